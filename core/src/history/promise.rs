//! Finding in a post when the vendor promised the next update, and whether that update is overdue.

use super::plain;
use super::stated::settle::next_after;
use crate::status::Incident;
use crate::time::moment::{self, Moment};
use crate::time::token::{Tokens, tokens};
use crate::time::{Elapsed, Timestamp};

/// A vendor has posted nothing for longer than it promised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overdue {
    /// When it last posted.
    pub last_post: Timestamp,
    /// When the next update was due.
    pub due: Timestamp,
    /// By how much it is late.
    pub late: Elapsed,
    /// The sentence of the promise, without markup.
    pub quote: String,
    /// Which update promised: an index into [`Incident::updates`].
    pub update: usize,
}

/// When a vendor said it would post again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// After how long, or at what time.
    pub when: When,
    /// The sentence, without markup.
    pub quote: String,
}

/// After how long, or at what time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// "within the next 30 minutes", "in 2 hours".
    Within(Elapsed),
    /// "every 60 minutes": holds for later updates too.
    Every(Elapsed),
    /// "by 7:15 AM PST".
    By(Timestamp),
}

/// Whether an open incident's vendor is silent for longer than it promised, at `now`.
///
/// The newest update's promise counts; without one, the latest promise of a rhythm ("every 60 minutes") in an earlier
/// update. Posting keeps a promise, whatever the post says. Nothing for incidents that are over.
#[must_use]
pub fn silent_since(incident: &Incident, now: Timestamp) -> Option<Overdue> {
    if !incident.is_open() {
        return None;
    }
    let last_post = incident.updates.iter().filter_map(|update| update.at).max()?;
    let (update, promise) = incident.updates.iter().enumerate().find_map(|(index, update)| {
        let is_last = update.at == Some(last_post);
        let promise = promise(&update.text, update.at?)?;
        (is_last || matches!(promise.when, When::Every(_))).then_some((index, promise))
    })?;
    let due = match promise.when {
        When::Within(wait) | When::Every(wait) => {
            last_post.shifted(i64::try_from(wait.as_seconds()).ok()?.checked_mul(1000)?)?
        }
        When::By(due) => due,
    };
    (due < now).then(|| Overdue {
        last_post,
        due,
        late: Elapsed::between(due, now),
        quote: promise.quote,
        update,
    })
}

/// What a text promises of the next update; the first promise in it. `posted` dates a time of day.
#[must_use]
pub fn promise(text: &str, posted: Timestamp) -> Option<Promise> {
    let text = plain(text);
    let list = tokens(&text);
    let tokens = Tokens(&list);
    let mut begin = 0;
    while begin < list.len() {
        let end = tokens.sentence_end(begin).max(begin + 1);
        if let Some(when) = in_sentence(tokens, begin, end, posted) {
            return Some(Promise { when, quote: super::stated::quote(&text, &list, (begin, end)) });
        }
        begin = end;
    }
    None
}

const UPDATE: [&str; 6] = ["update", "updates", "updating", "updated", "information", "details"];
const TO_COME: [&str; 12] = [
    "will",
    "expect",
    "next",
    "further",
    "additional",
    "another",
    "provide",
    "providing",
    "follow",
    "every",
    "more",
    "ll",
];
/// What else may come within an hour: a release that is itself called an update, an explanation.
const NOT_A_POST: [&str; 13] = [
    "deploy",
    "deployed",
    "deploying",
    "release",
    "released",
    "land",
    "live",
    "published",
    "roll",
    "rolled",
    "rollout",
    "postmortem",
    "business",
];

fn in_sentence(tokens: Tokens<'_>, begin: usize, end: usize, posted: Timestamp) -> Option<When> {
    let any = |words: &[&str]| (begin..end).any(|place| tokens.is_word(place, words));
    let hourly = || (begin..end).any(|place| tokens.is_word(place, &["hourly"]));
    if !any(&UPDATE) || any(&NOT_A_POST) {
        return None;
    }
    if hourly() && any(&["update", "updates"]) {
        return Some(When::Every(Elapsed::seconds(3600)));
    }
    if !any(&TO_COME) {
        return None;
    }
    (begin..end).find_map(|place| {
        let next = place + 1;
        if tokens.is_word(place, &["every"]) {
            return wait(tokens, next).map(When::Every);
        }
        if tokens.is_word(place, &["within", "in"]) {
            return wait(tokens, next).map(When::Within);
        }
        if tokens.is_word(place, &["by", "at", "before", "around"]) {
            let next = next + moment::hedge(tokens, next);
            return Moment::read(tokens, next).and_then(|moment| next_after(&moment, posted)).map(When::By);
        }
        None
    })
}

const NUMBERS: [(&str, u64); 14] = [
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("ten", 10),
    ("fifteen", 15),
    ("twenty", 20),
    ("thirty", 30),
    ("sixty", 60),
    ("ninety", 90),
];

/// `the next 30 minutes`, `2 hours`, `an hour`, `half an hour`, `1-2 hours` (the longer), `the hour`.
fn wait(tokens: Tokens<'_>, place: usize) -> Option<Elapsed> {
    let mut place = place;
    let mut default = None;
    while tokens.is_word(place, &["the", "next", "following", "another"]) || moment::hedge(tokens, place) > 0
    {
        default = Some(1);
        place += moment::hedge(tokens, place).max(1);
    }
    if tokens.is_word(place, &["half"]) {
        let place = place + 1 + usize::from(tokens.is_word(place + 1, &["an", "a"]));
        return (unit(tokens, place)? == 3600).then_some(Elapsed::seconds(1800));
    }
    let mut count = None;
    while let Some(value) = number(tokens, place) {
        count = Some(value);
        place += 1;
        if !(tokens.is_mark(place, &['-', '–', '—']) || tokens.is_word(place, &["to", "or"])) {
            break;
        }
        place += 1;
    }
    // "every hour", "within the hour"
    if count.is_none() && place > 0 && tokens.is_word(place - 1, &["every"]) {
        default = Some(1);
    }
    let (count, unit) = (count.or(default)?, unit(tokens, place)?);
    Some(Elapsed::seconds(count.checked_mul(unit)?))
}

fn number(tokens: Tokens<'_>, place: usize) -> Option<u64> {
    match tokens.number(place) {
        Some((1..=4, value)) => u64::try_from(value).ok(),
        Some(_) => None,
        None => NUMBERS.iter().find(|(word, _)| tokens.is_word(place, &[word])).map(|(_, value)| *value),
    }
}

/// A unit of time in seconds.
fn unit(tokens: Tokens<'_>, place: usize) -> Option<u64> {
    if tokens.is_word(place, &["minute", "minutes", "min", "mins"]) {
        Some(60)
    } else if tokens.is_word(place, &["hour", "hours", "hr", "hrs"]) {
        Some(3600)
    } else if tokens.is_word(place, &["day", "days"]) {
        Some(86_400)
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
