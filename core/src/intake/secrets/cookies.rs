//! Cookies: in a header, in HAR's lists. Their names and attributes stay.

use std::ops::Range;

use super::named::line_end;
use super::value::{self, Written};

/// What stands beside a cookie and is none.
const ATTRIBUTES: [&str; 9] =
    ["path", "domain", "expires", "max-age", "samesite", "httponly", "secure", "priority", "partitioned"];

/// Strikes the values in a header of cookies; the place after it.
pub(super) fn header(text: &str, written: &Written, found: &mut Vec<Range<usize>>) -> usize {
    let start = written.range.start;
    let end = if written.is_quoted { written.range.end } else { line_end(text, start) };
    let Some(shown) = text.get(start..end) else { return end };
    let mut at = start;
    for part in shown.split(';') {
        if let Some((name, secret)) = part.split_once('=') {
            let is_attribute = ATTRIBUTES.iter().any(|known| name.trim().eq_ignore_ascii_case(known));
            let place = at + name.len() + 1;
            let range = super::scan::trimmed(text, place..place + secret.len());
            let is_empty = text.get(range.clone()).is_none_or(value::is_placeholder);
            if !is_attribute && !is_empty {
                found.push(range);
            }
        }
        let bare = part.trim();
        let is_attribute = ATTRIBUTES.iter().any(|known| bare.eq_ignore_ascii_case(known));
        if !part.contains('=') && !is_attribute && bare.len() >= 8 {
            found.push(super::scan::trimmed(text, at..at + part.len()));
        }
        at += part.len() + 1;
    }
    end
}

/// `"cookies": [`: whether a list of cookies begins behind this word.
pub(super) fn begins_list(text: &str, start: usize, end: usize) -> bool {
    if text.get(start..end) != Some("cookies") {
        return false;
    }
    let after = text.as_bytes().get(end..).unwrap_or_default();
    after.iter().take(40).find(|byte| !b"\\\": \t\r\n".contains(byte)) == Some(&b'[')
}

/// A cookie's `"value": "…"` in such a list.
pub(super) fn in_list(text: &str, start: usize, end: usize, found: &mut Vec<Range<usize>>) -> Option<usize> {
    if text.get(start..end) != Some("value") {
        return None;
    }
    let written = value::after(text, end).filter(|written| written.is_quoted)?;
    if text.get(written.range.clone()).is_none_or(value::is_placeholder) {
        return None;
    }
    let after = written.range.end;
    found.push(written.range);
    Some(after)
}
