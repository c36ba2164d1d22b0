//! What probes find of theirs, and what is left where they find nothing.

use super::counts::{Counts, Host};
use super::ours::{SLOW, SLOWER, are_mostly, is_slow, is_slower};
use super::{Finding, Outcome};

/// From which share of failures it is an outage: one in five.
pub(super) const OUTAGE: usize = 5;

fn is_bad(outcome: Outcome) -> bool {
    outcome.is_failure() || outcome.is_network()
}

/// Whether a host fails often enough to call it an outage: one call in five there and of all, or half of them there alone.
pub(super) fn is_out(host: &Host, counts: &Counts<'_>) -> bool {
    let (failed, of) = (host.count(is_bad), host.now.len());
    let (all_failed, all) = (counts.outcomes().filter(|it| is_bad(*it)).count(), counts.outcomes().count());
    let is_wide = failed * OUTAGE >= of && all_failed * OUTAGE >= all;
    let is_deep = failed > 1 && failed * 2 >= of;
    // A firewall lets a host through or it does not: one that is reached now and then fails by itself.
    let is_reached = host.count(|it| !it.is_network()) > 0;
    is_reached && (is_wide || is_deep) && failed > 0
}

/// How many calls to controls were answered, however.
fn answering(counts: &Counts<'_>) -> usize {
    counts.control_outcomes().filter(|it| matches!(it, Outcome::Ok | Outcome::Http(..500))).count()
}

/// A host of theirs that fails, the worst one.
pub(super) fn failing(counts: &Counts<'_>) -> Option<Finding> {
    let out = counts.theirs.iter().filter(|(_, host)| is_out(host, counts));
    let (name, host) = out.max_by_key(|(_, host)| host.count(is_bad) * 1000 / host.now.len().max(1))?;
    Some(Finding::Failing {
        host: (*name).into(),
        failed: host.count(is_bad),
        of: host.now.len(),
        outcome: *host.now.iter().rev().find(|it| is_bad(**it))?,
        controls: answering(counts),
    })
}

/// A host of theirs that is slow, while the controls are not.
pub(super) fn slow(counts: &Counts<'_>) -> Option<Finding> {
    if are_mostly(counts, |host| host.took().is_some() && is_slow(host)) {
        return None;
    }
    // A control of which nobody knows how it was shares the slowness where it is nearly as slow.
    let is_shared = |takes: u32| {
        let shares =
            |host: &Host| host.took().is_none() && host.takes().is_some_and(|it| it >= takes / SLOWER);
        are_mostly(counts, shares)
    };
    let than_before = counts.theirs.iter().find_map(|(name, host)| {
        let (takes, took) = (host.takes()?, host.took()?);
        let is_theirs = is_slower(takes, took) && !is_shared(takes);
        is_theirs.then(|| Finding::Slow { host: (*name).into(), takes, took, controls: answering(counts) })
    });
    let fastest = counts.controls.values().filter_map(Host::takes).min();
    let than_others = || {
        counts.theirs.iter().find_map(|(name, host)| {
            let takes = host.takes().filter(|_| host.took().is_none())?;
            let is_theirs = takes >= SLOW && is_slower(takes, fastest?) && !is_shared(takes);
            is_theirs.then(|| Finding::SlowerThanOthers { host: (*name).into(), takes })
        })
    };
    than_before.or_else(than_others)
}

/// What is left: no connection, a few failures, or nothing wrong.
pub(super) fn rest(counts: &Counts<'_>) -> Finding {
    let is_cut = |host: &Host| {
        host.count(Outcome::is_network) > 0 && host.count(Outcome::is_network) * 2 >= host.now.len()
    };
    if let Some((name, _)) = counts.theirs.iter().find(|(_, host)| is_cut(host)) {
        let answers = |other: &Host| other.count(|it| it == Outcome::Ok) > 0;
        let others = counts.theirs.iter().filter(|(other, host)| *other != name && answers(host)).count();
        return Finding::Unreachable { host: (*name).into(), controls: answering(counts), others };
    }
    match counts.outcomes().filter(|it| is_bad(*it)).count() {
        0 => Finding::Works { of: counts.outcomes().count() },
        failed => Finding::SomeFail { failed, of: counts.outcomes().count() },
    }
}
