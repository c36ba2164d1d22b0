//! StatusCast: `<page>/status.json`, one word for the whole page. The fields of `components.json` and `incidents.json`
//! are not documented, so they are not read.
//!
//! Quirks: keys have capitals; `Monitoring` is an incident whose fix is being watched, so it counts as degraded.

use super::Format;
use super::node::Node;
use super::parts::{having, health};
use crate::status::{Coverage, Health, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("Status").word().is_some() && root.has("StatusText")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["Status"], "an object with a Status");
    let health = match root.get("Status").text().as_deref() {
        Some("Monitoring") => Health::Degraded,
        Some(word) => health(word),
        None => Health::Unknown,
    };
    Report {
        indicator: Some(health).filter(|health| *health != Health::Unknown),
        coverage: if health == Health::Unknown { Coverage::Incidents } else { Coverage::State },
        ..Report::new(Format::Statuscast)
    }
}
