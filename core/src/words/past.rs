//! The words of the history page and of the full incident page: labels, buttons, lines of state.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

use crate::history::archive::Freed;
use crate::history::filter::Sort;
use crate::status::{Failure, Health};
use crate::time::Elapsed;

pub const ALL: &str = "All";
pub const ARCHIVE: &str = "Archive";
pub const AXIS: &str = "How far back";
pub const ARCHIVE_ABOUT: &str = "Status pages forget. What this browser has seen is kept here, on this device only. A private window and each of \
     Firefox\u{2019}s containers have an archive of their own; a private window\u{2019}s ends with it.";
pub const ACKNOWLEDGED: &str = "Time to acknowledge";
pub const BETWEEN: &str = "Begun between";
pub const BY_COMPONENT: &str = "By component";
pub const BY_HOUR: &str = "By hour of the week";
pub const BY_IMPACT: &str = "By impact";
pub const BY_MONTH: &str = "By month";
pub const CALENDAR: &str = "The last year, day by day";
pub const CLEAR: &str = "Clear filters";
pub const COPIED: &str = "Copied";
pub const COPY: &str = "Copy";
pub const COPY_FAILED: &str = "The browser did not let us copy. Select the text and copy it yourself.";
pub const COPY_JSON: &str = "JSON";
pub const COPY_LINK: &str = "Link";
pub const COPY_MARKDOWN: &str = "Markdown";
pub const COPY_TEXT: &str = "Text";
pub const COUNT_MAINTENANCES: &str = "Count maintenance";
pub const COUNT_NOTICES: &str = "Count notices";
pub const DATE: &str = "Date";
pub const DAYS_90: &str = "The last 90 days";
pub const DOWNTIME: &str = "Downtime";
pub const DELETE: &str = "Delete from the archive";
pub const DELETE_SURE: &str = "Delete for good";
pub const EDITED: &str = "Edited by the vendor; it said before:";
pub const EXPORT: &str = "Export";
pub const FIGURES: &str = "In numbers";
pub const FILTERS: &str = "Filters";
pub const FIND: &str = "Find in titles and updates";
pub const FIRST_SEEN: &str = "First seen here";
pub const FROM: &str = "From";
pub const HISTORY: &str = "History";
pub const HOUR: &str = "Hour";
pub const IMPORT: &str = "Import";
pub const INCIDENTS: &str = "Incidents";
pub const KEEP: &str = "Keep";
pub const LAG: &str = "Acknowledged";
pub const LONGEST: &str = "Longest";
pub const MONTH: &str = "Month";
pub const NO_MATCH: &str = "No incident fits these filters.";
pub const NO_MAINTENANCE: &str = "No maintenance is announced or known.";
pub const NONE_KNOWN: &str = "No incident is known.";
pub const OLDER: &str = "Look for older incidents";
pub const OLDER_LOOKING: &str = "Looking for older incidents\u{2026}";
pub const OLDER_NONE: &str = "The vendor\u{2019}s page tells of no older incidents.";
pub const OLDER_BLOCKED: &str =
    "The vendor\u{2019}s page lets no web page read its older incidents. The extension can.";
pub const NOT_KNOWN: &str = "Not known";
pub const NOT_STATED: &str = "Not stated";
pub const NOW: &str = "Now";
pub const OTHERS: &str = "Who else";
pub const OUTAGES: &str = "Outages";
pub const PAST: &str = "Past";
pub const PER_MONTH: &str = "Incidents a month";
pub const PHASE_TIMES: &str = "Time in each phase";
pub const REALLY_BEGAN: &str = "Really began";
pub const REMOVED_VENDOR: &str = "No longer in the list";
pub const RESOLVE: &str = "Time to resolve";
pub const RULES: &str = "How this is counted";
pub const SORT: &str = "Sort";
pub const STATE: &str = "State";
pub const SAME_TIME: &str = "At the same time";
pub const TABLE: &str = "As a table";
pub const TEXT_DROPPED: &str = "The text was given up for space.";
pub const TOGETHER: &str = "Down together";
pub const TOGETHER_NONE: &str = "No two of them were down at the same time.";
pub const TO: &str = "To";
pub const TODAY: &str = "Today";
pub const UNNAMED_PHASE: &str = "Before the first post";
pub const UPCOMING: &str = "Upcoming";
pub const UPTIME: &str = "Uptime";
pub const VENDOR: &str = "Vendor";
pub const WITHDRAWN: &str = "Removed by the vendor";
pub const CALENDAR_FILE: &str = "Add to calendar";
pub const CALENDAR_ALL: &str = "Add all to calendar";
pub const WEEKDAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// An order of the list.
#[must_use]
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => "Newest first",
        Sort::Oldest => "Oldest first",
        Sort::Longest => "Longest first",
        Sort::Hardest => "Hardest first",
    }
}

