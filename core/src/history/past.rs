//! A vendor's past, put together from the page as last read and the archive.

use std::rc::Rc;

use super::archive::{Shelf, name_of, newest_first};
use super::figures::known_since;
use super::row::{Row, bare};
use crate::lookup::Lookup;
use crate::status::{Format, Incident, Maintenance, MaintenancePhase, Report};
use crate::time::Timestamp;

/// All that is known of a vendor's past, from its page and from what was kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Newest first, without their posts.
    pub incidents: Vec<Rc<Row>>,
    /// Newest first.
    pub maintenances: Vec<Maintenance>,
    /// How many incidents the vendor's page lists.
    pub from_vendor: usize,
    /// How many only the archive still holds.
    pub from_archive: usize,
    /// When this browser first read the page; `None` where it never did.
    pub first_seen: Option<Timestamp>,
    /// When it last did, as far as that can be told: of a page without any event the archive keeps only the first time.
    pub last_read: Option<Timestamp>,
}

impl Past {
    /// From the whole page as it was last read and the archive, which is right about what both know: it observes that page. Without
    /// an archive the page alone speaks. Of both, what has to do with these `parts` of the vendor; all when empty.
    ///
    /// Pages stop listing a maintenance when it is over or called off. One that went on when it was last seen is over;
    /// one that was still to come, by when the page was read, was called off and is left out.
    #[must_use]
    pub fn of(report: Option<(&Report, Timestamp)>, archive: Option<&Shelf>, parts: &[String]) -> Past {
        let (report, read_at) = report.unzip();
        let on_page: Lookup =
            report.iter().flat_map(|report| &report.maintenances).map(|work| work.id.clone()).collect();
        let from_page = |incident: &Incident| Rc::new(Row::of(incident));
        let (incidents, maintenances) = match (archive, report) {
            (Some(archive), report) => {
                let mut incidents = archive.incidents();
                let told = report.iter().flat_map(|report| &report.incidents);
                // What the page tells since is on its way into the archive.
                let new = told.filter(|incident| archive.line(&(false, name_of(incident))).is_none());
                let kept = incidents.len();
                incidents.extend(new.map(from_page));
                if incidents.len() > kept {
                    incidents = newest_first(incidents);
                }
                let works = archive.maintenances().into_iter();
                let works: Vec<Maintenance> = match read_at {
                    Some(at) => works.filter_map(|work| since_seen(work, &on_page, at)).collect(),
                    None => works.collect(),
                };
                // What the page lists besides says which of the names are components.
                narrowed(report.cloned(), incidents, works, parts)
            }
            (None, Some(report)) => {
                let incidents = report.incidents.iter().map(from_page).collect();
                narrowed(Some(report.clone()), incidents, report.maintenances.clone(), parts)
            }
            (None, None) => Default::default(),
        };
        let from_vendor = report.map_or(0, |report| {
            let mut report = report.clone();
            report.narrow(parts);
            report.incidents.len()
        });
        Past {
            from_vendor,
            from_archive: incidents.len().saturating_sub(from_vendor),
            first_seen: archive.map(|archive| archive.first_seen).or(read_at),
            last_read: archive.map(|archive| archive.last_seen().unwrap_or(archive.first_seen)).max(read_at),
            incidents,
            maintenances,
        }
    }

    /// Since when it is known; `None` where nothing is.
    #[must_use]
    pub fn since(&self) -> Option<Timestamp> {
        known_since(self.incidents.iter(), self.first_seen)
    }
}

/// What has to do with these parts of a vendor.
fn narrowed(
    page: Option<Report>,
    incidents: Vec<Rc<Row>>,
    works: Vec<Maintenance>,
    parts: &[String],
) -> (Vec<Rc<Row>>, Vec<Maintenance>) {
    if parts.is_empty() {
        return (incidents, works);
    }
    let mut whole = page.unwrap_or_else(|| Report::new(Format::Statuspage));
    // Known again by their places, whatever ids they have.
    let placed = |(place, row): (usize, &Rc<Row>)| Incident { id: place.to_string(), ..bare(row) };
    whole.incidents = incidents.iter().enumerate().map(placed).collect();
    whole.maintenances = works;
    whole.narrow(parts);
    let left = whole.incidents.iter().filter_map(|one| incidents.get(one.id.parse::<usize>().ok()?).cloned());
    (left.collect(), whole.maintenances)
}

