//! Hund: `<page>/live/v2/status_page`, a stream of events of which the first, `init_event`, is the whole state; documented
//! at hund.io/help/documentation/live-event-streams. Whoever asks stops reading after it (`www/browser/http.js`).
//!
//! Quirks: the page is in `outage` only when all its components are; `pending` is not looked at yet; an issue has a title and
//! nothing of where it stands: it is told while it is open.

use super::parts::{having, health, stated, told};
use crate::status::{Component, Format, Incident, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    root.get("state").word().is_some() && root.get("groups").is_list() && root.has("issues")
}

pub(super) fn report(root: Node<'_>) -> Report {
    let root = having(root, &["state", "groups"]);
    let mut report = Report { indicator: Some(told(root.get("state"), health)), ..Report::new(Format::Hund) };
    for group in root.get("groups").objects() {
        for node in group.get("components").objects() {
            let id = node.get("id").text().unwrap_or_default();
            report.components.push(Component {
                name: node.get("name").text().unwrap_or_else(|| id.clone()),
                id,
                group: group.get("name").text().filter(|name| !name.is_empty()),
                ..stated(node.get("state"), health)
            });
        }
    }
    for node in root.get("issues").objects() {
        report.incidents.push(Incident {
            id: node.get("id").text().unwrap_or_default(),
            title: node.get("title").text().unwrap_or_default(),
            started_at: node.get("began_at").time(),
            url: node.get("url").link(),
            ..Incident::default()
        });
    }
    report
}
