//! Flashduty (Flashcat): `<page>/api/widget/v1/summary.json`, made for browsers. Documented at
//! docs.flashduty.com/zh/on-call/statuspage/widgets. The pages' own document is another: see
//! [`super::flashduty_page`].
//!
//! Quirks: only components that something open affects are told; a page that is private or has its widget switched off
//! answers with an `error` in place of data; `generated_at` is when the answer was made, good for `max_stale_seconds`.

use super::parts::{having, health, holds_until, phase, stated, told, work_phase};
use super::{flashduty_page, once};
use crate::status::{
    Component, Coverage, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page,
    Report, Roster, Update,
};
use crate::tree::{Node, Problem, Thing};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.has("schema_version") && (root.has("overall") || root.has("ongoing_incidents"))
        || flashduty_page::recognise(root)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = root.object();
    if flashduty_page::recognise(root) {
        return flashduty_page::report(root);
    }
    if root.get("error").is_some() {
        root.get("error").fault(Problem::instead(Thing::Summary, Thing::OwnError));
    }
    let root = having(root, &["overall", "ongoing_incidents"]);
    let overall = root.get("overall").object_if_any();
    let page = root.get("page");
    let mut report = Report {
        page: Page {
            id: None,
            name: page.get("name").text().unwrap_or_default(),
            url: page.get("url").link(),
            updated_at: root.get("generated_at").time(),
        },
        indicator: Some(told(overall.get("status"), health)),
        valid_until: holds_until(
            root.get("generated_at").time(),
            root.get("max_stale_seconds").integer().unwrap_or_default().saturating_mul(1000),
        ),
        // What is open is always told, be it nothing.
        roster: Roster::Trouble,
        coverage: if root.get("ongoing_incidents").is_list() { Coverage::State } else { Coverage::Incidents },
        ..Report::new(Format::Flashduty)
    };
    for node in root.get("ongoing_incidents").items() {
        let event = event(node.object(), &mut report.components);
        let stated = node.get("impact").text();
        report.incidents.push(Incident {
            id: event.id,
            title: event.title,
            impact: stated.map(|word| match health(&word) {
                // An open incident that is not judged yet says "operational".
                Health::Unknown | Health::Operational => Impact::from(word),
                known => Impact::of_health(known).unwrap_or(Impact::Minor),
            }),
            phase: event.phase.as_deref().map(phase).unwrap_or_default(),
            started_at: node.get("started_at").time().or(node.get("starts_at").time()),
            resolved_at: None,
            components: event.components,
            component_ids: event.component_ids,
            url: event.url,
            updates: event.updates,
            ..Incident::default()
        });
    }
    for (list, default) in [
        ("in_progress_maintenances", MaintenancePhase::InProgress),
        ("scheduled_maintenances", MaintenancePhase::Scheduled),
    ] {
        for node in root.get(list).items() {
            let mut unlisted = Vec::new();
            let known =
                if list == "in_progress_maintenances" { &mut report.components } else { &mut unlisted };
            let event = event(node.object(), known);
            report.maintenances.push(Maintenance {
                id: event.id,
                title: event.title,
                phase: event.phase.as_deref().map_or(default.clone(), work_phase),
                starts_at: node.get("starts_at").time().or(node.get("started_at").time()),
                ends_at: node.get("ends_at").time().or(node.get("scheduled_end_at").time()),
                components: event.components,
                component_ids: event.component_ids,
                url: event.url,
                updates: event.updates,
            });
        }
    }
    // One component may be hit by several events: its worst health stands.
    report.components.sort_by(|a, b| (&a.id, a.health.list_order()).cmp(&(&b.id, b.health.list_order())));
    report.components.dedup_by(|later, first| later.id == first.id);
    report
}

/// What incidents and maintenances have in common.
struct Event {
    id: String,
    title: String,
    phase: Option<String>,
    components: Vec<String>,
    component_ids: Vec<String>,
    url: Option<HttpsUrl>,
    updates: Vec<Update>,
}

fn event(node: Node<'_>, known: &mut Vec<Component>) -> Event {
    let (mut components, mut component_ids) = (Vec::new(), Vec::new());
    for component in node.get("affected_components").objects() {
        let name = component.get("name").text().unwrap_or_default();
        let id = component.get("id").text().unwrap_or_else(|| name.clone());
        components.push(name.clone());
        component_ids.push(id.clone());
        known.push(Component {
            id,
            name,
            group: component.get("group_name").text().filter(|name| !name.is_empty()),
            ..stated(component.get("status"), health)
        });
    }
    let word = node.get("phase").text().or(node.get("status").text());
    let last = node.get("last_update");
    let mut updates = Vec::new();
    if last.is_some() {
        let last = last.object();
        updates.push(Update {
            id: None,
            phase: word.as_deref().map(phase),
            at: last.get("at").time().or(node.get("updated_at").time()),
            text: last.get("message").body().unwrap_or_default(),
        });
    }
    Event {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().or(node.get("name").text()).unwrap_or_default(),
        phase: word,
        components: once(components),
        component_ids: once(component_ids),
        url: node.get("url").link(),
        updates,
    }
}
