//! Passwords that a person says in a sentence.

use super::super::value;
use super::Found;
use crate::letters::lowered;

/// "My password is …", "password Sommer2026": the word that no dictionary has.
pub(super) fn said(text: &str, start: usize, found: &mut Found) -> Option<usize> {
    let mut at = start;
    let mut is_next = true;
    for _ in 0..8 {
        let written = value::written(text, at, true, true, false);
        let shown = text.get(written.range.clone())?.trim_end_matches(['.', '?', '!']);
        let digits = shown.bytes().any(|byte| byte.is_ascii_digit());
        let letters = shown.chars().any(char::is_alphabetic);
        if is_next && shown.chars().count() >= 6 && digits && letters && !shown.contains("://") {
            // What ends a value on a command line may stand in a password.
            let tail = text
                .get(written.range.start..)?
                .bytes()
                .take(128)
                .take_while(|byte| !byte.is_ascii_whitespace())
                .count();
            let whole = text
                .get(written.range.start..written.range.start + tail)
                .map_or(shown.len(), |it| it.trim_end_matches(['.', '?', '!', ',', '"', '\'', ')']).len());
            let end = written.range.start + whole.max(shown.len());
            found.push(written.range.start..end);
            return Some(end);
        }
        is_next = matches!(
            lowered(shown).as_str(),
            "is" | "ist" | "es" | "est" | "lautet" | "was" | "war" | "\u{e8}" | "\u{e9}" | "to"
        );
        if text.as_bytes().get(written.range.end) != Some(&b' ') || shown.is_empty() {
            return None;
        }
        at = written.range.end + 1;
    }
    None
}
