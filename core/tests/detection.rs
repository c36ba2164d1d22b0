//! Detection driven as a browser drives it, against vendors that are a table of addresses and answers.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

use is_it_them_core::feed::detect::{
    self, Answer, Detection, DocumentUrl, Found, MOST_REQUESTS, Outcome, Readability, Reason, Role,
    candidates, documents, readability,
};
use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Failure, Format};
use is_it_them_words::detection as words;

const STATUSPAGE: &str = r#"{"page": {"id": "kctbh9vrtdwd", "name": "Fern", "url": "https://status.fern.example", "time_zone": "Etc/UTC"},
    "status": {"indicator": "none", "description": "All Systems Operational"}, "components": [], "incidents": []}"#;
const INCIDENT_IO: &str = r#"{"page": {"id": "01H0FX8N7BG3M9PMMX0J0HENJF", "name": "Moss", "url": "https://status.moss.example"},
    "status": {"indicator": "none", "description": "All Systems Operational"}}"#;
const WIDGET: &str = r#"{"page_title": "Moss", "page_url": "https://status.moss.example", "ongoing_incidents": [],
    "in_progress_maintenances": [], "scheduled_maintenances": []}"#;
const INSTATUS: &str = r#"{"page": {"name": "Loam", "url": "https://loam.example", "status": "UP"}}"#;
const BETTERSTACK: &str = r#"{"data": {"id": "1", "type": "status_page", "attributes": {"company_name": "Clay", "aggregate_state": "operational"}}, "included": []}"#;
const STATUS_IO: &str = r#"{"result": {"status_overall": {"updated": "2026-01-01T00:00:00Z", "status": "Operational", "status_code": 100}, "status": [], "incidents": [], "maintenance": {"active": [], "upcoming": []}}}"#;
const HYPERPING: &str = r#"{"indicator": "up", "uptime": "99.9%"}"#;
const CSTATE: &str = r#"{"cStateVersion": "5.2", "title": "Orbit", "summaryStatus": "ok", "systems": []}"#;
const RSS: &str = "<rss><channel><title>Reed status</title><item><title>Slow</title></item></channel></rss>";
const SCRIPT_PAGE: &str =
    "<!DOCTYPE html><html><head><title>x</title></head><body><div id=root></div></body></html>";

type Web<'a> = &'a [(&'a str, Result<&'a str, u16>)];

/// What this vendor's hosts answer: a text, an HTTP status, and 0 for what a browser blocks.
fn fetch<'a>(web: Web<'a>, url: &str, otherwise: u16) -> Result<Answer<'a>, Failure> {
    match web.iter().find(|(known, _)| *known == url).map_or(Err(otherwise), |(_, answer)| *answer) {
        Ok(text) => Answer::parse(text.as_bytes()),
        Err(0) => Err(Failure::Blocked),
        Err(1) => Err(Failure::Offline),
        Err(2) => Err(Failure::Timeout { seconds: 10 }),
        Err(status @ (401 | 403)) => Err(Failure::Private { status }),
        Err(status @ (404 | 410)) => Err(Failure::NotFound { status }),
        Err(status) => Err(Failure::Server { status }),
    }
}

/// Runs a detection to its end: what was asked, and the outcome.
fn run(mut detection: Detection, web: Web<'_>, otherwise: u16) -> (Vec<String>, Outcome) {
    let mut asked = Vec::new();
    while let Some(url) = detection.next() {
        assert_eq!(detection.next().as_ref(), Some(&url), "asked twice before the answer, it says the same");
        assert!(asked.len() < MOST_REQUESTS, "asks for {url} after {asked:?}");
        assert!(!asked.contains(&url), "asks for {url} again");
        assert!(url.starts_with("https://"), "{url}");
        detection.answer(fetch(web, &url, otherwise));
        asked.push(url);
    }
    (asked, detection.outcome().unwrap().clone())
}

fn found(detection: Detection, web: Web<'_>, otherwise: u16) -> (Vec<String>, Found) {
    match run(detection, web, otherwise) {
        (asked, Outcome::Found(found)) => (asked, found),
        (asked, Outcome::GaveUp(reason)) => panic!("{reason:?} after {asked:?}"),
    }
}

