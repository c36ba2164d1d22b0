//! Prints a vendor's status document as a Report: `normalize FILE [--format NAME] [--now INSTANT]`. What is
//! stale is judged at `--now`, else at the clock.
//!
//! What cannot be read is one sentence on stderr, naming file, format and JSON path, and exit code 1.

use std::process::ExitCode;

use is_it_them_core::feed::{self, Document};
use is_it_them_core::status::{Format, Record, Report};
use is_it_them_core::time::Timestamp;
use is_it_them_words::program::feed_error;
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
    let usage = || "usage: normalize FILE [--format NAME] [--now INSTANT]".to_string();
    let (mut file, mut format, mut now) = (None, None, None);
    let mut arguments = arguments.iter();
    while let Some(argument) = arguments.next() {
        let slot = match argument.as_str() {
            "--format" => &mut format,
            "--now" => &mut now,
            _ => {
                if file.replace(argument).is_some() {
                    return Err(usage());
                }
                continue;
            }
        };
        *slot = Some(arguments.next().ok_or_else(usage)?);
    }
    let file = file.ok_or_else(usage)?;
    let now = match now {
        Some(stamp) => {
            Timestamp::parse(stamp).ok_or_else(|| format!("{file}: --now {stamp} is no instant."))?
        }
        None => clock(),
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
        Some(format) => format!("{file}: {} {}.", format.name(), feed_error(&error)),
        None => format!("{file}: {}.", feed_error(&error)),
    })?;
    let format = format
        .or_else(|| feed::ALL.recognise(&document))
        .ok_or_else(|| format!("{file}: at $: its format is not recognised; name one with --format."))?;
    let mut report = feed::ALL
        .read_document(format, &document)
        .map_err(|error| format!("{file}: {}.", feed_error(&error)))?;
    feed::note_silence(&mut report, now);
    public(&report, now).map_err(|error| format!("{file}: {error}."))
}

fn clock() -> Timestamp {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or_default())
}

/// The Report without what serves ourselves (its roster, which only narrowing needs, and until when it holds), and with what
/// is derived from it: `health` and each incident's `duration_seconds`.
fn public(report: &Report, now: Timestamp) -> Result<Value, serde_json::Error> {
    let mut value: Value = serde_json::from_str(&report.clone().to_value().to_text())?;
    if let Some(members) = value.as_object_mut() {
        members.remove("roster");
        members.remove("valid_until");
    }
    value["health"] = json!(report.health().shown(report.is_frozen(now)).name());
    for (index, incident) in report.incidents.iter().enumerate() {
        value["incidents"][index]["duration_seconds"] =
            json!(incident.duration().map(|length| length.as_seconds()));
    }
    Ok(value)
}
