use super::*;
use crate::history::sample::{at, courier, incident};
use crate::status::{MaintenancePhase, Phase};
use crate::time::Offset;

const UTC: Offset<'static> = &|_| 0;

fn history<'a>(incidents: &'a [&'a Incident], since: &str, now: &str) -> History<'a> {
    let rules = Rules::default();
    History { incidents, maintenances: &[], known_since: Some(at(since)), now: at(now), rules }
}

fn maintenance(starts: &str, ends: &str, phase: MaintenancePhase) -> Maintenance {
    Maintenance {
        id: "m".into(),
        title: "Work".into(),
        phase,
        starts_at: Some(at(starts)),
        ends_at: Some(at(ends)),
        components: vec![],
        component_ids: vec![],
        url: None,
        updates: vec![],
    }
}

fn minutes(elapsed: Elapsed) -> u64 {
    elapsed.as_minutes()
}

#[test]
fn couriers_seed_adds_up() {
    // By hand from the seed: 24 outages listed, three of them posted once, of which one states 35 minutes; the others last 2, 17, 18, 24, 25, 28, 35, 37,
    // 53, 64, 66, 75, 77, 175, 182, 183, 189, 250, 379, 394, 655 and 683 minutes, none at the same time as another.
    let incidents = courier();
    let incidents: Vec<_> = incidents.iter().collect();
    let history = history(&incidents, "2024-07-26T15:29Z", "2026-01-30T00:00Z");
    let figures = figures(&history);
    assert_eq!((figures.count, figures.open, figures.unknown_length), (24, 0, 2));
    assert_eq!(minutes(figures.downtime), 60 * 60 + 11);
    // 552 days are 18.1 months.
    assert_eq!(figures.per_month_tenths, Some(13));
    let quantiles = figures.to_resolve.unwrap();
    assert_eq!((quantiles.of, minutes(quantiles.median), minutes(quantiles.p90)), (22, 70, 394));
    assert_eq!(figures.longest, Some((11, Elapsed::seconds(683 * 60))));
    let [month, quarter, year] = figures.uptime;
    assert_eq!((minutes(month.down), month.unknown_length), (224, 0));
    assert_eq!((minutes(quarter.down), quarter.unknown_length), (224, 0));
    assert_eq!((minutes(year.down), year.unknown_length, year.is_complete()), (2076, 2, true));
    // 43200 - 224 of 43200 is 99.4814 %; 525600 - 2076 of 525600 is 99.6050 %.
    assert_eq!((month.basis_points, year.basis_points), (Some(9948), Some(9960)));
}

#[test]
fn couriers_months_follow_from_the_first_to_now() {
    let incidents = courier();
    let incidents: Vec<_> = incidents.iter().collect();
    let months = by_month(&history(&incidents, "2024-07-26T15:29Z", "2026-01-30T00:00Z"), UTC);
    let counts: Vec<_> = months.iter().map(|month| month.count).collect();
    assert_eq!(counts, [2, 1, 1, 3, 0, 0, 1, 5, 0, 1, 1, 2, 1, 0, 0, 4, 0, 0, 2]);
    // April 2025: 22:39 to midnight; the rest of AWS SES Failures is May's, with the 394 minutes of the EU region's.
    let april = months.iter().find(|month| month.month.civil() == (2025, 4, 1)).unwrap();
    let may = months.iter().find(|month| month.month.civil() == (2025, 5, 1)).unwrap();
    assert_eq!((minutes(april.downtime), minutes(may.downtime)), (81, 298 + 394));
    assert!(april.is_whole && !months[0].is_whole && !months[18].is_whole);
    let total: u64 = months.iter().map(|month| minutes(month.downtime)).sum();
    assert_eq!(total, 60 * 60 + 11);
}

#[test]
fn time_down_twice_at_once_counts_once() {
    let all = [
        incident("a", "A", "2026-01-10T10:00Z", "2026-01-10T11:00Z"),
        incident("b", "B", "2026-01-10T10:30Z", "2026-01-10T12:00Z"),
        incident("c", "C", "2026-01-10T10:40Z", "2026-01-10T10:50Z"),
        incident("d", "D", "2026-01-10T12:00Z", "2026-01-10T12:10Z"),
    ];
    let all: Vec<_> = all.iter().collect();
    let history = history(&all, "2026-01-01T00:00Z", "2026-01-11T00:00Z");
    assert_eq!(minutes(figures(&history).downtime), 130);
    assert_eq!(history.downtime().len(), 1);
}

#[test]
fn notices_and_maintenance_count_only_when_asked_for() {
    let mut notice = incident("n", "N", "2026-01-10T10:00Z", "2026-01-10T10:10Z");
    notice.impact = Some(Impact::None);
    let mut work = incident("w", "W", "2026-01-10T11:00Z", "2026-01-10T11:20Z");
    work.impact = Some(Impact::Maintenance);
    let announced = maintenance("2026-01-10T12:00Z", "2026-01-10T12:40Z", MaintenancePhase::Completed);
    let future = maintenance("2026-02-10T12:00Z", "2026-02-10T12:40Z", MaintenancePhase::Scheduled);
    let (incidents, maintenances) = ([&notice, &work], [&announced, &future]);
    for (notices, maintenances_too, count, down) in
        [(false, false, 0, 0), (true, false, 1, 10), (false, true, 2, 60), (true, true, 3, 70)]
    {
        let history = History {
            maintenances: &maintenances,
            rules: Rules { notices, maintenances: maintenances_too },
            ..history(&incidents, "2026-01-01T00:00Z", "2026-01-11T00:00Z")
        };
        let figures = figures(&history);
        assert_eq!((figures.count, minutes(figures.downtime)), (count, down), "{notices} {maintenances_too}");
    }
}

#[test]
fn an_open_incident_runs_until_now_and_some_lengths_are_unknown() {
    let open = incident("o", "O", "2026-01-10T22:00Z", "");
    let mut once = incident("1", "Once", "2026-01-09T22:00Z", "2026-01-09T22:00Z");
    once.updates.truncate(1);
    let mut once_with_ends = incident("2", "Set back", "2026-01-08T22:00Z", "2026-01-08T22:30Z");
    once_with_ends.updates.truncate(1);
    let mut no_end = incident("3", "No end", "2026-01-07T22:00Z", "2026-01-07T22:30Z");
    no_end.resolved_at = None;
    let mut no_start = incident("4", "No start", "2026-01-06T22:00Z", "2026-01-06T22:30Z");
    no_start.started_at = None;
    let all = [&open, &once, &once_with_ends, &no_end, &no_start];
    let figures = figures(&history(&all, "2026-01-05T00:00Z", "2026-01-11T00:00Z"));
    assert_eq!((figures.count, figures.open, figures.unknown_length), (5, 1, 3));
    assert_eq!(minutes(figures.downtime), 120 + 30);
    assert_eq!(figures.to_resolve.unwrap().of, 1);
    assert_eq!(figures.per_month_tenths, None, "six days are no month");
}

#[test]
fn uptime_says_how_much_is_known_and_is_never_rounded_up() {
    let short = incident("a", "A", "2026-01-10T10:00Z", "2026-01-10T10:01Z");
    let all = [&short];
    let young = figures(&history(&all, "2026-01-10T00:00Z", "2026-01-20T00:00Z"));
    let [month, _, year] = young.uptime;
    assert_eq!((month.known.as_seconds(), month.is_complete()), (10 * 86_400, false));
    assert_eq!((month.basis_points, year.basis_points), (Some(9999), Some(9999)));
    let old = figures(&history(&all, "2020-01-10T00:00Z", "2026-01-20T00:00Z"));
    assert_eq!(old.uptime[2].basis_points, Some(9999), "a minute in a year is not 100 %");
    let none = figures(&history(&[], "2026-01-20T00:00Z", "2026-01-20T00:00Z"));
    assert_eq!(none.uptime[0].basis_points, None);
    let clean = figures(&history(&[], "2020-01-20T00:00Z", "2026-01-20T00:00Z"));
    assert_eq!((clean.uptime[1].basis_points, clean.count, clean.to_resolve), (Some(10_000), 0, None));
}

#[test]
fn the_middle_and_the_far_end() {
    for (seconds, median, p90) in [
        (&[][..], None, None),
        (&[5], Some(5), Some(5)),
        (&[4, 2], Some(3), Some(4)),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], Some(5), Some(9)),
        (&[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], Some(6), Some(10)),
    ] {
        let quantiles = Quantiles::of(seconds.iter().copied().map(Elapsed::seconds).collect());
        assert_eq!(quantiles.map(|of| of.median.as_seconds()), median, "{seconds:?}");
        assert_eq!(quantiles.map(|of| of.p90.as_seconds()), p90, "{seconds:?}");
    }
}

