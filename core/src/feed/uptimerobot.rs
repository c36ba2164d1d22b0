//! UptimeRobot: `<page>/api/getMonitorList/<key>`, the list behind its public pages. Not documented; shape from
//! recordings.
//!
//! Quirks: the state is a colour's name (`statusClass`), where `black` is paused: nobody looks, so nothing is known;
//! the days behind it are ratios; announcements are in another document.

use super::parts::{coverage, health};
use super::{Document, FeedError, Format};
use crate::status::{Component, Health, Page, Report};

pub(super) fn recognise(document: &Document) -> bool {
    document.tree().is_ok_and(|root| root.get("psp").get("monitors").is_list())
}

pub(super) fn report(document: &Document) -> Result<Report, FeedError> {
    let psp = document.tree()?.object()?.get("psp").object()?;
    let mut components = Vec::new();
    for monitor in psp.get("monitors").items()? {
        let monitor = monitor.object()?;
        let stated = monitor.get("statusClass").text()?;
        let health = match stated.as_deref() {
            Some("danger") => Health::MajorOutage,
            Some("warning") => Health::Degraded,
            Some(word) => health(word),
            None => Health::Unknown,
        };
        let stated = stated.map(|word| if word == "black" { "paused".into() } else { word });
        components.push(Component {
            id: monitor.get("monitorId").text()?.unwrap_or_default(),
            name: monitor.get("name").text()?.unwrap_or_default(),
            group: None,
            health,
            stated: stated.filter(|_| health == Health::Unknown),
        });
    }
    Ok(Report {
        page: Page::default(),
        format: Format::Uptimerobot,
        indicator: None,
        coverage: coverage(&components),
        components,
        incidents: Vec::new(),
        maintenances: Vec::new(),
    })
}
