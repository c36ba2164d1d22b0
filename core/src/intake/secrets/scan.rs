//! The walk over a text that asks at each word whether a secret begins there.

use std::ops::Range;

use super::{cookies, named, numbers, people, shapes};

/// A walk, and what it found so far.
pub(super) struct Scan<'t, 'f> {
    pub(super) text: &'t str,
    pub(super) found: &'f mut Vec<Range<usize>>,
    /// Whether a list of cookies is open.
    pub(super) in_cookies: bool,
}

/// No word that matters is longer; what is, is looked at in pieces.
const LONGEST: usize = 8 * 1024;

/// How many blank bytes and marks may stand before a key block's end.
const BLOCK: usize = 64 * 1024;

impl Scan<'_, '_> {
    /// Walks on from a place until `budget` bytes are behind it; the place where it stopped.
    pub(super) fn from(&mut self, start: usize, budget: usize) -> usize {
        let bytes = self.text.as_bytes();
        let stop = start.saturating_add(budget).min(bytes.len());
        let mut at = start;
        while at < stop {
            let Some(&byte) = bytes.get(at) else { break };
            at = match byte {
                b'-' if self.text.get(at..).is_some_and(|rest| rest.starts_with("-----BEGIN ")) => {
                    self.block(at)
                }
                b']' => {
                    self.in_cookies = false;
                    at + 1
                }
                _ if is_word(byte) => self.word(at),
                b'@' => people::at_sign(self.text, at, 1, self.found),
                b'%' if bytes.get(at + 1..at + 3) == Some(b"40") => {
                    people::at_sign(self.text, at, 3, self.found)
                }
                b':' if bytes.get(at + 1..at + 3) == Some(b"//") => {
                    people::authority(self.text, at, self.found)
                }
                _ => at + 1,
            };
        }
        at.max(start.saturating_add(1)).min(bytes.len())
    }

    /// A word that begins here: asks of each kind of secret; the place from which to walk on.
    fn word(&mut self, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mut end = start;
        while end < bytes.len() && end - start < LONGEST && bytes.get(end).is_some_and(|byte| is_word(*byte))
        {
            end += 1;
        }
        // What an escape leaves glued to the next word: `\u0026sig`, `%26token`.
        let start = match bytes.get(start.wrapping_sub(1)) {
            Some(b'\\') if end - start > 5 && bytes.get(start..start + 3) == Some(b"u00") => start + 5,
            Some(b'\\') if end - start > 1 && bytes.get(start).is_some_and(|it| b"nrt".contains(it)) => {
                start + 1
            }
            Some(b'%') if end - start > 2 && is_hex(bytes, start) && is_hex(bytes, start + 1) => start + 2,
            _ => start,
        };
        if let Some(range) = shapes::key(self.text, start, end).or_else(|| self.glued(start, end)) {
            let end = range.end;
            self.found.push(range);
            return end;
        }
        if let Some(range) = numbers::at(self.text, start, end) {
            let end = range.end;
            self.found.push(range);
            return end;
        }
        self.in_cookies |= cookies::begins_list(self.text, start, end);
        if self.in_cookies
            && let Some(after) = cookies::in_list(self.text, start, end, self.found)
        {
            return after;
        }
        if let Some(after) = named::value(self.text, start, end, self.found) {
            return after;
        }
        if let Some(range) = shapes::random(self.text, start, end) {
            let end = range.end;
            self.found.push(range);
            return end;
        }
        end
    }

    /// A key or a card behind letters that no key has. Keys are ASCII, so one begins anew where ASCII does: scripts that put
    /// no blanks between words and marks that nobody sees glue it to the word before.
    fn glued(&self, start: usize, end: usize) -> Option<Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut at = start;
        while at < end {
            let is_ascii = bytes.get(at).is_some_and(u8::is_ascii);
            let begins = at;
            while at < end && bytes.get(at).is_some_and(|byte| byte.is_ascii() == is_ascii) {
                at += 1;
            }
            if !is_ascii || (begins == start && at == end) {
                continue;
            }
            let found = shapes::key(self.text, begins, at)
                .filter(|_| begins > start)
                .or_else(|| numbers::at(self.text, begins, at).filter(|_| begins > start))
                .or_else(|| shapes::random(self.text, begins, at));
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// A block of key material: up to its end, or where what cannot be part of it begins.
    fn block(&mut self, start: usize) -> usize {
        let head_end = start + "-----BEGIN ".len();
        let Some(rest) = self.text.get(head_end..) else { return start + 1 };
        let mut limit = rest.len().min(BLOCK);
        while !rest.is_char_boundary(limit) {
            limit -= 1;
        }
        let Some(near) = rest.get(..limit) else { return head_end };
        let head = near.get(..near.find("-----").unwrap_or(near.len())).unwrap_or_default();
        if head.len() > 60 || !head.contains("PRIVATE") {
            return head_end;
        }
        let body = head.len() + 5;
        let end = match near.find("-----END") {
            Some(end) => end,
            None => near
                .bytes()
                .enumerate()
                .skip(body)
                .find(|(_, byte)| !(byte.is_ascii_alphanumeric() || b"+/=\r\n\\ ,:-".contains(byte)))
                .map_or(near.len(), |(place, _)| place),
        };
        if body < end {
            self.found.push(trimmed(self.text, head_end + body..head_end + end));
        }
        head_end + end.max(body.min(near.len()))
    }
}

/// A range without the blanks around what is in it.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let Some(inside) = text.get(range.clone()) else { return range };
    let start = range.start + (inside.len() - inside.trim_start().len());
    start..(start + inside.trim().len()).max(start)
}

/// Whether a byte may stand in a word: a name or a key.
pub(super) fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-' || byte >= 0x80
}

fn is_hex(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_hexdigit)
}
