//! FireHydrant: `<page>/data/payload.json`, the document behind its pages. Not documented; shape from a recording.
//!
//! Quirks: components have no state of their own, only the condition that an open incident gives them; `conditions` maps
//! the page's names for conditions to three fixed ones, maintenance among the degraded; maintenance is an incident of
//! severity `MAINTENANCE`; what is posted says its phase in bold before its text, or the milestone before it does.

use super::parts::{Standing, ended, having, health, standing};
use crate::keyed::Keyed;
use crate::status::{Component, Coverage, Format, Health, Impact, Incident, Page, Phase, Report, Update};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("conditions").is_object() && root.has("components") && root.has("incidents")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["components", "incidents"]);
    let mut conditions = Keyed::new();
    for (name, node) in root.get("conditions").members() {
        let fixed = node.text().unwrap_or_default();
        conditions.insert(
            name.to_string(),
            if name == "Maintenance" { Health::Maintenance } else { health(&fixed) },
        );
    }
    let mut report = Report {
        page: Page {
            name: root
                .get("config")
                .get("companyName")
                .text()
                .or(root.get("config").get("title").text())
                .unwrap_or_default(),
            ..Page::default()
        },
        ..Report::new(Format::Firehydrant)
    };
    if !root.get("incidents").is_list() {
        report.coverage = Coverage::Incidents;
    }
    // The worst that open incidents say of each component.
    let mut hit: Keyed<Health> = Keyed::new();
    for node in root.get("incidents").objects() {
        let incident = incident(node);
        let is_work = node.get("severitySlug").word() == Some("MAINTENANCE");
        if incident.is_open() {
            for component in node.get("components").items() {
                let condition = component.object().get("condition").text().unwrap_or_default();
                let condition =
                    conditions.get(condition.as_str()).copied().unwrap_or_else(|| health(&condition));
                // Maintenance is among what their scale calls degraded; what is worse is more than work.
                let is_planned = is_work && condition == Health::Degraded;
                let condition = if is_planned { Health::Maintenance } else { condition };
                if let Some(id) = component.get("id").text() {
                    let health = hit.or_insert(id, condition);
                    *health = health.worse(condition);
                }
            }
        }
        if is_work {
            report.maintenances.push(incident.into_work());
        } else {
            report.incidents.push(incident);
        }
    }
    for node in root.get("components").objects() {
        let id = node.get("id").text().unwrap_or_default();
        report.components.push(Component {
            name: node.get("name").text().unwrap_or_default(),
            group: None,
            health: hit.get(&id).copied().unwrap_or(Health::Operational),
            stated: None,
            id,
            bare: false,
        });
    }
    report
}

/// Milestones, latest first.
const MILESTONES: [(&str, Phase); 6] = [
    ("monitoring", Phase::Monitoring),
    ("mitigated", Phase::Monitoring),
    ("identified", Phase::Identified),
    ("investigating", Phase::Investigating),
    ("acknowledged", Phase::Investigating),
    ("started", Phase::Investigating),
];

fn incident(node: Node<'_>) -> Incident {
    let stamps = node.get("timestamps").object_if_any();
    let started_at = stamps.get("started").time().or(stamps.get("detected").time());
    let told = node.get("timeline").objects().map(occurred);
    let told = told.chain(MILESTONES.iter().map(|(name, _)| stamps.get(name).time()));
    let resolved_at = ended(stamps.get("resolved").time().or(stamps.get("closed").time()), started_at, told);
    let reached = MILESTONES.into_iter().find(|(name, _)| stamps.has(name)).map(|(_, phase)| phase);
    let mut components = Vec::new();
    let mut component_ids = Vec::new();
    for component in node.get("components").objects() {
        components.extend(component.get("name").text());
        component_ids.extend(component.get("id").text());
    }
    if components.is_empty() {
        components.extend(node.get("componentConditions").members().map(|(name, _)| name.to_string()));
    }
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        impact: match node.get("severitySlug").text().as_deref() {
            Some("SEV0" | "SEV1") => Some(Impact::Critical),
            Some("SEV2") => Some(Impact::Major),
            Some("SEV3" | "SEV4" | "SEV5") => Some(Impact::Minor),
            Some("MAINTENANCE") => Some(Impact::Maintenance),
            Some("UNSET" | "") | None => None,
            Some(word) => Some(Impact::from(word)),
        },
        phase: if resolved_at.is_some() { Phase::Resolved } else { reached.unwrap_or_default() },
        started_at,
        resolved_at,
        components: super::once(components),
        component_ids: super::once(component_ids),
        updates: updates(node.get("timeline")),
        ..Incident::default()
    }
}

fn occurred(event: Node<'_>) -> Option<Timestamp> {
    event.get("occurredAt").time().or(event.get("time").time())
}

fn updates(timeline: Node<'_>) -> Vec<Update> {
    let mut events = Vec::new();
    for event in timeline.objects() {
        let at = occurred(event);
        let details = event.get("details");
        let note = details.get("note");
        let note = if note.is_object() { note.get("note").body() } else { note.body() };
        let milestone = details.get("milestoneUpdate").get("currentMilestone").word().and_then(standing);
        events.push((at, note, milestone));
    }
    // Oldest first, so that a milestone tells where the notes after it stand.
    events.sort_by_key(|(at, ..)| *at);
    let (mut reached, mut updates) = (None, Vec::new());
    for (at, note, milestone) in events {
        if let Some(Standing::Incident(phase)) = milestone {
            reached = Some(phase);
        }
        let Some(note) = note else { continue };
        let (phase, text) = labelled(&note);
        updates.push(Update { id: None, phase: phase.or_else(|| reached.clone()), at, text: text.into() });
    }
    updates.reverse();
    updates
}

/// `➡️ **Resolved** — This incident …` in its two parts.
fn labelled(note: &str) -> (Option<Phase>, &str) {
    let parts = note.split_once("**").filter(|(lead, _)| lead.chars().count() <= 4);
    let parts = parts.and_then(|(_, rest)| rest.split_once("**"));
    match parts.map(|(word, text)| (standing(word), text)) {
        Some((Some(Standing::Incident(phase)), text)) => {
            (Some(phase), text.trim_start_matches([' ', '-', '\u{2013}', '\u{2014}']).trim_start())
        }
        _ => (None, note),
    }
}
