//! Hours of the day: "since 9:15", "seit 10 Uhr", "desde las 3 de la tarde", "9時半から".

use super::{BEFORE, BEHIND, DAYS, HOURS, NAMED, OF, TABLE, ends_with};
use crate::intake::lines::{after, before};
use crate::time::zone::offset_of;
use crate::time::{Offset, Timestamp};

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

pub(super) fn clock(low: &str, now: Timestamp, offset: Offset<'_>) -> Option<(Timestamp, usize, usize)> {
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
    // The day is told in the same part of the sentence: "since 9, yesterday all was well".
    let near = clause(low, clock.start, clock.end, 40);
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

/// What stands around a place up to the next marks.
fn clause(low: &str, start: usize, end: usize, most: usize) -> String {
    let (head, tail) = (before(low, start, most), after(low, end, 24));
    let ends = |c: char| matches!(c, ',' | ';' | '!' | '?' | '\n' | '\u{3002}');
    let from = head
        .char_indices()
        .filter(|(_, c)| ends(*c))
        .map(|(at, c)| at + c.len_utf8())
        .next_back()
        .unwrap_or(0);
    let to = tail.find(ends).unwrap_or(tail.len());
    [head.get(from..).unwrap_or_default(), " ", tail.get(..to).unwrap_or_default()].concat()
}

fn clocks(low: &str) -> Vec<Clock> {
    let bytes = low.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() && found.len() < 8 {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            if let Some(clock) = in_words(low, at) {
                at = clock.end;
                found.push(clock);
            } else {
                at += 1;
            }
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

/// "Halb zwei", "las dos y media", "midi", 「正午」: an hour without a digit.
fn in_words(low: &str, start: usize) -> Option<Clock> {
    let rest = low.get(start..)?;
    let head = low.get(..start)?;
    if head.ends_with(|c: char| c.is_alphanumeric() && (c as u32) < 0x3000)
        || !rest.starts_with(char::is_alphabetic)
    {
        return None;
    }
    let is_word = |word: &str| {
        rest.strip_prefix(word)
            .is_some_and(|tail| !tail.starts_with(|c: char| c.is_alphanumeric() && (c as u32) < 0x3000))
    };
    let lead = before(low, start, 30);
    if let Some((word, hour)) = NAMED.iter().find(|(word, _)| is_word(word)) {
        let end = start + word.len();
        let begins = begins(lead) || from_after(tail_of(low, end));
        return begins.then_some(Clock { hour: *hour, minute: 0, is_settled: true, start, end, begins });
    }
    let (word, hour) = HOURS.iter().find(|(word, _)| is_word(word))?;
    hour_at(low, start, start + word.len(), *hour, false)
}

/// An hour by what stands right before and behind it: "halb 3", "las 2 y media", "الساعة 2 والربع".
fn hour_at(low: &str, start: usize, end: usize, hour: i64, is_24: bool) -> Option<Clock> {
    let lead = before(low, start, 30);
    let tail = after(low, end, 30);
    let spaced = lead.trim_end();
    let led = |list: &[(&'static str, i64)]| {
        list.iter().find(|(word, _)| ends_with(spaced, &[word]).is_some()).map(|(_, minutes)| *minutes)
    };
    let (before, of) = (led(&BEFORE), led(&OF));
    let near = tail.trim_start();
    let behind = BEHIND.iter().find(|(word, _)| near.starts_with(word) && !near.starts_with("半数"));
    let word = ["uhr", "時"].iter().find(|word| near.starts_with(**word) && !near.starts_with("時間"));
    if before.is_none()
        && of.is_none()
        && (behind.is_none() || !begins(lead))
        && (word.is_none() || hour > 24)
    {
        return None;
    }
    let shift = before.unwrap_or(0) + behind.map_or(0, |(_, minutes)| *minutes);
    let length = behind.map(|(word, _)| word.len()).or(word.map(|word| word.len())).unwrap_or(0);
    let end = if length > 0 { end + (tail.len() - near.len()) + length } else { end };
    let minutes = (hour * 60 + shift).rem_euclid(1440);
    let (half, is_settled) = half_of_day(low, start, end);
    let hour = minutes / 60;
    let hour = if half == Some(true) && hour < 12 { hour + 12 } else { hour };
    let lead = lead.trim_end();
    let lead = BEFORE.iter().find_map(|(word, _)| ends_with(lead, &[word])).unwrap_or(lead);
    Some(Clock {
        hour,
        minute: minutes % 60,
        is_settled: is_settled || is_24 || hour > 12,
        start,
        end,
        begins: begins(lead) || from_after(tail_of(low, end)),
    })
}

/// Which half of the day is told around an hour, the second by `true`; and whether any is.
fn half_of_day(low: &str, start: usize, end: usize) -> (Option<bool>, bool) {
    let around = clause(low, start, end, 30);
    let says = |list: &str| TABLE.list(list).iter().any(|word| around.contains(word));
    let half = if says("afternoon") { Some(true) } else { says("forenoon").then_some(false) };
    (half, half.is_some())
}

fn clock_at(low: &str, start: usize, digits_end: usize) -> Option<Clock> {
    let mut hour: i64 = low.get(start..digits_end)?.parse().ok()?;
    let rest = low.get(digits_end..)?;
    let two = |text: &str| {
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        (digits == 2).then(|| text.get(..2)?.parse::<i64>().ok()).flatten().filter(|minute| *minute < 60)
    };
    if hour <= 12
        && let Some(clock) = shifted(low, start, digits_end, hour)
    {
        return Some(clock);
    }
    let (mut minute, mut end, mut is_clock) = (0, digits_end, false);
    let mut is_24 = hour > 12 || low.get(start..digits_end)?.starts_with('0');
    let colon = [":", "h", " h ", "h ", ".", "時", "点", "點", "시 "].iter().find_map(|mark| {
        let tail = rest.strip_prefix(mark)?;
        // A full stop is one of a clock only before two digits and o'clock or nothing else.
        // 「10時5分」 needs no second digit.
        let is_minute = *mark == "時" && tail.get(1..).is_some_and(|it| it.starts_with("分"));
        if is_minute {
            return Some((tail.get(..1)?.parse().ok()?, mark.len() + 1, *mark));
        }
        let value = two(tail)?;
        (*mark != "." || tail.get(2..).is_some_and(|it| it.starts_with(" uhr"))).then_some((
            value,
            mark.len() + 2,
            *mark,
        ))
    });
    if let Some((value, length, mark)) = colon {
        (minute, end, is_clock) = (value, digits_end + length, true);
        is_24 |= mark.contains('h') || mark == ".";
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
        let is_french = word.is_some_and(|word| word.starts_with("heure"));
        if is_french && !lead.contains(" a ") && !begins(lead) {
            return None;
        }
        if let Some(word) = word {
            (end, is_clock) = (end + gap + word.len(), true);
            is_settled |= is_french || *word == "hrs";
            // 「9時半」, "9点半", "9시 반": half past.
            let behind = low.get(end..)?;
            if let Some(half) =
                ["半", "반", " 반"].iter().find(|half| minute == 0 && behind.starts_with(**half))
            {
                (minute, end) = (30, end + half.len());
            }
        } else if is_hour && (begins(lead) || lead.ends_with("as ") || lead.ends_with(" a ")) {
            (end, is_clock, is_settled) = (end + gap + 1, true, true);
        }
        let (half, is_told) = half_of_day(low, start, end);
        if half == Some(true) && hour < 12 {
            hour += 12;
        }
        is_settled |= is_told;
        is_clock |= is_told && hour < 24 && begins(lead);
    }
    // In some languages people count to 24 wherever they write minutes or the mark of an hour; in others to twelve.
    let is_whole = TABLE.list("whole-day").iter().any(|word| ends_with(begun(lead), &[word]).is_some());
    is_settled |= is_whole && minute > 0;
    // "Las 3", "الساعة ٦ مساء".
    let is_of = || OF.iter().any(|(word, _)| ends_with(lead.trim_end(), &[word]).is_some());
    is_clock |= (is_settled || begins(lead)) && is_of();
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

/// An hour in digits that words shift: "halb 3", "las 2 y media".
fn shifted(low: &str, start: usize, end: usize, hour: i64) -> Option<Clock> {
    let lead = before(low, start, 30).trim_end();
    let near = after(low, end, 30).trim_start();
    let is_shifted = BEFORE.iter().any(|(word, _)| ends_with(lead, &[word]).is_some())
        || BEHIND.iter().any(|(word, _)| {
            word.is_ascii() && near.starts_with(word) || near.starts_with('و') && near.starts_with(word)
        });
    if is_shifted { hour_at(low, start, end, hour, false) } else { None }
}

fn bytes_at(text: &str, at: usize) -> Option<u8> {
    text.as_bytes().get(at).copied()
}

fn tail_of(low: &str, end: usize) -> &str {
    after(low, end, 24)
}

/// 「10時から」, "10点开始", "2시부터": the word for the beginning stands behind.
fn from_after(tail: &str) -> bool {
    let tail = ["分", "ちょうど", "頃", "ごろ", "くらい", "ぐらい", "過ぎ", "半"]
        .iter()
        .fold(tail, |tail, word| tail.strip_prefix(word).unwrap_or(tail));
    ["から", "より", "开始", "起", "부터", "以降", "以来", "以后", "之后"]
        .iter()
        .any(|word| tail.starts_with(word))
}

/// What stands before an hour, without what may stand between the word for a beginning and it.
fn begun(lead: &str) -> &str {
    let mut lead = lead.trim_end_matches([' ', '~', '(']);
    for _ in 0..4 {
        let fillers = TABLE.list("fillers").iter();
        let mut heads =
            fillers.filter_map(|filler| lead.strip_suffix(filler).filter(|head| head.ends_with(' ')));
        let Some(head) = heads.find(|_| true) else { break };
        // A word may be both.
        if ends_with(lead, TABLE.list("began")).is_some()
            && ends_with(head.trim_end(), TABLE.list("began")).is_none()
        {
            break;
        }
        lead = head.trim_end();
    }
    lead
}

fn begins(lead: &str) -> bool {
    ends_with(begun(lead), TABLE.list("began")).is_some()
}
