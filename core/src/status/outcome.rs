//! How the latest attempt to read each vendor went, and when the next is due: so little that it can always be kept, also
//! where a whole reading finds no room. The toolbar is painted from these alone.

use super::reading::age;
use super::{Failure, Health, Reading, Vendor};
use crate::time::{Elapsed, Timestamp};

/// Seconds between two reads of a vendor that answers. Vendors' pages say that five minutes are plenty.
pub const PERIOD: u64 = 300;

/// Seconds after which what was read may be over: three turns that did not come.
pub const MAX_AGE: u64 = 3 * PERIOD;

/// Seconds to the next attempt after the first that failed, since most of what fails passes.
const RETRY: u64 = 60;

/// The longest that a vendor waits, in seconds, whatever it asks for and however often it ended the program: a day.
pub const LONGEST: u64 = 24 * 3600;

/// The reads of many vendors are spread over this number of seconds.
const SPREAD: u64 = 60;

/// How the latest attempt at one vendor went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The vendor's status page, by which it is told from the others.
    pub page: String,
    /// What the vendor calls itself, once its page was read; cut at 80 characters.
    pub name: String,
    /// What of the vendor counted when it was judged.
    pub parts: Vec<String>,
    /// Its health by the last good report, of those parts.
    pub health: Health,
    /// When that was read.
    pub read_at: Option<Timestamp>,
    /// When its page was last asked, whatever came of it.
    pub tried_at: Option<Timestamp>,
    /// When it is to be asked again.
    pub due_at: Option<Timestamp>,
    /// Whether the latest attempt failed.
    pub failed: bool,
    /// Whether the reading could not be kept: what is kept of this vendor, if anything, is older than this.
    pub unkept: bool,
    /// The first id that the page was read with, as in [`Finding`](super::Finding): a reading that finds no room must not
    /// take it along, or another page's would be believed.
    pub page_id: String,
    /// What the kept reading comes to, to tell whether another is the same: see
    /// [`digest`](super::digest).
    pub digest: String,
}

impl Outcome {
    /// That of a vendor that was never asked.
    #[must_use]
    pub fn unknown(vendor: &Vendor) -> Outcome {
        Outcome {
            page: vendor.page.clone(),
            name: vendor.name.clone(),
            parts: vendor.parts.clone(),
            ..Outcome::default()
        }
    }

    /// Takes in how an attempt at `now` went. `reading` holds only what of the vendor counts.
    pub fn note(&mut self, vendor: &Vendor, reading: &Reading, now: Timestamp) {
        self.plan(&vendor.page, reading.failure.as_ref(), now);
        self.page.clone_from(&vendor.page);
        self.name = reading.name().unwrap_or(&vendor.name).chars().take(80).collect();
        self.parts.clone_from(&vendor.parts);
        self.health = reading.health().shown(reading.is_frozen(now));
        self.read_at = reading.read_at.filter(|_| reading.report.is_some());
        if let Some(id) = &reading.finding.page_id {
            self.page_id.clone_from(id);
        }
    }

    /// Takes in how an attempt at `now` at this page went, and when the next is due.
    fn plan(&mut self, page: &str, failure: Option<&Failure>, now: Timestamp) {
        let again = self.failed;
        let pause = match failure {
            Some(Failure::RateLimited { retry_after: Some(seconds) }) => PERIOD.max((*seconds).into()),
            Some(failure) if failure.is_transient() && !again => RETRY,
            _ => PERIOD + spread(page),
        };
        self.failed = failure.is_some();
        self.tried_at = Some(now);
        self.due_at = now.shifted(millis(pause.min(LONGEST)));
    }

    /// Whether what is known was read later than `reading`, as another page may have done meanwhile: then that one is not what
    /// the vendor says now. A stamp of the future tells of a clock that was put back since, and is later than nothing.
    #[must_use]
    pub fn overtakes(&self, reading: &Reading, now: Timestamp) -> bool {
        self.read_at > reading.read_at && self.read_at <= Some(now)
    }

    /// Takes in what an attempt at `now` says that was [overtaken](Outcome::overtakes): that it failed, if it did.
    pub fn note_overtaken(&mut self, reading: &Reading, now: Timestamp) {
        if reading.failure.is_some() {
            let page = self.page.clone();
            self.plan(&page, reading.failure.as_ref(), now);
        }
    }

    /// Whether the vendor is to be asked at `now`. A stamp of the future tells of a clock that was put back since, and
    /// counts as due.
    #[must_use]
    pub fn is_due(&self, now: Timestamp) -> bool {
        let is_asked = self.tried_at.is_some_and(|at| at <= now);
        let in_reach = |due: Timestamp| due > now && Elapsed::between(now, due).as_seconds() <= LONGEST;
        !(is_asked && self.due_at.is_some_and(in_reach))
    }

    /// Whether what was read still holds at `now`.
    #[must_use]
    pub fn is_fresh(&self, now: Timestamp) -> bool {
        let age = self.read_at.and_then(|at| age(at, now));
        !self.failed && age.is_some_and(|age| age.as_seconds() <= MAX_AGE)
    }

