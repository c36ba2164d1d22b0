//! Small documents that were read wrongly once, each the smallest that shows its fault, with the right values. They stand in
//! `mended/`; what the fault was is the name of the test.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Health, Incident, Maintenance, Reading, Report, Source};
use is_it_them_core::time::Timestamp;

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

fn read_as(format: Option<Format>, name: &str) -> Report {
    let file = format!("{}/tests/mended/{name}", env!("CARGO_MANIFEST_DIR"));
    let bytes = std::fs::read(&file).unwrap();
    let document = Document::parse(&bytes).unwrap();
    let format = format.or_else(|| feed::ALL.recognise(&document)).unwrap_or_else(|| panic!("{name}"));
    feed::ALL.read_document(format, &document).unwrap_or_else(|error| panic!("{name}: {error:?}"))
}

fn read(name: &str) -> Report {
    read_as(None, name)
}

/// How it is shown at `now`, freshly read.
fn shown(mut report: Report, now: &str) -> Health {
    feed::note_silence(&mut report, at(now));
    Reading::success(report, at(now), Source::Live).shown_health(at(now), 900)
}

/// Phase, start and end in a line.
fn span(incident: &Incident) -> String {
    let when = |at: Option<Timestamp>| at.map_or("-".into(), |at| at.to_string());
    format!("{} {} {}", incident.phase.name(), when(incident.started_at), when(incident.resolved_at))
}

fn work_span(work: &Maintenance) -> String {
    let when = |at: Option<Timestamp>| at.map_or("-".into(), |at| at.to_string());
    format!("{} {} {}", work.phase.name(), when(work.starts_at), when(work.ends_at))
}

fn inline(format: Format, document: &str) -> Report {
    feed::ALL.read(format, document.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {document}"))
}

#[test]
fn a_word_nobody_knows_is_not_fine() {
    for name in [
        "statuspage-unknown-indicator.json",
        "statuspage-unknown-maintenance-word.json",
        "slack-active-empty-list.json",
        "betterstack-unknown-aggregate.json",
    ] {
        assert_eq!(read(name).health(), Health::Unknown, "{name}");
    }
}

#[test]
fn a_document_whose_own_clock_stopped_says_nothing_of_now() {
    let kuma = r#"{"heartbeatList":{"1":[{"status":1,"time":"2026-11-28 03:00:00"},{"status":1,"time":"2026-11-28 03:01:00"}]},
        "uptimeList":{}}"#;
    let slow = kuma.replace("03:00:00", "01:01:00");
    let gatus = r#"[{"name":"a","key":"_a","results":[{"duration":1,"success":true,"timestamp":"2026-11-28T03:01:00Z"}]}]"#;
    let flashduty = r#"{"schema_version":"1.0","generated_at":"2026-11-28T03:01:00Z","max_stale_seconds":120,
        "overall":{"status":"operational"},"ongoing_incidents":[]}"#;
    let openstatus = r#"{"title":"A","status":"success","updatedAt":"2026-11-28T03:01:00Z","monitors":[],"statusReports":[],"maintenances":[]}"#;
    for (format, document, last) in [
        (Format::UptimeKuma, kuma, "2026-11-28T04:01:00Z"),
        (Format::UptimeKuma, &slow, "2026-11-28T09:01:00Z"),
        (Format::Gatus, gatus, "2026-11-28T04:01:00Z"),
        (Format::Flashduty, flashduty, "2026-11-28T04:01:00Z"),
        (Format::Openstatus, openstatus, "2026-11-28T04:01:00Z"),
    ] {
        let later = at(last).shifted(1000).unwrap().to_string();
        assert_eq!(shown(inline(format, document), last), Health::Operational, "{document}");
        assert_eq!(shown(inline(format, document), &later), Health::Unknown, "{document}");
    }
    assert_eq!(shown(read("stripe-frozen.json"), "2024-02-09T19:00:00Z"), Health::Operational);
    assert_eq!(shown(read("stripe-frozen.json"), "2026-11-28T04:00:00Z"), Health::Unknown);
}

#[test]
fn a_part_that_nobody_looks_at_any_more_is_unknown_and_its_page_is_not() {
    let gatus = r#"[{"name":"a","key":"_a","results":[{"duration":1,"success":true,"timestamp":"2026-11-28T03:59:00Z"}]},
        {"name":"b","key":"_b","results":[{"duration":1,"success":true,"timestamp":"2026-11-20T10:00:00Z"}]}]"#;
    for report in [read("kuma-paused-stale-beat.json"), inline(Format::Gatus, gatus)] {
        let healths: Vec<_> = report.components.iter().map(|leaf| leaf.health).collect();
        assert_eq!(healths, [Health::Operational, Health::Unknown]);
        assert_eq!(shown(report, "2026-11-28T04:00:00Z"), Health::Operational);
    }
}

