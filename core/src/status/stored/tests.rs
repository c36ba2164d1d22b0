use super::*;
use crate::feed;
use crate::status::HttpsUrl;
use crate::time::Timestamp;

fn holds<T: Record + Clone + PartialEq + std::fmt::Debug>(value: &T) {
    let tree = value.clone().to_value();
    let text = tree.to_text();
    let read = crate::tree::parse(text.as_bytes()).unwrap();
    assert_eq!(T::from_value(&read).as_ref(), Some(value), "read back from {text}");
    assert_eq!(read, tree);
}

fn report() -> Report {
    let document = r#"{"page":{"id":"p","name":"Example","url":"https://status.example.com","updated_at":"2026-01-02T03:04:05.006Z"},
        "status":{"indicator":"minor"},
        "components":[{"id":"g","name":"Group","group":true,"position":1},
            {"id":"c","name":"API","group_id":"g","status":"levitating","position":1}],
        "incidents":[{"id":"i","name":"Slow","impact":"odd","status":"monitoring","started_at":"2026-01-02T03:00:00Z",
            "incident_updates":[{"id":"u","status":"monitoring","body":"<b>x</b>","created_at":"2026-01-02T03:00:00Z",
                "affected_components":[{"code":"c","name":"Group - API"}]}]}],
        "scheduled_maintenances":[{"id":"m","name":"Work","status":"in_progress","scheduled_for":"2026-01-02T03:00:00Z",
            "scheduled_until":"2026-01-02T04:00:00Z"}]}"#;
    feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap()
}

#[test]
fn everything_stored_comes_back() {
    holds(&report());
    holds(&Reading::default());
    holds(
        &Reading::success(report(), Timestamp::from_millis(1_000), Source::Sample).failed(Failure::Offline),
    );
    let vendor = Vendor {
        id: "x".into(),
        name: "X".into(),
        page: "https://x.example".into(),
        sample: true,
        ..Vendor::default()
    };
    let found = Vendor {
        sample: false,
        format: Some(Format::StatusIo),
        page_id: Some("5f".into()),
        document: Some("https://api.x.example/status".into()),
        parts: vec!["API".into(), "us-east-1".into()],
        domains: vec!["x.example".into()],
        pinned: true,
        group: Some("Ours".into()),
        ..vendor.clone()
    };
    holds(&vec![vendor, found]);
    let finding = Finding {
        source: Some(Vendor::default()),
        searched_at: Some(Timestamp::from_millis(1_000)),
        moved_from: Some(Format::Instatus),
        page_id: Some("kctbh9vrtdwd".into()),
        confirmed: Some(Place {
            host: "status.x.example:8443".into(),
            since: Some(Timestamp::from_millis(2_000)),
            ..Place::default()
        }),
        waiting: Some(Place {
            page_id: Some("5f".into()),
            source: Some(Vendor::default()),
            ..Place::default()
        }),
    };
    holds(&Reading { finding: finding.clone(), ..Reading::default() });
    holds(&Inquiry {
        failure: Some(Failure::Blocked),
        finding: finding.clone(),
        left: 19_500,
        ..Inquiry::default()
    });
    holds(&Reply { report: Some(report()), finding, ..Reply::default() });
    let watch = Watch { incident: "i".into(), title: "Slow".into(), posts: 2, phase: Phase::Monitoring };
    holds(&PublishedWatch { id: "v".into(), page: "https://x.example".into(), watch });
    for failure in [
        Failure::Offline,
        Failure::Timeout { seconds: 10 },
        Failure::Blocked,
        Failure::Private { status: 401 },
        Failure::NotFound { status: 404 },
        Failure::RateLimited { retry_after: Some(30) },
        Failure::RateLimited { retry_after: None },
        Failure::Server { status: 503 },
        Failure::Refused { status: 418 },
        Failure::TooLarge { limit: 8 << 20 },
        Failure::NotJson { html: true },
        Failure::Shape {
            format: "statuspage".into(),
            path: "components".into(),
            problem: Problem::instead(Thing::Text, Thing::List),
        },
        Failure::Elsewhere { host: "status.y.example".into() },
        Failure::Broke,
        Failure::NoData,
        Failure::NotLoaded,
        Failure::UnknownVendor,
        Failure::NoPage,
    ] {
        holds(&failure);
    }
}

