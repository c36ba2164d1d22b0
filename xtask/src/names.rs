//! Writes into the JavaScript what `core/src/names.rs` says: a line such as `const KEY = 'key/1'; // names.rs` gets the value of
//! that name there, and `/** @typedef {'a' | 'b'} option */ // names.rs` the values in its module of that name.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::files::{all_files, read, write};
use crate::run::{Result, root};

/// Where the names stand.
const SOURCE: &str = "core/src/names.rs";

/// What a line of JavaScript ends in that has its value from there.
const MARK: &str = " // names.rs";

/// Where scripts are that may have such lines.
const SCRIPTS: [&str; 2] = ["www", "extension"];

/// Where the same is not to be written once more.
const SOURCES: [&str; 5] = ["www", "extension", "src", "core/src", "words/src"];

/// Writes the values into the scripts.
pub(crate) fn names() -> Result<()> {
    for (file, text) in outdated(&Names::read(&read(&root().join(SOURCE))?)?)? {
        println!("    {}", shown(&file));
        write(&file, text)?;
    }
    Ok(())
}

/// Fails where a script has another value, or where a source has a value written out instead of its name.
pub(crate) fn check() -> Result<()> {
    let names = Names::read(&read(&root().join(SOURCE))?)?;
    if let Some((file, _)) = outdated(&names)?.first() {
        return Err(format!("{} is not what {SOURCE} says; `cargo xtask names` mends it.", shown(file)));
    }
    for file in sources(&SOURCES, &["js", "rs"])? {
        if let Some(value) = names.written_out(&read(&file)?) {
            return Err(format!(
                "{} has \u{201c}{value}\u{201d}, which {SOURCE} has a name for.",
                shown(&file)
            ));
        }
    }
    Ok(())
}

/// The scripts that are to be written anew, and how they read then.
fn outdated(names: &Names) -> Result<Vec<(PathBuf, String)>> {
    let mut outdated = Vec::new();
    for file in sources(&SCRIPTS, &["js"])? {
        let old = read(&file)?;
        let new = names.written(&old).map_err(|reason| format!("{}: {reason}", shown(&file)))?;
        if new != old {
            outdated.push((file, new));
        }
    }
    Ok(outdated)
}

/// The files of some kinds below some folders, without what is recorded, generated or tests, which state what they expect.
fn sources(folders: &[&str], kinds: &[&str]) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for folder in folders {
        found.extend(all_files(&root().join(folder))?);
    }
    let is_left_aside = |file: &Path| {
        ["www/samples", "www/pkg", SOURCE].iter().any(|place| file.starts_with(root().join(place)))
            || file.file_stem().is_some_and(|stem| stem == "tests")
            || file.parent().is_some_and(|folder| folder.ends_with("tests"))
    };
    found.retain(|file| file.extension().is_some_and(|kind| kinds.iter().any(|known| kind == *known)));
    found.retain(|file| !is_left_aside(file));
    Ok(found)
}

fn shown(file: &Path) -> String {
    file.strip_prefix(root()).unwrap_or(file).display().to_string()
}

/// What stands in the file of names, as JavaScript writes it.
#[derive(Debug, Default, PartialEq)]
struct Names {
    /// Each name's value.
    values: BTreeMap<String, String>,
    /// The values in each module, in their order.
    modules: BTreeMap<String, Vec<String>>,
}

impl Names {
    /// Reads the file, which has no lines but comments, constants, and modules of constants.
    fn read(source: &str) -> Result<Names> {
        let mut names = Names::default();
        let mut module: Option<String> = None;
        for line in source.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//")) {
            let is_read = match &module {
                Some(_) if line == "}" => {
                    module = None;
                    true
                }
                Some(module) => constant(line)
                    .map(|(_, value)| names.modules.entry(module.clone()).or_default().push(value))
                    .is_some(),
                None => match line.strip_prefix("pub mod ").and_then(|rest| rest.strip_suffix(" {")) {
                    Some(name) => {
                        module = Some(name.into());
                        true
                    }
                    None => constant(line).map(|(name, value)| names.values.insert(name, value)).is_some(),
                },
            };
            if !is_read {
                return Err(format!("{SOURCE} has a line that is no constant of text or number: {line}"));
            }
        }
        Ok(names)
    }

    /// A script with these values in the lines that ask for them.
    fn written(&self, script: &str) -> Result<String> {
        let line = |line: &str| match line.strip_suffix(MARK) {
            Some(declared) => {
                let line =
                    self.declared(declared).ok_or_else(|| format!("no name is in this line: {line}"))?;
                Ok(line + MARK + "\n")
            }
            None => Ok(format!("{line}\n")),
        };
        script.lines().map(line).collect()
    }

    /// The declaration with its value.
    fn declared(&self, declared: &str) -> Option<String> {
        if let Some(name) = declared.strip_prefix("const ").and_then(|rest| rest.split(' ').next()) {
            return Some(format!("const {name} = {};", self.values.get(name)?));
        }
        let (_, name) = declared.strip_prefix("/** @typedef {")?.strip_suffix(" */")?.split_once("} ")?;
        Some(format!("/** @typedef {{{}}} {name} */", self.modules.get(name)?.join(" | ")))
    }

    /// A text of these that a source writes out, as far as nobody could mean another thing by it: one with a mark in it, at the
    /// beginning of a literal. The tests at a file's end may.
    fn written_out(&self, source: &str) -> Option<&str> {
        let code = source.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = || code.lines().filter(|line| !line.ends_with(MARK) && !line.trim().starts_with("//"));
        let texts = self.values.values().filter_map(|value| value.strip_prefix('\'')?.strip_suffix('\''));
        let mut telling = texts.filter(|text| text.contains(['/', '.', '=']));
        telling.find(|text| lines().any(|line| begins_a_literal(line, text)))
    }
}

