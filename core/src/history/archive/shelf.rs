//! All that is kept of one vendor, a line an event: what the history page holds in memory.

use std::rc::Rc;

use super::{Kept, Key, Line, VendorArchive, covered_since, sightings};
use crate::history::Row;
use crate::history::filter::folded;
use crate::status::{Maintenance, Report, Vendor};
use crate::time::Timestamp;

/// One vendor's archive without the posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf {
    /// Whose it is.
    pub vendor: Vendor,
    /// When this browser first read the vendor's page.
    pub first_seen: Timestamp,
    /// In the order of their keys.
    pub lines: Vec<Line>,
}

/// What the search reads of a vendor's incidents, by what tells those apart; in the order of that.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(String, Rc<str>)>);

impl Shelf {
    /// Of these lines, in any order.
    #[must_use]
    pub fn new(vendor: Vendor, first_seen: Timestamp, lines: Vec<Line>) -> Shelf {
        let mut shelf = Shelf { vendor, first_seen, lines: Vec::new() };
        shelf.put(lines);
        shelf
    }

    /// Of all that is kept of a vendor.
    #[must_use]
    pub fn of(archive: &VendorArchive) -> Shelf {
        Shelf::new(archive.vendor.clone(), archive.first_seen, archive.events.iter().map(Line::of).collect())
    }

    /// The line of an event.
    #[must_use]
    pub fn line(&self, key: &Key) -> Option<&Line> {
        self.lines.binary_search_by(|line| line.key.cmp(key)).ok().and_then(|place| self.lines.get(place))
    }

    /// Takes lines over in the place of those of the same events.
    pub fn put(&mut self, lines: Vec<Line>) {
        // Behind the old ones, so that of equals in order the new one is the last.
        self.lines.extend(lines);
        self.lines.sort_by(|a, b| a.key.cmp(&b.key));
        self.lines.dedup_by(|later, earlier| {
            let is_same = later.key == earlier.key;
            if is_same {
                std::mem::swap(later, earlier);
            }
            is_same
        });
    }

    /// When anything of it was seen last.
    #[must_use]
    pub fn last_seen(&self) -> Option<Timestamp> {
        self.lines.iter().map(|line| line.seen_last).max()
    }

    /// Incidents that were not withdrawn, newest first.
    #[must_use]
    pub fn incidents(&self) -> Vec<Rc<Row>> {
        newest_first(self.lines.iter().filter_map(Line::incident).cloned().collect())
    }

    /// Maintenances that were not withdrawn, newest first.
    #[must_use]
    pub fn maintenances(&self) -> Vec<Maintenance> {
        let mut all: Vec<Maintenance> =
            self.lines.iter().filter_map(Line::maintenance).map(|work| (**work).clone()).collect();
        all.sort_by_key(|work| std::cmp::Reverse(work.starts_at));
        all
    }

    /// The events that a page read at `now` may change, in order: those that it lists, those that it should list and does not, and those
    /// with a stamp that cannot be. [`VendorArchive::observe`] does with these alone what it does with all.
    #[must_use]
    pub fn touched_by(&self, report: &Report, now: Timestamp) -> Vec<Key> {
        let seen = sightings(report, now);
        let covered = [false, true].map(|is_work| covered_since(seen.iter(), is_work));
        let mut listed: Vec<Key> = seen.iter().map(Kept::key).collect();
        listed.sort_unstable();
        let touched = self.lines.iter().filter(|line| {
            let is_missing = || {
                let since = covered.get(usize::from(line.key.0)).copied().flatten();
                !line.withdrawn && since.is_some_and(|since| line.begins().is_some_and(|at| at > since))
            };
            line.latest > now || is_missing() || listed.binary_search(&line.key).is_ok()
        });
        touched.map(|line| line.key.clone()).collect()
    }
}

/// In the order of lists.
pub(in crate::history) fn newest_first(mut rows: Vec<Rc<Row>>) -> Vec<Rc<Row>> {
    rows.sort_by_key(|row| std::cmp::Reverse(row.started_at));
    rows
}

impl Texts {
    /// Of these, in any order; of equals the last counts.
    #[must_use]
    pub fn new(mut texts: Vec<(String, Rc<str>)>) -> Texts {
        texts.sort_by(|(a, _), (b, _)| a.cmp(b));
        texts.reverse();
        texts.dedup_by(|(a, _), (b, _)| a == b);
        texts.reverse();
        Texts(texts)
    }

    /// What the search reads of an event; nothing of a maintenance.
    #[must_use]
    pub fn text(kept: &Kept) -> Option<Rc<str>> {
        kept.incident().map(|incident| folded(&incident).into())
    }

    /// Of the incident of this name ([`super::name_of`]).
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Rc<str>> {
        let place = self.0.binary_search_by(|(known, _)| known.as_str().cmp(name)).ok()?;
        self.0.get(place).map(|(_, text)| text)
    }

    /// Of how many.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it has none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With these in the place of those of the same incidents.
    #[must_use]
    pub fn with(&self, more: Vec<(String, Rc<str>)>) -> Texts {
        Texts::new(self.0.iter().cloned().chain(more).collect())
    }
}
