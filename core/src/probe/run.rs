//! A run: calls that were made together, as they are kept with an investigation; and what they say in one line.

use std::collections::BTreeMap;

use super::call::Call;
use super::ended::Ended;
use super::latency::Latency;
use super::{Outcome, Probe};
use crate::status::record::objects;
use crate::status::{Record, Tree};
use crate::time::Timestamp;

/// The most calls of a run that are kept.
pub const MOST_CALLS: usize = 400;

/// Calls that were made together. No credential and nothing that a person filled in is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The vendor's id.
    pub vendor: String,
    /// The sequence's id, where it was one.
    pub sequence: Option<String>,
    /// When it began.
    pub begun_at: Timestamp,
    /// The calls, oldest first.
    pub calls: Vec<Call>,
}

objects! {
    Run { vendor, sequence, begun_at, calls } blank Run::new("", None, Timestamp::from_millis(0));
}

/// What a run says in one line: "4 of 5 calls from here fail with 503, other sites answer, 1 min ago".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// How many calls to the vendor's hosts ended otherwise than they should.
    pub failed: usize,
    /// Of how many.
    pub of: usize,
    /// How those that failed ended, most of them; nothing where none failed.
    pub ended: Option<Ended>,
    /// How many calls to other vendors' hosts were answered, and of how many.
    pub controls: (usize, usize),
    /// When the last one was made.
    pub at: Timestamp,
}

impl Run {
    /// One that has begun.
    #[must_use]
    pub fn new(vendor: &str, sequence: Option<&str>, begun_at: Timestamp) -> Run {
        Run { vendor: vendor.into(), sequence: sequence.map(Into::into), begun_at, calls: Vec::new() }
    }

    /// Keeps a call.
    pub fn add(&mut self, call: Call) {
        if self.calls.len() < MOST_CALLS {
            self.calls.push(call);
        }
    }

    /// What it says in one line; nothing where no call to the vendor came to an end.
    #[must_use]
    pub fn summary(&self) -> Option<Summary> {
        let is_over = |call: &&Call| !matches!(call.ended, Ended::Cancelled | Ended::Lost | Ended::Skipped);
        let theirs: Vec<&Call> = self.calls.iter().filter(|call| !call.is_control).filter(is_over).collect();
        let controls: Vec<&Call> = self.calls.iter().filter(|call| call.is_control).filter(is_over).collect();
        let failed: Vec<&Call> = theirs.iter().copied().filter(|call| !call.is_good).collect();
        let mut counts: BTreeMap<String, (usize, Ended)> = BTreeMap::new();
        for call in &failed {
            counts.entry(call.ended.name()).or_insert((0, call.ended)).0 += 1;
        }
        Some(Summary {
            failed: failed.len(),
            of: theirs.len(),
            ended: counts.values().max_by_key(|(count, _)| *count).map(|(_, ended)| *ended),
            controls: (controls.iter().filter(|call| call.is_good).count(), controls.len()),
            at: theirs.iter().map(|call| call.at).max()?,
        })
    }

    /// How long good answers of a host took.
    #[must_use]
    pub fn latency(&self, host: &str) -> Option<Latency> {
        let at = self.calls.iter().filter(|call| call.host == host && call.is_good);
        Latency::of(&at.filter_map(|call| call.millis).collect::<Vec<_>>())
    }

    /// The hosts that were asked, in their order.
    #[must_use]
    pub fn hosts(&self) -> Vec<&str> {
        let mut hosts: Vec<&str> = Vec::new();
        for call in &self.calls {
            if !hosts.contains(&call.host.as_str()) {
                hosts.push(&call.host);
            }
        }
        hosts
    }
}

/// The calls of runs as the verdict takes them, oldest first.
///
/// Two things that one call alone cannot tell are known here. A 5xx of a host's front page counts where the same page answered before:
/// then it does not always say so. And a refusal of a front page counts where controls are refused alike: what hosts that have
/// nothing in common answer is said by something in between.
#[must_use]
pub fn probes(runs: &[Run]) -> Vec<Probe> {
    let mut calls: Vec<&Call> = runs.iter().flat_map(|run| &run.calls).collect();
    calls.sort_by_key(|call| call.at);
    let mut refused: BTreeMap<u16, (usize, usize)> = BTreeMap::new();
    let mut controls = 0;
    for call in calls.iter().filter(|call| call.is_reach) {
        controls += usize::from(call.is_control);
        if let Ended::Status(status @ 400..=499) = call.ended {
            let count = refused.entry(status).or_default();
            if call.is_control { count.0 += 1 } else { count.1 += 1 }
        }
    }
    let is_shared = |status: u16| {
        refused.get(&status).is_some_and(|(ours, theirs)| *ours > 0 && *theirs > 0 && *ours * 2 >= controls)
    };
    let mut answered: Vec<&str> = Vec::new();
    let mut probes = Vec::new();
    for call in calls {
        let known = match call.ended {
            Ended::Status(status @ 400..=499) if call.is_reach && is_shared(status) => Some(status),
            Ended::Status(status @ 500..)
                if call.is_reach && !call.is_good && answered.contains(&call.host.as_str()) =>
            {
                Some(status)
            }
            _ => None,
        };
        let probe = match known {
            Some(status) => Some(Probe {
                host: call.host.clone(),
                at: call.at,
                outcome: Outcome::Http(status),
                millis: call.millis,
                control: call.is_control,
            }),
            None => call.probe(),
        };
        probes.extend(probe);
        if call.is_reach && call.is_good && !answered.contains(&call.host.as_str()) {
            answered.push(&call.host);
        }
    }
    probes
}
