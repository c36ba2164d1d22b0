//! Probes: calls to a vendor's hosts that are made from here, and what they prove. Pure: it plans, judges and remembers; the
//! browser crate makes the calls and passes the answers, the clock and the random number in.
//!
//! From a playbook to a verdict:
//! 1. [`Recipe`](crate::playbook::Recipe), data of a playbook, and what a person filled in ([`Inputs`]) → [`plan`] → a [`Request`]
//!    without a credential. Hosts alone are asked with [`reach`] and [`control`].
//! 2. [`Engine`] says which request is sent when ([`Next`]): two at a time, back-off, [`Breakers`], sequences; it can be written down.
//! 3. [`Request::sealed`] compares the [`Slot`] of a [`Credential`] with the request and makes an [`Outgoing`]: the only place where a
//!    [`Secret`] gets into a header.
//! 4. An [`Answer`] comes back → [`read`] → a [`Call`]: judged by the dialect, without secrets, to be kept.
//! 5. Calls are kept as a [`Run`], which says itself in one line ([`Summary`]), is exported and [`compare`]d.
//! 6. [`probes`] of the kept runs → [`Probe`]s → [`judge`] → a [`Finding`], which is a sign of the verdict.
//!
//! A [`Vigil`] does the same once a minute, in short, for the background.
//!
//! What makes a probe worth more than a person's own error: it runs none of our code, so what we deployed does not explain it;
//! and beside it stand *controls*, hosts of others asked from the same place at the same time, which share our network and
//! nothing else with the vendor.

mod breaker;
mod call;
mod compare;
mod counts;
mod doh;
mod ended;
mod engine;
mod export;
mod fill;
mod judge;
mod judged;
mod latency;
mod ours;
mod pasted;
mod read;
mod request;
mod run;
mod said;
mod secret;
mod sequence;
mod shell;
mod theirs;
mod vigil;

pub use breaker::{Breakers, Gate, back_off, retry_after};
pub use call::{Answer, Call, Tells};
pub use compare::{Became, Difference, Went, compare};
pub use doh::{Agreement, RESOLVERS, Resolved, Resolver, agreement, is_private, resolved};
pub use ended::Ended;
pub use engine::{ABREAST, Engine, MOST_TASKS, Next};
pub use fill::{Inputs, Unready};
pub use judge::{Finding, judge};
pub use judged::read;
pub use latency::Latency;
pub use pasted::{Told, is_intercepted, told, told_probes};
pub use request::{Header, Origin, PATIENCE, Request, control, plan, reach, reaches};
pub use run::{MOST_CALLS, Run, Summary, probes};
pub use said::{LONGEST_BODY, message, pretty};
pub(crate) use said::{cut, indented};
pub use secret::{Credential, Outgoing, Secret, Slot, Withheld};
pub use sequence::{Stands, stands};
pub(crate) use shell::plain_json;
pub use shell::{curl, dig, latency, openssl, phases, quoted};
pub use vigil::{Beat, EVERY, LONGEST_VIGIL, Turn, Vigil, Watched};

use crate::time::Timestamp;

/// One call, as far as the verdict needs it.
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
