//! Atlassian Statuspage, API v2: `summary.json`, `status.json`, `components.json`, `incidents.json`,
//! `incidents/unresolved.json` and `scheduled-maintenances*.json` under `https://<page>/api/v2/`; documented at
//! `https://<page>/api`. Every document holds `page` and some of the rest, so one reader serves them all.
//!
//! Quirks: stamps come in UTC or with the page's offset; `display_at` may be set back and then tells the order;
//! groups are components with `group: true` whose members name them by `group_id`; `only_show_if_degraded` hides a
//! healthy component; `impact` and `indicator` may also be `maintenance`; any array may be `null` or absent.

use super::node::Node;
use super::{Document, FeedError, Format, Problem};
use crate::status::{
    Component, Coverage, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report,
    Timestamp, Update,
};

pub(super) fn recognise(document: &Document) -> bool {
    let Some(root) = document.json().map(Node::root) else { return false };
    let paged =
        root.get("page").get("name").word().is_some() && root.get("page").get("status").word().is_none();
    let first = |list: &'static str, key: &'static str| {
        root.get(list)
            .items()
            .ok()
            .and_then(|mut items| items.next())
            .is_some_and(|item| item.get(key).is_some())
    };
    (paged && PARTS.iter().any(|part| root.get(part).is_some()))
        || first("incidents", "incident_updates")
        || first("scheduled_maintenances", "incident_updates")
}

/// What a document may hold beside `page`; one that was saved from a list may lack `page` itself.
const PARTS: [&str; 4] = ["status", "components", "incidents", "scheduled_maintenances"];

pub(super) fn report(document: &Document) -> Result<Report, FeedError> {
    let json =
        document.json().ok_or_else(|| FeedError::whole(Problem::NotJson("XML or plain text".into())))?;
    compatible(Node::root(json), Format::Statuspage)
}

/// Reads the documents of Statuspage and of the pages that serve the same API.
pub(super) fn compatible(root: Node<'_>, format: Format) -> Result<Report, FeedError> {
    let page = match root.object()?.get("page") {
        node if node.is_some() || !PARTS.iter().any(|part| root.get(part).is_some()) => page(node.object()?)?,
        _ => Page::default(),
    };
    let indicator = root.get("status").get("indicator").word().map(|word| Impact::from(word).health());
    if root.get("status").is_some() {
        root.get("status").object()?;
    }
    let groups = groups(root.get("components"))?;
    let mut components = Vec::new();
    for node in root.get("components").items()? {
        components.extend(component(node.object()?, &groups)?);
    }
    components.sort_by_key(|(place, _)| *place);
    let components: Vec<_> = components.into_iter().map(|(_, component)| component).collect();

    let mut incidents = Vec::new();
    for node in root.get("incidents").items()? {
        incidents.push(incident(node.object()?, page.url.as_deref(), format)?);
    }
    let mut maintenances = Vec::new();
    for node in root.get("scheduled_maintenances").items()? {
        maintenances.push(maintenance(node.object()?, page.url.as_deref(), format)?);
    }
    let coverage =
        if indicator.is_some() || !components.is_empty() { Coverage::State } else { Coverage::Incidents };
    Ok(Report { page, format, indicator, coverage, components, incidents, maintenances })
}

fn page(node: Node<'_>) -> Result<Page, FeedError> {
    Ok(Page {
        id: node.get("id").text()?,
        name: node.get("name").text()?.unwrap_or_default(),
        url: node.get("url").text()?.and_then(|url| secure(&url)),
        updated_at: node.get("updated_at").time()?,
    })
}

/// A group's id, name and place on the page.
struct Group {
    id: String,
    name: String,
    position: i64,
}

fn groups(components: Node<'_>) -> Result<Vec<Group>, FeedError> {
    let mut groups = Vec::new();
    for node in components.items()?.filter(|node| node.get("group").flag()) {
        if let (Some(id), Some(name)) = (node.get("id").text()?, node.get("name").text()?) {
            groups.push(Group { id, name, position: position(node) });
        }
    }
    Ok(groups)
}

/// Where a leaf stands on the page: its group's position (or its own, outside groups), then its own.
type Place = (i64, i64);

/// A visible leaf and its place.
fn component(node: Node<'_>, groups: &[Group]) -> Result<Option<(Place, Component)>, FeedError> {
    if node.get("group").flag() {
        return Ok(None);
    }
    let stated = node.get("status").text()?;
    let health = stated.as_deref().map_or(Health::Unknown, health);
    if node.get("only_show_if_degraded").flag() && health == Health::Operational {
        return Ok(None);
    }
    let id = node.get("id").text()?.unwrap_or_default();
    let name = node.get("name").text()?.unwrap_or_else(|| id.clone());
    let group = node.get("group_id").word().and_then(|id| groups.iter().find(|group| group.id == id));
    let place = (
        group.map_or(position(node), |group| group.position),
        if group.is_some() { position(node) } else { -1 },
    );
    let component = Component {
        id,
        name,
        group: group.map(|group| group.name.clone()),
        health,
        stated: stated.filter(|_| health == Health::Unknown),
    };
    Ok(Some((place, component)))
}

