//! Reads a paste from standard input and prints what was understood of it as JSON:
//! `understand [--now INSTANT] [--zone +01:00] < paste`.
//!
//! Without `--now` it is pasted at this moment, without `--zone` in UTC. Any text is understood, if only as nothing.

use std::io::{Read, Write};
use std::process::ExitCode;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::intake;
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;
use is_it_them_words::program::catalog_error;

const CATALOG: &str = include_str!("../catalog/vendors.json");

fn main() -> ExitCode {
    match run() {
        Ok(intake) => {
            // Who stops reading half-way has read enough.
            let _ = writeln!(std::io::stdout(), "{intake}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}.");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let (mut now, mut zone) = (None, 0);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let value = args.next().unwrap_or_default();
        match arg.as_str() {
            "--now" => now = Some(Timestamp::parse(&value).ok_or(format!("--now {value} is no instant"))?),
            "--zone" => zone = minutes(&value).ok_or(format!("--zone {value} is none like +01:00"))?,
            other => {
                return Err(format!(
                    "understand does not know {other}: it takes --now INSTANT and --zone +01:00"
                ));
            }
        }
    }
    let now = match now {
        Some(now) => now,
        None => clock()?,
    };
    let mut bytes = Vec::new();
    std::io::stdin().read_to_end(&mut bytes).map_err(|why| format!("the paste cannot be read: {why}"))?;
    let document = tree::parse(CATALOG.as_bytes()).map_err(|_| "vendors.json is no JSON")?;
    let catalog = Catalog::from_json(&document).map_err(|why| catalog_error(&why))?;
    let intake = intake::understand(&String::from_utf8_lossy(&bytes), now, &|_| zone, &catalog);
    let json: serde_json::Value =
        serde_json::from_str(&intake.to_json().to_text()).map_err(|why| why.to_string())?;
    Ok(format!("{json:#}"))
}

/// Minutes east of UTC: `+01:00`, `-0530`, `Z`.
fn minutes(zone: &str) -> Option<i32> {
    if matches!(zone, "Z" | "UTC") {
        return Some(0);
    }
    let sign = match zone.get(..1)? {
        "+" => 1,
        "-" => -1,
        _ => return None,
    };
    let digits: String = zone.get(1..)?.chars().filter(|c| *c != ':').collect();
    let value: i32 = digits.parse().ok().filter(|_| digits.len() == 4)?;
    Some(sign * (value / 100 * 60 + value % 100))
}

fn clock() -> Result<Timestamp, String> {
    let since =
        std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).map_err(|why| why.to_string())?;
    Ok(Timestamp::from_millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
}
