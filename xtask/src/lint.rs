//! What Mozilla's store says of the package that it gets. `addons-linter` alone: it is all of `web-ext lint`, for 187 packages
//! and 60 MB instead of 328 and 86.

use serde_json::Value;

use crate::files::write;
use crate::manifest::Store;
use crate::run::{Result, program, root};
use crate::tally::Tally;
use crate::{pack, tools, zip};

/// Warnings that stay, how often each comes, and why. One that is not here or comes once more fails, and so does one of these
/// that no longer comes as often.
const KNOWN: &[(&str, usize, &str)] = &[(
    "UNSAFE_VAR_ASSIGNMENT",
    5,
    "It is Yew's, for markup that is given as it is (`VRaw`), in the five packages that draw; nothing of ours gives any.",
)];

/// Packs the extension in `target/dist` for Mozilla's store and lints that: errors fail, and warnings that are not [`KNOWN`].
pub(crate) fn extension() -> Result<Tally> {
    let package = root().join("target/lint.zip");
    write(&package, zip::archive(&pack::extension(Store::Firefox)?)?)?;
    tools::npm_packages()?;
    // It ends badly when it finds an error, and says which on stdout all the same.
    let output = program("addons-linter")
        .args(["--output", "json"])
        .arg(package)
        .output()
        .map_err(|error| format!("addons-linter could not be started: {error}."))?;
    let found = serde_json::from_slice(&output.stdout).map_err(|_| {
        format!(
            "addons-linter did not run to its end:\n{}",
            String::from_utf8_lossy(&output.stderr).trim_end()
        )
    })?;
    let complaints = complaints(&found)?;
    for complaint in &complaints {
        println!("{complaint}");
    }
    for (code, times, why) in KNOWN {
        println!("    stays: {code}, {times} ×. {why}");
    }
    Ok(complaints
        .iter()
        .map(Tally::fail)
        .reduce(|mut all, one| {
            all += one;
            all
        })
        .unwrap_or_else(Tally::pass))
}

/// The codes of [`KNOWN`], each as often as it comes.
fn known() -> Vec<&'static str> {
    KNOWN.iter().flat_map(|(code, times, _)| std::iter::repeat_n(*code, *times)).collect()
}

/// What is wrong, a sentence each.
fn complaints(found: &Value) -> Result<Vec<String>> {
    let list = |name: &str| found.get(name)?.as_array().cloned();
    let (Some(errors), Some(warnings)) = (list("errors"), list("warnings")) else {
        return Err("addons-linter reports in another form than it did.".into());
    };
    let mut known = known();
    let mut complaints: Vec<_> = errors.iter().map(said).collect();
    for warning in &warnings {
        let code = warning.get("code").and_then(Value::as_str).unwrap_or_default();
        match known.iter().position(|one| *one == code) {
            Some(at) => _ = known.remove(at),
            None => complaints.push(said(warning)),
        }
    }
    complaints.extend(
        known.iter().map(|code| format!("{code} no longer comes: strike it from xtask/src/lint.rs.")),
    );
    Ok(complaints)
}

/// `extension/manifest.json: NO_NAME: it has no name`.
fn said(message: &Value) -> String {
    let word = |name: &str| message.get(name).and_then(Value::as_str).unwrap_or("?");
    format!("extension/{}: {}: {}", word("file"), word("code"), word("message"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn report(errors: &[&str], warnings: &[&str]) -> Value {
        let messages = |codes: &[&str]| -> Value {
            codes.iter().map(|code| json!({ "code": code, "file": "a.js", "message": "no" })).collect()
        };
        json!({ "errors": messages(errors), "warnings": messages(warnings) })
    }

    #[test]
    fn errors_fail_and_so_do_warnings_that_are_not_known_or_known_too_often() {
        let known = known();
        let with = |code| [known.as_slice(), &[code]].concat();
        let cases: [(&[&str], Vec<&str>, &[&str]); 5] = [
            (&[], known.clone(), &[]),
            (&["BAD"], known.clone(), &["extension/a.js: BAD: no"]),
            (&[], with("NEW"), &["extension/a.js: NEW: no"]),
            (&[], with("UNSAFE_VAR_ASSIGNMENT"), &["extension/a.js: UNSAFE_VAR_ASSIGNMENT: no"]),
            (
                &[],
                known[..known.len() - 1].to_vec(),
                &["UNSAFE_VAR_ASSIGNMENT no longer comes: strike it from xtask/src/lint.rs."],
            ),
        ];
        for (errors, warnings, expected) in cases {
            assert_eq!(complaints(&report(errors, &warnings)).unwrap(), expected, "{errors:?} {warnings:?}");
        }
    }

    #[test]
    fn a_report_in_another_form_is_no_clean_one() {
        assert!(complaints(&json!({ "errors": [] })).is_err());
    }
}
