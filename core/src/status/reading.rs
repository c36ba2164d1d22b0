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
mod tests;
