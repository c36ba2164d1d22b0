//! Input that is broken, hostile or absurd, through every format. Each is an error that names the format, or is read
//! with the tolerance its test states; none panics.

use is_it_them_core::feed;
use is_it_them_core::status::Format;
use is_it_them_core::tree::MAX_DEPTH;
use serde_json::{Value, json};

/// One sound document of each format that this file knows to break.
fn sound() -> Vec<(Format, Value)> {
    let component = json!({ "id": "a", "name": "API", "status": "operational", "position": 1 });
    vec![
        (
            Format::Statuspage,
            json!({ "page": { "id": "p", "name": "A", "url": "https://a.test", "updated_at": "2026-01-01T00:00:00Z" },
                "status": { "indicator": "none" }, "components": [component],
                "incidents": [{ "id": "i", "name": "x", "status": "resolved", "impact": "minor",
                    "created_at": "2026-01-01T00:00:00Z", "resolved_at": "2026-01-01T01:00:00Z",
                    "components": [component],
                    "incident_updates": [{ "status": "resolved", "body": "x", "display_at": "2026-01-01T01:00:00Z",
                        "affected_components": [{ "code": "a", "name": "API" }] }] }],
                "scheduled_maintenances": [{ "id": "m", "name": "x", "status": "scheduled",
                    "scheduled_for": "2026-01-01T00:00:00Z", "scheduled_until": "2026-01-01T00:00:00Z" }] }),
        ),
        (
            Format::IncidentIo,
            json!({ "page_title": "A", "page_url": "https://a.test",
                "ongoing_incidents": [{ "id": "i", "name": "x", "status": "identified", "url": "https://a.test/i",
                    "last_update_at": "2026-01-01T00:00:00Z", "last_update_message": "x",
                    "current_worst_impact": "partial_outage",
                    "affected_components": [{ "id": "c", "name": "API", "current_status": "partial_outage" }] }],
                "in_progress_maintenances": [{ "id": "m", "name": "x", "started_at": "2026-01-01T00:00:00Z",
                    "scheduled_end_at": "2026-01-01T00:00:00Z" }],
                "scheduled_maintenances": [] }),
        ),
        (
            Format::Instatus,
            json!({ "page": { "name": "A", "url": "https://a.test", "status": "UP" },
                "components": [{ "id": "a", "name": "API", "status": "OPERATIONAL", "group": { "id": "g", "name": "G" } }],
                "activeIncidents": [{ "id": "i", "name": "x", "started": "2026-01-01T00:00:00Z",
                    "status": "IDENTIFIED", "impact": "MAJOROUTAGE", "url": "https://a.test/i" }],
                "activeMaintenances": [{ "id": "m", "name": "x", "start": "2026-01-01T00:00:00Z", "duration": "60" }] }),
        ),
        (
            Format::Betterstack,
            json!({ "data": { "id": "1", "type": "status_page", "attributes": { "company_name": "A",
                    "aggregate_state": "operational", "custom_domain": "a.test", "updated_at": "2026-01-01T00:00:00Z" } },
                "included": [
                    { "id": "s", "type": "status_page_section", "attributes": { "name": "S", "position": 1 } },
                    { "id": "r", "type": "status_page_resource", "attributes": { "public_name": "API",
                        "status": "operational", "status_page_section_id": "s", "position": 1 } },
                    { "id": "t", "type": "status_report", "attributes": { "title": "x", "report_type": "manual",
                        "starts_at": "2026-01-01T00:00:00Z", "ends_at": "2026-01-01T00:00:00Z",
                        "aggregate_state": "resolved",
                        "affected_resources": [{ "status_page_resource_id": "r", "status": "resolved" }] },
                        "relationships": { "status_updates": { "data": [{ "id": "u" }] } } },
                    { "id": "u", "type": "status_update", "attributes": { "message": "x",
                        "published_at": "2026-01-01T00:00:00Z", "affected_resources": [] } },
                ] }),
        ),
        (
            Format::StatusIo,
            json!({ "result": { "status_overall": { "updated": "2026-01-01T00:00:00Z", "status_code": 100 },
                "status": [{ "id": "a", "name": "API", "status": "Operational", "status_code": 100,
                    "containers": [{ "id": "b", "name": "B", "status_code": 100 }] }],
                "incidents": [{ "_id": "i", "name": "x", "datetime_open": "2026-01-01T00:00:00Z",
                    "messages": [{ "details": "x", "state": 100, "status": 300, "datetime": "2026-01-01T00:00:00Z" }],
                    "components_affected": [{ "name": "API", "_id": "a" }] }],
                "maintenance": { "active": [], "upcoming": [{ "_id": "m", "name": "x",
                    "datetime_planned_start": "2026-01-01T00:00:00Z", "datetime_planned_end": "2026-01-01T00:00:00Z" }] } } }),
        ),
        (
            Format::Statuspal,
            json!({ "status_page": { "name": "A", "subdomain": "a", "current_incident_type": null },
                "services": [{ "id": 1, "name": "EU", "children": [{ "id": 2, "name": "API", "children": [] }] }],
                "incidents": [{ "id": 1, "type": "minor", "title": "x", "url": "https://a.test/1",
                    "starts_at": "2026-01-01T00:00:00", "ends_at": "2026-01-01T01:00:00", "service_ids": [2],
                    "updates": [{ "id": 1, "type": "issue", "description": "x", "posted_at": "2026-01-01T00:00:00" }] }],
                "maintenances": [], "upcoming_maintenances": [] }),
        ),
        (
            Format::Slack,
            json!({ "status": "active", "date_updated": "2026-01-01T00:00:00-07:00",
                "active_incidents": [{ "id": 1, "title": "x", "type": "incident", "status": "active",
                    "url": "https://a.test/1", "services": ["Files"], "date_created": "2026-01-01T00:00:00-07:00",
                    "notes": [{ "body": "x", "date_created": "2026-01-01T00:00:00-07:00" }] }] }),
        ),
        (
            Format::Heroku,
            json!({ "status": [{ "system": "Apps", "status": "green" }], "scheduled": [],
                "incidents": [{ "id": 1, "title": "x", "state": "open", "created_at": "2026-01-01T00:00:00Z",
                    "full_url": "https://a.test/1", "systems": [{ "name": "Apps" }],
                    "updates": [{ "id": 1, "contents": "x", "update_type": "issue", "status_prod": "red",
                        "created_at": "2026-01-01T00:00:00Z" }] }] }),
        ),
        (
            Format::Google,
            json!([{ "id": "i", "begin": "2026-01-01T00:00:00+00:00", "end": "2026-01-01T00:00:00+00:00",
                "external_desc": "x", "severity": "low", "status_impact": "SERVICE_OUTAGE",
                "affected_products": [{ "title": "Gmail", "id": "g" }],
                "currently_affected_locations": [{ "title": "Iowa", "id": "us-central1" }],
                "most_recent_update": { "when": "2026-01-01T00:00:00+00:00", "status": "AVAILABLE", "text": "x" },
                "updates": [{ "when": "2026-01-01T00:00:00+00:00", "status": "AVAILABLE", "text": "x" }] }]),
        ),
        (
            Format::Aws,
            json!([{ "date": "1772369485", "arn": "arn:aws:health:me-south-1::event/X", "status": "3",
                "service": "s3-me-south-1", "service_name": "S3", "summary": "x",
                "event_log": [{ "summary": "x", "message": "x", "status": 1, "timestamp": 1_772_369_485 }],
                "impacted_services": { "s3-me-south-1": { "service_name": "S3", "current": "3", "max": "3" } } }]),
        ),
    ]
}

