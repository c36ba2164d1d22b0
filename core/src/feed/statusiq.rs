//! StatusIQ by Site24x7: `<page>/sp/api/u/summary_details` and `<page>/sp/api/public/summary_details/statuspages/<id>`.
//! Not documented; shape as public clients read it. Its RSS is read as a feed.
//!
//! Quirks: states are numbers, where 3 is degraded and 4 maintenance, and so are severities; groups stand in the same
//! list as components, with their members inside; where an incident stands is a number too, from 21 on that of a
//! maintenance; past incidents stand in lists by day.

use super::once;
use super::parts::{coverage, phase};
use crate::status::{
    Component, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let data = root.get("data");
    let component = |node: Node<'_>| node.has("component_status") || node.has("componentgroup_components");
    data.get("current_status").first().is_some_and(component)
        || data.get("active_incident_details").is_list()
        || data.get("resolved_incident_details").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let data = root.object().get("data").object();
    let mut components = Vec::new();
    for node in data.get("current_status").objects() {
        let group = node.get("componentgroup_display_name").text();
        if group.is_some() || node.has("componentgroup_components") || node.get("is_group").flag() {
            for member in node.get("componentgroup_components").objects() {
                components.push(component(member, group.as_deref().map(|name| member.copy(name))));
            }
        } else {
            components.push(component(node, None));
        }
    }
    let details = data.get("statuspage_details");
    let (mut incidents, mut maintenances) = (Vec::new(), Vec::new());
    let past = data.get("resolved_incident_details").objects();
    let past = past.flat_map(|day| day.get("grp_by_incidents_list").objects());
    for (node, over) in data
        .get("active_incident_details")
        .objects()
        .map(|node| (node, false))
        .chain(past.map(|node| (node, true)))
    {
        match event(node, over) {
            Event::Incident(incident) => incidents.push(incident),
            Event::Work(work) => maintenances.push(work),
        }
    }
    Report {
        page: Page {
            name: details.get("display_name").text().unwrap_or_default(),
            url: details.get("statuspage_url").link(),
            ..Page::default()
        },
        coverage: coverage(&components),
        indicator: details.is_some().then(|| state(details.get("status").integer())),
        components,
        incidents,
        maintenances,
        ..Report::new(Format::Statusiq)
    }
}

enum Event {
    Incident(Incident),
    Work(Maintenance),
}

/// An incident or a maintenance: one list holds both.
fn event(node: Node<'_>, over: bool) -> Event {
    let (mut updates, mut is_work) = (Vec::new(), node.get("incident_severity_id").integer() == Some(4));
    let mut latest = None;
    for post in node.get("incident_status_updates").objects() {
        let at = post.get("status_updated_at").time();
        let code = post.get("incident_status_id").integer();
        is_work |= code.is_some_and(|code| (21..=29).contains(&code));
        if latest.is_none_or(|(newest, _)| at > newest) {
            latest = Some((at, code));
        }
        let text = post.get("incident_status_desc").body().unwrap_or_default();
        updates.push((code, post.get("incident_status").text(), Update { id: None, phase: None, at, text }));
    }
    let (mut components, starts_at) = (Vec::new(), node.get("incident_began_at").time());
    for component in node.get("incident_affected_components").objects() {
        components.extend(component.get("display_name").text());
    }
    let first =
        |keys: [&'static str; 3]| keys.iter().find_map(|key| node.get(key).text()).unwrap_or_default();
    let id = first(["enc_inc_id", "enc_incident_id", "id"]);
    let title = first(["incident_title", "title", "display_name"]);
    let ended_at = node.get("incident_ended_at").time();
    let latest = latest.and_then(|(_, code)| code);
    if is_work {
        return Event::Work(Maintenance {
            id,
            title,
            phase: match latest {
                _ if over => MaintenancePhase::Completed,
                Some(22) => MaintenancePhase::InProgress,
                Some(23) => MaintenancePhase::Verifying,
                Some(24) => MaintenancePhase::Completed,
                Some(21) | None => MaintenancePhase::Scheduled,
                Some(_) => MaintenancePhase::unknown(),
            },
            starts_at,
            ends_at: ended_at,
            components: once(components),
            updates: updates.into_iter().map(|(.., update)| update).collect(),
            ..Maintenance::default()
        });
    }
    let updates = updates
        .into_iter()
        .map(|(code, word, update)| Update { phase: standing(code).or(word.as_deref().map(phase)), ..update })
        .collect();
    let now = if over { Phase::Resolved } else { standing(latest).unwrap_or_default() };
    Event::Incident(Incident {
        id,
        title,
        impact: Impact::of_health(state(node.get("incident_severity_id").integer())),
        started_at: starts_at,
        resolved_at: ended_at.filter(|_| now.is_over()),
        phase: now,
        components: once(components),
        updates,
        ..Incident::default()
    })
}

fn standing(code: Option<i64>) -> Option<Phase> {
    Some(match code? {
        10 | 11 => Phase::Investigating,
        12 => Phase::Identified,
        13 => Phase::Monitoring,
        14 => Phase::Resolved,
        _ => return None,
    })
}

fn state(code: Option<i64>) -> Health {
    match code {
        // 2 is informational: something is announced, nothing is broken.
        Some(1 | 2) => Health::Operational,
        Some(3) => Health::Degraded,
        Some(4) => Health::Maintenance,
        Some(5) => Health::PartialOutage,
        Some(6) => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn component(node: Node<'_>, group: Option<String>) -> Component {
    let status = node.get("component_status");
    let health = state(status.integer());
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
        bare: false,
    }
}
