//! The search index of the catalogue: every name, alias and domain of the vendors, folded for comparison.

use super::Entry;
use crate::letters::lower;

/// Every name and domain, folded once so that a keystroke only compares bytes.
#[derive(Clone, Debug)]
pub(super) struct Index {
    /// The folded texts one after the other.
    text: String,
    keys: Vec<Key>,
}

/// One name or domain of a vendor. The keys of one vendor stand together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Key {
    pub(super) entry: u32,
    pub(super) field: Field,
    /// Which letters and digits occur in it: see [`letters`].
    pub(super) letters: u64,
    start: u32,
    end: u32,
}

/// What of a vendor a key is; the number is the place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Field {
    Name,
    Alias(u16),
    Domain(u16),
}

impl Index {
    pub(super) fn new(entries: &[Entry]) -> Index {
        let mut index = Index { text: String::new(), keys: Vec::new() };
        for (entry, vendor) in (0..).zip(entries) {
            index.add(entry, Field::Name, &vendor.name);
            for (place, alias) in (0..).zip(&vendor.aliases) {
                index.add(entry, Field::Alias(place), alias);
            }
            for (place, domain) in (0..).zip(&vendor.domains) {
                index.add(entry, Field::Domain(place), domain);
            }
        }
        index
    }

    fn add(&mut self, entry: u32, field: Field, text: &str) {
        let start = self.text.len();
        fold(text, true, &mut self.text);
        let letters = letters(self.text.get(start..).unwrap_or(""));
        self.keys.push(Key { entry, field, letters, start: start as u32, end: self.text.len() as u32 });
    }

    pub(super) fn keys(&self) -> &[Key] {
        &self.keys
    }

    /// A key's words, folded, with one space between them.
    pub(super) fn words(&self, key: &Key) -> &str {
        self.text.get(key.start as usize..key.end as usize).unwrap_or("")
    }

    /// The entry with an alias of the same letters as an id: `amazon-web-services`.
    pub(super) fn named_like(&self, id: &str) -> Option<usize> {
        let mut wanted = String::new();
        fold(id, false, &mut wanted);
        let is_same = |key: &&Key| squashed(self.words(key)).eq(squashed(&wanted));
        let key = self.keys.iter().filter(|key| matches!(key.field, Field::Alias(_))).find(is_same)?;
        Some(key.entry as usize)
    }
}

/// Appends a text as lower-case words with one space between them. With `humps`, a capital after a small letter starts
/// a word too: `PagerDuty` is two.
pub(super) fn fold(text: &str, humps: bool, into: &mut String) {
    let start = into.len();
    let (mut gap, mut after_small) = (false, false);
    for c in text.chars() {
        let is_part = c.is_ascii_alphanumeric() || !c.is_ascii();
        if !is_part {
            // `Dead Man's Snitch` is three words.
            gap |= c != '\'';
            continue;
        }
        gap |= humps && after_small && c.is_ascii_uppercase();
        if gap && into.len() > start {
            into.push(' ');
        }
        (gap, after_small) = (false, c.is_ascii_lowercase());
        into.push(lower(c));
    }
}

/// The letters and digits without the spaces: `git hub` and `github` are the same.
pub(super) fn squashed(words: &str) -> impl Iterator<Item = char> {
    words.chars().filter(|&c| c != ' ')
}

/// One bit for each letter and digit that occurs; all others share one.
pub(super) fn letters(words: &str) -> u64 {
    squashed(words).fold(0, |seen, c| {
        seen | match c {
            'a'..='z' => 1 << (c as u32 - 'a' as u32),
            '0'..='9' => 1 << (26 + c as u32 - '0' as u32),
            _ => 1 << 63,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_words() {
        for (text, expected) in [
            ("PagerDuty", "pager duty"),
            ("Customer.io", "customer io"),
            ("  AWS (EU)  ", "aws eu"),
            ("Dead Man's Snitch", "dead mans snitch"),
            ("1Password", "1password"),
            ("\u{c9}lastique", "\u{e9}lastique"),
            ("-- .", ""),
        ] {
            let mut words = String::new();
            fold(text, true, &mut words);
            assert_eq!(words, expected);
        }
    }
}
