//! StatusCast: `<page>/status.json`, one word for the whole page. The fields of `components.json` and `incidents.json`
//! are not documented, so they are not read.
//!
//! Quirks: keys have capitals; `Monitoring` is an incident whose fix is being watched, so it counts as degraded.

use super::parts::{having, health};
use super::{Document, FeedError, Format};
use crate::status::{Coverage, Health, Page, Report};

pub(super) fn recognise(document: &Document) -> bool {
    document.tree().is_ok_and(|root| root.get("Status").word().is_some() && root.has("StatusText"))
}

pub(super) fn report(document: &Document) -> Result<Report, FeedError> {
    let root = having(document.tree()?, &["Status"], "an object with a Status")?;
    let health = match root.get("Status").text()?.as_deref() {
        Some("Monitoring") => Health::Degraded,
        Some(word) => health(word),
        None => Health::Unknown,
    };
    Ok(Report {
        page: Page::default(),
        format: Format::Statuscast,
        indicator: Some(health).filter(|health| *health != Health::Unknown),
        coverage: if health == Health::Unknown { Coverage::Incidents } else { Coverage::State },
        components: Vec::new(),
        incidents: Vec::new(),
        maintenances: Vec::new(),
    })
}