#[test]
fn each_kind_of_page_is_told_from_the_others() {
    let page = "https://status.x.example";
    for (path, body, format, requests) in [
        ("/api/v2/summary.json", STATUSPAGE, Format::Statuspage, 1),
        ("/api/v2/summary.json", INCIDENT_IO, Format::IncidentIo, 1),
        ("/summary.json", INSTATUS, Format::Instatus, 2),
        ("/index.json", BETTERSTACK, Format::Betterstack, 3),
        ("/index.json", CSTATE, Format::Cstate, 3),
        ("/api/v1/summary", WIDGET, Format::IncidentIo, 4),
        ("/status.json", HYPERPING, Format::Hyperping, 6),
    ] {
        let url = format!("{page}{path}");
        // Other paths: not there, blocked, or the same script page for all of them.
        for (otherwise, catch_all) in [(404, None), (0, None), (503, None), (404, Some(SCRIPT_PAGE))] {
            let mut web: Vec<(&str, Result<&str, u16>)> = vec![(&url, Ok(body))];
            let others: Vec<String> = candidates(page, None)
                .into_iter()
                .map(|candidate| candidate.url)
                .filter(|other| *other != url)
                .collect();
            web.extend(catch_all.iter().flat_map(|html| others.iter().map(|url| (url.as_str(), Ok(*html)))));
            let (asked, found) = found(Detection::start(page), &web, otherwise);
            assert_eq!((found.format, asked.len()), (format, requests), "{url} {otherwise} {asked:?}");
            assert_eq!(found.page, page);
            assert_eq!(found.documents[0].url, url);
            assert_eq!(found.documents[0].role, Role::State);
            assert_eq!(found.moved_from, None);
        }
    }
}

/// The advertising that answers every path of a place nobody claimed, with a feed of the makers in it.
const UNCLAIMED: &str = "<!DOCTYPE html><html><head><title>Status page</title><link rel=\"alternate\" type=\"application/rss+xml\" \
    href=\"https://www.atlassian.com/blog/feed\"><link rel=\"alternate\" type=\"application/rss+xml\" href=\"https://instatus.com/blog.xml\">\
    </head><body>Hosted by statuspage.io and instatus.com</body></html>";

#[test]
fn a_place_that_nobody_claimed_is_nobodys_page() {
    let blog: Web<'_> =
        &[("https://www.atlassian.com/blog/feed", Ok(RSS)), ("https://instatus.com/blog.xml", Ok(RSS))];
    for page in ["https://reed.statuspage.io", "https://reed.instatus.com", "https://status.reed.example"] {
        let urls: Vec<String> = candidates(page, None).into_iter().map(|candidate| candidate.url).collect();
        let mut web: Vec<(&str, Result<&str, u16>)> = blog.to_vec();
        web.extend(urls.iter().map(|url| (url.as_str(), Ok(UNCLAIMED))));
        let (asked, outcome) = run(Detection::start(page), &web, 404);
        assert_eq!(outcome, Outcome::GaveUp(Reason::NoData), "{page}: {asked:?}");
    }
}

#[test]
fn a_page_that_was_only_guessed_is_held_against_the_vendor() {
    let page = |name: &str, url: &str| {
        format!(
            r#"{{"page":{{"id":"kctbh9vrtdwd","name":"{name}","url":"{url}","time_zone":"Etc/UTC"}},"status":{{"indicator":"none"}},"components":[],"incidents":[]}}"#
        )
    };
    for (name, url, theirs) in [
        ("Reed", "https://status.reed.example", true),
        ("Reed", "https://reed.statuspage.io", true),
        ("Reed", "https://status.reed.test", false),
        ("Reedia", "https://status.reedia.example", false),
        ("Moss", "https://reed.statuspage.io", false),
    ] {
        let document = page(name, url);
        let web: Web<'_> = &[("https://reed.statuspage.io/api/v2/summary.json", Ok(&document))];
        let (_, outcome) = run(Detection::start("https://www.reed.example"), web, 404);
        assert_eq!(matches!(outcome, Outcome::Found(_)), theirs, "{name} {url}: {outcome:?}");
    }
    // A login beside the real page is no page of theirs.
    let web: Web<'_> = &[("https://reed.statuspage.io/api/v2/summary.json", Err(401))];
    let (_, outcome) = run(Detection::start("https://www.reed.example"), web, 404);
    assert_eq!(outcome, Outcome::GaveUp(Reason::Missing));
}

