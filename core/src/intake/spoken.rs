//! Times as people say them: "10 min ago", "since 9:15", "seit 10 Uhr", "desde las 3 de la tarde", "30分前から".
//!
//! A time of day is the beginning only where a word says so ("since", "began"), or where it is the only one. "Since 3" in
//! the evening may be either three o'clock, and "this morning" is many hours: such a beginning is left open.

mod ago;
mod clock;

use std::sync::LazyLock;

use super::fold::Folded;
use super::line_words::lower;
use super::stamp;
use super::tables::Table;
use crate::time::{Offset, Timestamp};

/// What people say of times: see `spoken.txt`.
static TABLE: Table = Table::folded(include_str!("spoken.txt"));

/// Words with a number each.
type Counted = LazyLock<Vec<(&'static str, i64)>>;

static UNITS: Counted = LazyLock::new(|| counted("units"));
static NUMBERS: Counted = LazyLock::new(|| counted("numbers"));
static DAYS: Counted = LazyLock::new(|| counted("days"));
static HOURS: Counted = LazyLock::new(|| counted("hours"));
static BEFORE: Counted = LazyLock::new(|| counted("before-hour"));
static OF: Counted = LazyLock::new(|| counted("of-hour"));
static BEHIND: Counted = LazyLock::new(|| counted("behind-hour"));
static NAMED: Counted = LazyLock::new(|| counted("named"));

/// A list of words, each with a number behind it.
fn counted(name: &str) -> Vec<(&'static str, i64)> {
    let pair = |word: &&'static str| {
        let (word, number) = word.rsplit_once(' ')?;
        Some((word, number.parse().ok()?))
    };
    TABLE.list(name).iter().filter_map(pair).collect()
}

/// When it began, and the place of the words that say so.
pub(super) fn began(text: &str, now: Timestamp, offset: Offset<'_>) -> Option<(Timestamp, usize, usize)> {
    let low = lower(text);
    if let Some(found) = stamp::in_line(text, &low, true)
        && let Some(at) = found.instant(now, offset)
    {
        return Some((at, found.start, found.end));
    }
    let folded = Folded::of(text);
    let low = folded.text.as_str();
    let (at, start, end) = ago::ago(low, now).or_else(|| clock::clock(low, now, offset))?;
    let (start, end) = folded.span(start, end);
    Some((at, start, end))
}

/// Whether a text ends with one of a list's words, as whole words; what stands before it.
fn ends_with<'t>(text: &'t str, list: &[&str]) -> Option<&'t str> {
    let is_part = |c: char| c.is_alphanumeric() && (c as u32) < 0x3000;
    let head = |word: &&str| text.strip_suffix(*word).filter(|head| !head.ends_with(is_part));
    list.iter().filter_map(head).min_by_key(|head| head.len())
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
