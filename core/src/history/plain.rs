//! Vendors' text without markup, for searching, quoting and copying, with a shortcut for plain sentences.

use crate::prose;

/// Vendors' text without its markup, as [`prose`] reads it: what a person would hear read out. For searching, quoting
/// and copying; what is drawn on screen keeps its tree.
#[must_use]
pub fn plain(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { prose::plain_text(&prose::parse(text)) }
}

/// Whether there can be no markup in it. Most posts are a sentence or two, of which an archive holds ten thousands:
/// taking each apart would take most of the time until the history is there.
fn is_plain(text: &str) -> bool {
    let is_common = |byte: u8| byte.is_ascii_alphanumeric() || b" .,;:'\"()?!%".contains(&byte);
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && !text.ends_with(' ')
        && !text.contains("  ")
        && text.bytes().all(is_common)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_taken_for_plain_reads_the_same_when_it_is_taken_apart() {
        for (text, expected) in [
            ("This incident has been resolved.", true),
            ("We're looking into it; 5% of calls (all in the EU) fail: \"timeout\". Sorry!", true),
            ("Note: at 10:15 UTC it was over.", true),
            ("A", true),
            ("", false),
            (" Blank before", false),
            ("Blank after ", false),
            ("Two  blanks", false),
            ("1. First", false),
            ("- Item", false),
            ("See https://example.com", false),
            ("**Bold** and a\nbreak", false),
            ("We&#39;re", false),
            ("caf\u{e9}", false),
        ] {
            assert_eq!(is_plain(text), expected, "{text}");
            if expected {
                assert_eq!(prose::plain_text(&prose::parse(text)), text);
            }
        }
        assert_eq!(plain("# **Cause**\n\nA <b>change</b>"), "Cause\nA change");
    }
}
