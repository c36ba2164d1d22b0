//! The language that words are said in: the first one is in the module, another is a table that lies beside it.
//!
//! A message is a pattern, by its place among all messages (`build/compile.rs` makes them of the Fluent files). To say one is
//! to put values into it and to choose among its variants by a number; what languages know of plurals, numbers and lists is
//! asked of what set the language, which is the browser. One language is spoken at a time, by all of a module.

use std::cell::Cell;

use is_it_them_core::digits;

use crate::messages::STAMP;

/// The first language, which needs no table.
pub const FIRST: &str = "en";

/// The languages that can be chosen, each by its own name.
pub const NAMES: [(&str, &str); 2] = [(FIRST, "English"), ("de", "Deutsch")];

/// What a browser knows of a language.
#[derive(Clone, Copy)]
pub struct Grammar {
    /// The category of plurals that a number is of, as `Intl.PluralRules` calls it.
    pub plural: fn(u64) -> String,
    /// A number as the language writes it.
    pub number: fn(u64) -> String,
    /// Names as a list: `A, B and C`.
    pub list: fn(&[&str]) -> String,
}

impl Grammar {
    /// Of a package that says no plurals, no lists and no number of four digits: what a browser knows of a language is not asked
    /// then, and what would ask it is not linked.
    pub const BARE: Grammar =
        Grammar { plural: |_| String::new(), number: digits, list: |names| names.join(", ") };
}

/// What is spoken.
struct Spoken {
    /// As a page writes it: `de`, `en-GB`.
    tag: &'static str,
    /// The patterns, as far as the package says them; empty for the first language.
    table: Vec<&'static str>,
    grammar: Grammar,
}

thread_local! {
    static SPOKEN: Cell<Option<&'static Spoken>> = const { Cell::new(None) };
}

/// Speaks a language from now on: `tag` is how a page writes it, `table` the language's table for this package, or nothing for
/// the first language. Where the table is of another build, the first language is spoken. Gives whether it is another language
/// than before.
pub fn speak(tag: &str, table: &str, grammar: Grammar) -> bool {
    let table = table.strip_prefix(STAMP).unwrap_or_default();
    let tag = if table.is_empty() && !is_first(tag) { FIRST } else { tag };
    let before = SPOKEN.get();
    if before.is_some_and(|spoken| spoken.tag == tag && spoken.table.is_empty() == table.is_empty()) {
        return false;
    }
    // What was said in it may be on screen still, so a table stays: a person switches between a few languages, now and then.
    let table: &'static str = String::leak(table.to_owned());
    let spoken =
        Spoken { tag: String::leak(tag.to_owned()), table: table.lines().skip(1).collect(), grammar };
    SPOKEN.set(Some(Box::leak(Box::new(spoken))));
    true
}

/// The language that is spoken, as a page writes it: for the attribute `lang`, and for what writes times.
#[must_use]
pub fn spoken() -> &'static str {
    SPOKEN.get().map_or(FIRST, |spoken| spoken.tag)
}

/// A name of a playbook's within a sentence. The first language writes its nouns small there; the others leave them as they are.
pub(crate) fn within(name: &str) -> String {
    if is_first(spoken()) { name.to_lowercase() } else { name.into() }
}

/// Whether a tag is of the first language: `en`, `en-GB`.
fn is_first(tag: &str) -> bool {
    tag.strip_prefix(FIRST).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'))
}

/// A message without values. `first` is what the first language says.
pub(crate) fn text(at: usize, first: &'static str) -> &'static str {
    let said = SPOKEN.get().and_then(|spoken| spoken.table.get(at));
    said.copied().unwrap_or(first)
}

/// A message with its values. Numbers come as digits.
pub(crate) fn fill(at: usize, first: &'static str, values: &[&str]) -> String {
    let mut out = String::new();
    put(&mut out, text(at, first), values);
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
            0x01..=0x08 => out.push_str(value(code)),
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
        };
        let table = format!("{STAMP}\nNull\nEins \u{1}");
        assert_eq!((text(0, "Zero"), spoken()), ("Zero", "en"));
        assert!(speak("de-AT", &table, grammar));
        assert!(!speak("de-AT", &table, grammar), "nothing new");
        assert_eq!(
            (text(0, "Zero"), fill(1, "One \u{1}", &["x"]).as_str(), spoken()),
            ("Null", "Eins x", "de-AT")
        );
        assert_eq!(text(2, "Two"), "Two", "what the package does not say");
        assert_eq!(list(&["A", "B"]), "A und B");
        assert!(speak("en-GB", "", grammar));
        assert_eq!((text(0, "Zero"), spoken()), ("Zero", "en-GB"));
        assert!(speak("de", "00000000\nNull", grammar), "of another build");
        assert_eq!((text(0, "Zero"), spoken()), ("Zero", "en"));
    }
}
