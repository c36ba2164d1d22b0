//! Where a post's text begins and ends: without the tags that only set it apart, and without its dash.

/// Tags that only set a text apart.
const BLOCKS: [&str; 5] = ["p", "br", "div", "hr", "span"];

fn is_block(tag: &str) -> bool {
    let name = tag.trim_matches(['<', '>', '/', ' ']);
    let name = name.split(|c: char| c.is_ascii_whitespace()).next().unwrap_or_default();
    BLOCKS.iter().any(|block| block.eq_ignore_ascii_case(name))
}

/// A text without the space and the block tags around it.
fn trim(text: &str) -> &str {
    let mut text = text.trim();
    while let Some((tag, rest)) = text.starts_with('<').then(|| text.split_once('>')).flatten() {
        if !is_block(tag) {
            break;
        }
        text = rest.trim_start();
    }
    while let Some(at) = text.ends_with('>').then(|| text.rfind('<')).flatten() {
        match text.get(at..) {
            Some(tag) if is_block(tag) => text = text.get(..at).unwrap_or_default().trim_end(),
            _ => break,
        }
    }
    text
}

/// As [`trim`], and without the dash that parts a phase from its text.
pub(super) fn trim_lead(text: &str) -> &str {
    let text = trim(text);
    let lead = text.trim_start_matches(['-', '\u{2013}', '\u{2014}', ':']);
    // A dash that is part of a word or a number belongs to the text.
    if lead.len() < text.len() && (lead.is_empty() || lead.starts_with([' ', '\n', '<'])) {
        trim(lead)
    } else {
        text
    }
}

/// Whether a new line begins after this text.
pub(super) fn ends_a_line(text: &str) -> bool {
    let text = text.trim_end();
    text.is_empty()
        || text.ends_with('>') && text.rfind('<').and_then(|at| text.get(at..)).is_some_and(is_block)
}
