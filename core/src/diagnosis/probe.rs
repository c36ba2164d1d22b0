//! Probes, which are test calls to the vendor's API, and the signs that their outcomes give.

use super::evidence::{Findings, Origin};
use super::{Case, Sign, weights as points};
use crate::playbook::Stage;
use crate::time::{Elapsed, Timestamp};

/// A call to the vendor's API that the diagnostics console made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// What it is called in the playbook.
    pub name: String,
    /// The stage it tests.
    pub stage: Option<Stage>,
    /// What came of it.
    pub outcome: ProbeOutcome,
    /// When it was made.
    pub at: Timestamp,
}

/// What came of a probe.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProbeOutcome {
    /// An answer with this HTTP status.
    Http(u16),
    /// No answer in time.
    Timeout,
    /// No connection.
    Network,
}

/// The strongest probe towards either side counts; ten of the same prove no more than one.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let points = |probe: &Probe| match probe.outcome {
        ProbeOutcome::Http(500..) | ProbeOutcome::Timeout => points::PROBE_FAILS,
        ProbeOutcome::Network => points::PROBE_NO_NETWORK,
        ProbeOutcome::Http(400..) => -points::PROBE_REFUSED,
        ProbeOutcome::Http(_) => -points::PROBE_WORKS,
    };
    let fresh =
        || case.probes.iter().filter(|probe| Elapsed::between(probe.at, case.now) <= points::STALE_AFTER);
    let against = fresh().max_by_key(|probe| points(probe)).filter(|probe| points(probe) > 0);
    let ours = fresh().min_by_key(|probe| points(probe)).filter(|probe| points(probe) < 0);
    for probe in [against, ours].into_iter().flatten() {
        let origin = Origin::Probe { name: probe.name.clone() };
        let age = Some(Elapsed::between(probe.at, case.now));
        let sign = Sign::Probe { name: probe.name.clone(), outcome: probe.outcome };
        findings.add(points(probe), sign, origin, age);
    }
}
