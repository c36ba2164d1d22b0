//! Instants in UTC, and reading and writing them as ISO 8601 stamps.

use std::fmt;

use crate::digits::digits;

/// An instant in UTC, to the millisecond. JSON holds it as RFC 3339: `2025-11-04T20:46:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(i64);

/// The last instant a vendor's page can sensibly speak of: 9999-12-31T23:59:59.999Z.
const LAST: i64 = 253_402_300_799_999;

impl Timestamp {
    /// The instant `millis` milliseconds after 1970-01-01T00:00:00Z. An instant before 1970 becomes its first one, an
    /// instant after 9999 becomes its last.
    #[must_use]
    pub fn from_millis(millis: i64) -> Timestamp {
        Timestamp(millis.clamp(0, LAST))
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Reads a stamp as vendors write them: ISO 8601 with `T` or a space, with or without seconds, a fraction and
    /// an offset (`Z`, `UTC`, `-07:00`, `+0000`). A stamp without an offset is taken as UTC. `None` for
    /// anything else, and for years before 1970 or after 9999.
    #[must_use]
    pub fn parse(stamp: &str) -> Option<Timestamp> {
        let mut scan = Scan(stamp.as_bytes().trim_ascii());
        let year = scan.digits(4)?;
        scan.expect(b"-")?;
        let month = scan.digits(2)?;
        scan.expect(b"-")?;
        let day = scan.digits(2)?;
        let (mut hour, mut minute, mut second, mut milli) = (0, 0, 0, 0);
        if scan.expect(b"Tt ").is_some() {
            hour = scan.digits(2)?;
            scan.expect(b":")?;
            minute = scan.digits(2)?;
            if scan.expect(b":").is_some() {
                second = scan.digits(2)?;
                if scan.expect(b".,").is_some() {
                    milli = scan.fraction()?;
                }
            }
        }
        let offset = scan.offset()?;
        Self::from_civil(year, month, day, hour, minute, second)
            .and_then(|whole| whole.shifted(milli - offset * 60_000))
    }

    /// The instant of a calendar date and time of day in UTC. A leap second counts as the second before it.
    #[must_use]
    pub fn from_civil(
        year: i64,
        month: i64,
        day: i64,
        hour: i64,
        minute: i64,
        second: i64,
    ) -> Option<Timestamp> {
        let is_date = (1970..=9999).contains(&year) && (1..=12).contains(&month) && day >= 1;
        let is_time = (0..24).contains(&hour) && (0..60).contains(&minute) && (0..=60).contains(&second);
        if !is_date || !is_time || day > length(year, month) {
            return None;
        }
        let days = days_before(year, month) + day - 1;
        Timestamp(0).shifted((((days * 24 + hour) * 60 + minute) * 60 + second.min(59)) * 1000)
    }

    /// The instant `millis` milliseconds later, or earlier where `millis` is negative; `None` when that leaves the
    /// years 1970 to 9999.
    #[must_use]
    pub fn shifted(self, millis: i64) -> Option<Timestamp> {
        self.0.checked_add(millis).filter(|moved| (0..=LAST).contains(moved)).map(Timestamp)
    }

    /// RFC 3339 in UTC; milliseconds only when there are any.
    #[must_use]
    pub fn text(self) -> String {
        let (year, month, day, hour, minute, second) = self.civil();
        let mut text = digits(year.unsigned_abs().into(), 4);
        for (mark, number) in [("-", month), ("-", day), ("T", hour), (":", minute), (":", second)] {
            text += mark;
            text += &digits(number.into(), 2);
        }
        let millis = self.0.unsigned_abs() % 1000;
        if millis > 0 {
            text += ".";
            text += &digits(millis, 3);
        }
        text + "Z"
    }

    /// Year, month (1–12), day, hour, minute and second in UTC.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8, u8, u8, u8) {
        let seconds = self.0 / 1000;
        let days = seconds / 86_400;
        // The first guess is right or a few years too late. The month is found by trying, as there are only twelve.
        let mut year = 1970 + days / 365;
        while days_before(year, 1) > days {
            year -= 1;
        }
        let mut month = 12;
        while days_before(year, month) > days {
            month -= 1;
        }
        let day = days - days_before(year, month) + 1;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "each is below its limit")]
        let civil = (
            year as i32,
            month as u8,
            day as u8,
            (seconds / 3600 % 24) as u8,
            (seconds / 60 % 60) as u8,
            (seconds % 60) as u8,
        );
        civil
    }
}

/// Days from 1970-01-01 to the first of a month of a year from 1970 on; the thirteenth month is the next year's first.
fn days_before(year: i64, month: i64) -> i64 {
    let years = year - 1;
    let leap_days = years / 4 - years / 100 + years / 400 - 477;
    // Every five months from March on have 153 days; January and February come before the leap day.
    let months = if month < 3 { (month - 1) * 31 } else { (153 * month - 457) / 5 + 59 + is_leap(year) };
    (year - 1970) * 365 + leap_days + months
}