#[test]
fn the_first_page_is_not_the_whole() {
    let sorry = r#"{"components":[{"id":1,"name":"API","state":"operational","parent_id":null}],
        "meta":{"total_count":2,"count":1}}"#;
    let laravel = r#"{"data":[{"id":"1","type":"components","attributes":{"name":"API","status":{"human":"Operational","value":1}}}],
        "links":{"first":"https://a.example/api/components?page=1","next":"https://a.example/api/components?page=2"}}"#;
    for report in [
        read("cachet-components-page-1-of-2.json"),
        read_as(Some(Format::Gatus), "gatus-exactly-one-page-of-100.json"),
        inline(Format::Sorry, sorry),
        inline(Format::Cachet, laravel),
    ] {
        assert_eq!(report.health(), Health::Unknown, "{:?}", report.format);
        // A chosen part that was seen is known, one that was not is unknown.
        let (mut seen, mut unseen) = (report.clone(), report);
        let name = seen.components[0].name.clone();
        seen.narrow(&[name]);
        assert_eq!(seen.health(), Health::Operational);
        unseen.narrow(&["on another page".into()]);
        assert_eq!(unseen.health(), Health::Unknown);
    }
    let mut whole = read("incidentio-summary-25-of-26.json");
    whole.absorb(read("incidentio-components-26-of-26.json"));
    assert_eq!((whole.components.len(), whole.health()), (26, Health::Degraded));
}

#[test]
fn work_is_work_though_incidents_share_its_fields() {
    let report = read("cachet-schedule-in-progress.json");
    assert!(report.incidents.is_empty());
    assert_eq!(
        report.maintenances.iter().map(work_span).collect::<Vec<_>>(),
        ["in_progress 2026-11-28T01:00:00Z -"]
    );
    for (word, phase, health) in [
        ("monitoring", "in_progress", Health::Maintenance),
        ("resolved", "completed", Health::Operational),
        ("scheduled", "scheduled", Health::Operational),
        ("asleep", "asleep", Health::Unknown),
    ] {
        let report = inline(
            Format::Statuspage,
            &format!(
                r#"{{"page":{{"name":"A"}},"status":{{"indicator":"none"}},"components":[],"incidents":[
                {{"id":"m","name":"Disk swap","impact":"maintenance","status":"{word}","started_at":"2026-11-28T01:00:00Z"}}]}}"#
            ),
        );
        assert_eq!((report.incidents.len(), report.maintenances[0].phase.name()), (0, phase));
        assert_eq!(report.health(), health, "{word}");
    }
}

#[test]
fn order_ends_and_times_are_those_that_can_be() {
    for (name, incidents) in [
        ("feed-posts-out-of-order.rss", &["resolved 2019-11-14T03:42:00Z 2019-11-14T03:42:00Z"][..]),
        ("feed-zone-wrong-season.rss", &["resolved 2013-07-10T17:00:00Z 2013-07-10T17:05:00Z"]),
        ("feed-aws-issue-recovered.rss", &["resolved - 2015-07-02T17:00:00Z"]),
        ("feed-aws-old-but-open.rss", &["no end told 2026-04-30T07:25:54Z -"]),
        ("feed-recovered-as-own-entry.rss", &["resolved 2026-11-27T12:00:00Z 2026-11-27T12:15:00Z"]),
        ("feed-german.rss", &["resolved - 2026-11-27T10:30:00Z"]),
        (
            "statuspage-backfilled-end-before-start.json",
            &["resolved 2026-11-11T08:00:00Z 2026-11-11T08:00:00Z"],
        ),
        ("statuspage-duplicate-incident.json", &["identified 2026-11-28T01:00:00Z -"]),
    ] {
        let report = read(name);
        assert_eq!(report.incidents.iter().map(span).collect::<Vec<_>>(), incidents, "{name}");
    }
    let works = |name| read(name).maintenances.iter().map(work_span).collect::<Vec<_>>();
    assert_eq!(
        works("kuma-maintenance-across-dst.json"),
        ["scheduled 2026-11-10T08:00:00Z 2026-11-10T09:00:00Z"]
    );
    assert_eq!(works("feed-german.rss"), ["scheduled - -"]);
}

/// A feed with these entries: title, path of its link, hour, text.
fn rss(entries: &[(&str, &str, &str, &str)]) -> Report {
    let mut items = String::new();
    for (title, path, hour, text) in entries {
        items += &format!(
            "<item><title>{title}</title><link>https://status.example.org/{path}</link><guid>{title}{hour}</guid>\
             <pubDate>Fri, 27 Nov 2026 {hour}:00 GMT</pubDate><description>{text}</description></item>"
        );
    }
    inline(
        Format::Feed,
        &format!(
            "<rss><channel><title>A</title><link>https://status.example.org/</link>{items}</channel></rss>"
        ),
    )
}

