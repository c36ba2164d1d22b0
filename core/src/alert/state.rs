//! How a vendor is beside what its incidents say, by two reads in a row: pages flap, and one read in which a part is down proves
//! as little as one in which it is up again.

use super::{What, weight};
use crate::status::record::{Record, Tree, objects};
use crate::status::{Health, Outcome};
use crate::time::Timestamp;

/// The state of a vendor whose page names no incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The state that was told, or is known without that.
    pub told: Health,
    /// The state at the last read that said another than the read before.
    pub last: Health,
    /// When that was read.
    pub at: Option<Timestamp>,
}

impl Default for State {
    fn default() -> State {
        State { told: Health::Operational, last: Health::Operational, at: None }
    }
}

impl State {
    /// What is known of a vendor that was just chosen: all that is so already.
    #[must_use]
    pub fn first(outcome: &Outcome) -> State {
        let health = known(outcome).unwrap_or(Health::Operational);
        State { told: health, last: health, at: outcome.read_at }
    }

    /// What the latest read says that was not told, and the state once it is. `is_explained`: an incident is open, which tells it.
    #[must_use]
    pub fn read(&self, outcome: &Outcome, is_explained: bool) -> (Option<What>, State) {
        if is_explained {
            return (None, State { told: Health::Operational, last: Health::Operational, at: self.at });
        }
        // Unknown says nothing, and who works on it is neither in trouble nor well.
        let Some(now) = known(outcome).filter(|_| outcome.read_at > self.at) else {
            return (None, self.clone());
        };
        let (both, either) =
            if weight(now) < weight(self.last) { (now, self.last) } else { (self.last, now) };
        let mut next = self.clone();
        if now != self.last {
            next.last = now;
            next.at = outcome.read_at;
        }
        let what = if weight(both) > weight(self.told) {
            next.told = both;
            Some(What::State(both))
        } else if weight(either) == 0 && weight(self.told) > 0 {
            next.told = Health::Operational;
            Some(What::Recovered)
        } else {
            if weight(either) < weight(self.told) {
                next.told = either;
            }
            None
        };
        (what, next)
    }
}

fn known(outcome: &Outcome) -> Option<Health> {
    Some(outcome.health).filter(|health| health.is_trouble() || *health == Health::Operational)
}

objects! {
    State { told, last, at } blank State::default();
}
