use super::*;
use crate::status::Format;

const HOUR: i64 = 3600;

/// This number of seconds after the start of a day in UTC.
fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis((20_000 * 24 * HOUR + seconds) * 1000)
}

fn vendor(format: Option<Format>, page_id: Option<&str>) -> Vendor {
    Vendor {
        id: "acme".into(),
        page: "https://status.acme.example".into(),
        format,
        page_id: page_id.map(Into::into),
        domains: vec!["acme.example".into(), "acmehq.example".into()],
        ..Vendor::default()
    }
}

fn arrival<'a>(from: &'a str, page_id: Option<&'a str>) -> Arrival<'a> {
    Arrival { asked: "https://status.acme.example/api/v2/summary.json", from, page_id, by_service: false }
}

#[test]
fn a_host_is_what_stands_between_the_slashes() {
    for (address, expected) in [
        ("https://status.acme.example/api/v2/summary.json", "status.acme.example"),
        ("https://status.acme.example", "status.acme.example"),
        ("https://status.acme.example:8443/x", "status.acme.example:8443"),
        ("https://status.acme.example/?x=https://y.example/", "status.acme.example"),
        ("http://localhost:8080/vendors/x", "localhost:8080"),
        ("https://[2606:4700::1111]:8443/x", "[2606:4700::1111]:8443"),
        ("status.acme.example", ""),
    ] {
        assert_eq!(host(address), expected, "{address}");
    }
}

#[test]
fn a_private_address_is_told_from_one_of_the_web() {
    for (host, expected) in [
        ("status.acme.example", false),
        ("8.8.8.8", false),
        ("100.63.255.255", false),
        ("100.128.0.1", false),
        ("172.15.0.1", false),
        ("172.32.0.1", false),
        ("169.253.0.1", false),
        ("192.167.1.1", false),
        ("192.0.78.24", false),
        ("10.example", false),
        ("127.0.acme.example", false),
        ("[2606:4700::1111]", false),
        ("[2606:4700::1111]:8443", false),
        ("[3fff:1::1]", false),
        ("notlocalhost.example", false),
        ("local.example", false),
        ("xinternal.example", false),
        ("localhost", true),
        ("localhost:8080", true),
        ("a.localhost", true),
        ("intranet", true),
        ("printer.local", true),
        ("wiki.corp.internal", true),
        ("router.home.arpa", true),
        ("127.0.0.1", true),
        ("127.1.2.3:9090", true),
        ("0.0.0.0", true),
        ("10.1.2.3", true),
        ("172.16.0.1", true),
        ("172.31.255.255", true),
        ("192.168.1.1", true),
        ("169.254.169.254", true),
        ("100.64.0.1", true),
        ("100.127.255.255", true),
        ("198.18.0.1", true),
        ("224.0.0.1", true),
        ("255.255.255.255", true),
        ("[::1]", true),
        ("[::]", true),
        ("[fe80::1]", true),
        ("[fc00::1]", true),
        ("[fd12:3456::1]", true),
        ("[::ffff:7f00:1]", true),
        ("[::ffff:127.0.0.1]", true),
        ("[64:ff9b::7f00:1]", true),
        ("[2::1]", true),
    ] {
        assert_eq!(is_private(host), expected, "{host}");
    }
}

#[test]
fn an_answer_must_not_come_over_a_worse_way_than_it_was_asked_for() {
    let web = "https://status.acme.example/x";
    for (asked, from, expected) in [
        (web, web, true),
        (web, "https://other.example/x", true),
        (web, "http://status.acme.example/x", false),
        (web, "http://other.example/x", false),
        (web, "https://192.168.1.1/x", false),
        (web, "https://router.local/x", false),
        (web, "https://localhost:8080/x", false),
        (web, "https://[::ffff:c0a8:101]/x", false),
        ("http://localhost:8080/x", "http://localhost:9090/x", true),
        ("http://localhost:8080/x", "http://127.0.0.1:8080/x", true),
        ("http://localhost:8080/x", "http://other.example/x", true),
        ("http://localhost:8080/x", web, true),
        ("https://10.0.0.1/x", "https://10.0.0.2/x", true),
    ] {
        assert_eq!(may_answer(asked, from), expected, "{asked} {from}");
    }
}

