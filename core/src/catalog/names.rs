//! Names and marks of vendors by their letters, to be found in a text: whole words, not what somebody types.

use std::collections::BTreeMap;

use super::Entry;

/// Names and marks by their letters without blanks, in lower case.
#[derive(Clone, Debug)]
pub(crate) struct Names {
    known: BTreeMap<String, Name>,
}

/// A name or a mark of a vendor.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    /// The vendor's place among the entries.
    pub(crate) entry: usize,
    /// As it is written.
    pub(crate) written: String,
    /// Whether it is a mark: see [`Entry::marks`].
    pub(crate) is_mark: bool,
}

impl Names {
    pub(super) fn of(entries: &[Entry]) -> Names {
        let mut known: BTreeMap<String, Name> = BTreeMap::new();
        for (place, entry) in entries.iter().enumerate() {
            let names = std::iter::once(&entry.name).chain(&entry.aliases).map(|name| (name, false));
            for (written, is_mark) in names.chain(entry.marks.iter().map(|mark| (mark, true))) {
                let key = squashed(written);
                // A name outranks a mark of another.
                let is_free = known.get(&key).is_none_or(|other| other.is_mark && !is_mark);
                if key.len() >= 2 && is_free {
                    known.insert(key, Name { entry: place, written: written.clone(), is_mark });
                }
            }
        }
        Names { known }
    }

    /// The name of these letters.
    pub(crate) fn get(&self, letters: &str) -> Option<&Name> {
        self.known.get(letters)
    }
}

fn squashed(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_lowercase()).collect()
}
