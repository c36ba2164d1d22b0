//! Scripts that can start their module anew. A trap leaves a module's memory as it was at that moment, so that nobody may
//! ask the instance again: `__wbg_reset_state` puts a new one in its place, at once and without an await, as a service
//! worker needs it too. `xtask/bindgen` has it written.

use std::path::Path;

use crate::files::{read, write};
use crate::run::Result;

/// What a timer or listener that an instance left behind does when its time comes: it would be an error a time, for as
/// long as the page is open.
const STALE: &str = "throw new Error('Cannot invoke closure from previous WASM instance');";

/// Has what an old instance left behind do nothing, in the script of a package.
pub(crate) fn quiet_script(script: &Path) -> Result<()> {
    let quiet = quiet(&read(script)?).map_err(|reason| format!("{}: {reason}", script.display()))?;
    write(script, quiet)
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
