//! Turning the times of day and dates in a post into instants that fit the incident, or into nothing.

use crate::status::{Incident, Update};
use crate::time::Timestamp;

use crate::time::moment::{Day, Moment};
use crate::time::zone::Zone;

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

/// What a window may lie between.
pub(super) struct Bounds {
    /// The page's own start.
    started: Timestamp,
    resolved: Option<Timestamp>,
    /// When the text was posted.
    posted: Option<Timestamp>,
}

/// Something stated, settled into instants.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) from: Timestamp,
    pub(super) to: Option<Timestamp>,
    pub(super) approximate: bool,
    /// The tokens to quote: first, and the one after the last.
    pub(super) quote: (usize, usize),
}

impl Bounds {
    /// Nothing where neither start nor posts have a time: then no date can be checked.
    pub(super) fn of(incident: &Incident, update: &Update) -> Option<Bounds> {
        let started =
            incident.started_at.or_else(|| incident.updates.iter().filter_map(|update| update.at).min())?;
        Some(Bounds { started, resolved: incident.resolved_at, posted: update.at })
    }

    fn may_begin(&self, from: Timestamp) -> bool {
        from.millis() >= self.started.millis() - DAY
            && self.resolved.is_none_or(|resolved| from <= resolved)
            && self.posted.is_none_or(|posted| from <= posted)
    }

    fn may_end(&self, to: Timestamp) -> bool {
        // Pages round to the minute.
        self.resolved.is_none_or(|resolved| to.millis() <= resolved.millis() + DAY)
            && self.posted.is_none_or(|posted| to.millis() <= posted.millis() + 60_000)
            && (self.resolved.is_some() || self.posted.is_some())
    }

    /// A span's ends. `day` is the sentence's own date.
    pub(super) fn span(
        &self,
        first: &Moment,
        second: &Moment,
        day: Option<Day>,
    ) -> Option<(Timestamp, Timestamp)> {
        let (first_zone, second_zone) = (first.zone.or(second.zone)?, second.zone.or(first.zone)?);
        let (one, two) = (first.clock, second.clock);
        let full = one.full || two.full || !first_zone.is_american();
        // A half said once is meant for both ends, unless that has the span run backwards: "11:20 to 1:05 PM".
        let halves: Vec<(Option<bool>, Option<bool>)> = match (one.afternoon, two.afternoon) {
            (None, None) if full => vec![(None, None)],
            (None, None) => {
                let later = one.after_midnight(Some(false)) <= two.after_midnight(Some(false));
                [false, true].map(|half| (Some(half), Some(half == later))).into()
            }
            (None, Some(_)) if one.full => vec![(None, two.afternoon)],
            (None, Some(half)) => {
                let same = one.after_midnight(Some(half)) <= two.after_midnight(Some(half));
                vec![(Some(half == same), Some(half))]
            }
            (Some(half), None) if !two.full => {
                let same = one.after_midnight(Some(half)) <= two.after_midnight(Some(half));
                vec![(Some(half), Some(half == same))]
            }
            stated => vec![stated],
        };
        only(halves.into_iter().filter_map(|(one_half, two_half)| {
            let (from_clock, to_clock) = (one.after_midnight(one_half), two.after_midnight(two_half));
            let from = match (first.day.or(day), second.day) {
                (Some(day), _) => dated(day, from_clock, first_zone, self.started)?,
                (None, Some(day)) => {
                    let midnight = day.midnight(self.started)?;
                    let midnight = if from_clock <= to_clock { midnight } else { midnight.shifted(-DAY)? };
                    first_zone.instant(midnight.shifted(from_clock)?)?
                }
                (None, None) => self.nearest(from_clock, first_zone)?,
            };
            let to = match second.day {
                Some(day) => dated(day, to_clock, second_zone, from)?,
                None => {
                    let local = local_midnight(first_zone, first.day.or(day), from)?;
                    let to = second_zone.instant(local.shifted(to_clock)?)?;
                    if to < from { second_zone.instant(local.shifted(to_clock + DAY)?)? } else { to }
                }
            };
            (from <= to && self.may_begin(from) && self.may_end(to)).then_some((from, to))
        }))
    }

