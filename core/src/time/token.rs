//! The pieces of a text: words, numbers and marks.

use super::zone;

/// A word, a number or a mark of a text, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Token<'a> {
    pub(crate) kind: Kind<'a>,
    /// Byte offsets in the text.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether a blank or a line end comes before this token.
    pub(crate) spaced: bool,
    /// Whether this is the first token of its line.
    pub(crate) first: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind<'a> {
    /// Letters.
    Word(&'a str),
    /// ASCII digits: how many, and their value (at most nine are read).
    Number {
        /// How many digits.
        digits: usize,
        /// The number that they make.
        value: i64,
    },
    /// Anything else.
    Mark(char),
}

/// Takes a text apart. A word ends where a digit begins, because vendors write `2AM` and `14:05UTC`.
pub(crate) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut spaced, mut first) = (true, true);
    let mut letters = text.char_indices().peekable();
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            (spaced, first) = (true, first || letter == '\n');
            continue;
        }
        let mut end = start + letter.len_utf8();
        let belongs: fn(char) -> bool = if letter.is_ascii_digit() {
            |next| next.is_ascii_digit()
        } else if letter.is_alphabetic() {
            char::is_alphabetic
        } else {
            |_| false
        };
        while let Some((at, next)) = letters.next_if(|(_, next)| belongs(*next)) {
            end = at + next.len_utf8();
        }
        let written = text.get(start..end).unwrap_or_default();
        let kind = if letter.is_ascii_digit() {
            Kind::Number {
                digits: written.len(),
                value: written.get(..9).unwrap_or(written).parse().unwrap_or(0),
            }
        } else if letter.is_alphabetic() {
            Kind::Word(written)
        } else {
            Kind::Mark(letter)
        };
        tokens.push(Token { kind, start, end, spaced, first });
        (spaced, first) = (false, false);
    }
    tokens
}

/// A list of tokens, read by place. A place outside the list holds nothing.
#[derive(Clone, Copy)]
pub(crate) struct Tokens<'a>(pub(crate) &'a [Token<'a>]);

impl<'a> Tokens<'a> {
    pub(crate) fn at(self, place: usize) -> Option<&'a Token<'a>> {
        self.0.get(place)
    }

    pub(crate) fn word(self, place: usize) -> Option<&'a str> {
        match self.at(place)?.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether one of these words, in any case, stands here.
    pub(crate) fn is_word(self, place: usize, any_of: &[&str]) -> bool {
        self.word(place).is_some_and(|word| any_of.iter().any(|one| word.eq_ignore_ascii_case(one)))
    }

    /// A number's digits and value.
    pub(crate) fn number(self, place: usize) -> Option<(usize, i64)> {
        match self.at(place)?.kind {
            Kind::Number { digits, value } => Some((digits, value)),
            _ => None,
        }
    }

    pub(crate) fn is_mark(self, place: usize, any_of: &[char]) -> bool {
        matches!(self.at(place), Some(Token { kind: Kind::Mark(mark), .. }) if any_of.contains(mark))
    }

    /// Whether this token touches the one before it.
    pub(crate) fn touches(self, place: usize) -> bool {
        self.at(place).is_some_and(|token| !token.spaced)
    }

    /// Where the sentence that starts here ends: before a line end, or after a mark that ends sentences.
    pub(crate) fn sentence_end(self, start: usize) -> usize {
        let mut place = start;
        while let Some(token) = self.at(place) {
            if token.first && place > start {
                return place;
            }
            place += 1;
            let next_spaced = self.at(place).is_none_or(|next| next.spaced);
            match token.kind {
                Kind::Mark('!' | '?') if next_spaced => return place,
                Kind::Mark('.') if next_spaced && !self.is_abbreviation(place - 1) => return place,
                _ => {}
            }
        }
        place
    }

    /// Whether the full stop here belongs to the word before it: `p.m.`, `approx.`, `Nov.`
    fn is_abbreviation(self, stop: usize) -> bool {
        let Some(before) = stop.checked_sub(1) else { return false };
        let half = self.is_word(before, &["m"]) && before > 0 && self.is_mark(before - 1, &['.']);
        let lower_next = self
            .word(stop + 1)
            .is_none_or(|word| word.starts_with(char::is_lowercase) || zone::is_zone_name(word));
        (half && lower_next)
            || self.is_word(before, &["approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep"])
            || self.is_word(before, &["sept", "oct", "nov", "dec"])
    }
}
