//! Probes counted by host, those of now apart from those of before.

use std::collections::BTreeMap;

use super::{Outcome, Probe};
use crate::time::{Elapsed, Timestamp};

/// How old a probe may be to speak of now.
const FRESH: Elapsed = Elapsed::seconds(30 * 60);
/// A pause after which probes are another run.
const PAUSE: i64 = 10 * 60 * 1000;

/// What was measured of one host.
#[derive(Default)]
pub(super) struct Host {
    /// The outcomes of now.
    pub(super) now: Vec<Outcome>,
    /// How long good answers took now, and before.
    millis: Vec<u32>,
    before: Vec<u32>,
    /// The statuses of 400 or more that it answered before.
    usual: Vec<u16>,
}

/// The vendor's hosts and the controls.
#[derive(Default)]
pub(super) struct Counts<'a> {
    pub(super) theirs: BTreeMap<&'a str, Host>,
    pub(super) controls: BTreeMap<&'a str, Host>,
    /// When the newest was made.
    pub(super) at: Option<Timestamp>,
}

impl<'a> Counts<'a> {
    /// Counts what was made up to `now`. What was made before the symptom began, or before a pause in a run, is of before.
    pub(super) fn of(probes: &'a [Probe], start: Option<Timestamp>, now: Timestamp) -> Counts<'a> {
        let mut known: Vec<&Probe> = probes.iter().filter(|probe| probe.at <= now).collect();
        known.sort_by_key(|probe| probe.at);
        let is_fresh = |probe: &&&Probe| Elapsed::between(probe.at, now) <= FRESH;
        let mut since = known.iter().find(is_fresh).map_or(now, |probe| probe.at);
        for pair in known.windows(2) {
            if let [one, next] = pair
                && next.at.millis() - one.at.millis() > PAUSE
            {
                since = since.max(next.at);
            }
        }
        // A start that nothing was measured after is a start that is not known well.
        let begun = start.filter(|start| known.iter().any(|probe| probe.at >= *start));
        since = since.max(begun.unwrap_or(since));
        let mut counts = Counts::default();
        for probe in known {
            let side = if probe.control { &mut counts.controls } else { &mut counts.theirs };
            let host = side.entry(probe.host.as_str()).or_default();
            let is_now = probe.at >= since && Elapsed::between(probe.at, now) <= FRESH;
            match (is_now, probe.outcome) {
                (true, outcome) => {
                    host.now.push(outcome);
                    host.millis.extend(probe.millis.filter(|_| is_answer(outcome)));
                    counts.at = Some(probe.at);
                }
                (false, Outcome::Http(status)) if status < 500 => {
                    host.usual.push(status);
                    host.before.extend(probe.millis);
                }
                (false, outcome) => host.before.extend(probe.millis.filter(|_| is_answer(outcome))),
            }
        }
        for host in counts.theirs.values_mut().chain(counts.controls.values_mut()) {
            host.settle();
        }
        counts
    }

    /// The outcomes of now at the vendor's hosts.
    pub(super) fn outcomes(&self) -> impl Iterator<Item = Outcome> {
        self.theirs.values().flat_map(|host| host.now.iter().copied())
    }

    /// The outcomes of now at the controls.
    pub(super) fn control_outcomes(&self) -> impl Iterator<Item = Outcome> {
        self.controls.values().flat_map(|host| host.now.iter().copied())
    }
}

fn is_answer(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Ok | Outcome::Http(..500))
}

impl Host {
    /// What a host always answered is no failure: a harmless call without a key is refused on the best of days.
    fn settle(&mut self) {
        for outcome in &mut self.now {
            if matches!(outcome, Outcome::Http(status) if self.usual.contains(status)) {
                *outcome = Outcome::Ok;
            }
        }
        self.millis.sort_unstable();
        self.before.sort_unstable();
    }

    /// How many of now are so.
    pub(super) fn count(&self, is: impl Fn(Outcome) -> bool) -> usize {
        self.now.iter().filter(|outcome| is(**outcome)).count()
    }

    /// How long a good answer takes now, in the middle.
    pub(super) fn takes(&self) -> Option<u32> {
        middle(&self.millis)
    }

    /// How long it took before.
    pub(super) fn took(&self) -> Option<u32> {
        middle(&self.before)
    }
}

fn middle(sorted: &[u32]) -> Option<u32> {
    sorted.get(sorted.len() / 2).copied()
}
