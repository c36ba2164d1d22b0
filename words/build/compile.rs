//! Fluent files in, flat patterns out. Used by this crate's build and by `cargo xtask`, which writes the tables of the other
//! languages beside the modules.
//!
//! What is left of Fluent in a pattern is what a module can do: put a value in, and choose by a number. A pattern is text in
//! which characters below a space mean something: see [`value`] and [`CHOICE`].

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, PatternElement, VariantKey};

/// The languages, the first of which is in the modules.
pub(crate) const LANGUAGES: [&str; 6] = ["en", "de", "fr", "es", "ja", "ar"];

/// The files of each language. What the smallest packages say comes first.
pub(crate) const FILES: [&str; 32] = [
    "model",
    "state",
    "toolbar",
    "alerts",
    "failure",
    "problem",
    "ui",
    "parts",
    "place",
    "detection",
    "search",
    "catalog",
    "popup",
    "outcome",
    "verdict",
    "sign",
    "measured",
    "settle",
    "history",
    "past",
    "wizard",
    "told",
    "axis",
    "checked",
    "book",
    "slip",
    "first",
    "notify",
    "data",
    "options",
    "probe",
    "console",
];

/// How many of the files, the first of them, are said by packages that know no plurals.
pub(crate) const BARE: usize = 4;

/// Begins a choice by a number: the place of the number, then for each variant its key in one character, its pattern and
/// [`NEXT`]; the last one is followed by [`END`] instead, and is taken where no other fits.
const CHOICE: char = '\u{e}';
const NEXT: char = '\u{f}';
const END: char = '\u{10}';

/// Stands for the value of this place.
fn value(place: usize) -> Option<char> {
    (place < 8).then(|| char::from(b'\x01' + u8::try_from(place).unwrap_or_default()))
}

/// Stands for the number of this place, written as the language does.
fn number(place: usize) -> Option<char> {
    (place < 8).then(|| char::from(b'\x11' + u8::try_from(place).unwrap_or_default()))
}

/// What a message is given for a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A text, such as a name or a time that is written already.
    Text,
    /// A whole number.
    Number,
}

/// One message of the first language.
#[derive(Debug)]
pub(crate) struct Message {
    /// The file it is in, without its ending.
    pub(crate) file: &'static str,
    /// Its name there.
    pub(crate) id: String,
    /// What it is given, in the order in which the first language names it.
    pub(crate) variables: Vec<(String, Kind)>,
    /// The flat pattern.
    pub(crate) pattern: String,
    /// The Fluent text, in one line.
    pub(crate) source: String,
}

