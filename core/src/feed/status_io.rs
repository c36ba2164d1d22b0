//! status.io: `https://api.status.io/1.0/status/<page id>`; documented at kb.status.io/developers/public-status-api.
//!
//! A component runs in containers (data centres, hosts); the component is the leaf of our list, and counts as ill as
//! the worse of itself and its containers. Quirks: states are numbers, of which 600, a security event, is a class of
//! its own and not worse than an outage (500): it reads as degraded, with the vendor's word beside it; the page's name
//! and address are not told; incidents that are over are not listed; a message has two numbers, `state` (where the
//! incident stands) and `status` (how bad it is).

use super::{once, parts};
use crate::status::{
    Component, Format, Health, Impact, Incident, Maintenance, MaintenancePhase, Page, Phase, Report, Update,
};
use crate::tree::Node;

/// The state that is no step on the scale.
const SECURITY_EVENT: i64 = 600;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("result").has("status_overall")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let result = root.object().get("result").object();
    let overall = result.get("status_overall").object_if_any();
    let mut report = Report {
        page: Page { updated_at: overall.get("updated").time(), ..Page::default() },
        indicator: Some(state(overall)),
        ..Report::new(Format::StatusIo)
    };
    for node in result.get("status").objects() {
        report.components.push(component(node));
    }
    for node in result.get("incidents").objects() {
        report.incidents.push(incident(node));
    }
    let work = result.get("maintenance").object_if_any();
    for (list, phase) in [("active", MaintenancePhase::InProgress), ("upcoming", MaintenancePhase::Scheduled)]
    {
        for node in work.get(list).objects() {
            report.maintenances.push(maintenance(node, phase.clone()));
        }
    }
    report
}

fn health(code: i64) -> Health {
    match code {
        100 => Health::Operational,
        200 => Health::Maintenance,
        300 | SECURITY_EVENT => Health::Degraded,
        400 => Health::PartialOutage,
        500 => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn component(node: Node<'_>) -> Component {
    let id = node.get("id").text().unwrap_or_default();
    // A component may leave it to its containers to say how they do.
    let own = Some(node).filter(|node| node.has("status_code") || node.has("status"));
    let told = own.into_iter().chain(node.get("containers").objects());
    let worst =
        told.reduce(
            |worst, container| {
                if state(worst).worse(state(container)) == state(worst) { worst } else { container }
            },
        );
    let worst = worst.unwrap_or(node);
    let (code, health) = (worst.get("status_code").integer(), state(worst));
    let stated = worst.get("status").text();
    Component {
        name: node.get("name").text().unwrap_or_else(|| id.clone()),
        id,
        group: None,
        health,
        stated: match (code, health) {
            (Some(SECURITY_EVENT), _) => Some(stated.unwrap_or_else(|| "Security Event".into())),
            (Some(code), Health::Unknown) => Some(stated.unwrap_or_else(|| code.to_string())),
            (None, Health::Unknown) => stated,
            _ => None,
        },
        bare: false,
    }
}

/// By the number; by the word where a document has no number.
fn state(node: Node<'_>) -> Health {
    let code = node.get("status_code");
    match code.integer() {
        Some(code) => health(code),
        None if code.is_some() => Health::Unknown,
        None => match node.get("status").word() {
            Some("Planned Maintenance") => Health::Maintenance,
            Some("Security Event") => Health::Degraded,
            Some("Partial Service Disruption") => Health::PartialOutage,
            Some("Service Disruption") => Health::MajorOutage,
            Some(word) => parts::health(word),
            None => Health::Unknown,
        },
    }
}

fn incident(node: Node<'_>) -> Incident {
    let (mut updates, mut severities) = (Vec::new(), Vec::new());
    for message in node.get("messages").objects() {
        let at = message.get("datetime").time();
        updates.push(update(message, phase(message.get("state"))));
        severities.extend(message.get("status").integer().map(|code| (at, code)));
    }
    updates.sort_by_key(|update: &Update| std::cmp::Reverse(update.at));
    severities.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    // What the vendor last called broken: an incident being watched is "operational" and still open.
    let severity = severities.iter().map(|(_, code)| *code).find(|code| *code != 100);
    let severity = severity.or(node.get("status_code").integer().filter(|_| severities.is_empty()));
    // One without a date may be the newest.
    let is_open = |update: &&Update| update.phase.as_ref().is_some_and(|phase| !phase.is_over());
    let undated = updates.iter().filter(|update| update.at.is_none()).find(is_open);
    let phase = undated.or(updates.first()).and_then(|update| update.phase.clone());
    let phase = phase.or(phase_of(node)).unwrap_or_default();
    let (components, component_ids) = affected(node);
    Incident {
        id: node.get("_id").text().or(node.get("id").text()).unwrap_or_default(),
        title: node.get("name").text().unwrap_or_default(),
        impact: severity.or(severities.first().map(|(_, code)| *code)).and_then(impact),
        started_at: node.get("datetime_open").time().or(updates.last().and_then(|update| update.at)),
        resolved_at: Incident::end_told(&updates).filter(|_| phase.is_over()),
        phase,
        components,
        component_ids,
        updates,
        ..Incident::default()
    }
}

fn impact(code: i64) -> Option<Impact> {
    Some(match code {
        100 => Impact::None,
        200 => Impact::Maintenance,
        300 => Impact::Minor,
        400 => Impact::Major,
        500 => Impact::Critical,
        SECURITY_EVENT => Impact::Other("Security Event".into()),
        _ => return None,
    })
}

fn phase_of(node: Node<'_>) -> Option<Phase> {
    phase(node.get("state")).or(phase(node.get("current_state")))
}

fn phase(state: Node<'_>) -> Option<Phase> {
    match state.integer() {
        Some(100) => Some(Phase::Investigating),
        Some(200) => Some(Phase::Identified),
        Some(300) => Some(Phase::Monitoring),
        Some(400) => Some(Phase::Resolved),
        _ => state.text().as_deref().map(parts::phase),
    }
}

fn update(message: Node<'_>, phase: Option<Phase>) -> Update {
    Update {
        id: message.get("_id").text(),
        phase,
        at: message.get("datetime").time(),
        text: message.get("details").body().unwrap_or_default(),
    }
}

fn maintenance(node: Node<'_>, phase: MaintenancePhase) -> Maintenance {
    let (components, component_ids) = affected(node);
    let messages = node.get("messages").objects();
    let updates = messages.map(|message| update(message, None)).collect();
    Maintenance {
        id: node.get("_id").text().or(node.get("id").text()).unwrap_or_default(),
        title: node.get("name").text().unwrap_or_default(),
        phase,
        starts_at: node.get("datetime_planned_start").time().or(node.get("datetime_open").time()),
        ends_at: node.get("datetime_planned_end").time(),
        components,
        component_ids,
        updates,
        ..Maintenance::default()
    }
}

/// Names and ids of the affected components. The affected containers are places in words of the vendor's own and say
/// nothing of components, so they are left out.
fn affected(node: Node<'_>) -> (Vec<String>, Vec<String>) {
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    for component in node.get("components_affected").objects() {
        names.extend(component.get("name").text());
        ids.extend(component.get("_id").text().or(component.get("id").text()));
    }
    (once(names), once(ids))
}