#[test]
fn a_document_is_the_vendors_by_its_place_or_by_its_pages_id() {
    let catalogued = vendor(Some(Format::Statuspage), Some("w4qr97njbszt"));
    let typed = vendor(None, None);
    let instatus = vendor(Some(Format::Instatus), Some("acme"));
    let none = Finding::default();
    let read = Finding { page_id: Some("first".into()), ..Finding::default() };
    let moved = Finding {
        page_id: Some("first".into()),
        confirmed: Some(Place {
            host: "status.acme.new".into(),
            page_id: Some("second".into()),
            ..Place::default()
        }),
        ..Finding::default()
    };
    let own = "https://status.acme.example/api/v2/summary.json";
    let other = "https://status.globex.example/api/v2/summary.json";
    let (first, second) = (Some("first"), Some("second"));
    for (name, vendor, finding, from, id, expected) in [
        ("its own place, nothing known", &typed, &none, own, None, true),
        ("its own place, the first id", &typed, &none, own, first, true),
        ("another path there", &typed, &none, "https://status.acme.example/login", first, true),
        ("another port", &typed, &none, "https://status.acme.example:8443/api/v2/summary.json", first, false),
        ("plain http is looked at elsewhere", &typed, &none, "http://status.acme.example/", first, true),
        ("the id of before", &typed, &read, own, first, true),
        ("no id where one was", &typed, &read, own, None, true),
        ("another id at its own place", &typed, &read, own, second, false),
        ("one of its domains", &typed, &none, "https://acmehq.example/x", first, true),
        ("below one of its domains", &typed, &none, "https://health.acmehq.example/x", first, true),
        ("a name that only ends alike", &typed, &none, "https://evilacmehq.example/x", first, false),
        (
            "a name that only begins alike",
            &typed,
            &none,
            "https://acmehq.example.evil.example/x",
            first,
            false,
        ),
        ("one of its domains with another id", &typed, &read, "https://acmehq.example/x", second, false),
        ("another host, nothing known", &typed, &none, other, first, false),
        ("another host without an id", &typed, &none, other, None, false),
        ("another host without an id where one was", &typed, &read, other, None, false),
        ("another host with the id of before", &typed, &read, other, first, true),
        ("another host with another id", &typed, &read, other, second, false),
        ("the catalogue's id", &catalogued, &none, own, Some("w4qr97njbszt"), true),
        ("the catalogue's id elsewhere", &catalogued, &none, other, Some("w4qr97njbszt"), true),
        ("not the catalogue's id", &catalogued, &none, own, first, false),
        ("not the catalogue's id, but the one of before", &catalogued, &read, own, first, true),
        ("neither", &catalogued, &read, own, second, false),
        ("an id that finds the documents is not the one in them", &instatus, &none, own, first, true),
        ("and proves nothing elsewhere", &instatus, &none, other, Some("acme"), false),
        ("the confirmed place", &typed, &moved, "https://status.acme.new/x", second, true),
        ("the confirmed place with the first id", &typed, &moved, "https://status.acme.new/x", first, true),
        (
            "the confirmed place with a third id",
            &typed,
            &moved,
            "https://status.acme.new/x",
            Some("third"),
            false,
        ),
        ("the confirmed place without an id", &typed, &moved, "https://status.acme.new/x", None, true),
        ("its own place after that", &typed, &moved, own, first, true),
        ("the confirmed id at its own place", &typed, &moved, own, second, true),
    ] {
        let source = finding.source(vendor);
        assert_eq!(finding.is_sure(&source, &arrival(from, id)), expected, "{name}");
    }
    let by_service = Arrival { by_service: true, ..arrival("https://api.status.io/1.0/status/5f", None) };
    assert!(none.is_sure(&typed, &by_service));
    let another = Arrival { page_id: second, ..by_service };
    assert!(!read.is_sure(&typed, &another), "a service keeps the pages of others too");
}

