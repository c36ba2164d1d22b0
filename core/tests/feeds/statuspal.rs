use is_it_them_core::status::{Coverage, Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{healths, only, places, read, recognised, refusal, stamp};

fn summary(kind: Value, parts: Value) -> Value {
    let mut document = json!({ "status_page": { "name": "Acme", "url": "acme.test", "subdomain": "acme",
        "time_zone": "Europe/Zurich", "current_incident_type": kind, "default_lang": "en" } });
    document.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
    document
}

fn incident(changes: Value) -> Value {
    let mut incident = json!({ "id": 150_399, "type": "minor", "title": "Outage", "url": "https://status.acme.test/incidents/150399",
        "starts_at": "2023-09-13T07:16:37", "ends_at": null, "inserted_at": "2023-09-13T07:17:52", "service_ids": [2],
        "updates": [{ "id": 1, "type": "issue", "description": "**Down**", "description_html": "<p>Down</p>",
            "posted_at": "2023-09-13T07:16:37", "inserted_at": "2023-09-13T07:17:52" }] });
    incident.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    incident
}

#[test]
fn types_are_read_by_statuspages_map() {
    for (word, health) in [
        (Value::Null, Health::Operational),
        (json!("info"), Health::Operational),
        (json!("scheduled"), Health::Maintenance),
        (json!("emergency-maintenance"), Health::Maintenance),
        (json!("performance"), Health::Degraded),
        (json!("minor"), Health::Degraded),
        (json!("major"), Health::MajorOutage),
        (json!("custom-type"), Health::Degraded),
    ] {
        assert_eq!(
            recognised(Format::Statuspal, &summary(word.clone(), json!({}))).health(),
            health,
            "{word}"
        );
        let services = json!({ "services": [{ "id": 1, "name": "API", "current_incident_type": word, "children": [] }] });
        assert_eq!(
            read(Format::Statuspal, &summary(Value::Null, services)).components[0].health,
            health,
            "{word}"
        );
    }
}

#[test]
fn services_are_a_tree_whose_empty_branches_are_none() {
    let service = |id: i64, name: &str, children: Value| json!({ "id": id, "name": name, "current_incident_type": null, "children": children });
    let services = json!([
        service(
            1,
            "EU",
            json!([
                service(2, "API", json!([])),
                service(3, "Stores", json!([service(4, "S3", Value::Null)]))
            ])
        ),
        service(5, "Website", json!([{}])),
        {},
    ]);
    let report = recognised(Format::Statuspal, &summary(Value::Null, json!({ "services": services })));
    assert_eq!(places(&report), ["EU/API", "Stores/S3", "Website"]);
    assert_eq!(healths(&report), [Health::Operational; 3]);
    let named =
        json!({ "services": services, "incidents": [incident(json!({ "service_ids": [1, 2, 5, 77] }))] });
    let report = read(Format::Statuspal, &summary(json!("minor"), named));
    assert_eq!(only(&report).components, ["API", "Website"]);
    assert_eq!(only(&report).component_ids, ["2", "5", "77"]);
}

#[test]
fn stamps_without_an_offset_are_utc_in_any_zone() {
    let report =
        read(Format::Statuspal, &summary(json!("minor"), json!({ "incidents": [incident(json!({}))] })));
    let incident = only(&report);
    assert_eq!(stamp(incident.started_at).as_deref(), Some("2023-09-13T07:16:37Z"));
    assert_eq!(stamp(incident.updates[0].at).as_deref(), Some("2023-09-13T07:16:37Z"));
    assert_eq!((incident.id.as_str(), incident.updates[0].text.as_str()), ("150399", "**Down**"));
    assert_eq!(report.page.url, None);
}

#[test]
fn an_end_closes_an_incident_and_its_last_post_tells_where_it_stands() {
    for (ends_at, kind, phase) in [
        (Value::Null, "issue", Phase::Investigating),
        (Value::Null, "identified", Phase::Identified),
        (Value::Null, "monitoring", Phase::Monitoring),
        (Value::Null, "resolved", Phase::Resolved),
        (Value::Null, "retroactive", Phase::Other("retroactive".into())),
        (json!("2023-09-13T09:00:00"), "issue", Phase::Resolved),
        (json!("2023-09-13T09:00:00"), "postmortem", Phase::Postmortem),
    ] {
        let updates = json!([{ "type": kind, "posted_at": "2023-09-13T08:00:00" }]);
        let changed = incident(json!({ "ends_at": ends_at, "updates": updates }));
        let report = read(Format::Statuspal, &summary(Value::Null, json!({ "incidents": [changed] })));
        assert_eq!(only(&report).phase, phase, "{kind}");
        assert_eq!(only(&report).resolved_at.is_some(), phase.is_over(), "{kind}");
    }
}

#[test]
fn notices_and_announced_work_are_told_from_incidents() {
    let report = read(
        Format::Statuspal,
        &summary(
            Value::Null,
            json!({
                "info_notices": [incident(json!({ "id": 1, "type": "info" }))],
                "incidents": [incident(json!({ "id": 2, "type": "scheduled" }))],
                "maintenances": [incident(json!({ "id": 3, "type": "emergency-maintenance" }))],
                "upcoming_maintenances": [incident(json!({ "id": 4, "type": "scheduled" }))],
            }),
        ),
    );
    assert_eq!(only(&report).impact, Some(Impact::None));
    let work: Vec<_> =
        report.maintenances.iter().map(|work| (work.id.as_str(), work.phase.clone())).collect();
    use MaintenancePhase::{InProgress, Scheduled};
    assert_eq!(work, [("2", Scheduled), ("3", InProgress), ("4", Scheduled)]);
    assert_eq!(report.health(), Health::Maintenance);
}

#[test]
fn the_list_of_incidents_stands_alone_too() {
    let report = recognised(Format::Statuspal, &json!({ "incidents": [incident(json!({}))], "meta": {} }));
    assert_eq!((report.coverage, report.health()), (Coverage::Incidents, Health::Degraded));
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "statuspal at status_page: expected an object, found nothing"),
        (json!({ "status_page": "x" }), "statuspal at status_page: expected an object, found text"),
        (
            summary(Value::Null, json!({ "services": {} })),
            "statuspal at services: expected a list, found an object",
        ),
        (
            summary(Value::Null, json!({ "services": [{ "id": 1, "children": [[]] }] })),
            "statuspal at services[0].children[0]: expected an object, found a list",
        ),
        (
            summary(Value::Null, json!({ "incidents": [incident(json!({ "service_ids": [[]] }))] })),
            "statuspal at incidents[0].service_ids[0]: expected text, found a list",
        ),
        (
            summary(
                Value::Null,
                json!({ "maintenances": [incident(json!({ "ends_at": "2023-02-30T00:00:00" }))] }),
            ),
            "statuspal at maintenances[0].ends_at: \u{201c}2023-02-30T00:00:00\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::Statuspal, &document), place);
    }
}

#[test]
fn a_notice_begins_when_it_is_first_shown() {
    let notice = json!({ "id": 7, "title": "Port 22 is blocked elsewhere", "inserted_at": "2025-02-20T06:59:54",
        "featured_from": "2025-02-20T06:58:34", "featured_until": null, "service_ids": [], "updates": [] });
    let report = read(Format::Statuspal, &summary(Value::Null, json!({ "info_notices": [notice] })));
    let notice = only(&report);
    assert_eq!(stamp(notice.started_at).as_deref(), Some("2025-02-20T06:58:34Z"));
    assert_eq!((&notice.impact, report.health()), (&Some(Impact::None), Health::Operational));
}
