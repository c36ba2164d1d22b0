//! An incident as lists and figures need it: without its posts, and with what was found in those once.

use std::ops::Deref;
use std::rc::Rc;

use super::{acknowledged_after, known_span};
use crate::status::Incident;
use crate::time::{Elapsed, Timestamp};

/// What lists and figures ask of an incident. Of a whole one the answers are found in its posts, which takes reading
/// them; a [`Row`] has them at hand.
pub trait Told {
    /// Its facts.
    fn incident(&self) -> &Incident;
    /// As [`known_span`].
    fn span(&self) -> Option<(Timestamp, Timestamp)>;
    /// As [`acknowledged_after`].
    fn acknowledged(&self) -> Option<Elapsed>;
}

impl Told for Incident {
    fn incident(&self) -> &Incident {
        self
    }

    fn span(&self) -> Option<(Timestamp, Timestamp)> {
        known_span(self)
    }

    fn acknowledged(&self) -> Option<Elapsed> {
        acknowledged_after(self)
    }
}

/// An incident without its posts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    pub(super) incident: Incident,
    pub(super) span: Option<(Timestamp, Timestamp)>,
    pub(super) acknowledged: Option<Elapsed>,
}

impl Row {
    /// Of a whole incident.
    #[must_use]
    pub fn of(incident: &Incident) -> Row {
        Row {
            span: known_span(incident),
            acknowledged: acknowledged_after(incident),
            incident: bare(incident),
        }
    }
}

/// The incident without what a row does not hold.
pub(super) fn bare(incident: &Incident) -> Incident {
    Incident {
        id: incident.id.clone(),
        title: incident.title.clone(),
        impact: incident.impact.clone(),
        phase: incident.phase.clone(),
        started_at: incident.started_at,
        resolved_at: incident.resolved_at,
        components: incident.components.clone(),
        component_ids: incident.component_ids.clone(),
        regions: incident.regions.clone(),
        url: incident.url.clone(),
        updates: Vec::new(),
    }
}

impl Deref for Row {
    type Target = Incident;

    fn deref(&self) -> &Incident {
        &self.incident
    }
}

impl Told for Row {
    fn incident(&self) -> &Incident {
        &self.incident
    }

    fn span(&self) -> Option<(Timestamp, Timestamp)> {
        self.span
    }

    fn acknowledged(&self) -> Option<Elapsed> {
        self.acknowledged
    }
}

impl<T: Told> Told for Rc<T> {
    fn incident(&self) -> &Incident {
        (**self).incident()
    }

    fn span(&self) -> Option<(Timestamp, Timestamp)> {
        (**self).span()
    }

    fn acknowledged(&self) -> Option<Elapsed> {
        (**self).acknowledged()
    }
}
