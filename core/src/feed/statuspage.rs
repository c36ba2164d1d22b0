//! Atlassian Statuspage, API v2: `summary.json`, `status.json`, `components.json`, `incidents.json`,
//! `incidents/unresolved.json` and `scheduled-maintenances*.json` under `https://<page>/api/v2/`; documented at
//! `https://<page>/api`. Every document holds `page` and some of the rest, so one reader serves them all.
//!
//! Quirks: stamps come in UTC or with the page's offset; `display_at` may be set back and then tells the order;
//! groups are components with `group: true` whose members name them by `group_id`; `only_show_if_degraded` hides a
//! healthy component; `impact` and `indicator` may also be `maintenance`; any array may be `null` or absent; an
//! update's `affected_components` carry the group's name in front of theirs, so they are known by `code`.

mod leaves;

use super::{https, once};
use crate::status::{
    Coverage, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report,
    Update, newest_first,
};
use crate::time::Timestamp;
use crate::tree::Node;

use leaves::Leaves;
pub(super) use leaves::health;

/// What a document may hold beside `page`; one that was saved from a list may lack `page` itself.
const PARTS: [&str; 4] = ["status", "components", "incidents", "scheduled_maintenances"];

pub(super) fn recognise(root: Node<'_>) -> bool {
    let page = root.get("page");
    let paged = page.get("name").word().is_some()
        && page.get("status").word().is_none()
        && !root.get("status").is_list()
        && PARTS.iter().any(|part| root.has(part));
    let listed = |list, key| root.get(list).first().is_some_and(|item| item.has(key));
    paged
        || listed("components", "group_id")
        || listed("incidents", "incident_updates")
        || listed("scheduled_maintenances", "incident_updates")
}

pub(super) fn report(root: Node<'_>) -> Report {
    compatible(root, Format::Statuspage)
}

/// Reads the documents of Statuspage and of the pages that serve the same API.
pub(super) fn compatible(root: Node<'_>, format: Format) -> Report {
    let page = match root.object().get("page") {
        node if node.is_some() || !PARTS.iter().any(|part| root.has(part)) => page(node.object()),
        _ => Page::default(),
    };
    // A list of components or of incidents has no indicator; a summary, which holds both, must have one.
    let has_indicator = root.has("status") || root.has("components") && root.has("incidents");
    let stated = root.get("status").object_if_any().get("indicator").text();
    let indicator = has_indicator.then(|| stated.as_deref().map_or(Health::Unknown, indicator));
    let leaves = Leaves::read(root.get("components"));
    let coverage = match indicator.is_some() || leaves.count() > 0 {
        true => Coverage::State,
        false => Coverage::Incidents,
    };
    let context = Context { page: page.url.as_deref(), format, leaves: &leaves };
    let (mut incidents, mut maintenances) = (Vec::new(), Vec::new());
    for node in root.get("incidents").items() {
        // Announced work has no list of its own in some documents.
        let impact = node.get("impact").word().map(Impact::from);
        if node.get("scheduled_for").is_some() || impact == Some(Impact::Maintenance) {
            let mut work = maintenance(node.object(), &context);
            // Work that was not announced goes through the words of incidents.
            work.phase = match Phase::from(work.phase.name()) {
                Phase::Other(_) => work.phase,
                phase if phase.is_over() => MaintenancePhase::Completed,
                _ => MaintenancePhase::InProgress,
            };
            // Among incidents, what hits as hard as an outage may be one.
            if work.phase == MaintenancePhase::Scheduled
                && matches!(impact, Some(Impact::Major | Impact::Critical))
            {
                work.phase = MaintenancePhase::unknown();
            }
            maintenances.push(work);
        } else {
            incidents.push(incident(node.object(), &context));
        }
    }
    for node in root.get("scheduled_maintenances").objects() {
        maintenances.push(maintenance(node, &context));
    }
    // incident.io's summary ends after so many parts, and does not say so.
    let is_summary = format == Format::IncidentIo && root.has("status");
    let first = (is_summary && leaves.count() == MOST_OF_SUMMARY).then_some(25);
    let (components, hidden) = leaves.visible();
    Report {
        page,
        zone: root.get("page").object_if_any().get("time_zone").word().map(str::to_owned),
        indicator,
        coverage,
        components,
        hidden,
        first,
        incidents,
        maintenances,
        ..Report::new(format)
    }
}

/// The most parts that incident.io's `summary.json` lists.
const MOST_OF_SUMMARY: usize = 25;

fn page(node: Node<'_>) -> Page {
    Page {
        id: node.get("id").text(),
        name: node.get("name").text().unwrap_or_default(),
        url: node.get("url").link(),
        updated_at: node.get("updated_at").time(),
    }
}

fn indicator(word: &str) -> Health {
    match Impact::from(word) {
        Impact::Other(_) => health(word),
        known => known.health(),
    }
}

