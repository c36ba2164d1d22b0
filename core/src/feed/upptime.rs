//! Upptime, on GitHub: `https://raw.githubusercontent.com/<owner>/<repository>/master/history/summary.json`, a list of
//! monitored sites. Source: `src/summary.ts` of upptime/uptime-monitor.
//!
//! Quirks: incidents are GitHub issues and not in here; the document names neither the page nor its address.

use super::parts::{coverage, health, stated};
use crate::status::{Component, Format, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let Some(site) = root.first() else { return false };
    site.get("slug").word().is_some()
        && site.get("status").word().is_some()
        && site.get("url").word().is_some()
        && (site.get("uptime").word().is_some_and(|share| share.ends_with('%'))
            || site.has("dailyMinutesDown"))
}

pub(super) fn report(root: Node<'_>) -> Report {
    let mut components = Vec::new();
    for site in root.list().objects() {
        let name = site.get("name").text().unwrap_or_default();
        components.push(Component {
            id: site.get("slug").text().unwrap_or_else(|| name.clone()),
            name,
            ..stated(site.get("status"), health)
        });
    }
    Report { coverage: coverage(&components), components, ..Report::new(Format::Upptime) }
}
