use is_it_them_core::feed;
use is_it_them_core::status::{Coverage, Format, Health, Impact, MaintenancePhase, Phase};
use serde_json::{Value, json};

use super::{only, places, read, recognised, refusal, stamp};

fn page() -> Value {
    json!({ "id": "kctbh9vrtdwd", "name": "Acme", "url": "http://status.acme.test/", "time_zone": "Etc/UTC" })
}

/// A summary with these parts beside the page.
fn summary(parts: Value) -> Value {
    let mut document = json!({ "page": page() });
    document.as_object_mut().unwrap().extend(parts.as_object().unwrap().clone());
    document
}

fn leaf(id: &str, name: &str, position: i64, group: Option<&str>, status: &str) -> Value {
    json!({ "id": id, "name": name, "status": status, "position": position, "group_id": group, "group": false })
}

#[test]
fn a_page_stated_with_http_is_linked_with_https() {
    let report = recognised(Format::Statuspage, &summary(json!({ "status": { "indicator": "none" } })));
    assert_eq!(report.page.url.as_deref(), Some("https://status.acme.test"));
    assert_eq!(report.page.id.as_deref(), Some("kctbh9vrtdwd"));
}

#[test]
fn a_page_says_whose_time_it_keeps() {
    let with = |zone: Value| {
        let mut document = summary(json!({ "status": { "indicator": "none" } }));
        document["page"]["time_zone"] = zone;
        document
    };
    for (zone, read_as) in [
        (json!("America/New_York"), Some("America/New_York")),
        (Value::Null, None),
        // It is not worth failing the page for.
        (json!(-5), None),
    ] {
        assert_eq!(recognised(Format::Statuspage, &with(zone)).zone.as_deref(), read_as);
    }
    let mut past = read(Format::Statuspage, &json!({ "page": { "name": "Acme" }, "incidents": [] }));
    past.absorb(read(Format::Statuspage, &with(json!("America/New_York"))));
    assert_eq!(past.zone.as_deref(), Some("America/New_York"));
}

#[test]
fn every_indicator_has_its_health_and_an_unknown_one_proves_nothing() {
    for (indicator, health) in [
        ("none", Health::Operational),
        ("minor", Health::Degraded),
        ("major", Health::PartialOutage),
        ("critical", Health::MajorOutage),
        ("maintenance", Health::Maintenance),
        ("sideways", Health::Unknown),
    ] {
        let report = read(Format::Statuspage, &summary(json!({ "status": { "indicator": indicator } })));
        assert_eq!(report.health(), health, "{indicator}");
    }
    let fine = summary(json!({
        "status": { "indicator": "sideways" },
        "components": [leaf("a", "API", 1, None, "operational")],
    }));
    assert_eq!(read(Format::Statuspage, &fine).health(), Health::Unknown);
}

#[test]
fn a_green_indicator_does_not_hide_an_open_incident() {
    let report = read(
        Format::Statuspage,
        &summary(json!({
            "status": { "indicator": "none" },
            "components": [leaf("a", "API", 1, None, "operational")],
            "incidents": [{ "id": "i", "name": "Stale search", "status": "investigating", "impact": "minor" }],
        })),
    );
    assert_eq!(report.health(), Health::Degraded);
}

#[test]
fn components_stand_in_the_order_of_their_groups() {
    let report = read(
        Format::Statuspage,
        &summary(json!({ "components": [
            leaf("eu-web", "Web", 2, Some("eu"), "operational"),
            { "id": "eu", "name": "EU", "position": 3, "group": true, "components": ["eu-api", "eu-web"] },
            leaf("us-api", "API", 1, Some("us"), "operational"),
            leaf("top", "Website", 2, None, "operational"),
            { "id": "us", "name": "US", "position": 1, "group": true },
            leaf("eu-api", "API", 1, Some("eu"), "operational"),
            leaf("lost", "Lost", 9, Some("gone"), "operational"),
        ] })),
    );
    assert_eq!(places(&report), ["US/API", "Website", "EU/API", "EU/Web", "Lost"]);
}

