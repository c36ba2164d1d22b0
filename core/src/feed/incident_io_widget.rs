//! incident.io's widget API, `https://<page>/api/v1/summary`, documented at docs.incident.io/status-pages/embedding; its
//! owner must enable it.
//!
//! It lists what is wrong now and nothing else: no components, no history, no state of the page. Quirks: three empty
//! lists mean that all is well; an incident's start is not told, only its last update; the list a maintenance stands in
//! says where it is, and its `status` only repeats that (`maintenance_in_progress`, `maintenance_scheduled`).

use super::once;
use super::statuspage::health;
use crate::status::{
    Coverage, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::tree::Node;

/// Flashduty's widget has `ongoing_incidents` too, beside its `schema_version`.
pub(super) fn recognise(root: Node<'_>) -> bool {
    let lists = ["ongoing_incidents", "in_progress_maintenances", "scheduled_maintenances"];
    let widget = root.get("page_title").is_some()
        || lists[..2].iter().any(|list| root.get(list).is_list())
        || (!root.get("page").is_some() && root.has("ongoing_incidents"));
    widget && lists.iter().any(|list| root.has(list)) && !root.get("schema_version").is_some()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let page = Page {
        name: root.get("page_title").text().unwrap_or_default(),
        url: root.get("page_url").link(),
        ..Page::default()
    };
    let incidents = root.get("ongoing_incidents").objects().map(incident).collect();
    let mut maintenances = Vec::new();
    for (list, phase) in [
        ("in_progress_maintenances", MaintenancePhase::InProgress),
        ("scheduled_maintenances", MaintenancePhase::Scheduled),
    ] {
        for node in root.get(list).objects() {
            maintenances.push(maintenance(node, phase.clone()));
        }
    }
    Report {
        page,
        // Lists of what is going on, be they empty, are all that tells how the page does.
        coverage: match ["ongoing_incidents", "in_progress_maintenances"]
            .iter()
            .all(|list| root.get(list).is_list())
        {
            true => Coverage::State,
            false => Coverage::Incidents,
        },
        incidents,
        maintenances,
        ..Report::new(Format::IncidentIo)
    }
}

fn incident(node: Node<'_>) -> Incident {
    let (components, component_ids, worst) = affected(node.get("affected_components"));
    let stated = node.get("current_worst_impact").text();
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().unwrap_or_default(),
        impact: stated.map_or_else(
            || Impact::of_health(worst),
            |word| Impact::of_health(health(&word)).or(Some(Impact::from(word))),
        ),
        phase: node.get("status").text().map(Phase::from).unwrap_or_default(),
        started_at: node.get("started_at").time().or(node.get("created_at").time()),
        components,
        component_ids,
        url: node.get("url").link(),
        updates: last_update(node, true),
        ..Incident::default()
    }
}

fn maintenance(node: Node<'_>, phase: MaintenancePhase) -> Maintenance {
    let (components, component_ids, _) = affected(node.get("affected_components"));
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().unwrap_or_default(),
        phase,
        starts_at: node.get("started_at").time().or(node.get("starts_at").time()),
        ends_at: node.get("scheduled_end_at").time().or(node.get("ends_at").time()),
        components,
        component_ids,
        url: node.get("url").link(),
        updates: last_update(node, false),
    }
}

/// Names, ids and the worst state of the affected components.
fn affected(list: Node<'_>) -> (Vec<String>, Vec<String>, Health) {
    let (mut names, mut ids, mut states) = (Vec::new(), Vec::new(), Vec::new());
    for node in list.objects() {
        names.extend(node.get("name").text());
        ids.extend(node.get("id").text());
        states.extend(node.get("current_status").text().as_deref().map(health));
    }
    (once(names), once(ids), Health::worst(states))
}

/// The one update the widget shows, where it says anything.
fn last_update(node: Node<'_>, phased: bool) -> Vec<Update> {
    let text = node.get("last_update_message").body().filter(|text| !text.is_empty());
    let at = node.get("last_update_at").time().or(node.get("updated_at").time());
    let phase = node.get("status").text().filter(|_| phased).map(Phase::from);
    text.map(|text| Update { id: None, phase, at, text }).into_iter().collect()
}
