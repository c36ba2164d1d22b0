//! Runs: the line, the figures, what the verdict takes, export and comparison.

use super::super::*;
use super::plan::{answer, credential, customer_io, now, planned};
use crate::status::Record;

/// Calls told as `host status millis seconds-ago`, with `~` before a control's host; all ask only whether the host answers.
fn reached(told: &str) -> Run {
    let mut run = Run::new("x", None, now());
    for line in told.split(';') {
        let words: Vec<&str> = line.split_whitespace().collect();
        let host = words[0].trim_start_matches('~');
        let request = if words[0].starts_with('~') { control(host) } else { reach("x", host) }.unwrap();
        let ended = Ended::named(words[1]).unwrap();
        let came = Answer { millis: words[2].parse().ok(), ..Answer::ending(ended) };
        let at = now().shifted(-words[3].parse::<i64>().unwrap() * 1000).unwrap();
        run.add(read(None, &request, came, at, None));
    }
    run
}

fn taken(told: &str) -> Vec<String> {
    probes(&[reached(told)]).iter().map(|probe| format!("{} {:?}", probe.host, probe.outcome)).collect()
}

#[test]
fn what_one_call_cannot_tell_is_told_by_the_others() {
    for (told, expected) in [
        // A front page may always say so.
        ("a.example 503 9 60", vec![]),
        ("a.example 200 9 600; a.example 503 9 60", vec!["a.example Ok", "a.example Http(503)"]),
        ("a.example 403 9 60", vec!["a.example Ok"]),
        ("a.example 403 9 60; ~g.example 403 9 60", vec!["a.example Http(403)", "g.example Http(403)"]),
        (
            "a.example 403 9 60; ~g.example 200 9 60; ~h.example 200 9 60",
            vec!["a.example Ok", "g.example Ok", "h.example Ok"],
        ),
        ("a.example 407 9 60", vec!["a.example Http(407)"]),
        ("a.example redirect 9 60", vec!["a.example Ok"]),
        ("a.example timeout 9 60; a.example network 9 50", vec!["a.example Timeout", "a.example Network"]),
        ("a.example cancelled 9 60; a.example lost 9 50; a.example skipped 9 40", vec![]),
    ] {
        assert_eq!(taken(told), expected, "{told}");
    }
}

