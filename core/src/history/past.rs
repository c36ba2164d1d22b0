use super::archive::VendorArchive;
use crate::status::{Incident, Maintenance, Report, Timestamp};

/// All that is known of a vendor's past, from its page and from what was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Newest first.
    pub incidents: Vec<Incident>,
    /// Newest first.
    pub maintenances: Vec<Maintenance>,
    /// How many incidents the vendor's page lists.
    pub from_vendor: usize,
    /// How many only the archive still holds.
    pub from_archive: usize,
    /// When this browser first read the page.
    pub first_seen: Option<Timestamp>,
}

impl Past {
    /// From the page as it was last read and the archive, which is to have observed that page already. Without an
    /// archive the page alone speaks.
    #[must_use]
    pub fn of(report: Option<&Report>, archive: Option<&VendorArchive>) -> Past {
        let (incidents, maintenances) = match (archive, report) {
            (Some(archive), _) => (archive.incidents(), archive.maintenances()),
            (None, Some(report)) => (report.incidents.clone(), report.maintenances.clone()),
            (None, None) => Default::default(),
        };
        let from_vendor = report.map_or(0, |report| report.incidents.len());
        Past {
            from_vendor,
            from_archive: incidents.len().saturating_sub(from_vendor),
            first_seen: archive.map(|archive| archive.first_seen),
            incidents,
            maintenances,
        }
    }
}
