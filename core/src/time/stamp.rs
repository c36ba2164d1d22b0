//! Dates and times as vendors write them inside a feed's entries, mostly without the year: `Jul 30, 10:12 UTC`,
//! `June 2, 2026 16:40 PDT`, `Aug 28, 10:33 PM UTC`, `3:23pm PST`. [`Timestamp::parse_loose`] reads whole dates.

use super::Timestamp;
use super::{names, zone};

/// What a piece of text says of a moment. The reader of the feed takes what the text leaves out from what stands around
/// it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Stamp {
    pub(crate) year: Option<i64>,
    /// Month and day.
    pub(crate) date: Option<(i64, i64)>,
    /// Hour, minute and second.
    pub(crate) time: Option<(i64, i64, i64)>,
    /// Minutes east of UTC; nothing when the zone is not named, not known, or has two offsets a year (`PT`).
    pub(crate) offset: Option<i64>,
    /// Whether the offset is that of a name which another one takes turns with (`PST` and `PDT`), and no number.
    pub(crate) is_seasonal: bool,
}

impl Stamp {
    /// Reads a stamp. There is none when the text says anything else, or neither a time nor a month with its day.
    pub(crate) fn read(text: &str) -> Option<Stamp> {
        let mut stamp = Stamp::default();
        let (mut month, mut day, mut is_told) = (None, None, false);
        // Real stamps have at most eight words; a longer text is prose.
        let mut words = text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty());
        for (count, word) in words.by_ref().enumerate() {
            // A name's number may stand behind it: `PST (UTC-07:00)`.
            if let Some(note) = word.strip_prefix('(') {
                let number = note.strip_suffix(')').filter(|note| note.contains(['+', '-'])).and_then(offset);
                stamp.offset = number.or(stamp.offset);
                stamp.is_seasonal &= number.is_none();
                break;
            }
            if count > 9 || word.len() > 24 {
                return None;
            }
            let lower = word.to_ascii_lowercase();
            let name = lower.trim_end_matches('.');
            if let Some(offset) = offset(word) {
                // A number says more than a name, on whichever side of it.
                let is_number = word.contains(['+', '-']);
                if is_number || !is_told {
                    stamp.offset = Some(offset);
                    stamp.is_seasonal = !is_number && zone::is_seasonal(word);
                }
                is_told |= is_number;
            } else if word.contains(':') {
                stamp.time = Some(clock(&lower)?);
            } else if matches!(lower.as_str(), "am" | "pm" | "a.m." | "p.m.") {
                stamp.time = Some(half_day(stamp.time?, lower.starts_with('p'))?);
            } else if let Some(found) = names::month(name) {
                month = Some(i64::from(found));
            } else if let Some(number) = number(&lower) {
                match lower.len() {
                    4 if lower.bytes().all(|byte| byte.is_ascii_digit()) => stamp.year = Some(number),
                    _ if day.is_none() && (1..=31).contains(&number) => day = Some(number),
                    _ => return None,
                }
            } else if !matches!(lower.as_str(), "at" | "on" | "of" | "-" | "\u{2013}")
                && !names::is_weekday(name)
                && !may_be_a_zone(word)
            {
                return None;
            }
        }
        stamp.date = month.zip(day);
        (stamp.time.is_some() || stamp.date.is_some()).then_some(stamp)
    }

    /// The instant of this stamp. The year is the text's own, or else the one that brings the instant closest to `near`;
    /// `fallback_offset`, in minutes east of UTC, stands in for a zone that is not known.
    pub(crate) fn instant(self, near: Option<Timestamp>, fallback_offset: i64) -> Option<Timestamp> {
        let (month, day) = self.date?;
        let (hour, minute, second) = self.time.unwrap_or_default();
        let offset = self.offset.unwrap_or(fallback_offset);
        let in_year =
            |year| Timestamp::from_civil(year, month, day, hour, minute, second)?.shifted(-offset * 60_000);
        match (self.year, near) {
            (Some(year), _) => in_year(year),
            (None, Some(near)) => {
                let year = i64::from(near.civil().0);
                [year, year - 1, year + 1]
                    .into_iter()
                    .filter_map(in_year)
                    .min_by_key(|at| (at.millis() - near.millis()).abs())
            }
            (None, None) => None,
        }
    }
}

/// A word that can only be a zone's name though we do not know the zone: `IST`, `ChST`.
fn may_be_a_zone(word: &str) -> bool {
    (2..=5).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_alphabetic())
        && word.ends_with('T')
}

