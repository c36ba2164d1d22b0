//! The catalogue as the search box uses it: made ready once, then asked at every key. `cargo xtask bench` starts it. In a
//! browser's module it takes about three times as long.

// What a test may do, a bench may too.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use is_it_them_core::catalog::Catalog;
use is_it_them_core::tree;

const RUNS: usize = 201;

fn main() {
    let document = include_str!("../catalog/vendors.json");
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
