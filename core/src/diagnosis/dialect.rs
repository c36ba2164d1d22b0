//! Whose an error is by the vendor's own words: the row of its dialect that says so.

use super::severity;
use super::{Case, Sign, weights as points};
use crate::letters::lowered;
use crate::playbook::{ErrorRow, Retry, Whose};

/// The row that outvotes the general rule of whose an error is.
///
/// True of the world: a code in the body or a header is the vendor's own statement of what went wrong, and its documentation
/// says whose that is; a status is a word that all vendors share and each uses in its own way. So a row that goes by a code or a
/// header decides. One that goes by the status alone decides where it contradicts the general rule; where both say the same,
/// the general rule knows more of the case: how often it happens, and whether it began with a change.
pub(super) fn row<'a>(case: &Case<'a>) -> Option<&'a ErrorRow> {
    let row = severity::error_row(case)?;
    let whose = row.whose?;
    let by_rule =
        case.answers.any_error().map(|error| if error.is_theirs() { Whose::Them } else { Whose::Us });
    (is_stated(row) || by_rule != Some(whose)).then_some(row)
}

/// Whether a row tells of a limit of ours, one that time lifts or one that is used up. Limits are counted, incident or not: what
/// says that one is reached is no symptom of an outage, where "not found" and "wrong credentials" may be what a broken look-up
/// says. So where one is stated, the cause of this very failure is known, and an incident is something else that happens.
pub(super) fn is_limit(row: &ErrorRow) -> bool {
    is_stated(row) && row.whose == Some(Whose::Us) && (row.retry == Some(Retry::After) || is_used_up(row))
}

/// Whether a row states by the vendor's own code that the fault is its own.
pub(super) fn is_theirs(row: &ErrorRow) -> bool {
    is_stated(row) && row.whose == Some(Whose::Them)
}

/// Whether a row tells of something paid for or counted by the month that is used up: no pause and no lower rate brings it back.
/// True of the world: payment has a status of its own (402), and codes are named for what they refuse.
pub(super) fn is_used_up(row: &ErrorRow) -> bool {
    const WORDS: [&str; 7] = ["quota", "credit", "billing", "payment", "spend", "usage limit", "storage"];
    let names = |text: &String| WORDS.iter().any(|word| lowered(text).contains(word));
    row.whose == Some(Whose::Us)
        && row.retry == Some(Retry::Never)
        && (row.codes.iter().any(names) || row.statuses.iter().any(|status| status == "402"))
}

/// Whether a row goes by more than the status.
fn is_stated(row: &ErrorRow) -> bool {
    !row.codes.is_empty() || !row.headers.is_empty()
}

/// What a row counts. What is somebody's behind the vendor, or nobody's, is neither the vendor's nor ours: it takes back what the
/// general rule would have counted, and says why.
pub(super) fn sign(case: &Case<'_>, row: &ErrorRow) -> (i32, Sign) {
    let whose = row.whose.unwrap_or(Whose::Nobody);
    let points = match whose {
        Whose::Us => -points::DIALECT_US,
        Whose::Them if is_stated(row) => points::DIALECT_THEM,
        Whose::Them => points::SERVER_ERROR,
        Whose::Upstream | Whose::Nobody => 0,
    };
    let named = severity::named_error_row(case).filter(|(found, _)| found.id == row.id);
    let name = named.map_or(row.name.as_str(), |(_, name)| name).to_string();
    (points, Sign::Dialect { name, meaning: row.meaning.clone(), whose })
}
