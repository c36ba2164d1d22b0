//! How much text one document may bring into a report.
//!
//! A name of a megabyte is no name, and a group's name stands with each of its members: 1.5 MB with one such name and
//! 8,000 members took 8 GB, which ended the module and every other vendor with it. So each text is cut where people stop
//! reading, and all of them together have a limit that only a document can reach that has the same texts repeated.

/// The longest name, title, id or word, in bytes. The longest that a vendor is known to use are titles of 200 letters.
pub(crate) const NAME: usize = 400;

/// The longest post, in bytes. The longest postmortem in the recordings has a fifth of it.
pub(crate) const BODY: usize = 64 << 10;

/// The most text that is taken from one document, in bytes: twice what the longest document has that is read at all.
pub const SHARE: usize = 16 << 20;

/// The longest web address, in bytes; longer ones are data.
pub(crate) const ADDRESS: usize = 2048;

/// A text, or its beginning with an ellipsis where it is longer.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    if text.len() <= longest {
        return text.into();
    }
    let mut end = longest;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    [text.get(..end).unwrap_or_default(), "\u{2026}"].concat()
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn what_is_too_long_ends_at_a_whole_letter_with_an_ellipsis() {
        for (text, longest, expected) in [
            ("", 0, ""),
            ("abc", 3, "abc"),
            ("abcd", 3, "abc\u{2026}"),
            ("\u{1f4a9}", 4, "\u{1f4a9}"),
            ("a\u{1f4a9}", 4, "a\u{2026}"),
            ("\u{1f4a9}", 1, "\u{2026}"),
        ] {
            assert_eq!(cut(text, longest), expected, "{text} {longest}");
        }
    }
}
