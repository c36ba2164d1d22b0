//! The language that words are said in: the first one is in the module, another is a table that lies beside it.
//!
//! A message is a pattern, by its place in a file of messages (`build/` makes the files of the Fluent ones). To say one is to put
//! values into it and to choose among its variants by a number; what languages know of plurals, numbers and lists is asked of
//! what set the language, which is the browser. One language is spoken at a time, by all of a module; what stands beside
//! others on a page keeps its own as a [`Speech`] and begins whatever it does with it.

use is_it_them_core::letters::lowered;
use std::cell::{Cell, RefCell};

use is_it_them_core::digits;
use is_it_them_core::names::{FROM_THE_RIGHT, WITHOUT_SPACES};

use self::pattern::{isolate, pattern, put};
use crate::messages::STAMP;

mod pattern;

/// The first language, which needs no table.
pub const FIRST: &str = "en";

/// The languages that can be chosen, each by its own name.
pub const NAMES: [(&str, &str); 6] = [
    (FIRST, "English"),
    ("de", "Deutsch"),
    ("fr", "Français"),
    ("es", "Español"),
    ("ja", "日本語"),
    ("ar", "العربية"),
];

/// What a browser knows of a language.
#[derive(Clone, Copy)]
pub struct Grammar {
    /// The category of plurals that a number is of, as `Intl.PluralRules` calls it.
    pub plural: fn(u64) -> String,
    /// A number as the language writes it.
    pub number: fn(u64) -> String,
    /// Names as a list: `A, B and C`.
    pub list: fn(&[&str]) -> String,
    /// Hears which language is spoken from now on.
    pub begin: fn(&'static str),
}

impl Grammar {
    /// Of a package that says no plurals, no lists and no number of four digits: what a browser knows of a language is not asked
    /// then, and what would ask it is not linked.
    pub const BARE: Grammar =
        Grammar { plural: |_| String::new(), number: digits, list: |names| names.join(", "), begin: |_| {} };
}

/// What is spoken.
struct Spoken {
    /// As a page writes it: `de`, `en-GB`.
    tag: &'static str,
    /// The patterns, as far as the package says them; empty for the first language.
    table: Vec<&'static str>,
    grammar: Grammar,
}

/// A file of messages in the first language.
pub(crate) struct File {
    /// The place of its first message among those of all files.
    pub(crate) from: usize,
    /// Its patterns, each behind its length in two bytes, as the build writes them. One text a file: so the linker puts all of a file into a
    /// module that says one of its messages, and nothing of it into others, and by that text a build sees which files a module
    /// says something of.
    pub(crate) patterns: &'static str,
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Spoken>> = const { Cell::new(None) };
    static KNOWN: RefCell<Vec<&'static Spoken>> = const { RefCell::new(Vec::new()) };
}

/// A language that can be spoken from now on, at any time.
#[derive(Clone, Copy)]
pub struct Speech(Option<&'static Spoken>);

impl PartialEq for Speech {
    fn eq(&self, other: &Speech) -> bool {
        match (self.0, other.0) {
            (Some(ours), Some(theirs)) => std::ptr::eq(ours, theirs),
            (ours, theirs) => ours.is_none() == theirs.is_none(),
        }
    }
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

impl Speech {
    /// A language: `tag` is how a page writes it, `table` the language's table for this package, or nothing for the first language.
    /// Where the table is of another build, it is the first language.
    #[must_use]
    pub fn of(tag: &str, table: &str, grammar: Grammar) -> Speech {
        let table = table.strip_prefix(STAMP).unwrap_or_default();
        let tag = if table.is_empty() && !is_first(tag) { FIRST } else { tag };
        KNOWN.with_borrow_mut(|all| {
            let is_known = |known: &&&Spoken| known.tag == tag && known.table.is_empty() == table.is_empty();
            if let Some(known) = all.iter().find(is_known) {
                return Speech(Some(known));
            }
            // What is said in it may be on screen for good, so it stays: a page has a few languages.
            let table: &'static str = String::leak(table.to_owned());
            let spoken =
                Spoken { tag: String::leak(tag.to_owned()), table: table.lines().skip(1).collect(), grammar };
            let spoken: &'static Spoken = Box::leak(Box::new(spoken));
            all.push(spoken);
            Speech(Some(spoken))
        })
    }

    /// Speaks it from now on.
    pub fn speak(self) {
        SPOKEN.set(self.0);
        if let Some(spoken) = self.0 {
            (spoken.grammar.begin)(spoken.tag);
        }
    }

    /// It as a page writes it: for the attribute `lang`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.0.map_or(FIRST, |spoken| spoken.tag)
    }
}

/// What is spoken now, to be spoken again later.
#[must_use]
pub fn now() -> Speech {
    Speech(SPOKEN.get())
}

/// The language that is spoken, as a page writes it: for the attribute `lang`, and for what writes times.
#[must_use]
pub fn spoken() -> &'static str {
    now().tag()
}

/// The direction in which the spoken language is written: for the attribute `dir`.
#[must_use]
pub fn direction() -> &'static str {
    if is_of(spoken(), FROM_THE_RIGHT) { "rtl" } else { "ltr" }
}

