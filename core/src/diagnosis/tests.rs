use serde_json::{Value, json};

use super::*;
use crate::playbook::{Playbook, builtin};
use crate::status::{Elapsed, Failure, Reading, Timestamp};

fn parse(text: &str) -> Result<Value, String> {
    serde_json::from_str(text).map_err(|why| why.to_string())
}

fn read(json: &Value) -> OwnedCase {
    OwnedCase::read(json, parse).unwrap()
}

fn decide(json: &Value) -> Diagnosis {
    let playbook = builtin(json["vendor"].as_str().unwrap_or_default()).unwrap();
    diagnose(&read(json).case(&playbook, &|at| at.to_string()))
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
        ("no answers, but open now", SOON, json!([delays()]), json!({}), Verdict::Them),
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
fn an_incident_the_vendor_forgot_to_close_blames_nobody_unless_it_names_our_part() {
    let open = json!([{"id": "old", "name": "Key rotation", "status": "monitoring", "started_at": "2025-11-01T10:00:00Z",
        "components": [{"id": "c2", "name": "Message Sending"}],
        "incident_updates": [{"status": "monitoring", "display_at": "2025-11-01T10:00:00Z", "body": ""}]}]);
    for (start, components, verdict) in [
        ("2025-12-01T11:30:00Z", Value::Null, Verdict::Unclear),
        ("2025-12-01T11:30:00Z", json!(["Message Sending"]), Verdict::Them),
        ("2025-11-02T11:30:00Z", Value::Null, Verdict::Them),
    ] {
        let answers = json!({"started_at": start, "components": components, "error_status": 503});
        assert_eq!(decide(&case(QUIET, open.clone(), answers)).verdict, verdict, "{start} {components}");
    }
    assert_eq!(decide(&case(QUIET, open, json!({"error_status": 503}))).verdict, Verdict::Unclear);
}

#[test]
fn parts_and_regions_are_compared_as_people_write_them() {
    let incident = |parts: &[&str], regions: &[&str]| {
        let components: Vec<Value> = parts.iter().map(|name| json!({"id": name, "name": name})).collect();
        let json = json!([{"id": "i", "name": "Elevated errors", "status": "investigating", "components": components,
            "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]);
        (json, regions.iter().map(|region| (*region).to_string()).collect::<Vec<_>>())
    };
    for (theirs, regions, ours, region, verdict) in [
        (&["API Requests"][..], &[][..], "api requests", None, Verdict::Them),
        (&["API Requests"], &[], "API", None, Verdict::Them),
        (&["EU - API Requests"], &[], "API Request", None, Verdict::Them),
        (&["EU - Sending"], &[], "US - Sending", None, Verdict::Unclear),
        (&["Copilot AI Model Providers"], &[], "Copilot", None, Verdict::Unclear),
        (&["Data Processing"], &[], "Webhooks", None, Verdict::Unclear),
        (&[], &[], "Webhooks", None, Verdict::Them),
        (&["EC2"], &["us-east-1"], "EC2", Some("us-east-1"), Verdict::Them),
        (&["EC2"], &["us-east-1"], "EC2", Some("us-west-2"), Verdict::Unclear),
        (&["EC2"], &["us-east-1"], "EC2", Some("US"), Verdict::Them),
        (&["EC2"], &["us-east-1"], "EC2", Some("eu"), Verdict::Unclear),
        (&["EC2"], &[], "EC2", Some("eu-west-1"), Verdict::Them),
    ] {
        let (incidents, regions) = incident(theirs, regions);
        let answers = json!({"started_at": "2025-12-01T11:30:00Z", "components": [ours], "region": region});
        let mut owned = read(&case(QUIET, incidents, answers));
        owned.readings[0].report.as_mut().unwrap().incidents[0].regions = regions;
        let playbook = builtin("generic").unwrap();
        let found = diagnose(&owned.case(&playbook, &|at| at.to_string()));
        assert_eq!(found.verdict, verdict, "{theirs:?} and {ours}, {region:?}: {:#?}", found.evidence);
    }
}

#[test]
fn what_the_vendor_posted_later_is_not_seen_yet() {
    let answers = json!({"started_at": "2025-11-04T20:15:00Z", "components": ["Message Sending"]});
    let early = decide(&case("2025-11-04T20:30:00Z", json!([delays()]), answers.clone()));
    assert_eq!(early.incidents, [] as [&str; 0]);
    let said =
        |diagnosis: &Diagnosis, words: &str| diagnosis.evidence.iter().any(|it| it.text.contains(words));
    let during = decide(&case(SOON, json!([delays()]), answers.clone()));
    assert!(said(&during, "31m before the vendor posted"), "{:#?}", during.evidence);
    let after = decide(&case(QUIET, json!([delays()]), answers));
    assert!(said(&after, "by the vendor’s own words began at 2025-11-04T20:10:00Z"), "{:#?}", after.evidence);
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

#[test]
fn a_page_that_cannot_be_read_is_evidence_of_nothing_and_is_said() {
    for feed in [
        json!({"format": "statuspage", "body": [1, 2]}),
        json!({"format": "statuspage", "body": "<!doctype html><html>"}),
        json!({"format": "no such format", "body": {}}),
        json!({"format": "statuspage"}),
        json!({}),
    ] {
        let found = decide(&json!({"now": QUIET, "vendor": "customer-io", "feeds": [feed],
            "answers": {"error_status": 503, "started_at": "2025-12-01T11:00:00Z"}}));
        assert_eq!(found.verdict, Verdict::Unclear);
        let item =
            found.evidence.iter().find(|it| it.text.contains("could not be read")).expect("it is said");
        assert_eq!((item.points_to, item.weight), (Direction::Neither, 0));
        assert_eq!(found.settle, Some(Settle::OpenPage));
    }
}

#[test]
fn an_old_page_does_not_say_that_all_is_well() {
    let owned = read(&case(QUIET, json!([]), json!({"started_at": "2025-12-01T11:00:00Z"})));
    let playbook = builtin("customer-io").unwrap();
    let report = owned.readings[0].report.clone();
    let old = Reading {
        report,
        read_at: Timestamp::parse("2025-12-01T11:10:00Z"),
        failure: Some(Failure::Offline),
        ..Reading::default()
    };
    let readings = [old];
    let found = diagnose(&Case { readings: &readings, ..owned.case(&playbook, &|at| at.to_string()) });
    assert_eq!(found.evidence.iter().map(|it| it.weight).sum::<i32>(), 0, "{:#?}", found.evidence);
    assert!(found.evidence[0].text.contains("is 50m old"), "{}", found.evidence[0].text);
    assert_eq!(found.evidence[0].age, Some(Elapsed::seconds(3000)));
}

#[test]
fn upstream_work_and_probes_add_what_they_know() {
    let cloudflare = json!({"format": "statuspage", "vendor": "Cloudflare", "body": {"page": {"name": "Cloudflare"}, "incidents": [
        {"id": "cf", "name": "Network performance issues", "status": "investigating", "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]}});
    let answers = json!({"started_at": "2025-12-01T11:30:00Z", "error_status": 503, "who": "everyone", "how_often": "always"});
    let mut json = case(QUIET, json!([]), answers.clone());
    json["feeds"].as_array_mut().unwrap().push(cloudflare);
    let found = decide(&json);
    assert!(
        found.evidence.iter().any(|it| it.text.starts_with("Cloudflare, which the vendor may depend on"))
    );

    let mut json = case(QUIET, json!([]), answers);
    json["feeds"][0]["body"]["scheduled_maintenances"] = json!([{"id": "m", "name": "Database work", "status": "in_progress",
        "scheduled_for": "2025-12-01T11:00:00Z", "scheduled_until": "2025-12-01T13:00:00Z", "incident_updates": []}]);
    assert!(decide(&json).evidence.iter().any(|it| it.text.contains("Database work")));

    let owned = read(&json);
    let playbook = builtin("customer-io").unwrap();
    let at = Timestamp::parse("2025-12-01T11:58:00Z").unwrap();
    let probe = |outcome| Probe { name: "Track API".into(), stage: None, outcome, at };
    for (outcome, points_to) in [
        (ProbeOutcome::Http(200), Direction::Us),
        (ProbeOutcome::Http(401), Direction::Us),
        (ProbeOutcome::Http(502), Direction::Them),
        (ProbeOutcome::Timeout, Direction::Them),
        (ProbeOutcome::Network, Direction::Them),
    ] {
        let probes = [probe(outcome), probe(outcome)];
        let found = diagnose(&Case { probes: &probes, ..owned.case(&playbook, &|at| at.to_string()) });
        let said: Vec<_> =
            found.evidence.iter().filter(|it| matches!(it.origin, Origin::Probe { .. })).collect();
        assert_eq!(said.len(), 1, "two of the same prove no more than one");
        assert_eq!(said[0].points_to, points_to, "{outcome:?}");
    }
}

/// Cases with what another vendor's page shows: its impact, its region, its text.
fn with_upstream(feeds: &[(&str, &str, &str)], answers: Value) -> Diagnosis {
    let mut json = case(QUIET, json!([]), answers);
    for (vendor, impact, title) in feeds {
        json["feeds"].as_array_mut().unwrap().push(json!({"format": "statuspage", "vendor": vendor, "body":
            {"page": {"name": vendor, "url": "https://status.example.com"}, "status": {"indicator": "none"}, "components": [], "incidents": [
            {"id": vendor, "name": title, "impact": impact, "status": "investigating",
             "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]}}));
    }
    decide(&json)
}

#[test]
fn the_strongest_upstream_incident_counts_and_two_lesser_ones_are_no_proof() {
    let worst = json!({"started_at": "2025-12-01T11:30:00Z", "error_status": 503, "who": "everyone",
        "how_often": "always", "after_our_change": false, "region": "us"});
    let minor = ("Cloudflare", "minor", "Elevated errors");
    let lesser = ("Fastly", "none", "Rerouting");
    let major = ("AWS", "critical", "Elevated API error rates");
    let elsewhere = ("AWS", "critical", "Elevated API error rates in EU");
    for (feeds, counted, said, verdict) in [
        (vec![minor], 60, 1, Verdict::Unclear),
        (vec![minor, lesser], 60, 2, Verdict::Unclear),
        (vec![minor, major, lesser], 150, 3, Verdict::Them),
        (vec![elsewhere], 0, 0, Verdict::Unclear),
    ] {
        let found = with_upstream(&feeds, worst.clone());
        let theirs = |it: &&Evidence| matches!(&it.origin, Origin::Incident { .. });
        let sum: i32 = found.evidence.iter().filter(theirs).map(|it| it.weight).sum();
        assert_eq!(
            (sum, found.evidence.iter().filter(theirs).count(), found.verdict),
            (counted, said, verdict),
            "{feeds:?}"
        );
    }
    let alone = with_upstream(&[major], json!({"started_at": "2025-12-01T11:30:00Z"}));
    assert_eq!(alone.verdict, Verdict::Unclear, "an incident elsewhere alone blames nobody here");
    assert_eq!(alone.evidence[0].age, Some(Elapsed::seconds(2400)), "with its age");
    assert!(
        matches!(&alone.evidence[0].origin, Origin::Incident { vendor, .. } if vendor == "AWS"),
        "with its source"
    );
}

#[test]
fn an_upstream_page_that_cannot_be_read_is_said_and_asks_for_nothing() {
    let mut json = case(
        QUIET,
        json!([]),
        json!({"started_at": "2025-12-01T11:30:00Z", "error_status": 503,
        "who": "everyone", "after_our_change": false}),
    );
    json["feeds"].as_array_mut().unwrap().push(json!({"format": "aws", "vendor": "AWS", "body": "<html>"}));
    let found = decide(&json);
    let unread = found.evidence.iter().find(|it| it.text.contains("page of AWS could not be read")).unwrap();
    assert_eq!((unread.points_to, unread.weight), (Direction::Neither, 0));
    assert_eq!(found.settle, Some(Settle::CallByHand), "the vendor's own page was read");
}

#[test]
fn weak_signs_from_outside_do_not_add_up_to_a_fault() {
    let answers = json!({"started_at": "2025-12-01T11:30:00Z", "error_status": 503, "who": "everyone",
        "how_often": "always", "after_our_change": false});
    let over = json!([{"id": "over", "name": "Slow dashboard", "status": "resolved", "impact": "minor",
        "started_at": "2025-12-01T08:00:00Z", "resolved_at": "2025-12-01T09:00:00Z", "components": [], "incident_updates": []}]);
    let mut json = case(QUIET, over, answers);
    json["feeds"][0]["body"]["components"][1]["status"] = json!("major_outage");
    json["feeds"][0]["body"]["scheduled_maintenances"] = json!([{"id": "m", "name": "Database work", "status": "in_progress",
        "scheduled_for": "2025-12-01T11:00:00Z", "scheduled_until": "2025-12-01T13:00:00Z", "incident_updates": []}]);
    let found = decide(&json);
    let weak = found
        .evidence
        .iter()
        .filter(|it| it.points_to == Direction::Them && !matches!(it.origin, Origin::Answers));
    assert_eq!(weak.count(), 3, "{:#?}", found.evidence);
    assert_eq!(found.verdict, Verdict::Unclear, "{:#?}", found.evidence);
}

#[test]
fn the_state_of_the_part_that_fails_speaks_when_no_incident_does() {
    for (ours, other, verdict) in [
        ("major_outage", "operational", Verdict::Them),
        ("degraded_performance", "operational", Verdict::Them),
        ("operational", "major_outage", Verdict::Unclear),
    ] {
        let mut json = case(
            QUIET,
            json!([]),
            json!({"started_at": "2025-12-01T11:30:00Z", "components": ["message sending"], "who": "everyone"}),
        );
        json["feeds"][0]["body"]["components"][0]["status"] = json!(ours);
        json["feeds"][0]["body"]["components"][1]["status"] = json!(other);
        assert_eq!(decide(&json).verdict, verdict, "{ours}, {other}");
    }
}

#[test]
fn an_incident_that_names_the_error_explains_it() {
    let hooks = json!([{"id": "hooks", "name": "[OUTBOUND WEBHOOKS] Outbound Webhooks API errors in Prod2 and Prod4",
        "status": "identified", "impact": "none", "started_at": "2025-12-10T03:38:00Z",
        "components": [{"id": "a", "name": "Web/Email/Form Hooks"}],
        "incident_updates": [{"status": "identified", "display_at": "2025-12-10T03:38:00Z",
            "body": "Customers may experience failures due to 404 and 503 errors when the platform attempts to send outbound webhooks."}]}]);
    let decide = |region: &str, status: u16| {
        decide(&json!({"now": "2025-12-10T03:50:00Z", "vendor": "kustomer",
            "feeds": [{"format": "statuspage", "body": {"page": {"name": "Kustomer"}, "incidents": hooks}}],
            "answers": {"started_at": "2025-12-10T03:40:00Z", "where": "webhook", "region": region, "error_status": status}}))
    };
    assert_eq!(decide("prod2", 404).verdict, Verdict::Them);
    assert_eq!(decide("Prod4 (IN)", 503).verdict, Verdict::Them);
    assert_eq!(decide("prod2", 422).verdict, Verdict::Unclear);
    assert_eq!(decide("prod1", 503).verdict, Verdict::Unclear);
    assert_eq!(decide("prod2", 404).severity.map(|it| it.name()), Some("P4"));
}

#[test]
fn an_incident_about_authentication_explains_a_401_unless_ours_changed() {
    let incident = |title: &str, text: &str| {
        json!([{"id": "auth", "name": title, "status": "investigating", "impact": "major",
            "started_at": "2025-12-01T11:20:00Z", "components": [],
            "incident_updates": [{"status": "investigating", "display_at": "2025-12-01T11:20:00Z", "body": text}]}])
    };
    for (title, text, error, changed, verdict) in [
        ("Authentication issues", "We are looking into it.", 401, None, Verdict::Them),
        ("Valid API keys are rejected", "We are looking into it.", 403, Some(false), Verdict::Them),
        ("Rate limits applied too early", "We are looking into it.", 429, None, Verdict::Them),
        ("Authentication issues", "We are looking into it.", 401, Some(true), Verdict::Unclear),
        ("Slow dashboard", "Authentication works.", 401, None, Verdict::Unclear),
        ("Authentication issues", "We are looking into it.", 422, None, Verdict::Unclear),
    ] {
        let answers =
            json!({"started_at": "2025-12-01T11:30:00Z", "error_status": error, "after_our_change": changed});
        let found = decide(&case(QUIET, incident(title, text), answers));
        assert_eq!(found.verdict, verdict, "{title} and {error}, changed {changed:?}");
    }
}

#[test]
fn a_page_that_knows_of_later_posts_says_nothing_of_the_state_at_an_earlier_moment() {
    let later = json!([{"id": "later", "name": "Mails are late", "status": "investigating", "impact": "major",
        "started_at": "2025-12-02T09:00:00Z", "components": [{"id": "c2", "name": "Message Sending"}], "incident_updates": []}]);
    let answers =
        json!({"started_at": "2025-12-01T11:30:00Z", "components": ["Message Sending"], "error_status": 503});
    let mut json = case(QUIET, later, answers.clone());
    json["feeds"][0]["body"]["components"][0]["status"] = json!("major_outage");
    assert_eq!(decide(&json).verdict, Verdict::Unclear);
    let mut json = case(QUIET, json!([]), answers);
    json["feeds"][0]["body"]["components"][0]["status"] = json!("major_outage");
    assert_eq!(decide(&json).verdict, Verdict::Them, "a state of now speaks");
}

#[test]
fn of_a_page_with_thousands_of_incidents_at_once_the_nearest_are_looked_at() {
    let incident = |index: i64, title: &str, minute: i64| {
        json!({"id": index.to_string(), "name": title, "status": "resolved", "impact": "minor",
            "started_at": format!("2025-12-01T{:02}:{:02}:00Z", minute / 60, minute % 60), "resolved_at": "2025-12-01T08:30:00Z",
            "components": [{"id": "c9", "name": "Reporting Webhooks"}], "incident_updates": []})
    };
    let mut all: Vec<Value> =
        (0..3000).map(|index| incident(index, "Webhooks are slow", index % 300)).collect();
    let mut ours = incident(9999, "Mails are late", 11 * 60);
    ours["components"] = json!([{"id": "c2", "name": "Message Sending"}]);
    ours["resolved_at"] = Value::Null;
    ours["status"] = json!("investigating");
    all.push(ours);
    let answers = json!({"started_at": "2025-12-01T11:30:00Z", "components": ["Message Sending"]});
    let found = decide(&case(QUIET, json!(all), answers));
    assert_eq!((found.verdict, found.incidents), (Verdict::Them, vec!["9999".to_string()]));
}

#[test]
fn malformed_cases_are_refused_with_the_place_that_is_wrong() {
    for (json, message) in [
        (json!([]), "at $: expected an object with now, vendor, feeds and answers"),
        (json!({}), "at now: expected a time"),
        (json!({"now": 7}), "at now: expected text"),
        (json!({"now": "soon"}), "at now: “soon” is no time between 1970 and 9999"),
        (json!({"now": QUIET, "feeds": {}}), "at feeds: expected a list"),
        (json!({"now": QUIET, "feeds": [1]}), "at feeds[0]: expected an object with format and body"),
        (json!({"now": QUIET, "feeds": [{"format": 1}]}), "at feeds[0].format: expected text"),
        (json!({"now": QUIET, "answers": []}), "at answers: expected an object"),
        (
            json!({"now": QUIET, "answers": {"started_at": "x"}}),
            "at answers.started_at: “x” is no time between 1970 and 9999",
        ),
        (
            json!({"now": QUIET, "answers": {"after_our_change": "yes"}}),
            "at answers.after_our_change: expected true or false",
        ),
        (
            json!({"now": QUIET, "answers": {"components": [1]}}),
            "at answers.components: expected a list of names",
        ),
        (
            json!({"now": QUIET, "answers": {"failure_rate": "x"}}),
            "at answers.failure_rate: expected a number",
        ),
    ] {
        assert_eq!(OwnedCase::read(&json, parse).unwrap_err().to_string(), message, "{json}");
    }
    let nulls = json!({"now": QUIET, "vendor": null, "feeds": null, "answers": {"expected": null, "symptom": null, "error_status": null,
        "started_at": null, "after_our_change": null, "who": null, "region": null, "where": null, "components": null,
        "how_often": null, "failure_rate": null}});
    assert_eq!(read(&nulls).answers, Answers::default());
    let strange = json!({"now": QUIET, "answers": {"who": "some", "where": "moon", "how_often": "rarely", "error_status": 200,
        "failure_rate": -1, "more": 1}});
    assert_eq!(read(&strange).answers, Answers::default());
}

#[test]
fn errors_are_read_as_people_write_them() {
    for (text, error) in [
        ("503", Some(ErrorKind::Http(503))),
        ("HTTP 429 Too Many Requests", Some(ErrorKind::Http(429))),
        ("ETIMEDOUT", Some(ErrorKind::Timeout)),
        ("408", Some(ErrorKind::Timeout)),
        ("ECONNREFUSED 10.0.0.1", Some(ErrorKind::Network)),
        ("200", None),
        ("it is broken", None),
    ] {
        assert_eq!(ErrorKind::parse(text), error, "{text}");
    }
    for (text, error) in [
        ("every call returns 503", Some(ErrorKind::Http(503))),
        ("we get 401s since noon", Some(ErrorKind::Http(401))),
        ("calls time out: timeout after 30 s", Some(ErrorKind::Timeout)),
        ("about 500 users get nothing", None),
        ("order 404 is missing", None),
    ] {
        assert_eq!(ErrorKind::in_sentence(text), error, "{text}");
    }
}

#[test]
fn notes_hold_facts_and_neither_markup_nor_secrets() {
    let mut incident = delays();
    incident["name"] = json!("Delays <!channel> *now* [x](https://evil.example)");
    let answers = json!({"started_at": "2025-11-04T20:15:00Z", "symptom": "delayed-sends", "components": ["Message Sending"],
        "actual": "Nothing arrives @here, token=abc123", "who": "everyone", "subject": "user-77", "failure_rate": 0.125,
        "region": "us", "where": "delivery", "how_often": "always", "after_our_change": false});
    let owned = read(&case(SOON, json!([incident]), answers));
    let playbook = builtin("customer-io").unwrap();
    let case = owned.case(&playbook, &|at| at.to_string());
    let diagnosis = diagnose(&case);
    let local = |_: Timestamp| "21:15 CET".to_string();
    let note = team_note(&case, &diagnosis, Markup::Plain, &local);
    for fact in [
        "Customer.io: Them (P2)",
        "Symptom: Delayed sends",
        "Since: 2025-11-04 20:15 UTC (21:15 CET)",
        "Affected: Everyone",
        "Failure rate: 12.5 %",
        "Stage: Delivery",
        "Region: US",
        "Parts: Message Sending",
        "Runbook: P2",
        "https://status.customerio.com/incidents/delays",
    ] {
        assert!(note.contains(fact), "{fact} in {note}");
    }
    let slack = team_note(&case, &diagnosis, Markup::Slack, &local);
    assert!(
        slack.contains("&lt;!channel&gt;") && !slack.contains("<!") && !slack.contains("@here"),
        "{slack}"
    );
    let markdown = team_note(&case, &diagnosis, Markup::Markdown, &local);
    assert!(markdown.contains("\\[x\\]") && markdown.contains("\\*now\\*"), "{markdown}");
    for markup in [Markup::Plain, Markup::Slack, Markup::Markdown] {
        let report = support_report(&case, &diagnosis, markup, &local);
        assert!(report.contains("Nothing of ours changed"), "{report}");
        for note in [&report, &team_note(&case, &diagnosis, markup, &local)] {
            assert!(!note.contains("abc123") && !note.contains("user-77"), "{note}");
        }
        assert!(!report.contains("Them"), "a report states facts, not a verdict: {report}");
    }
    let (line, missing) = command(&case, playbook.command("track-event").unwrap());
    assert!(line.contains("/customers/user-77/events") && missing == ["event_name"], "{line}");
}

#[test]
fn the_public_shape_holds_what_was_promised() {
    let json =
        decide(&case(SOON, json!([delays()]), json!({"started_at": "2025-11-04T20:15:00Z"}))).to_json();
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["confidence", "evidence", "incidents", "next_steps", "runbook", "severity", "verdict"]);
    assert_eq!(json["verdict"], "them");
    assert_eq!(json["incidents"], json!(["delays"]));
    for item in json["evidence"].as_array().unwrap() {
        assert!(["them", "us"].contains(&item["points_to"].as_str().unwrap()));
        assert!(
            item["weight"].as_f64().unwrap() >= 0.0 && item["text"].as_str().unwrap().ends_with(['.', '?'])
        );
        assert!(!item["source"].as_str().unwrap().is_empty());
    }
}

#[test]
fn thousands_of_incidents_and_a_hostile_page_are_no_trouble() {
    let many: Vec<Value> = (0..3_000)
        .map(|index| {
            let at = Timestamp::from_millis(1_700_000_000_000 + index * 7_200_000).to_string();
            json!({"id": format!("i{index}"), "name": "Incident with Actions", "status": "resolved", "started_at": at,
                "resolved_at": at, "components": [{"id": "a", "name": format!("Part {}", index % 50)}],
                "incident_updates": [{"status": "resolved", "display_at": at, "body": "Between 10:00 UTC and 11:00 UTC it failed."}]})
        })
        .collect();
    let hostile = json!({"id": "h", "name": "<a ".repeat(20_000), "status": "investigating", "started_at": "2025-11-04T20:46:00Z",
        "components": [], "incident_updates": [{"status": "investigating", "display_at": "2025-11-04T20:46:00Z", "body": "US not affected. ".repeat(20_000)}]});
    let mut incidents = many;
    incidents.push(hostile);
    let owned = read(&case(
        SOON,
        json!(incidents),
        json!({"started_at": "2025-11-04T20:50:00Z", "components": ["Part 7", "US"], "region": "us"}),
    ));
    let playbook: Playbook = builtin("customer-io").unwrap();
    let clock = |at: Timestamp| at.to_string();
    let started = std::time::Instant::now();
    let first = diagnose(&owned.case(&playbook, &clock));
    assert!(started.elapsed().as_secs() < 2, "{:?}", started.elapsed());
    println!("3,001 incidents: {:?}", started.elapsed());
    assert_eq!(first, diagnose(&owned.case(&playbook, &clock)), "the same case gives the same diagnosis");
}
