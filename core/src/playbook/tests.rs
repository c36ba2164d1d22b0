use serde_json::{Value, json};

use crate::tree::{Thing, testing};

use super::*;
use crate::status::Vendor;

mod dialect;
mod documented;
mod places;
mod probes;
mod said;
mod shipped;

/// All that ship, read once.
fn shipped() -> &'static [Playbook] {
    static SHIPPED: std::sync::OnceLock<Vec<Playbook>> = std::sync::OnceLock::new();
    SHIPPED.get_or_init(|| BUILTIN.iter().map(|(id, _)| builtin(id).unwrap()).collect())
}

#[test]
fn every_shipped_playbook_can_be_read_and_is_its_vendors() {
    for (id, _) in BUILTIN {
        assert_eq!(builtin(id).unwrap().id, *id);
    }
    for (name, id) in [
        ("Customer.io", "customer-io"),
        ("customerio", "customer-io"),
        ("KUSTOMER", "kustomer"),
        ("nobody knows", "generic"),
        ("", "generic"),
    ] {
        assert_eq!(builtin(name).unwrap().id, id, "{name}");
    }
}

/// The verbs a step may begin with.
const VERBS: [&str; 65] = [
    "Add",
    "Ask",
    "Build",
    "Cache",
    "Call",
    "Check",
    "Choose",
    "Compare",
    "Connect",
    "Contact",
    "Create",
    "Enable",
    "Escalate",
    "Fetch",
    "Find",
    "Follow",
    "Free",
    "Get",
    "Grant",
    "Keep",
    "Let",
    "Link",
    "List",
    "Look",
    "Make",
    "Measure",
    "Monitor",
    "Move",
    "Notify",
    "Open",
    "Pause",
    "Post",
    "Preview",
    "Raise",
    "Read",
    "Redeliver",
    "Reduce",
    "Refresh",
    "Remove",
    "Repeat",
    "Request",
    "Resend",
    "Resolve",
    "Restore",
    "Retry",
    "Review",
    "Run",
    "Search",
    "Send",
    "Share",
    "Sign",
    "Slow",
    "Space",
    "Spread",
    "Stream",
    "Switch",
    "Trace",
    "Treat",
    "Try",
    "Unblock",
    "Upgrade",
    "Use",
    "Verify",
    "Wait",
    "Watch",
];

/// "Check …" or "If …, check …".
fn is_imperative(step: &str) -> bool {
    let begins = |text: &str| {
        let word = text.trim_start().split([' ', ',', '.']).next().unwrap_or_default().to_lowercase();
        VERBS.iter().chain(&["drain"]).any(|verb| verb.to_lowercase() == word)
    };
    let after_condition = step.split_once(", ").is_some_and(|(_, rest)| begins(rest));
    begins(step) || ((step.starts_with("If ") || step.starts_with("When ")) && after_condition)
}

#[test]
fn every_step_and_check_is_an_imperative_sentence() {
    for playbook in shipped() {
        for book in &playbook.runbooks {
            for step in book.steps.iter().chain([&book.escalate]) {
                assert!(is_imperative(step), "{} {}: {step}", playbook.id, book.id);
                assert!(step.ends_with(['.', '?']), "{} {}: {step}", playbook.id, book.id);
            }
        }
        for symptom in &playbook.symptoms {
            assert!(is_imperative(&symptom.first), "{} {}: {}", playbook.id, symptom.id, symptom.first);
            assert!(is_imperative(&symptom.then), "{} {}: {}", playbook.id, symptom.id, symptom.then);
        }
        for row in &playbook.errors {
            assert!(is_imperative(&row.action), "{} {}: {}", playbook.id, row.id, row.action);
        }
    }
    assert!(!is_imperative("The page is open."));
    assert!(!is_imperative("If it is down, the page is red."));
}

