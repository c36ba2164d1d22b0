//! An event of the archive in one line: what lists, filters, figures and the next sight of its page need, without its posts.

use std::rc::Rc;

use super::kept::is_emptied;
use super::{Event, Kept, Key};
use crate::history::Row;
use crate::history::row::bare;
use crate::status::{Incident, Maintenance};
use crate::time::Timestamp;

/// An event without its posts, and what the archive notes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What tells it apart within its vendor.
    pub key: Key,
    /// Its facts.
    pub event: Short,
    /// When this browser last saw it.
    pub seen_last: Timestamp,
    /// The latest of all stamps of it that this browser set: one in the future says that the clock was ahead.
    pub latest: Timestamp,
    /// Whether it was missing from the vendor's page when that was read last.
    pub withdrawn: bool,
}

/// The facts of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Short {
    /// Something went wrong.
    Incident(Rc<Row>),
    /// Announced work, with the newest of its posts.
    Maintenance(Rc<Maintenance>),
    /// A record that cannot be read. It is left where it is, and counted, so that it is known that nothing is missing.
    Unreadable,
}

impl Line {
    /// Of all that is kept of an event.
    #[must_use]
    pub fn of(kept: &Kept) -> Line {
        let event = match &kept.event {
            Event::Incident(_) => Short::Incident(Rc::new(row(kept))),
            Event::Maintenance(_) => {
                let mut work = kept.maintenance().unwrap_or_default();
                work.updates.truncate(1);
                Short::Maintenance(Rc::new(work))
            }
        };
        Line {
            key: kept.key(),
            event,
            seen_last: kept.seen_last,
            latest: latest(kept),
            withdrawn: kept.withdrawn.is_some(),
        }
    }

    /// Of a record that cannot be read.
    #[must_use]
    pub fn unreadable(key: Key) -> Line {
        let never = Timestamp::from_millis(0);
        Line { key, event: Short::Unreadable, seen_last: never, latest: never, withdrawn: true }
    }

    /// The incident, where it is one that its page did not take back.
    #[must_use]
    pub fn incident(&self) -> Option<&Rc<Row>> {
        match &self.event {
            Short::Incident(row) if !self.withdrawn => Some(row),
            _ => None,
        }
    }

    /// The maintenance, likewise.
    #[must_use]
    pub fn maintenance(&self) -> Option<&Rc<Maintenance>> {
        match &self.event {
            Short::Maintenance(work) if !self.withdrawn => Some(work),
            _ => None,
        }
    }

    pub(super) fn begins(&self) -> Option<Timestamp> {
        match &self.event {
            Short::Incident(row) => row.started_at,
            Short::Maintenance(work) => work.starts_at,
            Short::Unreadable => None,
        }
    }

    /// The number of the sheet that it stands on: one a twelfth of a year, by when it began, so that what happens now is
    /// written on few and a sheet is never reordered. What has no beginning is on the first.
    #[must_use]
    pub fn sheet(&self) -> u32 {
        const MONTH: i64 = 2_629_746_000;
        self.begins().map_or(0, |at| u32::try_from(at.millis() / MONTH).unwrap_or(0))
    }
}

/// A row keeps what texts said that were given up since.
fn row(kept: &Kept) -> Row {
    let incident = kept.incident().unwrap_or_default();
    let mut row = Row::of(&incident);
    row.span = row.span.or_else(|| kept.span());
    if kept.stated.is_some() && is_emptied(&incident) {
        row.acknowledged = row.acknowledged.or_else(|| kept.acknowledged_after());
    }
    // Its address is on its own page alone, which reads all that is kept.
    Row { incident: Incident { url: None, ..bare(&incident) }, ..row }
}

fn latest(kept: &Kept) -> Timestamp {
    let posts = kept.updates.iter().flat_map(|one| {
        let editions = one.edited_from.iter().map(|edition| edition.seen_last);
        editions.chain([one.seen_first, one.seen_last]).chain(one.withdrawn)
    });
    posts.chain([kept.seen_first]).chain(kept.withdrawn).fold(kept.seen_last, Timestamp::max)
}
