//! What this browser has seen of vendors' incidents and maintenances. Status pages forget; this does not.
//!
//! Pure data: the browser stores each [`Kept`] on its own and writes those that [`VendorArchive::observe`] names. The
//! same join serves reading a page, two tabs that wrote at once and an import: joining is the same whichever comes
//! first, and joining twice changes nothing.
//!
//! Rules:
//! - Only a report that was read can change anything; a failed read has none to offer.
//! - The record that was seen later is right about the present. Gaps are filled from the other. A stamp in the future of our
//!   clock is none: what bears it is older than all else.
//! - An update whose text, phase or time changed keeps what it was in `edited_from`.
//! - An update that is gone from its incident is `withdrawn`, and kept, unless it may only have been cut off: pages cut
//!   the oldest. Likewise an incident that is gone from a list which still holds older ones that are over (a list of
//!   open incidents does not).
//! - When storage is full, the oldest text goes first, of the vendor that grows before any other's; times, phases and
//!   the stated window stay, so that every figure stays as it was. Of one event no more is kept than `bound` says.
//! - Work grows with what is there: nothing is compared with each of the others.

use crate::status::{Incident, Maintenance, Report, Vendor};
use crate::time::Timestamp;

mod bound;
mod evict;
mod export;
mod join;
mod kept;
mod line;
mod posts;
mod room;
mod sheet;
mod shelf;
mod stored;
mod trust;

pub use evict::{Freed, evict, text_bytes};
pub use export::{Archive, ImportError, VERSION};
pub use join::join;
pub use kept::{Edition, Event, Kept, KeptUpdate, Key, name_of};
pub use line::{Line, Short};
pub use room::{make_room, slimmed};
pub use sheet::{read_lines, read_texts, write_lines, write_texts};
pub(super) use shelf::newest_first;
pub use shelf::{Shelf, Texts};

/// What is kept of a vendor beside its events, where these are records of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose it is.
    pub vendor: Vendor,
    /// When this browser first read the vendor's page.
    pub first_seen: Timestamp,
    /// How many events there are, so that nobody has to count them; not known where an older build wrote this.
    pub count: Option<u32>,
}

/// All that is kept of one vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VendorArchive {
    /// Whose it is. Kept when the vendor is taken off the list, until the person deletes it.
    pub vendor: Vendor,
    /// When this browser first read the vendor's page.
    pub first_seen: Timestamp,
    /// In the order of [`Kept::key`].
    pub events: Vec<Kept>,
}

impl VendorArchive {
    /// Nothing yet.
    #[must_use]
    pub fn new(vendor: Vendor, now: Timestamp) -> VendorArchive {
        VendorArchive { vendor, first_seen: now, events: Vec::new() }
    }

    /// Takes in a page that was read at `now`. The keys of what changed, in order, to be written; what was merely seen
    /// again changes too, but only when it was last written more than an hour ago.
    pub fn observe(&mut self, report: &Report, now: Timestamp) -> Vec<Key> {
        let seen = in_order(sightings(report, now), now);
        let covered = [false, true].map(|is_work| covered_since(seen.iter().map(|(_, kept)| kept), is_work));
        self.first_seen = self.first_seen.min(now);

        let mut changed = Vec::new();
        let mut events = Vec::with_capacity(self.events.len() + seen.len());
        let mut seen = seen.into_iter().peekable();
        for (key, mut kept) in in_order(std::mem::take(&mut self.events), now) {
            while let Some((new_key, mut new)) = seen.next_if(|(new, _)| *new < key) {
                bound::event(&mut new);
                events.push(new);
                changed.push(new_key);
            }
            let mut is_changed = trust::settle(&mut kept, now);
            if let Some((_, new)) = seen.next_if(|(new, _)| *new == key) {
                let mut joined = join(kept.clone(), new.clone(), now);
                join::mark_withdrawn(&mut joined, &new, now);
                bound::event(&mut joined);
                if is_changed || joined.is_news_to(&kept) {
                    is_changed = true;
                    kept = joined;
                }
            } else {
                let was_listed = covered.get(usize::from(key.0)).copied().flatten();
                let is_missing = kept.withdrawn.is_none()
                    && kept.seen_last < now
                    && was_listed.is_some_and(|since| kept.event.begins().is_some_and(|at| at > since));
                if is_missing {
                    kept.withdrawn = Some(now);
                    is_changed = true;
                }
            }
            events.push(kept);
            if is_changed {
                changed.push(key);
            }
        }
        for (key, mut new) in seen {
            bound::event(&mut new);
            events.push(new);
            changed.push(key);
        }
        self.events = events;
        changed
    }