    /// A start alone.
    pub(super) fn start(&self, moment: &Moment, day: Option<Day>, zone: Option<Zone>) -> Option<Timestamp> {
        self.single(moment, day, zone).filter(|from| *from <= self.started)
    }

    /// An end alone, after `from`.
    pub(super) fn end(&self, moment: &Moment, zone: Option<Zone>, from: Timestamp) -> Option<Timestamp> {
        only(following(moment, zone, from).filter(|to| self.may_end(*to)))
    }

    fn single(&self, moment: &Moment, day: Option<Day>, zone: Option<Zone>) -> Option<Timestamp> {
        let zone = moment.zone.or(zone)?;
        only(halves(moment, zone).iter().filter_map(|half| {
            let clock = moment.clock.after_midnight(*half);
            let from = match moment.day.or(day) {
                Some(day) => dated(day, clock, zone, self.started)?,
                None => self.nearest(clock, zone)?,
            };
            self.may_begin(from).then_some(from)
        }))
    }

    /// This time of day on the date that brings it nearest to the page's own start.
    fn nearest(&self, clock: i64, zone: Zone) -> Option<Timestamp> {
        let local = zone.roughly_local(self.started);
        let midnight = local.shifted(-(local.millis() % DAY))?;
        (-1..=1)
            .filter_map(|step| zone.instant(midnight.shifted(clock + step * DAY)?))
            .min_by_key(|at| at.millis().abs_diff(self.started.millis()))
    }
}

/// The one instant at or after `from` that a moment can mean: on its own date, or the first with that time of day.
pub(in crate::history) fn next_after(moment: &Moment, from: Timestamp) -> Option<Timestamp> {
    only(following(moment, None, from))
}

/// The instants at or after `from` that a moment may mean, one for each half of the day it leaves open.
fn following(moment: &Moment, zone: Option<Zone>, from: Timestamp) -> impl Iterator<Item = Timestamp> {
    let (day, clock, zone) = (moment.day, moment.clock, moment.zone.or(zone));
    let halves = zone.map(|zone| halves(moment, zone)).unwrap_or_default();
    halves.into_iter().filter_map(move |half| {
        let (zone, clock) = (zone?, clock.after_midnight(half));
        let at = match day {
            Some(day) => dated(day, clock, zone, from)?,
            None => {
                let local = local_midnight(zone, None, from)?;
                let at = zone.instant(local.shifted(clock)?)?;
                if at < from { zone.instant(local.shifted(clock + DAY)?)? } else { at }
            }
        };
        (from <= at).then_some(at)
    })
}

/// Which halves of the day a moment may mean.
fn halves(moment: &Moment, zone: Zone) -> Vec<Option<bool>> {
    if moment.clock.afternoon.is_some() || moment.clock.full || !zone.is_american() {
        vec![moment.clock.afternoon]
    } else {
        vec![Some(false), Some(true)]
    }
}

/// The only one; nothing where there are several to choose from.
fn only<T>(mut candidates: impl Iterator<Item = T>) -> Option<T> {
    candidates.next().filter(|_| candidates.next().is_none())
}

fn dated(day: Day, clock: i64, zone: Zone, near: Timestamp) -> Option<Timestamp> {
    zone.instant(day.midnight(near)?.shifted(clock)?)
}

/// The midnight before `from` on clocks in `zone`, held as though in UTC.
fn local_midnight(zone: Zone, day: Option<Day>, from: Timestamp) -> Option<Timestamp> {
    match day {
        Some(day) => day.midnight(from),
        None => {
            let local = zone.roughly_local(from);
            local.shifted(-(local.millis() % DAY))
        }
    }
}
