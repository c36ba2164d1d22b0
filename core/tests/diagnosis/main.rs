//! What a careful engineer would conclude, case by case: answers and pages in, a verdict with its reasons out.

// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod dialect;
mod incidents;
mod joined;
mod leaning;
mod names;
mod outside;
mod pasted;
mod places;
mod shapes;
#[path = "../common/testing.rs"]
mod testing;
mod verdict_screen;

use serde_json::{Value, json};

use is_it_them_core::diagnosis::*;
use is_it_them_core::playbook::{Playbook, Stage, builtin};
use is_it_them_core::status::{Failure, Reading};
use is_it_them_core::time::{Elapsed, Timestamp};

fn read(json: &Value) -> OwnedCase {
    OwnedCase::read(&testing::of(json)).unwrap()
}

fn decide(json: &Value) -> Diagnosis {
    let playbook = builtin(json["vendor"].as_str().unwrap_or_default()).unwrap();
    diagnose(&read(json).case(&playbook))
}

/// A sign in words.
fn text(item: &Evidence) -> String {
    is_it_them_words::diagnosis::say(&item.sign, &|at| at.to_string())
}

/// The incident of the first seed, with the first of two parts and both of its later words.
fn delays() -> Value {
    json!({"id": "delays", "name": "Some workspaces experiencing delays in campaign journeys and deliveries in US Data Center",
        "status": "postmortem", "impact": "minor", "started_at": "2025-11-04T20:46:00Z", "resolved_at": "2025-11-04T21:54:00Z",
        "components": [{"id": "c1", "name": "Data Processing"}, {"id": "c2", "name": "Message Sending"}],
        "incident_updates": [
            {"status": "postmortem", "display_at": "2025-11-13T19:36:00Z", "body": "On November 4, 2025, between 20:10 UTC and 21:54 UTC, some customers with our US data center may have experienced delays in message sending. This issue did not affect data ingestion and no data was lost."},
            {"status": "resolved", "display_at": "2025-11-04T21:54:00Z", "body": "This incident has been resolved."},
            {"status": "investigating", "display_at": "2025-11-04T20:46:00Z", "body": "We are currently investigating this issue."}]})
}

fn page(incidents: Value) -> Value {
    json!({"format": "statuspage", "body": {"page": {"name": "Customer.io", "url": "https://status.customerio.com"},
        "status": {"indicator": "none"},
        "components": [{"id": "c2", "name": "Message Sending", "status": "operational"},
                       {"id": "c9", "name": "Reporting Webhooks", "status": "operational"}],
        "incidents": incidents}})
}

fn case(now: &str, incidents: Value, answers: Value) -> Value {
    json!({"now": now, "vendor": "customer-io", "feeds": [page(incidents)], "answers": answers})
}

const SOON: &str = "2025-11-04T21:00:00Z";
const QUIET: &str = "2025-12-01T12:00:00Z";

