use is_it_them_core::status::{Coverage, Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{only, read, recognised, refusal, stamp};

fn page() -> Value {
    json!({ "id": "01H0FX8N7BG3M9PMMX0J0HENJF", "name": "Acme", "url": "https://status.acme.test/" })
}

#[test]
fn ulids_tell_it_from_statuspage() {
    let component = |id: &str| json!([{ "id": id, "name": "API", "status": "operational" }]);
    let (ulid, short) = ("01JP7XTY0PX0Q6B1VN0VQZ4T4A", "kctbh9vrtdwd");
    for (document, format) in [
        (json!({ "page": page(), "components": component(ulid) }), Format::IncidentIo),
        (json!({ "page": { "id": short, "name": "A" }, "components": component(short) }), Format::Statuspage),
        (json!({ "page": { "name": "A" }, "components": component(ulid) }), Format::IncidentIo),
        (json!({ "page": { "name": "A" }, "components": component(short) }), Format::Statuspage),
        (json!({ "incidents": [{ "id": ulid, "incident_updates": [] }] }), Format::IncidentIo),
    ] {
        recognised(format, &document);
    }
}

#[test]
fn what_it_leaves_out_is_no_error() {
    let report = recognised(
        Format::IncidentIo,
        &json!({ "page": page(), "status": { "indicator": "none", "description": "All good" },
            "components": [{ "id": "01H0FX8N7BG3M9PMMX0J0HENJG", "name": "API", "status": "full_outage", "position": 0 }],
            "incidents": null }),
    );
    assert_eq!(report.components[0].health, Health::MajorOutage);
    assert_eq!(report.health(), Health::MajorOutage);
    assert_eq!((report.incidents.len(), report.maintenances.len()), (0, 0));
}

#[test]
fn an_incident_begins_when_it_was_made_and_links_to_its_own_page() {
    let report = read(
        Format::IncidentIo,
        &json!({ "page": page(), "incidents": [{
            "id": "01KPNHYNZFZYTC5W5D1AH07WB5", "name": "Errors", "status": "resolved", "impact": "major",
            "created_at": "2026-09-23T09:13:00Z", "resolved_at": "2026-09-23T09:54:16Z", "shortlink": "https://x.test/1",
            "incident_updates": [{ "status": "resolved", "display_at": "2026-09-23T09:54:16Z" }],
        }] }),
    );
    let incident = only(&report);
    assert_eq!(stamp(incident.started_at).as_deref(), Some("2026-09-23T09:13:00Z"));
    assert_eq!(incident.duration().unwrap().to_string(), "41m");
    assert_eq!(
        incident.url.as_deref(),
        Some("https://status.acme.test/incidents/01KPNHYNZFZYTC5W5D1AH07WB5")
    );
    assert_eq!(incident.updates[0].text, "");
}

fn widget(incidents: Value) -> Value {
    json!({ "page_title": "Acme", "page_url": "https://status.acme.test", "ongoing_incidents": incidents,
        "in_progress_maintenances": [], "scheduled_maintenances": [] })
}

#[test]
fn three_empty_lists_of_the_widget_mean_all_is_well() {
    for document in [
        widget(json!([])),
        json!({ "ongoing_incidents": [], "in_progress_maintenances": [], "scheduled_maintenances": [] }),
    ] {
        let report = recognised(Format::IncidentIo, &document);
        assert_eq!((report.health(), report.coverage), (Health::Operational, Coverage::State));
    }
    let lists = ["in_progress_maintenances", "ongoing_incidents"];
    for document in
        [widget(Value::Null), json!({ lists[0]: [] }), json!({ lists[1]: [] }), json!({ lists[1]: null })]
    {
        let report = read(Format::IncidentIo, &document);
        assert_eq!((report.health(), report.coverage), (Health::Unknown, Coverage::Incidents), "{document}");
    }
}

#[test]
fn the_widgets_worst_impact_is_the_incidents() {
    let on =
        |status: &str| json!([{ "id": "c", "name": "API", "group_name": "EU", "current_status": status }]);
    for (worst, affected, impact, health) in [
        (json!("degraded_performance"), on("operational"), Some(Impact::Minor), Health::Degraded),
        (json!("partial_outage"), Value::Null, Some(Impact::Major), Health::PartialOutage),
        (json!("full_outage"), Value::Null, Some(Impact::Critical), Health::MajorOutage),
        (json!("operational"), Value::Null, Some(Impact::None), Health::Operational),
        (json!("eerie"), Value::Null, Some(Impact::Other("eerie".into())), Health::Degraded),
        (Value::Null, on("full_outage"), Some(Impact::Critical), Health::MajorOutage),
        (Value::Null, Value::Null, None, Health::Degraded),
    ] {
        let report = read(
            Format::IncidentIo,
            &widget(json!([{ "id": "i", "name": "Errors", "status": "identified", "url": "https://x.test/i",
                "last_update_at": "2024-01-15T10:00:00Z", "last_update_message": "**Found** it.",
                "current_worst_impact": worst, "affected_components": affected }])),
        );
        assert_eq!((only(&report).impact.clone(), report.health()), (impact, health), "{worst}");
        assert_eq!(only(&report).phase, Phase::Identified);
        assert_eq!(only(&report).updates[0].text, "**Found** it.");
        assert_eq!(only(&report).started_at, None);
    }
}

#[test]
fn the_list_a_maintenance_stands_in_says_where_it_is() {
    let report = recognised(
        Format::IncidentIo,
        &json!({ "page_title": "Acme", "ongoing_incidents": [],
            "in_progress_maintenances": [{ "id": "1", "name": "Now", "status": "maintenance_in_progress",
                "started_at": "2024-01-15T08:00:00Z", "scheduled_end_at": "2024-01-15T09:00:00Z",
                "affected_components": [{ "id": "c", "name": "API" }, { "id": "d", "name": "API" }] }],
            "scheduled_maintenances": [{ "id": "2", "name": "Later", "status": "maintenance_scheduled",
                "starts_at": "2024-02-15T08:00:00Z", "ends_at": "2024-02-15T09:00:00Z" }] }),
    );
    let [later, now] = report.maintenances.as_slice() else { panic!() };
    assert_eq!((&now.phase, &later.phase), (&MaintenancePhase::InProgress, &MaintenancePhase::Scheduled));
    assert_eq!(stamp(later.ends_at).as_deref(), Some("2024-02-15T09:00:00Z"));
    assert_eq!((now.components.len(), now.component_ids.len()), (1, 2));
    assert_eq!(report.health(), Health::Maintenance);
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    assert_eq!(
        refusal(Format::IncidentIo, &widget(json!([{ "affected_components": {} }]))),
        "incident.io at ongoing_incidents[0].affected_components: expected a list, found an object"
    );
    assert_eq!(
        refusal(Format::IncidentIo, &json!({ "page_title": "A", "in_progress_maintenances": [[]] })),
        "incident.io at in_progress_maintenances[0]: expected an object, found a list"
    );
}
