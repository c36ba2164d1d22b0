use super::*;

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
        (&["Copilot AI Model Providers"], &[], "Copilot", None, Verdict::Them),
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
        let found = diagnose(&owned.case(&playbook));
        assert_eq!(found.verdict, verdict, "{theirs:?} and {ours}, {region:?}: {:#?}", found.evidence);
    }
}

#[test]
fn what_the_vendor_posted_later_is_not_seen_yet() {
    let answers = json!({"started_at": "2025-11-04T20:15:00Z", "components": ["Message Sending"]});
    let early = decide(&case("2025-11-04T20:30:00Z", json!([delays()]), answers.clone()));
    assert_eq!(early.incidents, [] as [&str; 0]);
    let said =
        |diagnosis: &Diagnosis, words: &str| diagnosis.evidence.iter().any(|it| text(it).contains(words));
    let during = decide(&case(SOON, json!([delays()]), answers.clone()));
    assert!(said(&during, "31m before the vendor posted"), "{:#?}", during.evidence);
    let after = decide(&case(QUIET, json!([delays()]), answers));
    assert!(said(&after, "by the vendor’s own words began at 2025-11-04T20:10:00Z"), "{:#?}", after.evidence);
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
    let first = diagnose(&owned.case(&playbook));
    assert_eq!(first, diagnose(&owned.case(&playbook)), "the same case gives the same diagnosis");
}
