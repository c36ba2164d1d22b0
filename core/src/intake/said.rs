//! What a person says in a sentence: who, how often, after what, where in the pipeline, which parts.
//!
//! Only lines that a person wrote are read so: a program's "try again in a few minutes" says nothing of who is affected.

use super::amounts;
use super::fold::Folded;
use super::line_words::lower;
use super::phrases::{Grams, WORDS, find, is_asked, is_denied, is_greeted};
use super::sentence;
use super::{HowOften, Who};
use crate::playbook::Stage;

/// What was found, with the place of the words that say it.
#[derive(Debug, Default)]
pub(super) struct Said {
    pub(super) who: Option<(Who, usize, usize)>,
    pub(super) often: Option<(HowOften, usize, usize)>,
    pub(super) change: Option<(bool, usize, usize)>,
    pub(super) stage: Option<(Stage, usize, usize)>,
    pub(super) parts: Vec<(String, usize, usize)>,
}

impl Said {
    /// Reads what a person wrote.
    pub(super) fn read(text: &str) -> Said {
        let folded = Folded::of(text);
        let low = folded.text.as_str();
        let grams = Grams::of(low);
        let find = |phrase: &str| {
            let found = if grams.may_have(phrase) { find(low, phrase) } else { None };
            found.filter(|(start, _)| !is_of_longer_name(text, folded.place(*start)))
        };
        let first = |list: &[&str]| list.iter().filter_map(|phrase| find(phrase)).min();
        let is_of_name = |start: usize, end: usize| is_of_name(text, folded.place(start), folded.place(end));
        let sentence = sentence::read(low, &is_of_name);
        let who = who(low, &sentence, &|list| list.iter().filter_map(|phrase| find(phrase)).collect());
        let by_words = |of: HowOften| {
            let found = sentence.often.iter().filter(|(often, ..)| *often == of);
            found.map(|(_, start, end)| (*start, *end)).min()
        };
        let often = first(WORDS.list("intermittent"))
            .or_else(|| amounts::share(low))
            .or_else(|| amounts::every_nth(low))
            .or_else(|| by_words(HowOften::Intermittent));
        let often = often.map(|(a, b)| (HowOften::Intermittent, a, b));
        let always = || first(WORDS.list("always")).or_else(|| by_words(HowOften::Always));
        let often = often.or_else(|| always().map(|(a, b)| (HowOften::Always, a, b)));
        let often = often.or_else(|| first(WORDS.list("once")).map(|(a, b)| (HowOften::Once, a, b)));
        let changed = |is_ours: bool, list: &str| {
            let found = sentence.change.iter().filter(|(known, ..)| *known == is_ours);
            let found = found.map(|(_, start, end)| (*start, *end)).min();
            first(WORDS.list(list)).or(found).map(|(start, end)| (is_ours, start, end))
        };
        let change = changed(false, "no-change").or_else(|| changed(true, "change"));
        let stage = first(WORDS.list("webhook")).map(|(a, b)| (Stage::Webhook, a, b));
        let stage = stage.or_else(|| delivery(&find).map(|(a, b)| (Stage::Delivery, a, b)));
        let stage = stage.or_else(|| first(WORDS.list("rendering")).map(|(a, b)| (Stage::Rendering, a, b)));
        let stage = stage.or_else(|| first(WORDS.list("api")).map(|(a, b)| (Stage::Api, a, b)));
        // "Since our deploy" names no part.
        let changes: Vec<(usize, usize)> = WORDS
            .list("change")
            .iter()
            .chain(WORDS.list("no-change"))
            .filter_map(|phrase| find(phrase))
            .chain(sentence.change.iter().map(|(_, start, end)| (*start, *end)))
            .collect();
        let mut parts: Vec<(String, usize, usize)> = Vec::new();
        for (start, end) in WORDS.list("parts").iter().filter_map(|part| find(part)) {
            let (from, to) = folded.span(start, end);
            let word = text.get(from..to).unwrap_or_default();
            // A sentence's first word has its capital from there.
            let begins = text.get(..from).is_none_or(|head| {
                head.trim_end().is_empty() || head.trim_end().ends_with(['.', '!', '?', ':'])
            });
            let is_shouted = word.chars().filter(|c| c.is_uppercase()).count() > 1;
            let word = if begins && !is_shouted { lower(word) } else { word.to_string() };
            let overlaps = changes.iter().any(|(a, b)| start < *b && *a < end)
                || parts.iter().any(|(_, a, b)| start < *b && *a < end);
            if !overlaps && parts.len() < 4 {
                parts.push((word, start, end));
            }
        }
        let there = |start: usize, end: usize| folded.span(start, end);
        let parts = parts.into_iter().map(|(part, start, end)| (part, there(start, end)));
        Said {
            who: who.map(|(who, start, end)| placed(who, there(start, end))),
            often: often.map(|(often, start, end)| placed(often, there(start, end))),
            change: change.map(|(flag, start, end)| placed(flag, there(start, end))),
            stage: stage.map(|(stage, start, end)| placed(stage, there(start, end))),
            parts: parts.map(|(part, place)| placed(part, place)).collect(),
        }
    }
}

