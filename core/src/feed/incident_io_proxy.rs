//! The document behind incident.io's own pages, `https://<page>/proxy/<host>`: `{summary: {name, public_url, components,
//! structure, affected_components, ongoing_incidents, scheduled_maintenances}}`. Not documented; shape as public clients
//! read it.
//!
//! It alone names the groups, and all parts: the Statuspage-compatible summary ends after 25. Quirks: a part has no state
//! of its own, only the affected ones are told of, so one that is not among them is well where that list stands at all;
//! what `structure` leaves out or hides is on no page; a record's kind is its `type`, and where it stands its `status`
//! (`maintenance_in_progress`).

use super::once;
use super::statuspage::health;
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page,
    Phase, Report, Update,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let summary = root.get("summary");
    summary.has("affected_components") && (summary.has("structure") || summary.has("ongoing_incidents"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let summary = root.get("summary").object();
    let affected = summary.get("affected_components");
    let mut report = Report {
        page: Page {
            name: summary.get("name").text().unwrap_or_default(),
            url: summary.get("public_url").link(),
            ..Page::default()
        },
        coverage: if affected.is_list() { Coverage::State } else { Coverage::Incidents },
        ..Report::new(Format::IncidentIo)
    };
    let mut hit = Keyed::new();
    for node in affected.objects() {
        let word = node.get("status").text().or(node.get("component_status").text()).unwrap_or_default();
        if let Some(id) = node.get("component_id").text() {
            hit.insert(id, word);
        }
    }
    let structure = summary.get("structure").get("items");
    if structure.is_list() {
        for item in structure.objects() {
            let group = item.get("group");
            let name = group.get("name").text();
            let members = group.get("components").objects().map(|member| (member, name.as_deref()));
            let alone = [item.get("component")].into_iter().filter(Node::is_object).map(|part| (part, None));
            for (node, group) in members.filter(|_| !group.get("hidden").flag()).chain(alone) {
                report.components.extend(part(node, group, &hit, affected));
            }
        }
    } else {
        for node in summary.get("components").objects() {
            report.components.extend(part(node, None, &hit, affected));
        }
    }
    let names = report.components.iter().map(|leaf| (leaf.id.clone(), leaf.name.clone())).collect();
    for list in ["ongoing_incidents", "scheduled_maintenances"] {
        for node in summary.get(list).objects() {
            let incident = incident(node, report.page.url.as_deref(), &names);
            let is_work = list != "ongoing_incidents" || node.get("type").word() == Some("maintenance");
            match is_work {
                true => report.maintenances.push(work(incident, node)),
                false => report.incidents.push(incident),
            }
        }
    }
    report
}

/// A part; nothing where the page hides it.
fn part(node: Node<'_>, group: Option<&str>, hit: &Keyed<String>, affected: Node<'_>) -> Option<Component> {
    let id = node.get("component_id").text().or(node.get("id").text())?;
    let word = hit.get(&id).map(|word| node.copy(word));
    let well = if affected.is_list() { Health::Operational } else { Health::Unknown };
    let health = word.as_deref().map_or(well, health);
    (!node.get("hidden").flag()).then(|| Component {
        name: node.get("name").text().unwrap_or_else(|| id.clone()),
        id,
        group: group.map(|name| node.copy(name)),
        health,
        stated: word.filter(|_| health == Health::Unknown),
        bare: false,
    })
}

fn incident(node: Node<'_>, page: Option<&str>, names: &Keyed<String>) -> Incident {
    let id = node.get("id").text().unwrap_or_default();
    let (mut ids, mut states, mut updates) = (Vec::new(), Vec::new(), Vec::new());
    for part in node.get("affected_components").objects() {
        ids.extend(part.get("component_id").text().or(part.get("id").text()));
        states.extend(part.get("current_status").text().or(part.get("status").text()).as_deref().map(health));
    }
    let mut began = node.get("published_at").time();
    for hit in node.get("component_impacts").objects() {
        states
            .extend(hit.get("status").text().filter(|_| !hit.get("end_at").is_some()).as_deref().map(health));
        began = began.into_iter().chain(hit.get("start_at").time()).min();
    }
    for update in node.get("updates").objects() {
        updates.push(Update {
            id: update.get("id").text(),
            phase: update.get("to_status").text().map(Phase::from),
            at: update.get("published_at").time(),
            text: update.get("message_string").body().unwrap_or_default(),
        });
    }
    Incident {
        title: node.get("name").text().unwrap_or_default(),
        impact: Some(Health::worst(states))
            .and_then(Impact::of_health)
            .filter(|impact| *impact != Impact::None),
        phase: node.get("status").text().map(Phase::from).unwrap_or_default(),
        started_at: began,
        components: once(ids.iter().filter_map(|id| names.get(id)).map(|name| node.copy(name)).collect()),
        component_ids: once(ids),
        url: page.and_then(|page| HttpsUrl::parse(&node.copy(&[page, "/incidents/", &id].concat()))),
        id,
        updates,
        ..Incident::default()
    }
}

fn work(incident: Incident, node: Node<'_>) -> Maintenance {
    let word = node.get("status").word().map(|word| word.strip_prefix("maintenance_").unwrap_or(word));
    let phase = match word {
        Some("complete") => MaintenancePhase::Completed,
        Some(word) => MaintenancePhase::from(word),
        None => MaintenancePhase::unknown(),
    };
    let time = |keys: [&'static str; 3]| keys.into_iter().find_map(|key| node.get(key).time());
    Maintenance {
        starts_at: time(["scheduled_start_at", "starts_at", "started_at"]).or(incident.started_at),
        ends_at: time(["scheduled_end_at", "ends_at", "end_at"]),
        phase,
        ..incident.into_work()
    }
}
