//! Puts what lies beside the modules of the languages: a table a language and package, and what the extension's manifest says. The code
//! that reads the Fluent files is that of the crate `words`, whose build makes the modules' own words of them.

use std::path::{Path, PathBuf};

use crate::files::{all_files, make, read, write};
use crate::run::{Result, root};

#[path = "../../words/build/compile.rs"]
#[allow(dead_code, reason = "the crate's build needs more of it")]
mod compile;

/// The packages of the widget; the others are the extension's.
const WEB: [&str; 3] = ["is_it_them", "is_it_them_badge", "is_it_them_app"];

/// Those of the extension.
const EXTENSION: [&str; 3] = ["is_it_them_popup", "is_it_them_background", "is_it_them_app"];

/// Where the tables lie below a folder that is shipped.
fn place(to: &Path, folder: &str, language: &str, stem: &str) -> PathBuf {
    to.join(folder).join(language).join(format!("{stem}.txt"))
}

/// Writes the tables of the other languages below `www` and `extension`, in a folder of this name, and the manifest's messages.
pub(crate) fn put(stage: &Path, folder: &str) -> Result<()> {
    let words = root().join("words");
    let (messages, languages) = compile::all(&words)?;
    for (language, patterns) in &languages {
        for (name, packages) in [("www", WEB), ("extension", EXTENSION)] {
            for (stem, files) in compile::TABLES.iter().filter(|(stem, _)| packages.contains(stem)) {
                let file = place(&stage.join(name), folder, language, stem);
                if let Some(folder) = file.parent() {
                    make(folder)?;
                }
                write(&file, compile::table(&messages, patterns, *files))?;
            }
        }
    }
    for language in compile::LANGUAGES {
        let folder = stage.join("extension/_locales").join(language);
        make(&folder)?;
        write(&folder.join("messages.json"), compile::manifest(&words, language)?)?;
    }
    Ok(())
}

/// Where functions are called that say a message.
const SOURCES: [&str; 3] = ["words/src", "src/ui", "src/surfaces"];

/// Fails where a message is said by nobody.
pub(crate) fn check() -> Result<()> {
    let (messages, _) = compile::all(&root().join("words"))?;
    let mut code = String::new();
    for folder in SOURCES {
        for file in all_files(&root().join(folder))? {
            if file.extension().is_some_and(|kind| kind == "rs") {
                code.push_str(&read(&file)?);
            }
        }
    }
    let names: std::collections::BTreeSet<&str> =
        code.split(|letter: char| !letter.is_alphanumeric() && letter != '_').collect();
    let unsaid: Vec<String> = messages
        .iter()
        .filter(|message| !names.contains(message.id.replace('-', "_").as_str()))
        .map(|message| format!("{}.ftl: {}", message.file, message.id))
        .collect();
    if unsaid.is_empty() {
        Ok(())
    } else {
        Err(format!("Nobody says these messages: {}.", unsaid.join(", ")))
    }
}
