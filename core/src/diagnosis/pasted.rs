//! What was understood, as answers to the questions of the diagnosis. What a person answered wins.

use super::told::{self, Told};
use super::{Answers, ErrorKind};
use crate::intake::{Intake, Kind};

impl Intake {
    /// Answers what was understood, where the answers leave a question open.
    pub fn answer(&self, answers: &mut Answers) {
        let given = std::mem::take(answers);
        *answers = Answers {
            error: given.error.or_else(|| self.error()),
            started_at: given.started_at.or(self.at),
            after_our_change: given.after_our_change.or(self.after_our_change),
            who: given.who.or(self.who),
            region: given.region.or_else(|| self.region.clone()),
            stage: given.stage.or(self.stage),
            components: or(given.components, &self.components),
            how_often: given.how_often.or(self.how_often),
            codes: or(given.codes, &self.codes),
            hosts: or(given.hosts, &self.hosts),
            pasted: given.pasted.or_else(|| Some(self.text.clone())),
            ..given
        };
    }

    /// The error as the diagnosis knows it: a status, or that no answer came.
    #[must_use]
    pub fn error(&self) -> Option<ErrorKind> {
        let by_status = self.status.and_then(ErrorKind::from_status);
        by_status.or(match self.kind? {
            Kind::Timeout => self.of_an_edge().or(Some(ErrorKind::Timeout)),
            Kind::Dns | Kind::Tls | Kind::Refused | Kind::Reset | Kind::Network => Some(ErrorKind::Network),
            // A limit or a refusal without a status is told by the ones that HTTP has for them.
            // A disk that is full is a limit of nobody's.
            Kind::Quota if told::told(&self.text) == Some(Told::NoSpace) => None,
            Kind::Quota => Some(ErrorKind::Http(429)),
            Kind::Auth => Some(ErrorKind::Http(401)),
            Kind::Http | Kind::Cors | Kind::Other => None,
        })
    }

    /// A status that only a network in front of an origin gives, in the words of its page: "Error 522 Connection timed out" says by
    /// its number what timed out. No standard has these numbers, so that said to be an error they can mean nothing else.
    fn of_an_edge(&self) -> Option<ErrorKind> {
        ErrorKind::in_sentence(&self.text).filter(|error| matches!(error, ErrorKind::Http(520..=530)))
    }
}

/// What was given, or what was understood where nothing was.
fn or(given: Vec<String>, understood: &[String]) -> Vec<String> {
    if given.is_empty() { understood.to_vec() } else { given }
}
