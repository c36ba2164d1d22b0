//! What a diagnosis says: its verdict, its signs, what would settle it and what to do.

mod json;
mod measured;
mod sign;

pub use json::to_json;
pub(crate) use measured::measured;
pub use sign::{say, say_of};

use std::borrow::Cow;

use is_it_them_core::diagnosis::{ErrorKind, Headline, NextStep, Settle, Verdict};
use is_it_them_core::playbook::Playbook;
use is_it_them_core::time::Timestamp;

use crate::messages::settle as check;
use crate::messages::verdict as said;
pub use crate::messages::verdict::your_answers;

/// The verdict in words.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Them => said::them(),
        Verdict::Us => said::us(),
        Verdict::Unclear => said::unclear(),
    }
}

/// The verdict as it is said first: with its lean, and what is a sentence of its own. `clock` writes an instant.
#[must_use]
pub fn headline(headline: Headline, clock: &dyn Fn(Timestamp) -> String) -> Cow<'static, str> {
    match headline {
        Headline::Them => said::them().into(),
        Headline::Us => said::us().into(),
        Headline::Unclear => said::unclear().into(),
        Headline::ProbablyThem => said::probably_them().into(),
        Headline::ProbablyUs => said::probably_us().into(),
        Headline::IsItYours => said::is_it_yours().into(),
        Headline::PlannedWork { until: Some(until) } => said::planned_work_until(&clock(until)).into(),
        Headline::PlannedWork { until: None } => said::planned_work().into(),
    }
}

/// An error as a person calls it.
#[must_use]
pub fn error(error: ErrorKind) -> String {
    match error {
        ErrorKind::Http(status) => said::error_http(&crate::language::digits(status.into())),
        ErrorKind::Timeout => said::error_timeout().into(),
        ErrorKind::Network => said::error_network().into(),
    }
}

/// The question or check that would settle a case.
#[must_use]
pub fn settle(settle: Settle, clock: &dyn Fn(Timestamp) -> String) -> Cow<'static, str> {
    match settle {
        Settle::LookAgain { at: Some(at) } => return check::look_again_at(&clock(at)).into(),
        Settle::TestWebhook => check::test_webhook(),
        Settle::TestDelivery => check::test_delivery(),
        Settle::TestRendering => check::test_rendering(),
        Settle::IsItYours => check::is_it_yours(),
        Settle::UndoOurChange => check::undo_our_change(),
        Settle::TestCredentials => check::test_credentials(),
        Settle::LowerTheRate => check::lower_the_rate(),
        Settle::CheckUsage => check::check_usage(),
        Settle::RepeatKnownGood => check::repeat_known_good(),
        Settle::SecondUser => check::second_user(),
        Settle::AskWhen => check::ask_when(),
        Settle::AskPart => check::ask_part(),
        Settle::AskRegion => check::ask_region(),
        Settle::OpenPage => check::open_page(),
        Settle::AskError => check::ask_error(),
        Settle::AskWho => check::ask_who(),
        Settle::AskChange => check::ask_change(),
        Settle::CallByHand => check::call_by_hand(),
        Settle::LookAgain { at: None } => check::look_again(),
    }
    .into()
}

/// What to do next, in words; what the playbook says, in the language that is spoken.
#[must_use]
pub fn step_of<'a>(
    playbook: &'a Playbook,
    step: &'a NextStep,
    clock: &dyn Fn(Timestamp) -> String,
) -> Cow<'a, str> {
    match step {
        NextStep::Playbook(text) => crate::of_playbook(playbook, text).into(),
        other => self::step(other, clock),
    }
}

/// What to do next, in words.
#[must_use]
pub fn step<'a>(step: &'a NextStep, clock: &dyn Fn(Timestamp) -> String) -> Cow<'a, str> {
    match step {
        NextStep::Settle(check) => settle(*check, clock),
        NextStep::Watch { vendor } => said::watch(called(vendor)).into(),
        NextStep::Playbook(text) => text.into(),
    }
}

/// Where a sign comes from: a status page.
#[must_use]
pub fn page_of(vendor: &str, url: Option<&str>) -> String {
    match url {
        Some(url) => said::page_at(called(vendor), url),
        None => said::page_of(called(vendor)),
    }
}

/// Where a sign comes from: an incident, by its address or its id.
#[must_use]
pub fn incident_of(vendor: &str, address: &str) -> String {
    said::incident_of(called(vendor), address)
}

/// Where a sign comes from: calls that were made from here.
#[must_use]
pub fn measured_at(host: Option<&str>) -> String {
    host.map_or_else(|| said::measured_here().into(), said::measured_at)
}

/// A vendor by its name, or as one whose name is not known.
fn called(vendor: &str) -> &str {
    if vendor.is_empty() { said::the_vendor() } else { vendor }
}
