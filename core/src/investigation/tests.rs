use super::*;
use crate::diagnosis::{Case, Checked, ErrorKind, HowOften, NextStep, Settle, Who, diagnose};
use crate::intake::Intake;
use crate::playbook::{Severity, Stage, builtin};
use crate::status::Reading;

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

fn vendor() -> Vendor {
    Vendor {
        id: "customer-io".into(),
        name: "Customer.io".into(),
        page: "https://status.customerio.com".into(),
        ..Vendor::default()
    }
}

fn full() -> Investigation {
    let mut found = Investigation::new("a1".into(), vendor(), at("2025-11-04T20:15:00Z"));
    found.name = "Late mails".into();
    found.step = Step::Where;
    found.form = Form {
        symptom: Some("delayed-sends".into()),
        expected: "mails ".into(),
        actual: "none".into(),
        error: "503 Serv".into(),
        when: Some(When::At),
        pressed_at: Some(at("2025-11-04T20:16:00Z")),
        at: Some(at("2025-11-04T20:10:00Z")),
        changed: Some(false),
        who: Some(Who::Segment),
        subject: "user 7".into(),
        region: "us".into(),
        stage: Some(Stage::Delivery),
        parts: vec!["Message Sending".into()],
        other_part: "Journ".into(),
        how_often: Some(HowOften::Intermittent),
        rate: "12,".into(),
        told: "HTTP 503 from track.customer.io".into(),
        understood: Intake {
            status: Some(503),
            hosts: vec!["track.customer.io".into()],
            ..Intake::default()
        },
        codes: vec!["unavailable".into()],
        hosts: vec!["track.customer.io".into()],
        request_id: "3f2a".into(),
        checked: vec![Checked { check: Settle::CallByHand, worked: false }],
    };
    found.toggle("Check the bounce history.", at("2025-11-04T20:20:00Z"));
    found.annotate("Check the bounce history.", "none since noon".into());
    found.watch = Some(Watch {
        incident: "i".into(),
        title: "Slow".into(),
        posts: 2,
        phase: crate::status::Phase::Monitoring,
    });
    found.drafts = [None, Some("my words".into())];
    found
}

#[test]
fn everything_typed_comes_back_from_storage() {
    let found = full();
    assert_eq!(Investigation::from_json(&found.to_json()), Some(found));
    let new = Investigation::new("a2".into(), vendor(), at("2025-11-04T20:15:00Z"));
    assert_eq!(Investigation::from_json(&new.to_json()), Some(new));
    for odd in ["null", "[]", r#"{"id":"x"}"#, r#"{"id":5,"vendor":{}}"#] {
        assert_eq!(Investigation::from_json(&crate::tree::parse(odd.as_bytes()).unwrap()), None, "{odd}");
    }
}

#[test]
fn steps_lead_forth_and_back() {
    let mut step = Step::Told;
    assert_eq!(step.back(), None);
    for number in 0..=5 {
        assert_eq!(step.number(), number);
        assert_eq!(step.next().back(), Some(step));
        assert_eq!(Step::named(step.name()), step);
        step = step.next();
    }
    assert_eq!((step, step.next()), (Step::Outcome, Step::Outcome));
    assert_eq!(Step::named("outcome"), Step::Outcome);
}

#[test]
fn an_error_is_taken_as_a_code_or_kept_as_a_message() {
    for (typed, error, actual) in [
        ("", None, None),
        ("503", Some(ErrorKind::Http(503)), None),
        ("HTTP 503", Some(ErrorKind::Http(503)), None),
        ("timeout", Some(ErrorKind::Timeout), None),
        ("invalid token", None, Some("invalid token")),
        (
            "503 Service Unavailable: upstream connect error",
            Some(ErrorKind::Http(503)),
            Some("503 Service Unavailable: upstream connect error"),
        ),
        ("no more than 500 people can be added", None, Some("no more than 500 people can be added")),
    ] {
        let form = Form { error: typed.into(), ..Form::default() };
        let answers = form.answers();
        assert_eq!((answers.error, answers.actual.as_deref()), (error, actual), "{typed}");
    }
}

#[test]
fn a_rate_is_per_cent() {
    for (typed, rate) in [
        ("12.5", Some(1250)),
        ("12,5 %", Some(1250)),
        ("0.5", Some(50)),
        ("100", Some(10_000)),
        ("101", None),
        ("-1", None),
        ("few", None),
        ("", None),
    ] {
        assert_eq!(Form { rate: typed.into(), ..Form::default() }.rate(), rate, "{typed}");
    }
}

