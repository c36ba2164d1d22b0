//! Every document in `fixtures/` is recognised by its shape and read as the `.outline` beside it says.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Coverage, Format, Health, Report};

#[test]
fn every_fixture_is_recognised_and_read_as_its_outline_says() {
    let mut wrong = Vec::new();
    for (folder, file) in common::fixtures() {
        let expected = std::fs::read_to_string(format!("{}.outline", file.display()))
            .unwrap_or_else(|error| panic!("{} has no outline: {error}", file.display()));
        let (format, report) = common::read(&file);
        let bytes = std::fs::read(&file).unwrap();
        let document = Document::parse(&bytes).unwrap();
        assert_eq!(feed::ALL.read_expected(format, &document).as_ref(), Ok(&report), "{}", file.display());
        let found = common::outline(&report);
        let known = format.name() == folder || format == Format::Feed;
        if found != expected || !known {
            wrong.push(format!("{}\nfound:\n{found}\nexpected:\n{expected}", file.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_feed_never_proves_that_all_is_well() {
    for (_, file) in common::fixtures() {
        let (format, report) = common::read(&file);
        if format == Format::Feed {
            assert_eq!(report.coverage, Coverage::Incidents, "{}", file.display());
            assert_ne!(report.health(), Health::Operational, "{}", file.display());
        }
    }
}

#[test]
fn two_documents_of_one_page_make_one_report() {
    let read = |name: &str| {
        let files = common::fixtures();
        let (_, file) = files.iter().find(|(_, file)| file.ends_with(name)).unwrap();
        common::read(file).1
    };
    let healths = |report: &Report| -> Vec<(String, Option<String>, Health)> {
        report.components.iter().map(|c| (c.name.clone(), c.group.clone(), c.health)).collect()
    };
    let piers = |name: &str, group: &str, health| (name.to_string(), Some(group.to_string()), health);

    for (first, second) in [("page.json", "heartbeat.json"), ("heartbeat.json", "page.json")] {
        let mut kuma = read(&format!("uptime-kuma/{first}"));
        kuma.absorb(read(&format!("uptime-kuma/{second}")));
        let expected = [
            piers("Pier 4", "Piers", Health::MajorOutage),
            piers("Pier 5", "Piers", Health::Operational),
            piers("Buoys", "Sea", Health::Maintenance),
        ];
        assert_eq!(healths(&kuma), expected, "{first} first");
        // One monitor of three is down.
        assert_eq!((kuma.health(), kuma.coverage), (Health::PartialOutage, Coverage::State), "{first} first");
        assert_eq!(kuma.incidents.len(), 1, "{first} first");
    }

    let mut checkly = read("checkly/uptime.json");
    checkly.absorb(read("checkly/unresolved-incidents.json"));
    let expected = [
        piers("Small", "Models", Health::Operational),
        piers("Large", "Models", Health::Degraded),
        piers("Login", "Console", Health::Operational),
    ];
    assert_eq!(healths(&checkly), expected);

    // The feed of a page adds what its other documents do not hold, by the same ids.
    let mut summary = read("feed/statuspage.rss");
    summary.incidents[0].updates.truncate(1);
    summary.absorb(read("feed/statuspage.rss"));
    assert_eq!(summary.incidents.len(), 2);
    assert_eq!(summary.incidents[0].updates.len(), 2);
}

#[test]
fn every_format_of_these_files_has_a_fixture() {
    let covered: Vec<_> = common::fixtures().into_iter().map(|(folder, _)| folder).collect();
    for format in [
        Format::Cachet,
        Format::Cstate,
        Format::Upptime,
        Format::UptimeKuma,
        Format::Gatus,
        Format::Uptimerobot,
        Format::Statusiq,
        Format::Firehydrant,
        Format::Sorry,
        Format::Flashduty,
        Format::Checkly,
        Format::Hyperping,
        Format::Statuscast,
        Format::Salesforce,
        Format::Stripe,
        Format::Openstatus,
        Format::Feed,
    ] {
        assert!(covered.iter().any(|folder| folder == format.name()), "{}", format.name());
    }
}

#[test]
fn what_is_none_of_a_format_is_an_error_that_says_where() {
    let mut wrong = Vec::new();
    for (format, document, says) in BAD {
        let found = match feed::ALL.read(*format, document.as_bytes()) {
            Ok(report) => format!("read as {}", common::outline(&report)),
            Err(error) => is_it_them_words::program::feed_error(&error),
        };
        if found != format!("{} at {says}", format.name()) {
            wrong.push(format!("{document}\n  found: {found}\n  expected: {} at {says}", format.name()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A format, a document that is none of it, and what the error says of the place.
const BAD: &[(Format, &str, &str)] = &[
    (Format::Cachet, "{}", "data: expected a list, found nothing"),
    (Format::Cachet, "[]", "$: expected an object, found a list"),
    (Format::Cachet, r#"{"data": [7]}"#, "data[0]: expected an object, found a number"),
    (
        Format::Cachet,
        r#"{"data": [{"type": "components", "attributes": []}]}"#,
        "data[0].attributes: expected an object, found a list",
    ),
    (
        Format::Cachet,
        r#"{"data": [{"human_status": "Fixed", "created_at": "0000-00-00 00:00:00"}]}"#,
        "data[0].created_at: “0000-00-00 00:00:00” is no time between 1970 and 9999",
    ),
    (Format::Cstate, "{}", "$: expected an object with systems, found an object"),
    (Format::Cstate, r#"{"systems": "none"}"#, "systems: expected a list, found text"),
    (
        Format::Cstate,
        r#"{"systems": [{"unresolvedIssues": [{"createdAt": "275760-09-13 00:00:00 +0000 UTC"}]}]}"#,
        "systems[0].unresolvedIssues[0].createdAt: “275760-09-13 00:00:00 +0000 UTC” is no time between 1970 and 9999",
    ),
    (Format::Upptime, "{}", "$: expected a list, found an object"),
    (Format::Upptime, "[[]]", "[0]: expected an object, found a list"),
    (Format::UptimeKuma, "{}", "$: expected an object with groups or heartbeats, found an object"),
    (Format::UptimeKuma, r#"{"heartbeatList": []}"#, "heartbeatList: expected an object, found a list"),
    (
        Format::UptimeKuma,
        r#"{"heartbeatList": {"1": true}}"#,
        "heartbeatList.1: expected a list, found true or false",
    ),
    (
        Format::UptimeKuma,
        r#"{"publicGroupList": [], "incident": {"createdDate": "1969-12-31 23:59:59"}}"#,
        "incident.createdDate: “1969-12-31 23:59:59” is no time between 1970 and 9999",
    ),
    (Format::Gatus, "null", "$: expected a list, found nothing"),
    (Format::Gatus, r#"[{"key": "a", "results": {}}]"#, "[0].results: expected a list, found an object"),
    (
        Format::Gatus,
        r#"[{"key": "a", "results": [{"timestamp": 1e300}]}]"#,
        "[0].results[0].timestamp: expected a time, found a number",
    ),
    (Format::Uptimerobot, r#"{"status": "error"}"#, "psp: expected an object, found nothing"),
    (Format::Uptimerobot, r#"{"psp": {"monitors": {}}}"#, "psp.monitors: expected a list, found an object"),
    (Format::Statusiq, r#"{"code": 1}"#, "data: expected an object, found nothing"),
    (
        Format::Statusiq,
        r#"{"data": {"current_status": [null]}}"#,
        "data.current_status: expected an object, found nothing",
    ),
    (Format::Firehydrant, "{}", "$: expected an object with components or incidents, found an object"),
    (
        Format::Firehydrant,
        r#"{"incidents": [{"timestamps": {"started": "tomorrow"}}]}"#,
        "incidents[0].timestamps.started: “tomorrow” is no time between 1970 and 9999",
    ),
    (Format::Sorry, "{}", "$: expected an object with a page, components or notices, found an object"),
    (Format::Sorry, r#"{"page": []}"#, "page: expected an object, found a list"),
    (
        Format::Sorry,
        r#"{"notices": [{"subject": {}}]}"#,
        "notices[0].subject: expected text, found an object",
    ),
    (
        Format::Flashduty,
        r#"{"error": "status_page_not_found"}"#,
        "error: expected a summary, found an error of the page's own",
    ),
    (Format::Flashduty, r#"{"overall": "operational"}"#, "overall: expected an object, found text"),
    (Format::Checkly, "{}", "$: expected an object with services or incidents, found an object"),
    (Format::Checkly, r#"{"incidents": [1]}"#, "incidents[0]: expected an object, found a number"),
    (Format::Hyperping, r#"{"uptime": "100%"}"#, "$: expected an object with an indicator, found an object"),
    (Format::Hyperping, r#"{"indicator": []}"#, "indicator: expected text, found a list"),
    (
        Format::Statuscast,
        r#"{"status": "Available"}"#,
        "$: expected an object with a Status, found an object",
    ),
    (Format::Salesforce, "{}", "$: expected an instance or an incident, found an object"),
    (
        Format::Salesforce,
        r#"[{"IncidentImpacts": [{"startTime": "x"}]}]"#,
        "[0].IncidentImpacts[0].startTime: “x” is no time between 1970 and 9999",
    ),
    (Format::Stripe, "{}", "$: expected an object with a status, found an object"),
    (Format::Stripe, r#"{"statuses": {"api": []}}"#, "statuses.api: expected text, found a list"),
    (Format::Openstatus, "{}", "$: expected an object with a status, found an object"),
    (Format::Openstatus, r#"{"status": {}}"#, "status: expected text, found an object"),
    (Format::Feed, "{}", "$: expected RSS or Atom, found JSON"),
    (Format::Feed, "<svg/>", "$: expected RSS or Atom, found other XML"),
    (Format::Feed, "<html><rss/>", "$: a web page instead of data"),
    (Format::Feed, "<rss><channel>", "$: expected its end tag, found the end of the document"),
    (
        Format::Feed,
        "<rss><channel><item/><item><title>a</channel></rss>",
        "rss.channel: expected its end tag, found the end of the document",
    ),
    (
        Format::Feed,
        "<feed><entry><title>a</entry></feed>",
        "feed.entry[0]: expected its end tag, found the end of the document",
    ),
    (
        Format::Feed,
        "<feed><entry/><entry><updated>275760-09-13T00:00:00Z</updated></entry></feed>",
        "feed.entry[1].updated: “275760-09-13T00:00:00Z” is no time between 1970 and 9999",
    ),
    (
        Format::Feed,
        "<rss><channel><item><pubDate>Wed, 31 Dec 1969 23:59:59 GMT</pubDate></item></channel></rss>",
        "rss.channel.item[0].pubDate: “Wed, 31 Dec 1969 23:59:59 GMT” is no time between 1970 and 9999",
    ),
];
