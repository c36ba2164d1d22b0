//! Labelled cases, made from incidents by principle.

use is_it_them_core::time::Timestamp;
use serde_json::{Value, json};

use crate::incidents::{Page, Recorded};

/// Whose fault a case is, as far as anybody could know.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Truth {
    Theirs,
    NotTheirs,
    /// Nobody can tell at that moment.
    Open,
}

impl Truth {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Truth::Theirs => "theirs",
            Truth::NotTheirs => "not theirs",
            Truth::Open => "open",
        }
    }
}

pub(crate) struct Case {
    pub(crate) kind: &'static str,
    pub(crate) truth: Truth,
    pub(crate) is_second: bool,
    pub(crate) incident: String,
    pub(crate) now: Timestamp,
    pub(crate) answers: Value,
}

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;

fn at(time: Timestamp, millis: i64) -> Timestamp {
    time.shifted(millis).unwrap()
}

/// Every case of a page. What varies without bearing on the truth (error, who, how often) goes round by turns.
pub(crate) fn of(page: &Page) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, known) in page.incidents.iter().enumerate() {
        let mut turn = index;
        let mut add = |kind, truth, start: Timestamp, now: Timestamp, answers: Value| {
            let mut answers = answers;
            answers["started_at"] = json!(start.to_string());
            cases.push(Case {
                kind,
                truth,
                is_second: index % 2 == 1,
                incident: known.id.clone(),
                now,
                answers,
            });
        };
        let mut seen = |part: Option<&str>| {
            turn += 1;
            let errors = [json!(503), Value::Null, json!(500), json!("timeout")];
            let who = [json!("everyone"), json!("segment"), Value::Null];
            let often = [json!("always"), json!("intermittent"), Value::Null];
            let change = [json!(false), Value::Null];
            let stage = [json!("api"), Value::Null, json!("delivery"), json!("webhook")];
            json!({
                "error_status": errors.get(turn % 4),
                "who": who.get(turn % 3),
                "how_often": often.get(turn / 2 % 3),
                "after_our_change": change.get(turn % 2),
                "where": stage.get(turn / 3 % 4),
                "components": part.map(|part| vec![part]),
            })
        };
        let length = known.to.millis() - known.from.millis();
        let soon = at(known.posted, 10 * MINUTE);
        let part = known.parts.get(index % known.parts.len().max(1)).map(String::as_str);
        let spelled =
            part.map(|part| if index % 2 == 0 { part.to_uppercase() } else { format!("Core - {part}") });

        for share in [0, 1, 2, 3] {
            let start = at(known.from, length * share / 4);
            let now = at(start.max(known.posted), 10 * MINUTE);
            add("inside, part named", Truth::Theirs, start, now, seen(part));
            add("inside, no part", Truth::Theirs, start, now, seen(None));
        }
        add(
            "inside, part in other spelling",
            Truth::Theirs,
            at(known.from, length / 2),
            soon.max(at(known.from, length / 2)),
            seen(spelled.as_deref()),
        );
        add(
            "inside, asked days later",
            Truth::Theirs,
            at(known.from, length / 2),
            at(known.to, 72 * HOUR),
            seen(part),
        );
        for minutes in [5, 25, 45, 70, 90] {
            let start = at(known.from, -minutes * MINUTE);
            add("before the post, part named", Truth::Theirs, start, soon, seen(part));
            add("before the post, no part", Truth::Theirs, start, soon, seen(None));
        }

        // Nobody can tell.
        add(
            "not posted yet",
            Truth::Open,
            at(known.from, -20 * MINUTE),
            at(known.from, -5 * MINUTE),
            seen(part),
        );
        add("just after the end", Truth::Open, at(known.to, 30 * MINUTE), at(known.to, HOUR), seen(part));

        // Another part than this and every other incident of the time names.
        if let Some(other) = another_part(page, known).filter(|_| !known.parts.is_empty()) {
            for share in [0, 1, 2] {
                let start = at(known.from, length * share / 3);
                add(
                    "inside, another part",
                    Truth::NotTheirs,
                    start,
                    at(start.max(known.posted), 10 * MINUTE),
                    seen(Some(other)),
                );
            }
            add(
                "before the post, another part",
                Truth::NotTheirs,
                at(known.from, -30 * MINUTE),
                soon,
                seen(Some(other)),
            );
        }
        // Hours away from this incident, and from every other.
        for (kind, start) in
            [("four hours before", at(known.stated, -4 * HOUR)), ("four hours after", at(known.to, 4 * HOUR))]
        {
            if is_far_from_all(page, start, 3 * HOUR) {
                add(kind, Truth::NotTheirs, start, at(start, 5 * HOUR), seen(part));
                add(kind, Truth::NotTheirs, start, at(start, 20 * MINUTE), seen(None));
            }
        }
        // Our own errors, while the incident is open and far from any.
        let inside = at(known.from, length / 2);
        let far = far_from_all(page, known);
        let moments = [("", Some(inside)), ("far", far)];
        for (place, start) in moments.into_iter().filter_map(|(place, start)| Some((place, start?))) {
            let now = at(start.max(if place.is_empty() { known.posted } else { start }), 10 * MINUTE);
            let named = [None, part][index % 2];
            for (kind, own) in ours(&known.text) {
                let mut answers = own;
                answers["components"] = json!(named.map(|part| vec![part]));
                let kind = if place.is_empty() { kind.0 } else { kind.1 };
                add(kind, Truth::NotTheirs, start, now, answers);
            }
        }
        if let Some(far) = far {
            for _ in 0..3 {
                add("far from every incident", Truth::NotTheirs, far, at(far, 20 * MINUTE), seen(part));
                add("far, asked later", Truth::NotTheirs, far, at(far, 5 * HOUR), seen(None));
            }
            let worst = json!({"error_status": 503, "who": "everyone", "how_often": "always", "after_our_change": false,
                "where": "api", "components": part.map(|part| vec![part])});
            add("far, everything fails", Truth::NotTheirs, far, at(far, 20 * MINUTE), worst);
        }
    }
    cases
}