#[test]
fn the_beginning_follows_from_the_way_it_is_given() {
    let (now, then) = (at("2025-11-04T20:15:00Z"), at("2025-11-04T19:50:00Z"));
    for (when, changed, started, ours) in [
        (None, None, None, None),
        (Some(When::Now), Some(false), Some(now), Some(false)),
        (Some(When::At), None, Some(then), None),
        (Some(When::Change), Some(false), Some(then), Some(true)),
    ] {
        let form = Form { when, changed, pressed_at: Some(now), at: Some(then), ..Form::default() };
        let answers = form.answers();
        assert_eq!((answers.started_at, answers.after_our_change), (started, ours), "{when:?}");
    }
}

#[test]
fn a_link_restores_the_answers_and_makes_one_investigation() {
    let found = full();
    let link = found.link();
    let (id, answers) = diagnosis::from_permalink(&link).unwrap();
    assert_eq!(id, "customer-io");
    let back = Investigation::of_link(&link, vendor(), &answers, at("2025-11-05T00:00:00Z"));
    let given = found.form.answers();
    // What was pasted stays on the device.
    let in_link =
        Answers { subject: None, pasted: None, codes: vec![], hosts: vec![], checked: vec![], ..given };
    assert_eq!(back.form.answers(), in_link);
    assert_eq!(back.step, Step::Outcome);
    assert_eq!(back.id, Investigation::of_link(&link, vendor(), &answers, at("2026-01-01T00:00:00Z")).id);
}

#[test]
fn ticks_keep_their_notes_and_leave_nothing_behind() {
    let mut found = Investigation::new("a".into(), vendor(), at("2025-11-04T20:15:00Z"));
    let steps = ["Check A.".to_string(), "Check B.".to_string()];
    found.toggle("Check A.", at("2025-11-04T20:20:00Z"));
    assert_eq!(ticked(&found, &steps), 1);
    found.annotate("Check A.", "x".into());
    found.toggle("Check A.", at("2025-11-04T20:21:00Z"));
    assert_eq!((ticked(&found, &steps), found.ticks.len()), (0, 1), "the note stays");
    found.annotate("Check A.", String::new());
    assert_eq!(found.ticks, []);
}

/// Everything that the seed tells is found on the screen that somebody with that problem gets to.
mod seed {
    use super::*;
    use crate::playbook::{Checklist, Playbook};

    /// Whether a step is the playbook's own and says this.
    fn says(step: &NextStep, what: &str) -> bool {
        matches!(step, NextStep::Playbook(text) if text.contains(what))
    }

