//! Secrets in the tags that name them.

use super::super::{scan, value};
use super::{Found, Sureness};

/// `<Password>…</Password>`, `<input type="password" value="…">`.
pub(super) fn tag(
    text: &str,
    start: usize,
    end: usize,
    sureness: Sureness,
    found: &mut Found,
) -> Option<usize> {
    let bytes = text.as_bytes();
    if start > 0 && bytes.get(start - 1) == Some(&b'<') && bytes.get(end) == Some(&b'>') {
        let length = text.get(end + 1..)?.bytes().take(8192).position(|byte| byte == b'<')?;
        let secret = scan::trimmed(text, end + 1..end + 1 + length);
        let shown = text.get(secret.clone())?;
        let is_secret =
            sureness != Sureness::IfRandom || value::looks_random(shown) && !name_is_code(text, start, end);
        if is_secret && !secret.is_empty() && !value::is_placeholder(shown) {
            found.push(secret);
        }
        return Some(end);
    }
    let mut from = start.saturating_sub(6);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    if !text.get(from..start)?.contains("type=") {
        return None;
    }
    let mut limit = text.len().min(end + 400);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let rest = text.get(end..limit)?;
    let rest = rest.get(..rest.find('>').unwrap_or(rest.len()))?;
    let at = end + rest.find("value=")? + "value=".len();
    let written = value::written(text, at, false, true, false);
    if !text.get(written.range.clone()).is_none_or(value::is_placeholder) {
        found.push(written.range.clone());
    }
    Some(written.range.end)
}

/// `<Code>…</Code>` holds an error's word.
fn name_is_code(text: &str, start: usize, end: usize) -> bool {
    text.get(start..end).is_some_and(|name| name.to_ascii_lowercase().ends_with("code"))
}
