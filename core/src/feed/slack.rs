//! Slack: `https://slack-status.com/api/v2.0.0/current` (`{status, active_incidents}`) and `/history` (the bare list of
//! past ones); documented at docs.slack.dev (Slack Status API).
//!
//! Quirks: only what is itself `active` is open, also within `active_incidents`; `status: "active"` on the page says no
//! more than that the list is not empty; services are named by incidents alone, no list of them exists; notes have no
//! phase; ids are numbers, older ones text; announced work comes among the incidents (`type: "maintenance"`, or a status
//! that only announced work has).

use super::once;
use crate::status::{
    Coverage, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report,
    Update,
};
use crate::tree::{Node, Thing};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("active_incidents").is_list()
        || root.first().is_some_and(|first| first.has("date_created") && first.has("notes"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report {
        page: Page {
            name: "Slack".into(),
            url: HttpsUrl::parse("https://slack-status.com"),
            ..Page::default()
        },
        coverage: Coverage::Incidents,
        ..Report::new(Format::Slack)
    };
    let list = if root.is_list() {
        root
    } else {
        let root = root.object();
        if !root.has("status") && !root.has("active_incidents") {
            root.get("status").expected(Thing::Status);
        }
        report.page.updated_at = root.get("date_updated").time();
        report.indicator = indicator(root);
        report.coverage = Coverage::State;
        root.get("active_incidents")
    };
    for node in list.objects() {
        if is_maintenance(node) {
            report.maintenances.push(maintenance(node));
        } else {
            report.incidents.push(incident(node));
        }
    }
    report
}

/// `active` says no more than that the list is not empty, and what stands there in an odd word may be anything.
fn indicator(root: Node<'_>) -> Option<Health> {
    let list = root.get("active_incidents");
    let is_known = |node: Node<'_>| node.get("status").word().is_some_and(|word| STATES.contains(&word));
    match root.get("status").text().as_deref() {
        Some("ok" | "active") if !list.is_list() || !list.items().all(is_known) => Some(Health::Unknown),
        Some("ok") => Some(Health::Operational),
        Some("active") if list.first().is_some() => None,
        _ => Some(Health::Unknown),
    }
}

/// Where an incident or announced work can stand.
const STATES: [&str; 5] = ["active", "resolved", "scheduled", "completed", "cancelled"];

fn is_maintenance(node: Node<'_>) -> bool {
    node.get("type").word() == Some("maintenance")
        || matches!(node.get("status").word(), Some("scheduled" | "completed" | "cancelled"))
}

fn incident(node: Node<'_>) -> Incident {
    let updates = notes(node);
    let phase = match node.get("status").text().as_deref() {
        Some("active") => Phase::Investigating,
        Some("resolved") | None => Phase::Resolved,
        Some(word) => Phase::from(word),
    };
    let last = updates.iter().filter_map(|update| update.at).max();
    let over = last.or(node.get("date_updated").time());
    let started_at = node.get("date_created").time().or(updates.iter().filter_map(|update| update.at).min());
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default().trim().into(),
        impact: node.get("type").text().map(|word| impact(&word)),
        started_at,
        resolved_at: over.or(started_at).filter(|_| phase != Phase::Investigating),
        phase,
        components: services(node),
        url: node.get("url").link(),
        updates,
        ..Incident::default()
    }
}

fn impact(word: &str) -> Impact {
    match word {
        "notice" => Impact::None,
        "incident" => Impact::Minor,
        "outage" => Impact::Critical,
        other => Impact::from(other),
    }
}

fn maintenance(node: Node<'_>) -> Maintenance {
    let phase = match node.get("status").text().as_deref() {
        Some("active") => MaintenancePhase::InProgress,
        Some("completed" | "resolved") => MaintenancePhase::Completed,
        Some(word) => MaintenancePhase::from(word),
        None => MaintenancePhase::unknown(),
    };
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default().trim().into(),
        phase,
        starts_at: node.get("date_created").time(),
        components: services(node),
        url: node.get("url").link(),
        updates: notes(node),
        ..Maintenance::default()
    }
}

fn services(node: Node<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for service in node.get("services").items() {
        names.extend(service.text());
    }
    once(names)
}

fn notes(node: Node<'_>) -> Vec<Update> {
    let mut updates = Vec::new();
    for note in node.get("notes").objects() {
        updates.push(Update {
            id: note.get("id").text(),
            phase: None,
            at: note.get("date_created").time(),
            text: note.get("body").body().unwrap_or_default(),
        });
    }
    updates
}
