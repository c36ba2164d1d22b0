//! What probes find of ours: what lies between here and everybody, and calls that are refused.

use std::collections::BTreeSet;

use super::counts::{Counts, Host};
use super::theirs::{OUTAGE, is_out};
use super::{Finding, Outcome};

/// How many times slower than before is slow, and by how many milliseconds at least.
pub(super) const SLOWER: u32 = 3;
const SLOWER_BY: u32 = 200;
/// From how many milliseconds an answer is slow where nobody knows how it was before: sites answer a small call in a few hundred.
pub(super) const SLOW: u32 = 1000;

/// What lies between here and everybody.
pub(super) fn between(counts: &Counts<'_>) -> Option<Finding> {
    // Two statuses that only something in between gives.
    let own = |outcome: Outcome| matches!(outcome, Outcome::Http(407 | 511));
    let mut all = counts.outcomes().chain(counts.control_outcomes());
    if let Some(Outcome::Http(status)) = all.find(|it| own(*it)) {
        return Some(Finding::Proxy { status: Some(status) });
    }
    let controls = counts.control_outcomes().count();
    let half = |is: &dyn Fn(Outcome) -> bool| {
        controls > 0 && counts.control_outcomes().filter(|it| is(*it)).count() * 2 >= controls
    };
    let theirs = |is: &dyn Fn(Outcome) -> bool| counts.outcomes().any(is);
    let is_tls = |it: Outcome| it == Outcome::Tls;
    if half(&is_tls) && theirs(&is_tls) {
        return Some(Finding::Proxy { status: None });
    }
    // The same answer from hosts that have nothing in common is somebody else's answer, and so is a failure of all of them.
    let is_failing = |it: Outcome| matches!(it, Outcome::Http(500..));
    let statuses: BTreeSet<u16> = counts
        .control_outcomes()
        .filter_map(|it| match it {
            Outcome::Http(status) => Some(status),
            _ => None,
        })
        .collect();
    let is_shared = |status: &u16| {
        let answer = Outcome::Http(*status);
        let is_same = |it: Outcome| it == answer || (is_failing(it) && is_failing(answer));
        half(&is_same) && theirs(&is_same)
    };
    if let Some(status) = statuses.into_iter().find(is_shared) {
        return Some(Finding::Proxy { status: Some(status) });
    }
    let is_cut = |it: Outcome| it.is_network() || it == Outcome::Timeout;
    if half(&is_cut) && theirs(&is_cut) {
        return Some(Finding::OurNetwork);
    }
    let is_all_slow = controls > 0 && are_mostly(counts, is_slow);
    let suffers = |host: &Host| host.count(is_cut) > 0 || (host.takes().is_some() && is_slow(host));
    // A 5xx is an answer of theirs, over a slow line too.
    let is_ours = is_all_slow && counts.theirs.values().any(suffers) && !theirs(&is_failing);
    is_ours.then_some(Finding::OurSlowNetwork)
}

/// Whether half of the controls or more are so.
pub(super) fn are_mostly(counts: &Counts<'_>, is: impl Fn(&Host) -> bool) -> bool {
    let asked = || counts.controls.values().filter(|host| !host.now.is_empty());
    let count = asked().filter(|host| is(host)).count();
    count > 0 && count * 2 >= asked().count()
}

/// Whether a host is slow: slower than it was, or slow for any host.
pub(super) fn is_slow(host: &Host) -> bool {
    match (host.takes(), host.took()) {
        (Some(takes), Some(took)) => is_slower(takes, took),
        (Some(takes), None) => takes >= SLOW,
        (None, _) => host.count(|it| it == Outcome::Timeout) > 0,
    }
}

/// Whether an answer takes so much longer than another that it is no chance.
pub(super) fn is_slower(takes: u32, took: u32) -> bool {
    takes >= took.saturating_mul(SLOWER) && takes - took >= SLOWER_BY
}

/// Calls that are refused for their number. A limit lets some through.
pub(super) fn limited(counts: &Counts<'_>) -> Option<Finding> {
    let is_limit = |it: Outcome| matches!(it, Outcome::Http(402 | 429));
    let is_limited =
        |host: &&Host| host.count(is_limit) > 0 && host.count(is_limit) * OUTAGE >= host.now.len();
    let host = counts.theirs.values().find(is_limited).filter(|host| !is_out(host, counts))?;
    host.now.iter().find_map(|it| match it {
        Outcome::Http(status) if is_limit(*it) => Some(Finding::Limited { status: *status }),
        _ => None,
    })
}

/// Calls that are refused for their key or their address: what these are refused for, they are refused for every time.
pub(super) fn refused(counts: &Counts<'_>) -> Option<Finding> {
    // A host that fails says more than one that wants another key.
    if counts.theirs.values().any(|host| is_out(host, counts)) {
        return None;
    }
    let is_refusal = |it: Outcome| matches!(it, Outcome::Http(400..=499));
    let is_refusing =
        |host: &Host| host.count(is_refusal) > 0 && host.count(is_refusal) * 2 >= host.now.len();
    let (name, host) = counts.theirs.iter().find(|(_, host)| is_refusing(host))?;
    let status = host.now.iter().find_map(|it| match it {
        Outcome::Http(status) if is_refusal(*it) => Some(*status),
        _ => None,
    })?;
    let accepts = |other: &Host| !other.now.is_empty() && other.now.iter().all(|it| *it == Outcome::Ok);
    let accepted_at = counts.theirs.iter().find(|(_, other)| accepts(other)).map(|(name, _)| (*name).into());
    Some(Finding::Refused { host: (*name).into(), status, accepted_at })
}
