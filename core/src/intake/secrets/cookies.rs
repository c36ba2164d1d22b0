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
        at += part.len() + 1;
    }
    end
}

/// `"cookies": [{"name": …, "value": …}, …]`: strikes each value; the place after the list, where one begins here.
pub(super) fn list(text: &str, start: usize, end: usize, found: &mut Vec<Range<usize>>) -> Option<usize> {
    if text.get(start..end) != Some("cookies") {
        return None;
    }
    let bytes = text.as_bytes();
    let mut at = end;
    while bytes.get(at).is_some_and(|byte| b"\\\": \t\r\n".contains(byte)) && at < end + 40 {
        at += 1;
    }
    if bytes.get(at) != Some(&b'[') {
        return None;
    }
    let limit = bytes.len().min(at + 256 * 1024);
    while at < limit {
        match bytes.get(at) {
            Some(b']') => return Some(at),
            Some(b'v') if bytes.get(at..at + 5) == Some(b"value") => {
                match value::after(text, at + 5).filter(|written| written.is_quoted) {
                    Some(written) => {
                        at = written.range.end + 1;
                        if !text.get(written.range.clone()).is_none_or(value::is_placeholder) {
                            found.push(written.range);
                        }
                    }
                    None => at += 5,
                }
            }
            _ => at += 1,
        }
    }
    Some(at)
}
