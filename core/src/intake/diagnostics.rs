//! Lines that diagnosing commands print, in a form that nobody writes: `track.customer.io: FAILED` after names were looked up, and a status
//! of 000, by which curl says that there was no answer.

use super::kind::Kind;

/// Whether a line heads what follows, as scripts set it between rules: `--- DNS Resolution ---`. It names what is looked at, and says
/// nothing of how that went.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line.trim();
    ["---", "===", "***", "###"].iter().any(|rule| {
        let inside = line.strip_prefix(rule).and_then(|rest| rest.strip_suffix(rule));
        inside.is_some_and(|inside| !inside.trim_matches(['-', '=', '*', '#', ' ']).is_empty())
    })
}

/// Whether a line says that names are looked up from here on.
pub(super) fn begins_names(lower: &str) -> bool {
    lower.contains("dns resolution") || lower.contains("dig +short") || lower.contains("nslookup")
}

/// How a call ended by such a line, and where it says so. `is_among_names` says whether names were looked up right before.
pub(super) fn ended(line: &str, lower: &str, is_among_names: bool) -> Option<(Kind, usize, usize)> {
    let end = line.trim_end().len();
    if is_among_names
        && let Some(host) = line.trim().strip_suffix(": FAILED")
        && host.contains('.')
        && !host.contains(char::is_whitespace)
    {
        return Some((Kind::Dns, end - "FAILED".len(), end));
    }
    let at = ["http: 000", "http 000", "http_code: 000", "http_code=000"].iter().find_map(|mark| {
        let at = lower.find(mark)?;
        let is_whole = !lower.as_bytes().get(at + mark.len()).is_some_and(u8::is_ascii_alphanumeric);
        is_whole.then_some((at, at + mark.len()))
    });
    at.map(|(start, end)| (Kind::Network, start, end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_is_between_rules() {
        for (line, is) in [
            ("--- DNS Resolution ---", true),
            ("=== Customer.io Network Diagnostics ===", true),
            ("-----", false),
            ("--- DNS resolution failed", false),
            ("could not resolve host ---", false),
        ] {
            assert_eq!(is_heading(line), is, "{line}");
        }
    }

    #[test]
    fn what_commands_print_of_a_failure_is_one() {
        for (line, is_among_names, kind) in [
            ("track.customer.io: FAILED", true, Some(Kind::Dns)),
            ("track.customer.io: FAILED", false, None),
            ("deploy of web: FAILED", true, None),
            ("HTTP: 000 Time: 10.0s", false, Some(Kind::Network)),
            ("HTTP: 0001", false, None),
            ("HTTP: 200 Time: 0.1s", false, None),
        ] {
            let found = ended(line, &line.to_ascii_lowercase(), is_among_names);
            assert_eq!(found.map(|(kind, ..)| kind), kind, "{line}");
        }
    }
}
