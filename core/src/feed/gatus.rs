//! Gatus, self-hosted: `/api/v1/endpoints/statuses`, a list of endpoints with the results of their latest checks, and
//! `/api/v1/endpoints/<key>/statuses`, one of them. Source: `core.EndpointStatus` of TwiN/gatus.
//!
//! Quirks: results come oldest first, `null` or empty before the first check; an empty `group` is no group; nothing but
//! checks is told, so there are no incidents; a list of all endpoints is paged (`?page=1&pageSize=100`), does not say so, and
//! has at most 100; results come by themselves, so an endpoint whose newest is far older than its neighbours' is not watched.

use super::parts::{coverage, doubt_forgotten, looked_at_until};
use crate::status::{Component, Format, Health, Page, Report};
use crate::time::Timestamp;
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let endpoint = root.first().unwrap_or(root);
    // What every check measures; before the first one there is nothing to measure.
    let is_check = |result: Node<'_>| result.has("duration") && result.has("success");
    endpoint.get("key").word().is_some()
        && endpoint.get("name").word().is_some()
        && endpoint.has("results")
        && endpoint.get("results").first().is_none_or(is_check)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let (mut components, mut looked_at) = (Vec::new(), Vec::new());
    let one = root.has("results").then_some(root);
    let list = if one.is_some() { None } else { Some(root.list().objects()) };
    for endpoint in list.into_iter().flatten().chain(one) {
        let results = endpoint.get("results");
        let (health, at) = newest(results);
        let stamps = results.items().map(|result| result.get("timestamp").time());
        looked_at.push((at, looked_at_until(stamps)));
        let name = endpoint.get("name").text().unwrap_or_default();
        components.push(Component {
            id: endpoint.get("key").text().unwrap_or_else(|| name.clone()),
            name,
            group: endpoint.get("group").text().filter(|group| !group.is_empty()),
            health,
            stated: None,
            bare: endpoint.has("results") && results.first().is_none(),
        });
    }
    let valid_until = doubt_forgotten(&mut components, &looked_at);
    let latest = looked_at.iter().filter_map(|(at, _)| *at).max();
    Report {
        // A full page may have another behind it.
        first: (components.len() == MOST).then_some(100),
        valid_until,
        page: Page { updated_at: latest, ..Page::default() },
        coverage: coverage(&components),
        components,
        ..Report::new(Format::Gatus)
    }
}

/// The most endpoints that one page lists.
const MOST: usize = 100;

/// What the latest check found, and when: the last of the list, whatever the clock said that stamped it.
fn newest(results: Node<'_>) -> (Health, Option<Timestamp>) {
    let Some(result) = results.objects().last() else { return (Health::Unknown, None) };
    let success = result.get("success");
    let health = match (success.flag(), success.is_false()) {
        (true, _) => Health::Operational,
        (_, true) => Health::MajorOutage,
        _ => Health::Unknown,
    };
    (health, result.get("timestamp").time())
}
