//! Breakers: when a host may be asked again. One a host; they outlast a run.
//!
//! What makes it right: a host that fails fails for everybody, and every further call is one more for it to fail at. A host that
//! says when to come back knows better than any rule of ours.

use super::call::Answer;
use super::ended::Ended;
use super::request::Header;
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;

/// After how many failures in a row a breaker opens: fewer may be chance, and a run of five samples is not cut short.
const FAILURES: u32 = 5;
/// How long a breaker stays open at first, and at most, in milliseconds. It doubles each time.
const OPEN: i64 = 30_000;
const LONGEST_OPEN: i64 = 10 * 60_000;
/// The longest pause that is obeyed without asking, in milliseconds: a day. More is a slip of somebody's clock.
const LONGEST_PAUSE: i64 = 24 * 60 * 60_000;
/// The base of the back-off and its longest pause, in milliseconds.
const BASE: i64 = 1000;
const LONGEST_BACK_OFF: i64 = 60_000;
/// How long a failure is remembered beyond its console, in milliseconds.
const LASTS: i64 = 60 * 60_000;
/// The most hosts that are remembered.
const MOST: usize = 100;

/// What is remembered of one host.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Breaker {
    host: String,
    /// Failures in a row.
    failures: u32,
    /// How often it opened since it last worked.
    openings: u32,
    /// Until when it is open; after that one call is let through.
    until: Option<Timestamp>,
    /// Before when the host asked not to be asked.
    pause: Option<Timestamp>,
    /// When it failed last, in a row with the others.
    failed_at: Option<Timestamp>,
}

/// The breakers of all hosts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Breakers {
    hosts: Vec<Breaker>,
}

/// Whether a host may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Yes.
    Closed,
    /// Not before then: it failed too often, or it asked for a pause.
    Open(Timestamp),
    /// With one call, to see whether it works again.
    HalfOpen,
}

objects! {
    Breaker { host, failures, openings, until, pause, failed_at } blank Breaker::of("");
    Breakers { hosts } blank Breakers::default();
}

impl Breaker {
    fn of(host: &str) -> Breaker {
        Breaker { host: host.into(), failures: 0, openings: 0, until: None, pause: None, failed_at: None }
    }
}

impl Breakers {
    fn get(&self, host: &str) -> Option<&Breaker> {
        self.hosts.iter().find(|breaker| breaker.host == host)
    }

    /// Whether a host may be asked.
    #[must_use]
    pub fn gate(&self, host: &str, now: Timestamp) -> Gate {
        let Some(breaker) = self.get(host) else { return Gate::Closed };
        match (breaker.pause.max(breaker.until), breaker.until) {
            (Some(until), _) if until > now => Gate::Open(until),
            (_, Some(_)) => Gate::HalfOpen,
            _ => Gate::Closed,
        }
    }

    /// How often a host's breaker opened since it last worked.
    #[must_use]
    pub fn openings(&self, host: &str) -> u32 {
        self.get(host).map_or(0, |breaker| breaker.openings)
    }

    /// What is worth keeping for the next console: hosts that failed within an hour, or asked for a pause that is not over. What is of
    /// a time that is yet to come, since the clock was put back, holds nobody up.
    #[must_use]
    pub fn lasting(&self, now: Timestamp) -> Breakers {
        let is_near = |at: &Timestamp, before: i64, after: i64| {
            (-before..=after).contains(&(at.millis() - now.millis()))
        };
        let last = |breaker: &Breaker| {
            let pause = breaker.pause.filter(|at| *at > now && is_near(at, 0, LONGEST_PAUSE));
            let is_recent = breaker.failed_at.is_some_and(|at| is_near(&at, LASTS, 0));
            let kept = if is_recent { breaker.clone() } else { Breaker::of(&breaker.host) };
            (is_recent || pause.is_some()).then_some(Breaker { pause, ..kept })
        };
        Breakers { hosts: self.hosts.iter().filter_map(last).collect() }
    }

    /// Takes over what is known later of some hosts.
    pub fn absorb(&mut self, later: &Breakers) {
        for breaker in &later.hosts {
            if let Some(known) = self.of_host(&breaker.host) {
                known.clone_from(breaker);
            }
        }
    }

    /// Whether no host is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.hosts.is_empty()
    }

    /// The one of a host, which takes the place of the oldest where there are too many.
    fn of_host(&mut self, host: &str) -> Option<&mut Breaker> {
        let place = match self.hosts.iter().position(|breaker| breaker.host == host) {
            Some(place) => place,
            None => {
                if self.hosts.len() >= MOST {
                    self.hosts.remove(0);
                }
                self.hosts.push(Breaker::of(host));
                self.hosts.len() - 1
            }
        };
        self.hosts.get_mut(place)
    }

    /// Takes note of how a call ended.
    pub(super) fn heard(&mut self, host: &str, answer: &Answer, now: Timestamp) {
        let Some(breaker) = self.of_host(host) else { return };
        match answer.ended {
            Ended::Cancelled | Ended::Lost | Ended::Skipped => return,
            ended if ended.is_failure() => {
                breaker.failures = breaker.failures.saturating_add(1);
                breaker.failed_at = Some(now);
                // The one call of a breaker that was half open, or one more failure than is chance.
                if breaker.until.is_some() || breaker.failures >= FAILURES {
                    let open = OPEN << breaker.openings.min(8);
                    breaker.openings = breaker.openings.saturating_add(1);
                    breaker.until = now.shifted(open.min(LONGEST_OPEN));
                }
            }
            _ => *breaker = Breaker { pause: breaker.pause, ..Breaker::of(host) },
        }
        if matches!(answer.ended, Ended::Status(429 | 503)) {
            let asked = retry_after(&answer.headers, now);
            breaker.pause = asked.max(breaker.pause).filter(|pause| *pause > now);
        }
    }
}

/// When a host asks to be asked again: `Retry-After`, in seconds or as a date of HTTP (RFC 9110, 10.2.3).
#[must_use]
pub fn retry_after(headers: &[Header], now: Timestamp) -> Option<Timestamp> {
    let header = headers.iter().find(|header| header.name.eq_ignore_ascii_case("retry-after"))?;
    let value = header.value.trim();
    let is_seconds = !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let at = match is_seconds {
        true => {
            // Some send fractions. Digits beyond all measure are the longest pause there is.
            let whole = value.split('.').next().unwrap_or_default();
            let seconds = crate::digits::number(whole).unwrap_or(LONGEST_PAUSE);
            now.shifted(seconds.saturating_mul(1000).min(LONGEST_PAUSE))
        }
        // A date has a day's name, a month's or dashes; a number below zero is none.
        false if value.starts_with('-') => None,
        false => Timestamp::parse_loose(value),
    }?;
    now.shifted(LONGEST_PAUSE).map(|longest| at.min(longest)).filter(|at| *at >= now)
}

/// How long to wait before the next try: anything up to twice as much as before ("full jitter"), so that those who failed together
/// do not come back together. `tries` counts those made; `random` is from 0 up to 1.
#[must_use]
pub fn back_off(tries: u32, random: f64) -> i64 {
    let most = (BASE << tries.saturating_sub(1).min(16)).min(LONGEST_BACK_OFF);
    let random = if random.is_finite() { random.clamp(0.0, 1.0) } else { 0.5 };
    // At most a minute, so nothing is lost.
    (most as f64 * random) as i64
}
