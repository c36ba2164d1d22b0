//! How much is understood of what people paste, on the labelled pastes beside the project. `core/intake.md` has the figures.

use std::path::PathBuf;

#[path = "../intake/score.rs"]
mod score;

/// The least share of pastes whose vendor, kind and status are all right, in per cent.
const ERRORS_RIGHT: usize = 90;
/// The least precision of all fields together, in hundredths of a per cent.
const PRECISION: usize = 9700;
/// The least precision of a field that has [`MANY`] labels or more, in per cent.
const OF_EACH: usize = 90;
const MANY: usize = 10;
/// The least median share of harmless words kept, in per mille.
const KEPT: usize = 950;

#[test]
fn understands_what_people_paste() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared/pastes/cases.jsonl");
    if !path.is_file() {
        eprintln!("NOT MEASURED: the pastes (../shared/pastes) are not beside the project.");
        return;
    }
    let score = score::score(&path);
    println!("{}", score.told("pastes"));
    if std::env::var("SHOW_WRONG").is_ok() {
        score.wrong.iter().for_each(|line| println!("{line}"));
    }
    assert_eq!(score.leaks, Vec::<String>::new(), "a secret is let through");
    assert!(
        score.errors_right * 100 >= score.cases * ERRORS_RIGHT,
        "vendor, kind and status are wrong too often"
    );
    assert!(score.precision() >= PRECISION, "too much that is given is wrong");
    assert!(score.kept_median() >= KEPT, "too many harmless words are struck out");
    for (name, field) in &score.fields {
        let is_exact = field.labels < MANY || field.right * 100 >= field.given * OF_EACH;
        assert!(is_exact, "{name} is wrong too often: {field:?}");
    }
}
