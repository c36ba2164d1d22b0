//! Reports assembled from several documents of one page.

use is_it_them_core::status::{Coverage, Format, Health, Report};
use serde_json::{Value, json};

use super::{healths, only, read};

fn both_ways(format: Format, first: &Value, second: &Value, check: impl Fn(&Report)) {
    for (fresh, other) in [(first, second), (second, first)] {
        let mut report = read(format, fresh);
        report.absorb(read(format, other));
        check(&report);
    }
}

#[test]
fn instatus_takes_its_components_from_the_second_document() {
    let summary = json!({ "page": { "name": "Acme", "url": "https://status.acme.test", "status": "UP" } });
    let components =
        json!({ "components": [{ "id": "a", "name": "API", "status": "MAJOROUTAGE", "group": null }] });
    both_ways(Format::Instatus, &summary, &components, |report| {
        assert_eq!((report.page.name.as_str(), report.components.len()), ("Acme", 1));
        assert_eq!(report.health(), Health::MajorOutage);
    });
}

fn slack(id: i64, status: &str) -> Value {
    json!({ "id": id, "title": "Files", "type": "incident", "status": status,
        "date_created": "2026-06-26T02:12:20-07:00", "date_updated": "2026-06-26T03:09:39-07:00", "notes": [] })
}

#[test]
fn slacks_current_state_stands_and_history_adds_the_past() {
    let current = json!({ "status": "ok", "active_incidents": [] });
    let history = json!([slack(1, "resolved"), slack(2, "resolved")]);
    both_ways(Format::Slack, &current, &history, |report| {
        assert_eq!((report.incidents.len(), report.health()), (2, Health::Operational));
    });
}

#[test]
fn an_older_end_does_not_close_what_is_open_now() {
    let current = json!({ "status": "active", "active_incidents": [slack(1, "active")] });
    let mut report = read(Format::Slack, &current);
    report.absorb(read(Format::Slack, &json!([slack(1, "resolved")])));
    assert!(only(&report).is_open());
    assert_eq!(report.health(), Health::Degraded);

    let mut report = read(Format::Slack, &json!([slack(1, "resolved")]));
    report.absorb(read(Format::Slack, &current));
    assert!(!only(&report).is_open());
}

#[test]
fn incidents_without_an_id_are_told_apart_by_title_and_start() {
    let incident = |title: &str| json!({ "name": title, "status": "resolved", "impact": "minor" });
    let document = |titles: [&str; 2]| json!({ "page": { "name": "A" }, "incidents": titles.map(incident) });
    let mut report = read(Format::Statuspage, &document(["one", "two"]));
    report.absorb(read(Format::Statuspage, &document(["two", "three"])));
    assert_eq!(report.incidents.len(), 3);
}

#[test]
fn statuspages_summary_and_its_past_fill_each_other() {
    let page = json!({ "id": "kctbh9vrtdwd", "name": "Acme", "time_zone": "UTC" });
    let summary = json!({ "page": page, "status": { "indicator": "none" },
        "components": [{ "id": "a", "name": "API", "status": "operational" }],
        "incidents": [{ "id": "1", "name": "Slow", "status": "monitoring", "impact": "minor" }] });
    let past = json!({ "page": page, "incidents": [
        { "id": "1", "name": "Slow", "status": "monitoring", "impact": "minor", "started_at": "2026-01-02T00:00:00Z",
          "components": [{ "id": "a", "name": "API" }], "incident_updates": [{ "status": "monitoring", "body": "Fixed?" }] },
        { "id": "2", "name": "Down", "status": "resolved", "impact": "major", "started_at": "2026-01-01T00:00:00Z" },
    ] });
    both_ways(Format::Statuspage, &summary, &past, |report| {
        assert_eq!((report.health(), report.coverage), (Health::Degraded, Coverage::State));
        let [slow, down] = report.incidents.as_slice() else { panic!() };
        assert_eq!((slow.id.as_str(), down.id.as_str()), ("1", "2"));
        assert_eq!((slow.components.len(), slow.updates.len()), (1, 1));
    });
}

#[test]
fn heroku_keeps_its_systems_beside_its_past() {
    let current =
        json!({ "status": [{ "system": "Apps", "status": "green" }], "incidents": [], "scheduled": [] });
    let past = json!([{ "id": 1, "title": "x", "state": "resolved", "full_url": "https://status.heroku.com/incidents/1" }]);
    both_ways(Format::Heroku, &current, &past, |report| {
        assert_eq!((report.components.len(), report.incidents.len()), (1, 1));
        assert_eq!(report.health(), Health::Operational);
    });
}

#[test]
fn googles_products_are_as_well_as_the_open_incidents_say() {
    let products = json!({ "products": [{ "title": "Gmail", "id": "g" }, { "title": "Drive", "id": "d" }] });
    let incident = |impact: &str, end: Value| {
        json!({ "id": impact, "external_desc": "x", "begin": "2026-01-01T00:00:00Z", "end": end, "status_impact": impact,
            "affected_products": [{ "title": "Gmail", "id": "g" }] })
    };
    let incidents = json!([
        incident("SERVICE_DISRUPTION", Value::Null),
        incident("SERVICE_INFORMATION", Value::Null),
        incident("SERVICE_OUTAGE", json!("2026-01-01T01:00:00Z")),
    ]);
    both_ways(Format::Google, &incidents, &products, |report| {
        assert_eq!(healths(report), [Health::PartialOutage, Health::Operational]);
        assert_eq!(report.health(), Health::PartialOutage);
    });
}

#[test]
fn a_state_nobody_told_is_not_made_up_beside_states_that_were() {
    let components = json!({ "page": { "name": "A" }, "components": [
        { "id": "a", "name": "API", "status": "operational" }, { "id": "b", "name": "Web" }] });
    let mut report = read(Format::Statuspage, &components);
    report.absorb(read(Format::Statuspage, &json!({ "page": { "name": "A" }, "incidents": [] })));
    assert_eq!(healths(&report), [Health::Operational, Health::Unknown]);
}