/// What an incident must know of the document around it.
struct Context<'a> {
    page: Option<&'a str>,
    format: Format,
    leaves: &'a Leaves,
}

fn incident(node: Node<'_>, context: &Context<'_>) -> Incident {
    let event = event(node, context);
    let phase = node.get("status").text().map(Phase::from);
    // Whether it is over is its own to say; a post may be about one part of it.
    let posted =
        event.updates.first().and_then(|update| update.phase.clone()).filter(|phase| !phase.is_over());
    let phase = phase.or(posted).unwrap_or_default();
    let earliest = event.updates.iter().filter_map(|update| update.at).chain(event.created_at).min();
    let over = event
        .updates
        .iter()
        .filter(|update| update.phase == Some(Phase::Resolved))
        .find_map(|update| update.at);
    let resolved_at = node.get("resolved_at").time();
    let resolved_at = match &phase {
        // Reopened: the vendor's word of today stands, not the stamp of yesterday.
        Phase::Investigating | Phase::Identified | Phase::Monitoring => None,
        // Reopened after the stamp: the last end counts.
        Phase::Resolved | Phase::Postmortem => {
            let reopened = |update: &Update| {
                update.at > resolved_at && update.phase.as_ref().is_some_and(|phase| !phase.is_over())
            };
            let later = Incident::end_told(&event.updates).filter(|_| event.updates.iter().any(reopened));
            later.or(resolved_at).or(over)
        }
        // A word that is not Statuspage's; the stamp alone may be one for the future.
        Phase::Other(word) => resolved_at.filter(|_| matches!(&**word, "archived" | "closed")),
    };
    Incident {
        impact: node.get("impact").text().map(Impact::from),
        started_at: node.get("started_at").time().or(earliest),
        resolved_at,
        phase,
        id: event.id,
        title: event.title,
        components: event.components,
        component_ids: event.component_ids,
        url: event.url,
        updates: event.updates,
        ..Incident::default()
    }
}

fn maintenance(node: Node<'_>, context: &Context<'_>) -> Maintenance {
    let event = event(node, context);
    Maintenance {
        phase: node.get("status").word().map_or_else(MaintenancePhase::unknown, |word| {
            // As incident.io's other APIs write it.
            let own = word.strip_prefix("maintenance_").filter(|_| context.format == Format::IncidentIo);
            MaintenancePhase::from(own.unwrap_or(word))
        }),
        starts_at: node.get("scheduled_for").time().or(node.get("started_at").time()),
        ends_at: node.get("scheduled_until").time(),
        id: event.id,
        title: event.title,
        components: event.components,
        component_ids: event.component_ids,
        url: event.url,
        updates: event.updates,
    }
}

/// What incidents and maintenances have in common.
struct Event {
    id: String,
    title: String,
    created_at: Option<Timestamp>,
    components: Vec<String>,
    component_ids: Vec<String>,
    url: Option<HttpsUrl>,
    updates: Vec<Update>,
}

fn event(node: Node<'_>, context: &Context<'_>) -> Event {
    let id = node.get("id").text().unwrap_or_default();
    let mut updates = Vec::new();
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for component in node.get("components").objects() {
        // A container stands for its members, which are listed beside it.
        if !component.get("group").flag() {
            names.extend(component.get("name").text());
            ids.extend(component.get("id").text());
        }
    }
    let listed = !names.is_empty();
    for update in node.get("incident_updates").objects() {
        updates.push(Update {
            id: update.get("id").text(),
            phase: update.get("status").text().map(Phase::from),
            at: update.get("display_at").time().or(update.get("created_at").time()),
            text: update.get("body").body().unwrap_or_default(),
        });
        for affected in update.get("affected_components").objects() {
            let code = affected.get("code").text();
            let known = code.as_ref().and_then(|code| context.leaves.name(code));
            let known = known.map(|name| affected.copy(name));
            // Its own name has the group's in front ("Group - Component"), so it serves only where nothing better does.
            let stated = affected.get("name").text().filter(|_| !listed);
            if let Some(name) = known.or(stated) {
                names.push(name);
                ids.extend(code);
            }
        }
    }
    newest_first(&mut updates, |update| update.at);
    let own_page = || {
        let page = context.page.filter(|_| !id.is_empty())?;
        HttpsUrl::parse(&node.copy(&[page, "/incidents/", &id].concat()))
    };
    // incident.io's short links lead nowhere useful; its incident pages have a known address.
    let shortlink = node.get("shortlink").text().filter(|_| context.format == Format::Statuspage);
    Event {
        title: node.get("name").text().unwrap_or_default(),
        created_at: node.get("created_at").time(),
        components: once(names),
        component_ids: once(ids),
        url: shortlink.and_then(|link| https(&link)).or_else(own_page),
        updates,
        id,
    }
}
