//! Small documents of pages on which all is well, and what of each decides that: change that, and the page is not green.
//! The tests change it in every way of a kind, the fuzzing in any way at all.

#![allow(dead_code, reason = "each user needs some of it")]
// Helpers of tests may panic as tests do.
#![allow(clippy::unwrap_used, clippy::panic)]

use std::ops::Range;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Health};

/// A document; what decides stands between `«` and `»`, always a whole member: `«"indicator":"none"»`.
pub(crate) const HEALTHY: &[(Format, &str)] = &[
    (
        Format::Statuspage,
        r#"{"page":{"id":"p1","name":"Acme"},"status":{«"indicator":"none"»,"description":"Well"},
        "components":[{"id":"a","name":"API",«"status":"operational"»},{"id":"b","name":"Web",«"status":"operational"»}],
        "incidents":[{"id":"i","name":"Slow",«"status":"resolved"»,"impact":"minor","incident_updates":[]}],
        "scheduled_maintenances":[{"id":"m","name":"Discs",«"status":"scheduled"»,"incident_updates":[]}]}"#,
    ),
    (
        Format::Statuspage,
        r#"{"page":{"id":"p1","name":"Acme"},«"status":{"indicator":"none"}»,"components":[],"incidents":[]}"#,
    ),
    (
        Format::Statuspage,
        r#"{"page":{"id":"p1","name":"Acme"},«"components":[{"id":"a","name":"API","status":"operational"}]»}"#,
    ),
    (
        Format::IncidentIo,
        r#"{"page":{"id":"01H0FX8N7BG3M9PMMX0J0HENJF","name":"Acme"},"status":{«"indicator":"none"»},
        "components":[{"id":"01H0FX8N7BG3M9PMMX0J0HENJG","name":"API",«"status":"operational"»}],"incidents":null}"#,
    ),
    (
        Format::IncidentIo,
        r#"{"page_title":"Acme",«"ongoing_incidents":[]»,«"in_progress_maintenances":[]»,"scheduled_maintenances":[]}"#,
    ),
    (
        Format::Flashduty,
        r#"{"schema_version":"1.0","page":{"name":"Tern"},"overall":{«"status":"operational"»},«"ongoing_incidents":[]»,
        "in_progress_maintenances":[],"scheduled_maintenances":[]}"#,
    ),
    (
        Format::Flashduty,
        r#"{"request_id":"r","data":{"page":{"page_id":8,"name":"Tern","components":[{"component_id":"k","name":"Gate"}]},«"active_changes":[]»}}"#,
    ),
    (
        Format::Checkly,
        r#"{"page":{"name":"Kestrel",«"status":"OPERATIONAL"»},"activeIncidents":[],"activeMaintenances":[]}"#,
    ),
    (Format::Checkly, r#"{«"incidents":[]»}"#),
    (
        Format::Checkly,
        r#"[{"id":"a","name":"Small","group":"Models",«"status":"OPERATIONAL"»},{"id":"b","name":"Large","group":"Models",«"status":"OPERATIONAL"»}]"#,
    ),
    (Format::Instatus, r#"{"page":{"name":"Acme","url":"https://status.acme.example",«"status":"UP"»}}"#),
    (
        Format::Instatus,
        r#"{"components":[{"id":"a","name":"API",«"status":"OPERATIONAL"»,"group":null},{"id":"b","name":"Web",«"status":"OPERATIONAL"»,"group":null}]}"#,
    ),
    (
        Format::Instatus,
        r#"{"page":{"name":"Acme","status":"UP"},"activeMaintenances":[{"id":"m","name":"Discs",«"status":"NOTSTARTEDYET"»}]}"#,
    ),
    (
        Format::Betterstack,
        r#"{"data":{"id":"1","type":"status_page","attributes":{"company_name":"Acme",«"aggregate_state":"operational"»}},
        "included":[{"id":"5","type":"status_page_resource","attributes":{"public_name":"API",«"status":"operational"»}},
        {"id":"6","type":"status_report","attributes":{"title":"Slow","report_type":"manual",«"aggregate_state":"resolved"»}}]}"#,
    ),
    (
        Format::StatusIo,
        r#"{"result":{"status_overall":{«"status_code":100»},"status":[{"id":"c","name":"API",«"status_code":100»,"containers":[]},
        {"id":"d","name":"Web","status_code":100,"containers":[{"id":"1","name":"One",«"status_code":100»}]}],"incidents":[]}}"#,
    ),
    (
        Format::StatusIo,
        r#"{"result":{"status_overall":{«"status":"Operational"»},"status":[{"id":"c","name":"API",«"status":"Operational"»}]}}"#,
    ),
    (
        Format::Statuspal,
        r#"{"status_page":{"name":"Acme",«"current_incident_type":null»},"services":[{"id":1,"name":"API",«"current_incident_type":null»,"children":[]}]}"#,
    ),
    (Format::Slack, r#"{«"status":"ok"»,«"active_incidents":[]»}"#),
    (
        Format::Slack,
        r#"{"status":"ok","active_incidents":[{"id":1,"title":"Files","type":"outage",«"status":"resolved"»,"notes":[]}]}"#,
    ),
    (
        Format::Heroku,
        r#"{"status":[{"system":"Apps",«"status":"green"»},{"system":"Data",«"status":"green"»}],"incidents":[],
        "scheduled":[{"id":1,"title":"Discs",«"state":"upcoming"»}]}"#,
    ),
    (Format::Heroku, r#"{«"status":[{"system":"Apps","status":"green"}]»,"incidents":[],"scheduled":[]}"#),
    (
        Format::Google,
        r#"[{"id":"x","begin":"2026-01-01T00:00:00Z","external_desc":"Slow","most_recent_update":{«"status":"AVAILABLE"»},
        "affected_products":[{"title":"Mail","id":"m"}]}]"#,
    ),
    (
        Format::Aws,
        r#"[{"arn":"arn:aws:health:us-east-1::event/x","date":"1700000000","summary":"Slow",«"status":"0"»,"event_log":[]}]"#,
    ),
    (
        Format::Cachet,
        r#"{"data":[{"id":1,"name":"API","group_id":0,"enabled":true,«"status":1»},{"id":2,"name":"Web","group_id":0,"enabled":true,«"status":1»}]}"#,
    ),
    (
        Format::Cachet,
        r#"{"data":[{"id":"1","type":"components","attributes":{"name":"API",«"status":{"value":1}»}}]}"#,
    ),
    (Format::Cachet, r#"{"data":{«"status":"success"»,"message":"All is well"}}"#),
    (
        Format::Cstate,
        r#"{"is":"index","cStateVersion":"5.2","title":"Orbit",«"summaryStatus":"ok"»,
        "systems":[{"name":"Relay",«"status":"ok"»,"unresolvedIssues":[]},{"name":"Dish",«"status":"ok"»,"unresolvedIssues":[]}]}"#,
    ),
    (
        Format::Upptime,
        r#"[{"name":"Shop","url":"https://shop.example","slug":"shop",«"status":"up"»,"uptime":"99.98%"},
        {"name":"Desk","url":"https://desk.example","slug":"desk",«"status":"up"»,"uptime":"99.98%"}]"#,
    ),
    (
        Format::UptimeKuma,
        r#"{"heartbeatList":{"1":[{"status":0},{«"status":1»}],"2":[0,{«"status":1»}]},"uptimeList":{}}"#,
    ),
    (
        Format::UptimeKuma,
        r#"{"config":{"slug":"main"},"publicGroupList":[{"id":1,"name":"Piers","monitorList":[{"id":11,"name":"Pier 4"},{"id":12,"name":"Pier 5"}]}],
        "heartbeatList":{«"11":[{"status":1}]»,«"12":[{"status":1}]»},"uptimeList":{},"maintenanceList":[{"id":2,"title":"Dredging",«"status":"ended"»}]}"#,
    ),
    (
        Format::Gatus,
        r#"[{"name":"shop","key":"_shop","results":[{"duration":9,«"success":true»,"timestamp":"2026-07-01T10:10:00Z"}]},
        {"name":"mail","key":"_mail",«"results":[{"duration":9,"success":true,"timestamp":"2026-07-01T10:10:00Z"}]»}]"#,
    ),
    (
        Format::Uptimerobot,
        r#"{"psp":{"monitors":[{"monitorId":1,"name":"Shop",«"statusClass":"success"»},{"monitorId":2,"name":"Desk",«"statusClass":"success"»}]}}"#,
    ),
    (
        Format::Statusiq,
        r#"{"data":{"statuspage_details":{"display_name":"Pier",«"status":1»},"current_status":[{"display_name":"Gate",«"component_status":1»},
        {"display_name":"Lamp",«"component_status":1»}],"active_incident_details":[]}}"#,
    ),
    (Format::Firehydrant, r#"{"conditions":{},"components":[{"id":"c","name":"API"}],«"incidents":[]»}"#),
    (
        Format::Sorry,
        r#"{"page":{"id":"9f","name":"Mill",«"state":"operational"»,"state_text":"All is well"}}"#,
    ),
    (
        Format::Sorry,
        r#"{"components":[{"id":1,"name":"Wheel","parent_id":null,«"state":"operational"»},{"id":2,"name":"Axle","parent_id":null,«"state":"operational"»}]}"#,
    ),
    (Format::Hyperping, r#"{«"indicator":"up"»,"uptime":"99.9%"}"#),
    (
        Format::Hyperping,
        r#"{"name":"Kite",«"indicator":"up"»,"services":[{"name":"Landing",«"indicator":"up"»},{"name":"App",«"indicator":"up"»}]}"#,
    ),
    (Format::Statuscast, r#"{«"Status":"Available"»,"StatusText":"All is well"}"#),
    (
        Format::Statuscast,
        r##"[{"id":"1","text":"Crane",«"CurrentStatus":"Available"»,"parent":"#"},{"id":"2","text":"Pump",«"CurrentStatus":"Available"»,"parent":"#"}]"##,
    ),
    (
        Format::Salesforce,
        r#"[{"key":"NA1","location":"NA","isActive":true,«"status":"OK"»},{"key":"NA2","location":"NA","isActive":true,«"status":"OK"»}]"#,
    ),
    (Format::Stripe, r#"{«"largestatus":"up"»,"statuses":{"api":"up","dashboard":"up"}}"#),
    (
        Format::Stripe,
        r#"{«"UptimeStatus":"up"»,"uptimeData":[{"key":"api","title":"API",«"warning":null»}]}"#,
    ),
    (Format::Openstatus, r#"{«"status":"operational"»}"#),
    (Format::Pagerduty, r#"{"status_page_id":"P",«"impacted_services":[]»}"#),
    (Format::Zendesk, r#"{«"data":[]»,"included":[]}"#),
    (
        Format::Paypal,
        r#"{"result":[{"name":"Checkout","category":{"name":"product"},"status":{«"production":"Operational"»,"sandbox":"Operational"}},
        {"name":"Orders","category":{"name":"api"},"status":{«"production":"operational"»,"sandbox":"Operational"}}]}"#,
    ),
    (
        Format::Adobe,
        r#"{"incidentEvent":{«"incidents":{}»,"messages":{}},"maintenanceEvent":{"maintenance":{}}}"#,
    ),
    (Format::Algolia, r#"{«"status":{"c1-br":"operational","c2-de":"operational"}»}"#),
    (
        Format::AzureDevops,
        r#"{"status":{«"health":"healthy"»,"message":"x"},"services":[{"id":"Boards","geographies":[{"id":"US","name":"United States",«"health":"healthy"»},
        {"id":"EU","name":"Europe",«"health":"healthy"»}]}]}"#,
    ),
    (
        Format::Onlineornot,
        r#"{"success":true,"result":{"status":{«"description":"All Systems Operational"»},"status_page":{"id":"b","name":"Router"},
        "components":[{"id":"c","name":"Chat",«"status":"OPERATIONAL"»},{"id":"h","name":"Home",«"status":"OPERATIONAL"»}],"active_incidents":[],"scheduled_maintenance":[]}}"#,
    ),
    (
        Format::Freshstatus,
        r#"{"components":[{"id":1,"name":"EU","components":[{"id":2,"name":"API",«"status":"OP"»,"display_options":{}},{"id":3,"name":"Web",«"status":"OP"»,"display_options":{}}]}]}"#,
    ),
    (
        Format::Hund,
        r#"{«"state":"operational"»,"issues":[],"groups":[{"name":"Core","components":[{"id":"a","name":"API",«"state":"operational"»},{"id":"b","name":"Web",«"state":"operational"»}]}]}"#,
    ),
    (
        Format::Vultr,
        r#"{«"service_alerts":[]»,"regions":{"atl":{"location":"Atlanta",«"alerts":[]»},"ams":{"location":"Amsterdam",«"alerts":[]»}}}"#,
    ),
    (
        Format::Openstatus,
        r#"{"title":"Ferry",«"status":"success"»,"updatedAt":"2026-05-04T12:00:00Z","monitors":[{"id":7,"name":"Desk",«"status":"success"»}],
        «"statusReports":[]»,"maintenances":[]}"#,
    ),
];

