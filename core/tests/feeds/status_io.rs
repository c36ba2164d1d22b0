use is_it_them_core::status::{Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{only, read, recognised, refusal, stamp};

fn document(code: i64, parts: Value) -> Value {
    let mut result =
        json!({ "status_overall": { "updated": "2026-07-01T14:04:32.481Z", "status_code": code } });
    result.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
    json!({ "result": result })
}

#[test]
fn every_code_has_its_health_and_a_security_event_is_no_outage() {
    for (code, health, stated) in [
        (100, Health::Operational, None),
        (200, Health::Maintenance, None),
        (300, Health::Degraded, None),
        (400, Health::PartialOutage, None),
        (500, Health::MajorOutage, None),
        (600, Health::Degraded, Some("Security Event")),
        (700, Health::Unknown, Some("700")),
    ] {
        let parts = json!({ "status": [{ "id": "c", "name": "API", "status_code": code }] });
        let report = recognised(Format::StatusIo, &document(100, parts));
        assert_eq!(report.components[0].health, health, "{code}");
        assert_eq!(report.components[0].stated.as_deref(), stated, "{code}");
    }
    assert_eq!(read(Format::StatusIo, &document(600, json!({}))).health(), Health::Degraded);
    assert_eq!(read(Format::StatusIo, &document(700, json!({}))).health(), Health::Unknown);
    assert_eq!(read(Format::StatusIo, &document(100, json!({}))).health(), Health::Operational);
}

#[test]
fn a_component_is_as_ill_as_its_worst_container() {
    let parts = json!({ "status": [{ "id": "c", "name": "API", "status": "Operational", "status_code": 100, "containers": [
        { "id": "1", "name": "AWS", "status": "Operational", "status_code": 100 },
        { "id": "2", "name": "GCE", "status": "Service Disruption", "status_code": 500 },
    ] }] });
    let report = read(Format::StatusIo, &document(100, parts));
    assert_eq!((report.components.len(), report.components[0].health), (1, Health::MajorOutage));
}

fn incident(messages: Value) -> Value {
    document(
        300,
        json!({ "incidents": [{ "_id": "5f", "name": "Slow jobs", "datetime_open": "2026-07-01T10:00:00Z",
            "messages": messages,
            "containers_affected": [{ "name": "Google Compute Engine", "_id": "g" }],
            "components_affected": [{ "name": "CI/CD", "_id": "c" }, { "name": "CI/CD", "_id": "d" }] }] }),
    )
}

#[test]
fn a_messages_state_is_its_phase_and_its_status_the_impact() {
    for (status, impact) in [
        (100, Impact::None),
        (200, Impact::Maintenance),
        (300, Impact::Minor),
        (400, Impact::Major),
        (500, Impact::Critical),
        (600, Impact::Other("Security Event".into())),
    ] {
        let messages = json!([{ "details": "Looking.", "state": 100, "status": status, "datetime": "2026-07-01T10:00:00Z" }]);
        let report = read(Format::StatusIo, &incident(messages));
        assert_eq!(
            (only(&report).impact.clone(), &only(&report).phase),
            (Some(impact), &Phase::Investigating)
        );
    }
    for (state, phase) in [
        (100, Phase::Investigating),
        (200, Phase::Identified),
        (300, Phase::Monitoring),
        (400, Phase::Resolved),
        (900, Phase::Other("900".into())),
    ] {
        let report = read(Format::StatusIo, &incident(json!([{ "state": state, "status": 300 }])));
        assert_eq!(only(&report).phase, phase);
    }
}

#[test]
fn an_incident_being_watched_keeps_its_impact() {
    let report = recognised(
        Format::StatusIo,
        &incident(json!([
            { "details": "Down.", "state": 100, "status": 500, "datetime": "2026-07-01T10:00:00Z" },
            { "details": "Watching.", "state": 300, "status": 100, "datetime": "2026-07-01T12:00:00Z" },
            { "details": "Slow.", "state": 200, "status": 300, "datetime": "2026-07-01T11:00:00Z" },
        ])),
    );
    let incident = only(&report);
    assert_eq!((incident.phase.clone(), incident.impact.clone()), (Phase::Monitoring, Some(Impact::Minor)));
    assert_eq!(incident.updates[0].text, "Watching.");
    assert_eq!((incident.components.len(), incident.component_ids.len()), (1, 2));
    assert_eq!(incident.regions, [""; 0]);
    assert!(incident.is_open());
}

#[test]
fn a_resolved_incident_ends_with_its_last_message() {
    let report = read(
        Format::StatusIo,
        &incident(json!([{ "state": 400, "status": 100, "datetime": "2026-07-01T12:30:00Z" }])),
    );
    assert_eq!(stamp(only(&report).resolved_at).as_deref(), Some("2026-07-01T12:30:00Z"));
    assert_eq!(only(&report).duration().unwrap().to_string(), "2h 30m");
}

#[test]
fn maintenance_is_active_or_upcoming() {
    let work = |id: &str| {
        json!([{ "_id": id, "name": "Upgrade", "datetime_open": "2026-07-01T00:00:00Z",
            "datetime_planned_start": "2026-07-02T00:00:00Z", "datetime_planned_end": "2026-07-02T01:00:00Z",
            "messages": [{ "details": "Soon.", "datetime": "2026-07-01T00:00:00Z" }] }])
    };
    let report = read(
        Format::StatusIo,
        &document(200, json!({ "maintenance": { "active": work("a"), "upcoming": work("u") } })),
    );
    assert_eq!(report.maintenances[0].phase, MaintenancePhase::InProgress);
    assert_eq!(report.maintenances[1].phase, MaintenancePhase::Scheduled);
    assert_eq!(stamp(report.maintenances[1].starts_at).as_deref(), Some("2026-07-02T00:00:00Z"));
    assert_eq!(report.maintenances[1].updates[0].text, "Soon.");
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "status.io at result: expected an object, found nothing"),
        (json!({ "result": [] }), "status.io at result: expected an object, found a list"),
        (
            document(100, json!({ "status": {} })),
            "status.io at result.status: expected a list, found an object",
        ),
        (
            document(100, json!({ "maintenance": [] })),
            "status.io at result.maintenance: expected an object, found a list",
        ),
        (
            document(100, json!({ "status": [{ "containers": [1] }] })),
            "status.io at result.status[0].containers[0]: expected an object, found a number",
        ),
        (
            incident(json!([{ "datetime": "1969-12-31T23:59:59Z" }])),
            "status.io at result.incidents[0].messages[0].datetime: \u{201c}1969-12-31T23:59:59Z\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::StatusIo, &document), place);
    }
}

