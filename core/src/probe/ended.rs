//! How a request ended, as far as a browser tells.

use crate::status::{Record, Tree};
use crate::tree::Thing;

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ended {
    /// With an answer of this HTTP status.
    Status(u16),
    /// With a redirect. A browser that does not follow it does not say where to.
    Redirected,
    /// With no answer in time.
    Timeout,
    /// Without a connection; a browser does not say why.
    Network,
    /// As above: the name was not resolved.
    Dns,
    /// As above: no safe connection.
    Tls,
    /// As above: refused, or closed at once.
    Refused,
    /// A person stopped it.
    Cancelled,
    /// Nobody knows: the program was stopped while it was on its way, and it may not be sent twice.
    Lost,
    /// It was not sent: the host failed too often.
    Skipped,
}

impl Ended {
    fn kind(self) -> &'static str {
        match self {
            Ended::Status(_) => "status",
            Ended::Redirected => "redirect",
            Ended::Timeout => "timeout",
            Ended::Network => "network",
            Ended::Dns => "dns",
            Ended::Tls => "tls",
            Ended::Refused => "refused",
            Ended::Cancelled => "cancelled",
            Ended::Lost => "lost",
            Ended::Skipped => "skipped",
        }
    }

    /// The name used in JSON: the status, or a word.
    #[must_use]
    pub fn name(self) -> String {
        match self {
            Ended::Status(status) => crate::digits::digits(status.into(), 3),
            other => other.kind().into(),
        }
    }

    /// As [`Ended::name`] has it.
    #[must_use]
    pub fn named(name: &str) -> Option<Ended> {
        const WORDS: [Ended; 9] = [
            Ended::Redirected,
            Ended::Timeout,
            Ended::Network,
            Ended::Dns,
            Ended::Tls,
            Ended::Refused,
            Ended::Cancelled,
            Ended::Lost,
            Ended::Skipped,
        ];
        let is_status = name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_digit());
        let status =
            || crate::digits::number(name).and_then(|number| u16::try_from(number).ok()).map(Ended::Status);
        if is_status { status() } else { WORDS.into_iter().find(|word| word.kind() == name) }
    }

    /// Whether the other side did not do its part: a 5xx, no answer in time, no connection. What a breaker counts.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(
            self,
            Ended::Status(500..) | Ended::Timeout | Ended::Network | Ended::Dns | Ended::Tls | Ended::Refused
        )
    }
}

impl Record for Ended {
    fn blank() -> Self {
        Ended::Lost
    }

    fn pass(&mut self, tree: &mut Tree<'_>) {
        let mut name = self.name();
        name.pass(tree);
        match Ended::named(&name) {
            Some(ended) => *self = ended,
            None => tree.expected(Thing::Word),
        }
    }
}
