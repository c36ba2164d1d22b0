use super::*;
use crate::status::{Format, Incident, Place, Update};

#[test]
fn a_clock_that_is_behind_the_vendors_is_put_right_by_its_latest_post() {
    let at = |seconds: i64| Timestamp::from_millis(seconds * 1000);
    let read = |started: i64, posted: i64| {
        let update = Update { at: Some(at(posted)), ..Update::default() };
        let incident =
            Incident { started_at: Some(at(started)), updates: vec![update], ..Incident::default() };
        let report = Report { incidents: vec![incident], ..Report::new(Format::Statuspage) };
        Reading::success(report, at(1000), Source::Live)
    };
    for (started, posted, clock) in [
        (900, 950, 1000),
        (1000, 1090, 1090),
        (1600, 1600, 1600),
        // A date that somebody set, and one beside it that is only ahead.
        (9000, 990, 1000),
        (9000, 1010, 1010),
    ] {
        assert_eq!(read(started, posted).clock(at(1000)), at(clock), "{started} {posted}");
    }
    let sample = Reading { source: Source::Sample, ..read(1000, 1090) };
    assert_eq!(sample.clock(at(1000)), at(1000));
}

#[test]
fn what_another_page_read_later_is_taken_over() {
    let at = |seconds: i64| Some(Timestamp::from_millis(seconds * 1000));
    let read = |indicator, seconds| Reading {
        report: Some(Report { indicator: Some(indicator), ..Report::new(Format::Statuspage) }),
        read_at: at(seconds),
        ..Reading::default()
    };
    let said = |seconds| {
        let place = Place { host: "new.example".into(), since: at(seconds), ..Place::default() };
        Finding { confirmed: Some(place), ..Finding::default() }
    };
    let (well, down) =
        (|seconds| read(Health::Operational, seconds), |seconds| read(Health::MajorOutage, seconds));
    let unread = Reading { read_at: at(9), ..Reading::default() };
    for (name, mut held, kept, health, confirmed) in [
        ("later", well(1), down(2), Health::MajorOutage, None),
        ("earlier", well(2), down(1), Health::Operational, None),
        ("nothing held", Reading::default(), down(1), Health::MajorOutage, None),
        ("nothing kept", well(1), unread, Health::Operational, None),
        ("confirmed there", well(1), Reading { finding: said(5), ..well(1) }, Health::Operational, at(5)),
        ("confirmed here", Reading { finding: said(5), ..well(1) }, down(2), Health::MajorOutage, at(5)),
        ("the clock was put back since", down(2), well(11), Health::MajorOutage, None),
    ] {
        held.catch_up(kept, Timestamp::from_millis(10_000));
        assert_eq!(held.health(), health, "{name}");
        assert_eq!(held.finding.confirmed.and_then(|place| place.since), confirmed, "{name}");
    }
}

#[test]
fn what_another_program_has_just_kept_is_heard() {
    let now = Timestamp::from_millis(10_000);
    let read = |health, seconds: i64| Reading {
        report: Some(Report { indicator: Some(health), ..Report::new(Format::Statuspage) }),
        read_at: Some(Timestamp::from_millis(seconds * 1000)),
        ..Reading::default()
    };
    let (well, down) =
        (|seconds| read(Health::Operational, seconds), |seconds| read(Health::MajorOutage, seconds));
    let failed = |reading: Reading| reading.failed(Failure::Blocked);
    for (name, mut held, kept, is_news, health, fails) in [
        ("later", well(1), down(2), true, Health::MajorOutage, false),
        ("later, after a failure here", failed(well(1)), well(2), true, Health::Operational, false),
        ("earlier", well(2), down(1), false, Health::Operational, false),
        ("the same, kept by oneself", well(2), well(2), false, Health::Operational, false),
        ("the latest attempt failed", well(2), failed(well(2)), true, Health::Operational, true),
        ("an attempt before ours failed", well(2), failed(well(1)), false, Health::Operational, false),
        (
            "the latest attempt failed as before",
            failed(well(2)),
            failed(well(2)),
            false,
            Health::Operational,
            true,
        ),
        (
            "what failed here, somebody has not heard of",
            failed(well(2)),
            well(2),
            false,
            Health::Operational,
            true,
        ),
        ("the clock was put back since", well(2), down(11), false, Health::Operational, false),
        ("nothing held", Reading::default(), down(1), true, Health::MajorOutage, false),
    ] {
        assert_eq!(held.hear(kept, now), is_news, "{name}");
        assert_eq!((held.health(), held.failure.is_some()), (health, fails), "{name}");
    }
}

#[test]
fn only_what_this_clock_calls_recent_is_relied_on() {
    let green = Report { indicator: Some(Health::Operational), ..Report::new(Format::Statuspage) };
    let now = Timestamp::from_millis(1_000_000_000_000);
    let (minute, day) = (60, 86_400);
    for (seconds_ago, source, freshness, shown) in [
        (Some(0), Source::Live, Freshness::Live, Health::Operational),
        (Some(minute), Source::Cached, Freshness::Cached, Health::Operational),
        (Some(900), Source::Live, Freshness::Live, Health::Operational),
        (Some(901), Source::Live, Freshness::Stale, Health::Unknown),
        (Some(30 * day), Source::Cached, Freshness::Stale, Health::Unknown),
        (Some(-minute), Source::Live, Freshness::Live, Health::Operational),
        (Some(-minute - 1), Source::Live, Freshness::Stale, Health::Unknown),
        (Some(-60 * minute), Source::Live, Freshness::Stale, Health::Unknown),
        (Some(-day), Source::Cached, Freshness::Stale, Health::Unknown),
        (None, Source::Live, Freshness::Stale, Health::Unknown),
        (None, Source::Cached, Freshness::Stale, Health::Unknown),
        (None, Source::Sample, Freshness::Sample, Health::Operational),
    ] {
        let read_at = seconds_ago.and_then(|seconds| now.shifted(-seconds * 1000));
        let reading = Reading { report: Some(green.clone()), read_at, source, ..Reading::default() };
        assert_eq!(
            (reading.freshness(now, 900), reading.shown_health(now, 900)),
            (freshness, shown),
            "read {seconds_ago:?} s ago, {source:?}"
        );
        let unread = Reading { report: None, ..reading };
        assert_eq!(unread.freshness(now, 900), Freshness::Unknown);
    }
}
