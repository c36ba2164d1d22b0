use super::*;
use is_it_them_words::diagnosis::to_json;
use is_it_them_words::{support_report, team_note};

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
        let error = OwnedCase::read(&testing::of(&json)).unwrap_err();
        assert_eq!(is_it_them_words::program::case_error(&error), message, "{json}");
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
fn answers_are_read_as_people_and_programs_write_them() {
    let read = |answers: Value| read(&json!({"now": QUIET, "answers": answers})).answers;
    for (rate, share) in [
        (json!("12"), Some(1200)),
        (json!("12.5 %"), Some(1250)),
        (json!("0.5%"), Some(50)),
        (json!(0.5), Some(5000)),
        (json!("150%"), None),
        (json!(150), None),
    ] {
        assert_eq!(read(json!({"failure_rate": rate})).failure_rate, share, "{rate}");
    }
    for (status, error) in [
        (json!(503.0), Some(ErrorKind::Http(503))),
        (json!(-1), None),
        (json!(1e300), None),
        (json!(200), None),
    ] {
        assert_eq!(read(json!({"error_status": status})).error, error, "{status}");
    }
    let odd = read(
        json!({"components": [null, " ", "API "], "who": "Everyone", "where": "API", "how_often": "ALWAYS"}),
    );
    assert_eq!(odd.components, ["API"]);
    assert_eq!((odd.who, odd.how_often), (Some(Who::Everyone), Some(HowOften::Always)));
    assert_eq!(odd.stage, Some(Stage::Api));
}

#[test]
fn a_format_by_another_name_is_read_by_its_shape() {
    let rss = "<rss version=\"2.0\"><channel><title>Acme - Status</title><item><title>Search - Major Outage</title>\
        <pubDate>Mon, 01 Dec 2025 11:20:00 +0000</pubDate><description>Search is down</description></item></channel></rss>";
    let atlassian = page(json!([delays()]))["body"].clone();
    for (format, body) in [
        (json!("Statuspage"), &atlassian),
        (json!("atlassian"), &atlassian),
        (json!("instatus"), &atlassian),
        (Value::Null, &atlassian),
        (json!("statusiq"), &json!(rss)),
        (json!("rss"), &json!(rss)),
    ] {
        let case = json!({"now": QUIET, "vendor": "acme", "feeds": [{"format": format, "body": body}]});
        assert!(read(&case).readings[0].failure.is_none(), "{format}");
        assert!(read(&case).readings[0].report.is_some(), "{format}");
    }
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
    let case = owned.case(&playbook);
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
    let found = decide(&case(SOON, json!([delays()]), json!({"started_at": "2025-11-04T20:15:00Z"})));
    let json = testing::shown(&to_json(&found, &|at| at.to_string()));
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    assert_eq!(
        keys,
        ["confidence", "evidence", "incidents", "lean", "next_steps", "runbook", "severity", "verdict"]
    );
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
