//! Prints a vendor's status document as a Report: `normalize FILE [--format NAME]`.
//!
//! What cannot be read is one sentence on stderr, naming file, format and JSON path, and exit code 1.

use std::process::ExitCode;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Record, Report};
use serde_json::{Value, json};

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(report) => {
            println!("{report:#}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<Value, String> {
    let usage = || "usage: normalize FILE [--format NAME]".to_string();
    let (file, format) = match arguments.as_slice() {
        [file] => (file, None),
        [file, flag, name] | [flag, name, file] if flag == "--format" => (file, Some(name)),
        _ => return Err(usage()),
    };
    let format = match format {
        None => None,
        Some(name) => Some(Format::named(name).ok_or_else(|| {
            let known: Vec<_> = Format::ALL.iter().map(|format| format.name()).collect();
            format!("{file}: \u{201c}{name}\u{201d} is no known format; known are {}.", known.join(", "))
        })?),
    };
    let bytes = std::fs::read(file).map_err(|why| format!("{file}: cannot be read: {why}."))?;
    let document = Document::parse(&bytes).map_err(|error| match format {
        Some(format) => format!("{file}: {} {error}.", format.name()),
        None => format!("{file}: {error}."),
    })?;
    let format = format
        .or_else(|| feed::ALL.recognise(&document))
        .ok_or_else(|| format!("{file}: at $: its format is not recognised; name one with --format."))?;
    let report = feed::ALL.read_document(format, &document).map_err(|error| format!("{file}: {error}."))?;
    public(&report).map_err(|error| format!("{file}: {error}."))
}

/// The Report without its roster, which only narrowing needs, and with what is derived from it: `health` and each
/// incident's `duration_seconds`.
fn public(report: &Report) -> Result<Value, serde_json::Error> {
    let mut value: Value = serde_json::from_str(&report.clone().to_value().to_text())?;
    if let Some(members) = value.as_object_mut() {
        members.remove("roster");
    }
    value["health"] = json!(report.health().name());
    for (index, incident) in report.incidents.iter().enumerate() {
        value["incidents"][index]["duration_seconds"] =
            json!(incident.duration().map(|length| length.as_seconds()));
    }
    Ok(value)
}
