//! Lists of words, which are data: text beside the code, a list a name, so that a person who speaks a language can add to it.
//!
//! `name: a word | another one` begins a list, and lines that are set in go on with it. Lines that begin with `#` explain.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::fold::{fold, spelled_out};

/// The lists of one file.
pub(super) struct Table {
    text: &'static str,
    is_folded: bool,
    lists: OnceLock<BTreeMap<&'static str, Vec<&'static str>>>,
}

impl Table {
    /// Those of a file's text, read when the first is asked for.
    pub(super) const fn of(text: &'static str) -> Table {
        Table { text, is_folded: false, lists: OnceLock::new() }
    }

    /// Those of a file whose words are looked for in a folded text: see [`super::fold`].
    pub(super) const fn folded(text: &'static str) -> Table {
        Table { text, is_folded: true, lists: OnceLock::new() }
    }

    /// The list of a name; empty where there is none.
    pub(super) fn list(&self, name: &str) -> &[&'static str] {
        // A table lives as long as the program, and so does what it is folded to.
        let text = || if self.is_folded { folded(self.text).leak() } else { self.text };
        self.lists.get_or_init(|| read(text())).get(name).map_or(&[], Vec::as_slice)
    }
}

/// The text of a table, folded, and in it every word that has an umlaut in both ways in which it may be written without.
fn folded(text: &str) -> String {
    let mut all = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let (name, words) = line.split_once(": ").filter(|_| !line.starts_with(' ')).unwrap_or(("", line));
        if !name.is_empty() {
            all.extend(["\n", name, ": "]);
        }
        for word in words.split('|').map(str::trim).filter(|word| !word.is_empty()) {
            all.extend(spelled_out(word).iter().flat_map(|word| [fold(word), " | ".to_string()]));
            all.extend([fold(word).as_str(), " | "]);
        }
    }
    all
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
        let (plain, folded) = (str::to_string as fn(&str) -> String, folded as fn(&str) -> String);
        for (file, text, as_read) in [
            ("said.txt", include_str!("said.txt"), folded),
            ("sentence.txt", include_str!("sentence.txt"), folded),
            ("tongues.txt", include_str!("sentence/tongues.txt"), folded),
            ("spoken.txt", include_str!("spoken.txt"), folded),
            ("endings.txt", include_str!("endings.txt"), plain),
            ("status.txt", include_str!("status.txt"), plain),
            ("places.txt", include_str!("places.txt"), plain),
        ] {
            for (name, words) in read(as_read(text).leak()) {
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