fn placed<T>(what: T, (start, end): (usize, usize)) -> (T, usize, usize) {
    (what, start, end)
}

/// Places of phrases of a list.
type Places<'p> = dyn Fn(&[&str]) -> Vec<(usize, usize)> + 'p;

/// Who has it: the narrowest that is said. "Is it down for everyone?" asks what it does not say, and so does "only me or
/// everyone?"; "not everyone" are some.
fn who(low: &str, sentence: &sentence::Sentence, find: &Places<'_>) -> Option<(Who, usize, usize)> {
    let lists = ["one", "segment", "everyone"].map(|list| find(WORDS.list(list)));
    let all: Vec<(usize, usize)> = sentence
        .who
        .iter()
        .map(|(_, start, end)| (*start, *end))
        .chain(lists.into_iter().flatten())
        .collect();
    let told = |place: &(usize, usize)| !is_asked(low, *place, &all) && !is_greeted(low, place.0);
    let by_words = |who: Who| sentence.who.iter().filter(move |(known, ..)| *known == who);
    let by_words = |who: Who| by_words(who).map(|(_, start, end)| (*start, *end)).filter(told).min();
    let listed = |list: &str| find(WORDS.list(list)).into_iter().filter(told);
    let one = listed("one").min().or_else(|| by_words(Who::One));
    if let Some((start, end)) = one {
        return Some((Who::One, start, end));
    }
    let all = |is_denied_too: bool| {
        listed("everyone").filter(move |(start, _)| is_denied(low, *start) == is_denied_too).min()
    };
    let some = listed("segment").min().or_else(|| by_words(Who::Segment)).or_else(|| all(true));
    if let Some((start, end)) = some {
        return Some((Who::Segment, start, end));
    }
    if let Some((start, end)) = sentence.others.iter().copied().filter(told).min() {
        return Some((Who::One, start, end));
    }
    let everyone = all(false).or_else(|| by_words(Who::Everyone));
    let (start, end) = everyone.or_else(|| amounts::whole_group(low).filter(told))?;
    Some((Who::Everyone, start, end))
}

/// Whether a hyphen joins it to a name in small letters: "checkout-api" is a name of ours, "Notion-API" is Notion's.
fn is_of_longer_name(text: &str, start: usize) -> bool {
    let Some(head) = text.get(..start).and_then(|head| head.strip_suffix('-')) else { return false };
    let word = head.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default();
    word.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// Whether a word is part of an address, a path or a longer name: "all-users@example.com", "/deployments", "eu-users".
fn is_of_name(text: &str, start: usize, end: usize) -> bool {
    let (head, tail) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    // Scripts without blanks write a name right into the sentence.
    let parts = |c: char| c.is_whitespace() || (c as u32) >= 0x3000;
    let head = head.rsplit(parts).next().unwrap_or_default();
    let tail = tail.split(parts).next().unwrap_or_default();
    let begins = |rest: &str, mark: char| {
        rest.strip_prefix(mark)
            .is_some_and(|it| it.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit()))
    };
    let has = |mark: char| head.contains(mark) || tail.contains(mark);
    has('@')
        || has('_')
        || head.contains("://")
        || head.trim_start_matches(['(', '"', '\'', '`']).starts_with('/')
        || begins(tail, '-')
        || begins(tail, '.')
        || is_of_longer_name(text, start)
}

/// Messages that do not come, or come late: what was accepted was not delivered.
fn delivery(find: &dyn Fn(&str) -> Option<(usize, usize)>) -> Option<(usize, usize)> {
    let thing = WORDS.list("sent").iter().filter_map(|phrase| find(phrase)).min()?;
    let late = WORDS.list("not-coming").iter().filter_map(|phrase| find(phrase)).min()?;
    Some((thing.0.min(late.0), thing.1.max(late.1)))
}