fn number(word: &str) -> Option<i64> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = word.get(digits.len()..)?;
    if !matches!(ending, "" | "st" | "nd" | "rd" | "th") || digits.len() > 4 {
        return None;
    }
    digits.parse().ok()
}

/// `14:44`, `14:44:59`, `14:44:59.123`, `3:23pm`.
fn clock(word: &str) -> Option<(i64, i64, i64)> {
    let (digits, half) = match (word.strip_suffix("am"), word.strip_suffix("pm")) {
        (Some(digits), _) => (digits, Some(false)),
        (_, Some(digits)) => (digits, Some(true)),
        _ => (word, None),
    };
    let mut parts = digits.split('.').next()?.split(':').map(|part| match part.len() {
        1 | 2 => part.parse::<i64>().ok(),
        _ => None,
    });
    let (hour, minute) = (parts.next()??, parts.next()??);
    let second = parts.next().unwrap_or(Some(0))?;
    if parts.next().is_some() || hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    match half {
        Some(afternoon) => half_day((hour, minute, second), afternoon),
        None => Some((hour, minute, second)),
    }
}

fn half_day((hour, minute, second): (i64, i64, i64), afternoon: bool) -> Option<(i64, i64, i64)> {
    (1..=12).contains(&hour).then_some((hour % 12 + if afternoon { 12 } else { 0 }, minute, second))
}

/// `+0100`, `-07:00`, `-03`, `UTC`, `PDT`, `GMT+1`, `GMT+0000`.
fn offset(word: &str) -> Option<i64> {
    let (name, digits) = match word.find(['+', '-']) {
        Some(at) => word.split_at(at),
        None => (word, ""),
    };
    let base = match name {
        "" => 0,
        name => zone::offset_of(name)?,
    };
    if digits.is_empty() {
        return (!name.is_empty()).then_some(base);
    }
    let sign = if digits.starts_with('-') { -1 } else { 1 };
    let digits: String = digits.get(1..)?.chars().filter(|&c| c != ':').collect();
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes): (i64, i64) = match digits.len() {
        1 | 2 => (digits.parse().ok()?, 0),
        3 | 4 => {
            let (hours, minutes) = digits.split_at(digits.len() - 2);
            (hours.parse().ok()?, minutes.parse().ok()?)
        }
        _ => return None,
    };
    (hours < 24 && minutes < 60).then_some(base + sign * (hours * 60 + minutes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_vendors_write_near_a_date_that_is_known() {
        let near = Timestamp::parse("2026-01-02T00:00:00Z");
        for (text, utc) in [
            ("Jan 1, 10:12 UTC", "2026-01-01T10:12:00Z"),
            ("Dec 30, 23:59 PST", "2025-12-31T07:59:00Z"),
            ("Jul 10, 2025 10:05 PST -0700", "2025-07-10T17:05:00Z"),
            ("Jul 10, 2025 10:05 -0700 PST", "2025-07-10T17:05:00Z"),
            ("Jul 10, 2025 10:05 PST (UTC-07:00)", "2025-07-10T17:05:00Z"),
            ("Jan  01 , 15:51:07 GMT+0", "2026-01-01T15:51:07Z"),
            ("Aug 28, 10:33 PM UTC", "2025-08-28T22:33:00Z"),
            ("June 2, 2026 16:40 PDT", "2026-06-02T23:40:00Z"),
            ("2 June 2026 at 12:05am CEST", "2026-06-01T22:05:00Z"),
            ("Jan 3, 12:00 -03", "2026-01-03T15:00:00Z"),
            ("February 29th, 2024 10:00 IST", "2024-02-29T10:00:00Z"),
        ] {
            let read = Stamp::read(text).and_then(|stamp| stamp.instant(near, 0));
            assert_eq!(read.map(|at| at.to_string()).as_deref(), Some(utc), "{text}");
        }
    }

    #[test]
    fn prose_and_impossible_times_are_no_stamps() {
        for text in [
            "",
            "Resolved",
            "may",
            "10",
            "Jul 30, 25:12 UTC",
            "Jul 30, 13:12 PM",
            "Jul 300, 10:12",
            "Jul 30, 10:12 UTC This incident has been resolved",
            "10:12:13:14",
        ] {
            assert_eq!(Stamp::read(text), None, "{text}");
        }
    }
}
