use super::*;
use crate::status::{Phase, Update};

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

#[test]
fn reads_what_vendors_promise() {
    for (text, expected) in [
        ("Please expect additional updates within the next 30 minutes, and reach out to support.", "30m"),
        ("We will provide an update within the next hour.", "1h 0m"),
        ("We'll share another update in 2 hours or sooner.", "2h 0m"),
        ("Next update in approximately 45 mins.", "45m"),
        (
            "We will provide an update in 30 minutes or sooner if additional information becomes available.&nbsp;",
            "30m",
        ),
        ("We will post further updates within half an hour.", "30m"),
        ("The next update will follow in 1-2 hours.", "2h 0m"),
        ("Expect an update within the hour.", "1h 0m"),
        ("More information will follow in one hour.", "1h 0m"),
        ("We will provide updates every 60 minutes.", "every 1h 0m"),
        ("Updates will be posted every hour.", "every 1h 0m"),
        ("We are posting hourly updates.", "every 1h 0m"),
        ("We will provide an update by 7:15 AM PST, or sooner if we have more.", "2026-03-01T15:15:00Z"),
        ("We will provide another update by March 3 at 10:00 AM PST.", "2026-03-03T18:00:00Z"),
        (
            "We will provide an update by Thursday, 2026-03-05 05:30 PST with current details.",
            "2026-03-05T13:30:00Z",
        ),
        ("We will provide an update on our progress at 20:00 UTC.", "2026-03-01T20:00:00Z"),
        // Promises of something else, or of nothing definite.
        ("A fix has been merged and will fully deploy within the next hour. Updates to follow.", "-"),
        ("The reverted changes will land in production in around one hour.", "-"),
        ("The update will be released within the next hour.", "-"),
        ("We will follow up with updates.", "-"),
        ("We will provide updates soon.", "-"),
        ("We updated 3 servers in 5 minutes.", "-"),
        ("A postmortem with more details will follow within 5 days.", "-"),
        ("We will provide an update by 7:15.", "-"),
        ("Delays of up to 10 minutes. We will update.", "-"),
        ("We will update within 99999999999999999999 hours.", "-"),
    ] {
        let found = promise(text, at("2026-03-01T14:00:00Z")).map(|promise| match promise.when {
            When::Within(wait) => wait.to_string(),
            When::Every(wait) => format!("every {wait}"),
            When::By(due) => due.to_string(),
        });
        assert_eq!(found.as_deref().unwrap_or("-"), expected, "{text}");
    }
}

fn incident(updates: &[(&str, &str)]) -> Incident {
    Incident {
        id: "1".into(),
        title: String::new(),
        impact: None,
        phase: Phase::Identified,
        started_at: None,
        resolved_at: None,
        components: vec![],
        component_ids: vec![],
        regions: Vec::new(),
        url: None,
        updates: updates
            .iter()
            .map(|(stamp, text)| Update { id: None, phase: None, at: Some(at(stamp)), text: (*text).into() })
            .collect(),
    }
}

#[test]
fn silence_is_counted_from_the_last_post() {
    let kustomer = [("2025-12-10T03:38:00Z", "Please expect additional updates within the next 30 minutes.")];
    let open = incident(&kustomer);
    assert_eq!(silent_since(&open, at("2025-12-10T04:08:00Z")), None);
    let overdue = silent_since(&open, at("2025-12-10T04:20:30Z")).unwrap();
    assert_eq!((overdue.due, overdue.late.as_minutes()), (at("2025-12-10T04:08:00Z"), 12));
    assert_eq!(overdue.quote, "Please expect additional updates within the next 30 minutes.");

    let answered = incident(&[("2025-12-10T03:55:00Z", "We are continuing to work on a fix."), kustomer[0]]);
    assert_eq!(silent_since(&answered, at("2025-12-10T09:00:00Z")), None);

    let mut over = open;
    over.phase = Phase::Resolved;
    assert_eq!(silent_since(&over, at("2025-12-10T09:00:00Z")), None);
}

#[test]
fn a_rhythm_holds_for_later_posts() {
    let rhythm = incident(&[
        ("2025-12-10T05:00:00Z", "Still working."),
        ("2025-12-10T03:38:00Z", "We will provide updates every 60 minutes."),
    ]);
    assert_eq!(silent_since(&rhythm, at("2025-12-10T05:59:00Z")), None);
    let overdue = silent_since(&rhythm, at("2025-12-10T06:10:00Z")).unwrap();
    assert_eq!((overdue.due, overdue.update), (at("2025-12-10T06:00:00Z"), 1));
}
