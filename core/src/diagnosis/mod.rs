//! Is it them? Answers and what is known of vendors' pages in; a verdict with its reasons out. Pure and
//! deterministic: the same case always gives the same diagnosis, and every point it counts is said in a sentence.
//!
//! How it reasons, in the order of the work:
//! 1. Every page is seen as it stood at the case's `now`: posts made later do not exist (`seen`).
//! 2. Each incident near the symptom's start is compared with the answers: its time, parts and region (`incidents`).
//! 3. The pages' state, upstream vendors, probes and the answers themselves add what they say.
//! 4. The sum decides; where strong signs point both ways the verdict is *unclear*, with the one check that would
//!    settle it (`settle`). Nothing a person observes alone can blame the vendor: that takes a sign from outside.
//!
//! The points are in `weights.rs`; what they achieve on real incidents is measured by `tests/measure.rs`.

mod answers;
mod around;
mod case;
mod evidence;
mod incidents;
mod name;
mod observed;
mod outcome;
mod page;
mod parts;
mod pasted;
mod permalink;
mod probe;
mod public;
mod region;
mod seen;
mod settle;
mod severity;
mod steps;
mod text;
mod verdict;
mod weights;

pub use crate::intake::{HowOften, Who, redact};
pub use answers::{Answers, ErrorKind};
pub use case::{Case, CaseError, OwnedCase, UpstreamPage};
pub use evidence::{Direction, Evidence, Origin};
pub use outcome::{Markup, command, placeholder, support_report, team_note};
pub use permalink::{from_permalink, permalink};
pub use probe::{Probe, ProbeOutcome};
pub use settle::Settle;
pub use verdict::{Diagnosis, Verdict};

/// Decides a case.
#[must_use]
pub fn diagnose(case: &Case<'_>) -> Diagnosis {
    let mut findings = evidence::Findings::default();
    incidents::signs(case, &mut findings);
    page::signs(case, &mut findings);
    probe::signs(case, &mut findings);
    observed::signs(case, &mut findings);
    verdict::conclude(case, findings)
}

#[cfg(test)]
mod tests;
