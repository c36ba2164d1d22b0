//! What a person says in a sentence: who, how often, after what, where in the pipeline, which parts.
//!
//! Only lines that a person wrote are read so: a program's "try again in a few minutes" says nothing of who is affected.

use super::amounts;
use super::line_words::lower;
use super::phrases::{Grams, WORDS, find, is_asked};
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
        let low = lower(text);
        let grams = Grams::of(&low);
        let find = |phrase: &str| {
            let found = if grams.may_have(phrase) { find(&low, phrase) } else { None };
            found.filter(|(start, _)| !is_of_longer_name(text, *start))
        };
        let first = |list: &[&str]| list.iter().filter_map(|phrase| find(phrase)).min();
        // "Is it down for everyone?" asks what it does not say.
        let told = |list: &[&str]| {
            list.iter()
                .filter_map(|phrase| find(phrase))
                .filter(|(start, end)| !is_asked(&low, *start, *end))
                .min()
        };
        let who = told(WORDS.list("one")).map(|(a, b)| (Who::One, a, b));
        let who = who.or_else(|| told(WORDS.list("segment")).map(|(a, b)| (Who::Segment, a, b)));
        let who = who.or_else(|| told(WORDS.list("everyone")).map(|(a, b)| (Who::Everyone, a, b)));
        let who = who.or_else(|| {
            let (start, end) = amounts::whole_group(&low).filter(|(a, b)| !is_asked(&low, *a, *b))?;
            Some((Who::Everyone, start, end))
        });
        let often = first(WORDS.list("intermittent"))
            .or_else(|| amounts::share(&low))
            .or_else(|| amounts::every_nth(&low));
        let often = often.map(|(a, b)| (HowOften::Intermittent, a, b));
        let often = often.or_else(|| first(WORDS.list("always")).map(|(a, b)| (HowOften::Always, a, b)));
        let often = often.or_else(|| first(WORDS.list("once")).map(|(a, b)| (HowOften::Once, a, b)));
        let change = first(WORDS.list("no-change")).map(|(a, b)| (false, a, b));
        let change = change.or_else(|| first(WORDS.list("change")).map(|(a, b)| (true, a, b)));
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
            .collect();
        let mut parts: Vec<(String, usize, usize)> = Vec::new();
        for (start, end) in WORDS.list("parts").iter().filter_map(|part| find(part)) {
            let word = text.get(start..end).unwrap_or_default();
            // A sentence's first word has its capital from there.
            let begins = text.get(..start).is_none_or(|head| {
                head.trim_end().is_empty() || head.trim_end().ends_with(['.', '!', '?', ':'])
            });
            let is_shouted = word.chars().filter(|c| c.is_uppercase()).count() > 1;
            let word = if begins && !is_shouted { low.get(start..end).unwrap_or(word) } else { word };
            let overlaps = changes.iter().any(|(a, b)| start < *b && *a < end)
                || parts.iter().any(|(_, a, b)| start < *b && *a < end);
            if !overlaps && parts.len() < 4 {
                parts.push((word.to_string(), start, end));
            }
        }
        Said { who, often, change, stage, parts }
    }
}

/// Whether a hyphen joins it to a name in small letters: "checkout-api" is a name of ours, "Notion-API" is Notion's.
fn is_of_longer_name(text: &str, start: usize) -> bool {
    let Some(head) = text.get(..start).and_then(|head| head.strip_suffix('-')) else { return false };
    let word = head.rsplit(|c: char| !(c.is_alphanumeric() || c == '-')).next().unwrap_or_default();
    word.chars().next().is_some_and(|c| c.is_lowercase() || c.is_ascii_digit())
}

/// Messages that do not come, or come late: what was accepted was not delivered.
fn delivery(find: &dyn Fn(&str) -> Option<(usize, usize)>) -> Option<(usize, usize)> {
    let thing = WORDS.list("sent").iter().filter_map(|phrase| find(phrase)).min()?;
    let late = WORDS.list("not-coming").iter().filter_map(|phrase| find(phrase)).min()?;
    Some((thing.0.min(late.0), thing.1.max(late.1)))
}
