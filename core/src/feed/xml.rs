//! A reader of XML just large enough for feeds: elements, attributes, text, CDATA, the five entities and character
//! references. No namespaces, no document type declarations (skipped unread, so nothing can be made to expand), no
//! recursion, no tree: each level is found by one scan of the level above, so a document costs a fixed number of
//! passes however it is nested.
//!
//! Written here because feeds need so little: in a trial module for wasm (release, optimised for size, before
//! wasm-opt) reading the same fields cost 34 kB (13.0 kB gzipped) through `quick-xml` 0.42 and 9 kB (3.5 kB) through
//! this file, which also reads the HTML inside entries, as no XML parser does.

use crate::tree::{Problem, Thing};

#[cfg(test)]
mod tests;

/// A piece of markup.
pub(super) enum Token<'a> {
    /// Text, entities as written.
    Text(&'a str),
    /// Text that holds no entities.
    Cdata(&'a str),
    /// A start tag; `empty` when it ends in `/>`.
    Open { name: &'a str, attributes: &'a str, empty: bool },
    /// An end tag.
    Close(&'a str),
    /// A comment, a processing instruction or a declaration.
    Skipped,
}

/// A text's tokens, with the place each starts at.
pub(super) struct Tokens<'a> {
    text: &'a str,
    /// Where the next token starts.
    pub(super) at: usize,
}

impl<'a> Tokens<'a> {
    pub(super) fn of(text: &'a str) -> Tokens<'a> {
        Tokens { text, at: 0 }
    }

    fn take(&mut self, length: usize) {
        self.at = (self.at + length).min(self.text.len());
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Result<Token<'a>, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (length, token) = match scan(rest) {
            Some(found) => found,
            None => {
                self.at = self.text.len();
                return Some(Err(UNFINISHED));
            }
        };
        self.take(length);
        Some(Ok(token))
    }
}

const UNFINISHED: Problem = Problem::instead(Thing::TagEnd, Thing::DocumentEnd);

/// The first token of a text that is not empty, and its length; nothing when it has no end.
fn scan(rest: &str) -> Option<(usize, Token<'_>)> {
    let up_to = |start: &str, end: &str| {
        let body = rest.get(start.len()..)?;
        let length = body.find(end)?;
        Some((start.len() + length + end.len(), body.get(..length)?))
    };
    if rest.starts_with("<!--") {
        return up_to("<!--", "-->").map(|(length, _)| (length, Token::Skipped));
    }
    if rest.starts_with("<![CDATA[") {
        return up_to("<![CDATA[", "]]>").map(|(length, text)| (length, Token::Cdata(text)));
    }
    if rest.starts_with("<?") {
        return up_to("<?", "?>").map(|(length, _)| (length, Token::Skipped));
    }
    if rest.starts_with("</") {
        return up_to("</", ">").map(|(length, name)| (length, Token::Close(name.trim())));
    }
    let is_tag = rest.as_bytes().first() == Some(&b'<')
        && rest.as_bytes().get(1).is_some_and(|byte| byte.is_ascii_alphabetic() || b"_!".contains(byte));
    if !is_tag {
        // The first character may be a `<` that begins no tag, or take several bytes.
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length = rest.get(first..).and_then(|tail| tail.find('<')).map_or(rest.len(), |at| at + first);
        return Some((length, Token::Text(rest.get(..length)?)));
    }
    let length = tag_length(rest)?;
    let tag = rest.get(1..length - 1)?;
    if tag.starts_with('!') {
        return Some((length, Token::Skipped));
    }
    let empty = tag.ends_with('/');
    let tag = tag.trim_end_matches('/');
    let (name, attributes) = match tag.find(|c: char| c.is_ascii_whitespace()) {
        Some(at) => (tag.get(..at)?, tag.get(at..)?),
        None => (tag, ""),
    };
    Some((length, Token::Open { name, attributes, empty }))
}

/// How long a tag is: to the `>` outside quotes, and outside brackets in a declaration.
fn tag_length(rest: &str) -> Option<usize> {
    let (mut quote, mut brackets) = (None, 0usize);
    let declaration = rest.starts_with("<!");
    for (at, byte) in rest.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'[') if declaration => brackets += 1,
            (None, b']') if declaration => brackets = brackets.saturating_sub(1),
            (None, b'>') if brackets == 0 => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// An element: its tag and everything between its tags, not yet taken apart.
#[derive(Clone, Copy)]
pub(super) struct Element<'a> {
    pub(super) name: &'a str,
    attributes: &'a str,
    inner: &'a str,
}

