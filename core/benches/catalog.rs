//! The catalogue as the search box uses it: made ready once, then asked at every key; and one id as a widget looks it up, in its
//! piece. `cargo xtask bench` starts it; another catalogue to compare with may be named behind `--`. In a browser's module it
//! takes about three times as long.

// What a test may do, a bench may too.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use is_it_them_core::catalog::{Catalog, shard};
use is_it_them_core::status::{Record, Vendor};
use is_it_them_core::tree::{self, Value};

const RUNS: usize = 201;

fn main() {
    let named = std::env::args().skip(1).find(|argument| argument.ends_with(".json"));
    let file = named.unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/catalog/vendors.json").into());
    let document = std::fs::read_to_string(file).unwrap();
    let ready = || Catalog::from_json(&tree::parse(document.as_bytes()).unwrap()).unwrap();
    let catalog = ready();
    println!(
        "{} vendors, {} bytes, median of {RUNS} runs on this machine:",
        catalog.entries().len(),
        document.len()
    );
    println!("    {:>8.1} \u{b5}s  made ready", micros(|| drop(black_box(ready()))));
    for query in ["s", "stri", "stripe", "web services amazon", "twillio", "zzzzqqq", "api.eu.mailgun.net"] {
        println!(
            "    {:>8.1} \u{b5}s  {query}",
            micros(|| drop(black_box(catalog.search(black_box(query), 7))))
        );
    }
    look_up(&document, "stripe");
}

/// The piece that has an id, as the build cuts it but for the names, and what finding it there takes.
fn look_up(document: &str, id: &str) {
    let catalogue = tree::parse(document.as_bytes()).unwrap();
    let number = shard::of(&shard::key(id));
    let rows = catalogue.get("vendors").and_then(Value::as_array).unwrap();
    let ids = rows.iter().filter_map(|row| Some((shard::key(row.get("id")?.as_str()?), row)));
    let piece: Vec<String> = ids
        .filter(|(key, _)| shard::of(key) == number)
        .map(|(key, row)| format!("\"{key}\":{}", Vendor::from_value(row).unwrap().to_text()))
        .collect();
    let piece = format!("{{{}}}", piece.join(","));
    let found = || {
        let piece = tree::parse(black_box(piece.as_bytes())).unwrap();
        piece.get(&shard::key(id)).and_then(Vendor::from_value).unwrap()
    };
    println!(
        "    {:>8.1} \u{b5}s  {id} by its id, of {} bytes",
        micros(|| drop(black_box(found()))),
        piece.len()
    );
}

fn micros(work: impl Fn()) -> f64 {
    let mut took: Vec<Duration> = (0..RUNS)
        .map(|_| {
            let begun = Instant::now();
            work();
            begun.elapsed()
        })
        .collect();
    took.sort_unstable();
    took.get(RUNS / 2).map_or(0.0, |median| median.as_secs_f64() * 1e6)
}
