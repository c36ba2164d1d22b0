//! What a vendor's incidents and history say on screen.

use is_it_them_core::history::archive::ImportError;
use is_it_them_core::history::figures::{Figures, Uptime};
use is_it_them_core::history::{Overdue, StatedWindow, known_length};
use is_it_them_core::status::{Health, Impact, Incident};
use is_it_them_core::time::{Elapsed, MONTHS, Timestamp};

use crate::language::{digits, list};
use crate::length;
use crate::messages::history as said;
pub use crate::messages::history::{components, duration, impact, phase, resolved, started, update};

/// How a caller writes dates: the browser in the reader's language and zone, [`english_date`] where there is none.
pub type DateWriter<'a> = &'a dyn Fn(Timestamp) -> String;

/// `November 4, 2025`, in UTC.
#[must_use]
pub fn english_date(at: Timestamp) -> String {
    let (year, month, day, ..) = at.civil();
    let month =
        usize::from(month).checked_sub(1).and_then(|index| MONTHS.get(index)).copied().unwrap_or_default();
    format!("{month} {day}, {year}")
}

/// `62h 11m`: a total, in hours however many. `45m` below one.
#[must_use]
pub fn hours(total: Elapsed) -> String {
    let minutes = total.as_minutes();
    if minutes < 60 { length(total) } else { said::hours(minutes / 60, minutes % 60) }
}

/// `1.3` from thirteen tenths.
#[must_use]
pub fn tenths(tenths: u64) -> String {
    crate::decimal(tenths / 10, &digits(tenths % 10))
}

/// `99.61 %` from basis points.
#[must_use]
pub fn percent(basis_points: u64) -> String {
    crate::percent(basis_points, 2)
}

/// The headline of a history in two: how the vendor is, and what its past adds up to. What was `recorded` says nothing of now.
#[must_use]
pub fn headline(
    vendor: &str,
    health: Health,
    recorded: bool,
    figures: &Figures,
    date: DateWriter<'_>,
) -> [String; 2] {
    let now = match (health, recorded) {
        (Health::Operational, false) => said::now_operational(vendor),
        (Health::Maintenance, false) => said::now_maintenance(vendor),
        (Health::Degraded, false) => said::now_degraded(vendor),
        (Health::PartialOutage, false) => said::now_partial_outage(vendor),
        (Health::MajorOutage, false) => said::now_major_outage(vendor),
        (Health::Unknown, false) => said::now_unknown(vendor),
        (Health::Operational, true) => said::then_operational(vendor),
        (Health::Maintenance, true) => said::then_maintenance(vendor),
        (Health::Degraded, true) => said::then_degraded(vendor),
        (Health::PartialOutage, true) => said::then_partial_outage(vendor),
        (Health::MajorOutage, true) => said::then_major_outage(vendor),
        (Health::Unknown, true) => said::then_unknown(vendor),
    };
    let since = figures.known_since.map(date);
    [now, since.map_or_else(|| said::nothing_known(vendor), |since| past(vendor, figures, &since))]
}

/// What stands in the place of a figure where nothing is known.
#[must_use]
pub fn nothing() -> &'static str {
    "\u{2013}"
}

/// What the figures of a headline leave out, a sentence each.
pub fn caveats(figures: &Figures) -> impl Iterator<Item = String> {
    let some = figures.unknown_length > 0 && figures.unknown_length < figures.count;
    let lengthless = some.then(|| said::some_lengthless(figures.unknown_length as u64));
    lengthless.into_iter().chain(left_out(figures))
}

/// What the past adds up to.
fn past(vendor: &str, figures: &Figures, since: &str) -> String {
    let (count, down) = (figures.count as u64, &hours(figures.downtime));
    let is_lengthless = figures.unknown_length == figures.count;
    match figures.per_month_tenths {
        _ if count == 0 => said::no_outage(vendor, since),
        None if is_lengthless => said::lengthless(vendor, count, since),
        None => said::past(vendor, count, since, down),
        // "0.0 incidents a month" of an outage that did happen would be untrue.
        Some(0) if is_lengthless => said::lengthless_rare(vendor, count, since, &tenths(1)),
        Some(0) => said::past_rare(vendor, count, since, down, &tenths(1)),
        Some(rate) if is_lengthless => said::lengthless_rate(vendor, count, since, &tenths(rate)),
        Some(rate) => said::past_rate(vendor, count, since, down, &tenths(rate)),
    }
}

/// That notices are not counted, and how long they took; none where there are none.
fn left_out(figures: &Figures) -> Option<String> {
    let (count, time) = figures.notices;
    let is_lengthless = time.as_minutes() == 0;
    match count {
        0 => None,
        1 if is_lengthless => Some(said::left_out_one().into()),
        1 => Some(said::left_out_one_of(&hours(time))),
        many if is_lengthless => Some(said::left_out_many(many as u64)),
        many => Some(said::left_out_many_of(many as u64, &hours(time))),
    }
}

/// How many of the outages state a start, and what that says: what stands beside the median time to acknowledge.
#[must_use]
pub fn acknowledging(p90: Elapsed, of: usize, all: usize) -> String {
    said::acknowledging(of as u64, all as u64, &length(p90))
}

/// What a history is based on.
#[must_use]
pub fn known_since(
    since: Timestamp,
    from_vendor: usize,
    from_archive: usize,
    date: DateWriter<'_>,
) -> String {
    let since = date(since);
    match (from_vendor as u64, from_archive) {
        (0, 0) => said::known_since(&since),
        (0, _) => said::known_from_archive(&since),
        (count, 0) => said::known_from_vendor(count, &since),
        (count, _) => said::known_from_both(count, &since),
    }
}