/// A language beside the first: its name, and its patterns in the order of the first one's messages.
pub(crate) type Other = (&'static str, Vec<String>);

/// The messages of the first language, and the others.
pub(crate) fn all(root: &Path) -> Result<(Vec<Message>, Vec<Other>), String> {
    let [first, others @ ..] = LANGUAGES;
    let messages = read(&root.join(first), None)?;
    let mut tables = Vec::new();
    for language in others {
        let other = read(&root.join(language), Some(&messages))?;
        tables.push((language, other.into_iter().map(|message| message.pattern).collect()));
    }
    Ok((messages, tables))
}

/// What the extension's manifest says in a language, as a browser reads it: JSON of names and messages.
#[allow(dead_code, reason = "cargo xtask writes it")]
pub(crate) fn manifest(root: &Path, language: &str) -> Result<String, String> {
    let read = |language: &str, model: Option<&Vec<&Message>>| {
        let file = root.join(language).join("manifest.ftl");
        let text = std::fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        parse("manifest", &text, model).map_err(|why| format!("{}: {why}", file.display()))
    };
    let first = read(LANGUAGES[0], None)?;
    let said = if language == LANGUAGES[0] { first } else { read(language, Some(&first.iter().collect()))? };
    let members = said.iter().map(|message| {
        let quoted = message.pattern.replace('\\', "\\\\").replace('"', "\\\"");
        format!("  \"{}\": {{ \"message\": \"{quoted}\" }}", message.id)
    });
    Ok(format!("{{\n{}\n}}\n", members.collect::<Vec<_>>().join(",\n")))
}

/// What tells a table from that of another build: it is of these messages with these variables.
pub(crate) fn stamp(messages: &[Message]) -> String {
    let names = messages.iter().flat_map(|message| {
        let variables = message.variables.iter().map(|(name, _)| name.as_str());
        [message.file, message.id.as_str()].into_iter().chain(variables)
    });
    // FNV-1a.
    let hash =
        names.flat_map(|name| name.bytes().chain([0])).fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    format!("{:08x}", hash >> 32)
}

/// The text of a file's patterns in the first language, as it stands in a module: each behind its length in two bytes of seven
/// bits, the first of them with a blank added, since what a module begins a piece of its data with is never zero.
pub(crate) fn text_of(messages: &[Message], file: &str) -> Result<String, String> {
    let mut text = String::new();
    for message in messages.iter().filter(|message| message.file == file) {
        let length = u16::try_from(message.pattern.len()).ok().filter(|length| *length < 1 << 13);
        let length = length.ok_or_else(|| format!("{}: is too long.", message.id))?;
        for half in [u16::from(b' ') + (length >> 7), length & 0x7f] {
            text.push(char::from(u8::try_from(half).unwrap_or_default()));
        }
        text.push_str(&message.pattern);
    }
    Ok(text)
}

/// A table of a language: its stamp, then a line a message in the order of all of them, up to the last one of these files. Lines of
/// other files are empty.
pub(crate) fn table(messages: &[Message], patterns: &[String], files: &[&str]) -> String {
    let mut text = stamp(messages);
    for (message, pattern) in messages.iter().zip(patterns) {
        text.push('\n');
        if files.contains(&message.file) {
            text.push_str(pattern);
        }
    }
    text.trim_end_matches('\n').into()
}

/// Reads a language; in the order and with the variables of `first`, where it is another.
fn read(folder: &Path, first: Option<&[Message]>) -> Result<Vec<Message>, String> {
    let mut found = Vec::new();
    for name in FILES {
        let file = folder.join(format!("{name}.ftl"));
        let text = std::fs::read_to_string(&file).map_err(|why| format!("{}: {why}", file.display()))?;
        let model: Vec<&Message> =
            first.into_iter().flatten().filter(|message| message.file == name).collect();
        let ours = parse(name, &text, first.is_some().then_some(&model))
            .map_err(|why| format!("{}: {why}", file.display()))?;
        found.extend(ours);
    }
    Ok(found)
}

/// The messages of a file's text; in the order and with the variables of `model`, where it is another language's.
pub(crate) fn parse(
    file: &'static str,
    text: &str,
    model: Option<&Vec<&Message>>,
) -> Result<Vec<Message>, String> {
    let resource = fluent_syntax::parser::parse(text)
        .map_err(|(_, errors)| errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))?;
    let mut found: Vec<Message> = Vec::new();
    for entry in &resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => return Err(format!("-{}: terms are not used here.", term.id.name)),
            _ => continue,
        };
        let id = message.id.name.to_owned();
        let say = |why: String| format!("{id}: {why}");
        if found.iter().any(|other| other.id == id) {
            return Err(say("is there twice.".into()));
        }
        let Some(pattern) = message.value.as_ref().filter(|_| message.attributes.is_empty()) else {
            return Err(say("has no text of its own, or attributes.".into()));
        };
        let known = model.and_then(|model| model.iter().find(|other| other.id == id));
        if model.is_some() && known.is_none() {
            return Err(say("is no message of the first language.".into()));
        }
        let mut flat = Flat::new(known.map(|known| known.variables.clone()));
        flat.elements(&pattern.elements, false).map_err(&say)?;
        if let Some((name, _)) =
            flat.variables.iter().zip(&flat.used).find(|(_, used)| !**used).map(|(it, _)| it)
        {
            return Err(say(format!("does not say ${name}.")));
        }
        found.push(Message { file, id, variables: flat.variables, pattern: flat.text, source: flat.source });
    }
    let Some(model) = model else { return Ok(found) };
    let mut by_id: BTreeMap<String, Message> =
        found.into_iter().map(|message| (message.id.clone(), message)).collect();
    model.iter().map(|known| by_id.remove(&known.id).ok_or(format!("{} is missing.", known.id))).collect()
}

/// A pattern on its way to being flat.
struct Flat {
    variables: Vec<(String, Kind)>,
    used: Vec<bool>,
    /// Whether the variables are those of the first language.
    is_given: bool,
    text: String,
    source: String,
}

