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
    /// Of two vendors with one name it is the well known one's; nobody's, where that decides nothing. `words` are names that
    /// are ordinary words, or initials of many things: by them alone no text names a vendor, so they are left out.
    pub(super) fn of(entries: &[Entry], words: &[String]) -> Names {
        let mut known: BTreeMap<String, Name> = BTreeMap::new();
        let mut shared = Vec::new();
        let is_famous = |place: usize| entries.get(place).is_some_and(|entry| entry.well_known);
        for fame in [true, false] {
            let of_fame = entries.iter().enumerate().filter(|(_, entry)| entry.well_known == fame);
            for (place, entry) in of_fame {
                let names = std::iter::once(&entry.name).chain(&entry.aliases).map(|name| (name, false));
                for (written, is_mark) in names.chain(entry.marks.iter().map(|mark| (mark, true))) {
                    let key = squashed(written);
                    match known.get(&key) {
                        _ if key.len() < 2 || words.binary_search(&key).is_ok() => {}
                        Some(other) if is_mark || !other.is_mark => {
                            let is_rival = other.entry != place && is_famous(other.entry) == fame;
                            if is_rival && !is_mark {
                                shared.push(key);
                            }
                        }
                        // A name outranks a mark of another.
                        _ => {
                            known.insert(key, Name { entry: place, written: written.clone(), is_mark });
                        }
                    }
                }
            }
        }
        for key in &shared {
            known.remove(key);
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
