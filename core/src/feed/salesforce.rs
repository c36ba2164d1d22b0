//! Salesforce Trust: `https://api.status.salesforce.com/v1/`: `incidents`, `maintenances`, `instances/status/preview`,
//! `instances/<key>/status` and `products/<product>`. Documented at api.status.salesforce.com/v1/docs.
//!
//! Quirks: an incident has no title, so its services and its kind stand for one; what it affects are instances
//! (`NA132`), which are this vendor's components, and where none are named, the one it stands in; there it has no
//! `status` either, and is over once all its impacts have an end; instances that are not active are left out; a state
//! names both how hard and whether the core is hit; a maintenance tells in its events where it stands; a product tells
//! with each of its instances what is wrong there, so one incident comes many times.

use super::once::{joined, once};
use super::parts::{coverage, plain, stated};
use crate::status::{
    Component, Format, Health, HttpsUrl, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase,
    Report, Update,
};
use crate::tree::bound::{NAME, cut};
use crate::tree::{Node, Thing};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let is_incident = |node: Node<'_>| node.has("IncidentImpacts");
    let is_instance = |node: Node<'_>| {
        let own = ["location", "environment", "isActive", "Services", "Incidents"];
        node.has("key") && node.has("status") && own.iter().filter(|key| node.has(key)).count() >= 2
    };
    root.first().is_some_and(|node| is_incident(node) || is_instance(node) || is_work(node))
        || is_incident(root)
        || is_instance(root)
        || root.has("key") && root.get("Instances").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report {
        page: Page { url: HttpsUrl::parse("https://status.salesforce.com"), ..Page::default() },
        ..Report::new(Format::Salesforce)
    };
    if root.is_list() {
        for node in root.objects() {
            one(node, &mut report);
        }
    } else {
        let node = root.object();
        report.page.name = node.get("name").text().unwrap_or_default();
        for instance in node.get("Instances").objects() {
            one(instance, &mut report);
        }
        if !node.has("Instances") {
            one(node, &mut report);
        }
    }
    // Each instance that an incident or a maintenance is about tells of it.
    report.incidents = joined(
        report.incidents,
        |incident| &incident.id,
        |first, again| first.component_ids.extend(again.component_ids),
    );
    report.maintenances = joined(
        report.maintenances,
        |work| &work.id,
        |first, again| first.component_ids.extend(again.component_ids),
    );
    for incident in &mut report.incidents {
        incident.component_ids = once(std::mem::take(&mut incident.component_ids));
        incident.components = incident.component_ids.clone();
    }
    for work in &mut report.maintenances {
        work.component_ids = once(std::mem::take(&mut work.component_ids));
        work.components = work.component_ids.clone();
    }
    report.coverage = coverage(&report.components);
    report
}

fn is_work(node: Node<'_>) -> bool {
    node.has("MaintenanceEvents") || node.has("plannedStartTime")
}

/// An incident, a maintenance, or an instance with the incidents and the maintenances it tells of.
fn one(node: Node<'_>, report: &mut Report) {
    if node.has("IncidentImpacts") {
        report.incidents.push(incident(node, None));
        return;
    }
    if is_work(node) {
        report.maintenances.push(maintenance(node, None));
        return;
    }
    let here = node.get("key").text();
    report.components.extend(instance(node));
    for told in node.get("Incidents").objects() {
        report.incidents.push(incident(told, here.as_deref().map(|here| told.copy(here))));
    }
    for work in node.get("Maintenances").objects() {
        report.maintenances.push(maintenance(work, here.as_deref().map(|here| work.copy(here))));
    }
}

/// The instances something is about; where none are named, the one it stands in.
fn instances(node: Node<'_>, here: Option<String>) -> Vec<String> {
    let mut instances = Vec::new();
    for key in node.get("instanceKeys").items() {
        instances.extend(key.text());
    }
    if instances.is_empty() {
        instances.extend(here);
    }
    instances
}

