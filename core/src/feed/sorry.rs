//! Sorry™: `<page>/api/v1/status`, `/components` and `/notices`; documented at `<page>/api` and docs.sorryapp.com. The
//! account API (`api.sorryapp.com/v1/pages/<id>/…`) serves the same objects in a list called `response`, and a page with
//! the notices and components it was asked to include as one object of that name.
//!
//! Quirks: components form a tree by `parent_id`; a planned notice is maintenance, an unplanned one an incident, a
//! general one an announcement; planned notices have planned times beside real ones.

use std::collections::BTreeSet;

use super::parts::{coverage, doubt_if_cut, having, health, phase, stated, told, work_phase};
use super::{once, parts};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Impact, Incident, Maintenance, MaintenancePhase, Page, Report, Update,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let component = |node: Node<'_>| node.get("state").word().is_some() && node.has("parent_id");
    let notice = |node: Node<'_>| node.has("timeline_state") && node.has("subject");
    let page = |node: Node<'_>| {
        node.get("state").word().is_some()
            && ["state_text", "links", "brand", "notices"].iter().any(|key| node.has(key))
    };
    page(root.get("page"))
        || root.get("components").first().is_some_and(component)
        || root.get("notices").first().is_some_and(notice)
        || root.get("response").first().is_some_and(|node| component(node) || notice(node))
        || page(root.get("response"))
        || notice(root.get("notice"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["page", "components", "notices", "notice", "response"]);
    let document = root;
    let included = root.get("response");
    let (root, page) = match included.is_object() {
        true => (included, included),
        false => (root, root.get("page").object_if_any()),
    };
    let indicator = page.is_some().then(|| told(page.get("state"), health));
    let mut report = Report {
        page: Page {
            id: page.get("id").text(),
            name: page.get("name").text().unwrap_or_default(),
            url: page.get("url").link(),
            updated_at: page.get("updated_at").time(),
        },
        indicator,
        coverage: Coverage::Incidents,
        ..Report::new(Format::Sorry)
    };
    let response = root.get("response");
    let are_notices = response.first().is_some_and(|node| node.has("subject"));
    let (components, notices) = match (response.is_list(), are_notices) {
        (true, false) => (response, root.get("notices")),
        (true, true) => (root.get("components"), response),
        _ => (root.get("components"), root.get("notices")),
    };
    report.components = leaves(components);
    for node in notices.items().chain([root.get("notice")]).filter(|node| node.is_some()) {
        notice(node.object(), &mut report);
    }
    if indicator.is_some() || coverage(&report.components) == Coverage::State {
        report.coverage = Coverage::State;
    }
    doubt_if_cut(document, &mut report, usize::MAX);
    report
}

/// The components that have none below them, named after the one above.
fn leaves(list: Node<'_>) -> Vec<Component> {
    let (mut names, mut parents) = (Keyed::new(), BTreeSet::new());
    for node in list.objects() {
        if let (Some(id), Some(name)) = (node.get("id").text(), node.get("name").text()) {
            names.insert(id, name);
        }
        parents.extend(node.get("parent_id").text());
    }
    let mut components = Vec::new();
    for node in list.items() {
        let id = node.get("id").text().unwrap_or_default();
        if parents.contains(&id) {
            continue;
        }
        components.push(Component {
            name: node.get("name").text().unwrap_or_default(),
            group: node
                .get("parent_id")
                .text()
                .and_then(|parent| names.get(&parent))
                .map(|name| node.copy(name)),
            id,
            ..stated(node.get("state"), health)
        });
    }
    components
}

fn notice(node: Node<'_>, report: &mut Report) {
    let (mut components, mut component_ids) = (Vec::new(), Vec::new());
    for component in node.get("components").objects() {
        components.extend(component.get("name").text());
        component_ids.extend(component.get("id").text());
    }
    let (components, component_ids) = (once(components), once(component_ids));
    let state = node.get("state").text();
    let id = node.get("id").text().unwrap_or_default();
    let title = node.get("subject").text().unwrap_or_default();
    let url = node.get("url").link().or(node.get("link").link());
    let began = node.get("began_at").time();
    let ended = node.get("ended_at").time();
    let updates = updates(node);
    let kind = node.get("type").text();
    if kind.as_deref() == Some("planned") {
        report.maintenances.push(Maintenance {
            id,
            title,
            phase: state.as_deref().map_or_else(MaintenancePhase::unknown, work_phase),
            starts_at: began.or(node.get("begins_at").time()),
            ends_at: ended.or(node.get("ends_at").time()),
            components,
            component_ids,
            url,
            updates,
        });
        return;
    }
    let started_at = began.or(node.get("created_at").time());
    let written = ["created_at", "updated_at"].map(|key| node.get(key).time());
    let told = updates.iter().map(|update| update.at).chain(written);
    let over = match node.get("timeline_state").word() {
        Some(word) => word == "past" || word.starts_with("past_"),
        None => parts::ended(ended, started_at, told).is_some(),
    };
    let phase = match state.as_deref().map(phase) {
        Some(phase) if phase.is_over() || !over => phase,
        None if !over => crate::status::Phase::Investigating,
        _ => crate::status::Phase::Resolved,
    };
    report.incidents.push(Incident {
        id,
        title,
        impact: (kind.as_deref() == Some("general")).then_some(Impact::None),
        started_at,
        resolved_at: ended.filter(|_| phase.is_over()),
        phase,
        components,
        component_ids,
        url,
        updates,
        ..Incident::default()
    });
}

fn updates(node: Node<'_>) -> Vec<Update> {
    let mut updates = Vec::new();
    for update in node.get("updates").objects() {
        updates.push(post(update));
    }
    if updates.is_empty() && node.get("latest_update").is_some() {
        updates.push(post(node.get("latest_update").object()));
    }
    if let Some(text) = node.get("synopsis").body().filter(|text| updates.is_empty() && !text.is_empty()) {
        // The words of the first post, which was made when the notice was.
        updates.push(Update { text, at: node.get("created_at").time(), ..Update::default() });
    }
    updates
}

fn post(node: Node<'_>) -> Update {
    Update {
        id: node.get("id").text(),
        phase: node.get("state").text().as_deref().map(phase),
        at: node.get("created_at").time().or(node.get("updated_at").time()),
        text: node.get("content").body().unwrap_or_default(),
    }
}
