//! The signs in a person's own answers: the error, who is affected, our own change, how often.

use super::evidence::{Findings, Origin};
use super::{Case, ErrorKind, HowOften, Who, weights as points};
use crate::words::diagnosis as say;

/// What the answers themselves say.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let answers = case.answers;
    let error = answers.any_error();
    if let Some(error) = error {
        let after_change = answers.after_our_change == Some(true);
        let (points, text) = match error {
            _ if error.is_theirs()
                && matches!(answers.how_often, Some(HowOften::Intermittent | HowOften::Once)) =>
            {
                (points::TRANSIENT_ERROR, say::transient(error))
            }
            _ if error.is_theirs() => (points::SERVER_ERROR, say::server_error(error)),
            ErrorKind::Http(status @ (401 | 403)) => {
                (-points::CREDENTIALS, say::credentials(status, after_change))
            }
            ErrorKind::Http(429) => (-points::RATE, say::rate()),
            other => (-points::REFUSED, say::refused(other)),
        };
        // An incident that names this very error explains it.
        if points > 0 || !findings.names_error {
            findings.add(points, text, Origin::Answers, None);
        }
    }
    let mut add = |points: i32, text: String| findings.add(points, text, Origin::Answers, None);
    let is_ours = error.is_some_and(|error| !error.is_theirs());
    match answers.who {
        Some(Who::One) => add(-points::ONE_USER, say::one_user()),
        Some(Who::Everyone) if !is_ours => add(points::EVERYONE, say::everyone()),
        _ => {}
    }
    match answers.after_our_change {
        Some(true) => add(-points::OUR_CHANGE, say::our_change()),
        Some(false) => add(points::NO_CHANGE, say::no_change()),
        None => {}
    }
    if answers.how_often == Some(HowOften::Always) && error.is_some_and(ErrorKind::is_theirs) {
        add(points::ALWAYS, say::always());
    }
}
