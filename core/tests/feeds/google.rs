use is_it_them_core::status::{Format, Health, Impact, Phase};
use serde_json::{Value, json};

use super::{only, read, recognised, refusal, stamp};

fn incident(changes: Value) -> Value {
    let mut incident = json!({
        "id": "3BvH3LVGcupoYqV6F4Nw", "number": "117", "begin": "2026-07-15T23:57:00+00:00",
        "created": "2026-07-16T03:30:59+00:00", "modified": "2026-07-16T03:30:59+00:00",
        "external_desc": "Compute is slow in europe-west4-a.", "severity": "medium",
        "status_impact": "SERVICE_DISRUPTION", "service_key": "zall", "service_name": "Multiple Products",
        "uri": "incidents/3BvH3LVGcupoYqV6F4Nw",
        "affected_products": [{ "title": "Vertex", "current_title": "Gemini", "id": "p1" }, { "title": "GCE", "id": "p2" }],
        "currently_affected_locations": [{ "title": "Netherlands (europe-west4)", "id": "europe-west4" }],
        "previously_affected_locations": [{ "title": "Global", "id": "global" }],
        "most_recent_update": { "when": "2026-07-16T11:39:12+00:00", "status": "SERVICE_DISRUPTION", "text": "**Still** slow." },
        "updates": [
            { "when": "2026-07-16T11:39:12+00:00", "status": "SERVICE_DISRUPTION", "text": "**Still** slow." },
            { "when": "2026-07-16T03:30:59+00:00", "status": "SERVICE_DISRUPTION", "text": "Slow." },
        ],
    });
    incident.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    json!([incident])
}

fn available() -> Value {
    json!({ "when": "2026-07-16T12:30:00+00:00", "status": "AVAILABLE", "text": "Fixed." })
}

#[test]
fn it_is_open_without_an_end_and_before_it_is_available() {
    for (changes, open, resolved_at) in [
        (json!({}), true, None),
        (json!({ "end": null }), true, None),
        (json!({ "end": "2026-07-16T12:25:00+00:00" }), false, Some("2026-07-16T12:25:00Z")),
        (json!({ "most_recent_update": available() }), false, Some("2026-07-16T12:30:00Z")),
    ] {
        let report = recognised(Format::Google, &incident(changes));
        assert_eq!(only(&report).is_open(), open);
        assert_eq!(stamp(only(&report).resolved_at).as_deref(), resolved_at);
        assert_eq!(report.health(), if open { Health::PartialOutage } else { Health::Operational });
    }
}

#[test]
fn the_impact_is_stated_or_follows_from_the_severity() {
    for (changes, impact) in [
        (json!({ "status_impact": "SERVICE_INFORMATION" }), Impact::Minor),
        (json!({ "status_impact": "SERVICE_DISRUPTION" }), Impact::Major),
        (json!({ "status_impact": "SERVICE_OUTAGE" }), Impact::Critical),
        (json!({ "status_impact": "SERVICE_RIDDLE" }), Impact::Other("SERVICE_RIDDLE".into())),
        (
            json!({ "status_impact": null, "most_recent_update": available(), "severity": "low" }),
            Impact::Minor,
        ),
        (json!({ "status_impact": null, "most_recent_update": null, "severity": "high" }), Impact::Critical),
    ] {
        assert_eq!(only(&read(Format::Google, &incident(changes.clone()))).impact, Some(impact), "{changes}");
    }
}

#[test]
fn places_are_those_of_now_else_those_of_before() {
    let report = read(Format::Google, &incident(json!({})));
    assert_eq!(only(&report).regions, ["europe-west4"]);
    let report = read(Format::Google, &incident(json!({ "currently_affected_locations": [] })));
    assert_eq!(only(&report).regions, ["global"]);
}

#[test]
fn products_have_their_name_of_today() {
    let report = read(Format::Google, &incident(json!({})));
    assert_eq!(only(&report).components, ["Gemini", "GCE"]);
    assert_eq!(only(&report).component_ids, ["p1", "p2"]);
    for (changes, names) in [
        (json!({ "affected_products": null }), vec![]),
        (json!({ "affected_products": null, "service_key": "k", "service_name": "Gmail" }), vec!["Gmail"]),
    ] {
        assert_eq!(only(&read(Format::Google, &incident(changes))).components, names);
    }
}

#[test]
fn the_title_is_the_first_line_that_says_something() {
    for (description, title) in [
        ("Compute is slow.", "Compute is slow."),
        (
            "**Title:**\nGmail app users may see errors\n**Description:**\nmore",
            "Gmail app users may see errors",
        ),
        ("**Title:** Gmail is slow", "Gmail is slow"),
        ("## Summary:\n\nGmail is slow  \n", "Gmail is slow"),
        ("", ""),
        ("****", ""),
    ] {
        let report = read(Format::Google, &incident(json!({ "external_desc": description })));
        assert_eq!(only(&report).title, title);
    }
}

#[test]
fn updates_stay_as_written_and_only_availability_is_a_phase() {
    let report = read(Format::Google, &incident(json!({ "updates": [available(), { "text": "Slow." }] })));
    let updates: Vec<_> =
        only(&report).updates.iter().map(|post| (post.text.as_str(), post.phase.clone())).collect();
    assert_eq!(updates, [("Fixed.", Some(Phase::Resolved)), ("Slow.", None)]);
    // Where the list is missing, the last one is still known.
    let report = read(Format::Google, &incident(json!({ "updates": null })));
    assert_eq!(only(&report).updates[0].text, "**Still** slow.");
}

#[test]
fn an_empty_list_is_all_well_and_a_list_of_products_proves_nothing() {
    assert_eq!(read(Format::Google, &json!([])).health(), Health::Operational);
    let report = recognised(Format::Google, &json!({ "products": [{ "title": "Gmail", "id": "p" }] }));
    assert_eq!((report.components.len(), report.health()), (1, Health::Unknown));
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "google at $: expected a list, found an object"),
        (json!([1]), "google at [0]: expected an object, found a number"),
        (json!({ "products": {} }), "google at products: expected a list, found an object"),
        (incident(json!({ "updates": {} })), "google at [0].updates: expected a list, found an object"),
        (
            incident(json!({ "most_recent_update": "AVAILABLE" })),
            "google at [0].most_recent_update: expected an object, found text",
        ),
        (
            incident(json!({ "previously_affected_locations": ["x"], "currently_affected_locations": [] })),
            "google at [0].previously_affected_locations[0]: expected an object, found text",
        ),
    ] {
        assert_eq!(refusal(Format::Google, &document), place);
    }
}

#[test]
fn a_description_may_be_missing_and_the_products_be_those_hit_now() {
    let mut document =
        incident(json!({ "currently_affected_products": [{ "title": "Vertex", "id": "p1" }] }));
    let bare = document[0].as_object_mut().unwrap();
    for key in ["external_desc", "affected_products", "number", "service_key", "service_name"] {
        bare.remove(key);
    }
    let report = recognised(Format::Google, &document);
    assert_eq!(only(&report).components, ["Vertex"]);
    assert_eq!(only(&report).component_ids, ["p1"]);
}
