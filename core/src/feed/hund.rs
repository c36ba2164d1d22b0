//! Hund: `<page>/live/v2/status_page`, a stream of events of which the first, `init_event`, is the whole state; documented
//! at hund.io/help/documentation/live-event-streams, issues in the project's `api-specification`. `www/browser/http.js` stops
//! reading after it.
//!
//! Quirks: the page is in `outage` only when all its components are; `pending` is not looked at yet; an issue is told while it
//! is open, and where it has more than a title it says so itself: `ended_at`, `resolved`, `cancelled`; an issue may be
//! maintenance or a bulletin, by its `specialization` alone, and one that is `scheduled` begins when it is `standing`.

use super::once;
use super::parts::{having, health, stated, told};
use crate::status::{Component, Format, Impact, Incident, MaintenancePhase, Phase, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("state").word().is_some() && root.get("groups").is_list() && root.has("issues")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["state", "groups"]);
    let mut report = Report { indicator: Some(told(root.get("state"), health)), ..Report::new(Format::Hund) };
    for group in root.get("groups").objects() {
        for node in group.get("components").objects() {
            let id = node.get("id").text().unwrap_or_default();
            report.components.push(Component {
                name: node.get("name").text().unwrap_or_else(|| id.clone()),
                id,
                group: group.get("name").text().filter(|name| !name.is_empty()),
                ..stated(node.get("state"), health)
            });
        }
    }
    for node in root.get("issues").objects() {
        issue(node, &mut report);
    }
    report
}

fn issue(node: Node<'_>, report: &mut Report) {
    // Unix time by the specification.
    let time = |key: &'static str| {
        let place = node.get(key);
        if place.word().is_some() { place.time() } else { place.epoch() }
    };
    let ended = time("ended_at");
    let is_over = ended.is_some() || ["resolved", "cancelled"].iter().any(|key| node.get(key).flag());
    let components = node.get("components");
    let hit = components.items().chain(components.get("data").items()).filter(|hit| hit.is_object());
    let kind = node.get("specialization").word();
    let incident = Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        impact: (kind == Some("informational")).then_some(Impact::None),
        phase: if is_over { Phase::Resolved } else { Phase::Investigating },
        started_at: time("began_at"),
        resolved_at: ended,
        component_ids: once(hit.filter_map(|hit| hit.get("id").text()).collect()),
        url: node.get("url").link(),
        ..Incident::default()
    };
    let is_announced = node.get("scheduled").flag() && !node.get("standing").flag();
    if kind != Some("maintenance") && !is_announced {
        report.incidents.push(incident);
        return;
    }
    let mut work = incident.into_work();
    if is_announced && work.phase == MaintenancePhase::InProgress {
        work.phase = MaintenancePhase::Scheduled;
    }
    report.maintenances.push(work);
}
