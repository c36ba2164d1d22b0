//! What a diagnosis on screen was made of, which says whether it has to be made anew.

use std::rc::Rc;

use crate::diagnosis::{Answers, Lag, Markup};
use crate::playbook::Playbook;
use crate::status::Reading;

/// What a diagnosis and its texts are made of. Playbooks and readings are told apart by where they lie: each is a value of its
/// own, and comparing them through and through would cost as much as the diagnosis.
#[derive(Clone)]
pub struct Basis {
    /// The investigation's id.
    pub id: String,
    /// What the vendor is called.
    pub vendor: String,
    /// What was answered.
    pub answers: Answers,
    /// The vendor's playbook.
    pub playbook: Rc<Playbook>,
    /// What is held of the vendor's page.
    pub reading: Option<Rc<Reading>>,
    /// What is held of the vendors that it depends on, in their order.
    pub upstream: Vec<Rc<Reading>>,
    /// How late the vendor posts, by what this browser kept of it.
    pub lag: Option<Lag>,
    /// How the texts are marked up.
    pub markup: Markup,
    /// Which of the texts are written: the note for the team, the report for the vendor.
    pub texts: [bool; 2],
    /// Whether the questions that would decide it are looked for: not where none is asked.
    pub asks: bool,
    /// The time, in minutes since 1970: sentences count in whole minutes.
    pub minute: i64,
}

impl Basis {
    /// Whether what was made of this serves for what is wanted now. While a person types an answer, the one before it does.
    #[must_use]
    pub fn serves(&self, wanted: &Basis, is_typing: bool) -> bool {
        let same_readings = |these: &[Rc<Reading>], others: &[Rc<Reading>]| {
            these.len() == others.len() && these.iter().zip(others).all(|(one, other)| Rc::ptr_eq(one, other))
        };
        self.id == wanted.id
            && self.vendor == wanted.vendor
            && (is_typing || self.answers == wanted.answers)
            && Rc::ptr_eq(&self.playbook, &wanted.playbook)
            && same_readings(self.reading.as_slice(), wanted.reading.as_slice())
            && same_readings(&self.upstream, &wanted.upstream)
            && self.lag == wanted.lag
            && self.markup == wanted.markup
            && self.texts.iter().zip(wanted.texts).all(|(is_written, is_wanted)| *is_written || !is_wanted)
            && (self.asks || !wanted.asks)
            && self.minute == wanted.minute
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::playbook::builtin;
    use crate::time::Elapsed;

    type Change = fn(&mut Basis);

    const LAG: Lag = Lag { median: Elapsed::seconds(60), ninth_tenth: Elapsed::seconds(600), count: 4 };

    fn playbook() -> Rc<Playbook> {
        Rc::new(builtin("generic").unwrap())
    }

    fn answers() -> Answers {
        Answers { expected: Some("mails".into()), ..Answers::default() }
    }

    #[test]
    fn a_diagnosis_serves_until_something_that_it_was_made_of_is_another() {
        let made = Basis {
            id: "a1".into(),
            vendor: "Acme".into(),
            answers: Answers::default(),
            playbook: playbook(),
            reading: Some(Rc::default()),
            upstream: vec![Rc::default()],
            lag: None,
            markup: Markup::Markdown,
            texts: [true, false],
            asks: true,
            minute: 7,
        };
        let cases: [(&str, Change, bool, bool); 17] = [
            ("nothing", |_| {}, true, true),
            ("another investigation", |it| it.id = "a2".into(), false, false),
            ("a name that the page gave", |it| it.vendor = "Acme Corp".into(), false, false),
            ("an answer", |it| it.answers = answers(), false, true),
            ("an equal playbook, imported anew", |it| it.playbook = playbook(), false, false),
            ("an equal reading, made anew", |it| it.reading = Some(Rc::default()), false, false),
            ("no reading", |it| it.reading = None, false, false),
            ("an equal reading upstream", |it| it.upstream = vec![Rc::default()], false, false),
            ("one more upstream", |it| it.upstream.push(Rc::default()), false, false),
            ("none upstream", |it| it.upstream.clear(), false, false),
            ("an answer and a reading", |it| (it.answers, it.reading) = (answers(), None), false, false),
            ("what the archive tells of the vendor", |it| it.lag = Some(LAG), false, false),
            ("another markup", |it| it.markup = Markup::Slack, false, false),
            ("a text that was not written", |it| it.texts = [true, true], false, false),
            ("a text that is a draft now", |it| it.texts = [false, false], true, true),
            ("where nothing is asked", |it| it.asks = false, true, true),
            ("the next minute", |it| it.minute = 8, false, false),
        ];
        for (what, change, serves, serves_while_typing) in cases {
            let mut wanted = made.clone();
            change(&mut wanted);
            assert_eq!(
                (made.serves(&wanted, false), made.serves(&wanted, true)),
                (serves, serves_while_typing),
                "{what}"
            );
        }
    }
}
