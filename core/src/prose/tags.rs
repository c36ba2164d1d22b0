//! What a single tag is and says.

use super::chars;

/// What a tag means to us.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    Strong,
    Emphasis,
    Code,
    Link,
    Image,
    Break,
    Rule,
    /// `<p>`, and what ends a paragraph as it does.
    Paragraph,
    /// `<div>` and its like, which nest.
    Division,
    Heading(u8),
    List {
        ordered: bool,
    },
    Item,
    Table,
    Row,
    Cell {
        head: bool,
    },
    Quote,
    Preformatted,
    /// Its content is not for reading: all is left out up to this.
    Dropped(&'static str),
    /// Left out, its content kept.
    Unknown,
}

/// A tag as it stands in the text.
pub(super) struct Found<'a> {
    pub(super) tag: Tag,
    /// Whether it begins with `</`.
    pub(super) closing: bool,
    attributes: &'a str,
}

/// Reads the tag whose `<` has just been read; returns it with the text after its `>`.
///
/// A further `<` outside quotes means that the first one was none of a tag. That also keeps the work linear: of all
/// tags whose end is still being looked for at a `<`, at most two can be within quotes.
pub(super) fn read(text: &str) -> Option<(Found<'_>, &str)> {
    let (closing, text) = match text.strip_prefix('/') {
        Some(text) => (true, text),
        None => (false, text.strip_prefix('!').unwrap_or(text)),
    };
    let name_end = text.find(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, '-' | ':')))?;
    let (name, rest) = text.split_at(name_end);
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) || !rest.starts_with([' ', '\n', '\t', '/', '>'])
    {
        return None;
    }
    let mut quote = None;
    let end = rest.bytes().position(|byte| {
        match (quote, byte) {
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'<' | b'>') => return true,
            (Some(open), _) if open == byte => quote = None,
            _ => {}
        }
        false
    })?;
    let (attributes, rest) = rest.split_at(end);
    let rest = rest.strip_prefix('>')?;
    Some((Found { tag: tag(&name.to_ascii_lowercase()), closing, attributes }, rest))
}

/// Reads `https://…>` after `<`; returns the address and what follows.
pub(super) fn address(text: &str) -> Option<(&str, &str)> {
    chars::strip_prefix_any_case(text, "https://")
        .or_else(|| chars::strip_prefix_any_case(text, "http://"))?;
    let (address, rest) = text.split_at(text.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>'))?);
    Some((address, rest.strip_prefix('>')?))
}

/// What stands before the end tag of this name, in whichever case, and what follows it.
pub(super) fn until_end<'a>(text: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut from = 0;
    loop {
        let at = from + text.get(from..)?.find("</")?;
        let named = text.get(at + 2..).and_then(|rest| chars::strip_prefix_any_case(rest, name));
        if let Some(rest) = named.filter(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric())) {
            return Some((text.get(..at)?, rest.split_once('>').map_or("", |(_, after)| after)));
        }
        from = at + 2;
    }
}

/// The text without its tags; `<br>` ends a line.
pub(super) fn without(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, inside)) = rest.split_once('<') {
        plain.push_str(before);
        rest = match read(inside) {
            Some((found, after)) => {
                if found.tag == Tag::Break {
                    plain.push('\n');
                }
                after
            }
            None => {
                plain.push('<');
                inside
            }
        };
    }
    plain.push_str(rest);
    plain
}

impl<'a> Found<'a> {
    /// The value of an attribute as it is written, entities and all.
    pub(super) fn attribute(&self, wanted: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        loop {
            rest = rest.trim_start_matches([' ', '\n', '\t', '/', '=', '"', '\'']);
            if rest.is_empty() {
                return None;
            }
            let end = rest.find([' ', '\n', '\t', '/', '=']).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let Some(value) = after.trim_start_matches([' ', '\n', '\t']).strip_prefix('=') else {
                rest = after;
                continue;
            };
            let value = value.trim_start_matches([' ', '\n', '\t']);
            let (value, after) = match value.chars().next().filter(|c| matches!(c, '"' | '\'')) {
                Some(quote) => chars::after_first(value).split_once(quote).unwrap_or((value, "")),
                None => value.split_at(value.find([' ', '\n', '\t']).unwrap_or(value.len())),
            };
            if name.eq_ignore_ascii_case(wanted) {
                return Some(value);
            }
            rest = after;
        }
    }
}

fn tag(name: &str) -> Tag {
    match name {
        "b" | "strong" => Tag::Strong,
        "i" | "em" => Tag::Emphasis,
        "code" | "tt" | "kbd" | "samp" => Tag::Code,
        "a" => Tag::Link,
        "img" => Tag::Image,
        "br" => Tag::Break,
        "hr" => Tag::Rule,
        "p" | "dt" | "dd" | "caption" | "figcaption" | "summary" => Tag::Paragraph,
        "div" | "section" | "article" | "header" | "footer" | "main" | "center" | "figure" | "dl"
        | "details" => Tag::Division,
        "h1" => Tag::Heading(1),
        "h2" => Tag::Heading(2),
        "h3" => Tag::Heading(3),
        "h4" => Tag::Heading(4),
        "h5" => Tag::Heading(5),
        "h6" => Tag::Heading(6),
        "ul" => Tag::List { ordered: false },
        "ol" => Tag::List { ordered: true },
        "li" => Tag::Item,
        "table" => Tag::Table,
        "tr" => Tag::Row,
        "td" => Tag::Cell { head: false },
        "th" => Tag::Cell { head: true },
        "blockquote" => Tag::Quote,
        "pre" => Tag::Preformatted,
        "script" => Tag::Dropped("</script"),
        "style" => Tag::Dropped("</style"),
        "iframe" => Tag::Dropped("</iframe"),
        "object" => Tag::Dropped("</object"),
        "template" => Tag::Dropped("</template"),
        "svg" => Tag::Dropped("</svg"),
        "math" => Tag::Dropped("</math"),
        "title" => Tag::Dropped("</title"),
        "select" => Tag::Dropped("</select"),
        "textarea" => Tag::Dropped("</textarea"),
        "noframes" => Tag::Dropped("</noframes"),
        _ => Tag::Unknown,
    }
}
