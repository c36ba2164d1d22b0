//! HTTP statuses in a line: a number counts as one only where what stands around it says so. "Took 503 ms", a port, a
//! line of code, an exit code and a reply of SMTP have three digits too.

use std::sync::LazyLock;

use super::lines::{after, before};
use super::tables::Table;
use crate::digits::decimal;

/// What stands around statuses: see `status.txt`.
static TABLE: Table = Table::of(include_str!("status.txt"));

/// Its lists, looked up once: there are thousands of numbers in a log.
struct Lists {
    surely: &'static [&'static str],
    maybe: &'static [&'static str],
    verbs: &'static [&'static str],
    reasons: &'static [&'static str],
    generic: &'static [&'static str],
    following: &'static [&'static str],
    otherwise: &'static [&'static str],
    german: &'static [&'static str],
    often: &'static [&'static str],
    begun: &'static [&'static str],
    amounts: &'static [&'static str],
    calls: &'static [&'static str],
    articles: &'static [&'static str],
    counting: &'static [&'static str],
    having: &'static [&'static str],
    portions: &'static [&'static str],
}

static LISTS: LazyLock<Lists> = LazyLock::new(|| Lists {
    surely: TABLE.list("surely"),
    maybe: TABLE.list("maybe"),
    verbs: TABLE.list("verbs"),
    reasons: TABLE.list("reasons"),
    generic: TABLE.list("generic"),
    following: TABLE.list("following"),
    otherwise: TABLE.list("otherwise"),
    german: TABLE.list("german"),
    often: TABLE.list("often"),
    begun: TABLE.list("begun"),
    amounts: TABLE.list("amounts"),
    calls: TABLE.list("calls"),
    articles: TABLE.list("articles"),
    counting: TABLE.list("counting"),
    having: TABLE.list("having"),
    portions: TABLE.list("portions"),
});

/// A status that was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Status {
    pub(super) code: u16,
    pub(super) start: usize,
    /// Whether it stands where programs put nothing else.
    pub(super) is_certain: bool,
    /// Whether it is the first line of an answer: `HTTP/2 503`.
    pub(super) is_answer: bool,
}

const METHODS: &[&str] = &["get ", "post ", "put ", "delete ", "patch ", "head ", "options "];

/// The statuses of a line, in order, at most four.
pub(super) fn in_line(line: &str, lower: &str, is_told: bool) -> Vec<Status> {
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() && found.len() < 4 {
        if !bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
            continue;
        }
        let start = at;
        while bytes.get(at).is_some_and(u8::is_ascii_digit) {
            at += 1;
        }
        if at - start == 3
            && let Some(status) = status(line, lower, start, is_told)
        {
            found.push(status);
        }
    }
    found
}

