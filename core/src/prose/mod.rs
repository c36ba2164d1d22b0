//! Vendors' HTML and Markdown as a small tree that can only hold text and https links.
//!
//! Bodies come as plain text, Markdown or HTML, and as all of them in one; nothing says which. So all of it is looked
//! for at once: `html` finds the tags and hands the text between them to `blocks`, which finds Markdown's blocks
//! line by line and hands their text to `inline`. HTML's tags within a line arrive there as marks in the text.
//!
//! What is not understood becomes its text. Reading takes time in proportion to the length, whatever the text.

mod blocks;
mod chars;
mod code;
mod entities;
mod flat;
mod flow;
mod href;
mod html;
mod inline;
mod links;
mod lists;
mod plain;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod tree;

pub use href::Href;
pub use plain::plain_text;

/// Reads a vendor's text, in whichever markup it is.
///
/// Line breaks of plain text and Markdown are kept, since vendors write line by line; those within HTML's elements
/// are spaces, as in a browser. Lists, quotes and emphasis deeper than a dozen levels become text.
#[must_use]
pub fn parse(text: &str) -> Vec<Block> {
    html::read(&chars::clean(text))
}

/// A piece of a body that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Running text.
    Paragraph(Vec<Inline>),
    /// A heading.
    Heading {
        /// 1 to 6, as the vendor counts; the reader of the tree fits it into the page around it.
        level: u8,
        /// What it says.
        content: Vec<Inline>,
    },
    /// A list, which may hold further lists.
    List {
        /// Whether its items are numbered.
        ordered: bool,
        /// What each item holds.
        items: Vec<Vec<Block>>,
    },
    /// A table. Rows may be of different lengths; `head` is empty where the vendor wrote none.
    Table {
        /// The cells of the first row, when they are headings.
        head: Vec<Vec<Inline>>,
        /// The cells of each further row.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// Text whose line breaks and spaces count.
    Code(String),
    /// What the vendor set apart as quoted.
    Quote(Vec<Block>),
    /// A line between two parts.
    Rule,
}

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is shown: never markup, never an entity.
    Text(String),
    /// Strongly stressed: bold.
    Strong(Vec<Inline>),
    /// Stressed: italic.
    Emphasis(Vec<Inline>),
    /// Code within a line.
    Code(String),
    /// A link, the only thing here that leads anywhere.
    Link {
        /// Where to; https only.
        href: Href,
        /// What it says. Holds no further link.
        content: Vec<Inline>,
    },
    /// A line break within a paragraph.
    Break,
}
