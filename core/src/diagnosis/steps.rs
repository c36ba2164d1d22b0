//! The list of next steps that goes with a verdict.

use super::{Case, Settle, Verdict, severity};
use crate::words::diagnosis as say;

/// What to do next, in order: what settles it, what the error means, the symptom's checks, then the runbook.
pub(super) fn next(
    case: &Case<'_>,
    verdict: Verdict,
    settle: Option<Settle>,
    runbook: Option<&str>,
) -> Vec<String> {
    let playbook = case.playbook;
    let mut steps: Vec<String> = Vec::new();
    steps.extend(settle.map(|settle| say::settle(settle).to_string()));
    steps.extend((verdict == Verdict::Them).then(|| say::watch(case.vendor)));
    steps.extend(severity::error_row(case).map(|row| row.action.clone()));
    let symptom = case.answers.symptom.as_deref().and_then(|id| playbook.symptom(id));
    steps.extend(symptom.into_iter().flat_map(|symptom| [sentence(&symptom.first), sentence(&symptom.then)]));
    if let Some(runbook) = runbook.and_then(|id| playbook.runbook(id)) {
        steps.extend(runbook.steps.iter().cloned());
        steps.push(runbook.escalate.clone());
    }
    let mut seen = std::collections::BTreeSet::new();
    steps.retain(|step| seen.insert(step.clone()));
    steps
}

fn sentence(check: &str) -> String {
    if check.ends_with(['.', '?']) { check.into() } else { format!("{check}.") }
}
