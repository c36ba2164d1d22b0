//! What stands between the verdicts, what a page's silence is worth, and which question decides.

use super::*;

fn open(title: &str, parts: &[&str], answers: Value) -> Diagnosis {
    let components: Vec<Value> = parts.iter().map(|name| json!({"id": name, "name": name})).collect();
    let incidents = json!([{"id": "i", "name": title, "status": "investigating", "components": components,
        "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]);
    decide(&case(QUIET, incidents, answers))
}

#[test]
fn an_incident_alone_asks_whether_it_is_ours_until_something_ties_it() {
    for (answers, headline) in [
        (json!({}), Headline::IsItYours),
        (json!({"who": "everyone"}), Headline::IsItYours),
        (json!({"after_our_change": false, "how_often": "always"}), Headline::IsItYours),
        (json!({"started_at": "2025-12-01T11:30:00Z"}), Headline::Them),
        (json!({"error_status": 503}), Headline::Them),
        (json!({"components": ["Message Sending"]}), Headline::Them),
        (json!({"symptom": "delayed-sends"}), Headline::Them),
        (json!({"error_status": 401}), Headline::Unclear),
    ] {
        let found = open("Message Sending is delayed", &["Message Sending"], answers.clone());
        assert_eq!(found.headline, headline, "{answers}: {:#?}", found.evidence);
        assert_eq!(found.settle == Some(Settle::IsItYours), headline == Headline::IsItYours);
    }
    // One that says nothing of what it is about is no more with an error that could be anybody's.
    let vague = open("Disruption with some services", &[], json!({"actual": "Fetching times out"}));
    assert_eq!((vague.verdict, vague.lean), (Verdict::Unclear, Some(Direction::Them)));
}

#[test]
fn a_refusal_inside_an_incident_of_that_very_part_is_its_symptom() {
    let inside = |mut answers: Value| {
        answers["started_at"] = json!("2025-12-01T11:30:00Z");
        answers["components"] = json!(["Message Sending"]);
        open("Elevated errors", &["Message Sending"], answers).verdict
    };
    for (answers, verdict) in [
        (json!({"error_status": 401}), Verdict::Them),
        (json!({"actual": "bad credentials"}), Verdict::Them),
        (json!({"error_status": 401, "after_our_change": true}), Verdict::Us),
        (json!({"error_status": 401, "who": "one"}), Verdict::Us),
        (json!({"error_status": 404}), Verdict::Unclear),
        (json!({"error_status": 404, "who": "everyone", "after_our_change": false}), Verdict::Them),
        (json!({"error_status": 422, "how_often": "intermittent"}), Verdict::Them),
        (json!({"error_status": 403, "who": "everyone"}), Verdict::Unclear),
        (json!({"error_status": 429, "who": "everyone", "after_our_change": false}), Verdict::Unclear),
        (json!({"actual": "no space left on device"}), Verdict::Unclear),
    ] {
        let found = inside(answers.clone());
        let is_as_expected = found == verdict || (verdict == Verdict::Us && found == Verdict::Unclear);
        assert!(is_as_expected, "{answers}: {found:?}");
    }
}

#[test]
fn words_and_what_is_between_the_verdicts() {
    for (answers, verdict, lean) in [
        (json!({"actual": "rate limit exceeded"}), Verdict::Us, None),
        (json!({"actual": "Resource not accessible by integration"}), Verdict::Us, None),
        (json!({"actual": "could not resolve host"}), Verdict::Us, None),
        (json!({"actual": "denied", "who": "everyone"}), Verdict::Us, None),
        (json!({"actual": "jobs fail", "components": ["self-hosted runners"]}), Verdict::Us, None),
        (json!({"actual": "works on another network"}), Verdict::Us, None),
        (
            json!({"actual": "denied", "who": "everyone", "started_at": "2025-12-01T11:30:00Z"}),
            Verdict::Unclear,
            Some(Direction::Us),
        ),
        (
            json!({"error_status": 503, "how_often": "always", "who": "everyone",
            "started_at": "2025-12-01T11:30:00Z"}),
            Verdict::Unclear,
            Some(Direction::Them),
        ),
        (json!({"actual": "it is slow"}), Verdict::Unclear, None),
        (json!({"error_status": 422, "how_often": "intermittent"}), Verdict::Unclear, Some(Direction::Us)),
    ] {
        let found = decide(&case(QUIET, json!([]), answers.clone()));
        assert_eq!((found.verdict, found.lean), (verdict, lean), "{answers}: {:#?}", found.evidence);
    }
}

#[test]
fn who_asks_without_a_start_may_have_begun_inside_what_is_just_over() {
    let over = |end: &str, part: &str| {
        let incidents = json!([{"id": "i", "name": "Errors", "status": "resolved", "resolved_at": end,
            "components": [{"id": "m", "name": "Message Sending"}], "started_at": "2025-12-01T06:00:00Z", "incident_updates": []}]);
        decide(&case(QUIET, incidents, json!({"components": [part]}))).lean
    };
    assert_eq!(over("2025-12-01T11:30:00Z", "Message Sending"), Some(Direction::Them));
    assert_eq!(over("2025-12-01T09:30:00Z", "Message Sending"), None);
    assert_eq!(over("2025-12-01T11:30:00Z", "Reporting Webhooks"), None);
}

#[test]
fn planned_work_on_the_part_is_a_sentence_of_its_own_while_it_goes_on() {
    let with = |now: &str, answers: Value| {
        let mut json = case(now, json!([]), answers);
        json["feeds"][0]["body"]["scheduled_maintenances"] = json!([{"id": "w", "name": "Database work", "status": "in_progress",
            "scheduled_for": "2025-12-01T11:00:00Z", "scheduled_until": "2025-12-01T13:00:00Z",
            "components": [{"id": "c2", "name": "Message Sending"}], "incident_updates": []}]);
        decide(&json).headline
    };
    let until = Timestamp::parse("2025-12-01T13:00:00Z");
    let start = "2025-12-01T11:30:00Z";
    let part = json!({"components": ["Message Sending"], "started_at": start});
    assert_eq!(with(QUIET, part), Headline::PlannedWork { until });
    assert_ne!(
        with(QUIET, json!({"components": ["Reporting Webhooks"], "started_at": start})),
        Headline::PlannedWork { until }
    );
}

#[test]
fn silence_is_worth_what_the_vendor_s_habit_makes_it() {
    let minutes = |minutes: u64| Elapsed::seconds(minutes * 60);
    let lag = Lag { median: minutes(28), ninth_tenth: minutes(55), count: 12 };
    for (start, weight) in [("11:50", 10), ("11:20", 30), ("10:00", 100)] {
        let json = case(QUIET, json!([]), json!({"started_at": format!("2025-12-01T{start}:00Z")}));
        let owned = OwnedCase { lag: Some(lag), ..read(&json) };
        let found = diagnose(&owned.case(&builtin("customer-io").unwrap()));
        assert_eq!(found.evidence.iter().map(|it| it.weight).collect::<Vec<_>>(), [weight], "{start}");
    }
}

#[test]
fn a_habit_is_known_from_three_incidents_whose_start_was_told() {
    let incident = |start: &str, post: &str| {
        json!({"id": start, "name": "Errors", "status": "resolved", "started_at": format!("2025-11-01T{start}:00Z"),
            "resolved_at": "2025-11-01T23:00:00Z", "incident_updates": [
            {"id": "u", "status": "investigating", "display_at": format!("2025-11-01T{post}:00Z"), "body": "We are looking."}]})
    };
    let habit = |incidents: Value| read(&case(QUIET, incidents, json!({}))).lag;
    let known = habit(json!([
        incident("10:00", "10:20"),
        incident("12:00", "12:10"),
        incident("14:00", "14:50"),
        incident("16:00", "16:00")
    ]));
    assert_eq!(
        known.map(|it| (it.median.as_minutes(), it.ninth_tenth.as_minutes(), it.count)),
        Some((20, 50, 3))
    );
    assert_eq!(habit(json!([incident("10:00", "10:20"), incident("12:00", "12:10")])), None);
}

#[test]
fn the_question_that_is_asked_next_is_the_one_that_decides() {
    let next = |incidents: Value, answers: Value| {
        let json = case(QUIET, incidents, answers);
        next_question(&read(&json).case(&builtin("customer-io").unwrap()))
    };
    let sending = json!([{"id": "i", "name": "Elevated errors", "status": "investigating",
        "components": [{"id": "m", "name": "Message Sending"}], "started_at": "2025-12-01T11:20:00Z", "incident_updates": []}]);
    let mut all = json!({"error_status": 503, "who": "everyone", "how_often": "always", "after_our_change": false, "region": "us",
        "started_at": "2025-12-01T11:30:00Z"});
    // All but the part is known, and the incident is of one part.
    assert_eq!(next(sending.clone(), all.clone()), Some(Ask::Part));
    all["components"] = json!(["Message Sending"]);
    assert_eq!(next(sending.clone(), all), None);
    assert!(next(sending, json!({})).is_some());
    assert_eq!(
        next(
            json!([]),
            json!({"error_status": 401, "after_our_change": true, "started_at": "2025-12-01T11:30:00Z",
        "who": "everyone", "components": ["Message Sending"], "how_often": "always", "region": "us"})
        ),
        None
    );
}