fn status(line: &str, lower: &str, start: usize, is_told: bool) -> Option<Status> {
    let bytes = line.as_bytes();
    let code: u16 = line.get(start..start + 3)?.parse().ok().filter(|code| (100..600).contains(code))?;
    if is_of_mail(code) {
        return None;
    }
    let previous = bytes.get(start.wrapping_sub(1)).copied().filter(|_| start > 0).unwrap_or(b' ');
    let next = bytes.get(start + 3).copied().unwrap_or(b' ');
    // `503s`; in German `ein 500er`.
    let ending = bytes.get(start + 3..).unwrap_or_default();
    let ending = ending.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte >= 0x80).count();
    let suffix = line.as_bytes().get(start + 3..start + 3 + ending).unwrap_or_default();
    let is_plural = code >= 400 && suffix == b"s";
    // Cars and banknotes end so too: an article or "errors of" stands before the status.
    let is_german = code >= 400
        && (suffix == b"er" || suffix == b"ern")
        && before(lower, start, 12)
            .split_whitespace()
            .next_back()
            .is_some_and(|it| LISTS.german.contains(&it) || LISTS.often.contains(&it));
    let is_plural = is_plural || is_german;
    if previous.is_ascii_alphanumeric()
        || b"_-+$.#".contains(&previous)
        || (previous >= 0x80 && next.is_ascii_alphanumeric())
    {
        return None;
    }
    if (next.is_ascii_alphanumeric() && !is_plural) || b"_%-".contains(&next) {
        return None;
    }
    let is_part = (next == b'.' || next == b',') && bytes.get(start + 4).is_some_and(u8::is_ascii_digit);
    if is_part || (next == b':' && bytes.get(start + 4).is_some_and(u8::is_ascii_digit)) {
        return None;
    }
    let raw = before(lower, start, 40);
    let rest = after(lower, start + 3, 32);
    let lead =
        raw.trim_end_matches([' ', ':', '=', '"', '\'', '\\', '(', '[', '<', '#', '>', '\t', '*', '`']);
    let tail = rest.trim_start_matches([')', ']', '"', '\'', ' ', ':', '-', '\\', '>', '`', '|', ',', '(']);
    // `500: INTERNAL_SERVER_ERROR`.
    let plain = tail.replace('_', " ");
    // "503 error" needs the blank; `app[503]: ERROR` is a process.
    let is_bare = |reason: &str| LISTS.generic.contains(&reason);
    let stands = rest.starts_with(' ') && !b"[:".contains(&previous) || !rest.is_ascii();
    let begins =
        |reason: &str| reason.as_bytes().first() == plain.as_bytes().first() && plain.starts_with(reason);
    let is_reason = begins_with_name(&plain, code)
        || LISTS.reasons.iter().any(|reason| begins(reason) && (stands || !is_bare(reason)))
            && !rest.starts_with(',');
    let touching = raw.len() - lead.len();
    let last = lead.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    let second =
        lead.get(..lead.len() - last.len()).unwrap_or_default().trim_end_matches([' ', ':', '=', '"', '\'']);
    let second = second.rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next().unwrap_or_default();
    // `exited with code 502`, `exit status: 429`: what a process ends with is no answer.
    let is_exit = matches!(last, "code" | "status")
        && lead.rsplit(|c: char| !c.is_alphanumeric()).skip(1).take(3).any(|it| it.starts_with("exit"));
    if is_exit {
        return None;
    }
    if LISTS.otherwise.contains(&last) || (LISTS.otherwise.contains(&second) && second != "line") {
        return None;
    }
    let certain = |is_answer| Some(Status { code, start, is_certain: true, is_answer });
    // A host's port.
    let is_port =
        previous == b':' && start > 1 && bytes.get(start - 2).is_some_and(u8::is_ascii_alphanumeric);
    let is_member =
        ["\"code\":", "'code':", "\\\"code\\\":", "\"code\" :"].iter().any(|it| raw.trim_end().ends_with(it));
    let surely = is_member && code >= 400
        || LISTS.surely.iter().filter(|known| known.as_bytes().last() == lead.as_bytes().last()).any(
            |known| {
                lead.strip_suffix(known).is_some_and(|head| {
                    let glued = head.chars().next_back().is_some_and(|c| c.is_alphanumeric() && c.is_ascii());
                    !glued || known.len() > 6 || !known.is_ascii()
                })
            },
        );
    let is_version = last.is_empty()
        || ["http/1.0", "http/1.1", "http/2", "http/2.0", "http/3"].iter().any(|it| lead.ends_with(it));
    if surely && is_version && lead.contains("http/") {
        return certain(true);
    }
    // What is counted is written small; after `Error: 403 You have …` a sentence begins.
    let begins_sentence = raw.ends_with(": ")
        && rest.starts_with(' ')
        && line
            .get(start + 4..)
            .is_some_and(|said| said.trim_start().starts_with(|c: char| c.is_ascii_uppercase()));
    if surely && touching > 0 {
        // "Error 503 contacts": a count has a noun; a status has a mark, an end or its name.
        let is_error_word = ["error", "errors", "err", "response"].contains(&last);
        let counts = is_error_word
            && rest.starts_with(' ')
            && !is_reason
            && tail.starts_with(char::is_alphabetic)
            && !follows(tail)
            && !begins_sentence;
        return if counts { None } else { certain(false) };
    }
    if surely && !lead.is_ascii() {
        return certain(false);
    }
    if is_reason && (code >= 400 || tail.starts_with("response")) {
        return certain(false);
    }
    // The name before it: `bad response Service Unavailable 503`, `TooManyRequests (429)`; boto's `(503) when calling the`; a
    // member that Node prints.
    let is_named = ends_with_name(lead, code);
    // `Unauthorized - 401`.
    let is_named = is_named
        || raw.ends_with(" - ")
            && ["unauthorized", "forbidden", "not found"]
                .iter()
                .any(|name| raw.ends_with(&format!("{name} - ")));
    // A class of exceptions and what it says: `ResourceExhausted: 429 Quota exceeded`.
    let is_class = begins_sentence
        && line.get(..start).and_then(|head| head.strip_suffix(": ")).is_some_and(|head| {
            let class = head.rsplit(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
            class.starts_with(|c: char| c.is_ascii_uppercase())
                && class.bytes().any(|byte| byte.is_ascii_lowercase())
                && class.bytes().filter(u8::is_ascii_uppercase).count() > 1
        });
    // `call failed: 418 I'm a teapot`.
    let is_class = is_class || begins_sentence && lead.ends_with(" failed");
    // "Notionが502を返します", "429를 반환".
    let is_given = !rest.is_ascii()
        && [
            "を返",
            "が返",
            "が出",
            "が続",
            "が大量",
            "が多発",
            "が頻発",
            "エラー",
            "になる",
            "になり",
            "になっ",
            "です",
            "で落",
            "ばかり",
            "だらけ",
            "しか",
            "の嵐",
            "、",
            "。",
            "를 반환",
            "을 반환",
            "를 돌려",
            "가 나",
            "이 나",
        ]
        .iter()
        .any(|it| rest.starts_with(it));
    let is_named = is_named || is_class || is_given;
    // `ForbiddenException: (403)`, as clients print it that are made from a description of an API; `… failed: 422 {"detail": …`,
    // where the body follows.
    let is_bracketed = raw.ends_with(": (")
        && rest.starts_with(')')
        && (lead.ends_with("exception") || lead.ends_with("error"));
    let is_before_body =
        raw.ends_with(": ") && [" {\"", " {\\\"", " [{"].iter().any(|it| rest.starts_with(it));
    let is_named = is_named || is_bracketed || is_before_body;
    let is_boto = raw.ends_with("error occurred (") && rest.starts_with(") when calling");
    let is_node =
        line.get(..start).is_some_and(|head| head.trim_start() == "code: ") && rest.starts_with(',');
    if code >= 400 && (is_named && !unit(tail) && !is_port || is_boto || is_node) {
        return certain(false);
    }
    // `GET https://api.example.com/v2/droplets: 500 (request "…")`: behind the address that was asked.
    let is_behind_address = raw.ends_with(": ") && last_token(raw).is_some_and(|it| it.starts_with('/'))
        || line.get(..start).is_some_and(|head| {
            head.ends_with(": ") && last_token(head).is_some_and(|it| it.contains("://"))
        });
    if code >= 400 && is_behind_address && !unit(tail) {
        return certain(false);
    }
    // `422 INVALID_REQUEST_UNKNOWN`: a constant names what the status is.
    let constant = line
        .get(start + 3..)
        .unwrap_or_default()
        .trim_start()
        .split([' ', ',', ':', '"'])
        .next()
        .unwrap_or_default();
    let is_constant =
        constant.contains('_') && constant.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    if code >= 400 && is_constant && rest.starts_with(' ') && !is_port {
        return certain(false);
    }
    if (code == 200 || code == 201 || code == 204) && (tail.starts_with("ok") || tail.starts_with("created"))
    {
        return certain(false);
    }
    // `[500] POST`, `| 503 |`, `"GET /x" 503`, `/x 503 12 ms`, HAProxy's `0/0/5001/-1/5002 504`.
    if code >= 200 && METHODS.iter().any(|method| lower.contains(method)) {
        let boxed =
            (previous == b'[' && next == b']' && METHODS.iter().any(|method| tail.starts_with(method)))
                || (raw.ends_with("| ") && rest.starts_with(" |"));
        let is_path = raw.ends_with(' ')
            && last_token(raw)
                .is_some_and(|it| it.starts_with('/') && !it.contains(':') || it.contains("://"));
        let column = last_token(raw).filter(|_| raw.ends_with(' ')).unwrap_or_default();
        // HAProxy's five timers; the times of a load balancer (`0.000 5.001 -1 504 -`); IIS (`- 503 0 0 30015`).
        let is_time = column == "-1" || (column.contains('.') && decimal(column).is_some());
        let counts = rest.split(' ').skip(1).take(3).filter(|it| it.parse::<u32>().is_ok()).count();
        let is_timed = column.matches('/').count() == 4
            || (is_time && rest.starts_with(' '))
            || (column == "-" && counts == 3)
            // IIS ends its lines so, whatever column stands before: `500 0 64 1503`.
            || (code >= 400 && raw.ends_with(' ') && is_last_of_numbers(line, start));
        if boxed || is_timed || (is_path && !unit(tail)) {
            return certain(false);
        }
    }
    let is_title = tail.starts_with("connection timed out") || tail.starts_with("web server is down");
    if is_title || (is_plural && code >= 400) {
        return certain(false);
    }
    if is_port {
        return None;
    }
    let ends = rest
        .trim_start_matches(['"', '\'', ')', '`'])
        .starts_with(['.', ',', '!', '?', ';', '\u{2014}', '\u{60c}', '\u{61f}', '\u{3001}', '\u{3002}'])
        || rest.trim().is_empty();
    // "Alle Requests 500", "their API: in the end 503": what a person says of such a number at the end of what they say. Amounts end
    // so too ("we sent 503, only 12 arrived"), unless calls, answers or errors are spoken of.
    let is_word = raw.strip_suffix(' ').is_some_and(|head| head.ends_with(last)) && last.chars().count() > 1;
    let is_word = is_word && last.chars().all(char::is_alphabetic) && !LISTS.amounts.contains(&last);
    let is_closing = is_told && ends && is_word && NAMES.iter().any(|(known, _)| *known == code);
    if is_closing && code >= 400 && speaks_of_calls(lower) {
        return Some(Status { code, start, is_certain: false, is_answer: false });
    }
    let is_verb = is_told && LISTS.verbs.iter().any(|stem| last.starts_with(stem));
    if is_told && (is_headed(line, start, tail, ends) || is_often(code, last, rest, tail, ends)) {
        return Some(Status { code, start, is_certain: false, is_answer: false });
    }
    if code >= 400
        && (LISTS.maybe.contains(&last) || is_verb)
        && (is_told || last == "got")
        && !unit(tail)
        && is_error_noun(code, (second, last), tail, lower)
        && (ends || follows(tail) || rest.starts_with(['で', 'が', 'を', 'に', 'を']))
    {
        return Some(Status { code, start, is_certain: false, is_answer: false });
    }
    None
}

