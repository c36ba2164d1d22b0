//! A message as it is compiled: text, with marks where values stand and where a number chooses. `build/compile.rs` writes it.

use super::{direction, number, plural};

/// The pattern at a place: the lengths before it are added up, since a file has some dozens.
pub(super) fn pattern(patterns: &'static str, at: usize) -> &'static str {
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

/// The first character that means something begins what is not text: see `build/compile.rs`.
pub(super) fn put(out: &mut String, pattern: &str, values: &[&str]) {
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

/// Puts a text in. One that is read from the other side than ours is set apart by what Unicode has for that, since where it ends
/// and ours goes on is else anybody's guess, and so is one that turns the direction itself, which would turn ours too; no other text
/// takes characters along that nobody sees.
pub(super) fn isolate(out: &mut String, text: &str) {
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
}
