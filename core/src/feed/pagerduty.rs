//! PagerDuty's status pages: `<page>/api/impacted_services` and `<page>/api/services`. Not documented; shape as public
//! clients read it.
//!
//! Quirks: services have no state; what is impacted is listed, a row a service and post, and an empty list means that all is
//! well; how hard is an id of the page's own (`impact_severity_id`), of which those of status.pagerduty.com are known; any
//! other is trouble of a kind that is not told; one post hits many services.

use super::once::{joined, once};
use super::parts::having;
use crate::status::{Component, Coverage, Format, Health, Impact, Incident, Phase, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let first = root.get("services").first();
    root.get("impacted_services").is_list()
        || first.is_some_and(|first| first.has("is_active") && first.has("display_name"))
}

/// What the ids of status.pagerduty.com mean, by its `/api/post_enums`.
const SEVERITIES: [(&str, Health); 10] = [
    ("PDY9KW9", Health::MajorOutage),
    ("PH7XL8Z", Health::PartialOutage),
    ("P1KZLAF", Health::PartialOutage),
    ("P5WKMQ5", Health::Degraded),
    ("P194FYD", Health::Maintenance),
    ("P8UDH0T", Health::Maintenance),
    ("PKGILKM", Health::Operational),
    ("P96902V", Health::Operational),
    ("P4ISGO3", Health::Operational),
    ("PP41HCG", Health::Operational),
];

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["impacted_services", "services"]);
    let impacted = root.get("impacted_services");
    let coverage = if impacted.is_list() { Coverage::State } else { Coverage::Incidents };
    let mut report = Report { coverage, ..Report::new(Format::Pagerduty) };
    for node in root.get("services").objects().filter(|node| !node.get("is_active").is_false()) {
        let id = node.get("id").text().unwrap_or_default();
        let name = node.get("display_name").text().or(node.get("name").text());
        report.components.push(Component {
            name: name.unwrap_or_else(|| id.clone()),
            id,
            bare: true,
            ..Component::default()
        });
    }
    let mut hits = Vec::new();
    for node in impacted.objects() {
        let severity = node.get("impact_severity_id").word().or(node.get("severity_id").word());
        let known = SEVERITIES.iter().find(|(id, _)| Some(*id) == severity).map(|(_, health)| *health);
        if known == Some(Health::Operational) {
            continue;
        }
        let is_work =
            node.get("post_type").word() == Some("maintenance") || known == Some(Health::Maintenance);
        let service = node.get("service_id").text().or(node.get("id").text());
        hits.push(Incident {
            id: node.get("post_id").text().or_else(|| service.clone()).unwrap_or_default(),
            title: node.get("title").text().or(node.get("name").text()).unwrap_or_default(),
            impact: if is_work { Some(Impact::Maintenance) } else { known.and_then(Impact::of_health) },
            phase: Phase::Investigating,
            component_ids: service.into_iter().collect(),
            ..Incident::default()
        });
    }
    for mut incident in joined(
        hits,
        |incident| &incident.id,
        |first, again| {
            let ours = first.health();
            if ours.worse(again.health()) != ours {
                first.impact = again.impact;
            }
            first.component_ids.extend(again.component_ids);
        },
    ) {
        incident.component_ids = once(incident.component_ids);
        match incident.impact {
            Some(Impact::Maintenance) => report.maintenances.push(incident.into_work()),
            _ => report.incidents.push(incident),
        }
    }
    report.settle_components();
    report
}
