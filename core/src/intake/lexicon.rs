//! Phrases looked for in a line's words: one look-up a word, so the work grows with the text alone.

use std::collections::BTreeMap;

use super::kind::Kind;
use super::line_words::Words;
use super::tables::Table;

/// How calls end: see `endings.txt`.
static ENDINGS: Table = Table::of(include_str!("endings.txt"));

/// Kinds that are told by words.
const KINDS: [Kind; 10] = [
    Kind::Http,
    Kind::Timeout,
    Kind::Dns,
    Kind::Tls,
    Kind::Refused,
    Kind::Reset,
    Kind::Network,
    Kind::Cors,
    Kind::Quota,
    Kind::Auth,
];

/// What a phrase says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// How a call ended.
    Ended(Kind),
    /// That it went well.
    Went,
    /// That a mail server, or a library that speaks to one, prints the line.
    Mail,
    /// That a number behind it says how the call ended: see [`super::numbers`].
    Numbered,
}

/// A phrase's further words, and what it says.
type Phrase = (Box<[&'static str]>, Sign);

/// Phrases by their first word.
#[derive(Debug)]
pub(super) struct Lexicon {
    phrases: BTreeMap<&'static str, Vec<Phrase>>,
    /// One bit for each hash of a first word, so that nearly all words need no look-up.
    seen: [u64; 64],
    /// Beginnings of words.
    heads: Vec<(&'static str, Sign)>,
    /// Phrases of scripts that put no blanks between words.
    unspaced: Vec<(Kind, &'static str)>,
}

/// A word's first four bytes and its length, mixed into 4,096 places.
fn hash(word: &str) -> usize {
    let mut first = [0; 4];
    for (place, byte) in first.iter_mut().zip(word.bytes()) {
        *place = byte;
    }
    let mixed = (u32::from_le_bytes(first) ^ (word.len() as u32) << 3).wrapping_mul(0x9e37_79b1);
    (mixed >> 20) as usize
}

/// A phrase that was found.
#[derive(Clone, Copy, Debug)]
pub(super) struct Said {
    pub(super) sign: Sign,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Lexicon {
    pub(super) fn new() -> Lexicon {
        let mut phrases: BTreeMap<&'static str, Vec<Phrase>> = BTreeMap::new();
        let mut heads: Vec<(&'static str, Sign)> = Vec::new();
        let mut add = |list: &[&'static str], sign| {
            for phrase in list {
                if let Some(head) = phrase.strip_suffix('*') {
                    heads.push((head, sign));
                    continue;
                }
                let mut words = phrase.split(' ');
                let first = words.next().unwrap_or_default();
                phrases.entry(first).or_default().push((words.collect(), sign));
            }
        };
        for kind in KINDS {
            add(ENDINGS.list(kind.name()), Sign::Ended(kind));
        }
        add(ENDINGS.list("browser"), Sign::Ended(Kind::Other));
        add(ENDINGS.list("went"), Sign::Went);
        add(ENDINGS.list("mail"), Sign::Mail);
        add(ENDINGS.list("numbered"), Sign::Numbered);
        let mut seen = [0; 64];
        for first in phrases.keys() {
            let bit = hash(first);
            if let Some(word) = seen.get_mut(bit / 64) {
                *word |= 1 << (bit % 64);
            }
        }
        let unspaced = |kind: Kind| {
            let list = ENDINGS.list(&format!("{}-unspaced", kind.name()));
            list.iter().map(move |phrase| (kind, *phrase)).collect::<Vec<_>>()
        };
        Lexicon { phrases, seen, heads, unspaced: KINDS.into_iter().flat_map(unspaced).collect() }
    }

    /// What a line's words say of how a call ended.
    pub(super) fn find(&self, line: &str, words: &Words, found: &mut Vec<Said>) {
        found.clear();
        for place in 0..words.spans.len() {
            let word = words.word(place);
            if let Some((_, sign)) = self.heads.iter().find(|(head, _)| word.starts_with(head)) {
                let (start, end) = words.spans.get(place).copied().unwrap_or_default();
                found.push(Said { sign: *sign, start, end });
                continue;
            }
            let bit = hash(word);
            if self.seen.get(bit / 64).is_none_or(|known| known >> (bit % 64) & 1 == 0) {
                continue;
            }
            let Some(candidates) = self.phrases.get(word) else { continue };
            // What a number stands behind is asked beside what the words themselves say: "os error 111: connection refused".
            for (phrase, sign) in candidates {
                if matches!(sign, Sign::Mail | Sign::Numbered) && words.says(place + 1, phrase).is_some() {
                    found.push(Said { sign: *sign, start: 0, end: 0 });
                }
            }
            let hit = candidates
                .iter()
                .filter(|(_, sign)| !matches!(sign, Sign::Mail | Sign::Numbered))
                .filter_map(|(phrase, sign)| Some((words.says(place + 1, phrase)?, *sign)))
                .max_by_key(|(after, _)| *after);
            let Some((after, sign)) = hit else { continue };
            let span = |place: usize| words.spans.get(place).copied().unwrap_or_default();
            let (start, end) = (span(place).0, span(after.saturating_sub(1)).1);
            if !is_setting(line, words, place, after, end) {
                found.push(Said { sign, start, end });
            }
        }
        // `connection <monitor> to 18.197.12.40:27017 closed`: what was connected stands between.
        if !found.iter().any(|said| matches!(said.sign, Sign::Ended(_)))
            && let Some(said) = ended_apart(words)
        {
            found.push(said);
        }
        // Go ends so where the other side hung up: `Post "https://…": EOF`.
        let ended = line.trim_end();
        if let Some(head) = ended.strip_suffix("\": EOF") {
            found.push(Said { sign: Sign::Ended(Kind::Reset), start: head.len() + 3, end: ended.len() });
        }
        if line.bytes().any(|byte| byte >= 0xd8) {
            for (kind, phrase) in &self.unspaced {
                if let Some(start) = line.find(phrase) {
                    found.push(Said { sign: Sign::Ended(*kind), start, end: start + phrase.len() });
                }
            }
        }
    }
}

/// A connection, and further on in the line what became of it.
fn ended_apart(words: &Words) -> Option<Said> {
    let place = (0..words.spans.len()).find(|place| words.word(*place) == "connection")?;
    let sign = |word: &str| match word {
        "closed" | "reset" | "dropped" | "terminated" | "lost" => Some(Kind::Reset),
        "refused" => Some(Kind::Refused),
        _ => None,
    };
    let last = (place + 1..place + 12).find(|place| sign(words.word(*place)).is_some())?;
    let (start, end) = (words.spans.get(place)?.0, words.spans.get(last)?.1);
    Some(Said { sign: Sign::Ended(sign(words.word(last))?), start, end })
}

/// Whether it is a name of a setting or a header and not what happened: `timeout: 10000`, `--timeout`, `x-rate-limit-reset`.
fn is_setting(line: &str, words: &Words, place: usize, after: usize, end: usize) -> bool {
    let first = words.word(place);
    let next = words.word(after);
    let tail = line.get(end..).unwrap_or_default();
    // The system's EAGAIN, which asks a program to try again at once.
    if first == "temporarily" && place > 0 && words.word(place - 1) == "resource" {
        return true;
    }
    if first == "timeout" || first == "timeouts" {
        let value = tail.trim_start_matches(['"', '\'', ' ', ':', '=']);
        let begins = words.spans.get(place).map_or(0, |(start, _)| *start);
        let is_flag =
            line.get(..begins).is_some_and(|head| head.ends_with("--") || head.ends_with("keep-alive: "));
        return is_flag
            || (tail.len() > value.len()
                && !tail.starts_with(' ')
                && value.starts_with(|c: char| c.is_ascii_digit()))
            || tail.starts_with(": ") && value.starts_with(|c: char| c.is_ascii_digit());
    }
    let is_header =
        matches!(next, "remaining" | "reset" | "policy" | "used" | "resource" | "limit" | "after" | "scope");
    (first == "rate" || first == "ratelimit" || first == "quota") && is_header
        || matches!(first, "econnreset" | "etimedout") && next == "retries"
}
