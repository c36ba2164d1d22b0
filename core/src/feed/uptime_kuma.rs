//! Uptime Kuma, self-hosted: `/api/status-page/<slug>` names the monitors, `/api/status-page/heartbeat/<slug>` tells how
//! they do. Source: `server/routers/status-page-router.js` of louislam/uptime-kuma.
//!
//! One Report is assembled from both with [`Report::absorb`]; the first alone proves incidents only. Read from a file
//! they may also stand in one object.
//!
//! Quirks: beats come oldest first, and a bucket without any is the number 0; `incident` became a list, `incidents`, in
//! 2.1 and has a colour (`style`) for an impact; stamps have no offset and are UTC, but a single maintenance is in its
//! own `timezone`, whose `timezoneOffset` is that of the day of the answer and not of the work; beats come by themselves,
//! and a monitor that is paused keeps its last one; that maintenance is over is told by its absence.

use super::parts::{coverage, doubt_forgotten, having, looked_at_until};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase,
    Report, Update,
};
use crate::time::Timestamp;
use crate::time::zone::Zone;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("publicGroupList").is_list() && root.has("config")
        || root.has("heartbeatList") && root.has("uptimeList")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["publicGroupList", "heartbeatList"]);
    let (mut beats, mut looked_at) = (Keyed::new(), Keyed::new());
    for (monitor, list) in root.get("heartbeatList").members() {
        beats.insert(monitor.to_string(), latest(list));
        looked_at.insert(monitor.to_string(), looked_at_in(list));
    }
    let mut components = Vec::new();
    for group in root.get("publicGroupList").objects() {
        let name = group.get("name").text().filter(|name| !name.is_empty());
        for monitor in group.get("monitorList").objects() {
            let id = monitor.get("id").text().unwrap_or_default();
            let beat = beats.get(id.as_str()).cloned().unwrap_or_default();
            components.push(Component {
                name: monitor.get("name").text().unwrap_or_else(|| id.clone()),
                group: name.as_deref().map(|name| monitor.copy(name)),
                id,
                ..beat
            });
        }
    }
    if !root.has("publicGroupList") {
        // The names are in the other document.
        components.extend(beats.iter().map(|(id, beat)| Component {
            id: id.into(),
            name: id.into(),
            ..beat.clone()
        }));
    }
    let looked_at: Vec<_> =
        components.iter().map(|leaf| looked_at.get(leaf.id.as_str()).copied().unwrap_or_default()).collect();
    let valid_until = doubt_forgotten(&mut components, &looked_at);
    let mut incidents = Vec::new();
    for node in root.get("incidents").items().chain([root.get("incident")]).filter(|node| node.is_some()) {
        incidents.push(incident(node.object()));
    }
    let mut maintenances = Vec::new();
    for node in root.get("maintenanceList").objects() {
        maintenances.push(maintenance(node));
    }
    let config = root.get("config");
    Report {
        page: Page {
            id: config.get("slug").text(),
            name: config.get("title").text().unwrap_or_default(),
            ..Page::default()
        },
        coverage: if beats.iter().next().is_none() { Coverage::Incidents } else { coverage(&components) },
        valid_until,
        components,
        incidents,
        maintenances,
        ..Report::new(Format::UptimeKuma)
    }
}

/// What the latest beat says of a monitor: the last of the list, or nothing where that is none. One that has no beats yet
/// was not looked at yet.
fn latest(list: Node<'_>) -> Component {
    let beat = list.items().last();
    let health = match beat.and_then(|beat| beat.get("status").integer()) {
        Some(0) => Health::MajorOutage,
        Some(1) => Health::Operational,
        // Failing, but to be tried again before it counts as down.
        Some(2) => Health::Degraded,
        Some(3) => Health::Maintenance,
        _ => Health::Unknown,
    };
    Component { health, bare: list.is_list() && list.first().is_none(), ..Component::default() }
}

/// When a monitor was last looked at, and until when that holds.
fn looked_at_in(list: Node<'_>) -> (Option<Timestamp>, Option<Timestamp>) {
    let times = || list.items().map(|beat| beat.get("time").word().and_then(Timestamp::parse));
    (times().flatten().last(), looked_at_until(times()))
}

fn incident(node: Node<'_>) -> Incident {
    // Whatever else stands there does not say that it is over.
    let active = node.get("active");
    let created = node.get("createdDate").time();
    let updated = node.get("lastUpdatedDate").time().or(created);
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        impact: match node.get("style").word() {
            Some("danger") => Some(Impact::Major),
            Some("warning") => Some(Impact::Minor),
            Some("info" | "primary" | "light" | "dark") => Some(Impact::None),
            _ => None,
        },
        phase: if active.is_false() || active.integer() == Some(0) {
            Phase::Resolved
        } else {
            Phase::Investigating
        },
        started_at: created,
        updates: vec![Update {
            at: updated,
            text: node.get("content").body().unwrap_or_default(),
            ..Update::default()
        }],
        ..Incident::default()
    }
}

fn maintenance(node: Node<'_>) -> Maintenance {
    let slot = node.get("timeslotList").first();
    let east = node.get("timezoneOffset").text().unwrap_or_default();
    let zone = node.get("timezone").word().and_then(Zone::of_place);
    let local = |key| match slot {
        Some(slot) => local_time(slot.object().get(key), zone, &east),
        None => None,
    };
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        phase: match node.get("status").text().as_deref() {
            Some("under-maintenance") => MaintenancePhase::InProgress,
            Some("scheduled" | "inactive") => MaintenancePhase::Scheduled,
            Some("ended") => MaintenancePhase::Completed,
            Some(word) => MaintenancePhase::from(word),
            None => MaintenancePhase::unknown(),
        },
        starts_at: local("startDate"),
        ends_at: local("endDate"),
        updates: node
            .get("description")
            .body()
            .filter(|text| !text.is_empty())
            .map(|text| Update { text, ..Update::default() })
            .into_iter()
            .collect(),
        ..Maintenance::default()
    }
}

/// A stamp in the maintenance's zone, where it does not bring its own.
fn local_time(node: Node<'_>, zone: Option<Zone>, east: &str) -> Option<Timestamp> {
    let at = node.time()?;
    let bare = node
        .word()
        .is_some_and(|stamp| !stamp.ends_with('Z') && !stamp.get(11..).unwrap_or("").contains(['+', '-']));
    // Where a rule tells the offset on that day, it counts; the offset of today may be that of another season.
    if let Some(ruled) = zone.filter(|_| bare).and_then(|zone| zone.instant(at)) {
        return Some(ruled);
    }
    let with_zone =
        node.word().filter(|_| bare).and_then(|stamp| Timestamp::parse(&format!("{stamp}{east}")));
    with_zone.or(Some(at))
}
