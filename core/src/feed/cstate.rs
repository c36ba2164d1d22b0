//! cState, a static site: `/index.json`. Source: `layouts/index.json` of cstate/cstate.
//!
//! Quirks: only open issues are told, once for each system they affect; stamps are Go's (`2026-06-13 14:56:07 +0000
//! UTC`, or `+0200 +0200` where the zone has no name), the zero time standing for none; a field the site left out reads
//! `<no value>`; `notice` is an announcement and nothing broken, as is an issue that is only informational; before
//! version 5 systems have no state of their own.

use std::collections::BTreeSet;

use super::parts::{coverage, having, stated, told};
use crate::status::{Component, Format, Health, HttpsUrl, Impact, Incident, Page, Phase, Report};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("systems").is_list() && (root.has("cStateVersion") || root.get("is").word() == Some("index"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["summaryStatus", "systems"]);
    let mut report = Report {
        page: Page {
            id: None,
            name: stated_text(root.get("title")).unwrap_or_default(),
            url: root.get("baseURL").link(),
            updated_at: None,
        },
        indicator: Some(told(root.get("summaryStatus"), health)),
        ..Report::new(Format::Cstate)
    };
    let mut seen = BTreeSet::new();
    for system in root.get("systems").objects() {
        let name = system.get("name").text().unwrap_or_default();
        issues(system.get("unresolvedIssues"), &mut seen, &mut report.incidents);
        report.components.push(Component {
            id: name.clone(),
            name,
            group: stated_text(system.get("category")),
            ..stated(system.get("status"), health)
        });
    }
    // The page's word is that of its worst system, so how much of it is out is for the systems to tell.
    let is_told = report.components.iter().any(|system| system.health == Health::MajorOutage);
    if is_told && report.indicator == Some(Health::MajorOutage) {
        report.indicator = Some(Health::PartialOutage);
    }
    issues(root.get("pinnedIssues"), &mut seen, &mut report.incidents);
    if !root.has("summaryStatus") {
        report.coverage = coverage(&report.components);
    }
    report
}

/// A text, unless it is what Hugo writes for a field that is not there.
fn stated_text(node: Node<'_>) -> Option<String> {
    node.text().filter(|text| !text.is_empty() && text != "<no value>")
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
        let id = url
            .as_ref()
            .map(HttpsUrl::to_string)
            .or(node.get("filename").text())
            .unwrap_or_else(|| title.clone());
        if !seen.insert(id.clone()) {
            continue;
        }
        let mut components = Vec::new();
        for name in node.get("affected").items() {
            components.extend(name.text());
        }
        let severity = stated_text(node.get("severity"));
        let impact = match severity.as_deref() {
            _ if node.get("informational").flag() => Some(Impact::None),
            Some("notice") => Some(Impact::None),
            Some(word) => Impact::of_health(health(word)).or(Some(Impact::from(word))),
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

/// Go's `2006-01-02 15:04:05.999 -0700 MST`, of which the zone's name adds nothing; where it has none, the offset stands
/// there again.
fn go_time(node: Node<'_>) -> Option<Timestamp> {
    let text = stated_text(node).filter(|text| !text.starts_with("0001-01-01"))?;
    let mut words = text.splitn(4, ' ');
    let bare = match (words.next(), words.next(), words.next()) {
        (Some(date), Some(clock), Some(offset)) => format!("{date} {clock} {offset}"),
        _ => text.clone(),
    };
    match Timestamp::parse(&bare).or_else(|| Timestamp::parse_loose(&text)) {
        Some(at) => Some(at),
        None => {
            node.bad_time(&text);
            None
        }
    }
}