/// Our own errors: the kind while an incident is open, the kind far from any, and the answers. One the incident itself
/// speaks of is left out: there it is theirs.
fn ours(text: &str) -> Vec<((&'static str, &'static str), Value)> {
    let own = [
        (
            401,
            ("401 after a deploy, incident open", "401 after a deploy, far"),
            json!({"after_our_change": true, "who": "everyone", "how_often": "always"}),
        ),
        (403, ("403, incident open", "403, far"), json!({"who": "everyone", "how_often": "always"})),
        (429, ("429, incident open", "429, far"), json!({"who": "everyone", "how_often": "intermittent"})),
        (404, ("404, incident open", "404, far"), json!({"how_often": "always", "after_our_change": false})),
        (422, ("422, incident open", "422, far"), json!({"who": "segment", "how_often": "always"})),
        (0, ("one user, incident open", "one user, far"), json!({"who": "one", "how_often": "always"})),
        (
            500,
            ("our change, incident open", "our change, far"),
            json!({"after_our_change": true, "who": "everyone"}),
        ),
    ];
    let is_theirs = |status: u16| status > 0 && status < 500 && text.contains(&status.to_string());
    own.into_iter()
        .filter(|(status, _, _)| !is_theirs(*status))
        .map(|(status, kind, mut answers)| {
            answers["error_status"] = if status == 0 { Value::Null } else { json!(status) };
            (kind, answers)
        })
        .collect()
}

/// A part that no incident within six hours lists or mentions.
fn another_part<'a>(page: &'a Page, known: &Recorded) -> Option<&'a str> {
    let near = |other: &&Recorded| {
        other.from.millis() < known.to.millis() + 6 * HOUR
            && other.to.millis() > known.from.millis() - 6 * HOUR
    };
    let free = |part: &&String| {
        page.incidents
            .iter()
            .filter(near)
            .all(|it| !it.parts.contains(part) && !it.text.contains(part.as_str()))
    };
    page.parts.iter().find(free).map(String::as_str)
}

/// A moment after this incident that is twelve hours from every one.
fn far_from_all(page: &Page, known: &Recorded) -> Option<Timestamp> {
    (1..40).map(|step| at(known.to, step * 9 * HOUR)).find(|start| is_far_from_all(page, *start, 12 * HOUR))
}

fn is_far_from_all(page: &Page, start: Timestamp, distance: i64) -> bool {
    let start = start.millis();
    page.incidents.iter().all(|it| start > it.to.millis() + distance || start < it.stated.millis() - distance)
}
