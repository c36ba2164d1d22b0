//! Stripe's own: `https://status.stripe.com/current` and `/current/full`. Not documented; shape as public clients read
//! it. `www.stripestatus.com` is a Statuspage and read as one.
//!
//! Quirks: in `current/full` a component has no state but a `warning`, which is `null` while it works; the time, in
//! words, is that of the answer, so an answer whose time stands still is a copy that somebody forgot.

use super::parts::{having, health, holds_until, stated, told};
use crate::status::{Component, Format, Health, Page, Report};
use crate::time::Timestamp;
use crate::time::stamp::Stamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("largestatus").word().is_some()
        || root.get("UptimeStatus").word().is_some() && root.has("uptimeData")
}

/// `February 09, 2024 @ 06:08PM +00:00`; one without a year could be of any.
fn asked_at(time: &str) -> Option<Timestamp> {
    let stamp = Stamp::read(&time.replace('@', " "))?;
    stamp.year.and(stamp.time).and(stamp.offset)?;
    stamp.instant(None, 0)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["largestatus", "UptimeStatus", "statuses", "uptimeData"]);
    let word = if root.get("largestatus").is_some() { "largestatus" } else { "UptimeStatus" };
    let mut components = Vec::new();
    for (id, node) in root.get("statuses").members() {
        components.push(Component { id: id.into(), name: id.into(), ..stated(node, health) });
    }
    for node in root.get("uptimeData").objects() {
        let warning = node.get("warning");
        let is_well = !warning.is_some() || warning.is_false() || warning.word() == Some("");
        let id = node.get("key").text().unwrap_or_default();
        components.push(Component {
            name: node.get("title").text().unwrap_or_else(|| id.clone()),
            id,
            group: None,
            health: match (node.has("warning"), is_well) {
                (false, _) => Health::Unknown,
                (_, true) => Health::Operational,
                (_, false) => Health::Degraded,
            },
            stated: None,
            bare: false,
        });
    }
    Report {
        page: Page { name: "Stripe".into(), ..Page::default() },
        indicator: Some(told(root.get(word), health)),
        components,
        valid_until: holds_until(root.get("time").word().and_then(asked_at), 0),
        ..Report::new(Format::Stripe)
    }
}
