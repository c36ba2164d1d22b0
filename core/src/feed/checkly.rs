//! Checkly's status pages: `<page>/api/status-page/<slug>/uptime` names services in groups, `…/unresolved-incidents` and
//! `…/maintenance-windows` tell what is wrong and what is planned. Not documented; shape as public clients read it.
//!
//! Quirks: severities are `MINOR`, `MEDIUM`, `MAJOR`, `CRITICAL`; services have no state but that of the open incidents
//! that name them, so only the list of open incidents proves how the page does.

use super::node::Node;
use super::parts::{having, phase};
use super::{Format, once};
use crate::status::{
    Component, Coverage, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let group = |node: Node<'_>| node.get("services").is_list();
    root.get("metadata").first().is_some_and(group)
        || root.get("incidents").first().is_some_and(|node| node.has("lastUpdateStatus"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(
        root,
        &["metadata", "incidents", "active", "upcoming"],
        "an object with services or incidents",
    );
    let mut report = Report {
        page: Page::default(),
        format: Format::Checkly,
        indicator: None,
        coverage: if root.get("incidents").is_list() { Coverage::State } else { Coverage::Incidents },
        components: Vec::new(),
        incidents: Vec::new(),
        maintenances: Vec::new(),
    };
    for group in root.get("metadata").objects() {
        let name = group.get("name").text().filter(|name| !name.is_empty());
        for service in group.get("services").objects() {
            report.components.push(Component {
                id: service.get("id").text().unwrap_or_default(),
                name: service.get("name").text().unwrap_or_default(),
                group: name.clone(),
                ..Component::default()
            });
        }
    }
    for node in root.get("incidents").objects() {
        report.incidents.push(incident(node));
    }
    for (list, phase) in [("active", MaintenancePhase::InProgress), ("upcoming", MaintenancePhase::Scheduled)]
    {
        for node in root.get(list).objects() {
            let (components, component_ids) = services(node);
            report.maintenances.push(Maintenance {
                id: node.get("id").text().unwrap_or_default(),
                title: node.get("name").text().or(node.get("title").text()).unwrap_or_default(),
                phase: phase.clone(),
                starts_at: node.get("startsAt").time().or(node.get("startAt").time()),
                ends_at: node.get("endsAt").time().or(node.get("endAt").time()),
                components,
                component_ids,
                ..Maintenance::default()
            });
        }
    }
    report
}

fn incident(node: Node<'_>) -> Incident {
    let (components, component_ids) = services(node);
    let mut updates = Vec::new();
    for update in node.get("incidentUpdates").objects() {
        updates.push(Update {
            id: update.get("id").text(),
            phase: update.get("status").text().as_deref().map(phase),
            at: update.get("created_at").time().or(update.get("createdAt").time()),
            text: update.get("description").text().unwrap_or_default(),
        });
    }
    let phase = node.get("lastUpdateStatus").text().as_deref().map(phase).unwrap_or_default();
    let updated = node.get("updated_at").time().or(node.get("updatedAt").time());
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().or(node.get("title").text()).unwrap_or_default(),
        impact: node.get("severity").text().map(|word| match word.as_str() {
            "MINOR" | "MEDIUM" => Impact::Minor,
            "MAJOR" => Impact::Major,
            "CRITICAL" => Impact::Critical,
            _ => Impact::Other(word.into()),
        }),
        started_at: node.get("created_at").time().or(node.get("createdAt").time()),
        resolved_at: updated.filter(|_| phase == Phase::Resolved),
        phase,
        components,
        component_ids,
        updates,
        ..Incident::default()
    }
}

/// Names and ids of the services something is about.
fn services(node: Node<'_>) -> (Vec<String>, Vec<String>) {
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for service in node.get("services").objects() {
        names.extend(service.get("name").text());
        ids.extend(service.get("id").text());
    }
    (once(names), once(ids))
}
