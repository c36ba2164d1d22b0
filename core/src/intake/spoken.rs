//! Times as people say them: "10 min ago", "since 9:15", "seit 10 Uhr", "desde las 3 de la tarde", "30分前から".
//!
//! A time of day is the beginning only where a word says so ("since", "began"), or where it is the only one. "Since 3" in
//! the evening may be either three o'clock, and "this morning" is many hours: such a beginning is left open.

use super::lexicon::lower;
use super::lines::{after, before};
use super::stamp;
use crate::time::zone::offset_of;
use crate::time::{Offset, Timestamp};

/// When it began, and the place of the words that say so.
pub(super) fn began(text: &str, now: Timestamp, offset: Offset<'_>) -> Option<(Timestamp, usize, usize)> {
    let low = lower(text);
    if let Some(found) = stamp::in_line(text, &low, true)
        && let Some(at) = found.instant(now, offset)
    {
        return Some((at, found.start, found.end));
    }
    ago(&low, now).or_else(|| clock(&low, now, offset))
}

/// Words for units of time, as they begin, with their minutes.
const UNITS: &[(&str, i64)] = &[
    ("minut", 1),
    ("mins", 1),
    ("min", 1),
    ("分钟", 1),
    ("分鐘", 1),
    ("分", 1),
    ("분", 1),
    ("دقيق", 1),
    ("دقائق", 1),
    ("hour", 60),
    ("hrs", 60),
    ("hr", 60),
    ("stunde", 60),
    ("std", 60),
    ("heure", 60),
    ("hora", 60),
    ("ore", 60),
    ("ora", 60),
    ("uur", 60),
    ("uren", 60),
    ("godzin", 60),
    ("小时", 60),
    ("小時", 60),
    ("个小时", 60),
    ("時間", 60),
    ("시간", 60),
    ("ساعات", 60),
    ("ساعة", 60),
    ("day", 1440),
    ("tag", 1440),
    ("jour", 1440),
    ("d\u{ed}a", 1440),
    ("dias", 1440),
    ("dia", 1440),
    ("giorn", 1440),
    ("dag", 1440),
    ("dni", 1440),
    ("天", 1440),
    ("日間", 1440),
    ("일", 1440),
    ("week", 10_080),
    ("woche", 10_080),
    ("semaine", 10_080),
    ("semana", 10_080),
    ("settiman", 10_080),
    ("mn", 1),
    ("h", 60),
];

/// Numbers as words: only those that people write out before a unit.
const NUMBERS: &[(&str, i64)] = &[
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("five", 5),
    ("ten", 10),
    ("couple", 2),
    ("einer", 1),
    ("eine", 1),
    ("zwei", 2),
    ("drei", 3),
    ("f\u{fc}nf", 5),
    ("zehn", 10),
    ("une", 1),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("una", 1),
    ("dos", 2),
    ("tres", 3),
    ("uma", 1),
    ("um", 1),
    ("duas", 2),
    ("tr\u{ea}s", 3),
    ("un'", 1),
    ("due", 2),
    ("tre", 3),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("godziny", 1),
    ("dw\u{f3}ch", 2),
    ("dwie", 2),
    ("trzech", 3),
    ("four", 4),
    ("six", 6),
    ("eight", 8),
    ("vier", 4),
    ("quatre", 4),
    ("cuatro", 4),
    ("quatro", 4),
    ("quattro", 4),
    ("half", 0),
    ("halben", 0),
    ("demi", 0),
];

/// What makes of a length of time a beginning, before it or after it.
const SINCE: &[&str] = &[
    "since",
    "for",
    "for the last",
    "for the past",
    "for about",
    "the last",
    "the past",
    "seit",
    "seit etwa",
    "seit ca",
    "seit rund",
    "vor",
    "vor etwa",
    "depuis",
    "depuis environ",
    "il y a",
    "il y a environ",
    "desde hace",
    "desde hace unos",
    "hace",
    "hace unos",
    "h\u{e1}",
    "h\u{e1} cerca de",
    "faz",
    "da",
    "da circa",
    "sinds",
    "al",
    "sinds ongeveer",
    "od",
    "od oko\u{142}o",
    "przez",
    "منذ",
    "قبل",
    "约",
    "約",
    "大约",
    "已经",
    "약",
    "von",
    "since about",
    "from",
];

