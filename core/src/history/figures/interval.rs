//! Arithmetic with stretches of time: overlap, union and total length.

use crate::time::{Elapsed, Timestamp};

/// A stretch of time; empty for something whose length is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// When it begins.
    pub from: Timestamp,
    /// When it ends; not before `from`.
    pub to: Timestamp,
}

impl Interval {
    /// How long it is.
    #[must_use]
    pub fn length(self) -> Elapsed {
        Elapsed::between(self.from, self.to)
    }

    /// The part of both; an empty one when one lies at the edge of or inside the other and has no length.
    #[must_use]
    pub fn overlap(self, other: Interval) -> Option<Interval> {
        let both = Interval { from: self.from.max(other.from), to: self.to.min(other.to) };
        (both.from <= both.to).then_some(both)
    }
}

/// The same time in order and each moment once. What has no length is left out.
pub(super) fn union(mut intervals: Vec<Interval>) -> Vec<Interval> {
    intervals.retain(|interval| interval.from < interval.to);
    intervals.sort_unstable_by_key(|interval| interval.from);
    let mut union: Vec<Interval> = Vec::with_capacity(intervals.len());
    for interval in intervals {
        match union.last_mut() {
            Some(last) if interval.from <= last.to => last.to = last.to.max(interval.to),
            _ => union.push(interval),
        }
    }
    union
}

/// How long all of them are, of a [`union`].
pub(super) fn total(union: &[Interval]) -> Elapsed {
    let millis: i64 = union.iter().map(|interval| interval.to.millis() - interval.from.millis()).sum();
    Elapsed::seconds(u64::try_from(millis / 1000).unwrap_or(0))
}

/// How long the parts of a [`union`] within `window` are.
pub(super) fn total_within(union: &[Interval], window: Interval) -> Elapsed {
    let first = union.partition_point(|interval| interval.to <= window.from);
    let within =
        union.get(first..).unwrap_or_default().iter().take_while(|interval| interval.from < window.to);
    total(&within.filter_map(|interval| interval.overlap(window)).collect::<Vec<_>>())
}
