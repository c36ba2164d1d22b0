use super::*;
use crate::history::Row;
use crate::status::Update;

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

/// An incident with one update, from its start, its resolution and when the update was posted; empty for unknown.
fn incident(started: &str, resolved: &str, posted: &str, text: &str) -> Incident {
    Incident {
        id: "1".into(),
        title: "Something".into(),
        impact: None,
        phase: if resolved.is_empty() { Phase::Investigating } else { Phase::Resolved },
        started_at: Timestamp::parse(started),
        resolved_at: Timestamp::parse(resolved),
        components: vec![],
        component_ids: vec![],
        regions: Vec::new(),
        url: None,
        updates: vec![Update { id: None, phase: None, at: Timestamp::parse(posted), text: text.into() }],
    }
}

/// `from/to` of the window, `from/` of a start alone, `~` in front when approximate, `-` for nothing.
fn window(started: &str, resolved: &str, posted: &str, text: &str) -> String {
    match stated_window(&incident(started, resolved, posted, text)) {
        None => "-".into(),
        Some(window) => {
            let to = window.to.map(|to| to.to_string()).unwrap_or_default();
            let short = |stamp: String| stamp.replace(":00Z", "");
            let mark = if window.approximate { "~" } else { "" };
            format!("{mark}{}/{}", short(window.from.to_string()), short(to))
        }
    }
}

