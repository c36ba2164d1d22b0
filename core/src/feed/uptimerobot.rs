//! UptimeRobot: `<page>/api/getMonitorList/<key>`, the list behind its public pages. Not documented; shape from
//! recordings.
//!
//! Quirks: the state is a colour's name (`statusClass`), where `black` is paused: nobody looks, so nothing is known;
//! the days behind it are ratios, and a list of all `days` grows by itself; announcements are in another document. A page of many monitors tells the first thirty
//! and counts all, so the counts tell how the page does. Some pages list their monitors as `data`.

use super::parts::{DAY, coverage, day, health, holds_until, stated};
use crate::status::{Component, Coverage, Format, Health, Report};
use crate::tree::Node;

pub(super) fn recognise(root: Node<'_>) -> bool {
    let counted = root.get("statistics").has("counts") || root.has("psp");
    root.get("psp").get("monitors").is_list() || counted && root.get("data").is_list()
}

pub(super) fn report(root: Node<'_>) -> Report {
    let monitors = match root.object().get("data") {
        data if data.is_list() => data,
        _ => root.get("psp").object().get("monitors"),
    };
    let mut components = Vec::new();
    for monitor in monitors.objects() {
        let mut state = stated(monitor.get("statusClass"), colour);
        if state.stated.as_deref() == Some("black") {
            state.stated = Some("paused".into());
            state.bare = true;
        }
        components.push(Component {
            id: monitor.get("monitorId").text().unwrap_or_default(),
            name: monitor.get("name").text().unwrap_or_default(),
            ..state
        });
    }
    let counts = root.get("statistics").get("counts");
    let told = whole(&[root.get("psp").get("totalMonitors"), counts.get("total")]);
    let indicator = counted(counts, components.len(), told);
    // The first of more than are listed, or as many as one page lists.
    let listed = i64::try_from(components.len()).unwrap_or(i64::MAX);
    let is_first = listed > 0 && (listed < told || told == 0 && listed == MOST);
    Report {
        coverage: if indicator.is_some() { Coverage::State } else { coverage(&components) },
        indicator,
        valid_until: holds_until(root.get("days").items().filter_map(day).max(), DAY),
        first: if is_first { u32::try_from(listed).ok() } else { None },
        components,
        ..Report::new(Format::Uptimerobot)
    }
}

/// How many monitors the page has by the largest number that says so; all there could be where one says nothing known.
fn whole(totals: &[Node<'_>]) -> i64 {
    let stated = totals.iter().filter(|total| total.is_some());
    stated.map(|total| total.integer().unwrap_or(i64::MAX)).max().unwrap_or_default()
}

/// What the numbers of monitors say; nothing where all are paused, or where all are listed and none is counted. A monitor
/// that is neither counted nor listed may be down.
fn counted(counts: Node<'_>, listed: usize, told: i64) -> Option<Health> {
    let listed = i64::try_from(listed).unwrap_or(i64::MAX);
    let number = |key| counts.get(key).integer().filter(|number| *number >= 0);
    let (up, down) = (number("up"), number("down"));
    let counted = [up, down, number("paused")].into_iter().flatten().fold(0, i64::saturating_add);
    let is_whole = counted >= told.max(listed);
    match (up, down) {
        (Some(0), Some(1..)) => Some(Health::MajorOutage),
        (_, Some(1..)) => Some(Health::PartialOutage),
        // The list is all that tells, and says itself where it is not the whole.
        _ if !counts.is_some() => None,
        (Some(0), Some(0)) if is_whole => None,
        (Some(1..), Some(0)) if is_whole => Some(Health::Operational),
        _ => Some(Health::Unknown),
    }
}

/// The monitors that a page tells at most.
const MOST: i64 = 30;

fn colour(word: &str) -> Health {
    match word {
        "danger" => Health::MajorOutage,
        "warning" => Health::Degraded,
        word => health(word),
    }
}
