//! Cachet, self-hosted. Versions 1 and 2: `/api/v1/components`, `/components/groups`, `/incidents`, `/schedules`;
//! version 3: `/api/components`, `/api/incidents`, `/api/schedules` as JSON:API; `/status` in both. Documented at
//! docs.cachethq.io; source: `Http/Resources` of cachethq/core.
//!
//! Quirks: a status is a number, sometimes as text, beside its name (`status_name`, `human_status`, `status.human`),
//! which goes first because 5 is maintenance in versions 1 and 2 and unknown in version 3; stamps have no offset and are
//! taken as UTC; an incident's `scheduled_at` makes old versions' maintenance; a list holds one kind of thing, and an
//! empty one does not say which; version 3 has updates, components and groups in `included`, if asked for them.

mod included;

use super::once;
use super::parts::{Standing, coverage, doubt_if_cut, health, standing};
use crate::status::{
    Component, Coverage, Format, Health, Incident, Maintenance, MaintenancePhase, Phase, Report, Update,
};
use crate::time::Timestamp;
use crate::tree::Node;

use included::{Included, included, related};

pub(super) fn recognise(root: Node<'_>) -> bool {
    if root.get("data").is_object() {
        return is_status(root.get("data"));
    }
    match root.get("data").first() {
        Some(item) => kind(item).is_some(),
        None => root.get("data").is_list() && root.get("meta").get("pagination").is_some(),
    }
}

/// The answer of `/status`.
fn is_status(data: Node<'_>) -> bool {
    data.get("type").word() == Some("status") && data.get("attributes").has("status")
        || matches!(data.get("status").word(), Some("success" | "info" | "danger")) && data.has("message")
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
            "componentGroups" => Some(Kind::Group),
            "incidents" => Some(Kind::Incident),
            "schedules" => Some(Kind::Schedule),
            _ => None,
        };
    }
    let has = |keys: &[&str]| keys.iter().any(|key| item.has(key));
    if has(&["enabled_components"]) {
        Some(Kind::Group)
    } else if has(&["completed_at"]) && has(&["scheduled_at"]) {
        // A schedule may have a `human_status` as incidents have; incidents have no `completed_at`.
        Some(Kind::Schedule)
    } else if has(&["human_status", "occurred_at", "is_resolved", "stickied"]) {
        Some(Kind::Incident)
    } else if has(&["scheduled_at"]) && has(&["completed_at", "message"]) {
        Some(Kind::Schedule)
    } else if has(&["status_name"]) || item.get("status").integer().is_some() && has(&["group_id", "enabled"])
    {
        Some(Kind::Component)
    } else {
        None
    }
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report { coverage: Coverage::Incidents, ..Report::new(Format::Cachet) };
    let data = root.object().get("data");
    if data.is_object() && is_status(data) {
        return status_of_page(data, report);
    }
    let included = included(root);
    let mut is_odd = false;
    for item in data.list().objects() {
        // Version 3 keeps everything but the id one level down.
        let fields = if item.get("attributes").is_some() { item.get("attributes").object() } else { item };
        match kind(item) {
            Some(Kind::Component) => {
                let group =
                    related(item, "group", &included).first().and_then(|(_, group)| group.get("name").text());
                report.components.extend(component(item, fields, group));
            }
            Some(Kind::Group) => {
                let group = fields.get("name").text();
                for member in item.get("enabled_components").objects() {
                    report.components.extend(component(
                        member,
                        member,
                        group.as_deref().map(|name| member.copy(name)),
                    ));
                }
                for (member, fields) in related(item, "components", &included) {
                    report.components.extend(component(
                        member,
                        fields,
                        group.as_deref().map(|name| member.copy(name)),
                    ));
                }
            }
            Some(Kind::Incident) => match incident(item, fields, &included) {
                Event::Incident(incident) => report.incidents.push(incident),
                Event::Work(work) => report.maintenances.push(work),
            },
            Some(Kind::Schedule) => report.maintenances.push(schedule(item, fields, &included)),
            None => is_odd = true,
        }
    }
    // Among components, one that cannot be told as such may be down.
    if is_odd && !report.components.is_empty() {
        report.indicator = Some(Health::Unknown);
    }
    report.coverage = coverage(&report.components);
    doubt_if_cut(root, &mut report, MOST);
    report
}

/// The components that one page lists, where nobody asked for another number: version 3 lists fifteen and says so.
const MOST: usize = 20;

/// Versions 1 and 2 have three words for the page and call maintenance by none of them.
fn status_of_page(data: Node<'_>, mut report: Report) -> Report {
    let fields = if data.get("attributes").is_object() { data.get("attributes") } else { data };
    report.page.name = fields.get("name").text().unwrap_or_default();
    let health = match fields.get("status").word() {
        Some("info") => Health::Degraded,
        Some("danger") => Health::MajorOutage,
        Some(word) => health(word),
        None => Health::Unknown,
    };
    report.indicator = Some(health);
    report.coverage = Coverage::State;
    report
}