#[test]
fn any_address_of_a_page_leads_to_it() {
    for address in [
        "status.fern.example",
        " STATUS.fern.example/ ",
        "http://status.fern.example",
        "https://status.fern.example/incidents/abc123?x=1#y",
        "https://status.fern.example/history",
        "https://status.fern.example:443/api/v2/summary.json",
        "https://fern.example",
        "https://www.fern.example/pricing",
        "app.fern.example",
    ] {
        let web: Web<'_> = &[("https://status.fern.example/api/v2/summary.json", Ok(STATUSPAGE))];
        let (asked, found) = found(Detection::start(address), web, 404);
        assert_eq!(found.page, "https://status.fern.example", "{address}");
        assert_eq!(found.name.as_deref(), Some("Fern"), "{address}");
        assert_eq!(found.documents.len(), 2, "{address}");
        assert_eq!(asked.len(), 1, "{address}: {asked:?}");
    }
    for (address, document) in [
        ("http://localhost:8080/vendors/fern", "http://localhost:8080/vendors/fern/api/v2/summary.json"),
        ("https://10.0.0.5/fern", "https://10.0.0.5/fern/api/v2/summary.json"),
    ] {
        assert_eq!(
            candidates(address, None)[0].url,
            document,
            "where there is no domain, there is no site around it"
        );
    }
    let web: Web<'_> = &[("https://statuspage.incident.example/moss/api/v1/summary", Ok(WIDGET))];
    let (_, found) =
        found(Detection::start("https://statuspage.incident.example/moss/incidents/01"), web, 404);
    assert_eq!(found.page, "https://statuspage.incident.example/moss");
}

#[test]
fn what_is_no_web_address_is_not_asked() {
    for address in [
        "",
        "  ",
        "fern",
        "javascript:alert(1)",
        "ftp://status.fern.example",
        "two words.example",
        "a..b",
        "https://",
        "data:,x",
        "mail@fern.example",
        "localhost",
    ] {
        let (asked, outcome) = run(Detection::start(address), &[], 404);
        assert!(asked.is_empty(), "{address}");
        assert_eq!(outcome, Outcome::GaveUp(Reason::NotAnAddress), "{address}");
        assert!(candidates(address, None).is_empty(), "{address}");
    }
}

#[test]
fn hosts_that_are_known_are_asked_for_their_own_document_first() {
    for (address, first) in [
        ("slack.com", "https://slack-status.com/api/v2.0.0/current"),
        ("https://status.slack.com/2026-01/abc", "https://slack-status.com/api/v2.0.0/current"),
        ("status.heroku.com/incidents/1", "https://status.heroku.com/api/v4/current-status"),
        ("https://status.cloud.google.com/incidents/x", "https://status.cloud.google.com/incidents.json"),
        (
            "www.google.com/appsstatus/dashboard/summary",
            "https://www.google.com/appsstatus/dashboard/incidents.json",
        ),
        ("aws.amazon.com", "https://health.aws.amazon.com/public/currentevents"),
        ("status.stripe.com", "https://status.stripe.com/current/full"),
        ("status.salesforce.com", "https://api.status.salesforce.com/v1/instances/status/preview"),
        ("status.okta.com", "https://feeds.feedburner.com/OktaTrustRSS"),
        ("azure.status.microsoft/en-us/status", "https://rssfeed.azure.status.microsoft/en-us/status/feed"),
        ("acme.statuspal.eu", "https://statuspal.eu/api/v2/status_pages/acme/summary"),
        ("acme.statuspal.io", "https://statuspal.io/api/v2/status_pages/acme/summary"),
        ("acme.openstatus.dev", "https://api.openstatus.dev/public/status/acme"),
        ("acme.instatus.com", "https://acme.instatus.com/summary.json"),
        ("acme.betteruptime.com", "https://acme.betteruptime.com/index.json"),
        ("acme.hyperping.app", "https://acme.hyperping.app/status.json"),
        (
            "acme.checkly-status-page.com",
            "https://acme.checkly-status-page.com/api/status-page/acme/unresolved-incidents",
        ),
        ("acme.statuspage.io", "https://acme.statuspage.io/api/v2/summary.json"),
        ("stats.uptimerobot.com/AbC12", "https://stats.uptimerobot.com/api/getMonitorList/AbC12"),
        ("kuma.acme.example/status/main", "https://kuma.acme.example/api/status-page/heartbeat/main"),
        (
            "acme.github.io/uptime",
            "https://raw.githubusercontent.com/acme/uptime/master/history/summary.json",
        ),
        ("https://status.acme.example/history.rss", "https://status.acme.example/history.rss"),
        ("https://acme.example/feeds/status.atom?x=1", "https://acme.example/feeds/status.atom?x=1"),
    ] {
        let candidates = candidates(address, None);
        assert_eq!(candidates.first().map(|candidate| candidate.url.as_str()), Some(first), "{address}");
        assert!(candidates.len() <= MOST_REQUESTS, "{address}");
    }
}