fn instance(node: Node<'_>) -> Option<Component> {
    if node.get("isActive").is_false() {
        return None;
    }
    let Some(key) = node.get("key").text() else {
        node.expected(Thing::Instance);
        return None;
    };
    let place = node.get("location").text().filter(|place| !place.is_empty());
    let environment = node.get("environment").text().filter(|environment| environment != "production");
    Some(Component {
        name: key.clone(),
        id: key,
        group: match (place, environment) {
            (Some(place), Some(environment)) => Some(format!("{place} ({environment})")),
            (place, environment) => place.or(environment),
        },
        ..stated(node.get("status"), health)
    })
}

/// How an instance does; whether its core is hit is the second half of most words.
fn health(word: &str) -> Health {
    match word {
        "OK" | "INFORMATIONAL_CORE" | "INFORMATIONAL_NONCORE" | "INFORMATIONAL" => Health::Operational,
        "MAJOR_INCIDENT_NONCORE" => Health::PartialOutage,
        word if word.starts_with("MAJOR_INCIDENT") => Health::MajorOutage,
        word if word.starts_with("MINOR_INCIDENT") => Health::Degraded,
        word if word.starts_with("MAINTENANCE") => Health::Maintenance,
        _ => Health::Unknown,
    }
}

fn incident(node: Node<'_>, here: Option<String>) -> Incident {
    let (mut start, mut end, mut kind) = (None, None, None);
    let (mut now, mut past): (Option<Impact>, Option<Impact>) = (None, None);
    let mut goes_on = !node.get("IncidentImpacts").items().any(|_| true);
    for hit in node.get("IncidentImpacts").objects() {
        goes_on |= hit.get("endTime").time().is_none();
        let began = hit.get("startTime").time();
        start = match (start, began) {
            (Some(earliest), Some(began)) if earliest < began => Some(earliest),
            (earliest, began) => began.or(earliest),
        };
        end = end.max(hit.get("endTime").time());
        kind = kind.or(hit.get("type").text());
        let worst = if hit.get("endTime").time().is_none() { &mut now } else { &mut past };
        if let Some(here) = hit.get("severity").text().map(|word| impact(&word))
            && worst.as_ref().is_none_or(|known| known.health().worse(here.health()) != known.health())
        {
            *worst = Some(here);
        }
    }
    let mut updates = Vec::new();
    for event in node.get("IncidentEvents").objects() {
        updates.push(Update {
            id: event.get("id").text(),
            phase: event.get("type").word().and_then(phase),
            at: event.get("createdAt").time(),
            text: event.get("message").body().unwrap_or_default(),
        });
    }
    let state = node.get("status").text();
    let over = state.as_deref().map_or(!goes_on, |word| word.eq_ignore_ascii_case("resolved"));
    let mut services = Vec::new();
    for service in node.get("serviceKeys").items() {
        services.extend(service.text());
    }
    let id = node.get("id").text().unwrap_or_default();
    let kind = node.get("type").text().or(kind);
    let services = services.iter().map(|key| spaced(key)).collect::<Vec<_>>().join(", ");
    let title: Vec<_> = [Some(services).filter(|text| !text.is_empty()), kind.as_deref().map(spaced)]
        .into_iter()
        .flatten()
        .collect();
    Incident {
        title: cut(&title.join(": "), NAME),
        impact: now.or(past),
        phase: if over { Phase::Resolved } else { Phase::Investigating },
        started_at: start.or(node.get("createdAt").time()),
        resolved_at: if over { end.or(node.get("updatedAt").time()) } else { None },
        component_ids: instances(node, here),
        url: HttpsUrl::parse(&format!("https://status.salesforce.com/incidents/{id}"))
            .filter(|_| !id.is_empty()),
        id,
        updates,
        ..Incident::default()
    }
}