#[test]
fn an_end_is_told_in_an_entry_of_its_own() {
    let report = rss(&[
        ("Search recovered", "s", "15:00", "x"),
        ("Search is down", "s", "14:00", "x"),
        ("Mail is down", "m", "13:30", "x"),
        ("Search is back up", "s", "13:00", "x"),
        ("Search went down", "s", "12:00", "x"),
    ]);
    assert_eq!(
        report.incidents.iter().map(span).collect::<Vec<_>>(),
        [
            "resolved 2026-11-27T14:00:00Z 2026-11-27T15:00:00Z",
            "investigating 2026-11-27T13:30:00Z -",
            "resolved 2026-11-27T12:00:00Z 2026-11-27T13:00:00Z",
        ]
    );
}

#[test]
fn an_end_in_other_words_is_an_end_and_work_is_no_incident() {
    for (title, text, found) in [
        ("UP: Search", "x", "resolved"),
        ("DOWN: Search", "x", "investigating"),
        ("Monitor is UP: Search", "x", "resolved"),
        ("Slow search", "The service has recovered.", "resolved"),
        ("Slow search", "We post again once the service has recovered.", "investigating"),
        ("Panne du serveur", "L\u{2019}incident est r\u{e9}solu.", "resolved"),
        ("Panne du serveur", "L\u{2019}incident n\u{2019}est pas encore r\u{e9}solu.", "investigating"),
        ("\u{969c}\u{5bb3}", "\u{5fa9}\u{65e7}\u{3057}\u{307e}\u{3057}\u{305f}\u{3002}", "resolved"),
        ("St\u{f6}rung", "Ausgel\u{f6}st durch ein Update.", "investigating"),
    ] {
        let report = rss(&[(title, "s", "12:00", text)]);
        assert_eq!(report.incidents[0].phase.name(), found, "{title}: {text}");
    }
    for title in [
        "Scheduled maintenance of the database",
        "Geplante Wartung",
        "Mantenimiento programado",
        "\u{30e1}\u{30f3}\u{30c6}\u{30ca}\u{30f3}\u{30b9}\u{306e}\u{304a}\u{77e5}\u{3089}\u{305b}",
    ] {
        let report = rss(&[(title, "s", "12:00", "x")]);
        assert_eq!((report.incidents.len(), report.maintenances.len()), (0, 1), "{title}");
    }
}

#[test]
fn a_feed_that_fell_silent_tells_neither_trouble_nor_an_end() {
    let report = || rss(&[("Mail is slow", "m", "12:00", "We look into it.")]);
    assert_eq!(shown(report(), "2026-12-04T12:00:00Z"), Health::Degraded);
    assert_eq!(shown(report(), "2026-12-04T12:00:01Z"), Health::Unknown);
    let mut silent = report();
    feed::note_silence(&mut silent, at("2026-12-04T12:00:01Z"));
    assert_eq!(span(&silent.incidents[0]), "no end told 2026-11-27T12:00:00Z -");
    assert!(!silent.incidents[0].is_open() && !silent.incidents[0].phase.is_over());
}

#[test]
fn parts_add_up_by_breadth() {
    assert_eq!(read("statuspage-1-of-60-down.json").health(), Health::PartialOutage);
    let page = |down: usize, all: usize, incident: &str| {
        let part = |index| {
            let state = if index < down { "major_outage" } else { "operational" };
            format!(r#"{{"id":"c{index}","name":"Part {index}","status":"{state}"}}"#)
        };
        let parts: Vec<_> = (0..all).map(part).collect();
        let incident = match incident {
            "" => String::new(),
            about => format!(
                r#"{{"id":"i","name":"Down","status":"investigating","impact":"critical","components":[{}]}}"#,
                if about == "none" {
                    String::new()
                } else {
                    format!(r#"{{"id":"{about}","name":"{about}"}}"#)
                }
            ),
        };
        inline(
            Format::Statuspage,
            &format!(
                r#"{{"page":{{"name":"A"}},"status":{{"indicator":"none"}},"components":[{}],"incidents":[{incident}]}}"#,
                parts.join(",")
            ),
        )
    };
    for (down, all, incident, health) in [
        (1, 3, "", Health::PartialOutage),
        (1, 2, "", Health::MajorOutage),
        (0, 3, "c2", Health::PartialOutage),
        (0, 2, "c1", Health::MajorOutage),
        (1, 3, "c2", Health::MajorOutage),
        (0, 3, "none", Health::MajorOutage),
        (0, 3, "elsewhere", Health::MajorOutage),
    ] {
        assert_eq!(page(down, all, incident).health(), health, "{down} of {all}, {incident}");
    }
    let mut chosen = page(1, 60, "c7");
    assert_eq!(chosen.health(), Health::PartialOutage);
    chosen.narrow(&["Part 7".into()]);
    assert_eq!(chosen.health(), Health::MajorOutage, "the one part a person chose");
}
