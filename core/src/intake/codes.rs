//! Error words that a machine wrote, and vendors' own numbers.

use super::line_words::Words;
use super::lines::after;

/// A code in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Code {
    pub(super) value: String,
    pub(super) start: usize,
}

/// Words that end a name whose value is a code: `code`, `errorCode`, `error_type`.
const NAMES: &[&str] = &[
    "code",
    "errorcode",
    "error",
    "errno",
    "errortype",
    "err",
    "fault",
    "category",
    "reason",
    "type",
    "status",
    "name",
    "exception",
    "subcode",
];

/// Names of an error told by a number, as people write them.
const SPOKEN: &[&str] = &[
    "エラー",
    "エラーコード",
    "错误",
    "错误码",
    "错误代码",
    "오류",
    "에러",
    "خطأ",
    "رمز",
    "error",
    "code",
    "fehler",
    "fehlercode",
    "erreur",
    "errore",
    "erro",
    "fout",
    "foutcode",
    "codigo",
    "c\u{f3}digo",
    "b\u{142}\u{105}d",
];

/// Codes of gRPC, which stand before a colon.
const GRPC: &[&str] = &[
    "UNAVAILABLE",
    "DEADLINE_EXCEEDED",
    "RESOURCE_EXHAUSTED",
    "PERMISSION_DENIED",
    "UNAUTHENTICATED",
    "INTERNAL",
    "ABORTED",
    "UNKNOWN",
    "FAILED_PRECONDITION",
    "INVALID_ARGUMENT",
];

/// Codes of the system, as Node and others print them (errno.h).
const SYSTEM: &[&str] = &[
    "ECONNRESET",
    "ECONNREFUSED",
    "ECONNABORTED",
    "ETIMEDOUT",
    "ENOTFOUND",
    "EAI_AGAIN",
    "EPIPE",
    "EHOSTUNREACH",
    "ENETUNREACH",
    "ESOCKETTIMEDOUT",
    "EPROTO",
    "CERT_HAS_EXPIRED",
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
    "ENOSPC",
];

/// Whether a word may name a code; the first letter rules out nearly all.
fn may_name(word: &str) -> bool {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    (first >= 0x80 || b"cefrtsnb".contains(&first)) && (NAMES.contains(&word) || SPOKEN.contains(&word))
}

/// The codes of a line, at most six.
pub(super) fn in_line(line: &str, words: &Words, is_prose: bool) -> Vec<Code> {
    let mut found: Vec<Code> = Vec::new();
    let mut add = |value: &str, start: usize| {
        if found.len() < 6 && !found.iter().any(|code| code.value == value) {
            found.push(Code { value: value.to_string(), start });
        }
    };
    let bytes = line.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes.get(at).is_some_and(|byte| byte.is_ascii_alphabetic()) {
            at += 1;
            continue;
        }
        let start = at;
        while bytes.get(at).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_') {
            at += 1;
        }
        let word = line.get(start..at).unwrap_or_default();
        let is_shouted = word.len() > 4 && bytes.get(start + 1).is_some_and(|byte| byte.is_ascii_uppercase());
        if is_shouted {
            let has_head = ["ERR_", "UND_ERR_", "NS_ERROR_", "AADSTS"]
                .iter()
                .any(|head| word.len() > head.len() + 2 && word.starts_with(head));
            let is_grpc = GRPC.contains(&word)
                && bytes.get(at) == Some(&b':')
                && line.get(..start).is_none_or(|lead| !lead.ends_with('"'));
            if has_head || SYSTEM.contains(&word) || is_grpc {
                add(word, start);
            }
        }
        // `An error occurred (ThrottlingException) when calling …`
        if (word.ends_with("Exception")
            || line.get(at..).is_some_and(|rest| rest.starts_with(") when calling")))
            && start > 0
            && bytes.get(start - 1) == Some(&b'(')
            && bytes.get(at) == Some(&b')')
        {
            add(word, start);
        }
    }
    // A vendor's page about an error ends in its number.
    if let Some(found) = line.find("/errors/") {
        let start = found + "/errors/".len();
        let digits = line.get(start..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
        if (4..=7).contains(&digits) {
            add(line.get(start..start + digits).unwrap_or_default(), start);
        }
    }
    // "come back undelivered (30003)", `Error: Record already exists. (81057)`: nobody counts in brackets with five digits.
    if (is_prose || words.lower.contains("error:"))
        && let Some(start) = line.find('(').map(|open| open + 1)
    {
        let digits = line.get(start..).unwrap_or_default().bytes().take_while(u8::is_ascii_digit).count();
        if (5..=6).contains(&digits) && bytes.get(start + digits) == Some(&b')') {
            add(line.get(start..start + digits).unwrap_or_default(), start);
        }
    }
    for place in 0..words.spans.len() {
        if !may_name(words.word(place)) {
            continue;
        }
        if let Some(code) = named(line, words, place, is_prose) {
            add(&code.value, code.start);
        }
    }
    found
}

