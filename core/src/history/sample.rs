//! Incidents for tests: the 24 of Courier's outage history that its seed document lists, as title, start, resolution
//! and number of posts.

use crate::status::{HttpsUrl, Impact, Incident, Phase, Update};
use crate::time::Timestamp;

pub(crate) fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap_or_else(|| panic!("{stamp:?} is no stamp"))
}

/// An incident that began and, unless `end` is empty, ended; posted at both times.
pub(crate) fn incident(id: &str, title: &str, start: &str, end: &str) -> Incident {
    let over = !end.is_empty();
    let mut updates = vec![post("investigating", start, "We are investigating.")];
    if over {
        updates.insert(0, post("resolved", end, "This incident has been resolved."));
    }
    Incident {
        id: id.into(),
        title: title.into(),
        impact: Some(Impact::Minor),
        phase: if over { Phase::Resolved } else { Phase::Investigating },
        started_at: Some(at(start)),
        resolved_at: over.then(|| at(end)),
        components: vec![],
        component_ids: vec![],
        regions: Vec::new(),
        url: HttpsUrl::parse(&format!("https://status.example.com/incidents/{id}")),
        updates,
    }
}

pub(crate) fn post(phase: &str, stamp: &str, text: &str) -> Update {
    Update {
        id: Some(format!("{phase} {stamp}")),
        phase: Some(phase.into()),
        at: Some(at(stamp)),
        text: text.into(),
    }
}

const COURIER: [(&str, &str, &str, usize); 24] = [
    ("Observability Degradation", "2026-01-29T23:13", "2026-01-29T23:13", 1),
    ("Courier Web App Performance", "2026-01-14T21:47", "2026-01-15T00:56", 2),
    ("All services impacted", "2025-10-20T09:54", "2025-10-20T10:11", 4),
    ("Microsoft Teams Tenant Id Errors", "2025-10-17T05:33", "2025-10-17T06:01", 2),
    ("Mailgun Message Delivery Latency", "2025-10-13T16:19", "2025-10-13T16:19", 1),
    ("Message Delivery Latency", "2025-10-08T15:16", "2025-10-08T15:16", 1),
    ("Webapp HTTP Interaction Issues", "2025-07-07T21:10", "2025-07-07T21:28", 2),
    ("Cloudflare Outage Possible Okta SSO Impact", "2025-06-12T19:30", "2025-06-12T20:36", 2),
    ("Message Delays on Send Pipeline", "2025-06-05T18:51", "2025-06-05T20:08", 5),
    ("EU Region – Notifications Stuck in “Queued” State", "2025-05-16T14:28", "2025-05-16T21:02", 3),
    ("AWS SES Failures", "2025-04-30T22:39", "2025-05-01T04:58", 5),
    ("Internal Courier Error Issue", "2025-02-28T16:48", "2025-03-01T04:11", 7),
    ("Segment Event Processing Slowdowns", "2025-02-21T15:55", "2025-02-21T17:10", 2),
    ("Significant Notification Event Latency", "2025-02-18T14:22", "2025-02-18T14:47", 3),
    ("Courier Send and Message Event Slowdown", "2025-02-13T22:32", "2025-02-13T23:09", 3),
    ("Delay in Message Sends and Processing", "2025-02-11T22:15", "2025-02-11T23:08", 3),
    ("Automation Delay Processing Issues", "2025-01-11T01:23", "2025-01-11T04:25", 3),
    ("Delayed Message Processing", "2024-10-24T22:38", "2024-10-25T02:48", 8),
    ("Message Logs Delays", "2024-10-21T15:56", "2024-10-21T18:51", 6),
    ("Courier Inbox FetchMessages Connectivity Issues", "2024-10-10T15:38", "2024-10-11T02:33", 8),
    ("Send Pipeline and Event Status Slowdowns", "2024-09-06T16:35", "2024-09-06T16:59", 5),
    ("Delay in Message Processing", "2024-08-19T18:32", "2024-08-19T21:35", 6),
    ("Automation Service Degrated", "2024-07-29T22:03", "2024-07-29T23:07", 3),
    ("Delay in Event Statuses Processing", "2024-07-26T15:29", "2024-07-26T15:31", 2),
];

/// Texts of the posts that say more than that work goes on, by title and the post's place, newest first.
const COURIER_TEXTS: [(&str, usize, &str); 7] = [
    (
        "Observability Degradation",
        0,
        "The Courier team identified an issue affecting observability metrics between 21:38 UTC and 22:13 UTC, during \
         which metrics briefly experienced an outage.",
    ),
    (
        "All services impacted",
        3,
        "An issue with our service provider, AWS, has impacted all Courier services. The engineering team is working on \
         resolution.",
    ),
    (
        "Mailgun Message Delivery Latency",
        0,
        "Courier experienced a slowdown in message delivery with Mailgun providers around 2AM PST.",
    ),
    (
        "Cloudflare Outage Possible Okta SSO Impact",
        1,
        "Cloudflare has reported an outage that will impact SSO features provided by WorkOS. Customers with Okta SSO \
         might experience some degradation when signing in. WorkOS status: \
         https://status.workos.com/incidents/k9s870cktcsf Cloudflare Status: \
         https://www.cloudflarestatus.com/incidents/25r9t0vz99rp",
    ),
    ("Cloudflare Outage Possible Okta SSO Impact", 0, "WorkOS systems are back to normal."),
    (
        "Segment Event Processing Slowdowns",
        1,
        "The Courier team has identified a slowdown in Segment event processing. There will be a slight delay for \
         messages triggered by incoming Segment triggers.",
    ),
    (
        "Automation Delay Processing Issues",
        0,
        "Automations that failed during the incident period (approximately 3:20 PM PT - 6:05 PM PT) cannot be \
         automatically retried at this time.",
    ),
];

/// Courier's incidents, newest first. The document gives no impacts and no components.
pub(crate) fn courier() -> Vec<Incident> {
    let build = |(index, (title, start, end, posts)): (usize, &(&str, &str, &str, usize))| {
        let mut incident = incident(&format!("courier-{index}"), title, start, end);
        incident.impact = None;
        if *posts == 1 {
            incident.updates.truncate(1);
        }
        while incident.updates.len() < *posts {
            incident
                .updates
                .insert(1, post("identified", start, "We are continuing to work on a fix for this issue."));
        }
        for (_, place, text) in COURIER_TEXTS.iter().filter(|(of, ..)| of == title) {
            incident.updates[*place].text = (*text).into();
        }
        incident
    };
    COURIER.iter().enumerate().map(build).collect()
}
