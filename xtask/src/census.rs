//! `cargo xtask census`: takes the catalogue through detection and writes what changed as a patch to review.
//!
//! One address in ten of hand-made lists is dead, and one in forty moves in half a year, so the catalogue is asked now and then
//! whether it still holds. The detection is the product's own (`core/src/feed/detect.rs`); here are the manners: one request a
//! host a second, `robots.txt` heard, a user agent that says who asks. It may be ended and begun again: what was asked within a
//! month is not asked anew.

mod ask;
mod evidence;
mod look;
mod robots;
mod rows;

use std::path::PathBuf;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::files::{make, read, write};
use crate::pieces;
use crate::run::{Result, root};

use ask::Asker;
use evidence::State;

/// How long an answer counts, in days.
const HOLDS: u64 = 30;

const USAGE: &str = "\
cargo xtask census --contact WHERE [options]
    --contact WHERE      an address where a vendor can ask who this is: it stands in the user agent
    --only ID,ID         these rows alone
    --most N             at most so many rows, those that were never asked first
    --again              also rows that were asked within a month
    --catalogue FILE     another file than core/catalog/vendors.json
    --folder DIR         where state, evidence and patch go: target/census
    --through URL        asks URL/host_name/path in place of every host: a simulated network";

/// What was asked for.
#[derive(Debug, PartialEq)]
struct Options {
    contact: Option<String>,
    only: Vec<String>,
    most: usize,
    again: bool,
    catalogue: PathBuf,
    folder: PathBuf,
    through: Option<String>,
}

impl Options {
    fn read(args: &[String]) -> Result<Options> {
        let mut options = Options {
            contact: None,
            only: Vec::new(),
            most: usize::MAX,
            again: false,
            catalogue: pieces::source(),
            folder: root().join("target/census"),
            through: None,
        };
        let mut args = args.iter();
        while let Some(arg) = args.next() {
            if arg == "--again" {
                options.again = true;
                continue;
            }
            let value =
                || args.clone().next().cloned().ok_or_else(|| format!("{arg} wants a value.\n\n{USAGE}"));
            match arg.as_str() {
                "--contact" => options.contact = Some(value()?),
                "--only" => options.only = value()?.split(',').map(Into::into).collect(),
                "--most" => options.most = value()?.parse().map_err(|_| "--most wants a number.")?,
                "--catalogue" => options.catalogue = value()?.into(),
                "--folder" => options.folder = value()?.into(),
                "--through" => options.through = Some(value()?),
                other => return Err(format!("`census` does not know `{other}`.\n\n{USAGE}")),
            }
            args.next();
        }
        if options.contact.is_none() && options.through.is_none() {
            return Err(format!(
                "Those who are asked may want to know by whom: --contact is missing.\n\n{USAGE}"
            ));
        }
        Ok(options)
    }
}

/// Asks for every row that is due, keeping what came after each, then writes the patch.
pub(crate) fn census(args: &[String]) -> Result<()> {
    let options = Options::read(args)?;
    make(&options.folder)?;
    let text = read(&options.catalogue)?;
    let catalogue: Value = serde_json::from_str(&text).map_err(|why| format!("The catalogue: {why}"))?;
    let decoys = rows::texts(&catalogue["decoys"]);
    let mut state = State::load(&options.folder.join("state.json"))?;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or(Duration::ZERO).as_secs();
    let mut due: Vec<&Value> = rows::of(&catalogue)
        .filter(|row| options.only.is_empty() || options.only.contains(&rows::text(row, "id").into()))
        .filter(|row| options.again || state.is_due(rows::text(row, "id"), now, HOLDS * 86_400))
        .collect();
    due.sort_by_key(|row| state.asked_at(rows::text(row, "id")));
    due.truncate(options.most);
    println!("{} rows are due.", due.len());
    let mut asker = Asker::new(options.contact.as_deref(), options.through.as_deref(), &options.folder);
    for (number, row) in due.iter().enumerate() {
        let found = look::look(row, &decoys, &mut asker);
        println!("{:>5} of {}: {}: {}", number + 1, due.len(), rows::text(row, "id"), found.said());
        state.keep(rows::text(row, "id"), now, &found);
        state.save()?;
    }
    let changes = state.changes(&catalogue);
    write(&options.folder.join("evidence.md"), evidence::report(&changes))?;
    let patch = rows::patch(&text, &changes, &options.folder)?;
    let file = options.folder.join("changes.patch");
    write(&file, &patch)?;
    println!("{} rows changed: {}", changes.len(), file.display());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(args: &[&str]) -> Result<Options> {
        Options::read(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn nobody_is_asked_by_nobody() {
        assert!(options(&[]).unwrap_err().contains("--contact is missing"));
        assert!(options(&["--contact"]).unwrap_err().contains("wants a value"));
        assert!(options(&["--hurry"]).unwrap_err().contains("does not know"));
        let given =
            options(&["--contact", "me@example.com", "--only", "a,b", "--most", "3", "--again"]).unwrap();
        assert_eq!((given.only.len(), given.most, given.again), (2, 3, true));
    }
}
