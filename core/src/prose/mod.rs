//! Vendors' HTML and Markdown as a small tree that can only hold text and https links.

mod url;

pub use url::HttpsUrl;

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
        href: HttpsUrl,
        /// What it says. Holds no further link.
        content: Vec<Inline>,
    },
    /// A line break within a paragraph.
    Break,
}