#[test]
fn what_a_careful_engineer_would_conclude() {
    let at = |start: &str, mut answers: Value| {
        answers["started_at"] = json!(start);
        answers
    };
    for (name, now, incidents, answers, verdict) in [
        (
            "inside a matching incident",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"components": ["Message Sending"]})),
            Verdict::Them,
        ),
        (
            "before it was posted",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:15:00Z", json!({"symptom": "delayed-sends"})),
            Verdict::Them,
        ),
        (
            "asked before it was posted",
            "2025-11-04T20:20:00Z",
            json!([delays()]),
            at("2025-11-04T20:15:00Z", json!({"symptom": "delayed-sends"})),
            Verdict::Unclear,
        ),
        ("no start, but open now", SOON, json!([delays()]), json!({"error_status": 503}), Verdict::Them),
        ("no answers, but open now", SOON, json!([delays()]), json!({}), Verdict::Unclear),
        (
            "another part",
            SOON,
            json!([delays()]),
            at(
                "2025-11-04T20:50:00Z",
                json!({"components": ["Reporting Webhooks"], "error_status": 503, "who": "everyone", "how_often": "always"}),
            ),
            Verdict::Unclear,
        ),
        (
            "another region",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"components": ["Message Sending"], "region": "eu"})),
            Verdict::Unclear,
        ),
        (
            "a part the vendor rules out",
            QUIET,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"components": ["Data ingestion"]})),
            Verdict::Unclear,
        ),
        (
            "one user in an incident",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"components": ["Message Sending"], "who": "one"})),
            Verdict::Unclear,
        ),
        (
            "our change in an incident",
            SOON,
            json!([delays()]),
            at(
                "2025-11-04T20:50:00Z",
                json!({"components": ["Message Sending"], "after_our_change": true, "error_status": 503}),
            ),
            Verdict::Unclear,
        ),
        (
            "401 after a deploy in an incident",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"error_status": 401, "after_our_change": true})),
            Verdict::Us,
        ),
        (
            "401 in an incident",
            SOON,
            json!([delays()]),
            at("2025-11-04T20:50:00Z", json!({"error_status": 401})),
            Verdict::Unclear,
        ),
        (
            "401 after a deploy, green page",
            QUIET,
            json!([]),
            at("2025-12-01T11:30:00Z", json!({"error_status": 401, "after_our_change": true})),
            Verdict::Us,
        ),
        (
            "429, green page",
            QUIET,
            json!([]),
            at("2025-12-01T11:30:00Z", json!({"error_status": 429})),
            Verdict::Us,
        ),
        (
            "422, green page",
            QUIET,
            json!([]),
            at("2025-12-01T11:30:00Z", json!({"error_status": 422})),
            Verdict::Us,
        ),
        (
            "one suppressed user",
            QUIET,
            json!([]),
            at("2025-12-01T11:30:00Z", json!({"symptom": "email-not-delivered", "who": "one"})),
            Verdict::Us,
        ),
        (
            "started with our change",
            QUIET,
            json!([]),
            at(
                "2025-12-01T11:30:00Z",
                json!({"error_status": 500, "after_our_change": true, "who": "everyone"}),
            ),
            Verdict::Us,
        ),
        (
            "everything fails, green page",
            QUIET,
            json!([]),
            at(
                "2025-12-01T11:30:00Z",
                json!({"error_status": 503, "who": "everyone", "how_often": "always", "after_our_change": false}),
            ),
            Verdict::Unclear,
        ),
        ("nothing but a slow day", QUIET, json!([]), at("2025-12-01T11:30:00Z", json!({})), Verdict::Unclear),
        (
            "an hour after the end",
            QUIET,
            json!([delays()]),
            at(
                "2025-11-04T22:54:00Z",
                json!({"symptom": "delayed-sends", "components": ["Message Sending"], "who": "everyone", "after_our_change": false}),
            ),
            Verdict::Unclear,
        ),
    ] {
        let found = decide(&case(now, incidents, answers));
        assert_eq!(found.verdict, verdict, "{name}: {:#?}", found.evidence);
        assert_eq!(found.settle.is_some(), verdict == Verdict::Unclear, "{name}");
        assert!(!found.next_steps.is_empty(), "{name}");
    }
}

#[test]
fn the_severity_is_the_seeds() {
    for (answers, severity, runbook) in [
        (
            json!({"where": "api", "how_often": "always", "who": "everyone", "error_status": 503}),
            Some("P1"),
            Some("P1"),
        ),
        (json!({"where": "api", "failure_rate": 1.0}), Some("P1"), Some("P1")),
        (json!({"where": "api", "failure_rate": 100}), Some("P1"), Some("P1")),
        (json!({"where": "api", "how_often": "always", "who": "one", "error_status": 401}), None, Some("P2")),
        (json!({"where": "api", "failure_rate": 0.0501}), Some("P2"), Some("P2")),
        (json!({"where": "api", "failure_rate": 12.5}), Some("P2"), Some("P2")),
        (json!({"where": "api", "failure_rate": 0.05}), None, Some("P2")),
        (json!({"where": "delivery"}), Some("P3"), Some("P3")),
        (json!({"symptom": "delayed-sends"}), Some("P3"), Some("P3")),
        (json!({"where": "webhook"}), Some("P4"), Some("P4")),
        (json!({"symptom": "webhooks-stop"}), Some("P4"), Some("P4")),
        (json!({"symptom": "liquid-template-broken"}), None, Some("P3")),
        (json!({"where": "rendering"}), None, Some("P3")),
        (json!({"error_status": 429}), None, Some("P2")),
        (json!({}), None, None),
    ] {
        let found = decide(&case(QUIET, json!([]), answers.clone()));
        assert_eq!(found.severity.map(|it| it.name()), severity, "{answers}");
        assert_eq!(found.runbook.as_deref(), runbook, "{answers}");
    }
}
