//! What the history page knows of a vendor, and the calendar functions that the browser lends.

use std::rc::Rc;

use is_it_them_core::history::Past;
use is_it_them_core::history::archive::{Kept, Shelf};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Freshness, Incident};
use is_it_them_core::time::Timestamp;

use crate::VendorState;

/// A vendor with its past. Made anew when either changes.
#[derive(Clone)]
pub struct Known {
    /// What was read of the vendor.
    pub state: VendorState,
    /// Its incidents and maintenances, read and archived.
    pub past: Rc<Past>,
    archive: Option<Rc<Shelf>>,
}

impl Known {
    /// Joins what was read of a vendor with what the archive has of it.
    pub fn new(state: VendorState, archive: Option<Rc<Shelf>>) -> Known {
        let whole = state.whole.as_ref();
        let whole = whole.and_then(|whole| whole.report.as_ref().zip(whole.read_at));
        let past = Rc::new(Past::of(whole, archive.as_deref(), &state.vendor.parts));
        Known { state, past, archive }
    }

    /// Whether it was made of these.
    pub fn is_of(&self, state: &VendorState, archive: Option<&Rc<Shelf>>) -> bool {
        let same_archive = match (&self.archive, archive) {
            (Some(ours), Some(theirs)) => Rc::ptr_eq(ours, theirs),
            (None, None) => true,
            _ => false,
        };
        same_archive && self.state == *state
    }

    /// Until when its past is known: a recorded sample ends where it was recorded, a page that cannot be read, or was not
    /// read yet, where it was last read. What came after is not up; it is unknown.
    pub(super) fn until(&self, locale: &Locale) -> Timestamp {
        let reading = self.state.reading.as_ref();
        let until = match reading.map(|reading| reading.freshness(locale.now, locale.max_age)) {
            Some(Freshness::Sample) => self.state.report().and_then(|report| report.page.updated_at),
            Some(Freshness::Live | Freshness::Cached) => None,
            Some(Freshness::Stale | Freshness::Unknown) | None => self.past.last_read,
        };
        until.unwrap_or(locale.now).min(locale.now)
    }
}

/// The incident whose page is open, with all that was posted.
#[derive(Clone, PartialEq)]
pub struct Opened {
    /// Of which vendor, by its id.
    pub vendor: String,
    /// As it stands.
    pub incident: Incident,
    /// What is kept of it.
    pub kept: Option<Rc<Kept>>,
}

impl PartialEq for Known {
    fn eq(&self, other: &Known) -> bool {
        Rc::ptr_eq(&self.past, &other.past) && self.state == other.state
    }
}

/// How the reader's calendar runs, and how it writes a month: belongs to the browser, so it is passed in.
#[derive(Clone, Copy)]
pub struct Writers {
    /// Minutes east of UTC at an instant.
    pub offset: fn(Timestamp) -> i32,
    /// A month in words.
    pub month: fn(Timestamp) -> String,
}

impl PartialEq for Writers {
    /// They never change within a page.
    fn eq(&self, _: &Writers) -> bool {
        true
    }
}