fn impact(severity: &str) -> Impact {
    match severity.to_ascii_lowercase().as_str() {
        "minor" => Impact::Minor,
        "major" => Impact::Major,
        "critical" => Impact::Critical,
        _ => Impact::from(severity),
    }
}

fn phase(kind: &str) -> Option<Phase> {
    match kind {
        "investigatingCauseOfIssue" => Some(Phase::Investigating),
        "resolved" | "incidentResolved" => Some(Phase::Resolved),
        _ => None,
    }
}

fn maintenance(node: Node<'_>, here: Option<String>) -> Maintenance {
    let id = node.get("id").text().unwrap_or_default();
    let mut updates = Vec::new();
    let mut latest = None;
    for event in node.get("MaintenanceEvents").objects() {
        let (at, kind) = (event.get("createdAt").time(), event.get("type").word());
        if latest.is_none_or(|(newest, _)| at > newest) {
            latest = Some((at, kind));
        }
        updates.push(Update {
            id: event.get("id").text(),
            phase: None,
            at,
            text: event.get("message").body().unwrap_or_default(),
        });
    }
    if let Some(text) = node.get("additionalInformation").body().filter(|text| !text.is_empty()) {
        updates.push(Update { text, at: node.get("createdAt").time(), ..Update::default() });
    }
    let told = node.get("message").get("eventStatus").word();
    Maintenance {
        title: node.get("name").text().unwrap_or_default(),
        phase: match latest.and_then(|(_, kind)| kind).and_then(stage).or(told.and_then(stage)) {
            Some(phase) => phase,
            None => told.map_or(MaintenancePhase::Scheduled, MaintenancePhase::from),
        },
        component_ids: instances(node, here),
        updates,
        starts_at: node.get("plannedStartTime").time(),
        ends_at: node.get("plannedEndTime").time(),
        url: HttpsUrl::parse(&format!("https://status.salesforce.com/maintenances/{id}"))
            .filter(|_| !id.is_empty()),
        id,
        ..Maintenance::default()
    }
}

/// Where a maintenance stands by the word of its events or of itself.
fn stage(word: &str) -> Option<MaintenancePhase> {
    Some(match plain(word).as_str() {
        "started" | "inprogress" => MaintenancePhase::InProgress,
        "completed" => MaintenancePhase::Completed,
        "scheduled" | "confirmed" | "tentative" => MaintenancePhase::Scheduled,
        _ => return None,
    })
}

/// `coreService` as `Core service`; a name with an abbreviation in it keeps its letters: `B2CCore` as `B2C Core`.
fn spaced(key: &str) -> String {
    // `CartService` is a key too; an abbreviation in it makes it a name.
    let are_capitals =
        |pair: &[u8]| pair.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    let is_name = key.starts_with(|first: char| first.is_ascii_uppercase())
        && key.as_bytes().windows(2).any(are_capitals);
    let mut words = String::with_capacity(key.len() + 4);
    let mut letters = key.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        let is_capital = |letter: char| letter.is_ascii_uppercase();
        let ends_one = letters.peek().is_some_and(|next| next.is_ascii_lowercase());
        match before {
            None => words.push(letter.to_ascii_uppercase()),
            Some(before) if is_capital(letter) && is_name => {
                if !is_capital(before) && !before.is_ascii_digit() || ends_one && is_capital(before) {
                    words.push(' ');
                }
                words.push(letter);
            }
            Some(_) if is_capital(letter) => {
                words.push(' ');
                words.push(letter.to_ascii_lowercase());
            }
            Some(_) => words.push(letter),
        }
        before = Some(letter);
    }
    words
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_key_is_read_as_words_and_a_name_keeps_its_letters() {
        for (key, words) in [
            ("coreService", "Core service"),
            ("CartService", "Cart service"),
            ("B2CCore", "B2C Core"),
            ("performanceDegradation", "Performance degradation"),
            ("search", "Search"),
            ("", ""),
        ] {
            assert_eq!(super::spaced(key), words, "{key}");
        }
    }
}
