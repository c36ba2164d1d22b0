//! What a part is called by the vendor, and by the person whose work rides on it.

use super::*;

fn open(title: &str, parts: &[&str]) -> Value {
    let components: Vec<Value> = parts.iter().map(|name| json!({"id": name, "name": name})).collect();
    json!([{"id": "i", "name": title, "status": "investigating", "components": components,
        "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}])
}

fn verdict(incidents: Value, mut answers: Value) -> Verdict {
    answers["started_at"] = json!("2025-12-01T11:30:00Z");
    let feed = json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "incidents": incidents}});
    decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed], "answers": answers})).verdict
}

#[test]
fn a_part_is_known_by_its_initials_and_by_the_word_the_title_has_for_it() {
    for (title, theirs, ours, expected) in [
        ("Errors", "Amazon Simple Storage Service", "S3", Verdict::Them),
        ("Errors", "Amazon Elastic Compute Cloud", "ec2", Verdict::Them),
        ("Errors", "Virtual Private Cloud", "VPC", Verdict::Them),
        ("Errors", "Amazon Simple Queue Service", "S3", Verdict::Unclear),
        // Two letters are initials of too much: what they mean is not stated.
        ("Errors", "Amazon Elastic Compute Cloud", "CC", Verdict::Them),
        ("Slow network in Frankfurt", "Frankfurt, Germany - (FRA)", "Frankfurt", Verdict::Them),
        ("Slow network", "Frankfurt, Germany - (FRA)", "Frankfurt", Verdict::Them),
    ] {
        let found = verdict(open(title, &[theirs]), json!({"components": [ours]}));
        assert_eq!(found, expected, "{title}: {theirs} and {ours}");
    }
}

/// A page that lists these parts, with an incident of one of them.
fn listing(parts: &[&str], theirs: &str, title: &str, answers: Value) -> Diagnosis {
    let components: Vec<Value> =
        parts.iter().map(|name| json!({"id": name, "name": name, "status": "operational"})).collect();
    let mut answers = answers;
    answers["started_at"] = json!("2025-12-01T11:30:00Z");
    let feed = json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "status": {"indicator": "minor"},
        "components": components, "incidents": open(title, &[theirs])}});
    decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed], "answers": answers}))
}

#[test]
fn a_part_is_found_by_what_people_call_it_and_else_is_not_stated() {
    let parts = [
        "Git Operations",
        "Packages",
        "Actions",
        "API Requests",
        "Login",
        "Card Payments",
        "Frankfurt",
        "Singapore",
    ];
    for (theirs, ours, expected) in [
        ("Git Operations", "push to origin", Verdict::Them),
        ("Git Operations", "our repository", Verdict::Them),
        ("Packages", "ghcr.io", Verdict::Them),
        ("Packages", "docker images", Verdict::Them),
        ("Actions", "self service runners", Verdict::Them),
        ("Actions", "the workflow", Verdict::Them),
        ("Actions", "ghcr.io", Verdict::Unclear),
        ("Login", "SSO", Verdict::Them),
        ("Login", "Anmeldung", Verdict::Them),
        ("Card Payments", "checkout", Verdict::Them),
        ("API Requests", "GraphQL", Verdict::Them),
        ("API Requests", "Acme API", Verdict::Them),
        ("Git Operations", "API", Verdict::Unclear),
        ("Frankfurt", "Singapore", Verdict::Unclear),
        // Misspelt.
        ("Packages", "Pakages", Verdict::Them),
        // On no page, and nobody knows what it is: the incident says nothing of it.
        ("Packages", "flux capacitor", Verdict::Unclear),
    ] {
        let found = listing(&parts, theirs, "Elevated errors", json!({"components": [ours]}));
        assert_eq!(found.verdict, expected, "{theirs} and {ours}: {:#?}", found.evidence);
    }
    // A title that names no part speaks of the kind of thing it is.
    for (title, ours, expected) in [
        ("Users unable to sign in", "Login", Verdict::Them),
        ("Users unable to sign in", "SSO", Verdict::Them),
        ("Users unable to sign in", "docker images", Verdict::Unclear),
    ] {
        let feed = json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "status": {"indicator": "minor"},
            "components": [{"id": "l", "name": "Login", "status": "operational"}, {"id": "p", "name": "Packages", "status": "operational"}],
            "incidents": open(title, &[])}});
        let answers = json!({"components": [ours], "started_at": "2025-12-01T11:30:00Z"});
        let found = decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed], "answers": answers}));
        assert_eq!(found.verdict, expected, "{title} and {ours}: {:#?}", found.evidence);
    }
    // Of several of one kind, the one that shares a word.
    let assistants = ["claude.ai", "Claude API (api.example.com)", "Claude Code"];
    for (theirs, expected) in
        [("Claude API (api.example.com)", Verdict::Them), ("claude.ai", Verdict::Unclear)]
    {
        let found =
            listing(&assistants, theirs, "Elevated errors", json!({"components": ["the Claude API"]}));
        assert_eq!(found.verdict, expected, "{theirs}: {:#?}", found.evidence);
    }
    // Of another kind than all that is listed: no more than a hint, and none for us.
    let found =
        listing(&["Packages"], "Packages", "Elevated errors", json!({"components": ["our webhooks"]}));
    assert_eq!(found.verdict, Verdict::Unclear);
    assert!(
        found.evidence.iter().all(|it| it.points_to != Direction::Us || it.weight < 50),
        "{:#?}",
        found.evidence
    );
}