/// What stands beside a median.
#[must_use]
pub fn spread(p90: Elapsed, of: usize) -> String {
    format!("median of {of}; nine in ten within {p90}")
}

/// How long an incident lasted; none where start and end are one post.
#[must_use]
pub fn length(length: Elapsed) -> String {
    if length.as_minutes() == 0 { "length not known".into() } else { length.to_string() }
}

/// How long an incident has gone on, or lasted: `ongoing, 4m`.
#[must_use]
pub fn lasted(is_open: bool, length: Option<Elapsed>) -> Option<String> {
    match (is_open, length) {
        (true, Some(length)) => Some(["ongoing, ", &length.to_string()].concat()),
        (true, None) => Some("ongoing".into()),
        (false, length) => length.map(self::length),
    }
}

/// How many of a kind.
#[must_use]
pub fn outages(count: usize) -> String {
    match count {
        0 => "No outages".into(),
        1 => "1 outage".into(),
        many => format!("{many} outages"),
    }
}

/// How many incidents a list shows, of how many.
#[must_use]
pub fn found(shown: usize, all: usize) -> String {
    if shown == all { incidents(all) } else { format!("{shown} of {}", incidents(all)) }
}

/// How many incidents.
#[must_use]
pub fn incidents(count: usize) -> String {
    if count == 1 { "1 incident".into() } else { format!("{count} incidents") }
}

/// How many updates the vendor posted.
#[must_use]
pub fn updates(count: usize) -> String {
    if count == 1 { "1 update".into() } else { format!("{count} updates") }
}

/// What a day's cell stands for: `4 November 2025: Degraded, 1h 7m down, Delays in journeys`.
#[must_use]
pub fn day(date: &str, worst: Health, down: Elapsed, titles: &[&str]) -> String {
    let mut text = match worst {
        Health::Unknown if titles.is_empty() => format!("{date}: not known"),
        Health::Operational if titles.is_empty() => format!("{date}: no incident"),
        Health::Unknown | Health::Operational => format!("{date}: notice"),
        worst => format!("{date}: {}", super::health(worst)),
    };
    if down.as_minutes() > 0 {
        text.push_str(&format!(", {down} down"));
    }
    for title in titles.iter().take(2) {
        text.push_str(&format!(" \u{b7} {title}"));
    }
    if titles.len() > 2 {
        text.push_str(&format!(" and {} more", titles.len() - 2));
    }
    text
}

/// What a month's bar stands for.
#[must_use]
pub fn month(month: &str, count: usize, down: Elapsed, is_whole: bool) -> String {
    let partly = if is_whole { "" } else { ", known in part" };
    format!("{month}: {}, {} down{partly}", outages(count), super::history::hours(down))
}

/// What an hour's cell stands for: `Mon 14:00 to 15:00: 2 outages began`.
#[must_use]
pub fn hour(weekday: &str, hour: usize, count: u32) -> String {
    let began = match count {
        0 => "no outage began".into(),
        1 => "1 outage began".into(),
        many => format!("{many} outages began"),
    };
    format!("{weekday} {hour:02}:00 to {:02}:00: {began}", hour + 1)
}

/// What a bar of the comparison stands for.
#[must_use]
pub fn bar(vendor: &str, title: &str, moment: &str, length: &str) -> String {
    format!("{vendor}, {moment}, {length}: {title}")
}

/// Two vendors down at once, each with its incident; the second began after the first.
#[must_use]
pub fn together(first: (&str, &str), second: (&str, &str), lag: Elapsed, both: Elapsed) -> String {
    let after = match lag.as_minutes() {
        0 => "in the same minute as".into(),
        _ => format!("{lag} after"),
    };
    let both = match both.as_minutes() {
        0 => String::new(),
        _ => format!(", together for {both}"),
    };
    format!("{} ({}) began {after} {} ({}){both}.", second.0, second.1, first.0, first.1)
}

