//! Secrets that a command line hands over.

use super::super::{cookies, value};
use super::{Found, line_break};

/// What a command line hands over: `-u user:pass`, `docker login -p …`, `mysql -p…`, `--cookie a=b`, `echo … | … -stdin`.
pub(super) fn flag(text: &str, word: &str, start: usize, end: usize, found: &mut Found) -> Option<usize> {
    let bytes = text.as_bytes();
    if word == "echo" || word == "printf" {
        let line = text.get(end..line_break(text, end))?;
        if !line.contains("-stdin") || bytes.get(end) != Some(&b' ') {
            return None;
        }
        let written = value::written(text, end + 1, true, true, false);
        if value::is_placeholder(text.get(written.range.clone())?) {
            return None;
        }
        found.push(written.range.clone());
        return Some(end);
    }
    if !word.starts_with('-') {
        return None;
    }
    let before = bytes.get(start.wrapping_sub(1));
    if start > 0 && !before.is_some_and(|byte| byte.is_ascii_whitespace() || b"\"'[(`".contains(byte)) {
        return None;
    }
    if word.starts_with("-p")
        && word.len() > 4
        && !word.starts_with("-p-")
        && is_after(text, start, &["mysql", "sshpass", "mysqldump"])
    {
        found.push(start + 2..end);
        return Some(end);
    }
    let next = match bytes.get(end) {
        Some(b' ' | b'=') => end + 1,
        Some(b'"') if bytes.get(end + 1) == Some(&b',') => return None,
        _ => return None,
    };
    let written = value::written(text, next, true, true, false);
    let shown = text.get(written.range.clone())?;
    match word {
        "-u" | "--user" | "-U" | "--proxy-user" | "-a" | "--auth" => {
            let (_, secret) = shown.split_once(':')?;
            if secret.is_empty() || secret.starts_with("//") || value::is_placeholder(secret) {
                return None;
            }
            found.push(written.range.end - secret.len()..written.range.end);
            Some(end)
        }
        "-b" | "--cookie" if shown.contains('=') => {
            cookies::header(text, &written, found);
            Some(end)
        }
        "-p" if is_after(text, start, &["login", "sshpass", "mysql", "mysqldump"])
            && !value::is_placeholder(shown) =>
        {
            found.push(written.range.clone());
            Some(end)
        }
        _ => None,
    }
}

/// Whether one of these words stands earlier in the line, within reach.
fn is_after(text: &str, place: usize, words: &[&str]) -> bool {
    let mut from = place.saturating_sub(120);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..place).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    words.iter().any(|word| line.contains(word))
}
