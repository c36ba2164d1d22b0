use is_it_them_core::status::{Elapsed, Timestamp};

/// The time it is, and how the reader writes times. Handed down as a context by each surface.
#[derive(Clone, Copy)]
pub(crate) struct Locale {
    /// The instant that ages are counted to.
    pub(crate) now: Timestamp,
    /// Seconds after which what was read counts as stale.
    pub(crate) max_age: u64,
    /// Date and time to the minute, with the zone.
    pub(crate) moment: fn(Timestamp) -> String,
    /// The date in words.
    pub(crate) day: fn(Timestamp) -> String,
    /// How long ago.
    pub(crate) ago: fn(Elapsed) -> String,
}

impl Locale {
    /// How long ago an instant was.
    pub(crate) fn since(&self, at: Timestamp) -> String {
        (self.ago)(Elapsed::between(at, self.now))
    }
}

impl PartialEq for Locale {
    /// The writers never change within a page, so the time decides.
    fn eq(&self, other: &Locale) -> bool {
        self.now == other.now && self.max_age == other.max_age
    }
}
