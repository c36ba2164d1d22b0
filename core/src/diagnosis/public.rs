use serde_json::{Value, json};

use super::{Answers, Diagnosis, Direction, Evidence, Origin};
use crate::words::diagnosis as say;

impl Diagnosis {
    /// The diagnosis in its public shape. `points_to` knows only *them* and *us*: a sign that points nowhere has a weight
    /// of 0 and counts for nobody.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "verdict": self.verdict.name(),
            "confidence": f64::from(self.confidence) / 100.0,
            "severity": self.severity.map(|severity| severity.name()),
            "runbook": self.runbook,
            "incidents": self.incidents,
            "evidence": self.evidence.iter().map(evidence).collect::<Vec<_>>(),
            "next_steps": self.next_steps,
        })
    }
}

impl Answers {
    /// The answers in their public shape, for keeping an investigation; [`Answers::read`] takes it back.
    #[must_use]
    pub fn to_json(&self) -> Value {
        json!({
            "expected": self.expected,
            "actual": self.actual,
            "symptom": self.symptom,
            "error_status": self.error.map(|error| error.name()),
            "started_at": self.started_at.map(String::from),
            "after_our_change": self.after_our_change,
            "who": self.who.map(|who| who.name()),
            "subject": self.subject,
            "region": self.region,
            "where": self.stage.map(|stage| stage.name()),
            "components": self.components,
            "how_often": self.how_often.map(|often| often.name()),
            "failure_rate": self.failure_rate.map(|rate| f64::from(rate) / 10_000.0),
        })
    }
}

fn evidence(item: &Evidence) -> Value {
    json!({
        "points_to": if item.points_to == Direction::Them { "them" } else { "us" },
        "weight": f64::from(item.weight) / 100.0,
        "text": item.text,
        "source": source(item),
    })
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
