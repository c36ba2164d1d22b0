//! UptimeRobot: `<page>/api/getMonitorList/<key>`, the list behind its public pages. Not documented; shape from
//! recordings.
//!
//! Quirks: the state is a colour's name (`statusClass`), where `black` is paused: nobody looks, so nothing is known;
//! the days behind it are ratios; announcements are in another document. A page of many monitors tells the first thirty
//! and counts all, so the counts tell how the page does. Some pages list their monitors as `data`.

use super::Format;
use super::node::Node;
use super::parts::{coverage, health, stated};
use crate::status::{Component, Coverage, Health, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let counted = root.get("statistics").has("counts") || root.has("psp");
    root.get("psp").get("monitors").is_list() || counted && root.get("data").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let monitors = match root.object().get("data") {
        data if data.is_list() => data,
        _ => root.get("psp").object().get("monitors"),
    };
    let mut components = Vec::new();
    for monitor in monitors.objects() {
        let mut state = stated(monitor.get("statusClass"), colour);
        if state.stated.as_deref() == Some("black") {
            state.stated = Some("paused".into());
            state.bare = true;
        }
        components.push(Component {
            id: monitor.get("monitorId").text().unwrap_or_default(),
            name: monitor.get("name").text().unwrap_or_default(),
            ..state
        });
    }
    let counts = root.get("statistics").get("counts");
    let indicator = if counts.is_some() { counted(counts) } else { None };
    Report {
        coverage: if indicator.is_some() { Coverage::State } else { coverage(&components) },
        indicator,
        components,
        ..Report::new(Format::Uptimerobot)
    }
}

/// What the numbers of monitors say; nothing where all are paused.
fn counted(counts: Node<'_>) -> Option<Health> {
    match (counts.get("up").integer(), counts.get("down").integer()) {
        (Some(0), Some(0)) => None,
        (Some(1..), Some(0)) => Some(Health::Operational),
        (Some(0), Some(1..)) => Some(Health::MajorOutage),
        (Some(1..), Some(1..)) => Some(Health::PartialOutage),
        _ => Some(Health::Unknown),
    }
}

fn colour(word: &str) -> Health {
    match word {
        "danger" => Health::MajorOutage,
        "warning" => Health::Degraded,
        word => health(word),
    }
}
