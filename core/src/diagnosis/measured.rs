//! The sign that measurements from here give: what the probes prove together, said once however many they are.

use super::evidence::{Findings, Origin};
use super::{Case, ErrorKind, Sign, weights as points};
use crate::probe::{Finding, Outcome, judge};
use crate::time::Elapsed;

/// Fewer calls than this may meet one bad moment.
const FEW: usize = 3;

/// What was measured.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let Some((finding, at)) = judge(case.probes, case.answers.started_at, case.now) else { return };
    let points = match &finding {
        // A key that is refused is refused here and there: who sees a fault of the server has another failure than was measured.
        Finding::Refused { .. } if case.answers.any_error().is_some_and(ErrorKind::is_theirs) => {
            -points::MEASURED_WORKS
        }
        finding => weigh(finding),
    };
    findings.tied |= points >= points::MEASURED_ALONE;
    // A call that runs none of our code is not broken by our deploy.
    findings.is_unprovoked = points > 0;
    findings.is_own_network =
        matches!(finding, Finding::OurNetwork | Finding::OurSlowNetwork | Finding::Proxy { .. });
    let host = match &finding {
        Finding::Failing { host, .. }
        | Finding::Slow { host, .. }
        | Finding::SlowerThanOthers { host, .. }
        | Finding::Unreachable { host, .. }
        | Finding::Refused { host, .. } => Some(host.clone()),
        _ => None,
    };
    let age = Some(Elapsed::between(at, case.now));
    findings.add(points, Sign::Measured(finding), Origin::Measured { host }, age);
}

fn weigh(finding: &Finding) -> i32 {
    match finding {
        Finding::Failing { controls: 0, outcome: Outcome::Timeout, .. } => points::MEASURED_SLOWER,
        Finding::Failing { controls: 0, .. } | Finding::Failing { of: 0..FEW, .. } => points::MEASURED_ALONE,
        Finding::Slow { controls: 0, .. } | Finding::SlowerThanOthers { .. } => points::MEASURED_SLOWER,
        Finding::Failing { .. } | Finding::Slow { .. } => points::MEASURED,
        // A firewall that blocks one host of a vendor and not the next is rarer than a host that is down.
        Finding::Unreachable { others: 1.., controls: 1.., .. } => points::MEASURED_SLOWER,
        Finding::SomeFail { .. } | Finding::Unreachable { .. } => points::MEASURED_WEAKLY,
        Finding::Works { .. } => -points::MEASURED_WORKS,
        Finding::Refused { .. } => -points::MEASURED_REFUSED,
        Finding::Limited { .. } => -points::MEASURED_LIMITED,
        Finding::OurNetwork | Finding::OurSlowNetwork | Finding::Proxy { .. } => -points::MEASURED_NETWORK,
    }
}
