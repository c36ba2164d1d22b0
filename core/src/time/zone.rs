//! Time zones by the names that vendors use, in one table.
//!
//! Some names belong to several zones. One rule decides what such a name means: it counts only where a standard says
//! which zone is meant. For `CST`, RFC 2822 (4.3) says UTC−6, and a feed is written by that standard: its own dates and
//! the stamps inside its entries. In a vendor's prose nothing says whether `CST` is Chicago's, China's or Cuba's, so
//! there it is no zone: a wrong time is worse than none. `IST` and `AST` are in no standard and therefore not in the
//! table; each reader treats them as a name that it does not know.
//!
//! `PT`, `ET`, `CT`, `MT` and the places behind them follow the rule of the United States since 2007: daylight time from
//! 02:00 on the second Sunday of March to 02:00 on the first Sunday of November. The rule is a few lines here, checked
//! against the tz database, because what an archive keeps must not depend on the host that read it. The reader's own
//! zone is the host's to know: see [`Offset`](super::Offset).

use super::{Date, Timestamp};

/// A time zone as vendors name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Minutes east of UTC, in winter where it has two.
    minutes: i32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// The offset is the same all year round.
    Fixed,
    /// The winter name of a zone that has a summer one. People write it in summer as well.
    Winter,
    /// The offset follows the rule of the United States.
    Us,
    /// The name takes turns with another one, and is the right one in its own half of the year.
    Turn,
    /// The offset follows the rule of the European Union.
    Eu,
    /// The offset follows the rule of Australia's south-east.
    Australia,
    /// The offset follows the rule of New Zealand.
    NewZealand,
    /// Several zones have this name; the offset is the one that RFC 2822 gives it.
    Shared,
}

/// Every name once, with its minutes east of UTC.
const NAMES: &[(&str, i32, Kind)] = &[
    ("UTC", 0, Kind::Fixed),
    ("GMT", 0, Kind::Fixed),
    ("UT", 0, Kind::Fixed),
    ("Z", 0, Kind::Fixed),
    ("HST", -600, Kind::Fixed),
    ("AKST", -540, Kind::Winter),
    ("AKDT", -480, Kind::Turn),
    ("PT", -480, Kind::Us),
    ("PST", -480, Kind::Winter),
    ("PDT", -420, Kind::Turn),
    ("MT", -420, Kind::Us),
    ("MST", -420, Kind::Winter),
    ("MDT", -360, Kind::Turn),
    ("CT", -360, Kind::Us),
    ("CST", -360, Kind::Shared),
    ("CDT", -300, Kind::Turn),
    ("ET", -300, Kind::Us),
    ("EST", -300, Kind::Winter),
    ("EDT", -240, Kind::Turn),
    ("WET", 0, Kind::Winter),
    ("WEST", 60, Kind::Turn),
    ("BST", 60, Kind::Turn),
    ("CET", 60, Kind::Winter),
    ("CEST", 120, Kind::Turn),
    ("EET", 120, Kind::Winter),
    ("EEST", 180, Kind::Turn),
    ("MSK", 180, Kind::Fixed),
    ("SGT", 480, Kind::Fixed),
    ("HKT", 480, Kind::Fixed),
    ("AWST", 480, Kind::Fixed),
    ("JST", 540, Kind::Fixed),
    ("KST", 540, Kind::Fixed),
    ("ACST", 570, Kind::Fixed),
    ("AEST", 600, Kind::Turn),
    ("AEDT", 660, Kind::Turn),
    ("NZST", 720, Kind::Turn),
    ("NZDT", 780, Kind::Turn),
];

/// Places of the tz database with another offset in winter than most of Europe, and those of North America, in minutes east
/// of UTC; the rule is Europe's or America's.
const PLACES: &[(i32, &str)] = &[
    (0, "London Dublin Lisbon Belfast Jersey Guernsey Isle_of_Man"),
    (120, "Athens Bucharest Helsinki Kiev Kyiv Riga Sofia Tallinn Vilnius Mariehamn"),
    (570, "Adelaide South Broken_Hill Yancowinna"),
    (600, "Sydney Melbourne Hobart Canberra ACT NSW Victoria Tasmania Currie"),
    (720, "Auckland"),
    (-240, "Halifax"),
    (-300, "New_York Detroit Toronto"),
    (-360, "Chicago Winnipeg"),
    (-420, "Denver Edmonton Boise"),
    (-480, "Los_Angeles Vancouver"),
];

/// Places in Europe that do not follow the rule of the European Union, of which Chisinau does so at other hours.
const APART: &str = "Istanbul Moscow Minsk Kaliningrad Samara Saratov Simferopol Ulyanovsk Volgograd Kirov Astrakhan Chisinau";

/// Names that are English words in any other case: `10:00 West US` names no zone.
const WORDS: [&str; 2] = ["WET", "WEST"];