#[test]
fn the_format_a_catalogue_expects_is_asked_first() {
    let web: Web<'_> = &[(
        "https://trust.acme.example/data/payload.json",
        Ok(r#"{"conditions": {}, "components": [], "incidents": []}"#),
    )];
    let (asked, found) =
        found(Detection::expecting("https://trust.acme.example", Format::Firehydrant, None), web, 404);
    assert_eq!((found.format, asked.len()), (Format::Firehydrant, 1));

    let elm = "https://statuspal.io/api/v2/status_pages/elm/summary";
    let web: Web<'_> = &[(elm, Ok(r#"{"status_page": {"name": "Elm", "current_incident_type": null}}"#))];
    let expecting = Detection::expecting("https://status.elm.example", Format::Statuspal, Some("elm"));
    let (asked, found) = self::found(expecting, web, 404);
    assert_eq!((found.page_id.as_deref(), asked.len()), (Some("elm"), 1));
    assert_eq!(found.documents[0].url, elm);
}

#[test]
fn a_list_of_what_is_wrong_with_nothing_in_it_is_an_answer_where_it_is_expected() {
    for (address, document, body, format) in [
        ("aws.amazon.com", "https://health.aws.amazon.com/public/currentevents", "[]", Format::Aws),
        ("status.cloud.google.com", "https://status.cloud.google.com/incidents.json", "[]", Format::Google),
        (
            "acme.checkly-status-page.com",
            "https://acme.checkly-status-page.com/api/status-page/acme/unresolved-incidents",
            r#"{"incidents": []}"#,
            Format::Checkly,
        ),
    ] {
        let (asked, found) = found(Detection::start(address), &[(document, Ok(body))], 404);
        assert_eq!((found.format, asked.len()), (format, 1), "{address}");
    }
    // Anywhere else it is no status.
    for body in ["[]", r#"{"incidents": []}"#] {
        let web: Web<'_> = &[("https://status.x.example/api/v2/summary.json", Ok(body))];
        assert_eq!(run(Detection::start("status.x.example"), web, 404).1, Outcome::GaveUp(Reason::NoData));
    }
}

#[test]
fn a_checkly_page_at_an_address_of_its_own_tells_its_slug() {
    let summary = r#"{"page": {"name": "Kestrel", "url": "https://kestrel.checkly-status-page.com", "status": "OPERATIONAL"},
        "activeIncidents": [], "activeMaintenances": []}"#;
    let web: Web<'_> = &[("https://status.kestrel.example/summary.json", Ok(summary))];
    let (asked, found) = found(Detection::start("status.kestrel.example"), web, 404);
    assert_eq!((found.format, found.page_id.as_deref(), asked.len()), (Format::Checkly, Some("kestrel"), 2));
    assert_eq!(found.documents[0].url, "https://status.kestrel.example/summary.json");
}

#[test]
fn a_web_page_tells_where_its_data_is() {
    let page = "https://status.reed.example";
    let status_io = "<html><script>var statuspage_id = '5b36dc6502d06804c08349f7';</script></html>";
    let feed = "<html><head><link rel='stylesheet' href='/x.css'><LINK rel=\"alternate\" type=\"application/rss+xml\" href=\"/history.rss?a=1&amp;b=2\"></head></html>";
    let sorry = "<html><script src=\"https://code.sorryapp.com/x.js\"></script></html>";
    let robot = "<html><script>window.pspApiPath = 'https://stats.uptimerobot.com/api/getMonitorList/AbC-12';</script></html>";
    let monitors = r#"{"status": "ok", "psp": {"monitors": [{"monitorId": 1, "name": "Site", "statusClass": "success"}]}}"#;
    let sorry_status = r#"{"page": {"name": "Mill", "state": "operational", "state_text": "All is well"}}"#;
    for (html, url, body, format) in [
        (status_io, "https://api.status.io/1.0/status/5b36dc6502d06804c08349f7", STATUS_IO, Format::StatusIo),
        (feed, "https://status.reed.example/history.rss?a=1&b=2", RSS, Format::Feed),
        (sorry, "https://status.reed.example/api/v1/status", sorry_status, Format::Sorry),
        (robot, "https://status.reed.example/api/getMonitorList/AbC-12", monitors, Format::Uptimerobot),
    ] {
        // The page itself in the fifth place, or in the first, where a path that is not there answers with it.
        for place in [page, "https://status.reed.example/api/v2/summary.json"] {
            let (asked, found) = found(Detection::start(page), &[(place, Ok(html)), (url, Ok(body))], 404);
            assert_eq!(found.format, format, "{url}");
            assert_eq!(found.documents[0].url, url);
            assert_eq!(asked.last().map(String::as_str), Some(url));
        }
    }
}

