//! Which row of a dialect an error finds.

use super::*;

/// A playbook with these rows alone; each may leave out what every row needs.
fn playbook(rows: Value) -> Playbook {
    let mut json = json!({"schema": 1, "id": "mine", "name": "Mine", "runbooks": [
        {"id": "P2", "name": "P2", "applies": "Always.", "steps": ["Check it."], "escalate": "Call them."}
    ], "symptoms": [
        {"id": "late", "name": "Late", "first": "Check.", "then": "Check.", "stage": "delivery", "runbook": "P2"}
    ]});
    let full = |row: &Value| {
        let mut full = json!({"name": "x", "meaning": "x", "do": "Check.", "runbook": "P2"});
        row.as_object().unwrap().iter().for_each(|(key, value)| full[key] = value.clone());
        full
    };
    json["errors"] = rows.as_array().unwrap().iter().map(full).collect();
    Playbook::read(&testing::of(&json), None).unwrap()
}

fn found<'a>(playbook: &'a Playbook, seen: &Seen<'_>) -> &'a str {
    playbook.meaning(seen).map_or("", |row| &row.id)
}

#[test]
fn the_most_specific_row_wins_wherever_it_stands() {
    let rows = json!([
        {"id": "any", "statuses": ["4xx", "5xx"]},
        {"id": "rate", "statuses": ["429"]},
        {"id": "spent", "headers": ["x-remaining: 0"], "statuses": ["403", "429"]},
        {"id": "quota", "codes": ["insufficient_quota"], "statuses": ["429"]},
        {"id": "running", "statuses": ["429"], "hosts": ["*.example.com/api/statements/*"]},
        {"id": "hooks", "statuses": ["503"], "where": "webhook"},
        {"id": "now-and-then", "statuses": ["503"], "how_often": ["intermittent", "once"]},
        {"id": "deploy", "statuses": ["401"], "after_our_change": true},
        {"id": "no-net", "statuses": ["network"]},
        {"id": "late", "symptoms": ["late"]},
        {"id": "again", "statuses": ["429"]},
        {"id": "frozen", "statuses": ["402"], "hosts": ["shop.example.com"]}
    ]);
    let mut reversed = rows.clone();
    reversed.as_array_mut().unwrap().reverse();
    let codes = ["Insufficient_Quota".to_string()];
    let headers = [("X-Remaining".to_string(), "0".to_string())];
    let seen = |error| Seen { error: Some(error), ..Seen::default() };
    for (row, seen) in [
        ("", Seen::default()),
        ("any", seen("418")),
        ("any", seen("500")),
        ("any", seen("503")),
        ("", seen("timeout")),
        ("no-net", seen("network")),
        ("no-net", seen("tls")),
        ("rate", seen("429")),
        ("spent", Seen { headers: &headers, ..seen("429") }),
        ("spent", Seen { headers: &headers, ..seen("403") }),
        ("any", Seen { headers: &headers, ..seen("500") }),
        ("spent", Seen { headers: &headers, ..Seen::default() }),
        ("quota", Seen { headers: &headers, codes: &codes, ..seen("429") }),
        ("quota", Seen { codes: &codes, ..Seen::default() }),
        ("quota", Seen { codes: &codes, ..seen("502") }),
        (
            "running",
            Seen { host: Some("acme.example.com"), path: Some("/api/statements/01?x"), ..seen("429") },
        ),
        ("rate", Seen { host: Some("acme.example.com"), path: Some("/api/statements"), ..seen("429") }),
        ("any", seen("402")),
        ("any", Seen { host: Some("other.example.com"), ..seen("402") }),
        ("frozen", Seen { host: Some("shop.example.com"), ..seen("402") }),
        ("hooks", Seen { stage: Some(Stage::Webhook), ..seen("503") }),
        ("any", Seen { stage: Some(Stage::Api), ..seen("503") }),
        ("now-and-then", Seen { how_often: Some("once"), ..seen("503") }),
        ("any", Seen { how_often: Some("always"), ..seen("503") }),
        ("any", seen("401")),
        ("deploy", Seen { after_our_change: true, ..seen("401") }),
        ("late", Seen { symptom: Some("late"), ..Seen::default() }),
        ("rate", Seen { symptom: Some("late"), ..seen("429") }),
    ] {
        assert_eq!(found(&playbook(rows.clone()), &seen), row, "{seen:?}");
        // Only of equals the first counts.
        let row = if row == "rate" { "again" } else { row };
        assert_eq!(found(&playbook(reversed.clone()), &seen), row, "{seen:?}");
    }
}