#[test]
fn reads_the_windows_the_seeds_and_real_pages_state() {
    for (started, resolved, posted, text, expected) in [
        // Customer.io's postmortem.
        (
            "2025-11-04T20:46:00Z",
            "2025-11-04T21:54:00Z",
            "2025-11-13T19:36:00Z",
            "# **Incident Summary** On November 4, 2025, between 20:10 UTC and 21:54 UTC, some customers with our US data \
             center may have experienced delays. # **Resolution and Recovery** Engineers reverted the configuration change \
             at 21:07 UTC, allowing attribute processing to resume. The team monitored until recovery at 21:54 UTC.",
            "2025-11-04T20:10/2025-11-04T21:54",
        ),
        // Courier.
        (
            "2026-01-29T23:13:00Z",
            "2026-01-29T23:13:00Z",
            "2026-01-29T23:13:00Z",
            "The Courier team identified an issue affecting observability metrics between 21:38 UTC and 22:13 UTC, during \
             which metrics briefly experienced an outage.",
            "2026-01-29T21:38/2026-01-29T22:13",
        ),
        (
            "2025-01-11T01:23:00Z",
            "2025-01-11T04:25:00Z",
            "2025-01-11T04:25:00Z",
            "New automation workflows started after 6:05 PM PT are executing successfully. However, automations that failed \
             during the incident period (approximately 3:20 PM PT - 6:05 PM PT) cannot be automatically retried.",
            "~2025-01-10T23:20/2025-01-11T02:05",
        ),
        (
            "2024-07-29T22:03:00Z",
            "2024-07-29T23:07:00Z",
            "2024-07-29T22:03:00Z",
            "An underlying issue was identified at around 10:30 PST and a fix was released at 11:00 PST. We are monitoring.",
            "~2024-07-29T18:30/",
        ),
        (
            "2025-10-08T15:16:00Z",
            "2025-10-08T15:16:00Z",
            "2025-10-08T15:16:00Z",
            "Courier's delivery platform experienced significant latency around 1am PST. Our platform team resolved it.",
            "~2025-10-08T09:00/",
        ),
        (
            "2025-10-13T16:19:00Z",
            "2025-10-13T16:19:00Z",
            "2025-10-13T16:19:00Z",
            "Courier experienced a slowdown in message delivery with Mailgun providers around 2AM PST. Our monitoring \
             systems caught the spike in the bottleneck, which eventually stabilized.",
            "~2025-10-13T10:00/",
        ),
        // GitHub.
        (
            "2026-07-29T15:26:24Z",
            "2026-07-29T16:00:54Z",
            "2026-07-29T16:00:54Z",
            "On July 29, 2026, from 14:51 UTC to 15:28 UTC, GitHub Actions experienced elevated REST API request timeouts.",
            "2026-07-29T14:51/2026-07-29T15:28",
        ),
        (
            "2026-08-17T13:40:00Z",
            "2026-08-17T21:15:10Z",
            "2026-08-17T21:15:10Z",
            "On August 17, 2026, from 13:28–21:15 UTC (7h 47m), GitHub.com experienced elevated errors. Most services \
             recovered by 16:36 UTC; Actions was degraded until approximately 18:03 UTC.",
            "2026-08-17T13:28/2026-08-17T21:15",
        ),
        (
            "2026-08-12T16:20:00Z",
            "2026-08-12T16:41:00Z",
            "2026-08-12T16:41:00Z",
            "Between 16:03 and 16:29 UTC on August 12, some users encountered errors.",
            "2026-08-12T16:03/2026-08-12T16:29",
        ),
        (
            "2026-08-06T15:20:00Z",
            "2026-08-07T02:04:00Z",
            "2026-08-07T02:04:00Z",
            "On August 6, 2026, between 15:05 UTC and 00:14 UTC on August 7, GitHub Actions experienced degraded availability.",
            "2026-08-06T15:05/2026-08-07T00:14",
        ),
        (
            "2026-08-03T07:10:00Z",
            "2026-08-03T11:25:00Z",
            "2026-08-03T11:25:00Z",
            "On 2026-08-03, between 06:52 and 11:25 UTC, some GitHub Copilot users experienced errors.",
            "2026-08-03T06:52/2026-08-03T11:25",
        ),
        (
            "2026-08-06T12:30:00Z",
            "2026-08-06T16:22:00Z",
            "2026-08-06T16:22:00Z",
            "On August 6, 2026, at 07:00 UTC, a configuration change inadvertently reduced the capacity of the service. \
             <br /><br />At 12:09 UTC, latency crossed the alerting threshold and the team began investigating. Latency \
             returned to normal levels at 15:40 UTC.<br /><br />Customer impact occurred from 11:34 to 15:32 UTC.",
            "2026-08-06T11:34/2026-08-06T15:32",
        ),
        (
            "2026-08-01T10:10:00Z",
            "2026-08-01T16:50:00Z",
            "2026-08-01T16:50:00Z",
            "On Aug 1, 2026, the GPT-5.6 Luna model experienced degraded availability in intermittent time intervals between \
             ~08:05 UTC and ~16:30 UTC. Specifically the timeframes observed were 10:00-10:20 UTC, 10:45-11:50 UTC.",
            "~2026-08-01T08:05/2026-08-01T16:30",
        ),
        (
            "2026-07-30T09:07:42Z",
            "2026-07-30T10:12:15Z",
            "2026-07-30T10:12:15Z",
            "experienced degraded availability for approximately 73 minutes, from 08:33 to 09:46 UTC. Availability recovered \
             once the provider resolved their outage at 09:46 UTC, and we confirmed resolution at 10:12 UTC.",
            "2026-07-30T08:33/2026-07-30T09:46",
        ),
        (
            "2026-07-27T03:53:19Z",
            "2026-07-27T04:09:10Z",
            "2026-07-27T04:09:10Z",
            "On July 26, 2026 at 21:34 UTC we began seeing intermittent errors on the GitHub GraphQL API. Impact ended at \
             03:52 UTC on July 27 when those processes were replaced.",
            "2026-07-26T21:34/",
        ),
        // Google Cloud.
        (
            "2026-07-14T17:00:00Z",
            "2026-07-15T03:40:00Z",
            "2026-07-20T10:00:00Z",
            "On Tuesday, 14 July 2026 from 10:00 to 20:40 US/Pacific, customers utilizing GCVE Stretched Clusters in the \
             affected zones experienced failures.",
            "2026-07-14T17:00/2026-07-15T03:40",
        ),
        (
            "2026-07-15T23:57:00Z",
            "2026-07-16T16:25:00Z",
            "2026-07-20T10:00:00Z",
            "On 15 July 2026 from 16:39 to 16 July 2026 07:34 US/Pacific, customers experienced service disruptions.",
            "2026-07-15T23:39/2026-07-16T14:34",
        ),
        (
            "2026-02-27T12:37:00Z",
            "2026-02-27T14:35:00Z",
            "2026-02-28T14:35:00Z",
            "On Friday, 27 February 2026 between 04:37 and 06:35 US/Pacific, customers may have experienced the following:",
            "2026-02-27T12:37/2026-02-27T14:35",
        ),
        (
            "2026-07-14T17:00:00Z",
            "2026-07-15T03:40:00Z",
            "2026-07-15T01:00:00Z",
            "We are experiencing an issue with Google Cloud VMware Engine (GCVE) beginning Tuesday, 2026-07-14 at 10:00 PDT.",
            "2026-07-14T17:00/",
        ),
        // AWS.
        (
            "2026-03-01T12:51:00Z",
            "",
            "2026-03-01T14:00:00Z",
            "At around 4:30 AM PST, one of our Availability Zones (mec1-az2) was impacted by objects that struck the data \
             center. We will provide an update by 7:15 AM PST, or sooner if we have additional information to share.",
            "~2026-03-01T12:30/",
        ),
        (
            "2025-10-20T07:11:00Z",
            "2025-10-20T22:53:00Z",
            "2025-10-20T22:53:00Z",
            "Between 11:49 PM PDT on October 19 and 2:24 AM PDT on October 20, we experienced increased error rates.",
            "2025-10-20T06:49/2025-10-20T09:24",
        ),
        // Other ways to write it.
        (
            "2026-07-30T14:20:00Z",
            "2026-07-30T15:15:00Z",
            "2026-07-30T15:15:00Z",
            "Between 14:05 UTC and 15:10 UTC on July 30, 2026 requests failed.",
            "2026-07-30T14:05/2026-07-30T15:10",
        ),
        (
            "2026-07-29T20:07:00Z",
            "2026-07-29T21:51:00Z",
            "2026-07-29T21:51:00Z",
            "On Jul 29, 2026, between 19:40 and 21:30 UTC requests failed.",
            "2026-07-29T19:40/2026-07-29T21:30",
        ),
        (
            "2025-01-11T01:23:00Z",
            "2025-01-11T04:25:00Z",
            "2025-01-11T04:25:00Z",
            "Requests failed from 3:20 PM PT to 6:05 PM PT.",
            "2025-01-10T23:20/2025-01-11T02:05",
        ),
        (
            "2025-01-10T20:00:00Z",
            "2025-01-11T04:25:00Z",
            "2025-01-11T04:25:00Z",
            "Requests failed from 11:20 to 1:05 p.m. PT. All is well now.",
            "2025-01-10T19:20/2025-01-10T21:05",
        ),
        (
            "2026-01-02T00:20:00Z",
            "2026-01-02T01:00:00Z",
            "2026-01-02T01:00:00Z",
            "Requests failed between 23:50 UTC and 00:40 UTC.",
            "2026-01-01T23:50/2026-01-02T00:40",
        ),
        (
            "2026-01-01T00:20:00Z",
            "2026-01-01T01:00:00Z",
            "2026-01-01T01:00:00Z",
            "From 31 December 23:50 UTC until 1 January 00:40 UTC requests failed.",
            "2025-12-31T23:50/2026-01-01T00:40",
        ),
        (
            "2026-07-30T14:20:00Z",
            "2026-07-30T15:15:00Z",
            "2026-07-30T15:15:00Z",
            "2026-07-30T14:05:00Z - 2026-07-30T15:10:00Z: requests failed",
            "2026-07-30T14:05/2026-07-30T15:10",
        ),
        (
            "2026-07-30T14:20:00Z",
            "2026-07-30T15:15:00Z",
            "2026-07-30T15:15:00Z",
            "Requests failed between 16:05 and 17:10 (UTC+2).",
            "2026-07-30T14:05/2026-07-30T15:10",
        ),
        (
            "2026-07-30T14:20:00Z",
            "2026-07-30T15:15:00Z",
            "2026-07-30T15:15:00Z",
            "Start time: 14:05 UTC",
            "2026-07-30T14:05/",
        ),
    ] {
        assert_eq!(window(started, resolved, posted, text), expected, "{text}");
    }
}

