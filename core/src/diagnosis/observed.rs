//! The signs in a person's own answers: the error, who is affected, our own change, how often.

use super::evidence::{Findings, Origin};
use super::{Case, ErrorKind, HowOften, Sign, Who, weights as points};

/// What the answers themselves say.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let answers = case.answers;
    let error = answers.any_error();
    if let Some(error) = error {
        let after_change = answers.after_our_change == Some(true);
        let (points, sign) = match error {
            _ if error.is_theirs()
                && matches!(answers.how_often, Some(HowOften::Intermittent | HowOften::Once)) =>
            {
                (points::TRANSIENT_ERROR, Sign::Transient(error))
            }
            _ if error.is_theirs() => (points::SERVER_ERROR, Sign::ServerError(error)),
            ErrorKind::Http(status @ (401 | 403)) => {
                (-points::CREDENTIALS, Sign::Credentials { status, after_change })
            }
            ErrorKind::Http(429) => (-points::RATE, Sign::Rate),
            other => (-points::REFUSED, Sign::Refused(other)),
        };
        // An incident that names this very error explains it.
        if points > 0 || !findings.names_error {
            findings.add(points, sign, Origin::Answers, None);
        }
    }
    let mut add = |points: i32, sign: Sign| findings.add(points, sign, Origin::Answers, None);
    let is_ours = error.is_some_and(|error| !error.is_theirs());
    match answers.who {
        Some(Who::One) => add(-points::ONE_USER, Sign::OneUser),
        Some(Who::Everyone) if !is_ours => add(points::EVERYONE, Sign::Everyone),
        _ => {}
    }
    match answers.after_our_change {
        Some(true) => add(-points::OUR_CHANGE, Sign::OurChange),
        Some(false) => add(points::NO_CHANGE, Sign::NoChange),
        None => {}
    }
    if answers.how_often == Some(HowOften::Always) && error.is_some_and(ErrorKind::is_theirs) {
        add(points::ALWAYS, Sign::Always);
    }
}
