//! Time zones in prose: `UTC`, `(PDT)`, `UTC+05:30`, `Pacific Time`, `US/Eastern`, `America/New_York`.

use super::token::Tokens;
use super::zone::Zone;

/// Places written out, by their minutes east of UTC in winter: `US/Pacific`, `Pacific Time`.
const PLACES: &[(&str, i32)] = &[("Pacific", -480), ("Mountain", -420), ("Central", -360), ("Eastern", -300)];
/// Cities as the tz database has them: `America/New_York`.
const CITIES: &[(&str, &str, i32)] = &[("Los", "Angeles", -480), ("New", "York", -300)];

impl Zone {
    /// The zone that is named at this place, and the place after it. The offset after a name (`UTC+2`) is part of the
    /// zone.
    pub(crate) fn read(tokens: Tokens<'_>, place: usize) -> Option<(Zone, usize)> {
        if tokens.is_mark(place, &['(', '[']) {
            let (zone, after) =
                Zone::read(tokens, place + 1).filter(|_| !tokens.is_mark(place + 1, &['(', '[']))?;
            return tokens.is_mark(after, &[')', ']']).then_some((zone, after + 1));
        }
        if tokens.is_word(place, &["US", "America"]) && tokens.is_mark(place + 1, &['/']) {
            return us_place(tokens, place + 2).map(|(minutes, after)| (Zone::american(minutes), after));
        }
        if let Some((minutes, after)) = us_place(tokens, place) {
            return match tokens.word(after)?.to_ascii_lowercase().as_str() {
                "time" => Some((Zone::american(minutes), after + 1)),
                "standard" if tokens.is_word(after + 1, &["time"]) => {
                    Some((Zone::american_winter(minutes), after + 2))
                }
                "daylight" if tokens.is_word(after + 1, &["time"]) => {
                    Some((Zone::fixed(minutes + 60), after + 2))
                }
                _ => None,
            };
        }
        let zone = named(tokens, place)?;
        if zone == Zone::UTC { offset(tokens, place + 1) } else { Some((zone, place + 1)) }
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

/// `+2`, `-7` or `+05:30` right after `UTC`. In `UTC-22:13` the time is the end of a span. `UTC-11:30` has both
/// readings, so it is no zone.
fn offset(tokens: Tokens<'_>, place: usize) -> Option<(Zone, usize)> {
    let plain = Some((Zone::UTC, place));
    if !tokens.is_mark(place, &['+', '-', '−']) || !tokens.touches(place) || !tokens.touches(place + 1) {
        return plain;
    }
    let sign = if tokens.is_mark(place, &['+']) { 1 } else { -1 };
    let Some((1..=2, hours @ 0..=14)) = tokens.number(place + 1) else { return plain };
    let hours = i32::try_from(hours).ok()?;
    let fixed = |minutes| Some(Zone::fixed(sign * (hours * 60 + minutes)));
    if !tokens.is_mark(place + 2, &[':']) {
        let is_time = tokens.is_word(place + 2, &["am", "pm", "a", "p"]);
        return if is_time { plain } else { Some((fixed(0)?, place + 2)) };
    }
    let (2, minutes) = tokens.number(place + 3)? else { return plain };
    if sign > 0 {
        return Some((fixed(i32::try_from(minutes).ok()?)?, place + 4));
    }
    named(tokens, place + 4).and(plain)
}

fn named(tokens: Tokens<'_>, place: usize) -> Option<Zone> {
    Zone::named(tokens.word(place)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::Timestamp;
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
