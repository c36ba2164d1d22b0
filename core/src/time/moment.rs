//! Dates and times of day in prose: `July 30, 2026 at 20:10 UTC`, `around 2AM PT on 30th of July`.

use super::Timestamp;
use super::names;
use super::token::Tokens;
use super::zone::Zone;

/// A calendar date as written; the year is often left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    year: Option<i64>,
    month: i64,
    day: i64,
}

/// A time of day as written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Clock {
    hour: i64,
    minute: i64,
    /// Whether the text says afternoon or morning, where it says either.
    pub(crate) afternoon: Option<bool>,
    /// Whether only a 24-hour clock is written this way: `00:14`, `07:34`, `20:40`.
    pub(crate) full: bool,
}

/// A time of day with what is said of its date and zone, and where in the text it stands.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Moment {
    pub(crate) day: Option<Day>,
    pub(crate) clock: Clock,
    pub(crate) zone: Option<Zone>,
    /// The first token of the moment; `end` is the one after its last.
    pub(crate) start: usize,
    pub(crate) end: usize,
    /// Whether "around", "approximately" or "~" stands inside.
    pub(crate) hedged: bool,
}

pub(crate) const HEDGES: [&str; 7] = ["around", "about", "approximately", "approx", "roughly", "circa", "ca"];

/// How many tokens the hedge here takes: `~`, `around`, `approx.`
pub(crate) fn hedge(tokens: Tokens<'_>, place: usize) -> usize {
    if tokens.is_mark(place, &['~', '≈']) {
        1
    } else if tokens.is_word(place, &HEDGES) {
        1 + usize::from(tokens.is_mark(place + 1, &['.']))
    } else {
        0
    }
}

impl Day {
    /// The date at this place and the place after it: `July 30, 2026`, `30th of July`, `2026-07-30`, `07/30/2026`.
    /// `03/04/2026` has two readings, so it is no date.
    pub(crate) fn read(tokens: Tokens<'_>, place: usize) -> Option<(Day, usize)> {
        let place = after_weekday(tokens, place);
        match tokens.number(place) {
            Some((4, year)) => {
                let mark = ['-', '/'];
                let ((1..=2, month), (1..=2, day)) = (tokens.number(place + 2)?, tokens.number(place + 4)?)
                else {
                    return None;
                };
                let joined = tokens.is_mark(place + 1, &mark) && tokens.is_mark(place + 3, &mark);
                Day::checked(Some(year), month, day).filter(|_| joined).map(|date| (date, place + 5))
            }
            Some((1..=2, first))
                if tokens.is_mark(place + 1, &['/']) && tokens.is_mark(place + 3, &['/']) =>
            {
                let ((1..=2, second), (4, year)) = (tokens.number(place + 2)?, tokens.number(place + 4)?)
                else {
                    return None;
                };
                let (month, day) = match (first, second) {
                    (13.., _) => (second, first),
                    (_, 13..) => (first, second),
                    _ if first == second => (first, second),
                    _ => return None,
                };
                Some((Day::checked(Some(year), month, day)?, place + 5))
            }
            Some((1..=2, day)) => {
                let mut next = after_ordinal(tokens, place + 1);
                next += usize::from(tokens.is_word(next, &["of"]));
                let (month, next) = month(tokens, next)?;
                let (year, next) = year(tokens, next);
                Some((Day::checked(year, month, day)?, next))
            }
            Some(_) => None,
            None => {
                let (month, next) = month(tokens, place)?;
                let (1..=2, day) = tokens.number(next)? else { return None };
                // "March 3:30" is a time, not a day.
                if tokens.is_mark(next + 1, &[':']) {
                    return None;
                }
                let (year, next) = year(tokens, after_ordinal(tokens, next + 1));
                Some((Day::checked(year, month, day)?, next))
            }
        }
    }

    fn checked(year: Option<i64>, month: i64, day: i64) -> Option<Day> {
        Timestamp::from_civil(year.unwrap_or(2000), month, day, 0, 0, 0).map(|_| Day { year, month, day })
    }

    /// Midnight of this date, held as though it were in UTC. A date without a year is in the year that brings it
    /// nearest to `near`.
    pub(crate) fn midnight(self, near: Timestamp) -> Option<Timestamp> {
        let in_year = |year| Timestamp::from_civil(year, self.month, self.day, 0, 0, 0);
        match self.year {
            Some(year) => in_year(year),
            None => {
                let (year, ..) = near.civil();
                (-1..=1)
                    .filter_map(|step| in_year(i64::from(year) + step))
                    .min_by_key(|midnight| midnight.millis().abs_diff(near.millis()))
            }
        }
    }
}

fn after_weekday(tokens: Tokens<'_>, place: usize) -> usize {
    if !tokens.word(place).is_some_and(names::is_weekday) {
        return place;
    }
    let next = place + 1 + usize::from(tokens.is_mark(place + 1, &['.']));
    next + usize::from(tokens.is_mark(next, &[',']))
}

fn after_ordinal(tokens: Tokens<'_>, place: usize) -> usize {
    place + usize::from(tokens.touches(place) && tokens.is_word(place, &["st", "nd", "rd", "th"]))
}

