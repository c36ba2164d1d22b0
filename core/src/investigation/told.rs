//! The box: what was typed or pasted, and the questions that it answers.

use super::{Form, When};
use crate::diagnosis::{ErrorKind, redact};
use crate::intake::{Fact, Field, Intake, Shape};

impl Form {
    /// How much of what the box got is kept and shown, in bytes. All of it is read: see [`Form::understand`].
    pub const MOST_TOLD: usize = 32 * 1024;

    /// Takes what stands in the box now, without its secrets and no more of it than is kept. Whether the box is to show something
    /// else than it does.
    pub fn tell(&mut self, text: &str) -> bool {
        // A secret is known by the whole of it, so what is cut off is cut behind one.
        self.told = redact(beginning(text, Form::MOST_TOLD + LONGEST_SECRET));
        self.told.truncate(beginning(&self.told, Form::MOST_TOLD).len());
        self.told != text
    }

    /// Answers the questions by what was understood of the box.
    ///
    /// A question is answered by the box for as long as nobody answers it otherwise: where what is understood has changed, the new
    /// answer takes the place of none and of the one that the box gave before. So an answer that a person gave stays, and one that
    /// they took back stays away until the box says something else.
    pub fn understand(&mut self, intake: Intake) {
        let before = Form::of(&self.understood);
        let now = Form::of(&intake);
        follow(&mut self.error, before.error, now.error);
        follow(&mut self.codes, before.codes, now.codes);
        follow(&mut self.hosts, before.hosts, now.hosts);
        follow(&mut self.request_id, before.request_id, now.request_id);
        // How the beginning is given and when it was are one answer.
        let mut begun = (self.when, self.at);
        follow(&mut begun, (before.when, before.at), (now.when, now.at));
        (self.when, self.at) = begun;
        follow(&mut self.changed, before.changed, now.changed);
        follow(&mut self.who, before.who, now.who);
        follow(&mut self.region, before.region, now.region);
        follow(&mut self.stage, before.stage, now.stage);
        follow(&mut self.parts, before.parts, now.parts);
        follow(&mut self.how_often, before.how_often, now.how_often);
        self.understood = Intake { text: String::new(), ..intake };
    }

    /// The answers that an intake gives.
    fn of(intake: &Intake) -> Form {
        Form {
            error: intake.error().map(ErrorKind::name).unwrap_or_default(),
            codes: intake.codes.clone(),
            hosts: intake.hosts.clone(),
            request_id: intake.request_id.clone().unwrap_or_default(),
            when: intake.at.map(|_| When::At),
            at: intake.at,
            changed: intake.after_our_change,
            who: intake.who,
            region: intake.region.clone().unwrap_or_default(),
            stage: intake.stage,
            parts: intake.components.clone(),
            how_often: intake.how_often,
            ..Form::default()
        }
    }

    /// The words that an answer was read from; none where a person gave it.
    #[must_use]
    pub fn source(&self, field: Field) -> Option<&Fact> {
        let by_box = Form::of(&self.understood);
        let is_its = match field {
            Field::Vendor => true,
            Field::Kind | Field::Status => self.error == by_box.error,
            Field::Code => self.codes == by_box.codes,
            Field::Host => self.hosts == by_box.hosts,
            Field::RequestId => self.request_id == by_box.request_id,
            Field::At => (self.when, self.at) == (by_box.when, by_box.at),
            Field::AfterOurChange => self.changed == by_box.changed,
            Field::Who => self.who == by_box.who,
            Field::Region => self.region == by_box.region,
            Field::Where => self.stage == by_box.stage,
            Field::Component => self.parts == by_box.parts,
            Field::HowOften => self.how_often == by_box.how_often,
        };
        self.understood.facts.iter().find(|fact| is_its && fact.field == field)
    }

    /// What the box says, in the words that a title has room for: an error with its host, else the first line of a sentence.
    #[must_use]
    pub fn told_in_short(&self, vendor: &str) -> Option<String> {
        match (self.error().map(ErrorKind::name), self.understood.shape) {
            (Some(error), _) => Some(format!("{vendor}, {error}")),
            (None, Shape::Words) => {
                let line = self.told.lines().map(str::trim).find(|line| !line.is_empty())?;
                Some(line.to_string())
            }
            (None, _) => None,
        }
    }
}

/// How long what surrounds the end of the kept text may be for a secret to be known there, in bytes: a private key has some three
/// thousand.
const LONGEST_SECRET: usize = 8 * 1024;