/// Whether a literal in a line is this text, or this text and then a value that is put in.
fn begins_a_literal(line: &str, text: &str) -> bool {
    line.match_indices(text).any(|(place, _)| {
        line[..place].ends_with(['\'', '"', '`'])
            && line[place + text.len()..].starts_with(['\'', '"', '`', '$', '{'])
    })
}

/// A constant's name, and its value as JavaScript writes it.
fn constant(line: &str) -> Option<(String, String)> {
    let (name, value) = line.strip_prefix("pub const ")?.strip_suffix(';')?.split_once(": ")?;
    let (kind, value) = value.split_once(" = ")?;
    let value = if kind == "&str" {
        let text = value.strip_prefix('"')?.strip_suffix('"')?;
        (!text.contains(['\\', '\'', '"'])).then(|| format!("'{text}'"))?
    } else {
        value.replace('_', "").parse::<f64>().ok()?.to_string()
    };
    Some((name.into(), value))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMES: &str = "//! Names.\n\n/// A key.\npub const KEY: &str = \"key/2\";\npub const CODE: f64 = 2.0;\n\
        pub mod option {\n    pub const ONE: &str = \"one\";\n    pub const TWO: &str = \"two\";\n}\n";

    #[test]
    fn a_line_of_a_script_gets_the_value_of_its_name() {
        let names = Names::read(NAMES).unwrap();
        for (line, expected) in [
            ("const KEY = 'key/1'; // names.rs", Some("const KEY = 'key/2'; // names.rs")),
            ("const KEY = 'key/2'; // names.rs", Some("const KEY = 'key/2'; // names.rs")),
            ("const CODE = 1; // names.rs", Some("const CODE = 2; // names.rs")),
            (
                "/** @typedef {''} option */ // names.rs",
                Some("/** @typedef {'one' | 'two'} option */ // names.rs"),
            ),
            ("const KEY = 'key/1';", Some("const KEY = 'key/1';")),
            ("const OTHER = 'key/1'; // names.rs", None),
            ("/** @typedef {''} other */ // names.rs", None),
            ("let KEY = 'key/1'; // names.rs", None),
        ] {
            let written = names.written(line).ok();
            assert_eq!(written.as_deref().map(str::trim_end), expected, "{line}");
        }
    }

    #[test]
    fn a_line_of_another_form_is_refused() {
        for line in [
            "pub const KEY: &str = concat!(\"key\", \"/1\");",
            "pub const KEY: &str = \"it's\";",
            "pub const KEYS: [&str; 1] = [\"key\"];",
            "pub fn key() {}",
            "}",
        ] {
            assert!(Names::read(line).is_err(), "{line}");
        }
    }

    #[test]
    fn a_value_that_is_written_out_is_found() {
        let names = Names::read(NAMES).unwrap();
        for (source, is_found) in [
            ("get('key/2')", true),
            ("`key/2${id}`", true),
            ("format!(\"key/2{id}\")", true),
            ("const KEY = 'key/2'; // names.rs", false),
            ("// as 'key/2'", false),
            ("'monkey/2'", false),
            ("'key/20'", false),
            ("#[cfg(test)]\nmod tests { \"key/2\" }", false),
        ] {
            assert_eq!(names.written_out(source).is_some(), is_found, "{source}");
        }
    }

    #[test]
    fn a_reading_is_one_of_the_readings() {
        let names = Names::read(&read(&root().join(SOURCE)).unwrap()).unwrap();
        let value = |name| names.values[name].trim_matches('\'');
        assert!(value("READING").starts_with(value("READINGS")));
    }
}