fn month(tokens: Tokens<'_>, place: usize) -> Option<(i64, usize)> {
    let word = tokens.word(place)?;
    // In lower case, "may" and "mar" are words.
    let month = names::month(word)?;
    word.starts_with(char::is_uppercase).then_some(())?;
    Some((month.into(), place + 1 + usize::from(tokens.is_mark(place + 1, &['.']))))
}

fn year(tokens: Tokens<'_>, place: usize) -> (Option<i64>, usize) {
    let next = place + usize::from(tokens.is_mark(place, &[',']));
    match tokens.number(next) {
        Some((4, year @ 1970..=9999)) if !tokens.is_mark(next + 1, &[':']) => (Some(year), next + 1),
        _ => (None, place),
    }
}

impl Clock {
    /// The time of day at this place and the place after it: `20:10`, `3:20 PM`, `2AM`, `07:00:30`.
    fn read(tokens: Tokens<'_>, place: usize) -> Option<(Clock, usize)> {
        let (digits @ 1..=2, hour @ 0..=23) = tokens.number(place)? else { return None };
        let inside = tokens.touches(place)
            && place.checked_sub(1).is_some_and(|before| {
                tokens.is_mark(before, &[':', '.', '/', '$', '#']) || tokens.number(before).is_some()
            });
        if inside {
            return None;
        }
        let mut next = place + 1;
        let mut minute = None;
        if tokens.is_mark(next, &[':']) && tokens.touches(next) && tokens.touches(next + 1) {
            let (2, value @ 0..=59) = tokens.number(next + 1)? else { return None };
            (minute, next) = (Some(value), next + 2);
            if tokens.is_mark(next, &[':']) && tokens.touches(next) && tokens.touches(next + 1) {
                let (2, 0..=59) = tokens.number(next + 1)? else { return None };
                next += 2;
            }
        }
        let (afternoon, next) = match half(tokens, next) {
            Some((afternoon, next)) => (Some(afternoon), next),
            None => (None, next),
        };
        if minute.is_none() && afternoon.is_none() || hour == 0 && afternoon == Some(true) {
            return None;
        }
        let full = hour > 12 || hour == 0 || (digits == 2 && hour < 10);
        let next = next + usize::from(tokens.is_word(next, &["hrs", "hours"]));
        Some((
            Clock { hour, minute: minute.unwrap_or(0), afternoon, full: full && afternoon.is_none() },
            next,
        ))
    }

    /// Milliseconds after midnight. `afternoon` says which half of the day is meant where the clock has twelve hours.
    pub(crate) fn after_midnight(self, afternoon: Option<bool>) -> i64 {
        let hour = match afternoon {
            Some(true) if self.hour < 12 => self.hour + 12,
            Some(false) if self.hour == 12 => 0,
            _ => self.hour,
        };
        (hour * 60 + self.minute) * 60_000
    }
}

/// `am`, `PM`, `a.m.`: whether it is after noon, and the place after it.
fn half(tokens: Tokens<'_>, place: usize) -> Option<(bool, usize)> {
    if tokens.is_word(place, &["am", "pm"]) {
        return Some((tokens.is_word(place, &["pm"]), place + 1));
    }
    let dotted = tokens.is_word(place, &["a", "p"])
        && tokens.is_mark(place + 1, &['.'])
        && tokens.is_word(place + 2, &["m"])
        && tokens.touches(place + 2);
    dotted
        .then(|| (tokens.is_word(place, &["p"]), place + 3 + usize::from(tokens.is_mark(place + 3, &['.']))))
}

impl Moment {
    /// The moment that starts at this place: a time of day, with a date before or after it, and a zone.
    pub(crate) fn read(tokens: Tokens<'_>, start: usize) -> Option<Moment> {
        let mut place = start;
        let mut hedged = false;
        let mut day = None;
        if let Some((read, next)) = Day::read(tokens, place) {
            (day, place) = (Some(read), next);
            loop {
                let taken = hedge(tokens, place);
                hedged |= taken > 0;
                let joined = tokens.is_mark(place, &[',', '@']) || tokens.is_word(place, &["at", "T"]);
                match taken.max(usize::from(joined)) {
                    0 => break,
                    taken => place += taken,
                }
            }
        }
        let (clock, mut end) = Clock::read(tokens, place)?;
        let mut zone = None;
        if let Some((read, next)) = Zone::read(tokens, end) {
            (zone, end) = (Some(read), next);
        }
        if day.is_none() {
            let bracket = usize::from(tokens.is_mark(end, &['(']));
            let comma = usize::from(tokens.is_mark(end, &[',']));
            let on = end + bracket + comma;
            if let Some((read, next)) = Day::read(tokens, on + usize::from(tokens.is_word(on, &["on"]))) {
                // A date that a time follows belongs to that time: "10:00 UTC, July 30 11:00 UTC".
                let next_time =
                    next + usize::from(tokens.is_mark(next, &[',']) || tokens.is_word(next, &["at"]));
                if Clock::read(tokens, next_time).is_none() {
                    (day, end) = (Some(read), next);
                    if bracket == 1 && tokens.is_mark(end, &[')']) {
                        end += 1;
                    }
                }
            }
        }
        Some(Moment { day, clock, zone, start, end, hedged })
    }
}
