//! A vigil: one harmless probe a minute, for at most two hours, while a person waits for a vendor to recover. Pure, and written down
//! at every step: a worker is stopped whenever the browser likes, and goes on from here.
//!
//! How it is driven: when an alarm rings, [`Vigil::due`] says what to send now; each answer goes to [`Vigil::heard`]; then
//! [`Vigil::turn`] says whether there is something to tell, and [`Vigil::next_at`] when to ring again.
//!
//! What makes it right: beside each probe a control is asked, and a minute in which no control answers says nothing of the vendor.
//! The levels are the guide's: P1 where all calls fail, P2 where more than 5 % do; not by a single call, which is chance, and it is
//! over when several in a row are well again.

use super::call::Answer;
use super::ended::Ended;
use super::request::{PATIENCE, Request};
use super::{Outcome, Probe, retry_after};
use crate::playbook::Severity;
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;

/// How far apart probes are, in milliseconds.
pub const EVERY: i64 = 60_000;
/// How long a vigil lasts at most, in milliseconds.
pub const LONGEST_VIGIL: i64 = 2 * 60 * 60_000;
/// How many controls are asked beside.
const MOST_CONTROLS: usize = 2;
/// Over how many of the last minutes the rate is taken.
const WINDOW: usize = 20;
/// How many in a row make it all calls, and how many in a row that are well make it over.
const ALL: usize = 3;
const WELL: usize = 5;
/// How many failures make a rate: one is chance.
const FEWEST: usize = 2;

/// A call of a vigil, in short.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beat {
    /// The minute that it belongs to, counted from the start.
    pub minute: u32,
    /// The host.
    pub host: String,
    /// When it was sent.
    pub at: Timestamp,
    /// How it ended; nothing while it is on its way.
    pub ended: Option<Ended>,
    /// Whether it ended as it should.
    pub is_good: bool,
    /// How long it took, in milliseconds.
    pub millis: Option<u32>,
    /// Whether it asked another vendor's host.
    pub is_control: bool,
}

/// A probe that is made every minute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vigil {
    /// The investigation it belongs to.
    pub id: String,
    request: Request,
    controls: Vec<Request>,
    /// When it began.
    pub begun_at: Timestamp,
    /// When it ends at the latest.
    pub until: Timestamp,
    next: Timestamp,
    beats: Vec<Beat>,
    /// The level that was told last: 0 none, 1 P1, 2 P2.
    told: u16,
    /// Since when it fails, as far as was seen.
    failing_since: Option<Timestamp>,
    /// Since when it is well again, where it had failed.
    well_since: Option<Timestamp>,
}

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Calls fail, at this level.
    Failing {
        /// P1 or P2.
        severity: Severity,
        /// How many of the last minutes' calls failed.
        failed: usize,
        /// Of how many.
        of: usize,
    },
    /// It works again.
    Recovered {
        /// When the first of those that are well was made.
        at: Timestamp,
        /// When the first that failed was made.
        since: Timestamp,
    },
}

/// What a vigil saw, without the minutes that say nothing of the vendor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Watched {
    /// When the call of each minute was made, oldest first, and whether it ended as it should.
    pub minutes: Vec<(Timestamp, bool)>,
    /// Since when it is well again, where it had failed and does not any more.
    pub recovered: Option<Timestamp>,
}

impl Watched {
    /// Calls in a row that ended alike, oldest first: when the first was made, whether they were well, and how many they are.
    #[must_use]
    pub fn stretches(&self) -> Vec<(Timestamp, bool, usize)> {
        let alike = self.minutes.chunk_by(|(_, one), (_, next)| one == next);
        alike
            .filter_map(|minutes| minutes.first().map(|(at, is_good)| (*at, *is_good, minutes.len())))
            .collect()
    }

    /// How many of the calls failed.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.minutes.iter().filter(|(_, is_good)| !is_good).count()
    }
}

objects! {
    Beat { minute, host, at, ended, is_good, millis, is_control } blank Beat::blank_one();
    Vigil { id, request, controls, begun_at, until, next, beats, told, failing_since, well_since } blank Vigil::blank_one();
}

impl Beat {
    fn blank_one() -> Beat {
        Beat {
            minute: 0,
            host: String::new(),
            at: Timestamp::from_millis(0),
            ended: None,
            is_good: false,
            millis: None,
            is_control: false,
        }
    }
}

impl Vigil {
    fn blank_one() -> Vigil {
        let at = Timestamp::from_millis(0);
        Vigil {
            id: String::new(),
            request: Request::blank(),
            controls: Vec::new(),
            begun_at: at,
            until: at,
            next: at,
            beats: Vec::new(),
            told: 0,
            failing_since: None,
            well_since: None,
        }
    }

    /// Begins one, for at most two hours; nothing where the probe does more each time it is sent.
    #[must_use]
    pub fn begin(
        id: &str,
        request: Request,
        controls: Vec<Request>,
        minutes: u32,
        now: Timestamp,
    ) -> Option<Vigil> {
        let lasts = (i64::from(minutes) * EVERY).clamp(EVERY, LONGEST_VIGIL);
        let controls = controls.into_iter().filter(Request::is_control).take(MOST_CONTROLS).collect();
        let until = now.shifted(lasts)?;
        request.is_repeatable().then(|| Vigil {
            id: id.into(),
            request,
            controls,
            begun_at: now,
            until,
            next: now,
            ..Vigil::blank_one()
        })
    }

    /// The request that is sent.
    #[must_use]
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// When to look again; nothing once it is over.
    #[must_use]
    pub fn next_at(&self, now: Timestamp) -> Option<Timestamp> {
        (now < self.until && self.next < self.until).then_some(self.next)
    }