    fn diagnosed(form: Form, act: impl FnOnce(&Case<'_>, &crate::diagnosis::Diagnosis, &Playbook)) {
        let book = builtin("customer-io").unwrap();
        let answers = form.answers();
        let readings: [Reading; 0] = [];
        let case = Case {
            now: at("2025-11-04T20:15:00Z"),
            vendor: "Customer.io",
            readings: &readings,
            upstream: &[],
            answers: &answers,
            playbook: &book,
            lag: None,
            probes: &[],
        };
        act(&case, &diagnose(&case), &book);
    }

    #[test]
    fn six_symptoms_lead_to_their_two_checks_and_checklists() {
        for (name, first, then, lists) in [
            ("Campaign not triggering", "event name", "Active", &["activity", "campaigns", "trigger"][..]),
            ("User not matched", "segment", "attributes match", &["people", "segments"]),
            (
                "Email not delivered",
                "email attribute",
                "bounce and suppression",
                &["people", "activity", "campaigns"],
            ),
            ("Liquid template broken", "message_data", "real data", &["campaigns"]),
            ("Wrong email content", "correct version", "variables", &["campaigns"]),
            ("Delayed sends", "“Wait” steps", "queue backlog", &["activity", "campaigns"]),
        ] {
            let book = builtin("customer-io").unwrap();
            let symptom = book.symptoms.iter().find(|symptom| symptom.name == name).expect(name).clone();
            assert!(symptom.first.contains(first) && symptom.then.contains(then), "{symptom:?}");
            assert_eq!(symptom.checklists, lists, "{name}");
            diagnosed(Form { symptom: Some(symptom.id.clone()), ..Form::default() }, |_, diagnosis, book| {
                assert_eq!(diagnosis.runbook.as_deref(), Some(symptom.runbook.as_str()), "{name}");
                assert!(book.runbook(&symptom.runbook).is_some(), "{name}");
                assert!(symptom.checklists.iter().all(|id| book.checklist(id).is_some()), "{name}");
                assert!(diagnosis.next_steps.iter().any(|step| says(step, first)), "{name}");
                assert!(diagnosis.next_steps.iter().any(|step| says(step, then)), "{name}");
            });
        }
    }

    #[test]
    fn four_runbooks_are_reached_by_their_severity() {
        let api = Form { stage: Some(Stage::Api), ..Form::default() };
        for (form, severity, steps, says) in [
            (
                Form { who: Some(Who::Everyone), how_often: Some(HowOften::Always), ..api.clone() },
                Severity::P1,
                6,
                "circuit breaker",
            ),
            (Form { rate: "12".into(), ..api }, Severity::P2, 5, "429"),
            (Form { stage: Some(Stage::Delivery), ..Form::default() }, Severity::P3, 6, "Sending Domains"),
            (Form { stage: Some(Stage::Webhook), ..Form::default() }, Severity::P4, 5, "signature"),
        ] {
            diagnosed(form, |_, diagnosis, book| {
                assert_eq!(diagnosis.severity, Some(severity));
                let runbook = book.runbook(diagnosis.runbook.as_deref().unwrap()).unwrap();
                assert_eq!((runbook.severity, runbook.steps.len()), (Some(severity), steps));
                assert!(runbook.steps.iter().any(|step| step.contains(says)), "{severity:?}");
            });
        }
    }

    #[test]
    fn four_error_rows_are_reached() {
        let error = |code: &str| Form { error: code.into(), ..Form::default() };
        for (form, row, says) in [
            (
                Form { how_often: Some(HowOften::Intermittent), ..error("502") },
                "Intermittent 5xx",
                "Retry with back-off",
            ),
            (
                Form { when: Some(When::Change), how_often: Some(HowOften::Always), ..error("401") },
                "Consistent 401 after a deploy",
                "environment variables and secrets",
            ),
            (
                Form { symptom: Some("duplicates".into()), ..Form::default() },
                "User receives duplicate messages",
                "deduplication",
            ),
            (
                Form { symptom: Some("webhooks-stop".into()), ..Form::default() },
                "Webhook events stop arriving",
                "endpoint’s health",
            ),
        ] {
            diagnosed(form, |_, diagnosis, book| {
                let found = book.errors.iter().find(|known| Some(&known.id) == diagnosis.error_row.as_ref());
                let found = found.unwrap_or_else(|| panic!("no row for {row}"));
                assert_eq!(found.name, row);
                assert!(found.action.contains(says), "{}", found.action);
                assert!(book.runbook(&found.runbook).is_some());
            });
        }
    }

    #[test]
    fn hosts_and_commands_of_the_network_are_shown_filled_and_without_secrets() {
        let form = Form { subject: "user 7".into(), ..Form::default() };
        diagnosed(form, |case, _, book| {
            for says in [
                "track.customer.io",
                "api.customer.io",
                "status.customer.io",
                "openssl s_client",
                "time_total",
            ] {
                assert!(book.commands.iter().any(|command| command.run.contains(says)), "{says}");
            }
            for id in ["health-check", "app-api", "platform-status", "identify", "track-event"] {
                let command = book.command(id).expect(id);
                let (run, missing) = crate::diagnosis::command(case, command);
                assert!(command.env.iter().all(|name| run.contains(&format!("${name}"))), "{run}");
                assert!(!run.contains("{user_id}"), "{run}");
                assert_eq!(missing, if id == "track-event" { &["event_name"][..] } else { &[] }, "{id}");
            }
        });
    }

    #[test]
    fn four_checklists_have_the_questions_of_the_seed() {
        let book = builtin("customer-io").unwrap();
        for (id, count) in [("people", 3), ("activity", 3), ("segments", 2), ("campaigns", 3)] {
            let list: &Checklist = book.checklist(id).expect(id);
            assert_eq!(list.items.len(), count, "{id}");
            assert!(
                book.symptoms.iter().any(|symptom| symptom.checklists.contains(&list.id)),
                "{id} is shown"
            );
        }
    }
}

#[test]
fn a_vendor_gets_its_own_playbook_however_it_is_named() {
    for (id, page, name, playbook) in [
        ("customer-io", "customer-io", "", "customer-io"),
        ("sample:customer-io", "http://localhost/samples/customer-io", "", "customer-io"),
        ("https://status.customerio.com", "https://status.customerio.com", "", "customer-io"),
        ("https://status.customer.io", "https://status.customer.io", "", "customer-io"),
        ("http://127.0.0.1:9/kustomer", "http://127.0.0.1:9/kustomer", "Kustomer", "kustomer"),
        ("x", "https://status.courier.com", "", "courier"),
        ("sample:other", "https://status.example.com", "Example", "generic"),
    ] {
        let vendor = Vendor { id: id.into(), name: id.into(), page: page.into(), ..Vendor::default() };
        assert_eq!(crate::playbook::shipped_for(&vendor, name), playbook, "{id}");
    }
    let ids: Vec<_> = crate::playbook::BUILTIN.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, crate::playbook::IDS);
}
