//! Instatus: `https://<page>/summary.json` (also `/v3/summary.json`) and `/v2/components.json` or `/v3/components.json`;
//! documented at instatus.com/help/api/public-data. One Report is assembled from both with [`Report::absorb`].
//!
//! Quirks: lists are left out when they are empty; old pages write stamps as JavaScript's `Date` does (`Sat Jun 11 2022
//! 18:55:50 GMT+0000 (…)`), new ones in ISO 8601; a maintenance has a length in minutes, as text, instead of an end;
//! ids may be absent, then the address tells incidents apart; components are grouped either by `group` or by standing
//! in a parent's `children`, and the whole document may be the bare list; nothing of the past is told.

use std::collections::BTreeSet;

use super::parts::{coverage, doubt_if_cut, is_own, stated, told};
use crate::status::{
    Component, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Phase, Report,
};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let page = root.get("page");
    let tells_lists = ["activeIncidents", "activeMaintenances"].iter().any(|list| root.has(list));
    if let Some(word) = page.get("status").word() {
        // Both lists are left out where they are empty; nothing else stands beside the page then.
        return word.bytes().all(|byte| byte.is_ascii_uppercase())
            && (tells_lists || root.members().count() == 1);
    }
    if page.is_object() && tells_lists {
        return true;
    }
    let list = if root.is_list() { root } else { root.get("components") };
    list.first().is_some_and(|first| {
        let status = first.get("status").word();
        status.is_some_and(|word| health(word) != Health::Unknown)
            && ["group", "isParent", "children", "description"].iter().any(|key| first.has(key))
    })
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report::new(Format::Instatus);
    if root.is_list() {
        report.components = components(root);
        report.coverage = coverage(&report.components);
        return report;
    }
    let root = root.object();
    if !root.has("components") || root.get("page").is_some() {
        let page = root.get("page").object();
        report.page.name = page.get("name").text().unwrap_or_default();
        report.page.url = page.get("url").link();
        report.indicator = Some(told(page.get("status"), indicator));
    }
    report.components = components(root.get("components"));
    if report.indicator.is_none() {
        report.coverage = coverage(&report.components);
        doubt_if_cut(root, &mut report, usize::MAX);
    }
    for node in root.get("activeIncidents").objects() {
        report.incidents.push(incident(node));
    }
    for node in root.get("activeMaintenances").objects() {
        report.maintenances.push(maintenance(node));
    }
    report
}

/// `HASISSUES` does not say how bad they are, so it claims the least; incidents and components say more.
fn indicator(word: &str) -> Health {
    match word {
        "UP" => Health::Operational,
        "HASISSUES" => Health::Degraded,
        // How many are hit is part of the word on some pages: `ALLUNDERMAINTENANCE`, `SOMEMAJOROUTAGE`.
        word => match ["ALL", "SOME", "ONE"].iter().find_map(|many| word.strip_prefix(many)).map(health) {
            Some(Health::Operational) => Health::Unknown,
            hit => hit.unwrap_or_else(|| health(word)),
        },
    }
}

/// Instatus calls the step between degraded and major either partial or, in newer documents, minor outage.
fn health(word: &str) -> Health {
    match word {
        "OPERATIONAL" => Health::Operational,
        "UNDERMAINTENANCE" => Health::Maintenance,
        "DEGRADEDPERFORMANCE" => Health::Degraded,
        "PARTIALOUTAGE" | "MINOROUTAGE" => Health::PartialOutage,
        "MAJOROUTAGE" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn components(list: Node<'_>) -> Vec<Component> {
    let mut groups = BTreeSet::new();
    for node in list.items() {
        let group = node.object().get("group");
        if group.word().is_none() {
            groups.extend(group.object_if_any().get("id").text());
        }
    }
    let mut components = Vec::new();
    for node in list.items() {
        add_leaves(node, None, &groups, &mut components);
    }
    components
}

fn add_leaves(node: Node<'_>, parent: Option<&str>, groups: &BTreeSet<String>, leaves: &mut Vec<Component>) {
    let node = node.object();
    let id = node.get("id").text().unwrap_or_default();
    let name = node.get("name").text().unwrap_or_else(|| id.clone());
    let children = node.get("children");
    let first = leaves.len();
    // The parser bounds the depth of every document, so this ends.
    for child in children.items() {
        add_leaves(child, Some(&name), groups, leaves);
    }
    let told = node.get("status").word().map_or(Health::Operational, health);
    let members = leaves.get(first..).unwrap_or_default();
    let is_group = children.first().is_some() || groups.contains(&id);
    if is_group && (members.is_empty() || !is_own(told, members)) {
        return;
    }
    let group = node.get("group");
    let group = if group.word().is_some() { group.text() } else { group.get("name").text() };
    leaves.push(Component {
        id,
        name,
        group: parent.map(|parent| node.copy(parent)).or(group),
        ..stated(node.get("status"), health)
    });
}

fn incident(node: Node<'_>) -> Incident {
    let started_at = node.get("started").time_loose();
    let phase = match node.get("status").text().as_deref() {
        Some("INVESTIGATING") | None => Phase::Investigating,
        Some("IDENTIFIED") => Phase::Identified,
        Some("MONITORING") => Phase::Monitoring,
        Some("RESOLVED") => Phase::Resolved,
        Some(word) => Phase::from(word),
    };
    let url = node.get("url").link();
    Incident {
        id: id(node, url.as_deref(), started_at),
        title: node.get("name").text().unwrap_or_default(),
        impact: node.get("impact").text().map(|word| impact(&word)),
        started_at,
        resolved_at: node.get("resolved").time_loose().filter(|_| phase.is_over()),
        phase,
        url,
        ..Incident::default()
    }
}

fn impact(word: &str) -> Impact {
    match health(word) {
        Health::Operational => Impact::None,
        Health::Maintenance => Impact::Maintenance,
        Health::Degraded => Impact::Minor,
        Health::PartialOutage => Impact::Major,
        Health::MajorOutage => Impact::Critical,
        Health::Unknown => Impact::from(word),
    }
}

fn maintenance(node: Node<'_>) -> Maintenance {
    let starts_at = node.get("start").time_loose();
    let minutes = node.get("duration").integer();
    let phase = match node.get("status").text().as_deref() {
        Some("NOTSTARTEDYET") => MaintenancePhase::Scheduled,
        Some("INPROGRESS") => MaintenancePhase::InProgress,
        Some("VERIFYING") => MaintenancePhase::Verifying,
        Some("COMPLETED") => MaintenancePhase::Completed,
        Some(word) => MaintenancePhase::from(word),
        None => MaintenancePhase::unknown(),
    };
    let url = node.get("url").link();
    Maintenance {
        id: id(node, url.as_deref(), starts_at),
        title: node.get("name").text().unwrap_or_default(),
        phase,
        starts_at,
        ends_at: starts_at
            .zip(minutes)
            .and_then(|(start, minutes)| start.shifted(minutes.checked_mul(60_000)?)),
        url,
        ..Maintenance::default()
    }
}

/// The stated id, else the last part of the address, else the title and the start.
fn id(node: Node<'_>, url: Option<&str>, start: Option<Timestamp>) -> String {
    if let Some(id) = node.get("id").text() {
        return id;
    }
    let last =
        url.and_then(|url| url.rsplit('/').next()).filter(|last| !last.is_empty() && !last.contains('.'));
    if let Some(last) = last {
        return last.into();
    }
    let title = node.get("name").text().unwrap_or_default();
    start.map_or(title.clone(), |start| format!("{title} {start}"))
}