fn position(node: Node<'_>) -> i64 {
    node.get("position").integer().unwrap_or(i64::MAX)
}

fn health(word: &str) -> Health {
    match word {
        "operational" => Health::Operational,
        "degraded_performance" => Health::Degraded,
        "partial_outage" => Health::PartialOutage,
        // incident.io says `full_outage`.
        "major_outage" | "full_outage" => Health::MajorOutage,
        "under_maintenance" => Health::Maintenance,
        _ => Health::Unknown,
    }
}

fn incident(node: Node<'_>, page: Option<&str>, format: Format) -> Result<Incident, FeedError> {
    let event = event(node, page, format)?;
    let phase = node.get("status").text()?.map_or_else(
        || event.updates.first().and_then(|update| update.phase.clone()).unwrap_or(Phase::Other("".into())),
        Phase::from,
    );
    let earliest = event.updates.iter().filter_map(|update| update.at).min();
    let over = event
        .updates
        .iter()
        .filter(|update| update.phase == Some(Phase::Resolved))
        .find_map(|update| update.at);
    Ok(Incident {
        impact: node.get("impact").text()?.map(Impact::from),
        started_at: node.get("started_at").time()?.or(event.created_at).or(earliest),
        resolved_at: node.get("resolved_at").time()?.or(over.filter(|_| phase.is_over())),
        phase,
        id: event.id,
        title: event.title,
        components: event.components,
        component_ids: event.component_ids,
        url: event.url,
        updates: event.updates,
        ..Incident::default()
    })
}

fn maintenance(node: Node<'_>, page: Option<&str>, format: Format) -> Result<Maintenance, FeedError> {
    let event = event(node, page, format)?;
    Ok(Maintenance {
        phase: node.get("status").text()?.map_or(MaintenancePhase::Scheduled, MaintenancePhase::from),
        starts_at: node.get("scheduled_for").time()?.or(node.get("started_at").time()?),
        ends_at: node.get("scheduled_until").time()?,
        id: event.id,
        title: event.title,
        components: event.components,
        component_ids: event.component_ids,
        url: event.url,
        updates: event.updates,
    })
}

/// What incidents and maintenances have in common.
struct Event {
    id: String,
    title: String,
    created_at: Option<Timestamp>,
    components: Vec<String>,
    component_ids: Vec<String>,
    url: Option<String>,
    updates: Vec<Update>,
}

fn event(node: Node<'_>, page: Option<&str>, format: Format) -> Result<Event, FeedError> {
    let id = node.get("id").text()?.unwrap_or_default();
    let mut updates = Vec::new();
    let (mut components, mut component_ids) = (Vec::new(), Vec::new());
    for component in node.get("components").items()? {
        push_new(&mut components, component.get("name").text()?);
        push_new(&mut component_ids, component.get("id").text()?);
    }
    let listed = !components.is_empty();
    for update in node.get("incident_updates").items()? {
        let update = update.object()?;
        updates.push(Update {
            id: update.get("id").text()?,
            phase: update.get("status").text()?.map(Phase::from),
            at: update.get("display_at").time()?.or(update.get("created_at").time()?),
            text: update.get("body").text()?.unwrap_or_default(),
        });
        for affected in update.get("affected_components").items()? {
            push_new(&mut component_ids, affected.get("code").text()?);
            // Its name has the group's in front ("Group - Component"), so it serves only where nothing better does.
            if !listed {
                push_new(&mut components, affected.get("name").text()?);
            }
        }
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.at));
    let own_page = || page.filter(|_| !id.is_empty()).map(|page| format!("{page}/incidents/{id}"));
    // incident.io's short links lead nowhere useful; its incident pages have a known address.
    let shortlink = node.get("shortlink").text()?.filter(|_| format == Format::Statuspage);
    Ok(Event {
        title: node.get("name").text()?.unwrap_or_default(),
        created_at: node.get("created_at").time()?,
        components,
        component_ids,
        url: shortlink.and_then(|link| secure(&link)).or_else(own_page),
        updates,
        id,
    })
}

fn push_new(list: &mut Vec<String>, item: Option<String>) {
    if let Some(item) = item.filter(|item| !list.contains(item)) {
        list.push(item);
    }
}

/// The address with `https`, without a trailing slash. Pages state `http://` at times; any other scheme is no address.
fn secure(url: &str) -> Option<String> {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    Some(format!("https://{}", rest.trim_end_matches('/')))
}
