//! The words of the wizard: its questions' parts, its outcome, its buttons. Times come in already written.

use std::borrow::Cow;

use is_it_them_core::diagnosis::{Direction, Headline, HowOften, Markup, Who};
use is_it_them_core::investigation::{Step, When};
use is_it_them_core::time::Timestamp;

pub use crate::messages::ui::{news, something_broken};
use crate::messages::wizard as said;
pub use crate::messages::wizard::*;

/// The verdict as a sentence, with its lean. `clock` writes an instant.
#[must_use]
pub fn headline(headline: Headline, clock: &dyn Fn(Timestamp) -> String) -> Cow<'static, str> {
    match headline {
        Headline::Them => headline_them().into(),
        Headline::Us => headline_us().into(),
        Headline::Unclear => headline_unclear().into(),
        Headline::ProbablyThem => headline_probably_them().into(),
        Headline::ProbablyUs => headline_probably_us().into(),
        Headline::IsItYours => headline_is_it_yours().into(),
        Headline::PlannedWork { until: Some(until) } => said::headline_planned_until(&clock(until)).into(),
        Headline::PlannedWork { until: None } => headline_planned().into(),
    }
}

/// The way back from a screen, for screen readers.
#[must_use]
pub fn back_from(step: Step) -> &'static str {
    if step == Step::Told { all() } else { start() }
}

/// The tag beside a reason.
#[must_use]
pub fn points_to(direction: Direction) -> &'static str {
    match direction {
        Direction::Them => points_to_them(),
        Direction::Us => points_to_us(),
        Direction::Neither => points_to_neither(),
    }
}

/// A question's short name, for the list of answers.
#[must_use]
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Told => crate::told::step(),
        Step::What => step_what(),
        Step::When => step_when(),
        Step::Who => step_who(),
        Step::Where => step_where(),
        Step::HowOften => step_how_often(),
        Step::Outcome => step_outcome(),
    }
}

/// Which question this is.
#[must_use]
pub fn question(number: usize, all: usize) -> String {
    said::question(number as u64, all as u64)
}

/// A way to give the beginning.
#[must_use]
pub fn when(when: When) -> &'static str {
    match when {
        When::Now => when_now(),
        When::At => when_at(),
        When::Change => when_change(),
    }
}

/// Who is affected.
#[must_use]
pub fn who(who: Who) -> &'static str {
    crate::outcome::who(who)
}

/// What makes one sure of who is affected.
#[must_use]
pub fn who_hint(who: Who) -> &'static str {
    match who {
        Who::One => hint_one(),
        Who::Segment => hint_segment(),
        Who::Everyone => hint_everyone(),
    }
}

/// How often it happens.
#[must_use]
pub fn how_often(often: HowOften) -> &'static str {
    crate::outcome::how_often(often)
}

/// How a text is marked up.
#[must_use]
pub fn markup(markup: Markup) -> &'static str {
    match markup {
        Markup::Markdown => "Markdown",
        Markup::Plain => markup_plain(),
        Markup::Slack => "Slack",
    }
}

/// The severity, with what it means.
#[must_use]
pub fn severity(level: &str, runbook: &str) -> String {
    said::severity(level, &crate::language::within(runbook))
}

/// How many reasons are folded away.
#[must_use]
pub fn more_reasons(count: usize) -> String {
    said::more_reasons(count as u64)
}

/// How far a list is ticked off.
#[must_use]
pub fn done(done: usize, all: usize) -> String {
    said::done(done as u64, all as u64)
}

/// Whose words a reason rests on: those of the vendor in question need no name.
#[must_use]
pub fn page_of(vendor: &str, own: &str) -> String {
    if vendor == own { own_page().into() } else { said::page_of(vendor) }
}
