//! UptimeRobot: `<page>/api/getMonitorList/<key>`, the list behind its public pages. Not documented; shape from
//! recordings.
//!
//! Quirks: the state is a colour's name (`statusClass`), where `black` is paused: nobody looks, so nothing is known;
//! the days behind it are ratios; announcements are in another document.

use super::Format;
use super::node::Node;
use super::parts::{coverage, health};
use crate::status::{Component, Health, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("psp").get("monitors").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let psp = root.object().get("psp").object();
    let mut components = Vec::new();
    for monitor in psp.get("monitors").objects() {
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
        });
    }
    Report { coverage: coverage(&components), components, ..Report::new(Format::Uptimerobot) }
}
