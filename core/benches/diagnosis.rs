//! One case against ten thousand incidents: spread over ten years, as an archive has them, and all at one time, as only a
//! hostile page would. Prints the middle of some runs; `cargo xtask bench` starts it.

// What a test may do, a bench may too.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use is_it_them_core::diagnosis::{Answers, Case, Verdict, diagnose};
use is_it_them_core::feed::{self, Document};
use is_it_them_core::playbook;
use is_it_them_core::status::{Format, Reading, Report, Source};
use is_it_them_core::time::Timestamp;
use serde_json::{Value, json};

const INCIDENTS: i64 = 10_000;
const RUNS: usize = 15;
const NEWEST: &str = "2025-11-04T20:46:00Z";
/// Milliseconds between two incidents of the archive: ten years of them.
const PAUSE: i64 = 10 * 365 * 24 * 3_600_000 / INCIDENTS;

fn main() {
    let newest = Timestamp::parse(NEWEST).unwrap();
    let now = newest.shifted(15 * 60_000).unwrap();
    let answers = Answers::read(
        &json!({"symptom": "delayed-sends", "started_at": "2025-11-04T20:15:00Z", "who": "everyone",
        "components": ["Message Sending"], "region": "us", "where": "delivery", "error_status": 503})
        .to_string()
        .parse()
        .unwrap(),
    )
    .unwrap();
    let playbook = playbook::builtin("customer-io").unwrap();
    println!("One case against {INCIDENTS} incidents of five posts, median of {RUNS} runs on this machine:");
    for (name, pause) in [("spread over ten years", PAUSE), ("all at that time", 0)] {
        let readings = [Reading::success(report(newest, pause), now, Source::Live)];
        let case = Case {
            now,
            vendor: "Customer.io",
            readings: &readings,
            upstream: &[],
            answers: &answers,
            playbook: &playbook,
            lag: None,
            probes: &[],
        };
        let mut took: Vec<Duration> = (0..RUNS)
            .map(|_| {
                let begun = Instant::now();
                let found = diagnose(black_box(&case));
                assert_eq!(found.verdict, Verdict::Them);
                begun.elapsed()
            })
            .collect();
        took.sort();
        println!("{:>9.1} ms  {name}", took[RUNS / 2].as_secs_f64() * 1000.0);
    }
}

/// Incidents of an hour each, the newest at `newest`, each a pause before the one after it.
fn report(newest: Timestamp, pause: i64) -> Report {
    let incident = |index: i64| -> Value {
        let start = newest.shifted(-index * pause).unwrap();
        let at = |minutes: i64| start.shifted(minutes * 60_000).unwrap().to_string();
        let post = |status: &str, minutes: i64| {
            json!({"status": status, "display_at": at(minutes), "body": "Between 20:10 UTC and 21:54 UTC some customers in the US data center \
                may see delays in campaign journeys and message sending. We continue to work on a fix and will update within the hour."})
        };
        json!({"id": index.to_string(), "name": "Some workspaces experiencing delays in campaign journeys and deliveries", "impact": "minor",
            "status": "resolved", "started_at": at(0), "resolved_at": at(60), "components": [{"id": "c2", "name": "Message Sending"}],
            "incident_updates": [post("resolved", 60), post("monitoring", 45), post("monitoring", 30), post("identified", 15), post("investigating", 0)]})
    };
    let incidents: Vec<Value> = (0..INCIDENTS).map(incident).collect();
    let document = json!({"page": {"name": "Customer.io", "url": "https://status.customerio.com"}, "incidents": incidents});
    feed::ALL
        .read_document(Format::Statuspage, &Document::Json(document.to_string().parse().unwrap()))
        .unwrap()
}
