//! StatusIQ by Site24x7: `<page>/sp/api/u/summary_details` and `<page>/sp/api/public/summary_details/statuspages/<id>`.
//! Not documented; shape as public clients read it. Its RSS is read as a feed.
//!
//! Quirks: states are numbers, where 3 is degraded and 4 maintenance; groups stand in the same list as components, with
//! their members inside.

use super::Format;
use super::node::Node;
use super::parts::coverage;
use crate::status::{Component, Health, Page, Report};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let Some(first) = root.get("data").get("current_status").first() else {
        return false;
    };
    first.has("component_status") || first.has("componentgroup_components")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let data = root.object().get("data").object();
    let mut components = Vec::new();
    for node in data.get("current_status").objects() {
        let group = node.get("componentgroup_display_name").text();
        if group.is_some() || node.has("componentgroup_components") {
            for member in node.get("componentgroup_components").objects() {
                components.push(component(member, group.clone()));
            }
        } else {
            components.push(component(node, None));
        }
    }
    let details = data.get("statuspage_details");
    Report {
        page: Page {
            name: details.get("display_name").text().unwrap_or_default(),
            url: details.get("statuspage_url").link(),
            ..Page::default()
        },
        coverage: coverage(&components),
        components,
        ..Report::new(Format::Statusiq)
    }
}

fn component(node: Node<'_>, group: Option<String>) -> Component {
    let status = node.get("component_status");
    let health = match status.integer() {
        // 2 is informational: something is announced, nothing is broken.
        Some(1 | 2) => Health::Operational,
        Some(3) => Health::Degraded,
        Some(4) => Health::Maintenance,
        Some(5) => Health::PartialOutage,
        Some(6) => Health::MajorOutage,
        _ => Health::Unknown,
    };
    let name = node.get("display_name").text().unwrap_or_default();
    Component {
        id: node
            .get("enc_component_id")
            .text()
            .or(node.get("component_id").text())
            .unwrap_or_else(|| name.clone()),
        name,
        group,
        health,
        stated: status.text().filter(|_| health == Health::Unknown),
    }
}
