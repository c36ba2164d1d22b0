//! A long text is read in steps, and means the same as when it is read at once.

use is_it_them_core::intake::{Reading, understand};
use is_it_them_core::time::Timestamp;

use super::score::catalog;

/// A log of so many lines, one of which fails.
pub(crate) fn log(lines: usize) -> String {
    let line = |index: usize| {
        let status = if index == lines / 2 { 503 } else { 200 };
        format!(
            "2026-11-28T08:{:02}:{:02}Z INFO GET https://api.github.com/user/{index} {status} 12ms\n",
            index / 60 % 60,
            index % 60
        )
    };
    (0..lines).map(line).collect()
}

#[test]
fn steps_give_what_one_look_gives() {
    let (catalog, now) = (catalog(), Timestamp::parse("2026-11-28T09:40:00Z").unwrap());
    for text in [log(10_000), String::new(), "x".repeat(200_000), "\u{1f4a9}".repeat(60_000)] {
        let mut reading = Reading::new(&text);
        let mut steps = 1;
        while !reading.step() {
            steps += 1;
            assert!(steps < 10_000, "never ends");
        }
        let stepped = reading.finish(now, &|_| 0, &catalog);
        assert_eq!(stepped, understand(&text, now, &|_| 0, &catalog));
        assert!(text.len() < 100_000 || steps > 3, "{steps} steps for {} bytes", text.len());
    }
    let found = understand(&log(10_000), now, &|_| 0, &catalog);
    assert_eq!((found.vendor.as_deref(), found.status), (Some("github"), Some(503)));
}
