//! Secrets by the name beside them: `token=…`, `"password": "…"`, `-u user:…`, `{"name":"x-api-key","value":"…"}`.

use crate::letters::lowered;
use std::ops::Range;

use super::cookies;
use super::names::{self, Sureness};
use super::value::{self, Written};
use crate::base64;

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

/// `<Password>…</Password>`, `<input type="password" value="…">`.
fn tag(text: &str, start: usize, end: usize, sureness: Sureness, found: &mut Found) -> Option<usize> {
    let bytes = text.as_bytes();
    if start > 0 && bytes.get(start - 1) == Some(&b'<') && bytes.get(end) == Some(&b'>') {
        let length = text.get(end + 1..)?.bytes().take(8192).position(|byte| byte == b'<')?;
        let secret = super::scan::trimmed(text, end + 1..end + 1 + length);
        let shown = text.get(secret.clone())?;
        let is_secret =
            sureness != Sureness::IfRandom || value::looks_random(shown) && !name_is_code(text, start, end);
        if is_secret && !secret.is_empty() && !value::is_placeholder(shown) {
            found.push(secret);
        }
        return Some(end);
    }
    let mut from = start.saturating_sub(6);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    if !text.get(from..start)?.contains("type=") {
        return None;
    }
    let mut limit = text.len().min(end + 400);
    while !text.is_char_boundary(limit) {
        limit -= 1;
    }
    let rest = text.get(end..limit)?;
    let rest = rest.get(..rest.find('>').unwrap_or(rest.len()))?;
    let at = end + rest.find("value=")? + "value=".len();
    let written = value::written(text, at, false, true, false);
    if !text.get(written.range.clone()).is_none_or(value::is_placeholder) {
        found.push(written.range.clone());
    }
    Some(written.range.end)
}

/// `<Code>…</Code>` holds an error's word.
fn name_is_code(text: &str, start: usize, end: usize) -> bool {
    text.get(start..end).is_some_and(|name| name.to_ascii_lowercase().ends_with("code"))
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

/// The value of an authorization header: up to the end of what holds it. Its scheme stays, and of AWS's what is no secret.
fn header(text: &str, written: &Written, found: &mut Found) -> usize {
    let start = written.range.start;
    let end = match written.is_quoted {
        true => written.range.end,
        false => line_end(text, start),
    };
    let Some(shown) = text.get(start..end) else { return end };
    let (head, rest) = shown.split_once(' ').unwrap_or(("", shown));
    let lower = head.to_ascii_lowercase();
    if lower.starts_with("aws4-") || value::is_placeholder(rest.trim()) {
        // Its parts have names of their own.
        return start;
    }
    // A digest's parts are in quotes.
    let (end, rest) = match lower.as_str() {
        "digest" if !written.is_quoted => {
            let end = line_break(text, start);
            (end, text.get(start + head.len() + 1..end).unwrap_or_default())
        }
        _ => (end, rest),
    };
    let is_scheme = !head.is_empty()
        && head.len() < 20
        && head.bytes().all(|it| it.is_ascii_alphanumeric() || it == b'-');
    let from = if is_scheme { end - rest.len() } else { start };
    let secret = super::scan::trimmed(text, from..end);
    let after = secret.end;
    if !secret.is_empty() {
        found.push(secret);
    }
    after.max(start)
}

/// Where a header's value ends that has no quotes: at the line's end, or where the quote or bracket around it closes.
pub(super) fn line_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let limit = bytes.len().min(start + 16 * 1024);
    let mut at = start;
    while at < limit && !bytes.get(at).is_some_and(|byte| b"\r\n\"'`]\\<>}".contains(byte)) {
        at += 1;
    }
    while at < bytes.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// `Bearer …` and `Basic …` wherever they stand.
fn scheme(text: &str, word: &str, end: usize, found: &mut Found) -> Option<usize> {
    let is = |name: &str| word.eq_ignore_ascii_case(name);
    if !(is("bearer") || is("basic") || is("digest")) || text.as_bytes().get(end) != Some(&b' ') {
        return None;
    }
    let written = value::written(text, end + 1, true, true, false);
    let shown = text.get(written.range.clone())?;
    let is_token = match () {
        () if is("basic") => {
            shown.len() >= 8 && base64::decode(shown).is_some_and(|plain| plain.contains(&b':'))
        }
        () => shown.len() >= 6 && (shown.bytes().any(|byte| byte.is_ascii_digit()) || shown.len() >= 20),
    };
    if !is_token || value::is_placeholder(shown) || shown.contains('=') && is("digest") {
        return None;
    }
    found.push(written.range.clone());
    Some(written.range.end)
}

/// What a command line hands over: `-u user:pass`, `docker login -p …`, `mysql -p…`, `--cookie a=b`, `echo … | … -stdin`.
fn flag(text: &str, word: &str, start: usize, end: usize, found: &mut Found) -> Option<usize> {
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

/// "My password is …", "password Sommer2026": the word that no dictionary has.
fn said(text: &str, start: usize, found: &mut Found) -> Option<usize> {
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
