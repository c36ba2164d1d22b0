//! Stripe's own: `https://status.stripe.com/current` and `/current/full`. Not documented; shape as public clients read
//! it. `www.stripestatus.com` is a Statuspage and read as one.
//!
//! Quirks: in `current/full` a component has no state but a `warning`, which is `null` while it works; the time is
//! prose and not read.

use super::parts::{having, health, stated, told};
use crate::status::{Component, Format, Health, Page, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("largestatus").word().is_some()
        || root.get("UptimeStatus").word().is_some() && root.has("uptimeData")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root =
        having(root, &["largestatus", "UptimeStatus", "statuses", "uptimeData"], "an object with a status");
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
        ..Report::new(Format::Stripe)
    }
}