#[test]
fn times_to_acknowledge_come_from_what_is_stated() {
    let incidents = courier();
    let incidents: Vec<_> = incidents.iter().collect();
    let quantiles = to_acknowledge(&history(&incidents, "2024-07-26T15:29Z", "2026-01-30T00:00Z")).unwrap();
    // 21:38 to 23:13, 10:00 to 16:19, 23:20 to 01:23.
    assert_eq!((quantiles.of, minutes(quantiles.median), minutes(quantiles.p90)), (3, 123, 379));
}

#[test]
fn components_and_impacts_have_their_shares() {
    let mut a = incident("a", "A", "2026-01-10T10:00Z", "2026-01-10T11:00Z");
    a.components = vec!["API".into(), "Web".into()];
    let mut b = incident("b", "B", "2026-01-10T10:30Z", "2026-01-10T11:30Z");
    b.components = vec!["API".into()];
    b.impact = Some(Impact::Critical);
    let c = incident("c", "C", "2026-01-11T10:30Z", "2026-01-11T10:40Z");
    let all = [&a, &b, &c];
    let history = history(&all, "2026-01-05T00:00Z", "2026-01-12T00:00Z");
    let components: Vec<_> =
        by_component(&history).iter().map(|share| (share.of, share.count, minutes(share.downtime))).collect();
    assert_eq!(components, [("API", 2, 90), ("Web", 1, 60)]);
    let impacts: Vec<_> = by_impact(&history)
        .iter()
        .map(|share| (share.of.map(Impact::name), share.count, minutes(share.downtime)))
        .collect();
    assert_eq!(impacts, [(Some("minor"), 2, 70), (Some("critical"), 1, 60)]);
}

