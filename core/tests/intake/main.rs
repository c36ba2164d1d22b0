//! What is understood of pastes, on cases of our own: see `core/intake.md`.

// What a test may do, its own modules may too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod commands;
mod planted;
mod score;
mod steps;
mod tongues;

use std::path::Path;

use score::Score;

fn scored(file: &str) -> Score {
    score::score(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake").join(file))
}

/// The aims of `core/intake.md`, on cases that the rules were made with and on those they were not.
#[test]
fn pastes_are_understood_and_no_secret_is_let_through() {
    for (file, errors) in [
        ("looked-at.jsonl", 95),
        ("kept-back.jsonl", 90),
        ("unseen-1.jsonl", 95),
        ("unseen-2.jsonl", 95),
        ("unseen-3.jsonl", 90),
    ] {
        let score = scored(file);
        println!("{}", score.told(file.trim_end_matches(".jsonl")));
        score.wrong.iter().for_each(|line| println!("  {line}"));
        assert_eq!(score.leaks, Vec::<String>::new(), "{file}");
        assert!(score.errors_right * 100 >= score.cases * errors, "{file}: vendor, kind and status");
        assert!(score.precision() >= 9700, "{file}: precision");
        assert!(score.kept_median() >= 950, "{file}: harmless words");
    }
}
