use super::*;
use crate::sample::{at, courier, incident};
use is_it_them_core::history::figures::{History, Rules, figures};
use is_it_them_core::history::known_length;

#[test]
fn a_headline_says_which_notices_it_leaves_out() {
    let notice = crate::status::Incident {
        impact: Some(Impact::None),
        started_at: Some(at("2026-01-10T08:00Z")),
        resolved_at: Some(at("2026-01-10T09:14Z")),
        phase: crate::status::Phase::Resolved,
        ..crate::status::Incident::default()
    };
    let incidents = [&notice];
    let history = History {
        incidents: &incidents,
        maintenances: &[],
        known_since: Some(at("2026-01-01T00:00Z")),
        now: at("2026-01-30T00:00Z"),
        rules: Rules::default(),
    };
    assert_eq!(
        headline("Courier", Health::Operational, false, &figures(&history), &english_date).join(" "),
        "Courier is up right now. No outage of Courier is known since January 1, 2026."
    );
    assert_eq!(caveats(&figures(&history)).collect::<Vec<_>>(), ["One notice of 1h 14m is not counted."]);
}

#[test]
fn of_a_vendor_that_was_never_read_the_headline_claims_nothing() {
    let rules = Rules::default();
    let now = at("2026-01-30T00:00Z");
    let incidents: [&Incident; 0] = [];
    let history = History { incidents: &incidents, maintenances: &[], known_since: None, now, rules };
    assert_eq!(
        headline("Courier", Health::Unknown, false, &figures(&history), &english_date).join(" "),
        "It is not known how Courier is right now. Nothing is known of the past of Courier yet."
    );
}

#[test]
fn the_headline_tells_couriers_two_years() {
    let incidents = courier();
    let incidents: Vec<_> = incidents.iter().collect();
    let mut history = History {
        incidents: &incidents,
        maintenances: &[],
        known_since: Some(at("2024-05-28T00:00Z")),
        now: at("2026-01-30T00:00Z"),
        rules: Rules::default(),
    };
    assert_eq!(
        headline("Courier", Health::Operational, false, &figures(&history), &english_date).join(" "),
        "Courier is up right now. Courier had 24 outages since May 28, 2024 totaling 60h 11m of downtime, averaging \
         1.2 incidents a month."
    );
    assert_eq!(
        caveats(&figures(&history)).collect::<Vec<_>>(),
        ["The length of 2 outages is not known and adds nothing."]
    );
    history.incidents = &incidents[2..3];
    assert_eq!(
        headline("Courier", Health::MajorOutage, false, &figures(&history), &english_date).join(" "),
        "Courier has a major outage right now. Courier had 1 outage since May 28, 2024 totaling 17m of downtime, \
         averaging fewer than 0.1 incidents a month."
    );
    let unknown =
        incidents.iter().position(|incident| known_length(*incident, history.now).is_none()).unwrap();
    history.incidents = &incidents[unknown..=unknown];
    history.known_since = Some(at("2026-01-29T00:00Z"));
    assert_eq!(
        headline("Courier", Health::Unknown, false, &figures(&history), &english_date).join(" "),
        "It is not known how Courier is right now. Courier had 1 outage since October 13, 2025, of unknown \
         length, averaging 0.3 incidents a month."
    );
    history.incidents = &[];
    assert_eq!(
        headline("Courier", Health::Degraded, false, &figures(&history), &english_date).join(" "),
        "Courier is degraded right now. No outage of Courier is known since January 29, 2026."
    );
    assert_eq!(
        headline("Courier", Health::Operational, true, &figures(&history), &english_date).join(" "),
        "Courier was up when this was recorded. No outage of Courier is known since January 29, 2026."
    );
}

#[test]
fn a_summary_says_what_is_known_and_no_more() {
    let mut seed = incident("1", "Delays", "2025-11-04T20:46:00Z", "2025-11-04T21:53:40Z");
    let say = |incident: &Incident| summary("Customer.io", incident, at("2025-11-04T23:00Z"), &english_date);
    seed.components = vec!["Data Processing".into(), "Message Sending".into()];
    assert_eq!(
        say(&seed),
        "Customer.io experienced a minor incident on November 4, 2025 affecting Data Processing and Message Sending, \
         lasting 1h 7m. It is resolved."
    );
    let with = |change: &dyn Fn(&mut Incident)| {
        let mut incident = seed.clone();
        change(&mut incident);
        say(&incident)
    };
    for (said, expected) in [
        (
            with(&|one| {
                one.impact = Some(Impact::None);
                one.components = vec!["Hooks".into(), "Hooks".into()];
            }),
            "Customer.io posted a notice on November 4, 2025 affecting Hooks, lasting 1h 7m. It is resolved.",
        ),
        (
            with(&|one| {
                one.impact = None;
                one.components = vec![];
                one.resolved_at = one.started_at;
            }),
            "Customer.io experienced an incident on November 4, 2025. It is resolved; how long it lasted is not known.",
        ),
        (
            with(&|one| {
                one.impact = Some(Impact::Critical);
                one.resolved_at = None;
                one.phase = is_it_them_core::status::Phase::Identified;
                one.components = ["A", "B", "C"].map(String::from).into();
            }),
            "Customer.io has had a critical incident since November 4, 2025 affecting A, B and C, going on for 2h 14m. It is \
             not resolved.",
        ),
        (
            with(&|one| {
                one.impact = Some(Impact::Other("sev-2".into()));
                one.started_at = None;
                one.components = ["A", "B", "C", "D", "E", "F"].map(String::from).into();
            }),
            "Customer.io experienced an incident (“sev-2”) affecting A, B, C, D and 2 more. It is resolved; how long it \
             lasted is not known.",
        ),
    ] {
        assert_eq!(said, expected);
    }
}

#[test]
fn uptime_says_what_it_covers() {
    let mut of = Uptime {
        days: 30,
        known: Elapsed::seconds(30 * 86_400),
        down: Elapsed::default(),
        basis_points: Some(10_000),
        unknown_length: 0,
    };
    assert_eq!(uptime(&of), "100.00 % of the last 30 days.");
    of.known = Elapsed::seconds(12 * 86_400 + 5);
    of.basis_points = Some(9906);
    of.unknown_length = 1;
    assert_eq!(
        uptime(&of),
        "99.06 % of the last 12 days, all that is known of 30 days; 1 outage of unknown length."
    );
    of.basis_points = None;
    assert_eq!(uptime(&of), "Nothing is known of the last 30 days.");
}

#[test]
fn sources_are_named() {
    let since = at("2024-05-28T00:00Z");
    assert_eq!(
        known_since(since, 50, 12, &english_date),
        "Known since May 28, 2024, from the vendor's last 50 incidents and this browser's archive."
    );
    assert_eq!(known_since(since, 0, 0, &english_date), "Known since May 28, 2024.");
}
