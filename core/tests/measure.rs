//! How often the diagnosis is right, on cases made from real incidents by principle. The figures are in
//! `core/diagnosis.md`; `cargo test -p is-it-them-core --test measure -- --nocapture` prints them.
//!
//! A case is *theirs* when its symptom began inside a real incident or up to 90 minutes before its first post, is asked
//! about after that post, and names the incident's part or none. It is *not theirs* when it began far from every
//! incident, is about another part, or shows an error of our own making, even while an incident is open. What nobody
//! could tell (just after an incident; before its first post) is counted apart: there, only blaming us is wrong.
//!
//! Three sets are told apart: every second incident of the pages the rules were made with, the other half of them, and
//! pages in other formats. None is unseen any more; `core/diagnosis.md` says what was looked at when.

// What a test may do, its own modules may too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "measure/cases.rs"]
mod cases;
#[path = "measure/complaints.rs"]
mod complaints;
#[path = "measure/incidents.rs"]
mod incidents;
#[path = "measure/pastes.rs"]
mod pastes;

use std::collections::BTreeMap;

use cases::{Case, Truth};
use is_it_them_core::diagnosis::{self, Answers, Verdict, diagnose};
use is_it_them_core::playbook;
use is_it_them_core::status::{Reading, Source};

/// The least share of the vendor's faults that is found, and the largest share of the others that is blamed on the
/// vendor, in per cent.
const FOUND: usize = 95;
const BLAMED: usize = 2;

/// The sets of incidents, each with figures of its own.
const SETS: [&str; 3] = ["looked at", "second half", "other formats"];

#[derive(Default)]
struct Tally {
    all: usize,
    them: usize,
    us: usize,
}

#[test]
fn finds_the_vendors_faults_and_does_not_blame_it_for_ours() {
    let Some(pages) = incidents::pages() else {
        eprintln!("NOT MEASURED: the recordings (../shared) are not beside the project.");
        return;
    };
    let others = incidents::others().unwrap_or_default();
    let halves = |case: &Case| if case.is_second { SETS[1] } else { SETS[0] };
    let pages = pages.iter().map(|page| (page, None)).chain(others.iter().map(|page| (page, Some(SETS[2]))));
    let mut kinds: BTreeMap<(&str, &str, &str), Tally> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (page, set) in pages {
        let playbook = playbook::builtin(page.vendor).unwrap();
        let is_later =
            |case: &Case| ["far", "after the end", "hours after"].iter().any(|it| case.kind.contains(it));
        for case in cases::of(page).into_iter().filter(|case| !(page.is_cut && is_later(case))) {
            let verdict = diagnose(&diagnosis::Case {
                now: case.now,
                vendor: page.vendor,
                readings: &[Reading::success(page.report.clone(), case.now, Source::Live)],
                upstream: &[],
                answers: &Answers::read(&case.answers.to_string().parse().unwrap()).unwrap(),
                playbook: &playbook,
                lag: None,
                probes: &[],
            })
            .verdict;
            let tally = kinds
                .entry((set.unwrap_or_else(|| halves(&case)), case.truth.name(), case.kind))
                .or_default();
            tally.all += 1;
            tally.them += usize::from(verdict == Verdict::Them);
            tally.us += usize::from(verdict == Verdict::Us);
            if is_wrong(&case, verdict) {
                wrong.push(format!(
                    "{} {verdict:?}: {} {} {}",
                    case.kind, page.vendor, case.incident, case.answers
                ));
            }
        }
    }
    for ((set, truth, kind), Tally { all, them, us }) in &kinds {
        println!(
            "{set:13} {truth:10} {kind:34} {all:5} cases, them {them:4}, us {us:4}, unclear {:4}",
            all - them - us
        );
    }
    let shown = std::env::var("SHOW_WRONG").is_ok();
    wrong.iter().filter(|_| shown).for_each(|line| println!("{line}"));
    for set in SETS {
        let sum = |truth: Truth| {
            let of = kinds.iter().filter(|((of, name, _), _)| *of == set && *name == truth.name());
            of.fold(Tally::default(), |sum, (_, it)| Tally {
                all: sum.all + it.all,
                them: sum.them + it.them,
                us: sum.us + it.us,
            })
        };
        let (theirs, others, open) = (sum(Truth::Theirs), sum(Truth::NotTheirs), sum(Truth::Open));
        println!(
            "{set}: found {} of {}, blamed wrongly {} of {}, blamed us where nobody can tell {} of {}",
            theirs.them, theirs.all, others.them, others.all, open.us, open.all
        );
        assert!(theirs.all > 100 && others.all > 100, "too few cases to say anything");
        assert!(theirs.them * 100 >= theirs.all * FOUND, "finds too few of the vendor's faults");
        assert!(others.them * 100 <= others.all * BLAMED, "blames the vendor too often");
        assert!(open.us == 0, "blames us where nobody can tell");
        assert!(theirs.us == 0, "blames us for the vendor's fault");
    }
}

fn is_wrong(case: &Case, verdict: Verdict) -> bool {
    match case.truth {
        Truth::Theirs => verdict != Verdict::Them,
        Truth::NotTheirs => verdict == Verdict::Them,
        Truth::Open => verdict == Verdict::Us,
    }
}
