//! Real responses of vendors' pages. They are not part of this project and lie beside it, where they lie at all; what is
//! expected of each was read off the file by hand.

mod common;
mod others;

use std::io::Write;
use std::path::PathBuf;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::Report;
use is_it_them_core::status::{Format, Health};

/// A recording and what it must read as.
struct Recording {
    file: &'static str,
    format: Format,
    health: Health,
    page: &'static str,
    /// How many components, incidents and maintenances.
    counts: (usize, usize, usize),
    /// One component: its group, its name and its health.
    component: Option<(&'static str, &'static str, Health)>,
    incident: Option<Expected>,
}

/// One incident, with an empty text for what is not told.
struct Expected {
    id: &'static str,
    impact: &'static str,
    phase: &'static str,
    started_at: &'static str,
    resolved_at: &'static str,
    components: &'static [&'static str],
    regions: &'static [&'static str],
    updates: usize,
}

const fn quiet(
    file: &'static str,
    format: Format,
    health: Health,
    page: &'static str,
    components: usize,
    component: (&'static str, &'static str, Health),
) -> Recording {
    Recording {
        file,
        format,
        health,
        page,
        counts: (components, 0, 0),
        component: Some(component),
        incident: None,
    }
}

fn recordings() -> impl Iterator<Item = &'static Recording> {
    common::RECORDINGS.iter().chain(others::RECORDINGS)
}

/// Formats that have tests of their own.
const ELSEWHERE: &[&str] =
    &["firehydrant/", "gatus/", "licences/", "statusiq/", "uptimerobot/", "statuspage/github-history.atom"];

fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/recorded"))
}

/// Where the recordings are, or a plain word on stderr (past the test runner, which hides what passing tests print).
fn recorded() -> Option<PathBuf> {
    if folder().is_dir() {
        return Some(folder());
    }
    let count = recordings().count();
    let absent = format!("recordings: ../shared/recorded is absent, so {count} cases were NOT run\n");
    std::io::stderr().write_all(absent.as_bytes()).unwrap();
    None
}

#[test]
fn every_recording_reads_as_was_checked_by_hand() {
    let Some(folder) = recorded() else { return };
    for expected in recordings() {
        let bytes = std::fs::read(folder.join(expected.file)).unwrap();
        let document = Document::parse(&bytes).unwrap();
        assert_eq!(feed::ALL.recognise(&document), Some(expected.format), "{}", expected.file);
        expected.check(&feed::ALL.read_expected(expected.format, &document).unwrap());
    }
}

#[test]
fn no_recording_is_left_out() {
    let Some(folder) = recorded() else { return };
    for kind in
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        for file in std::fs::read_dir(&kind).unwrap() {
            let path = file.unwrap().path();
            let name = path.strip_prefix(&folder).unwrap().to_string_lossy().replace('\\', "/");
            let elsewhere = ELSEWHERE.iter().any(|start| name.starts_with(start));
            assert!(elsewhere || recordings().any(|case| case.file == name), "{name} has no case");
        }
    }
}

#[test]
fn half_a_recording_is_refused_with_its_format() {
    let Some(folder) = recorded() else { return };
    for case in recordings() {
        let bytes = std::fs::read(folder.join(case.file)).unwrap();
        for end in [bytes.len() / 2, bytes.len() - 3] {
            let error = feed::ALL.read(case.format, &bytes[..end]).unwrap_err();
            assert_eq!(error.format, Some(case.format), "{}", case.file);
        }
    }
}

impl Recording {
    fn check(&self, report: &Report) {
        let file = self.file;
        assert_eq!(report.health(), self.health, "{file}");
        assert_eq!(report.page.name, self.page, "{file}");
        let counts = (report.components.len(), report.incidents.len(), report.maintenances.len());
        assert_eq!(counts, self.counts, "{file}");
        if let Some((group, name, health)) = self.component {
            let found = report
                .components
                .iter()
                .find(|leaf| leaf.name == name && leaf.group.as_deref().unwrap_or_default() == group);
            assert_eq!(
                found.unwrap_or_else(|| panic!("{file}: no {group}/{name}")).health,
                health,
                "{file}: {name}"
            );
        }
        if let Some(expected) = &self.incident {
            let found = report.incidents.iter().find(|incident| incident.id == expected.id);
            let found = found.unwrap_or_else(|| panic!("{file}: no {}", expected.id));
            let impact = found.impact.as_ref().map_or("", |impact| impact.name());
            assert_eq!((impact, found.phase.name()), (expected.impact, expected.phase), "{file}");
            assert_eq!(super::stamp(found.started_at).unwrap_or_default(), expected.started_at, "{file}");
            assert_eq!(super::stamp(found.resolved_at).unwrap_or_default(), expected.resolved_at, "{file}");
            assert_eq!(found.components, expected.components, "{file}");
            assert_eq!(found.regions, expected.regions, "{file}");
            assert_eq!(found.updates.len(), expected.updates, "{file}");
            assert!(found.updates.is_sorted_by_key(|update| std::cmp::Reverse(update.at)), "{file}");
        }
    }
}
