//! Checkly's status pages: `<page>/summary.json` tells what is wrong now; of a page whose slug is known,
//! `<page>/api/status-page/<slug>/uptime` names services in groups, `…/unresolved-incidents` and `…/maintenance-windows`
//! tell what is wrong and what is planned; a list of services with their states is another document. Not documented;
//! shapes as public clients read them.
//!
//! Quirks: severities are `MINOR`, `MEDIUM`, `MAJOR`, `CRITICAL`; services have no state but that of the open incidents
//! that name them, so only what tells of open incidents proves how the page does, and of those the word of its posts
//! alone may make one a maintenance; the uptime document has the past in it, day by day and service by service, each
//! event with its length in seconds and without its posts; the summary and the list look like Instatus's but for their
//! words, and the summary's `page.url` is the page's address at Checkly, which has the slug in it.

use super::once;
use super::parts::{coverage, having, health, phase, stated, told};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase,
    Report, Update,
};
use crate::tree::Node;

/// The domain below which the pages are, also those that have an address of their own.
pub(super) const DOMAIN: &str = "checkly-status-page.com";

pub(super) fn recognise(root: Node<'_>) -> bool {
    let has = |list: &'static str, key| root.get(list).first().is_some_and(|node| node.has(key));
    let page = root.get("page");
    has("metadata", "services")
        || has("incidents", "lastUpdateStatus")
        || has("activeIncidents", "affectedServices")
        // Instatus' pages are UP or HASISSUES.
        || matches!(page.get("status").word(), Some("HAS_ISSUES" | "OPERATIONAL"))
        || root.first().is_some_and(is_service)
        || page.get("url").word().is_some_and(|url| url.contains(DOMAIN))
}

/// A service in a list of them: what it is hit by is a severity, and its group is a name.
fn is_service(node: Node<'_>) -> bool {
    let state =
        node.get("status").word().is_some_and(|word| word == "OPERATIONAL" || severity(word).is_some());
    state && node.get("group").word().is_some() && node.has("name")
}

fn severity(word: &str) -> Option<Impact> {
    Some(match word {
        "MINOR" | "MEDIUM" => Impact::Minor,
        "MAJOR" => Impact::Major,
        "CRITICAL" => Impact::Critical,
        _ => return None,
    })
}

/// What hits a service, or that nothing does.
fn service(word: &str) -> Health {
    severity(word).map_or_else(|| health(word), |severity| severity.health())
}

/// The services with their states, where they are the whole document.
fn services_alone(root: Node<'_>) -> Report {
    let mut report = Report::new(Format::Checkly);
    for node in root.objects() {
        let id = node.get("id").text().unwrap_or_default();
        report.components.push(Component {
            name: node.get("name").text().unwrap_or_else(|| id.clone()),
            group: node.get("group").text().filter(|name| !name.is_empty()),
            id,
            ..stated(node.get("status"), service)
        });
    }
    report.coverage = coverage(&report.components);
    report
}

pub(super) fn report(root: Node<'_>) -> Report {
    if root.is_list() {
        return services_alone(root);
    }
    let root = having(root, &["metadata", "incidents", "activeIncidents", "active", "upcoming"]);
    let mut report = Report::new(Format::Checkly);
    if !["incidents", "activeIncidents"].iter().any(|list| root.get(list).is_list()) {
        report.coverage = Coverage::Incidents;
    }
    let page = root.get("page").object_if_any();
    report.page = Page {
        name: page.get("name").text().unwrap_or_default(),
        url: page.get("url").link(),
        ..Page::default()
    };
    if page.is_some() {
        report.indicator = Some(told(page.get("status"), indicator));
    }
    for group in root.get("metadata").objects() {
        let name = group.get("name").text().filter(|name| !name.is_empty());
        for service in group.get("services").objects() {
            report.components.push(Component {
                id: service.get("id").text().unwrap_or_default(),
                name: service.get("name").text().unwrap_or_default(),
                group: name.as_deref().map(|name| service.copy(name)),
                bare: true,
                ..Component::default()
            });
        }
    }
    for list in ["incidents", "activeIncidents"] {
        for node in root.get(list).objects() {
            if is_work(node) {
                report.maintenances.push(work(incident(node)));
            } else {
                report.incidents.push(incident(node));
            }
        }
    }
    if root.get("uptime").is_list() {
        events(root.get("uptime"), &mut report);
    }
    for (list, phase) in [
        ("active", MaintenancePhase::InProgress),
        ("activeMaintenances", MaintenancePhase::InProgress),
        ("upcoming", MaintenancePhase::Scheduled),
    ] {
        for node in root.get(list).objects() {
            report.maintenances.push(maintenance(node, phase.clone()));
        }
    }
    report.settle_components();
    report
}

