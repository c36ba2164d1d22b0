//! What a document does not prove is unknown: a page is never green because nothing of it could be understood.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

mod common;

use common::healthy::{HEALTHY, is_green, unmarked};
use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Health, Record, Report};
use is_it_them_core::tree;

fn read(format: Format, document: &str) -> Report {
    feed::ALL.read(format, document.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {document}"))
}

#[test]
fn every_format_can_say_that_all_is_well() {
    for (format, marked) in HEALTHY {
        let (text, _) = unmarked(marked);
        let document = Document::parse(text.as_bytes()).unwrap();
        let report =
            feed::ALL.read_expected(*format, &document).unwrap_or_else(|error| panic!("{error:?}: {marked}"));
        assert_eq!(report.health(), Health::Operational, "{marked}");
    }
    for format in Format::ALL.iter().filter(|format| **format != Format::Feed) {
        assert!(HEALTHY.iter().any(|(known, _)| known == format), "{} has no case", format.name());
    }
}

/// Ways to say nothing that a format has: no warning, and no check yet, which is not known and says nothing of the page.
const KNOWN_SILENCES: [(&str, &str); 2] = [(r#""warning""#, r#""""#), (r#""results""#, "null")];

#[test]
fn what_decides_is_understood_or_the_page_is_not_green() {
    let mut green = Vec::new();
    for (format, marked) in HEALTHY {
        let (text, members) = unmarked(marked);
        for member in members {
            let (key, stated) = text[member.clone()].split_once(':').unwrap();
            for odd in [r#""asleep""#, "null", "77", "0.5", "true", "{}", r#""""#, "missing"] {
                if odd == stated || KNOWN_SILENCES.contains(&(key, odd)) {
                    continue;
                }
                let mut changed = text.clone();
                changed.replace_range(
                    member.clone(),
                    &match odd {
                        "missing" => r#""":null"#.into(),
                        odd => format!("{key}:{odd}"),
                    },
                );
                if is_green(*format, changed.as_bytes()) {
                    green.push(format!("{}: {changed}", format.name()));
                }
            }
        }
    }
    assert!(green.is_empty(), "{}", green.join("\n"));
}

#[test]
fn words_and_numbers_that_are_not_known_prove_nothing() {
    for (format, document) in [
        (Format::Instatus, r#"{"page": {"name": "Acme", "status": "ASLEEP"}}"#),
        (Format::Instatus, r#"{"page": {"name": "Acme", "status": "ASLEEP"}, "activeIncidents": []}"#),
        (Format::Instatus, r#"{"page": {"name": "Acme"}}"#),
        (Format::Instatus, r#"{"page": {"name": "Acme"}, "activeIncidents": []}"#),
        (Format::Instatus, r#"{"components": []}"#),
        (Format::Instatus, r#"{"components": [{"id": "c", "name": "API", "status": "ASLEEP"}]}"#),
        (Format::Instatus, r#"[{"id": "c", "name": "API", "status": "ASLEEP"}]"#),
        (Format::StatusIo, r#"{"result": {"status_overall": {"status_code": 7}, "status": []}}"#),
        (
            Format::StatusIo,
            r#"{"result": {"status_overall": {}, "status": [{"id": "c", "name": "API", "status_code": 7}]}}"#,
        ),
        (Format::Cachet, r#"{"data": [{"id": 1, "name": "API", "status": 9, "status_name": "Asleep"}]}"#),
        (
            Format::Cachet,
            r#"{"data": [{"id": 1, "status": 9, "group_id": 0}, {"id": 2, "status": 1, "group_id": 0}]}"#,
        ),
        (
            Format::Cachet,
            r#"{"data": [{"id": "1", "type": "components", "attributes": {"name": "API", "status": {"value": 5, "human": "Unknown"}}}]}"#,
        ),
        (Format::Salesforce, r#"[{"key": "POD7", "location": "EMEA", "status": "ASLEEP"}]"#),
        (Format::Stripe, r#"{"largestatus": "up", "statuses": {"api": "asleep", "dashboard": "up"}}"#),
        (
            Format::Uptimerobot,
            r#"{"statistics": {"counts": {"up": 3}}, "data": [{"monitorId": 1, "statusClass": "success"}]}"#,
        ),
        (Format::Uptimerobot, r#"{"statistics": {"counts": {"up": "many", "down": 0}}, "data": []}"#),
        (
            Format::UptimeKuma,
            r#"{"heartbeatList": {"1": [{"status": 1}, {"status": "x"}]}, "uptimeList": {}}"#,
        ),
        (Format::IncidentIo, r#"{"ongoing_incidents": null}"#),
        // A page's word that is known to be no good news, and of which it is not told what it is about.
        (Format::Slack, r#"{"status": "active", "active_incidents": []}"#),
        (Format::Openstatus, r#"{"status": "unknown"}"#),
        (
            Format::Statuspage,
            r#"{"page": {"name": "Acme"}, "status": {"indicator": "none"}, "scheduled_maintenances": [
                {"id": "m", "name": "Disk swap", "status": "maintenance_in_progress", "incident_updates": []}]}"#,
        ),
        (
            Format::Betterstack,
            r#"{"data": {"type": "status_page", "attributes": {"aggregate_state": "operational"}}, "included": [
                {"id": "7", "type": "status_report", "attributes": {"report_type": "maintenance", "aggregate_state": "asleep"}}]}"#,
        ),
    ] {
        assert_eq!(read(format, document).health(), Health::Unknown, "{document}");
    }
}

#[test]
fn what_is_paused_or_not_checked_yet_says_nothing_of_the_page() {
    let kuma = |beats: &str| format!(r#"{{"heartbeatList": {{{beats}}}, "uptimeList": {{}}}}"#);
    let gatus = |rest: &str| format!(r#"[{{"name": "new", "key": "_new", "results": []}}{rest}]"#);
    let checked = r#", {"name": "old", "key": "_old", "results": [{"duration": 1, "success": true, "timestamp": "2026-01-01T00:00:00Z"}]}"#;
    let resources = |state: &str| {
        format!(
            r#"{{"data": {{"type": "status_page", "attributes": {{"aggregate_state": "operational"}}}}, "included": [
                {{"id": "1", "type": "status_page_resource", "attributes": {{"public_name": "API", "status": "{state}"}}}}]}}"#
        )
    };
    let monitors = |second: &str| {
        format!(r#"{{"psp": {{"monitors": [{{"monitorId": 1, "statusClass": "black"}}{second}]}}}}"#)
    };
    for (format, document, health) in [
        (Format::UptimeKuma, kuma(r#""1": []"#), Health::Unknown),
        (Format::UptimeKuma, kuma(r#""1": [], "2": [{"status": 1}]"#), Health::Operational),
        (Format::UptimeKuma, kuma(r#""1": [], "2": [{"status": 3}]"#), Health::Maintenance),
        (Format::Gatus, gatus(""), Health::Unknown),
        (Format::Gatus, gatus(checked), Health::Operational),
        (Format::Betterstack, resources("not_monitored"), Health::Operational),
        (Format::Betterstack, resources("asleep"), Health::Unknown),
        (Format::Uptimerobot, monitors(""), Health::Unknown),
        (
            Format::Uptimerobot,
            monitors(r#", {"monitorId": 2, "statusClass": "success"}"#),
            Health::Operational,
        ),
        (Format::Uptimerobot, monitors(r#", {"monitorId": 2, "statusClass": "mauve"}"#), Health::Unknown),
        (
            Format::Uptimerobot,
            monitors(r#", {"monitorId": 2, "statusClass": "danger"}"#),
            Health::MajorOutage,
        ),
    ] {
        let report = read(format, &document);
        assert_eq!(report.health(), health, "{document}");
        assert_eq!(report.components[0].health, Health::Unknown, "{document}");
    }
}

#[test]
fn parts_that_were_not_chosen_never_count() {
    let document = r#"{"page": {"name": "A"}, "status": {"indicator": "asleep"}, "components": [
        {"id": "api", "name": "API", "status": "operational"}, {"id": "web", "name": "Web", "status": "asleep"},
        {"id": "cdn", "name": "CDN", "status": "major_outage"}, {"id": "dns", "name": "DNS"}], "incidents": []}"#;
    for (parts, health) in [
        (&[][..], Health::PartialOutage),
        (&["API"], Health::Operational),
        (&["Web"], Health::Unknown),
        (&["DNS"], Health::Unknown),
        (&["API", "Web"], Health::Unknown),
        (&["Web", "CDN"], Health::MajorOutage),
        (&["gone"], Health::Unknown),
    ] {
        let mut report = read(Format::Statuspage, document);
        report.narrow(&parts.iter().map(|part| (*part).into()).collect::<Vec<String>>());
        assert_eq!(report.health(), health, "{parts:?}");
    }
    let paused = r#"{"psp": {"monitors": [{"monitorId": 1, "name": "Shop", "statusClass": "success"},
        {"monitorId": 2, "name": "Desk", "statusClass": "black"}]}}"#;
    for (part, health) in [("Shop", Health::Operational), ("Desk", Health::Unknown)] {
        let mut report = read(Format::Uptimerobot, paused);
        report.narrow(&[part.into()]);
        assert_eq!(report.health(), health, "{part}");
    }
}

#[test]
fn only_bare_parts_take_their_state_from_the_incidents() {
    let parts =
        r#"{"page": {"name": "A"}, "components": [{"id": "a", "name": "API"}, {"id": "b", "name": "Web"}]}"#;
    let mut report = read(Format::Statuspage, parts);
    report.absorb(read(Format::Statuspage, r#"{"page": {"name": "A"}, "status": {"indicator": "none"}}"#));
    assert_eq!(report.health(), Health::Unknown);
    let services = r#"{"metadata": [{"name": "M", "services": [{"id": "s", "name": "Small"}, {"id": "l", "name": "Large"}]}]"#;
    for (incidents, healths) in [
        ("[]", [Health::Operational; 2]),
        (
            r#"[{"id": "i", "severity": "MAJOR", "lastUpdateStatus": "IDENTIFIED", "services": [{"id": "l"}]}]"#,
            [Health::Operational, Health::PartialOutage],
        ),
        ("null", [Health::Unknown; 2]),
    ] {
        let report = read(Format::Checkly, &format!(r#"{services}, "incidents": {incidents}}}"#));
        let found: Vec<_> = report.components.iter().map(|part| part.health).collect();
        assert_eq!(found, healths, "{incidents}");
        assert_eq!(report.health(), Health::worst(healths), "{incidents}");
    }
}

#[test]
fn work_that_is_called_off_hides_nothing() {
    for (word, health) in [
        ("scheduled", Health::Operational),
        ("completed", Health::Operational),
        ("cancelled", Health::Operational),
        ("Postponed", Health::Operational),
        ("in_progress", Health::Maintenance),
        ("verifying", Health::Maintenance),
        ("begun", Health::Unknown),
    ] {
        let document = format!(
            r#"{{"page": {{"name": "A"}}, "status": {{"indicator": "none"}}, "scheduled_maintenances": [{{"status": "{word}"}}]}}"#
        );
        assert_eq!(read(Format::Statuspage, &document).health(), health, "{word}");
    }
}

#[test]
fn a_page_is_well_whose_states_are_known() {
    for (format, document) in [
        (Format::Instatus, r#"{"page": {"name": "Acme", "status": "UP"}}"#),
        (Format::Instatus, r#"[{"id": "c", "name": "API", "status": "OPERATIONAL"}]"#),
        (Format::StatusIo, r#"{"result": {"status_overall": {"status_code": 100}}}"#),
    ] {
        assert_eq!(read(format, document).health(), Health::Operational, "{document}");
    }
}

#[test]
fn an_open_incident_that_is_not_judged_yet_is_an_incident() {
    let document = r#"{"data": {"page": {"page_id": 8, "components": [{"component_id": "k1", "name": "Gate"}]},
        "active_changes": [{"change_id": 71, "type": "incident", "title": "The gate sticks", "status": "investigating",
            "affected_components": [{"component_id": "k1", "name": "Gate", "status": "operational"}]}]}}"#;
    let report = read(Format::Flashduty, document);
    assert_eq!((report.health(), report.incidents[0].impact.as_ref()), (Health::Degraded, None));
}

#[test]
fn a_component_that_nothing_watches_is_hit_by_what_is_open_about_it() {
    let document = |reports: &str, works: &str| {
        format!(
            r#"{{"title": "Ferry", "status": "success", "updatedAt": "2026-05-04T12:00:00.000Z", "monitors": [],
            "pageComponents": [{{"id": 21, "name": "Ramp", "monitorId": null}}],
            "statusReports": [{reports}], "maintenances": [{works}]}}"#
        )
    };
    let report = |status: &str| {
        format!(
            r#"{{"id": 1, "title": "Ice", "status": "{status}", "pageComponents": [21], "statusReportUpdates": []}}"#
        )
    };
    let work = |to: &str| {
        format!(
            r#"{{"id": 2, "name": "Paint", "from": "2026-05-04T11:00:00Z", "to": "{to}", "pageComponents": [21]}}"#
        )
    };
    let (over, now) = (work("2026-05-04T11:30:00Z"), work("2026-05-04T13:00:00Z"));
    for (reports, works, health) in [
        ("", "", Health::Operational),
        (&*report("resolved"), &*over, Health::Operational),
        ("", &*now, Health::Maintenance),
        (&*report("identified"), &*now, Health::Degraded),
    ] {
        let document = document(reports, works);
        assert_eq!(read(Format::Openstatus, &document).components[0].health, health, "{document}");
    }
}

#[test]
fn what_is_yet_to_come_is_no_outage() {
    for status in ["Scheduled", "Upcoming"] {
        let report = read(
            Format::Statuscast,
            &format!(r#"[{{"Id": 1, "Title": "Move", "Status": "{status}", "IncidentType": "Degraded"}}]"#),
        );
        assert_eq!((report.incidents.len(), report.maintenances.len()), (0, 1), "{status}");
        assert_eq!(report.health(), Health::Unknown, "{status}");
    }
}

#[test]
fn maintenance_among_the_past_of_checklys_services_is_no_incident() {
    let event =
        |fields: &str| format!(r#"{{"created_at": "2026-05-01T01:00:00Z", "duration": 60, {fields}}}"#);
    let document = format!(
        r#"{{"metadata": [], "uptime": [{{"services": [{{"name": "Small", "days": [{{"events": [{}, {}, {}]}}]}}]}}]}}"#,
        event(r#""id": "m1", "name": "New discs", "severity": "MINOR", "lastUpdateStatus": "MAINTENANCE""#),
        event(r#""name": "Slow", "lastUpdateStatus": "RESOLVED""#),
        event(r#""name": "Slower", "lastUpdateStatus": "RESOLVED""#),
    );
    let report = read(Format::Checkly, &document);
    assert_eq!(report.maintenances.len(), 1);
    let titles: Vec<_> = report.incidents.iter().map(|incident| incident.title.as_str()).collect();
    assert_eq!(titles, ["Slow", "Slower"]);
}

#[test]
fn what_many_instances_tell_of_is_told_once() {
    let instance = |key: &str| {
        format!(
            r#"{{"key": "{key}", "status": "OK", "location": "EMEA", "isActive": true,
            "Incidents": [{{"id": 9, "IncidentImpacts": [{{"severity": "minor", "endTime": "2026-04-02T03:00:00Z"}},
                {{"severity": "minor", "endTime": null}}, {{"severity": "major", "endTime": null}}]}}],
            "Maintenances": [{{"id": 9, "name": "Release", "MaintenanceEvents": []}}]}}"#
        )
    };
    let document =
        format!(r#"{{"key": "Carts", "Instances": [{}, {}]}}"#, instance("POD7"), instance("POD8"));
    let report = read(Format::Salesforce, &document);
    assert_eq!((report.incidents.len(), report.maintenances.len()), (1, 1));
    assert_eq!(report.incidents[0].component_ids, ["POD7", "POD8"]);
    assert_eq!(report.maintenances[0].components, ["POD7", "POD8"]);
    assert_eq!(report.health(), Health::PartialOutage, "the worst of what goes on");
}

fn entry(title: &str, html: &str) -> Report {
    let html = html.replace('&', "&amp;").replace('<', "&lt;");
    let entry =
        format!("<item><title>{title}</title><guid>1</guid><pubDate>Mon, 18 May 2026 12:00:00 GMT</pubDate>");
    read(
        Format::Feed,
        &format!("<rss><channel>{entry}<description>{html}</description></item></channel></rss>"),
    )
}

#[test]
fn a_promise_of_an_end_is_no_end() {
    for (text, over) in [
        ("We have resolved the issue with threads.", true),
        ("When the queue grew, we added machines, which resolved it.", true),
        ("<p>When was it?</p><p>This is resolved</p>", true),
        ("All systems are operating normally.", true),
        ("We will tell more once this is resolved.", false),
        ("Mail waits until the fault is resolved.", false),
        ("This hasn\u{2019}t been resolved.", false),
        ("The fault is still unresolved.", false),
        ("One is resolved, the other is not resolved.", false),
        ("We are working to get this resolved.", false),
        ("Service has not fully recovered.", false),
    ] {
        let report = entry("Threads are slow", text);
        assert_eq!(report.incidents[0].is_open(), !over, "{text}");
    }
}

#[test]
fn the_word_update_hides_no_end() {
    for report in [
        entry("Update: Threads are slow", "<b>Status: Resolved</b><p>They load.</p>"),
        entry("[Updated] Threads are slow", "<p><strong>Status:</strong> Resolved</p><p>They load.</p>"),
    ] {
        assert!(!report.incidents[0].is_open(), "{report:?}");
    }
}

#[test]
fn an_address_without_a_scheme_is_an_address_or_nothing() {
    for (href, link) in [
        ("openrouter.example/incidents/1", Some("https://openrouter.example/incidents/1")),
        ("../incidents/1", None),
        ("a.example/&#1;", None),
        ("a.example/b c", None),
    ] {
        let text = format!("<feed><title>A</title><link href=\"{href}\"/></feed>");
        assert_eq!(read(Format::Feed, &text).page.url.as_deref(), link, "{href}");
    }
}

#[test]
fn however_many_posts_an_incident_has_takes_one_pass() {
    let posts = 20_000;
    let post = |at: usize| {
        format!(
            "<item><title>Disks</title><guid>https://a.example/incidents/3f#update-{at}</guid>\
            <description>&lt;b&gt;Affected components&lt;/b&gt;: {at}</description></item>"
        )
    };
    let text: String = (0..posts).map(post).collect();
    let start = std::time::Instant::now();
    let report = read(Format::Feed, &format!("<rss><channel>{text}</channel></rss>"));
    assert_eq!((report.incidents.len(), report.incidents[0].components.len()), (1, posts));
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn a_word_of_the_model_is_what_it_names_and_not_a_word_of_the_vendors() {
    let report = read(
        Format::Statuscast,
        r#"[{"Id": 1, "Title": "Paint", "Status": "scheduled", "IncidentType": "PlannedMaintenance"},
            {"Id": 2, "Title": "Fog", "Status": "InProgress", "IncidentType": "minor"}]"#,
    );
    let stored = report.clone().to_value().to_text();
    assert_eq!(Report::from_value(&tree::parse(stored.as_bytes()).unwrap()), Some(report));
}