#[test]
fn hours_of_the_week_are_the_readers() {
    // 2026-01-12 is a Monday.
    let all = [
        incident("a", "A", "2026-01-12T00:10Z", "2026-01-12T11:00Z"),
        incident("b", "B", "2026-01-12T00:50Z", "2026-01-12T11:00Z"),
    ];
    let all: Vec<_> = all.iter().collect();
    let history = history(&all, "2026-01-01T00:00Z", "2026-01-13T00:00Z");
    assert_eq!(by_hour_of_week(&history, UTC)[0], 2);
    let west = by_hour_of_week(&history, &|_| -30);
    assert_eq!((west[167], west[0]), (1, 1));
}

#[test]
fn days_show_the_worst_and_the_downtime_of_each() {
    let mut major = incident("a", "A", "2026-01-10T23:00Z", "2026-01-12T01:00Z");
    major.impact = Some(Impact::Major);
    major.components = vec!["API".into()];
    let minor = incident("b", "B", "2026-01-11T10:00Z", "2026-01-12T00:00Z");
    let mut notice = incident("n", "N", "2026-01-13T10:00Z", "2026-01-13T11:00Z");
    notice.impact = Some(Impact::None);
    let mut once = incident("1", "Once", "2026-01-14T00:00Z", "2026-01-14T00:00Z");
    once.updates.truncate(1);
    let work = maintenance("2026-01-15T10:00Z", "2026-01-15T11:00Z", MaintenancePhase::Completed);
    let (incidents, maintenances) = ([&major, &minor, &notice, &once], [&work]);
    let history = History {
        maintenances: &maintenances,
        ..history(&incidents, "2026-01-09T12:00Z", "2026-01-15T12:00Z")
    };
    let strip = |component| -> Vec<(u8, &'static str, u64, usize)> {
        days(&history, 8, component, UTC)
            .iter()
            .map(|day| (day.date.civil().2, day.worst.name(), minutes(day.down), day.incidents.len()))
            .collect()
    };
    assert_eq!(
        strip(None),
        [
            (8, "unknown", 0, 0),
            (9, "operational", 0, 0),
            (10, "partial_outage", 60, 1),
            (11, "partial_outage", 1440, 2),
            (12, "partial_outage", 60, 1),
            (13, "operational", 0, 1),
            (14, "degraded", 0, 1),
            (15, "maintenance", 0, 0),
        ]
    );
    let api: Vec<_> = strip(Some("API")).iter().map(|day| day.1).collect();
    assert_eq!(api[2..5], ["partial_outage"; 3]);
    assert_eq!(api[6..], ["operational", "operational"]);
}