const AGO: &[&str] = &[
    "ago",
    "geleden",
    "fa",
    "temu",
    "atr\u{e1}s",
    "前",
    "전",
    "back",
    "now",
    "earlier",
    "よ",
    "ほど",
    "くらい",
    "ぐらい",
    "以上",
    "来",
    "以来",
    "左右",
    "째",
    "동안",
    "ほど前",
    "전부터",
];

/// What says that it still went well.
const STILL: &[&str] = &[
    "still",
    "noch",
    "encore",
    "a\u{fa}n",
    "todav\u{ed}a",
    "ainda",
    "ancora",
    "nog",
    "jeszcze",
    "worked",
    "fine",
    "ok",
];

/// "10 min ago", "seit 20 Minuten", "depuis environ 20 minutes", "30分前から", "منذ ساعتين".
fn ago(low: &str, now: Timestamp) -> Option<(Timestamp, usize, usize)> {
    if let Some(start) = low.find("منذ ساعتين").or_else(|| low.find("قبل ساعتين")) {
        return Some((now.shifted(-120 * 60_000)?, start, start + "منذ ساعتين".len()));
    }
    for (start, _) in low.char_indices() {
        let rest = low.get(start..)?;
        let previous = low.get(..start)?.chars().next_back();
        if previous.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.' || c == ':') {
            continue;
        }
        let Some((count, length)) = count(rest) else { continue };
        let tail = rest.get(length..)?;
        let unit_text = tail.trim_start_matches([' ', '-']);
        let Some((unit, minutes)) = UNITS.iter().find(|(unit, _)| unit_text.starts_with(unit)) else {
            continue;
        };
        // Dutch counts hours and tells the clock by one word: "9 uur geleden" and "sinds een uur" are
        // lengths, "sinds 9 uur" an hour of the day.
        let lead = low.get(..start)?.trim_end();
        let is_since_clock =
            ["sinds", "vanaf", "sinds ongeveer", "sinds ca."].iter().any(|word| lead.ends_with(word));
        if *unit == "uur"
            && rest.starts_with(|c: char| c.is_ascii_digit())
            && is_since_clock
            && !unit_text.get(unit.len()..)?.trim_start().starts_with("geleden")
        {
            continue;
        }
        // "7 h 15": a clock.
        if (*unit == "h" || *unit == "heure")
            && unit_text
                .get(unit.len()..)
                .is_some_and(|it| it.trim_start_matches(['s', ' ']).starts_with(|c: char| c.is_ascii_digit()))
        {
            continue;
        }
        if unit.len() < 3
            && unit.is_ascii()
            && unit_text
                .get(unit.len()..)
                .is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphanumeric()))
        {
            continue;
        }
        let behind = unit_text.get(unit.len()..)?;
        let behind = behind
            .trim_start_matches(|c: char| c.is_alphabetic() && c.is_ascii() || c == '\u{f3}')
            .trim_start_matches([' ', '.']);
        let full = unit_text.get(unit.len()..)?;
        let is_ago = AGO.iter().any(|word| behind.starts_with(word) || full.starts_with(word));
        let lead = low.get(..start)?.trim_end();
        let lead = [
            "about",
            "around",
            "roughly",
            "etwa",
            "ca.",
            "circa",
            "ungef\u{e4}hr",
            "environ",
            "unos",
            "unas",
            "cerca de",
            "mais ou menos",
            "quasi",
            "ongeveer",
            "oko\u{142}o",
            "half",
            "ein paar",
            "~",
        ]
        .iter()
        .find_map(|word| lead.strip_suffix(word))
        .unwrap_or(lead)
        .trim_end();
        let is_since = SINCE.iter().any(|word| {
            lead.strip_suffix(word).is_some_and(|head| {
                head.chars().next_back().is_none_or(|c| !c.is_alphanumeric() || !c.is_ascii())
            })
        });
        // "For an hour" is a beginning; "an hour late" is a length.
        let is_late = [
            "late",
            "delay",
            "retard",
            "versp",
            "de retard",
            "di ritardo",
            "de retraso",
            "de atraso",
            "vertraging",
            "op\u{f3}\u{17a}ni",
            "遅",
        ]
        .iter()
        .any(|word| behind.starts_with(word) || full.trim_start().starts_with(word));
        // "Ten minutes ago it still worked" is no beginning.
        let sentence = behind.split(['.', ',', '!', '?', '\n']).next().unwrap_or_default();
        let is_still = STILL.iter().any(|word| sentence.split(' ').any(|part| part == *word));
        if (!is_ago && !is_since) || is_late || is_still || count > 400 {
            continue;
        }
        let span = if count == 0 { minutes / 2 } else { count * minutes };
        let end = start + length + (tail.len() - unit_text.len()) + unit.len();
        // Days and weeks are no minute in them.
        if *minutes >= 1440 {
            return None;
        }
        return Some((now.shifted(-span * 60_000)?, start, end));
    }
    None
}

