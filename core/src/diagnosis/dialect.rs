//! Whose an error is by the vendor's own words: the row of its dialect that says so.

use super::severity;
use super::{Case, Sign, weights as points};
use crate::playbook::{ErrorRow, Whose};

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
    let is_stated = !row.codes.is_empty() || !row.headers.is_empty();
    (is_stated || by_rule != Some(whose)).then_some(row)
}

/// What a row counts. What is somebody's behind the vendor, or nobody's, is neither the vendor's nor ours: it takes back what the
/// general rule would have counted, and says why.
pub(super) fn sign(row: &ErrorRow) -> (i32, Sign) {
    let whose = row.whose.unwrap_or(Whose::Nobody);
    let is_stated = !row.codes.is_empty() || !row.headers.is_empty();
    let points = match whose {
        Whose::Us => -points::DIALECT_US,
        Whose::Them if is_stated => points::DIALECT_THEM,
        Whose::Them => points::SERVER_ERROR,
        Whose::Upstream | Whose::Nobody => 0,
    };
    (points, Sign::Dialect { name: row.name.clone(), meaning: row.meaning.clone(), whose })
}