type Elements<'a> = [PatternElement<&'a str>];

impl Flat {
    fn new(given: Option<Vec<(String, Kind)>>) -> Flat {
        let is_given = given.is_some();
        let variables = given.unwrap_or_default();
        let used = vec![false; variables.len()];
        Flat { variables, used, is_given, text: String::new(), source: String::new() }
    }

    fn elements(&mut self, elements: &Elements<'_>, is_inside: bool) -> Result<(), String> {
        for element in elements {
            match element {
                PatternElement::TextElement { value } => self.literal(value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.inline(inline)?
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    if is_inside {
                        return Err("has a choice within a choice.".into());
                    }
                    let InlineExpression::VariableReference { id } = selector else {
                        return Err("chooses by something else than a variable.".into());
                    };
                    let place = self.place(id.name, Kind::Number)?;
                    self.text.push(CHOICE);
                    self.text.extend(value(place));
                    let (fallback, others): (Vec<_>, Vec<_>) = variants.iter().partition(|it| it.default);
                    for (at, variant) in others.iter().chain(&fallback).enumerate() {
                        if at > 0 {
                            self.text.push(NEXT);
                            self.source.push_str(" / ");
                        }
                        self.text.push(key(&variant.key)?);
                        self.elements(&variant.value.elements, true)?;
                    }
                    self.text.push(END);
                }
            }
        }
        Ok(())
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) -> Result<(), String> {
        match inline {
            InlineExpression::StringLiteral { value } => self.literal(value),
            InlineExpression::VariableReference { id } => {
                // A number that is chosen by is written as one.
                let kind = self.variables.iter().find(|(name, _)| name == id.name).map(|(_, kind)| *kind);
                self.put(id.name, kind.unwrap_or(Kind::Text))?;
            }
            InlineExpression::FunctionReference { id, arguments } if id.name == "NUMBER" => {
                match arguments.positional.as_slice() {
                    [InlineExpression::VariableReference { id }] => self.put(id.name, Kind::Number)?,
                    _ => return Err("has a NUMBER() of something else than a variable.".into()),
                }
            }
            _ => {
                return Err("has something in braces that is neither a variable, a text nor NUMBER().".into());
            }
        }
        Ok(())
    }

    fn put(&mut self, name: &str, kind: Kind) -> Result<(), String> {
        let place = self.place(name, kind)?;
        self.text.extend(if kind == Kind::Number { number(place) } else { value(place) });
        let _ = write!(self.source, "{{ ${name} }}");
        Ok(())
    }

    fn place(&mut self, name: &str, kind: Kind) -> Result<usize, String> {
        let known = self.variables.iter().position(|(known, _)| known == name);
        if let Some(place) = known {
            if self.variables.get(place).is_some_and(|(_, known)| *known != kind) {
                return Err(format!("takes ${name} for a number and for a text."));
            }
            if let Some(used) = self.used.get_mut(place) {
                *used = true;
            }
            return Ok(place);
        }
        if self.is_given {
            return Err(format!("names ${name}, which the first language does not."));
        }
        value(self.variables.len()).ok_or("names more than eight variables.")?;
        self.variables.push((name.to_owned(), kind));
        self.used.push(true);
        Ok(self.variables.len() - 1)
    }

    /// Text of several lines is one line on screen.
    fn literal(&mut self, text: &str) {
        let line: String = text.chars().map(|letter| if letter < ' ' { ' ' } else { letter }).collect();
        self.text.push_str(&line);
        self.source.push_str(&line);
    }
}

/// A variant's key in a character: a digit, or the first letter of a plural's category; `*` for the one that fits always.
fn key(key: &VariantKey<&str>) -> Result<char, String> {
    match key {
        VariantKey::Identifier { name: name @ ("zero" | "one" | "two" | "few" | "many") } => {
            Ok(if *name == "two" { 'w' } else { name.chars().next().unwrap_or('*') })
        }
        VariantKey::Identifier { name: "other" } => Ok('*'),
        VariantKey::NumberLiteral { value }
            if value.len() == 1 && value.bytes().all(|it| it.is_ascii_digit()) =>
        {
            Ok(value.chars().next().unwrap_or('*'))
        }
        other => Err(format!("has a variant {other:?}, which is neither a digit nor a category of plurals.")),
    }
}
