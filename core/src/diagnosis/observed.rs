//! The signs in a person's own answers: the error, what its words tell, who is affected, our own change, how often, how long.

use super::evidence::{Findings, Origin};
use super::told::{self, Told};
use super::{Case, ErrorKind, HowOften, Sign, Who, dialect, weights as points};
use crate::playbook::Whose;
use crate::time::Elapsed;

/// What the answers themselves say.
pub(super) fn signs(case: &Case<'_>, findings: &mut Findings) {
    let answers = case.answers;
    let error = answers.any_error();
    let row = dialect::row(case);
    let is_counted = row.is_some_and(dialect::is_limit);
    let symptom = error.filter(|error| is_symptom(case, findings, *error) && !is_counted);
    let row = row.filter(|_| symptom.is_none());
    let told = answers.told();
    // What says why there is no connection says whose that is, where "no connection" says only that there is none.
    let is_explained = error == Some(ErrorKind::Network) && told.and_then(Told::as_error) == error;
    let found = row
        .map(|row| dialect::sign(case, row))
        .or_else(|| Some(of_error(case, error.filter(|_| !is_explained)?)));
    // An incident that names this very error explains it.
    findings.is_counted = is_counted && !findings.names_error;
    if let Some(error) = symptom {
        findings.add(0, Sign::Symptom(error), Origin::Answers, None);
    } else if let Some((points, sign)) = found.filter(|(points, _)| *points >= 0 || !findings.names_error) {
        findings.add(points, sign, Origin::Answers, None);
    }
    // A code whose meaning is documented says what its words would be guessed from.
    if let Some(told) = told.filter(|_| row.is_none()) {
        of_words(case, told, findings);
    }
    let told_place = answers.actual.iter().chain(&answers.components);
    let is_own_machine = told_place.into_iter().any(|text| told::is_own_machine(text));
    let is_ours = match row {
        Some(row) => row.whose == Some(Whose::Us),
        None => error.is_some_and(|error| !error.is_theirs() && symptom.is_none()),
    };
    // What is wrong behind the vendor, or with nobody, is so for everyone who goes there.
    let is_beyond = row.is_some_and(|row| matches!(row.whose, Some(Whose::Upstream | Whose::Nobody)));
    let lasting = answers.started_at.map(|start| Elapsed::between(start, case.now));
    let lasting = lasting.filter(|lasting| *lasting > points::NOTICED_AFTER && !findings.fits);
    let is_unprovoked = findings.is_unprovoked;
    let mut add = |points: i32, sign: Sign| findings.add(points, sign, Origin::Answers, None);
    if is_own_machine {
        add(-points::OWN_MACHINE, Sign::OwnMachine);
    }
    if let Some(lasting) = lasting {
        add(-points::LASTING, Sign::Lasting(lasting));
    }
    match answers.who {
        Some(Who::One) => add(-points::ONE_USER, Sign::OneUser),
        Some(Who::Everyone) if !is_ours && !is_beyond => add(points::EVERYONE, Sign::Everyone),
        _ => {}
    }
    match answers.after_our_change {
        Some(true) if is_unprovoked => add(0, Sign::NotOurChange),
        // What the vendor documents as its own fault, no deploy of a customer's makes.
        Some(true) if row.is_some_and(dialect::is_theirs) => add(0, Sign::TheirsAfterChange),
        Some(true) => add(-points::OUR_CHANGE, Sign::OurChange),
        Some(false) => add(points::NO_CHANGE, Sign::NoChange),
        None => {}
    }
    let is_theirs = match row {
        Some(row) => row.whose == Some(Whose::Them),
        None => error.is_some_and(ErrorKind::is_theirs) && !is_explained,
    };
    if answers.how_often == Some(HowOften::Always) && is_theirs {
        add(points::ALWAYS, Sign::Always);
    }
}

/// The general rule of whose an error is, by its status alone. It holds for every vendor; what one vendor documents of its own
/// codes says more.
fn of_error(case: &Case<'_>, error: ErrorKind) -> (i32, Sign) {
    let answers = case.answers;
    let now_and_then = matches!(answers.how_often, Some(HowOften::Intermittent | HowOften::Once));
    match error {
        _ if error.is_theirs() && now_and_then => (points::TRANSIENT_ERROR, Sign::Transient(error)),
        _ if error.is_theirs() => (points::SERVER_ERROR, Sign::ServerError(error)),
        ErrorKind::Http(status @ (401 | 403)) => {
            let after_change = answers.after_our_change == Some(true);
            (-points::CREDENTIALS, Sign::Credentials { status, after_change })
        }
        ErrorKind::Http(429) => (-points::RATE, Sign::Rate),
        // What is wrong with a request is wrong with it every time.
        other if now_and_then && answers.after_our_change != Some(true) => {
            (-points::REFUSED_SOMETIMES, Sign::RefusedSometimes(other))
        }
        other => (-points::REFUSED, Sign::Refused(other)),
    }
}

/// What the words of an error say where no code says it. Beside a code of the same meaning they add nothing.
fn of_words(case: &Case<'_>, told: Told, findings: &mut Findings) {
    let code = case.answers.any_error();
    let is_said = told.as_error().is_some() && code.is_some_and(|code| !code.is_theirs());
    if is_said || findings.names_error {
        return;
    }
    if told.as_error().is_some_and(|error| is_symptom(case, findings, error)) {
        findings.add(0, Sign::ToldSymptom(told), Origin::Answers, None);
        return;
    }
    let points = match told {
        Told::Limit | Told::Credentials | Told::NoSpace | Told::Certificate | Told::NeverWorked => {
            points::TOLD
        }
        Told::Withdrawn | Told::OnlyHere => points::TOLD,
        Told::Unresolved => points::UNRESOLVED,
        Told::Invalid | Told::Exhausted | Told::OwnNetwork => points::TOLD_WEAKLY,
    };
    findings.add(-points, Sign::Told(told), Origin::Answers, None);
}

/// Whether a 4xx is a symptom of the incident that covers part and time, and none of our making.
///
/// True of the world: a vendor whose login or lookup fails behind the front door answers 401, 404 or 422 to requests that
/// were good a minute ago. Credentials do not expire at the hour at which an incident begins on the very part that wants
/// them; what was sent may well be wrong at that hour, so of the others it takes that more than one has it and nothing of ours
/// changed, or that it comes and goes. A rate is counted by us or them alike, incident or not.
fn is_symptom(case: &Case<'_>, findings: &Findings, error: ErrorKind) -> bool {
    let answers = case.answers;
    let is_shared = matches!(answers.who, Some(Who::Segment | Who::Everyone));
    let is_unprovoked = is_shared && answers.after_our_change == Some(false);
    let now_and_then = matches!(answers.how_often, Some(HowOften::Intermittent | HowOften::Once));
    findings.covers
        && answers.after_our_change != Some(true)
        && answers.who != Some(Who::One)
        && match error {
            ErrorKind::Http(401) => true,
            ErrorKind::Http(403) => is_unprovoked,
            ErrorKind::Http(429) => false,
            ErrorKind::Http(400..=499) => is_unprovoked || now_and_then,
            _ => false,
        }
}
