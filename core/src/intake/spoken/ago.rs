//! Lengths of time: "10 min ago", "for the last two hours", "30分前から".

use super::{NUMBERS, TABLE, UNITS, ends_with};
use crate::time::Timestamp;

/// "10 min ago", "seit 20 Minuten", "depuis une demi-heure", "hace media hora", "30分前から", "منذ ساعتين". The text is folded.
pub(super) fn ago(low: &str, now: Timestamp) -> Option<(Timestamp, usize, usize)> {
    for (start, _) in low.char_indices() {
        let rest = low.get(start..)?;
        let previous = low.get(..start)?.chars().next_back();
        let is_digit = rest.starts_with(|c: char| c.is_ascii_digit());
        let is_inside =
            |c: char| c.is_ascii_alphanumeric() || c == '.' || c == ':' || !is_digit && c.is_alphanumeric();
        // 「18時20分」: minutes of a clock.
        if previous.is_some_and(is_inside) || previous == Some('時') && is_digit {
            continue;
        }
        // Arabic says "an hour" and "two hours" in one word; "hora y media" needs no "one".
        let is_arabic = |c: char| ('\u{600}'..'\u{700}').contains(&c);
        let alone = || (rest.starts_with(is_arabic) || rest.starts_with("hora y media")).then_some((4, 0));
        let Some((count, length)) = count(rest).or_else(alone) else { continue };
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
        // "Depuis 14h", "desde 9h": from seven on, which is 28 quarters, these words tell an hour of the day and not how many have passed.
        let is_hour = (*unit == "h" || *unit == "heure" && count != 48) && (28..96).contains(&count);
        let leads = ["depuis", "desde", "des", "vers", "a partir de", "soir", "matin"];
        if is_digit && is_hour && ends_with(lead, &leads).is_some() {
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
        let full = unit_text.get(unit.len()..)?;
        let more =
            TABLE.list("more").iter().any(|word| full.trim_start_matches(['s', ' ']).starts_with(word));
        let behind = full
            .trim_start_matches(|c: char| c.is_alphabetic() && c.is_ascii())
            .trim_start_matches([' ', '.']);
        let is_until = TABLE.list("until").iter().any(|word| full.starts_with(word));
        let full_past_half = full.strip_prefix('半').unwrap_or(full);
        let is_ago =
            TABLE.list("ago").iter().any(|word| behind.starts_with(word) || full_past_half.starts_with(word));
        let mut lead = low.get(..start)?.trim_end();
        // "Seit ner guten halben Stunde", "depuis environ une demi-heure".
        let mut articles = 1;
        for _ in 0..3 {
            let article = NUMBERS.iter().find_map(|(word, quarters)| {
                ends_with(lead, &[word]).filter(|_| *quarters == 4 && count < 4 && articles > 0)
            });
            articles -= i32::from(article.is_some());
            lead = ends_with(lead, TABLE.list("roughly")).or(article).unwrap_or(lead).trim_end();
        }
        let is_since = ends_with(lead, TABLE.list("since")).is_some();
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
            "opozni",
            "遅",
        ]
        .iter()
        .any(|word| behind.starts_with(word) || full.trim_start().starts_with(word));
        // "Ten minutes ago it still worked" is no beginning; "ging es los" is one.
        let sentence = behind.split(['.', ',', '!', '?', '\n']).next().unwrap_or_default();
        let is_still = TABLE.list("still").iter().any(|word| sentence.split(' ').any(|part| part == *word))
            && !sentence.ends_with(" los")
            && !sentence.contains(" los ");
        if (!is_ago && !is_since) || is_late || is_until || is_still || count > 1600 {
            continue;
        }
        let end = start + length + (tail.len() - unit_text.len()) + unit.len();
        // Days and weeks are no minute in them.
        if *minutes >= 1440 {
            return None;
        }
        let quarters = count + if more { 2 } else { 0 };
        return Some((now.shifted(-quarters * minutes * 15_000)?, start, end));
    }
    None
}

/// A number in digits or as a word, in quarters, and its length.
fn count(rest: &str) -> Option<(i64, usize)> {
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 {
        let whole: i64 = rest.get(..digits)?.parse().ok().filter(|_| digits <= 3)?;
        let half =
            [".5", ",5"].iter().find(|half| rest.get(digits..).is_some_and(|it| it.starts_with(**half)));
        return Some((whole * 4 + half.map_or(0, |_| 2), digits + half.map_or(0, |half| half.len())));
    }
    let word = rest.split(|c: char| !(c.is_alphabetic() || c == '\'')).next().unwrap_or_default();
    let named = |word: &str| NUMBERS.iter().find(|(known, _)| *known == word);
    // "Trois quarts d'heure".
    let two = NUMBERS.iter().find(|(known, _)| known.contains(' ') && rest.starts_with(known));
    // "un quart d'heure": the mark is of the next word.
    let word = if named(word).is_some() { word } else { word.split('\'').next().unwrap_or_default() };
    let (word, value) = two.or_else(|| named(word))?;
    // "half an hour", "un quart d'heure", "un cuarto de hora".
    let tail = rest.get(word.len()..)?;
    let spaced = tail.trim_start();
    let skipped = TABLE.list("joined").iter().find(|skip| {
        let ends = |rest: &str| skip.ends_with('\'') || rest.starts_with(' ');
        (*value < 4 || *word == "couple") && spaced.strip_prefix(**skip).is_some_and(ends)
    });
    let length = word.len() + skipped.map_or(0, |skip| tail.len() - spaced.len() + skip.len());
    Some((*value, length))
}
