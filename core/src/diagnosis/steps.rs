//! The list of next steps that goes with a verdict.

use super::{Case, ErrorKind, Settle, Verdict, severity};
use crate::playbook::Whose;

/// Something to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// What would settle an unclear case.
    Settle(Settle),
    /// Watch the vendor's incident.
    Watch {
        /// The vendor's name; empty where it is not known.
        vendor: String,
    },
    /// What the playbook says, in its language.
    Playbook(String),
}

/// What to do next, in order: what settles it, what the error means, the symptom's checks, then the runbook.
pub(super) fn next(
    case: &Case<'_>,
    verdict: Verdict,
    settle: Option<Settle>,
    runbook: Option<&str>,
) -> Vec<NextStep> {
    let playbook = case.playbook;
    let mut texts: Vec<String> = Vec::new();
    // What to do about a fault of the vendor's is no step where the verdict is that there is none.
    let is_theirs = case.answers.any_error().is_some_and(ErrorKind::is_theirs);
    let row = severity::error_row(case);
    let row = row.filter(|row| verdict != Verdict::Us || !is_theirs || row.whose == Some(Whose::Us));
    texts.extend(row.map(|row| row.action.clone()));
    let symptom = case.answers.symptom.as_deref().and_then(|id| playbook.symptom(id));
    texts.extend(symptom.into_iter().flat_map(|symptom| [sentence(&symptom.first), sentence(&symptom.then)]));
    if let Some(runbook) = runbook.and_then(|id| playbook.runbook(id)) {
        texts.extend(runbook.steps.iter().cloned());
        texts.push(runbook.escalate.clone());
    }
    let mut seen = std::collections::BTreeSet::new();
    texts.retain(|text| seen.insert(text.clone()));
    let mut steps: Vec<NextStep> = settle.map(NextStep::Settle).into_iter().collect();
    steps.extend((verdict == Verdict::Them).then(|| NextStep::Watch { vendor: case.vendor.into() }));
    steps.extend(texts.into_iter().map(NextStep::Playbook));
    steps
}

fn sentence(check: &str) -> String {
    if check.ends_with(['.', '?']) { check.into() } else { format!("{check}.") }
}
