//! Documents that say one long text once and have it shown in thousands of places. What is taken from them stays a small
//! multiple of what they hold, or they are refused; either way the other vendors go on.

use is_it_them_core::feed;
use is_it_them_core::status::Format;
use serde_json::{Value, json};

/// So many places that show the same text.
const MANY: usize = 8_000;

/// One megabyte, as a name no vendor has.
fn long() -> String {
    "n\u{e9}".repeat(350_000)
}

fn many(one: impl Fn(usize) -> Value) -> Value {
    (0..MANY).map(one).collect()
}

/// A document of each format that names a group once for many members.
fn groups() -> Vec<(Format, Value)> {
    let name = long();
    let plain = |index: usize| json!({ "id": index, "name": "A" });
    vec![
        (Format::Statuspage, {
            let mut list = vec![json!({ "id": "g", "name": name, "group": true })];
            list.extend((0..MANY).map(|index| json!({ "id": index, "name": "A", "group_id": "g" })));
            json!({ "page": { "name": "A" }, "components": list })
        }),
        (
            Format::Statuspal,
            json!({ "status_page": { "name": "A" },
                "services": [{ "id": "g", "name": name, "children": many(plain) }] }),
        ),
        (
            Format::Instatus,
            json!({ "components": [{ "id": "g", "name": name, "children": many(plain) }], "page": { "name": "A" } }),
        ),
        (
            Format::Betterstack,
            json!({ "data": { "type": "status_page", "attributes": { "aggregate_state": "operational" } },
                "included": std::iter::once(json!({ "id": "s", "type": "status_page_section",
                        "attributes": { "name": name } }))
                    .chain((0..MANY).map(|index| json!({ "id": index, "type": "status_page_resource",
                        "attributes": { "public_name": "A", "status_page_section_id": "s" } })))
                    .collect::<Value>() }),
        ),
        (
            Format::Sorry,
            json!({ "page": { "name": "A", "state": "operational" },
                "components": std::iter::once(json!({ "id": "g", "name": name }))
                    .chain((0..MANY).map(|index| json!({ "id": index, "name": "A", "parent_id": "g" })))
                    .collect::<Value>() }),
        ),
        (
            Format::Statuscast,
            std::iter::once(json!({ "id": "g", "text": name, "parent": "#" }))
                .chain((0..MANY).map(|index| json!({ "id": index, "text": "A", "parent": "g" })))
                .collect(),
        ),
        (Format::UptimeKuma, json!({ "publicGroupList": [{ "name": name, "monitorList": many(plain) }] })),
        (
            Format::Checkly,
            json!({ "page": { "name": "A" }, "metadata": [{ "name": name, "services": many(plain) }] }),
        ),
        (
            Format::Statusiq,
            json!({ "data": { "current_status": [{ "componentgroup_display_name": name,
                "componentgroup_components": many(|_| json!({ "display_name": "A" })) }] } }),
        ),
        (Format::Cachet, json!({ "data": [{ "id": 1, "name": name, "enabled_components": many(plain) }] })),
        (
            Format::Cachet,
            json!({ "data": many(|index| json!({ "id": index, "type": "components",
                    "attributes": { "name": "A", "status": { "value": 1, "human": "Operational" } },
                    "relationships": { "group": { "data": { "type": "g", "id": 1 } } } })),
                "included": [{ "type": "g", "id": 1, "attributes": { "name": name } }] }),
        ),
        (
            Format::Openstatus,
            json!({ "statusReports": [], "monitors": [], "pageComponentGroups": [{ "id": "g", "name": name }],
                "pageComponents": many(|index| json!({ "id": index, "name": "A", "groupId": "g" })) }),
        ),
        (
            Format::Flashduty,
            json!({ "data": { "active_changes": [], "page": { "page_id": 1,
                "sections": [{ "section_id": "g", "name": name }],
                "components": many(|index| json!({ "component_id": index, "name": "A", "section_id": "g" })) } } }),
        ),
    ]
}

