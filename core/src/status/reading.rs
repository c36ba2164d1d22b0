//! A vendor's Reading: the last good Report with its source and age, the latest failure, and how fresh that is.

use std::mem;

use super::{Failure, Finding, Health, Report};
use crate::time::{Elapsed, Timestamp};

/// What we hold of a vendor: the last good [`Report`], if there ever was one, and how the latest attempt went. A
/// failed attempt never replaces a good report; it marks it stale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The last good report.
    pub report: Option<Report>,
    /// When `report` was read.
    pub read_at: Option<Timestamp>,
    /// Where `report` came from.
    pub source: Source,
    /// Why the latest attempt failed; `None` when it did not.
    pub failure: Option<Failure>,
    /// When the page was last asked by whichever program of the extension, as far as what is kept says; not stored with the
    /// reading.
    pub asked_at: Option<Timestamp>,
    /// What is known of where the page is and what it is made with.
    pub finding: Finding,
}

/// Where a report came from. On screen with every claim.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Source {
    /// Read from the vendor by this page, now.
    Live,
    /// Kept from an earlier visit.
    #[default]
    Cached,
    /// A recording shipped with the product.
    Sample,
}

/// How far a reading can be relied on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Read from the vendor, and recent.
    Live,
    /// Kept from an earlier visit, not yet read again.
    Cached,
    /// The latest attempt failed, or it was read too long ago: what is shown may be over.
    Stale,
    /// A recording, shown as what it is.
    Sample,
    /// Nothing was ever read.
    Unknown,
}

impl Source {
    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Source::Live => "live",
            Source::Cached => "cached",
            Source::Sample => "sample",
        }
    }

    /// The source of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Source> {
        [Source::Live, Source::Cached, Source::Sample].into_iter().find(|source| source.name() == name)
    }
}

impl Reading {
    /// A report read at `now`.
    #[must_use]
    pub fn success(report: Report, now: Timestamp, source: Source) -> Reading {
        Reading { report: Some(report), read_at: Some(now), source, ..Reading::default() }
    }

    /// This reading after another attempt failed: the report stays, the reason is kept.
    #[must_use]
    pub fn failed(self, failure: Failure) -> Reading {
        Reading { failure: Some(failure), ..self }
    }

    /// This reading as it comes back out of storage: what was live then is cached now.
    #[must_use]
    pub fn recalled(self) -> Reading {
        let source = if self.source == Source::Sample { Source::Sample } else { Source::Cached };
        Reading { source, ..self }
    }

    /// Takes over what is kept by now, where another page or the background read it later. Where the page is, is known from what
    /// is kept, unless a person has said so here since.
    pub fn catch_up(&mut self, kept: Reading, now: Timestamp) {
        if kept.report.is_none() {
            return;
        }
        let since = |finding: &Finding| finding.confirmed.as_ref().and_then(|place| place.since);
        let finding = if since(&self.finding) > since(&kept.finding) {
            mem::take(&mut self.finding)
        } else {
            kept.finding.clone()
        };
        if is_later(kept.read_at, self.read_at, now) {
            *self = kept;
        }
        self.finding = finding;
    }

    /// Takes over what another program has just kept of this vendor: a later report, with the past that is known here; of the same
    /// report, how the latest attempt went. Whether anything is another now.
    pub fn hear(&mut self, kept: Reading, now: Timestamp) -> bool {
        if kept.report.is_some() && is_later(kept.read_at, self.read_at, now) {
            let past = self.report.take();
            self.catch_up(kept, now);
            if let (Some(report), Some(past)) = (&mut self.report, past) {
                report.remember(past);
            }
            return true;
        }
        // What a person may confirm here is the place that they see, whatever other one came meanwhile.
        let asks = |failure: &Option<Failure>| matches!(failure, Some(Failure::Elsewhere { .. }));
        let is_other_place = asks(&self.failure) && asks(&kept.failure);
        // Who knows of no failure since the same reading knows less: what was read again was read later.
        let is_same = kept.read_at == self.read_at && kept.failure.is_some();
        let is_news = is_same && kept.failure != self.failure && !is_other_place;
        if is_news {
            self.failure = kept.failure;
            self.finding.waiting = kept.finding.waiting;
        }
        is_news
    }

    /// What time it is at least, by our clock and by what was read of the page just now: a vendor does not post in the future, so where
    /// its latest post lies a little ahead, our clock is behind. Else an incident that was posted a moment ago would be none yet. More
    /// than [`BEHIND`] is no clock's error but a date that somebody set.
    #[must_use]
    pub fn clock(&self, now: Timestamp) -> Timestamp {
        if self.source == Source::Sample {
            return now;
        }
        let incidents = self.report.iter().flat_map(|report| &report.incidents);
        let posted =
            incidents.flat_map(|one| one.updates.iter().map(|update| update.at).chain([one.started_at]));
        let ahead = posted.flatten().filter(|at| *at > now && at.millis() - now.millis() <= BEHIND);
        ahead.max().unwrap_or(now)
    }