/// Minutes east of UTC of a name as machines write it, in capitals, in a feed or in an e-mail's date. Nothing for names
/// that nobody defined, and for those whose offset depends on the date (`PT`).
pub(crate) fn offset_of(name: &str) -> Option<i64> {
    let (_, minutes, _) = NAMES.iter().find(|(known, _, kind)| *known == name && *kind != Kind::Us)?;
    Some(i64::from(*minutes))
}

/// Whether a name takes turns with another one.
pub(super) fn is_seasonal(name: &str) -> bool {
    let takes_turns = |kind| matches!(kind, Kind::Winter | Kind::Shared | Kind::Turn);
    NAMES.iter().any(|(known, _, kind)| *known == name && takes_turns(*kind))
}

/// Whether a word of prose names one zone.
pub(super) fn is_zone_name(word: &str) -> bool {
    Zone::named(word).is_some()
}

impl Zone {
    pub(crate) const UTC: Zone = Zone::fixed(0);

    /// The zone that lies these minutes east of UTC all year round.
    pub(super) const fn fixed(minutes: i32) -> Zone {
        Zone { minutes, kind: Kind::Fixed }
    }

    /// The zone of the United States that lies these minutes east of UTC in winter, and an hour more in summer.
    pub(super) const fn american(minutes: i32) -> Zone {
        Zone { minutes, kind: Kind::Us }
    }

    /// The zone of a place of the tz database (`Europe/Berlin`) of which the rule is known here.
    pub(crate) fn of_place(name: &str) -> Option<Zone> {
        let (area, place) = name.split_once('/')?;
        let is_in = |places: &str| places.split(' ').any(|known| known == place);
        let known = PLACES.iter().find(|(_, places)| is_in(places)).map(|(minutes, _)| *minutes);
        match (area, known) {
            ("Europe", _) if is_in(APART) => None,
            ("Europe", known) => Some(Zone { minutes: known.unwrap_or(60), kind: Kind::Eu }),
            ("America", Some(minutes)) => Some(Zone::american(minutes)),
            ("Australia", Some(minutes)) => Some(Zone { minutes, kind: Kind::Australia }),
            ("Pacific", Some(minutes)) => Some(Zone { minutes, kind: Kind::NewZealand }),
            _ => None,
        }
    }

    /// As [`Zone::american`], by the name that it has in winter only: `Pacific Standard Time`.
    pub(super) const fn american_winter(minutes: i32) -> Zone {
        Zone { minutes, kind: Kind::Winter }
    }

    /// The one zone that a word of prose names. One or two letters must be capitals; three or more may be in any case.
    pub(super) fn named(word: &str) -> Option<Zone> {
        let is_named = |name: &str| {
            name == word || name.len() >= 3 && !WORDS.contains(&name) && name.eq_ignore_ascii_case(word)
        };
        let (_, minutes, kind) = NAMES.iter().find(|(name, ..)| is_named(name))?;
        (*kind != Kind::Shared).then_some(Zone { minutes: *minutes, kind: *kind })
    }

    /// Whether clocks there are written with twelve hours as a rule.
    pub(crate) fn is_american(self) -> bool {
        (-600..=-240).contains(&self.minutes)
    }

    /// The instant at which clocks in this zone show `local` (held as though it were UTC); nothing for the hour that a
    /// change of clocks skips or repeats.
    pub(crate) fn instant(self, local: Timestamp) -> Option<Timestamp> {
        let minutes = match self.kind {
            Kind::Us => self.minutes + if is_us_daylight(local)? { 60 } else { 0 },
            Kind::Eu => self.minutes + if is_eu_daylight(local, self.minutes)? { 60 } else { 0 },
            Kind::Australia => self.minutes + if is_southern_daylight(local, 10, 2)? { 60 } else { 0 },
            Kind::NewZealand => self.minutes + if is_southern_daylight(local, 9, 25)? { 60 } else { 0 },
            _ => self.minutes,
        };
        local.shifted(-i64::from(minutes) * 60_000)
    }

    /// What clocks in this zone show at an instant, give or take the hour of daylight time.
    pub(crate) fn roughly_local(self, at: Timestamp) -> Timestamp {
        at.shifted(i64::from(self.minutes) * 60_000).unwrap_or(at)
    }

    /// Whether the name is a winter one on a date when clocks there are likely to show summer time. It is taken at its
    /// word, but not as exact.
    pub(crate) fn is_doubtful(self, local: Timestamp) -> bool {
        let (_, month, ..) = local.civil();
        self.kind == Kind::Winter && (4..=10).contains(&month)
    }
}

/// Whether summer time rules in the European Union, since 1996 from 01:00 UTC on the last Sunday of March to 01:00 UTC on
/// the last Sunday of October, when winter clocks these minutes east of UTC show `local`; nothing for the hours skipped
/// or repeated.
fn is_eu_daylight(local: Timestamp, minutes: i32) -> Option<bool> {
    let (year, ..) = local.civil();
    let hour = 3_600_000;
    let last_sunday = |month| {
        let last = Timestamp::from_civil(year.into(), month, 31, 1, 0, 0)?;
        last.shifted(i64::from(minutes) * 60_000 - since_sunday(last) * DAY)
    };
    let (begin, end) = (last_sunday(3)?, last_sunday(10)?);
    let skipped = begin <= local && local < begin.shifted(hour)?;
    let repeated = end <= local && local < end.shifted(hour)?;
    (year >= 1996 && !skipped && !repeated).then_some(begin <= local && local < end)
}