/// Whether a line speaks of calls, answers or errors. A word of the list begins one of the line's: "API" does not begin "scraping".
fn speaks_of_calls(lower: &str) -> bool {
    let is_end = |tail: &str| {
        let ending = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        ending.is_empty() || ending == "s"
    };
    let begins_word = |word: &str, at: usize| {
        let is_begun = lower.get(..at).is_some_and(|head| head.ends_with(|c: char| c.is_alphanumeric()));
        let tail = lower.get(at + word.len()..).unwrap_or_default();
        !word.is_ascii() && word.bytes().any(|byte| byte >= 0xd8)
            || !is_begun && (word.len() > 4 || is_end(tail))
    };
    LISTS.calls.iter().any(|word| lower.match_indices(word).any(|(at, _)| begins_word(word, at)))
}

/// Whether an article before a number makes it a noun for an error, and no amount: "on prend des 401", "empezaron los 401", but
/// "les 500 de la liste", "des 503 par jour", "the score is 503". Before other words it may be one.
fn is_error_noun(code: u16, (second, last): (&str, &str), tail: &str, lower: &str) -> bool {
    let is_whole = |rest: &str| !rest.starts_with(char::is_alphabetic);
    let is_portion = LISTS.portions.iter().any(|it| tail.strip_prefix(it).is_some_and(is_whole));
    let (is_article, is_counting) = (LISTS.articles.contains(&last), LISTS.counting.contains(&last));
    let is_answered = || LISTS.verbs.iter().any(|stem| second.starts_with(stem)) || speaks_of_calls(lower);
    let is_had = LISTS.maybe.contains(&second) || LISTS.having.contains(&second);
    !(is_article || is_counting)
        || !is_portion && (is_had || is_article && !code.is_multiple_of(100))
        || is_answered()
}

