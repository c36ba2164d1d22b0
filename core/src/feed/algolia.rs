//! Algolia's own: `https://status.algolia.com/1/status`, one word a cluster; documented at
//! algolia.com/doc/rest-api/monitoring.
//!
//! Quirks: the addresses that a Statuspage would have answer with the same web page; hundreds of clusters, of which a person
//! has one; nothing else is told here, and `/1/incidents` is a log that does not say what is over.

use super::parts::{coverage, health, stated};
use crate::status::{Component, Format, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let clusters = root.get("status");
    let is_cluster = |(name, state): (&str, Node<'_>)| {
        name.starts_with(|first: char| first.is_ascii_lowercase())
            && name.contains(|c: char| c.is_ascii_digit())
            && name.contains('-')
            && state.word().is_some()
    };
    root.members().count() == 1 && clusters.members().next().is_some() && clusters.members().all(is_cluster)
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut components = Vec::new();
    for (name, node) in root.object().get("status").object().members() {
        components.push(Component { id: name.into(), name: name.into(), ..stated(node, health) });
    }
    Report { coverage: coverage(&components), components, ..Report::new(Format::Algolia) }
}