/// Every place in a document, as the keys and indices that lead there.
fn places(value: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let children: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, child)| (format!("/{key}"), child)).collect(),
        Value::Array(items) => {
            items.iter().enumerate().map(|(index, child)| (format!("/{index}"), child)).collect()
        }
        _ => Vec::new(),
    };
    for (step, child) in children {
        found.extend(places(child).into_iter().map(|rest| format!("{step}{rest}")));
    }
    found
}

/// What may stand where it does not belong.
fn strangers() -> Vec<Value> {
    let deep = (0..MAX_DEPTH - 10).fold(json!(1), |inner, _| json!([inner]));
    vec![
        Value::Null,
        json!(true),
        json!(-1),
        json!(0.5),
        json!(1e308),
        json!(u64::MAX),
        json!(i64::MIN),
        json!(""),
        json!("\u{0}"),
        json!("1".repeat(400)),
        json!("\u{1f4a9}".repeat(50)),
        json!("275760-09-13T00:00:00Z"),
        json!("1969-12-31T23:59:59Z"),
        json!([]),
        json!({}),
        json!([[]]),
        json!([{}]),
        json!({ "id": [], "name": {} }),
        deep,
    ]
}

#[test]
fn the_sound_documents_are_sound() {
    for (format, document) in sound() {
        super::recognised(format, &document);
    }
}