/// The code that the words at a place name: `code: 'X'`, `<Code>X</Code>`, `api error X:`, `error 30008`.
fn named(line: &str, words: &Words, place: usize, is_prose: bool) -> Option<Code> {
    let last = words.spans.get(place)?;
    let name = words.word(place);
    let bytes = line.as_bytes();
    // Part of a longer name: `error_url`, `x-type-of`.
    let glue = bytes.get(last.1).copied().unwrap_or(b' ');
    if glue == b'_' || glue == b'-' || glue == b'.' || glue == b'/' || glue == b'(' {
        return None;
    }
    let tail = line.get(last.1..)?;
    let value = tail.trim_start_matches(['"', '\'', '\\', ' ', ':', '=', '>', '(', '#', '\t']);
    let gap = tail.get(..tail.len() - value.len())?;
    let start = last.1 + gap.len();
    let is_bound = gap.contains([':', '=', '>']);
    let length =
        value.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"_.-".contains(byte)).count();
    let code = value.get(..length)?.trim_end_matches(['.', '-']);
    let next = after(value, code.len(), 3).chars().next().unwrap_or(' ');
    if code.is_empty() || gap.is_empty() || code.len() > 60 {
        return None;
    }
    if code.bytes().all(|byte| byte.is_ascii_digit()) {
        // Numbers of vendors have four digits or more; years and counts have no such name before them.
        let is_named = SPOKEN.contains(&name) || name == "errno";
        let is_unit =
            value.get(code.len()..).is_some_and(|rest| rest.starts_with("ms") || rest.starts_with(','));
        let vendors = (4..=7).contains(&code.len()) && is_named && (is_bound || !is_unit);
        return (vendors && gap.len() <= 6).then(|| Code { value: code.to_string(), start });
    }
    let is_identifier =
        code.starts_with(|c: char| c.is_ascii_alphabetic()) && !code.contains('.') && code.len() >= 3;
    if !is_identifier || is_prose && !is_shouted(code) {
        return None;
    }
    let joined = code.contains('_') || code.contains('-') && !code.starts_with("text-");
    let humps = code.bytes().skip(1).any(|byte| byte.is_ascii_uppercase())
        && code.bytes().any(|byte| byte.is_ascii_lowercase());
    let ends =
        matches!(next, ']' | '"' | '\'' | ',' | '}' | '<' | '\\' | ')' | ';') || (value.len() == code.len());
    let ends = ends || next == ' ' && is_bound || next == ':';
    let is_error = code.to_ascii_lowercase().contains("error") || code.ends_with("Exception");
    let is_alone = value.get(code.len()..).is_none_or(|rest| !rest.starts_with(' ') || is_shouted(code));
    let fits = match name {
        "type" | "name" => (joined || humps || is_shouted(code)) && is_error && code.len() > 5,
        "status" | "category" | "reason" => is_shouted(code) && code.len() > 4,
        "errno" => is_shouted(code),
        "error" | "err" | "exception" => {
            let is_api = place > 0 && words.word(place - 1) == "api" && !is_bound;
            (is_bound
                && is_alone
                && (joined
                    || is_shouted(code) && code.len() > 3 && next != ' '
                    || is_lone(code) && gap.ends_with(['"', '\'']) && next != ' '))
                || (is_api && humps && next == ':')
        }
        _ => {
            (is_bound || is_shouted(code))
                && (joined || humps || is_shouted(code) || is_lone(code))
                && is_alone
        }
    };
    let is_class = matches!(code, "TypeError" | "Error" | "HTTPError")
        || matches!(
            code.to_ascii_lowercase().as_str(),
            "exit" | "null" | "none" | "error" | "true" | "false" | "undefined" | "nil"
        );
    (fits && ends && !is_class).then(|| Code { value: code.to_string(), start })
}

/// Written in capitals, as constants are.
fn is_shouted(code: &str) -> bool {
    code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
        && code.len() >= 3
}

/// One word in small letters or with one capital, as some APIs have it: `unavailable`, `SlowDown`.
fn is_lone(code: &str) -> bool {
    code.len() >= 5 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}
