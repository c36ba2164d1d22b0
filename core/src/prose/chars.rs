//! Questions about single characters, answered without Unicode tables (which would weigh more than this module).

use std::borrow::Cow;

/// Line ends as `\n` and other control characters as spaces. What reads on may use the control characters for
/// itself, as [`super::inline`] does.
pub(super) fn clean(text: &str) -> Cow<'_, str> {
    if !text.bytes().any(|byte| byte.is_ascii_control() && !matches!(byte, b'\n' | b'\t')) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        cleaned.push(match c {
            '\r' if characters.peek() == Some(&'\n') => continue,
            '\r' => '\n',
            '\n' | '\t' => c,
            c if c.is_ascii_control() => ' ',
            c => c,
        });
    }
    Cow::Owned(cleaned)
}

/// Whether it is part of a word: neither space nor punctuation. Beyond ASCII only the blocks that hold spaces and
/// punctuation are told apart.
pub(super) fn is_word(c: char) -> bool {
    match c {
        '\0'..='\u{7f}' => c.is_ascii_alphanumeric(),
        '\u{80}'..='\u{bf}' => matches!(c, 'ª' | 'µ' | 'º'),
        '\u{2000}'..='\u{206f}' | '\u{2190}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => false,
        '\u{ff01}'..='\u{ff0f}' | '\u{feff}' | '\u{fff0}'..='\u{ffff}' => false,
        '\u{e0000}'..='\u{10ffff}' => false,
        _ => !c.is_whitespace(),
    }
}

/// Whether it takes up no room, so that it can only mislead: zero-width spaces, marks and bidirectional overrides.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{80}'..='\u{9f}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202d}' | '\u{202e}')
}

/// The rest of a text after its first character.
pub(super) fn after_first(text: &str) -> &str {
    let mut characters = text.chars();
    characters.next();
    characters.as_str()
}

/// How many times a text repeats `c` at its start.
pub(super) fn run_of(text: &str, c: char) -> usize {
    text.chars().take_while(|&found| found == c).count()
}

/// The text after `prefix`, in whichever case it is written. `prefix` is ASCII.
pub(super) fn strip_prefix_any_case<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(prefix.len())?;
    start.eq_ignore_ascii_case(prefix).then_some(rest)
}
