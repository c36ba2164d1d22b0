//! Is it them? Answers and what is known of vendors' pages in; a verdict with its reasons out. Pure and
//! deterministic: the same case always gives the same diagnosis, and every point it counts is a sign of its own, which `words` can say in a sentence.
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
mod axis;
mod case;
mod checked;
mod command;
mod dialect;
mod evidence;
mod generic;
mod incidents;
mod lag;
mod meant;
mod measured;
mod name;
mod observed;
mod page;
mod parts;
mod pasted;
mod permalink;
mod public;
mod questions;
mod region;
mod seen;
mod settle;
mod severity;
mod sign;
mod steps;
mod text;
mod told;
mod verdict;
mod vocabulary;
mod weights;

pub use crate::copied::Markup;
pub use crate::intake::{HowOften, Who, redact};
pub use crate::probe::Probe;
pub use answers::{Answers, ErrorKind};
pub use axis::{Axis, Theirs};
pub use case::{Case, CaseError, OwnedCase, UpstreamPage};
pub use checked::Checked;
pub use command::{command, placeholder};
pub use evidence::{Direction, Evidence, Origin};
pub use lag::Lag;
pub use permalink::{from_permalink, link_at, page_in, permalink, permalink_of, shared_page};
pub use questions::{Ask, Question, next_question, questions};
pub use settle::Settle;
pub use sign::Sign;
pub use steps::NextStep;
pub use told::Told;
pub use verdict::{Diagnosis, Headline, Verdict};

/// Decides a case.
#[must_use]
pub fn diagnose(case: &Case<'_>) -> Diagnosis {
    let mut findings = evidence::Findings::default();
    incidents::signs(case, &mut findings);
    page::signs(case, &mut findings);
    measured::signs(case, &mut findings);
    observed::signs(case, &mut findings);
    checked::signs(case, &mut findings);
    verdict::conclude(case, findings)
}
