//! Adobe's own: `https://data.status.adobe.com/adobestatus/StatusEvents` and `/SnowServiceRegistry`. Not documented; shape
//! as public clients read it.
//!
//! Quirks: an incident has no state but a history for each of its products, keyed by time, whose last entry says how that
//! product does; titles are tokens, to be looked up in `messages` by language; times are Unix seconds or milliseconds;
//! events are all of the past as well; of the registry the products count, not the thousands of environments.

use super::once;
use super::parts::{having, plain};
use crate::keyed::Keyed;
use crate::status::{
    Component, Coverage, Format, Impact, Incident, Maintenance, MaintenancePhase, Phase, Report,
};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.has("incidentEvent") && root.has("maintenanceEvent") || root.has("clouds") && root.has("products")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["incidentEvent", "maintenanceEvent", "products"]);
    let mut report = Report { coverage: Coverage::Incidents, ..Report::new(Format::Adobe) };
    for (key, node) in root.get("products").members() {
        let id = node.object().get("id").text().unwrap_or_else(|| key.to_string());
        let name = node.get("name").text().unwrap_or_else(|| id.clone());
        report.components.push(Component { id, name, bare: true, ..Component::default() });
    }
    let incidents = root.get("incidentEvent").get("incidents");
    if incidents.is_object() {
        report.coverage = Coverage::State;
    }
    let known = titles(root.get("incidentEvent"));
    for (key, node) in incidents.members() {
        report.incidents.push(incident(key, node.object(), &known));
    }
    let known = titles(root.get("maintenanceEvent"));
    for (key, node) in root.get("maintenanceEvent").get("maintenance").members() {
        report.maintenances.push(work(key, node.object(), &known));
    }
    report
}

/// The last entry of a product's history.
fn latest(product: Node<'_>) -> Option<Node<'_>> {
    let at = |key: &str, entry: &Node<'_>| {
        entry.get("statusTime").integer().or(entry.get("messageTime").integer()).or(key.parse().ok())
    };
    let entries = product.get("history").members().map(|(key, entry)| (at(key, &entry), entry));
    entries.max_by_key(|(at, _)| *at).map(|(_, entry)| entry)
}

fn is_open(entry: Node<'_>) -> bool {
    let word = entry.get("status").word().or(entry.get("csoStatus").word()).map(plain);
    !matches!(word.as_deref(), Some("closed" | "dismissed" | "completed" | "canceled" | "cancelled"))
}

fn severity(word: &str) -> Impact {
    match plain(word).as_str() {
        "trivial" => Impact::Minor,
        _ => Impact::from(word),
    }
}

/// The English titles by their tokens.
type Titles = Keyed<String>;

fn titles(event: Node<'_>) -> Titles {
    let messages = event.get("messages").get("en").members();
    messages
        .filter_map(|(token, message)| Some((token.to_string(), message.get("textMessage").text()?)))
        .collect()
}

fn incident(key: &str, node: Node<'_>, titles: &Titles) -> Incident {
    let (mut open, mut past): (Vec<Impact>, Vec<Impact>) = (Vec::new(), Vec::new());
    let (mut hit, mut done, mut token) = (Vec::new(), Vec::new(), None);
    let (mut started_at, mut ended_at) = (None, None);
    for (id, product) in node.get("products").members() {
        let last = latest(product);
        let end = product.get("endedOn").epoch().filter(|at| at.millis() > 0);
        // Without an entry its own end says how it does.
        let goes_on = last.map_or(end.is_none(), is_open);
        let impact = last.and_then(|last| last.get("severity").text()).map(|word| severity(&word));
        if goes_on {
            open.extend(impact)
        } else {
            past.extend(impact)
        }
        let part = (product.get("name").text(), product.get("id").text().unwrap_or_else(|| id.to_string()));
        // While it goes on it is about those that it still hits.
        if goes_on {
            hit.push(part)
        } else {
            done.push(part)
        }
        token = token.or_else(|| last?.get("titleToken").text());
        let began = product.get("startedOn").epoch().filter(|at| at.millis() > 0);
        started_at = started_at.into_iter().chain(began).min();
        ended_at = ended_at.max(end.filter(|_| !goes_on));
    }
    let is_over = hit.is_empty() && !done.is_empty();
    let (names, ids): (Vec<_>, Vec<_>) = if is_over { done } else { hit }.into_iter().unzip();
    let names: Vec<String> = names.into_iter().flatten().collect();
    let worst = |list: Vec<Impact>| {
        list.into_iter()
            .reduce(|one, two| if one.health().worse(two.health()) == one.health() { one } else { two })
    };
    Incident {
        id: node.get("id").text().unwrap_or_else(|| key.to_string()),
        title: token
            .and_then(|token| Some(node.copy(titles.get(&token)?)))
            .or_else(|| names.first().cloned())
            .unwrap_or_default(),
        impact: worst(if is_over { past } else { open }).filter(|impact| *impact != Impact::None),
        phase: if is_over { Phase::Resolved } else { Phase::Investigating },
        started_at,
        resolved_at: ended_at.filter(|_| is_over),
        components: once(names),
        component_ids: once(ids),
        ..Incident::default()
    }
}

fn work(key: &str, node: Node<'_>, titles: &Titles) -> Maintenance {
    let word = node.get("status").text().or(node.get("cmrStatus").text());
    let (mut names, mut ids, mut token) = (Vec::new(), Vec::new(), None);
    for (id, product) in node.get("products").members() {
        names.extend(product.get("name").text());
        ids.push(product.get("id").text().unwrap_or_else(|| id.to_string()));
        token = token.or_else(|| latest(product)?.get("titleToken").text());
    }
    let time = |key| node.get(key).epoch().filter(|at| at.millis() > 0);
    Maintenance {
        id: node.get("id").text().unwrap_or_else(|| key.to_string()),
        title: token
            .and_then(|token| Some(node.copy(titles.get(&token)?)))
            .or_else(|| names.first().cloned())
            .unwrap_or_default(),
        phase: word.map_or_else(MaintenancePhase::unknown, |word| match plain(&word).as_str() {
            "started" => MaintenancePhase::InProgress,
            _ => super::parts::work_phase(&word),
        }),
        starts_at: time("startedOn").or(time("scheduledDate")),
        ends_at: time("completedOn"),
        components: once(names),
        component_ids: once(ids),
        ..Maintenance::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Health;

    #[test]
    fn a_severity_nobody_knows_is_trouble() {
        assert_eq!(severity("Potential").health(), Health::Degraded);
        assert_eq!(severity("trivial"), Impact::Minor);
        assert_eq!(severity("CRITICAL"), Impact::Critical);
    }
}