#[test]
fn what_is_wrong_with_a_document_is_stored_typed_and_told_in_no_language() {
    for problem in [
        Problem::Html,
        Problem::NotJson(17),
        Problem::NotTree,
        Problem::NotText,
        Problem::TooDeep,
        Problem::wanted(Thing::Address),
        Problem::instead(Thing::with(&["page", "status"]), Thing::Object),
        Problem::BadTime("soon".into()),
        Problem::TooMuch,
        Problem::Unrecognised,
        Problem::Untold,
    ] {
        holds(&Failure::Shape { format: "aws".into(), path: "[0]".into(), problem });
    }
    let read = |problem: &str| {
        let text = format!(r#"{{"kind":"shape","format":"aws","path":"[0].date",{problem}}}"#);
        Failure::from_text(&text)
    };
    let shape = |problem| Failure::Shape { format: "aws".into(), path: "[0].date".into(), problem };
    for (stored, expected) in [
        // As a build stored it that kept the sentence.
        (r#""problem":"expected a time, found a list""#, Problem::Untold),
        // As a later build may store it.
        (r#""problem":{"what":"too_odd"}"#, Problem::Untold),
        (r#""problem":{"what":"expected","expected":"a moon","found":"list"}"#, Problem::Untold),
        (r#""problem":{"what":"expected","expected":"time","found":"moon"}"#, Problem::wanted(Thing::Time)),
    ] {
        assert_eq!(read(stored), Some(shape(expected)), "{stored}");
    }
    let long = format!(r#""problem":{{"what":"expected","expected":"with {}"}}"#, "x".repeat(200));
    assert_eq!(read(&long), Some(shape(Problem::Untold)));
}

/// Narrowed to parts that are not named, a Report without a roster is at most less sure than it was with one.
#[test]
fn what_an_older_build_stored_is_read_without_a_wrong_green() {
    for (roster, part, then, now) in [
        (Roster::Full, "API", Health::Unknown, Health::Unknown),
        (Roster::RegionsInTrouble, "europe-west4", Health::Operational, Health::Unknown),
        (Roster::Trouble, "s3", Health::Operational, Health::Unknown),
    ] {
        let api = Component { id: "c".into(), health: Health::Operational, ..Component::default() };
        let mut report = Report { roster, components: vec![api], ..Report::new(Format::Statuspage) };
        holds(&report);
        let tree = report.to_text();
        let older = tree.replace(&format!(r#","roster":"{}""#, roster.name()), "");
        assert_ne!(older, tree);
        let mut kept = Report::from_text(&older).unwrap();
        assert_eq!(kept, Report { roster: Roster::Full, ..report.clone() });
        report.narrow(&[part.into()]);
        kept.narrow(&[part.into()]);
        assert_eq!((report.health(), kept.health()), (then, now), "{roster:?}");
    }
}

#[test]
fn a_stored_link_that_must_not_be_shown_reads_as_none() {
    for (stored, read) in [
        (r#""https://x.example/""#, HttpsUrl::parse("https://x.example/")),
        (r#""http://x.example""#, None),
        (r#""javascript:alert(1)""#, None),
        ("null", None),
    ] {
        let text = Page { name: "X".into(), ..Page::default() }.to_text();
        let text = text.replace(r#""url":null"#, &format!(r#""url":{stored}"#));
        assert!(text.contains(stored));
        assert_eq!(Page::from_text(&text).unwrap().url, read, "{stored}");
    }
    assert_eq!(Page::from_text(r#"{"name":"X","url":[]}"#), None);
}

#[test]
fn what_is_something_else_does_not_come_back() {
    for tree in
        ["null", "[]", "5", r#"{"report":5}"#, r#"{"failure":{"kind":"new"}}"#, r#"{"report":{"page":{}}}"#]
    {
        assert_eq!(Reading::from_value(&crate::tree::parse(tree.as_bytes()).unwrap()), None, "{tree}");
    }
}