    /// What the vendor calls itself, once its page was read.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.report.as_ref().map(|report| report.page.name.as_str()).filter(|name| !name.is_empty())
    }

    /// Leaves only what these parts have to do with, and gives those the page does not have: see [`Report::narrow`].
    pub fn narrow(&mut self, parts: &[String]) -> Vec<String> {
        self.report.as_mut().map(|report| report.narrow(parts)).unwrap_or_default()
    }

    /// The vendor's health by the last good report; `Unknown` without one.
    #[must_use]
    pub fn health(&self) -> Health {
        self.report.as_ref().map_or(Health::Unknown, Report::health)
    }

    /// The vendor's health as it was read: a good state is not one where the document's own clock had stopped at `now`.
    #[must_use]
    pub fn stated_health(&self, now: Timestamp) -> Health {
        self.health().shown(self.is_frozen(now))
    }

    /// The health to paint at `now`: a good state that may be over is not shown as good. Trouble stays trouble.
    #[must_use]
    pub fn shown_health(&self, now: Timestamp, max_age: u64) -> Health {
        self.health().shown(self.freshness(now, max_age) == Freshness::Stale)
    }

    /// How far it can be relied on at `now`. A report that is live or cached turns stale after `max_age` seconds, and one
    /// of which this clock cannot tell the age is: it was set back since, or nobody wrote down when the page was read.
    #[must_use]
    pub fn freshness(&self, now: Timestamp, max_age: u64) -> Freshness {
        if self.report.is_none() {
            return Freshness::Unknown;
        }
        let is_recent = self.age(now).is_some_and(|age| age.as_seconds() <= max_age);
        match self.source {
            Source::Sample => Freshness::Sample,
            _ if self.failure.is_some() || !is_recent || self.is_frozen(now) => Freshness::Stale,
            Source::Live => Freshness::Live,
            Source::Cached => Freshness::Cached,
        }
    }

    /// Whether what was read was old by its own date; of a recording nobody expects another.
    #[must_use]
    pub fn is_frozen(&self, now: Timestamp) -> bool {
        self.source != Source::Sample && self.report.as_ref().is_some_and(|report| report.is_frozen(now))
    }

    /// How old the report is at `now`, by this device's clock; `None` where that clock does not tell.
    #[must_use]
    pub fn age(&self, now: Timestamp) -> Option<Elapsed> {
        age(self.read_at?, now)
    }
}

/// How far our clock may be behind a vendor's, in milliseconds: devices that are not synchronised are off by minutes.
const BEHIND: i64 = 10 * 60_000;

/// Whether what is kept was read later than what is held. A stamp of the future tells of a clock that was put back since, and
/// is later than nothing.
pub(super) fn is_later(kept: Option<Timestamp>, held: Option<Timestamp>, now: Timestamp) -> bool {
    kept > held && kept <= Some(now)
}

/// How long before `now` something was read, by this device's clock; `None` where it lies too far in the future to be true.
pub(super) fn age(read_at: Timestamp, now: Timestamp) -> Option<Elapsed> {
    let is_ahead = Elapsed::between(now, read_at).as_seconds() > AHEAD;
    (!is_ahead).then(|| Elapsed::between(read_at, now))
}

