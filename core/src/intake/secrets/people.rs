//! People's e-mail addresses, and passwords before an `@` in addresses and connection strings.

use std::ops::Range;

use super::{shapes, value};

fn is_local(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._%+-'&=~".contains(&byte) || byte >= 0x80
}

/// An e-mail address around an `@`, which may be escaped (`%40`); the place to walk on from.
pub(super) fn at_sign(text: &str, at: usize, width: usize, found: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let mut start = at;
    while start > 0 && at - start < 64 && bytes.get(start - 1).is_some_and(|byte| is_local(*byte)) {
        start -= 1;
    }
    // A query's or a list's name is not part of it: `to=kim@…`, `%3Ckim@…`.
    let local = text.get(start..at).unwrap_or_default();
    let cut = local.rfind(['=', '&', '\'']).map_or(0, |mark| mark + 1);
    let start = start + cut;
    let Some(local) = text.get(start..at).filter(|local| !local.is_empty()) else {
        return go_dsn(text, at, found);
    };
    let mut end = at + width;
    while end < bytes.len() && end - at < 255 && bytes.get(end).is_some_and(|byte| is_host(*byte)) {
        end += 1;
    }
    // A host has letters of any script, but ends at their marks: `…@acme.com。`, a blank of no width.
    let host =
        text.get(at + width..end).or_else(|| text.get(at + width..floor(text, end))).unwrap_or_default();
    let host =
        host.split(|c: char| !(c.is_alphanumeric() || c == '.' || c == '-')).next().unwrap_or_default();
    let host = host.trim_end_matches(['.', '-']);
    let end = at + width + host.len();
    let top = host.rsplit('.').next().unwrap_or_default();
    let is_address = host.contains('.') && top.len() >= 2 && top.chars().all(|c| c.is_alphabetic());
    // `git@github.com:acme/shop`: a program's name at a host. A service account is no person.
    let is_program = local == "git" || host.ends_with("gserviceaccount.com") || is_message_id(text, start);
    if is_address && !is_program {
        found.push(start..end);
        return end;
    }
    go_dsn(text, at, found)
}

/// The last place at or before this one where a letter begins.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_host(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-' || byte >= 0x80
}

/// `Message-ID: <…@…>` is an id that support asks for.
fn is_message_id(text: &str, start: usize) -> bool {
    let mut from = start.saturating_sub(24);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..start).unwrap_or_default().to_ascii_lowercase();
    before.contains("message-id") || before.contains("messageid") || before.contains("message_id")
}

/// Go's `user:password@tcp(host)`.
fn go_dsn(text: &str, at: usize, found: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let after = bytes.get(at + 1..).unwrap_or_default();
    if ![b"tcp(".as_slice(), b"unix("].iter().any(|open| after.starts_with(open)) {
        return at + 1;
    }
    let mut start = at;
    while start > 0
        && at - start < 128
        && bytes.get(start - 1).is_some_and(|byte| byte.is_ascii_graphic() && *byte != b'"')
    {
        start -= 1;
    }
    if let Some((user, secret)) = text.get(start..at).and_then(|shown| shown.split_once(':'))
        && !secret.is_empty()
    {
        found.push(start + user.len() + 1..at);
    }
    at + 1
}

/// `scheme://user:password@host`: what stands between the colon and the last `@` before the host; a user that is a key.
pub(super) fn authority(text: &str, colon: usize, found: &mut Vec<Range<usize>>) -> usize {
    let bytes = text.as_bytes();
    let start = colon + 3;
    let mut end = start;
    let mut last_at = None;
    while end < bytes.len() && end - start < 2048 {
        match bytes.get(end) {
            Some(b'@') => last_at = Some(end),
            Some(byte) if byte.is_ascii_whitespace() || b"\"'`<>|\\".contains(byte) => break,
            // A password may hold a slash that nobody escaped, but no host is behind it then.
            Some(b'/' | b'?' | b'#') if last_at.is_some() || !holds_password(bytes, start, end) => break,
            _ => {}
        }
        end += 1;
    }
    let Some(at) = last_at else { return start };
    let Some(user_info) = text.get(start..at) else { return start };
    // A token in the user's place: `https://ghp_…:x-oauth-basic@github.com`.
    let user_len = user_info.find(':').unwrap_or(user_info.len());
    found.extend(shapes::key(text, start, start + user_len));
    match user_info.split_once(':') {
        Some((user, secret)) if !secret.is_empty() && !value::is_placeholder(secret) => {
            found.push(start + user.len() + 1..at);
        }
        Some(_) => {}
        // `https://KEY@host`, as Sentry's addresses and tokens for Git have it.
        None if user_info.len() >= 16 && value::looks_random(user_info) => found.push(start..at),
        None => {}
    }
    at + 1
}

/// Whether what stands here before a slash reads as `user:password…` that goes on to an `@` soon, and as no `host:port`.
fn holds_password(bytes: &[u8], start: usize, slash: usize) -> bool {
    let before = bytes.get(start..slash).unwrap_or_default();
    let Some(colon) = before.iter().position(|byte| *byte == b':') else { return false };
    let port = before.get(colon + 1..).unwrap_or_default();
    let is_port = port.iter().all(u8::is_ascii_digit);
    let near = bytes.get(slash..).unwrap_or_default().iter().take(80);
    !is_port
        && near
            .take_while(|byte| byte.is_ascii_graphic() && !b"\"'<>".contains(byte))
            .any(|byte| *byte == b'@')
}