#[test]
fn two_groups_of_one_position_do_not_mix() {
    let report = read(
        Format::Statuspage,
        &summary(json!({ "components": [
            { "id": "a", "name": "A", "position": 1, "group": true },
            { "id": "b", "name": "B", "position": 1, "group": true, "components": ["b2"] },
            leaf("a1", "1", 1, Some("a"), "operational"),
            leaf("b1", "1", 1, Some("b"), "operational"),
            leaf("a2", "2", 2, Some("a"), "operational"),
            // Known to its group alone.
            leaf("b2", "2", 2, None, "operational"),
        ] })),
    );
    assert_eq!(places(&report), ["A/1", "A/2", "B/1", "B/2"]);
}

#[test]
fn only_show_if_degraded_hides_what_is_well_and_nothing_else() {
    let part = |id: &str, status: &str| json!({ "id": id, "name": id, "status": status, "position": 1, "only_show_if_degraded": true });
    let report = read(
        Format::Statuspage,
        &summary(json!({ "components": [
            part("well", "operational"),
            part("ill", "degraded_performance"),
            part("in-work", "under_maintenance"),
            part("odd", "sideways"),
        ] })),
    );
    assert_eq!(places(&report), ["ill", "in-work", "odd"]);
    assert_eq!(report.components[2].stated.as_deref(), Some("sideways"));
    let all_hidden = summary(json!({ "components": [part("well", "operational")] }));
    assert_eq!(read(Format::Statuspage, &all_hidden).health(), Health::Operational);
}

#[test]
fn a_list_of_incidents_alone_never_proves_that_all_is_well() {
    let report = recognised(Format::Statuspage, &summary(json!({ "incidents": [] })));
    assert_eq!(report.coverage, Coverage::Incidents);
    assert_eq!(report.health(), Health::Unknown);
}

#[test]
fn updates_stand_by_display_at_then_created_at_newest_first() {
    let report = read(
        Format::Statuspage,
        &summary(json!({ "incidents": [{
            "id": "i", "name": "Slow", "status": "resolved", "impact": "minor",
            "created_at": "2026-06-18T15:30:00.000-07:00",
            "incident_updates": [
                { "id": "2", "status": "resolved", "body": "Done.", "created_at": "2026-06-18T16:00:00Z" },
                { "id": "3", "status": "postmortem", "body": "## What happened", "created_at": "2026-06-20T09:00:00Z",
                  "display_at": null },
                { "id": "1", "status": "investigating", "body": "Looking.<br />", "created_at": "2026-06-18T23:00:00Z",
                  "display_at": "2026-06-18T08:09:09.632-07:00" },
            ],
        }] })),
    );
    let incident = only(&report);
    let ids: Vec<_> = incident.updates.iter().filter_map(|update| update.id.as_deref()).collect();
    assert_eq!(ids, ["3", "2", "1"]);
    assert_eq!(incident.updates[0].text, "## What happened");
    assert_eq!(incident.updates[2].text, "Looking.<br />");
    // Set back before the page knew of it: that is when it began.
    assert_eq!(stamp(incident.started_at).as_deref(), Some("2026-06-18T15:09:09.632Z"));
    assert_eq!(stamp(incident.resolved_at).as_deref(), Some("2026-06-18T16:00:00Z"));
}

#[test]
fn an_affected_component_has_the_name_its_page_gives_it_once() {
    let affected = json!([
        { "code": "eu-api", "name": "EU - API", "old_status": "operational", "new_status": "major_outage" },
        { "code": "us-api", "name": "US - API", "new_status": "major_outage" },
        { "code": "gone", "name": "Old - Thing", "new_status": "major_outage" },
    ]);
    let report = read(
        Format::Statuspage,
        &summary(json!({
            "components": [
                { "id": "eu", "name": "EU", "position": 1, "group": true },
                leaf("eu-api", "API", 1, Some("eu"), "operational"),
                leaf("us-api", "API", 2, None, "operational"),
            ],
            "incidents": [{ "id": "i", "name": "Down", "status": "identified", "impact": "critical",
                "incident_updates": [
                    { "status": "identified", "affected_components": affected },
                    { "status": "investigating", "affected_components": affected },
                    { "status": "investigating", "affected_components": null },
                ] }],
        })),
    );
    assert_eq!(only(&report).components, ["API", "Old - Thing"]);
    assert_eq!(only(&report).component_ids, ["eu-api", "us-api", "gone"]);
}

