//! Puts what lies beside the modules of the languages: a table a language and package, and what the extension's manifest says. The code
//! that reads the Fluent files is that of the crate `words`, whose build makes the modules' own words of them.

use std::path::{Path, PathBuf};

use crate::files::{all_files, make, read, write};
use crate::run::{Result, root};

#[path = "../../words/build/compile.rs"]
#[allow(dead_code, reason = "the crate's build needs more of it")]
mod compile;

/// The packages of the widget; the others are the extension's.
const WEB: &[&str] = &["is_it_them", "is_it_them_badge", "is_it_them_history", "is_it_them_wizard"];

/// Those of the extension.
const EXTENSION: &[&str] = &[
    "is_it_them_popup",
    "is_it_them_background",
    "is_it_them_vigil",
    "is_it_them_history",
    "is_it_them_wizard",
    "is_it_them_options",
    "is_it_them_console",
];

/// Where the tables lie below a folder that is shipped.
fn place(to: &Path, folder: &str, language: &str, stem: &str) -> PathBuf {
    to.join(folder).join(language).join(format!("{stem}.txt"))
}

/// Those that say nothing by a number, and so know nothing of a language's plurals.
const BARE: [&str; 3] = ["is_it_them_badge", "is_it_them_background", "is_it_them_vigil"];

