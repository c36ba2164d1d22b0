//! What many formats say in almost the same words.

use super::tongues;
use crate::status::{Component, Coverage, Health, MaintenancePhase, Phase, Report};
use crate::time::Timestamp;
use crate::tree::Node;

/// The document, which must be an object with one of these members: what has none of them is some other document, and
/// to read nothing from it would be to say that all is well.
pub(super) fn having<'a>(root: Node<'a>, members: &[&str], expected: &'static str) -> Node<'a> {
    let root = root.object();
    if !members.iter().any(|member| root.has(member)) {
        root.expected(expected);
    }
    root
}

/// A word without its case, spaces, dashes and underscores: `Partial Outage`, `partial_outage`, `PARTIALOUTAGE`.
pub(super) fn plain(word: &str) -> String {
    // No word of a format is longer; what is longer is prose and equals none of them.
    word.chars().filter(|c| c.is_alphanumeric()).take(40).collect::<String>().to_ascii_lowercase()
}

/// A component's or a page's health in the words that formats share. Formats that mean something else by one of these
/// words look at it before they ask here.
pub(super) fn health(word: &str) -> Health {
    match plain(word).as_str() {
        "operational" | "up" | "ok" | "available" | "success" | "healthy" => Health::Operational,
        "degraded" | "degradedperformance" | "performanceissues" | "partiallydegraded" | "slow" => {
            Health::Degraded
        }
        "partialoutage" | "minoroutage" | "disrupted" => Health::PartialOutage,
        "majoroutage" | "fulloutage" | "outage" | "down" | "unavailable" | "offline" => Health::MajorOutage,
        "maintenance" | "undermaintenance" => Health::Maintenance,
        _ => Health::Unknown,
    }
}

/// How a page does by the word at this place. A format that has the place always says something there, so silence is as
/// little good news as a word nobody knows.
pub(super) fn told(place: Node<'_>, read: fn(&str) -> Health) -> Health {
    place.text().as_deref().map_or(Health::Unknown, read)
}

/// A component's state by the word at this place; its name, its id and its group are for the format to add.
pub(super) fn stated(place: Node<'_>, read: fn(&str) -> Health) -> Component {
    let word = place.text();
    let health = word.as_deref().map_or(Health::Unknown, read);
    let stated = word.filter(|_| health == Health::Unknown);
    Component { health, bare: stated.as_deref().is_some_and(is_unwatched), stated, ..Component::default() }
}

/// Whether a word says that nobody looks, or has looked yet: the part is not known, which says nothing of the page.
fn is_unwatched(word: &str) -> bool {
    matches!(
        plain(word).as_str(),
        "paused" | "notmonitored" | "unmonitored" | "pending" | "pendingfirstcheck" | "notcheckedyet"
    )
}

/// Until when a date that moves by itself speaks for the present: three times the usual pause between two of its moves, in
/// milliseconds, and an hour at least, so that no clock that is a little wrong makes a page unknown.
pub(super) fn holds_until(last: Option<Timestamp>, pause: i64) -> Option<Timestamp> {
    last?.shifted(pause.saturating_mul(3).clamp(3_600_000, YEAR))
}

const YEAR: i64 = 366 * 24 * 3_600_000;

/// As [`holds_until`], of the times at which a part was looked at, in their order.
pub(super) fn looked_at_until(times: impl Iterator<Item = Option<Timestamp>>) -> Option<Timestamp> {
    let (mut before, mut last) = (None, None);
    for at in times.flatten() {
        before = last.replace(at);
    }
    let pause =
        before.zip(last).map_or(0, |(before, last): (Timestamp, Timestamp)| last.millis() - before.millis());
    holds_until(last, pause)
}

/// Takes those parts for unknown that nobody looks at any more while others are looked at, as of a monitor that was paused.
/// That says nothing of the page. Gives until when the parts as a whole hold, and expects of each when it was last
/// looked at and until when that holds.
pub(super) fn doubt_forgotten(
    components: &mut [Component],
    looked_at: &[(Option<Timestamp>, Option<Timestamp>)],
) -> Option<Timestamp> {
    let newest = looked_at.iter().filter_map(|(at, _)| *at).max();
    for (component, (_, until)) in components.iter_mut().zip(looked_at) {
        if until.is_some() && *until < newest {
            component.health = Health::Unknown;
            component.bare = true;
        }
    }
    looked_at.iter().filter_map(|(_, until)| *until).max()
}

/// Leaves a page in doubt of whose parts a document lists the first few alone, where no word of the page speaks for the
/// others, which may be down.
pub(super) fn doubt_if_cut(root: Node<'_>, report: &mut Report) {
    if report.indicator.is_none() && !report.components.is_empty() && is_cut(root) {
        report.indicator = Some(Health::Unknown);
    }
}

/// Whether a document says that it is one page of several, in the words that pagers use (Laravel's, JSON:API's and their
/// like).
fn is_cut(root: Node<'_>) -> bool {
    let meta = root.get("meta");
    [root, meta, meta.get("pagination"), root.get("pagination"), root.get("paging")].into_iter().any(
        |pager| {
            let number = |keys: &[&'static str]| keys.iter().find_map(|key| pager.get(key).integer());
            let exceeds = |all: Option<i64>, some: Option<i64>| all > some && some.is_some();
            let is_next = |node: Node<'_>| {
                ["next", "next_page", "next_page_url", "nextPage"].iter().any(|key| {
                    node.get(key).is_some() && !node.get(key).is_false() && node.get(key).word() != Some("")
                })
            };
            exceeds(
                number(&["total_pages", "totalPages", "last_page", "pages"]),
                number(&["current_page", "currentPage", "page"]),
            ) || exceeds(number(&["total", "total_count", "totalCount"]), number(&["count", "to"]))
                || is_next(pager)
                || is_next(pager.get("links"))
                || pager.get("has_more").flag()
                || pager.get("hasMore").flag()
        },
    )
}

