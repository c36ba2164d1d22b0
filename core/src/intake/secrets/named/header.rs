//! Secrets in an authorization header, and behind a scheme's word wherever it stands.

use super::super::value::{self, Written};
use super::{Found, line_break};
use crate::base64;

/// The value of an authorization header: up to the end of what holds it. Its scheme stays, and of AWS's what is no secret.
pub(super) fn header(text: &str, written: &Written, found: &mut Found) -> usize {
    let start = written.range.start;
    let end = match written.is_quoted {
        true => written.range.end,
        false => line_end(text, start),
    };
    let Some(shown) = text.get(start..end) else { return end };
    let (head, rest) = shown.split_once(' ').unwrap_or(("", shown));
    let lower = head.to_ascii_lowercase();
    if lower.starts_with("aws4-") || value::is_placeholder(rest.trim()) {
        // Its parts have names of their own.
        return start;
    }
    // A digest's parts are in quotes.
    let (end, rest) = match lower.as_str() {
        "digest" if !written.is_quoted => {
            let end = line_break(text, start);
            (end, text.get(start + head.len() + 1..end).unwrap_or_default())
        }
        _ => (end, rest),
    };
    let is_scheme = !head.is_empty()
        && head.len() < 20
        && head.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    let from = if is_scheme { end - rest.len() } else { start };
    let secret = super::super::scan::trimmed(text, from..end);
    let after = secret.end;
    if !secret.is_empty() {
        found.push(secret);
    }
    after.max(start)
}

/// Where a header's value ends that has no quotes: at the line's end, or where the quote or bracket around it closes.
pub(in super::super) fn line_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let limit = bytes.len().min(start + 16 * 1024);
    let mut at = start;
    while at < limit && !bytes.get(at).is_some_and(|byte| b"\r\n\"'`]\\<>}".contains(byte)) {
        at += 1;
    }
    while at < bytes.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// `Bearer …` and `Basic …` wherever they stand.
pub(super) fn scheme(text: &str, word: &str, end: usize, found: &mut Found) -> Option<usize> {
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    if !(is("bearer") || is("basic") || is("digest")) || text.as_bytes().get(end) != Some(&b' ') {
        return None;
    }
    let written = value::written(text, end + 1, true, true, false);
    let shown = text.get(written.range.clone())?;
    let is_token = match () {
        () if is("basic") => {
            shown.len() >= 8 && base64::decode(shown).is_some_and(|plain| plain.contains(&b':'))
        }
        () => shown.len() >= 6 && (shown.bytes().any(|byte| byte.is_ascii_digit()) || shown.len() >= 20),
    };
    if !is_token || value::is_placeholder(shown) || shown.contains('=') && is("digest") {
        return None;
    }
    found.push(written.range.clone());
    Some(written.range.end)
}
