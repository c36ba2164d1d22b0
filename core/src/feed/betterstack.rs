//! Better Stack (once Better Uptime): `https://<page>/index.json`, JSON:API; documented at
//! betterstack.com/docs/uptime/status-pages/subscribing-to-status-updates/subscribing-to-api.
//!
//! Quirks: everything hangs loose in `included`, tied together by ids that are text in one place and numbers in another;
//! a report is over when its `aggregate_state` says `resolved`, while its `ends_at` may stay `null`; no report says in
//! words where it stands; every resource has a list of days that grows by itself; a maintenance is under way when what it
//! affects is in maintenance, which the report itself does not tell.

use super::parts::{DAY, day, doubt_forgotten, holds_until, stated, told};
use super::{https, once};
use crate::keyed::Keyed;
use crate::status::{
    Component, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("data").get("type").word() == Some("status_page")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = root.object();
    let attributes = root.get("data").object().get("attributes").object();
    let indicator = Some(told(attributes.get("aggregate_state"), health));
    let domain = attributes.get("custom_domain").text();
    let page = Page {
        id: root.get("data").get("id").text(),
        name: attributes.get("company_name").text().unwrap_or_default(),
        url: domain.and_then(|domain| https(&format!("https://{domain}"))),
        updated_at: attributes.get("updated_at").time(),
    };
    let parts = ByKind::gather(root.get("included"));
    let (mut components, days) = components(&parts);
    let valid_until = doubt_forgotten(&mut components, &days);
    let names = components.iter().map(|leaf| (leaf.id.clone(), (leaf.name.clone(), leaf.health))).collect();
    let mut posts = posts(&parts);
    let (mut incidents, mut maintenances) = (Vec::new(), Vec::new());
    for node in &parts.reports {
        let id = node.get("id").text().unwrap_or_default();
        let posts = posts.remove(&id).unwrap_or_default();
        let event = event(id, node.get("attributes").object(), posts, &names);
        // Work during which something is down is more than work.
        if event.is_maintenance && (event.is_over || !event.now.is_trouble()) {
            maintenances.push(maintenance(event));
        } else {
            incidents.push(incident(event));
        }
    }
    Report {
        page,
        indicator,
        valid_until,
        components,
        incidents,
        maintenances,
        ..Report::new(Format::Betterstack)
    }
}

/// What hangs in `included`, by its kind.
#[derive(Default)]
struct ByKind<'a> {
    sections: Vec<Node<'a>>,
    resources: Vec<Node<'a>>,
    reports: Vec<Node<'a>>,
    updates: Vec<Node<'a>>,
}

