use is_it_them_core::status::{Coverage, Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{only, read, recognised, refusal, stamp};

fn entry(kind: &str, status: &str) -> Value {
    json!({ "id": 546, "title": "Trouble with files ", "type": kind, "status": status,
        "date_created": "2018-09-07T14:35:00-07:00", "date_updated": "2018-09-07T18:34:15-07:00",
        "url": "https://slack-status.com/2018-09/7dea1cd14cd0f657", "services": ["Files", "Search", "Files"],
        "notes": [
            { "date_created": "2018-09-07T14:35:00-07:00", "body": "<p>Looking.</p>" },
            { "date_created": "2018-09-07T18:34:15-07:00", "body": "<p>Fixed.</p>" },
        ] })
}

fn current(status: &str, incidents: Value) -> Value {
    json!({ "status": status, "date_created": "2018-09-07T14:35:00-07:00",
        "date_updated": "2018-09-07T18:34:15-07:00", "active_incidents": incidents })
}

#[test]
fn all_is_well_while_the_list_is_empty_and_the_page_says_so() {
    let report = recognised(Format::Slack, &current("ok", json!([])));
    assert_eq!((report.health(), report.page.name.as_str()), (Health::Operational, "Slack"));
    for document in [
        current("ok", Value::Null),
        json!({ "active_incidents": [] }),
        json!({ "status": "ok" }),
        // Something is active, and it is not told what.
        current("active", json!([])),
        current("ok", json!([entry("incident", "activ")])),
        json!({ "status": "Failure", "code": 403 }),
    ] {
        assert_eq!(read(Format::Slack, &document).health(), Health::Unknown, "{document}");
    }
}

#[test]
fn the_type_is_the_impact() {
    for (kind, impact, health) in [
        ("notice", Impact::None, Health::Operational),
        ("incident", Impact::Minor, Health::Degraded),
        ("outage", Impact::Critical, Health::MajorOutage),
        ("riddle", Impact::Other("riddle".into()), Health::Degraded),
    ] {
        let report = read(Format::Slack, &current("active", json!([entry(kind, "active")])));
        assert_eq!((only(&report).impact.clone(), report.health()), (Some(impact), health), "{kind}");
        assert_eq!(only(&report).phase, Phase::Investigating);
    }
}

#[test]
fn only_what_is_itself_active_is_open() {
    for (status, open) in [("active", true), ("resolved", false), ("archived", false)] {
        let report = read(Format::Slack, &current("active", json!([entry("incident", status)])));
        assert_eq!(only(&report).is_open(), open, "{status}");
    }
    let report = read(Format::Slack, &current("active", json!([entry("outage", "resolved")])));
    assert_eq!(report.health(), Health::Operational);
}

#[test]
fn announced_work_comes_among_the_incidents() {
    for (kind, status, phase) in [
        ("maintenance", "scheduled", MaintenancePhase::Scheduled),
        ("maintenance", "active", MaintenancePhase::InProgress),
        ("maintenance", "completed", MaintenancePhase::Completed),
        ("maintenance", "cancelled", MaintenancePhase::Other("cancelled".into())),
        ("notice", "scheduled", MaintenancePhase::Scheduled),
    ] {
        let report = read(Format::Slack, &current("active", json!([entry(kind, status)])));
        assert_eq!((report.incidents.len(), &report.maintenances[0].phase), (0, &phase), "{kind} {status}");
        assert_eq!(report.maintenances[0].is_active(), status == "active");
    }
}

#[test]
fn history_is_a_bare_list_and_proves_no_health() {
    let report = recognised(Format::Slack, &json!([entry("incident", "resolved")]));
    assert_eq!((report.coverage, report.health()), (Coverage::Incidents, Health::Unknown));
    let incident = only(&report);
    assert_eq!((incident.id.as_str(), incident.title.as_str()), ("546", "Trouble with files"));
    assert_eq!(stamp(incident.started_at).as_deref(), Some("2018-09-07T21:35:00Z"));
    assert_eq!(stamp(incident.resolved_at).as_deref(), Some("2018-09-08T01:34:15Z"));
    assert_eq!(incident.components, ["Files", "Search"]);
    assert_eq!(incident.updates[0].text, "<p>Fixed.</p>");
    assert_eq!(incident.updates[0].phase, None);
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "slack at status: expected a status, found nothing"),
        (json!("ok"), "slack at $: expected an object, found text"),
        (current("ok", json!({})), "slack at active_incidents: expected a list, found an object"),
        (json!([7]), "slack at [0]: expected an object, found a number"),
        (
            json!([{ "notes": [{ "date_created": "2018-13-07T14:35:00-07:00" }] }]),
            "slack at [0].notes[0].date_created: \u{201c}2018-13-07T14:35:00-07:00\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::Slack, &document), place);
    }
}