#[test]
fn no_link_leads_into_a_private_network() {
    let status = "https://status.fern.example";
    for (link, asked) in [
        ("/feed.rss", true),
        ("https://status.fern.example/feed.rss", true),
        ("https://feeds.fern.example/feed.rss", true),
        ("https://8.8.8.8/feed.rss", true),
        ("http://localhost/feed.rss", false),
        ("http://127.0.0.1:8080/feed.rss", false),
        ("https://127.0.0.1/feed.rss", false),
        ("https://0x7f.0.0.1/feed.rss", false),
        ("https://0177.0.0.1/feed.rss", false),
        ("https://127.1/feed.rss", false),
        ("https://8.8.8.010/feed.rss", false),
        ("https://8.8.2056/feed.rss", false),
        ("https://1.1.1.256/feed.rss", false),
        ("https://10.0.0.1?x=/feed.rss", false),
        ("https://10.0.0.1/feed.rss", false),
        ("https://192.168.1.1/feed.rss", false),
        ("https://169.254.169.254/feed.rss", false),
        ("https://100.64.0.1/feed.rss", false),
        ("https://router.local/feed.rss", false),
        ("https://wiki.corp.internal/feed.rss", false),
        ("https://x.localhost/feed.rss", false),
        ("https://\u{ff11}27.0.0.1/feed.rss", false),
        ("https://wiki.\u{24db}ocal/feed.rss", false),
    ] {
        let page = format!(
            "<!doctype html><html><link rel=\"alternate\" type=\"application/rss+xml\" href=\"{link}\"></html>"
        );
        let (all, _) = run(Detection::start(status), &[(status, Ok(&page))], 404);
        assert_eq!(all.iter().any(|url| url.ends_with("/feed.rss")), asked, "{link}: {all:?}");
    }
    let site = "https://fern.example";
    let page = "<!doctype html><html><a href=\"https://status.corp.internal\">Status</a></html>";
    let (all, _) = run(Detection::start(site), &[(site, Ok(page))], 404);
    assert!(!all.iter().any(|url| url.contains("internal")), "{all:?}");
}

#[test]
fn an_address_leads_to_the_pages_of_its_own_domain_and_those_known_to_be_its_vendors() {
    for (address, page, expected) in [
        ("https://fern.example", "https://status.fern.example", true),
        ("https://www.fern.example", "https://status.fern.example", true),
        ("https://status.fern.example", "https://status.fern.example", true),
        ("https://slack.com", "https://slack-status.com", true),
        ("https://cloud.google.com", "https://status.cloud.google.com", true),
        ("https://fern.example", "https://fern.statuspage.io", false),
        ("https://fern.example", "https://slack-status.com", false),
        ("https://fern.example", "https://status.notfern.example", false),
        ("https://status.fern.example", "https://fern.example", false),
    ] {
        assert_eq!(detect::leads_to(address, page), expected, "{address} {page}");
    }
}

#[test]
fn a_page_in_a_private_network_leads_to_itself() {
    let page = "<!doctype html><html><link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feed.rss\"></html>";
    let status = "https://status.corp.internal";
    let (_, found) = found(
        Detection::start(status),
        &[(status, Ok(page)), ("https://status.corp.internal/feed.rss", Ok(RSS))],
        404,
    );
    assert_eq!(found.format, Format::Feed);
}

