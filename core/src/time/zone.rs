use super::Timestamp;
use super::token::Tokens;

/// A time zone as vendors name it.
///
/// Named zones are fixed offsets (`PST` is UTC−8 all year round). `PT`, `ET`, `CT`, `MT` and the places behind them
/// follow the rule of the United States since 2007: daylight time from 02:00 on the second Sunday of March to 02:00 on
/// the first Sunday of November. Names with several meanings (`CST`, `IST`, `AST`) and "local time" are no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    /// Minutes east of UTC, in winter where it has two.
    minutes: i32,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Fixed,
    /// The winter name of a zone that has a summer one. People write it in summer as well.
    Winter,
    Us,
}

/// Names that stand for one zone. In capitals, as they must be written unless three letters or longer.
const NAMES: &[(&str, i32, Kind)] = &[
    ("UTC", 0, Kind::Fixed),
    ("GMT", 0, Kind::Fixed),
    ("Z", 0, Kind::Fixed),
    ("PT", -480, Kind::Us),
    ("MT", -420, Kind::Us),
    ("CT", -360, Kind::Us),
    ("ET", -300, Kind::Us),
    ("PST", -480, Kind::Winter),
    ("PDT", -420, Kind::Fixed),
    ("MST", -420, Kind::Winter),
    ("MDT", -360, Kind::Fixed),
    ("CDT", -300, Kind::Fixed),
    ("EST", -300, Kind::Winter),
    ("EDT", -240, Kind::Fixed),
    ("BST", 60, Kind::Fixed),
    ("CET", 60, Kind::Winter),
    ("CEST", 120, Kind::Fixed),
    ("EET", 120, Kind::Winter),
    ("EEST", 180, Kind::Fixed),
    ("MSK", 180, Kind::Fixed),
    ("SGT", 480, Kind::Fixed),
    ("HKT", 480, Kind::Fixed),
    ("JST", 540, Kind::Fixed),
    ("KST", 540, Kind::Fixed),
    ("AEST", 600, Kind::Fixed),
    ("AEDT", 660, Kind::Fixed),
    ("NZST", 720, Kind::Fixed),
    ("NZDT", 780, Kind::Fixed),
];

/// Places written out: `US/Pacific`, `Pacific Time`, `America/New_York`.
const PLACES: &[(&str, i32)] = &[("Pacific", -480), ("Mountain", -420), ("Central", -360), ("Eastern", -300)];
const CITIES: &[(&str, &str, i32)] = &[("Los", "Angeles", -480), ("New", "York", -300)];

pub(crate) fn is_zone_name(word: &str) -> bool {
    named(word).is_some()
}

fn named(word: &str) -> Option<Zone> {
    NAMES
        .iter()
        .find(|(name, ..)| *name == word || (name.len() >= 3 && name.eq_ignore_ascii_case(word)))
        .map(|(_, minutes, kind)| Zone { minutes: *minutes, kind: *kind })
}

impl Zone {
    pub(crate) const UTC: Zone = Zone { minutes: 0, kind: Kind::Fixed };

    /// The zone that is named at this place, and the place after it. A name with an offset (`UTC+2`) has it added.
    pub(crate) fn read(tokens: Tokens<'_>, place: usize) -> Option<(Zone, usize)> {
        if tokens.is_mark(place, &['(', '[']) {
            let (zone, after) =
                Zone::read(tokens, place + 1).filter(|_| !tokens.is_mark(place + 1, &['(', '[']))?;
            return tokens.is_mark(after, &[')', ']']).then_some((zone, after + 1));
        }
        if tokens.is_word(place, &["US", "America"]) && tokens.is_mark(place + 1, &['/']) {
            return us_place(tokens, place + 2)
                .map(|(minutes, after)| (Zone { minutes, kind: Kind::Us }, after));
        }
        if let Some((minutes, after)) = us_place(tokens, place) {
            let zone = |minutes, kind| Zone { minutes, kind };
            return match tokens.word(after)?.to_ascii_lowercase().as_str() {
                "time" => Some((zone(minutes, Kind::Us), after + 1)),
                "standard" if tokens.is_word(after + 1, &["time"]) => {
                    Some((zone(minutes, Kind::Winter), after + 2))
                }
                "daylight" if tokens.is_word(after + 1, &["time"]) => {
                    Some((zone(minutes + 60, Kind::Fixed), after + 2))
                }
                _ => None,
            };
        }
        let zone = named(tokens.word(place)?)?;
        if zone == Zone::UTC { offset(tokens, place + 1) } else { Some((zone, place + 1)) }
    }

    /// Whether clocks there are written with twelve hours as a rule.
    pub(crate) fn is_american(self) -> bool {
        (-480..=-240).contains(&self.minutes)
    }