/// Whether daylight time rules in the United States when clocks show `local`; nothing for the hours skipped or repeated,
/// and before the present rule.
fn is_us_daylight(local: Timestamp) -> Option<bool> {
    let (year, ..) = local.civil();
    if year < 2007 {
        return None;
    }
    let two_o_clock = |month, nth_sunday: i64| {
        let first = Timestamp::from_civil(year.into(), month, 1, 2, 0, 0)?;
        first.shifted(((7 - since_sunday(first)) % 7 + (nth_sunday - 1) * 7) * DAY)
    };
    let (begin, end) = (two_o_clock(3, 2)?, two_o_clock(11, 1)?);
    let hour = 3_600_000;
    let skipped = begin <= local && local < begin.shifted(hour)?;
    let repeated = end.shifted(-hour)? <= local && local < end;
    (!skipped && !repeated).then_some(begin <= local && local < end)
}

/// Whether summer time rules in Australia's south-east or New Zealand, since 2008 from 02:00 on the first Sunday from this day on
/// (New Zealand: the last of September) to 03:00 on the first Sunday of April, when clocks show `local`; nothing for the
/// hours skipped or repeated.
fn is_southern_daylight(local: Timestamp, month: i64, day: i64) -> Option<bool> {
    let (year, ..) = local.civil();
    if year < 2008 {
        return None;
    }
    let first_sunday = |month, day, hour| {
        let from = Timestamp::from_civil(year.into(), month, day, hour, 0, 0)?;
        from.shifted((7 - since_sunday(from)) % 7 * DAY)
    };
    let (begin, end) = (first_sunday(month, day, 2)?, first_sunday(4, 1, 3)?);
    let hour = 3_600_000;
    let skipped = begin <= local && local < begin.shifted(hour)?;
    let repeated = end.shifted(-hour)? <= local && local < end;
    (!skipped && !repeated).then_some(local < end || begin <= local)
}

/// How many days after a Sunday the day of an instant in UTC is.
fn since_sunday(at: Timestamp) -> i64 {
    i64::from(Date::at(at, &|_| 0).weekday() + 1) % 7
}

const DAY: i64 = 86_400_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_the_offset_of_the_day_in_question() {
        for (place, local, utc) in [
            ("Europe/Berlin", "2026-11-10T09:00:00Z", Some("2026-11-10T08:00:00Z")),
            ("Europe/Berlin", "2026-07-10T09:00:00Z", Some("2026-07-10T07:00:00Z")),
            ("Australia/Sydney", "2026-12-10T10:00:00Z", Some("2026-12-09T23:00:00Z")),
            ("Australia/Sydney", "2026-07-10T10:00:00Z", Some("2026-07-10T00:00:00Z")),
            ("Australia/Sydney", "2026-10-04T01:59:00Z", Some("2026-10-03T15:59:00Z")),
            ("Australia/Sydney", "2026-10-04T02:30:00Z", None),
            ("Australia/Sydney", "2026-10-04T03:00:00Z", Some("2026-10-03T16:00:00Z")),
            ("Australia/Sydney", "2026-04-05T02:30:00Z", None),
            ("Australia/Sydney", "2026-04-05T03:00:00Z", Some("2026-04-04T17:00:00Z")),
            ("Pacific/Auckland", "2026-09-27T03:00:00Z", Some("2026-09-26T14:00:00Z")),
            ("Europe/Berlin", "2026-03-29T01:59:00Z", Some("2026-03-29T00:59:00Z")),
            ("Europe/Berlin", "2026-03-29T02:30:00Z", None),
            ("Europe/Berlin", "2026-03-29T03:00:00Z", Some("2026-03-29T01:00:00Z")),
            ("Europe/Berlin", "2026-10-25T01:59:00Z", Some("2026-10-24T23:59:00Z")),
            ("Europe/Berlin", "2026-10-25T02:30:00Z", None),
            ("Europe/Berlin", "2026-10-25T03:00:00Z", Some("2026-10-25T02:00:00Z")),
            ("Europe/London", "2026-07-10T09:00:00Z", Some("2026-07-10T08:00:00Z")),
            ("Europe/Helsinki", "2026-11-10T09:00:00Z", Some("2026-11-10T07:00:00Z")),
            ("America/New_York", "2026-11-10T09:00:00Z", Some("2026-11-10T14:00:00Z")),
        ] {
            let zone = Zone::of_place(place).unwrap();
            let instant = zone.instant(Timestamp::parse(local).unwrap());
            assert_eq!(instant.map(|at| at.to_string()).as_deref(), utc, "{local} in {place}");
        }
        for place in ["Europe/Moscow", "Asia/Tokyo", "UTC", ""] {
            assert_eq!(Zone::of_place(place), None, "{place}");
        }
    }
}
