//! cState, a static site: `/index.json`. Source: `layouts/index.json` of cstate/cstate.
//!
//! Quirks: only open issues are told, once for each system they affect; stamps are Go's (`2026-06-13 14:56:07 +0000
//! UTC`), the zero time standing for none; `notice` is an announcement and nothing broken.

use std::collections::BTreeSet;

use super::Format;
use super::node::Node;
use super::parts::having;
use crate::status::{Component, Health, Impact, Incident, Page, Phase, Report, Timestamp};

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.has("cStateVersion") || root.get("summaryStatus").word().is_some() && root.has("systems")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["summaryStatus", "systems"], "an object with systems");
    let stated = root.get("summaryStatus").text();
    let mut report = Report {
        page: Page {
            id: None,
            name: root.get("title").text().unwrap_or_default(),
            url: root.get("baseURL").link(),
            updated_at: None,
        },
        indicator: stated.as_deref().map(health).filter(|health| *health != Health::Unknown),
        ..Report::new(Format::Cstate)
    };
    let mut seen = BTreeSet::new();
    for system in root.get("systems").objects() {
        let name = system.get("name").text().unwrap_or_default();
        let stated = system.get("status").text();
        let health = stated.as_deref().map_or(Health::Unknown, health);
        issues(system.get("unresolvedIssues"), &mut seen, &mut report.incidents);
        report.components.push(Component {
            id: name.clone(),
            name,
            group: system.get("category").text().filter(|group| !group.is_empty()),
            health,
            stated: stated.filter(|_| health == Health::Unknown),
        });
    }
    issues(root.get("pinnedIssues"), &mut seen, &mut report.incidents);
    report
}

fn health(word: &str) -> Health {
    match word {
        "ok" | "notice" => Health::Operational,
        "disrupted" => Health::PartialOutage,
        "down" => Health::MajorOutage,
        _ => Health::Unknown,
    }
}

fn issues(list: Node<'_>, seen: &mut BTreeSet<String>, into: &mut Vec<Incident>) {
    for node in list.objects() {
        let url = node.get("permalink").link();
        let title = node.get("title").text().unwrap_or_default();
        let id = url.clone().or(node.get("filename").text()).unwrap_or_else(|| title.clone());
        if !seen.insert(id.clone()) {
            continue;
        }
        let mut components = Vec::new();
        for name in node.get("affected").items() {
            components.extend(name.text());
        }
        let severity = node.get("severity").text();
        let impact = match severity.as_deref() {
            Some("notice") => Some(Impact::None),
            Some(word) => Impact::of_health(health(word)).or(Some(Impact::Other(word.into()))),
            None => None,
        };
        let over = node.get("resolved").flag();
        into.push(Incident {
            id,
            title,
            impact,
            phase: if over { Phase::Resolved } else { Phase::Investigating },
            started_at: go_time(node.get("createdAt")),
            resolved_at: if over { go_time(node.get("resolvedAt")) } else { None },
            component_ids: components.clone(),
            components,
            url,
            ..Incident::default()
        });
    }
}

/// Go's `2006-01-02 15:04:05.999 -0700 MST`, of which the zone's name adds nothing.
fn go_time(node: Node<'_>) -> Option<Timestamp> {
    let text = node.text().filter(|text| !text.is_empty() && !text.starts_with("0001-01-01"))?;
    let bare = match text.rsplit_once(' ') {
        Some((bare, zone)) if zone.bytes().all(|byte| byte.is_ascii_alphabetic()) => bare,
        _ => &text,
    };
    match Timestamp::parse(bare).or_else(|| Timestamp::parse_loose(&text)) {
        Some(at) => Some(at),
        None => {
            node.bad_time(&text);
            None
        }
    }
}
