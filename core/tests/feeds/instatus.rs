use is_it_them_core::status::{Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{healths, only, places, read, recognised, refusal, stamp};

fn summary(status: &str) -> Value {
    json!({ "page": { "name": "Acme", "url": "https://status.acme.test", "status": status } })
}

#[test]
fn the_page_says_up_issues_or_maintenance() {
    for (status, health) in [
        ("UP", Health::Operational),
        ("HASISSUES", Health::Degraded),
        ("UNDERMAINTENANCE", Health::Maintenance),
        ("ALLUNDERMAINTENANCE", Health::Maintenance),
        ("SOMEDEGRADEDPERFORMANCE", Health::Degraded),
        ("ONEMINOROUTAGE", Health::PartialOutage),
        ("ALLMAJOROUTAGE", Health::MajorOutage),
        ("SOMETHINGNEW", Health::Unknown),
    ] {
        let report = recognised(Format::Instatus, &summary(status));
        assert_eq!(report.health(), health, "{status}");
        assert_eq!(report.page.name, "Acme");
    }
}

#[test]
fn old_and_new_stamps_are_the_same_instant() {
    for started in [
        "Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)",
        "2022-06-11T18:55:50Z",
        "2022-06-11T18:55:50.000Z",
    ] {
        let mut document = summary("HASISSUES");
        document["activeIncidents"] = json!([{ "name": "API down", "started": started, "status": "IDENTIFIED",
            "impact": "MAJOROUTAGE", "url": "https://status.acme.test/incident/cl4a" }]);
        let report = read(Format::Instatus, &document);
        let incident = only(&report);
        assert_eq!(stamp(incident.started_at).as_deref(), Some("2022-06-11T18:55:50Z"), "{started}");
        assert_eq!((incident.id.as_str(), &incident.phase), ("cl4a", &Phase::Identified));
        assert_eq!(report.health(), Health::MajorOutage);
    }
}

#[test]
fn impacts_and_component_states_share_their_words() {
    for (word, impact, health) in [
        ("OPERATIONAL", Impact::None, Health::Operational),
        ("UNDERMAINTENANCE", Impact::Maintenance, Health::Maintenance),
        ("DEGRADEDPERFORMANCE", Impact::Minor, Health::Degraded),
        ("PARTIALOUTAGE", Impact::Major, Health::PartialOutage),
        ("MINOROUTAGE", Impact::Major, Health::PartialOutage),
        ("MAJOROUTAGE", Impact::Critical, Health::MajorOutage),
        ("NEWWORD", Impact::Other("NEWWORD".into()), Health::Unknown),
    ] {
        let mut document = summary("UP");
        document["activeIncidents"] =
            json!([{ "id": 7, "name": "x", "impact": word, "status": "MONITORING" }]);
        document["components"] = json!([{ "id": "c", "name": "API", "status": word }]);
        let report = read(Format::Instatus, &document);
        assert_eq!(
            (only(&report).impact.clone(), report.components[0].health),
            (Some(impact), health),
            "{word}"
        );
        assert_eq!(only(&report).id, "7");
    }
}

#[test]
fn a_maintenance_lasts_its_minutes() {
    for (duration, ends_at) in [
        (json!("60"), Some("2022-06-11T19:55:54Z")),
        (json!(90), Some("2022-06-11T20:25:54Z")),
        (json!("soon"), None),
        (json!("99999999999999999999"), None),
        (json!(i64::MAX), None),
        (Value::Null, None),
    ] {
        let mut document = summary("UNDERMAINTENANCE");
        document["activeMaintenances"] = json!([{ "name": "Upgrade", "start": "2022-06-11T18:55:54Z",
            "status": "INPROGRESS", "duration": duration, "url": "https://status.acme.test/maintenance/m1" }]);
        let work = &read(Format::Instatus, &document).maintenances[0];
        assert_eq!(stamp(work.ends_at).as_deref(), ends_at, "{duration}");
        assert_eq!((work.id.as_str(), &work.phase), ("m1", &MaintenancePhase::InProgress));
    }
}

#[test]
fn components_are_grouped_by_parent_or_by_group() {
    let nested = json!([
        { "id": "p", "name": "API", "status": "OPERATIONAL", "isParent": true, "children": [
            { "id": "a", "name": "REST", "status": "OPERATIONAL", "isParent": false, "children": [] },
            { "id": "b", "name": "GraphQL", "status": "PARTIALOUTAGE", "children": null } ] },
        { "id": "d", "name": "Dashboard", "status": "OPERATIONAL", "children": [] },
    ]);
    let flat = json!([
        { "id": "p", "name": "API", "status": "OPERATIONAL", "group": null },
        { "id": "a", "name": "REST", "status": "OPERATIONAL", "group": { "id": "p", "name": "API" } },
        { "id": "b", "name": "GraphQL", "status": "PARTIALOUTAGE", "group": { "id": "p", "name": "API" } },
        { "id": "d", "name": "Dashboard", "status": "OPERATIONAL", "group": null },
    ]);
    for document in [nested.clone(), json!({ "components": nested }), json!({ "components": flat })] {
        let report = recognised(Format::Instatus, &document);
        assert_eq!(places(&report), ["API/REST", "API/GraphQL", "Dashboard"]);
        assert_eq!(healths(&report)[1], Health::PartialOutage);
        assert_eq!(report.health(), Health::PartialOutage);
    }
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({ "page": "UP" }), "instatus at page: expected an object, found text"),
        (json!({}), "instatus at page: expected an object, found nothing"),
        (json!({ "components": "many" }), "instatus at components: expected a list, found text"),
        (json!([["a"]]), "instatus at [0]: expected an object, found a list"),
        (
            json!({ "page": {}, "activeIncidents": [{ "started": "Invalid Date" }] }),
            "instatus at activeIncidents[0].started: \u{201c}Invalid Date\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::Instatus, &document), place);
    }
}

#[test]
fn a_page_without_a_state_is_known_by_its_lists() {
    let document = json!({ "page": { "name": "Acme" }, "activeIncidents": [{ "name": "Mail is late", "impact": "PARTIALOUTAGE",
        "status": "INVESTIGATING", "started": "2026-06-11T18:55:50Z" }], "activeMaintenances": [] });
    let report = recognised(Format::Instatus, &document);
    assert_eq!((report.health(), only(&report).title.as_str()), (Health::PartialOutage, "Mail is late"));
}