#[test]
fn a_document_is_read_only_as_what_it_is_recognised_as() {
    let read =
        |format, text: &str| feed::ALL.read_expected(format, &Document::parse(text.as_bytes()).unwrap());
    for (format, text, is_read) in [
        (Format::StatusIo, STATUS_IO, true),
        (Format::Instatus, INSTATUS, true),
        (Format::Feed, RSS, true),
        (Format::Aws, "[]", true),
        (Format::Google, "[]", true),
        (Format::Checkly, r#"{"incidents": []}"#, true),
        (Format::Slack, r#"{"status": "Failure", "code": 403}"#, false),
        (Format::Instatus, STATUSPAGE, false),
        (Format::Gatus, "[]", false),
        (Format::Upptime, "[]", false),
        (Format::StatusIo, "{}", false),
        (Format::Feed, "<config><title>x</title></config>", false),
    ] {
        assert_eq!(read(format, text).is_ok(), is_read, "{} {text}", format.name());
    }
}

#[test]
fn a_page_with_the_marks_of_many_makers_costs_no_more_requests() {
    let page = "https://status.x.example";
    let html = "<html>statuspage.io instatus.com betterstack.com incident.io sorryapp.com flashduty firehydrant hyperping \
                statuscast cachethq cstate gatus</html>";
    for place in
        [page, "https://status.x.example/api/v2/summary.json", "https://status.x.example/summary.json"]
    {
        let (asked, outcome) = run(Detection::start(page), &[(place, Ok(html))], 404);
        assert_eq!(outcome, Outcome::GaveUp(Reason::NoData), "{place}");
        assert_eq!(asked.len(), MOST_REQUESTS, "{asked:?}");
    }
}

#[test]
fn a_vendors_site_leads_to_its_status_page() {
    let site = "<html><body><a href=/pricing>x</a> <a class=f href=\"https://www.fernstatus.example/\">Status</a></body></html>";
    let web: Web<'_> = &[
        ("https://fern.example", Ok(site)),
        ("https://www.fernstatus.example/api/v2/summary.json", Ok(STATUSPAGE)),
    ];
    let (asked, found) = found(Detection::start("fern.example"), web, 404);
    assert_eq!(found.page, "https://www.fernstatus.example");
    assert_eq!(asked.len(), 5, "{asked:?}");
    let web: Web<'_> = &[("https://fern.statuspage.io/api/v2/summary.json", Ok(STATUSPAGE))];
    let (_, hosted) = self::found(Detection::start("www.fern.example"), web, 404);
    assert_eq!(hosted.page, "https://fern.statuspage.io");
}

#[test]
fn every_reason_for_giving_up_is_told_from_the_others() {
    let page = "https://status.x.example";
    let origin = || page.to_string();
    let cases: &[(Web<'_>, u16, Reason)] = &[
        (&[], 404, Reason::Missing),
        (&[], 410, Reason::Missing),
        (&[], 0, Reason::Blocked { origin: origin() }),
        (&[], 401, Reason::Private { status: 401 }),
        (&[(page, Ok(SCRIPT_PAGE))], 403, Reason::Private { status: 403 }),
        (&[], 503, Reason::Failing(Failure::Server { status: 503 })),
        (&[], 2, Reason::Failing(Failure::Timeout { seconds: 10 })),
        (&[], 1, Reason::Failing(Failure::Offline)),
        (&[(page, Ok(SCRIPT_PAGE))], 404, Reason::NoData),
        (&[(page, Ok(SCRIPT_PAGE))], 0, Reason::NoData),
        // Data, but none that is known.
        (&[("https://status.x.example/status.json", Ok("{\"a\": 1}"))], 404, Reason::NoData),
        (&[("https://status.x.example/status.json", Ok("not json"))], 404, Reason::NoData),
        // The first path says more than the others: a host that answers one question exists.
        (
            &[("https://status.x.example/api/v2/summary.json", Err(404))],
            0,
            Reason::Blocked { origin: origin() },
        ),
    ];
    for (web, otherwise, reason) in cases {
        let (asked, outcome) = run(Detection::start(page), web, *otherwise);
        assert_eq!(outcome, Outcome::GaveUp(reason.clone()), "{web:?} {otherwise}");
        let most = if *otherwise == 1 { 1 } else { MOST_REQUESTS };
        assert_eq!(asked.len(), most, "{asked:?}");
    }
}

#[test]
fn a_document_of_a_format_that_is_broken_is_not_found() {
    let broken = r#"{"page": {"name": "Fern", "status": "UP"}, "activeIncidents": 7}"#;
    let web: Web<'_> = &[
        ("https://status.x.example/summary.json", Ok(broken)),
        ("https://status.x.example/index.json", Ok(CSTATE)),
    ];
    let (asked, found) = found(Detection::start("status.x.example"), web, 404);
    assert_eq!((found.format, asked.len()), (Format::Cstate, 3));
}

#[test]
fn a_vendor_that_moved_is_found_again_and_said_to_have_moved() {
    let web: Web<'_> = &[
        ("https://status.x.example/api/v2/summary.json", Ok(SCRIPT_PAGE)),
        ("https://status.x.example/summary.json", Ok(INSTATUS)),
    ];
    let (_, moved) = found(Detection::again("https://status.x.example", Format::Statuspage), web, 404);
    assert_eq!((moved.format, moved.moved_from), (Format::Instatus, Some(Format::Statuspage)));
    assert_eq!(
        words::moved("Loam", Format::Statuspage, moved.format),
        "Loam moved its status page from Statuspage to Instatus. It is read from there now."
    );

    let web: Web<'_> = &[("https://status.x.example/api/v2/summary.json", Ok(STATUSPAGE))];
    let (_, same) = found(Detection::again("https://status.x.example", Format::Statuspage), web, 404);
    assert_eq!(same.moved_from, None);
}

