//! The comparison of several vendors on the history page: its picture and its sentences.

use std::rc::Rc;

use is_it_them_core::history::Row;
use is_it_them_core::history::figures::{Interval, Rules, compare};
use is_it_them_core::locale::Locale;
use is_it_them_core::time::{Elapsed, Timestamp};
use is_it_them_words::{history as say, past};

use super::Known;
use super::drawing::{self, Drawing};

/// Several vendors on one time axis, counted once for each change of one of them.
pub(super) struct Comparison {
    of: Vec<Rc<Known>>,
    rules: Rules,
    days: u32,
    at: Timestamp,
    pub(super) picture: Rc<Drawing>,
    /// How many times two of them were down together, and what those were in words, newest first.
    pub(super) count: usize,
    pub(super) together: Vec<String>,
}

/// How many overlaps are told.
const TOLD: usize = 20;

impl Comparison {
    pub(super) fn of(known: &[Rc<Known>], rules: Rules, days: u32, locale: &Locale) -> Comparison {
        let now = locale.now;
        let incidents: Vec<Vec<&Row>> =
            known.iter().map(|known| known.past.incidents.iter().map(|row| &**row).collect()).collect();
        let lists: Vec<&[&Row]> = incidents.iter().map(Vec::as_slice).collect();
        let axis = Interval { from: now.shifted(-i64::from(days) * 86_400_000).unwrap_or(now), to: now };
        let (lanes, overlaps) = compare(&lists, axis, now, rules);
        let name = |lane: usize| known.get(lane).map_or("", |known| known.state.name());
        let incident = |(lane, index): (usize, usize)| incidents.get(lane)?.get(index).copied();
        let together = overlaps.iter().rev().take(TOLD).filter_map(|overlap| {
            let (first, second) = (incident(overlap.first)?, incident(overlap.second)?);
            let both = Elapsed::between(overlap.both.from, overlap.both.to);
            Some(past::together(
                (name(overlap.first.0), &first.title),
                (name(overlap.second.0), &second.title),
                overlap.lag,
                both,
            ))
        });
        let together = together.collect();
        let names: Vec<&str> = known.iter().map(|known| known.state.name()).collect();
        let is_known = |known: &Rc<Known>| {
            let span = known.past.since().map(|from| Interval { from, to: known.until(locale).max(from) });
            span.and_then(|span| span.overlap(axis)).is_some()
        };
        let totals = lanes.iter().zip(known).map(|(lane, known)| {
            if is_known(known) { say::hours(lane.downtime(axis)) } else { say::nothing().into() }
        });
        let drawn = drawing::lanes(&names, &lists, (&lanes, &overlaps), axis, days, locale);
        let picture = Drawing { totals: totals.collect(), ..drawn };
        Comparison {
            of: known.to_vec(),
            rules,
            days,
            at: now,
            picture: Rc::new(picture),
            count: overlaps.len(),
            together,
        }
    }

    pub(super) fn holds(&self, known: &[Rc<Known>], rules: Rules, days: u32, now: Timestamp) -> bool {
        self.of == known
            && self.rules == rules
            && self.days == days
            && Elapsed::between(self.at, now).as_minutes() < 10
    }
}
