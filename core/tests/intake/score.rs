//! Cases of pastes, and how far an intake agrees with what a careful person reads from them.
//!
//! A case has its paste in parts (so that no scanner takes a made-up secret for a real one), the `truth`, further right
//! answers by field (`also`; null: to leave it out is right too; `"*"`: anything; a pair of instants: any between them), and
//! secrets of which none may appear in the output, nor its base64.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake;
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;
use serde_json::{Value, json};

/// The fields, in the order in which they are told of.
pub(crate) const FIELDS: [&str; 13] = [
    "vendor",
    "hosts",
    "error.kind",
    "error.status",
    "error.codes",
    "at",
    "who",
    "region",
    "where",
    "components",
    "how_often",
    "after_our_change",
    "request_id",
];

/// How one field fared over all cases.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Field {
    /// How often the truth has a value.
    pub(crate) labels: usize,
    /// How often that was found.
    pub(crate) found: usize,
    /// How many values were given.
    pub(crate) given: usize,
    /// How many of them are right.
    pub(crate) right: usize,
}

/// How a set of cases fared.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) cases: usize,
    /// Cases whose vendor, kind and status are all right.
    pub(crate) errors_right: usize,
    pub(crate) fields: BTreeMap<&'static str, Field>,
    /// The share of harmless words kept, of each case, in per mille.
    pub(crate) kept: Vec<usize>,
    /// Secrets that were let through.
    pub(crate) leaks: Vec<String>,
    /// What was wrong, by case.
    pub(crate) wrong: Vec<String>,
}

impl Score {
    /// Right values of all that were given, in hundredths of a per cent.
    pub(crate) fn precision(&self) -> usize {
        let sum = |of: fn(&Field) -> usize| self.fields.values().map(of).sum::<usize>();
        sum(|field| field.right) * 10_000 / sum(|field| field.given).max(1)
    }

    /// The median share of harmless words kept, in per mille.
    pub(crate) fn kept_median(&self) -> usize {
        let mut kept = self.kept.clone();
        kept.sort_unstable();
        kept.get(kept.len() / 2).copied().unwrap_or(1000)
    }

    /// The figures, in lines.
    pub(crate) fn told(&self, name: &str) -> String {
        let mut told = String::new();
        for field in FIELDS {
            let it = self.fields.get(field).copied().unwrap_or_default();
            let _ = writeln!(
                told,
                "{name:11} {field:17} labels {:3}, found {:3}; given {:3}, right {:3}",
                it.labels, it.found, it.given, it.right
            );
        }
        let precision = self.precision();
        let _ = writeln!(
            told,
            "{name}: vendor, kind and status right in {} of {}; precision {}.{:02} %; harmless words kept {} per mille; secrets let through {}",
            self.errors_right,
            self.cases,
            precision / 100,
            precision % 100,
            self.kept_median(),
            self.leaks.len()
        );
        told
    }
}

/// The catalogue that ships.
pub(crate) fn catalog() -> Catalog {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/vendors.json");
    let bytes = std::fs::read(path).unwrap();
    Catalog::from_json(&tree::parse(&bytes).unwrap()).unwrap()
}

/// Runs the cases of a file.
pub(crate) fn score(path: &Path) -> Score {
    let text = std::fs::read_to_string(path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    of(&lines.map(|line| serde_json::from_str(line).unwrap()).collect::<Vec<Value>>())
}

/// Runs cases.
pub(crate) fn of(cases: &[Value]) -> Score {
    let catalog = catalog();
    let mut score = Score::default();
    cases.iter().for_each(|case| add(case, &catalog, &mut score));
    score
}

fn joined(parts: &Value) -> String {
    parts.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn add(case: &Value, catalog: &Catalog, score: &mut Score) {
    let id = case["id"].as_str().unwrap_or_default();
    let paste = joined(&case["paste_parts"]);
    let now = Timestamp::parse(case["now"].as_str().unwrap()).unwrap();
    let zone = minutes(case["zone"].as_str().unwrap());
    let intake = intake::understand(&paste, now, &|_| zone, catalog);
    let out = intake.to_json().to_text();
    let json: Value = serde_json::from_str(&out).unwrap();
    let mut are_right = true;
    for field in FIELDS {
        let tally = score.fields.entry(field).or_default();
        let (given, truth) = (at(&json, field), at(&case["truth"], field));
        let also = &case["also"][field];
        let is_right = |value: &Value| is_right(field, value, truth, also);
        if let (Value::Array(given), Value::Array(truth)) = (given, truth) {
            tally.labels += truth.len();
            tally.found += truth.iter().filter(|value| given.contains(value)).count();
            tally.given += given.len();
            let others = also.as_array().cloned().unwrap_or_default();
            for value in given {
                let may =
                    truth.contains(value) || others.contains(value) || also == "*" || is_class(field, value);
                tally.right += usize::from(may);
                if !may {
                    score.wrong.push(format!("{id}: {field} has {value}"));
                }
            }
            continue;
        }
        tally.labels += usize::from(!truth.is_null());
        tally.found += usize::from(!truth.is_null() && !given.is_null() && is_right(given));
        tally.given += usize::from(!given.is_null());
        tally.right += usize::from(!given.is_null() && is_right(given));
        if !is_right(given) {
            score.wrong.push(format!("{id}: {field} is {given}, not {truth}"));
            are_right &= !matches!(field, "vendor" | "error.kind" | "error.status");
        }
    }
    score.cases += 1;
    score.errors_right += usize::from(are_right);
    let mut rest = paste.clone();
    for parts in case["secret_parts"].as_array().into_iter().flatten() {
        let secret = joined(parts);
        let encoded = base64(secret.as_bytes());
        if out.contains(&secret) || out.contains(encoded.trim_end_matches('=')) {
            score.leaks.push(format!("{id}: {secret}"));
        }
        rest = rest.replace(&secret, " ");
    }
    score.kept.push(kept(&rest, json["text"].as_str().unwrap_or_default()));
}

fn at<'v>(json: &'v Value, field: &str) -> &'v Value {
    field.split('.').fold(json, |json, key| &json[key])
}