#[test]
fn an_incident_that_lists_nothing_is_about_what_it_tells() {
    for (told, expected) in [
        (Some("Our notifications are stuck in queued"), Verdict::Them),
        (Some("Nothing is sent"), Verdict::Unclear),
        (Some("Notifications are blank"), Verdict::Unclear),
        (None, Verdict::Unclear),
    ] {
        let incidents = open("Notifications Stuck in \u{201c}Queued\u{201d} State", &[]);
        let found = verdict(incidents, json!({"components": ["Pipeline"], "actual": told}));
        assert_eq!(found, expected, "{told:?}");
    }
}

#[test]
fn a_title_of_nothing_but_the_vendors_name_is_about_no_other_part() {
    for (title, expected) in [
        ("Acme is experiencing issues", Verdict::Them),
        ("Incident with Acme.com", Verdict::Them),
        ("Issues with Acme billing", Verdict::Unclear),
    ] {
        assert_eq!(verdict(open(title, &[]), json!({"components": ["Webhooks"]})), expected, "{title}");
    }
}

#[test]
fn what_is_late_within_the_hour_after_an_incident_of_the_same_part_is_its_backlog() {
    for (minutes, answers, expected) in [
        (10, json!({"who": "everyone", "after_our_change": false}), Verdict::Them),
        (59, json!({"who": "everyone"}), Verdict::Them),
        (10, json!({}), Verdict::Unclear),
        (10, json!({"who": "one", "after_our_change": false}), Verdict::Unclear),
        (10, json!({"who": "everyone", "after_our_change": true}), Verdict::Unclear),
        (10, json!({"who": "everyone", "error_status": 503}), Verdict::Unclear),
        (10, json!({"who": "everyone", "components": ["Reporting Webhooks"]}), Verdict::Unclear),
        (61, json!({"who": "everyone", "after_our_change": false}), Verdict::Unclear),
    ] {
        let end = Timestamp::parse("2025-11-04T21:54:00Z").unwrap();
        let mut answers = answers;
        answers["started_at"] = json!(end.shifted(minutes * 60_000).unwrap().to_string());
        answers["where"] = json!("delivery");
        if answers["components"].is_null() {
            answers["components"] = json!(["Message Sending"]);
        }
        // The page's lights are left out: what they say of now is another sign.
        let feed = json!({"format": "statuspage", "body": {"page": {"name": "Customer.io"}, "incidents": [delays()]}});
        let found = decide(
            &json!({"now": "2025-11-04T23:30:00Z", "vendor": "customer-io", "feeds": [feed], "answers": answers}),
        );
        assert_eq!(found.verdict, expected, "{minutes} {answers}");
    }
}