#[test]
fn what_is_not_precise_is_nothing() {
    for text in [
        "Please expect additional updates within the next 30 minutes.",
        "The estimated time for the release to land is 45 minutes.",
        // No zone, or one of several meanings.
        "Requests failed between 14:05 and 15:10.",
        "Requests failed between 14:05 CST and 15:10 CST.",
        "Requests failed between 14:05 IST and 15:10 IST.",
        "Requests failed between 14:05 and 15:10 local time.",
        // Which date?
        "Requests failed from 07/08/2026 14:05 UTC to 07/08/2026 15:10 UTC.",
        "On July 29 and July 30 requests failed between 14:05 and 15:10 UTC.",
        // Another day, or after the end.
        "As on July 22, 2026, between 14:05 and 15:10 UTC, requests failed.",
        "Requests failed between 14:05 and 15:10 UTC on July 31, 2026.",
        "Requests failed between 15:30 and 15:40 UTC.",
        // Plans and habits.
        "We will deploy between 14:05 UTC and 15:10 UTC.",
        "We will provide an update by 15:05 UTC.",
        "Our support team is here between 9:00 AM and 11:00 AM ET.",
        // Not a start: later than the page's own, or of something else.
        "Retries started at 14:50 UTC.",
        "We reverted the change at 14:10 UTC.",
        "The service has been stable since 15:05 UTC.",
        "Jobs queued before 14:10 UTC may still fail.",
        "Requests recovered at 14:10 UTC.",
        // Not times.
        "A ratio of 14:05 to 15:10 of requests to errors.",
        "From 2001:db8::14:05 to 10.14.05.1 UTC-11:30",
        "Between 14:65 UTC and 25:10 UTC requests failed.",
    ] {
        let found = window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", "2026-07-31T20:00:00Z", text);
        assert_eq!(found, "-", "{text}");
    }
}

