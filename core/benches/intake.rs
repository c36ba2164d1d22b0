//! A paste of 200 kB, in the shapes that people paste, and a recording of five megabytes in steps: how long all of it takes,
//! and the longest step. `cargo xtask bench` starts it; words behind `--` choose those whose names have one of them.

// What a test may do, a bench may too.
#![allow(clippy::unwrap_used)]

use std::hint::black_box;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake::Reading;
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;

const RUNS: usize = 9;

fn main() {
    let document = include_str!("../catalog/vendors.json");
    let catalog = Catalog::from_json(&tree::parse(document.as_bytes()).unwrap()).unwrap();
    let now = Timestamp::parse("2026-11-28T09:40:00Z").unwrap();
    let wanted: Vec<String> = std::env::args().skip(1).filter(|word| !word.starts_with('-')).collect();
    println!("Pastes, median of {RUNS} runs on this machine: all, and the longest step:");
    for (name, text) in [
        ("200 kB, a log", long(200_000, log_line)),
        ("200 kB, a log in JSON", long(200_000, json_line)),
        (
            "200 kB, sentences",
            long(200_000, |index| {
                format!("Since {index} the API of Stripe fails for some customers, sometimes.\n")
            }),
        ),
        ("200 kB, one line", "abc123DEF-".repeat(20_000)),
        ("200 kB, a recording", recording(200_000)),
        ("5 MB, a recording", recording(5_000_000)),
    ] {
        if !wanted.is_empty() && !wanted.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let mut took: Vec<(Duration, Duration)> = (0..RUNS)
            .map(|_| {
                let begun = spent();
                let mut reading = Reading::new(black_box(&text));
                let mut longest = Duration::ZERO;
                loop {
                    let step = spent();
                    let is_done = reading.step();
                    longest = longest.max(spent().saturating_sub(step));
                    if is_done {
                        break;
                    }
                }
                let last = spent();
                black_box(reading.finish(now, &|_| 60, &catalog));
                (spent().saturating_sub(begun), longest.max(spent().saturating_sub(last)))
            })
            .collect();
        took.sort();
        let (all, step) = took[RUNS / 2];
        println!("{:>9.1} ms {:>9.1} ms  {name}", all.as_secs_f64() * 1000.0, step.as_secs_f64() * 1000.0);
    }
}

/// How long this thread was given a processor, where the system tells; elsewhere how late it is.
fn spent() -> Duration {
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    nanos.map_or_else(|| BEGUN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

fn long(bytes: usize, line: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    let mut index = 0;
    while text.len() < bytes {
        text.push_str(&line(index));
        index += 1;
    }
    text
}

fn log_line(index: usize) -> String {
    let status = if index % 40 == 7 { 503 } else { 200 };
    format!(
        "2026-11-28T08:{:02}:{:02}.114Z INFO worker-{index} POST https://api.stripe.com/v1/charges {status} 112ms request-id: req_A1b2C3d4E5f6{index}\n",
        index / 60 % 60,
        index % 60
    )
}

fn json_line(index: usize) -> String {
    format!(
        "{{\"level\":\"error\",\"time\":1795856391{:03},\"msg\":\"request failed\",\"err\":{{\"code\":\"ECONNRESET\",\"url\":\"https://api.github.com/x\"}},\"headers\":{{\"authorization\":\"Bearer abcdef0123456789\"}}}}\n",
        index % 1000
    )
}

fn recording(bytes: usize) -> String {
    let entry = |index: usize| {
        format!(
            "{{\"startedDateTime\":\"2026-11-28T09:20:02.900Z\",\"request\":{{\"method\":\"GET\",\"url\":\"https://api.github.com/user/{index}\",\"headers\":[{{\"name\":\"cookie\",\"value\":\"sid=abc{index}\"}}]}},\"response\":{{\"status\":{},\"headers\":[{{\"name\":\"x-github-request-id\",\"value\":\"C0DE:{index}:4B5C\"}}],\"content\":{{\"text\":\"{}\"}}}}}},\n",
            if index % 40 == 7 { 503 } else { 200 },
            "x".repeat(400)
        )
    };
    format!("{{\"log\":{{\"version\":\"1.2\",\"entries\":[\n{}{{}}]}}}}", long(bytes, entry))
}
