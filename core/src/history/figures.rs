//! What a vendor's incidents add up to.
//!
//! The rules, once:
//! - **Outages** are incidents, without those the vendor calls a notice (impact none) and without maintenance. Both
//!   can be counted in: [`Rules`].
//! - **Downtime** is the union of outages' time from start to resolution: two at once count once.
//! - **An open incident** runs until now.
//! - **An outage of unknown length** counts, but adds no downtime: one whose start or end the vendor does not say, or
//!   that it posted once only, when it was over, with one time for both, unless its words state how long it took
//!   ("between 21:38 and 22:13").
//! - **Incidents a month** are the outages from `known since` until now, over that time in months of 30.44 days; not
//!   given before thirty days are known.
//! - **Uptime** of 30, 90 and 365 days is what is left of the part of them that is known, rounded down to the
//!   hundredth of a percent: 100 % means no known downtime at all.
//! - **The median** is the middle of the lengths (of an even number, the mean of the two in the middle); **the 90th
//!   percentile** is the shortest length that nine in ten do not exceed. Open outages and unknown lengths are left out.
//! - Days, months and hours are the reader's: every function that needs them takes an [`Offset`](crate::time::Offset).

use super::Told;
use crate::status::{Health, Impact, Incident, Maintenance};
use crate::time::{Elapsed, Timestamp};

mod breakdown;
mod compare;
mod days;
mod interval;
mod quantiles;

pub use breakdown::{MonthFigure, Share, by_component, by_hour_of_week, by_impact, by_month};
pub use compare::{Bar, Lane, Overlap, compare};
pub use days::{DayFigure, days};
pub use interval::Interval;
pub use quantiles::Quantiles;

/// What counts as an outage beside incidents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Incidents the vendor shows as a notice.
    pub notices: bool,
    /// Announced work, from start to end, and incidents of the impact `maintenance`.
    pub maintenances: bool,
}

impl Rules {
    /// Whether an incident is an outage. One without a stated impact is.
    #[must_use]
    pub fn counts(self, incident: &Incident) -> bool {
        match incident.impact {
            Some(Impact::None) => self.notices,
            Some(Impact::Maintenance) => self.maintenances,
            _ => true,
        }
    }
}

/// A vendor's past as far as it is known.
#[derive(Clone, Copy)]
pub struct History<'a, I = Incident> {
    /// Any order; may be a selection.
    pub incidents: &'a [&'a I],
    /// Any order.
    pub maintenances: &'a [&'a Maintenance],
    /// Since when nothing was missed: [`known_since`]. `None` where nothing is known: then no day is a good one.
    pub known_since: Option<Timestamp>,
    /// Until when.
    pub now: Timestamp,
    /// What counts.
    pub rules: Rules,
}

/// Since when a vendor's past is known: the earliest incident, or the first time this browser saw the page when that is
/// earlier. `None` when neither is known.
pub fn known_since<'a, I: Told + 'a>(
    incidents: impl IntoIterator<Item = &'a I>,
    first_seen: Option<Timestamp>,
) -> Option<Timestamp> {
    incidents.into_iter().filter_map(|told| told.incident().started_at).chain(first_seen).min()
}

/// An outage: an incident or a maintenance that counts.
#[derive(Clone, Copy)]
struct Outage {
    /// Nothing where the vendor does not say when it began: then it has no place in time.
    from: Option<Timestamp>,
    length: Length,
    /// What it said of the page while it went on.
    health: Health,
}

/// How long an outage lasted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Length {
    Unknown,
    Open,
    Until(Timestamp),
}

impl Outage {
    fn of(told: &impl Told) -> Outage {
        let incident = told.incident();
        let health = incident.impact.as_ref().map_or(Health::Degraded, Impact::health);
        if incident.is_open() {
            return Outage { from: incident.started_at, length: Length::Open, health };
        }
        match told.span() {
            Some((from, to)) => Outage { from: Some(from), length: Length::Until(to), health },
            None => Outage { from: incident.started_at, length: Length::Unknown, health },
        }
    }

    fn work(maintenance: &Maintenance, now: Timestamp) -> Option<Outage> {
        let from = maintenance.starts_at.filter(|from| *from <= now)?;
        let length = match maintenance.ends_at {
            _ if maintenance.is_active() => Length::Open,
            Some(to) => Length::Until(to.min(now)),
            None => Length::Unknown,
        };
        Some(Outage { from: Some(from), length, health: Health::Maintenance })
    }

    /// The time it took; a point in time where its length is not known.
    fn interval(&self, now: Timestamp) -> Option<Interval> {
        let from = self.from?;
        let to = match self.length {
            Length::Unknown => from,
            Length::Open => now,
            Length::Until(to) => to.min(now),
        };
        Some(Interval { from, to: to.max(from) })
    }
}

impl<I: Told> History<'_, I> {
    /// Everything that counts.
    fn outages(&self) -> impl Iterator<Item = Outage> {
        let incidents = self.incidents.iter().filter(|told| self.rules.counts(told.incident()));
        let work = self.maintenances.iter().filter(|_| self.rules.maintenances);
        incidents
            .map(|told| Outage::of(*told))
            .chain(work.filter_map(|maintenance| Outage::work(maintenance, self.now)))
    }

    /// When it is known what happened; never later than the earliest outage. Nothing where nothing is known.
    fn since(&self) -> Option<Timestamp> {
        let earliest = self.outages().filter_map(|outage| outage.from).chain(self.known_since).min();
        earliest.map(|since| since.min(self.now))
    }

    /// The time during which at least one outage went on, in order and without overlaps.
    #[must_use]
    pub fn downtime(&self) -> Vec<Interval> {
        interval::union(self.outages().filter_map(|outage| outage.interval(self.now)).collect())
    }
}

