use super::*;

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
            found.evidence.iter().find(|it| text(it).contains("could not be read")).expect("it is said");
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
    let found = diagnose(&Case { readings: &readings, ..owned.case(&playbook) });
    assert_eq!(found.evidence.iter().map(|it| it.weight).sum::<i32>(), 0, "{:#?}", found.evidence);
    assert!(text(&found.evidence[0]).contains("is 50m old"), "{:?}", found.evidence[0].sign);
    assert_eq!(found.evidence[0].age, Some(Elapsed::seconds(3000)));
}

#[test]
fn upstream_and_work_add_what_they_know() {
    let cloudflare = json!({"format": "statuspage", "vendor": "Cloudflare", "body": {"page": {"name": "Cloudflare"}, "incidents": [
        {"id": "cf", "name": "Network performance issues", "status": "investigating", "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]}});
    let answers = json!({"started_at": "2025-12-01T11:30:00Z", "error_status": 503, "who": "everyone", "how_often": "always"});
    let mut json = case(QUIET, json!([]), answers.clone());
    json["feeds"].as_array_mut().unwrap().push(cloudflare);
    let found = decide(&json);
    assert!(
        found.evidence.iter().any(|it| text(it).starts_with("Cloudflare, which the vendor may depend on"))
    );

    let mut json = case(QUIET, json!([]), answers);
    json["feeds"][0]["body"]["scheduled_maintenances"] = json!([{"id": "m", "name": "Database work", "status": "in_progress",
        "scheduled_for": "2025-12-01T11:00:00Z", "scheduled_until": "2025-12-01T13:00:00Z", "incident_updates": []}]);
    assert!(decide(&json).evidence.iter().any(|it| text(it).contains("Database work")));
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
    let unread = found.evidence.iter().find(|it| text(it).contains("page of AWS could not be read")).unwrap();
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
fn work_is_no_outage_and_no_sign_that_all_is_well() {
    let says = |ours: &str, works: Value| {
        let answers = json!({"started_at": "2025-12-01T11:30:00Z", "components": ["message sending"], "who": "everyone"});
        let mut json = case(QUIET, json!([]), answers);
        json["feeds"][0]["body"]["components"][0]["status"] = json!(ours);
        json["feeds"][0]["body"]["components"][1]["status"] = json!("under_maintenance");
        json["feeds"][0]["body"]["scheduled_maintenances"] = works;
        let found = decide(&json);
        let of = |side| -> Vec<String> {
            found.evidence.iter().filter(|it| it.points_to == side && it.weight > 0).map(text).collect()
        };
        [of(Direction::Them).join("; "), of(Direction::Us).join("; ")]
    };
    let [them, us] = says("under_maintenance", json!([]));
    assert!(them.contains("The status page of Customer.io shows maintenance."), "{them}");
    assert_eq!(us, "");
    let [them, us] = says("operational", json!([]));
    assert!(!them.contains("status page") && us.contains("shows nothing wrong"), "{them}; {us}");
    // What was announced is said once, by its title.
    let work = json!([{"id": "m", "name": "Database work", "status": "in_progress", "scheduled_for": "2025-12-01T11:00:00Z",
        "scheduled_until": "2025-12-01T13:00:00Z", "incident_updates": []}]);
    let [them, us] = says("under_maintenance", work);
    assert!(them.contains("Database work") && !them.contains("shows maintenance"), "{them}");
    assert_eq!(us, "");
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