/// Documents in which something else than a group's name is said once and shown in many places.
fn others() -> Vec<(&'static str, Format, Value)> {
    let name = long();
    let named = json!([{ "id": "a", "name": name, "status": "operational" }]);
    let affected = json!([{ "affected_components": [{ "code": "a" }] }]);
    let tie = json!({ "data": { "type": "u", "id": 1 } });
    vec![
        (
            "a component in incidents",
            Format::Statuspage,
            json!({ "page": { "name": "A" }, "components": named,
                "incidents": many(|index| json!({ "id": index, "incident_updates": affected })) }),
        ),
        (
            "a page's address in incidents",
            Format::Statuspage,
            json!({ "page": { "name": "A", "url": format!("https://a.test/{}", "a".repeat(2_000)) },
                "incidents": many(|index| json!({ "id": index })) }),
        ),
        (
            "a service in incidents",
            Format::Statuspal,
            json!({ "status_page": { "name": "A" }, "services": [{ "id": "a", "name": name }],
                "incidents": many(|index| json!({ "id": index, "service_ids": ["a"] })) }),
        ),
        (
            "a resource in reports",
            Format::Betterstack,
            json!({ "data": { "type": "status_page", "attributes": {} },
                "included": std::iter::once(json!({ "id": "a", "type": "status_page_resource",
                        "attributes": { "public_name": name } }))
                    .chain((0..MANY).map(|index| json!({ "id": index, "type": "status_report",
                        "attributes": { "affected_resources": [{ "status_page_resource_id": "a" }] } })))
                    .collect::<Value>() }),
        ),
        (
            "a monitor in reports",
            Format::Openstatus,
            json!({ "monitors": [{ "id": "a", "name": name }], "pageComponents": [{ "id": "a", "name": name }],
                "statusReports": many(|index| json!({ "id": index, "pageComponents": ["a"] })) }),
        ),
        (
            "a post in incidents",
            Format::Cachet,
            json!({ "data": many(|index| json!({ "id": index, "type": "incidents", "attributes": { "name": "A" },
                    "relationships": { "updates": tie } })),
                "included": [{ "type": "u", "id": 1, "attributes": { "message": name } }] }),
        ),
        (
            "a post many times in an incident",
            Format::Cachet,
            json!({ "data": [{ "id": 1, "type": "incidents", "attributes": { "name": "A" },
                    "relationships": { "updates": { "data": many(|_| json!({ "type": "u", "id": 1 })) } } }],
                "included": [{ "type": "u", "id": 1, "attributes": { "message": name } }] }),
        ),
        (
            "a service in events",
            Format::Checkly,
            json!({ "page": { "name": "A" }, "metadata": [{ "services": [{ "id": "a", "name": name,
                "days": [{ "events": many(|index| json!({ "id": index, "name": "A" })) }] }] }] }),
        ),
        (
            "an instance in incidents",
            Format::Salesforce,
            json!([{ "key": name, "isActive": true, "status": "OK",
                "Incidents": many(|index| json!({ "id": index, "IncidentImpacts": [] })) }]),
        ),
        (
            "a region in services",
            Format::Aws,
            json!([{ "arn": format!("arn:aws:health:{name}::event/X"), "status": "1", "date": "1772369485",
                "impacted_services": (0..MANY).map(|index| (format!("s{index}"), json!({ "current": "1" })))
                    .collect::<serde_json::Map<_, _>>() }]),
        ),
    ]
}

/// The length of all texts in a tree, without the names of members.
fn texts(value: &Value) -> usize {
    match value {
        Value::String(text) => text.len(),
        Value::Array(items) => items.iter().map(texts).sum(),
        Value::Object(members) => members.values().map(texts).sum(),
        _ => 0,
    }
}

fn taken(format: Format, document: &Value) -> Option<(usize, usize)> {
    match feed::ALL.read_document(format, &super::document(document)) {
        Ok(report) => Some((texts(&super::shown(&report)), report.components.len())),
        Err(error) => {
            assert_eq!(error.problem, is_it_them_core::tree::Problem::TooMuch);
            None
        }
    }
}

#[test]
fn a_groups_name_costs_each_member_no_more_than_a_name() {
    for (format, document) in groups() {
        let size = document.to_string().len();
        let (taken, members) =
            taken(format, &document).unwrap_or_else(|| panic!("{} was refused", format.name()));
        assert!(members >= MANY, "{}: {members} members", format.name());
        assert!(taken >= 400 * MANY, "{}: the members name no group, {taken} bytes", format.name());
        assert!(taken <= 4 * size, "{}: {taken} bytes of text from {size}", format.name());
    }
}

#[test]
fn what_is_said_once_and_shown_everywhere_is_bounded_too() {
    for (what, format, document) in others() {
        let size = document.to_string().len();
        if let Some((taken, _)) = taken(format, &document) {
            assert!(
                taken <= 8 * size + (16 << 20),
                "{}: {what}: {taken} bytes of text from {size}",
                format.name()
            );
        }
    }
}

#[test]
fn a_document_that_repeats_itself_beyond_all_bounds_is_refused_and_not_read_as_fine() {
    let group = json!({ "id": "g", "name": long(), "group": true });
    let members = (0..60_000).map(|index| json!({ "id": index, "group_id": "g" }));
    let list: Value = std::iter::once(group).chain(members).collect();
    assert_eq!(taken(Format::Statuspage, &json!({ "page": { "name": "A" }, "components": list })), None);
}

#[test]
fn posts_and_titles_are_cut_where_nobody_reads_on() {
    let incident = json!({ "id": "i", "name": long(), "incident_updates": [{ "body": long() }] });
    let report =
        super::read(Format::Statuspage, &json!({ "page": { "name": long() }, "incidents": [incident] }));
    let incident = super::only(&report);
    assert!(report.page.name.len() < 410 && incident.title.len() < 410, "{}", incident.title.len());
    assert!(incident.title.ends_with('\u{2026}'), "{}", incident.title);
    let body = incident.updates[0].text.len();
    assert!((60_000..70_000).contains(&body), "{body}");

    let feed = format!(
        "<rss><channel><title>{0}</title><item><title>{0}</title><guid>{0}</guid><category>{0}</category>\
         <description>{0}</description></item></channel></rss>",
        long()
    );
    let report = feed::ALL.read(Format::Feed, feed.as_bytes()).unwrap();
    let texts = texts(&super::shown(&report));
    assert!(texts < 70_000, "{texts}");
}
