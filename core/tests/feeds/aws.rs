use is_it_them_core::feed;
use is_it_them_core::status::{Format, Health, Impact, Phase};
use serde_json::{Value, json};

use super::{only, places, read, recognised, refusal, stamp};

fn event(changes: Value) -> Value {
    let mut event = json!({
        "date": "1772369485", "arn": "arn:aws:health:me-central-1::event/EC2/X/X_1", "region_name": "UAE",
        "status": "3", "service": "ec2-me-central-1", "service_name": "Amazon EC2", "summary": "Increased Error Rates",
        "event_log": [
            { "summary": "Increased Error Rates", "message": "We are investigating.", "status": 1, "timestamp": 1772369485 },
            { "summary": "Increased Error Rates", "message": "It is bad.", "status": 3, "timestamp": 1772373085 },
        ],
        "impacted_services": {
            "ec2-me-central-1": { "service_name": "Amazon EC2", "current": "3", "max": "3" },
            "route53": { "service_name": "Amazon Route 53", "current": "0", "max": "1" },
        },
    });
    event.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    event
}

#[test]
fn utf16_with_a_byte_order_mark_is_read() {
    let text = json!([event(json!({ "region_name": "S\u{e3}o Paulo" }))]).to_string();
    let big: Vec<u8> =
        [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    let report = feed::ALL.read(Format::Aws, &big).unwrap();
    assert_eq!(only(&report).title, "Increased Error Rates");
}

#[test]
fn times_are_seconds_or_milliseconds_as_text_or_number() {
    for date in
        [json!("1772369485"), json!(1_772_369_485), json!(1_772_369_485_000_i64), json!("1772369485000")]
    {
        let report = recognised(Format::Aws, &json!([event(json!({ "date": date }))]));
        assert_eq!(stamp(only(&report).started_at).as_deref(), Some("2026-03-01T12:51:25Z"), "{date}");
    }
}

#[test]
fn states_are_text_or_numbers() {
    for (status, impact, health) in [
        (json!("1"), Impact::Minor, Health::PartialOutage),
        (json!("2"), Impact::Minor, Health::PartialOutage),
        (json!(3), Impact::Major, Health::PartialOutage),
    ] {
        let report = read(Format::Aws, &json!([event(json!({ "status": status }))]));
        assert_eq!((only(&report).impact.clone(), report.health()), (Some(impact), health), "{status}");
        assert_eq!(only(&report).phase, Phase::Investigating);
    }
}

#[test]
fn an_event_is_over_in_any_of_four_ways() {
    let last = json!([{ "message": "Done.", "status": 0, "timestamp": 1_772_376_685 }]);
    for (changes, end) in [
        (json!({ "status": "0" }), "2026-03-01T13:51:25Z"),
        (json!({ "summary": "[RESOLVED] Increased Error Rates" }), "2026-03-01T13:51:25Z"),
        (json!({ "end_time": "1772380285" }), "2026-03-01T15:51:25Z"),
        (json!({ "event_log": last }), "2026-03-01T14:51:25Z"),
    ] {
        let report = read(Format::Aws, &json!([event(changes.clone())]));
        assert_eq!(stamp(only(&report).resolved_at).as_deref(), Some(end), "{changes}");
        assert_eq!(only(&report).impact, Some(Impact::Major));
        assert_eq!(report.health(), Health::Operational);
    }
}

#[test]
fn services_are_components_grouped_by_region() {
    let second =
        event(json!({ "arn": "arn:aws:health:me-south-1::event/EC2/X/X_2", "service": "ec2-me-south-1",
        "impacted_services": { "s3-me-south-1": { "service_name": "Amazon S3", "current": "9" },
            "aps": { "service_name": "Amazon Prometheus", "current": "2" },
            "route53": { "service_name": "Amazon Route 53", "current": "1", "max": "1" } } }));
    let report = read(Format::Aws, &json!([event(json!({})), second]));
    assert_eq!(
        places(&report),
        [
            "me-south-1/Amazon Prometheus",
            "me-central-1/Amazon EC2",
            "Amazon Route 53",
            "me-south-1/Amazon S3"
        ]
    );
    assert_eq!(report.components[2].health, Health::Degraded);
    assert_eq!(report.components[3].stated.as_deref(), Some("9"));
}

#[test]
fn regions_come_from_the_arn_or_the_services() {
    for (changes, regions) in [
        (json!({}), vec!["me-central-1"]),
        (json!({ "arn": null, "impacted_services": null }), vec!["me-central-1"]),
        (
            json!({ "arn": "arn:aws:health:global::event/X", "service": "iam", "impacted_services": null }),
            vec![],
        ),
        (
            json!({ "arn": "arn:aws:health:::event/X", "service": "multipleservices",
                "impacted_services": { "s3-eu-west-1": {}, "s3-us-gov-west-1": {}, "ec2-eu-west-1": {} } }),
            vec!["eu-west-1", "us-gov-west-1"],
        ),
    ] {
        let report = read(Format::Aws, &json!([event(changes.clone())]));
        assert_eq!(only(&report).regions, regions, "{changes}");
    }
}

#[test]
fn an_empty_list_means_all_is_well() {
    assert_eq!(read(Format::Aws, &json!([])).health(), Health::Operational);
}

#[test]
fn what_is_of_another_kind_is_refused_with_its_place() {
    for (document, place) in [
        (json!({}), "aws at $: expected a list, found an object"),
        (json!(["x"]), "aws at [0]: expected an object, found text"),
        (
            json!([event(json!({ "impacted_services": [] }))]),
            "aws at [0].impacted_services: expected an object, found a list",
        ),
        (json!([event(json!({ "event_log": "x" }))]), "aws at [0].event_log: expected a list, found text"),
        (json!([event(json!({ "date": [] }))]), "aws at [0].date: expected a time, found a list"),
        (
            json!([event(json!({ "date": "-1" }))]),
            "aws at [0].date: \u{201c}-1\u{201d} is no time between 1970 and 9999",
        ),
        (json!([event(json!({ "date": 9e30 }))]), "aws at [0].date: expected a time, found a number"),
    ] {
        assert_eq!(refusal(Format::Aws, &document), place);
    }
}