#[test]
fn vendors_that_went_down_together_are_found() {
    let aws = incident("aws", "us-east-1", "2025-10-20T07:11Z", "2025-10-20T22:53Z");
    let aws_too = incident("aws-2", "us-east-1", "2025-10-20T20:00Z", "2025-10-20T22:00Z");
    let courier = courier();
    let courier: Vec<_> = courier.iter().collect();
    let axis = Interval { from: at("2025-10-01T00:00Z"), to: at("2025-11-01T00:00Z") };
    let (lanes, overlaps) =
        compare(&[&courier, &[&aws, &aws_too]], axis, at("2026-01-30T00:00Z"), Rules::default());
    assert_eq!((lanes[0].bars.len(), lanes[1].bars.len()), (4, 2));
    let [overlap] = overlaps[..] else { panic!("{overlaps:?}") };
    assert_eq!(courier[overlap.second.1].title, "All services impacted");
    assert_eq!((overlap.first, overlap.second.0), ((1, 0), 0));
    assert_eq!((minutes(overlap.both.length()), minutes(overlap.lag)), (17, 163));
    // The second incident of theirs went on within the first: it counts once, and nothing counts beyond the axis.
    assert_eq!(minutes(lanes[1].downtime(axis)), 15 * 60 + 42);
    let narrow = Interval { from: at("2025-10-20T10:11Z"), to: at("2025-10-20T20:11Z") };
    assert_eq!(minutes(lanes[1].downtime(narrow)), 600);
}

#[test]
fn known_since_is_the_earliest_that_is_known() {
    let incidents = courier();
    assert_eq!(known_since(&incidents, Some(at("2026-01-01T00:00Z"))), Some(at("2024-07-26T15:29Z")));
    assert_eq!(known_since(&incidents, Some(at("2020-01-01T00:00Z"))), Some(at("2020-01-01T00:00Z")));
    assert_eq!(known_since::<Incident>(&[], None), None);
}

#[test]
fn of_a_vendor_of_which_nothing_is_known_no_day_is_a_good_one() {
    let now = at("2026-01-30T12:00Z");
    let outage = incident("a", "A", "2026-01-28T10:00Z", "2026-01-28T11:00Z");
    let dateless = Incident { started_at: None, ..outage.clone() };
    let (none, all, undated): ([&Incident; 0], _, _) = ([], [&outage], [&dateless]);
    let read_today = Some(at("2026-01-30T11:00Z"));
    for (name, incidents, since, states, uptime, months) in [
        ("never read", &none[..], None, ["unknown"; 3], None, 0),
        ("read today", &none, read_today, ["unknown", "unknown", "operational"], Some(10_000), 1),
        ("an outage tells", &all, None, ["degraded", "operational", "operational"], Some(9_800), 1),
        ("an outage of no day tells nothing", &undated, None, ["unknown"; 3], None, 0),
    ] {
        let rules = Rules::default();
        let history = History { incidents, maintenances: &[], known_since: since, now, rules };
        let worst: Vec<_> = days(&history, 3, None, UTC).iter().map(|day| day.worst.name()).collect();
        assert_eq!(worst, states, "{name}");
        let figures = figures(&history);
        assert_eq!(figures.known_since.is_some(), months > 0, "{name}");
        assert_eq!(figures.uptime.map(|of| of.basis_points), [uptime; 3], "{name}");
        assert_eq!(figures.per_month_tenths, None, "{name}");
        assert_eq!(by_month(&history, UTC).len(), months, "{name}");
    }
}