/// Writes the tables of the other languages below `www` and `extension`, in a folder of this name, and the manifest's messages. A
/// package's table has what the package says. The linker is asked what that is, since only it knows: the patterns of a file of messages
/// are one text, which is in a module or is not.
pub(crate) fn put(
    stage: &Path,
    folder: &str,
    module: &dyn Fn(&str) -> Result<Vec<u8>>,
    packages: &[&str],
) -> Result<()> {
    let words = root().join("words");
    let (messages, languages) = compile::all(&words)?;
    for stem in packages {
        let said = said_in(&module(stem)?, &messages)?;
        if BARE.contains(stem) {
            without_plurals(stem, &said)?;
        }
        let places = [("www", WEB), ("extension", EXTENSION)];
        for (name, _) in places.iter().filter(|(_, packages)| packages.contains(stem)) {
            for (language, patterns) in &languages {
                let file = place(&stage.join(name), folder, language, stem);
                if let Some(folder) = file.parent() {
                    make(folder)?;
                }
                write(&file, compile::table(&messages, patterns, &said))?;
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

/// Fails where such a package says something of a file in which a language may choose by a number: it would say it wrongly.
fn without_plurals(package: &str, said: &[&str]) -> Result<()> {
    let bare = compile::FILES.get(..compile::BARE).unwrap_or_default();
    match said.iter().find(|file| !bare.contains(file)) {
        Some(file) => {
            Err(format!("{package} knows no plurals, and says messages of {file}.ftl, which may need them."))
        }
        None => Ok(()),
    }
}

/// The files that a module says something of.
fn said_in(module: &[u8], messages: &[compile::Message]) -> Result<Vec<&'static str>> {
    let mut said = Vec::new();
    for file in compile::FILES {
        let patterns = compile::text_of(messages, file)?;
        let patterns = patterns.as_bytes();
        if module.windows(patterns.len().max(1)).any(|bytes| bytes == patterns) {
            said.push(file);
        }
    }
    Ok(said)
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

/// Where phrases stand by which vendors' and people's texts are understood: they are data of a language that is read.
const READ: [&str; 5] = [
    "core/src/intake/",
    "core/src/diagnosis/text.rs",
    "core/src/feed/heading.rs",
    "core/src/feed/syndication/over.rs",
    "core/src/feed/tongues.rs",
];

/// What is no wording though it has words: names that are stored and printed by the example programs, what `curl` writes, and what a
/// shell is told.
const NAMES: [&str; 6] = [
    "no end told",
    "no longer listed",
    "regions in trouble",
    "could not resolve",
    "for host in ",
    "for i in ",
];

/// The words by which a phrase is told from a name: no name in the sources has one, and no fault can be told without.
const LITTLE: [&str; 24] = [
    "a", "an", "the", "is", "are", "was", "there", "it", "its", "no", "not", "than", "of", "in", "at",
    "with", "instead", "may", "must", "needs", "expected", "found", "missing", "only",
];

/// Fails where a sentence stands in a rule or in a component, or where one is made of what is wrong.
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
            let reads = READ.iter().any(|file| place.starts_with(file));
            let is_ours = |text: &&String| {
                is_sentence(text) && !THEIRS.contains(&text.as_str())
                    || !reads && is_phrase(text) && !NAMES.contains(&text.as_str())
            };
            let ours = literals.iter().filter(is_ours);
            found.extend(ours.map(|text| format!("{place}: \u{201c}{text}\u{201d}")));
        }
    }
    if found.is_empty() { Ok(()) } else { Err(format!("Words belong into words/: {}.", found.join("; "))) }
}

/// Whether a text is worded for people: three words and more, of which the first begins with a capital and another does not.
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

/// Whether a text is worded for a document's author, as a compiler does it: in lower case, with one of the little words.
fn is_phrase(text: &str) -> bool {
    let trimmed = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_owned();
    let words = text.split_whitespace().filter(|word| !word.contains(['{', '}', '<', '>', '\\']));
    let words: Vec<String> = words.map(trimmed).collect();
    let is_word = |word: &&String| !word.is_empty() && word.chars().all(char::is_alphabetic);
    words.iter().filter(is_word).count() > 1 && words.iter().any(|word| LITTLE.contains(&word.as_str()))
}

/// The literal texts of some Rust, without its comments and without the reasons that lints are given.
fn literals(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for line in
        code.lines().filter(|line| !line.trim_start().starts_with("//") && !line.contains("reason = "))
    {
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
    fn a_packages_table_has_what_the_package_says() {
        let (messages, languages) = compile::all(&root().join("words")).unwrap();
        let patterns = |file| compile::text_of(&messages, file).unwrap();
        let module = ["\0asm", &patterns("model"), "code", &patterns("ui"), "\0"].concat().into_bytes();
        let said = said_in(&module, &messages).unwrap();
        assert_eq!(said, ["model", "ui"]);

        let (_, german) = languages.first().unwrap();
        let table = compile::table(&messages, german, &said);
        let lines: Vec<_> = table.lines().skip(1).collect();
        let last = messages.iter().rposition(|message| message.file == "ui").unwrap();
        assert_eq!(lines.len(), last + 1, "what comes behind is left out");
        for ((message, pattern), line) in messages.iter().zip(german).zip(lines) {
            let expected = if said.contains(&message.file) { pattern.as_str() } else { "" };
            assert_eq!(line, expected, "{}: {}", message.file, message.id);
        }
    }

    #[test]
    fn what_knows_no_plurals_says_nothing_that_may_need_them() {
        for said in [&[][..], &["model"], &compile::FILES[..compile::BARE]] {
            assert!(without_plurals("is_it_them_badge", said).is_ok(), "{said:?}");
        }
        let why = without_plurals("is_it_them_badge", &["model", "ui"]).unwrap_err();
        assert!(why.contains("messages of ui.ftl"), "{why}");
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
    fn nothing_is_worded_where_only_signs_are_made() {
        assert_eq!(said_elsewhere(), Ok(()));
        assert_eq!(check(), Ok(()));
    }

    #[test]
    fn a_sentence_and_a_fault_are_told_from_a_name() {
        for (code, expected) in [
            (r#"html! { <p>{ "No vendors are named." }</p> }"#, 1),
            (r#"format!("Look at {page} again")"#, 1),
            (r#"html! { <p class="small muted">{ word::hint() }</p> }"#, 0),
            (r#"error("expected a list of names")"#, 1),
            (r#"node.expected("a list")"#, 1),
            (r#"Err("only “generic” can be extended")"#, 1),
            (r#"format!("there is no {kind} \u{201c}{id}\u{201d}")"#, 1),
            (r#"Problem::TooDeep => ["nested deeper than ", &digits(100), " levels"].concat()"#, 1),
            (r#"ImportError::Damaged("it lists no vendors".into())"#, 1),
            (r#"#[allow(clippy::cast_possible_truncation, reason = "a day has no more")]"#, 0),
            (r#"["investigating", "page_id", "under investigation"]"#, 0),
            (r#"["Google Cloud Platform", "AWS"]"#, 0),
            (r#"Problem::Expected("RSS or Atom")"#, 0),
            ("// Say \"This is not for people\" here", 0),
            (r#"say("a \"quoted\" word", "That is a sentence")"#, 2),
        ] {
            let found = literals(code).iter().filter(|text| is_sentence(text) || is_phrase(text)).count();
            assert_eq!(found, expected, "{code}");
        }
    }
}
