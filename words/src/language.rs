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

use crate::messages::STAMP;

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

/// The pattern at a place: the lengths before it are added up, since a file has some dozens.
fn pattern(patterns: &'static str, at: usize) -> &'static str {
    let mut from = 0;
    for _ in 0..at {
        from += 2 + length(patterns, from);
    }
    patterns.get(from + 2..from + 2 + length(patterns, from)).unwrap_or_default()
}

/// The length that stands at a byte.
fn length(patterns: &str, at: usize) -> usize {
    let byte = |at: usize| patterns.as_bytes().get(at).map_or(0, |byte| usize::from(*byte));
    byte(at).saturating_sub(usize::from(b' ')) << 7 | byte(at + 1)
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

/// The first character that means something begins what is not text: see `build/compile.rs`.
fn put(out: &mut String, pattern: &str, values: &[&str]) {
    let mut rest = pattern;
    while let Some((text, code, after)) = cut(rest) {
        out.push_str(text);
        rest = after;
        let value =
            |code: u8| values.get(usize::from(code & 7).wrapping_sub(1) & 7).copied().unwrap_or_default();
        match code {
            0x01..=0x08 => isolate(out, value(code)),
            0x0e => {
                let (choice, after) = rest.split_once('\u{10}').unwrap_or((rest, ""));
                rest = after;
                let (place, variants) = choice.split_at_checked(1).unwrap_or_default();
                put(out, chosen(variants, value(place.bytes().next().unwrap_or_default())), values);
            }
            _ => out.push_str(&number(value(code))),
        }
    }
    out.push_str(rest);
}

/// A vendor's text to stand in a line with others of ours: set apart where it is read from the right.
#[must_use]
pub fn apart(text: &str) -> String {
    let mut out = String::new();
    isolate(&mut out, text);
    out
}

/// Puts a text in. One that is read from the other side than ours is set apart by what Unicode has for that, since where it ends
/// and ours goes on is else anybody's guess, and so is one that turns the direction itself, which would turn ours too; no other text
/// takes characters along that nobody sees.
fn isolate(out: &mut String, text: &str) {
    let is_other = if direction() == "rtl" {
        text.chars().any(|letter| letter.is_ascii_alphabetic())
    } else {
        text.chars().any(|letter| {
            matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
    };
    let [before, after] = if is_other { ["\u{2068}", "\u{2069}"] } else { [""; 2] };
    for part in [before, text, after] {
        out.push_str(part);
    }
}

/// What stands before the first character that means something, that character, and the rest.
fn cut(pattern: &str) -> Option<(&str, u8, &str)> {
    let at = pattern.bytes().position(|byte| byte < b' ')?;
    let (text, rest) = pattern.split_at_checked(at)?;
    let (code, rest) = rest.split_at_checked(1)?;
    Some((text, code.bytes().next()?, rest))
}

/// The variant for a number: that of the number itself, else of its category, else the last.
fn chosen<'a>(variants: &'a str, value: &str) -> &'a str {
    let category = plural(value);
    let with = |key: &str| variants.split('\u{f}').find_map(|variant| variant.strip_prefix(key));
    let last = || variants.rsplit('\u{f}').next().and_then(|variant| variant.get(1..)).unwrap_or_default();
    let exact = if value.len() == 1 { with(value) } else { None };
    exact.or_else(|| with(category)).unwrap_or_else(last)
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
mod tests {
    use super::*;

    const COUNTED: &str = "\u{e}\u{1}0none\u{f}oone \u{2}\u{f}*\u{11} of \u{2}\u{10}.";

    #[test]
    fn a_pattern_takes_values_and_chooses_by_a_number() {
        let said = |pattern, values: &[&str]| {
            let mut out = String::new();
            put(&mut out, pattern, values);
            out
        };
        for (pattern, values, expected) in [
            ("plain", &[][..], "plain"),
            ("\u{1} and \u{2}, \u{1}", &["a", "b"], "a and b, a"),
            ("\u{1}", &["\u{2}{x}\u{e}"], "\u{2}{x}\u{e}"),
            ("\u{1}: \u{2}", &["\u{5d0} (1)", "\u{e9}"], "\u{2068}\u{5d0} (1)\u{2069}: \u{e9}"),
            ("\u{1}: \u{2}", &["a\u{202e}b", "c"], "\u{2068}a\u{202e}b\u{2069}: c"),
            ("\u{11} km", &["1234567"], "1,234,567 km"),
            ("\u{8}", &["1", "2", "3", "4", "5", "6", "7", "8"], "8"),
            ("\u{18}", &["1", "2", "3", "4", "5", "6", "7", "8"], "8"),
            (COUNTED, &["0", "x"], "none."),
            (COUNTED, &["1", "x"], "one x."),
            (COUNTED, &["10", "x"], "10 of x."),
            ("broken \u{e}", &["1"], "broken "),
            ("missing \u{3}", &["1"], "missing "),
        ] {
            assert_eq!(said(pattern, values), expected, "{pattern:?}");
        }
    }

    #[test]
    fn another_language_is_spoken_by_its_table_and_the_first_where_there_is_none() {
        let grammar = Grammar {
            plural: |number| if number == 1 { "one".into() } else { "other".into() },
            number: |number| number.to_string(),
            list: |names| names.join(" und "),
            ..Grammar::BARE
        };
        static FILE: File = File { from: 1, patterns: " \u{4}Zero \u{5}One \u{1} \u{3}Two" };
        let say = |at| text(&FILE, at);
        let table = format!("{STAMP}\nNichts\nNull\nEins \u{1}");
        assert_eq!((say(0), say(2), say(3), spoken()), ("Zero", "Two", "", "en"));
        let german = Speech::of("de-AT", &table, grammar);
        assert_eq!((say(0), spoken()), ("Zero", "en"), "not yet");
        german.speak();
        assert_eq!((say(0), fill(&FILE, 1, &["x"]).as_str(), spoken()), ("Null", "Eins x", "de-AT"));
        assert_eq!(say(2), "Two", "what the package does not say");
        assert_eq!(list(&["A", "B"]), "A und B");
        assert_eq!((now(), german.tag()), (german, "de-AT"));
        assert_eq!(Speech::of("de-AT", &table, grammar), german, "it is made once");
        let english = Speech::of("en-GB", "", grammar);
        english.speak();
        assert_eq!((say(0), spoken()), ("Zero", "en-GB"));
        german.speak();
        assert_eq!((say(0), spoken(), english == now()), ("Null", "de-AT", false), "by turns");
        Speech::of("ar", &table, Grammar { list: |names| names.join(" و"), ..grammar }).speak();
        assert_eq!(list(&["A", "B"]), "\u{2068}A\u{2069} و\u{2068}B\u{2069}", "each name from its own side");
        assert_eq!((gap(), stop()), (" ", "."));
        Speech::of("ja", &table, grammar).speak();
        assert_eq!((gap(), stop()), ("", "。"), "no space between sentences");
        Speech::of("de", "00000000\nNull", grammar).speak();
        assert_eq!((say(0), spoken()), ("Zero", "en"), "of another build");
    }
}
