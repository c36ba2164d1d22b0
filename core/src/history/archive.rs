//! What this browser has seen of vendors' incidents and maintenances. Status pages forget; this does not.
//!
//! Pure data: the browser stores each [`Kept`] on its own and writes those that [`VendorArchive::observe`] names. The
//! same join serves reading a page, two tabs that wrote at once and an import: joining is the same whichever comes
//! first, and joining twice changes nothing.
//!
//! Rules:
//! - Only a report that was read can change anything; a failed read has none to offer.
//! - Whoever was seen later is right about the present. Gaps are filled from the other.
//! - An update whose text, phase or time changed keeps what it was in `edited_from`.
//! - An update that is gone from its incident is `withdrawn`, and kept, unless it may only have been cut off: pages cut
//!   the oldest. Likewise an incident that is gone from a list which still holds older ones that are over (a list of
//!   open incidents does not).
//! - When storage is full, the oldest text goes first; times, phases and the stated window stay, so that every figure
//!   stays as it was.

use serde::{Deserialize, Serialize};

use crate::status::{Incident, Maintenance, Phase, Report, Timestamp, Update, Vendor};

mod evict;
mod export;
mod join;
mod kept;

pub use evict::{Freed, evict, text_bytes};
pub use export::{Archive, ImportError, VERSION};
pub use join::join;
pub use kept::{Edition, Event, Kept, KeptUpdate, Key};

/// All that is kept of one vendor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    /// Takes in a page that was read at `now`. The keys of what changed, to be written; what was merely seen again
    /// changes too, but only when it was last written more than an hour ago.
    pub fn observe(&mut self, report: &Report, now: Timestamp) -> Vec<Key> {
        let incidents = report.incidents.iter().cloned().map(Event::Incident);
        let works = report.maintenances.iter().cloned().map(Event::Maintenance);
        let mut seen: Vec<Kept> = incidents.chain(works).map(|event| Kept::seen(event, now)).collect();
        seen.sort_by_cached_key(Kept::key);
        let seen_keys: Vec<Key> = seen.iter().map(Kept::key).collect();
        let covered = [false, true].map(|is_work| covered_since(&seen, is_work));
        self.first_seen = self.first_seen.min(now);

        let mut changed = Vec::new();
        for (new, key) in seen.into_iter().zip(&seen_keys) {
            match self.events.binary_search_by_key(key, Kept::key) {
                Ok(place) => {
                    let Some(old) = self.events.get_mut(place) else { continue };
                    let mut joined = join(old.clone(), new.clone());
                    join::mark_withdrawn(&mut joined, &new, now);
                    if joined.is_news_to(old) {
                        changed.push(key.clone());
                        *old = joined;
                    }
                }
                Err(place) => {
                    self.events.insert(place, new);
                    changed.push(key.clone());
                }
            }
        }
        for kept in &mut self.events {
            let key = kept.key();
            let was_listed = covered.get(usize::from(key.0)).copied().flatten();
            let is_missing = kept.withdrawn.is_none()
                && kept.seen_last < now
                && was_listed.is_some_and(|since| kept.event.begins().is_some_and(|begins| begins > since))
                && seen_keys.binary_search(&key).is_err();
            if is_missing {
                kept.withdrawn = Some(now);
                changed.push(key);
            }
        }
        changed
    }

    /// Takes in what another tab or an imported file holds of the same vendor.
    pub fn merge(&mut self, other: VendorArchive) {
        self.first_seen = self.first_seen.min(other.first_seen);
        if other.events.len() < self.events.len() / FEW {
            return self.merge_few(other.events);
        }
        let mut all: Vec<(Key, Kept)> = std::mem::take(&mut self.events)
            .into_iter()
            .chain(other.events)
            .map(|kept| (kept.key(), kept))
            .collect();
        all.sort_by(|(a, _), (b, _)| a.cmp(b));
        let mut last: Option<Key> = None;
        for (key, kept) in all {
            match self.events.pop() {
                Some(before) if last.as_ref() == Some(&key) => self.events.push(join(before, kept)),
                before => {
                    self.events.extend(before);
                    self.events.push(kept);
                }
            }
            last = Some(key);
        }
    }

    /// A page's worth into years of them, which are in order already.
    fn merge_few(&mut self, events: Vec<Kept>) {
        for kept in events {
            match self.events.binary_search_by_key(&kept.key(), Kept::key) {
                Ok(place) => {
                    if let Some(known) = self.events.get_mut(place) {
                        *known = join(known.clone(), kept);
                    }
                }
                Err(place) => self.events.insert(place, kept),
            }
        }
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

/// Below this part of what there is, what comes is put in one by one.
const FEW: usize = 16;

/// Since when a page's list holds all there was: the start of the oldest that is over. A page that lists only what goes
/// on or is to come says nothing of what it leaves out.
fn covered_since(seen: &[Kept], is_work: bool) -> Option<Timestamp> {
    let of_kind = seen.iter().filter(|kept| matches!(kept.event, Event::Maintenance(_)) == is_work);
    of_kind.filter(|kept| kept.event.is_over()).filter_map(|kept| kept.event.begins()).min()
}

/// Whether two posts are one: the vendor's id, or time and phase where it gives none.
fn is_same_post(a: &Update, b: &Update) -> bool {
    match (&a.id, &b.id) {
        (Some(a), Some(b)) => a == b,
        _ => a.at == b.at && phase_name(a) == phase_name(b),
    }
}

fn phase_name(update: &Update) -> Option<&str> {
    update.phase.as_ref().map(Phase::name)
}

#[cfg(test)]
mod tests;
