//! Google: `incidents.json` and `products.json` of status.cloud.google.com, www.google.com/appsstatus/dashboard
//! (Workspace), status.firebase.google.com and status.play.google.com, all of one shape; its schema is published as
//! status.cloud.google.com/incidents.schema.json.
//!
//! The list of incidents is the whole truth: what is open stands in it, and nothing says "all is well" but its silence.
//! One Report is assembled from both documents with [`Report::absorb`], which then tells how each product does.
//!
//! Quirks: an incident is open while it has no `end` that has come and its last update is not `AVAILABLE`; `SERVICE_INFORMATION` is
//! also used for real, if small, errors, so it counts as minor; `external_desc` is one sentence at Cloud and Markdown
//! with a `**Title:**` line at Workspace; places are told at Cloud alone; neither the page's name nor its address is
//! told, and `uri` is relative to it, so an incident has no link of its own.

use super::once;
use super::parts::ended;
use crate::status::{Component, Coverage, Format, Impact, Incident, Phase, Report, Roster, Update};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let about = ["external_desc", "affected_products", "currently_affected_products"];
    let is_incident = |node: Node<'_>| {
        (node.has("most_recent_update") || node.has("begin")) && about.iter().any(|key| node.has(key))
    };
    let is_product = |node: Node<'_>| node.has("title") && node.get("id").word().is_some();
    root.first().is_some_and(is_incident) || root.get("products").first().is_some_and(is_product)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut report = Report { roster: Roster::RegionsInTrouble, ..Report::new(Format::Google) };
    if root.get("products").is_some() {
        // Names without states: they prove nothing by themselves.
        report.coverage = Coverage::Incidents;
        for node in root.get("products").objects() {
            report.components.push(product(node));
        }
        return report;
    }
    for node in root.list().objects() {
        report.incidents.push(incident(node));
    }
    report
}

fn product(node: Node<'_>) -> Component {
    Component {
        id: node.get("id").text().unwrap_or_default(),
        name: node.get("current_title").text().or(node.get("title").text()).unwrap_or_default(),
        bare: true,
        ..Component::default()
    }
}

fn incident(node: Node<'_>) -> Incident {
    let last = node.get("most_recent_update").object_if_any();
    let mut updates = Vec::new();
    for update in node.get("updates").objects() {
        updates.push(post(update));
    }
    if updates.is_empty() && last.is_some() {
        updates.push(post(last));
    }
    let started_at = node.get("begin").time().or(node.get("created").time());
    let written = ["created", "modified"].map(|key| node.get(key).time());
    let told = updates.iter().map(|update| update.at).chain(written);
    let end = ended(node.get("end").time(), started_at, told.chain([post(last).at]));
    let last_status = last.get("status").text();
    let available = last_status.as_deref() == Some("AVAILABLE");
    let over = end.or(last.get("when").time().or(last.get("created").time()).filter(|_| available));
    let (components, component_ids) = products(node);
    Incident {
        id: node.get("id").text().unwrap_or_default(),
        title: node.get("external_desc").text().as_deref().map(title).unwrap_or_default(),
        impact: impact(node, last_status),
        phase: if end.is_some() || available { Phase::Resolved } else { Phase::Investigating },
        started_at,
        resolved_at: over,
        components,
        component_ids,
        regions: places(node),
        updates,
        ..Incident::default()
    }
}

/// The first line that says something, without its label and its marks.
fn title(description: &str) -> String {
    let label = |line: &str| matches!(line, "Title:" | "Summary:" | "Description:" | "Title" | "Summary");
    let lines =
        description.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace() || "*#".contains(c)));
    let first = lines.clone().find(|line| !line.is_empty() && !label(line)).unwrap_or_default();
    let bare = ["Title:", "Summary:"].into_iter().find_map(|label| first.strip_prefix(label));
    bare.unwrap_or(first).trim_matches(|c: char| c.is_whitespace() || c == '*').into()
}

fn impact(node: Node<'_>, last_status: Option<String>) -> Option<Impact> {
    let stated = node.get("status_impact").text().or(last_status);
    match stated.as_deref() {
        Some("SERVICE_INFORMATION") => Some(Impact::Minor),
        Some("SERVICE_DISRUPTION") => Some(Impact::Major),
        Some("SERVICE_OUTAGE") => Some(Impact::Critical),
        Some(word) if word != "AVAILABLE" => Some(Impact::from(word)),
        _ => match node.get("severity").text().as_deref() {
            Some("low") => Some(Impact::Minor),
            Some("medium") => Some(Impact::Major),
            Some("high") => Some(Impact::Critical),
            _ => None,
        },
    }
}

/// Names and ids of the affected products. Where there is no list, the one service, unless that is a summary
/// ("Multiple Products", whose key starts like this).
fn products(node: Node<'_>) -> (Vec<String>, Vec<String>) {
    const MANY: &str = "zall";
    let (mut names, mut ids) = (Vec::new(), Vec::new());
    let now = ["affected_products", "currently_affected_products"].into_iter().find(|list| node.has(list));
    for node in node.get(now.unwrap_or_default()).items() {
        let product = product(node.object());
        names.push(product.name);
        ids.push(product.id);
    }
    let key = node.get("service_key").text();
    if names.is_empty() && key.as_deref() != Some(MANY) {
        names.extend(node.get("service_name").text());
        ids.extend(key);
    }
    (once(names), once(ids))
}

/// Where it hurts now; where it hurt, once that is nowhere.
fn places(node: Node<'_>) -> Vec<String> {
    let mut places = Vec::new();
    for list in ["currently_affected_locations", "previously_affected_locations"] {
        if places.is_empty() {
            for place in node.get(list).objects() {
                places.extend(place.get("id").text());
            }
        }
    }
    once(places)
}

fn post(update: Node<'_>) -> Update {
    let available = update.get("status").text().as_deref() == Some("AVAILABLE");
    Update {
        id: None,
        phase: available.then_some(Phase::Resolved),
        at: update.get("when").time().or(update.get("created").time()),
        text: update.get("text").body().unwrap_or_default(),
    }
}
