//! Which languages a clause is read in besides English.
//!
//! True of the world: no clause of a few words does without its language's commonest words, which nobody borrows; and short words
//! of one language are as often words of another ("die", "on", "so", "no", "a"). So a language is read where a clause has more of
//! its common words than of English, each counted once. One is enough where English has none ("nur bei mir"); words that are both
//! languages' never decide. Where a clause says as much of either, or nothing, the sentence that it stands in decides, then the
//! text. A clause decides for itself first, since people paste English errors into what they say. A script of its own is its own sign.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::words::{LANGUAGES, TABLE};
use crate::intake::tables::Table;

/// The commonest words of the languages: see `tongues.txt`.
static COMMON: Table = Table::folded(include_str!("tongues.txt"));

/// Lists of `sentence.txt` whose words say how others stand, and are of no trade.
const GRAMMAR: [&str; 13] =
    ["all", "some", "alone", "free", "verb", "skip", "at", "only", "self", "not", "after", "ours", "nothing"];

/// Languages, by bits in the order of [`LANGUAGES`].
type Tongues = u16;

/// The bit of English, which is read everywhere.
const ENGLISH: Tongues = 1;

/// A common word's languages.
static WORDS: LazyLock<BTreeMap<&'static str, Tongues>> = LazyLock::new(|| {
    let mut all: BTreeMap<&'static str, Tongues> = BTreeMap::new();
    for (place, language) in LANGUAGES.iter().enumerate() {
        let lists = GRAMMAR.iter().map(|name| TABLE.list(&[language, " ", name].concat()));
        for word in lists.chain([COMMON.list(language)]).flatten().filter(|word| !word.contains(['*', ' '])) {
            *all.entry(*word).or_default() |= 1 << place;
        }
    }
    all
});

/// A clause: where it ends, and what it is read in.
pub(super) struct Clause {
    end: usize,
    tongues: Tongues,
}

/// The clauses of a folded text.
pub(super) struct Clauses(Vec<Clause>);

impl Clauses {
    pub(super) fn of(text: &str) -> Clauses {
        let whole = Count::of(text);
        let mut all = Vec::new();
        for (start, end) in parts(text, ends_sentence) {
            let sentence = text.get(start..end).unwrap_or_default();
            let count = Count::of(sentence);
            for (from, to) in parts(sentence, is_mark) {
                let clause = Count::of(sentence.get(from..to).unwrap_or_default());
                let is_read = |place: &usize| clause.is_of(*place, &[&count, &whole]);
                let tongues = (0..LANGUAGES.len()).filter(is_read).fold(ENGLISH, |all, it| all | 1 << it);
                all.push(Clause { end: start + to, tongues });
            }
        }
        Clauses(all)
    }

    /// Whether what stands at a place is read in a language, by its place in [`LANGUAGES`].
    pub(super) fn are_of(&self, at: usize, language: usize) -> bool {
        let clause = self.0.get(self.0.partition_point(|clause| clause.end <= at));
        clause.is_some_and(|clause| clause.tongues >> language & 1 == 1)
    }

    /// Whether anything is read in a language.
    pub(super) fn have(&self, language: usize) -> bool {
        self.0.iter().any(|clause| clause.tongues >> language & 1 == 1)
    }
}

/// Whether a text, or a piece of one, is of a language, by its name.
pub(in crate::intake) fn is_of(text: &str, language: &str) -> bool {
    LANGUAGES.iter().position(|it| *it == language).is_some_and(|it| Clauses::of(text).have(it))
}

fn ends_sentence(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | ';' | '\n' | '。')
}

/// Marks between clauses.
fn is_mark(c: char) -> bool {
    ends_sentence(c) || matches!(c, ',' | ':' | '(' | ')' | '"' | '„' | '“' | '”' | '«' | '»')
}

/// The parts of a text between marks: one inside a number or a name ("13:50", "api.example.com") parts nothing.
fn parts(text: &str, is_between: fn(char) -> bool) -> Vec<(usize, usize)> {
    let mut all = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().filter(|(_, c)| is_between(*c)) {
        let end = at + c.len_utf8();
        let is_inside =
            c.is_ascii() && text.get(end..).is_some_and(|it| it.starts_with(char::is_alphanumeric));
        if !is_inside || matches!(c, '\n' | '(' | '"') {
            all.push((start, end));
            start = end;
        }
    }
    all.push((start, text.len()));
    all
}

/// How many common words of each language a text has.
struct Count {
    of: [usize; LANGUAGES.len()],
    scripts: Tongues,
}

impl Count {
    fn of(text: &str) -> Count {
        let mut count = Count { of: [0; LANGUAGES.len()], scripts: 0 };
        let mut seen: Vec<&str> = Vec::new();
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            let Some(tongues) = WORDS.get(word).filter(|_| !seen.contains(&word)) else { continue };
            seen.push(word);
            for (place, of) in count.of.iter_mut().enumerate() {
                *of += usize::from(tongues >> place & 1 == 1);
            }
        }
        for c in text.chars().filter(|c| !c.is_ascii()) {
            let script = match c {
                '\u{600}'..='\u{6ff}' => "ar",
                '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' => "ja",
                _ => continue,
            };
            count.scripts |= LANGUAGES.iter().position(|it| *it == script).map_or(0, |place| 1 << place);
        }
        count
    }

    /// How a language stands to English here.
    fn compared(&self, place: usize) -> std::cmp::Ordering {
        let count = |place: usize| self.of.get(place).copied().unwrap_or_default();
        count(place).cmp(&count(0))
    }

    /// Whether it is of a language; where it says as much of either, by the first of what is around it that says more.
    fn is_of(&self, place: usize, around: &[&Count]) -> bool {
        let decided = std::iter::once(self).chain(around.iter().copied()).map(|it| it.compared(place));
        let by_words = decided.into_iter().find(|it| it.is_ne()).is_some_and(std::cmp::Ordering::is_gt);
        by_words || self.scripts >> place & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::fold::fold;

    #[test]
    fn a_clause_is_of_the_language_that_most_of_its_common_words_are_of() {
        for (text, language, expected) in [
            ("nur bei mir", "de", true),
            ("todos los usuarios", "es", true),
            ("alle bekommen 503", "de", true),
            ("Alle Kunden sehen \"we are unable to process your request\"", "de", true),
            ("Error: the request could not be sent to them. Nur bei mir.", "de", true),
            ("EU customers get 503, so we host in Frankfurt", "de", false),
            ("Why do so many pages die on load?", "de", false),
            ("500 on every plan change", "fr", false),
            ("Media requests always fail", "es", false),
            ("NA release pipeline fails", "nl", false),
            ("全員 503", "ja", true),
            ("الكل 503", "ar", true),
            ("503", "de", false),
        ] {
            assert_eq!(is_of(&fold(text), language), expected, "{text}");
        }
    }

    #[test]
    fn every_language_without_a_script_of_its_own_has_common_words() {
        for language in LANGUAGES.iter().filter(|it| !matches!(**it, "ja" | "ar")) {
            assert!(COMMON.list(language).len() > 40, "{language}");
        }
    }
}
