//! What kind of part a name means, by the general vocabulary of the field (`vocabulary.txt`).
//!
//! True of the world: people name a part by what they do with it ("push to origin", "ghcr.io", "runners"), vendors by what
//! they call the product ("Git Operations", "Packages", "Actions"); both mean the same kind of thing.

use std::collections::BTreeMap;
use std::ops::BitOr;

use super::name::plain_words;

/// Kinds of parts: a bit for each line of the vocabulary.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Kinds(u64);

impl Kinds {
    /// Whether nothing is known of the name.
    pub(super) fn are_none(self) -> bool {
        self.0 == 0
    }

    /// Whether one kind is in both.
    pub(super) fn meet(self, other: Kinds) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Kinds {
    type Output = Kinds;

    fn bitor(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }
}

/// The vocabulary, ready to be looked up.
pub(super) struct Vocabulary {
    kinds: BTreeMap<String, Kinds>,
}

/// How many words the longest phrase has.
const LONGEST: usize = 3;

impl Vocabulary {
    /// Reads the built-in one.
    pub(super) fn new() -> Vocabulary {
        let mut kinds: BTreeMap<String, Kinds> = BTreeMap::new();
        let lines = include_str!("vocabulary.txt").lines().filter(|line| !line.starts_with('#'));
        for (index, line) in lines.enumerate() {
            let (_, phrases) = line.split_once(": ").unwrap_or_default();
            for phrase in phrases.split(", ") {
                let kind = kinds.entry(plain_words(phrase).join(" ")).or_default();
                *kind = *kind | Kinds(1_u64.checked_shl(u32::try_from(index).unwrap_or(64)).unwrap_or(0));
            }
        }
        Vocabulary { kinds }
    }

    /// The kinds that these words mean, each word in the longest phrase it stands in. The words are plain ones.
    pub(super) fn kinds(&self, words: &[String]) -> Kinds {
        let mut found = Kinds::default();
        let mut at = 0;
        while at < words.len() {
            let longest = (1..=LONGEST).rev().find_map(|length| {
                let phrase = words.get(at..at + length)?.join(" ");
                Some((length, *self.kinds.get(&phrase)?))
            });
            let (length, kinds) = longest.unwrap_or((1, Kinds::default()));
            found = found | kinds;
            at += length;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_say_and_what_vendors_list_is_of_one_kind() {
        let vocabulary = Vocabulary::new();
        let kinds = |name: &str| vocabulary.kinds(&plain_words(name));
        for (said, listed, meet) in [
            ("push to origin", "Git Operations", true),
            ("ghcr.io", "Packages", true),
            ("self-hosted runners", "Actions", true),
            ("workflow", "GitHub Actions", true),
            ("logging in", "Authentication", true),
            ("SSO", "Login & Identity", true),
            ("our checkout", "Card Payments", true),
            ("emails are late", "Mail Send", true),
            ("push notifications", "Git Operations", false),
            ("pull request", "Git Operations", false),
            ("S3", "Object Storage", true),
            ("the API", "REST API", true),
            ("Anmeldung", "Login", true),
            ("GraphQL API", "API Requests", true),
            ("webhooks", "Event Delivery", true),
            ("webhooks", "Copilot", false),
            ("something else", "Git Operations", false),
        ] {
            assert_eq!(kinds(said).meet(kinds(listed)), meet, "{said} and {listed}");
        }
    }

    #[test]
    fn every_line_is_a_kind_of_its_own() {
        let lines: Vec<&str> =
            include_str!("vocabulary.txt").lines().filter(|line| !line.starts_with('#')).collect();
        assert!(lines.len() <= 64 && lines.iter().all(|line| line.contains(": ")), "{}", lines.len());
    }
}
