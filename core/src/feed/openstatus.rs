//! openstatus: `https://api.openstatus.dev/public/status/<slug>`, one word for the whole page. Documented at
//! docs.openstatus.dev ("Public Status Widget"). A page's own `feed/json` tells the rest: see [`super::openstatus_feed`].
//!
//! Quirks: `incident` says that a report is open and neither which nor how hard it hits, so it counts as degraded.

use super::openstatus_feed;
use super::parts::{having, health, told};
use crate::status::{Format, Health, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let word = root.get("status").word();
    let alone = root.members().count() == 1;
    alone && word.is_some_and(|word| WORDS.contains(&word)) || openstatus_feed::recognise(root)
}

const WORDS: [&str; 7] = [
    "operational",
    "degraded_performance",
    "partial_outage",
    "major_outage",
    "under_maintenance",
    "incident",
    "unknown",
];

pub(super) fn report(root: Node<'_>) -> Report {
    if ["monitors", "pageComponents", "statusReports"].iter().any(|list| root.has(list)) {
        return openstatus_feed::report(root);
    }
    let root = having(root, &["status"]);
    Report { indicator: Some(told(root.get("status"), read)), ..Report::new(Format::Openstatus) }
}

fn read(word: &str) -> Health {
    if word == "incident" { Health::Degraded } else { health(word) }
}
