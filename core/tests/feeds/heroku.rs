use is_it_them_core::status::{Coverage, Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{healths, only, read, recognised, refusal, stamp};

fn incident(state: &str, updates: Value) -> Value {
    json!({ "id": 2963, "title": "Slow builds", "state": state, "resolved": false, "resolved_at": null,
        "created_at": "2026-07-15T17:00:24.339Z", "updated_at": "2026-07-15T19:00:00.000Z", "duration": 7176,
        "full_url": "https://status.heroku.com/incidents/2963",
        "systems": [{ "name": "Apps", "status": "yellow", "services": ["Builds"] }, "Tools"], "updates": updates })
}

fn update(kind: &str, hour: u8, prod: &str, dev: &str) -> Value {
    json!({ "id": hour, "update_type": kind, "contents": kind, "status_prod": prod, "status_dev": dev,
        "created_at": format!("2026-07-15T{hour}:00:24.339Z") })
}

fn current(colours: [&str; 3], incidents: Value, scheduled: Value) -> Value {
    let [apps, data, tools] = colours;
    json!({ "status": [{ "system": "Apps", "status": apps }, { "system": "Data", "status": data },
        { "system": "Tools", "status": tools }], "incidents": incidents, "scheduled": scheduled })
}

#[test]
fn systems_have_their_colours_health() {
    let report = recognised(Format::Heroku, &current(["green", "yellow", "red"], json!([]), json!([])));
    assert_eq!(healths(&report), [Health::Operational, Health::Degraded, Health::MajorOutage]);
    let report = read(Format::Heroku, &current(["green", "blue", "mauve"], Value::Null, Value::Null));
    assert_eq!(healths(&report), [Health::Operational, Health::Maintenance, Health::Unknown]);
    assert_eq!(report.components[2].stated.as_deref(), Some("mauve"));
    assert_eq!(report.health(), Health::Unknown, "mauve may be worse than blue");
}

#[test]
fn the_state_decides_whether_it_is_over_whatever_resolved_says() {
    let updates =
        || json!([update("resolved", 19, "green", "green"), update("investigating", 17, "green", "yellow")]);
    let report = recognised(Format::Heroku, &json!([incident("resolved", updates())]));
    let resolved = only(&report);
    assert_eq!(stamp(resolved.resolved_at).as_deref(), Some("2026-07-15T19:00:24.339Z"));
    assert_eq!(resolved.duration().unwrap().to_string(), "2h 0m");
    assert_eq!(resolved.components, ["Apps", "Tools"]);
    assert_eq!((report.coverage, report.health()), (Coverage::Incidents, Health::Unknown));
    assert!(only(&read(Format::Heroku, &json!([incident("open", updates())]))).is_open());
}

#[test]
fn the_last_post_tells_where_an_open_incident_stands() {
    for (state, kind, phase) in [
        ("open", "investigating", Phase::Investigating),
        ("open", "issue", Phase::Identified),
        ("open", "monitoring", Phase::Monitoring),
        ("identified", "investigating", Phase::Identified),
        ("odd", "investigating", Phase::Other("odd".into())),
    ] {
        let report = recognised(Format::Heroku, &incident(state, json!([update(kind, 18, "red", "green")])));
        assert_eq!(only(&report).phase, phase, "{state} {kind}");
        assert_eq!(only(&report).impact, Some(Impact::Critical));
        assert_eq!(only(&report).id, "2963");
    }
}

#[test]
fn the_worse_of_both_colours_of_the_last_post_with_trouble_counts() {
    let updates = json!([
        update("resolved", 19, "green", "green"),
        update("issue", 18, "yellow", "green"),
        update("issue", 17, "yellow", "red"),
    ]);
    assert_eq!(only(&read(Format::Heroku, &incident("resolved", updates))).impact, Some(Impact::Minor));
    let dev_alone = json!([update("issue", 18, "green", "red")]);
    assert_eq!(only(&read(Format::Heroku, &incident("open", dev_alone))).impact, Some(Impact::Critical));
    assert_eq!(only(&read(Format::Heroku, &incident("open", json!([])))).impact, None);
}

#[test]
fn scheduled_work_is_not_under_way_before_it_says_so() {
    for (state, phase) in [
        ("upcoming", MaintenancePhase::Scheduled),
        ("open", MaintenancePhase::InProgress),
        ("resolved", MaintenancePhase::Completed),
        ("odd", MaintenancePhase::Other("odd".into())),
    ] {
        let work = incident(state, json!([update("scheduled", 17, "green", "green")]));
        let report = read(Format::Heroku, &current(["green"; 3], json!([]), json!([work])));
        assert_eq!((&report.maintenances[0].phase, report.incidents.len()), (&phase, 0), "{state}");
        assert_eq!(report.maintenances[0].starts_at, None);
    }
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "heroku at $: no format that is known"),
        (json!({ "status": "green" }), "heroku at status: expected a list, found text"),
        (json!({ "status": ["green"] }), "heroku at status[0]: expected an object, found text"),
        (json!([[]]), "heroku at [0]: expected an object, found a list"),
        (
            current(["green"; 3], json!([{ "updates": [{ "created_at": 5 }] }]), json!([])),
            "heroku at incidents[0].updates[0].created_at: expected a time, found a number",
        ),
    ] {
        assert_eq!(refusal(Format::Heroku, &document), place);
    }
}
