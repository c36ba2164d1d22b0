//! What a vendor said in an error: its codes and headers, as they were found or as they stand in a text.

use crate::letters::lowered;
use std::collections::BTreeMap;

use super::dialect::{HeaderSign, Seen};

/// The most of a text that is looked at, in bytes.
const MOST_TEXT: usize = 16 * 1024;

/// At how many places of a text the first word of a phrase is tried.
const MOST_PLACES: usize = 64;

/// The codes and headers of an error, made ready to be asked for: each look-up costs the same however long the text is.
pub(super) struct Evidence<'a> {
    codes: Vec<Vec<String>>,
    headers: BTreeMap<String, Vec<&'a str>>,
    text: Vec<Word<'a>>,
    places: BTreeMap<String, Vec<usize>>,
}

/// A word of a text.
struct Word<'a> {
    written: &'a str,
    /// Whether it is all that stands between two quotation marks, as a machine writes a value.
    is_quoted: bool,
}

impl<'a> Evidence<'a> {
    pub(super) fn new(seen: &Seen<'a>) -> Evidence<'a> {
        let texts: Vec<&str> = seen.texts.iter().map(|text| head(text)).collect();
        let mut headers: BTreeMap<String, Vec<&str>> = BTreeMap::new();
        let given = seen.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let written = texts.iter().flat_map(|text| text.lines()).filter_map(header);
        for (name, value) in given.chain(written) {
            headers.entry(name.to_ascii_lowercase()).or_default().push(value.trim());
        }
        let text: Vec<Word<'_>> = texts.iter().flat_map(|text| in_text(text)).collect();
        let mut places: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, word) in text.iter().enumerate() {
            let known = places.entry(lowered(word.written)).or_default();
            if known.len() < MOST_PLACES {
                known.push(index);
            }
        }
        let codes = seen.codes.iter().map(|code| plain(code)).collect();
        Evidence { codes, headers, text, places }
    }

    /// Whether a header was seen, and says what it must.
    pub(super) fn has_header(&self, sign: &HeaderSign) -> bool {
        self.headers.get(&sign.name).is_some_and(|values| match &sign.value {
            Some(wanted) => values.iter().any(|value| value.eq_ignore_ascii_case(wanted)),
            None => true,
        })
    }

    /// Whether a code was seen. Among codes that were found as such it is compared without regard to capitals. In a text it must
    /// look as a machine writes it, since a vendor's code may be a plain word (`timeout`, `SlowDown`) or number
    /// (`1015`): a phrase of two words or more in any spelling; a word with a capital, a digit or a line within exactly as
    /// it is spelled; a plain word in quotation marks; a number after a word such as "code".
    pub(super) fn has_code(&self, code: &str) -> bool {
        let wanted = plain(code);
        if wanted.is_empty() {
            return false;
        }
        if self.codes.contains(&wanted) {
            return true;
        }
        let starts = wanted.first().and_then(|first| self.places.get(first)).map_or(&[][..], Vec::as_slice);
        starts.iter().any(|&start| match wanted.as_slice() {
            [_] => self.is_machine_made(start, code.trim()),
            words => {
                let there = self.text.iter().skip(start).take(words.len());
                there.len() == words.len()
                    && there.zip(words).all(|(word, wanted)| lowered(word.written) == *wanted)
            }
        })
    }

    fn is_machine_made(&self, at: usize, code: &str) -> bool {
        let Some(word) = self.text.get(at) else { return false };
        if code.bytes().all(|byte| byte.is_ascii_digit()) {
            return self.is_announced(at);
        }
        let is_plain =
            code.chars().enumerate().all(|(index, c)| c.is_lowercase() || (index == 0 && c.is_uppercase()));
        word.written == code.trim_matches(|c: char| !c.is_alphanumeric()) && (!is_plain || word.is_quoted)
    }

    /// Whether a number is said to be a code: a word for that stands right before it.
    fn is_announced(&self, at: usize) -> bool {
        const BEFORE: [&str; 9] =
            ["code", "codes", "error", "errors", "errno", "errorcode", "error_code", "cloudflare", "twilio"];
        at.checked_sub(1)
            .and_then(|before| self.text.get(before))
            .is_some_and(|word| BEFORE.contains(&word.written.to_ascii_lowercase().as_str()))
    }
}

/// As much of a text as is looked at.
fn head(text: &str) -> &str {
    let end = (0..=text.len().min(MOST_TEXT)).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// A code as words in small letters. What joins words (a hyphen, a dot, a space) is not part of them; a line is.
fn plain(code: &str) -> Vec<String> {
    split(code).map(|(_, word)| lowered(word)).collect()
}

/// The words of a text, with where each begins.
fn split(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || c == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = rest.find(is_part)?;
        let tail = rest.get(start..)?;
        let end = tail.find(|c| !is_part(c)).unwrap_or(tail.len());
        let word = tail.get(..end)?;
        let at = text.len() - tail.len();
        rest = tail.get(end..)?;
        Some((at, word))
    })
}

fn in_text(text: &str) -> Vec<Word<'_>> {
    let is_mark = |c: Option<char>| matches!(c, Some('"' | '\'' | '`' | '\u{201c}' | '\u{201d}' | '\\'));
    split(text)
        .map(|(at, written)| {
            let before = text.get(..at).and_then(|head| head.chars().next_back());
            let after = text.get(at + written.len()..).and_then(|tail| tail.chars().next());
            Word { written, is_quoted: is_mark(before) && is_mark(after) }
        })
        .collect()
}

/// A header of an answer in a line of `curl -v`, a log or JSON. What `curl` sent, after `>`, is not of the answer.
fn header(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start().trim_start_matches(['<', '*', '|', ' ', '"', '\'']);
    let (name, value) = line.split_once(':')?;
    let name = name.trim_end_matches(['"', '\'']);
    let is_name = name.contains('-') || name.eq_ignore_ascii_case("server");
    let is_said = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ',' | '[' | ']'));
    (is_name && is_said).then_some((name, value))
}
