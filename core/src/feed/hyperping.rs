//! Hyperping: `<page>/status.json`. Documented at hyperping.com/docs/status-page/status-page-json; an earlier shape,
//! with services, on its blog.
//!
//! Quirks: by the documentation `incident` is "at least one service, not every one", `outage` every one; the earlier
//! shape says `partialoutage` and `down`; incidents are not told.

use super::Format;
use super::node::Node;
use super::parts::{coverage, having, health};
use crate::status::{Component, Coverage, Health, Page, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("indicator").word().is_some() && (root.has("uptime") || root.get("services").is_list())
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["indicator", "services"], "an object with an indicator");
    let mut components = Vec::new();
    for service in root.get("services").objects() {
        let stated = service.get("indicator").text().or(service.get("status").text());
        let name = service.get("name").text().unwrap_or_default();
        let health = stated.as_deref().map_or(Health::Unknown, read);
        components.push(Component {
            id: service.get("url").text().unwrap_or_else(|| name.clone()),
            name,
            group: None,
            health,
            stated: stated.filter(|_| health == Health::Unknown),
            bare: false,
        });
    }
    let indicator =
        root.get("indicator").text().as_deref().map(read).filter(|health| *health != Health::Unknown);
    Report {
        page: Page {
            name: root.get("name").text().unwrap_or_default(),
            url: root.get("url").link(),
            ..Page::default()
        },
        coverage: if indicator.is_some() { Coverage::State } else { coverage(&components) },
        indicator,
        components,
        ..Report::new(Format::Hyperping)
    }
}

fn read(word: &str) -> Health {
    if word == "incident" { Health::PartialOutage } else { health(word) }
}
