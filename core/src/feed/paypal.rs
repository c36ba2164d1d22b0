//! PayPal and Braintree: `<host>/api/v1/components` and `/api/v1/events`, lists in `result`. Not documented; shape as public
//! clients read it.
//!
//! Quirks: a component has a state for production and one for the sandbox, of which production counts; the words are
//! theirs, with spaces or underscores; an event is an incident or a maintenance by its `type`; its `severity` may be `null`.

use super::parts::{having, health, plain, stated};
use crate::status::{Component, Coverage, Format, Health, Impact, Incident, Phase, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("result").first().is_some_and(|first| {
        first.get("status").has("production") || first.has("environment") && first.has("state")
    })
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["result"]);
    let mut report = Report { coverage: Coverage::Incidents, ..Report::new(Format::Paypal) };
    for node in root.get("result").list().objects() {
        if node.get("status").is_object() {
            let name = node.get("name").text().unwrap_or_default();
            report.components.push(Component {
                id: node.get("id").text().unwrap_or_else(|| name.clone()),
                name,
                group: node.get("category").get("name").text(),
                ..stated(node.get("status").get("production"), state)
            });
        } else if node.get("environment").word().map(plain).as_deref() != Some("sandbox") {
            let incident = event(node);
            match node.get("type").word().map(plain).as_deref() {
                Some("maintenance") => report.maintenances.push(incident.into_work()),
                _ => report.incidents.push(incident),
            }
        }
    }
    if !report.components.is_empty() {
        report.coverage = Coverage::State;
    }
    report
}

fn state(word: &str) -> Health {
    match plain(word).as_str() {
        "informational" => Health::Operational,
        "servicedisruption" => Health::PartialOutage,
        "serviceoutage" => Health::MajorOutage,
        _ => health(word),
    }
}

fn event(node: Node<'_>) -> Incident {
    let over = node.get("state").word().is_some_and(|word| {
        matches!(plain(word).as_str(), "closed" | "resolved" | "completed" | "cancelled")
    });
    let ended = node.get("endDate").time_loose();
    let first =
        |keys: [&'static str; 3]| keys.iter().find_map(|key| node.get(key).text()).unwrap_or_default();
    Incident {
        id: first(["referenceId", "id", "summary"]),
        title: first(["summary", "title", "referenceId"]),
        impact: node
            .get("severity")
            .word()
            .map(|word| Impact::of_health(state(word)).unwrap_or_else(|| Impact::from(word))),
        phase: if over { Phase::Resolved } else { Phase::Investigating },
        started_at: node.get("startDate").time_loose(),
        resolved_at: ended.filter(|_| over),
        ..Incident::default()
    }
}