#[test]
fn a_service_names_the_page_in_its_address() {
    for (address, id, expected) in [
        ("https://statuspal.io/api/v2/status_pages/elm/summary", Some("elm"), true),
        ("https://statuspal.eu/api/v2/status_pages/elm/summary", Some("elm"), true),
        ("https://statuspal.io/api/v2/status_pages/elmo/summary", Some("elm"), false),
        ("https://statuspal.io/api/v2/status_pages/oak/summary?x=/elm/", Some("elm"), false),
        ("https://elm.statuspal.io/", Some("elm"), true),
        ("https://elm.oak.statuspal.io/", Some("elm"), false),
        ("https://api.status.io/1.0/status/5b36dc6502d06804c08349f7", Some("5b36dc6502d06804c08349f7"), true),
        (
            "https://api.status.io/1.0/status/5b36dc6502d06804c08349f8",
            Some("5b36dc6502d06804c08349f7"),
            false,
        ),
        ("https://w4qr97njbszt.statuspage.io/api/v2/summary.json", Some("w4qr97njbszt"), true),
        ("https://raw.githubusercontent.com/acme/up/master/history/summary.json", Some("acme/up"), true),
        ("https://raw.githubusercontent.com/evil/up/master/history/summary.json", Some("acme/up"), false),
        ("https://api.openstatus.dev/public/status/oak", Some("oak"), true),
        ("https://feeds.feedburner.com/OktaTrustRSS", Some("OktaTrustRSS"), true),
        ("https://feeds.feedburner.com/OktaTrustRSS", None, true),
        ("https://slack-status.com/api/v2.0.0/current", None, true),
        ("https://slack-status.com/api/v2.0.0/current", Some(""), false),
        ("https://slack-status.com.evil.example/", None, false),
        ("https://notstatuspal.io/api/v2/status_pages/elm/summary", Some("elm"), false),
        ("https://status.acme.example/elm/", Some("elm"), false),
    ] {
        assert_eq!(is_of_service(address, id), expected, "{address} {id:?}");
    }
}

/// What a reading brings: when, from where, with which id; and whether it is taken.
type Read<'a> = (i64, &'a str, Option<&'a str>, bool);

