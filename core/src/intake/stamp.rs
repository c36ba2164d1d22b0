//! Stamps that programs write into lines: ISO 8601, RFC 2822 and HTTP, Apache's, syslog's, epochs, a bare clock.
//!
//! What is not the time of something that happened is no stamp: when a certificate ends, when a limit is reset, a
//! version that is a date. A date whose day and month may be either is left open.

use super::lines::{after, before, ends_in};
use crate::time::zone::offset_of;
use crate::time::{Offset, Timestamp, names};

/// A stamp as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    /// Year, month and day; the year may be missing, or all.
    date: Option<(Option<i64>, i64, i64)>,
    clock: (i64, i64, i64),
    /// Minutes east of UTC, where the stamp says.
    offset: Option<i64>,
    /// Milliseconds since 1970, of an epoch.
    epoch: Option<i64>,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it is an answer's `date`.
    pub(super) is_header: bool,
}

impl Stamp {
    /// The same in UTC, where it names no zone.
    pub(super) fn in_utc(self) -> Stamp {
        Stamp { offset: self.offset.or(Some(0)), ..self }
    }

    /// The instant. Without a zone it is the reader's; without a year or a date it is the last such moment before `now`.
    pub(super) fn instant(&self, now: Timestamp, offset: Offset<'_>) -> Option<Timestamp> {
        if let Some(epoch) = self.epoch {
            return Some(Timestamp::from_millis(epoch));
        }
        let (hour, minute, second) = self.clock;
        let at = |year, month, day| {
            let local = Timestamp::from_civil(year, month, day, hour, minute, second)?;
            let minutes = self.offset.unwrap_or_else(|| i64::from(offset(local)));
            local.shifted(-minutes * 60_000)
        };
        // Clocks of two machines differ.
        let latest = now.shifted(10 * 60_000).unwrap_or(now);
        let east = self.offset.unwrap_or_else(|| i64::from(offset(now)));
        let (year, month, day, ..) = now.shifted(east * 60_000).unwrap_or(now).civil();
        let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
        match self.date {
            Some((Some(year), month, day)) => at(year, month, day),
            Some((None, month, day)) => [year + 1, year, year - 1]
                .into_iter()
                .filter_map(|year| at(year, month, day))
                .find(|it| *it <= latest),
            None => {
                let today = at(year, month, day)?;
                if today <= latest { Some(today) } else { today.shifted(-86_400_000) }
            }
        }
    }
}

/// Words before a date that is not of what happened.
const OTHERWISE: &[&str] = &[
    "start date",
    "expire date",
    "expires",
    "notbefore",
    "notafter",
    "valid",
    "last-modified",
    "modified",
    "modified-since",
    "unmodified-since",
    "issued",
    "token was issued",
    "until",
    "version",
    "built",
    "released",
    "reset",
    "expire",
    "expiry",
    "exp",
    "iat",
    "nbf",
    "created",
    "birth",
    "next",
    "renew",
    "updated_at",
];

/// The first stamp of a line.
pub(super) fn in_line(line: &str, lower: &str, is_prose: bool) -> Option<Stamp> {
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let Some(&byte) = bytes.get(at) else { break };
        let previous = bytes.get(at.wrapping_sub(1)).copied().filter(|_| at > 0);
        let begins = !previous.is_some_and(|it| it.is_ascii_alphanumeric() || it == b'.');
        // Months and days of the week begin with few letters.
        if begins
            && b"IWEF".contains(&byte)
            && at == 0
            && let Some(stamp) = klog(line)
        {
            return Some(stamp);
        }
        let may_name = b"JFMASONDTW".contains(&byte) && bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
        if begins && (byte.is_ascii_digit() || may_name) {
            let read = dated(line, at).or_else(|| epoch(line, lower, at)).or_else(|| {
                let is_open = !is_prose && at <= 24;
                is_open.then(|| bare_clock(line, at)).flatten()
            });
            if let Some(mut stamp) = read {
                if !is_other(lower, at) {
                    let lead = before(lower, at, 12);
                    stamp.is_header =
                        lead.trim_end_matches(['"', '\'', ' ', ':', '\\', ',']).ends_with("date")
                            || before(lower, at, 30).contains("\"date\"");
                    if stamp.is_header && stamp.offset.is_none() {
                        // HTTP's dates are in UTC (RFC 9110, 5.6.7), also where who prints them leaves that out.
                        stamp.offset = Some(0);
                    }
                    return Some(stamp);
                }
                at = stamp.end.max(at + 1);
                continue;
            }
            while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
                at += 1;
            }
        } else {
            at += 1;
        }
    }
    None
}

