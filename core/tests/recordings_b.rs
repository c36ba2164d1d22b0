//! Recorded documents of vendors, read against what a person found in the files. The recordings are no part of the
//! project; where their folder is absent, the test says so and checks nothing.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use std::path::{Path, PathBuf};

use is_it_them_core::status::{Health, Report};

/// File, format, health, number of components, of incidents, of open ones, of maintenances.
const RECORDINGS: &[(&str, &str, Health, [usize; 4])] = &[
    ("statuspage/github-history.atom", "feed", Health::Unknown, [0, 25, 0, 0]),
    ("statusiq/gvi-major-outage.rss", "feed", Health::PartialOutage, [9, 1, 1, 0]),
    ("statusiq/six-components-operational.rss", "feed", Health::Unknown, [6, 0, 0, 0]),
    ("gatus/gatus_statuses.json", "gatus", Health::MajorOutage, [3, 0, 0, 0]),
    ("uptimerobot/four-services-ok.json", "uptimerobot", Health::Operational, [4, 0, 0, 0]),
    ("uptimerobot/gwc-mixed-states.json", "uptimerobot", Health::PartialOutage, [7, 0, 0, 0]),
    ("uptimerobot/single-monitor-paused.json", "uptimerobot", Health::Unknown, [1, 0, 0, 0]),
    ("firehydrant/redis.json", "firehydrant", Health::Operational, [6, 3, 0, 1]),
];

fn recordings() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/recorded");
    if !folder.is_dir() {
        println!("NOT CHECKED: the recordings are not at {}", folder.display());
        return None;
    }
    Some(folder)
}

fn read(file: &str) -> Option<Report> {
    Some(common::read(&recordings()?.join(file)).1)
}

#[test]
fn every_recording_is_recognised_and_counted() {
    let Some(folder) = recordings() else { return };
    for (file, format, health, [components, incidents, open, maintenances]) in RECORDINGS {
        let (read_as, report) = common::read(&folder.join(file));
        assert_eq!(read_as.name(), *format, "{file}");
        assert_eq!(report.health(), *health, "{file}");
        assert_eq!(report.components.len(), *components, "{file}");
        assert_eq!(report.incidents.len(), *incidents, "{file}");
        assert_eq!(report.open_incidents().count(), *open, "{file}");
        assert_eq!(report.maintenances.len(), *maintenances, "{file}");
    }
}

#[test]
fn the_posts_inside_githubs_entries_are_parted_again() {
    let Some(report) = read("statuspage/github-history.atom") else { return };
    assert_eq!(report.page.name, "GitHub Status");
    // 178 `<small>` stamps in the file, 25 of them before "Resolved".
    let posts: Vec<_> = report.incidents.iter().flat_map(|incident| &incident.updates).collect();
    assert_eq!(posts.len(), 178);
    assert_eq!(
        posts.iter().filter(|post| post.phase.as_ref().is_some_and(|phase| phase.is_over())).count(),
        25
    );
    assert!(
        posts.iter().all(|post| post.at.is_some() && !post.text.is_empty() && !post.text.contains("<small>"))
    );

    let newest = report.incidents.first().unwrap();
    assert_eq!(newest.id, "bhbcjn4n3jzp");
    assert_eq!(newest.title, "Intermittent failures creating agent tasks");
    assert_eq!(newest.started_at.unwrap().to_string(), "2026-08-20T14:43:00Z");
    assert_eq!(newest.resolved_at.unwrap().to_string(), "2026-08-21T00:37:00Z");
    assert_eq!(newest.duration().unwrap().to_string(), "9h 54m");
    assert_eq!(newest.updates.len(), 12);
    assert!(newest.updates.first().unwrap().text.starts_with("This incident has been resolved. Thank you"));

    let longest = report.incidents.iter().max_by_key(|incident| incident.updates.len()).unwrap();
    assert_eq!((longest.title.as_str(), longest.updates.len()), ("Incident with GitHub.com", 36));
}

#[test]
fn a_component_that_statusiqs_feed_calls_down_is_an_incident() {
    let Some(report) = read("statusiq/gvi-major-outage.rss") else { return };
    let incident = report.incidents.first().unwrap();
    assert_eq!(incident.components, ["GVI via SRU"]);
    assert_eq!(incident.started_at.unwrap().to_string(), "2025-03-06T13:44:59Z");
    assert_eq!(report.page.url.as_deref(), Some("https://status.kobv.de"));
    let down: Vec<_> = report.components.iter().filter(|component| component.health.is_trouble()).collect();
    assert_eq!(down.len(), 1);
    assert_eq!((down[0].name.as_str(), down[0].health), ("GVI via SRU", Health::MajorOutage));
}

#[test]
fn a_paused_monitor_says_nothing_and_a_red_one_is_down() {
    let Some(report) = read("uptimerobot/gwc-mixed-states.json") else { return };
    let of = |health| -> Vec<_> {
        report.components.iter().filter(|c| c.health == health).map(|c| c.name.as_str()).collect()
    };
    assert_eq!(of(Health::MajorOutage), ["GWC - Lovett", "GWC - Truckee"]);
    assert_eq!(of(Health::Unknown), ["GWC - Kings Beach"]);
    assert_eq!(of(Health::Operational).len(), 4);
}

#[test]
fn the_last_check_of_a_gatus_endpoint_decides() {
    let Some(report) = read("gatus/gatus_statuses.json") else { return };
    let found: Vec<_> =
        report.components.iter().map(|c| (c.name.as_str(), c.group.as_deref(), c.health)).collect();
    assert_eq!(
        found,
        [
            ("frontend", Some("core"), Health::Operational),
            ("api", Some("core"), Health::MajorOutage),
            ("backups", None, Health::Unknown),
        ]
    );
}

#[test]
fn firehydrants_timeline_is_read_with_its_phases() {
    let Some(report) = read("firehydrant/redis.json") else { return };
    let outage =
        report.incidents.iter().find(|incident| incident.title == "AWS me-central-1 Zone Issue").unwrap();
    assert_eq!(outage.impact.as_ref().unwrap().name(), "major");
    assert_eq!(outage.started_at.unwrap().to_string(), "2026-03-01T14:33:58Z");
    assert_eq!(outage.resolved_at.unwrap().to_string(), "2026-03-03T21:29:30Z");
    let phases: Vec<_> = outage.updates.iter().map(|post| post.phase.as_ref().unwrap().name()).collect();
    assert_eq!(
        phases,
        ["resolved", "identified", "identified", "identified", "investigating", "investigating"]
    );
    let work = report.maintenances.first().unwrap();
    assert_eq!(work.title, "Upcoming status page platform transition");
    assert_eq!(work.phase.name(), "completed");
}
