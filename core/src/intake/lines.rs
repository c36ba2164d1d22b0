//! A text's lines, long ones in pieces, without the colours of terminals.

use std::ops::Range;

/// A longer line is read in pieces, so that no step and no look at one line is long.
const PIECE: usize = 2048;

/// The lines of a text from a place on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lines<'t> {
    pub(super) fn from(text: &'t str, at: usize) -> Lines<'t> {
        Lines { text, at }
    }

    /// Where the next line begins.
    pub(super) fn place(&self) -> usize {
        self.at
    }
}

impl Iterator for Lines<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let mut limit = rest.len().min(PIECE);
        while !rest.is_char_boundary(limit) {
            limit -= 1;
        }
        let near = rest.get(..limit).unwrap_or_default();
        let (length, skip) = match near.find('\n') {
            Some(end) => (end, 1),
            None if limit == rest.len() => (limit, 0),
            // Cut where a word ends.
            None => {
                let cut = near.rfind([' ', ',', ';', '>', '}']).filter(|cut| *cut > PIECE / 2);
                (cut.map_or(limit, |cut| cut + 1), 0)
            }
        };
        let range = self.at..self.at + length;
        self.at += length + skip;
        Some(range)
    }
}

/// A line without escape sequences (ECMA-48: `ESC [ … letter`), which terminals and CI print around words; also where the
/// escape character itself was lost on the way.
pub(super) fn plain(line: &str) -> std::borrow::Cow<'_, str> {
    let is_coloured = |line: &str| {
        line.as_bytes().contains(&0x1b)
            || (line.as_bytes().contains(&b'[') && (line.contains("[0m") || line.contains("[36;1m")))
    };
    if !is_coloured(line) {
        return line.into();
    }
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(open) = rest.find(['\u{1b}', '[']) {
        out.push_str(rest.get(..open).unwrap_or_default());
        let tail = rest.get(open..).unwrap_or_default();
        let inside = tail.trim_start_matches('\u{1b}');
        let code = inside.strip_prefix('[').unwrap_or(inside);
        let digits = code.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
        let ends = code.as_bytes().get(digits).is_some_and(|byte| b"mKJHGABCD".contains(byte));
        if ends && (tail.starts_with('\u{1b}') || digits > 0) && inside.len() > code.len() {
            rest = code.get(digits + 1..).unwrap_or_default();
        } else {
            let first = tail.chars().next().map_or(1, char::len_utf8);
            out.push_str(tail.get(..first).unwrap_or_default());
            rest = tail.get(first..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    out.into()
}

/// The characters before a place that are looked at.
pub(super) fn before(line: &str, place: usize, most: usize) -> &str {
    let mut from = place.saturating_sub(most);
    while !line.is_char_boundary(from) {
        from += 1;
    }
    line.get(from..place).unwrap_or_default()
}

/// The characters from a place on that are looked at.
pub(super) fn after(line: &str, place: usize, most: usize) -> &str {
    let mut to = line.len().min(place.saturating_add(most));
    while !line.is_char_boundary(to) {
        to -= 1;
    }
    line.get(place..to).unwrap_or_default()
}

/// Whether a text ends in one of these. The last byte rules out nearly all.
pub(super) fn ends_in(text: &str, list: &[&str]) -> bool {
    let last = text.as_bytes().last();
    list.iter().any(|end| end.as_bytes().last() == last && text.ends_with(end))
}

/// Whether a text begins with one of these. The first byte rules out nearly all.
pub(super) fn begins_with(text: &str, list: &[&str]) -> bool {
    let first = text.as_bytes().first();
    list.iter().any(|head| head.as_bytes().first() == first && text.starts_with(head))
}