impl<'a> Element<'a> {
    /// The first element of a document.
    pub(super) fn root(text: &'a str) -> Result<Element<'a>, Problem> {
        const NONE: Problem = Problem::instead(Thing::Element, Thing::Nothing);
        Children(Tokens::of(text)).next().unwrap_or(Err(NONE))
    }

    /// The name of a document's first element, however the document goes on.
    pub(super) fn root_name(text: &'a str) -> Option<&'a str> {
        Tokens::of(text).map_while(Result::ok).find_map(|token| match token {
            Token::Open { name, .. } => Some(name),
            _ => None,
        })
    }

    /// The elements directly inside.
    pub(super) fn children(self) -> Children<'a> {
        Children(Tokens::of(self.inner))
    }

    /// An attribute's value.
    pub(super) fn attribute(self, name: &str) -> Option<String> {
        let mut rest = self.attributes;
        loop {
            let (key, after) = rest.split_once('=')?;
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, tail) = after.get(1..)?.split_once(quote)?;
            if key.trim() == name {
                return Some(decode(value));
            }
            rest = tail;
        }
    }

    /// The text inside, without tags, trimmed.
    pub(super) fn text(self) -> String {
        let mut text = String::new();
        for token in Tokens::of(self.inner).map_while(Result::ok) {
            match token {
                Token::Text(raw) => text.push_str(&decode(raw)),
                Token::Cdata(raw) => text.push_str(raw),
                _ => {}
            }
        }
        text.trim().into()
    }

    /// The HTML inside: the text where it is escaped or CDATA, and as written where the vendor put tags into the feed.
    pub(super) fn markup(self) -> String {
        if self.children().next().is_some() { self.inner.trim().into() } else { self.text() }
    }
}

/// The elements of one level.
pub(super) struct Children<'a>(Tokens<'a>);

impl<'a> Iterator for Children<'a> {
    type Item = Result<Element<'a>, Problem>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            match self.0.next()? {
                Ok(Token::Open { name, attributes, empty: true }) => {
                    return Some(Ok(Element { name, attributes, inner: "" }));
                }
                Ok(Token::Open { name, attributes, empty: false }) => {
                    return Some(inside(&mut self.0, name).map(|inner| Element { name, attributes, inner }));
                }
                Ok(_) => {}
                Err(problem) => return Some(Err(problem)),
            }
        }
    }
}

/// What stands before the end tag of an element whose start tag was just read. Only tags of the same name count, so
/// that a `<br>` a vendor left unclosed does not swallow the rest of the feed.
fn inside<'a>(tokens: &mut Tokens<'a>, element: &str) -> Result<&'a str, Problem> {
    let start = tokens.at;
    let mut depth = 1usize;
    loop {
        let end = tokens.at;
        match tokens.next() {
            Some(Ok(Token::Open { name, empty: false, .. })) if name == element => depth += 1,
            Some(Ok(Token::Close(name))) if name == element => depth -= 1,
            Some(Ok(_)) => {}
            Some(Err(problem)) => return Err(problem),
            None => {
                return Err(Problem::instead(Thing::EndTag, Thing::DocumentEnd));
            }
        }
        if depth == 0 {
            return Ok(tokens.text.get(start..end).unwrap_or_default());
        }
    }
}

/// Text with its entities replaced. What is no entity stays as it is written.
pub(super) fn decode(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('&') {
        let (before, tail) = rest.split_at(at);
        text.push_str(before);
        // The longest reference is `&#x10FFFF;`; looking no further keeps a text of ampersands linear.
        let end = tail.bytes().take(12).position(|byte| byte == b';');
        match end.and_then(|end| Some((end, entity(tail.get(1..end)?)?))) {
            Some((end, character)) => {
                text.push(character);
                rest = tail.get(end + 1..).unwrap_or_default();
            }
            None => {
                text.push('&');
                rest = tail.get(1..).unwrap_or_default();
            }
        }
    }
    text.push_str(rest);
    text
}

fn entity(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|&c| c != '\0')?
        }
    })
}
