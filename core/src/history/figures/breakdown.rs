//! Outages counted by component, by impact, by month and by hour of the week.

use super::interval::{Interval, total, total_within, union};
use super::{History, Outage};
use crate::history::Told;
use crate::status::{Impact, Incident};
use crate::time::{Date, Elapsed, Offset, hour_of_week};

/// A part of the outages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share<K> {
    /// Which part.
    pub of: K,
    /// Its outages.
    pub count: usize,
    /// The union of their time.
    pub downtime: Elapsed,
}

/// One month where the reader is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonthFigure {
    /// Its first day.
    pub month: Date,
    /// Outages that began in it.
    pub count: usize,
    /// Downtime that fell in it, whenever it began.
    pub downtime: Elapsed,
    /// Whether all of it is known: not for the month the history begins in and the one that goes on.
    pub is_whole: bool,
}

/// Outages by the component they name, most downtime first. One that names several counts for each; one that names
/// none is not in here.
#[must_use]
pub fn by_component<'a>(history: &History<'a, impl Told>) -> Vec<Share<&'a str>> {
    shares(history, |incident| incident.components.iter().map(String::as_str).collect())
}

/// Outages by impact, most downtime first; `None` for those whose impact the vendor does not say.
#[must_use]
pub fn by_impact<'a>(history: &History<'a, impl Told>) -> Vec<Share<Option<&'a Impact>>> {
    shares(history, |incident| vec![incident.impact.as_ref()])
}

fn shares<'a, K: Copy + Key>(
    history: &History<'a, impl Told>,
    keys: impl Fn(&'a Incident) -> Vec<K>,
) -> Vec<Share<K>> {
    let mut pairs: Vec<(K, Option<Interval>)> = Vec::new();
    for told in history.incidents.iter().copied().filter(|told| history.rules.counts(told.incident())) {
        let interval = Outage::of(told).interval(history.now);
        pairs.extend(keys(told.incident()).into_iter().map(|key| (key, interval)));
    }
    pairs.sort_by(|(a, _), (b, _)| a.order(b));
    let mut shares: Vec<Share<K>> = pairs
        .chunk_by(|(a, _), (b, _)| a.order(b).is_eq())
        .filter_map(|chunk| {
            let (of, _) = *chunk.first()?;
            let downtime = total(&union(chunk.iter().filter_map(|(_, interval)| *interval).collect()));
            Some(Share { of, count: chunk.len(), downtime })
        })
        .collect();
    shares.sort_by_key(|share| std::cmp::Reverse((share.downtime, share.count)));
    shares
}

/// What outages are told apart by.
trait Key {
    fn order(&self, other: &Self) -> std::cmp::Ordering;
}

impl Key for &str {
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        self.cmp(other)
    }
}

impl Key for Option<&Impact> {
    fn order(&self, other: &Self) -> std::cmp::Ordering {
        self.map(Impact::name).cmp(&other.map(Impact::name))
    }
}

/// The most months that are told apart: a vendor's wrong year must not fill the memory.
const MONTHS: usize = 1200;

/// Every month from the first known to now, oldest first; none where nothing is known.
#[must_use]
pub fn by_month(history: &History<'_, impl Told>, offset: Offset<'_>) -> Vec<MonthFigure> {
    let Some(since) = history.since() else { return Vec::new() };
    let mut begins = Vec::new();
    let mut month = Date::at(since, offset).month_start();
    while begins.len() < MONTHS && month.begins(offset) <= history.now {
        begins.push((month, month.begins(offset)));
        month = month.next_month();
    }
    let end = month.begins(offset);
    let downtime = history.downtime();
    let mut months: Vec<MonthFigure> = begins
        .iter()
        .enumerate()
        .map(|(index, (month, from))| {
            let to = begins.get(index + 1).map_or(end, |(_, next)| *next);
            MonthFigure {
                month: *month,
                count: 0,
                downtime: total_within(&downtime, Interval { from: *from, to }),
                is_whole: since <= *from && to <= history.now,
            }
        })
        .collect();
    for from in history.outages().filter_map(|outage| outage.from) {
        let after = begins.partition_point(|(_, begin)| *begin <= from);
        if let Some(month) = after.checked_sub(1).and_then(|index| months.get_mut(index)) {
            month.count += 1;
        }
    }
    months
}

/// How many outages began in each hour of the week where the reader is: 0 is Monday from 00:00 to 01:00.
#[must_use]
pub fn by_hour_of_week(history: &History<'_, impl Told>, offset: Offset<'_>) -> [u32; 168] {
    let mut hours = [0; 168];
    for from in history.outages().filter_map(|outage| outage.from) {
        if let Some(hour) = hours.get_mut(hour_of_week(from, offset)) {
            *hour += 1;
        }
    }
    hours
}
