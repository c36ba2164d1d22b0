//! The answers to the five questions, and how errors and failure rates are read from what people write.

use super::Checked;
use super::told::{self, Told};
use crate::digits::decimal;
use crate::intake::{HowOften, Who};
use crate::playbook::Stage;
use crate::time::Timestamp;

/// What a person answered. Any question may be skipped.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// What was to happen, in their words.
    pub expected: Option<String>,
    /// What happens instead, in their words.
    pub actual: Option<String>,
    /// A symptom's id in the playbook.
    pub symptom: Option<String>,
    /// The error that is seen.
    pub error: Option<ErrorKind>,
    /// Error codes that a machine wrote, as they were understood of a paste. They stand in no link.
    pub codes: Vec<String>,
    /// The hosts that fail, as above.
    pub hosts: Vec<String>,
    /// What was pasted, without its secrets.
    pub pasted: Option<String>,
    /// When it failed, by the stamps of what was pasted; oldest first. They stand in no link, and no rule counts them.
    pub failures: Vec<Timestamp>,
    /// When it began.
    pub started_at: Option<Timestamp>,
    /// Whether it began with a change of ours: a deploy, a new key, a new campaign.
    pub after_our_change: Option<bool>,
    /// Who is affected.
    pub who: Option<Who>,
    /// The user, segment or workspace it is about; fills placeholders and is said to nobody else.
    pub subject: Option<String>,
    /// The region or environment, in the playbook's id or any other word.
    pub region: Option<String>,
    /// Where in the pipeline.
    pub stage: Option<Stage>,
    /// Parts of the vendor's service, as its page or the person names them.
    pub components: Vec<String>,
    /// How often.
    pub how_often: Option<HowOften>,
    /// The share of failures, in hundredths of a per cent: 0 to 10,000.
    pub failure_rate: Option<u16>,
    /// The checks that were made, and what came of them. They stand in no link.
    pub checked: Vec<Checked>,
}

/// An error, as a client sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// An HTTP status from 400 to 599.
    Http(u16),
    /// No answer in time.
    Timeout,
    /// No connection: name, TLS or network.
    Network,
}

impl ErrorKind {
    /// Reads an error as people write it: `503`, `HTTP 503`, `503 Service Unavailable`, `timeout`, `ECONNREFUSED`.
    #[must_use]
    pub fn parse(text: &str) -> Option<ErrorKind> {
        let lower = text.to_ascii_lowercase();
        let status = |word: &str| word.parse().ok().and_then(ErrorKind::from_status);
        let code = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .find_map(|word| (word.len() == 3).then(|| status(word)).flatten());
        let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        match code {
            Some(code) => Some(code),
            None if says(&["timeout", "timed out", "time out", "etimedout", "deadline exceeded"]) => {
                Some(ErrorKind::Timeout)
            }
            None if says(&[
                "econn",
                "enotfound",
                "connection re",
                "dns",
                "could not resolve",
                "tls",
                "ssl",
            ]) =>
            {
                Some(ErrorKind::Network)
            }
            None => None,
        }
    }

    /// The error of an HTTP status; none below 400. 408 and 504 say that somebody gave up waiting.
    #[must_use]
    pub fn from_status(status: u16) -> Option<ErrorKind> {
        match status {
            408 => Some(ErrorKind::Timeout),
            400..=599 => Some(ErrorKind::Http(status)),
            _ => None,
        }
    }

    /// Reads an error out of a sentence, only where it is certain that a number is a status: `HTTP 503`, `error 401`,
    /// `a 429 response`, `503 Service Unavailable`.
    #[must_use]
    pub fn in_sentence(text: &str) -> Option<ErrorKind> {
        const AROUND: [&str; 18] = [
            "http",
            "status",
            "code",
            "error",
            "errors",
            "response",
            "responses",
            "returns",
            "returned",
            "bad",
            "internal",
            "service",
            "unauthorized",
            "forbidden",
            "unprocessable",
            "gateway",
            "too",
            "not",
        ];
        let lower: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let near = |index: Option<usize>| {
            index.and_then(|index| words.get(index)).is_some_and(|word| AROUND.contains(word))
        };
        let code = words.iter().enumerate().find_map(|(index, word)| {
            let number: u16 = word.strip_suffix('s').unwrap_or(word).parse().ok()?;
            let certain = word.ends_with('s') || near(index.checked_sub(1)) || near(index.checked_add(1));
            ErrorKind::from_status(number).filter(|_| word.len() < 5 && certain)
        });
        let timed_out = || {
            ["timeout", "timed out", "timeouts", "times out", "timing out"]
                .iter()
                .any(|word| lower.contains(word))
        };
        code.or_else(|| timed_out().then_some(ErrorKind::Timeout))
    }

    /// A fault on the other side: 5xx, a timeout, no connection.
    #[must_use]
    pub fn is_theirs(self) -> bool {
        !matches!(self, ErrorKind::Http(status) if status < 500)
    }

    /// The word it is known by in playbooks and links: `503`, `timeout`, `network`.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            ErrorKind::Http(status) => status.to_string(),
            ErrorKind::Timeout => "timeout".into(),
            ErrorKind::Network => "network".into(),
        }
    }
}

impl Answers {
    /// The error answered, or the one the description certainly names.
    #[must_use]
    pub fn any_error(&self) -> Option<ErrorKind> {
        self.error.or_else(|| self.actual.as_deref().and_then(ErrorKind::in_sentence))
    }

    /// What the person's words tell of the cause, else what a paste does.
    ///
    /// A log says much in passing ("deprecated", "is required") that stopped nothing, so of a paste only those causes count that
    /// a program names when it gives up, and that no status says: a full disk, a certificate, a name that is not resolved.
    #[must_use]
    pub fn told(&self) -> Option<Told> {
        let is_final = |told: &Told| matches!(told, Told::NoSpace | Told::Certificate | Told::Unresolved);
        let pasted = || self.pasted.as_deref().and_then(told::told).filter(is_final);
        self.actual.as_deref().and_then(told::told).or_else(pasted)
    }

    /// A share of failures as people write it: `12`, `12.5 %`, `0.12`. `None` when that is no number; then `None` again when
    /// it is no share.
    pub(super) fn rate_in(text: &str) -> Option<Option<u16>> {
        let text = text.trim();
        let percent = text.strip_suffix('%').map(str::trim_end);
        let given = decimal(percent.unwrap_or(text))?;
        // "0.5 %" says what it is in; a bare 0.5 is a half.
        Some(match percent {
            Some(_) => (given <= 100.0).then(|| Answers::rate(given / 100.0)).flatten(),
            None => Answers::rate(given),
        })
    }

    /// A share of failures as people give it: up to 1 a fraction, above that per cent.
    #[must_use]
    pub fn rate(given: f64) -> Option<u16> {
        let percent = if given <= 1.0 { given * 100.0 } else { given };
        // In range, so the cast cannot lose more than the fraction it is to drop.
        (0.0..=100.0).contains(&percent).then_some((percent * 100.0).round() as u16)
    }
}