    /// The health to paint at `now`: a good state that may be over is not shown as good. Trouble stays trouble.
    #[must_use]
    pub fn shown(&self, now: Timestamp) -> Health {
        self.health.shown(!self.is_fresh(now))
    }

    /// A reading as it comes back out of storage, with what this knows of it since: a page that was asked again and gave the
    /// same was not written again, and what could not be written is not what the vendor says now. Of a pause that the vendor
    /// asked for the rest is left at `now`.
    pub fn bring_up_to_date(&self, reading: &mut Reading, now: Timestamp) {
        if let Some(Failure::RateLimited { retry_after: Some(seconds) }) = &mut reading.failure {
            let rest = self
                .due_at
                .filter(|_| !self.is_due(now))
                .map_or(0, |due| Elapsed::between(now, due).as_seconds());
            *seconds = u32::try_from(rest).unwrap_or(u32::MAX);
        }
        if reading.finding.page_id.is_none() && !self.page_id.is_empty() {
            reading.finding.page_id = Some(self.page_id.clone());
        }
        if self.unkept {
            reading.report = None;
        } else if self.read_at > reading.read_at {
            reading.read_at = self.read_at;
        }
    }
}

/// How many seconds a vendor waits for its turn after it ended the program this number of times in a row.
#[must_use]
pub fn patience(times: u32) -> u64 {
    PERIOD.checked_shl(times.min(16)).map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// The instant from which the next turn has something to do: the earliest that is due, at most a period from `now`.
#[must_use]
pub fn next_turn<'a>(outcomes: impl Iterator<Item = &'a Outcome>, now: Timestamp) -> Timestamp {
    let latest = now.shifted(millis(PERIOD)).unwrap_or(now);
    outcomes
        .filter_map(|outcome| outcome.due_at.filter(|_| !outcome.is_due(now)))
        .fold(latest, Timestamp::min)
}

/// So that vendors which were read together are not all due together.
fn spread(page: &str) -> u64 {
    page.bytes().fold(7, |sum: u64, byte| sum.wrapping_mul(31) + u64::from(byte)) % SPREAD
}

