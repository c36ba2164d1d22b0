//! Stripe's own: `https://status.stripe.com/current` and `/current/full`. Not documented; shape as public clients read
//! it. `www.stripestatus.com` is a Statuspage and read as one.
//!
//! Quirks: in `current/full` a component has no state but a `warning`, which is `null` while it works; the time is
//! prose and not read.

use super::Format;
use super::node::Node;
use super::parts::{coverage, having, health};
use crate::status::{Component, Coverage, Health, Page, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("largestatus").word().is_some()
        || root.get("UptimeStatus").word().is_some() && root.has("uptimeData")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root =
        having(root, &["largestatus", "UptimeStatus", "statuses", "uptimeData"], "an object with a status");
    let stated = root.get("largestatus").text().or(root.get("UptimeStatus").text());
    let mut components = Vec::new();
    for (id, node) in root.get("statuses").members() {
        let stated = node.text();
        let health = stated.as_deref().map_or(Health::Unknown, health);
        components.push(Component {
            id: id.into(),
            name: id.into(),
            group: None,
            health,
            stated: stated.filter(|_| health == Health::Unknown),
            bare: false,
        });
    }
    for node in root.get("uptimeData").objects() {
        let warning = node.get("warning");
        let warned =
            warning.flag() || warning.word().is_some_and(|text| !text.is_empty()) || warning.is_object();
        let id = node.get("key").text().unwrap_or_default();
        components.push(Component {
            name: node.get("title").text().unwrap_or_else(|| id.clone()),
            id,
            group: None,
            health: if warned { Health::Degraded } else { Health::Operational },
            stated: None,
            bare: false,
        });
    }
    let indicator = stated.as_deref().map(health).filter(|health| *health != Health::Unknown);
    Report {
        page: Page { name: "Stripe".into(), ..Page::default() },
        coverage: if indicator.is_some() { Coverage::State } else { coverage(&components) },
        indicator,
        components,
        ..Report::new(Format::Stripe)
    }
}
