//! Gives a postmortem its line breaks back, when a service that passed it on has put it all on one line.
//!
//! What is looked for is what nobody writes by chance: a heading mark, a bold run, and text that goes on after it
//! as a new sentence. Lists are looked for only under such a heading.

use std::borrow::Cow;

use super::code::Fence;

/// A title is not longer, in bytes.
const LONGEST_TITLE: usize = 120;

/// What follows the bold run on its line is part of the heading while it is not longer, in bytes.
const SHORT: usize = 60;

/// The text with the line breaks around headings and in lists that it must have had.
pub(super) fn restore(text: &str) -> Cow<'_, str> {
    if !text.contains("# **") {
        return Cow::Borrowed(text);
    }
    let mut restored = String::with_capacity(text.len() + 64);
    let mut fence: Option<Fence> = None;
    for line in text.lines() {
        match fence {
            Some(open) if open.closed_by(line) => fence = None,
            Some(_) => {}
            None => fence = Fence::opening(line),
        }
        if fence.is_some() || !split(line, &mut restored) {
            restored.push_str(line);
        }
        restored.push('\n');
    }
    Cow::Owned(restored)
}

/// Writes a line with its breaks, when it has lost some.
fn split(line: &str, into: &mut String) -> bool {
    let headings = headings(line);
    let Some(first) = headings.first() else { return false };
    let rest = line.get(first.end..).unwrap_or("").trim();
    let alone = headings.len() == 1 && first.start == 0;
    if alone && rest.len() <= SHORT && !rest.starts_with("* ") && !rest.contains(": * ") {
        return false;
    }
    section(line.get(..first.start).unwrap_or(""), into);
    for (index, heading) in headings.iter().enumerate() {
        into.push_str("\n\n");
        into.push_str(line.get(heading.start..heading.end).unwrap_or(""));
        into.push_str("\n\n");
        let end = headings.get(index + 1).map_or(line.len(), |next| next.start);
        section(line.get(heading.end..end).unwrap_or(""), into);
    }
    true
}

/// Where `## **Title**` stands in a line.
struct Heading {
    start: usize,
    end: usize,
}

fn headings(line: &str) -> Vec<Heading> {
    let mut headings = Vec::new();
    let mut from = 0;
    while let Some(found) = line.get(from..).and_then(|rest| rest.find("# **")) {
        let at = from + found;
        let marks = line.get(..=at).unwrap_or("");
        let before = marks.trim_end_matches('#');
        let level = marks.len() - before.len();
        from = at + 4;
        if (1..=6).contains(&level)
            && may_precede(before, level)
            && let Some(length) = line.get(from..).and_then(title)
        {
            from += length;
            headings.push(Heading { start: before.len(), end: from });
        }
    }
    headings
}

/// A single `#` within a line is a number sign unless a sentence has ended before it.
fn may_precede(before: &str, level: usize) -> bool {
    let said = before.trim_end();
    said.is_empty()
        || (said.len() < before.len() && (level > 1 || said.ends_with(['.', '!', '?', ':', ')', '*'])))
}

/// The length of `Title**` at the start of a text, when what follows could begin a sentence or a list.
fn title(text: &str) -> Option<usize> {
    let mut end = LONGEST_TITLE.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let length = text.get(..end)?.find("**")?;
    let (title, rest) = (text.get(..length)?, text.get(length + 2..)?);
    let begins = title.starts_with(|first: char| first.is_ascii_alphanumeric() || !first.is_ascii())
        && !title.ends_with(' ');
    let goes_on = rest.trim().is_empty()
        || rest.strip_prefix(' ').is_some_and(|rest| {
            !rest.starts_with(|c: char| c.is_ascii_lowercase() || matches!(c, ' ' | '-' | '/' | '&' | ','))
        });
    (begins && goes_on).then_some(length + 2)
}

/// What stands under a heading: text, a list, or text that ends in a colon and a list.
fn section(text: &str, into: &mut String) {
    let text = text.trim();
    if let Some(list) = text.strip_prefix("* ") {
        return items(list, into);
    }
    match text.split_once(": * ") {
        Some((before, list)) => {
            into.push_str(before);
            into.push_str(":\n\n");
            items(list, into);
        }
        None => into.push_str(text),
    }
}

/// The items of a list, which ` * ` parts. One that is only a label, such as `**Impact:**`, holds those after it
/// up to the next that begins in bold.
fn items(text: &str, into: &mut String) {
    let mut under_label = false;
    let mut rest = text;
    loop {
        let end = separator(rest);
        let item = end.and_then(|end| rest.get(..end)).unwrap_or(rest).trim();
        under_label &= !item.starts_with("**");
        into.push_str(if under_label { "    * " } else { "* " });
        into.push_str(item);
        into.push('\n');
        under_label |= item.starts_with("**") && item.ends_with(":**");
        match end.and_then(|end| rest.get(end + 3..)) {
            Some(after) => rest = after,
            None => return,
        }
    }
}

/// Where ` * ` stands, unless it is one of arithmetic.
fn separator(text: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find(" * ")?;
        let digit_before = text.get(..at)?.ends_with(|c: char| c.is_ascii_digit());
        if !(digit_before && text.get(at + 3..)?.starts_with(|c: char| c.is_ascii_digit())) {
            return Some(at);
        }
        from = at + 2;
    }
}
