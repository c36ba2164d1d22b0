use crate::status::{Incident, Report};

/// An incident that is watched, as it stood when the person last looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// The incident's id.
    pub incident: String,
    /// How many posts it had.
    pub posts: u32,
    /// Its phase's name.
    pub phase: String,
}

impl Watch {
    /// Watches an incident from how it stands.
    #[must_use]
    pub fn of(incident: &Incident) -> Watch {
        Watch {
            incident: incident.id.clone(),
            posts: u32::try_from(incident.updates.len()).unwrap_or(u32::MAX),
            phase: incident.phase.name().into(),
        }
    }

    /// The incident as it stands now, when the vendor has posted since the person last looked.
    #[must_use]
    pub fn news<'a>(&self, report: &'a Report) -> Option<&'a Incident> {
        let incident = report.incidents.iter().find(|incident| incident.id == self.incident)?;
        (Watch::of(incident) != *self).then_some(incident)
    }
}