fn is_other(lower: &str, at: usize) -> bool {
    let lead = before(lower, at, 20).trim_end_matches([' ', ':', '=', '"', '\'', '\\', ',', '<', '(']);
    let lead = lead.trim_end_matches(" on").trim_end_matches(" at");
    ends_in(lead, OTHERWISE)
}

/// A cursor over a stamp.
struct Scan<'t> {
    bytes: &'t [u8],
    at: usize,
}

impl Scan<'_> {
    fn number(&mut self, least: usize, most: usize) -> Option<i64> {
        let digits = self.bytes.get(self.at..)?.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if !(least..=most).contains(&digits) {
            return None;
        }
        let text = std::str::from_utf8(self.bytes.get(self.at..self.at + digits)?).ok()?;
        self.at += digits;
        text.parse().ok()
    }

    fn any(&mut self, of: &[u8]) -> Option<u8> {
        let byte = *self.bytes.get(self.at)?;
        of.contains(&byte).then(|| {
            self.at += 1;
            byte
        })
    }

    fn blanks(&mut self) {
        while self.any(b" \t,").is_some() {}
    }

    fn word(&mut self) -> Option<&str> {
        let length = self.bytes.get(self.at..)?.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let word = std::str::from_utf8(self.bytes.get(self.at..self.at + length)?).ok()?;
        self.at += length;
        (length > 0).then_some(word)
    }

    fn month(&mut self) -> Option<i64> {
        let before = self.at;
        let month = self.word().and_then(names::month).map(i64::from);
        if month.is_none() {
            self.at = before;
        }
        self.any(b".");
        month
    }

    /// `hh:mm[:ss[.fraction]] [AM|PM]`.
    fn clock(&mut self) -> Option<(i64, i64, i64)> {
        let hour = self.number(1, 2)?;
        self.any(b":")?;
        let minute = self.number(2, 2)?;
        let mut second = 0;
        let mark = self.at;
        if self.any(b":").is_some() {
            match self.number(2, 2) {
                Some(value) => {
                    second = value;
                    let fraction = self.at;
                    if self.any(b".,").is_some() && self.number(1, 9).is_none() {
                        self.at = fraction;
                    }
                }
                None => self.at = mark,
            }
        }
        let mark = self.at;
        self.any(b" ");
        let half = self.bytes.get(self.at..self.at + 2).map(<[u8]>::to_ascii_lowercase);
        let is_end = !self.bytes.get(self.at + 2).is_some_and(u8::is_ascii_alphanumeric);
        let hour = match half.as_deref() {
            Some(b"am") if is_end && hour <= 12 => {
                self.at += 2;
                hour % 12
            }
            Some(b"pm") if is_end && hour <= 12 => {
                self.at += 2;
                hour % 12 + 12
            }
            _ => {
                self.at = mark;
                hour
            }
        };
        (hour < 24 && minute < 60 && second <= 60).then_some((hour, minute, second.min(59)))
    }

    /// `Z`, `+01:00`, `+0100`, ` UTC`, ` CET`.
    fn offset(&mut self) -> Option<i64> {
        let mark = self.at;
        self.any(b" ");
        if let Some(sign) = self.any(b"+-") {
            let digits = self.at;
            let read = self.number(4, 4).map(|it| it / 100 * 60 + it % 100).or_else(|| {
                self.at = digits;
                let hours = self.number(2, 2)?;
                let minutes = if self.any(b":").is_some() { self.number(2, 2)? } else { 0 };
                Some(hours * 60 + minutes)
            });
            if let Some(minutes) = read.filter(|minutes| *minutes <= 14 * 60) {
                return Some(if sign == b'-' { -minutes } else { minutes });
            }
        } else {
            self.any(b"(");
            // `(UTC+1)`, `GMT-05:30`.
            let named = self.at;
            if matches!(self.word(), Some("UTC" | "GMT"))
                && let Some(sign) = self.any(b"+-")
                && let Some(hours) = self.number(1, 2).filter(|hours| *hours <= 14)
            {
                let mark = self.at;
                let minutes = if self.any(b":").is_some() { self.number(2, 2) } else { None };
                if minutes.is_none() {
                    self.at = mark;
                }
                let east = hours * 60 + minutes.unwrap_or(0);
                return Some(if sign == b'-' { -east } else { east });
            }
            self.at = named;
            if let Some(minutes) = self.word().filter(|word| word.len() <= 5).and_then(offset_of) {
                return Some(minutes);
            }
        }
        self.at = mark;
        None
    }
}

