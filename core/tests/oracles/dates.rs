//! Instants as machines and as e-mail write them, read by ours and by jiff.

use is_it_them_core::time::Timestamp;
use jiff::fmt::rfc2822;

use crate::Chance;

const ROUNDS: usize = 20_000;

/// Milliseconds as jiff reads the stamp; nothing for years that ours does not hold either.
fn by_jiff(stamp: &str) -> Option<i64> {
    let read: jiff::Timestamp = stamp.parse().ok()?;
    let millis = read.as_nanosecond().div_euclid(1_000_000);
    i64::try_from(millis).ok().filter(|millis| (0..=253_402_300_799_999).contains(millis))
}

fn ours(stamp: &str) -> Option<i64> {
    Timestamp::parse(stamp).map(Timestamp::millis)
}

/// Mostly sound, and now and then a day, an hour or a second that there is not.
fn stamp(chance: &mut Chance) -> String {
    let year = if chance.between(0, 9) == 0 { chance.between(1, 9999) } else { chance.between(1969, 2100) };
    let (month, day) = (chance.between(0, 13), chance.between(0, 32));
    let (hour, minute, second) = (chance.between(0, 24), chance.between(0, 60), chance.between(0, 61));
    let digits = usize::try_from(chance.between(0, 9)).unwrap();
    let fraction = match digits {
        0 => String::new(),
        _ => format!(".{:0digits$}", chance.between(0, 10_i64.pow(u32::try_from(digits).unwrap()) - 1)),
    };
    let sign = chance.of(&["+", "-"]);
    let zone = match chance.between(0, 3) {
        0 => format!("{sign}{:02}:{:02}", chance.between(0, 23), chance.between(0, 60)),
        1 => format!("{sign}{:02}{:02}", chance.between(0, 23), chance.between(0, 60)),
        _ => "Z".into(),
    };
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}{fraction}{zone}")
}

#[test]
fn stamps_are_read_as_jiff_reads_them() {
    let mut chance = Chance(1);
    let mut read = 0;
    for _ in 0..ROUNDS {
        let stamp = stamp(&mut chance);
        assert_eq!(ours(&stamp), by_jiff(&stamp), "{stamp}");
        read += usize::from(ours(&stamp).is_some());
    }
    assert!(read > ROUNDS / 2, "only {read} of them were stamps at all");
}

#[test]
fn what_is_written_is_read_back_by_jiff() {
    let mut chance = Chance(2);
    for _ in 0..ROUNDS {
        let at = Timestamp::from_millis(chance.between(0, 253_402_300_799_999));
        assert_eq!(by_jiff(&at.to_string()), Some(at.millis()), "{at}");
    }
}

#[test]
fn dates_of_mail_are_read_as_jiff_reads_them() {
    let mut chance = Chance(3);
    let zones =
        ["+0000", "-0730", "+1400", "GMT", "UT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"];
    let parser = rfc2822::DateTimeParser::new().relaxed_weekday(true);
    for _ in 0..ROUNDS {
        let at = jiff::Timestamp::from_second(chance.between(86_400, 4_000_000_000)).unwrap();
        let day = at.strftime("%a, %d %b %Y %H:%M:%S");
        let stamp = format!("{day} {}", chance.of(&zones));
        let expected = parser.parse_timestamp(&stamp).unwrap_or_else(|error| panic!("{stamp}: {error}"));
        let read = Timestamp::parse_loose(&stamp).map(Timestamp::millis);
        assert_eq!(read, Some(expected.as_millisecond()), "{stamp}");
    }
}

#[test]
fn dates_of_javascript_are_the_instants_they_were_made_of() {
    let mut chance = Chance(4);
    let zones = ["America/St_Johns", "Asia/Kolkata", "Europe/Berlin", "Pacific/Auckland", "UTC"];
    for _ in 0..ROUNDS / 10 {
        let at = jiff::Timestamp::from_second(chance.between(86_400, 4_000_000_000)).unwrap();
        let zoned = at.in_tz(chance.of::<&str>(&zones)).unwrap();
        let stamp = zoned.strftime("%a %b %d %Y %H:%M:%S GMT%z (Somewhere Time)").to_string();
        let read = Timestamp::parse_loose(&stamp).map(Timestamp::millis);
        assert_eq!(read, Some(at.as_millisecond()), "{stamp}");
    }
}
