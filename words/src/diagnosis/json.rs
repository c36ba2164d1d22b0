//! The public JSON of a diagnosis, whose sentences are English.

use super::{incident_of, measured_at, page_of, say, step, your_answers};
use is_it_them_core::diagnosis::{Diagnosis, Direction, Evidence, Origin};
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree::Value;

/// The diagnosis in its public shape. `points_to` knows only *them* and *us*: a sign that points nowhere has a weight of 0
/// and counts for nobody. `clock` writes the instants in its sentences.
#[must_use]
pub fn to_json<'a>(found: &'a Diagnosis, clock: &dyn Fn(Timestamp) -> String) -> Value<'a> {
    Value::object([
        ("verdict", found.verdict.name().into()),
        ("lean", found.lean.map(lean).into()),
        ("confidence", share(f64::from(found.confidence) / 100.0)),
        ("severity", found.severity.map(|severity| severity.name()).into()),
        ("runbook", found.runbook.as_deref().into()),
        ("incidents", found.incidents.iter().map(String::as_str).collect()),
        ("evidence", found.evidence.iter().map(|item| evidence(item, clock)).collect()),
        ("next_steps", found.next_steps.iter().map(|next| step(next, clock).into_owned()).collect()),
    ])
}

fn lean(lean: Direction) -> &'static str {
    if lean == Direction::Them { "them" } else { "us" }
}

fn evidence<'a>(item: &'a Evidence, clock: &dyn Fn(Timestamp) -> String) -> Value<'a> {
    Value::object([
        ("points_to", if item.points_to == Direction::Them { "them" } else { "us" }.into()),
        ("weight", share(f64::from(item.weight) / 100.0)),
        ("text", say(&item.sign, clock).into()),
        ("source", source(item).into()),
    ])
}

/// A share, which is written with its point.
fn share(share: f64) -> Value<'static> {
    Value::Number(format!("{share:?}").into())
}

/// Where a sign comes from, with the link and the age where there are any.
fn source(item: &Evidence) -> String {
    let age = item.age.map(|age| format!(", {age} old")).unwrap_or_default();
    match &item.origin {
        Origin::Answers => your_answers().into(),
        Origin::Measured { host } => format!("{}{age}", measured_at(host.as_deref())),
        Origin::Page { vendor, url } => format!("{}{age}", page_of(vendor, url.as_deref())),
        Origin::Incident { vendor, id, url, .. } => {
            format!("{}{age}", incident_of(vendor, url.as_deref().unwrap_or(id)))
        }
    }
}