/// What a list of components proves: how the page does, as soon as the health of one is known.
pub(super) fn coverage(components: &[Component]) -> Coverage {
    let known = components.iter().any(|component| component.health != Health::Unknown);
    if known { Coverage::State } else { Coverage::Incidents }
}

/// Whether what a group says of itself is its own: trouble, or a word nobody knows, that no member of it is in. Then it stands
/// beside its members as a part; else they tell it.
pub(super) fn is_own(group: Health, members: &[Component]) -> bool {
    let is_fine = |health: Health| matches!(health, Health::Operational | Health::Maintenance);
    !is_fine(group) && members.iter().all(|member| is_fine(member.health))
}

/// When an incident was over, where a format says so by a stamp alone: `end`, if it is one that was seen. One before the
/// start is a slip, 0 is a way to write nothing, and one that lies long after all else that the event says of its time is
/// set for the future: there is no clock here to ask, but who writes that it is over writes when that was written.
pub(super) fn ended(
    end: Option<Timestamp>,
    start: Option<Timestamp>,
    told: impl IntoIterator<Item = Option<Timestamp>>,
) -> Option<Timestamp> {
    let latest = told.into_iter().flatten().chain(start).max()?.shifted(LATE)?;
    end.filter(|end| end.millis() > 0 && start.is_none_or(|start| start <= *end) && *end <= latest)
}

/// This number of milliseconds may lie between the last that an event says of its time and its end: posts are written while it is
/// mended.
const LATE: i64 = 2 * 3_600_000;

/// Where a post says its incident or its maintenance stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Incident(Phase),
    Work(MaintenancePhase),
    /// As in the post before: "Update".
    Same,
}

/// The words formats and feeds use for where something stands; nothing for any other word.
pub(super) fn standing(word: &str) -> Option<Standing> {
    Some(match plain(word).as_str() {
        "investigating" | "acknowledged" | "reported" | "active" | "open" | "ongoing" | "detected" => {
            Standing::Incident(Phase::Investigating)
        }
        "identified" => Standing::Incident(Phase::Identified),
        "monitoring" | "watching" | "recovering" | "mitigated" | "monitored" => {
            Standing::Incident(Phase::Monitoring)
        }
        "resolved"
        | "fixed"
        | "closed"
        | "archived"
        | "recovered"
        | "falsealarm"
        | "\u{5df2}\u{6062}\u{590d}" => Standing::Incident(Phase::Resolved),
        "postmortem" => Standing::Incident(Phase::Postmortem),
        "scheduled" | "planned" | "upcoming" | "notstartedyet" | "maintenancescheduled" => {
            Standing::Work(MaintenancePhase::Scheduled)
        }
        "inprogress" | "underway" | "started" | "undermaintenance" | "maintenanceinprogress" => {
            Standing::Work(MaintenancePhase::InProgress)
        }
        "verifying" => Standing::Work(MaintenancePhase::Verifying),
        "completed" | "complete" | "finished" | "ended" | "maintenancecomplete" | "maintenancecompleted" => {
            Standing::Work(MaintenancePhase::Completed)
        }
        "update" | "updated" => Standing::Same,
        _ => return tongues::standing(word),
    })
}

/// An incident's phase from a word; one we do not know stays as the vendor wrote it.
pub(super) fn phase(word: &str) -> Phase {
    match standing(word) {
        Some(Standing::Incident(phase)) => phase,
        Some(Standing::Work(MaintenancePhase::Completed)) => Phase::Resolved,
        _ => Phase::Other(word.into()),
    }
}

/// A maintenance's phase from a word; one we do not know stays as the vendor wrote it.
pub(super) fn work_phase(word: &str) -> MaintenancePhase {
    match standing(word) {
        Some(Standing::Work(phase)) => phase,
        Some(Standing::Incident(Phase::Resolved)) => MaintenancePhase::Completed,
        Some(Standing::Incident(Phase::Investigating)) => MaintenancePhase::InProgress,
        _ => MaintenancePhase::Other(word.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_something_stands_is_said_in_many_words() {
        for (word, found) in [
            ("Investigating", Some(Standing::Incident(Phase::Investigating))),
            ("RECOVERED", Some(Standing::Incident(Phase::Resolved))),
            ("\u{5df2}\u{6062}\u{590d}", Some(Standing::Incident(Phase::Resolved))),
            ("Maintenance scheduled", Some(Standing::Work(MaintenancePhase::Scheduled))),
            ("maintenance_in_progress", Some(Standing::Work(MaintenancePhase::InProgress))),
            ("Maintenance complete", Some(Standing::Work(MaintenancePhase::Completed))),
            ("Update", Some(Standing::Same)),
            ("Impact", None),
            ("", None),
        ] {
            assert_eq!(standing(word), found, "{word}");
        }
    }
}
