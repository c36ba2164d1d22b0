//! What a person is told of, without being asked: from what was [`Seen`] of a vendor and a new reading, what changed, and
//! whether its person wants to hear of that now.
//!
//! What was seen is what was *told*: it moves on only when the browser took the notification, or when nobody is to be told. So
//! what falls into quiet hours is the difference between then and now, in which nothing stands that is over by then; and a
//! background that is ended at any step finds the same difference again. Each change has a [key](Change::key), which stands in
//! the notification's id, so that a change that is on screen already is not told again beside a later one.

mod change;
mod known;
mod review;
mod seen;
mod silence;
mod state;
mod wishes;

#[cfg(test)]
mod tests;

pub use change::{Change, What};
pub use known::{Known, Work};
pub use review::{Review, Scene};
pub use seen::{AllSeen, Seen};
pub use silence::{Silence, Silenced, Silences};
pub use state::State;
pub use wishes::{Kind, Quiet, VendorWish, Wishes};

use crate::status::Health;

/// How much of a service a state takes away: 0 for a notice and for planned work, 3 for an outage of all of it. Unknown takes
/// nothing away that is known.
#[must_use]
pub fn weight(health: Health) -> u8 {
    match health {
        Health::Operational | Health::Maintenance | Health::Unknown => 0,
        Health::Degraded => 1,
        Health::PartialOutage => 2,
        Health::MajorOutage => 3,
    }
}
