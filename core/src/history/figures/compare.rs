//! Several vendors' outages on one time axis, and which of them overlapped.

use super::interval::{Interval, total_within, union};
use super::{Outage, Rules};
use crate::history::Told;
use crate::status::Health;
use crate::time::{Elapsed, Timestamp};

/// One vendor on a common time axis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// In order of their start.
    pub bars: Vec<Bar>,
}

impl Lane {
    /// For how long of the axis the vendor was down; two outages at once count once.
    #[must_use]
    pub fn downtime(&self, axis: Interval) -> Elapsed {
        total_within(&union(self.bars.iter().map(|bar| bar.interval).collect()), axis)
    }
}

/// One outage on a time axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bar {
    /// Which incident, an index into the vendor's incidents given.
    pub incident: usize,
    /// When it went on; empty where its length is not known. Not cut to the axis.
    pub interval: Interval,
    /// What it said of the page.
    pub health: Health,
}

/// Two vendors' outages at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The lane and the incident that began first.
    pub first: (usize, usize),
    /// The lane and the incident that began while the first went on.
    pub second: (usize, usize),
    /// The time both went on; empty where one is of unknown length.
    pub both: Interval,
    /// How long after the first the second began.
    pub lag: Elapsed,
}

/// The most overlaps that are told, the latest of them: two vendors that are always down would give their product.
const OVERLAPS: usize = 1000;
/// The most outages that are held to go on at once, the latest of them; bounds the work on a hostile page.
const AT_ONCE: usize = 500;

/// Several vendors' outages on one time axis, and which of them went on together ("did Courier go down with AWS?").
/// Overlaps come in the order of the second's start.
#[must_use]
pub fn compare<I: Told>(
    vendors: &[&[&I]],
    axis: Interval,
    now: Timestamp,
    rules: Rules,
) -> (Vec<Lane>, Vec<Overlap>) {
    let lanes: Vec<Lane> = vendors.iter().map(|incidents| lane(incidents, axis, now, rules)).collect();
    let mut all: Vec<(usize, Bar)> =
        lanes.iter().enumerate().flat_map(|(lane, of)| of.bars.iter().map(move |bar| (lane, *bar))).collect();
    all.sort_by_key(|(lane, bar)| (bar.interval.from, *lane));
    let mut overlaps = Vec::new();
    let mut going_on: Vec<(usize, Bar)> = Vec::new();
    for (lane, bar) in all {
        going_on.retain(|(_, earlier)| earlier.interval.to >= bar.interval.from);
        for (other, earlier) in going_on.iter().filter(|(other, _)| *other != lane) {
            if let Some(both) = earlier.interval.overlap(bar.interval) {
                if overlaps.len() == 2 * OVERLAPS {
                    overlaps.drain(..OVERLAPS);
                }
                overlaps.push(Overlap {
                    first: (*other, earlier.incident),
                    second: (lane, bar.incident),
                    both,
                    lag: Elapsed::between(earlier.interval.from, bar.interval.from),
                });
            }
        }
        if going_on.len() == AT_ONCE {
            going_on.remove(0);
        }
        going_on.push((lane, bar));
    }
    overlaps.drain(..overlaps.len().saturating_sub(OVERLAPS));
    (lanes, overlaps)
}

fn lane(incidents: &[&impl Told], axis: Interval, now: Timestamp, rules: Rules) -> Lane {
    let mut bars: Vec<Bar> = incidents
        .iter()
        .enumerate()
        .filter(|(_, told)| rules.counts(told.incident()))
        .filter_map(|(incident, of)| {
            let outage = Outage::of(*of);
            let interval = outage.interval(now)?;
            interval.overlap(axis).map(|_| Bar { incident, interval, health: outage.health })
        })
        .collect();
    bars.sort_by_key(|bar| bar.interval.from);
    Lane { bars }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::{Impact, Incident, Phase};

    #[test]
    fn of_too_many_overlaps_the_latest_are_told() {
        let at = |minute: i64| Timestamp::from_millis(1_800_000_000_000 + minute * 60_000);
        let down = |minute: i64| Incident {
            started_at: Some(at(minute)),
            resolved_at: Some(at(minute + 5)),
            phase: Phase::Resolved,
            impact: Some(Impact::Major),
            ..Incident::default()
        };
        let many: Vec<Incident> = (0..2_500).map(|count| down(count * 10)).collect();
        let many: Vec<&Incident> = many.iter().collect();
        let axis = Interval { from: at(0), to: at(30_000) };
        let (_, overlaps) = compare(&[&many, &many], axis, axis.to, Rules::default());
        assert_eq!(overlaps.len(), OVERLAPS);
        assert_eq!(overlaps.first().map(|overlap| overlap.second), Some((1, 1_500)));
        assert_eq!(overlaps.last().map(|overlap| overlap.second), Some((1, 2_499)));
    }
}
