//! Any bytes, read as one format: an answer or a refusal that names the format, and an answer survives being stored.
#![no_main]

use is_it_them_core::feed;
use is_it_them_core::status::{Record, Report, Format};
use libfuzzer_sys::fuzz_target;

/// The format's name with a dash for its dot, as targets cannot have one.
const TARGET: &str = env!("CARGO_BIN_NAME");

fuzz_target!(|bytes: &[u8]| {
    let format = Format::ALL.iter().copied().find(|format| format.name().replace('.', "-") == TARGET);
    let format = format.expect("a target for a format that is gone");
    match feed::ALL.read(format, bytes) {
        Err(error) => assert_eq!(error.format, Some(format), "{error:?}"),
        Ok(report) => {
            let stored = report.clone().to_text();
            let again = Report::from_text(&stored).expect("a stored Report can be read");
            assert_eq!(again, report);
            let mut twice = report.clone();
            twice.absorb(again);
            assert!(twice.incidents.len() <= report.incidents.len() * 2);
            let _ = twice.health();
        }
    }
});
