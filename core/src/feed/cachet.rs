//! Cachet, self-hosted. Versions 1 and 2: `/api/v1/components`, `/components/groups`, `/incidents`, `/schedules`;
//! version 3: `/api/components`, `/api/incidents`, `/api/schedules` as JSON:API. Documented at docs.cachethq.io.
//!
//! Quirks: a status is a number, sometimes as text, beside its name (`status_name`, `human_status`, `status.human`),
//! which goes first because 5 is maintenance in some versions and unknown in others; stamps have no offset and are
//! taken as UTC; an incident's `scheduled_at` makes old versions' maintenance; a list holds one kind of thing, and an
//! empty one does not say which.

use super::node::Node;
use super::parts::{Standing, health, standing};
use super::{Format, once};
use crate::status::{
    Component, Coverage, Health, Incident, Maintenance, MaintenancePhase, Phase, Report, Timestamp, Update,
};

pub(super) fn recognise(root: Node<'_>) -> bool {
    match root.get("data").first() {
        Some(item) => kind(item).is_some(),
        None => root.get("data").is_list() && root.get("meta").get("pagination").is_some(),
    }
}

/// What an element of a list is.
enum Kind {
    Component,
    Group,
    Incident,
    Schedule,
}

fn kind(item: Node<'_>) -> Option<Kind> {
    if item.get("attributes").is_some() {
        return match item.get("type").word()? {
            "components" => Some(Kind::Component),
            "incidents" => Some(Kind::Incident),
            "schedules" => Some(Kind::Schedule),
            _ => None,
        };
    }
    let has = |keys: &[&str]| keys.iter().any(|key| item.has(key));
    if has(&["enabled_components"]) {
        Some(Kind::Group)
    } else if has(&["human_status", "occurred_at", "is_resolved", "stickied"]) {
        Some(Kind::Incident)
    } else if has(&["scheduled_at"]) && has(&["completed_at", "message"]) {
        Some(Kind::Schedule)
    } else if has(&["status_name"]) || has(&["status"]) && has(&["group_id", "enabled"]) {
        Some(Kind::Component)
    } else {
        None
    }
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report { coverage: Coverage::Incidents, ..Report::new(Format::Cachet) };
    let data = root.object().get("data");
    for item in data.list().objects() {
        // Version 3 keeps everything but the id one level down.
        let fields = if item.get("attributes").is_some() { item.get("attributes").object() } else { item };
        match kind(item) {
            Some(Kind::Component) => report.components.push(component(item, fields, None)),
            Some(Kind::Group) => {
                let group = item.get("name").text();
                for member in item.get("enabled_components").objects() {
                    report.components.push(component(member, member, group.clone()));
                }
            }
            Some(Kind::Incident) => match incident(item, fields) {
                Event::Incident(incident) => report.incidents.push(incident),
                Event::Work(work) => report.maintenances.push(work),
            },
            Some(Kind::Schedule) => report.maintenances.push(schedule(item, fields)),
            None => {}
        }
    }
    if !report.components.is_empty() {
        report.coverage = Coverage::State;
    }
    report
}

/// A status: its number and its name.
fn status<'a>(fields: Node<'a>, names: &[&'a str]) -> (Option<i64>, Option<&'a str>) {
    let status = fields.get("status");
    let name = status.get("human").word().or_else(|| names.iter().find_map(|name| fields.get(name).word()));
    (status.get("value").integer().or(status.integer()), name)
}

fn component(item: Node<'_>, fields: Node<'_>, group: Option<String>) -> Component {
    let (number, name) = status(fields, &["status_name"]);
    let health = match (name.map(health), number) {
        (Some(known), _) if known != Health::Unknown => known,
        (_, Some(1)) => Health::Operational,
        (_, Some(2)) => Health::Degraded,
        (_, Some(3)) => Health::PartialOutage,
        (_, Some(4)) => Health::MajorOutage,
        (None, Some(5)) => Health::Maintenance,
        _ => Health::Unknown,
    };
    Component {
        id: id(item, fields),
        name: fields.get("name").text().unwrap_or_default(),
        group,
        health,
        stated: match name {
            Some(name) => Some(name.into()),
            None => number.map(|number| number.to_string()),
        }
        .filter(|_| health == Health::Unknown),
    }
}

