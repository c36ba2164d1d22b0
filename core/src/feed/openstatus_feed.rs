//! openstatus' `<page>/feed/json`: the whole page. Source: `feed/json/route.ts` of openstatusHQ/openstatus.
//!
//! Quirks: monitors have a state, the page's components (which may watch a monitor, and stand in groups) have none, so
//! one that watches none is well while nothing is open about it; older pages tell monitors alone; a maintenance does not say where it stands, but `updatedAt` is the moment of the answer; a
//! report does not say how bad things are.

use super::once;
use super::parts::{health, holds_until, phase, stated, told};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("statusReports").is_list() && (root.get("monitors").is_list() || root.has("pageComponents"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let now = root.get("updatedAt").time();
    let mut report = Report {
        page: Page { name: root.get("title").text().unwrap_or_default(), updated_at: now, ..Page::default() },
        indicator: Some(told(root.get("status"), state)),
        valid_until: holds_until(now, 0),
        ..Report::new(Format::Openstatus)
    };
    report.components = components(root);
    let mut names = Keyed::new();
    for component in &report.components {
        names.insert(component.id.clone(), component.name.clone());
    }
    for node in root.get("statusReports").objects() {
        report.incidents.push(incident(node, &names));
    }
    for node in root.get("maintenances").objects() {
        report.maintenances.push(maintenance(node, now, &names));
    }
    hit_unwatched(root, &mut report);
    if !root.get("statusReports").is_list() {
        report.coverage = Coverage::Incidents;
    }
    report
}

/// The words of its pages beside those of its API.
fn state(word: &str) -> Health {
    match word {
        "error" => Health::MajorOutage,
        "info" => Health::Maintenance,
        // A report is open, and nothing says how hard it hits.
        "incident" => Health::Degraded,
        word => health(word),
    }
}

/// The components, with their monitors' state; where the page tells none, the monitors themselves.
fn components(root: Node<'_>) -> Vec<Component> {
    let (mut monitors, mut alone) = (Keyed::new(), Vec::new());
    for node in root.get("monitors").objects() {
        let id = node.get("id").text().unwrap_or_default();
        let monitor = stated(node.get("status"), state);
        monitors.insert(id.clone(), (monitor.health, monitor.bare));
        alone.push(Component { name: node.get("name").text().unwrap_or_else(|| id.clone()), id, ..monitor });
    }
    if !root.get("pageComponents").items().any(|_| true) {
        return alone;
    }
    let mut groups = Keyed::new();
    for node in root.get("pageComponentGroups").objects() {
        if let (Some(id), Some(name)) = (node.get("id").text(), node.get("name").text()) {
            groups.insert(id, name);
        }
    }
    let mut components = Vec::new();
    for node in root.get("pageComponents").objects() {
        let id = node.get("id").text().unwrap_or_default();
        let (health, bare) = match node.get("monitorId").text() {
            Some(monitor) => monitors.get(&monitor).copied().unwrap_or_default(),
            None => (Health::Operational, false),
        };
        components.push(Component {
            name: node.get("name").text().unwrap_or_else(|| id.clone()),
            group: node
                .get("groupId")
                .text()
                .and_then(|group| groups.get(&group))
                .map(|name| node.copy(name)),
            health,
            stated: None,
            id,
            bare,
        });
    }
    components
}

/// Gives the components that watch no monitor what is open about them: how hard a report hits is not told, so it counts
/// as degraded, as on openstatus' own pages.
fn hit_unwatched(root: Node<'_>, report: &mut Report) {
    let mut hit: Keyed<Health> = Keyed::new();
    let open = report.open_incidents().map(|incident| (&incident.component_ids, Health::Degraded));
    let active = report.maintenances.iter().filter(|work| work.is_active());
    for (ids, state) in open.chain(active.map(|work| (&work.component_ids, Health::Maintenance))) {
        for id in ids {
            let known = hit.or_insert(id.clone(), state);
            *known = known.worse(state);
        }
    }
    for (node, leaf) in root.get("pageComponents").items().zip(&mut report.components) {
        if !node.get("monitorId").is_some() {
            leaf.health = hit.get(&leaf.id).map_or(leaf.health, |state| leaf.health.worse(*state));
        }
    }
}

/// Names and ids of the components something is about.
fn about(node: Node<'_>, names: &Keyed<String>) -> (Vec<String>, Vec<String>) {
    let list = if node.has("pageComponents") { "pageComponents" } else { "monitors" };
    let mut ids = Vec::new();
    for id in node.get(list).items() {
        ids.extend(id.text());
    }
    (once(ids.iter().filter_map(|id| names.get(id)).map(|name| node.copy(name)).collect()), once(ids))
}

fn incident(node: Node<'_>, names: &Keyed<String>) -> Incident {
    let mut updates = Vec::new();
    for update in node.get("statusReportUpdates").objects() {
        updates.push(Update {
            id: update.get("id").text(),
            phase: update.get("status").text().as_deref().map(phase),
            at: update.get("date").time(),
            text: update.get("message").body().unwrap_or_default(),
        });
    }
    let phase = node.get("status").text().as_deref().map(phase).unwrap_or_default();
    let over =
        updates.iter().filter(|update| update.phase == Some(Phase::Resolved)).filter_map(|u| u.at).max();
    let (components, component_ids) = about(node, names);
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        started_at: updates.iter().filter_map(|update| update.at).min(),
        resolved_at: over.or(node.get("updatedAt").time()).filter(|_| phase.is_over()),
        phase,
        components,
        component_ids,
        updates,
        ..Incident::default()
    }
}

fn maintenance(node: Node<'_>, now: Option<Timestamp>, names: &Keyed<String>) -> Maintenance {
    let (starts_at, ends_at) = (node.get("from").time(), node.get("to").time());
    let (components, component_ids) = about(node, names);
    let past = |moment: Option<Timestamp>| now.zip(moment).is_some_and(|(now, moment)| now >= moment);
    let text = node.get("message").body().filter(|text| !text.is_empty());
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().or(node.get("title").text()).unwrap_or_default(),
        phase: match (past(starts_at), past(ends_at)) {
            // Without the moment of the answer, or its own, it may be going on.
            _ if now.is_none() || starts_at.is_none() => MaintenancePhase::unknown(),
            (_, true) => MaintenancePhase::Completed,
            (true, false) => MaintenancePhase::InProgress,
            (false, false) => MaintenancePhase::Scheduled,
        },
        starts_at,
        ends_at,
        components,
        component_ids,
        updates: text.map(|text| Update { text, ..Update::default() }).into_iter().collect(),
        ..Maintenance::default()
    }
}
