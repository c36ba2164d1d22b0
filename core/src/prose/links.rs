//! The addresses of links: Markdown's `(…)` after a bracket, and those that stand bare in the text.

use super::chars::{self, is_word};
use super::{Href, Inline, entities};

/// Brackets an address may hold within each other.
const DEPTH: usize = 4;

/// What stands in the brackets after `[text]`, with escapes resolved, and what follows. `None` when it is not the
/// target of a link.
pub(super) fn target(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('(')?.trim_start_matches(' ');
    let mut target = String::new();
    let mut depth = 0;
    loop {
        let c = rest.chars().next()?;
        match c {
            ')' if depth == 0 => break,
            ' ' | '\n' | '\t' => break,
            ')' => depth -= 1,
            '(' if depth == DEPTH => return None,
            '(' => depth += 1,
            '\\' => rest = rest.strip_prefix('\\').filter(|rest| rest.starts_with(is_mark)).unwrap_or(rest),
            _ => {}
        }
        target.extend(rest.chars().next());
        rest = chars::after_first(rest);
    }
    rest = rest.trim_start_matches([' ', '\n']);
    if let Some(quote) = rest.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let (_title, after) = chars::after_first(rest).split_once(quote)?;
        rest = after.trim_start_matches(' ');
    }
    let rest = rest.strip_prefix(')')?;
    // `f[0](x)` is no link.
    let is_address = target.is_empty() || target.contains([':', '/', '.', '#']);
    let target =
        target.strip_prefix('<').and_then(|target| target.strip_suffix('>')).unwrap_or(&target).to_owned();
    is_address.then_some((target, rest))
}

/// An address at the start of a text: as it is shown, where it leads if anywhere, and what follows. Punctuation and
/// brackets that end the sentence around it are not part of it.
pub(super) fn bare(text: &str) -> Option<(String, Option<Href>, &str)> {
    let after_scheme = chars::strip_prefix_any_case(text, "https://")
        .or_else(|| chars::strip_prefix_any_case(text, "http://"))
        .filter(|rest| rest.starts_with(is_word))?;
    let mut address = text.get(..text.len() - after_scheme.len())?.to_owned();
    let mut rest = after_scheme;
    // What is left of the text after each end the address could have, with the address's length there.
    let mut end = (address.len(), rest);
    let mut depth = 0_usize;
    while let Some(c) = rest.chars().next() {
        let (c, after) = match c {
            '\\' => {
                (chars::after_first(rest).chars().next().filter(|&c| is_mark(c)), chars::after_first(rest))
            }
            '&' => match entities::first(rest) {
                Some(('&', after)) => (Some('&'), after),
                Some(_) => (None, rest),
                None => (Some('&'), chars::after_first(rest)),
            },
            '!'..='~' => (Some(c).filter(|c| !"\"'<>[]^`{|}".contains(*c)), chars::after_first(rest)),
            c => (Some(c).filter(|&c| is_word(c)), chars::after_first(rest)),
        };
        let Some(found) = c else { break };
        let after = if rest.starts_with('\\') { chars::after_first(after) } else { after };
        address.push(found);
        rest = after;
        match found {
            '(' => depth += 1,
            ')' if depth == 0 => break,
            ')' => depth -= 1,
            '.' | ',' | ';' | ':' | '!' | '?' | '*' | '_' | '~' => continue,
            _ => {}
        }
        end = (address.len(), rest);
    }
    address.truncate(end.0);
    let href = Href::parse(&address);
    Some((address, href, end.1))
}

/// The same text without links, for what stands inside one.
pub(super) fn without_links(inlines: Vec<Inline>) -> Vec<Inline> {
    let mut plain = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Link { content, .. } => plain.extend(content),
            Inline::Strong(content) => plain.push(Inline::Strong(without_links(content))),
            Inline::Emphasis(content) => plain.push(Inline::Emphasis(without_links(content))),
            other => plain.push(other),
        }
    }
    plain
}

fn is_mark(c: char) -> bool {
    c.is_ascii_punctuation()
}