/// A number in digits or as a word, and its length.
fn count(rest: &str) -> Option<(i64, usize)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        return rest.get(..digits)?.parse().ok().filter(|_| digits <= 3).map(|value| (value, digits));
    }
    let word = rest.split(|c: char| !(c.is_alphabetic() || c == '\'')).next().unwrap_or_default();
    let (_, value) = NUMBERS.iter().find(|(known, _)| *known == word)?;
    // "half an hour", "une demi-heure".
    let tail = rest.get(word.len()..)?;
    let skipped = ["of ", "an ", "a "]
        .iter()
        .find(|skip| tail.trim_start().starts_with(**skip) && (*value == 0 || word == "couple"));
    let length = word.len() + skipped.map_or(0, |skip| 1 + skip.len());
    Some((*value, length))
}

/// What stands before the time at which something began.
const BEGAN: &[&str] = &[
    "since",
    "since about",
    "since around",
    "since approx",
    "since roughly",
    "started",
    "began",
    "started at",
    "began at",
    "starting",
    "from",
    "beginning",
    "seit",
    "ab",
    "seit etwa",
    "seit ca",
    "begann um",
    "depuis",
    "\u{e0} partir de",
    "depuis environ",
    "vers",
    "desde",
    "desde las",
    "desde la",
    "a partir de",
    "desde las aprox",
    "dalle",
    "dalle ore",
    "da",
    "dal",
    "sinds",
    "vanaf",
    "od",
    "od godziny",
    "od oko\u{142}o",
    "desde \u{e0}s",
    "desde as",
    "по",
    "منذ",
    "منذ الساعة",
    "من الساعة",
    "from about",
    "sinds ongeveer",
    "seit ungef\u{e4}hr",
];

/// Days by name, with how many before today they are.
const DAYS: &[(&str, i64)] = &[
    ("yesterday", 1),
    ("last night", 1),
    ("gestern", 1),
    ("hier", 1),
    ("ayer", 1),
    ("ontem", 1),
    ("ieri", 1),
    ("gisteren", 1),
    ("wczoraj", 1),
    ("昨日", 1),
    ("昨天", 1),
    ("어제", 1),
    ("أمس", 1),
    ("today", 0),
    ("heute", 0),
    ("aujourd", 0),
    ("hoy", 0),
    ("hoje", 0),
    ("oggi", 0),
    ("vandaag", 0),
    ("dzisiaj", 0),
    ("今日", 0),
    ("今天", 0),
    ("오늘", 0),
    ("اليوم", 0),
];

/// Words that make an hour one of the second half of the day, and of the first.
const AFTERNOON: &[&str] = &[
    "de la tarde",
    "de la noche",
    "da tarde",
    "da noite",
    "di sera",
    "del pomeriggio",
    "du soir",
    "de l'apr",
    "in the afternoon",
    "in the evening",
    "tonight",
    "nachmittag",
    "abend",
    "'s middags",
    "middag",
    "avond",
    "po po\u{142}udniu",
    "wieczorem",
    "مساء",
    "this afternoon",
    "this evening",
    "last night",
];
const FORENOON: &[&str] = &[
    "de la ma\u{f1}ana",
    "da manh\u{e3}",
    "del mattino",
    "di mattina",
    "du matin",
    "ce matin",
    "in the morning",
    "this morning",
    "morgens",
    "fr\u{fc}h",
    "vormittag",
    "ochtend",
    "rano",
    "صباح",
    "stamattina",
    "heute morgen",
];