#[test]
fn a_code_in_a_text_must_look_as_a_machine_writes_it() {
    let rows = json!([
        {"id": "slow", "codes": ["SlowDown"]},
        {"id": "phrase", "codes": ["secondary rate limit"]},
        {"id": "plain", "codes": ["ratelimited"]},
        {"id": "number", "codes": ["1015", "30008"]},
        {"id": "aadsts", "codes": ["AADSTS50011"]},
        {"id": "line", "codes": ["invalid_auth"]},
        {"id": "capitals", "codes": ["THROTTLED"]},
        {"id": "hyphen", "codes": ["too-many-requests"]},
        {"id": "remaining", "headers": ["x-ratelimit-remaining: 0"]},
        {"id": "edge", "headers": ["cf-ray"]}
    ]);
    let playbook = playbook(rows);
    for (row, text) in [
        ("slow", "<Error><Code>SlowDown</Code><Message>Reduce your request rate</Message>"),
        ("slow", "An error occurred (SlowDown) when calling PutObject"),
        ("", "We see a slowdown since noon. Slowdown everywhere."),
        ("phrase", "You have exceeded a secondary  rate limit. Wait"),
        ("phrase", "SECONDARY RATE-LIMIT"),
        ("", "our secondary site has a rate limit"),
        ("plain", r#"{"ok":false,"error":"ratelimited"}"#),
        ("plain", r#"{\"ok\":false,\"error\":\"ratelimited\"}"#),
        ("", "are we ratelimited or not?"),
        ("number", "Error code: 1015"),
        ("number", "error 1015 You are being rate limited"),
        ("number", r#"{"code":30008}"#),
        ("number", r#"{"error_code": "30008"}"#),
        ("", "it took 1015 ms for 30008 rows"),
        ("aadsts", "AADSTS50011: The redirect URI"),
        ("", "AADSTS500112: something else"),
        ("line", "slack says invalid_auth"),
        ("capitals", "extensions: { code: THROTTLED }"),
        ("", "we are throttled"),
        ("hyphen", r#""code": "too-many-requests""#),
        ("remaining", "< HTTP/2 403\n< x-ratelimit-remaining: 0\n< date: now"),
        ("remaining", "  \"X-RateLimit-Remaining\": \"0\","),
        ("", "> x-ratelimit-remaining: 0"),
        ("", "< x-ratelimit-remaining: 10"),
        ("edge", "< cf-ray: 8f1-FRA"),
        ("", ""),
        ("", "\u{301}\u{1f600}: \u{0}"),
    ] {
        let seen = Seen { texts: &[text], ..Seen::default() };
        assert_eq!(found(&playbook, &seen), row, "{text}");
    }
    let long = format!("{}\u{e9} SlowDown", "x ".repeat(40_000));
    assert_eq!(found(&playbook, &Seen { texts: &[&long], ..Seen::default() }), "", "the rest is not read");
}

#[test]
fn an_error_table_of_before_dialects_is_still_read() {
    let generic = builtin("generic").unwrap();
    let before = json!({
        "schema": 1, "id": "ours", "name": "Ours", "extends": "generic",
        "regions": [{"id": "eu", "name": "EU", "aliases": ["Europe"]}],
        "components": [{"name": "API", "stage": "api", "aliases": ["REST"]}],
        "errors": [
            {"id": "a", "name": "Intermittent 5xx", "statuses": ["5xx", "timeout"], "how_often": ["intermittent"],
             "meaning": "A transient fault.", "do": "Retry.", "runbook": "P2"},
            {"id": "b", "name": "401", "statuses": ["401"], "after_our_change": true, "symptoms": ["duplicates"],
             "meaning": "The credentials changed.", "do": "Check secrets.", "runbook": "P2"}
        ]
    });
    let read = Playbook::read(&testing::of(&before), Some(&generic)).unwrap();
    assert_eq!(read.errors.len(), 2 + generic.errors.len());
    let row = &read.errors[0];
    assert_eq!((row.whose, row.retry, row.source.as_ref()), (None, None, None));
    assert!(row.codes.is_empty() && row.headers.is_empty() && row.hosts.is_empty());
    let seen = |error, how_often, after_our_change| {
        found(&read, &Seen { error: Some(error), how_often, after_our_change, ..Seen::default() }).to_string()
    };
    assert_eq!(seen("503", Some("intermittent"), false), "a");
    assert_eq!(seen("503", Some("always"), false), "consistent-5xx");
    assert_eq!(seen("401", None, true), "b");
    assert_eq!(seen("401", None, false), "credentials");
    let kept = Playbook::read(read.to_json(), None).unwrap();
    assert_eq!(kept, read, "what was kept on the device is read as it was");
}

#[test]
fn a_row_is_refused_with_the_place_that_is_wrong() {
    let read = |key: &str, value: Value| {
        let mut row = json!({"id": "r", "name": "R", "meaning": "m", "do": "Check.", "runbook": "P1"});
        row[key] = value;
        let json = json!({"schema": 1, "id": "m", "name": "M", "extends": "generic", "errors": [row]});
        Playbook::read(&testing::of(&json), builtin("generic").as_ref())
            .map(|_| ())
            .map_err(|it| (it.path, it.slip))
    };
    let word = |words: &str| Slip::Word(words.into());
    for (key, value, path, slip) in [
        ("whose", json!("mine"), "whose", word("them, us, upstream, nobody")),
        ("whose", json!("us"), "source", Slip::NoSource),
        ("retry", json!("soon"), "retry", word("now, after, never")),
        ("where", json!("moon"), "where", word("api, delivery, rendering, webhook")),
        (
            "source",
            json!("http://x.example"),
            "source",
            Slip::Expected { thing: Thing::Address, is_missing: false },
        ),
        ("checked", json!("28.11.2026"), "checked", Slip::Day),
        ("checked", json!("2026-02-30"), "checked", Slip::Day),
        ("headers", json!(["a b"]), "headers[0]", Slip::Header),
        ("hosts", json!(["a b.c"]), "hosts[0]", Slip::Host),
        ("hosts", json!(["nothing"]), "hosts[0]", Slip::Host),
        ("do", json!("x".repeat(8001)), "do", Slip::Long { most: 8000, found: 8001 }),
    ] {
        assert_eq!(read(key, value.clone()), Err((format!("errors[0].{path}"), slip)), "{key}: {value}");
    }
    assert_eq!(read("retry", json!("never")), Ok(()));
}

#[test]
fn a_row_of_several_codes_is_called_by_the_one_that_was_seen() {
    for (vendor, code, expected) in [
        ("azure", "AADSTS50034", "AADSTS50034 no such account"),
        ("azure", "AADSTS50126", "AADSTS50126 wrong user or password"),
        ("azure", "AADSTS50079", "AADSTS50076 or 50079, a second factor"),
        ("azure", "AADSTS50074", "AADSTS50074"),
        ("aws", "AccessDeniedException", "AccessDeniedException"),
        ("aws", "InternalError", "500 InternalError"),
        ("plaid", "INSTITUTION_DOWN", "INSTITUTION_DOWN"),
    ] {
        let playbook = builtin(vendor).unwrap();
        let codes = [code.to_string()];
        let seen = Seen { codes: &codes, ..Seen::default() };
        let found = playbook.meaning_and_name(&seen).map(|(_, name)| name);
        assert_eq!(found, Some(expected), "{vendor} {code}");
    }
}
