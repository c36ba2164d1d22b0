//! Rows of the catalogue as they stand in the file, and what differs as a patch.

use std::path::Path;

use is_it_them_core::catalog::KEYS;
use serde_json::{Map, Value};

use super::evidence::Change;
use crate::files::write;
use crate::run::{Result, program};

/// A text of a row; empty where there is none.
pub(super) fn text<'a>(row: &'a Value, key: &str) -> &'a str {
    row[key].as_str().unwrap_or_default()
}

/// The texts of a list.
pub(super) fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(Into::into).collect()
}

/// Every row.
pub(super) fn of(catalogue: &Value) -> impl Iterator<Item = &Value> {
    catalogue["vendors"].as_array().into_iter().flatten()
}

/// A row as it is written in the file: on one line, its keys in their order.
pub(super) fn line(row: &Map<String, Value>) -> String {
    let members: Vec<String> =
        KEYS.iter().filter_map(|key| Some(format!("{}:{}", Value::from(*key), row.get(*key)?))).collect();
    format!("{{{}}}", members.join(","))
}

/// What differs, for `git apply` or `patch -p1`, once somebody has read it. Empty where nothing does.
pub(super) fn patch(text: &str, changes: &[Change], folder: &Path) -> Result<String> {
    let changed: Vec<String> = text.lines().map(|old| renewed(old, changes)).collect();
    let (old, new) = (folder.join("before.json"), folder.join("after.json"));
    write(&old, text)?;
    write(&new, changed.join("\n") + "\n")?;
    let mut diff = program("diff");
    diff.arg("--unified=1").args(["--label", "a/core/catalog/vendors.json"]);
    diff.args(["--label", "b/core/catalog/vendors.json"]).arg(&old).arg(&new);
    let seen = diff.output().map_err(|why| format!("`diff` could not be started: {why}"))?;
    // It says with 1 that there are differences.
    match seen.status.code() {
        Some(0 | 1) => Ok(String::from_utf8_lossy(&seen.stdout).into_owned()),
        _ => Err(format!("diff: {}", String::from_utf8_lossy(&seen.stderr))),
    }
}

fn renewed(old: &str, changes: &[Change]) -> String {
    let (row, comma) = old.strip_suffix(',').map_or((old, ""), |row| (row, ","));
    let change =
        row.starts_with("{\"id\":").then(|| serde_json::from_str::<Value>(row).ok()).flatten().and_then(
            |row| {
                let id = text(&row, "id").to_owned();
                changes.iter().find(|change| change.id == id)
            },
        );
    change.map_or_else(|| old.to_owned(), |change| line(&change.row) + comma)
}

/// The catalogue of this checkout, for tests.
#[cfg(test)]
pub(super) fn shipped() -> String {
    crate::files::read(&crate::pieces::source()).unwrap()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_that_ships_is_written_as_it_stands() {
        for old in shipped().lines().filter(|line| line.starts_with("{\"id\":")) {
            let row = old.strip_suffix(',').unwrap_or(old);
            let Value::Object(parsed) = serde_json::from_str(row).unwrap() else { panic!("{row}") };
            assert_eq!(line(&parsed), row);
        }
    }
}
