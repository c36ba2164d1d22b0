//! A vendor's answer as a document: bytes become JSON or text, whatever their encoding; web pages are refused.

use std::borrow::Cow;

use super::FeedError;
use crate::tree::{self, Malformed, Problem, Value};

/// A vendor's answer, taken apart but not yet understood. It borrows from the answer's bytes.
#[derive(Clone, Debug)]
pub enum Document<'a> {
    /// JSON.
    Json(Value<'a>),
    /// XML (RSS, Atom) or any other text, for the formats that are not JSON.
    Text(Cow<'a, str>),
}

impl<'a> Document<'a> {
    /// Takes bytes apart: UTF-8, or UTF-16 with a byte order mark (AWS sends that). What starts like JSON must be JSON.
    ///
    /// # Errors
    /// When the bytes are not text, are a web page, are not JSON, or are nested deeper than [`tree::MAX_DEPTH`].
    pub fn parse(bytes: &'a [u8]) -> Result<Document<'a>, FeedError> {
        match bytes {
            [0xFE, 0xFF, rest @ ..] => Document::utf16(rest, u16::from_be_bytes),
            [0xFF, 0xFE, rest @ ..] => Document::utf16(rest, u16::from_le_bytes),
            _ => Document::parse_utf8(bytes),
        }
    }

    /// As [`Document::parse`], of UTF-8 alone, as a host hands it in that has a decoder for the rest: the browser does.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn parse_utf8(bytes: &'a [u8]) -> Result<Document<'a>, FeedError> {
        Document::utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).map_err(FeedError::whole)
    }

    fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<Document<'a>, FeedError> {
        let units: Vec<u16> =
            bytes.chunks(2).map(|pair| unit([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
        let text = String::from_utf16(&units).map_err(|_| FeedError::whole(Problem::NotText))?;
        Document::parse_utf8(text.as_bytes()).map(Document::into_owned)
    }

    fn utf8(bytes: &[u8]) -> Result<Document<'_>, Problem> {
        let text = || std::str::from_utf8(bytes).map_err(|_| Problem::NotText);
        if bytes.trim_ascii_start().starts_with(b"<") {
            let text = text()?;
            return if is_html(text.trim_ascii_start()) {
                Err(Problem::Html)
            } else {
                Ok(Document::Text(Cow::Borrowed(text)))
            };
        }
        let bytes = first_event(bytes).unwrap_or(bytes);
        tree::parse(bytes).map(Document::Json).map_err(|why| match why {
            Malformed::TooDeep => Problem::TooDeep,
            Malformed::NotText => Problem::NotText,
            // Bytes that are no text are no JSON either, and that they are no text says more.
            Malformed::Syntax { at } => text().err().unwrap_or(Problem::NotJson(at)),
        })
    }

    /// The same, with texts of its own.
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        match self {
            Document::Json(value) => Document::Json(value.into_owned()),
            Document::Text(text) => Document::Text(Cow::Owned(text.into_owned())),
        }
    }

    /// The JSON, or nothing for a document of another kind.
    #[must_use]
    pub fn json(&self) -> Option<&Value<'a>> {
        match self {
            Document::Json(value) => Some(value),
            Document::Text(_) => None,
        }
    }
}

/// The data of the first event of a stream of events, of which it is the whole state (Hund); nothing for any other document.
fn first_event(bytes: &[u8]) -> Option<&[u8]> {
    let fields: [&[u8]; 5] = [b"event:", b"data:", b"id:", b"retry:", b":"];
    if !fields.iter().any(|field| bytes.starts_with(field)) {
        return None;
    }
    bytes.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"data:")).map(<[u8]>::trim_ascii)
}

fn is_html(text: &str) -> bool {
    let head = text.as_bytes();
    let head = head.get(..512).unwrap_or(head);
    let has = |tag: &str| head.windows(tag.len()).any(|part| part.eq_ignore_ascii_case(tag.as_bytes()));
    has("<!doctype html") || has("<html")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> Problem {
        Document::parse(bytes).unwrap_err().problem
    }

    #[test]
    fn says_what_is_wrong_with_bytes_that_are_no_document() {
        assert!(matches!(problem(b""), Problem::NotJson(_)));
        assert!(matches!(problem(b"{\"page\":"), Problem::NotJson(_)));
        assert!(matches!(problem(b"{\"page\":\0}"), Problem::NotJson(_)));
        assert_eq!(problem(b"\xff\xff\xff"), Problem::NotText);
        assert_eq!(problem(b"  <!DOCTYPE html><html>"), Problem::Html);
    }

    #[test]
    fn the_first_event_of_a_stream_is_the_document() {
        let first = b": hello\nretry: 5\nevent: init_event\ndata: {\"state\":\"operational\"}\r\n\nevent: x\ndata: 7\n\n";
        assert_eq!(
            Document::parse(first).unwrap().json(),
            Some(&tree::parse(br#"{"state":"operational"}"#).unwrap())
        );
        assert!(matches!(problem(b"event: init_event\n\n"), Problem::NotJson(_)));
    }

    #[test]
    fn ten_megabytes_of_brackets_are_refused() {
        assert_eq!(problem("[".repeat(10 << 20).as_bytes()), Problem::TooDeep);
    }

    #[test]
    fn brackets_inside_strings_do_not_count() {
        let text = format!("{{\"a\":\"{}\\\"{}\"}}", "[".repeat(200), "{".repeat(200));
        assert!(Document::parse(text.as_bytes()).is_ok());
    }

    #[test]
    fn the_byte_order_mark_decides_the_encoding() {
        let big: Vec<u8> =
            [0xFE, 0xFF].into_iter().chain("[1]".encode_utf16().flat_map(u16::to_be_bytes)).collect();
        let little: Vec<u8> =
            [0xFF, 0xFE].into_iter().chain("[1]".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        for bytes in [&big[..], &little, b"\xEF\xBB\xBF[1]", b"[1]"] {
            assert_eq!(Document::parse(bytes).unwrap().json(), Some(&tree::parse(b"[1]").unwrap()));
        }
    }
}
