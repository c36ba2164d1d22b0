//! How often the diagnosis is right before the vendor posts, when its page is green and calls can be made from here. The
//! figures are in `core/diagnosis.md`; `cargo test -p is-it-them-core --test minute_zero -- --nocapture` prints them.
//!
//! Causes stand in a table, cases are made of them: for several vendors, with more or fewer calls, with what a person answers
//! and does not. The rules were tuned on every second case; both halves are reported, each with and without its probes.

// What a test may do, its own modules may too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "minute_zero/causes.rs"]
mod causes;
#[path = "minute_zero/world.rs"]
mod world;

use std::collections::BTreeMap;

use causes::{CAUSES, Truth};
use is_it_them_core::diagnosis::{OwnedCase, Verdict, diagnose};
use is_it_them_core::playbook::{self, Playbook};
use serde_json::Value;
use world::World;

/// How many cases each cause makes with each vendor.
const VARIANTS: u64 = 12;

#[derive(Default)]
struct Tally {
    all: usize,
    right: usize,
    wrong: usize,
}

#[test]
fn the_cause_is_found_before_the_vendor_posts() {
    // By half, with or without probes, and truth.
    let mut tallies: BTreeMap<(bool, bool, &str), Tally> = BTreeMap::new();
    let mut kinds: BTreeMap<&str, Tally> = BTreeMap::new();
    let books: Vec<Playbook> = world::VENDORS.iter().map(|it| playbook::builtin(it.id).unwrap()).collect();
    for (place, cause) in CAUSES.iter().enumerate() {
        for (vendor, book) in world::VENDORS.iter().zip(&books) {
            for variant in 0..VARIANTS {
                let mut world = World::new(vendor, place as u64 * 1000 + variant);
                let case = world.case(cause);
                for probed in [true, false] {
                    let verdict = decide(&case, book, probed);
                    let is_second = (place as u64 + variant) % 2 == 1;
                    let tally = tallies.entry((is_second, probed, cause.truth.name())).or_default();
                    let (right, wrong) = (cause.truth.is_right(verdict), cause.truth.is_wrong(verdict));
                    if probed {
                        count(kinds.entry(cause.name).or_default(), right, wrong);
                        if (wrong || !right) && std::env::var("SHOW_WRONG").is_ok() {
                            println!("{}: {verdict:?} {} {}", cause.name, case["answers"], case["probes"]);
                        }
                    }
                    count(tally, right, wrong);
                }
            }
        }
    }
    for (name, Tally { all, right, wrong }) in &kinds {
        println!("{name:45} {all:5} cases, right {right:4}, blamed wrongly {wrong:4}");
    }
    for ((is_second, probed, truth), Tally { all, right, wrong }) in &tallies {
        let half = if *is_second { "the other half" } else { "the half tuned on" };
        let with = if *probed { "with probes" } else { "without" };
        println!("{half:17} {with:11} {truth:6} right {right} of {all}, blamed wrongly {wrong}");
        if *probed {
            assert!(right * 100 >= all * 90, "finds too few: {truth}");
            assert!(wrong * 100 <= all * 2, "blames wrongly too often: {truth}");
        }
    }
}

fn count(tally: &mut Tally, right: bool, wrong: bool) {
    tally.all += 1;
    tally.right += usize::from(right);
    tally.wrong += usize::from(wrong);
}

fn decide(case: &Value, playbook: &Playbook, probed: bool) -> Verdict {
    let mut case = case.clone();
    if !probed {
        case["probes"] = Value::Null;
    }
    let owned = OwnedCase::read(&case.to_string().parse().unwrap()).unwrap();
    diagnose(&owned.case(playbook)).verdict
}

impl Truth {
    fn is_right(self, verdict: Verdict) -> bool {
        match self {
            Truth::Theirs => verdict == Verdict::Them,
            Truth::Ours => verdict == Verdict::Us,
            Truth::Open => verdict == Verdict::Unclear,
        }
    }

    /// Blames somebody whose fault it is not, or may not be.
    fn is_wrong(self, verdict: Verdict) -> bool {
        match self {
            Truth::Theirs => verdict == Verdict::Us,
            Truth::Ours => verdict == Verdict::Them,
            Truth::Open => verdict != Verdict::Unclear,
        }
    }
}