/// Every word by which a format says that something is fine, over, planned or not watched, without case and marks.
#[rustfmt::skip]
const KNOWN_WORDS: &[&str] = &[
    "operational", "up", "ok", "available", "success", "healthy", "none", "notice", "info", "informational",
    "informationalcore", "informationalnoncore", "green", "resolved", "postmortem", "fixed", "closed", "recovered",
    "falsealarm", "archived", "\u{5df2}\u{6062}\u{590d}", "completed", "complete", "finished", "ended", "scheduled", "planned",
    "upcoming", "notstartedyet", "inactive", "maintenancescheduled", "maintenancecomplete", "maintenancecompleted",
    "cancelled", "canceled", "postponed", "delayed", "rescheduled", "paused", "black", "notmonitored", "unmonitored",
    "pending", "pendingfirstcheck", "notcheckedyet", "op", "advisory", "allsystemsoperational", "allgood", "noimpact", "dismissed",
];

/// The numbers by which a format says so.
const KNOWN_NUMBERS: [i64; 4] = [0, 1, 2, 100];

/// The document itself, and where in it the members are that decide.
pub(crate) fn unmarked(marked: &str) -> (String, Vec<Range<usize>>) {
    let (mut text, mut members) = (String::new(), Vec::new());
    for (index, part) in marked.split(['«', '»']).enumerate() {
        let start = text.len();
        text.push_str(part);
        if index % 2 == 1 {
            members.push(start..text.len());
        }
    }
    (text, members)
}

/// Whether some format knows this word, or number, for something that is no trouble.
pub(crate) fn is_known(word: &str) -> bool {
    let plain: String = word.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let number = word.trim().parse().is_ok_and(|number| KNOWN_NUMBERS.contains(&number));
    number || KNOWN_WORDS.contains(&plain.as_str())
}

/// The member's value, without the quotes of a text.
pub(crate) fn value(member: &str) -> &str {
    member.split_once(':').map_or("", |(_, value)| value.trim_matches('"'))
}

/// Whether the bytes are green: as the format they are of, or as whatever they are recognised as.
pub(crate) fn is_green(format: Format, bytes: &[u8]) -> bool {
    let Ok(document) = Document::parse(bytes) else { return false };
    feed::ALL
        .recognise(&document)
        .into_iter()
        .chain([format])
        .filter_map(|format| feed::ALL.read_document(format, &document).ok())
        .any(|report| report.health() == Health::Operational)
}
