//! What many formats say in almost the same words.

use super::tongues;
use crate::status::{Component, Coverage, Health, MaintenancePhase, Phase, Report};
use crate::time::Timestamp;
use crate::tree::{Node, Thing};

/// The document, which must be an object with one of these members: what has none of them is some other document, and
/// to read nothing from it would be to say that all is well.
pub(super) fn having<'a>(root: Node<'a>, members: &[&str]) -> Node<'a> {
    let root = root.object();
    if !members.iter().any(|member| root.has(member)) {
        root.expected(Thing::with(members));
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

/// A day in milliseconds.
pub(super) const DAY: i64 = 86_400_000;

/// When the day at this place begins, as lists of days write it: they grow by one a day, by themselves.
pub(super) fn day(node: Node<'_>) -> Option<Timestamp> {
    Timestamp::parse(&[node.word()?.get(..10)?, "T00:00:00Z"].concat())
}

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

/// Says of a document that is one page of several, or exactly as long as such lists get, that it holds the first parts alone:
/// the others may be down, and unless a word of the page speaks for them nobody knows.
pub(super) fn doubt_if_cut(root: Node<'_>, report: &mut Report, longest: usize) {
    let listed = report.components.len();
    if listed > 0 && is_cut(root, listed).unwrap_or(listed == longest) {
        report.first = u32::try_from(listed).ok();
    }
}

/// Whether a document says that it is one page of several, in the words that pagers use (Laravel's, JSON:API's and their
/// like); nothing where it says nothing of pages. What counts pages knows best, then who has an address of the next.
fn is_cut(root: Node<'_>, listed: usize) -> Option<bool> {
    let meta = root.get("meta");
    let pagers = [root, meta, meta.get("pagination"), root.get("pagination"), root.get("paging")];
    let number = |keys: &[&'static str]| {
        pagers.iter().find_map(|pager| keys.iter().find_map(|key| pager.get(key).integer()))
    };
    let page = number(&["current_page", "currentPage", "page"]);
    if let Some(pages) = number(&["total_pages", "totalPages", "last_page", "pages"]) {
        return Some(pages > page.unwrap_or(1));
    }
    let is_told = |node: &Node<'_>| node.is_some() && !node.is_false() && node.word() != Some("");
    let links = pagers.iter().map(|pager| pager.get("links"));
    let mut next = pagers.iter().copied().chain(links).flat_map(|pager| {
        ["next", "next_page", "next_page_url", "nextPage", "has_more", "hasMore"].map(|key| pager.get(key))
    });
    if next.any(|node| is_told(&node)) {
        return Some(true);
    }
    let seen = number(&["to"]).or_else(|| {
        let before = page.unwrap_or(1).max(1) - 1;
        let length = number(&["per_page", "perPage", "page_size", "pageSize"]).unwrap_or_default();
        Some(before.saturating_mul(length).saturating_add(i64::try_from(listed).ok()?))
    });
    let total = number(&["total", "total_count", "totalCount"])?;
    Some(Some(total) > seen)
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