fn dated(line: &str, start: usize) -> Option<Stamp> {
    iso(line, start).or_else(|| named_month(line, start)).or_else(|| slashed(line, start))
}

fn stamp(
    date: (Option<i64>, i64, i64),
    clock: (i64, i64, i64),
    offset: Option<i64>,
    start: usize,
    end: usize,
) -> Option<Stamp> {
    let (year, month, day) = date;
    let is_year = year.is_none_or(|year| (2000..2100).contains(&year));
    let is_date = is_year && (1..=12).contains(&month) && (1..=31).contains(&day);
    is_date.then_some(Stamp { date: Some(date), clock, offset, epoch: None, start, end, is_header: false })
}

/// `2026-11-28T09:15:00.123Z`, `2026/11/28 09:15`, `20261128T091500Z`, `[11-28 02:14:09]`.
fn iso(line: &str, start: usize) -> Option<Stamp> {
    let mut scan = Scan { bytes: line.as_bytes(), at: start };
    if let Some(whole) = scan.number(8, 8) {
        scan.any(b"T")?;
        let clock = scan.number(6, 6)?;
        let (year, month, day) = (whole / 10_000, whole / 100 % 100, whole % 100);
        let offset = scan.offset();
        return stamp(
            (Some(year), month, day),
            (clock / 10_000, clock / 100 % 100, clock % 100),
            offset,
            start,
            scan.at,
        );
    }
    scan.at = start;
    let year = match scan.number(4, 4) {
        Some(year) => {
            scan.any(b"-/.")?;
            Some(year)
        }
        None => {
            scan.at = start;
            None
        }
    };
    let month = scan.number(1, 2)?;
    scan.any(if year.is_some() { b"-/." } else { b"-" })?;
    let day = scan.number(1, 2)?;
    // Weekdays and dashes of loggers: `2026/11/28 - 09:15:00`.
    scan.any(b"T _@,:")?;
    while scan.any(b" -").is_some() {}
    let clock = scan.clock()?;
    if year.is_none() && (month > 12 || line.get(start..).is_none_or(|rest| rest.find(':').is_none())) {
        return None;
    }
    let offset = scan.offset();
    stamp((year, month, day), clock, offset, start, scan.at)
}

/// `Fri, 27 Nov 2026 20:15:42 GMT`, `28/Nov/2026:09:30:01 +0100`, `Fri Nov 28 09:14:03.1 2026`, `Nov 28 21:02:17`,
/// `27 Nov 2026 at 8:15 PM`, `November 27, 2026 20:15 UTC`.
fn named_month(line: &str, start: usize) -> Option<Stamp> {
    let mut scan = Scan { bytes: line.as_bytes(), at: start };
    let mark = scan.at;
    if scan.word().is_none_or(|word| word.len() < 3 || !names::is_weekday(word)) {
        scan.at = mark;
    }
    scan.blanks();
    let (month, day, mut year);
    if let Some(read) = scan.month() {
        scan.blanks();
        (month, day, year) = (read, scan.number(1, 2)?, None);
    } else {
        day = scan.number(1, 2)?;
        scan.any(b"/-");
        scan.blanks();
        month = scan.month()?;
        scan.any(b"/-");
        (year, _) = (None, ());
    }
    scan.blanks();
    let mark = scan.at;
    match scan.number(4, 4) {
        Some(read) => year = Some(read),
        None => scan.at = mark,
    }
    scan.any(b":");
    scan.blanks();
    if scan.bytes.get(scan.at..scan.at + 3) == Some(b"at ") {
        scan.at += 3;
    }
    let clock = scan.clock()?;
    let mut offset = scan.offset();
    let mark = scan.at;
    scan.blanks();
    match scan.number(4, 4).filter(|_| year.is_none()) {
        Some(read) if (2000..2100).contains(&read) => year = Some(read),
        _ => scan.at = mark,
    }
    if offset.is_none() {
        offset = scan.offset();
    }
    stamp((year, month, day), clock, offset, start, scan.at)
}

