//! The kinds of faults that real documents showed, a table each over the formats that can have them. The cases stand in `kinds/`: a name, the
//! format, what is to be found, and the document in one line.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

use is_it_them_core::feed;
use is_it_them_core::status::{Format, Reading, Report, Source};
use is_it_them_core::time::Timestamp;

#[derive(Default)]
struct Case<'a> {
    name: &'a str,
    format: &'a str,
    now: Option<&'a str>,
    parts: Vec<String>,
    wants: Vec<(&'a str, &'a str)>,
    document: &'a str,
}

fn cases(text: &str) -> Vec<Case<'_>> {
    let mut cases = Vec::new();
    for block in text.split("## ").filter(|block| !block.is_empty()) {
        let mut case = Case::default();
        for (at, line) in block.lines().enumerate() {
            match line.split_once(' ') {
                _ if at == 0 => case.name = line,
                _ if line.starts_with(['{', '[', '<']) => case.document = line,
                Some(("format", name)) => case.format = name,
                Some(("now", stamp)) => case.now = Some(stamp),
                Some(("parts", names)) => case.parts = names.split(", ").map(Into::into).collect(),
                Some(("want", fact)) => case.wants.push(fact.split_once(' ').unwrap_or((fact, ""))),
                _ => panic!("{}: {line}", case.name),
            }
        }
        assert!(!case.document.is_empty() && !case.wants.is_empty(), "{}", case.name);
        cases.push(case);
    }
    cases
}

fn when(at: Option<Timestamp>) -> String {
    at.map_or("-".into(), |at| at.to_string())
}

/// One fact of a report, as the cases write it.
fn fact(report: &Report, key: &str, now: Option<Timestamp>) -> String {
    let join = |all: Vec<String>| all.join(", ");
    match key {
        "health" => match now {
            None => report.health(),
            Some(now) => Reading::success(report.clone(), now, Source::Live).shown_health(now, 900),
        }
        .name()
        .into(),
        "parts" => report.components.iter().map(|leaf| leaf.health.name()).collect::<Vec<_>>().join(" "),
        "stated" => {
            let stated =
                |leaf: &is_it_them_core::status::Component| leaf.stated.clone().unwrap_or("-".into());
            report.components.iter().map(stated).collect::<Vec<_>>().join(" ")
        }
        "names" => {
            let name = |leaf: &is_it_them_core::status::Component| {
                leaf.group.iter().cloned().chain([leaf.name.clone()]).collect::<Vec<_>>().join(" / ")
            };
            join(report.components.iter().map(name).collect())
        }
        "chosen-names" => join(report.part_names()),
        "incidents" => join(
            report
                .incidents
                .iter()
                .map(|one| format!("{} {} {}", one.phase.name(), when(one.started_at), when(one.resolved_at)))
                .collect(),
        ),
        "works" => join(
            report
                .maintenances
                .iter()
                .map(|one| format!("{} {} {}", one.phase.name(), when(one.starts_at), when(one.ends_at)))
                .collect(),
        ),
        "phases" => {
            let works = report.maintenances.iter().map(|one| one.phase.name().to_string());
            join(report.incidents.iter().map(|one| one.phase.name().to_string()).chain(works).collect())
        }
        "impacts" => join(
            report
                .incidents
                .iter()
                .map(|one| one.impact.as_ref().map_or("-", |impact| impact.name()).to_string())
                .collect(),
        ),
        "about" => join(report.incidents.iter().flat_map(|one| one.components.clone()).collect()),
        "titles" => join(report.incidents.iter().map(|one| one.title.clone()).collect()),
        "count" => report.incidents.len().to_string(),
        "orderly" => {
            let is_orderly = |one: &is_it_them_core::status::Incident| {
                one.resolved_at.is_none_or(|end| one.started_at.is_none_or(|start| start <= end))
            };
            if report.incidents.len() == 1 && report.incidents.iter().all(is_orderly) { "yes" } else { "no" }
                .into()
        }
        _ => panic!("{key}"),
    }
}

/// What is not as it should be.
fn failures(text: &str) -> (usize, Vec<String>) {
    let cases = cases(text);
    let all = cases.len();
    let mut failed = Vec::new();
    for case in cases {
        let format = Format::named(case.format).unwrap_or_else(|| panic!("{}", case.format));
        let mut report = match feed::ALL.read(format, case.document.as_bytes()) {
            Ok(report) => report,
            Err(error) => {
                failed.push(format!("{}: {error:?}", case.name));
                continue;
            }
        };
        let now = case.now.map(|stamp| Timestamp::parse(stamp).unwrap());
        if let Some(now) = now {
            feed::note_silence(&mut report, now);
        }
        report.narrow(&case.parts);
        let mut wrong = String::new();
        for (key, wanted) in case.wants {
            let found = fact(&report, key, now);
            if found != wanted {
                wrong += &format!("; {key} is {found}, not {wanted}");
            }
        }
        if !wrong.is_empty() {
            failed.push(format!("{}{wrong}", case.name));
        }
    }
    (all, failed)
}

macro_rules! kinds {
    ($($test:ident $file:literal,)*) => { $(
        #[test]
        fn $test() {
            let (all, failed) = failures(include_str!(concat!("kinds/", $file, ".txt")));
            assert!(failed.is_empty(), "{} of {all} are wrong:\n{}", failed.len(), failed.join("\n"));
        }
    )* };
}

kinds! {
    a_word_nobody_knows_is_not_fine "1-words",
    a_documents_own_age_counts "2-age",
    the_first_page_is_not_the_whole "3-pages",
    what_a_record_is_is_told_by_what_only_it_has "4-what",
    order_and_ends "5-ends",
    times "6-times",
    parts "7-parts",
    breadth "8-breadth",
    pages_of_more_kinds "9-formats",
    what_a_second_look_found "10-again",
}

/// Reads the documents of a page together, the state first.
fn together(format: Format, documents: &[&str]) -> Report {
    let read = |name: &&str| {
        let file = format!("{}/tests/fixtures/{}/{name}.json", env!("CARGO_MANIFEST_DIR"), format.name());
        feed::ALL.read(format, &std::fs::read(file).unwrap()).unwrap()
    };
    let mut reports = documents.iter().map(read);
    let mut report = reports.next().unwrap();
    reports.for_each(|other| report.absorb(other));
    report
}

#[test]
fn parts_that_one_document_names_do_as_the_other_says() {
    for (format, documents, parts, about, health) in [
        (
            Format::Pagerduty,
            ["impacted", "services"],
            "major_outage major_outage",
            "Lamps (US), Lamps (EU)",
            "major_outage",
        ),
        (Format::Zendesk, ["incidents", "services"], "degraded degraded", "Tickets, Chat", "degraded"),
        (Format::Adobe, ["events", "registry"], "partial_outage operational", "Brush", "partial_outage"),
        (
            Format::Paypal,
            ["components", "events"],
            "partial_outage operational operational",
            "",
            "partial_outage",
        ),
        (Format::Freshstatus, ["components", "incidents"], "degraded operational unknown", "", "degraded"),
    ] {
        let report = together(format, &documents);
        let found = ["parts", "about", "health"].map(|key| fact(&report, key, None));
        assert_eq!(found, [parts, about, health], "{}", format.name());
    }
}
