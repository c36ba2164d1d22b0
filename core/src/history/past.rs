use super::archive::VendorArchive;
use crate::feed::Format;
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
    /// From the whole page as it was last read and the archive, which is to have observed that page already. Without
    /// an archive the page alone speaks. Of both, what has to do with these `parts` of the vendor; all when empty.
    #[must_use]
    pub fn of(report: Option<&Report>, archive: Option<&VendorArchive>, parts: &[String]) -> Past {
        let listed = |mut report: Report| {
            report.narrow(parts);
            (report.incidents, report.maintenances)
        };
        let (incidents, maintenances) = match (archive, report) {
            (Some(archive), _) if parts.is_empty() => (archive.incidents(), archive.maintenances()),
            (Some(archive), _) => {
                // What the page lists besides says which of the names are components.
                let mut whole = report.cloned().unwrap_or_else(|| Report::new(Format::Statuspage));
                (whole.incidents, whole.maintenances) = (archive.incidents(), archive.maintenances());
                listed(whole)
            }
            (None, Some(report)) => listed(report.clone()),
            (None, None) => Default::default(),
        };
        let from_vendor = report.cloned().map_or(0, |report| listed(report).0.len());
        Past {
            from_vendor,
            from_archive: incidents.len().saturating_sub(from_vendor),
            first_seen: archive.map(|archive| archive.first_seen),
            incidents,
            maintenances,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::sample::{at, incident};
    use crate::status::Vendor;

    #[test]
    fn only_what_matters_of_the_page_and_of_the_archive_counts() {
        let on = |id: &str, component: &str| {
            let mut one = incident(id, "Errors", "2026-01-10T10:00Z", "2026-01-10T11:00Z");
            one.components = vec![component.into()];
            one
        };
        let mut report = Report::new(Format::Statuspage);
        report.incidents = vec![on("old-api", "API"), on("old-web", "Web")];
        let mut archive = VendorArchive::new(Vendor::default(), at("2026-01-11T00:00Z"));
        archive.observe(&report, at("2026-01-11T00:00Z"));
        report.incidents = vec![on("api", "API"), on("web", "Web"), on("web-2", "Web")];
        archive.observe(&report, at("2026-01-12T00:00Z"));
        let ids = |past: &Past| {
            let mut ids: Vec<_> = past.incidents.iter().map(|one| one.id.clone()).collect();
            ids.sort();
            ids.join(" ")
        };
        let api = ["API".to_owned()];
        for (report, archive, parts, expected, from_vendor, from_archive) in [
            (Some(&report), Some(&archive), &[][..], "api old-api old-web web web-2", 3, 2),
            (Some(&report), Some(&archive), &api, "api old-api", 1, 1),
            (None, Some(&archive), &api, "api old-api", 0, 2),
            (Some(&report), None, &api, "api", 1, 0),
            (None, None, &api, "", 0, 0),
        ] {
            let past = Past::of(report, archive, parts);
            assert_eq!(
                (ids(&past).as_str(), past.from_vendor, past.from_archive),
                (expected, from_vendor, from_archive)
            );
        }
    }
}
