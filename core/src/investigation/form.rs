//! The wizard's form: what a person typed and chose, turned into answers and into summaries.

use super::Step;
use crate::diagnosis::{Answers, Checked, ErrorKind, HowOften, Settle, Who};
use crate::digits::decimal;
use crate::intake::{Intake, Shape};
use crate::playbook::Stage;
use crate::time::Timestamp;

/// The answers as they are typed and chosen: half a word and a choice that was left again are kept, so that going back
/// and forth loses nothing. [`Form::answers`] makes of it what a diagnosis takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form {
    /// A symptom's id in the playbook.
    pub symptom: Option<String>,
    /// What was expected.
    pub expected: String,
    /// What happens instead.
    pub actual: String,
    /// An error's code or message.
    pub error: String,
    /// How the beginning is given.
    pub when: Option<When>,
    /// The moment at which "now" was chosen.
    pub pressed_at: Option<Timestamp>,
    /// The moment that was picked or typed.
    pub at: Option<Timestamp>,
    /// Whether something of ours changed before; asked where it does not follow from [`When::Change`].
    pub changed: Option<bool>,
    /// Who is affected.
    pub who: Option<Who>,
    /// Which user, segment or workspace.
    pub subject: String,
    /// Region or environment: a playbook's id, or typed.
    pub region: String,
    /// Where in the pipeline.
    pub stage: Option<Stage>,
    /// Parts that were chosen.
    pub parts: Vec<String>,
    /// A part that is not offered.
    pub other_part: String,
    /// How often.
    pub how_often: Option<HowOften>,
    /// The share of failures, in per cent.
    pub rate: String,
    /// What was typed or pasted into the box, without its secrets: see [`Form::tell`].
    pub told: String,
    /// What was understood of it, without its text.
    pub understood: Intake,
    /// Error codes that a machine wrote.
    pub codes: Vec<String>,
    /// The hosts that fail.
    pub hosts: Vec<String>,
    /// What the vendor's support asks for.
    pub request_id: String,
    /// The checks that were made, and what came of them.
    pub checked: Vec<Checked>,
}

/// How the beginning is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// It has just begun.
    Now,
    /// At a time.
    At,
    /// Since a change of ours.
    Change,
}

impl When {
    /// As they are offered.
    pub const ALL: [When; 3] = [When::Now, When::At, When::Change];

    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            When::Now => "now",
            When::At => "at",
            When::Change => "change",
        }
    }
}

impl Form {
    /// What a diagnosis is made from.
    #[must_use]
    pub fn answers(&self) -> Answers {
        let given = |text: &str| Some(text.trim().to_string()).filter(|text| !text.is_empty());
        let message = given(&self.error).filter(|text| is_message(text));
        // What a person said of it in the box is what happens, until they answer the question itself.
        let said = || given(&self.told).filter(|_| self.understood.shape == Shape::Words);
        let actual = match (given(&self.actual), message) {
            (Some(actual), Some(message)) => Some(format!("{actual}\n{message}")),
            (actual, message) => actual.or(message).or_else(said),
        };
        let mut components = self.parts.clone();
        components.extend(given(&self.other_part));
        Answers {
            expected: given(&self.expected),
            actual,
            symptom: self.symptom.clone(),
            error: self.error(),
            started_at: match self.when {
                None => None,
                Some(When::Now) => self.pressed_at,
                Some(When::At | When::Change) => self.at,
            },
            after_our_change: if self.when == Some(When::Change) { Some(true) } else { self.changed },
            who: self.who,
            subject: given(&self.subject),
            region: given(&self.region),
            stage: self.stage,
            components,
            how_often: self.how_often,
            failure_rate: self.rate(),
            codes: self.codes.clone(),
            hosts: self.hosts.clone(),
            pasted: given(&self.told),
            checked: self.checked.clone(),
            failures: self.understood.failures.clone(),
        }
    }

    /// The form that would give these answers.
    #[must_use]
    pub fn from_answers(answers: &Answers) -> Form {
        let is_change = answers.after_our_change == Some(true);
        Form {
            symptom: answers.symptom.clone(),
            expected: answers.expected.clone().unwrap_or_default(),
            actual: answers.actual.clone().unwrap_or_default(),
            error: answers.error.map(ErrorKind::name).unwrap_or_default(),
            when: match answers.started_at {
                Some(_) if is_change => Some(When::Change),
                Some(_) => Some(When::At),
                None => is_change.then_some(When::Change),
            },
            pressed_at: None,
            at: answers.started_at,
            changed: answers.after_our_change.filter(|_| !is_change),
            who: answers.who,
            subject: answers.subject.clone().unwrap_or_default(),
            region: answers.region.clone().unwrap_or_default(),
            stage: answers.stage,
            parts: answers.components.clone(),
            other_part: String::new(),
            how_often: answers.how_often,
            rate: answers.failure_rate.map(percent).unwrap_or_default(),
            ..Form::default()
        }
    }

    /// Takes what came of a check, in the place of what came of it before.
    pub fn check(&mut self, check: Settle, worked: bool) {
        self.checked.retain(|one| one.check != check);
        self.checked.push(Checked { check, worked });
    }

    /// The error that was typed: a code or a short name anywhere, in a message only where it is certain.
    #[must_use]
    pub fn error(&self) -> Option<ErrorKind> {
        let text = self.error.trim();
        if text.split_whitespace().count() > 4 {
            ErrorKind::in_sentence(text)
        } else {
            ErrorKind::parse(text)
        }
    }

    /// The share of failures in hundredths of a per cent; none when what was typed is none.
    #[must_use]
    pub fn rate(&self) -> Option<u16> {
        let text = self.rate.trim().trim_end_matches('%').trim().replace(',', ".");
        let percent = decimal(&text)?;
        // A number in a field that says per cent is one, below one too.
        Answers::rate(percent / 100.0).filter(|_| (0.0..=100.0).contains(&percent))
    }

    /// Whether this question has an answer.
    #[must_use]
    pub fn is_answered(&self, step: Step) -> bool {
        let said = |text: &str| !text.trim().is_empty();
        match step {
            Step::What => {
                self.symptom.is_some() || said(&self.expected) || said(&self.actual) || said(&self.error)
            }
            Step::When => self.when.is_some() || self.changed.is_some(),
            Step::Who => self.who.is_some() || said(&self.subject) || said(&self.region),
            Step::Where => self.stage.is_some() || !self.parts.is_empty() || said(&self.other_part),
            Step::HowOften => self.how_often.is_some() || said(&self.rate),
            Step::Told => said(&self.told),
            Step::Outcome => false,
        }
    }
}

/// Whether an error is more than a code, and so worth repeating to the vendor.
fn is_message(text: &str) -> bool {
    ErrorKind::parse(text).is_none_or(|error| text.len() > error.name().len() + 5)
}

/// Hundredths of a per cent as a person writes them: `12.5`.
fn percent(rate: u16) -> String {
    let (whole, part) = (rate / 100, rate % 100);
    let text = format!("{whole}.{part:02}");
    text.trim_end_matches('0').trim_end_matches('.').into()
}
