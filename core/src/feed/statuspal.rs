//! Statuspal: `https://statuspal.io/api/v2/status_pages/<subdomain>/summary`, `/status` and `/incidents` (statuspal.eu for
//! pages in the EU); documented at statuspal.io/api-docs.
//!
//! Quirks: stamps have no offset and are UTC ("All datetime fields are stored in UTC", say its docs; recordings of pages
//! in Europe/Zurich agree: a post's own time stands a minute before the server's), whatever the page's `time_zone`;
//! services form a tree, of which an empty branch is no service; an incident names services by number, groups included;
//! `status_page.url` is the vendor's site and often lacks a scheme, so it is no address of the page; types are words of
//! the vendor's choice beside `minor`, `major`, `performance`, `info`, `scheduled` and `emergency-maintenance`, and are
//! read by the same map as Statuspage's impacts.

use std::collections::BTreeSet;

use super::once;
use super::parts::{ended, is_own};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase,
    Report, Update,
};
use crate::tree::Node;

/// A service's name and its group's number, by its own number.
type Services = Keyed<(String, Option<String>)>;

/// The lists of a document, and what stands in them.
const MAINTENANCES: [(&str, MaintenancePhase); 2] =
    [("maintenances", MaintenancePhase::InProgress), ("upcoming_maintenances", MaintenancePhase::Scheduled)];

