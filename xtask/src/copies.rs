//! Gives each package that a page loads copies of its own of the small scripts that the browser's layer calls. Shared among the
//! packages, those few lines would be files of their own, and one more round trip before the first state.

use std::path::Path;

use crate::files::{read, write};
use crate::run::Result;

/// The folders beside the packages that hold such scripts.
const FOLDERS: [&str; 2] = ["'../browser/", "'../modules/"];

/// What the background, whose script may not load another one later, has in the place of the first of these.
const EAGER: (&str, &str) = ("'../modules/lazy.js'", "'../modules/eager.js'");

/// Has the script of a package import copies under the name `mark`; without one it shares them, as the two packages do that the
/// background's one file holds.
pub(crate) fn own(script: &Path, mark: Option<&str>) -> Result<()> {
    let text = read(script)?;
    write(script, text.lines().map(|line| imported(line, mark) + "\n").collect::<String>())
}

/// A line of a script, where it imports such a script by another name.
fn imported(line: &str, mark: Option<&str>) -> String {
    if !line.starts_with("import ") || !FOLDERS.iter().any(|folder| line.contains(folder)) {
        return line.into();
    }
    match mark {
        Some(mark) => line.replace(".js'", &format!(".js?{mark}'")),
        None => line.replace(EAGER.0, EAGER.1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_browsers_layer_calls_is_copied_and_nothing_else() {
        for (line, mark, expected) in [
            (
                "import { kept } from '../browser/storage.js';",
                Some("wizard"),
                "import { kept } from '../browser/storage.js?wizard';",
            ),
            (
                "import { read } from '../modules/lazy.js';",
                Some("wizard"),
                "import { read } from '../modules/lazy.js?wizard';",
            ),
            (
                "import { read } from '../modules/lazy.js';",
                None,
                "import { read } from '../modules/eager.js';",
            ),
            (
                "import { kept } from '../browser/storage.js';",
                None,
                "import { kept } from '../browser/storage.js';",
            ),
            (
                "const text = 'import ../browser/storage.js';",
                Some("wizard"),
                "const text = 'import ../browser/storage.js';",
            ),
            ("import x from './else.js';", Some("wizard"), "import x from './else.js';"),
        ] {
            assert_eq!(imported(line, mark), expected);
        }
    }
}