/// A clock in a sentence.
struct Clock {
    hour: i64,
    minute: i64,
    /// Whether the half of the day is known, or the clock counts to 24.
    is_settled: bool,
    start: usize,
    end: usize,
    begins: bool,
}

fn clock(low: &str, now: Timestamp, offset: Offset<'_>) -> Option<(Timestamp, usize, usize)> {
    let clocks = clocks(low);
    let mut chosen = clocks.iter().filter(|clock| clock.begins);
    let clock = match (chosen.next(), clocks.as_slice()) {
        (Some(first), _) => first,
        (None, [only]) => only,
        _ => return None,
    };
    let zone = after(low, clock.end, 8).trim_start_matches([' ', '(']);
    let named =
        zone.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default().to_ascii_uppercase();
    let is_zone = named.len() >= 3 || named == "UT" || named == "Z";
    let zone = if is_zone { offset_of(&named) } else { None };
    let east = zone.unwrap_or_else(|| i64::from(offset(now)));
    let local = now.shifted(east * 60_000)?;
    let (year, month, day, ..) = local.civil();
    let near = format!("{}{}", before(low, clock.start, 40), after(low, clock.end, 24));
    let days = DAYS.iter().find(|(word, _)| near.contains(word)).map(|(_, days)| *days);
    let at = |hour: i64, days: i64| {
        let midnight = Timestamp::from_civil(year.into(), month.into(), day.into(), 0, 0, 0)?;
        midnight.shifted(((hour * 60 + clock.minute) - days * 1440 - east) * 60_000)
    };
    let latest = now.shifted(5 * 60_000)?;
    let found = match days {
        Some(days) => at(clock.hour, days)?,
        None => [0, 1].into_iter().filter_map(|days| at(clock.hour, days)).find(|it| *it <= latest)?,
    };
    // Either half of the day may be meant, and both are past.
    if !clock.is_settled && clock.hour < 12 {
        let other = at(clock.hour + 12, days.unwrap_or(0))?;
        if other <= latest && other > found {
            return None;
        }
    }
    (found <= latest).then_some((found, clock.start, clock.end))
}

fn clocks(low: &str) -> Vec<Clock> {
    let bytes = low.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() && found.len() < 8 {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let start = at;
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        let previous = bytes.get(start.wrapping_sub(1)).copied().filter(|_| start > 0).unwrap_or(b' ');
        if at - start > 2 || previous.is_ascii_alphanumeric() || b".:/#$-_".contains(&previous) {
            continue;
        }
        if let Some(clock) = clock_at(low, start, at) {
            at = clock.end;
            found.push(clock);
        }
    }
    found
}