#[test]
fn an_answer_that_nobody_asked_for_changes_nothing() {
    let mut detection = Detection::start("status.x.example");
    detection.answer(Err(Failure::Offline));
    assert_eq!(detection.outcome(), None);
    assert!(detection.next().is_some());
}

#[test]
fn a_format_names_what_is_to_be_read_of_a_page() {
    let listed = |format, page, id| -> Vec<(String, Format, Role)> {
        let list: Vec<DocumentUrl> = documents(format, page, id);
        list.into_iter().map(|document| (document.url, document.format, document.role)).collect()
    };
    assert_eq!(
        listed(Format::UptimeKuma, "https://kuma.example", Some("main")),
        [
            ("https://kuma.example/api/status-page/heartbeat/main".into(), Format::UptimeKuma, Role::State),
            ("https://kuma.example/api/status-page/main".into(), Format::UptimeKuma, Role::Components),
        ]
    );
    assert_eq!(
        listed(Format::StatusIo, "https://status.reed.example", Some("5b36dc6502d06804c08349f7")),
        [
            (
                "https://api.status.io/1.0/status/5b36dc6502d06804c08349f7".into(),
                Format::StatusIo,
                Role::State
            ),
            (
                "https://status.reed.example/pages/5b36dc6502d06804c08349f7/rss".into(),
                Format::Feed,
                Role::History
            ),
        ]
    );
    // Without the id that it needs there is nothing to read.
    assert!(listed(Format::UptimeKuma, "https://kuma.example", None).is_empty());
    for &format in Format::ALL {
        let documents = documents(format, "https://status.x.example", Some("id"));
        assert_eq!(documents.first().map(|document| document.role), Some(Role::State), "{}", format.name());
        assert!(documents.iter().all(|document| document.url.starts_with("https://")), "{}", format.name());
        assert!(documents.iter().all(|document| !document.url.contains('{')), "{}", format.name());
    }
}

#[test]
fn each_reason_says_what_to_do_in_a_few_calm_words() {
    let blocked = Reason::Blocked { origin: "https://status.x.example".into() };
    assert!(words::reason(&blocked, false).contains("works in the extension after you allow this address"));
    let reasons = [
        Reason::NotAnAddress,
        Reason::Private { status: 401 },
        blocked,
        Reason::NoData,
        Reason::Missing,
        Reason::Failing(Failure::Offline),
    ];
    let mut said = Vec::new();
    for reason in &reasons {
        for is_allowed in [false, true] {
            let text = words::reason(reason, is_allowed);
            assert!(text.ends_with('.') && !text.contains('!') && text.len() < 220, "{text}");
            said.push(text);
        }
    }
    said.dedup();
    assert_eq!(said.len(), reasons.len() + 1, "only of what is blocked does it matter");
}

#[test]
fn every_format_says_who_may_read_it() {
    for (format, who) in [
        (Format::Statuspage, Readability::Web),
        (Format::Betterstack, Readability::Extension),
        (Format::Aws, Readability::Unknown),
    ] {
        assert_eq!(readability(format), who);
        // Who is on a tracking list is no more readable than before.
        assert_eq!(who.guarded(), if who == Readability::Web { Readability::Guarded } else { who });
    }
    assert!(words::readability(Readability::Guarded).ends_with('.'));
    for &format in Format::ALL {
        assert!(words::readability(readability(format)).ends_with('.'));
        assert!(!words::format(format).is_empty());
    }
}

