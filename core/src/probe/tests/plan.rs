//! From a playbook's probe to a request, and from an answer to a judged call.

use super::super::*;
use crate::playbook::{Playbook, Whose, builtin};
use crate::status::Record;
use crate::time::Timestamp;

pub(super) fn now() -> Timestamp {
    Timestamp::parse("2026-03-10T14:00:00Z").unwrap()
}

pub(super) fn customer_io() -> &'static Playbook {
    static PLAYBOOK: std::sync::OnceLock<Playbook> = std::sync::OnceLock::new();
    PLAYBOOK.get_or_init(|| builtin("customer-io").unwrap())
}

pub(super) fn inputs() -> Inputs {
    Inputs {
        user_id: "a/b ü?#%".into(),
        event: "bought \"it\"\n{user_id}".into(),
        attributes: r#"{"plan":"x","_debug_campaign_check":"mine"}"#.into(),
        ..Inputs::default()
    }
}

pub(super) fn planned(id: &str, region: Option<&str>) -> Request {
    let playbook = customer_io();
    plan(playbook, playbook.probe(id).unwrap(), Origin::Shipped, region, &inputs()).unwrap()
}

pub(super) fn credential(request: &Request) -> Credential {
    Credential {
        slot: request.slot().unwrap(),
        values: vec![Secret::new(" site-1234 "), Secret::new("key+5678/x\n")],
    }
}

pub(super) fn answer(status: u16, body: &str) -> Answer {
    Answer { ended: Ended::Status(status), millis: Some(120), headers: Vec::new(), body: body.into() }
}

#[test]
fn the_seeds_probes_are_planned_as_the_seed_sends_them() {
    for (id, region, method, url, body) in [
        (
            "track-health",
            None,
            "PUT",
            "https://track.customer.io/api/v1/customers/health-check",
            r#"{"_diag":true}"#,
        ),
        (
            "track-health",
            Some("eu"),
            "PUT",
            "https://track-eu.customer.io/api/v1/customers/health-check",
            r#"{"_diag":true}"#,
        ),
        ("app-api", Some("eu"), "GET", "https://api-eu.customer.io/v1/campaigns", ""),
        (
            "user-check",
            Some("us"),
            "PUT",
            "https://track.customer.io/api/v1/customers/a%2Fb%20%C3%BC%3F%23%25",
            r#"{"_debug_check":"true"}"#,
        ),
        (
            "track",
            Some("mars"),
            "POST",
            "https://track.customer.io/api/v1/customers/a%2Fb%20%C3%BC%3F%23%25/events",
            r#"{"name":"bought \"it\"\n{user_id}","data":{}}"#,
        ),
        (
            "identify",
            None,
            "PUT",
            "https://track.customer.io/api/v1/customers/a%2Fb%20%C3%BC%3F%23%25",
            r#"{"plan":"x","_debug_campaign_check":"mine"}"#,
        ),
        (
            "campaign-identify",
            None,
            "PUT",
            "https://track.customer.io/api/v1/customers/a%2Fb%20%C3%BC%3F%23%25",
            r#"{"_debug_campaign_check":true}"#,
        ),
    ] {
        let request = planned(id, region);
        assert_eq!((request.method().name(), request.url().as_str()), (method, url), "{id}");
        assert_eq!(request.body().unwrap_or_default(), body, "{id}");
        assert_eq!(request.writes().is_some(), method != "GET", "{id}");
        let kept = Request::from_text(&request.clone().to_text()).unwrap();
        assert_eq!(kept, request, "what was written is read again");
    }
}

#[test]
fn what_would_lead_elsewhere_or_is_missing_is_refused() {
    let playbook = customer_io();
    let recipe = playbook.probe("track").unwrap();
    let of = |inputs: &Inputs| plan(playbook, recipe, Origin::Shipped, None, inputs).unwrap_err();
    use crate::playbook::Field;
    for (inputs, why) in [
        (Inputs { user_id: " ".into(), ..inputs() }, Unready::Missing(Field::UserId)),
        (Inputs { user_id: "..".into(), ..inputs() }, Unready::Elsewhere(Field::UserId)),
        (Inputs { event: String::new(), ..inputs() }, Unready::Missing(Field::Event)),
        (Inputs { data: "[1]".into(), ..inputs() }, Unready::NotObject(Field::Data)),
        (Inputs { data: "{".into(), ..inputs() }, Unready::NotObject(Field::Data)),
        (Inputs { user_id: "x".repeat(1001), ..inputs() }, Unready::TooLong(Field::UserId)),
    ] {
        assert_eq!(of(&inputs), why);
    }
    for host in [
        "",
        "localhost",
        "10.0.0.1",
        "a.b.0x7f",
        "a..b.example",
        "EVIL.example@x.example",
        "a.example/x",
        "a.example:8080",
    ] {
        assert_eq!(reach("x", host).map(|it| it.url()), None, "{host}");
    }
    let hosts = ["a.example", "A.example", "smtp.a.example", "10.0.0.1", "b.example"];
    assert_eq!(
        reaches("x", hosts).iter().map(|it| it.host().to_string()).collect::<Vec<_>>(),
        ["a.example", "b.example"]
    );
    assert_eq!(reach("x", "API.Example.com.").unwrap().url(), "https://api.example.com/");
}