    /// When anything of it was seen last.
    #[must_use]
    pub fn last_seen(&self) -> Option<Timestamp> {
        self.events.iter().map(|kept| kept.seen_last).max()
    }

    /// Takes in what another tab or an imported file holds of the same vendor, by the clock of `now`.
    pub fn merge(&mut self, other: VendorArchive, now: Timestamp) {
        self.first_seen = self.first_seen.min(other.first_seen).min(now);
        let mut all = std::mem::take(&mut self.events);
        all.extend(other.events);
        let settled = |(_, mut kept)| {
            trust::settle(&mut kept, now);
            bound::event(&mut kept);
            kept
        };
        self.events = in_order(all, now).into_iter().map(settled).collect();
    }

    /// Incidents that were not withdrawn, newest first.
    #[must_use]
    pub fn incidents(&self) -> Vec<Incident> {
        let mut all: Vec<Incident> =
            self.events.iter().filter(|kept| kept.withdrawn.is_none()).filter_map(Kept::incident).collect();
        all.sort_by_key(|incident| std::cmp::Reverse(incident.started_at));
        all
    }

    /// Maintenances that were not withdrawn, newest first.
    #[must_use]
    pub fn maintenances(&self) -> Vec<Maintenance> {
        let mut all: Vec<Maintenance> = self
            .events
            .iter()
            .filter(|kept| kept.withdrawn.is_none())
            .filter_map(Kept::maintenance)
            .collect();
        all.sort_by_key(|work| std::cmp::Reverse(work.starts_at));
        all
    }
}

/// What a page tells of, as seen at `now`.
#[must_use]
pub fn sightings(report: &Report, now: Timestamp) -> Vec<Kept> {
    let incidents = report.incidents.iter().cloned().map(Event::Incident);
    let works = report.maintenances.iter().cloned().map(Event::Maintenance);
    incidents.chain(works).map(|event| Kept::seen(event, now)).collect()
}

/// Events with their keys, in the order of those, and each once: the sightings of one are joined.
fn in_order(events: Vec<Kept>, now: Timestamp) -> Vec<(Key, Kept)> {
    let mut keyed: Vec<(Key, Kept)> = events.into_iter().map(|kept| (kept.key(), kept)).collect();
    keyed.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut once: Vec<(Key, Vec<Kept>)> = Vec::with_capacity(keyed.len());
    for (key, kept) in keyed {
        match once.last_mut() {
            Some((last, sightings)) if *last == key => sightings.push(kept),
            _ => once.push((key, vec![kept])),
        }
    }
    once.into_iter().filter_map(|(key, sightings)| Some((key, join::join_all(sightings, now)?))).collect()
}

/// Since when a page's list holds all there was: the start of the oldest that is over. A page that lists only what goes
/// on or is to come says nothing of what it leaves out.
fn covered_since<'a>(seen: impl Iterator<Item = &'a Kept>, is_work: bool) -> Option<Timestamp> {
    let of_kind = seen.filter(|kept| kept.event.is_work() == is_work && kept.event.is_over());
    of_kind.filter_map(|kept| kept.event.begins()).min()
}

#[cfg(test)]
mod hostile;
#[cfg(test)]
mod line_tests;
#[cfg(test)]
mod tests;