/// Names of classes of exceptions may stand among the codes.
fn is_class(field: &str, value: &Value) -> bool {
    let name = value.as_str().unwrap_or_default();
    field == "error.codes" && (name.ends_with("Error") || name.ends_with("Exception"))
}

fn is_right(field: &str, value: &Value, truth: &Value, also: &Value) -> bool {
    if also == "*" || value == truth {
        return true;
    }
    let others = also.as_array().map(Vec::as_slice).unwrap_or_default();
    if field != "at" || value.is_null() {
        return others.contains(value);
    }
    let instant = |value: &Value| value.as_str().and_then(Timestamp::parse).map(Timestamp::millis);
    let Some(given) = instant(value) else { return false };
    std::iter::once(truth).chain(others).any(|other| match other {
        Value::Array(pair) => {
            let ends: Vec<i64> = pair.iter().filter_map(instant).collect();
            matches!(ends.as_slice(), [from, to] if (*from..=*to).contains(&given))
        }
        other => instant(other).is_some_and(|other| (given - other).abs() <= 90_000),
    })
}

/// Words of the paste without its secrets that stand in the text, in per mille.
fn kept(paste: &str, text: &str) -> usize {
    let words = |text: &str| {
        let mut counts: BTreeMap<String, usize> = BTreeMap::new();
        let is_part = |c: char| c.is_alphanumeric() || c == '_';
        for word in text.split(|c| !is_part(c)).filter(|word| !word.is_empty()) {
            *counts.entry(word.to_string()).or_default() += 1;
        }
        counts
    };
    let (all, shown) = (words(paste), words(text));
    let total: usize = all.values().sum();
    let kept: usize =
        all.iter().map(|(word, count)| (*count).min(shown.get(word).copied().unwrap_or(0))).sum();
    kept * 1000 / total.max(1)
}

/// Minutes east of UTC of a zone as `+01:00`.
pub(crate) fn minutes(zone: &str) -> i32 {
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits: i32 = zone.get(1..).unwrap().replace(':', "").parse().unwrap();
    sign * (digits / 100 * 60 + digits % 100)
}

/// Standard base64, with padding.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let at = |place: usize| u32::from(chunk.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let six = ALPHABET[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() { char::from(six) } else { '=' });
        }
    }
    out
}

/// A case of one's own, for tests of the scoring itself.
#[test]
fn the_score_tells_right_from_wrong() {
    let instant = json!("2026-11-28T09:00:30Z");
    for (field, value, truth, also, expected) in [
        ("vendor", json!("a"), json!("a"), json!(null), true),
        ("vendor", json!(null), json!("a"), json!([null]), true),
        ("vendor", json!("b"), json!(null), json!(["a"]), false),
        ("at", instant.clone(), json!("2026-11-28T09:00:00Z"), json!(null), true),
        ("at", instant.clone(), json!("2026-11-28T08:00:00Z"), json!(null), false),
        ("at", instant, json!(null), json!([["2026-11-28T08:00:00Z", "2026-11-28T10:00:00Z"]]), true),
        ("region", json!("x"), json!(null), json!("*"), true),
    ] {
        assert_eq!(is_right(field, &value, &truth, &also), expected, "{field} {value}");
    }
    assert_eq!((kept("a b c", "a c"), base64(b"ab")), (666, "YWI=".to_string()));
}
