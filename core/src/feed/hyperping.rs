//! Hyperping: `<page>/status.json`. Documented at hyperping.com/docs/status-page/status-page-json; an earlier shape,
//! with services, on its blog.
//!
//! Quirks: by the documentation `incident` is "at least one service, not every one", `outage` every one; the earlier
//! shape says `partialoutage` and `down`; incidents are not told.

use super::parts::{having, health, stated, told};
use crate::status::{Component, Format, Health, Page, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let is_share = |uptime: &str| uptime.ends_with('%');
    root.get("indicator").word().is_some()
        && (root.get("uptime").word().is_some_and(is_share) || root.get("services").is_list())
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["indicator", "services"]);
    let mut components = Vec::new();
    for service in root.get("services").objects() {
        let word = if service.get("indicator").is_some() { "indicator" } else { "status" };
        let name = service.get("name").text().unwrap_or_default();
        components.push(Component {
            id: service.get("url").text().unwrap_or_else(|| name.clone()),
            name,
            ..stated(service.get(word), read)
        });
    }
    Report {
        page: Page {
            name: root.get("name").text().unwrap_or_default(),
            url: root.get("url").link(),
            ..Page::default()
        },
        indicator: Some(told(root.get("indicator"), read)),
        components,
        ..Report::new(Format::Hyperping)
    }
}

fn read(word: &str) -> Health {
    if word == "incident" { Health::PartialOutage } else { health(word) }
}