#[test]
fn the_components_an_incident_lists_are_named_once_and_without_groups() {
    let report = read(
        Format::Statuspage,
        &summary(json!({ "incidents": [{ "id": "i", "name": "Down", "status": "resolved", "impact": "major",
            "components": [
                leaf("prod1", "Channel - Chat", 1, None, "operational"),
                leaf("prod2", "Channel - Chat", 1, None, "operational"),
                { "id": "g", "name": "Channels", "group": true },
            ],
            "incident_updates": [{ "affected_components": [{ "code": "prod1", "name": "Prod1 - Channel - Chat" }] }] }] })),
    );
    assert_eq!(only(&report).components, ["Channel - Chat"]);
    assert_eq!(only(&report).component_ids, ["prod1", "prod2"]);
}

#[test]
fn the_status_word_decides_whether_it_is_over() {
    for (status, resolved_at, phase, open) in [
        ("investigating", Value::Null, Phase::Investigating, true),
        // Reopened: the old stamp is still there.
        ("monitoring", json!("2026-01-01T10:00:00Z"), Phase::Monitoring, true),
        ("resolved", json!("2026-01-01T10:00:00Z"), Phase::Resolved, false),
        ("resolved", Value::Null, Phase::Resolved, false),
        ("postmortem", json!("2026-01-01T10:00:00Z"), Phase::Postmortem, false),
        ("verifying", Value::Null, Phase::Other("verifying".into()), true),
        ("archived", json!("2026-01-01T10:00:00Z"), Phase::Other("archived".into()), false),
    ] {
        let incident =
            json!({ "id": "i", "name": "x", "status": status, "resolved_at": resolved_at, "impact": "none" });
        let report = read(Format::Statuspage, &summary(json!({ "incidents": [incident] })));
        assert_eq!((&only(&report).phase, only(&report).is_open()), (&phase, open), "{status}");
    }
}

#[test]
fn impacts_keep_the_vendors_word() {
    for (word, impact) in [
        ("none", Impact::None),
        ("minor", Impact::Minor),
        ("major", Impact::Major),
        ("critical", Impact::Critical),
        ("cosmic", Impact::Other("cosmic".into())),
    ] {
        let incident = json!({ "id": "i", "name": "x", "status": "identified", "impact": word });
        let report = read(Format::Statuspage, &summary(json!({ "incidents": [incident] })));
        assert_eq!(only(&report).impact, Some(impact), "{word}");
    }
}

#[test]
fn announced_work_is_read_from_either_list() {
    let work = |id: &str, status: &str| {
        json!({ "id": id, "name": "Upgrade", "status": status, "impact": "maintenance",
            "scheduled_for": "2026-01-02T03:00:00Z", "scheduled_until": "2026-01-02T05:30:00Z",
            "components": [leaf("db", "Database", 1, None, "under_maintenance")] })
    };
    let report = recognised(
        Format::Statuspage,
        &summary(json!({
            "status": { "indicator": "none" },
            "incidents": [work("1", "in_progress")],
            "scheduled_maintenances": [work("2", "scheduled"), work("3", "verifying"), work("4", "completed")],
        })),
    );
    assert_eq!(report.incidents, []);
    let phases: Vec<_> = report.maintenances.iter().map(|work| work.phase.clone()).collect();
    use MaintenancePhase::{Completed, InProgress, Scheduled, Verifying};
    assert_eq!(phases, [InProgress, Scheduled, Verifying, Completed]);
    assert_eq!(report.maintenances[0].planned().unwrap().to_string(), "2h 30m");
    assert_eq!(report.maintenances[0].components, ["Database"]);
    assert_eq!(report.health(), Health::Maintenance);
}

