//! What an answer's body says: indented where it is JSON, cut where it is long, and the one line that says what is wrong.

use crate::copied::one_line;
use crate::tree::{self, Value};

/// How much of a body is kept, in bytes.
pub const LONGEST_BODY: usize = 64 * 1024;

/// The longest message, in bytes.
const LONGEST_MESSAGE: usize = 300;

/// The first bytes of a text, up to the last letter that is whole.
pub(crate) fn cut(text: &str, longest: usize) -> &str {
    if text.len() <= longest {
        return text;
    }
    let end = (0..=longest).rev().find(|end| text.is_char_boundary(*end));
    text.get(..end.unwrap_or_default()).unwrap_or_default()
}

/// A body as it is shown: text, indented where it is JSON, cut at 64 kB. Characters that nobody sees are taken out.
#[must_use]
pub fn pretty(body: &str) -> String {
    let body = cut(body, LONGEST_BODY);
    let starts = body.trim_start().starts_with(['{', '[']);
    let tree = if starts { tree::parse(body.trim().as_bytes()).ok() } else { None };
    let text = match tree {
        Some(tree) => {
            let mut out = String::with_capacity(body.len() * 2);
            indent(&tree, 0, LONGEST_BODY, &mut out);
            out
        }
        None => crate::copied::clean(body),
    };
    cut(&text, LONGEST_BODY).into()
}

/// A tree as JSON with a line for each member.
pub(crate) fn indented(value: &Value<'_>) -> String {
    let mut out = String::new();
    indent(value, 0, usize::MAX, &mut out);
    out
}

fn indent(value: &Value<'_>, depth: usize, most: usize, out: &mut String) {
    // Deep brackets cost a line of spaces each: the whole is bounded, whatever the body looks like.
    if out.len() > most {
        return;
    }
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    match value {
        Value::Array(items) if !items.is_empty() => {
            for (place, item) in items.iter().enumerate() {
                out.push(if place == 0 { '[' } else { ',' });
                line(depth + 1, out);
                indent(item, depth + 1, most, out);
            }
            line(depth, out);
            out.push(']');
        }
        Value::Object(members) if members.iter().next().is_some() => {
            for (place, (key, member)) in members.iter().enumerate() {
                out.push(if place == 0 { '{' } else { ',' });
                line(depth + 1, out);
                out.push_str(&Value::from(key).to_text());
                out.push_str(": ");
                indent(member, depth + 1, most, out);
            }
            line(depth, out);
            out.push('}');
        }
        other => out.push_str(&other.to_text()),
    }
}

/// What a body says is wrong, in one line: the member in which vendors write it, wherever it stands near the top. `None` where
/// the body is no JSON, or has none.
#[must_use]
pub fn message(body: &str) -> Option<String> {
    let tree = tree::parse(body.trim().as_bytes()).ok()?;
    let said = find(&tree, 0)?;
    let line = one_line(&said);
    let line = cut(&line, LONGEST_MESSAGE);
    (!line.is_empty()).then(|| line.into())
}

/// Names under which a message stands, the plainest first.
const NAMES: [&str; 12] = [
    "message",
    "Message",
    "detail",
    "error_description",
    "errorMessage",
    "title",
    "reason",
    "error",
    "errors",
    "meta",
    "fault",
    "warning",
];

fn find(value: &Value<'_>, depth: usize) -> Option<String> {
    match value {
        Value::String(text) if depth > 0 => Some(text.to_string()),
        Value::Array(items) if depth < 4 => items.iter().take(8).find_map(|item| find(item, depth + 1)),
        Value::Object(members) if depth < 4 => {
            NAMES.iter().find_map(|name| members.get(name).and_then(|member| find(member, depth + 1)))
        }
        _ => None,
    }
}
