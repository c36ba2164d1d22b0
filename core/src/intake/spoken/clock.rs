//! Hours of the day: "since 9:15", "seit 10 Uhr", "desde las 3 de la tarde", "9時半から".

use super::{DAYS, TABLE};
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
        let is_pm = TABLE.list("afternoon").iter().any(|word| around.contains(word))
            || lead.ends_with("午後")
            || lead.ends_with("下午")
            || lead.trim_end().ends_with("오후")
            || lead.ends_with("晚上");
        let is_am = TABLE.list("forenoon").iter().any(|word| around.contains(word))
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
        for filler in TABLE.list("fillers") {
            if let Some(head) = lead.strip_suffix(filler)
                && head.ends_with(' ')
            {
                lead = head.trim_end();
            }
        }
    }
    TABLE.list("began").iter().any(|word| {
        lead.strip_suffix(word)
            .is_some_and(|head| head.chars().next_back().is_none_or(|c| !c.is_alphanumeric()))
    })
}
