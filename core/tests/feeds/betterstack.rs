use is_it_them_core::status::{Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{only, places, read, recognised, refusal, stamp};

fn document(state: &str, included: Value) -> Value {
    json!({ "data": { "id": "133002", "type": "status_page", "attributes": {
        "company_name": "Acme", "company_url": "https://acme.test", "custom_domain": "status.acme.test",
        "subdomain": "acme", "timezone": "UTC", "announcement": null, "aggregate_state": state } },
        "included": included })
}

fn resource(id: &str, name: &str, section: Value, position: i64, status: &str) -> Value {
    json!({ "id": id, "type": "status_page_resource", "attributes": { "public_name": name, "status": status,
        "status_page_section_id": section, "position": position, "availability": 0.9998,
        "status_history": [{ "day": "2026-07-01", "status": "operational" }] } })
}

fn report_of(kind: &str, state: &str, affected: Value) -> Value {
    json!({ "id": "7", "type": "status_report", "attributes": { "title": "Delays", "report_type": kind,
        "starts_at": "2026-09-04T13:50:00.000Z", "ends_at": null, "aggregate_state": state, "affected_resources": affected },
        "relationships": { "status_updates": { "data": [{ "id": "71", "type": "status_update" }] } } })
}

fn post(id: &str, report: Value, hour: u8, status: &str) -> Value {
    json!({ "id": id, "type": "status_update", "attributes": { "message": format!("post {id}"),
        "published_at": format!("2026-09-04T{hour}:00:00.000Z"),
        "affected_resources": [{ "status_page_resource_id": "1", "status": status }] },
        "relationships": { "status_report": { "data": report } } })
}

#[test]
fn the_aggregate_state_is_the_pages() {
    for (state, health) in [
        ("operational", Health::Operational),
        ("degraded", Health::Degraded),
        ("downtime", Health::MajorOutage),
        ("maintenance", Health::Maintenance),
        ("puzzled", Health::Unknown),
    ] {
        let report = recognised(Format::Betterstack, &document(state, Value::Null));
        assert_eq!((report.health(), report.page.name.as_str()), (health, "Acme"), "{state}");
        assert_eq!(report.page.url.as_deref(), Some("https://status.acme.test"));
    }
}

#[test]
fn resources_stand_section_by_section() {
    let report = read(
        Format::Betterstack,
        &document(
            "operational",
            json!([
                { "id": "20", "type": "status_page_section", "attributes": { "name": "Late", "position": 2 } },
                { "id": "10", "type": "status_page_section", "attributes": { "name": "Early ", "position": 1 } },
                { "id": "30", "type": "status_page_section", "attributes": { "name": "", "position": 0 } },
                resource("1", "B", json!(20), 1, "downtime"),
                resource("2", "A", json!("20"), 0, "not_monitored"),
                resource("3", "C", json!(10), 0, "maintenance"),
                resource("4", "D", json!(30), 0, "degraded"),
                resource("5", "E", json!(999), 0, "operational"),
                { "id": "6", "type": "something_new" },
            ]),
        ),
    );
    assert_eq!(places(&report), ["D", "Early/C", "Late/A", "Late/B", "E"]);
    assert_eq!(
        (report.components[2].health, report.components[2].stated.as_deref()),
        (Health::Unknown, Some("not_monitored"))
    );
    assert_eq!(report.health(), Health::PartialOutage, "one of the four that are watched is down");
}

#[test]
fn a_report_is_over_when_it_says_so_whatever_its_end() {
    let affected = json!([{ "status_page_resource_id": 1, "status": "resolved" }]);
    let report = read(
        Format::Betterstack,
        &document(
            "operational",
            json!([
                resource("1", "API", Value::Null, 0, "operational"),
                report_of("manual", "resolved", affected),
                post("71", Value::Null, 14, "downtime"),
                post("72", json!({ "id": 7, "type": "status_report" }), 19, "resolved"),
                post("73", json!({ "id": "8" }), 20, "degraded"),
            ]),
        ),
    );
    let incident = only(&report);
    assert_eq!((&incident.phase, incident.impact.as_ref()), (&Phase::Resolved, Some(&Impact::Critical)));
    assert_eq!(stamp(incident.resolved_at).as_deref(), Some("2026-09-04T19:00:00Z"));
    let posts: Vec<_> =
        incident.updates.iter().map(|post| (post.text.as_str(), post.phase.clone())).collect();
    assert_eq!(posts, [("post 72", Some(Phase::Resolved)), ("post 71", None)]);
    assert_eq!(
        (&incident.components, &incident.component_ids),
        (&vec!["API".to_string()], &vec!["1".to_string()])
    );
    assert_eq!(report.health(), Health::Operational);
}

#[test]
fn an_open_report_counts_as_it_stands_now() {
    for (kind, state, impact, health) in [
        ("manual", "degraded", Impact::Minor, Health::Degraded),
        ("automatic", "downtime", Impact::Critical, Health::MajorOutage),
    ] {
        let included = json!([report_of(kind, state, json!([])), post("71", Value::Null, 14, "downtime")]);
        let report = read(Format::Betterstack, &document("operational", included));
        assert_eq!((only(&report).impact.clone(), report.health()), (Some(impact), health), "{state}");
        assert!(only(&report).is_open());
    }
}

#[test]
fn a_maintenance_is_under_way_when_what_it_affects_is() {
    for (state, resource_state, phase) in [
        ("maintenance", "operational", MaintenancePhase::Scheduled),
        ("maintenance", "maintenance", MaintenancePhase::InProgress),
        ("resolved", "operational", MaintenancePhase::Completed),
    ] {
        let affected = json!([{ "status_page_resource_id": "1", "status": "maintenance" }]);
        let included = json!([
            resource("1", "API", Value::Null, 0, resource_state),
            report_of("maintenance", state, affected)
        ]);
        let report = read(Format::Betterstack, &document("operational", included));
        assert_eq!((report.incidents.len(), &report.maintenances[0].phase), (0, &phase));
        assert_eq!(report.maintenances[0].components, ["API"]);
    }
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "betterstack at data: expected an object, found nothing"),
        (json!({ "data": {} }), "betterstack at data.attributes: expected an object, found nothing"),
        (document("operational", json!({})), "betterstack at included: expected a list, found an object"),
        (
            document("operational", json!([1])),
            "betterstack at included[0]: expected an object, found a number",
        ),
        (
            document("operational", json!([{ "type": "status_report" }])),
            "betterstack at included[0].attributes: expected an object, found nothing",
        ),
        (
            document(
                "operational",
                json!([{ "type": "status_update",
                "relationships": { "status_report": { "data": { "id": "7" } } },
                "attributes": { "published_at": "yesterday" } }]),
            ),
            "betterstack at included[0].attributes.published_at: \u{201c}yesterday\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::Betterstack, &document), place);
    }
}
