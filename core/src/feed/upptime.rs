//! Upptime, on GitHub: `https://raw.githubusercontent.com/<owner>/<repository>/master/history/summary.json`, a list of
//! monitored sites. Source: `src/summary.ts` of upptime/uptime-monitor.
//!
//! Quirks: incidents are GitHub issues and not in here; the document names neither the page nor its address.

use super::parts::{coverage, health};
use super::{Document, FeedError, Format};
use crate::status::{Component, Health, Page, Report};

pub(super) fn recognise(document: &Document) -> bool {
    let Some(site) = document.tree().ok().and_then(|root| root.first()) else { return false };
    site.get("slug").word().is_some()
        && site.get("status").word().is_some()
        && (site.has("uptime") || site.has("dailyMinutesDown"))
}

pub(super) fn report(document: &Document) -> Result<Report, FeedError> {
    let root = document.tree()?;
    if !root.is_list() {
        return Err(root.expected("a list"));
    }
    let mut components = Vec::new();
    for site in root.items()? {
        let site = site.object()?;
        let stated = site.get("status").text()?;
        let name = site.get("name").text()?.unwrap_or_default();
        let health = stated.as_deref().map_or(Health::Unknown, health);
        components.push(Component {
            id: site.get("slug").text()?.unwrap_or_else(|| name.clone()),
            name,
            group: None,
            health,
            stated: stated.filter(|_| health == Health::Unknown),
        });
    }
    Ok(Report {
        page: Page::default(),
        format: Format::Upptime,
        indicator: None,
        coverage: coverage(&components),
        components,
        incidents: Vec::new(),
        maintenances: Vec::new(),
    })
}
