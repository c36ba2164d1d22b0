//! Vultr's own: `https://status.vultr.com/status.json`. Not documented; shape as public clients read it.
//!
//! Quirks: regions are keyed by their code, and have alerts and no state; an alert does not say how bad it is; announced work
//! is an alert that is `ongoing` from the day it is announced, with its window in prose alone, so it is never taken to be
//! under way; `updated_at` may be empty.

use super::parts::having;
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, HttpsUrl, Incident, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.has("service_alerts") && root.get("regions").is_object()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["service_alerts", "regions"]);
    let is_whole = root.get("service_alerts").is_list() && root.get("regions").is_object();
    let mut report = Report {
        page: Page {
            name: "Vultr".into(),
            url: HttpsUrl::parse("https://status.vultr.com"),
            ..Page::default()
        },
        coverage: if is_whole { Coverage::State } else { Coverage::Incidents },
        ..Report::new(Format::Vultr)
    };
    let mut alerts: Keyed<(Incident, bool)> = Keyed::new();
    for node in root.get("service_alerts").objects() {
        let (incident, is_work) = alert(node);
        alerts.insert(incident.id.clone(), (incident, is_work));
    }
    for (code, region) in root.get("regions").members() {
        let name = region.object().get("location").text().unwrap_or_else(|| code.to_string());
        let mut health = if region.get("alerts").is_list() { Health::Operational } else { Health::Unknown };
        for node in region.get("alerts").objects() {
            let (incident, is_work) = alert(node);
            if incident.is_open() && !is_work {
                health = health.worse(Health::Degraded);
            }
            // One alert stands in each of the regions that it is about.
            let (known, _) = alerts.or_insert(incident.id.clone(), (incident, is_work));
            known.components.push(region.copy(&name));
            known.component_ids.push(code.to_string());
        }
        report.components.push(Component { id: code.into(), name, health, ..Component::default() });
    }
    for (incident, is_work) in alerts.into_values() {
        if is_work {
            let mut work = incident.into_work();
            if work.phase == MaintenancePhase::InProgress {
                work.phase = MaintenancePhase::Scheduled;
                work.starts_at = None;
            }
            report.maintenances.push(work);
        } else {
            report.incidents.push(incident);
        }
    }
    report
}

/// An alert, and whether it announces work.
fn alert(node: Node<'_>) -> (Incident, bool) {
    let title = node.get("subject").text().unwrap_or_default();
    let mut updates = Vec::new();
    for entry in node.get("entries").objects() {
        updates.push(Update {
            at: time(entry, "updated_at"),
            text: entry.get("message").body().unwrap_or_default(),
            ..Update::default()
        });
    }
    let phase = match node.get("status").word() {
        Some("ongoing") | None => Phase::Investigating,
        Some(word) => super::parts::phase(word),
    };
    let is_work = announces_work(&title);
    let incident = Incident {
        id: node.get("id").text().unwrap_or_else(|| title.clone()),
        title,
        started_at: time(node, "start_date"),
        resolved_at: time(node, "updated_at").filter(|_| phase.is_over()),
        phase,
        updates,
        ..Incident::default()
    };
    (incident, is_work)
}

/// Whether a title announces work. One that says when it is planned does, whatever it warns of; maintenance that is nobody's
/// plan, or that brought trouble, is told by those words.
fn announces_work(title: &str) -> bool {
    let title = title.to_ascii_lowercase();
    let is_planned = title
        .split(|c: char| !c.is_alphabetic())
        .any(|word| matches!(word, "scheduled" | "planned" | "upcoming"));
    let trouble = ["outage", "disrupt", "degrad", "issue", "incident", "unavailable"];
    is_planned || title.contains("maintenance") && !trouble.iter().any(|word| title.contains(word))
}

/// A stamp, of which the empty one is none.
fn time(node: Node<'_>, key: &'static str) -> Option<crate::time::Timestamp> {
    let place = node.get(key);
    if place.word() == Some("") { None } else { place.time() }
}
