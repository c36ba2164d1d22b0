//! The model of a component: one part of a vendor's service with its health.

use super::Health;

/// One part of a vendor's service. Leaves only: a group is named by its members' [`group`](Component::group).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// The vendor's id; unique on its page.
    pub id: String,
    /// As the vendor writes it.
    pub name: String,
    /// The name of the group it belongs to.
    pub group: Option<String>,
    /// How it does.
    pub health: Health,
    /// The vendor's own word for the health, when it is one we do not know, or says more than the health does (a
    /// security event is degraded, but not just that).
    pub stated: Option<String>,
    /// Whether its unknown health says nothing of the page: the format names it without a state on purpose, or its state
    /// is a known word for not being watched, as *paused* is.
    pub bare: bool,
}

impl Component {
    /// Whether its health says something of what it is a part of.
    #[must_use]
    pub fn counts(&self) -> bool {
        !self.bare || self.health != Health::Unknown
    }
}
