//! Freshstatus: `https://public-api.freshstatus.io/v1/public-components/?account_id=<number>` and `/public-incidents/`, the
//! documents behind its pages. Not documented; shape as public clients read it.
//!
//! Quirks: states are two letters; components stand in a tree of which the leaves have a state; one that the vendor leaves
//! out of its own sum (`ignore_overall_status`, a region that is being closed) says nothing of the page; an incident is open
//! while it has no `end_time`; announced work stands among the incidents, and is told by `is_planned` alone; the page's number
//! is told by the page alone.

use super::once;
use super::parts::{coverage, doubt_if_cut, stated};
use crate::status::{
    Component, Coverage, Format, Health, Incident, Maintenance, MaintenancePhase, Phase, Report,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let is_leaf = |node: Node<'_>| node.has("display_options") || node.has("components");
    let is_incident = |node: Node<'_>| node.has("end_time") && node.has("start_time") && node.has("title");
    root.get("components").first().is_some_and(is_leaf) && !root.has("page")
        || root.get("results").first().is_some_and(is_incident)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = super::parts::having(root, &["components", "results"]);
    let mut report = Report::new(Format::Freshstatus);
    for node in root.get("components").objects() {
        add_leaves(node, None, &mut report.components);
    }
    report.coverage = match root.has("components") {
        true => coverage(&report.components),
        false => Coverage::Incidents,
    };
    for node in root.get("results").objects() {
        let ended = node.get("end_time").time();
        let hit = node.get("affected_components").objects().filter_map(|hit| hit.get("component").text());
        let incident = Incident {
            id: node.get("id").text().unwrap_or_default(),
            title: node.get("title").text().unwrap_or_default(),
            phase: if ended.is_some() { Phase::Resolved } else { Phase::Investigating },
            started_at: node.get("start_time").time(),
            resolved_at: ended,
            component_ids: once(hit.collect()),
            ..Incident::default()
        };
        if node.get("is_planned").flag() {
            report.maintenances.push(work(node, incident));
        } else {
            report.incidents.push(incident);
        }
    }
    doubt_if_cut(root, &mut report, usize::MAX);
    report
}

/// Work that was announced. Nothing says that it began but the states of its components, so it is not taken to be under way.
fn work(node: Node<'_>, incident: Incident) -> Maintenance {
    let is_over = incident.phase.is_over();
    let (began, ended) = (incident.started_at, incident.resolved_at);
    Maintenance {
        phase: if is_over { MaintenancePhase::Completed } else { MaintenancePhase::Scheduled },
        starts_at: node.get("scheduled_start_time").time().or(began),
        ends_at: ended.or(node.get("scheduled_end_time").time()),
        ..incident.into_work()
    }
}

fn add_leaves(node: Node<'_>, group: Option<&str>, leaves: &mut Vec<Component>) {
    let id = node.get("id").text().unwrap_or_default();
    let name = node.get("name").text().unwrap_or_else(|| id.clone());
    let before = leaves.len();
    // The parser bounds the depth of every document, so this ends.
    for child in node.get("components").objects() {
        add_leaves(child, Some(&name), leaves);
    }
    if leaves.len() > before {
        return;
    }
    let ignored = node.get("display_options").get("ignore_overall_status");
    let is_ignored = ignored.flag() || ignored.word() == Some("true");
    let mut state = stated(node.get("status"), health);
    if is_ignored {
        (state.health, state.stated, state.bare) = (Health::Unknown, node.get("status").text(), true);
    }
    leaves.push(Component { id, name, group: group.map(|group| node.copy(group)), ..state });
}

fn health(word: &str) -> Health {
    match word {
        "OP" => Health::Operational,
        "UM" => Health::Maintenance,
        "PD" => Health::Degraded,
        "PO" => Health::PartialOutage,
        "MO" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}
