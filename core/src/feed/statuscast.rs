//! StatusCast: `<page>/status.json`, one word for the whole page; `<page>/components.json` and `<page>/incidents.json`,
//! lists. Not documented; shapes as public clients read them, which know no times of incidents.
//!
//! Quirks: keys have capitals, or not; `Monitoring` is an incident whose fix is being watched, so it counts as degraded;
//! components are a tree by `parent`, where `#` is the root; an incident that goes on is `InProgress`.

use std::collections::BTreeSet;

use super::parts::{coverage, having, health, phase, stated, told};
use crate::keyed::Keyed;
use crate::status::{
    Component, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Phase, Report,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let component = |node: Node<'_>| node.get("CurrentStatus").word().is_some() && node.has("text");
    let incident =
        |node: Node<'_>| node.has("Title") && node.has("IncidentType") && node.get("Status").word().is_some();
    root.get("Status").word().is_some() && root.has("StatusText")
        || root.first().is_some_and(|first| component(first) || incident(first))
}

pub(super) fn report(root: Node<'_>) -> Report {
    if root.is_list() {
        return listed(root);
    }
    let root = having(root, &["Status"]);
    Report { indicator: Some(told(root.get("Status"), state)), ..Report::new(Format::Statuscast) }
}

fn state(word: &str) -> Health {
    if word == "Monitoring" { Health::Degraded } else { health(word) }
}

fn listed(root: Node<'_>) -> Report {
    let mut report = Report::new(Format::Statuscast);
    let mut parents = BTreeSet::new();
    let mut names = Keyed::new();
    for node in root.objects() {
        parents.extend(node.get("parent").text());
        if let (Some(id), Some(name)) = (node.get("id").text(), node.get("text").text()) {
            names.insert(id, name);
        }
    }
    for node in root.items() {
        if node.has("Title") {
            incident(node, &mut report);
            continue;
        }
        let id = node.get("id").text().unwrap_or_default();
        if parents.contains(&id) {
            continue;
        }
        report.components.push(Component {
            name: node.get("text").text().unwrap_or_else(|| id.clone()),
            group: node
                .get("parent")
                .text()
                .and_then(|parent| names.get(&parent))
                .map(|name| node.copy(name)),
            id,
            ..stated(node.get("CurrentStatus"), state)
        });
    }
    report.coverage = coverage(&report.components);
    report
}

fn incident(node: Node<'_>, report: &mut Report) {
    let id = node.get("Id").text().unwrap_or_default();
    let title = node.get("Title").text().unwrap_or_default();
    let url = node.get("ShortUrl").link();
    let status = node.get("Status").text();
    let kind = node.get("IncidentType").text();
    let hit = kind.as_deref().map_or(Health::Unknown, state);
    // What is yet to come is no outage, whatever it is called.
    let is_planned = matches!(status.as_deref(), Some("Scheduled" | "Upcoming"));
    if is_planned
        || hit == Health::Maintenance
        || kind.as_deref().is_some_and(|kind| kind.ends_with("Maintenance"))
    {
        let phase = match status.as_deref() {
            Some("InProgress") => MaintenancePhase::InProgress,
            Some("Scheduled" | "Upcoming") => MaintenancePhase::Scheduled,
            Some("Completed" | "Resolved" | "Closed") => MaintenancePhase::Completed,
            Some(word) => MaintenancePhase::from(word),
            None => MaintenancePhase::unknown(),
        };
        report.maintenances.push(Maintenance { id, title, phase, url, ..Maintenance::default() });
        return;
    }
    let phase = match status.as_deref() {
        Some("InProgress") | None => Phase::Investigating,
        Some(word) => phase(word),
    };
    let impact = match kind.as_deref() {
        Some("Informational") => Some(Impact::None),
        _ => Impact::of_health(hit).or(kind.map(Impact::from)),
    };
    report.incidents.push(Incident { id, title, impact, phase, url, ..Incident::default() });
}