#[test]
fn a_row_that_contradicts_its_status_is_not_counted_by_its_status() {
    let playbook = crate::playbook::builtin("slack").unwrap();
    let request = plan(&playbook, &playbook.probes[0], Origin::Shipped, None, &Inputs::default()).unwrap();
    for (body, whose) in [
        (r#"{"ok":false,"error":"invalid_auth"}"#, Some(crate::playbook::Whose::Us)),
        (r#"{"ok":false,"error":"internal_error"}"#, Some(crate::playbook::Whose::Them)),
    ] {
        let call = read(Some(&playbook), &request, answer(200, body), now(), None);
        assert_eq!((call.is_good, call.whose, call.probe()), (false, whose, None), "{body}");
    }
    let call = read(Some(&playbook), &request, answer(200, r#"{"ok":true}"#), now(), None);
    assert!(call.is_good && call.probe().is_some());
    let anthropic = crate::playbook::builtin("anthropic").unwrap();
    let request = plan(&anthropic, &anthropic.probes[0], Origin::Shipped, None, &Inputs::default()).unwrap();
    let refused = answer(
        401,
        r#"{"error":{"type":"authentication_error","message":"CORS requests are not allowed for this Organization"}}"#,
    );
    let call = read(Some(&anthropic), &request, refused, now(), None);
    assert_eq!((call.row.as_deref(), call.probe()), (None, None), "no word about the key");
}

#[test]
fn a_run_says_itself_in_one_line() {
    let run = reached(
        "a.example 503 9 90; a.example 503 9 80; a.example timeout 9 70; a.example 200 9 60; ~g.example 200 9 60; ~h.example network 9 60",
    );
    let said = run.summary().unwrap();
    assert_eq!((said.failed, said.of, said.ended, said.controls), (3, 4, Some(Ended::Status(503)), (1, 2)));
    assert_eq!(said.at, now().shifted(-60_000).unwrap());
    assert_eq!(Run::from_text(&run.clone().to_text()), Some(run));
    assert_eq!(Run::new("x", None, now()).summary(), None);
}

#[test]
fn figures_are_those_of_the_samples() {
    for (samples, figures) in [
        (vec![7], (7, 7, 7, 0)),
        (vec![10, 30], (10, 10, 30, 20)),
        (vec![100, 110, 90, 400, 100], (90, 100, 400, 160)),
        ((1..=100).collect::<Vec<u32>>(), (1, 50, 95, 1)),
        (vec![0, u32::MAX, 0], (0, 0, u32::MAX, u32::MAX)),
    ] {
        let latency = Latency::of(&samples).unwrap();
        assert_eq!((latency.min, latency.median, latency.p95, latency.jitter), figures, "{samples:?}");
    }
    assert_eq!(Latency::of(&[]), None);
}

#[test]
fn two_runs_are_compared_by_probe_and_host() {
    let before =
        reached("a.example 200 100 90; b.example 503 9 80; c.example 200 100 70; d.example 200 9 60");
    let after = reached("a.example timeout 9 9; b.example 200 9 8; c.example 200 900 7; e.example 200 9 6");
    let became: Vec<_> = compare(&before, &after).iter().map(|it| (it.host.clone(), it.became())).collect();
    let expected = [Became::Worse, Became::Better, Became::Slower, Became::Alone, Became::Alone];
    assert_eq!(became.iter().map(|(_, became)| *became).collect::<Vec<_>>(), expected, "{became:?}");
}

#[test]
fn what_is_exported_is_json_and_har_and_has_neither_key_nor_person() {
    let request = planned("track", None);
    let mine = credential(&request);
    let mut run = Run::new("customer-io", Some("campaign-trigger"), now());
    let mut came = answer(
        401,
        r#"{"meta":{"error":"no key+5678/x"},"token":"sk_live_abcdefghijklmnop","person":"a/b ü?#%","path":"a%2Fb%20%C3%BC%3F%23%25"}"#,
    );
    came.headers.push(Header { name: "Content-Type".into(), value: "application/json".into() });
    run.add(read(Some(customer_io()), &request, came, now(), Some(&mine)));
    run.add(read(Some(customer_io()), &request, Answer::ending(Ended::Timeout), now(), Some(&mine)));
    let json: serde_json::Value = serde_json::from_str(&run.to_json()).unwrap();
    assert_eq!(json["calls"][0]["outcome"], "401");
    assert_eq!(json["calls"][0]["row"], "key");
    let har: serde_json::Value = serde_json::from_str(&run.to_har("0.1.0")).unwrap();
    assert_eq!(har["log"]["version"], "1.2");
    let entry = &har["log"]["entries"][0];
    assert_eq!(entry["request"]["url"], "https://track.customer.io/api/v1/customers/%7Buser_id%7D/events");
    assert_eq!(
        (&entry["response"]["status"], &entry["response"]["content"]["mimeType"]),
        (&serde_json::json!(401), &serde_json::json!("application/json"))
    );
    assert_eq!(entry["startedDateTime"], "2026-03-10T14:00:00.000Z");
    assert_eq!(har["log"]["entries"][1]["response"]["_error"], "timeout");
    for text in [run.to_json(), run.to_har("0.1.0"), run.clone().to_text()] {
        for secret in ["site-1234", "key+5678", "sk_live_", "a%2Fb", "a/b ü", "bought", "Authorization"] {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
    }
}

#[test]
fn a_sequence_stands_where_its_calls_leave_it() {
    let playbook = customer_io();
    let call =
        |id: &str, status: u16| read(Some(playbook), &planned(id, None), answer(status, ""), now(), None);
    let campaign = playbook.sequence("campaign-trigger").unwrap();
    assert!(
        matches!(stands(playbook, campaign, &[]), Stands::Next(recipe) if recipe.id == "campaign-identify")
    );
    let calls = [call("campaign-identify", 401)];
    assert!(
        matches!(stands(playbook, campaign, &calls), Stands::Blocked(recipe, _) if recipe.id == "campaign-identify")
    );
    let calls = [call("campaign-identify", 401), call("campaign-identify", 200)];
    assert!(matches!(stands(playbook, campaign, &calls), Stands::Next(recipe) if recipe.id == "track"));
    let calls = [call("campaign-identify", 200), call("track", 200)];
    let Stands::Through { is_good: true, checklists } = stands(playbook, campaign, &calls) else { panic!() };
    assert_eq!(checklists.iter().map(|list| list.items.len()).collect::<Vec<_>>(), [5]);
    let user = playbook.sequence("user").unwrap();
    let calls = [call("user-check", 503)];
    let Stands::Through { is_good: false, checklists } = stands(playbook, user, &calls) else { panic!() };
    assert_eq!(checklists.len(), 4, "the dashboard is looked at all the same");
}

#[test]
fn a_hostile_body_is_bounded_and_kept_as_text() {
    let deep = format!("{}1{}", "[".repeat(120), "]".repeat(120));
    let wide = format!("[{}]", vec![deep.as_str(); 300].join(","));
    for body in [
        wide.as_str(),
        &"ü".repeat(70_000),
        "{\"a\":\"\\u202e\u{202e}\"",
        "\u{0}\u{1}",
        &format!("\"{}", "\\".repeat(70_000)),
    ] {
        let request = reach("x", "a.example").unwrap();
        let call = read(None, &request, answer(200, body), now(), None);
        assert!(call.body.len() <= LONGEST_BODY + 100, "{}", call.body.len());
    }
    for (body, said) in [
        (r#"{"error":{"message":"m"}}"#, Some("m")),
        (r#"{"errors":[{"detail":"d"}]}"#, Some("d")),
        (r#"{"message":"a\nb"}"#, Some("a b")),
        (r#"{"error":true}"#, None),
        ("<h1>", None),
        ("\"x\"", None),
    ] {
        assert_eq!(message(body).as_deref(), said, "{body}");
    }
    assert_eq!(pretty(r#"{"a":[1,{}],"b":"x"}"#), "{\n  \"a\": [\n    1,\n    {}\n  ],\n  \"b\": \"x\"\n}");
}