fn id(item: Node<'_>, fields: Node<'_>) -> String {
    item.get("id").text().or(fields.get("id").text()).unwrap_or_default()
}

/// A stamp as text, or as `{"human": "1 hour ago", "string": "…"}`.
fn time(fields: Node<'_>, old: &'static str, new: &'static str) -> Option<Timestamp> {
    fields.get(new).get("string").time().or(fields.get(old).time())
}

enum Event {
    Incident(Incident),
    Work(Maintenance),
}

fn phase(number: Option<i64>, name: Option<&str>) -> Phase {
    match (name.and_then(standing), number) {
        (Some(Standing::Incident(phase)), _) => phase,
        (_, Some(1)) => Phase::Investigating,
        (_, Some(2)) => Phase::Identified,
        (_, Some(3)) => Phase::Monitoring,
        (_, Some(4)) => Phase::Resolved,
        _ => name.map_or(Phase::Investigating, Phase::from),
    }
}

fn incident(item: Node<'_>, fields: Node<'_>) -> Event {
    let (number, name) = status(fields, &["latest_human_status", "human_status"]);
    let number = fields.get("latest_status").integer().or(number);
    let created = time(fields, "created_at", "created");
    let mut updates = Vec::new();
    for update in fields.get("updates").objects() {
        let (number, name) = status(update, &["human_status"]);
        updates.push(Update {
            id: update.get("id").text(),
            phase: Some(phase(number, name)),
            at: time(update, "created_at", "created"),
            text: update.get("message").text().unwrap_or_default(),
        });
    }
    let started_at = time(fields, "occurred_at", "occurred").or(created);
    let resolved =
        updates.iter().filter(|update| update.phase == Some(Phase::Resolved)).filter_map(|u| u.at).max();
    if let Some(text) = fields.get("message").text().filter(|text| !text.is_empty()) {
        // The first post; its status is overwritten by later ones.
        let first = updates.is_empty().then(|| phase(number, name)).filter(|phase| !phase.is_over());
        updates.push(Update { id: None, phase: first, at: started_at, text });
    }
    let scheduled = fields.get("scheduled_at").time();
    let title = fields.get("name").text().unwrap_or_default();
    let url = fields.get("permalink").link();
    let id = id(item, fields);
    if number == Some(0) && scheduled.is_some() {
        updates.iter_mut().for_each(|update| update.phase = None);
        return Event::Work(Maintenance {
            id,
            title,
            starts_at: scheduled,
            url,
            updates,
            ..Maintenance::default()
        });
    }
    let phase = phase(number, name);
    let updated = time(fields, "updated_at", "updated");
    let component = fields.get("component_id").text().filter(|id| id != "0");
    Event::Incident(Incident {
        id,
        title,
        impact: None,
        started_at,
        resolved_at: resolved.or(updated).filter(|_| phase.is_over()),
        phase,
        component_ids: component.into_iter().collect(),
        url,
        updates,
        ..Incident::default()
    })
}

fn schedule(item: Node<'_>, fields: Node<'_>) -> Maintenance {
    let (number, name) = status(fields, &["human_status"]);
    let completed = time(fields, "completed_at", "completed");
    let phase = match (name.and_then(standing), number) {
        (Some(Standing::Work(phase)), _) => phase,
        (_, Some(2)) => MaintenancePhase::Completed,
        (_, Some(1)) => MaintenancePhase::InProgress,
        _ if completed.is_some() => MaintenancePhase::Completed,
        _ => MaintenancePhase::Scheduled,
    };
    let starts_at = time(fields, "scheduled_at", "scheduled");
    let mut components = Vec::new();
    for component in fields.get("components").objects() {
        components.extend(component.get("component_name").text());
    }
    let text = fields.get("message").text().filter(|text| !text.is_empty());
    Maintenance {
        id: id(item, fields),
        title: fields.get("name").text().unwrap_or_default(),
        phase,
        starts_at,
        ends_at: completed,
        components: once(components),
        updates: text.map(|text| Update { text, at: starts_at, ..Update::default() }).into_iter().collect(),
        ..Maintenance::default()
    }
}