/// The beginning of a text, at most so long and never half a letter.
fn beginning(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Follows the box with one answer, as [`Form::understand`] says.
fn follow<T: Default + PartialEq>(mine: &mut T, before: T, now: T) {
    if before != now && (*mine == before || *mine == T::default()) {
        *mine = now;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::{HowOften, Kind, Who};
    use crate::time::Timestamp;

    fn at(stamp: &str) -> Option<Timestamp> {
        Timestamp::parse(stamp)
    }

    fn intake() -> Intake {
        Intake {
            kind: Some(Kind::Http),
            status: Some(503),
            at: at("2025-11-04T20:15:00Z"),
            who: Some(Who::Everyone),
            components: vec!["API".into()],
            facts: vec![Fact::new(Field::Status, "503", "HTTP/2 503")],
            ..Intake::default()
        }
    }

    #[test]
    fn what_is_understood_answers_and_what_a_person_answered_or_took_back_stays() {
        type Person = fn(&mut Form);
        type Check = fn(&Form) -> bool;
        let later = || Intake { status: Some(401), who: None, how_often: Some(HowOften::Once), ..intake() };
        let cases: [(&str, Person, Intake, Check); 9] = [
            ("all is answered", |_| {}, intake(), |it| it.error == "503" && it.who == Some(Who::Everyone)),
            (
                "what changed follows",
                |_| {},
                later(),
                |it| it.error == "401" && it.how_often == Some(HowOften::Once),
            ),
            ("what is said no more goes", |_| {}, later(), |it| it.who.is_none()),
            (
                "a person's answer stays",
                |it| it.error = "timeout".into(),
                later(),
                |it| it.error == "timeout",
            ),
            ("one taken back stays away", |it| it.error.clear(), intake(), |it| it.error.is_empty()),
            ("until the box says another", |it| it.error.clear(), later(), |it| it.error == "401"),
            (
                "a part that was added stays",
                |it| it.parts.push("Mail".into()),
                later(),
                |it| it.parts.len() == 2,
            ),
            ("a time of their own stays", |it| it.at = None, later(), |it| it.at.is_none()),
            (
                "a time taken back comes with another",
                |it| (it.when, it.at) = (None, None),
                Intake { at: at("2025-11-04T21:00:00Z"), ..intake() },
                |it| it.at == at("2025-11-04T21:00:00Z") && it.when == Some(When::At),
            ),
        ];
        for (what, person, next, check) in cases {
            let mut form = Form::default();
            form.understand(intake());
            person(&mut form);
            form.understand(next);
            assert!(check(&form), "{what}: {form:?}");
        }
    }

    #[test]
    fn an_answer_shows_its_words_until_a_person_gave_another() {
        let mut form = Form::default();
        form.understand(intake());
        assert_eq!(form.source(Field::Status).map(|fact| fact.quote.as_str()), Some("HTTP/2 503"));
        form.error = "401".into();
        assert_eq!(form.source(Field::Status), None);
    }

    #[test]
    fn the_box_keeps_no_secret_and_no_more_than_it_shows() {
        let mut form = Form::default();
        assert!(!form.tell("everyone gets 503"));
        assert!(form.tell("Authorization: Basic c2VjcmV0OnNlY3JldDEyMw=="));
        assert!(!form.told.contains("c2VjcmV0"), "{}", form.told);
        // Half of an address is none, so that what is cut in its middle would not be known for what it is.
        let secret = "anna.example@example.org";
        for before in Form::MOST_TOLD - secret.len()..Form::MOST_TOLD {
            form.tell(&format!("{}\n{secret}", "x ".repeat(before / 2)));
            assert!(!form.told.contains("anna.exam"), "cut {before} bytes behind the beginning");
        }
        assert!(form.tell(&"é".repeat(Form::MOST_TOLD)));
        assert_eq!(form.told.len(), Form::MOST_TOLD);
    }

    #[test]
    fn a_sentence_is_what_happens_until_that_is_answered_and_a_log_is_not() {
        let mut form = Form::default();
        form.tell("Mails are late");
        assert_eq!(form.answers().actual.as_deref(), Some("Mails are late"));
        form.actual = "No mails at all".into();
        assert_eq!(form.answers().actual.as_deref(), Some("No mails at all"));
        form.actual.clear();
        form.understand(Intake { shape: Shape::Output, ..Intake::default() });
        assert_eq!((form.answers().actual, form.answers().pasted.is_some()), (None, true));
    }
}