/// The uptime of some days: `99.56 % of the last 30 days`, and what of it is not known.
#[must_use]
pub fn uptime(uptime: &Uptime) -> String {
    let days = u64::from(uptime.days);
    let Some(basis_points) = uptime.basis_points else { return said::uptime_not_known(days) };
    let share = percent(basis_points);
    let known = uptime.known.as_seconds() / 86_400;
    match uptime.unknown_length as u64 {
        0 if uptime.is_complete() => said::uptime(&share, days),
        0 if known == 0 => said::uptime_hours(&share, &length(uptime.known), days),
        0 => said::uptime_part(known, &share, days),
        count if uptime.is_complete() => said::uptime_lengthless(&share, days, count),
        count if known == 0 => said::uptime_hours_lengthless(&share, &length(uptime.known), days, count),
        count => said::uptime_part_lengthless(&share, known, days, count),
    }
}

/// One sentence or two that tell an incident, as on its page. What reads lengths out of posts comes with it: 14 kB of download,
/// which only the history has.
#[must_use]
pub fn summary(vendor: &str, incident: &Incident, now: Timestamp, date: DateWriter<'_>) -> String {
    let length = known_length(incident, now);
    let what = &kind(incident);
    let is_notice = incident.impact == Some(Impact::None);
    let started = incident.started_at.map(date);
    let parts = listed(&incident.components);
    let told = match (incident.is_open(), started.as_deref(), parts.as_deref()) {
        (true, None, None) => said::open(vendor, what),
        (true, Some(date), None) => said::open_since(vendor, what, date),
        (true, None, Some(parts)) => said::open_parts(vendor, what, parts),
        (true, Some(date), Some(parts)) => said::open_since_parts(vendor, what, date, parts),
        (false, None, None) if is_notice => said::posted(vendor, what),
        (false, Some(date), None) if is_notice => said::posted_on(vendor, what, date),
        (false, None, Some(parts)) if is_notice => said::posted_parts(vendor, what, parts),
        (false, Some(date), Some(parts)) if is_notice => said::posted_on_parts(vendor, what, date, parts),
        (false, None, None) => said::over(vendor, what),
        (false, Some(date), None) => said::over_on(vendor, what, date),
        (false, None, Some(parts)) => said::over_parts(vendor, what, parts),
        (false, Some(date), Some(parts)) => said::over_on_parts(vendor, what, date, parts),
    };
    match (incident.is_open(), length) {
        (true, Some(lasts)) => said::told_open_for(&told, &crate::length(lasts)),
        (true, None) => said::told_open(&told),
        (false, Some(lasted)) if lasted.as_minutes() > 0 => {
            said::told_over_after(&told, &crate::length(lasted))
        }
        // Posted and over in one: the page says nothing of its length.
        (false, _) => said::told_over(&told),
    }
}

fn kind(incident: &Incident) -> String {
    match &incident.impact {
        None => said::kind_incident().into(),
        Some(Impact::None) => said::kind_notice().into(),
        Some(Impact::Minor) => said::kind_minor().into(),
        Some(Impact::Major) => said::kind_major().into(),
        Some(Impact::Critical) => said::kind_critical().into(),
        Some(Impact::Maintenance) => said::kind_maintenance().into(),
        Some(Impact::Other(word)) if word.trim().is_empty() => said::kind_incident().into(),
        Some(Impact::Other(word)) => said::kind_other(word),
    }
}

/// How many components are named before the rest is counted.
const NAMED: usize = 4;

/// `A`, `A and B`, `A, B and C`, `A, B, C, D and 3 more`; each name once.
fn listed(components: &[String]) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for name in components {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
    let more = if names.len() > NAMED + 1 { names.split_off(NAMED).len() } else { 0 };
    let more = (more > 0).then(|| said::more_parts(more as u64));
    names.extend(more.as_deref());
    (!names.is_empty()).then(|| list(&names))
}

/// How late a vendor acknowledged: `Acknowledged 36m after it began, by the vendor's own account.`
#[must_use]
pub fn acknowledged(lag: Elapsed, window: &StatedWindow) -> String {
    match (lag.as_minutes(), window.approximate) {
        (0, _) => said::acknowledged_at_once().into(),
        (_, true) => said::acknowledged_about(&length(lag)),
        (_, false) => said::acknowledged(&length(lag)),
    }
}

/// A vendor that is silent for longer than it promised.
#[must_use]
pub fn overdue(overdue: &Overdue) -> String {
    match overdue.late.as_minutes() {
        0 => said::update_due().into(),
        _ => said::update_late(&length(overdue.late)),
    }
}

/// Why a file was not imported, and what to do.
#[must_use]
pub fn import_failure(failure: &ImportError) -> String {
    match failure {
        ImportError::NotAnArchive => said::import_no_archive().into(),
        ImportError::TooNew { .. } => said::import_too_new().into(),
        ImportError::TooMuch { path, most } => said::import_too_much(path, &digits(*most as u64)),
        ImportError::Damaged { path, problem } => {
            said::import_damaged(&crate::problem::at(path, &crate::problem::problem(problem)))
        }
    }
}

/// The rules behind the figures, for an info panel.
#[must_use]
pub fn rules() -> [&'static str; 6] {
    [
        said::rule_downtime(),
        said::rule_notices(),
        said::rule_lengthless(),
        said::rule_open(),
        said::rule_month(),
        said::rule_uptime(),
    ]
}

#[cfg(test)]
mod tests;
