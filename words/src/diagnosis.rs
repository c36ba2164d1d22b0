//! What a diagnosis says: its verdict, its signs, what would settle it and what to do.

mod json;
mod measured;
mod sign;

pub use json::to_json;
pub use sign::say;

use std::borrow::Cow;

use is_it_them_core::diagnosis::{ErrorKind, Headline, NextStep, Settle, Verdict};
use is_it_them_core::time::Timestamp;

/// What to call a vendor whose name is not known.
const THE_VENDOR: &str = "the vendor";

/// The verdict in words.
#[must_use]
pub fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Them => "Them",
        Verdict::Us => "Us",
        Verdict::Unclear => "Can\u{2019}t tell yet",
    }
}

/// The verdict as it is said first: with its lean, and what is a sentence of its own. `clock` writes an instant.
#[must_use]
pub fn headline(headline: Headline, clock: &dyn Fn(Timestamp) -> String) -> Cow<'static, str> {
    match headline {
        Headline::Them => verdict(Verdict::Them).into(),
        Headline::Us => verdict(Verdict::Us).into(),
        Headline::Unclear => verdict(Verdict::Unclear).into(),
        Headline::ProbablyThem => "Probably them".into(),
        Headline::ProbablyUs => "Probably us".into(),
        Headline::IsItYours => "They have an incident. Is it yours?".into(),
        Headline::PlannedWork { until: Some(until) } => {
            format!("Planned work of theirs until {}", clock(until)).into()
        }
        Headline::PlannedWork { until: None } => "Planned work of theirs".into(),
    }
}

/// An error as a person calls it.
#[must_use]
pub fn error(error: ErrorKind) -> String {
    match error {
        ErrorKind::Http(status) => format!("HTTP {status}"),
        ErrorKind::Timeout => "No answer in time".into(),
        ErrorKind::Network => "No connection".into(),
    }
}

/// The question or check that would settle a case.
#[must_use]
pub fn settle(settle: Settle, clock: &dyn Fn(Timestamp) -> String) -> Cow<'static, str> {
    let check = match settle {
        Settle::LookAgain { at: Some(at) } => {
            let at = clock(at);
            return format!("Look at the status page again at {at}: by then it shows nine of ten incidents. Or measure now.").into();
        }
        Settle::TestWebhook => {
            "Send one test event from the vendor\u{2019}s dashboard: if it arrives, look at your subscription; if not, at what your endpoint answered."
        }
        Settle::TestDelivery => {
            "Send one message to yourself and look at the vendor\u{2019}s delivery log: accepted and not delivered is theirs or beyond them, refused is you."
        }
        Settle::TestRendering => {
            "Preview the template with a profile that worked before: if it renders, it is the data."
        }
        Settle::IsItYours => {
            "They have an incident. Is it yours? Say what fails, since when, or which part it is about."
        }
        Settle::UndoOurChange => "Undo your change for one call: if it works again, it is you.",
        Settle::TestCredentials => {
            "Make one call by hand with the same credentials: if it is refused as well, it is you."
        }
        Settle::LowerTheRate => "Halve your request rate for five minutes: if the errors stop, it is you.",
        Settle::CheckUsage => {
            "Look at usage and billing in the vendor\u{2019}s console: if the quota or the credit is used up, it is you."
        }
        Settle::RepeatKnownGood => "Repeat a request that worked before: if it works, it is you.",
        Settle::SecondUser => "Try a second user: if it works for them, it is you.",
        Settle::AskWhen => "Find out when it began: your logs show the first failure.",
        Settle::AskPart => "Say which part of the vendor\u{2019}s service it is about.",
        Settle::AskRegion => "Say which region or environment it is about.",
        Settle::OpenPage => {
            "Open the vendor\u{2019}s status page yourself and look for an incident at that time."
        }
        Settle::AskError => "Find the error code or message of one failure in your logs.",
        Settle::AskWho => "Find out who is affected: try a second user.",
        Settle::AskChange => "Check your deploy history: did something change just before?",
        Settle::CallByHand => "Make one call by hand from another network: if it works, it is you.",
        Settle::LookAgain { at: None } => {
            "Look at the status page again in 30 minutes: vendors often acknowledge late."
        }
    };
    check.into()
}

/// What to do next, in words.
#[must_use]
pub fn step<'a>(step: &'a NextStep, clock: &dyn Fn(Timestamp) -> String) -> Cow<'a, str> {
    match step {
        NextStep::Settle(check) => settle(*check, clock),
        NextStep::Watch { vendor } => {
            let vendor = if vendor.is_empty() { THE_VENDOR } else { vendor };
            format!("Watch the incident of {vendor}, and tell your team that it is theirs.").into()
        }
        NextStep::Playbook(text) => text.into(),
    }
}

/// Where a sign comes from, when a person said it.
#[must_use]
pub fn your_answers() -> &'static str {
    "your answers"
}

/// Where a sign comes from: a status page.
#[must_use]
pub fn page_of(vendor: &str, url: Option<&str>) -> String {
    let vendor = if vendor.is_empty() { THE_VENDOR } else { vendor };
    match url {
        Some(url) => format!("status page of {vendor} ({url})"),
        None => format!("status page of {vendor}"),
    }
}

/// Where a sign comes from: an incident, by its address or its id.
#[must_use]
pub fn incident_of(vendor: &str, address: &str) -> String {
    let vendor = if vendor.is_empty() { THE_VENDOR } else { vendor };
    format!("incident of {vendor} ({address})")
}

/// Where a sign comes from: calls that were made from here.
#[must_use]
pub fn measured_at(host: Option<&str>) -> String {
    match host {
        Some(host) => format!("measured from here ({host})"),
        None => "measured from here".into(),
    }
}