fn is_leap(year: i64) -> i64 {
    i64::from(year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
}

/// Days of a month.
fn length(year: i64, month: i64) -> i64 {
    days_before(year, month + 1) - days_before(year, month)
}

impl fmt::Display for Timestamp {
    /// As [`Timestamp::text`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl From<Timestamp> for String {
    fn from(at: Timestamp) -> String {
        at.to_string()
    }
}

/// The minutes east of UTC of an offset such as `Z`, `+05:30` or `-0700`.
pub(super) fn minutes_east(offset: &str) -> Option<i64> {
    Scan(offset.as_bytes()).offset()
}

/// What is left to read of a stamp.
struct Scan<'a>(&'a [u8]);

impl Scan<'_> {
    fn expect(&mut self, any_of: &[u8]) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        any_of.contains(first).then(|| {
            self.0 = rest;
            *first
        })
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let mut value = 0;
        for _ in 0..count {
            value = value * 10 + i64::from(self.expect(b"0123456789")? - b'0');
        }
        Some(value)
    }

    /// A fraction of a second, as milliseconds, rounded down.
    fn fraction(&mut self) -> Option<i64> {
        let mut millis = self.digits(1)? * 100;
        for place in [10, 1] {
            match self.expect(b"0123456789") {
                Some(digit) => millis += i64::from(digit - b'0') * place,
                None => return Some(millis),
            }
        }
        while self.expect(b"0123456789").is_some() {}
        Some(millis)
    }

    /// Minutes east of UTC. A stamp that ends here is in UTC.
    fn offset(&mut self) -> Option<i64> {
        while self.expect(b" ").is_some() {}
        match self.0 {
            b"" | b"Z" | b"z" | b"UTC" | b"GMT" => return Some(0),
            _ => {}
        }
        let sign = if self.expect(b"+-")? == b'-' { -1 } else { 1 };
        let hours = self.digits(2)?;
        let _ = self.expect(b":");
        let minutes = if self.0.is_empty() { 0 } else { self.digits(2)? };
        (self.0.is_empty() && hours < 24 && minutes < 60).then_some(sign * (hours * 60 + minutes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_follows_the_one_before_in_the_calendar() {
        let mut known = (1970, 1, 1);
        for days in 0.. {
            let at = Timestamp(0).shifted(days * 86_400_000);
            let Some(at) = at else { break };
            let (year, month, day, ..) = at.civil();
            assert_eq!((year, month, day), known);
            let civil = |day: u8| Timestamp::from_civil(year.into(), month.into(), day.into(), 0, 0, 0);
            assert_eq!(civil(day), Some(at));
            let is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
            let last = match month {
                2 if is_leap => 29,
                2 => 28,
                4 | 6 | 9 | 11 => 30,
                _ => 31,
            };
            assert_eq!(civil(last + 1), None);
            known = match (month, day) {
                (12, 31) => (year + 1, 1, 1),
                _ if day == last => (year, month + 1, 1),
                _ => (year, month, day + 1),
            };
        }
        assert_eq!(known, (10_000, 1, 1));
    }

    #[test]
    fn reads_the_stamps_vendors_write() {
        for (stamp, utc) in [
            ("2025-11-04T20:46:00Z", "2025-11-04T20:46:00Z"),
            ("2026-07-20T12:34:56.789Z", "2026-07-20T12:34:56.789Z"),
            ("2026-06-18T15:09:09.632-07:00", "2026-06-18T22:09:09.632Z"),
            ("2026-06-18T15:09:09.6-0730", "2026-06-18T22:39:09.600Z"),
            ("2026-06-18 15:09:09 UTC", "2026-06-18T15:09:09Z"),
            ("2026-06-18T15:09:09", "2026-06-18T15:09:09Z"),
            ("2026-06-18T15:09", "2026-06-18T15:09:00Z"),
            ("2026-06-18", "2026-06-18T00:00:00Z"),
            ("2024-02-29T23:59:60Z", "2024-02-29T23:59:59Z"),
            ("2026-06-18T15:09:09.123456789+05:30", "2026-06-18T09:39:09.123Z"),
        ] {
            assert_eq!(Timestamp::parse(stamp).map(|t| t.to_string()).as_deref(), Some(utc), "{stamp}");
        }
    }

    #[test]
    fn refuses_what_is_no_instant() {
        for stamp in [
            "",
            "soon",
            "2026",
            "2026-13-01",
            "2026-02-30",
            "2025-02-29",
            "2026-01-01T25:00:00Z",
            "2026-01-01T00:61Z",
            "275760-09-13T00:00:00Z",
            "+275760-09-13T00:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-01-01T00:00:00+99:99",
            "2026-01-01T00:00:00Zjunk",
            "1970-01-01T00:00:00+01:00",
            "９９９９-01-01",
        ] {
            assert_eq!(Timestamp::parse(stamp), None, "{stamp}");
        }
    }

    #[test]
    fn out_of_range_milliseconds_are_drawn_to_the_range() {
        assert_eq!(Timestamp::from_millis(-5).millis(), 0);
        assert_eq!(Timestamp::from_millis(i64::MAX).to_string(), "9999-12-31T23:59:59.999Z");
    }
}