/// Whether a person's line begins with a status, as a headline does: "401 after deploy", "503 from the API since 20:30".
///
/// True of the world: a line that begins with a number begins with an amount or with a code. An amount has a noun behind it, or
/// another number that it is compared with; behind a code stands a time, a place or nothing.
fn is_headed(line: &str, start: usize, tail: &str, ends: bool) -> bool {
    let code = line.get(start..start + 3).and_then(|code| code.parse().ok()).unwrap_or(0);
    let begins = line.get(..start).is_some_and(|head| head.trim().is_empty());
    let mut words = tail.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let is_amount =
        ["from", "von", "of"].contains(&first) && second.starts_with(|c: char| c.is_ascii_digit());
    let stands = line.trim().len() == 3 || (!ends && LISTS.begun.contains(&first) && !is_amount);
    begins && stands && NAMES.iter().any(|(known, _)| *known == code)
}

/// Whether the word before a status says how often it comes: nobody says so of an amount. What follows must not be what is counted.
fn is_often(code: u16, last: &str, rest: &str, tail: &str, ends: bool) -> bool {
    code >= 400
        && LISTS.often.contains(&last)
        && !unit(tail)
        && (ends || follows(tail) || begins_with_name(tail, code) || rest.starts_with([':', ')']))
}

/// Whether what stands behind a status begins with that very status's name: `413 Payload Too Large`.
fn begins_with_name(tail: &str, code: u16) -> bool {
    code >= 400 && NAMES.iter().any(|(status, name)| *status == code && tail.starts_with(name))
}

