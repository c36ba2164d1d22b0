//! The first language as Rust: a module a file, with its patterns in one text and a function a message.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::compile::{BARE, FILES, Kind, Message, stamp, text_of};

/// The source of all of them.
pub(crate) fn written(messages: &[Message]) -> Result<String, String> {
    let mut text = format!(
        "/// What a table of another language begins with.\npub(crate) const STAMP: &str = {:?};\n",
        stamp(messages)
    );
    let bare = messages.iter().filter(|message| FILES.iter().take(BARE).any(|file| *file == message.file));
    let _ = writeln!(
        text,
        "/// How many messages stand in files that packages say which know no plurals.\n#[cfg(test)]\npub(crate) const BARE: usize = {};",
        bare.count()
    );
    let mut shapes = BTreeSet::new();
    let mut from = 0;
    for file in FILES {
        let of_file: Vec<&Message> = messages.iter().filter(|message| message.file == file).collect();
        let patterns = text_of(messages, file)?;
        let _ = writeln!(
            text,
            "#[allow(clippy::doc_markdown)]\npub mod {file} {{\n    use crate::language;\n    \
             static FILE: language::File = language::File {{ from: {from}, patterns: {patterns:?} }};"
        );
        for (at, message) in of_file.iter().enumerate() {
            function(&mut text, at, message);
            shapes.insert(shape(message));
        }
        text.push_str("}\n");
        from += of_file.len();
    }
    for shape in shapes.iter().filter(|shape| !shape.is_empty()) {
        filler(&mut text, shape);
    }
    Ok(text)
}

/// The kinds of a message's variables, in a letter each: `tn` is a text and a number.
fn shape(message: &Message) -> String {
    message.variables.iter().map(|(_, kind)| if *kind == Kind::Text { 't' } else { 'n' }).collect()
}

/// What all messages share whose variables are of the same kinds: only what differs is where they are said.
fn filler(text: &mut String, shape: &str) {
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    for (at, kind) in shape.chars().enumerate() {
        taken.push(format!("v{at}: {}", if kind == 't' { "&str" } else { "u64" }));
        given.push(if kind == 't' { format!("v{at}") } else { format!("&crate::language::digits(v{at})") });
    }
    let (taken, given) = (taken.join(", "), given.join(", "));
    let _ = writeln!(
        text,
        "#[allow(clippy::too_many_arguments, reason = \"as many as messages have variables\")]\n#[inline(never)]\nfn fill_{shape}(file: &'static crate::language::File, at: usize, {taken}) -> String {{ \
         crate::language::fill(file, at, &[{given}]) }}"
    );
}

fn function(text: &mut String, at: usize, message: &Message) {
    let name = message.id.replace('-', "_");
    let _ = writeln!(text, "    /// “{}”", message.source.replace('[', "\\["));
    text.push_str("    #[must_use]\n");
    if message.variables.is_empty() {
        let _ = writeln!(text, "    pub fn {name}() -> &'static str {{ language::text(&FILE, {at}) }}");
        return;
    }
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    for (variable, kind) in &message.variables {
        let variable = variable.replace('-', "_");
        taken.push(format!("{variable}: {}", if *kind == Kind::Text { "&str" } else { "u64" }));
        given.push(variable);
    }
    let (taken, given, shape) = (taken.join(", "), given.join(", "), shape(message));
    let _ = writeln!(
        text,
        "    pub fn {name}({taken}) -> String {{ super::fill_{shape}(&FILE, {at}, {given}) }}"
    );
}
