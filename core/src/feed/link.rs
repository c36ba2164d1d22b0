//! Web addresses in vendors' documents, always turned into https.

use crate::tree::Node;
use crate::tree::bound::ADDRESS;

impl Node<'_> {
    /// The web address here, always with `https`; nothing when it is an address of another kind.
    pub(super) fn link(&self) -> Option<String> {
        https(&self.up_to(ADDRESS)?)
    }
}

/// A web address with `https`, without a trailing slash, or nothing when it is an address of another kind. Pages state
/// `http://` at times, and a host that serves one also serves the other. One with a user's name in front of its host
/// is no address: `https://github.com@evil.example` looks like another's.
pub(super) fn https(address: &str) -> Option<String> {
    let address = address.trim_ascii();
    let rest = ["https://", "http://"].into_iter().find_map(|scheme| {
        let start = address.get(..scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then(|| &address[scheme.len()..])
    })?;
    let rest = rest.trim_end_matches('/');
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or(rest);
    let plain = !authority.is_empty()
        && !authority.contains('@')
        && address.len() <= ADDRESS
        && !rest.bytes().any(|byte| byte == b' ' || byte.is_ascii_control());
    plain.then(|| ["https://", rest].concat())
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