#[test]
fn another_place_waits_for_a_second_day() {
    let (home, there) = ("https://status.acme.example/x", "https://status.acme.new/x");
    let (mine, theirs) = (Some("mine"), Some("theirs"));
    let cases: [(&str, &[Read<'_>]); 12] = [
        ("once", &[(12 * HOUR, there, None, false)]),
        ("twice on one day", &[(0, there, None, false), (23 * HOUR, there, None, false)]),
        (
            "on two days, too near each other",
            &[(23 * HOUR, there, None, false), (28 * HOUR, there, None, false)],
        ),
        ("on two days, six hours apart", &[(23 * HOUR, there, None, false), (29 * HOUR, there, None, true)]),
        ("a second short of it", &[(23 * HOUR, there, None, false), (29 * HOUR - 1, there, None, false)]),
        (
            "from then on",
            &[(0, there, None, false), (30 * HOUR, there, None, true), (30 * HOUR + 60, there, None, true)],
        ),
        (
            "and the old place still counts",
            &[
                (0, home, mine, true),
                (1, there, theirs, false),
                (30 * HOUR, there, theirs, true),
                (31 * HOUR, home, mine, true),
            ],
        ),
        (
            "another host each day",
            &[
                (0, there, None, false),
                (30 * HOUR, "https://status.acme.newer/x", None, false),
                (60 * HOUR, there, None, false),
            ],
        ),
        (
            "another id each day",
            &[
                (0, home, mine, true),
                (1, home, theirs, false),
                (30 * HOUR, home, Some("third"), false),
                (60 * HOUR, home, theirs, false),
            ],
        ),
        (
            "another id on two days",
            &[(0, home, mine, true), (1, home, theirs, false), (30 * HOUR, home, theirs, true)],
        ),
        (
            "the known place in between",
            &[
                (0, home, mine, true),
                (1, there, theirs, false),
                (HOUR, home, mine, true),
                (30 * HOUR, there, theirs, false),
            ],
        ),
        (
            "a clock that was ahead proves nothing",
            &[
                (90 * HOUR, there, None, false),
                (30 * HOUR, there, None, false),
                (35 * HOUR, there, None, false),
                (60 * HOUR, there, None, true),
            ],
        ),
    ];
    for (name, reads) in cases {
        let mut finding = Finding::default();
        for (seconds, from, id, expected) in reads {
            let source = finding.source(&vendor(None, None));
            let outcome = finding.admit(&source, &arrival(from, *id), None, at(*seconds));
            let refused = Failure::Elsewhere { host: host(from).into() };
            assert_eq!(outcome, if *expected { Ok(()) } else { Err(refused) }, "{name}, at {seconds}");
        }
    }
}

#[test]
fn a_person_confirms_at_once_and_that_is_told_for_a_week() {
    let acme = vendor(None, None);
    let found = Vendor { format: Some(Format::Instatus), page: "https://acme.new".into(), ..acme.clone() };
    let there = arrival("https://acme.new/summary.json", None);
    let mut finding = Finding::default();
    finding.confirm(at(0));
    assert_eq!(finding, Finding::default(), "nothing waits");
    finding.admit(&acme, &there, Some(&found), at(0)).unwrap_err();
    assert_eq!((finding.source.as_ref(), finding.moved_to(&acme, at(0))), (None, None));
    finding.confirm(at(60));
    let source = finding.source(&acme);
    assert_eq!((source.page.as_str(), source.format), ("https://acme.new", Some(Format::Instatus)));
    assert_eq!(finding.admit(&source, &there, None, at(120)), Ok(()));
    for (seconds, told) in
        [(30, None), (60, Some("acme.new")), (6 * 24 * HOUR, Some("acme.new")), (8 * 24 * HOUR, None)]
    {
        assert_eq!(finding.moved_to(&acme, at(seconds)), told, "{seconds}");
    }
}

#[test]
fn a_page_found_at_its_own_host_is_believed_and_the_known_one_still_asked_first() {
    let acme = vendor(Some(Format::Statuspage), None);
    let found = Vendor { format: Some(Format::Instatus), ..acme.clone() };
    let here = arrival("https://status.acme.example/summary.json", None);
    let there = arrival("https://status.acme.new/summary.json", None);
    let mut finding = Finding::default();
    for (seconds, format) in [
        (0, Format::Statuspage),
        (60, Format::Statuspage),
        (23 * HOUR, Format::Statuspage),
        (30 * HOUR, Format::Instatus),
    ] {
        assert_eq!(finding.admit_instead(&acme, &here, &found, at(seconds)), Ok(()), "{seconds}");
        assert_eq!(finding.source(&acme).format, Some(format), "{seconds}");
    }
    let mut finding = Finding::default();
    finding.admit_instead(&acme, &here, &found, at(0)).unwrap();
    assert_eq!(finding.candidate().and_then(|found| found.format), Some(Format::Instatus));
    // The known page that answers ends it.
    finding
        .admit(&acme, &arrival("https://status.acme.example/api/v2/summary.json", None), None, at(60))
        .unwrap();
    assert_eq!(finding.candidate(), None);
    // At another host it is believed only once it is confirmed.
    finding.admit_instead(&acme, &there, &found, at(120)).unwrap_err();
    finding.admit_instead(&acme, &there, &found, at(30 * HOUR)).unwrap();
    assert_eq!(finding.source(&acme).format, Some(Format::Instatus));
}

#[test]
fn what_tells_less_waits_at_its_own_host_too() {
    let acme = vendor(Some(Format::Statuspage), None);
    let feed = Vendor { format: Some(Format::Feed), ..acme.clone() };
    let here = arrival("https://status.acme.example/feed.rss", None);
    let mut finding = Finding::default();
    for (seconds, source, expected) in [
        (0, Format::Statuspage, false),
        (23 * HOUR, Format::Statuspage, false),
        (30 * HOUR, Format::Feed, true),
    ] {
        assert_eq!(finding.wait(&here, Some(&feed), at(seconds)).is_ok(), expected, "{seconds}");
        assert_eq!(finding.source(&acme).format, Some(source), "{seconds}");
    }
    // The known page that answers ends it.
    let mut finding = Finding::default();
    finding.wait(&here, Some(&feed), at(0)).unwrap_err();
    finding
        .admit(&acme, &arrival("https://status.acme.example/api/v2/summary.json", None), None, at(60))
        .unwrap();
    assert_eq!(finding.waiting, None);
}

#[test]
fn another_id_at_the_same_host_is_no_move() {
    let acme = vendor(Some(Format::Statuspage), Some("w4qr97njbszt"));
    let mut finding = Finding::default();
    let theirs = arrival("https://status.acme.example/api/v2/summary.json", Some("theirs"));
    finding.admit(&acme, &theirs, None, at(0)).unwrap_err();
    finding.confirm(at(0));
    assert_eq!(finding.admit(&acme, &theirs, None, at(1)), Ok(()));
    assert_eq!(finding.moved_to(&acme, at(1)), None);
}

#[test]
fn a_finding_kept_by_an_older_build_comes_back() {
    use crate::status::{Reading, Record};
    let kept = br#"{"report": null, "read_at": null, "source": "cached", "failure": null,
        "finding": {"source": {"id": "x", "name": "X", "page": "https://x.example", "sample": false},
            "searched_at": "2026-01-02T03:04:05Z", "moved_from": "statuspage"}}"#;
    let finding = Reading::from_value(&crate::tree::parse(kept).unwrap()).unwrap().finding;
    assert_eq!(finding.moved_from, Some(Format::Statuspage));
    assert_eq!((finding.page_id, finding.confirmed, finding.waiting), (None, None, None));
    assert_eq!(finding.source.unwrap().domains, Vec::<String>::new());
}
