//! Secrets by the name beside them: `token=…`, `"password": "…"`, `-u user:…`, `{"name":"x-api-key","value":"…"}`.

mod flag;
mod header;
mod said;
mod tag;

use std::ops::Range;

use self::flag::flag;
pub(super) use self::header::line_end;
use self::header::{header, scheme};
use self::said::said;
use self::tag::tag;
use super::cookies;
use super::names::{self, Sureness};
use super::value::{self, Written};

type Found = Vec<Range<usize>>;

/// Words that say how what follows them is to be taken.
const SCHEMES: &[&str] = &[
    "bearer",
    "basic",
    "token",
    "digest",
    "apikey",
    "genie",
    "geniekey",
    "bot",
    "splunk",
    "negotiate",
    "key",
    "ntlm",
];

/// Words that say what is wrong with a secret, and are none.
const TELLING: &[&str] = &[
    "expired",
    "invalid",
    "missing",
    "required",
    "revoked",
    "malformed",
    "incorrect",
    "wrong",
    "unauthorized",
    "unknown",
    "not",
    "no",
    "is",
    "must",
    "should",
    "the",
    "a",
    "an",
    "could",
    "cannot",
    "can",
    "failed",
    "error",
    "denied",
    "mismatch",
    "signature",
    "rejected",
    "too",
    "has",
    "was",
    "does",
    "already",
    "unexpected",
    "it",
    "this",
    "we",
    "in",
    "at",
    "for",
    "access",
    "refused",
    "disabled",
    "inactive",
    "please",
    "unable",
    "unsupported",
    "ok",
    "valid",
    "yes",
    "you",
    "your",
];

/// Strikes the secret that the word at `start..end` names; the place to walk on from, where it names one.
pub(super) fn value(text: &str, start: usize, end: usize, found: &mut Found) -> Option<usize> {
    let word = text.get(start..end)?;
    if let Some(after) = scheme(text, word, end, found) {
        return Some(after);
    }
    if let Some(after) = flag(text, word, start, end, found) {
        return Some(after);
    }
    if matches!(word, "name" | "key" | "Name" | "Key" | "header")
        && let Some(after) = paired(text, end, found)
    {
        return Some(after);
    }
    if matches!(word, "services" | "webhooks" | "IncomingWebhook" | "catch") {
        return hook(text, end, found);
    }
    if !names::may_be(word) {
        return None;
    }
    let name = word.trim_start_matches('-');
    let name = &joined(text, start, name);
    let sureness = names::sureness(name)?;
    if let Some(after) = tag(text, start, end, sureness, found) {
        return Some(after);
    }
    if let Some(written) = value::after(text, end) {
        return strike(text, start, name, sureness, written, found);
    }
    let bytes = text.as_bytes();
    // `--password hunter2`; `.netrc`'s `password hunter2`; "my password is hunter2".
    let is_flag = word.starts_with("--") || (word.starts_with('-') && word.len() > 3);
    let blank = bytes.get(end) == Some(&b' ');
    if is_flag && blank && sureness != Sureness::IfRandom && !name.ends_with("stdin") {
        let written = value::written(text, end + 1, true, true, false);
        return strike(text, start, name, Sureness::Surely, written, found);
    }
    if blank && names::is_said(name) {
        return said(text, end + 1, found);
    }
    // "API key f00d… is not valid".
    if blank && sureness == Sureness::Surely {
        let written = value::written(text, end + 1, true, true, false);
        let shown = text.get(written.range.clone())?;
        if value::looks_random(shown) && !value::is_placeholder(shown) && shown.len() >= 16 {
            found.push(written.range.clone());
            return Some(written.range.end);
        }
    }
    None
}

/// A name of several words: `Secret Access Key`, `mot de passe`.
fn joined<'a>(text: &str, start: usize, name: &'a str) -> std::borrow::Cow<'a, str> {
    let is_key = name.eq_ignore_ascii_case("key");
    if !is_key && !name.eq_ignore_ascii_case("passe") {
        return name.into();
    }
    let mut from = start.saturating_sub(12);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = text.get(from..start).unwrap_or_default().to_ascii_lowercase();
    let words: &[&str] = if is_key {
        &["api ", "access ", "secret ", "auth ", "private ", "account ", "license "]
    } else {
        &["mot de "]
    };
    match words.iter().find(|word| before.ends_with(**word)) {
        Some(_) if is_key => "api_key".into(),
        Some(_) => "password".into(),
        None => name.into(),
    }
}

