//! The choice of the one question or check that would settle an unclear verdict.

use super::evidence::Findings;
use super::{Case, Direction, ErrorKind, Who, dialect, severity, weights as points};
use crate::playbook::Stage;
use crate::time::Timestamp;

/// The one question or check that would settle an unclear case best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Settle {
    /// They have an incident, and nothing that was answered ties it to the person.
    IsItYours,
    /// Undo our change for one call.
    UndoOurChange,
    /// Make one call by hand with the same credentials.
    TestCredentials,
    /// Send fewer requests.
    LowerTheRate,
    /// Look whether what was paid for is used up.
    CheckUsage,
    /// Repeat a request that worked before.
    RepeatKnownGood,
    /// Try a second user.
    SecondUser,
    /// Answer when it began.
    AskWhen,
    /// Answer which part it is about.
    AskPart,
    /// Answer which region it is about.
    AskRegion,
    /// Open the page that could not be read.
    OpenPage,
    /// Answer which error is seen.
    AskError,
    /// Answer who has it.
    AskWho,
    /// Answer whether something of ours changed.
    AskChange,
    /// Make one call by hand, from another network.
    CallByHand,
    /// Send one test event to the webhook.
    TestWebhook,
    /// Send one message to oneself.
    TestDelivery,
    /// Render with data that is known to be good.
    TestRendering,
    /// Look at the page again: vendors acknowledge late.
    LookAgain {
        /// When nine of ten of this vendor's incidents would be posted, where that is known and to come.
        at: Option<Timestamp>,
    },
}

/// What would settle it and was not tried yet; once it was, time alone.
pub(super) fn settle(case: &Case<'_>, findings: &Findings) -> Settle {
    let best = best(case, findings);
    let is_tried = case.answers.checked.iter().any(|checked| checked.check == best);
    if is_tried { Settle::LookAgain { at: shown_by(case) } } else { best }
}

/// What would settle it: first what contradicts the strongest sign against the vendor, then what was not answered and
/// would tell, then what can be tried.
fn best(case: &Case<'_>, findings: &Findings) -> Settle {
    let answers = case.answers;
    let them = findings.against_the_vendor();
    let is_plain = findings.towards(Direction::Us) < points::STRONG_US;
    if them >= points::THEM && is_plain && !findings.tied {
        return Settle::IsItYours;
    }
    // A network of ours that fails for everybody is left out by another network.
    if findings.is_own_network {
        return Settle::CallByHand;
    }
    // What is used up comes back by no pause, so that a lower rate would prove nothing.
    let limit = dialect::row(case).filter(|row| dialect::is_limit(row) && !findings.names_error);
    match limit {
        Some(row) if dialect::is_used_up(row) => return Settle::CheckUsage,
        Some(_) => return Settle::LowerTheRate,
        None => {}
    }
    if them >= points::THEM {
        let error = answers.any_error().filter(|_| !findings.names_error);
        match error {
            _ if answers.after_our_change == Some(true) => return Settle::UndoOurChange,
            Some(ErrorKind::Http(401 | 403)) => return Settle::TestCredentials,
            Some(ErrorKind::Http(429)) => return Settle::LowerTheRate,
            Some(ErrorKind::Http(400..=499)) => return Settle::RepeatKnownGood,
            _ if answers.who == Some(Who::One) => return Settle::SecondUser,
            _ => {}
        }
    }
    let error = answers.any_error();
    match () {
        () if findings.unread => Settle::OpenPage,
        () if answers.started_at.is_none() => Settle::AskWhen,
        () if findings.part_would_tell => Settle::AskPart,
        () if findings.region_would_tell => Settle::AskRegion,
        () if answers.who == Some(Who::One) => Settle::SecondUser,
        // A code whose meaning is documented is an error that was found.
        () if error.is_none() && answers.symptom.is_none() && dialect::row(case).is_none() => {
            Settle::AskError
        }
        () if answers.who.is_none() => Settle::AskWho,
        () if answers.after_our_change.is_none() => Settle::AskChange,
        // A check that fits where it fails: a call to the API says nothing of a webhook.
        () => match severity::stage(case) {
            Some(Stage::Webhook) => Settle::TestWebhook,
            Some(Stage::Delivery) => Settle::TestDelivery,
            Some(Stage::Rendering) => Settle::TestRendering,
            _ if error.is_some_and(ErrorKind::is_theirs) => Settle::CallByHand,
            _ => Settle::LookAgain { at: shown_by(case) },
        },
    }
}

/// When the vendor would have posted, by its habit; `None` where that is over or not known.
fn shown_by(case: &Case<'_>) -> Option<Timestamp> {
    let late = i64::try_from(case.lag?.ninth_tenth.as_seconds()).ok()?;
    case.answers.started_at?.shifted(late * 1000).filter(|at| *at > case.now)
}
