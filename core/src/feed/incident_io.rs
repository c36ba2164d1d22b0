//! incident.io's Statuspage-compatible API, under `https://<page>/api/v2/` like the original.
//!
//! Quirks: ids are ULIDs, which tells it from Atlassian's; stamps have no milliseconds; `incidents` and
//! `scheduled_maintenances` may be `null` or absent; incidents lack `components`, `started_at` and a usable
//! `shortlink`; components lack groups and may be in `full_outage`.

use super::node::Node;
use super::{Document, FeedError, Format, Problem, statuspage};
use crate::status::Report;

pub(super) fn recognise(document: &Document) -> bool {
    let Some(root) = document.json().map(Node::root) else { return false };
    statuspage::recognise(document) && root.get("page").get("id").word().is_some_and(is_ulid)
}

pub(super) fn report(document: &Document) -> Result<Report, FeedError> {
    let json =
        document.json().ok_or_else(|| FeedError::whole(Problem::NotJson("XML or plain text".into())))?;
    statuspage::compatible(Node::root(json), Format::IncidentIo)
}

/// 26 characters of Crockford's base 32.
fn is_ulid(id: &str) -> bool {
    id.len() == 26 && id.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
}
