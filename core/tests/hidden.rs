//! Trouble that a document tells is not hidden by what else stands in it.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

use is_it_them_core::feed;
use is_it_them_core::status::{Format, Health, Report};

fn read(format: Format, document: &str) -> Report {
    feed::ALL.read(format, document.as_bytes()).unwrap_or_else(|error| panic!("{error:?}: {document}"))
}

/// One incident of a format, with an end at this place.
fn with_end(format: Format, end: &str) -> String {
    let start = "2026-11-28T08:00:00Z";
    match format {
        Format::Google => format!(
            r#"[{{"id":"g","begin":"{start}","end":{end},"external_desc":"Down","affected_products":[],"status_impact":"SERVICE_OUTAGE",
            "most_recent_update":{{"status":"SERVICE_OUTAGE","when":"{start}"}}}}]"#
        ),
        Format::Firehydrant => format!(
            r#"{{"conditions":{{}},"components":[{{"id":"a","name":"A"}}],"incidents":[{{"id":"i","title":"Down","severitySlug":"SEV0",
            "timestamps":{{"started":"{start}","resolved":{end}}},"components":[{{"id":"a","condition":"Unavailable"}}]}}]}}"#
        ),
        Format::Statuspal => format!(
            r#"{{"status_page":{{"name":"S","current_incident_type":null}},"services":[{{"id":1,"name":"A","current_incident_type":null}}],
            "incidents":[{{"id":1,"title":"Down","type":"critical","starts_at":"{start}","ends_at":{end},"service_ids":[1]}}]}}"#
        ),
        Format::Sorry => format!(
            r#"{{"page":{{"name":"S","state":"operational"}},"notices":[{{"id":"n","type":"unplanned","subject":"Down",
            "began_at":"{start}","ended_at":{end}}}]}}"#
        ),
        _ => panic!("{}", format.name()),
    }
}

#[test]
fn an_end_that_was_not_seen_ends_nothing() {
    for (end, over) in [
        (r#""2026-11-28T09:00:00Z""#, true),
        (r#""2026-11-28T08:00:00Z""#, true),
        ("null", false),
        (r#""""#, false),
        (r#""2026-11-28T07:00:00Z""#, false),
        (r#""1970-01-01T00:00:00Z""#, false),
        (r#""2026-11-29T08:00:00Z""#, false),
        (r#""2999-01-01T00:00:00Z""#, false),
    ] {
        for format in [Format::Google, Format::Firehydrant, Format::Statuspal, Format::Sorry] {
            let report = read(format, &with_end(format, end));
            assert_eq!(report.incidents[0].is_open(), !over, "{} {end}", format.name());
            assert_eq!(report.incidents[0].resolved_at.is_some(), over, "{} {end}", format.name());
            assert_eq!(report.health().is_trouble(), !over, "{} {end}", format.name());
        }
    }
    for (end, over) in [
        ("1795860060", true),
        (r#""1795860060""#, true),
        ("0", false),
        (r#""0""#, false),
        ("4102444800", false),
    ] {
        let document = format!(
            r#"[{{"date":"1795860000","arn":"arn:aws:health:us-east-1::event/X","status":"3","summary":"Down","end_time":{end},
            "event_log":[{{"summary":"Down","status":3,"timestamp":1795860000}}]}}]"#
        );
        assert_eq!(read(Format::Aws, &document).incidents[0].is_open(), !over, "{end}");
    }
}

#[test]
fn an_end_that_was_written_long_after_the_start_is_one() {
    let end = r#""2026-12-03T08:00:00Z""#;
    for (format, beside, written) in [
        (Format::Google, r#""begin""#, r#""modified":"2026-12-03T08:05:00Z""#),
        (Format::Statuspal, r#""starts_at""#, r#""updated_at":"2026-12-03T08:05:00Z""#),
        (Format::Firehydrant, r#""severitySlug""#, r#""timeline":[{"occurredAt":"2026-12-03T08:00:00.8Z"}]"#),
        (Format::Sorry, r#""began_at""#, r#""updated_at":"2026-12-03T08:05:00Z""#),
    ] {
        let document = with_end(format, end).replacen(beside, &format!("{written},{beside}"), 1);
        assert!(!read(format, &document).incidents[0].is_open(), "{document}");
    }
}

#[test]
fn where_there_are_words_for_it_a_stamp_ends_nothing() {
    let statuspage = |word: &str| {
        format!(
            r#"{{"page":{{"name":"X"}},"status":{{"indicator":"none"}},"components":[],"incidents":[{{"id":"i","name":"Down",
            "impact":"critical","status":"{word}","resolved_at":"2026-11-28T08:00:00Z"}}]}}"#
        )
    };
    let instatus = |word: &str| {
        format!(
            r#"{{"page":{{"name":"I","status":"UP"}},"activeIncidents":[{{"id":"i","name":"Down","status":"{word}",
            "impact":"MAJOROUTAGE","started":"2026-11-28T08:00:00Z","resolved":"2026-11-28T09:00:00Z"}}]}}"#
        )
    };
    let sorry = |word: &str| {
        format!(
            r#"{{"page":{{"name":"S","state":"operational"}},"notices":[{{"id":"n","type":"unplanned","subject":"Down",
            "state":"investigating","timeline_state":"{word}","began_at":"2026-11-28T08:00:00Z","ended_at":"2026-11-28T09:00:00Z"}}]}}"#
        )
    };
    for (format, document, over) in [
        (Format::Statuspage, statuspage("investigating"), false),
        (Format::Statuspage, statuspage("INVESTIGATING"), false),
        (Format::Statuspage, statuspage("Escalated"), false),
        (Format::Statuspage, statuspage("Resolved"), true),
        (Format::Statuspage, statuspage("archived"), true),
        (Format::Instatus, instatus("MONITORING"), false),
        (Format::Instatus, instatus("ESCALATED"), false),
        (Format::Instatus, instatus("RESOLVED"), true),
        (Format::Sorry, sorry("present"), false),
        (Format::Sorry, sorry("pasture"), false),
        (Format::Sorry, sorry("past_recent"), true),
    ] {
        let report = read(format, &document);
        assert_eq!(report.incidents[0].is_open(), !over, "{document}");
        assert_eq!(report.health().is_trouble(), !over, "{document}");
    }
}

