//! What a person finds out in the wizard, and keeps: answers as they were typed, steps ticked off, an incident watched.
//! Pure: the caller passes the time in, and stores what [`Investigation::to_json`] gives.

mod basis;
mod form;
mod keep;
mod told;
mod work;

pub use basis::Basis;
pub use form::{Form, When};
pub use keep::named;
pub use work::{Tick, ticked};

use crate::diagnosis::{self, Answers};
use crate::status::{Vendor, Watch};
use crate::time::Timestamp;

/// One thing that is broken, and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Investigation {
    /// Short and unique on this device.
    pub id: String,
    /// What the person calls it; nothing for a name made from the answers.
    pub name: String,
    /// Who it seems to be about.
    pub vendor: Vendor,
    /// The answers as typed.
    pub form: Form,
    /// Where the person is.
    pub step: Step,
    /// Steps of runbooks and checks that were ticked or annotated.
    pub ticks: Vec<Tick>,
    /// The incident that is watched.
    pub watch: Option<Watch>,
    /// The note for the team and the report for the vendor where the person rewrote them.
    pub drafts: [Option<String>; 2],
    /// When it was begun.
    pub created_at: Timestamp,
    /// When anything of it was last changed.
    pub changed_at: Timestamp,
}

/// The box, the five questions, and what they come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Step {
    /// The box: a sentence or a paste, and what was understood of it.
    Told,
    /// What was expected, what happens.
    #[default]
    What,
    /// When it began.
    When,
    /// Who is affected.
    Who,
    /// Where in the pipeline.
    Where,
    /// How often.
    HowOften,
    /// The verdict and what to do.
    Outcome,
}

impl Step {
    /// The questions in their order.
    pub const QUESTIONS: [Step; 5] = [Step::What, Step::When, Step::Who, Step::Where, Step::HowOften];

    /// The name used in JSON and in playbooks.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Step::Told => "told",
            Step::What => "what",
            Step::When => "when",
            Step::Who => "who",
            Step::Where => "where",
            Step::HowOften => "how_often",
            Step::Outcome => "outcome",
        }
    }

    /// The step of this name; the first one when there is none.
    #[must_use]
    pub fn named(name: &str) -> Step {
        let all = Step::QUESTIONS.into_iter().chain([Step::Told, Step::Outcome]);
        all.into_iter().find(|step| step.name() == name).unwrap_or_default()
    }

    /// Which question it is, counted from one; none for the box, one past the last for the outcome.
    #[must_use]
    pub fn number(self) -> usize {
        let place = Step::QUESTIONS.iter().position(|step| *step == self);
        place.map_or(if self == Step::Told { 0 } else { Step::QUESTIONS.len() + 1 }, |at| at + 1)
    }

    /// The step after this one.
    #[must_use]
    pub fn next(self) -> Step {
        Step::QUESTIONS.get(self.number()).copied().unwrap_or(Step::Outcome)
    }

    /// The step before this one; none before the box.
    #[must_use]
    pub fn back(self) -> Option<Step> {
        match self {
            Step::Told => None,
            Step::What => Some(Step::Told),
            later => Step::QUESTIONS.get(later.number().checked_sub(2)?).copied(),
        }
    }
}

impl Investigation {
    /// A new one about a vendor.
    #[must_use]
    pub fn new(id: String, vendor: Vendor, now: Timestamp) -> Investigation {
        Investigation {
            id,
            name: String::new(),
            vendor,
            form: Form::default(),
            step: Step::Told,
            ticks: Vec::new(),
            watch: None,
            drafts: [None, None],
            created_at: now,
            changed_at: now,
        }
    }

    /// One that a link describes, at its outcome. The same link gives the same id, so that opening it twice makes one.
    #[must_use]
    pub fn of_link(fragment: &str, vendor: Vendor, answers: &Answers, now: Timestamp) -> Investigation {
        let mut found = Investigation::new(link_id(fragment), vendor, now);
        found.form = Form::from_answers(answers);
        found.step = Step::Outcome;
        found
    }

    /// The fragment that carries the answers, without `#`.
    #[must_use]
    pub fn link(&self) -> String {
        diagnosis::permalink(&self.vendor.id, &self.form.answers())
    }
}

/// The id of what a link describes.
#[must_use]
pub fn link_id(fragment: &str) -> String {
    // FNV-1a: two links that differ are two investigations, and nobody gains by making them meet.
    let hash = fragment.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("link-{hash:x}")
}

#[cfg(test)]
mod tests;
