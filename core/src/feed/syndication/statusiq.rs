//! StatusIQ's feed lists components, not incidents, each with its state behind a dash in its title.

use super::document::Entry;
use crate::feed::parts::health;
use crate::status::{Component, Health, Impact, Incident, Phase, Report, Update};
use crate::tree::bound::{BODY, cut};

/// `ALBERT - Operational` is a component. One that does not work is an incident as well.
pub(super) fn component(entry: &Entry, report: &mut Report) -> bool {
    let Some((name, state)) = entry.title.rsplit_once(" - ") else { return false };
    let state_health = match state {
        "Informational" => Health::Operational,
        _ => health(state),
    };
    if state_health == Health::Unknown {
        return false;
    }
    let id = entry
        .link
        .as_deref()
        .and_then(|link| link.rsplit_once("#/components/"))
        .map(|(_, id)| id.to_string());
    if state_health.is_trouble() {
        report.incidents.push(Incident {
            id: entry.id.clone().or_else(|| id.clone()).unwrap_or_else(|| entry.title.clone()),
            title: entry.title.clone(),
            impact: Impact::of_health(state_health),
            phase: Phase::Investigating,
            started_at: entry.stamp(),
            components: vec![name.into()],
            component_ids: id.clone().into_iter().collect(),
            url: entry.link.clone(),
            updates: vec![Update { id: None, phase: None, at: entry.stamp(), text: cut(&entry.html, BODY) }],
            ..Incident::default()
        });
    }
    report.components.push(Component {
        id: id.unwrap_or_else(|| name.into()),
        name: name.into(),
        group: None,
        health: state_health,
        stated: None,
        bare: false,
    });
    true
}
