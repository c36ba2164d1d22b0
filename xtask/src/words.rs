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
const EXTENSION: [&str; 4] =
    ["is_it_them_popup", "is_it_them_background", "is_it_them_app", "is_it_them_console"];

/// Where the tables lie below a folder that is shipped.
fn place(to: &Path, folder: &str, language: &str, stem: &str) -> PathBuf {
    to.join(folder).join(language).join(format!("{stem}.txt"))
}

/// Writes the tables of the other languages below `www` and `extension`, in a folder of this name, and the manifest's messages.
pub(crate) fn put(stage: &Path, folder: &str) -> Result<()> {
    let words = root().join("words");
    let (messages, languages) = compile::all(&words)?;
    for (language, patterns) in &languages {
        for (name, packages) in [("www", &WEB[..]), ("extension", &EXTENSION[..])] {
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

/// Where nothing is worded: what is found is said by `words/`.
const WORDLESS: [&str; 4] = ["core/src", "src/ui", "src/surfaces", "src/browser"];

/// What looks like a sentence there and is none of ours: what others write, as far as it is read.
const THEIRS: [&str; 1] = ["Task timed out after "];

/// Fails where a sentence stands in a rule or in a component.
pub(crate) fn said_elsewhere() -> Result<()> {
    let mut found = Vec::new();
    for folder in WORDLESS {
        for file in all_files(&root().join(folder))? {
            let place = file.strip_prefix(root()).unwrap_or(&file).to_string_lossy().into_owned();
            let is_test = ["tests", "hostile", "sample"].iter().any(|name| place.contains(name));
            if is_test || !place.ends_with(".rs") {
                continue;
            }
            let source = read(&file)?;
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            let literals = literals(code);
            let ours = literals.iter().filter(|text| is_sentence(text) && !THEIRS.contains(&text.as_str()));
            found.extend(ours.map(|text| format!("{place}: \u{201c}{text}\u{201d}")));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(format!("Words belong into words/: {}.", found.join("; "))) }
}

/// Whether a text is worded for people: three words and more, of which the first begins with a capital and another does not.
/// What is wrong with a document is told in lower case, as a compiler tells it.
fn is_sentence(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic);
    words.iter().filter(|word| is_word(word)).count() > 2
        && words.first().is_some_and(|word| {
            let is_abbreviated = word.len() > 1 && !word.contains(char::is_lowercase);
            word.starts_with(char::is_uppercase) && !is_abbreviated
        })
        && words.iter().skip(1).any(|word| word.len() > 1 && word.chars().all(char::is_lowercase))
}

/// The literal texts of some Rust, without its comments.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in code.lines().filter(|line| !line.trim_start().starts_with("//")) {
        let (mut text, mut is_inside, mut is_escaped) = (String::new(), false, false);
        for letter in line.chars() {
            match letter {
                '"' if is_inside && !is_escaped => {
                    found.push(std::mem::take(&mut text));
                    is_inside = false;
                }
                '"' if !is_inside => is_inside = true,
                _ if is_inside => text.push(letter),
                _ => {}
            }
            is_escaped = letter == '\\' && !is_escaped;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_becomes_a_pattern() {
        for (text, pattern) in [
            ("a = Plain “text”", "Plain “text”"),
            ("a = { $x } of { NUMBER($n) }, { $x }", "\u{1} of \u{12}, \u{1}"),
            (
                "a = { $n ->\n  [0] none\n  [one] one\n *[other] { $n } of { $x }\n} left",
                "\u{e}\u{1}0none\u{f}oone\u{f}*\u{11} of \u{2}\u{10} left",
            ),
            ("a =\n  two\n  lines", "two lines"),
        ] {
            let found = compile::parse("ui", text, None).unwrap();
            assert_eq!(found.first().unwrap().pattern, pattern, "{text}");
        }
    }

    #[test]
    fn a_language_with_other_messages_or_variables_is_refused() {
        let first = compile::parse("ui", "a = { $x } of { NUMBER($n) }\nb = B\n", None).unwrap();
        let model: Vec<_> = first.iter().collect();
        let read = |text: &str| compile::parse("ui", text, Some(&model)).map(|found| found.len());
        assert_eq!(read("b = B\na = { NUMBER($n) } von { $x }\n"), Ok(2), "in any order");
        for (text, said) in [
            ("a = { $x } von { NUMBER($n) }\n", "b is missing."),
            ("a = { $x }\nb = B\n", "a: does not say $n."),
            ("a = { $x } { NUMBER($n) } { $y }\nb = B\n", "a: names $y, which the first language does not."),
            ("a = { $x } { NUMBER($n) }\nb = B\nc = C\n", "c: is no message of the first language."),
            ("a = { $x } { NUMBER($n) }\nb = B\nb = B\n", "b: is there twice."),
            ("a = { NUMBER($x) } { NUMBER($n) }\nb = B\n", "a: takes $x for a number and for a text."),
            ("-t = T\na = { $x } { NUMBER($n) }\nb = B\n", "-t: terms are not used here."),
        ] {
            assert_eq!(read(text), Err(said.into()), "{text}");
        }
        assert!(read("a = { $x").is_err());
    }

    #[test]
    fn a_sentence_is_told_from_a_name_and_from_a_fault() {
        for (code, expected) in [
            (r#"html! { <p>{ "No vendors are named." }</p> }"#, 1),
            (r#"format!("Look at {page} again")"#, 1),
            (r#"html! { <p class="small muted">{ word::hint() }</p> }"#, 0),
            (r#"error("expected a list of names")"#, 0),
            (r#"["Google Cloud Platform", "AWS"]"#, 0),
            (r#"Problem::Expected("RSS or Atom")"#, 0),
            ("// Say \"This is not for people\" here", 0),
            (r#"say("a \"quoted\" word", "That is a sentence")"#, 1),
        ] {
            let found = literals(code).iter().filter(|text| is_sentence(text)).count();
            assert_eq!(found, expected, "{code}");
        }
    }
}
