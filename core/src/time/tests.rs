//! What a zone's name means to the three readers that meet one.

use super::Timestamp;
use super::stamp::Stamp;
use super::token::{Tokens, tokens};
use super::zone::Zone;

const NOON: &str = "2026-07-14T12:00:00Z";

/// Minutes east of UTC of clocks that show noon at this instant.
fn east(at: Timestamp) -> i64 {
    let noon = Timestamp::parse(NOON).unwrap();
    (noon.millis() - at.millis()) / 60_000
}

fn in_prose(zone: &str) -> Option<i64> {
    let tokens = tokens(zone);
    let (zone, after) = Zone::read(Tokens(&tokens), 0)?;
    assert_eq!(after, tokens.len(), "reads all of the name");
    zone.instant(Timestamp::parse(NOON).unwrap()).map(east)
}

fn in_a_feed(zone: &str) -> Option<i64> {
    Stamp::read(&format!("Jul 14, 2026 12:00 {zone}"))?.offset
}

fn in_a_mail(zone: &str) -> Option<i64> {
    Timestamp::parse_loose(&format!("Tue, 14 Jul 2026 12:00:00 {zone}")).map(east)
}

#[test]
fn a_name_of_one_zone_means_the_same_to_every_reader() {
    for (name, minutes) in [
        ("UTC", 0),
        ("GMT", 0),
        ("UT", 0),
        ("Z", 0),
        ("HST", -600),
        ("AKST", -540),
        ("AKDT", -480),
        ("PST", -480),
        ("PDT", -420),
        ("MST", -420),
        ("MDT", -360),
        ("CDT", -300),
        ("EST", -300),
        ("EDT", -240),
        ("WET", 0),
        ("WEST", 60),
        ("BST", 60),
        ("CET", 60),
        ("CEST", 120),
        ("EET", 120),
        ("EEST", 180),
        ("MSK", 180),
        ("SGT", 480),
        ("HKT", 480),
        ("AWST", 480),
        ("JST", 540),
        ("KST", 540),
        ("ACST", 570),
        ("AEST", 600),
        ("AEDT", 660),
        ("NZST", 720),
        ("NZDT", 780),
    ] {
        let expected = Some(minutes);
        assert_eq!(
            (in_prose(name), in_a_feed(name), in_a_mail(name)),
            (expected, expected, expected),
            "{name}"
        );
    }
}

#[test]
fn a_name_that_several_zones_share_counts_only_where_a_standard_defines_it() {
    for (name, prose, feed, mail) in [
        // RFC 2822 defines it for the dates that feeds are written in.
        ("CST", None, Some(-360), Some(-360)),
        // Nobody defines these. An e-mail's date is then in UTC by the same standard.
        ("IST", None, None, Some(0)),
        ("AST", None, None, Some(0)),
        ("WIB", None, None, Some(0)),
    ] {
        assert_eq!((in_prose(name), in_a_feed(name), in_a_mail(name)), (prose, feed, mail), "{name}");
    }
}

#[test]
fn a_name_with_two_offsets_a_year_counts_only_in_prose() {
    for (name, minutes) in [("PT", -420), ("MT", -360), ("CT", -300), ("ET", -240)] {
        let read = (in_prose(name), in_a_feed(name), in_a_mail(name));
        assert_eq!(read, (Some(minutes), None, Some(0)), "{name}");
    }
}

#[test]
fn prose_may_write_a_zone_in_any_case_unless_it_is_a_word() {
    for (name, minutes) in
        [("pst", Some(-480)), ("Cest", Some(120)), ("West", None), ("wet", None), ("et", None)]
    {
        assert_eq!(in_prose(name), minutes, "{name}");
    }
}

#[test]
fn clocks_have_twelve_hours_from_hawaii_to_new_york() {
    for (name, twelve) in
        [("HST", true), ("AKST", true), ("PT", true), ("EDT", true), ("UTC", false), ("AEST", false)]
    {
        assert_eq!(Zone::named(name).map(Zone::is_american), Some(twelve), "{name}");
    }
}