#[test]
fn capitals_change_no_word() {
    for (indicator, part, impact, health) in [
        ("none", "operational", "none", Health::Operational),
        ("NONE", "Operational", "None", Health::Operational),
        ("none", "MAJOR_OUTAGE", "none", Health::MajorOutage),
        ("Critical", "operational", "none", Health::MajorOutage),
        ("none", "operational", "CRITICAL", Health::MajorOutage),
    ] {
        let document = format!(
            r#"{{"page":{{"name":"X"}},"status":{{"indicator":"{indicator}"}},"components":[{{"id":"a","name":"A","status":"{part}"}}],
            "incidents":[{{"id":"i","name":"Down","impact":"{impact}","status":"INVESTIGATING"}}],
            "scheduled_maintenances":[{{"id":"m","name":"Discs","status":"SCHEDULED"}}]}}"#
        );
        assert_eq!(read(Format::Statuspage, &document).health(), health, "{document}");
    }
}

#[test]
fn the_last_check_is_the_newest() {
    let gatus = |last: &str| {
        format!(
            r#"[{{"name":"api","key":"_api","results":[{{"duration":1,"success":true,"timestamp":"2026-11-28T10:00:00Z"}}]}},
            {{"name":"db","key":"_db","results":[{{"duration":1,"success":true,"timestamp":"2026-11-28T10:00:00Z"}},{last}]}}]"#
        )
    };
    for (last, health) in [
        (r#"{"success":false,"timestamp":"2026-11-28T11:00:00Z"}"#, Health::MajorOutage),
        (r#"{"success":false,"timestamp":"2026-11-28T09:00:00Z"}"#, Health::MajorOutage),
        (r#"{"success":false,"timestamp":null}"#, Health::MajorOutage),
        (r#"{"success":false}"#, Health::MajorOutage),
        (
            r#"{"success":true,"timestamp":"2099-01-01T00:00:00Z"},{"success":false,"timestamp":"2026-11-28T11:00:00Z"}"#,
            Health::MajorOutage,
        ),
        ("{}", Health::Unknown),
        (r#"{"success":true,"timestamp":"2026-11-28T11:00:00Z"}"#, Health::Operational),
    ] {
        assert_eq!(read(Format::Gatus, &gatus(last)).health(), health, "{last}");
    }
    for (beats, health) in [
        (r#"0,{"status":1}"#, Health::Operational),
        (r#"{"status":1},{"status":0}"#, Health::MajorOutage),
        (r#"{"status":1},{}"#, Health::Unknown),
        (r#"{"status":1},null"#, Health::Unknown),
        (r#"{"status":1},[0]"#, Health::Unknown),
        (r#"{"status":1},0,0,0"#, Health::Unknown),
    ] {
        let document = format!(r#"{{"heartbeatList":{{"1":[{beats}]}},"uptimeList":{{}}}}"#);
        assert_eq!(read(Format::UptimeKuma, &document).health(), health, "{beats}");
    }
}

#[test]
fn only_what_is_said_to_be_over_is_over() {
    for (active, over) in [
        ("false", true),
        ("0", true),
        ("true", false),
        ("1", false),
        ("2", false),
        ("7", false),
        ("null", false),
        ("[]", false),
        (r#""true""#, false),
        (r#""yes""#, false),
    ] {
        let document = format!(
            r#"{{"config":{{"slug":"x"}},"incident":{{"id":1,"title":"All down","style":"danger","active":{active}}},"publicGroupList":[],
            "heartbeatList":{{"1":[{{"status":1}}]}},"uptimeList":{{}}}}"#
        );
        let report = read(Format::UptimeKuma, &document);
        assert_eq!(report.health().is_trouble(), !over, "{active}");
    }
}

#[test]
fn monitors_that_are_neither_listed_nor_counted_may_be_down() {
    let page = |total: &str, statistics: &str| {
        format!(
            r#"{{"psp":{{"totalMonitors":{total},"monitors":[{{"monitorId":1,"statusClass":"success"}},
            {{"monitorId":2,"statusClass":"success"}}]}},"statistics":{statistics}}}"#
        )
    };
    let counts = |counts: &str| format!(r#"{{"counts":{{{counts}}}}}"#);
    for (total, statistics, health) in [
        ("2", "null".into(), Health::Operational),
        ("null", "null".into(), Health::Operational),
        ("60", "null".into(), Health::Unknown),
        (r#""many""#, "null".into(), Health::Unknown),
        ("60", r#"{"counts":null,"count_result":"1 monitor down"}"#.into(), Health::Unknown),
        ("60", counts(r#""up":60,"down":0,"paused":0,"total":60"#), Health::Operational),
        ("60", counts(r#""up":58,"down":0,"paused":2"#), Health::Operational),
        ("60", counts(r#""up":2,"down":0,"paused":0,"total":60"#), Health::Unknown),
        ("null", counts(r#""up":2,"down":0,"paused":0,"total":60"#), Health::Unknown),
        ("null", counts(r#""up":1,"down":0,"paused":0"#), Health::Unknown),
        ("60", counts(r#""up":59,"down":1,"paused":0,"total":60"#), Health::PartialOutage),
        ("60", counts(r#""down":1"#), Health::PartialOutage),
        ("60", counts(r#""up":70,"down":-10,"paused":0"#), Health::Unknown),
    ] {
        assert_eq!(
            read(Format::Uptimerobot, &page(total, &statistics)).health(),
            health,
            "{total} {statistics}"
        );
    }
}

#[test]
fn what_is_told_of_a_group_or_without_an_id_is_not_lost() {
    let statuspal = |services: &str| {
        format!(
            r#"{{"status_page":{{"name":"S","current_incident_type":null}},"services":[{services}],"incidents":[]}}"#
        )
    };
    let statuspage = |group: &str| {
        format!(
            r#"{{"page":{{"name":"X"}},"status":{{"indicator":"none"}},"components":[{group},
            {{"id":"a","name":"API","status":"operational"}}],"incidents":[],"scheduled_maintenances":[]}}"#
        )
    };
    let child = r#"{"id":2,"name":"B","current_incident_type":null}"#;
    let hit = r#"{"id":2,"name":"B","current_incident_type":"minor"}"#;
    for (format, document, parts) in [
        (Format::Statuspal, statuspal(r#"{"name":"A","current_incident_type":"major"}"#), &["A"][..]),
        (
            Format::Statuspal,
            statuspal(&format!(r#"{{"id":1,"name":"A","current_incident_type":"major","children":[{child}]}}"#)),
            &["B", "A"],
        ),
        (
            Format::Statuspal,
            statuspal(&format!(r#"{{"id":1,"name":"A","current_incident_type":"major","children":[{hit}]}}"#)),
            &["B"],
        ),
        (
            Format::Instatus,
            r#"[{"id":"a","name":"A","status":"OPERATIONAL","group":null},{"id":"b","name":"B","status":"MAJOROUTAGE","isParent":true,
            "children":[{"id":"c","name":"C","status":"OPERATIONAL"}]}]"#
                .into(),
            &["A", "C", "B"],
        ),
        (
            Format::Statuspage,
            statuspage(r#"{"id":"g","name":"G","group":true,"status":"major_outage","components":[]}"#),
            &["G", "API"],
        ),
        (
            Format::Statuspage,
            statuspage(r#"{"id":"g","name":"G","group":true,"status":"major_outage","group_id":null}"#),
            &["G", "API"],
        ),
        (
            Format::Statuspage,
            statuspage(
                r#"{"id":"g","name":"G","group":true,"status":"major_outage"},{"id":"m","name":"M","group_id":"g","status":"major_outage"}"#,
            ),
            &["M", "API"],
        ),
    ] {
        let report = read(format, &document);
        let names: Vec<_> = report.components.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, parts, "{document}");
        assert!(report.health().is_trouble(), "{document}");
    }
}

#[test]
fn what_contradicts_itself_is_no_good_news() {
    let statuspage = |incident: &str| {
        format!(
            r#"{{"page":{{"name":"X"}},"status":{{"indicator":"none"}},"components":[],"incidents":[{{"id":"i","name":"Down",
            "impact":"critical",{incident}}}]}}"#
        )
    };
    let post = r#""incident_updates":[{"id":"u","status":"resolved","body":"x","display_at":"2026-11-28T08:00:00Z"}]"#;
    let work = |state: &str| {
        format!(
            r#"{{"data":{{"type":"status_page","attributes":{{"aggregate_state":"operational"}}}},"included":[{{"id":"2","type":"status_report",
            "attributes":{{"title":"Down","report_type":"maintenance","aggregate_state":"{state}","affected_resources":[]}}}}]}}"#
        )
    };
    let messages = |messages: &str| {
        format!(
            r#"{{"result":{{"status_overall":{{"status_code":100}},"status":[],"incidents":[{{"_id":"i","name":"Down","messages":[{messages}]}}]}}}}"#
        )
    };
    let resolved = r#"{"datetime":"2026-11-28T08:00:00Z","state":400,"status":500}"#;
    for (format, document, health) in [
        (Format::Statuspage, statuspage(post), Health::MajorOutage),
        (Format::Statuspage, statuspage(&format!(r#""status":"resolved",{post}"#)), Health::Operational),
        (
            Format::Statuspage,
            statuspage(r#""status":"scheduled","scheduled_for":"2026-11-28T08:00:00Z""#),
            Health::Unknown,
        ),
        (
            Format::Statuspage,
            statuspage(r#""status":"completed","scheduled_for":"2026-11-28T08:00:00Z""#),
            Health::Operational,
        ),
        (Format::Betterstack, work("downtime"), Health::MajorOutage),
        (Format::Betterstack, work("maintenance"), Health::Operational),
        (Format::Betterstack, work("resolved"), Health::Operational),
        (Format::StatusIo, messages(resolved), Health::Operational),
        (
            Format::StatusIo,
            messages(&format!(r#"{resolved},{{"state":100,"status":500}}"#)),
            Health::MajorOutage,
        ),
    ] {
        assert_eq!(read(format, &document).health(), health, "{document}");
    }
}
