//! Dates as people write them: e-mail's (RFC 2822, in RSS) and JavaScript's `Date` as text (old Instatus pages).

use super::timestamp::{Timestamp, minutes_east};
use super::{names, zone};

impl Timestamp {
    /// Reads what [`Timestamp::parse`] reads, and dates as people write them: RFC 2822 (`Thu, 30 Jul 2026 09:07:42
    /// GMT`), as in RSS, and JavaScript's `Date` as text (`Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal
    /// Time)`).
    #[must_use]
    pub fn parse_loose(stamp: &str) -> Option<Timestamp> {
        Timestamp::parse(stamp).or_else(|| parse(stamp))
    }
}

/// Reads `Thu, 30 Jul 2026 09:07:42 +0000`, `30 Jul 26 09:07 PST` and `Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated
/// Universal Time)`. A year of two digits is one of 1970 to 2069. Without a zone, or with one that nobody defined or
/// that has two offsets a year (`PT`), the date is taken as UTC, as RFC 2822 (4.3) asks.
fn parse(stamp: &str) -> Option<Timestamp> {
    let stamp = stamp.split('(').next()?;
    let mut words =
        stamp.split(|c: char| c == ',' || c.is_ascii_whitespace()).filter(|word| !word.is_empty());
    let mut word = words.next()?;
    if is_weekday(word) {
        word = words.next()?;
    }
    let (month, day) = match month(word) {
        Some(month) => (month, number(words.next()?)?),
        None => (month(words.next()?)?, number(word)?),
    };
    let year = words.next()?;
    let year = match (year.len(), number(year)?) {
        (2, after @ 0..70) => 2000 + after,
        (2, before) => 1900 + before,
        (_, full) => full,
    };
    let mut clock = words.next()?.splitn(3, ':').map(number);
    let (hour, minute, second) = (clock.next()??, clock.next()??, clock.next().unwrap_or(Some(0))?);
    let offset = words.next();
    let east = offset.map_or(Some(0), zone)?;
    // A name behind a number, as Go writes them, adds nothing.
    let is_number = offset.is_some_and(|offset| offset.starts_with(['+', '-']));
    if words.next().is_some_and(|name| !is_number || zone::offset_of(name).is_none())
        || words.next().is_some()
    {
        return None;
    }
    Timestamp::from_civil(year, month, day, hour, minute, second)?.shifted(-east * 60_000)
}

/// The month that a word names. Full names count by their first three letters.
fn month(word: &str) -> Option<i64> {
    names::month_by_start(word).filter(|_| is_name(word)).map(i64::from)
}

fn is_weekday(word: &str) -> bool {
    is_name(word) && word.get(..3).is_some_and(names::is_weekday)
}

fn is_name(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'.')
}

fn number(word: &str) -> Option<i64> {
    let plain = (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    if plain { word.parse().ok() } else { None }
}

/// Minutes east of UTC.
fn zone(word: &str) -> Option<i64> {
    let word = word.strip_prefix("GMT").or_else(|| word.strip_prefix("UTC")).unwrap_or(word);
    match zone::offset_of(word) {
        Some(minutes) => Some(minutes),
        None if word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_alphabetic()) => Some(0),
        None => minutes_east(word),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_dates_people_write() {
        for (stamp, utc) in [
            ("Thu, 30 Jul 2026 09:07:42 +0000", "2026-07-30T09:07:42Z"),
            ("Thu, 30 Jul 2026 09:07:42 GMT", "2026-07-30T09:07:42Z"),
            ("Thu, 30 Jul 2026 09:07:42 PST", "2026-07-30T17:07:42Z"),
            ("Thu, 30 Jul 2026 09:07:42 -0700", "2026-07-30T16:07:42Z"),
            ("Thu, 30 Jul 2026 09:07:42 -0700 PST", "2026-07-30T16:07:42Z"),
            ("Thu, 30 Jul 2026 09:07:42 +05:30", "2026-07-30T03:37:42Z"),
            ("Thu, 30 Jul 2026 09:07:42", "2026-07-30T09:07:42Z"),
            ("Thursday, 30 July 2026 09:07:42 UTC", "2026-07-30T09:07:42Z"),
            ("30 Jul 26 09:07 Z", "2026-07-30T09:07:00Z"),
            ("Fri,  1 Jan 71 00:00:00 EST", "1971-01-01T05:00:00Z"),
            ("Thu, 30 Jul 2026 09:07:42 WIB", "2026-07-30T09:07:42Z"),
            ("Sat Jun 11 2022 18:55:50 GMT+0000 (Coordinated Universal Time)", "2022-06-11T18:55:50Z"),
            ("Sat Jun 11 2022 18:55:50 GMT-0700 (Pacific Daylight Time)", "2022-06-12T01:55:50Z"),
            ("Sat Jun 11 2022 18:55:50 GMT+0530", "2022-06-11T13:25:50Z"),
        ] {
            assert_eq!(parse(stamp).map(|at| at.to_string()).as_deref(), Some(utc), "{stamp}");
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for stamp in [
            "",
            "Invalid Date",
            "Thu",
            "Thu, 30 Jul 2026",
            "Thu, 31 Jun 2026 09:07:42 GMT",
            "Thu, 30 Jul 2026 25:07:42 GMT",
            "Thu, 30 Jul 2026 09:07:42 GMT tomorrow",
            "Thu, 30 Jul 2026 09:07:42 +99:99",
            "Sat Sep 13 275760 00:00:00 GMT+0000",
            "Wed Dec 31 1969 23:59:59 GMT+0000",
            "Thu, 30 Jul 00000000000000002026 09:07:42",
            "Thu, 30 J\u{fc}l 2026 09:07:42 GMT",
            "\u{1f4a9}\u{1f4a9} Jul 2026 09:07",
        ] {
            assert_eq!(parse(stamp), None, "{stamp}");
        }
    }
}