/// Strikes a value for its name.
fn strike(
    text: &str,
    start: usize,
    name: &str,
    sureness: Sureness,
    written: Written,
    found: &mut Found,
) -> Option<usize> {
    match sureness {
        Sureness::Header => return Some(header(text, &written, found)),
        Sureness::Cookies => return Some(cookies::header(text, &written, found)),
        _ => {}
    }
    let shown = text.get(written.range.clone())?;
    if value::is_placeholder(shown) {
        return None;
    }
    // `Stripe-Signature: t=…,v1=…`: a header of several parts.
    if name.to_ascii_lowercase().ends_with("signature") && !written.is_quoted && !written.is_set {
        let length = text
            .get(written.range.start..)?
            .bytes()
            .take(2048)
            .take_while(|byte| byte.is_ascii_graphic() && !b"\"'`]".contains(byte))
            .count();
        found.push(written.range.start..written.range.start + length);
        return Some(written.range.start + length);
    }
    if sureness == Sureness::IfRandom {
        let is_code = name.eq_ignore_ascii_case("code") || name.eq_ignore_ascii_case("state");
        let is_long = !is_code || (shown.len() >= 20 && written.is_set);
        let is_id = name.eq_ignore_ascii_case("key") && shown.contains('/');
        if !value::looks_random(shown) || !is_long || is_id {
            return None;
        }
    }
    if !written.is_quoted {
        let bytes = text.as_bytes();
        let letters = shown.chars().all(|c| c.is_alphabetic() || c == '_' || c == '-');
        // An identifier of code: `token=token)`, `password=get()`.
        if letters && written.is_set && bytes.get(written.range.end).is_some_and(|next| b"()".contains(next))
        {
            return None;
        }
        // A counter: `max token: 1024`.
        if shown.len() < 7
            && name.to_ascii_lowercase().ends_with("token")
            && shown.bytes().all(|it| it.is_ascii_digit())
        {
            return None;
        }
        // What a sentence says of it ("invalid token: expired"), unless the line is made of name and value.
        let is_line = begins_line(text, start) && ends_line(text, written.range.end);
        if written.is_apart
            && !written.is_set
            && !is_line
            && TELLING.contains(&shown.to_ascii_lowercase().as_str())
        {
            return None;
        }
    }
    // `Bearer …` may stand inside any value.
    let (head, rest) = shown.split_once(' ').unwrap_or(("", shown));
    if written.is_quoted && SCHEMES.contains(&head.to_ascii_lowercase().as_str()) && !rest.is_empty() {
        found.push(written.range.end - rest.len()..written.range.end);
    } else {
        found.push(written.range.clone());
    }
    Some(written.range.end)
}

fn line_break(text: &str, from: usize) -> usize {
    let mut limit = text.len().min(from + 2048);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let line = text.get(from..limit).unwrap_or_default();
    from + line.find('\n').unwrap_or(line.len())
}

/// `"name": "x-api-key", "value": "…"`, as HAR, Postman and Kubernetes write pairs.
fn paired(text: &str, end: usize, found: &mut Found) -> Option<usize> {
    let name = value::after(text, end)?;
    let sureness = names::sureness(text.get(name.range.clone())?)?;
    let bytes = text.as_bytes();
    let mut at = name.range.end;
    let limit = at + 80;
    while at < limit
        && bytes.get(at).is_some_and(|byte| byte.is_ascii_whitespace() || b"\\\",'-".contains(byte))
    {
        at += 1;
    }
    let word = text.get(at..at + 5)?;
    if !word.eq_ignore_ascii_case("value") {
        return None;
    }
    let written = value::after(text, at + 5)?;
    let shown = text.get(written.range.clone())?;
    let sureness = match sureness {
        Sureness::IfRandom if value::looks_random(shown) => Sureness::Surely,
        other => other,
    };
    strike(text, at, "value", sureness, Written { is_set: true, ..written }, found)
}

/// The secret last part of a webhook's address: `/services/T…/B…/…`, `/webhooks/ID/…`.
fn hook(text: &str, end: usize, found: &mut Found) -> Option<usize> {
    let rest = text.get(end..)?.strip_prefix('/')?;
    let path_len =
        rest.bytes().take(400).position(|byte| !(byte.is_ascii_alphanumeric() || b"/_-@.".contains(&byte)));
    let path = rest.get(..path_len.unwrap_or(rest.len().min(400)))?;
    let last = path.trim_end_matches('/').rsplit('/').find(|part| part.len() >= 16)?;
    if path.split('/').count() < 2
        || !last.bytes().any(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase())
    {
        return None;
    }
    let start = end + 1 + path.rfind(last)?;
    found.push(start..start + last.len());
    Some(start + last.len())
}

/// Whether only blanks and list marks stand before this place in its line.
fn begins_line(text: &str, place: usize) -> bool {
    let before = text.as_bytes().get(place.saturating_sub(64)..place).unwrap_or_default();
    before.iter().rev().take_while(|byte| **byte != b'\n').all(|byte| b" \t-#>*|\"'".contains(byte))
}

fn ends_line(text: &str, place: usize) -> bool {
    let after = text.as_bytes().get(place..).unwrap_or_default();
    after.iter().take(8).find(|byte| !b" \t\r,;".contains(byte)).is_none_or(|byte| *byte == b'\n')
}
