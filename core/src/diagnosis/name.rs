//! What parts are called, and when two names are one.

use super::text::tokens;
use crate::letters::lowered;

/// A part's name, taken apart.
pub(super) struct Name {
    pub(super) written: String,
    /// Lower-case words without the plural's `s`.
    pub(super) words: Vec<String>,
    /// The words after a group's name (`EU - API`), where there is one.
    leaf: Option<Vec<String>>,
    /// The words of that group's name.
    head: Option<Vec<String>>,
}

impl Name {
    pub(super) fn new(written: &str) -> Name {
        let leaf = [" - ", ": ", " > ", " \u{2013} ", " \u{2014} ", " \u{b7} ", " / "]
            .iter()
            .find_map(|mark| written.rsplit_once(mark))
            .map(|(head, leaf)| (plain_words(head), plain_words(leaf)))
            .filter(|(_, leaf)| !leaf.is_empty());
        let (head, leaf) = leaf.unzip();
        Name { written: written.into(), words: plain_words(written), leaf, head }
    }

    /// The same part: equal, or equal but for a group's name in front of one of them.
    pub(super) fn is(&self, other: &Name) -> bool {
        let leaf_is = |a: &Name, b: &Name| b.leaf.is_none() && a.leaf.as_ref() == Some(&b.words);
        self.words == other.words || leaf_is(self, other) || leaf_is(other, self)
    }

    /// The words it goes by: all of them, and those behind a group's name.
    pub(super) fn spellings(&self) -> impl Iterator<Item = &[String]> {
        std::iter::once(self.words.as_slice()).chain(self.leaf.as_deref())
    }

    /// Both stand in groups, and in different ones: `EU - API` and `US - API`.
    pub(super) fn is_apart(&self, other: &Name) -> bool {
        self.head.is_some() && other.head.is_some() && self.head != other.head
    }

    /// It is made of the other's initials, but for the vendor's name in front: "EC2" for "Amazon Elastic Compute Cloud".
    pub(super) fn is_short_for(&self, other: &Name) -> bool {
        let Some(short) = initials(&self.written) else { return false };
        let all: String = other.words.iter().filter_map(|word| word.chars().next()).collect();
        all == short || all.char_indices().nth(1).is_some_and(|(at, _)| all.get(at..) == Some(short.as_str()))
    }

    /// One is the other with words left out, but no more than half of them: "API" for "API Requests".
    pub(super) fn is_within(&self, other: &Name) -> bool {
        let within =
            |a: &[String], b: &[String]| a.len() * 2 >= b.len() && a.iter().all(|word| b.contains(word));
        !self.words.is_empty()
            && !other.words.is_empty()
            && (within(&self.words, &other.words) || within(&other.words, &self.words))
    }
}

/// The initials a short name stands for: `vpc` for `VPC`, and `ecc` for `EC2`, whose number says how often its last letter
/// comes.
fn initials(short: &str) -> Option<String> {
    let short = short.trim().to_ascii_lowercase();
    let letters = short.trim_end_matches(|c: char| c.is_ascii_digit());
    let times: usize = short.get(letters.len()..)?.parse().unwrap_or(1);
    let last = letters.chars().last()?;
    let is_short = letters.len() < 6 && times < 6 && letters.bytes().all(|byte| byte.is_ascii_lowercase());
    let more = std::iter::repeat_n(last, times.saturating_sub(1));
    let all: String = letters.chars().chain(more).collect();
    // Two letters are too often the same by chance.
    (is_short && all.len() > 2).then_some(all)
}

/// The words of a text, in lower case and without the plural's `s`: "logs", "jobs" and "APIs" too, but not "DNS" and "iOS", of
/// which nothing but a name of two letters would be left.
pub(super) fn plain_words(text: &str) -> Vec<String> {
    let singular = |word: String| match word.strip_suffix('s') {
        Some(stem) if stem.chars().count() > 2 && !stem.ends_with('s') => stem.to_string(),
        _ => word,
    };
    tokens(&lowered(text)).into_iter().map(singular).collect()
}
