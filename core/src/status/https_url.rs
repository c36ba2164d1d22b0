//! The addresses that a person may be sent to, and the rules that every one of them keeps.

use std::fmt;
use std::ops::Deref;

/// The address of a page that may be put behind a link, as its source wrote it. It can only be made by
/// [`HttpsUrl::parse`], so code that shows a link need not look at the address again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpsUrl(String);

/// The longest address, in bytes; longer ones are data.
const LONGEST: usize = 2048;

impl HttpsUrl {
    /// An absolute address that starts with `https://`, names a host and holds neither a space nor a control character. One
    /// with a user's name in front of its host is refused: `https://github.com@evil.example` looks like another's.
    #[must_use]
    pub fn parse(address: &str) -> Option<HttpsUrl> {
        let rest = address.strip_prefix("https://")?;
        let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
        let is_plain = !authority.is_empty()
            && !authority.contains('@')
            && address.len() <= LONGEST
            && !rest.bytes().any(|byte| byte == b' ' || byte.is_ascii_control());
        is_plain.then(|| HttpsUrl(address.into()))
    }

    /// What stands for an address in what is read and, since something is wrong with it, handed to nobody.
    pub(crate) fn blank() -> HttpsUrl {
        HttpsUrl("https://blank.invalid".into())
    }

    /// The address; always begins with `https://` in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Deref for HttpsUrl {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for HttpsUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_taken_as_it_is_or_refused() {
        for (address, is_one) in [
            ("https://status.example.com", true),
            ("https://status.example.com/", true),
            ("https://example.com/a?b=c&d=e#f", true),
            ("https://example.com:8443/(x)", true),
            ("https://example.com/@name?a@b", true),
            ("https://b\u{fc}cher.example/gr\u{f6}\u{df}e", true),
            // Browsers read the backslash as a slash, so the host is the one that comes first.
            ("https://example.com\\@other.example", true),
            ("", false),
            ("https://", false),
            ("https:///path", false),
            ("https://?x", false),
            ("https:example.com", false),
            ("HTTPS://example.com", false),
            ("http://example.com", false),
            ("//example.com", false),
            ("example.com", false),
            (" https://example.com", false),
            ("javascript:alert(1)", false),
            ("javascript:alert(1)//https://example.com", false),
            ("data:text/html,x", false),
            ("https://user@example.com", false),
            ("https://github.com:443@evil.example/x", false),
            ("https://exa mple.com", false),
            ("https://example.com/a b", false),
            ("https://example.com/a\r\nBEGIN:VALARM", false),
            ("https://example.com/\u{0}", false),
        ] {
            assert_eq!(HttpsUrl::parse(address).as_deref(), Some(address).filter(|_| is_one), "{address}");
        }
        let long = |length: usize| format!("https://x/{}", "a".repeat(length - 10));
        assert!(HttpsUrl::parse(&long(2048)).is_some() && HttpsUrl::parse(&long(2049)).is_none());
    }
}
