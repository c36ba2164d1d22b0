//! How the reader writes times.

use crate::status::Reading;
use crate::time::{Elapsed, Timestamp};

/// The time it is, and how the reader writes times: their language and zone belong to the browser, so the writers are
/// passed in.
#[derive(Clone, Copy)]
pub struct Locale {
    /// The instant that ages are counted to.
    pub now: Timestamp,
    /// Seconds after which what was read counts as stale.
    pub max_age: u64,
    /// Date and time to the minute, with the zone.
    pub moment: fn(Timestamp) -> String,
    /// The date in words.
    pub day: fn(Timestamp) -> String,
    /// How long ago.
    pub ago: fn(Elapsed) -> String,
}

impl Locale {
    /// How long ago an instant was.
    #[must_use]
    pub fn since(&self, at: Timestamp) -> String {
        (self.ago)(Elapsed::between(at, self.now))
    }

    /// How long ago a vendor's page was read; nothing where this device's clock cannot tell.
    #[must_use]
    pub fn age(&self, reading: &Reading) -> Option<String> {
        reading.age(self.now).map(self.ago)
    }
}

impl PartialEq for Locale {
    /// The writers never change within a page, so the time decides.
    fn eq(&self, other: &Locale) -> bool {
        self.now == other.now && self.max_age == other.max_age
    }
}
