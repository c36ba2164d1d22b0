//! Probes: calls to a vendor's hosts that were made from here, and what they prove together (`judge`). Pure: whoever makes the
//! calls passes them in.
//!
//! What makes a probe worth more than a person's own error: it runs none of our code, so what we deployed does not explain it;
//! and beside it stand *controls*, hosts of others asked from the same place at the same time, which share our network and
//! nothing else with the vendor.

mod counts;
mod judge;
mod ours;
mod read;
mod theirs;

pub use judge::{Finding, judge};

use crate::time::Timestamp;

/// One call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Probe {
    /// The host that was asked.
    pub host: String,
    /// When.
    pub at: Timestamp,
    /// What came of it.
    pub outcome: Outcome,
    /// How long that took, in milliseconds.
    pub millis: Option<u32>,
    /// Whether the host is another vendor's, asked to tell our network from theirs.
    pub control: bool,
}

/// What came of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// An answer as it should be, a redirect too.
    Ok,
    /// An answer with this HTTP status, 400 or more.
    Http(u16),
    /// No answer in time.
    Timeout,
    /// No connection. A browser does not say why.
    Network,
    /// As above: the name was not resolved.
    Dns,
    /// As above: no safe connection.
    Tls,
    /// As above: refused, or closed at once.
    Refused,
}

impl Outcome {
    /// Whether the call ended without an answer because there was no connection.
    #[must_use]
    pub fn is_network(self) -> bool {
        matches!(self, Outcome::Network | Outcome::Dns | Outcome::Tls | Outcome::Refused)
    }

    /// Whether the other side failed: a 5xx, or no answer in time.
    #[must_use]
    pub fn is_failure(self) -> bool {
        matches!(self, Outcome::Http(500..) | Outcome::Timeout)
    }
}

#[cfg(test)]
mod tests;
