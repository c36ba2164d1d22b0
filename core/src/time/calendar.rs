//! The reader's calendar: days and months that begin and end at midnight where the reader is.

use super::Timestamp;

/// Minutes east of UTC at an instant, where the reader is. The host of this crate hands it in, for only the host knows
/// the rules of the reader's zone; in the browser they come from `Intl`.
pub type Offset<'a> = &'a dyn Fn(Timestamp) -> i32;

const DAY: i64 = 86_400_000;

/// A day in the reader's calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Days since 1970-01-01.
    pub number: i64,
}

impl Date {
    /// The reader's day at an instant.
    #[must_use]
    pub fn at(instant: Timestamp, offset: Offset<'_>) -> Date {
        Date { number: local_millis(instant, offset).div_euclid(DAY) }
    }

    /// Year, month (1–12) and day of the month.
    #[must_use]
    pub fn civil(self) -> (i32, u8, u8) {
        let (year, month, day, ..) = Timestamp::from_millis(self.number.saturating_mul(DAY)).civil();
        (year, month, day)
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    #[must_use]
    pub fn weekday(self) -> u8 {
        // 1970-01-01 was a Thursday.
        u8::try_from((self.number + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The day that is `days` days later, or earlier where `days` is negative.
    #[must_use]
    pub fn plus(self, days: i64) -> Date {
        Date { number: self.number.saturating_add(days) }
    }

    /// The first instant of the day where the reader is.
    #[must_use]
    pub fn begins(self, offset: Offset<'_>) -> Timestamp {
        let midnight = self.number.saturating_mul(DAY);
        // The first look-up, near midnight, finds where midnight is; the second one finds the offset that holds there.
        let near = Timestamp::from_millis(midnight);
        let near = Timestamp::from_millis(midnight - minutes(offset(near)));
        Timestamp::from_millis(midnight - minutes(offset(near)))
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn month_start(self) -> Date {
        let (_, _, day) = self.civil();
        self.plus(1 - i64::from(day))
    }

    /// The first day of the next month.
    #[must_use]
    pub fn next_month(self) -> Date {
        self.month_start().plus(31).month_start()
    }
}

/// Hours since Monday 00:00 where the reader is, 0 to 167.
pub(crate) fn hour_of_week(instant: Timestamp, offset: Offset<'_>) -> usize {
    let hours = local_millis(instant, offset).div_euclid(DAY / 24);
    usize::try_from((hours + 3 * 24).rem_euclid(168)).unwrap_or(0)
}

fn local_millis(instant: Timestamp, offset: Offset<'_>) -> i64 {
    instant.millis() + minutes(offset(instant))
}

fn minutes(offset: i32) -> i64 {
    i64::from(offset) * 60_000
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(stamp: &str) -> Timestamp {
        Timestamp::parse(stamp).unwrap()
    }

    #[test]
    fn days_are_the_readers() {
        let new_york = |at: Timestamp| {
            let summer = at >= Timestamp::parse("2026-03-08T07:00Z").unwrap()
                && at < Timestamp::parse("2026-11-01T06:00Z").unwrap();
            if summer { -240 } else { -300 }
        };
        for (instant, date, weekday, begins) in [
            ("2026-01-01T04:59:59Z", (2025, 12, 31), 2, "2025-12-31T05:00:00Z"),
            ("2026-01-01T05:00:00Z", (2026, 1, 1), 3, "2026-01-01T05:00:00Z"),
            ("2026-03-08T12:00:00Z", (2026, 3, 8), 6, "2026-03-08T05:00:00Z"),
            ("2026-03-09T04:00:00Z", (2026, 3, 9), 0, "2026-03-09T04:00:00Z"),
            ("2026-11-01T12:00:00Z", (2026, 11, 1), 6, "2026-11-01T04:00:00Z"),
            ("2026-11-02T05:00:00Z", (2026, 11, 2), 0, "2026-11-02T05:00:00Z"),
        ] {
            let day = Date::at(at(instant), &new_york);
            assert_eq!((day.civil(), day.weekday()), (date, weekday), "{instant}");
            assert_eq!(day.begins(&new_york).to_string(), begins, "{instant}");
        }
    }

    #[test]
    fn months_follow_one_another() {
        let mut day = Date::at(at("2024-01-31T12:00Z"), &|_| 0).month_start();
        let mut months = Vec::new();
        for _ in 0..14 {
            months.push(day.civil());
            day = day.next_month();
        }
        assert_eq!(months[0], (2024, 1, 1));
        assert_eq!(months[1], (2024, 2, 1));
        assert_eq!(months[13], (2025, 2, 1));
    }

    #[test]
    fn the_week_begins_on_monday() {
        for (instant, offset, hour) in [
            ("2026-02-02T00:00:00Z", 0, 0),
            ("2026-02-01T23:59:59Z", 0, 167),
            ("2026-02-01T23:30:00Z", 60, 0),
            ("1970-01-01T00:30:00Z", -60, 2 * 24 + 23),
        ] {
            assert_eq!(hour_of_week(at(instant), &|_| offset), hour, "{instant}");
        }
    }
}
