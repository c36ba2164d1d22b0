//! Ids of requests, which a vendor's support asks for.

use super::line_words::Words;
use super::lines::after;

/// An id in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Id {
    pub(super) value: String,
    pub(super) start: usize,
    /// How surely it is the one that support asks for: 3 a request's, 2 another's, 1 by its form alone.
    pub(super) rank: u8,
}

/// Names of them without marks, best first.
const NAMES: &[(&str, u8)] = &[
    ("requestid", 3),
    ("githubrequestid", 3),
    ("amznrequestid", 3),
    ("amzrequestid", 3),
    ("slackreqid", 3),
    ("reqid", 3),
    ("rayid", 3),
    ("cfray", 2),
    ("vercelid", 3),
    ("correlationid", 3),
    ("activityid", 2),
    ("debugid", 3),
    ("traceid", 2),
    ("fbtraceid", 3),
    ("clientrequestid", 1),
    ("transactionid", 2),
    ("operationid", 1),
    ("twiliorequestid", 3),
    ("zendeskrequestid", 3),
    ("shopifyrequestid", 3),
    ("stripeid", 1),
    ("errorid", 2),
];

/// The best id of a line.
pub(super) fn in_line(line: &str, words: &Words) -> Option<Id> {
    let lower = words.lower.as_str();
    let mut best: Option<Id> = None;
    for place in 0..words.spans.len() {
        let Some((start, end)) = words.spans.get(place).copied() else { break };
        let word = lower.get(start..end).unwrap_or_default();
        let is_name = word.ends_with("id")
            || (word == "ray" && lower.get(..start).is_some_and(|head| head.ends_with("cf-")));
        if !is_name {
            continue;
        }
        let Some(rank) = rank(lower, end) else { continue };
        let Some(id) = value(line, end, rank) else { continue };
        if best.as_ref().is_none_or(|known| known.rank < id.rank) {
            best = Some(id);
        }
    }
    best.or_else(|| prefixed(line)).or_else(|| of_edge(line))
}

/// How good a name is that ends here.
fn rank(lower: &str, end: usize) -> Option<u8> {
    let head = super::lines::before(lower, end, 40);
    let name: String = {
        let mut marks = 0;
        let kept: Vec<char> = head
            .chars()
            .rev()
            .take_while(|c| {
                marks += usize::from(*c == ' ');
                c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.') || (*c == ' ' && marks < 2)
            })
            .filter(char::is_ascii_alphanumeric)
            .collect();
        kept.into_iter().rev().collect()
    };
    NAMES
        .iter()
        .filter(|(known, _)| name.ends_with(known))
        .max_by_key(|(known, _)| known.len())
        .map(|(_, rank)| *rank)
}

fn value(line: &str, end: usize, rank: u8) -> Option<Id> {
    let tail = line.get(end..)?;
    let mut value = tail.trim_start_matches(['"', '\'', '\\', ' ', ':', '=', '(', '[', '\t', '>']);
    // HTML between name and value: `Ray ID: <strong class="…">…`.
    while let Some(rest) = value.strip_prefix('<').and_then(|tag| tag.split_once('>')) {
        value = rest.1.trim_start();
    }
    // HAR's pairs: `"name": "x-request-id", "value": "…"`.
    if let Some(rest) = value.strip_prefix(',') {
        value = rest.split_once("value").map_or("", |(_, rest)| rest).trim_start_matches(['"', ' ', ':']);
    }
    let start = line.len() - value.len();
    if start - end > 160 {
        return None;
    }
    let length =
        value.bytes().take_while(|byte| byte.is_ascii_alphanumeric() || b"-_:.+/=".contains(byte)).count();
    let value = value.get(..length)?.trim_end_matches(['.', ':', ',', '/']);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    let is_id = (8..=120).contains(&value.len()) && digits >= 2 && !value.contains("://");
    is_id.then(|| Id { value: value.to_string(), start, rank })
}

/// `req_…`, as Stripe and Anthropic write them.
fn prefixed(line: &str) -> Option<Id> {
    let start = line.find("req_")?;
    let length = after(line, start, 80)
        .bytes()
        .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_')
        .count();
    let value = line.get(start..start + length)?;
    let is_alone = start == 0 || !line.as_bytes().get(start - 1).is_some_and(u8::is_ascii_alphanumeric);
    let digits = value.bytes().filter(u8::is_ascii_digit).count();
    (value.len() >= 12 && is_alone && digits >= 2).then(|| Id { value: value.to_string(), start, rank: 2 })
}

/// Vercel's, under its error pages: `ID: fra1::5xk9f-1795855201503-fa4e0c1d2b3a`, with the edge's name before two colons.
fn of_edge(line: &str) -> Option<Id> {
    let value = line.trim().strip_prefix("ID: ")?;
    let (edge, rest) = value.split_once("::")?;
    let is_edge = (4..=5).contains(&edge.len()) && edge.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_rest =
        rest.len() >= 8 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-:".contains(&byte));
    let start = line.find("ID: ")? + "ID: ".len();
    (is_edge && is_rest).then(|| Id { value: value.to_string(), start, rank: 3 })
}

/// The only UUID of a line that says what failed: access logs print it without a name.
pub(super) fn lone_uuid(line: &str) -> Option<Id> {
    let mut found: Option<Id> = None;
    let bytes = line.as_bytes();
    let mut at = 0;
    while at + 36 <= bytes.len() {
        let is_start =
            at == 0 || !bytes.get(at - 1).is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        if is_start && bytes.get(at..at + 36).is_some_and(is_uuid) && line.is_char_boundary(at) {
            let value = line.get(at..at + 36)?.to_string();
            match &found {
                Some(known) if known.value != value => return None,
                _ => found = Some(Id { value, start: at, rank: 1 }),
            }
            at += 36;
        } else {
            at += 1;
        }
    }
    found
}

fn is_uuid(bytes: &[u8]) -> bool {
    bytes.iter().enumerate().all(|(place, byte)| match place {
        8 | 13 | 18 | 23 => *byte == b'-',
        _ => byte.is_ascii_hexdigit(),
    })
}
