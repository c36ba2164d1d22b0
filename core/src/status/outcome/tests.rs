//! How attempts are noted, and what is due.

use super::*;
use crate::feed;
use crate::status::{Format, Incident, Source, Update};

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(1_700_000_000_000 + seconds * 1000)
}

fn vendor() -> Vendor {
    Vendor { page: "https://status.x.example".into(), name: "X".into(), ..Vendor::default() }
}

fn reading(indicator: &str, seconds: i64) -> Reading {
    let document = format!(r#"{{"page":{{"name":"Xavier"}},"status":{{"indicator":"{indicator}"}}}}"#);
    let report = feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap();
    Reading::success(report, at(seconds), Source::Live)
}

fn outcome(reading: &Reading, seconds: i64) -> Outcome {
    let mut outcome = Outcome::default();
    outcome.note(&vendor(), reading, at(seconds));
    outcome
}

#[test]
fn a_page_takes_over_what_was_read_later_or_went_otherwise() {
    let failed = |reading: &Reading| reading.clone().failed(Failure::Blocked);
    let (old, new) = (reading("none", 10), reading("critical", 20));
    for (kept, held, is_news) in [
        (&new, &old, true),
        (&old, &new, false),
        (&old, &old, false),
        (&old, &Reading::default(), true),
        (&failed(&old), &old, true),
        (&old, &failed(&old), false),
        (&failed(&old), &failed(&old), false),
        (&failed(&old), &new, false),
    ] {
        assert_eq!(outcome(kept, 30).is_news_to(held), is_news, "{:?} {:?}", kept.read_at, held.read_at);
    }
}

#[test]
fn what_failed_waits_as_long_as_it_asks_for_and_as_often_as_it_failed() {
    let limited = |retry_after| Failure::RateLimited { retry_after };
    let usual = PERIOD + spread(&vendor().page);
    for (failure, before, wait) in [
        (None, false, usual),
        (Some(Failure::Timeout { seconds: 10 }), false, RETRY),
        (Some(Failure::Timeout { seconds: 10 }), true, usual),
        (Some(Failure::Blocked), false, usual),
        (Some(limited(None)), false, usual),
        (Some(limited(Some(7))), false, PERIOD),
        (Some(limited(Some(3600))), false, 3600),
        (Some(limited(Some(u32::MAX))), false, LONGEST),
        (Some(Failure::Broke), false, usual),
    ] {
        let name = format!("{failure:?} {before}");
        let mut outcome = Outcome { failed: before, ..Outcome::default() };
        let reading = Reading { failure, ..reading("none", 0) };
        outcome.note(&vendor(), &reading, at(0));
        assert_eq!(outcome.due_at, at(0).shifted(millis(wait)), "{name}");
        assert!(!outcome.is_due(at(i64::try_from(wait).unwrap() - 1)), "{name}");
        assert!(outcome.is_due(at(i64::try_from(wait).unwrap())), "{name}");
    }
}

#[test]
fn a_vendor_is_asked_every_minute_in_the_first_half_hour_of_an_incident_and_while_one_is_investigated() {
    let usual = PERIOD + spread(&vendor().page);
    let told = |minutes_ago: i64, phase: &str, open: bool| {
        let mut reading = reading("none", 0);
        let began = at(-60 * minutes_ago);
        let update = Update { at: Some(began), ..Update::default() };
        let incident = Incident {
            phase: phase.into(),
            // Vendors put the start of an incident back by hours as they post it.
            started_at: at(-20 * 3600).into(),
            resolved_at: (!open).then_some(began),
            updates: vec![update],
            ..Incident::default()
        };
        reading.report.as_mut().unwrap().incidents.push(incident);
        reading
    };
    for (name, reading, is_investigated, wait) in [
        ("nothing", reading("none", 0), false, usual),
        ("young", told(29, "investigating", true), false, HURRY),
        ("no longer young", told(30, "investigating", true), false, usual),
        ("of a clock that is ahead", told(-5, "investigating", true), false, usual),
        ("over", told(5, "resolved", false), false, usual),
        ("investigated", told(90, "identified", true), true, HURRY),
        ("investigated, and well", reading("none", 0), true, usual),
        ("young, and fails", told(5, "investigating", true).failed(Failure::Blocked), true, usual),
        ("offline", reading("none", 0).failed(Failure::Offline), false, RETRY),
    ] {
        let outcome = outcome(&reading, 0).hurried(is_investigated);
        assert_eq!(outcome.due_at, at(0).shifted(millis(wait)), "{name}");
    }
    let mut again = Outcome { failed: true, ..Outcome::default() };
    again.note(&vendor(), &reading("none", 0).failed(Failure::Offline), at(0));
    assert_eq!(again.due_at, at(0).shifted(millis(OFFLINE + spread(&vendor().page))));
}

#[test]
fn what_was_read_earlier_is_not_put_in_the_place_of_what_was_read_later() {
    let now = at(100);
    let table = [
        ("later", Some(20), Some(10), true),
        ("the same", Some(10), Some(10), false),
        ("earlier", Some(10), Some(20), false),
        ("nothing known", None, Some(10), false),
        ("nothing read", Some(10), None, true),
        ("the clock was put back since", Some(101), Some(10), false),
    ];
    for (name, known, read, overtaken) in table {
        let known = Outcome { read_at: known.map(at), ..Outcome::default() };
        let reading = Reading { read_at: read.map(at), ..Reading::default() };
        assert_eq!(known.overtakes(&reading, now), overtaken, "{name}");
    }
}

#[test]
fn of_an_attempt_that_was_overtaken_only_its_failure_counts() {
    let mut known = outcome(&reading("critical", 50), 50);
    let before = known.clone();
    known.note_overtaken(&reading("none", 40), at(60));
    assert_eq!(known, before);
    let limited = Failure::RateLimited { retry_after: Some(3600) };
    known.note_overtaken(&reading("none", 40).failed(limited), at(60));
    assert_eq!((known.health, known.read_at, known.failed), (Health::MajorOutage, Some(at(50)), true));
    assert_eq!(known.due_at, Some(at(3660)));
}

#[test]
fn a_stamp_of_the_future_counts_as_due() {
    let fresh = outcome(&reading("none", 0), 0);
    let table = [
        ("just asked", fresh.clone(), 1, false),
        ("the clock was put back by a second", fresh.clone(), -1, true),
        ("the clock was put back by a day", fresh.clone(), -86_400, true),
        ("never asked", Outcome::default(), 0, true),
        ("due in a year", Outcome { due_at: Some(at(31_536_000)), ..fresh }, 1, true),
    ];
    for (name, outcome, now, due) in table {
        assert_eq!(outcome.is_due(at(now)), due, "{name}");
    }
}

#[test]
fn a_good_state_is_painted_only_while_it_is_recent() {
    use Health::{Operational, PartialOutage, Unknown};
    let failed = |reading: Reading| reading.failed(Failure::Blocked);
    for (name, reading, now, shown) in [
        ("read now", reading("none", 0), 0, Operational),
        ("within the limit", reading("none", 0), 900, Operational),
        ("past it", reading("none", 0), 901, Unknown),
        ("thirty days old", reading("none", 0), 30 * 86_400, Unknown),
        ("by a clock that was a little ahead", reading("none", 30), 0, Operational),
        ("by a clock that was a day ahead", reading("none", 86_400), 0, Unknown),
        ("failed since", failed(reading("none", 0)), 1, Unknown),
        ("trouble, failed since", failed(reading("major", 0)), 1, PartialOutage),
        ("trouble, long ago", reading("major", 0), 86_400, PartialOutage),
        ("never stamped", Reading { read_at: None, ..reading("none", 0) }, 0, Unknown),
        ("never read", Reading::default().failed(Failure::Offline), 0, Unknown),
    ] {
        assert_eq!(outcome(&reading, 0).shown(at(now)), shown, "{name}");
    }
}

#[test]
fn what_was_not_kept_was_not_read_where_only_the_kept_is_known() {
    let mut kept = reading("none", 0);
    outcome(&reading("none", 300), 300).bring_up_to_date(&mut kept, at(600));
    assert_eq!((kept.read_at, kept.health()), (Some(at(300)), Health::Operational));
    // An id that a reading lost with its room is still the one that pins.
    let pinned = Outcome { page_id: "mine".into(), ..outcome(&reading("none", 0), 0) };
    for (known, pin) in [(None, "mine"), (Some("first"), "first")] {
        let mut reading = Reading::default();
        reading.finding.page_id = known.map(Into::into);
        pinned.bring_up_to_date(&mut reading, at(600));
        assert_eq!(reading.finding.page_id.as_deref(), Some(pin));
    }
    let mut read = reading("none", 0);
    read.finding.page_id = Some("mine".into());
    let mut noted = outcome(&read, 0);
    noted.note(&vendor(), &reading("none", 1), at(1));
    assert_eq!(noted.page_id, "mine");
    let unkept = Outcome { unkept: true, ..outcome(&reading("major", 600), 600) };
    unkept.bring_up_to_date(&mut kept, at(600));
    assert_eq!(kept.health(), Health::Unknown);
}

#[test]
fn of_a_pause_that_was_asked_for_the_rest_is_left() {
    let limited = reading("none", 0).failed(Failure::RateLimited { retry_after: Some(3600) });
    let known = outcome(&limited, 0);
    for (now, rest) in [(0, 3600), (600, 3000), (3599, 1), (3600, 0), (-60, 0)] {
        let mut kept = limited.clone();
        known.bring_up_to_date(&mut kept, at(now));
        assert_eq!(kept.failure, Some(Failure::RateLimited { retry_after: Some(rest) }), "{now}");
    }
}

#[test]
fn the_next_turn_is_when_the_first_is_due() {
    let after = |seconds| Outcome { due_at: Some(at(seconds)), ..outcome(&reading("none", 0), 0) };
    for (outcomes, next) in [
        (vec![], 300),
        (vec![after(140), after(120)], 120),
        // Who falls due within a minute is read in one turn.
        (vec![after(40), after(20), after(59)], 60),
        (vec![after(900)], 300),
        // What is due already is what this turn did not come to; the caller decides how soon.
        (vec![after(0), after(90)], 90),
    ] {
        assert_eq!(next_turn(outcomes.iter(), at(0)), at(next));
    }
}
