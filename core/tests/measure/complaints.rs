//! The complaints recorded beside the project: what real people wrote before anybody knew whose fault it was, held against the
//! vendor's page as it stood at that hour and three hours later. What settled it afterwards is the truth.

use is_it_them_core::diagnosis::{Direction, OwnedCase, Verdict, diagnose};
use is_it_them_core::playbook;
use is_it_them_core::time::Timestamp;
use serde_json::Value;

use crate::incidents::shared;

/// Complaints at one moment, and what was made of them.
#[derive(Default)]
struct Tally {
    /// The vendor's faults, and those of which an incident was posted by then.
    theirs: usize,
    posted: usize,
    /// Of the posted ones: called *them*, and with the lean.
    found: usize,
    found_or_leaning: usize,
    /// Our own: called *us*, and with the lean.
    ours: usize,
    owned: usize,
    owned_or_leaning: usize,
    /// Called the other's fault.
    wrong: usize,
}

/// How long before an incident's first post a complaint may begin and still be about it, in milliseconds: vendors acknowledge
/// late.
const LATE: i64 = 3 * 60 * 60 * 1000;

#[test]
fn what_people_complained_of_is_told_apart() {
    let path = shared().map(|shared| shared.join("complaints/cases.jsonl"));
    let Some(text) = path.and_then(|path| std::fs::read_to_string(path).ok()) else {
        eprintln!("NOT MEASURED: the complaints (../shared/complaints) are not beside the project.");
        return;
    };
    measured("complaints", &text);
}

/// Thirty complaints of other vendors, made up as people write them, with the page as it stood at both moments: written when
/// the rules for the recorded ones were done, to see whether they hold elsewhere.
#[test]
fn complaints_of_other_vendors_are_told_apart() {
    measured("complaints of our own", include_str!("complaints.jsonl"));
}

fn measured(name: &str, text: &str) {
    let mut tallies = [Tally::default(), Tally::default()];
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let row: Value = serde_json::from_str(line).unwrap();
        let id = row["id"].as_str().unwrap();
        let Some(tally) = tallies.get_mut(usize::from(id.ends_with("-later"))) else { continue };
        let is_theirs = row["truth"] == "them";
        let owned = OwnedCase::read(&row["case"].to_string().parse().unwrap()).unwrap();
        let playbook = playbook::builtin(&owned.vendor).unwrap();
        let found = diagnose(&owned.case(&playbook));
        let is = |verdict, lean| (found.verdict == verdict, found.lean == Some(lean));
        let (them, leans_them) = is(Verdict::Them, Direction::Them);
        let (us, leans_us) = is(Verdict::Us, Direction::Us);
        if is_theirs {
            tally.theirs += 1;
            if is_posted(&owned) {
                tally.posted += 1;
                tally.found += usize::from(them);
                tally.found_or_leaning += usize::from(them || leans_them);
            }
        } else {
            tally.ours += 1;
            tally.owned += usize::from(us);
            tally.owned_or_leaning += usize::from(us || leans_us);
        }
        let is_wrong = if is_theirs { us } else { them };
        tally.wrong += usize::from(is_wrong);
        if std::env::var("SHOW_WRONG").is_ok() && !(if is_theirs { them } else { us }) {
            println!("{id}: {:?}, leaning to {:?}", found.verdict, found.lean);
        }
    }
    for (when, tally) in ["at that hour", "three hours later"].into_iter().zip(&tallies) {
        let Tally { theirs, posted, found, found_or_leaning, ours, owned, owned_or_leaning, wrong } = tally;
        println!(
            "{name} {when}: theirs {theirs}, posted by then {posted}, found {found} ({found_or_leaning} with the lean); \
             ours {ours}, found {owned} ({owned_or_leaning} with the lean); blamed wrongly {wrong}"
        );
        assert!(found * 100 >= posted * 85, "finds too few of the vendor's faults");
        assert!(owned * 100 >= ours * 75, "finds too few of ours");
        assert!(owned_or_leaning * 100 >= ours * 90, "leans to us too seldom");
        assert!(wrong * 100 <= (theirs + ours) * 3, "blames wrongly too often");
    }
}

/// Whether the page shows an incident at the time of the complaint, or one posted soon after it.
fn is_posted(case: &OwnedCase) -> bool {
    let start = case.answers.started_at.unwrap_or(case.now);
    let is_near = |from: Timestamp, to: Option<Timestamp>| {
        from <= case.now
            && from.millis() - LATE <= start.millis()
            && to.is_none_or(|to| {
                to >= start || (case.answers.started_at.is_none() && to.millis() + LATE >= start.millis())
            })
    };
    let reports = case.readings.iter().filter_map(|reading| reading.report.as_ref());
    reports
        .flat_map(|report| &report.incidents)
        .any(|incident| incident.started_at.is_some_and(|from| is_near(from, incident.resolved_at)))
}