#[test]
fn every_shipped_playbook_is_whole() {
    for playbook in shipped() {
        let id = &playbook.id;
        for stage in Stage::ALL {
            assert!(playbook.stage(stage).is_some(), "{id} lacks {stage:?}");
        }
        for severity in Severity::ALL {
            assert!(
                playbook.runbooks.iter().any(|book| book.severity == Some(severity)),
                "{id}: {severity:?}"
            );
        }
        assert_eq!(playbook.questions.len(), 5, "{id}");
        for symptom in &playbook.symptoms {
            assert!(playbook.runbook(&symptom.runbook).is_some(), "{id}: {}", symptom.id);
        }
        for list in &playbook.checklists {
            assert!(list.items.iter().all(|item| item.ends_with('?')), "{id}: {}", list.id);
        }
        let text = playbook.to_json().to_string();
        assert!(!text.contains("http://"), "{id}");
        for word in ["!", "please", "Please", "simply"] {
            let said = playbook.runbooks.iter().flat_map(|book| &book.steps).any(|step| step.contains(word));
            assert!(!said, "{id} says {word}");
        }
    }
}

#[test]
fn what_is_exported_is_read_back_as_the_same_playbook() {
    for playbook in shipped() {
        assert_eq!(Playbook::read(playbook.to_json(), None).unwrap(), *playbook, "{}", playbook.id);
    }
}

fn told(error: PlaybookError) -> (String, Slip) {
    (error.path, error.slip)
}

fn wanted(thing: Thing) -> Slip {
    Slip::Expected { thing, is_missing: false }
}

fn missing(what: Referred, id: &str) -> Slip {
    Slip::Missing { what, id: id.into() }
}

#[test]
fn an_imported_playbook_is_refused_with_the_place_that_is_wrong() {
    let generic = builtin("generic").unwrap();
    let base = json!({"schema": 1, "id": "mine", "name": "Mine", "extends": "generic"});
    let with = |key: &str, value: Value| {
        let mut json = base.clone();
        json[key] = value;
        Playbook::read(&testing::of(&json), Some(&generic)).map(|_| ()).map_err(told)
    };
    let book = json!({"id": "B", "name": "B", "applies": "Always.", "steps": ["Check it."], "escalate": "Call them."});
    let symptom = |key: &str, value: Value| {
        let mut it = json!({"id": "s", "name": "S", "first": "Check.", "then": "Check.", "stage": "api", "runbook": "P1"});
        it[key] = value;
        json!([it])
    };
    assert_eq!(with("name", json!("Mine")), Ok(()));
    assert_eq!(with("runbooks", json!([book])), Ok(()));
    for (key, value, path, slip) in [
        ("schema", json!(2), "schema", Slip::Version),
        ("name", json!(7), "name", wanted(Thing::Text)),
        ("name", json!(""), "name", wanted(Thing::Text)),
        ("name", Value::Null, "name", Slip::Expected { thing: Thing::Text, is_missing: true }),
        ("extends", json!("other"), "extends", Slip::Extends),
        ("typo", json!(1), "typo", Slip::Member),
        ("hosts", json!("a"), "hosts", wanted(Thing::List)),
        ("hosts", json!(["a", 1]), "hosts[1]", wanted(Thing::Text)),
        ("status_page", json!("http://x.example"), "status_page", wanted(Thing::Address)),
        (
            "links",
            json!([{"name": "x", "url": "javascript:alert(1)"}]),
            "links[0].url",
            wanted(Thing::Address),
        ),
        (
            "symptoms",
            symptom("runbook", json!("P9")),
            "symptoms[0].runbook",
            missing(Referred::Runbook, "P9"),
        ),
        (
            "symptoms",
            symptom("stage", json!("moon")),
            "symptoms[0].stage",
            Slip::Word("api, delivery, rendering, webhook".into()),
        ),
        ("symptoms", symptom("chek", json!("x")), "symptoms[0].chek", Slip::Member),
        (
            "symptoms",
            symptom("components", json!(["X"])),
            "symptoms[0].components",
            missing(Referred::Component, "X"),
        ),
        (
            "symptoms",
            symptom("checklists", json!(["X"])),
            "symptoms[0].checklists",
            missing(Referred::Checklist, "X"),
        ),
        (
            "symptoms",
            symptom("commands", json!(["X"])),
            "symptoms[0].commands",
            missing(Referred::Command, "X"),
        ),
        (
            "runbooks",
            json!([{"id": "B", "name": "B", "applies": "a", "escalate": "e"}]),
            "runbooks[0].steps",
            Slip::NoStep,
        ),
        ("runbooks", json!([book, book]), "runbooks[1].id", Slip::Taken("B".into())),
        (
            "commands",
            json!([{"id": "c", "name": "C", "run": "x {user_id}"}]),
            "commands[0].placeholders",
            missing(Referred::Placeholder, "user_id"),
        ),
        (
            "commands",
            json!([{"id": "c", "name": "C", "run": "x", "placeholders": ["a"]}]),
            "commands[0].run",
            missing(Referred::Placeholder, "a"),
        ),
        (
            "commands",
            json!([{"id": "c", "name": "C", "run": "x", "env": ["KEY"]}]),
            "commands[0].run",
            missing(Referred::Variable, "KEY"),
        ),
    ] {
        assert_eq!(with(key, value.clone()), Err((path.into(), slip)), "{key}: {value}");
    }
    assert_eq!(
        Playbook::read(&testing::of(&json!([])), None).map_err(told).unwrap_err(),
        (String::new(), wanted(Thing::Object))
    );
    assert_eq!(Playbook::read(&testing::of(&base), None).unwrap_err().path, "extends");
}