    /// What is to be sent now. Minutes that were slept through are left out, and are not made up for.
    pub fn due(&mut self, now: Timestamp) -> Vec<Request> {
        if now < self.next || now >= self.until {
            return Vec::new();
        }
        let minute = (now.millis() - self.begun_at.millis()).max(0) / EVERY;
        self.next = self.begun_at.shifted((minute + 1) * EVERY).unwrap_or(self.until);
        // Bounded by the two hours of a vigil.
        let minute = u32::try_from(minute).unwrap_or(u32::MAX);
        // What was on its way when the worker was stopped is nobody's to hear.
        self.beats.retain(|beat| beat.ended.is_some() || beat.minute == minute);
        if self.beats.iter().any(|beat| beat.minute == minute) {
            return Vec::new();
        }
        let requests: Vec<Request> = std::iter::once(&self.request).chain(&self.controls).cloned().collect();
        for request in &requests {
            self.beats.push(Beat {
                minute,
                host: request.host().into(),
                at: now,
                is_control: request.is_control(),
                ..Beat::blank_one()
            });
        }
        requests
    }

    /// Takes what came of a request of this minute.
    pub fn heard(&mut self, request: &Request, answer: &Answer, now: Timestamp) {
        let is_it = |beat: &&mut Beat| {
            beat.ended.is_none() && beat.host == request.host() && beat.is_control == request.is_control()
        };
        let Some(beat) = self.beats.iter_mut().rev().find(is_it) else { return };
        beat.ended = Some(answer.ended);
        beat.is_good = request.is_good(answer);
        beat.millis = answer.millis;
        if !request.is_control()
            && let Some(pause) = retry_after(&answer.headers, now)
        {
            self.next = self.next.max(pause);
        }
    }

    /// What there is to tell, once: after the answers of a minute are there, or can no longer come.
    pub fn turn(&mut self, now: Timestamp) -> Option<Turn> {
        let minutes = self.minutes(now);
        // What lies before the last recovery was told.
        let is_new = |(at, _): &&(Timestamp, bool)| self.well_since.is_none_or(|since| *at >= since);
        let last: Vec<(Timestamp, bool)> =
            minutes.iter().filter(is_new).rev().take(WINDOW).copied().collect();
        let run = |good: bool| last.iter().take_while(|(_, is_good)| *is_good == good).count();
        if self.told > 0 && run(true) >= WELL {
            let at = last.get(run(true) - 1).map(|(at, _)| *at)?;
            let since = self.failing_since.unwrap_or(at);
            (self.told, self.failing_since, self.well_since) = (0, None, Some(at));
            return Some(Turn::Recovered { at, since });
        }
        let failed = last.iter().filter(|(_, is_good)| !is_good).count();
        // More than one in twenty.
        let is_high = failed >= FEWEST && failed * 20 > last.len() && run(true) < WELL;
        let level = if run(false) >= ALL { 1 } else { u16::from(is_high) * 2 };
        if level == 0 || (self.told != 0 && level >= self.told) {
            return None;
        }
        self.told = level;
        let first = last.iter().rev().find(|(_, is_good)| !is_good).map(|(at, _)| *at);
        self.failing_since = self.failing_since.or(first);
        let severity = if level == 1 { Severity::P1 } else { Severity::P2 };
        Some(Turn::Failing { severity, failed, of: last.len() })
    }

    /// The minutes that say something of the vendor, oldest first: when, and whether it was well.
    fn minutes(&self, now: Timestamp) -> Vec<(Timestamp, bool)> {
        let patience = i64::from(PATIENCE) + 5000;
        let may_come = |beat: &Beat| beat.ended.is_none() && now.millis() - beat.at.millis() < patience;
        let mut said = Vec::new();
        for beat in self.beats.iter().filter(|beat| !beat.is_control && beat.ended.is_some()) {
            let mut beside =
                self.beats.iter().filter(|it| it.is_control && it.minute == beat.minute).peekable();
            let is_alone = beside.peek().is_none();
            let beside: Vec<&Beat> = beside.collect();
            if beside.iter().any(|it| may_come(it)) {
                continue;
            }
            // A vendor that answers well is well, whatever the others do.
            if beat.is_good || is_alone || beside.iter().any(|it| it.is_good) {
                said.push((beat.at, beat.is_good));
            }
        }
        said
    }

    /// The calls that were heard, oldest first, for the axis and the plot.
    #[must_use]
    pub fn beats(&self) -> &[Beat] {
        &self.beats
    }

    /// What it saw so far, for the axis.
    #[must_use]
    pub fn watched(&self, now: Timestamp) -> Watched {
        // One that fails again is not over.
        let recovered = self.well_since.filter(|_| self.told == 0);
        Watched { minutes: self.minutes(now), recovered }
    }

    /// The calls as the verdict takes them.
    #[must_use]
    pub fn probes(&self) -> Vec<Probe> {
        let probe = |beat: &Beat| {
            let outcome = match beat.ended? {
                _ if beat.is_good => Outcome::Ok,
                // A front page that was only asked whether it answers may always say so.
                Ended::Status(500..) if beat.is_control || self.request.is_reach => return None,
                Ended::Status(status @ 400..) => Outcome::Http(status),
                Ended::Timeout => Outcome::Timeout,
                Ended::Network => Outcome::Network,
                Ended::Dns => Outcome::Dns,
                Ended::Tls => Outcome::Tls,
                Ended::Refused => Outcome::Refused,
                _ => return None,
            };
            Some(Probe {
                host: beat.host.clone(),
                at: beat.at,
                outcome,
                millis: beat.millis,
                control: beat.is_control,
            })
        };
        self.beats.iter().filter_map(probe).collect()
    }
}
