//! What the tests of formats share: documents from files, and a Report as a few lines a person can check.

#![allow(dead_code, reason = "each test binary uses some of it")]
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

pub(crate) mod healthy;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Report, Update};
use is_it_them_core::time::Timestamp;

/// Every document written for this project, with the name of its folder.
pub(crate) fn fixtures() -> Vec<(String, PathBuf)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found = Vec::new();
    for folder in entries(&root) {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let documents = entries(&folder).into_iter().filter(|file| file.extension().unwrap() != "outline");
        found.extend(documents.map(|file| (name.clone(), file)));
    }
    assert!(found.len() > 20, "the fixtures are gone");
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    entries
}

/// The document's format by its shape, and its Report.
pub(crate) fn read(file: &Path) -> (Format, Report) {
    let bytes = std::fs::read(file).unwrap();
    let document = Document::parse(&bytes).unwrap_or_else(|error| panic!("{}: {error:?}", file.display()));
    let format =
        feed::ALL.recognise(&document).unwrap_or_else(|| panic!("{}: not recognised", file.display()));
    let report = feed::ALL.read_document(format, &document);
    (format, report.unwrap_or_else(|error| panic!("{}: {error:?}", file.display())))
}

/// A Report in a few lines: what the page is and how it does, then components, incidents and maintenances.
pub(crate) fn outline(report: &Report) -> String {
    let mut text = String::new();
    writeln!(
        text,
        "{} \u{201c}{}\u{201d} {} {} {}",
        report.format.name(),
        report.page.name,
        report.page.url.as_deref().unwrap_or("-"),
        report.health().name(),
        report.coverage.name()
    )
    .unwrap();
    for component in &report.components {
        let group = component.group.as_deref().map(|group| format!("{group} / ")).unwrap_or_default();
        let stated = component.stated.as_deref().map(|word| format!(" ({word})")).unwrap_or_default();
        writeln!(text, "  {}: {group}{} {}{stated}", component.id, component.name, component.health.name())
            .unwrap();
    }
    for incident in &report.incidents {
        let impact = incident.impact.as_ref().map_or("-", |impact| impact.name());
        let (start, end) = (when(incident.started_at), when(incident.resolved_at));
        writeln!(text, "  incident {}: {}", incident.id, incident.title).unwrap();
        writeln!(text, "    {impact} {} {start} .. {end}", incident.phase.name()).unwrap();
        about(&mut text, &incident.components, &incident.component_ids, incident.url.as_deref());
        posts(&mut text, &incident.updates);
    }
    for work in &report.maintenances {
        let (start, end) = (when(work.starts_at), when(work.ends_at));
        writeln!(text, "  maintenance {}: {}", work.id, work.title).unwrap();
        writeln!(text, "    {} {start} .. {end}", work.phase.name()).unwrap();
        about(&mut text, &work.components, &work.component_ids, work.url.as_deref());
        posts(&mut text, &work.updates);
    }
    text
}

fn when(at: Option<Timestamp>) -> String {
    at.map_or("-".into(), |at| at.to_string())
}

fn about(text: &mut String, components: &[String], ids: &[String], url: Option<&str>) {
    if !components.is_empty() || !ids.is_empty() {
        writeln!(text, "    about {} [{}]", components.join(", "), ids.join(", ")).unwrap();
    }
    if let Some(url) = url {
        writeln!(text, "    {url}").unwrap();
    }
}

fn posts(text: &mut String, updates: &[Update]) {
    for update in updates {
        let phase = update.phase.as_ref().map_or("-", |phase| phase.name());
        writeln!(text, "    {} {phase}: {}", when(update.at), update.text.replace('\n', " ")).unwrap();
    }
}
