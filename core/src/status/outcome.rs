//! How the latest attempt to read each vendor went, and when the next is due: so little that it can always be kept, also
//! where a whole reading finds no room. The toolbar is painted from these alone.

use super::reading::{age, is_later};
use super::{Failure, Health, Incident, Reading, Vendor};
use crate::time::{Elapsed, Timestamp};

/// Seconds between two reads of a vendor that answers. Vendors' pages say that five minutes are plenty.
pub const PERIOD: u64 = 300;

/// Seconds after which what was read may be over: three turns that did not come.
pub const MAX_AGE: u64 = 3 * PERIOD;

/// Seconds to the next attempt after the first that failed, since most of what fails passes.
const RETRY: u64 = 60;

/// Seconds between two reads in the first half hour of an incident, and while one is investigated: then vendors post most, and
/// what they post decides something. An unchanged page costs its server an answer without a body.
const HURRY: u64 = 60;

/// For how many seconds an incident is young.
const YOUNG: u64 = 1800;

/// Seconds between two attempts without a network, from the second on: nobody is asked anything by them, but the device is woken.
const OFFLINE: u64 = 2 * PERIOD;

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
        self.plan(&vendor.page, reading.failure.as_ref(), has_young_incident(reading, now), now);
        self.page.clone_from(&vendor.page);
        self.name = reading.name().unwrap_or(&vendor.name).chars().take(80).collect();
        self.parts.clone_from(&vendor.parts);
        self.health = reading.stated_health(now);
        self.read_at = reading.read_at.filter(|_| reading.report.is_some());
        if let Some(id) = &reading.finding.page_id {
            self.page_id.clone_from(id);
        }
    }

    /// Takes in how an attempt at `now` at this page went, and when the next is due.
    fn plan(&mut self, page: &str, failure: Option<&Failure>, is_young: bool, now: Timestamp) {
        let again = self.failed;
        let pause = match failure {
            Some(Failure::RateLimited { retry_after: Some(seconds) }) => PERIOD.max((*seconds).into()),
            Some(failure) if failure.is_transient() && !again => RETRY,
            Some(Failure::Offline) => OFFLINE + spread(page),
            None if is_young => HURRY,
            _ => PERIOD + spread(page),
        };
        self.failed = failure.is_some();
        self.tried_at = Some(now);
        self.due_at = now.shifted(millis(pause.min(LONGEST)));
    }

    /// Whether what is known was read later than `reading`, as another page may have done meanwhile: then that one is not what
    /// the vendor says now.
    #[must_use]
    pub fn overtakes(&self, reading: &Reading, now: Timestamp) -> bool {
        is_later(self.read_at, reading.read_at, now)
    }

    /// Takes in what an attempt at `now` says that was [overtaken](Outcome::overtakes): that it failed, if it did.
    pub fn note_overtaken(&mut self, reading: &Reading, now: Timestamp) {
        if reading.failure.is_some() {
            let page = self.page.clone();
            self.plan(&page, reading.failure.as_ref(), false, now);
        }
    }

    /// The same where an incident of the vendor is investigated: it is asked as often as in an incident's first half hour, for as
    /// long as the vendor is in trouble and answers.
    #[must_use]
    pub fn hurried(mut self, is_investigated: bool) -> Outcome {
        if is_investigated && !self.failed && self.health.is_trouble() {
            let soon = self.tried_at.and_then(|at| at.shifted(millis(HURRY)));
            self.due_at = self.due_at.map(|due| soon.map_or(due, |soon| soon.min(due)));
        }
        self
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

    /// Whether it tells of a later attempt than what is held: the page was read since, or it failed where that did not. The other way
    /// round it is older: what was read again after a failure was read later.
    #[must_use]
    pub fn is_news_to(&self, held: &Reading) -> bool {
        self.read_at > held.read_at || (self.read_at == held.read_at && self.failed && held.failure.is_none())
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
            return;
        }
        reading.asked_at = self.tried_at.filter(|at| *at <= now);
        if self.read_at > reading.read_at {
            reading.read_at = self.read_at;
        }
    }
}

/// How many seconds a vendor waits for its turn after it ended the program this number of times in a row.
#[must_use]
pub fn patience(times: u32) -> u64 {
    PERIOD.checked_shl(times.min(16)).map_or(LONGEST, |wait| wait.min(LONGEST))
}

/// The shortest time between two turns, in seconds: who falls due within it is read in one. Vendors' times are scattered, so that
/// one turn a vendor would wake the background every half minute of the day.
const TURN: u64 = 60;

/// The instant from which the next turn has something to do: the earliest that is due, at least [`TURN`] and at most a period from
/// `now`.
#[must_use]
pub fn next_turn<'a>(outcomes: impl Iterator<Item = &'a Outcome>, now: Timestamp) -> Timestamp {
    let latest = now.shifted(millis(PERIOD)).unwrap_or(now);
    outcomes
        .filter_map(|outcome| outcome.due_at.filter(|_| !outcome.is_due(now)))
        .fold(latest, Timestamp::min)
        .max(now.shifted(millis(TURN)).unwrap_or(now))
}

/// Whether an incident is open that the vendor first told of less than half an hour before `now`.
fn has_young_incident(reading: &Reading, now: Timestamp) -> bool {
    let first = |incident: &Incident| {
        incident.updates.iter().filter_map(|update| update.at).min().or(incident.started_at)
    };
    let is_young = |at: Timestamp| at <= now && Elapsed::between(at, now).as_seconds() < YOUNG;
    reading.report.iter().flat_map(|report| report.open_incidents()).filter_map(first).any(is_young)
}

/// So that vendors which were read together are not all due together.
fn spread(page: &str) -> u64 {
    page.bytes().fold(7, |sum: u64, byte| sum.wrapping_mul(31) + u64::from(byte)) % SPREAD
}

fn millis(seconds: u64) -> i64 {
    i64::try_from(seconds).unwrap_or(i64::MAX / 1000) * 1000
}

#[cfg(test)]
mod tests;
