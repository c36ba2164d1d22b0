//! One thing that changed, typed; `words` says it.

use super::Kind;
use crate::digits::digits;
use crate::status::{Health, Impact, Phase, digest};
use crate::time::Timestamp;

/// What changed at a vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The vendor's page.
    pub page: String,
    /// The vendor's id.
    pub vendor: String,
    /// What the vendor is called.
    pub name: String,
    /// The incident it is about, by the vendor's own id, where the page still has it.
    pub incident: Option<String>,
    /// The title of the incident or the work; empty where there is none.
    pub title: String,
    /// What it is.
    pub what: What,
    /// What this comes to, and nothing else does: stable for as long as it is not told.
    pub key: String,
}

/// What a change is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// An incident began, or began to matter.
    New {
        /// As the vendor says.
        impact: Option<Impact>,
        /// Where it stands.
        phase: Phase,
    },
    /// An incident hits harder.
    Worse {
        /// As the vendor says now.
        impact: Option<Impact>,
    },
    /// The vendor posted.
    Update {
        /// Where it stands.
        phase: Phase,
    },
    /// The vendor says that it is over.
    Resolved,
    /// The page, which was read well, lists it no more and does not say how it ended.
    NotListed,
    /// The vendor is in trouble, at two reads in a row, and names no incident.
    State(Health),
    /// It is well again, at two reads in a row.
    Recovered,
    /// Work begins soon, or goes on.
    Work {
        /// When it begins.
        starts_at: Timestamp,
    },
}

impl What {
    /// As which kind it is wanted or not.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            What::New { .. } => Kind::New,
            What::Worse { .. } => Kind::Worse,
            What::Update { .. } => Kind::Update,
            What::Resolved | What::NotListed | What::Recovered => Kind::Resolved,
            What::State(_) => Kind::State,
            What::Work { .. } => Kind::Work,
        }
    }

    /// Where it stands among others in one notification: what is broken first.
    #[must_use]
    pub fn order(&self) -> u8 {
        match self {
            What::New { .. } => 0,
            What::Worse { .. } => 1,
            What::State(_) => 2,
            What::Update { .. } => 3,
            What::Resolved | What::NotListed | What::Recovered => 4,
            What::Work { .. } => 5,
        }
    }
}

/// What a change of this vendor comes to: the texts that tell it from any other. Short, since many of them stand in the id of one
/// notification, which browsers bound; they are only ever compared with the few that are on screen.
pub(super) fn key(page: &str, parts: &[&str]) -> String {
    digits(digest(&[&[page], parts].concat().join("\n")) % 1_000_000_000, 9)
}
