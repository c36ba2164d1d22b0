//! Scripts that can start their module anew. A trap leaves a module's memory as it was at that moment, so that nobody may
//! ask the instance again: `__wbg_reset_state` puts a new one in its place, at once and without an await, as a service
//! worker needs it too.

use std::fs;
use std::path::Path;

use crate::dist::{read, write};
use crate::run::{Result, program, run};

/// Has wasm-bindgen write the function. wasm-pack does not pass it on.
pub(crate) const OPTION: &str = "--experimental-reset-state-function";

/// What a timer or listener that an instance left behind does when its time comes: it would be an error a time, for as
/// long as the page is open.
const STALE: &str = "throw new Error('Cannot invoke closure from previous WASM instance');";

/// Writes the script of a package that wasm-pack has built once more, so that it can start its module anew. The module is
/// the same with the option and without.
///
/// `linked` is the module as the compiler left it, `script` what wasm-pack made for it, `options` what it gave wasm-bindgen.
pub(crate) fn write_script(linked: &Path, script: &Path, options: &[&str]) -> Result<()> {
    let folder = script.with_extension("again");
    let stem = script.file_stem().unwrap_or_default();
    run(program("wasm-bindgen")
        .arg(linked)
        .args(["--target", "web", "--no-typescript", OPTION])
        .args(options)
        .arg("--out-name")
        .arg(stem)
        .arg("--out-dir")
        .arg(&folder))?;
    let text = read(&folder.join(stem).with_extension("js"))?;
    write(script, quiet(&text).map_err(|reason| format!("{}: {reason}", script.display()))?)?;
    fs::remove_dir_all(&folder)
        .map_err(|error| format!("{} could not be removed: {error}.", folder.display()))
}

/// The script with what is left of an old instance doing nothing.
fn quiet(script: &str) -> Result<String> {
    if !script.contains("export function __wbg_reset_state") || !script.contains(STALE) {
        return Err(
            "it cannot start its module anew: wasm-bindgen writes its scripts differently now.".into()
        );
    }
    Ok(script.replace(STALE, "return;"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_old_instance_left_behind_does_nothing() {
        let script = format!(
            "export function __wbg_reset_state () {{}}\nif (old) {{ {STALE} }}\nif (old) {{ {STALE} }}\n"
        );
        assert_eq!(
            quiet(&script).as_deref(),
            Ok("export function __wbg_reset_state () {}\nif (old) { return; }\nif (old) { return; }\n")
        );
    }

    #[test]
    fn a_script_that_cannot_start_anew_is_refused() {
        assert!(quiet(STALE).is_err());
        assert!(quiet("export function __wbg_reset_state () {}").is_err());
    }
}