/// Whether what stands before a status ends with that very status's name, in one word or several.
fn ends_with_name(lead: &str, code: u16) -> bool {
    let Some((_, name)) = NAMES.iter().find(|(status, _)| *status == code) else { return false };
    let letters = lead.bytes().rev().filter(|byte| !matches!(byte, b' ' | b'_' | b'-'));
    let wanted = name.bytes().rev().filter(|byte| *byte != b' ');
    let mut letters = letters.take(name.len());
    wanted.into_iter().all(|byte| letters.next() == Some(byte))
}

/// What the statuses are called that people paste (RFC 9110, RFC 6585), in small letters.
const NAMES: &[(u16, &str)] = &[
    (400, "bad request"),
    (401, "unauthorized"),
    (402, "payment required"),
    (403, "forbidden"),
    (404, "not found"),
    (405, "method not allowed"),
    (406, "not acceptable"),
    (408, "request timeout"),
    (409, "conflict"),
    (410, "gone"),
    (412, "precondition failed"),
    (413, "payload too large"),
    (413, "request entity too large"),
    (413, "content too large"),
    (414, "uri too long"),
    (414, "request-uri too long"),
    (415, "unsupported media type"),
    (422, "unprocessable entity"),
    (423, "locked"),
    (424, "failed dependency"),
    (429, "too many requests"),
    (500, "internal server error"),
    (501, "not implemented"),
    (502, "bad gateway"),
    (503, "service unavailable"),
    (504, "gateway timeout"),
    (507, "insufficient storage"),
];

