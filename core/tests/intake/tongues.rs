//! What is understood of sentences in the languages of the readers beside English, as people write them in haste.
//!
//! A line of `tongues/*.txt` is a sentence and what a careful person reads from it: `sentence => field=value …`. A value with
//! a question mark may also be left out; what is not named must stay empty. Times are of the day of `now` in the reader's
//! zone, `y20:00` of the day before; `_` stands for a blank.

use std::path::Path;

use is_it_them_core::time::Timestamp;
use serde_json::{Value, json};

use crate::score::{self, Score};

/// The languages, by their files.
const LANGUAGES: [&str; 5] = ["de", "fr", "es", "ja", "ar"];

/// The least share of what is said that is understood, in per cent.
const FOUND: usize = 90;

fn case(id: String, line: &str, now: Timestamp, zone: &str) -> Value {
    let (paste, labels) = line.split_once("=>").unwrap_or_else(|| panic!("{id}: {line}"));
    let mut truth = json!({"vendor": null, "hosts": [], "error": {"kind": null, "status": null, "codes": []}, "at": null,
        "who": null, "region": null, "where": null, "components": [], "how_often": null, "after_our_change": null,
        "request_id": null});
    let mut also = json!({});
    for (field, value) in labels.split_whitespace().map(|label| label.split_once('=').unwrap()) {
        let (value, is_open) = value.strip_suffix('?').map_or((value, false), |value| (value, true));
        let value = value.replace('_', " ");
        let (name, value) = match field {
            "at" => ("at", json!(instant(&value, now, zone))),
            "often" => ("how_often", json!(value)),
            "change" => ("after_our_change", json!(value == "true")),
            "part" => ("components", json!(value)),
            "status" => ("error.status", json!(value.parse::<u16>().unwrap())),
            "kind" => ("error.kind", json!(value)),
            name => (name, json!(value)),
        };
        match (name, is_open) {
            ("components", false) => truth["components"].as_array_mut().unwrap().push(value),
            (_, true) => also[name] = json!([value]),
            ("error.status", _) => {
                let kind = match value.as_u64() {
                    Some(401 | 403) => "auth",
                    Some(429) => "quota",
                    _ => "http",
                };
                truth["error"] = json!({"kind": kind, "status": value, "codes": []});
            }
            ("error.kind", _) => truth["error"]["kind"] = value,
            _ => truth[name] = value,
        }
    }
    json!({"id": id, "paste_parts": [paste.trim()], "now": now.to_string(), "zone": zone, "truth": truth, "also": also})
}

/// A time of the day of `now`, or of the day before.
fn instant(value: &str, now: Timestamp, zone: &str) -> String {
    let (clock, days) = value.strip_prefix('y').map_or((value, 0), |clock| (clock, 1));
    let east = i64::from(score::minutes(zone)) * 60_000;
    let (year, month, day, ..) = now.shifted(east).unwrap().civil();
    let at = Timestamp::parse(&format!("{year:04}-{month:02}-{day:02}T{clock}:00Z")).unwrap();
    at.shifted(-east - days * 86_400_000).unwrap().to_string()
}

/// The cases of a file, whose first line has `now` and the zone.
fn cases(folder: &str, language: &str) -> Vec<Value> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/intake")
        .join(folder)
        .join(language)
        .with_extension("txt");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let (head, lines) = text.split_once('\n').unwrap();
    let (local, zone) = head.trim_start_matches("# now ").split_once(' ').unwrap();
    let now = Timestamp::parse(&format!("{local}:00{zone}")).unwrap();
    let lines = lines.lines().enumerate().filter(|(_, line)| !line.is_empty());
    lines.map(|(at, line)| case(format!("{language}-{}", at + 1), line, now, zone)).collect()
}

/// Of all that is said in the sentences: how much there is, how much is found, and how much is given that is wrong.
fn sums(score: &Score) -> (usize, usize, usize) {
    let sum = |of: fn(&score::Field) -> usize| score.fields.values().map(of).sum::<usize>();
    (sum(|it| it.labels), sum(|it| it.found), sum(|it| it.given) - sum(|it| it.right))
}

/// Those that the rules were made with, and those that were written before the rules they changed: `core/intake.md`.
const SETS: [&str; 5] =
    ["tongues", "tongues-unseen-1", "tongues-unseen-2", "tongues-unseen-3", "tongues-unseen-4"];

#[test]
fn sentences_are_understood_in_every_language_of_the_readers() {
    for folder in SETS {
        for language in LANGUAGES {
            let score = score::of(&cases(folder, language));
            let (labels, found, wrong) = sums(&score);
            println!("{folder} {language}: {found} of {labels} understood, {wrong} wrong");
            score.wrong.iter().for_each(|line| println!("  {line}"));
            assert!(found * 100 >= labels * FOUND, "{folder} {language}: too little is understood");
            assert_eq!(wrong, 0, "{folder} {language}: {:?}", score.wrong);
        }
    }
}

/// Everyday English is full of words that mean something else elsewhere: die, so, on, per, of, or, a, no, do, media.
#[test]
fn english_is_not_read_as_another_language() {
    let score = score::of(&cases("tongues", "en"));
    let (labels, found, wrong) = sums(&score);
    println!("tongues en: {found} of {labels} understood, {wrong} wrong");
    score.wrong.iter().for_each(|line| println!("  {line}"));
    assert_eq!((found, wrong), (labels, 0));
}