pub(super) fn recognise(root: Node<'_>) -> bool {
    let first = root.get("incidents").first();
    root.get("status_page").has("current_incident_type")
        || (root.has("status_page") && root.has("services"))
        || first.is_some_and(|first| first.has("service_ids") && first.has("starts_at"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = root.object();
    let page = root.get("status_page");
    if page.is_some() || !root.has("incidents") {
        page.object();
    }
    let mut report = Report {
        page: Page {
            id: page.get("subdomain").text(),
            name: page.get("name").text().unwrap_or_default(),
            url: None,
            updated_at: page.get("updated_at").time(),
        },
        coverage: Coverage::Incidents,
        zone: page.get("time_zone").word().map(str::to_owned),
        ..Report::new(Format::Statuspal)
    };
    let stated = page.get("current_incident_type").text();
    if page.is_some() {
        report.indicator = Some(match stated.as_deref() {
            Some(word) => impact(word).health(),
            None => silent(page),
        });
    }
    let mut names = Keyed::new();
    for node in root.get("services").items() {
        add_services(node, None, &mut names, &mut report.components);
    }
    // The page's word is that of its worst service, so how much of it is out is for the services to tell.
    if report.indicator == Some(Health::MajorOutage) && !report.components.is_empty() {
        report.indicator = Some(Health::PartialOutage);
    }
    if report.indicator.is_some() || !report.components.is_empty() {
        report.coverage = Coverage::State;
    }
    for list in ["incidents", "info_notices"] {
        for node in root.get(list).objects() {
            if matches!(node.get("type").word(), Some("scheduled" | "maintenance" | "emergency-maintenance"))
            {
                report.maintenances.push(maintenance(node, None, &names));
            } else {
                report.incidents.push(incident(node, list == "info_notices", &names));
            }
        }
    }
    for (list, phase) in MAINTENANCES {
        for node in root.get(list).objects() {
            report.maintenances.push(maintenance(node, Some(phase.clone()), &names));
        }
    }
    report
}

fn impact(word: &str) -> Impact {
    match word {
        // The highest of its scale: "major" is Statuspal's word for what does not work at all.
        "major" => Impact::Critical,
        "performance" => Impact::Minor,
        "info" => Impact::None,
        "scheduled" | "emergency-maintenance" => Impact::Maintenance,
        word => Impact::from(word),
    }
}

/// How a page or a service does that names no type of incident: `null` says that there is none.
fn silent(node: Node<'_>) -> Health {
    if node.has("current_incident_type") { Health::Operational } else { Health::Unknown }
}

/// Adds the leaves under a service, and every service's name by its number. Says whether there was one.
fn add_services(
    node: Node<'_>,
    group: Option<(&str, &str)>,
    names: &mut Services,
    leaves: &mut Vec<Component>,
) -> bool {
    let node = node.object();
    let (id, name) = (node.get("id").text(), node.get("name").text());
    // An empty branch is no service.
    let Some(id) = id.or_else(|| name.clone().filter(|_| node.has("current_incident_type"))) else {
        return false;
    };
    let name = name.unwrap_or_else(|| id.clone());
    names.insert(id.clone(), (name.clone(), group.map(|(id, _)| node.copy(id))));
    let mut is_group = false;
    let first = leaves.len();
    // The parser bounds the depth of every document, so this ends.
    for child in node.get("children").items() {
        is_group |= add_services(child, Some((&id, &name)), names, leaves);
    }
    let told =
        node.get("current_incident_type").text().map_or(Health::Operational, |word| impact(&word).health());
    if !is_group || is_own(told, leaves.get(first..).unwrap_or_default()) {
        let stated = node.get("current_incident_type").text().map(|word| impact(&word));
        let unknown = stated.as_ref().filter(|stated| matches!(stated, Impact::Other(_)));
        leaves.push(Component {
            id,
            name,
            group: group.map(|(_, name)| node.copy(name)),
            stated: unknown.map(|word| word.name().into()),
            health: stated.map_or_else(|| silent(node), |stated| stated.health()),
            bare: false,
        });
    }
    true
}

fn incident(node: Node<'_>, is_notice: bool, names: &Services) -> Incident {
    let updates = updates(node);
    // A notice has no start but the time from which it is shown.
    let started_at =
        ["starts_at", "featured_from", "inserted_at"].iter().find_map(|key| node.get(key).time());
    let written = ["inserted_at", "updated_at"].map(|key| node.get(key).time());
    let told = updates.iter().map(|update| update.at).chain(written);
    let resolved_at = ended(node.get("ends_at").time(), started_at, told);
    let last = updates.first().and_then(|update| update.phase.clone());
    let phase = match resolved_at {
        Some(_) => last.filter(Phase::is_over).unwrap_or(Phase::Resolved),
        None => last.unwrap_or_default(),
    };
    let (components, component_ids) = services(node, names);
    let stated = node.get("type").text().map(|word| impact(&word));
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        impact: if is_notice { Some(Impact::None) } else { stated },
        started_at,
        resolved_at: resolved_at.or_else(|| Incident::end_told(&updates)).filter(|_| phase.is_over()),
        phase,
        components,
        component_ids,
        url: node.get("url").link(),
        updates,
        ..Incident::default()
    }
}

fn maintenance(node: Node<'_>, phase: Option<MaintenancePhase>, names: &Services) -> Maintenance {
    let updates = updates(node);
    let over = updates.first().and_then(|update| update.phase.as_ref()).is_some_and(Phase::is_over);
    let told = if over { MaintenancePhase::Completed } else { MaintenancePhase::Scheduled };
    let (components, component_ids) = services(node, names);
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        phase: phase.unwrap_or(told),
        starts_at: node.get("starts_at").time(),
        ends_at: node.get("ends_at").time(),
        components,
        component_ids,
        url: node.get("url").link(),
        updates,
    }
}

/// Newest first.
fn updates(node: Node<'_>) -> Vec<Update> {
    let mut updates = Vec::new();
    for update in node.get("updates").objects() {
        let phase = update.get("type").text().map(|word| match word.as_str() {
            "issue" => Phase::Investigating,
            _ => Phase::from(word),
        });
        updates.push(Update {
            id: update.get("id").text(),
            phase,
            at: update.get("posted_at").time().or(update.get("inserted_at").time()),
            text: update
                .get("description")
                .body()
                .or(update.get("description_html").body())
                .unwrap_or_default(),
        });
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.at));
    updates
}

/// Names and numbers of the affected services, without the groups of those named. A number the document does not name is
/// kept as a number alone.
fn services(node: Node<'_>, names: &Services) -> (Vec<String>, Vec<String>) {
    let mut ids = Vec::new();
    for id in node.get("service_ids").items() {
        ids.extend(id.text());
    }
    let groups: BTreeSet<_> = ids.iter().filter_map(|id| names.get(id)?.1.clone()).collect();
    ids.retain(|id| !groups.contains(id));
    (once(ids.iter().filter_map(|id| names.get(id)).map(|(name, _)| node.copy(name)).collect()), once(ids))
}