fn clock_at(low: &str, start: usize, digits_end: usize) -> Option<Clock> {
    let mut hour: i64 = low.get(start..digits_end)?.parse().ok()?;
    let rest = low.get(digits_end..)?;
    let two = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        (digits == 2).then(|| text.get(..2)?.parse::<i64>().ok()).flatten().filter(|minute| *minute < 60)
    };
    let (mut minute, mut end, mut is_clock) = (0, digits_end, false);
    let mut is_24 = hour > 12 || low.get(start..digits_end)?.starts_with('0');
    let colon = [":", "h", " h ", "h ", ".", "時", "点", "點", "시 "].iter().find_map(|mark| {
        let tail = rest.strip_prefix(mark)?;
        // A full stop is one of a clock only before two digits and o'clock or nothing else.
        let value = two(tail)?;
        (*mark != "." || tail.get(2..).is_some_and(|it| it.starts_with(" uhr"))).then_some((
            value,
            mark.len() + 2,
            *mark,
        ))
    });
    if let Some((value, length, mark)) = colon {
        (minute, end, is_clock) = (value, digits_end + length, true);
        is_24 |= mark.contains('h') || !mark.is_ascii() || mark == ".";
        if bytes_at(low, end) == Some(b':') {
            end += 3;
        }
        if bytes_at(low, end).is_some_and(|byte| byte.is_ascii_digit() || byte == b'%') {
            return None;
        }
    }
    let tail = low.get(end..)?;
    let near = tail.trim_start();
    let gap = tail.len() - near.len();
    let half = ["am", "a.m", "pm", "p.m"].iter().find(|half| {
        near.starts_with(**half)
            && !near.get(half.len()..).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphabetic()))
    });
    let lead = before(low, start, 30);
    let around = format!("{lead}{}", after(low, end, 24));
    let mut is_settled = is_24;
    if let Some(half) = half.filter(|_| gap <= 1 && hour <= 12) {
        hour = hour % 12 + if half.starts_with('p') { 12 } else { 0 };
        (end, is_clock, is_settled) = (end + gap + half.len(), true, true);
    } else {
        let words = ["uhr", "o'clock", "heures", "heure", "uur", "時", "时", "点", "點", "시", "hrs"];
        // `9時間` is a length.
        let is_length = near.starts_with("時間") || near.starts_with("시간");
        let word = words.iter().find(|word| near.starts_with(**word) && !is_length);
        let is_hour = near.starts_with('h')
            && !near.get(1..).is_some_and(|it| it.starts_with(|c: char| c.is_ascii_alphanumeric()));
        if word.is_some_and(|word| *word == "heures" || *word == "heure")
            && !lead.contains(" \u{e0} ")
            && !lead.ends_with("depuis ")
        {
            return None;
        }
        if let Some(word) = word {
            (end, is_clock) = (end + gap + word.len(), true);
            is_settled |= *word != "o'clock";
            // 「9時半」, "9点半", "9시 반": half past.
            let behind = low.get(end..)?;
            if let Some(half) =
                ["半", "반", " 반"].iter().find(|half| minute == 0 && behind.starts_with(**half))
            {
                (minute, end) = (30, end + half.len());
            }
        } else if is_hour
            && (lead.ends_with("\u{e0}s ")
                || lead.ends_with("\u{e0} ")
                || lead.ends_with("as ")
                || lead.ends_with("desde ")
                || lead.ends_with("depuis "))
        {
            (end, is_clock, is_settled) = (end + gap + 1, true, true);
        }
        let is_pm = AFTERNOON.iter().any(|word| around.contains(word))
            || lead.ends_with("午後")
            || lead.ends_with("下午")
            || lead.trim_end().ends_with("오후")
            || lead.ends_with("晚上");
        let is_am = FORENOON.iter().any(|word| around.contains(word))
            || lead.ends_with("午前")
            || lead.ends_with("上午")
            || lead.trim_end().ends_with("오전")
            || lead.ends_with("早上");
        if is_pm && hour < 12 {
            (hour, is_settled) = (hour + 12, true);
        } else if is_am {
            is_settled = true;
        }
        is_clock |= (is_pm || is_am) && hour < 24 && begins(lead);
    }
    let foreign =
        ["seit", "depuis", "desde", "dalle", "sinds", "od ", "ab ", "vers", "\u{e0}s", "las", "منذ"]
            .iter()
            .any(|word| lead.contains(word));
    is_settled |= foreign;
    // "Since 3": a clock only where nothing is counted by it.
    let is_bare =
        !is_clock && begins(lead) && near.chars().next().is_none_or(|c| ",.;!?".contains(c)) && hour <= 24;
    (hour < 24 && (is_clock || is_bare)).then_some(Clock {
        hour,
        minute,
        is_settled,
        start,
        end,
        begins: begins(lead) || from_after(tail_of(low, end)),
    })
}