/// A stretch of an incident in one phase.
#[must_use]
pub fn stretch(phase: &str, length: Elapsed, since: &str) -> String {
    format!("{phase} {length}, from {since}")
}

/// How long an incident stood in a phase in all.
#[must_use]
pub fn phase_time(phase: &str, length: Elapsed) -> String {
    format!("{phase} {length}")
}

/// Several vendors on one time axis of this number of days.
#[must_use]
pub fn compare(days: u32) -> String {
    format!("Side by side, {}", self::days(days).to_lowercase())
}

/// The length of a time axis.
#[must_use]
pub fn days(days: u32) -> &'static str {
    match days {
        90 => "The last 90 days",
        365 => "The last year",
        _ => "The last three years",
    }
}

/// A delete button's name for screen readers.
#[must_use]
pub fn delete(vendor: &str, is_sure: bool) -> String {
    format!("{}: {vendor}", if is_sure { DELETE_SURE } else { DELETE })
}

/// A picture's name for those who do not see it, and how to walk it.
#[must_use]
pub fn picture(title: &str) -> String {
    format!("{title}. Arrow keys walk through it; the table below holds the same.")
}

/// Announced work that is to come.
#[must_use]
pub fn starts_in(wait: Elapsed) -> String {
    format!("Starts in {wait}")
}

/// Work that goes on.
#[must_use]
pub fn ends_in(wait: Elapsed) -> String {
    format!("Planned to end in {wait}")
}

/// Work that takes longer than planned.
#[must_use]
pub fn overrun(by: Elapsed) -> String {
    format!("{by} past its planned end")
}

/// Work that should have begun.
#[must_use]
pub fn start_overdue(by: Elapsed) -> String {
    format!("Planned to start {by} ago")
}

/// No incident of another vendor at the time of this one.
pub const NONE_THEN: &str = "No incident of theirs is known at that time.";

/// Another vendor's page that no longer tells of the time of this incident.
#[must_use]
pub fn forgotten(day: &str) -> String {
    format!("Their page tells of incidents since {day} only.")
}

/// Older incidents were taken into the archive.
#[must_use]
pub fn older(count: usize) -> String {
    if count == 1 {
        "1 older incident was found and kept.".into()
    } else {
        format!("{count} older incidents were found and kept.")
    }
}

/// Older incidents could not be read, and why.
#[must_use]
pub fn older_failed(failure: &Failure) -> String {
    format!("The older incidents could not be read. {}", super::failure(failure))
}

/// What another vendor's mention says: where it was found.
#[must_use]
pub fn mentioned(written: &str) -> String {
    format!("named as \u{201c}{written}\u{201d}")
}

/// How much of a vendor the archive holds.
#[must_use]
pub fn kept(incidents: usize, works: usize, since: &str) -> String {
    let works = match works {
        0 => String::new(),
        1 => " and 1 maintenance".into(),
        many => format!(" and {many} maintenances"),
    };
    format!("{}{works}, since {since}", self::incidents(incidents))
}

/// A file was chosen that is too large to be an archive.
pub const ARCHIVE_TOO_LARGE: &str =
    "This file is too large to be an archive of incidents. Nothing was imported.";

/// The device's storage is full.
#[must_use]
pub fn full(freed: &Freed) -> String {
    match freed.keys.len() {
        0 => "This device has no room left: what is new was not kept. Export the archive or free some space."
            .into(),
        1 => "This device was out of room. The text of the oldest incident was given up; its figures stay."
            .into(),
        many => format!(
            "This device was out of room. The texts of the {many} oldest incidents were given up; their figures stay."
        ),
    }
}

pub const ARCHIVE_UNAVAILABLE: &str = "This browser keeps no archive here: its storage is switched off. What the vendor\u{2019}s page still holds is shown.";

/// An import is through.
#[must_use]
pub fn imported(vendors: usize) -> String {
    if vendors == 1 {
        "1 vendor\u{2019}s archive was taken in.".into()
    } else {
        format!("The archives of {vendors} vendors were taken in.")
    }
}
