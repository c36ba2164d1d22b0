//! The words of the history page and of the full incident page: labels, buttons, lines of state.

use is_it_them_core::history::archive::Freed;
use is_it_them_core::history::filter::Sort;
use is_it_them_core::status::{Failure, Health};
use is_it_them_core::time::Elapsed;

use crate::messages::past as said;
pub use crate::messages::past::*;

/// The days of the week, in a few letters each.
#[must_use]
pub fn weekdays() -> [&'static str; 7] {
    [monday(), tuesday(), wednesday(), thursday(), friday(), saturday(), sunday()]
}

/// An order of the list.
#[must_use]
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Newest => newest_first(),
        Sort::Oldest => oldest_first(),
        Sort::Longest => longest_first(),
        Sort::Hardest => hardest_first(),
    }
}

/// What stands beside a median.
#[must_use]
pub fn spread(p90: Elapsed, of: usize) -> String {
    said::spread(of as u64, &crate::length(p90))
}

/// How long a vendor was down, and how many outages tell no length.
#[must_use]
pub fn down_of(down: Elapsed, unknown_length: usize) -> String {
    match unknown_length as u64 {
        0 => said::down_of(&crate::history::hours(down)),
        count => down_of_lengthless(&crate::history::hours(down), count),
    }
}

/// How many outages in all, and how long.
#[must_use]
pub fn in_all(count: usize, downtime: Elapsed) -> String {
    said::in_all(&outages(count), &crate::history::hours(downtime))
}

/// How long an incident lasted; none where start and end are one post.
#[must_use]
pub fn length(length: Elapsed) -> String {
    if length.as_minutes() == 0 { length_not_known().into() } else { crate::length(length) }
}

/// How long an incident has gone on, or lasted: `ongoing, 4m`.
#[must_use]
pub fn lasted(is_open: bool, length: Option<Elapsed>) -> String {
    match (is_open, length) {
        (true, Some(length)) => ongoing_for(&crate::length(length)),
        (true, None) => ongoing().into(),
        (false, Some(length)) => self::length(length),
        (false, None) => length_not_known().into(),
    }
}

/// How many of a kind.
#[must_use]
pub fn outages(count: usize) -> String {
    said::outages(count as u64)
}

/// How many incidents a list shows, of how many.
#[must_use]
pub fn found(shown: usize, all: usize) -> String {
    if shown == all { incidents(all) } else { said::found(all as u64, shown as u64) }
}

/// How many incidents.
#[must_use]
pub fn incidents(count: usize) -> String {
    said::incidents(count as u64)
}

/// How many updates the vendor posted.
#[must_use]
pub fn updates(count: usize) -> String {
    said::updates(count as u64)
}

/// What a day's cell stands for: `4 November 2025: Degraded, 1h 7m down, Delays in journeys`.
#[must_use]
pub fn day(date: &str, worst: Health, down: Elapsed, titles: &[&str]) -> String {
    let mut text = match worst {
        Health::Unknown if titles.is_empty() => day_not_known(date),
        Health::Operational if titles.is_empty() => day_fine(date),
        Health::Unknown | Health::Operational => day_notice(date),
        worst => said::day(date, crate::health(worst)),
    };
    if down.as_minutes() > 0 {
        text = day_down(&text, &crate::length(down));
    }
    for title in titles.iter().take(2) {
        text.push_str(crate::language::dot());
        text.push_str(title);
    }
    if titles.len() > 2 { day_more(&text, (titles.len() - 2) as u64) } else { text }
}

/// What a month's bar stands for.
#[must_use]
pub fn month(month: &str, count: usize, down: Elapsed, is_whole: bool) -> String {
    let say = if is_whole { said::month } else { said::month_part };
    say(month, &outages(count), &crate::history::hours(down))
}

/// What an hour's cell stands for: `Mon 14:00 to 15:00: 2 outages began`.
#[must_use]
pub fn hour(weekday: &str, hour: usize, count: u32) -> String {
    said::hour(count.into(), weekday, &format!("{hour:02}"), &format!("{:02}", hour + 1))
}

/// Two vendors down at once, each with its incident; the second began after the first.
#[must_use]
pub fn together(first: (&str, &str), second: (&str, &str), lag: Elapsed, both: Elapsed) -> String {
    let (later, later_title) = second;
    let (first, first_title) = first;
    let (after, for_both) = (&crate::length(lag), &crate::length(both));
    match (lag.as_minutes(), both.as_minutes()) {
        (0, 0) => together_at_once(later, later_title, first, first_title),
        (0, _) => together_at_once_for(later, later_title, first, first_title, for_both),
        (_, 0) => together_after(later, later_title, after, first, first_title),
        _ => together_after_for(later, later_title, after, first, first_title, for_both),
    }
}

/// A stretch of an incident in one phase.
#[must_use]
pub fn stretch(phase: &str, length: Elapsed, since: &str) -> String {
    said::stretch(phase, &crate::length(length), since)
}

/// How long an incident stood in a phase in all.
#[must_use]
pub fn phase_time(phase: &str, length: Elapsed) -> String {
    said::phase_time(phase, &crate::length(length))
}

/// Several vendors on one time axis of this number of days.
#[must_use]
pub fn compare(days: u32) -> &'static str {
    match days {
        90 => side_by_side_90_days(),
        365 => side_by_side_year(),
        _ => side_by_side_three_years(),
    }
}

/// The length of a time axis.
#[must_use]
pub fn days(days: u32) -> &'static str {
    match days {
        90 => span_90_days(),
        365 => span_year(),
        _ => span_three_years(),
    }
}

/// A delete button's name for screen readers.
#[must_use]
pub fn delete(vendor: &str, is_sure: bool) -> String {
    if is_sure { delete_sure_of(vendor) } else { delete_of(vendor) }
}

/// Announced work that is to come.
#[must_use]
pub fn starts_in(wait: Elapsed) -> String {
    said::starts_in(&crate::length(wait))
}

/// Work that goes on.
#[must_use]
pub fn ends_in(wait: Elapsed) -> String {
    said::ends_in(&crate::length(wait))
}

/// Work that takes longer than planned.
#[must_use]
pub fn overrun(by: Elapsed) -> String {
    said::overrun(&crate::length(by))
}

/// Work that should have begun.
#[must_use]
pub fn start_overdue(by: Elapsed) -> String {
    said::start_overdue(&crate::length(by))
}

/// Older incidents were taken into the archive.
#[must_use]
pub fn older(count: usize) -> String {
    said::older(count as u64)
}

/// Older incidents could not be read, and why.
#[must_use]
pub fn older_failed(failure: &Failure) -> String {
    said::older_failed(&crate::failure(failure))
}

/// How much of a vendor the archive holds.
#[must_use]
pub fn kept(incidents: usize, works: usize, since: &str) -> String {
    let incidents = self::incidents(incidents);
    match works as u64 {
        0 => said::kept(&incidents, since),
        works => kept_with_work(works, &incidents, since),
    }
}

/// The device's storage is full.
#[must_use]
pub fn full(freed: &Freed) -> String {
    said::full(freed.keys.len() as u64)
}

/// An import is through.
#[must_use]
pub fn imported(vendors: usize) -> String {
    said::imported(vendors as u64)
}
