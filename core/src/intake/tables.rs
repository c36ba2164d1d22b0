//! Lists of words, which are data: text beside the code, a list a name, so that a person who speaks a language can add to it.
//!
//! `name: a word | another one` begins a list, and lines that are set in go on with it. Lines that begin with `#` explain.

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The lists of one file.
pub(super) struct Table {
    text: &'static str,
    lists: OnceLock<BTreeMap<&'static str, Vec<&'static str>>>,
}

impl Table {
    /// Those of a file's text, read when the first is asked for.
    pub(super) const fn of(text: &'static str) -> Table {
        Table { text, lists: OnceLock::new() }
    }

    /// The list of a name; empty where there is none.
    pub(super) fn list(&self, name: &str) -> &[&'static str] {
        self.lists.get_or_init(|| read(self.text)).get(name).map_or(&[], Vec::as_slice)
    }
}

fn read(text: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut lists: BTreeMap<&'static str, Vec<&'static str>> = BTreeMap::new();
    let mut name = "";
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let words = match line.split_once(": ") {
            Some((begun, words)) if !line.starts_with(' ') => {
                name = begun;
                words
            }
            _ => line,
        };
        let words = words.split('|').map(str::trim).filter(|word| !word.is_empty());
        lists.entry(name).or_default().extend(words);
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_has_words_and_each_of_them_once() {
        for (file, text) in [
            ("said.txt", include_str!("said.txt")),
            ("endings.txt", include_str!("endings.txt")),
            ("status.txt", include_str!("status.txt")),
            ("spoken.txt", include_str!("spoken.txt")),
        ] {
            for (name, words) in read(text) {
                assert!(name.is_empty() == words.is_empty(), "{file}: {name}");
                let mut sorted = words.clone();
                sorted.sort_unstable();
                sorted.dedup();
                assert_eq!(sorted.len(), words.len(), "{file}: {name} has a word twice");
            }
        }
    }

    #[test]
    fn a_list_goes_on_in_lines_that_are_set_in() {
        let lists = read("# what: it is\none: a b | c\n  d\n\ntwo: e\n");
        assert_eq!(lists.get("one"), Some(&vec!["a b", "c", "d"]));
        assert_eq!(lists.get("two"), Some(&vec!["e"]));
    }
}
