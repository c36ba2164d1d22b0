//! Where the value beside a name begins and ends: quoted or bare, in JSON inside JSON, in a query, on a command line.

use std::ops::Range;

/// A value, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Written {
    /// Where it stands, without its quotes.
    pub(super) range: Range<usize>,
    /// Whether it has quotes.
    pub(super) is_quoted: bool,
    /// Whether a blank came before it, so that it may be a sentence's next word.
    pub(super) is_apart: bool,
    /// Whether an equals sign, and no colon, came before it.
    pub(super) is_set: bool,
}

/// No value is longer.
const LONGEST: usize = 64 * 1024;

/// What follows a name, up to the value: closing quotes, a separator, blanks, an opening quote. `None` without a separator.
pub(super) fn after(text: &str, name_end: usize) -> Option<Written> {
    let bytes = text.as_bytes();
    let mut at = name_end;
    // `"token\":`, `['token'] =`.
    while bytes.get(at).is_some_and(|byte| b"\\\"'`]".contains(byte)) && at < name_end + 12 {
        at += 1;
    }
    at = blanks(bytes, at, 4);
    // `AWS Secret Access Key [None]: …`
    if bytes.get(at) == Some(&b'[') {
        let close = bytes.get(at..at + 12)?.iter().position(|byte| *byte == b']')?;
        at += close + 1;
    }
    let (next, is_set, is_escaped) = separator(bytes, at)?;
    let start = blanks(bytes, next, 40);
    let is_apart = start > next;
    Some(written(text, start, is_apart, is_set, is_escaped))
}

/// The value that begins here.
pub(super) fn written(text: &str, start: usize, is_apart: bool, is_set: bool, is_escaped: bool) -> Written {
    let bytes = text.as_bytes();
    let mut at = start;
    // Python's `b'…'`.
    if bytes.get(at).is_some_and(|it| b"bur".contains(it))
        && bytes.get(at + 1).is_some_and(|it| b"'\"".contains(it))
    {
        at += 1;
    }
    // A list of one: `"Set-Cookie": ["…"]`.
    if bytes.get(at) == Some(&b'[') && bytes.get(at + 1).is_some_and(|it| b"'\"\\".contains(it)) {
        at += 1;
    }
    let mut slashes = 0;
    while bytes.get(at) == Some(&b'\\') && slashes < 8 {
        (at, slashes) = (at + 1, slashes + 1);
    }
    match bytes.get(at) {
        Some(&quote @ (b'"' | b'\'' | b'`')) => {
            let range = at + 1..quoted_end(bytes, at + 1, quote, slashes);
            Written { range, is_quoted: true, is_apart, is_set }
        }
        _ => {
            let begin = if slashes > 0 { start } else { at };
            let range = begin..bare_end(bytes, begin, is_escaped);
            Written { range, is_quoted: false, is_apart, is_set }
        }
    }
}

fn blanks(bytes: &[u8], start: usize, most: usize) -> usize {
    let mut at = start;
    while at - start < most && bytes.get(at).is_some_and(|byte| *byte == b' ' || *byte == b'\t') {
        at += 1;
    }
    at
}

/// After `=`, `:`, `=>`, `:=`, `%3D` or `\u003d`: the place, whether it sets, whether it was escaped.
fn separator(bytes: &[u8], at: usize) -> Option<(usize, bool, bool)> {
    let rest = bytes.get(at..)?;
    let starts = |with: &[u8]| rest.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    match rest.first()? {
        b'=' if starts(b"=>") || starts(b"==") => Some((at + 2, true, false)),
        b'=' => Some((at + 1, true, false)),
        b':' if starts(b"://") => None,
        b':' if starts(b":=") => Some((at + 2, true, false)),
        b':' => Some((at + 1, false, false)),
        b'%' if starts(b"%3d") || starts(b"%3a") => Some((at + 3, true, true)),
        b'\\' if starts(b"\\u003d") => Some((at + 6, true, false)),
        0xef if starts("：".as_bytes()) => Some((at + 3, false, false)),
        _ => None,
    }
}

/// Where the quote closes: the same mark behind no more backslashes than the opening one had. A line's end closes it too.
fn quoted_end(bytes: &[u8], start: usize, quote: u8, slashes: usize) -> usize {
    let mut behind = 0;
    let limit = bytes.len().min(start + LONGEST);
    let mut at = start;
    while at < limit {
        match bytes.get(at) {
            Some(b'\\') => behind += 1,
            Some(b'\n') => return at,
            Some(&byte) if byte == quote && behind <= slashes => return at - behind,
            _ => behind = 0,
        }
        at += 1;
    }
    boundary(bytes, limit)
}

fn bare_end(bytes: &[u8], start: usize, is_escaped: bool) -> usize {
    let limit = bytes.len().min(start + LONGEST);
    let mut at = start;
    while at < limit {
        match bytes.get(at) {
            Some(b'%') if is_escaped && bytes.get(at + 1..at + 3) == Some(b"26") => break,
            Some(byte) if byte.is_ascii_whitespace() || b"&,;)}]\"'`<>|\\".contains(byte) => break,
            _ => at += 1,
        }
    }
    boundary(bytes, at)
}

/// The end of the character that a place lies in.
fn boundary(bytes: &[u8], mut at: usize) -> usize {
    while bytes.get(at).is_some_and(|byte| byte & 0xc0 == 0x80) {
        at += 1;
    }
    at
}

/// Whether a value says that there is none, or where one would come from.
pub(super) fn is_placeholder(value: &str) -> bool {
    let lower = value.to_ascii_lowercase();
    value.is_empty()
        || value
            .chars()
            .all(|c| matches!(c, '*' | 'x' | 'X' | '.' | '\u{2022}' | '-' | '_' | '#' | '\u{2026}'))
        || matches!(
            lower.as_str(),
            "null"
                | "none"
                | "nil"
                | "undefined"
                | "true"
                | "false"
                | "string"
                | "redacted"
                | "removed"
                | "hidden"
                | "masked"
                | "filtered"
                | "omitted"
                | "missing"
                | "required"
                | "empty"
                | "unset"
        )
        || value.starts_with(['$', '<', '{', '['])
        || value.starts_with("%(")
        || lower.starts_with("process.env")
        || lower.starts_with("os.environ")
        || lower.contains("redacted]")
}

/// Whether a value looks made by a machine: long, with letters and digits, or of hex digits alone.
pub(super) fn looks_random(value: &str) -> bool {
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let letters = value.bytes().filter(u8::is_ascii_alphabetic).count();
    let plain = value.bytes().all(|byte| byte.is_ascii_graphic());
    plain && value.len() >= 12 && digits >= 2 && letters >= 2 && !is_address(value) && !is_dated(value)
}

fn is_address(value: &str) -> bool {
    value.contains("://") || value.starts_with('/') || value.matches('/').count() > 2
}

/// `2026-11-28T…`: a time.
fn is_dated(value: &str) -> bool {
    matches!(value.as_bytes(), [b'1' | b'2', b'9' | b'0', a, b, b'-', ..] if a.is_ascii_digit() && b.is_ascii_digit())
}
