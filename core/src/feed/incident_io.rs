//! incident.io. Two APIs, told apart by their shape:
//!
//! * the Statuspage-compatible one under `https://<page>/api/v2/`. Quirks: ids are ULIDs, which tells it from
//!   Atlassian's; pages have no `time_zone`; stamps have no milliseconds; `incidents` and `scheduled_maintenances` may
//!   be `null` or absent; incidents lack `components`, `started_at` and a usable `shortlink`; components lack groups and
//!   may be in `full_outage`;
//! * the widget API, `https://<page>/api/v1/summary`: see [`super::incident_io_widget`].

use super::statuspage;
use crate::status::{Format, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    statuspage::recognise(root) && has_ulids(root)
}

pub(super) fn report(root: Node<'_>) -> Report {
    statuspage::compatible(root, Format::IncidentIo)
}

/// By the page's id; where the page states none, by the first component's or incident's.
fn has_ulids(root: Node<'_>) -> bool {
    let is_ulid = |node: Node<'_>| node.get("id").word().is_some_and(is_ulid);
    let first = |list| root.get(list).first().is_some_and(is_ulid);
    let page = root.get("page");
    if page.get("id").is_some() {
        return is_ulid(page);
    }
    !page.get("time_zone").is_some() && (first("components") || first("incidents"))
}

/// 26 characters of Crockford's base 32.
fn is_ulid(id: &str) -> bool {
    id.len() == 26 && id.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}
