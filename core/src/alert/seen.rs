//! What was last seen of every vendor, as far as its person was told of it or is not to be.

use super::known::id_of;
use super::{Known, State, Work};
use crate::lookup::Lookup;
use crate::status::Outcome;
use crate::status::record::{Record, Tree, objects};

/// What was last seen of a vendor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The vendor's page.
    pub page: String,
    /// What the parts that counted come to: with others, it is another vendor.
    pub parts: String,
    /// What the reading that was looked at comes to, as in [`Outcome::digest`]; empty where something of it was held back,
    /// so that it is looked at again.
    pub digest: String,
    /// The incidents that were open.
    pub incidents: Vec<Known>,
    /// The work that was to come or went on.
    pub works: Vec<Work>,
    /// How it was beside its incidents.
    pub state: State,
}

/// What was last seen of all vendors.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AllSeen {
    /// A vendor each, in no particular order.
    pub vendors: Vec<Seen>,
}

impl Seen {
    /// Whether the kept reading is another than the one that was looked at.
    #[must_use]
    pub fn is_behind(&self, outcome: &Outcome) -> bool {
        self.digest != outcome.digest || self.parts != parts_of(outcome)
    }
}

impl AllSeen {
    /// The pages whose kept readings have to be looked at: those that were read anew, or never.
    #[must_use]
    pub fn behind<'a>(&self, outcomes: &'a [Outcome]) -> Vec<&'a str> {
        let places = self.places();
        let is_behind = |outcome: &&Outcome| {
            places.of(&self.vendors, &outcome.page).is_none_or(|seen| seen.is_behind(outcome))
        };
        outcomes.iter().filter(is_behind).map(|outcome| outcome.page.as_str()).collect()
    }

    pub(super) fn places(&self) -> Lookup {
        self.vendors.iter().map(|seen| seen.page.clone()).collect()
    }
}

/// What the parts that counted come to.
pub(super) fn parts_of(outcome: &Outcome) -> String {
    if outcome.parts.is_empty() { String::new() } else { id_of(&outcome.parts.join("\u{1f}")) }
}

objects! {
    Seen { page, parts, digest, incidents, works, state } blank Seen::default();
    AllSeen { vendors } blank AllSeen::default();
}