fn millis(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX / 1000) * 1000
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed;
    use crate::status::{Format, Source};

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(1_700_000_000_000 + seconds * 1000)
    }

    fn vendor() -> Vendor {
        Vendor { page: "https://status.x.example".into(), name: "X".into(), ..Vendor::default() }
    }

    fn reading(indicator: &str, seconds: i64) -> Reading {
        let document = format!(r#"{{"page":{{"name":"Xavier"}},"status":{{"indicator":"{indicator}"}}}}"#);
        let report = feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap();
        Reading::success(report, at(seconds), Source::Live)
    }

    fn outcome(reading: &Reading, seconds: i64) -> Outcome {
        let mut outcome = Outcome::default();
        outcome.note(&vendor(), reading, at(seconds));
        outcome
    }

    #[test]
    fn what_failed_waits_as_long_as_it_asks_for_and_as_often_as_it_failed() {
        let limited = |retry_after| Failure::RateLimited { retry_after };
        let usual = PERIOD + spread(&vendor().page);
        for (failure, before, wait) in [
            (None, false, usual),
            (Some(Failure::Timeout { seconds: 10 }), false, RETRY),
            (Some(Failure::Timeout { seconds: 10 }), true, usual),
            (Some(Failure::Blocked), false, usual),
            (Some(limited(None)), false, usual),
            (Some(limited(Some(7))), false, PERIOD),
            (Some(limited(Some(3600))), false, 3600),
            (Some(limited(Some(u32::MAX))), false, LONGEST),
            (Some(Failure::Broke), false, usual),
        ] {
            let name = format!("{failure:?} {before}");
            let mut outcome = Outcome { failed: before, ..Outcome::default() };
            let reading = Reading { failure, ..reading("none", 0) };
            outcome.note(&vendor(), &reading, at(0));
            assert_eq!(outcome.due_at, at(0).shifted(millis(wait)), "{name}");
            assert!(!outcome.is_due(at(i64::try_from(wait).unwrap() - 1)), "{name}");
            assert!(outcome.is_due(at(i64::try_from(wait).unwrap())), "{name}");
        }
    }

    #[test]
    fn what_was_read_earlier_is_not_put_in_the_place_of_what_was_read_later() {
        let now = at(100);
        let table = [
            ("later", Some(20), Some(10), true),
            ("the same", Some(10), Some(10), false),
            ("earlier", Some(10), Some(20), false),
            ("nothing known", None, Some(10), false),
            ("nothing read", Some(10), None, true),
            ("the clock was put back since", Some(101), Some(10), false),
        ];
        for (name, known, read, overtaken) in table {
            let known = Outcome { read_at: known.map(at), ..Outcome::default() };
            let reading = Reading { read_at: read.map(at), ..Reading::default() };
            assert_eq!(known.overtakes(&reading, now), overtaken, "{name}");
        }
    }

    #[test]
    fn of_an_attempt_that_was_overtaken_only_its_failure_counts() {
        let mut known = outcome(&reading("critical", 50), 50);
        let before = known.clone();
        known.note_overtaken(&reading("none", 40), at(60));
        assert_eq!(known, before);
        let limited = Failure::RateLimited { retry_after: Some(3600) };
        known.note_overtaken(&reading("none", 40).failed(limited), at(60));
        assert_eq!((known.health, known.read_at, known.failed), (Health::MajorOutage, Some(at(50)), true));
        assert_eq!(known.due_at, Some(at(3660)));
    }

    #[test]
    fn a_stamp_of_the_future_counts_as_due() {
        let fresh = outcome(&reading("none", 0), 0);
        let table = [
            ("just asked", fresh.clone(), 1, false),
            ("the clock was put back by a second", fresh.clone(), -1, true),
            ("the clock was put back by a day", fresh.clone(), -86_400, true),
            ("never asked", Outcome::default(), 0, true),
            ("due in a year", Outcome { due_at: Some(at(31_536_000)), ..fresh }, 1, true),
        ];
        for (name, outcome, now, due) in table {
            assert_eq!(outcome.is_due(at(now)), due, "{name}");
        }
    }

    #[test]
    fn a_good_state_is_painted_only_while_it_is_recent() {
        use Health::{Operational, PartialOutage, Unknown};
        let failed = |reading: Reading| reading.failed(Failure::Blocked);
        for (name, reading, now, shown) in [
            ("read now", reading("none", 0), 0, Operational),
            ("within the limit", reading("none", 0), 900, Operational),
            ("past it", reading("none", 0), 901, Unknown),
            ("thirty days old", reading("none", 0), 30 * 86_400, Unknown),
            ("by a clock that was a little ahead", reading("none", 30), 0, Operational),
            ("by a clock that was a day ahead", reading("none", 86_400), 0, Unknown),
            ("failed since", failed(reading("none", 0)), 1, Unknown),
            ("trouble, failed since", failed(reading("major", 0)), 1, PartialOutage),
            ("trouble, long ago", reading("major", 0), 86_400, PartialOutage),
            ("never stamped", Reading { read_at: None, ..reading("none", 0) }, 0, Unknown),
            ("never read", Reading::default().failed(Failure::Offline), 0, Unknown),
        ] {
            assert_eq!(outcome(&reading, 0).shown(at(now)), shown, "{name}");
        }
    }

    #[test]
    fn what_was_not_kept_was_not_read_where_only_the_kept_is_known() {
        let mut kept = reading("none", 0);
        outcome(&reading("none", 300), 300).bring_up_to_date(&mut kept, at(600));
        assert_eq!((kept.read_at, kept.health()), (Some(at(300)), Health::Operational));
        // An id that a reading lost with its room is still the one that pins.
        let pinned = Outcome { page_id: "mine".into(), ..outcome(&reading("none", 0), 0) };
        for (known, pin) in [(None, "mine"), (Some("first"), "first")] {
            let mut reading = Reading::default();
            reading.finding.page_id = known.map(Into::into);
            pinned.bring_up_to_date(&mut reading, at(600));
            assert_eq!(reading.finding.page_id.as_deref(), Some(pin));
        }
        let mut read = reading("none", 0);
        read.finding.page_id = Some("mine".into());
        let mut noted = outcome(&read, 0);
        noted.note(&vendor(), &reading("none", 1), at(1));
        assert_eq!(noted.page_id, "mine");
        let unkept = Outcome { unkept: true, ..outcome(&reading("major", 600), 600) };
        unkept.bring_up_to_date(&mut kept, at(600));
        assert_eq!(kept.health(), Health::Unknown);
    }

    #[test]
    fn of_a_pause_that_was_asked_for_the_rest_is_left() {
        let limited = reading("none", 0).failed(Failure::RateLimited { retry_after: Some(3600) });
        let known = outcome(&limited, 0);
        for (now, rest) in [(0, 3600), (600, 3000), (3599, 1), (3600, 0), (-60, 0)] {
            let mut kept = limited.clone();
            known.bring_up_to_date(&mut kept, at(now));
            assert_eq!(kept.failure, Some(Failure::RateLimited { retry_after: Some(rest) }), "{now}");
        }
    }

    #[test]
    fn the_next_turn_is_when_the_first_is_due() {
        let after = |seconds| Outcome { due_at: Some(at(seconds)), ..outcome(&reading("none", 0), 0) };
        for (outcomes, next) in [
            (vec![], 300),
            (vec![after(40), after(20)], 20),
            (vec![after(900)], 300),
            // What is due already is what this turn did not come to; the caller decides how soon.
            (vec![after(0), after(90)], 90),
        ] {
            assert_eq!(next_turn(outcomes.iter(), at(0)), at(next));
        }
    }
}
