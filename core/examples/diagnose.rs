//! Reads a case as JSON from standard input and prints its diagnosis: `diagnose < case.json`.
//!
//! What cannot be read is one sentence on stderr and exit code 1. A feed that cannot be read is no such thing: the
//! diagnosis is made without it and says so.

use std::io::{Read, Write};
use std::process::ExitCode;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::diagnosis::{self, OwnedCase};
use is_it_them_core::feed::Document;
use is_it_them_core::playbook;
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;
use is_it_them_words::diagnosis::to_json;
use is_it_them_words::program;

const CATALOG: &str = include_str!("../catalog/vendors.json");

fn main() -> ExitCode {
    match run() {
        Ok(diagnosis) => {
            // Who stops reading half-way has read enough.
            let _ = writeln!(std::io::stdout(), "{diagnosis}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("case {why}.");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|why| format!("cannot be read: {why}"))?;
    let document = Document::parse(&bytes).map_err(|why| program::feed_error(&why))?;
    let json = document.json().ok_or("at $: not JSON")?;
    let catalog =
        tree::parse(CATALOG.as_bytes()).map_err(|_| "cannot be diagnosed: vendors.json is no JSON")?;
    let catalog = Catalog::from_json(&catalog).map_err(|why| program::catalog_error(&why))?;
    let case = OwnedCase::read_with(json, &catalog).map_err(|why| program::case_error(&why))?;
    let playbook = playbook::builtin(&case.vendor).ok_or("cannot be diagnosed: no playbook")?;
    let diagnosis = diagnosis::diagnose(&case.case(&playbook));
    // For people to read: on lines of its own, which nothing in the packages needs.
    let json: serde_json::Value =
        serde_json::from_str(&to_json(&diagnosis, &utc).to_text()).map_err(|why| why.to_string())?;
    Ok(format!("{json:#}"))
}

/// `20:46 UTC on 2025-11-04`.
fn utc(at: Timestamp) -> String {
    let (year, month, day, hour, minute, _) = at.civil();
    format!("{hour:02}:{minute:02} UTC on {year:04}-{month:02}-{day:02}")
}
