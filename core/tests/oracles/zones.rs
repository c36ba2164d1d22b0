//! The zones that vendors name in prose, by their rules in the tz database.

use is_it_them_core::history::stated_window;
use is_it_them_core::time::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, TimeZone};

use crate::{Chance, incident};

/// What a vendor's sentence about a span of half an hour is read as; all near `at`, so that the date is not in doubt.
fn start_of(local: DateTime, zone: &str, at: jiff::Timestamp) -> Option<i64> {
    let minutes = |count: i64| Timestamp::from_millis(at.as_millisecond() + count * 60_000);
    let end = local.checked_add(jiff::Span::new().minutes(5)).unwrap();
    let day = local.strftime("%B %-d, %Y");
    // With the half of the day: `10:30` in America could be either.
    let (from, to) = (local.strftime("%I:%M %p"), end.strftime("%I:%M %p"));
    let text = format!("On {day}, between {from} {zone} and {to} {zone}, requests failed.");
    stated_window(&incident(minutes(1), minutes(90), minutes(120), &text)).map(|window| window.from.millis())
}

#[test]
fn american_zones_follow_the_rules_of_the_united_states() {
    let zones = [
        ("PT", "America/Los_Angeles"),
        ("MT", "America/Denver"),
        ("CT", "America/Chicago"),
        ("ET", "America/New_York"),
        ("US/Pacific", "America/Los_Angeles"),
        ("Eastern Time", "America/New_York"),
    ];
    let mut chance = Chance(5);
    let mut doubtful = 0;
    for round in 0..4_000 {
        let (name, place) = chance.of(&zones);
        let zone = TimeZone::get(place).unwrap();
        // Every other one lies in the days about a change of clocks.
        let (month, days) = *chance.of(&[(3, (8, 14)), (11, (1, 7))]);
        let (month, days) = if round % 2 == 0 { (month, days) } else { (chance.between(1, 12), (1, 28)) };
        let hour = chance.between(0, if round % 2 == 0 { 4 } else { 22 });
        let number = |value: i64| i8::try_from(value).unwrap();
        let local = jiff::civil::date(
            i16::try_from(chance.between(2007, 2060)).unwrap(),
            number(month),
            number(chance.between(days.0, days.1)),
        )
        .at(number(hour), number(chance.between(0, 54)), 0, 0);
        let ambiguous = zone.to_ambiguous_timestamp(local);
        let is_plain = matches!(ambiguous.offset(), AmbiguousOffset::Unambiguous { .. });
        let at = ambiguous.compatible().unwrap();
        let expected = is_plain.then(|| at.as_millisecond());
        assert_eq!(start_of(local, name, at), expected, "{local} {name}");
        doubtful += usize::from(!is_plain);
    }
    assert!(doubtful > 20, "only {doubtful} fell into an hour that is skipped or repeated");
}

#[test]
fn a_named_zone_is_what_clocks_in_one_of_its_places_show() {
    for (name, place, month) in [
        ("UTC", "UTC", 7),
        ("HST", "Pacific/Honolulu", 7),
        ("AKST", "America/Anchorage", 1),
        ("AKDT", "America/Anchorage", 7),
        ("WET", "Europe/Lisbon", 1),
        ("WEST", "Europe/Lisbon", 7),
        ("GMT", "Europe/London", 1),
        ("BST", "Europe/London", 7),
        ("CET", "Europe/Berlin", 1),
        ("CEST", "Europe/Berlin", 7),
        ("EET", "Europe/Helsinki", 1),
        ("EEST", "Europe/Helsinki", 7),
        ("MSK", "Europe/Moscow", 7),
        ("PST", "America/Los_Angeles", 1),
        ("PDT", "America/Los_Angeles", 7),
        ("MST", "America/Denver", 1),
        ("MDT", "America/Denver", 7),
        ("CDT", "America/Chicago", 7),
        ("EST", "America/New_York", 1),
        ("EDT", "America/New_York", 7),
        ("SGT", "Asia/Singapore", 7),
        ("HKT", "Asia/Hong_Kong", 7),
        ("JST", "Asia/Tokyo", 7),
        ("KST", "Asia/Seoul", 7),
        ("AWST", "Australia/Perth", 7),
        ("ACST", "Australia/Adelaide", 7),
        ("AEST", "Australia/Sydney", 7),
        ("AEDT", "Australia/Sydney", 1),
        ("NZST", "Pacific/Auckland", 7),
        ("NZDT", "Pacific/Auckland", 1),
    ] {
        let local = jiff::civil::date(2026, month, 14).at(14, 5, 0, 0);
        let at = TimeZone::get(place).unwrap().to_ambiguous_timestamp(local).compatible().unwrap();
        assert_eq!(start_of(local, name, at), Some(at.as_millisecond()), "{name}");
    }
}