/// `28.11.2026 09:15`, `11/28/2026 9:15:03 AM`, `28/11/26, 09:15`. Where both may be the month, a half of the day tells
/// America's order and a full stop Europe's; else it is open.
fn slashed(line: &str, start: usize) -> Option<Stamp> {
    let mut scan = Scan { bytes: line.as_bytes(), at: start };
    let first = scan.number(1, 2)?;
    let mark = scan.any(b"./-")?;
    let second = scan.number(1, 2)?;
    scan.any(&[mark])?;
    let year = scan.number(2, 4).filter(|year| *year >= 2000 || *year < 100)?;
    let year = if year < 100 { year + 2000 } else { year };
    scan.any(b" ,T")?;
    scan.blanks();
    let digits = scan.at;
    let clock = scan.clock()?;
    let half = line.get(digits..scan.at)?.to_ascii_lowercase().ends_with('m');
    let (month, day) = match (first, second) {
        (13.., _) => (second, first),
        (_, 13..) => (first, second),
        _ if first == second => (first, second),
        _ if mark == b'.' => (second, first),
        _ if half => (first, second),
        _ => return None,
    };
    let offset = scan.offset();
    stamp((Some(year), month, day), clock, offset, start, scan.at)
}

/// Kubernetes' loggers: `E1128 09:15:42.037123`.
fn klog(line: &str) -> Option<Stamp> {
    let mut scan = Scan { bytes: line.as_bytes(), at: 1 };
    let date = scan.number(4, 4)?;
    scan.any(b" ")?;
    let clock = scan.clock()?;
    stamp((None, date / 100, date % 100), clock, None, 0, scan.at)
}

/// Names before an epoch.
const EPOCHS: [&str; 14] = [
    "time",
    "timestamp",
    "ts",
    "date",
    "datetime",
    "epoch",
    "at",
    "t",
    "start",
    "started",
    "eventtime",
    "event_time",
    "when",
    "millis",
];

/// Seconds or milliseconds since 1970, behind a name that says so or at the line's start.
fn epoch(line: &str, lower: &str, start: usize) -> Option<Stamp> {
    let mut scan = Scan { bytes: line.as_bytes(), at: start };
    let value = scan.number(10, 13)?;
    let digits = scan.at - start;
    let millis = match digits {
        10 => value * 1000,
        13 => value,
        _ => return None,
    };
    if !(1_400_000_000_000..2_200_000_000_000).contains(&millis) {
        return None;
    }
    let lead = before(lower, start, 16).trim_end_matches(['"', '\'', ' ', ':', '=', '[', '\\']);
    let name = lead.rsplit(|c: char| !(c.is_ascii_alphanumeric() || c == '_')).next().unwrap_or_default();
    let is_first = start == 0 && after(line, scan.at, 1).starts_with([' ', '.', '\t']);
    let is_named = EPOCHS.contains(&name)
        || name.ends_with("_at")
        || name.ends_with("timestamp")
        || name.ends_with("_ts");
    let is_named =
        is_named && !name.starts_with("exp") && !lead.ends_with("reset_at") && !lead.ends_with("expires_at");
    let end = scan.at;
    (is_first || is_named).then_some(Stamp {
        date: None,
        clock: (0, 0, 0),
        offset: Some(0),
        epoch: Some(millis),
        start,
        end,
        is_header: false,
    })
}

