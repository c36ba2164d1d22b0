//! What probes prove together.
//!
//! The rules, each by what is true of the world:
//! - What controls share is ours: they have our network in common with the vendor, and nothing else.
//! - An answer of 5xx, or none in time, that controls do not share is the vendor's: the call is known to be good, and no code of
//!   ours is in it. From a fifth of the calls on; fewer may be a bad minute of anybody's.
//! - No connection at all to a host of the vendor is nobody's yet: a firewall of ours blocks one host as easily as theirs goes down.
//! - A refusal of a call that is known to be good is ours: the key, the quota, the rate, the host of another region.
//! - Slow is only what is slower than before, and only theirs where the controls are as fast as they were.

use super::counts::Counts;
use super::{Outcome, Probe, ours, theirs};
use crate::time::Timestamp;

/// What was measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Calls to a host of theirs fail there, and others answer.
    Failing {
        /// The host.
        host: String,
        /// How many failed, of how many.
        failed: usize,
        /// See above.
        of: usize,
        /// How the last one failed.
        outcome: Outcome,
        /// How many controls answered; with none it may be a proxy of ours.
        controls: usize,
    },
    /// A host of theirs answers more slowly than before, and others do not.
    Slow {
        /// The host.
        host: String,
        /// How long an answer takes, in milliseconds.
        takes: u32,
        /// How long it took before.
        took: u32,
        /// How many controls answered.
        controls: usize,
    },
    /// A host of theirs answers slowly, others do not, and nobody knows how it was before.
    SlowerThanOthers {
        /// The host.
        host: String,
        /// How long an answer takes, in milliseconds.
        takes: u32,
    },
    /// A few calls failed.
    SomeFail {
        /// How many failed, of how many.
        failed: usize,
        /// See above.
        of: usize,
    },
    /// A host of theirs cannot be connected to at all.
    Unreachable {
        /// The host.
        host: String,
        /// How many controls answered.
        controls: usize,
        /// How many other hosts of theirs answer.
        others: usize,
    },
    /// Every call was answered as it should be.
    Works {
        /// How many.
        of: usize,
    },
    /// Calls are refused for their credentials, or what they ask.
    Refused {
        /// The host.
        host: String,
        /// With this status.
        status: u16,
        /// Another host of theirs that accepts them.
        accepted_at: Option<String>,
    },
    /// Calls are refused for their number, or for what was paid.
    Limited {
        /// With this status.
        status: u16,
    },
    /// Other hosts cannot be reached either.
    OurNetwork,
    /// Other hosts are slow as well.
    OurSlowNetwork,
    /// Something in between answers, for other hosts too.
    Proxy {
        /// With this status; none where it breaks the connection.
        status: Option<u16>,
    },
}

/// What these probes prove of now, and when the newest was made; `None` where none is of now and of the vendor. `start` is when
/// the symptom began.
#[must_use]
pub fn judge(probes: &[Probe], start: Option<Timestamp>, now: Timestamp) -> Option<(Finding, Timestamp)> {
    let counts = Counts::of(probes, start, now);
    let at = counts.at?;
    counts.outcomes().next()?;
    let finding =
        ours::between(&counts).or_else(|| ours::limited(&counts)).or_else(|| ours::refused(&counts));
    let finding = finding.or_else(|| theirs::failing(&counts)).or_else(|| theirs::slow(&counts));
    Some((finding.unwrap_or_else(|| theirs::rest(&counts)), at))
}