/// What parts two statements in a line. In a line that is read from the right it has marks of that direction around it: without them a
/// browser takes a name before it and a number behind it for one stretch from the left.
#[must_use]
pub fn dot() -> &'static str {
    if direction() == "rtl" { "\u{200f} \u{b7} \u{200f}" } else { " \u{b7} " }
}

/// What parts two sentences in a line: nothing in a language that is written without spaces.
#[must_use]
pub fn gap() -> &'static str {
    if is_of(spoken(), WITHOUT_SPACES) { "" } else { " " }
}

/// What ends a statement that is put together.
#[must_use]
pub fn stop() -> &'static str {
    if is_of(spoken(), WITHOUT_SPACES) { "\u{3002}" } else { "." }
}

/// A name of a playbook's within a sentence. The first language writes its nouns small there; the others leave them as they are.
pub(crate) fn within(name: &str) -> String {
    if is_first(spoken()) { lowered(name) } else { name.into() }
}

/// Whether a tag is of the first language: `en`, `en-GB`.
fn is_first(tag: &str) -> bool {
    is_of(tag, FIRST)
}

/// Whether a tag is of a language: `ar`, `ar-EG`.
fn is_of(tag: &str, language: &str) -> bool {
    tag.strip_prefix(language).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A message without values, by its place in its file. Called from everywhere, so each call costs the download little.
#[inline(never)]
pub(crate) fn text(file: &'static File, at: usize) -> &'static str {
    let said = SPOKEN.get().and_then(|spoken| spoken.table.get(file.from + at));
    said.copied().unwrap_or_else(|| pattern(file.patterns, at))
}

/// A message with its values. Numbers come as digits.
#[inline(never)]
pub(crate) fn fill(file: &'static File, at: usize, values: &[&str]) -> String {
    let mut out = String::new();
    put(&mut out, text(file, at), values);
    out
}

/// A number for [`fill`].
pub(crate) fn digits(number: u64) -> String {
    digits::digits(number, 1)
}

/// Names as a list that ends in a word for *and*. Our English is written alike wherever it is read, without a comma before that word,
/// which browsers put there in some countries.
pub(crate) fn list(names: &[&str]) -> String {
    match SPOKEN.get() {
        // Each name by itself, or the whole list would be read from the side of the first of them.
        Some(spoken) if direction() == "rtl" => {
            let names: Vec<String> = names.iter().map(|name| apart(name)).collect();
            (spoken.grammar.list)(&names.iter().map(String::as_str).collect::<Vec<_>>())
        }
        Some(spoken) if !is_first(spoken.tag) => (spoken.grammar.list)(names),
        _ => stand_in::list(names),
    }
}

/// A vendor's text to stand in a line with others of ours: set apart where it is read from the right.
#[must_use]
pub fn apart(text: &str) -> String {
    let mut out = String::new();
    isolate(&mut out, text);
    out
}

/// The key of a number's category.
fn plural(value: &str) -> &'static str {
    let number = value.parse().unwrap_or_default();
    let category = match SPOKEN.get() {
        Some(spoken) => (spoken.grammar.plural)(number),
        None => return stand_in::plural(number),
    };
    match category.as_str() {
        "zero" => "z",
        "one" => "o",
        "two" => "w",
        "few" => "f",
        "many" => "m",
        _ => "*",
    }
}

/// A number of these digits, as the language writes it.
pub(crate) fn number(value: &str) -> String {
    match SPOKEN.get() {
        Some(spoken) => (spoken.grammar.number)(value.parse().unwrap_or_default()),
        None => stand_in::number(value),
    }
}

/// What the first language does where there is no browser: on the host, in tests and in the example programs. A test in the
/// browser holds it to `Intl`.
pub mod stand_in {
    /// The key of a number's category.
    #[must_use]
    pub fn plural(number: u64) -> &'static str {
        if number == 1 { "o" } else { "*" }
    }

    /// Digits with a comma before each three.
    #[must_use]
    pub fn number(digits: &str) -> String {
        let mut out = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        out
    }

    /// `A, B and C`.
    #[must_use]
    pub fn list(names: &[&str]) -> String {
        match names.split_last() {
            None => String::new(),
            Some((last, [])) => (*last).to_owned(),
            Some((last, before)) => [&before.join(", "), " and ", last].concat(),
        }
    }
}

#[cfg(test)]
mod tests;