/// A vendor's outages in numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// Since when; `None` where nothing is known, and what follows says nothing.
    pub known_since: Option<Timestamp>,
    /// Outages.
    pub count: usize,
    /// Of those, how many go on.
    pub open: usize,
    /// Of those, how many are of unknown length.
    pub unknown_length: usize,
    /// The union of their time.
    pub downtime: Elapsed,
    /// Notices that are left out, and the union of their time.
    pub notices: (usize, Elapsed),
    /// In tenths; `None` before thirty days are known.
    pub per_month_tenths: Option<u64>,
    /// From start to resolution.
    pub to_resolve: Option<Quantiles>,
    /// Of 30, 90 and 365 days.
    pub uptime: [Uptime; 3],
    /// The longest outage that is over, as an index into the incidents given.
    pub longest: Option<(usize, Elapsed)>,
}

/// How much of the last days a vendor was up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Uptime {
    /// Of this number of days.
    pub days: u32,
    /// How much of them is known.
    pub known: Elapsed,
    /// How much of that was down.
    pub down: Elapsed,
    /// In hundredths of a percent, rounded down; `None` where nothing is known.
    pub basis_points: Option<u64>,
    /// Outages in that time whose length is not known: the figure could be lower.
    pub unknown_length: usize,
}

impl Uptime {
    /// Whether all of its days are known.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.known.as_seconds() >= u64::from(self.days) * 86_400
    }
}

const DAY: i64 = 86_400_000;
/// A twelfth of a year of 365.2425 days, in seconds.
const MONTH: u64 = 2_629_746;

/// A vendor's outages in numbers. Times to acknowledge are apart, [`to_acknowledge`]: they take reading every text.
#[must_use]
pub fn figures(history: &History<'_, impl Told>) -> Figures {
    let since = history.since();
    let downtime = history.downtime();
    let (mut count, mut open, mut unknown_length) = (0, 0, 0);
    for outage in history.outages() {
        count += 1;
        open += usize::from(outage.length == Length::Open);
        unknown_length += usize::from(is_unknown(&outage));
    }
    let known = since.map_or(0, |since| Elapsed::between(since, history.now).as_seconds());
    let per_month = || (count as u64 * 10 * MONTH + known / 2) / known;
    let lengths = resolved(history);
    let longest = lengths.iter().copied().max_by_key(|(index, length)| (*length, std::cmp::Reverse(*index)));
    Figures {
        known_since: since,
        count,
        open,
        unknown_length,
        downtime: interval::total(&downtime),
        notices: notices(history),
        per_month_tenths: (known >= 30 * 86_400).then(per_month),
        to_resolve: Quantiles::of(lengths.into_iter().map(|(_, length)| length).collect()),
        uptime: [30, 90, 365].map(|days| uptime(history, &downtime, since, days)),
        longest,
    }
}

/// The notices that are left out, and the union of their time.
fn notices<I: Told>(history: &History<'_, I>) -> (usize, Elapsed) {
    let is_notice = |told: &&&I| {
        let incident = told.incident();
        incident.impact == Some(Impact::None) && !history.rules.counts(incident)
    };
    let notices: Vec<Outage> =
        history.incidents.iter().filter(is_notice).map(|told| Outage::of(*told)).collect();
    let times = notices.iter().filter_map(|notice| notice.interval(history.now)).collect();
    (notices.len(), interval::total(&interval::union(times)))
}

/// How long vendors took to post after the start they later stated, of the outages that state one.
#[must_use]
pub fn to_acknowledge(history: &History<'_, impl Told>) -> Option<Quantiles> {
    let counted = history.incidents.iter().filter(|told| history.rules.counts(told.incident()));
    Quantiles::of(counted.filter_map(|told| told.acknowledged()).collect())
}

fn is_unknown(outage: &Outage) -> bool {
    outage.length == Length::Unknown || outage.from.is_none()
}

/// The lengths of counted incidents that are over, with their index.
fn resolved(history: &History<'_, impl Told>) -> Vec<(usize, Elapsed)> {
    let counted =
        history.incidents.iter().enumerate().filter(|(_, told)| history.rules.counts(told.incident()));
    counted
        .filter_map(|(index, told)| match Outage::of(*told) {
            Outage { from: Some(from), length: Length::Until(to), .. } => {
                Some((index, Elapsed::between(from, to)))
            }
            _ => None,
        })
        .collect()
}

fn uptime(
    history: &History<'_, impl Told>,
    downtime: &[Interval],
    since: Option<Timestamp>,
    days: u32,
) -> Uptime {
    let begin = Timestamp::from_millis(history.now.millis() - i64::from(days) * DAY);
    let begin = begin.max(since.unwrap_or(history.now));
    let window = Interval { from: begin, to: history.now };
    let known = window.length();
    let down = interval::total_within(downtime, window);
    let (all, lost) = (known.as_seconds(), down.as_seconds());
    let unknown = history.outages().filter(is_unknown);
    Uptime {
        days,
        known,
        down,
        basis_points: all.saturating_sub(lost).saturating_mul(10_000).checked_div(all),
        unknown_length: unknown.filter(|outage| outage.from.is_some_and(|from| from >= begin)).count(),
    }
}

#[cfg(test)]
mod tests;
