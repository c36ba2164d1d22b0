//! Phrases looked for in what a person said: as whole words, in any order, each in a look or two.

use super::fold::fold;
use super::lines::after;
use super::sentence::tongue::is_of;
use super::tables::Table;

/// What people say: see `said.txt`.
pub(super) static WORDS: Table = Table::folded(include_str!("said.txt"));

/// How far a question's mark and its first word are looked for.
const QUESTION: usize = 120;

/// Whether the words stand in a question that begins with its verb, or that leaves a choice: "is it only me or …?", "only me?",
/// 「私だけですか」. A question that ends a statement ("only me, any idea?") has a comma, and asks of something else. The choice is
/// between these words and others that say who it is, or stands right beside them ("just me or is it down?"): "everyone gets 503
/// or a timeout, any ideas?" leaves none. `all` is where it is said who it is.
pub(super) fn is_asked(low: &str, (start, end): (usize, usize), all: &[(usize, usize)]) -> bool {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | ';' | '\n' | ',' | '\u{3002}' | '\u{bf}');
    let tail = low.get(end..).unwrap_or_default();
    let mark = tail.char_indices().take(QUESTION).find(|(_, c)| ends(*c) && *c != ',');
    let between = tail.get(..mark.map_or(0, |(at, _)| at)).unwrap_or_default();
    let head = low.get(..start).unwrap_or_default();
    let clause = head.char_indices().rev().take(QUESTION).find(|(_, c)| ends(*c));
    let begins = clause.map_or(0, |(at, c)| at + c.len_utf8());
    let is_spanish = clause.is_some_and(|(_, c)| c == '\u{bf}');
    let clause = head.get(begins..).unwrap_or_default();
    // 「ですか」 needs no mark.
    let is_japanese = between.ends_with("か") || tail.trim().ends_with("ですか");
    if !is_spanish && !is_japanese && mark.is_none_or(|(_, c)| c != '?') {
        return false;
    }
    let first = clause.split_whitespace().next().unwrap_or_default();
    // "Nur bei mir?": nothing stands between what is asked and its mark.
    let is_bare = !between.is_empty() && between.trim().is_empty() || tail.starts_with('?');
    let to = mark.map_or(low.len(), |(at, _)| end + at);
    // "Of" is a choice in Dutch alone.
    let is_or = |word: &&&str| **word != "of" || is_of(low.get(begins..to).unwrap_or_default(), "nl");
    let or: Vec<&&str> = WORDS.list("or").iter().filter(is_or).collect();
    let has_or = |from: usize, to: usize| {
        let between = low.get(from..to).unwrap_or_default();
        or.iter().any(|word| find(between, word).is_some())
    };
    let others = all.iter().filter(|(from, until)| *from >= begins && *until <= to);
    let is_or_beside = |word: Option<&str>| word.is_some_and(|word| or.contains(&&word));
    let leaves_choice = is_or_beside(between.split([' ', ',']).find(|word| !word.is_empty()))
        || is_or_beside(clause.split_whitespace().next_back())
        || others.into_iter().any(|(from, until)| has_or(end, *from) || has_or(*until, start));
    is_spanish || is_japanese || is_bare || leaves_choice || WORDS.list("asking").contains(&first)
}

/// Whether somebody is greeted by these words: "hi everyone", "bonjour à tous".
pub(super) fn is_greeted(low: &str, start: usize) -> bool {
    let head = low.get(..start).unwrap_or_default();
    let clause = head.rsplit([',', '.', '!', '?', ';', '\n']).next().unwrap_or_default();
    let mut words = clause.split_whitespace();
    words.next().is_some_and(|word| WORDS.list("greeting").contains(&word)) && words.count() < 3
}

/// Whether a word begins the name of a part of a service: "tableau de bord".
pub(super) fn is_of_part(text: &str, start: usize, end: usize) -> bool {
    let low = fold(after(text, start, 40));
    let length = fold(text.get(start..end).unwrap_or_default()).len();
    WORDS.list("parts").iter().any(|part| {
        part.len() > length
            && low.starts_with(part)
            && part.get(length..).is_some_and(|rest| rest.starts_with(' '))
    })
}

/// Whether one of the two words before a place denies what stands there: "not for everyone", "nicht bei allen".
pub(super) fn is_denied(low: &str, start: usize) -> bool {
    let head = low.get(..start).unwrap_or_default();
    let clause = head.rsplit([',', '.', '!', '?', ';', '\n']).next().unwrap_or_default();
    clause.split_whitespace().rev().take(2).any(|word| WORDS.list("denying").contains(&word))
}

/// Which three bytes in a row a text has: a phrase whose first three it lacks need not be looked for.
pub(super) struct Grams(Vec<u64>);

impl Grams {
    pub(super) fn of(text: &str) -> Grams {
        let mut grams = Grams(vec![0; 1024]);
        for window in text.as_bytes().windows(3) {
            let bit = Grams::bit(window);
            if let Some(word) = grams.0.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        grams
    }

    fn bit(window: &[u8]) -> usize {
        window.iter().fold(0_usize, |sum, byte| sum.wrapping_mul(37).wrapping_add(usize::from(*byte)))
            % (1024 * 64)
    }

    pub(super) fn may_have(&self, phrase: &str) -> bool {
        let Some(window) = phrase.as_bytes().get(..3).filter(|window| !window.contains(&b'*')) else {
            return true;
        };
        let bit = Grams::bit(window);
        self.0.get(bit / 64).is_some_and(|word| word >> (bit % 64) & 1 == 1)
    }
}

/// A phrase as whole words, or anywhere where the script puts no blanks between words.
pub(super) fn find(low: &str, phrase: &str) -> Option<(usize, usize)> {
    let is_spaced = phrase.bytes().all(|byte| byte < 0xd8);
    let (phrase, is_open) = match phrase.strip_suffix('*') {
        Some(head) => (head, true),
        None => (phrase, false),
    };
    let mut from = 0;
    while let Some(start) = low.get(from..)?.find(phrase).map(|place| from + place) {
        let end = start + phrase.len();
        let before = low.get(..start)?.chars().next_back();
        let after = low.get(end..)?.chars().next();
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() && (c as u32) < 0x600);
        // Part of a host, a path or a longer name: `api.example.com`, `/api/v2`.
        // "Notion-API", "Stripe-Webhooks": in many languages names are joined to their nouns so.
        let is_joined = before == Some('-')
            && low.get(..start - 1).is_some_and(|head| head.ends_with(|c: char| c.is_alphabetic()))
            && !low.get(..start - 1).is_some_and(|head| head.ends_with(" x") || head == "x");
        let is_part = before.is_some_and(|c| "./@_-".contains(c)) && !is_joined
            || after.is_some_and(|c| "./_@:-".contains(c))
                && low
                    .get(end + 1..)
                    .is_some_and(|tail| tail.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if is_part && is_spaced {
            from = end;
            continue;
        }
        if !is_spaced || (!is_word(before) && (is_open || !is_word(after))) {
            return Some((start, end));
        }
        from = end;
    }
    None
}
