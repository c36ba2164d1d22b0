//! HAR 1.2 (a browser's recording of its requests): cut into entries without reading the whole as a tree, so that five
//! megabytes are read in slices.

use std::ops::Range;

use super::ids::Id;
use super::kind::Kind;
use super::lexicon::{Lexicon, Sign};
use super::line_words::Words;
use super::{codes, ids};
use crate::tree::{self, Value};

/// One request and what came of it.
#[derive(Debug)]
pub(super) struct Exchange {
    pub(super) url: String,
    pub(super) begun: String,
    pub(super) status: Option<u16>,
    pub(super) kind: Option<Kind>,
    pub(super) codes: Vec<String>,
    pub(super) id: Option<Id>,
    /// Whether the browser was kept from asking by itself: a blocker, a person who left.
    pub(super) is_blocked: bool,
    pub(super) range: Range<usize>,
}

/// Finds the entries one after the other.
#[derive(Debug, Default)]
pub(super) struct Entries {
    at: usize,
    depth: usize,
    in_text: bool,
    is_open: bool,
    start: Option<usize>,
}

/// A longer entry is one whose body was recorded; what failed stands in its head, but half a tree cannot be read.
const LONGEST: usize = 1 << 20;

impl Entries {
    pub(super) fn new(text: &str) -> Entries {
        let at = text.find("\"entries\"").map_or(text.len(), |place| place + "\"entries\"".len());
        Entries { at, ..Entries::default() }
    }

    /// The next entry within a budget of bytes; `None` when that is used up or the list ends. Then `is_done` tells which.
    pub(super) fn next(&mut self, text: &str, budget: &mut usize) -> Option<Range<usize>> {
        let bytes = text.as_bytes();
        while *budget > 0 {
            let Some(&byte) = bytes.get(self.at) else {
                *budget = 0;
                return None;
            };
            let place = self.at;
            self.at += 1;
            *budget -= 1;
            if self.in_text {
                match byte {
                    b'\\' => self.at += 1,
                    b'"' => self.in_text = false,
                    _ => {}
                }
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'[' if !self.is_open => self.is_open = true,
                b'{' | b'[' => {
                    self.depth += 1;
                    if self.depth == 1 {
                        self.start = Some(place);
                    }
                }
                b'}' | b']' => {
                    if self.depth == 0 {
                        self.at = text.len();
                        return None;
                    }
                    self.depth -= 1;
                    if self.depth == 0
                        && let Some(start) = self.start.take()
                        && self.at - start <= LONGEST
                    {
                        return Some(start..self.at);
                    }
                }
                _ => {}
            }
        }
        None
    }

    pub(super) fn is_done(&self, text: &str) -> bool {
        self.at >= text.len()
    }
}

/// Reads an entry.
pub(super) fn exchange(text: &str, range: Range<usize>, lexicon: &Lexicon) -> Option<Exchange> {
    let entry: Value<'_> = tree::parse(text.get(range.clone())?.as_bytes()).ok()?;
    let at = |path: &[&str]| path.iter().try_fold(&entry, |value, key| value.get(key));
    let string = |path: &[&str]| at(path).and_then(Value::as_str).map(str::to_string);
    let url = string(&["request", "url"])?;
    let begun = string(&["startedDateTime"]).unwrap_or_default();
    let status =
        at(&["response", "status"]).and_then(Value::as_i64).and_then(|status| u16::try_from(status).ok());
    let error = string(&["response", "_error"]).or_else(|| string(&["_error"])).unwrap_or_default();
    let body: String =
        string(&["response", "content", "text"]).unwrap_or_default().chars().take(4000).collect();
    let is_blocked = ["BLOCKED", "ERR_ABORTED", "NS_BINDING_ABORTED"].iter().any(|word| error.contains(word));
    let failed = status.filter(|status| (400..600).contains(status));
    let mut words = Words::default();
    let mut found = Vec::new();
    let mut codes = Vec::new();
    let mut kind = None;
    let lower = body.to_ascii_lowercase();
    let is_inside = failed.is_none()
        && (lower.contains("\"ok\":false")
            || lower.contains("\"ok\": false")
            || lower.contains("\"errors\":[{")
            || lower.contains("\"errors\": [{"));
    if failed.is_some() || is_inside || !error.is_empty() {
        let said = format!("{error} {body}");
        for line in said.lines().take(60) {
            words.read(line);
            lexicon.find(line, &words, &mut found);
            for said in &found {
                if let Sign::Ended(read) = said.sign
                    && kind.is_none_or(|known: Kind| known.weight() < read.weight())
                {
                    kind = Some(read);
                }
            }
            for code in codes::in_line(line, &words, false) {
                codes.push(code.value);
            }
        }
    }
    if is_inside {
        kind = kind.or(Some(Kind::Other));
    } else if !error.is_empty() && failed.is_none() {
        kind = kind.or(Some(Kind::Network));
    } else if failed.is_none() {
        kind = None;
    }
    let headers = at(&["response", "headers"]).and_then(Value::as_array).unwrap_or_default();
    let id = headers
        .iter()
        .filter_map(|header| {
            let (name, value) = (header.get("name")?.as_str()?, header.get("value")?.as_str()?);
            let line = format!("{name}: {value}");
            words.read(&line);
            ids::in_line(&line, &words)
        })
        .max_by_key(|id| id.rank);
    Some(Exchange { url, begun, status: failed, kind, codes, id, is_blocked, range })
}
