//! Taking a web address apart into host and path, to find out which vendor owns the address.

/// A web address, as far as ownership goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    /// The host: lower case where ASCII, no trailing dot, at least two labels, not an IP address.
    pub(super) host: String,
    /// From the slash after the host up to the query; empty when there is none.
    pub(super) path: &'a str,
}

/// The longest name DNS allows.
const MAX_HOST: usize = 253;

/// Takes a web address apart the way browsers do (the WHATWG URL Standard, as far as hosts go): a missing scheme is
/// `https`, slashes lean either way, what stands before an `@` is a user. `None` when there is no host that could
/// belong to a vendor.
pub(super) fn parse(text: &str) -> Option<Address<'_>> {
    let text = text.trim_matches(|c: char| c.is_ascii_whitespace() || c.is_ascii_control());
    let (rest, has_scheme) = after_scheme(text)?;
    let (authority, tail) = rest.split_at_checked(authority_end(rest))?;
    let host_and_port = match authority.rsplit_once('@') {
        // Without a scheme this is an e-mail address.
        Some(_) if !has_scheme => return None,
        Some((_, host)) => host,
        None => authority,
    };
    let host = match host_and_port.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => host,
        Some(_) => return None,
        None => host_and_port,
    };
    let path = tail.get(..tail.find(['?', '#']).unwrap_or(tail.len())).unwrap_or("");
    Some(Address { host: host_name(host)?, path })
}

/// What follows `http://`, `https://`, `//` or nothing; whether there was a scheme or slashes. `None` for any other
/// scheme.
fn after_scheme(text: &str) -> Option<(&str, bool)> {
    for scheme in ["https:", "http:"] {
        if text.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            return Some((text.get(scheme.len()..)?.trim_start_matches(['/', '\\']), true));
        }
    }
    if let Some(rest) = text.strip_prefix("//") {
        return Some((rest, true));
    }
    // `status.example.com:443` has a port; `mailto:someone` and `javascript:…` have a scheme.
    match text.get(..authority_end(text))?.split_once(':') {
        Some((_, after)) if !after.starts_with(|c: char| c.is_ascii_digit()) => None,
        _ => Some((text, false)),
    }
}

/// Where user, host and port end.
fn authority_end(text: &str) -> usize {
    text.bytes().position(|byte| matches!(byte, b'/' | b'\\' | b'?' | b'#')).unwrap_or(text.len())
}

fn host_name(host: &str) -> Option<String> {
    let mut name = String::new();
    for c in host.chars() {
        match c {
            // The full stops of other scripts separate labels too.
            '.' | '\u{3002}' | '\u{ff0e}' | '\u{ff61}' if !name.is_empty() && !name.ends_with('.') => {
                name.push('.')
            }
            '-' | '_' => name.push(c),
            _ if c.is_ascii_alphanumeric() || !c.is_ascii() => name.push(c.to_ascii_lowercase()),
            _ => return None,
        }
    }
    if name.ends_with('.') {
        name.pop();
    }
    // The last label of an IPv4 address is a number; no top-level domain is.
    let (_, last) = name.rsplit_once('.')?;
    let is_number = last.starts_with("0x") || last.bytes().all(|digit| digit.is_ascii_digit());
    (name.len() <= MAX_HOST && !is_number).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_browsers_take_for_a_web_address() {
        for (text, host, path) in [
            (
                "https://status.customer.io/api/v2/status.json?x=1#top",
                "status.customer.io",
                "/api/v2/status.json",
            ),
            ("customer.io", "customer.io", ""),
            ("  HTTPS://Track.Customer.IO./api \n", "track.customer.io", "/api"),
            ("//cdn.customer.io/x", "cdn.customer.io", "/x"),
            ("customer.io:8443/x", "customer.io", "/x"),
            ("http://customer.io:/", "customer.io", "/"),
            ("https://me:secret@customer.io:443?x", "customer.io", ""),
            ("https://customer.io@evil.example/", "evil.example", "/"),
            ("https://customer.io\\@evil.example/", "customer.io", "\\@evil.example/"),
            ("https:customer.io", "customer.io", ""),
            ("https:\\\\customer.io\\x", "customer.io", "\\x"),
            ("https://a_b.customer.io", "a_b.customer.io", ""),
            ("https://xn--mnchen-3ya.example", "xn--mnchen-3ya.example", ""),
            ("https://M\u{fc}nchen\u{3002}example", "m\u{fc}nchen.example", ""),
        ] {
            assert_eq!(parse(text), Some(Address { host: host.into(), path }), "{text}");
        }
    }

    #[test]
    fn refuses_what_has_no_vendor() {
        for text in [
            "",
            " ",
            "https://",
            "localhost:3000",
            "https://localhost",
            "192.168.0.1",
            "https://10.0.0.0x1/",
            "https://[2606:4700::1111]/",
            "2606:4700::1111",
            "ftp://customer.io",
            "file:///customer.io",
            "chrome://customer.io",
            "mailto:win@customer.io",
            "win@customer.io",
            "javascript:alert('customer.io')",
            "data:text/html,customer.io",
            "https://a..customer.io",
            "https://.customer.io",
            "https://customer.io..",
            "https://%63ustomer.io",
            "https://customer.io:8o",
            "customer io",
            "https://customer.io evil",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
        assert_eq!(parse(&format!("https://{}customer.io", "a.".repeat(200))), None);
    }
}
