//! Azure DevOps: `https://status.dev.azure.com/_apis/status/health`; documented at
//! learn.microsoft.com/rest/api/azure/devops/status/health.
//!
//! Quirks: a service does in each geography as it does, so those are the parts and the service is their group; `advisory`
//! announces something while all works, and `unhealthy` is the top of the scale; incidents are not told.

use super::parts::{having, stated, told};
use crate::status::{Component, Format, Health, HttpsUrl, Page, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("status").get("health").word().is_some() && root.get("services").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["status", "services"]);
    let mut components = Vec::new();
    for service in root.get("services").objects() {
        let group = service.get("id").text().unwrap_or_default();
        for node in service.get("geographies").objects() {
            let name = node.get("name").text().or(node.get("id").text()).unwrap_or_default();
            let id = node.get("id").text().unwrap_or_else(|| name.clone());
            components.push(Component {
                id: [&group, "/", &id].concat(),
                name,
                group: Some(node.copy(&group)),
                ..stated(node.get("health"), health)
            });
        }
    }
    Report {
        page: Page {
            name: "Azure DevOps".into(),
            url: HttpsUrl::parse("https://status.dev.azure.com"),
            ..Page::default()
        },
        // The page's word is that of its worst service.
        indicator: Some(told(root.get("status").object_if_any().get("health"), health)).map(|stated| {
            let is_some = stated == Health::MajorOutage && !components.is_empty();
            if is_some { Health::PartialOutage } else { stated }
        }),
        components,
        ..Report::new(Format::AzureDevops)
    }
}

fn health(word: &str) -> Health {
    match word.to_ascii_lowercase().as_str() {
        "healthy" | "advisory" => Health::Operational,
        "degraded" => Health::Degraded,
        "unhealthy" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}