#[test]
fn a_stranger_anywhere_is_read_or_refused_by_name() {
    let mut refused = 0;
    for (format, document) in sound() {
        for place in places(&document) {
            for stranger in strangers() {
                let mut broken = document.clone();
                *broken.pointer_mut(&place).unwrap() = stranger.clone();
                let broken = super::document(&broken);
                let _ = feed::ALL.recognise(&broken);
                if let Err(error) = feed::ALL.read_document(format, &broken) {
                    let error = is_it_them_words::program::feed_error(&error);
                    assert!(
                        error.starts_with(&format!("{} at ", format.name())),
                        "{place} {stranger}: {error}"
                    );
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > 1000, "only {refused} were refused");
}

#[test]
fn a_list_or_an_object_of_another_kind_is_refused_at_its_place() {
    for (format, document) in sound() {
        for place in places(&document) {
            let stranger = match document.pointer(&place).unwrap() {
                Value::Array(_) => json!({ "not": "a list" }),
                Value::Object(_) => json!(["not an object"]),
                _ => continue,
            };
            let mut broken = document.clone();
            *broken.pointer_mut(&place).unwrap() = stranger;
            let path = path_of(&place);
            match feed::ALL.read_document(format, &super::document(&broken)) {
                Ok(_) => {
                    panic!("{} {path} was read", format.name())
                }
                Err(error) => assert!(path.is_empty() || error.path.starts_with(&path), "{place}: {error:?}"),
            }
        }
    }
}

/// `/incidents/0/updates` as errors write it.
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for step in pointer.split('/').skip(1) {
        match step.parse::<usize>() {
            Ok(index) => path.push_str(&format!("[{index}]")),
            Err(_) if path.is_empty() => path.push_str(step),
            Err(_) => path.push_str(&format!(".{step}")),
        }
    }
    path
}

#[test]
fn a_stamp_out_of_all_time_is_refused_at_its_place() {
    for (format, document) in sound() {
        let mut stamps = 0;
        for place in places(&document) {
            let is_stamp = document
                .pointer(&place)
                .and_then(Value::as_str)
                .is_some_and(|text| text.starts_with("2026-01-01T"));
            if !is_stamp {
                continue;
            }
            stamps += 1;
            for stamp in ["275760-09-13T00:00:00Z", "1969-12-31T23:59:59Z", "2026-02-30T00:00:00Z", "soon"] {
                let mut broken = document.clone();
                *broken.pointer_mut(&place).unwrap() = json!(stamp);
                let error = feed::ALL.read_document(format, &super::document(&broken)).unwrap_err();
                assert_eq!(error.path, path_of(&place), "{stamp}");
                assert_eq!(
                    is_it_them_words::program::feed_error(&error),
                    format!(
                        "{} at {}: \u{201c}{stamp}\u{201d} is no time between 1970 and 9999",
                        format.name(),
                        error.path
                    )
                );
            }
        }
        assert!(stamps > 0 || format == Format::Aws, "{} has no stamps", format.name());
    }
}

#[test]
fn bytes_that_are_no_document_are_refused_by_every_format() {
    for (format, document) in sound() {
        let whole = document.to_string().into_bytes();
        let mut with_nul = whole.clone();
        with_nul.insert(1, 0);
        let mut not_utf8 = whole.clone();
        not_utf8.insert(2, 0xFF);
        let nested = format!("{}1{}", "{\"a\":".repeat(5_000), "}".repeat(5_000)).into_bytes();
        let brackets = "[".repeat(1 << 20).into_bytes();
        let html = b"<!doctype html><html><body>moved</body></html>".to_vec();
        let cases = [
            (whole[..whole.len() / 2].to_vec(), "not JSON"),
            (whole[..whole.len() - 1].to_vec(), "not JSON"),
            (Vec::new(), "not JSON"),
            (with_nul, "not JSON"),
            (not_utf8, "not text"),
            (nested, "nested deeper than 100 levels"),
            (brackets, "nested deeper than 100 levels"),
            (html, "a web page instead of data"),
            (b"{\"page\":1e9999.}".to_vec(), "not JSON"),
        ];
        for (bytes, problem) in cases {
            let error = is_it_them_words::program::feed_error(&feed::ALL.read(format, &bytes).unwrap_err());
            assert!(error.starts_with(&format!("{} at $: {problem}", format.name())), "{error}");
        }
        let error =
            is_it_them_words::program::feed_error(&feed::ALL.read(format, b"<rss></rss>").unwrap_err());
        assert!(error.contains("not JSON"), "{error}");
    }
}