/// What became of a maintenance by when the page was read.
fn since_seen(work: Maintenance, on_page: &Lookup, read_at: Timestamp) -> Option<Maintenance> {
    if on_page.get(&work.id).is_some() || work.phase == MaintenancePhase::Completed {
        return Some(work);
    }
    if work.is_active() {
        return Some(Maintenance { phase: MaintenancePhase::Completed, ..work });
    }
    work.ends_at.or(work.starts_at).is_some_and(|at| at <= read_at).then_some(work)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::history::archive::VendorArchive;
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
            let past = Past::of(
                report.map(|report| (report, at("2026-01-12T00:00Z"))),
                archive.map(Shelf::of).as_ref(),
                parts,
            );
            assert_eq!(
                (ids(&past).as_str(), past.from_vendor, past.from_archive),
                (expected, from_vendor, from_archive)
            );
        }
    }

    #[test]
    fn what_is_known_begins_and_ends_with_a_page_that_was_read() {
        let (first, later, now) = (at("2026-01-11T00:00Z"), at("2026-01-12T00:00Z"), at("2026-01-20T00:00Z"));
        let mut full = Report::new(Format::Statuspage);
        full.incidents = vec![incident("a", "Errors", "2026-01-10T10:00Z", "2026-01-10T11:00Z")];
        let bare = Report::new(Format::Statuspage);
        let kept = |report: &Report| {
            let mut archive = VendorArchive::new(Vendor::default(), first);
            archive.observe(report, first);
            archive.observe(report, later);
            Shelf::of(&archive)
        };
        let (eventful, eventless) = (kept(&full), kept(&bare));
        let began = Some(at("2026-01-10T10:00Z"));
        for (name, report, archive, since, until) in [
            ("never read", None, None, None, None),
            ("read, not kept", Some(&bare), None, Some(now), Some(now)),
            ("kept, not read now", None, Some(&eventful), began, Some(later)),
            (
                "of a page without events only the first time is kept",
                None,
                Some(&eventless),
                Some(first),
                Some(first),
            ),
            ("kept and read now", Some(&bare), Some(&eventless), Some(first), Some(now)),
        ] {
            let past = Past::of(report.map(|report| (report, now)), archive, &[]);
            assert_eq!((past.since(), past.last_read), (since, until), "{name}");
        }
    }

    #[test]
    fn a_maintenance_that_is_no_longer_listed_is_over_or_was_called_off() {
        let work = |id: &str, phase, from: &str, to: &str| Maintenance {
            id: id.into(),
            phase,
            starts_at: Some(at(from)),
            ends_at: Some(at(to)),
            ..Maintenance::default()
        };
        let mut report = Report::new(Format::Statuspage);
        report.maintenances = vec![
            work("went-on", MaintenancePhase::InProgress, "2026-01-10T10:00Z", "2026-01-10T12:00Z"),
            work("called-off", MaintenancePhase::Scheduled, "2026-01-20T10:00Z", "2026-01-20T12:00Z"),
            work("not-seen-since", MaintenancePhase::Scheduled, "2026-01-11T10:00Z", "2026-01-11T12:00Z"),
            work("still-listed", MaintenancePhase::Scheduled, "2026-01-21T10:00Z", "2026-01-21T12:00Z"),
        ];
        let mut archive = VendorArchive::new(Vendor::default(), at("2026-01-10T11:00Z"));
        archive.observe(&report, at("2026-01-10T11:00Z"));
        report.maintenances.drain(..3);
        archive.observe(&report, at("2026-01-15T00:00Z"));
        let told = |read: Option<(&Report, Timestamp)>| -> Vec<(String, MaintenancePhase)> {
            let works = Past::of(read, Some(&Shelf::of(&archive)), &[]).maintenances;
            works.into_iter().map(|work| (work.id, work.phase)).collect()
        };
        assert_eq!(
            told(Some((&report, at("2026-01-15T00:00Z")))),
            [
                ("still-listed".to_owned(), MaintenancePhase::Scheduled),
                ("not-seen-since".to_owned(), MaintenancePhase::Scheduled),
                ("went-on".to_owned(), MaintenancePhase::Completed),
            ]
        );
        assert_eq!(told(None).len(), 4, "without the page nothing is concluded");
    }
}
