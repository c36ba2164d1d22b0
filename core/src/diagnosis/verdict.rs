//! The verdict: the signs' points summed into them, us or unclear, with a confidence and the whole diagnosis.

use super::evidence::{Direction, Findings};
use super::{Case, ErrorKind, Evidence, NextStep, Settle, settle, severity, steps, weights as points};
use crate::playbook::Severity;
use crate::time::Timestamp;

/// Whose fault it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// The vendor's.
    Them,
    /// Ours.
    Us,
    /// It cannot be told yet.
    Unclear,
}

/// What a case comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnosis {
    /// Whose fault it is.
    pub verdict: Verdict,
    /// Whom an unclear verdict leans to; nobody where it is clear, or nothing much speaks.
    pub lean: Option<Direction>,
    /// What to call it.
    pub headline: Headline,
    /// All signs together, in hundredths of a point: above zero against the vendor.
    pub sum: i32,
    /// How sure that is, in per cent; below 50 while unclear.
    pub confidence: u8,
    /// How bad it is, by the playbook's levels.
    pub severity: Option<Severity>,
    /// The id of the runbook to work through.
    pub runbook: Option<String>,
    /// Ids of the incidents that speak for it being them, strongest first.
    pub incidents: Vec<String>,
    /// Every sign, strongest first; those that point nowhere last.
    pub evidence: Vec<Evidence>,
    /// What would settle an unclear case.
    pub settle: Option<Settle>,
    /// The id of the row of the error table that fits.
    pub error_row: Option<String>,
    /// What to do next, in order.
    pub next_steps: Vec<NextStep>,
}

impl Verdict {
    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Verdict::Them => "them",
            Verdict::Us => "us",
            Verdict::Unclear => "unclear",
        }
    }
}

/// A verdict in the few words that are said first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headline {
    /// It is them.
    Them,
    /// It is planned work of theirs.
    PlannedWork {
        /// When that is to be over, where they say so.
        until: Option<Timestamp>,
    },
    /// It is us.
    Us,
    /// It cannot be told yet.
    Unclear,
    /// As above, but it is probably them.
    ProbablyThem,
    /// As above, but it is probably us.
    ProbablyUs,
    /// They have an incident, and nothing that was answered ties it to the person.
    IsItYours,
}

impl Diagnosis {
    /// Where it stands between us (-100) and them (100), for a picture: a verdict begins at 60 either way, and what is unclear
    /// stays between.
    #[must_use]
    pub fn balance(&self) -> i32 {
        let begins = if self.sum < 0 { points::US } else { points::THEM };
        let stands = self.sum.clamp(-10 * begins, 10 * begins) * 60 / begins;
        match self.verdict {
            Verdict::Them => stands.clamp(60, 100),
            Verdict::Us => stands.clamp(-100, -60),
            Verdict::Unclear => stands.clamp(-58, 58),
        }
    }
}

impl Headline {
    fn of(
        verdict: Verdict,
        lean: Option<Direction>,
        settle: Option<Settle>,
        findings: &Findings,
    ) -> Headline {
        match (verdict, findings.work) {
            (Verdict::Them, Some(until)) if !findings.fits => Headline::PlannedWork { until },
            (Verdict::Them, _) => Headline::Them,
            (Verdict::Us, _) => Headline::Us,
            _ if settle == Some(Settle::IsItYours) => Headline::IsItYours,
            _ => match lean {
                Some(Direction::Them) => Headline::ProbablyThem,
                Some(Direction::Us) => Headline::ProbablyUs,
                _ => Headline::Unclear,
            },
        }
    }
}

/// Whether something that was answered or found ties the vendor's trouble to what fails here.
fn is_tied(case: &Case<'_>, findings: &Findings) -> bool {
    findings.tied || case.answers.any_error().is_some_and(ErrorKind::is_theirs)
}

/// The verdict of a sum, and how sure it is.
fn decide(them: i32, us: i32) -> (Verdict, u8) {
    let sum = them - us;
    // From a half at the threshold, the slower the surer; a status page cannot make anybody certain.
    let sure = |beyond: i32| 55 + beyond * 42 / (beyond + 250);
    let (verdict, percent) = match sum {
        _ if sum >= points::THEM && us < points::STRONG_US => (Verdict::Them, sure(sum - points::THEM)),
        _ if sum <= -points::US => (Verdict::Us, sure(-sum - points::US)),
        _ => (Verdict::Unclear, (sum.abs() * 45 / points::THEM).min(45)),
    };
    (verdict, u8::try_from(percent).unwrap_or(0))
}

/// Adds everything up.
pub(super) fn conclude(case: &Case<'_>, mut findings: Findings) -> Diagnosis {
    let (them, us) = (findings.against_the_vendor(), findings.towards(Direction::Us));
    let (mut verdict, mut confidence) = decide(them, us);
    // An incident somewhere is no reason: something has to tie it to what fails here.
    if verdict == Verdict::Them && !is_tied(case, &findings) {
        (verdict, confidence) = (Verdict::Unclear, 45);
    }
    let settle = (verdict == Verdict::Unclear).then(|| settle::settle(case, &findings));
    // Where a limit of ours is stated, or nothing that fails from here gets anywhere, that is why this fails; an incident of theirs may
    // be there as well. And one that nothing ties to the person is a question to them and leans nowhere.
    let lean = match them - us {
        _ if verdict != Verdict::Unclear || settle == Some(Settle::IsItYours) => None,
        _ if findings.is_counted || findings.is_own_network => Some(Direction::Us),
        sum if sum >= points::LEAN => Some(Direction::Them),
        sum if sum <= -points::LEAN => Some(Direction::Us),
        _ => None,
    };
    let severity = severity::severity(case);
    let runbook = severity::runbook(case, severity);
    let next_steps = steps::next(case, verdict, settle, runbook.as_deref());
    findings.evidence.sort_by_key(|item| std::cmp::Reverse(item.weight));
    Diagnosis {
        verdict,
        lean,
        headline: Headline::of(verdict, lean, settle, &findings),
        sum: them - us,
        confidence,
        severity,
        runbook,
        incidents: findings.incidents,
        evidence: findings.evidence,
        settle,
        error_row: severity::error_row(case).map(|row| row.id.clone()),
        next_steps,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sum_decides_unless_strong_signs_point_both_ways() {
        for (them, us, verdict) in [
            (0, 0, Verdict::Unclear),
            (249, 0, Verdict::Unclear),
            (250, 0, Verdict::Them),
            (800, 199, Verdict::Them),
            (800, 200, Verdict::Unclear),
            (0, 199, Verdict::Unclear),
            (0, 200, Verdict::Us),
            (350, 600, Verdict::Us),
        ] {
            let (found, confidence) = decide(them, us);
            assert_eq!(found, verdict, "{them} against {us}");
            assert_eq!(confidence < 50, verdict == Verdict::Unclear, "{them} against {us}: {confidence}");
            assert!(confidence < 100);
        }
    }
}
