//! Zendesk's own: `<page>/api/ssp/incidents.json` and `/api/ssp/services.json`, JSON:API. Not documented; shape as public
//! clients read it.
//!
//! Quirks: an incident is open while it has no `resolvedAt`; how hard it hits are two flags, `outage` and `degradation`; which
//! services stands beside it, in `included`, tied by ids of their own; services have no state; an empty list means that all
//! is well, and has no shape to be recognised by.

use super::once;
use super::parts::having;
use crate::keyed::Keyed;
use crate::status::{Component, Coverage, Format, Impact, Incident, Phase, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let has = |keys: [&str; 2]| {
        root.get("data").first().is_some_and(|first| keys.iter().all(|key| first.get("attributes").has(key)))
    };
    has(["startedAt", "resolvedAt"]) || has(["position", "deprecated"])
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["data"]);
    let mut report = Report { coverage: Coverage::Incidents, ..Report::new(Format::Zendesk) };
    let mut services = Keyed::new();
    for node in root.get("included").objects() {
        let tie = (node.get("id").text(), node.get("attributes").get("serviceId").text());
        if let (Some(id), Some(service)) = tie {
            services.insert(id, service);
        }
    }
    let data = root.get("data");
    let mut is_list_of_services = false;
    for node in data.list().objects() {
        let fields = node.get("attributes").object();
        let id = node.get("id").text().unwrap_or_default();
        let title = fields.get("name").text().unwrap_or_default();
        if fields.has("startedAt") || fields.has("resolvedAt") {
            let ties = node.get("relationships").get("incidentServices").get("data");
            let ids = ties.objects().filter_map(|tie| services.get(&tie.get("id").text()?).cloned());
            let resolved_at = fields.get("resolvedAt").time();
            report.incidents.push(Incident {
                impact: match (fields.get("outage").flag(), fields.get("degradation").flag()) {
                    (true, _) => Some(Impact::Critical),
                    (_, true) => Some(Impact::Minor),
                    _ => fields.get("impact").word().map(Impact::from),
                },
                phase: if resolved_at.is_some() { Phase::Resolved } else { Phase::Investigating },
                started_at: fields.get("startedAt").time(),
                resolved_at,
                component_ids: once(ids.collect()),
                id,
                title,
                ..Incident::default()
            });
        } else {
            is_list_of_services = true;
            if !fields.get("deprecated").flag() {
                report.components.push(Component { id, name: title, bare: true, ..Component::default() });
            }
        }
    }
    if !is_list_of_services {
        report.coverage = Coverage::State;
    }
    report
}
