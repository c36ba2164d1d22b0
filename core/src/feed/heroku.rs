//! Heroku: `https://status.heroku.com/api/v4/current-status`, `/api/v4/incidents?limit=N` (a list) and
//! `/api/v4/incidents/<id>` (one); documented at devcenter.heroku.com/articles/heroku-status.
//!
//! Quirks: systems are coloured, blue being maintenance; `resolved` stays `false` on resolved incidents, so only `state`
//! tells; `scheduled` keeps entries that are long over and still `upcoming`, and their window stands in prose alone, so
//! such work is never taken to be under way unless its state says so; an update tells how bad things are with two
//! colours, for production and development, of which the worse counts; ids are numbers.

use super::once;
use super::parts::stated;
use crate::status::{
    Component, Coverage, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page,
    Phase, Report, Update,
};
use crate::tree::{Node, Problem};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let is_system = |node: Node<'_>| node.has("system") && node.has("status");
    root.get("status").first().is_some_and(is_system)
        || (root.get("status").is_list() && root.has("scheduled") && root.has("incidents"))
        || is_incident(root)
        || root.first().is_some_and(is_incident)
}

fn is_incident(node: Node<'_>) -> bool {
    let is_own = |url: &str| url.starts_with("https://status.heroku.com/");
    node.has("state")
        && node.has("title")
        && (node.get("full_url").word().is_some_and(is_own)
            || node.get("updates").first().is_some_and(|first| first.has("update_type")))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report {
        page: Page {
            name: "Heroku".into(),
            url: HttpsUrl::parse("https://status.heroku.com"),
            ..Page::default()
        },
        coverage: Coverage::Incidents,
        ..Report::new(Format::Heroku)
    };
    if root.is_list() {
        for node in root.objects() {
            report.incidents.push(incident(node));
        }
        return report;
    }
    let root = root.object();
    if is_incident(root) {
        report.incidents.push(incident(root));
        return report;
    }
    if !root.has("status") && !root.has("incidents") {
        root.fault(Problem::Unrecognised);
    }
    for node in root.get("status").objects() {
        report.components.push(system(node));
    }
    if !report.components.is_empty() {
        report.coverage = Coverage::State;
    }
    for node in root.get("incidents").objects() {
        match incident(node) {
            incident if incident.impact == Some(Impact::Maintenance) => {
                report.maintenances.push(incident.into_work())
            }
            incident => report.incidents.push(incident),
        }
    }
    for node in root.get("scheduled").objects() {
        report.maintenances.push(maintenance(node));
    }
    report
}

fn colour(word: &str) -> Health {
    match word {
        "green" => Health::Operational,
        "blue" => Health::Maintenance,
        "yellow" => Health::Degraded,
        "red" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn system(node: Node<'_>) -> Component {
    let name = node.get("system").text().or(node.get("name").text()).unwrap_or_default();
    Component { id: name.clone(), name, ..stated(node.get("status"), colour) }
}

fn incident(node: Node<'_>) -> Incident {
    let mut updates = Vec::new();
    let mut colours = Vec::new();
    for update in node.get("updates").objects() {
        let told = ["status_prod", "status_dev"].into_iter().filter_map(|key| update.get(key).word());
        let worst = Health::worst(told.map(colour));
        let posted = post(update, update.get("update_type").text().map(phase));
        colours.push((posted.at, worst));
        updates.push(posted);
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.at));
    colours.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let last = updates.first().and_then(|update| update.phase.clone());
    let phase = match node.get("state").text().as_deref() {
        Some("resolved") => Phase::Resolved,
        // "Open" is no phase; what was last posted is, unless it says that all is over.
        Some("open") | None => last.filter(|phase| !phase.is_over()).unwrap_or_default(),
        Some(word) => Phase::from(word),
    };
    let over = node.get("resolved_at").time().or_else(|| Incident::end_told(&updates));
    let over = over.or(updates.first().and_then(|update| update.at));
    let created_at = node.get("created_at").time();
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        // Of the newest update that names trouble, and only where none does it is work.
        impact: colours.iter().find(|(_, colour)| colour.is_trouble()).map_or_else(
            || colours.iter().find_map(|(_, colour)| impact(*colour)),
            |(_, colour)| impact(*colour),
        ),
        started_at: created_at.or(updates.last().and_then(|update| update.at)),
        resolved_at: over.or(node.get("updated_at").time()).filter(|_| phase.is_over()),
        phase,
        components: systems(node),
        url: node.get("full_url").link(),
        updates,
        ..Incident::default()
    }
}

/// What a colour says: the last one is green once all is well.
fn impact(colour: Health) -> Option<Impact> {
    match colour {
        Health::Degraded => Some(Impact::Minor),
        Health::MajorOutage => Some(Impact::Critical),
        Health::Maintenance => Some(Impact::Maintenance),
        _ => None,
    }
}

fn phase(update_type: String) -> Phase {
    match update_type.as_str() {
        "issue" => Phase::Identified,
        _ => Phase::from(update_type),
    }
}

fn maintenance(node: Node<'_>) -> Maintenance {
    let phase = match node.get("state").text().as_deref() {
        Some("upcoming" | "scheduled") => MaintenancePhase::Scheduled,
        Some("open" | "active" | "started") => MaintenancePhase::InProgress,
        Some("resolved" | "closed" | "completed") => MaintenancePhase::Completed,
        Some(word) => MaintenancePhase::from(word),
        None => MaintenancePhase::unknown(),
    };
    let mut updates = Vec::new();
    for update in node.get("updates").objects() {
        updates.push(post(update, None));
    }
    Maintenance {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().unwrap_or_default(),
        phase,
        starts_at: node.get("scheduled_for").time(),
        ends_at: node.get("scheduled_until").time(),
        components: systems(node),
        url: node.get("full_url").link(),
        updates,
        ..Maintenance::default()
    }
}

fn post(update: Node<'_>, phase: Option<Phase>) -> Update {
    Update {
        id: update.get("id").text(),
        phase,
        at: update.get("created_at").time(),
        text: update.get("contents").body().unwrap_or_default(),
    }
}

/// The systems an incident names: objects with a name, or names.
fn systems(node: Node<'_>) -> Vec<String> {
    let mut names = Vec::new();
    for system in node.get("systems").items() {
        names.extend(match system.word() {
            Some(name) => Some(name.to_string()),
            None => system.object().get("name").text().or(system.get("system").text()),
        });
    }
    once(names)
}