#[test]
fn a_twelve_hour_clock_counts_when_the_other_half_is_impossible() {
    let text = "Requests failed from 11:05 to 11:50 ET on July 30.";
    let (started, posted) = ("2026-07-30T14:20:00Z", "2026-08-02T20:00:00Z");
    assert_eq!(window(started, "2026-07-31T14:20:00Z", posted, text), "-");
    assert_eq!(window(started, "2026-07-30T16:20:00Z", posted, text), "2026-07-30T15:05/2026-07-30T15:50");
}

#[test]
fn a_window_that_ends_after_it_was_posted_is_a_plan() {
    let text = "A fix goes out between 14:30 and 15:00 UTC.";
    assert_eq!(window("2026-07-30T14:20:00Z", "", "2026-07-30T14:40:00Z", text), "-");
    assert_eq!(
        window("2026-07-30T14:20:00Z", "", "2026-07-30T15:00:00Z", text),
        "2026-07-30T14:30/2026-07-30T15:00"
    );
}

#[test]
fn a_window_may_end_up_to_a_day_after_the_resolution() {
    let text = "Some were affected between 14:05 UTC on July 30 and 13:00 UTC on July 31.";
    let posted = "2026-08-02T20:00:00Z";
    let found = window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", posted, text);
    assert_eq!(found, "2026-07-30T14:05/2026-07-31T13:00");
    let text = "Some were affected between 14:05 UTC on July 30 and 16:00 UTC on July 31.";
    assert_eq!(window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", posted, text), "-");
}

#[test]
fn reads_a_timeline_as_a_table_and_as_a_list() {
    for text in [
        "## Timeline\n| Time (UTC) | Event |\n|---|---|\n| 14:01 | A release went out |\n| 14:05 | Errors begin |\n| 14:40 | \
         Rollback started |\n| 15:10 | All services recovered |",
        "Timeline (all times in UTC)\n* 14:01 - A release went out\n* 14:05 - Customers start to see errors\n* 14:20 - \
         We began investigating errors\n* 15:10 - Incident resolved",
        "- 14:05 UTC: Impact began\n- 14:20 UTC: On-call paged\n- 15:10 UTC: Traffic was restored",
        "<ul><li>10:05 AM EDT – Impact began</li><li>11:10 AM EDT – Impact ended</li></ul>",
    ] {
        let found = window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", "2026-08-02T20:00:00Z", text);
        assert_eq!(found, "2026-07-30T14:05/2026-07-30T15:10", "{text}");
    }
    let without_zone = "Timeline\n* 14:05 - Impact began\n* 15:10 - Resolved";
    assert_eq!(
        window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", "2026-08-02T20:00:00Z", without_zone),
        "-"
    );
}

#[test]
fn the_postmortem_wins_and_the_quote_is_its_sentence() {
    let mut incident = incident("2025-11-04T20:46:00Z", "2025-11-04T21:54:00Z", "2025-11-04T21:54:00Z", "");
    let update = |phase, at, text: &str| Update {
        id: None,
        phase: Some(phase),
        at: Timestamp::parse(at),
        text: text.into(),
    };
    incident.updates = vec![
        update(Phase::Resolved, "2025-11-14T00:00:00Z", "Delays between 20:30 UTC and 21:00 UTC are over."),
        update(
            Phase::Postmortem,
            "2025-11-13T19:36:00Z",
            "# **Incident Summary** On **November 4, 2025**, between 20:10 UTC and 21:54 UTC, some were delayed. More follows.",
        ),
        update(Phase::Investigating, "2025-11-04T20:46:30Z", "We are investigating this issue."),
    ];
    let window = stated_window(&incident).unwrap();
    assert_eq!(window.update, 1);
    assert_eq!(window.quote, "On November 4, 2025, between 20:10 UTC and 21:54 UTC, some were delayed.");
    assert_eq!(acknowledged_after(&incident), Some(Elapsed::seconds(36 * 60 + 30)));
    assert_eq!(window.from, at("2025-11-04T20:10:00Z"));
}

#[test]
fn posting_before_the_stated_start_is_no_lag() {
    let early = incident(
        "2026-07-30T14:00:00Z",
        "2026-07-30T15:15:00Z",
        "2026-07-30T14:01:00Z",
        "Between 14:00 UTC and 14:01 UTC requests failed.",
    );
    assert_eq!(acknowledged_after(&early), Some(Elapsed::seconds(60)));
    let mut later = incident(
        "2026-07-30T14:00:00Z",
        "2026-07-30T15:15:00Z",
        "2026-07-30T15:15:00Z",
        "Between 14:05 UTC and 15:10 UTC requests failed.",
    );
    later.updates.push(Update {
        id: None,
        phase: None,
        at: Timestamp::parse("2026-07-30T14:00:00Z"),
        text: "Hm.".into(),
    });
    assert_eq!(acknowledged_after(&later), None);
    assert!(stated_window(&later).is_some());
}

/// In minutes: what surfaces say that read no posts, and what those say that do.
#[test]
fn an_incident_has_one_length_wherever_it_is_told() {
    let over = |started: &str, resolved: &str, text: &str| incident(started, resolved, resolved, text);
    let words = "Between 14:05 UTC and 15:10 UTC requests failed.";
    let (start, end) = ("2026-07-30T14:00:00Z", "2026-07-30T15:15:00Z");
    for (told, by_entries, everywhere) in [
        (over(start, end, "Requests failed."), Some(75), Some(75)),
        (over(start, end, words), Some(75), Some(75)),
        (over(end, end, words), None, Some(65)),
        (over(end, end, "Requests failed."), None, None),
        (over("", end, words), None, Some(65)),
        (incident(start, "", start, "Requests fail."), Some(90), Some(90)),
    ] {
        let now = at("2026-07-30T15:30:00Z");
        let minutes = |length: Option<Elapsed>| length.map(|length| length.as_minutes());
        assert_eq!(minutes(told.duration_at(now)), by_entries, "{:?}", told.updates);
        assert_eq!(minutes(known_length(&told, now)), everywhere, "{:?}", told.updates);
        assert_eq!(minutes(known_length(&Row::of(&told), now)), everywhere, "{:?}", told.updates);
    }
}

#[test]
fn a_hostile_text_is_read_in_one_pass_and_never_panics() {
    for piece in [
        "14:05 UTC and ",
        "between ",
        "1",
        "July ",
        "at ",
        "(",
        "~ about ",
        "UTC+",
        "😀14:05",
        "\n| 14:05 ",
        ".",
        "a.m. ",
    ] {
        // Read more than once for each of its pieces, this would not end.
        let text = piece.repeat(500_000 / piece.len());
        let _ = window("2026-07-30T14:20:00Z", "2026-07-30T15:15:00Z", "2026-07-31T20:00:00Z", &text);
    }
}