    /// The instant at which clocks in this zone show `local` (held as though it were UTC); nothing for the hour that a
    /// change of clocks skips or repeats.
    pub(crate) fn instant(self, local: Timestamp) -> Option<Timestamp> {
        let minutes = match self.kind {
            Kind::Us => self.minutes + if is_us_daylight(local)? { 60 } else { 0 },
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

fn us_place(tokens: Tokens<'_>, place: usize) -> Option<(i32, usize)> {
    let word = tokens.word(place)?;
    if let Some((_, minutes)) = PLACES.iter().find(|(name, _)| *name == word) {
        return Some((*minutes, place + 1));
    }
    let (_, second, minutes) = CITIES.iter().find(|(first, ..)| *first == word)?;
    (tokens.is_mark(place + 1, &['_']) && tokens.is_word(place + 2, &[second]))
        .then_some((*minutes, place + 3))
}

/// `+2`, `-7` or `+05:30` right after `UTC`. `UTC-22:13` is the end of a span, `UTC-11:30` could be either: no zone.
fn offset(tokens: Tokens<'_>, place: usize) -> Option<(Zone, usize)> {
    let plain = Some((Zone::UTC, place));
    if !tokens.is_mark(place, &['+', '-', '−']) || !tokens.touches(place) || !tokens.touches(place + 1) {
        return plain;
    }
    let sign = if tokens.is_mark(place, &['+']) { 1 } else { -1 };
    let Some((1..=2, hours @ 0..=14)) = tokens.number(place + 1) else { return plain };
    let hours = i32::try_from(hours).ok()?;
    let fixed = |minutes| Some(Zone { minutes: sign * (hours * 60 + minutes), kind: Kind::Fixed });
    if !tokens.is_mark(place + 2, &[':']) {
        let is_time = tokens.is_word(place + 2, &["am", "pm", "a", "p"]);
        return if is_time { plain } else { Some((fixed(0)?, place + 2)) };
    }
    let (2, minutes) = tokens.number(place + 3)? else { return plain };
    if sign > 0 {
        return Some((fixed(i32::try_from(minutes).ok()?)?, place + 4));
    }
    Zone::read_name(tokens, place + 4).and(plain)
}

impl Zone {
    fn read_name(tokens: Tokens<'_>, place: usize) -> Option<Zone> {
        named(tokens.word(place)?)
    }
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
        // 1970-01-01 was a Thursday.
        let weekday = (first.millis() / 86_400_000 + 4) % 7;
        first.shifted(((7 - weekday) % 7 + (nth_sunday - 1) * 7) * 86_400_000)
    };
    let (begin, end) = (two_o_clock(3, 2)?, two_o_clock(11, 1)?);
    let hour = 3_600_000;
    let skipped = begin <= local && local < begin.shifted(hour)?;
    let repeated = end.shifted(-hour)? <= local && local < end;
    (!skipped && !repeated).then_some(begin <= local && local < end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::token::tokens;

    fn instant(zone: &str, local: &str) -> Option<String> {
        let tokens = tokens(zone);
        let (zone, after) = Zone::read(Tokens(&tokens), 0)?;
        assert_eq!(after, tokens.len(), "reads all of {zone:?}");
        zone.instant(Timestamp::parse(local)?).map(|at| at.to_string())
    }

    #[test]
    fn american_zones_follow_daylight_time_of_their_date() {
        for (zone, local, utc) in [
            ("PT", "2025-01-10T15:20", Some("2025-01-10T23:20:00Z")),
            ("PT", "2026-07-14T10:00", Some("2026-07-14T17:00:00Z")),
            ("US/Pacific", "2026-02-27T04:37", Some("2026-02-27T12:37:00Z")),
            ("Pacific Time", "2026-03-08T01:59", Some("2026-03-08T09:59:00Z")),
            ("PT", "2026-03-08T02:30", None),
            ("PT", "2026-03-08T03:00", Some("2026-03-08T10:00:00Z")),
            ("PT", "2026-11-01T00:59", Some("2026-11-01T07:59:00Z")),
            ("PT", "2026-11-01T01:30", None),
            ("PT", "2026-11-01T02:00", Some("2026-11-01T10:00:00Z")),
            ("ET", "2026-08-01T12:00", Some("2026-08-01T16:00:00Z")),
            ("CT", "2026-12-01T12:00", Some("2026-12-01T18:00:00Z")),
            ("MT", "2026-12-01T12:00", Some("2026-12-01T19:00:00Z")),
            ("America/New_York", "2026-12-01T12:00", Some("2026-12-01T17:00:00Z")),
        ] {
            assert_eq!(instant(zone, local).as_deref(), utc, "{local} {zone}");
        }
    }

    #[test]
    fn names_are_fixed_offsets_and_names_with_two_meanings_are_none() {
        for (zone, noon) in [
            ("UTC", Some("12:00")),
            ("(UTC)", Some("12:00")),
            ("gmt", Some("12:00")),
            ("UTC+2", Some("10:00")),
            ("GMT-7", Some("19:00")),
            ("UTC+05:30", Some("06:30")),
            ("PST", Some("20:00")),
            ("PDT", Some("19:00")),
            ("Pacific Daylight Time", Some("19:00")),
            ("Pacific Standard Time", Some("20:00")),
            ("EST", Some("17:00")),
            ("BST", Some("11:00")),
            ("CEST", Some("10:00")),
            ("JST", Some("03:00")),
            ("CST", None),
            ("IST", None),
            ("AST", None),
            ("et", None),
            ("Local Time", None),
            ("UTC-11:30", None),
        ] {
            let utc = noon.map(|noon| format!("2026-07-14T{noon}:00Z"));
            assert_eq!(instant(zone, "2026-07-14T12:00"), utc, "{zone}");
        }
    }
}
