//! The document behind Flashduty's own pages: `{request_id, data: {page, active_changes}}`. Not documented; shape as
//! public clients read it.
//!
//! Quirks: components have no state but that which open changes give them; incidents and maintenances stand in one list
//! and are told apart by `type`; times are Unix seconds; a section is a group and has its place among the components.

use super::parts::{health, phase, work_phase};
use super::{https, once};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Report,
    Update,
};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let data = root.get("data");
    data.has("active_changes") && (data.get("page").has("page_id") || data.get("page").has("url_name"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let data = root.get("data").object();
    let page = data.get("page").object_if_any();
    let domain = page.get("custom_domain").text().filter(|domain| !domain.is_empty());
    let mut report = Report {
        page: Page {
            id: page.get("page_id").text(),
            name: page.get("name").text().unwrap_or_default(),
            url: domain.and_then(|domain| https(&format!("https://{domain}"))),
            updated_at: None,
        },
        coverage: if data.get("active_changes").is_list() { Coverage::State } else { Coverage::Incidents },
        ..Report::new(Format::Flashduty)
    };
    let mut hit: Keyed<Health> = Keyed::new();
    for node in data.get("active_changes").objects() {
        change(node, &mut hit, &mut report);
    }
    report.components = components(page, &hit);
    report
}

/// The components in the page's order: a section's members stand together in the section's place.
fn components(page: Node<'_>, hit: &Keyed<Health>) -> Vec<Component> {
    let order = |node: Node<'_>| node.get("order_id").integer().unwrap_or(i64::MAX);
    let mut sections = Keyed::new();
    for node in page.get("sections").objects() {
        if let (Some(id), Some(name)) = (node.get("section_id").text(), node.get("name").text()) {
            sections.insert(id, (order(node), name));
        }
    }
    let mut placed = Vec::new();
    // What is hidden is on no page, and trouble of it is told by what is open.
    let shown = |node: &Node<'_>| !node.get("hide_all").flag();
    for node in page.get("components").objects().filter(shown) {
        let section = node.get("section_id").text().and_then(|id| sections.get(&id));
        let id = node.get("component_id").text().unwrap_or_default();
        let place = (section.map_or(order(node), |(place, _)| *place), section.is_some(), order(node));
        placed.push((
            place,
            Component {
                name: node.get("name").text().unwrap_or_else(|| id.clone()),
                group: section.map(|(_, name)| node.copy(name)),
                health: hit.get(&id).copied().unwrap_or(Health::Operational),
                stated: None,
                id,
                bare: false,
            },
        ));
    }
    placed.sort_by_key(|(place, _)| *place);
    placed.into_iter().map(|(_, component)| component).collect()
}

fn change(node: Node<'_>, hit: &mut Keyed<Health>, report: &mut Report) {
    let (mut names, mut ids, mut worst) = (Vec::new(), Vec::new(), None);
    let mut states = Vec::new();
    for component in node.get("affected_components").objects() {
        let state = component.get("status").text().as_deref().map_or(Health::Unknown, health);
        names.extend(component.get("name").text());
        let id = component.get("component_id").text();
        states.extend(id.clone().map(|id| (id, state)));
        ids.extend(id);
        worst = Some(worst.map_or(state, |worst: Health| worst.worse(state)));
    }
    let is_work = node.get("type").word() == Some("maintenance");
    let mut updates = Vec::new();
    for update in node.get("updates").objects() {
        updates.push(Update {
            id: update.get("update_id").text(),
            phase: update.get("status").text().filter(|_| !is_work).as_deref().map(phase),
            at: update.get("at_seconds").epoch(),
            text: update.get("description").body().unwrap_or_default(),
        });
    }
    let id = node.get("change_id").text().unwrap_or_default();
    let title = node.get("title").text().unwrap_or_default();
    let started_at = moment(node, "start_at_seconds");
    let ended_at = moment(node, "close_at_seconds").or(moment(node, "end_at_seconds"));
    let stated = node.get("status").text();
    let is_open = if is_work {
        let work = Maintenance {
            id,
            title,
            phase: stated.as_deref().map_or_else(MaintenancePhase::unknown, work_phase),
            starts_at: started_at,
            ends_at: ended_at,
            components: once(names),
            component_ids: once(ids),
            updates,
            ..Maintenance::default()
        };
        let active = work.is_active();
        report.maintenances.push(work);
        active
    } else {
        let phase = stated.as_deref().map(phase).unwrap_or_default();
        let incident = Incident {
            id,
            title,
            // An incident that is not judged yet calls its components operational.
            impact: worst.and_then(Impact::of_health).filter(|impact| *impact != Impact::None),
            started_at,
            resolved_at: ended_at.filter(|_| phase.is_over()),
            phase,
            components: once(names),
            component_ids: once(ids),
            updates,
            ..Incident::default()
        };
        let open = incident.is_open();
        report.incidents.push(incident);
        open
    };
    for (id, state) in states.into_iter().filter(|_| is_open) {
        let known = hit.or_insert(id, state);
        *known = known.worse(state);
    }
}

/// A time in Unix seconds, where zero stands for none.
fn moment(node: Node<'_>, key: &'static str) -> Option<Timestamp> {
    node.get(key).epoch().filter(|at| at.millis() > 0)
}