#[test]
fn words_stand_in_where_a_document_has_no_numbers() {
    let document = |word: &str| {
        json!({ "result": { "status_overall": { "status": word }, "status": [{ "id": "c", "name": "API",
            "containers": [{ "id": "1", "name": "AWS", "status": word }] }] } })
    };
    for (word, health) in [
        ("Operational", Health::Operational),
        ("operational", Health::Operational),
        ("Planned Maintenance", Health::Maintenance),
        ("Degraded Performance", Health::Degraded),
        ("Security Event", Health::Degraded),
        ("Partial Service Disruption", Health::PartialOutage),
        ("Service Disruption", Health::MajorOutage),
        ("Asleep", Health::Unknown),
    ] {
        let mut report = recognised(Format::StatusIo, &document(word));
        assert_eq!(report.components[0].health, health, "{word}");
        report.components.clear();
        assert_eq!(report.indicator.unwrap_or_default(), health, "{word}");
    }
}

#[test]
fn an_incident_without_messages_tells_of_itself() {
    let document = document(
        300,
        json!({ "incidents": [{ "_id": "5f", "name": "Slow jobs", "datetime_open": "2026-07-01T10:00:00Z",
            "status_code": 400, "current_state": "Identified", "messages": null }] }),
    );
    let report = recognised(Format::StatusIo, &document);
    assert_eq!((&only(&report).impact, &only(&report).phase), (&Some(Impact::Major), &Phase::Identified));
}
