use super::plain;
use super::stated::moment::{self, Moment};
use super::stated::settle::next_after;
use super::stated::token::{Tokens, tokens};
use crate::status::{Elapsed, Incident, Timestamp};

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
mod tests {
    use super::*;
    use crate::status::{Phase, Update};

    fn at(stamp: &str) -> Timestamp {
        Timestamp::parse(stamp).unwrap()
    }

    #[test]
    fn reads_what_vendors_promise() {
        for (text, expected) in [
            ("Please expect additional updates within the next 30 minutes, and reach out to support.", "30m"),
            ("We will provide an update within the next hour.", "1h 0m"),
            ("We'll share another update in 2 hours or sooner.", "2h 0m"),
            ("Next update in approximately 45 mins.", "45m"),
            (
                "We will provide an update in 30 minutes or sooner if additional information becomes available.&nbsp;",
                "30m",
            ),
            ("We will post further updates within half an hour.", "30m"),
            ("The next update will follow in 1-2 hours.", "2h 0m"),
            ("Expect an update within the hour.", "1h 0m"),
            ("More information will follow in one hour.", "1h 0m"),
            ("We will provide updates every 60 minutes.", "every 1h 0m"),
            ("Updates will be posted every hour.", "every 1h 0m"),
            ("We are posting hourly updates.", "every 1h 0m"),
            ("We will provide an update by 7:15 AM PST, or sooner if we have more.", "2026-03-01T15:15:00Z"),
            ("We will provide another update by March 3 at 10:00 AM PST.", "2026-03-03T18:00:00Z"),
            (
                "We will provide an update by Thursday, 2026-03-05 05:30 PST with current details.",
                "2026-03-05T13:30:00Z",
            ),
            ("We will provide an update on our progress at 20:00 UTC.", "2026-03-01T20:00:00Z"),
            // Promises of something else, or of nothing definite.
            ("A fix has been merged and will fully deploy within the next hour. Updates to follow.", "-"),
            ("The reverted changes will land in production in around one hour.", "-"),
            ("The update will be released within the next hour.", "-"),
            ("We will follow up with updates.", "-"),
            ("We will provide updates soon.", "-"),
            ("We updated 3 servers in 5 minutes.", "-"),
            ("A postmortem with more details will follow within 5 days.", "-"),
            ("We will provide an update by 7:15.", "-"),
            ("Delays of up to 10 minutes. We will update.", "-"),
            ("We will update within 99999999999999999999 hours.", "-"),
        ] {
            let found = promise(text, at("2026-03-01T14:00:00Z")).map(|promise| match promise.when {
                When::Within(wait) => wait.to_string(),
                When::Every(wait) => format!("every {wait}"),
                When::By(due) => due.to_string(),
            });
            assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
        }
    }

    fn incident(updates: &[(&str, &str)]) -> Incident {
        Incident {
            id: "1".into(),
            title: String::new(),
            impact: None,
            phase: Phase::Identified,
            started_at: None,
            resolved_at: None,
            components: vec![],
            component_ids: vec![],
            regions: Vec::new(),
            url: None,
            updates: updates
                .iter()
                .map(|(stamp, text)| Update {
                    id: None,
                    phase: None,
                    at: Some(at(stamp)),
                    text: (*text).into(),
                })
                .collect(),
        }
    }

    #[test]
    fn silence_is_counted_from_the_last_post() {
        let kustomer =
            [("2025-12-10T03:38:00Z", "Please expect additional updates within the next 30 minutes.")];
        let open = incident(&kustomer);
        assert_eq!(silent_since(&open, at("2025-12-10T04:08:00Z")), None);
        let overdue = silent_since(&open, at("2025-12-10T04:20:30Z")).unwrap();
        assert_eq!((overdue.due, overdue.late.as_minutes()), (at("2025-12-10T04:08:00Z"), 12));
        assert_eq!(overdue.quote, "Please expect additional updates within the next 30 minutes.");

        let answered =
            incident(&[("2025-12-10T03:55:00Z", "We are continuing to work on a fix."), kustomer[0]]);
        assert_eq!(silent_since(&answered, at("2025-12-10T09:00:00Z")), None);

        let mut over = open;
        over.phase = Phase::Resolved;
        assert_eq!(silent_since(&over, at("2025-12-10T09:00:00Z")), None);
    }

    #[test]
    fn a_rhythm_holds_for_later_posts() {
        let rhythm = incident(&[
            ("2025-12-10T05:00:00Z", "Still working."),
            ("2025-12-10T03:38:00Z", "We will provide updates every 60 minutes."),
        ]);
        assert_eq!(silent_since(&rhythm, at("2025-12-10T05:59:00Z")), None);
        let overdue = silent_since(&rhythm, at("2025-12-10T06:10:00Z")).unwrap();
        assert_eq!((overdue.due, overdue.update), (at("2025-12-10T06:00:00Z"), 1));
    }
}
