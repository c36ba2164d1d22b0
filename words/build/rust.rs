//! The first language as Rust: a module a file, a function a message.

use std::fmt::Write as _;

use crate::compile::{FILES, Kind, Message, stamp};

/// The source of all of them.
pub(crate) fn written(messages: &[Message]) -> String {
    let mut text = format!(
        "/// What a table of another language begins with.\npub(crate) const STAMP: &str = {:?};\n",
        stamp(messages)
    );
    for file in FILES {
        let _ = writeln!(text, "#[allow(clippy::doc_markdown)]\npub mod {file} {{\n    use crate::language;");
        for (at, message) in messages.iter().enumerate().filter(|(_, message)| message.file == file) {
            function(&mut text, at, message);
        }
        text.push_str("}\n");
    }
    text
}

fn function(text: &mut String, at: usize, message: &Message) {
    let name = message.id.replace('-', "_");
    let pattern = &message.pattern;
    let _ = writeln!(text, "    /// “{}”", message.source.replace('[', "\\["));
    text.push_str("    #[must_use]\n");
    if message.variables.is_empty() {
        let _ = writeln!(text, "    pub fn {name}() -> &'static str {{ language::text({at}, {pattern:?}) }}");
        return;
    }
    let (mut taken, mut given) = (Vec::new(), Vec::new());
    for (variable, kind) in &message.variables {
        let variable = variable.replace('-', "_");
        taken.push(format!("{variable}: {}", if *kind == Kind::Text { "&str" } else { "u64" }));
        given.push(if *kind == Kind::Text { variable } else { format!("&language::digits({variable})") });
    }
    let (taken, given) = (taken.join(", "), given.join(", "));
    let _ = writeln!(
        text,
        "    pub fn {name}({taken}) -> String {{ language::fill({at}, {pattern:?}, &[{given}]) }}"
    );
}