/// The lists a schema documents, each as path and the most items it says.
fn bounded(schema: &Value, path: &str, found: &mut Vec<(String, u64)>) {
    for (name, member) in schema["properties"].as_object().into_iter().flatten() {
        let here = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
        if member["type"] == "array" {
            found.push((here.clone(), member["maxItems"].as_u64().unwrap_or_default()));
            bounded(&member["items"], &format!("{here}[0]"), found);
        }
    }
}

#[test]
fn every_list_has_an_end_which_the_schema_knows_and_the_error_names() {
    let schema: Value = serde_json::from_str(include_str!("../../playbook/playbook.schema.json")).unwrap();
    let mut lists = Vec::new();
    bounded(&schema, "", &mut lists);
    assert!(lists.len() > 20, "{lists:?}");
    for (path, most) in lists {
        assert_eq!(super::walk::most(&path), usize::try_from(most).unwrap(), "{path}");
        let length = usize::try_from(most).unwrap() + 1;
        let (list, item) = path.split_once("[0].").unwrap_or((&path, ""));
        if !item.is_empty() {
            continue;
        }
        for extends in [Value::Null, json!("generic")] {
            let mut json = json!({"schema": 1, "id": "mine", "name": "Mine", "extends": extends});
            json[list] = (0..length).map(|index| json!({ "id": index.to_string() })).collect();
            let error =
                Playbook::read(&testing::of(&json), builtin("generic").as_ref()).map_err(told).unwrap_err();
            assert_eq!(error, (list.into(), Slip::Many { most: length - 1, found: length }));
        }
    }
    let part = json!({"name": "API", "aliases": vec!["a"; 101]});
    let long = json!({"schema": 1, "id": "mine", "name": "Mine", "components": [part]});
    let error = Playbook::read(&testing::of(&long), None).map_err(told).unwrap_err();
    assert_eq!(error, ("components[0].aliases".into(), Slip::Many { most: 100, found: 101 }));
}

#[test]
fn what_extends_the_generic_one_keeps_what_it_does_not_say_itself() {
    let (generic, own) = (builtin("generic").unwrap(), builtin("customer-io").unwrap());
    assert_eq!(own.symptoms[0].id, "campaign-not-triggering");
    assert!(own.symptom("webhooks-stop").is_some(), "the generic symptoms come after its own");
    assert_eq!(own.runbooks.len(), 4, "its runbooks stand in the place of the generic ones");
    assert_ne!(own.runbook("P3"), generic.runbook("P3"));
    assert_eq!(builtin("kustomer").unwrap().runbook("P3"), generic.runbook("P3"));
    assert_eq!(own.questions, generic.questions);
    assert_eq!(own.regions.len(), 2, "regions are the vendor's own alone");
}

