//! How the reader writes times.

use crate::status::{Reading, Report};
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
    /// Has times written in this zone from now on where each vendor's are wanted in its own; in the reader's where it is empty. UTC stands
    /// for one that nobody knows.
    pub zone: fn(&str),
}

impl Locale {
    /// Draws what is a vendor's, whose times are wanted in its own zone, maybe: the one that its page says it keeps, else UTC.
    pub fn at_vendor<T>(&self, report: Option<&Report>, draw: impl FnOnce() -> T) -> T {
        (self.zone)(report.and_then(|report| report.zone.as_deref()).unwrap_or("UTC"));
        let drawn = draw();
        (self.zone)("");
        drawn
    }

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

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::status::Format;

    thread_local! {
        static ZONE: RefCell<String> = RefCell::default();
    }

    #[test]
    fn what_is_a_vendors_is_drawn_in_its_zone_and_what_comes_after_is_not() {
        let locale = Locale {
            now: Timestamp::from_millis(0),
            max_age: 0,
            moment: |_| ZONE.with_borrow(String::clone),
            day: |_| String::new(),
            ago: |_| String::new(),
            zone: |zone| ZONE.set(zone.into()),
        };
        let at = Timestamp::from_millis(0);
        let keeps = |zone: &str| Report { zone: Some(zone.into()), ..Report::new(Format::Statuspage) };
        for (report, zone) in [
            (Some(keeps("America/New_York")), "America/New_York"),
            (Some(Report::new(Format::Statuspage)), "UTC"),
            (None, "UTC"),
        ] {
            assert_eq!(locale.at_vendor(report.as_ref(), || (locale.moment)(at)), zone);
            assert_eq!((locale.moment)(at), "");
        }
    }
}