#[test]
fn courier_titles_name_its_parts_without_the_plural() {
    let feed = json!({"format": "statuspage", "body": {"page": {"name": "Courier"},
        "incidents": open("Send Pipeline and Event Status Slowdowns", &[])}});
    for (ours, expected) in [("Outbound Webhooks", Verdict::Them), ("Inbox", Verdict::Unclear)] {
        let answers = json!({"started_at": "2025-12-01T11:30:00Z", "components": [ours]});
        let case = json!({"now": QUIET, "vendor": "courier", "feeds": [feed], "answers": answers});
        assert_eq!(decide(&case).verdict, expected, "{ours}");
    }
}

#[test]
fn the_first_reason_says_that_a_page_has_no_such_part() {
    use is_it_them_core::diagnosis::Sign;
    let of = |ours: &str, indicator: &str, health: &str, incidents: Value| {
        let feed = json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "status": {"indicator": indicator},
            "components": [{"id": "l", "name": "Login", "status": "operational"}, {"id": "Packages", "name": "Packages", "status": health},
                {"id": "h", "name": "Warp Drive", "status": "operational", "only_show_if_degraded": true}],
            "incidents": incidents}});
        let answers = json!({"components": [ours], "started_at": "2025-12-01T11:30:00Z"});
        decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed], "answers": answers}))
    };
    let out = || open("Elevated errors", &["Packages"]);
    let unlisted = of("flux capacitor", "major", "major_outage", out());
    assert!(matches!(&unlisted.evidence[0].sign, Sign::Unlisted { .. }), "{:#?}", unlisted.evidence);
    let light = of("flux capacitor", "major", "major_outage", json!([]));
    assert!(matches!(&light.evidence[0].sign, Sign::TroubleElsewhere { .. }), "{:#?}", light.evidence);
    let well = of("flux capacitor", "none", "operational", json!([]));
    assert!(matches!(&well.evidence[0].sign, Sign::NoSuchPart { .. }), "{:#?}", well.evidence);
    // One that the page leaves out while it is well is one that it has.
    for (status, parts) in [("major_outage", out()), ("operational", json!([]))] {
        let hidden = of("Warp Drive", "none", status, parts);
        let is_missing = |sign: &Sign| matches!(sign, Sign::Unlisted { .. } | Sign::NoSuchPart { .. });
        assert!(!hidden.evidence.iter().any(|item| is_missing(&item.sign)), "{:#?}", hidden.evidence);
    }
    // So is one that it calls otherwise, whose group is named, or that is told by its id.
    let page = json!({"page": {"name": "Acme"}, "status": {"indicator": "none"}, "components": [
        {"id": "g", "name": "EU - Cluster 7", "group": true, "status": "operational"},
        {"id": "kx81", "group_id": "g", "name": "Login", "status": "operational"},
        {"id": "m", "name": "Email Delivery", "status": "operational", "only_show_if_degraded": true}]});
    for (ours, is_there) in
        [("Emails", true), ("Cluster 7", true), ("kx81", true), ("Cluster 8", false), ("kx82", false)]
    {
        let answers = json!({"components": [ours], "started_at": "2025-12-01T11:30:00Z"});
        let feed = json!({"format": "statuspage", "body": page});
        let found = decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed], "answers": answers}));
        let is_missing = found.evidence.iter().any(|item| matches!(item.sign, Sign::NoSuchPart { .. }));
        assert_eq!(is_missing, !is_there, "{ours}: {:#?}", found.evidence);
    }
    // It weighs less than the same of a part that the page has.
    let known = of("Login", "none", "operational", json!([]));
    assert!(well.evidence[0].weight <= known.evidence[0].weight);
    let named = of("Packages", "major", "major_outage", out());
    assert!(unlisted.evidence[0].weight < named.evidence[0].weight);
    assert_eq!([unlisted, light, well].map(|found| found.verdict), [Verdict::Unclear; 3]);
}
