//! Lengths of time: "10 min ago", "for the last two hours", "30分前から".

use super::{NUMBERS, TABLE, UNITS};
use crate::time::Timestamp;

/// "10 min ago", "seit 20 Minuten", "depuis environ 20 minutes", "30分前から", "منذ ساعتين".
pub(super) fn ago(low: &str, now: Timestamp) -> Option<(Timestamp, usize, usize)> {
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
        let is_ago = TABLE.list("ago").iter().any(|word| behind.starts_with(word) || full.starts_with(word));
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
        let is_since = TABLE.list("since").iter().any(|word| {
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
        let is_still = TABLE.list("still").iter().any(|word| sentence.split(' ').any(|part| part == *word));
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