#[test]
fn a_credential_goes_to_the_host_it_was_entered_for_and_nowhere_else() {
    let request = planned("track-health", None);
    let mine = credential(&request);
    let sent = request.sealed(Some(&mine)).ok().unwrap();
    let headers: Vec<_> = sent.headers().map(|(name, value)| format!("{name}: {value}")).collect();
    assert_eq!(
        headers,
        ["Content-Type: application/json", "Authorization: Basic c2l0ZS0xMjM0OmtleSs1Njc4L3g="]
    );
    let playbook = customer_io();
    let recipe = playbook.probe("track-health").unwrap();
    let imported = plan(playbook, recipe, Origin::Imported, None, &inputs()).unwrap();
    let mut elsewhere = request.clone();
    elsewhere.host = "evil.example".into();
    let mut unsound = request.clone();
    unsound.host = "evil.example/x".into();
    let mut aside = request.clone();
    aside.path = "@evil.example/".into();
    for (request, why) in [
        (&imported, Withheld::Elsewhere),
        (&elsewhere, Withheld::Elsewhere),
        (&planned("track-health", Some("eu")), Withheld::Elsewhere),
        (&planned("app-api", None), Withheld::Elsewhere),
        (&unsound, Withheld::Unsound),
        (&aside, Withheld::Unsound),
    ] {
        assert_eq!(request.sealed(Some(&mine)).err(), Some(why), "{}", request.url());
    }
    assert_eq!(request.sealed(None).err(), Some(Withheld::Missing));
    for (first, second, why) in [
        ("", "x", Withheld::Missing),
        ("x", "", Withheld::Missing),
        ("a:b", "x", Withheld::Unsendable),
        ("a", "x\r\nHost: evil", Withheld::Unsendable),
        ("a", "schlüssel", Withheld::Unsendable),
    ] {
        let values = vec![Secret::new(first), Secret::new(second)];
        let other = Credential { slot: request.slot().unwrap(), values };
        assert_eq!(request.sealed(Some(&other)).err(), Some(why), "{first} {second}");
    }
    assert!(reach("x", "a.example").unwrap().sealed(None).is_ok());
}

#[test]
fn an_answer_is_judged_by_the_dialect_and_a_key_that_comes_back_is_struck() {
    let playbook = customer_io();
    let request = planned("track-health", None);
    let mine = credential(&request);
    for (status, body, row, whose, message) in [
        (200, "{}", None, None, None),
        (
            401,
            r#"{"meta":{"error":"Unauthorized request"}}"#,
            Some("key"),
            Some(Whose::Us),
            Some("Unauthorized request"),
        ),
        (400, r#"{"meta":{"errors":["bad id"]}}"#, Some("bad-request"), Some(Whose::Us), Some("bad id")),
        (413, "", Some("too-large"), Some(Whose::Us), None),
        (429, "", Some("rate"), Some(Whose::Us), None),
    ] {
        let call = read(Some(playbook), &request, answer(status, body), now(), Some(&mine));
        assert_eq!(
            (call.row.as_deref(), call.whose, call.message.as_deref()),
            (row, whose, message),
            "{status}"
        );
        assert_eq!(Call::from_text(&call.clone().to_text()), Some(call));
    }
    let call = read(Some(playbook), &request, answer(503, "<h1>down</h1>"), now(), None);
    assert_eq!((call.whose, call.tells()), (Some(Whose::Them), Tells::Server));
    assert_eq!(call.probe().map(|probe| probe.outcome), Some(Outcome::Http(503)));
    let echo = r#"{"message":"no site-1234 with key+5678/x, key%2B5678%2Fx, c2l0ZS0xMjM0OmtleSs1Njc4L3g="}"#;
    let mut echoing = answer(401, echo);
    echoing
        .headers
        .push(Header { name: "WWW-Authenticate".into(), value: "Basic realm=\"key+5678/x\"".into() });
    let call = read(Some(playbook), &request, echoing, now(), Some(&mine)).to_text();
    for secret in ["site-1234", "key+5678", "5678%2Fx", "c2l0ZS0x"] {
        assert!(!call.contains(secret), "{secret} in {call}");
    }
}
