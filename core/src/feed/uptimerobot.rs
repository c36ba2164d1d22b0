//! UptimeRobot: `<page>/api/getMonitorList/<key>`, the list behind its public pages. Not documented; shape from
//! recordings.
//!
//! Quirks: the state is a colour's name (`statusClass`), where `black` is paused: nobody looks, so nothing is known;
//! the days behind it are ratios; announcements are in another document. A page of many monitors tells the first thirty
//! and counts all, so the counts tell how the page does. Some pages list their monitors as `data`.

use super::Format;
use super::node::Node;
use super::parts::{coverage, health};
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
        let stated = monitor.get("statusClass").text();
        let health = match stated.as_deref() {
            Some("danger") => Health::MajorOutage,
            Some("warning") => Health::Degraded,
            Some(word) => health(word),
            None => Health::Unknown,
        };
        let stated = stated.map(|word| if word == "black" { "paused".into() } else { word });
        components.push(Component {
            id: monitor.get("monitorId").text().unwrap_or_default(),
            name: monitor.get("name").text().unwrap_or_default(),
            group: None,
            health,
            stated: stated.filter(|_| health == Health::Unknown),
            bare: false,
        });
    }
    let indicator = counted(root.get("statistics").get("counts"));
    Report {
        coverage: if indicator.is_some() { Coverage::State } else { coverage(&components) },
        indicator,
        components,
        ..Report::new(Format::Uptimerobot)
    }
}

/// What the numbers of monitors say; nothing where all are paused.
fn counted(counts: Node<'_>) -> Option<Health> {
    let count = |key| counts.get(key).integer().unwrap_or(0);
    match (count("up"), count("down")) {
        (0, 0) => None,
        (_, 0) => Some(Health::Operational),
        (0, _) => Some(Health::MajorOutage),
        _ => Some(Health::PartialOutage),
    }
}