/// `HAS_ISSUES` does not say how bad they are, so it claims the least; the incidents say more.
fn indicator(word: &str) -> Health {
    if word == "HAS_ISSUES" { Health::Degraded } else { health(word) }
}

fn maintenance(node: Node<'_>, phase: MaintenancePhase) -> Maintenance {
    let (components, component_ids) = services(node);
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().or(node.get("title").text()).unwrap_or_default(),
        phase,
        starts_at: node.get("startsAt").time().or(node.get("startAt").time()),
        ends_at: node.get("endsAt").time().or(node.get("endAt").time()),
        components,
        component_ids,
        url: node.get("url").link(),
        ..Maintenance::default()
    }
}

/// Whether an incident is a maintenance, which its posts alone say.
fn is_work(node: Node<'_>) -> bool {
    let says = |node: Node<'_>, key| node.get(key).word() == Some("MAINTENANCE");
    says(node, "lastUpdateStatus") || node.get("incidentUpdates").items().any(|update| says(update, "status"))
}

/// The maintenance that an incident is.
fn work(mut incident: Incident) -> Maintenance {
    incident.updates.iter_mut().for_each(|update| update.phase = None);
    let over = incident.phase.is_over();
    Maintenance {
        id: incident.id,
        title: incident.title,
        phase: if over { MaintenancePhase::Completed } else { MaintenancePhase::InProgress },
        starts_at: incident.started_at,
        ends_at: incident.resolved_at,
        components: incident.components,
        component_ids: incident.component_ids,
        url: incident.url,
        updates: incident.updates,
    }
}

fn incident(node: Node<'_>) -> Incident {
    let (components, component_ids) = services(node);
    let mut updates = Vec::new();
    for update in node.get("incidentUpdates").objects() {
        updates.push(Update {
            id: update.get("id").text(),
            phase: update.get("status").text().as_deref().map(phase),
            at: update.get("created_at").time().or(update.get("createdAt").time()),
            text: update.get("description").body().unwrap_or_default(),
        });
    }
    let stated = node.get("lastUpdateStatus").text().or(node.get("status").text());
    let phase = stated.as_deref().map(phase).unwrap_or_default();
    let updated = node.get("updated_at").time().or(node.get("updatedAt").time());
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("name").text().or(node.get("title").text()).unwrap_or_default(),
        impact: node.get("severity").text().map(|word| severity(&word).unwrap_or(Impact::from(word))),
        started_at: ["startedAt", "created_at", "createdAt"].iter().find_map(|key| node.get(key).time()),
        resolved_at: updated.filter(|_| phase == Phase::Resolved),
        phase,
        components,
        component_ids,
        url: node.get("url").link(),
        updates,
        ..Incident::default()
    }
}

/// The incidents and maintenances of the days told, each once, though it stands with every service and every day it
/// touched.
fn events(groups: Node<'_>, report: &mut Report) {
    let mut known: Keyed<(Incident, bool)> = Keyed::new();
    for group in groups.objects() {
        for service in group.get("services").objects() {
            let (name, service_id) = (service.get("name").text(), service.get("id").text());
            for event in service.get("days").objects().flat_map(|day| day.get("events").objects()) {
                let incident = incident(event);
                let lasted = event.get("duration").integer().and_then(|seconds| seconds.checked_mul(1000));
                let end = incident.started_at.zip(lasted).and_then(|(start, lasted)| start.shifted(lasted));
                let key = match incident.started_at {
                    Some(start) if incident.id.is_empty() => format!("{} {start}", incident.title),
                    _ => incident.id.clone(),
                };
                let (first, _) = known.or_insert(key, (incident, is_work(event)));
                first.resolved_at = first.resolved_at.max(end.filter(|_| first.phase.is_over()));
                first.components.extend(name.as_deref().map(|name| event.copy(name)));
                first.component_ids.extend(service_id.as_deref().map(|id| event.copy(id)));
            }
        }
    }
    for (mut incident, is_work) in known.into_values() {
        incident.components = once(std::mem::take(&mut incident.components));
        incident.component_ids = once(std::mem::take(&mut incident.component_ids));
        if is_work {
            report.maintenances.push(work(incident));
        } else {
            report.incidents.push(incident);
        }
    }
}

/// Names and ids of the services something is about.
fn services(node: Node<'_>) -> (Vec<String>, Vec<String>) {
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for list in ["services", "affectedServices"] {
        for service in node.get(list).objects() {
            names.extend(service.get("name").text());
            ids.extend(service.get("id").text());
        }
    }
    (once(names), once(ids))
}