/// `[10:31:02]`, `10:31:02.123 …`, `10:31 Mara:` at a line's start.
fn bare_clock(line: &str, start: usize) -> Option<Stamp> {
    let lead = line.get(..start)?;
    let is_name = lead.ends_with(' ')
        && lead.len() < 24
        && lead.chars().all(|c| c.is_alphabetic() || " ,-".contains(c));
    let is_open = lead.chars().all(|c| " \t[(<>*|".contains(c)) || is_name;
    let mut scan = Scan { bytes: line.as_bytes(), at: start };
    let clock = scan.clock()?;
    let read = line.get(start..scan.at)?;
    let is_full = read.matches(':').count() == 2;
    let next = after(line, scan.at, 1);
    let closes = after(line, scan.at, 2) == ": "
        || next.is_empty()
        || next.starts_with([' ', ']', ')', '\t', ',', ';', '|', 'Z']);
    if !is_open
        || !closes
        || (!is_full && !lead.ends_with('[') && !is_name && lead.len() > 2)
        || (is_name && !read.to_ascii_lowercase().ends_with('m'))
    {
        return None;
    }
    let offset = if next.starts_with('Z') { Some(0) } else { scan.offset() };
    let end = scan.at;
    Some(Stamp { date: None, clock, offset, epoch: None, start, end, is_header: false })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Option<String> {
        let now = Timestamp::parse("2026-11-28T09:40:00Z")?;
        let stamp = in_line(line, &line.to_ascii_lowercase(), false)?;
        stamp
            .instant(now, &|_| 60)
            .map(|at| at.to_string().split('.').next().unwrap_or_default().trim_end_matches('Z').to_string())
    }

    #[test]
    fn stamps_of_programs_are_read() {
        for (line, expected) in [
            ("2026-11-27T20:15:42.123Z boom", "2026-11-27T20:15:42"),
            ("[2026-11-27T20:15:42.123Z] \"POST", "2026-11-27T20:15:42"),
            ("2026-11-27 22:58:03,114 INFO", "2026-11-27T21:58:03"),
            ("2026-11-27 20:15:42 UTC", "2026-11-27T20:15:42"),
            ("2026-11-27 20:15:42 +0000 UTC", "2026-11-27T20:15:42"),
            ("2026/11/28 08:14:03 [error] 1503#1503", "2026-11-28T07:14:03"),
            ("[GIN] 2026/11/27 - 20:15:42 | 503 |", "2026-11-27T19:15:42"),
            ("< date: Fri, 27 Nov 2026 20:15:42 GMT", "2026-11-27T20:15:42"),
            ("date: 2026-11-24T09:17:55", "2026-11-24T09:17:55"),
            ("1.2.3.4 - - [28/Nov/2026:09:30:01 +0100] \"GET", "2026-11-28T08:30:01"),
            ("[Fri Nov 27 09:14:03.123456 2026] [proxy:error]", "2026-11-27T08:14:03"),
            ("Sat Nov 28 09:14:03 UTC 2026", "2026-11-28T09:14:03"),
            ("Nov 27 21:02:17 lb-1 haproxy", "2026-11-27T20:02:17"),
            ("Dec 31 23:58:12 mail", "2025-12-31T22:58:12"),
            ("28.11.2026 09:15 Fehler", "2026-11-28T08:15:00"),
            ("11/27/2026 9:15:03 PM error", "2026-11-27T20:15:03"),
            ("{\"level\":50,\"time\":1795856391442,", "2026-11-28T08:59:51"),
            ("ts=1795856391.44 level=error", "2026-11-28T08:59:51"),
            ("[10:31:02] Mara: hi", "2026-11-28T09:31:02"),
            ("23:31:02 deploy", "2026-11-27T22:31:02"),
            ("--2026-11-26 03:12:05--  https://", "2026-11-26T02:12:05"),
            ("[11-28 02:14:09] uploading", "2026-11-28T01:14:09"),
            ("20261127T201542Z", "2026-11-27T20:15:42"),
        ] {
            assert_eq!(read(line).as_deref(), Some(expected), "{line}");
        }
    }

    #[test]
    fn dates_of_other_things_are_no_stamps() {
        for line in [
            "*  start date: Feb  5 00:00:00 2026 GMT",
            "*  expire date: Feb  5 23:59:59 2027 GMT",
            "last-modified: Fri, 27 Nov 2026 20:15:42 GMT",
            "x-ratelimit-reset: 1795856391",
            "Stripe API Version [2025-09-30.clover]",
            "sv=2018-11-09&sr=b",
            "at undici:14976:13",
            "03/04/2026 09:15 failed",
            "trace 1795856391442",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