/// Whether three to five numbers follow to the end of the line, as in W3C's logs: substatus, the system's status, times.
fn is_last_of_numbers(line: &str, start: usize) -> bool {
    let rest = line.get(start + 3..).unwrap_or_default();
    let columns = rest.split(' ').filter(|it| !it.is_empty());
    let (count, are_numbers) =
        columns.fold((0, true), |(count, are), it| (count + 1, are && it.parse::<u32>().is_ok()));
    are_numbers && (3..=5).contains(&count) && rest.starts_with(' ')
}

/// Numbers that HTTP does not have and SMTP does (535, 550 to 559: RFC 5321, 4.2). IANA's list of statuses ends at 511; in use
/// beyond it are Cloudflare's 520 to 530, Shopify's 540, a load balancer's 561, proxies' 598 and 599.
fn is_of_mail(code: u16) -> bool {
    matches!(code, 531..=597) && !matches!(code, 540 | 561)
}

fn last_token(text: &str) -> Option<&str> {
    text.trim_end().rsplit([' ', '\t']).next()
}

fn follows(tail: &str) -> bool {
    let word = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    // Arabic writes "and" onto the word behind it.
    LISTS.following.contains(&word) || word.starts_with('و')
}

fn unit(tail: &str) -> bool {
    let word = tail.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    matches!(
        word,
        "ms" | "s"
            | "sec"
            | "secs"
            | "second"
            | "seconds"
            | "min"
            | "minutes"
            | "mb"
            | "kb"
            | "gb"
            | "bytes"
            | "b"
            | "m"
            | "us"
            | "contacts"
            | "orders"
            | "items"
            | "users"
            | "rows"
            | "messages"
            | "dollars"
            | "euros"
            | "times"
            | "records"
            | "days"
            | "requests"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_a_status_only_where_its_place_says_so() {
        for (line, expected) in [
            ("< HTTP/2 503 ", Some(503)),
            (r#""POST /v1/messages HTTP/1.1" 502 312 "-""#, Some(502)),
            ("Request failed with status code 401", Some(401)),
            ("HTTP request sent, awaiting response... 502 Bad Gateway", Some(502)),
            ("    statusCode: 500", Some(500)),
            (r#"{\"statusCode\":429,\"error\""#, Some(429)),
            ("(HTTP 403)", Some(403)),
            ("curl: (56) CONNECT tunnel failed, response 407", Some(407)),
            ("we get 502s from them", Some(502)),
            ("échouent avec une erreur 500 (région", Some(500)),
            ("エラーは502です", Some(502)),
            ("<span>Error code 522</span>", Some(522)),
            ("Error code: 529 - {'type'", Some(529)),
            ("2026-11-27 17:40:12  <--  [500] POST http://localhost:4242/webhook", Some(500)),
            ("be_api/srv2 0/0/5001/-1/5002 504 194 - - sH-- \"GET /x HTTP/1.1\"", Some(504)),
            ("now we get a 503 from their API", Some(503)),
            ("bad response Service Unavailable 503 (https://x.example/a)", Some(503)),
            ("An error occurred (503) when calling the HeadObject operation", Some(503)),
            ("  code: 403,", Some(403)),
            ("HTTPError 403: Quota exceeded", Some(403)),
            ("Error: 403 You have reached your plan's limit", Some(403)),
            ("es kam ein 500er von dort", Some(500)),
            ("a Fiat 500er and a 500er bill", None),
            ("their API returns 502 roughly every third request", Some(502)),
            ("google.api_core.exceptions.ResourceExhausted: 429 Quota exceeded", Some(429)),
            ("GET https://x.example/a: Unauthorized - 401", Some(401)),
            ("APIが9時半からずっと502を返します", Some(502)),
            ("一直返回 429", Some(429)),
            ("ERROR api call failed: 418 I'm a teapot", Some(418)),
            ("we rotated the key and since then 401", Some(401)),
            ("Intermittent 503 from the API since 20:30", Some(503)),
            ("sporadic 502, reload helps", Some(502)),
            ("wir bekommen ständig 504 von dort", Some(504)),
            ("401 after deploy", Some(401)),
            ("503 from track.customer.io for everyone", Some(503)),
            ("429 seit heute früh", Some(429)),
            ("503", Some(503)),
            ("alle Requests 500", Some(500)),
            ("kurz 503, seitdem Ruhe", Some(503)),
            ("la lista tiene 500", None),
            ("We sent 503, only 12 arrived.", None),
            ("Of 800 mails only 503, the rest bounced", None),
            ("see PR 404.", None),
            ("We are scraping 500, the others later", None),
            ("sales 503 in May", None),
            ("les 500 de la liste", None),
            ("des 500 par jour", None),
            ("des 503 par jour", None),
            ("on a des 500 par jour", None),
            ("les users ont des 500", Some(500)),
            ("on prend des 401 depuis ce matin", Some(401)),
            ("nos salen 503 desde las 10", Some(503)),
            ("their API in the end 503.", Some(503)),
            ("von 429 auf 503", None),
            ("zimmer 404", None),
            ("only 503 contacts were imported", None),
            ("always 429 rows", None),
            ("500 from 800 mails bounced", None),
            ("404 pages are left", None),
            ("503 contacts since noon", None),
            ("450 from the list", None),
            ("tests failed: 429 of them", None),
            ("Total: 429 Orders", None),
            ("pid 500 exited with code 502, nothing else", None),
            ("exit status: 429", None),
            ("error: 503 contacts left", None),
            ("handler took 503ms", None),
            ("took 503 ms", None),
            ("exporting 503 orders", None),
            ("imported 503 contacts, 429 of them are in the list", None),
            ("port 443", None),
            ("at x (app.js:503:12)", None),
            ("exit code 137", None),
            ("said: 454 Throttling failure", None),
            ("delay=503, delays=502/0", None),
            ("\"lineNumber\": 503,", None),
            ("File \"a.py\", line 503, in x", None),
            ("from 429 to 503 dollars", None),
            ("error 30008", None),
            ("10.0.0.1:503", None),
            ("GET https://api.x.example/v2/droplets?page=1: 500 (request \"8fa4\") Server Error", Some(500)),
            ("2026-11-28 08:11:09 10.0.0.4 POST /hooks - 443 - 34.1.1.2 Captain 500 0 64 1503", Some(500)),
            ("responseCode: 535,", None),
            ("contacts.exceptions.ForbiddenException: (403)", Some(403)),
            ("in ElevenLabs TTS: 422 {\"detail\":1}", Some(422)),
            ("telemetry: 413 Payload Too Large", Some(413)),
            ("total: (404) pages", None),
            ("does not indicate success: TooManyRequests (429); Substatus: 3200;", Some(429)),
            ("JSONHTTPError: Unprocessable Entity 422", Some(422)),
            ("Status: Failed  Response: 401  Attempt 3 of 8", Some(401)),
            ("err=\"429 urn:ietf:params:acme:error:rateLimited: too many\"", Some(429)),
            ("host said: 550 5.7.1 blocked", None),
            ("o S3 est\u{e1} retornando 500 de vez em quando", Some(500)),
        ] {
            let found = in_line(line, &line.to_ascii_lowercase(), true);
            assert_eq!(found.iter().map(|it| it.code).find(|it| *it >= 400), expected, "{line}");
        }
    }
}