fn bytes_at(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

fn tail_of(low: &str, end: usize) -> &str {
    after(low, end, 12)
}

/// 「10時から」, "10点开始", "2시부터": the word for the beginning stands behind.
fn from_after(tail: &str) -> bool {
    ["から", "开始", "起", "부터", "以降", "以来", "以后", "之后", "頃から", "ごろから", "半から"]
        .iter()
        .any(|word| tail.starts_with(word))
}

fn begins(lead: &str) -> bool {
    let mut lead = lead.trim_end_matches([' ', '~', '(']);
    for _ in 0..3 {
        for filler in [
            "about",
            "around",
            "at",
            "approx",
            "roughly",
            "approx.",
            "ca.",
            "ca",
            "circa",
            "um",
            "etwa",
            "yesterday",
            "today",
            "this morning",
            "gestern",
            "heute",
            "hier",
            "ayer",
            "ontem",
            "ieri",
            "gisteren",
            "wczoraj",
            "\u{e0}s",
            "as",
            "a las",
            "las",
            "\u{e0}",
            "alle",
            "dalle",
            "ore",
            "vers",
            "om",
            "o",
            "okolo",
            "oko\u{142}o",
            "gegen",
            "ungef\u{e4}hr",
            "environ",
            "la",
            "tarde",
            "morgen",
            "fr\u{fc}h",
            "nachmittag",
            "الساعة",
            "it",
            "ok.",
        ] {
            if let Some(head) = lead.strip_suffix(filler)
                && head.ends_with(' ')
            {
                lead = head.trim_end();
            }
        }
    }
    BEGAN.iter().any(|word| {
        lead.strip_suffix(word)
            .is_some_and(|head| head.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn beginnings_are_read_as_people_say_them() {
        for (now, zone, said, expected) in [
            ("2026-11-28T09:40:00Z", 0, "Zoom is down since about 9:15, error", Some("2026-11-28T09:15:00Z")),
            ("2026-11-28T09:40:00Z", 0, "started 10 min ago", Some("2026-11-28T09:30:00Z")),
            ("2026-11-28T09:40:00Z", 0, "for the last two hours nothing", Some("2026-11-28T07:40:00Z")),
            ("2026-11-28T09:40:00Z", 0, "half an hour ago", Some("2026-11-28T09:10:00Z")),
            ("2026-11-28T09:40:00Z", 0, "since yesterday at 5:20pm", Some("2026-11-27T17:20:00Z")),
            ("2026-11-26T08:00:00Z", 60, "Began yesterday around 17:20 when", Some("2026-11-25T16:20:00Z")),
            ("2026-11-27T12:00:00Z", 60, "Seit 10 Uhr kommen", Some("2026-11-27T09:00:00Z")),
            ("2026-11-26T15:20:00Z", 60, "Depuis environ 20 minutes, tous", Some("2026-11-26T15:00:00Z")),
            (
                "2026-11-27T10:30:00Z",
                60,
                "avec plus d’une heure de retard, depuis 7 h 15 ce matin",
                Some("2026-11-27T06:15:00Z"),
            ),
            ("2026-11-24T23:00:00Z", -360, "Desde las 3 de la tarde los SMS", Some("2026-11-24T21:00:00Z")),
            ("2026-11-27T06:30:00Z", 540, "30分前からNotionに", Some("2026-11-27T06:00:00Z")),
            ("2026-11-27T06:00:00Z", 480, "从今天上午10点开始", Some("2026-11-27T02:00:00Z")),
            ("2026-11-28T09:40:00Z", 60, "sinds 9 uur is het traag", Some("2026-11-28T08:00:00Z")),
            ("2026-11-28T09:40:00Z", 60, "3 uur geleden begon het", Some("2026-11-28T06:40:00Z")),
            ("2026-11-28T09:40:00Z", 60, "9時半からずっと", Some("2026-11-28T08:30:00Z")),
            ("2026-11-28T09:40:00Z", 60, "9시 반부터", Some("2026-11-28T08:30:00Z")),
            ("2026-11-28T09:40:00Z", 60, "3時間前から", Some("2026-11-28T06:40:00Z")),
            ("2026-11-27T06:00:00Z", 540, "오늘 오후 2시부터 Slack", Some("2026-11-27T05:00:00Z")),
            ("2026-11-27T18:00:00Z", -180, "Desde ontem às 16h30 alguns", Some("2026-11-26T19:30:00Z")),
            ("2026-11-27T10:00:00Z", 60, "Od 9:30 wszyscy", Some("2026-11-27T08:30:00Z")),
            ("2026-11-27T10:00:00Z", 60, "komen sinds een uur niet", Some("2026-11-27T09:00:00Z")),
            ("2026-11-28T17:00:00Z", 0, "down since 3", None),
            ("2026-11-28T17:00:00Z", 0, "down since this morning", None),
            ("2026-11-28T17:00:00Z", 0, "orders arrive an hour late", None),
            ("2026-11-28T17:00:00Z", 0, "we imported 503 contacts", None),
        ] {
            let now = Timestamp::parse(now).unwrap();
            let found = began(said, now, &|_| zone).map(|(at, ..)| at.to_string());
            assert_eq!(found.as_deref(), expected, "{said}");
        }
    }
}
