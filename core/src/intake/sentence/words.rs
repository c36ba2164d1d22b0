//! The words of a sentence as one language reads them: see `sentence.txt`.

use std::sync::LazyLock;

use crate::intake::tables::Table;

pub(super) static TABLE: Table = Table::folded(include_str!("../sentence.txt"));

/// What a word does. A word may do several things.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Does {
    All,
    Some,
    One,
    Alone,
    Free,
    Verb,
    People,
    Calls,
    Skip,
    At,
    Only,
    Myself,
    Others,
    Works,
    Trouble,
    Not,
    After,
    Change,
    Modifier,
    Ours,
    Changed,
    Did,
    Nothing,
    Later,
    Undone,
    Screen,
    Bare,
    Able,
    From,
    Theirs,
}

/// What the lists of a language are called, in the order above.
pub(super) const LISTS: [(&str, Does); 30] = [
    ("all", Does::All),
    ("some", Does::Some),
    ("one", Does::One),
    ("alone", Does::Alone),
    ("free", Does::Free),
    ("verb", Does::Verb),
    ("people", Does::People),
    ("calls", Does::Calls),
    ("skip", Does::Skip),
    ("at", Does::At),
    ("only", Does::Only),
    ("self", Does::Myself),
    ("others", Does::Others),
    ("works", Does::Works),
    ("trouble", Does::Trouble),
    ("not", Does::Not),
    ("after", Does::After),
    ("change", Does::Change),
    ("modifier", Does::Modifier),
    ("ours", Does::Ours),
    ("changed", Does::Changed),
    ("did", Does::Did),
    ("nothing", Does::Nothing),
    ("later", Does::Later),
    ("undone", Does::Undone),
    ("screen", Does::Screen),
    ("bare", Does::Bare),
    ("able", Does::Able),
    ("from", Does::From),
    ("theirs", Does::Theirs),
];

pub(super) const LANGUAGES: [&str; 10] = ["en", "de", "fr", "es", "ja", "ar", "pt", "it", "nl", "pl"];

/// A word or a phrase of a language, and by bits what it does.
pub(super) struct Entry {
    word: &'static str,
    is_open: bool,
    does: u32,
}

/// The words of each language.
pub(super) static WORDS: LazyLock<Vec<Vec<Entry>>> = LazyLock::new(|| {
    let of = |language: &&str| {
        let mut entries: Vec<Entry> = Vec::new();
        for (name, does) in LISTS {
            for word in TABLE.list(&[language, " ", name].concat()) {
                let (word, is_open) = word.strip_suffix('*').map_or((*word, false), |word| (word, true));
                let bit = 1 << does as u32;
                match entries.iter_mut().find(|known| known.word == word && known.is_open == is_open) {
                    Some(known) => known.does |= bit,
                    None => entries.push(Entry { word, is_open, does: bit }),
                }
            }
        }
        entries
    };
    LANGUAGES.iter().map(of).collect()
});

/// A word of a sentence as one language reads it.
#[derive(Clone, Copy)]
pub(super) struct Word {
    pub(super) does: u32,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether a mark stands before it.
    pub(super) is_parted: bool,
    /// Whether it may be a plural, by how it ends.
    pub(super) is_many: bool,
    pub(super) is_number: bool,
    /// Whether it is a number of an HTTP failure.
    pub(super) is_status: bool,
}

impl Word {
    pub(super) fn is(&self, does: Does) -> bool {
        self.does >> does as u32 & 1 == 1
    }
}

/// The words of a text: the longest of the language's that stand there, else up to the next mark. A script without blanks has a
/// word wherever one is known.
pub(super) fn words(text: &str, entries: &[Entry], language: &str) -> Vec<Word> {
    let is_spaced = language != "ja";
    let mut words = Vec::new();
    let (mut at, mut is_parted) = (0, true);
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if !c.is_alphanumeric() {
            is_parted |= matches!(c, '.' | '!' | '?' | ';' | '\n' | '。' | ',' | ':' | '(' | ')');
            at += c.len_utf8();
            continue;
        }
        let rest = text.get(at..).unwrap_or_default();
        let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let whole = rest.get(..length).unwrap_or_default();
        // The longest that stands there; of those that are as long, all.
        let from = |skipped: usize| {
            let rest = rest.get(skipped..).unwrap_or_default();
            let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
            let mut found: Option<(u32, usize)> = None;
            for entry in entries.iter().filter(|entry| rest.starts_with(entry.word)) {
                let tail = rest.get(entry.word.len()..).unwrap_or_default();
                let is_end = !tail.starts_with(char::is_alphanumeric);
                let end = if is_spaced && !is_end { word } else { entry.word.len() };
                if is_spaced && !is_end && !entry.is_open {
                    continue;
                }
                found = match found {
                    Some((_, known)) if known > end => found,
                    Some((does, known)) if known == end => Some((does | entry.does, end)),
                    _ => Some((entry.does, end)),
                };
            }
            found.map(|(does, end)| (does, skipped + end))
        };
        // What Arabic writes onto the front of a word: and, with, for, the.
        let prefixes = ["", "و", "ب", "ل", "ال", "وال", "بال", "لل", "لال", "ول", "وب"];
        let found = if language == "ar" {
            prefixes.iter().filter(|it| rest.starts_with(**it)).find_map(|it| from(it.len()))
        } else {
            from(0)
        };
        let unknown = match (is_spaced, c.is_ascii()) {
            (true, _) => length,
            (false, true) => whole.find(|c: char| !c.is_ascii()).unwrap_or(length),
            (false, false) => c.len_utf8(),
        };
        let (does, length) = found.unwrap_or((0, unknown));
        let number = rest.get(..length).and_then(|word| word.parse::<u16>().ok());
        let is_status = number.is_some_and(|number| (400..600).contains(&number));
        let is_number = c.is_ascii_digit();
        let shown = rest.get(..length).unwrap_or_default();
        let is_many = !shown.is_ascii() || shown.ends_with(['n', 'r', 's']) && !shown.ends_with("in");
        words.push(Word { does, start: at, end: at + length, is_parted, is_many, is_number, is_status });
        is_parted = false;
        at += length.max(1);
    }
    words
}