/// How many seconds a clock may be set back, as when it is corrected, before the age of what was read is unknown.
const AHEAD: u64 = 60;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::{Format, Incident, Place, Update};

    #[test]
    fn a_clock_that_is_behind_the_vendors_is_put_right_by_its_latest_post() {
        let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
        let read = |started: i64, posted: i64| {
            let update = Update { at: Some(at(posted)), ..Update::default() };
            let incident =
                Incident { started_at: Some(at(started)), updates: vec![update], ..Incident::default() };
            let report = Report { incidents: vec![incident], ..Report::new(Format::Statuspage) };
            Reading::success(report, at(1000), Source::Live)
        };
        for (started, posted, clock) in [
            (900, 950, 1000),
            (1000, 1090, 1090),
            (1600, 1600, 1600),
            // A date that somebody set, and one beside it that is only ahead.
            (9000, 990, 1000),
            (9000, 1010, 1010),
        ] {
            assert_eq!(read(started, posted).clock(at(1000)), at(clock), "{started} {posted}");
        }
        let sample = Reading { source: Source::Sample, ..read(1000, 1090) };
        assert_eq!(sample.clock(at(1000)), at(1000));
    }

    #[test]
    fn what_another_page_read_later_is_taken_over() {
        let at = |seconds: i64| Some(Timestamp::from_millis(seconds * 1000));
        let read = |indicator, seconds| Reading {
            report: Some(Report { indicator: Some(indicator), ..Report::new(Format::Statuspage) }),
            read_at: at(seconds),
            ..Reading::default()
        };
        let said = |seconds| {
            let place = Place { host: "new.example".into(), since: at(seconds), ..Place::default() };
            Finding { confirmed: Some(place), ..Finding::default() }
        };
        let (well, down) =
            (|seconds| read(Health::Operational, seconds), |seconds| read(Health::MajorOutage, seconds));
        let unread = Reading { read_at: at(9), ..Reading::default() };
        for (name, mut held, kept, health, confirmed) in [
            ("later", well(1), down(2), Health::MajorOutage, None),
            ("earlier", well(2), down(1), Health::Operational, None),
            ("nothing held", Reading::default(), down(1), Health::MajorOutage, None),
            ("nothing kept", well(1), unread, Health::Operational, None),
            ("confirmed there", well(1), Reading { finding: said(5), ..well(1) }, Health::Operational, at(5)),
            ("confirmed here", Reading { finding: said(5), ..well(1) }, down(2), Health::MajorOutage, at(5)),
            ("the clock was put back since", down(2), well(11), Health::MajorOutage, None),
        ] {
            held.catch_up(kept, Timestamp::from_millis(10_000));
            assert_eq!(held.health(), health, "{name}");
            assert_eq!(held.finding.confirmed.and_then(|place| place.since), confirmed, "{name}");
        }
    }

    #[test]
    fn what_another_program_has_just_kept_is_heard() {
        let now = Timestamp::from_millis(10_000);
        let read = |health, seconds: i64| Reading {
            report: Some(Report { indicator: Some(health), ..Report::new(Format::Statuspage) }),
            read_at: Some(Timestamp::from_millis(seconds * 1000)),
            ..Reading::default()
        };
        let (well, down) =
            (|seconds| read(Health::Operational, seconds), |seconds| read(Health::MajorOutage, seconds));
        let failed = |reading: Reading| reading.failed(Failure::Blocked);
        for (name, mut held, kept, is_news, health, fails) in [
            ("later", well(1), down(2), true, Health::MajorOutage, false),
            ("later, after a failure here", failed(well(1)), well(2), true, Health::Operational, false),
            ("earlier", well(2), down(1), false, Health::Operational, false),
            ("the same, kept by oneself", well(2), well(2), false, Health::Operational, false),
            ("the latest attempt failed", well(2), failed(well(2)), true, Health::Operational, true),
            ("an attempt before ours failed", well(2), failed(well(1)), false, Health::Operational, false),
            (
                "the latest attempt failed as before",
                failed(well(2)),
                failed(well(2)),
                false,
                Health::Operational,
                true,
            ),
            (
                "what failed here, somebody has not heard of",
                failed(well(2)),
                well(2),
                false,
                Health::Operational,
                true,
            ),
            ("the clock was put back since", well(2), down(11), false, Health::Operational, false),
            ("nothing held", Reading::default(), down(1), true, Health::MajorOutage, false),
        ] {
            assert_eq!(held.hear(kept, now), is_news, "{name}");
            assert_eq!((held.health(), held.failure.is_some()), (health, fails), "{name}");
        }
    }

    #[test]
    fn only_what_this_clock_calls_recent_is_relied_on() {
        let green = Report { indicator: Some(Health::Operational), ..Report::new(Format::Statuspage) };
        let now = Timestamp::from_millis(1_000_000_000_000);
        let (minute, day) = (60, 86_400);
        for (seconds_ago, source, freshness, shown) in [
            (Some(0), Source::Live, Freshness::Live, Health::Operational),
            (Some(minute), Source::Cached, Freshness::Cached, Health::Operational),
            (Some(900), Source::Live, Freshness::Live, Health::Operational),
            (Some(901), Source::Live, Freshness::Stale, Health::Unknown),
            (Some(30 * day), Source::Cached, Freshness::Stale, Health::Unknown),
            (Some(-minute), Source::Live, Freshness::Live, Health::Operational),
            (Some(-minute - 1), Source::Live, Freshness::Stale, Health::Unknown),
            (Some(-60 * minute), Source::Live, Freshness::Stale, Health::Unknown),
            (Some(-day), Source::Cached, Freshness::Stale, Health::Unknown),
            (None, Source::Live, Freshness::Stale, Health::Unknown),
            (None, Source::Cached, Freshness::Stale, Health::Unknown),
            (None, Source::Sample, Freshness::Sample, Health::Operational),
        ] {
            let read_at = seconds_ago.and_then(|seconds| now.shifted(-seconds * 1000));
            let reading = Reading { report: Some(green.clone()), read_at, source, ..Reading::default() };
            assert_eq!(
                (reading.freshness(now, 900), reading.shown_health(now, 900)),
                (freshness, shown),
                "read {seconds_ago:?} s ago, {source:?}"
            );
            let unread = Reading { report: None, ..reading };
            assert_eq!(unread.freshness(now, 900), Freshness::Unknown);
        }
    }
}
