//! Names looked for in vendors' prose: whole words, no markup, linear in the text.

use crate::history::plain;
use crate::letters::lowered;

/// The most of one incident's text that is read, in characters. A hostile page must not stall the one who reads it.
const MOST: usize = 20_000;

/// A text as sentences of words. A word is a run of letters or a run of digits, so that `Prod2`, `prod-2` and
/// `Prod 2` are the same two.
#[derive(Default)]
pub(super) struct Words {
    sentences: Vec<Vec<String>>,
}

impl Words {
    pub(super) fn of(text: &str) -> Words {
        let mut words = Words::default();
        words.add(text);
        words
    }

    /// Adds more text, as sentences of its own.
    pub(super) fn add(&mut self, text: &str) {
        let cut: String = text.chars().take(MOST).collect();
        let plain = plain(&cut);
        let is_end = |c: char| matches!(c, '\n' | ';' | '!' | '?');
        for line in plain.split(is_end).flat_map(|line| line.split(". ")) {
            let words = tokens(line);
            if !words.is_empty() {
                self.sentences.push(words);
            }
        }
    }

    /// Whether this name occurs. One written in capitals of up to three letters (`US`, `EU`) and a single word that
    /// begins with a capital must be written so: "contact us", "an issue with actions" are not names.
    pub(super) fn mention(&self, name: &str) -> bool {
        let name = tokens(name);
        self.sentences.iter().any(|sentence| find(sentence, &name).is_some())
    }

    /// Every word, in order.
    pub(super) fn all(&self) -> impl Iterator<Item = &String> {
        self.sentences.iter().flatten()
    }

    /// Whether any of these phrases occurs, in any spelling of capitals.
    pub(super) fn say(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| {
            let phrase = tokens(&lowered(phrase));
            self.sentences.iter().any(|sentence| find(sentence, &phrase).is_some())
        })
    }

    /// Whether a sentence that names this says that it is not affected.
    pub(super) fn exclude(&self, name: &str) -> bool {
        let name = tokens(name);
        let denied = |sentence: &[String], at: usize| {
            DENIALS.iter().any(|(phrase, before)| {
                let denial = tokens(phrase);
                // "X is not affected" but "this did not affect X": the name stands close by, on one side of it.
                let gap = |denied: usize| match before {
                    true => denied.checked_sub(at + name.len()),
                    false => at.checked_sub(denied + denial.len()),
                };
                find(sentence, &denial).and_then(gap).is_some_and(|gap| gap <= CLOSE)
            })
        };
        self.sentences.iter().any(|sentence| {
            find(sentence, &name)
                .or_else(|| find(sentence, &name.iter().map(|word| lowered(word)).collect::<Vec<_>>()))
                .is_some_and(|at| denied(sentence, at))
        })
    }
}

/// How many words may stand between a name and its denial.
const CLOSE: usize = 3;

/// How vendors say that something works, and whether its name comes before.
const DENIALS: [(&str, bool); 12] = [
    ("is not affected", true),
    ("are not affected", true),
    ("was not affected", true),
    ("were not affected", true),
    ("is not impacted", true),
    ("are not impacted", true),
    ("unaffected", true),
    ("remain operational", true),
    ("remains operational", true),
    ("did not affect", false),
    ("does not affect", false),
    ("no impact to", false),
];

/// Where a phrase begins in a sentence.
fn find(sentence: &[String], phrase: &[String]) -> Option<usize> {
    let is_capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
    let is_name = match phrase {
        [] => return None,
        [one] => is_capital(one),
        _ => false,
    };
    // In capitals of its own, a longer word may be a person's way of writing; `US` is the name itself.
    let is_shouted = |word: &str| word.len() > 3 && !word.chars().any(char::is_lowercase);
    let same = |a: &str, b: &str| match is_name {
        true => a == b || (is_shouted(b) && is_capital(a) && a.eq_ignore_ascii_case(b)),
        false => a.eq_ignore_ascii_case(b),
    };
    sentence.windows(phrase.len()).position(|window| window.iter().zip(phrase).all(|(a, b)| same(a, b)))
}

/// The words of a text: runs of letters, runs of digits.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for letter in text.chars() {
        if letter.is_alphanumeric() {
            let joins = last.is_alphanumeric() && last.is_numeric() == letter.is_numeric();
            match words.last_mut() {
                Some(word) if joins => word.push(letter),
                _ => words.push(letter.into()),
            }
        }
        last = letter;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_as_whole_words_and_as_they_are_written() {
        for (name, text, found) in [
            ("US", "in US Data Center", true),
            ("US", "please contact us", false),
            ("US", "USA only", false),
            ("Prod2", "our **prod-2 \\(EU\\)** regions", true),
            ("Prod2", "in Prod 4 only", false),
            ("Actions", "Incident with Actions", true),
            ("Actions", "corrective actions were taken", false),
            ("Message Sending", "delays in message sending.", true),
            ("Pages", "<b>Pages</b> builds", true),
            ("", "anything", false),
        ] {
            assert_eq!(Words::of(text).mention(name), found, "{name} in {text}");
        }
    }

    #[test]
    fn a_part_the_vendor_rules_out_is_excluded() {
        for (name, text, excluded) in [
            ("Data ingestion", "This issue did not affect data ingestion and no data was lost.", true),
            ("Pages", "Actions are delayed. Pages are not affected.", true),
            ("Actions", "Actions are delayed. Pages are not affected.", false),
            ("Message Sending", "This did not affect ingestion. Message sending was delayed.", false),
        ] {
            assert_eq!(Words::of(text).exclude(name), excluded, "{name} in {text}");
        }
    }
}
