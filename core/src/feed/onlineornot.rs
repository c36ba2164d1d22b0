//! OnlineOrNot: `https://api.onlineornot.com/v1/status_pages/<host or subdomain>/summary`; documented at
//! developers.onlineornot.com.
//!
//! Quirks: the page's state is a sentence, of which only "operational" is good news; what is over is not listed; an incident
//! has no phase; a page that is not there answers with `success: false`.

use super::https;
use super::parts::{having, health, plain, stated};
use crate::status::{
    Component, Coverage, Format, Health, Impact, Incident, MaintenancePhase, Page, Phase, Report,
};
use crate::tree::{Node, Problem, Thing};

pub(super) fn recognise(root: Node<'_>) -> bool {
    let result = root.get("result");
    root.has("success") && (result.has("active_incidents") || result.has("status_page"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["success", "result"]);
    if root.get("success").is_false() {
        root.get("success").fault(Problem::instead(Thing::Summary, Thing::OwnError));
    }
    let result = root.get("result").object();
    let page = result.get("status_page");
    let domain = page.get("custom_domain").text().filter(|domain| !domain.is_empty());
    let stated_word = result.get("status").get("description").text();
    let incidents = result.get("active_incidents");
    let mut report = Report {
        page: Page {
            id: page.get("subdomain").text().or(page.get("id").text()),
            name: page.get("name").text().unwrap_or_default(),
            url: domain.and_then(|domain| https(&["https://", &domain].concat())),
            updated_at: None,
        },
        indicator: Some(stated_word.as_deref().map_or(Health::Unknown, sentence)),
        coverage: if incidents.is_list() { Coverage::State } else { Coverage::Incidents },
        ..Report::new(Format::Onlineornot)
    };
    for node in result.get("components").objects() {
        let id = node.get("id").text().unwrap_or_default();
        report.components.push(Component {
            name: node.get("name").text().unwrap_or_else(|| id.clone()),
            id,
            ..stated(node.get("status"), health)
        });
    }
    for node in incidents.objects() {
        report.incidents.push(event(node));
    }
    for list in ["scheduled_maintenance", "scheduled_maintenances"] {
        for node in result.get(list).objects() {
            let mut work = event(node).into_work();
            work.phase = MaintenancePhase::Scheduled;
            report.maintenances.push(work);
        }
    }
    report
}

/// "All Systems Operational", "Minor Service Outage".
fn sentence(text: &str) -> Health {
    let text = text.to_ascii_lowercase();
    let has = |word: &str| text.contains(word);
    match () {
        () if has("all systems operational") || text == "operational" => Health::Operational,
        () if has("major") || has("critical") => Health::MajorOutage,
        () if has("outage") => Health::PartialOutage,
        () if has("degraded") => Health::Degraded,
        () if has("maintenance") => Health::Maintenance,
        () => Health::Unknown,
    }
}

fn event(node: Node<'_>) -> Incident {
    let impact = node.get("impact").text();
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("title").text().or(node.get("name").text()).unwrap_or_default(),
        impact: impact.map(|word| match plain(&word).as_str() {
            "noimpact" => Impact::None,
            _ => Impact::of_health(health(&word)).unwrap_or_else(|| Impact::from(word)),
        }),
        phase: node.get("status").text().as_deref().map(super::parts::phase).unwrap_or(Phase::Investigating),
        started_at: ["started", "starts_at", "created_at"].into_iter().find_map(|key| node.get(key).time()),
        ..Incident::default()
    }
}
