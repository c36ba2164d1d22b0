//! How bad a case is, and which row of the error table and which runbook of the playbook apply to it.

use super::{Case, ErrorKind, HowOften, Who};
use crate::playbook::{ErrorRow, Seen, Severity, Stage};

/// The seed's levels, exactly: P1 when all API calls fail, P2 when more than 5 % fail, P3 when messages do not arrive,
/// P4 when webhooks fail; otherwise none.
pub(super) fn severity(case: &Case<'_>) -> Option<Severity> {
    let answers = case.answers;
    let all = answers.failure_rate == Some(10_000)
        || (answers.how_often == Some(HowOften::Always)
            && answers.who == Some(Who::Everyone)
            && answers.failure_rate.is_none());
    match stage(case) {
        Some(Stage::Api) if all => Some(Severity::P1),
        _ if answers.failure_rate.is_some_and(|rate| rate > 500) => Some(Severity::P2),
        Some(Stage::Delivery) => Some(Severity::P3),
        Some(Stage::Webhook) => Some(Severity::P4),
        _ => None,
    }
}

/// Where in the pipeline: as answered, else where the symptom happens.
pub(super) fn stage(case: &Case<'_>) -> Option<Stage> {
    let symptom = || case.playbook.symptom(case.answers.symptom.as_deref()?);
    case.answers.stage.or_else(|| symptom().map(|symptom| symptom.stage))
}

/// Whether it is about something that arrives late or not at all.
pub(super) fn is_delivery(case: &Case<'_>) -> bool {
    matches!(stage(case), Some(Stage::Delivery | Stage::Webhook))
}

/// The row of the dialect that fits best.
pub(super) fn error_row<'a>(case: &Case<'a>) -> Option<&'a ErrorRow> {
    named_error_row(case).map(|(row, _)| row)
}

/// As above, with what to call what was seen.
pub(super) fn named_error_row<'a>(case: &Case<'a>) -> Option<(&'a ErrorRow, &'a str)> {
    let answers = case.answers;
    let error = answers.any_error().map(ErrorKind::name);
    let texts = [&answers.actual, &answers.pasted].map(|text| text.as_deref().unwrap_or_default());
    case.playbook.meaning_and_name(&Seen {
        error: error.as_deref(),
        codes: &answers.codes,
        texts: &texts,
        host: answers.hosts.first().map(String::as_str),
        stage: stage(case),
        how_often: answers.how_often.map(HowOften::name),
        symptom: answers.symptom.as_deref(),
        after_our_change: answers.after_our_change == Some(true),
        ..Seen::default()
    })
}

/// The runbook's id: the severity's, else that of the error, the symptom or the stage.
pub(super) fn runbook(case: &Case<'_>, severity: Option<Severity>) -> Option<String> {
    let playbook = case.playbook;
    let by_severity =
        severity.and_then(|severity| playbook.runbooks.iter().find(|book| book.severity == Some(severity)));
    let by_symptom = || playbook.symptom(case.answers.symptom.as_deref()?).map(|symptom| &symptom.runbook);
    let by_stage = || playbook.stage(stage(case)?).map(|info| &info.runbook);
    by_severity
        .map(|book| &book.id)
        .or_else(|| error_row(case).map(|row| &row.runbook))
        .or_else(by_symptom)
        .or_else(by_stage)
        .cloned()
}