/// A status: its number and its name.
fn status<'a>(fields: Node<'a>, names: &[&'a str]) -> (Option<i64>, Option<&'a str>) {
    let status = fields.get("status");
    let name = status.get("human").word().or_else(|| names.iter().find_map(|name| fields.get(name).word()));
    (status.get("value").integer().or(status.integer()), name)
}

/// A component; nothing when it is switched off.
fn component(item: Node<'_>, fields: Node<'_>, group: Option<String>) -> Option<Component> {
    let enabled = fields.get("enabled");
    if enabled.is_false() || enabled.integer() == Some(0) {
        return None;
    }
    let is_new = item.get("attributes").is_some();
    let (number, name) = status(fields, &["status_name"]);
    let health = match (name.map(health), number) {
        (Some(known), _) if known != Health::Unknown => known,
        (_, Some(1)) => Health::Operational,
        (_, Some(2)) => Health::Degraded,
        (_, Some(3)) => Health::PartialOutage,
        (_, Some(4)) => Health::MajorOutage,
        (None, Some(5)) if !is_new => Health::Maintenance,
        (None, Some(6)) if is_new => Health::Maintenance,
        _ => Health::Unknown,
    };
    Some(Component {
        id: id(item, fields),
        name: fields.get("name").text().unwrap_or_default(),
        group,
        health,
        stated: match name {
            Some(name) => Some(name.into()),
            None => number.map(|number| number.to_string()),
        }
        .filter(|_| health == Health::Unknown),
        bare: false,
    })
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

/// The posts that stand in an item's own list or beside the answer.
fn posts<'a>(item: Node<'a>, fields: Node<'a>, included: &Included<'a>) -> Vec<Update> {
    let beside = related(item, "updates", included).into_iter().map(|(_, fields)| fields);
    let mut updates = Vec::new();
    for update in fields.get("updates").objects().chain(beside) {
        let (number, name) = status(update, &["human_status"]);
        updates.push(Update {
            id: update.get("id").text(),
            phase: Some(phase(number, name)),
            at: time(update, "created_at", "created"),
            text: update.get("message").body().unwrap_or_default(),
        });
    }
    updates
}

fn incident<'a>(item: Node<'a>, fields: Node<'a>, included: &Included<'a>) -> Event {
    let (number, name) = status(fields, &["latest_human_status", "human_status"]);
    let number = fields.get("latest_status").integer().or(number);
    let created = time(fields, "created_at", "created");
    let mut updates = posts(item, fields, included);
    let started_at = time(fields, "occurred_at", "occurred").or(created);
    let resolved =
        updates.iter().filter(|update| update.phase == Some(Phase::Resolved)).filter_map(|u| u.at).max();
    if let Some(text) = fields.get("message").body().filter(|text| !text.is_empty()) {
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
    let (mut components, mut component_ids) = (Vec::new(), Vec::new());
    component_ids.extend(fields.get("component_id").text().filter(|id| id != "0"));
    for (node, fields) in related(item, "components", included) {
        components.extend(fields.get("name").text());
        component_ids.push(self::id(node, fields));
    }
    Event::Incident(Incident {
        id,
        title,
        impact: None,
        started_at,
        resolved_at: resolved.or(updated).filter(|_| phase.is_over()),
        phase,
        components: once(components),
        component_ids: once(component_ids),
        url,
        updates,
        ..Incident::default()
    })
}

fn schedule<'a>(item: Node<'a>, fields: Node<'a>, included: &Included<'a>) -> Maintenance {
    let (number, name) = status(fields, &["human_status"]);
    let completed = time(fields, "completed_at", "completed");
    let phase = match (name.and_then(standing), number) {
        (Some(Standing::Work(phase)), _) => phase,
        (_, Some(2)) => MaintenancePhase::Completed,
        (_, Some(1)) => MaintenancePhase::InProgress,
        _ if completed.is_some() => MaintenancePhase::Completed,
        (None, None | Some(0)) => MaintenancePhase::Scheduled,
        _ => name.map_or_else(MaintenancePhase::unknown, MaintenancePhase::from),
    };
    let starts_at = time(fields, "scheduled_at", "scheduled");
    let mut components = Vec::new();
    for component in fields.get("components").objects() {
        components.extend(component.get("component_name").text());
    }
    let mut component_ids = Vec::new();
    for (node, fields) in related(item, "components", included) {
        components.extend(fields.get("name").text());
        component_ids.push(self::id(node, fields));
    }
    let mut updates = posts(item, fields, included);
    updates.iter_mut().for_each(|update| update.phase = None);
    let text = fields.get("message").body().filter(|text| !text.is_empty());
    Maintenance {
        id: id(item, fields),
        title: fields.get("name").text().unwrap_or_default(),
        phase,
        starts_at,
        ends_at: completed,
        components: once(components),
        component_ids: once(component_ids),
        updates: {
            updates.extend(text.map(|text| Update { text, at: starts_at, ..Update::default() }));
            updates
        },
        ..Maintenance::default()
    }
}