/// What a health check, or an answer of any API, may look like: no more than the shortest documents of a format.
const SHORT: [(Format, &str); 9] = [
    (Format::Openstatus, r#"{"status": "operational"}"#),
    (Format::Cachet, r#"{"data": {"status": "success", "message": "Hello"}}"#),
    (Format::Hyperping, r#"{"indicator": "up", "uptime": "100%"}"#),
    (Format::Statuscast, r#"{"Status": "Available", "StatusText": "x"}"#),
    (Format::Stripe, r#"{"largestatus": "up"}"#),
    (Format::Slack, r#"{"status": "ok", "active_incidents": []}"#),
    (Format::StatusIo, r#"{"result": {"status_overall": {"status": "Operational"}}}"#),
    (Format::Gatus, r#"{"key": "a", "name": "b", "results": [{"duration": 1, "success": true}]}"#),
    (Format::Upptime, r#"[{"name": "a", "slug": "a", "status": "up", "url": "x", "uptime": "100%"}]"#),
];

#[test]
fn what_is_short_is_no_page_where_nobody_expected_it() {
    let page = "https://status.x.example";
    for (format, body) in SHORT {
        for path in ["/api/v2/summary.json", "/summary.json", "/index.json", "/api/v1/summary"] {
            let url = format!("{page}{path}");
            let web: Web<'_> = &[(&url, Ok(body))];
            for address in [page, &url] {
                let (_, outcome) = run(Detection::start(address), web, 404);
                assert_eq!(outcome, Outcome::GaveUp(Reason::NoData), "{address}: {body}");
            }
        }
        let document = Document::parse(body.as_bytes()).unwrap();
        assert!(feed::ALL.read_expected(format, &document).is_ok(), "{body}");
        let is_shortest_of_its_kind =
            [Format::Openstatus, Format::Cachet, Format::Hyperping, Format::Statuscast].contains(&format);
        assert_eq!(feed::ALL.recognise(&document).is_some(), is_shortest_of_its_kind, "{body}");
    }
}

#[test]
fn what_is_short_is_a_page_at_its_formats_own_address() {
    for (address, url, body, format) in [
        (
            "acme.openstatus.dev",
            "https://api.openstatus.dev/public/status/acme",
            SHORT[0].1,
            Format::Openstatus,
        ),
        ("acme.hyperping.app", "https://acme.hyperping.app/status.json", SHORT[2].1, Format::Hyperping),
        ("status.x.example", "https://status.x.example/status.json", SHORT[3].1, Format::Statuscast),
    ] {
        let (_, found) = found(Detection::start(address), &[(url, Ok(body))], 404);
        assert_eq!(found.format, format, "{address}");
    }
}

#[test]
fn what_has_one_home_is_found_there_alone() {
    let slack = r#"{"status": "ok", "date_created": "2026-03-01T10:00:00Z", "date_updated": "2026-03-01T10:00:00Z", "active_incidents": []}"#;
    let stripe = r#"{"largestatus": "up", "statuses": {"api": "up"}}"#;
    let upptime = r#"[{"name": "a", "slug": "a", "status": "up", "url": "https://a.example", "uptime": "100%", "time": 9}]"#;
    for (address, url, body, format) in [
        ("slack.com", "https://slack-status.com/api/v2.0.0/current", slack, Format::Slack),
        ("status.stripe.com", "https://status.stripe.com/current/full", stripe, Format::Stripe),
        (
            "https://raw.githubusercontent.com/acme/uptime/master/history/summary.json",
            "https://raw.githubusercontent.com/acme/uptime/master/history/summary.json",
            upptime,
            Format::Upptime,
        ),
        (
            "https://api.status.io/1.0/status/5b36dc6502d06804c08349f7.json",
            "https://api.status.io/1.0/status/5b36dc6502d06804c08349f7.json",
            STATUS_IO,
            Format::StatusIo,
        ),
    ] {
        let (_, found) = found(Detection::start(address), &[(url, Ok(body))], 404);
        assert_eq!(found.format, format, "{address}");
        let elsewhere: Web<'_> = &[("https://status.x.example/summary.json", Ok(body))];
        let (_, outcome) = run(Detection::start("status.x.example"), elsewhere, 404);
        assert_eq!(outcome, Outcome::GaveUp(Reason::NoData), "{body}");
    }
}