#[test]
fn null_and_missing_are_the_same() {
    for parts in [
        json!({ "status": null, "components": null, "incidents": null, "scheduled_maintenances": null }),
        json!({ "incidents": [{ "id": null, "name": null, "status": null, "incident_updates": null, "components": null }] }),
        json!({ "incidents": [{}], "components": [{}], "scheduled_maintenances": [{}] }),
        json!({ "incidents": [{ "incident_updates": [{}], "components": [{}] }] }),
    ] {
        read(Format::Statuspage, &summary(parts));
    }
    read(Format::Statuspage, &json!({ "page": { "name": null }, "status": {} }));
}

#[test]
fn links_are_the_short_one_or_the_incidents_own_page() {
    for (shortlink, url) in [
        (json!("http://stspg.io/abc"), "https://stspg.io/abc"),
        (json!("javascript:alert(1)"), "https://status.acme.test/incidents/i"),
        (Value::Null, "https://status.acme.test/incidents/i"),
    ] {
        let incident = json!({ "id": "i", "name": "x", "shortlink": shortlink });
        let report = read(Format::Statuspage, &summary(json!({ "incidents": [incident] })));
        assert_eq!(only(&report).url.as_deref(), Some(url));
    }
}

#[test]
fn a_saved_list_is_recognised_without_its_page() {
    for list in [
        json!({ "incidents": [{ "id": "i", "incident_updates": [] }] }),
        json!({ "components": [leaf("a", "API", 1, None, "operational")] }),
        json!({ "scheduled_maintenances": [{ "id": "i", "incident_updates": [] }] }),
    ] {
        recognised(Format::Statuspage, &list);
    }
    for other in
        [json!({}), json!([]), json!("page"), json!({ "page": {} }), json!({ "page": { "name": "x" } })]
    {
        assert_eq!(feed::ALL.recognise(&super::document(&other)), None, "{other}");
    }
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (parts, place) in [
        (json!({ "page": [] }), "statuspage at page: expected an object, found a list"),
        (json!({ "page": { "name": {} } }), "statuspage at page.name: expected text, found an object"),
        (json!({ "status": "none" }), "statuspage at status: expected an object, found text"),
        (json!({ "components": {} }), "statuspage at components: expected a list, found an object"),
        (json!({ "components": ["a"] }), "statuspage at components[0]: expected an object, found text"),
        (json!({ "incidents": [{}, 7] }), "statuspage at incidents[1]: expected an object, found a number"),
        (
            json!({ "incidents": [{ "incident_updates": [{ "affected_components": ["x"] }] }] }),
            "statuspage at incidents[0].incident_updates[0].affected_components[0]: expected an object, found text",
        ),
        (
            json!({ "incidents": [{ "started_at": 1700000000 }] }),
            "statuspage at incidents[0].started_at: expected a time, found a number",
        ),
        (
            json!({ "incidents": [{ "resolved_at": "275760-09-13T00:00:00Z" }] }),
            "statuspage at incidents[0].resolved_at: \u{201c}275760-09-13T00:00:00Z\u{201d} is no time between 1970 and 9999",
        ),
    ] {
        assert_eq!(refusal(Format::Statuspage, &summary(parts)), place);
    }
}

#[test]
fn thousands_of_groups_take_no_longer_than_as_many_components() {
    let mut components = Vec::new();
    for n in 0..20_000 {
        components.push(json!({ "id": format!("g{n}"), "name": "Group", "position": n, "group": true }));
        components.push(leaf(&format!("c{n}"), "Leaf", 1, Some(&format!("g{n}")), "operational"));
    }
    let affected: Vec<_> =
        (0..20_000).map(|n| json!({ "code": format!("c{n}"), "name": format!("x{n}") })).collect();
    let document = summary(json!({ "components": components,
        "incidents": [{ "id": "i", "incident_updates": [{ "affected_components": affected }] }] }));
    // Quadratic, it would be minutes in a debug build.
    let report = read(Format::Statuspage, &document);
    assert_eq!(report.components.len(), 20_000);
    assert_eq!(only(&report).component_ids.len(), 20_000);
}
