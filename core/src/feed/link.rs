//! Web addresses in vendors' documents, always turned into https.

use crate::status::HttpsUrl;
use crate::tree::Node;
use crate::tree::bound::ADDRESS;

impl Node<'_> {
    /// The web address here, always with `https`; nothing when it is an address of another kind.
    pub(super) fn link(&self) -> Option<HttpsUrl> {
        https(&self.up_to(ADDRESS)?)
    }
}

/// A web address with `https`, without a trailing slash, or nothing when it is an address of another kind. Pages state
/// `http://` at times, and a host that serves one also serves the other. Any other
/// rule is [`HttpsUrl`]'s.
pub(super) fn https(address: &str) -> Option<HttpsUrl> {
    let address = address.trim_ascii();
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let start = address.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
    })?;
    HttpsUrl::parse(&["https://", rest.trim_end_matches('/')].concat())
}

#[cfg(test)]
mod tests {
    use super::https;

    #[test]
    fn an_address_is_https_or_none() {
        for (address, link) in [
            ("https://status.example.com", Some("https://status.example.com")),
            ("http://status.example.com/", Some("https://status.example.com")),
            (" HTTPS://status.example.com/a/ ", Some("https://status.example.com/a")),
            ("example.com", None),
            ("https://", None),
            ("javascript:alert(1)", None),
            ("data:text/html,x", None),
            ("//example.com", None),
            ("https://exa mple.com", None),
            ("https://github.com@evil.example", None),
            ("https://github.com:443@evil.example/x", None),
            ("https://evil.example\\@github.com", Some("https://evil.example\\@github.com")),
            ("https://example.com/@name?a@b", Some("https://example.com/@name?a@b")),
            ("https:///example.com", None),
            ("http\u{1f4a9}", None),
            ("", None),
        ] {
            assert_eq!(https(address).as_deref(), link, "{address}");
        }
    }
}