impl<'a> ByKind<'a> {
    fn gather(included: Node<'a>) -> ByKind<'a> {
        let mut parts = ByKind::default();
        for node in included.items() {
            match node.object().get("type").word() {
                Some("status_page_section") => parts.sections.push(node),
                Some("status_page_resource") => parts.resources.push(node),
                Some("status_report") => parts.reports.push(node),
                Some("status_update") => parts.updates.push(node),
                _ => {}
            }
        }
        parts
    }
}

fn health(word: &str) -> Health {
    match word {
        "operational" | "resolved" => Health::Operational,
        "maintenance" => Health::Maintenance,
        "degraded" => Health::Degraded,
        "downtime" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn position(attributes: Node<'_>) -> i64 {
    attributes.get("position").integer().unwrap_or(i64::MAX)
}

/// The latest day of a resource, and until when that holds.
type Days = (Option<Timestamp>, Option<Timestamp>);

/// The resources, section by section; those without one last. With each, its latest day.
fn components(parts: &ByKind<'_>) -> (Vec<Component>, Vec<Days>) {
    let mut sections = Keyed::new();
    for (index, node) in parts.sections.iter().enumerate() {
        let attributes = node.get("attributes").object();
        let name = attributes.get("name").text().filter(|name| !name.trim().is_empty());
        sections.insert(node.get("id").text().unwrap_or_default(), (position(attributes), index, name));
    }
    let mut leaves = Vec::new();
    for node in &parts.resources {
        let attributes = node.get("attributes").object();
        let id = node.get("id").text().unwrap_or_default();
        let section = attributes.get("status_page_section_id").text().and_then(|id| sections.get(&id));
        let place = section.map_or((i64::MAX, usize::MAX), |(position, index, _)| (*position, *index));
        let last = attributes.get("status_history").items().filter_map(|at| day(at.get("day"))).max();
        leaves.push((
            (place, position(attributes)),
            (last, holds_until(last, DAY)),
            Component {
                name: attributes.get("public_name").text().unwrap_or_else(|| id.clone()),
                id,
                group: section.and_then(|(_, _, name)| name.as_deref()).map(|name| node.copy(name.trim())),
                ..stated(attributes.get("status"), health)
            },
        ));
    }
    leaves.sort_by_key(|(place, ..)| *place);
    leaves.into_iter().map(|(_, days, leaf)| (leaf, days)).unzip()
}

/// Which resources something is about, and how it says they do, where it says so.
type Affected = Vec<(String, Option<Health>)>;

/// A post and what it says of whom.
struct Post {
    update: Update,
    affected: Affected,
}

/// The posts by the report they belong to; either side may name the other.
fn posts(parts: &ByKind<'_>) -> Keyed<Vec<Post>> {
    let mut owners = Keyed::new();
    for report in &parts.reports {
        let owner = report.get("id").text().unwrap_or_default();
        for post in relation(*report, "status_updates").objects() {
            owners.insert(post.get("id").text().unwrap_or_default(), post.copy(&owner));
        }
    }
    let mut posts: Keyed<Vec<Post>> = Keyed::new();
    for node in &parts.updates {
        let id = node.get("id").text();
        let stated = relation(*node, "status_report").object_if_any().get("id").text();
        let Some(owner) = stated.or_else(|| owners.get(id.as_deref().unwrap_or_default()).cloned()) else {
            continue;
        };
        let attributes = node.get("attributes").object();
        let affected = affected(attributes);
        let over =
            !affected.is_empty() && affected.iter().all(|(_, health)| *health == Some(Health::Operational));
        posts.or_insert(owner, Vec::new()).push(Post {
            update: Update {
                id,
                phase: over.then_some(Phase::Resolved),
                at: attributes.get("published_at").time(),
                text: attributes.get("message").body().unwrap_or_default(),
            },
            affected,
        });
    }
    posts
}

/// What a part of the document is tied to under this name.
fn relation<'a>(node: Node<'a>, name: &'a str) -> Node<'a> {
    node.get("relationships").object_if_any().get(name).object_if_any().get("data")
}

fn affected(attributes: Node<'_>) -> Affected {
    let mut affected = Vec::new();
    for node in attributes.get("affected_resources").objects() {
        let state = node.get("status").text().as_deref().map(health);
        affected.push((node.get("status_page_resource_id").text().unwrap_or_default(), state));
    }
    affected
}

/// A report with its posts, before it is told apart.
struct Event {
    id: String,
    title: String,
    is_maintenance: bool,
    is_over: bool,
    starts_at: Option<Timestamp>,
    ends_at: Option<Timestamp>,
    /// The worst that the report or any post of it says.
    worst: Health,
    /// The worst that holds now.
    now: Health,
    in_maintenance: bool,
    /// Whether its state is a word nobody knows.
    is_odd: bool,
    names: Vec<String>,
    ids: Vec<String>,
    updates: Vec<Update>,
}

fn event(id: String, attributes: Node<'_>, posts: Vec<Post>, leaves: &Keyed<(String, Health)>) -> Event {
    let state = attributes.get("aggregate_state").text();
    let mut all = affected(attributes);
    let stated = state.as_deref().map(health);
    let now = worst(stated, &all);
    let mut updates = Vec::new();
    for post in posts {
        all.extend(post.affected);
        updates.push(post.update);
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.at));
    let known = || all.iter().filter_map(|(id, _)| leaves.get(id));
    Event {
        id,
        title: attributes.get("title").text().unwrap_or_default(),
        is_maintenance: attributes.get("report_type").word() == Some("maintenance"),
        is_over: state.as_deref() == Some("resolved"),
        starts_at: attributes.get("starts_at").time(),
        ends_at: attributes.get("ends_at").time(),
        worst: worst(stated, &all),
        now,
        is_odd: stated == Some(Health::Unknown),
        in_maintenance: known().any(|(_, health)| *health == Health::Maintenance),
        names: once(known().map(|(name, _)| attributes.copy(name)).collect()),
        ids: once(all.into_iter().map(|(id, _)| id).filter(|id| !id.is_empty()).collect()),
        updates,
    }
}

/// The worst that is said; unknown where nothing is.
fn worst(stated: Option<Health>, affected: &Affected) -> Health {
    Health::worst(stated.into_iter().chain(affected.iter().filter_map(|(_, health)| *health)))
}

fn incident(event: Event) -> Incident {
    let last = event.updates.first().and_then(|update| update.at);
    let first = event.updates.last().and_then(|update| update.at);
    Incident {
        id: event.id,
        title: event.title,
        impact: match if event.is_over { event.worst } else { event.now } {
            Health::Degraded => Some(Impact::Minor),
            Health::PartialOutage => Some(Impact::Major),
            Health::MajorOutage => Some(Impact::Critical),
            Health::Maintenance => Some(Impact::Maintenance),
            Health::Operational => Some(Impact::None),
            Health::Unknown => None,
        },
        phase: if event.is_over { Phase::Resolved } else { Phase::Investigating },
        started_at: event.starts_at.or(first),
        resolved_at: event
            .ends_at
            .or_else(|| Incident::end_told(&event.updates))
            .or(last)
            .filter(|_| event.is_over),
        components: event.names,
        component_ids: event.ids,
        updates: event.updates,
        ..Incident::default()
    }
}

fn maintenance(event: Event) -> Maintenance {
    Maintenance {
        id: event.id,
        title: event.title,
        phase: match (event.is_over, event.in_maintenance) {
            (true, _) => MaintenancePhase::Completed,
            (false, true) => MaintenancePhase::InProgress,
            (false, false) if event.is_odd => MaintenancePhase::unknown(),
            (false, false) => MaintenancePhase::Scheduled,
        },
        starts_at: event.starts_at,
        ends_at: event.ends_at,
        components: event.names,
        component_ids: event.ids,
        updates: event.updates,
        ..Maintenance::default()
    }
}