#[test]
fn a_filled_command_cannot_be_broken_out_of() {
    let playbook = builtin("customer-io").unwrap();
    let command = playbook.command("identify").unwrap();
    let filled = command.filled(|name| (name == "user_id").then(|| "a\"; rm -rf ~ #$(x)`y`/é".into()));
    assert!(
        filled.contains("/customers/a%22%3B%20rm%20-rf%20~%20%23%24%28x%29%60y%60%2F%C3%A9\""),
        "{filled}"
    );
    assert!(filled.contains("$CUSTOMERIO_SITE_ID:$CUSTOMERIO_TRACK_API_KEY"), "secrets stay variables");
    assert!(filled.contains("%{http_code}"), "what is not ours stays");
    assert_eq!(command.filled(|_| None), command.run);
    assert_eq!(command.missing(|_| None).collect::<Vec<_>>(), ["user_id"]);
}

#[test]
fn the_schema_knows_what_the_reader_knows() {
    let schema: Value = serde_json::from_str(include_str!("../../playbook/playbook.schema.json")).unwrap();
    let documented: Vec<&String> = schema["properties"].as_object().unwrap().keys().collect();
    for member in read::MEMBERS {
        assert!(documented.iter().any(|it| *it == member), "the schema lacks {member}");
    }
    assert_eq!(documented.len(), read::MEMBERS.len());
}

/// Every row of the troubleshooting guide Customer.io's playbook is made from, and its place.
mod the_seed {
    use super::*;

    #[test]
    fn six_symptoms() {
        let playbook = builtin("customer-io").unwrap();
        for (place, (name, first, then, runbook)) in [
            ("Campaign not triggering", "event name", "status is Active", "P3"),
            ("User not matched", "segment’s conditions", "attributes match the segment", "P3"),
            ("Email not delivered", "email attribute", "bounce and suppression", "P3"),
            ("Liquid template broken", "message_data", "Preview it with real data", "P3"),
            ("Wrong email content", "version of the campaign is Active", "variables are populated", "P3"),
            ("Delayed sends", "“Wait” steps", "queue backlog", "P3"),
        ]
        .into_iter()
        .enumerate()
        {
            let symptom = &playbook.symptoms[place];
            assert_eq!(symptom.name, name);
            assert!(symptom.first.contains(first), "{name}: {}", symptom.first);
            assert!(symptom.then.contains(then), "{name}: {}", symptom.then);
            assert_eq!(playbook.runbook(&symptom.runbook).map(|book| book.id.as_str()), Some(runbook));
            assert!(!symptom.checklists.is_empty(), "{name}");
        }
    }

    #[test]
    fn four_runbooks_with_all_their_steps() {
        let playbook = builtin("customer-io").unwrap();
        for (id, applies, steps) in [
            (
                "P1",
                "All API calls",
                &[
                    "is Customer.io down",
                    "rotate",
                    "circuit breaker",
                    "Redis or Kafka",
                    "Notify",
                    "drain the fallback queue",
                ][..],
            ),
            ("P2", "5 %", &["status codes", "429", "5xx", "401", "escalate to P1"]),
            (
                "P3",
                "do not arrive",
                &[
                    "email attribute",
                    "suppression",
                    "bounce history",
                    "sending domain",
                    "trigger event",
                    "spam folder",
                ],
            ),
            (
                "P4",
                "Webhook",
                &["publicly accessible", "signature", "parsing errors", "queue’s health", "allowlist"],
            ),
        ] {
            let book = playbook.runbook(id).unwrap();
            assert_eq!(book.severity.map(Severity::name), Some(id));
            assert!(book.applies.contains(applies), "{id}");
            assert_eq!(book.steps.len(), steps.len(), "{id}");
            for (step, words) in book.steps.iter().zip(steps) {
                assert!(step.contains(words), "{id}: {words} in {step}");
            }
        }
    }

