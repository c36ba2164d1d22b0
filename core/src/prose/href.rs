//! The addresses that prose may link to, and the rules that make them safe.

use super::{chars, entities};

/// The address of a page that is safe to put behind a link.
///
/// It can only be made by [`Href::parse`]. Its text is ASCII and holds no space, quote, bracket of markup,
/// backslash or control character, no user name and no password.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href(String);

/// Longer ones are data, not addresses.
const LONGEST: usize = 2048;

impl Href {
    /// Reads an absolute `https://` address; spaces around it do not count and letters beyond ASCII in its path are
    /// percent-encoded as a browser does.
    ///
    /// An `http://` address without a port becomes `https://`: host and path stay what the vendor wrote, browsers
    /// try https first by themselves, and the worst that can come of it is a page that does not open. One with a
    /// port is refused, since that port speaks http. So is everything else: other schemes however disguised,
    /// addresses without a scheme, hosts that are not plain names or IPv4 numbers.
    #[must_use]
    pub fn parse(text: &str) -> Option<Href> {
        let text = text.trim_matches(' ');
        let (rest, upgraded) = without_scheme(text)?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, path) = rest.split_at(end);
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port)),
            None => (authority, None),
        };
        if text.len() > LONGEST || !is_host(host) || port.is_some_and(|port| upgraded || !is_port(port)) {
            return None;
        }
        let mut url = String::with_capacity(rest.len() + 8);
        url.push_str("https://");
        url.push_str(authority);
        for c in path.chars() {
            match c {
                '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' => return None,
                '!'..='~' => url.push(c),
                c if c.is_ascii() || !chars::is_word(c) => return None,
                c => percent_encode(c, &mut url),
            }
        }
        Some(Href(url))
    }

    /// Reads an address as it stands in markup, where entities may be part of it, though never of its scheme.
    pub(super) fn from_markup(written: &str) -> Option<Href> {
        without_scheme(written.trim_matches([' ', '\n', '\t']))?;
        Href::parse(&entities::decode(written.trim_matches([' ', '\n', '\t'])))
    }

    /// The address as it goes into `href`; always begins with `https://` in lower case.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What follows `https://` or `http://`, and whether it was the latter.
fn without_scheme(text: &str) -> Option<(&str, bool)> {
    match chars::strip_prefix_any_case(text, "https://") {
        Some(rest) => Some((rest, false)),
        None => Some((chars::strip_prefix_any_case(text, "http://")?, true)),
    }
}

fn is_host(host: &str) -> bool {
    host.len() <= 253
        && host.split('.').all(|label| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

fn is_port(port: &str) -> bool {
    port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok_and(|port| port > 0)
}

fn percent_encode(c: char, url: &mut String) {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        url.push('%');
        url.extend(DIGITS.get(usize::from(byte >> 4)));
        url.extend(DIGITS.get(usize::from(byte & 15)));
    }
}

#[cfg(test)]
mod tests {
    use super::Href;

    #[test]
    fn plain_https_addresses_are_taken() {
        for (written, read) in [
            ("https://status.example.com", "https://status.example.com"),
            (" https://example.com/a?b=c&d=e#f ", "https://example.com/a?b=c&d=e#f"),
            ("HTTPS://Example.com/A", "https://Example.com/A"),
            ("https://example.com:8443/(x)", "https://example.com:8443/(x)"),
            ("https://192.0.2.1/", "https://192.0.2.1/"),
            ("https://xn--bcher-kva.example", "https://xn--bcher-kva.example"),
            ("https://example.com/größe", "https://example.com/gr%C3%B6%C3%9Fe"),
            ("https://example.com/a@b:c//d", "https://example.com/a@b:c//d"),
            ("http://example.com/x", "https://example.com/x"),
        ] {
            assert_eq!(Href::parse(written).as_ref().map(Href::as_str), Some(read), "{written}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for written in [
            "",
            "https://",
            "https:///path",
            "https:example.com",
            "https:/example.com",
            "//example.com",
            "/path",
            "example.com",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)//https://example.com",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "javascript&colon;alert(1)",
            "javascript%3Aalert(1)",
            "data:text/html,x",
            "vbscript:x",
            "mailto:a@example.com",
            "ftp://example.com",
            "ht\ntps://example.com",
            "ht tps://example.com",
            "%68ttps://example.com",
            "https://user@example.com",
            "https://user:word@example.com",
            "https://example.com\\@evil.example",
            "https:\\\\example.com",
            "https://exa mple.com",
            "https://example.com/a b",
            "https://example.com/\"onclick=",
            "https://example.com/'x",
            "https://example.com/<b>",
            "https://example.com/a\u{202e}b",
            "https://example.com/a\u{0}",
            "https://exam_ple.com",
            "https://bücher.example",
            "https://exa%6dple.com",
            "https://[::1]/",
            "https://-a.example",
            "https://a..b",
            "https://example.com:",
            "https://example.com:0",
            "https://example.com:99999",
            "https://example.com:+1",
            "http://example.com:8080/",
        ] {
            assert_eq!(Href::parse(written), None, "{written}");
        }
        assert_eq!(Href::parse(&format!("https://example.com/{}", "a".repeat(2048))), None);
    }

    #[test]
    fn entities_may_stand_in_an_address_but_not_in_its_scheme() {
        let url = Href::from_markup("https://example.com/?a=1&amp;b=2");
        assert_eq!(url.as_ref().map(Href::as_str), Some("https://example.com/?a=1&b=2"));
        for written in ["&#104;ttps://example.com", "https:&#47;/example.com", "https://example.com/&quot;x"]
        {
            assert_eq!(Href::from_markup(written), None, "{written}");
        }
    }
}
