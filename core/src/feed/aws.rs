//! AWS: `https://health.aws.amazon.com/public/currentevents`, the document behind the public Health Dashboard. It is not
//! documented; what is known of it comes from recordings.
//!
//! Quirks: UTF-16 with a byte order mark; Unix times as text or numbers, in seconds or (in status changes, at times also
//! at the end) milliseconds; states 0 resolved, 1 informational, 2 degradation, 3 disruption, as text or numbers. State 1
//! is also how real outages begin, so it counts as minor. An event is over when its state is 0, its summary or last post
//! says `[RESOLVED]`, or it has an `end_time`. The list is the whole truth: an empty one means that all is well. The
//! services listed are those an event touched, each with its region in its id.

use super::once;
use super::parts::ended;
use crate::keyed::Keyed;
use crate::status::{
    Component, Format, Health, HttpsUrl, Impact, Incident, Page, Phase, Report, Roster, Update,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.first().is_some_and(|first| {
        let is_event = |arn: &str| arn.starts_with("arn:aws") && arn.contains(":health:");
        first.has("event_log") || first.get("arn").word().is_some_and(is_event)
    })
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut incidents = Vec::new();
    let mut services = Keyed::new();
    for node in root.list().objects() {
        let incident = incident(node);
        add_services(node, &incident, &mut services);
        incidents.push(incident);
    }
    Report {
        page: Page {
            name: "AWS".into(),
            url: HttpsUrl::parse("https://health.aws.amazon.com/health/status"),
            ..Page::default()
        },
        roster: Roster::Trouble,
        components: services.into_values().collect(),
        incidents,
        ..Report::new(Format::Aws)
    }
}

fn health(state: Option<i64>) -> Health {
    match state {
        Some(0) => Health::Operational,
        Some(1 | 2) => Health::Degraded,
        Some(3) => Health::PartialOutage,
        _ => Health::Unknown,
    }
}

fn impact(state: i64) -> Option<Impact> {
    match state {
        1 | 2 => Some(Impact::Minor),
        3 => Some(Impact::Major),
        _ => None,
    }
}

/// The services of one event, into those of all. A service that two events touch does as badly as the worse says; it is
/// grouped by its region, or by the event's where its id names none, unless events of several regions touch it.
fn add_services(event: Node<'_>, incident: &Incident, services: &mut Keyed<Component>) {
    let here = region(event);
    for (id, service) in event.get("impacted_services").members() {
        let service = service.object();
        let stated = service.get("current").text();
        let open = incident.is_open();
        let health = if open { health(service.get("current").integer()) } else { Health::Operational };
        let group = region_of(id).or_else(|| here.as_deref().map(|here| service.copy(here)));
        let name = service.get("service_name").text().unwrap_or_else(|| id.to_string());
        let known = services.or_insert(
            id.to_string(),
            Component { id: id.to_string(), name, group: group.clone(), health, stated: None, bare: false },
        );
        known.health = known.health.worse(health);
        known.stated = stated.filter(|_| known.health == Health::Unknown);
        if known.group != group {
            known.group = None;
        }
    }
}

fn incident(node: Node<'_>) -> Incident {
    let title = node.get("summary").text().unwrap_or_default();
    let mut updates = Vec::new();
    let mut worst = node.get("status").integer();
    for log in node.get("event_log").objects() {
        let state = log.get("status").integer();
        worst = worst.max(state);
        let over = state == Some(0) || log.get("summary").word().is_some_and(is_over);
        updates.push(Update {
            id: None,
            phase: over.then_some(Phase::Resolved),
            at: log.get("timestamp").epoch(),
            text: log.get("message").body().unwrap_or_default(),
        });
    }
    updates.sort_by_key(|update| std::cmp::Reverse(update.at));
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    let mut regions: Vec<String> = region(node).into_iter().collect();
    for (id, service) in node.get("impacted_services").members() {
        let service = service.object();
        worst = worst.max(service.get("max").integer());
        names.extend(service.get("service_name").text());
        ids.push(id.to_string());
        regions.extend(region_of(id));
    }
    if names.is_empty() {
        names.extend(node.get("service_name").text());
        ids.extend(node.get("service").text());
    }
    let started_at = node.get("date").epoch().or(updates.last().and_then(|update| update.at));
    let end = ended(node.get("end_time").epoch(), started_at, updates.iter().map(|update| update.at));
    let last = updates.first();
    let over = node.get("status").integer() == Some(0)
        || is_over(&title)
        || end.is_some()
        || last.is_some_and(|update| update.phase == Some(Phase::Resolved));
    Incident {
        id: id(node),
        impact: node.get("status").integer().filter(|state| *state > 0).or(worst).and_then(impact),
        phase: if over { Phase::Resolved } else { Phase::Investigating },
        started_at,
        resolved_at: end
            .or_else(|| Incident::end_told(&updates))
            .or(last.and_then(|update| update.at))
            .or(started_at)
            .filter(|_| over),
        title,
        components: once(names),
        component_ids: once(ids),
        regions: once(regions),
        url: None,
        updates,
    }
}

fn is_over(summary: &str) -> bool {
    summary.trim_start().starts_with("[RESOLVED]")
}

/// The ARN; without one, what else is unique.
fn id(node: Node<'_>) -> String {
    match node.get("arn").text() {
        Some(arn) if !arn.is_empty() => arn,
        _ => {
            let service = node.get("service").text().unwrap_or_default();
            format!("{service}-{}", node.get("date").text().unwrap_or_default())
        }
    }
}

/// The region in the ARN (`arn:aws:health:me-central-1::event/…`), else the one in the service's id.
fn region(node: Node<'_>) -> Option<String> {
    let arn = node.get("arn").text().unwrap_or_default();
    let stated = arn.split(':').nth(3).filter(|region| !region.is_empty() && *region != "global");
    match stated {
        Some(region) => Some(region.into()),
        None => node.get("service").text().as_deref().and_then(region_of),
    }
}

/// The region a service's id ends in: `s3-me-south-1`, `ec2-us-gov-west-1`. Global services (`route53`) have none.
fn region_of(service: &str) -> Option<String> {
    let parts: Vec<&str> = service.rsplitn(5, '-').collect();
    let numbered =
        parts.first().is_some_and(|last| !last.is_empty() && last.bytes().all(|b| b.is_ascii_digit()));
    let is_area = |part: Option<&&str>| part.is_some_and(|area| area.len() == 2 && area.is_ascii());
    let words = match (numbered, is_area(parts.get(2)), is_area(parts.get(3))) {
        (true, true, _) => 3,
        (true, false, true) => 4,
        _ => return None,
    };
    let mut region: Vec<&str> = parts.into_iter().take(words).collect();
    region.reverse();
    Some(region.join("-"))
}

#[cfg(test)]
mod tests {
    use super::region_of;

    #[test]
    fn a_services_id_ends_in_its_region() {
        for (service, region) in [
            ("s3-me-south-1", Some("me-south-1")),
            ("multipleservices-me-central-1", Some("me-central-1")),
            ("acm-pca-eu-west-2", Some("eu-west-2")),
            ("ec2-us-gov-west-1", Some("us-gov-west-1")),
            ("us-east-1", Some("us-east-1")),
            ("management-console", None),
            ("route53", None),
            ("", None),
            ("-", None),
            ("a-b-c-1", None),
        ] {
            assert_eq!(region_of(service).as_deref(), region, "{service}");
        }
    }
}
