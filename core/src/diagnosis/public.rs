//! The public JSON of a diagnosis and of its answers.

use crate::tree::Value;

use super::{Answers, Diagnosis, Direction, Evidence, Origin};
use crate::words::diagnosis as say;

impl Diagnosis {
    /// The diagnosis in its public shape. `points_to` knows only *them* and *us*: a sign that points nowhere has a weight
    /// of 0 and counts for nobody.
    #[must_use]
    pub fn to_json(&self) -> Value<'_> {
        Value::object([
            ("verdict", self.verdict.name().into()),
            ("confidence", fraction(f64::from(self.confidence) / 100.0)),
            ("severity", self.severity.map(|severity| severity.name()).into()),
            ("runbook", self.runbook.as_deref().into()),
            ("incidents", texts(&self.incidents)),
            ("evidence", self.evidence.iter().map(evidence).collect()),
            ("next_steps", texts(&self.next_steps)),
        ])
    }
}

impl Answers {
    /// The answers in their public shape, for keeping an investigation; [`Answers::read`] takes it back.
    #[must_use]
    pub fn to_json(&self) -> Value<'_> {
        Value::object([
            ("expected", self.expected.as_deref().into()),
            ("actual", self.actual.as_deref().into()),
            ("symptom", self.symptom.as_deref().into()),
            ("error_status", self.error.map(|error| error.name()).into()),
            ("started_at", self.started_at.map(String::from).into()),
            ("after_our_change", self.after_our_change.into()),
            ("who", self.who.map(|who| who.name()).into()),
            ("subject", self.subject.as_deref().into()),
            ("region", self.region.as_deref().into()),
            ("where", self.stage.map(|stage| stage.name()).into()),
            ("components", texts(&self.components)),
            ("how_often", self.how_often.map(|often| often.name()).into()),
            (
                "failure_rate",
                self.failure_rate.map_or(Value::Null, |rate| fraction(f64::from(rate) / 10_000.0)),
            ),
        ])
    }
}

fn evidence(item: &Evidence) -> Value<'_> {
    Value::object([
        ("points_to", if item.points_to == Direction::Them { "them" } else { "us" }.into()),
        ("weight", fraction(f64::from(item.weight) / 100.0)),
        ("text", item.text.as_str().into()),
        ("source", source(item).into()),
    ])
}

fn texts(texts: &[String]) -> Value<'_> {
    texts.iter().map(String::as_str).collect()
}

/// A share between 0 and 1, which is written with its point.
fn fraction(share: f64) -> Value<'static> {
    Value::Number(format!("{share:?}").into())
}

/// Where a sign comes from, with the link and the age where there are any.
fn source(item: &Evidence) -> String {
    let age = item.age.map(say::age).unwrap_or_default();
    match &item.origin {
        Origin::Answers => say::your_answers().into(),
        Origin::Probe { name } => format!("{}{age}", say::probe_named(name)),
        Origin::Page { vendor, url } => format!("{}{age}", say::page_of(vendor, url.as_deref())),
        Origin::Incident { vendor, id, url, .. } => {
            format!("{}{age}", say::incident_of(vendor, url.as_deref().unwrap_or(id)))
        }
    }
}