    #[test]
    fn four_error_rows() {
        let playbook = builtin("customer-io").unwrap();
        for (place, (name, action)) in [
            ("Intermittent 5xx", "Retry with back-off"),
            ("Consistent 401 after a deploy", "environment variables and secrets"),
            ("User receives duplicate messages", "frequency cap"),
            ("Webhook events stop arriving", "certificate"),
        ]
        .into_iter()
        .enumerate()
        {
            assert_eq!(playbook.errors[place].name, name);
            assert!(playbook.errors[place].action.contains(action), "{name}");
        }
    }

    #[test]
    fn hosts_network_commands_and_api_commands() {
        let playbook = builtin("customer-io").unwrap();
        assert_eq!(playbook.hosts, ["track.customer.io", "api.customer.io", "status.customer.io"]);
        for (id, words) in [
            ("dns", "dig +short"),
            ("tls", "openssl s_client -connect track.customer.io:443"),
            ("latency", "%{time_total}"),
            ("platform-status", "https://status.customer.io/api/v2/status.json"),
            ("health-check", "/api/v1/customers/health-check"),
            ("app-api", "https://api.customer.io/v1/campaigns"),
            ("identify", "/api/v1/customers/{user_id}"),
            ("track-event", "{event_name}"),
        ] {
            let command = playbook.command(id).unwrap();
            assert!(command.run.contains(words), "{id}");
        }
        for host in &playbook.hosts {
            assert!(playbook.command("dns").unwrap().run.contains(host.as_str()), "{host}");
        }
    }

    #[test]
    fn four_checklists_of_the_dashboard_and_the_five_points_of_a_silent_campaign() {
        let playbook = builtin("customer-io").unwrap();
        for (id, items) in [
            ("people", &["profile exist", "email attribute", "Suppressed"][..]),
            ("activity", &["events being received", "bounce or complaint", "last identify"]),
            ("segments", &["Which segments", "campaign’s audience"]),
            ("campaigns", &["status Active", "trigger event", "“Messages” tab"]),
            (
                "trigger",
                &[
                    "upper and lower case",
                    "not Draft or Paused",
                    "segment or filter",
                    "frequency",
                    "suppressed",
                ],
            ),
        ] {
            let list = playbook.checklist(id).unwrap();
            assert_eq!(list.items.len(), items.len(), "{id}");
            for (item, words) in list.items.iter().zip(items) {
                assert!(item.contains(words), "{id}: {words} in {item}");
            }
            let used = playbook.symptoms.iter().any(|symptom| symptom.checklists.iter().any(|it| it == id));
            assert!(used, "{id} is reached from a symptom");
        }
    }

    #[test]
    fn five_questions_prerequisites_and_resources() {
        let playbook = builtin("customer-io").unwrap();
        let ids: Vec<&str> = playbook.questions.iter().map(|question| question.id.as_str()).collect();
        assert_eq!(ids, ["what", "when", "who", "where", "how_often"]);
        assert_eq!(playbook.prerequisites.len(), 3);
        let links: Vec<&str> = playbook.links.iter().map(|link| link.name.as_str()).collect();
        assert_eq!(
            links,
            [
                "Customer.io Status Page",
                "Customer.io Community",
                "Reporting Webhooks Reference",
                "Troubleshooting Deliverability"
            ]
        );
    }

    #[test]
    fn the_other_seeds_regions_and_upstream_vendors() {
        let regions = |id: &str| -> Vec<String> {
            builtin(id).unwrap().regions.into_iter().map(|region| region.name).collect()
        };
        assert_eq!(regions("kustomer"), ["Prod1 (US)", "Prod2 (EU)", "Prod4 (IN)"]);
        assert_eq!(regions("courier"), ["US", "EU"]);
        let upstream: Vec<String> =
            builtin("courier").unwrap().upstream.into_iter().map(|vendor| vendor.id).collect();
        assert_eq!(upstream, ["aws", "cloudflare", "workos", "okta", "mailgun", "segment", "microsoft-365"]);
    }
}
