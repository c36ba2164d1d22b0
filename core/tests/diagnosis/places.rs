//! Where an incident is, against where the symptom is.

use super::*;

/// A page of parts with their groups and lights, and what is open on it.
fn page(parts: &[(&str, Option<&str>, &str)], incidents: Value) -> Value {
    let mut components: Vec<Value> = Vec::new();
    for group in parts.iter().filter_map(|(_, group, _)| *group) {
        if !components.iter().any(|it| it["id"] == group) {
            components.push(json!({"id": group, "name": group, "group": true, "status": "operational"}));
        }
    }
    for (index, (name, group, status)) in parts.iter().enumerate() {
        components
            .push(json!({"id": format!("c{index}"), "name": name, "group_id": group, "status": status}));
    }
    json!({"format": "statuspage", "body": {"page": {"name": "Acme"}, "components": components, "incidents": incidents,
        "status": {"indicator": "minor"}}})
}

fn open(title: &str, post: &str, parts: &[(&str, &str)]) -> Value {
    let components: Vec<Value> = parts.iter().map(|(id, name)| json!({"id": id, "name": name})).collect();
    json!([{"id": "i", "name": title, "status": "investigating", "impact": "minor", "started_at": "2025-12-01T11:20:00Z",
        "components": components,
        "incident_updates": [{"status": "investigating", "display_at": "2025-12-01T11:20:00Z", "body": post}]}])
}

fn verdict(feed: &Value, components: Value, region: Option<&str>) -> Verdict {
    decide(&json!({"now": QUIET, "vendor": "acme", "feeds": [feed],
        "answers": {"started_at": "2025-12-01T11:30:00Z", "components": components, "region": region, "who": "everyone"}}))
    .verdict
}

#[test]
fn regions_are_known_by_the_codes_clouds_have_for_them() {
    for (title, post, region, expected) in [
        ("AWS me-central-1 zone issue", "", "me-central-1", Verdict::Them),
        ("AWS me-central-1 zone issue", "", "ME-CENTRAL-1", Verdict::Them),
        ("AWS me-central-1 zone issue", "", "us-east-1", Verdict::Unclear),
        ("AWS me-central-1 zone issue", "", "us", Verdict::Unclear),
        ("Outage in europe-west4", "", "europe-west4-a", Verdict::Them),
        ("Outage in europe-west4", "", "eu", Verdict::Them),
        ("Outage in europe-west4", "", "us", Verdict::Unclear),
        ("Outage in us-west-2", "", "us-east-1", Verdict::Unclear),
        ("Outage in us-west-2 and us-east-1", "", "us-east-1", Verdict::Them),
        ("Outage for North American customers", "", "eu", Verdict::Unclear),
        ("AWS me-central-1 zone issue", "", "Frankfurt", Verdict::Unclear),
        ("AWS me-central-1 zone issue", "", "UAE", Verdict::Them),
        ("Slow network in Frankfurt", "", "Singapore", Verdict::Unclear),
        ("Slow network in Frankfurt", "", "eu", Verdict::Them),
        ("Outage for European customers", "", "us", Verdict::Unclear),
        ("Delayed metrics", "We are investigating delays in our US region.", "eu", Verdict::Unclear),
        ("Delayed metrics", "We are investigating delays in our US region.", "us", Verdict::Them),
        ("Delayed metrics", "We are investigating delays.", "eu", Verdict::Them),
    ] {
        let feed = page(&[("Metrics", None, "operational")], open(title, post, &[]));
        assert_eq!(verdict(&feed, Value::Null, Some(region)), expected, "{title} {post} and {region}");
    }
}

#[test]
fn a_light_that_is_on_for_another_region_blames_nobody() {
    let feed = page(
        &[("Sending", None, "degraded_performance")],
        open("Delays in the US region", "", &[("c0", "Sending")]),
    );
    for (region, expected) in [("us", Verdict::Them), ("eu", Verdict::Unclear)] {
        assert_eq!(verdict(&feed, json!(["Sending"]), Some(region)), expected, "{region}");
    }
    // Of a part that is listed once a region, only the one in ours counts.
    let lit = page(
        &[
            ("App", Some("EU"), "major_outage"),
            ("App", Some("Japan"), "operational"),
            ("Blog", None, "operational"),
        ],
        json!([]),
    );
    for (region, expected) in [
        (Some("eu"), Verdict::Them),
        (Some("Japan"), Verdict::Unclear),
        (Some("us"), Verdict::Unclear),
        (None, Verdict::Them),
    ] {
        assert_eq!(verdict(&lit, json!(["App"]), region), expected, "{region:?}");
    }
}

#[test]
fn a_page_that_lists_its_parts_once_a_region_tells_its_regions() {
    let parts = [
        ("API", Some("CH-DK-2"), "operational"),
        ("Network", Some("CH-DK-2"), "operational"),
        ("API", Some("AT-VIE-1"), "operational"),
        ("Network", Some("AT-VIE-1"), "operational"),
        ("Console", Some("Tools"), "operational"),
    ];
    let network = page(&parts, open("Packet loss", "", &[("c1", "Network")]));
    let console = page(&parts, open("Slow pages", "", &[("c4", "Console")]));
    for (feed, components, region, expected) in [
        (&network, json!(["Network"]), Some("ch-dk-2"), Verdict::Them),
        (&network, json!(["Network"]), Some("AT-VIE-1"), Verdict::Unclear),
        (&network, json!(["Network"]), Some("elsewhere"), Verdict::Them),
        // A person who names the group means what is in it.
        (&network, json!(["CH-DK-2"]), None, Verdict::Them),
        (&network, json!(["AT-VIE-1"]), None, Verdict::Unclear),
        // A group of other things is no region.
        (&console, json!(["Console"]), Some("AT-VIE-1"), Verdict::Them),
    ] {
        assert_eq!(verdict(feed, components.clone(), region), expected, "{components} {region:?}");
    }
}
