use crate::prose;

/// Vendors' text without its markup, as [`prose`] reads it: what a person would hear read out. For searching, quoting
/// and copying; what is drawn on screen keeps its tree.
#[must_use]
pub fn plain(text: &str) -> String {
    prose::plain_text(&prose::parse(text))
}