#[test]
fn absurd_times_do_no_harm() {
    let mut backwards = incident("a", "A", "2026-01-10T10:00Z", "2026-01-10T09:00Z");
    let ages = incident("b", "B", "1970-01-01T00:00Z", "9999-12-31T00:00Z");
    let future = incident("c", "C", "9990-01-01T00:00Z", "");
    backwards.phase = Phase::Resolved;
    let all = [&backwards, &ages, &future];
    let history = history(&all, "2026-01-01T00:00Z", "2026-01-11T00:00Z");
    let figures = figures(&history);
    assert_eq!((figures.count, figures.unknown_length), (3, 1));
    assert_eq!(figures.downtime, Elapsed::between(at("1970-01-01T00:00Z"), at("2026-01-11T00:00Z")));
    assert_eq!(figures.uptime[0].basis_points, Some(0));
    assert!(by_month(&history, UTC).len() <= 1200);
    assert_eq!(days(&history, 90, None, UTC).len(), 90);
}

#[test]
fn a_length_in_the_vendors_words_is_known_and_enters_the_downtime() {
    let once = |text: &str| Incident {
        started_at: Some(at("2026-01-10T23:00Z")),
        resolved_at: Some(at("2026-01-10T23:00Z")),
        phase: crate::status::Phase::Resolved,
        updates: vec![crate::status::Update {
            phase: Some(crate::status::Phase::Resolved),
            at: Some(at("2026-01-10T23:00Z")),
            text: text.into(),
            ..crate::status::Update::default()
        }],
        ..Incident::default()
    };
    for (text, minutes) in [
        ("Calls failed between 21:38 and 22:13.", Some(35)),
        ("Calls failed between 21:38 and 22:13 UTC.", Some(35)),
        ("Calls failed from 11:20 to 1:05.", Some(105)),
        ("From 9:38 PM to 10:13 PM calls failed.", Some(35)),
        ("Between 23:50 and 00:20 calls failed.", Some(30)),
        ("The outage lasted about 35 minutes.", Some(35)),
        ("Duration: 1 hour and 14 minutes.", Some(74)),
        ("It lasted 2 hours.", Some(120)),
        ("Work is planned between 21:38 and 22:13.", None),
        ("All is well again.", None),
        ("It lasted longer than we hoped.", None),
    ] {
        let incidents = [once(text)];
        let figures = figures(&history(
            &incidents.iter().collect::<Vec<_>>(),
            "2026-01-01T00:00Z",
            "2026-01-30T00:00Z",
        ));
        assert_eq!(figures.unknown_length, usize::from(minutes.is_none()), "{text}");
        assert_eq!(figures.downtime.as_minutes(), minutes.unwrap_or(0), "{text}");
    }
}

#[test]
fn notices_that_are_left_out_are_counted_apart() {
    let notice = Incident {
        impact: Some(crate::status::Impact::None),
        started_at: Some(at("2026-01-10T08:00Z")),
        resolved_at: Some(at("2026-01-10T09:14Z")),
        phase: crate::status::Phase::Resolved,
        ..Incident::default()
    };
    let incidents = [notice];
    let incidents: Vec<_> = incidents.iter().collect();
    let mut past = history(&incidents, "2026-01-01T00:00Z", "2026-01-30T00:00Z");
    assert_eq!((figures(&past).count, figures(&past).notices), (0, (1, Elapsed::seconds(74 * 60))));
    past.rules.notices = true;
    assert_eq!((figures(&past).count, figures(&past).notices.0), (1, 0));
}
