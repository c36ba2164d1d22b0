use serde_json::Value;

use super::{FeedError, Problem};

/// The deepest nesting that is read. No status page comes near; a hostile one must not exhaust the stack.
pub const MAX_DEPTH: usize = 100;

/// A vendor's answer, taken apart but not yet understood.
#[derive(Clone, Debug)]
pub enum Document {
    /// JSON.
    Json(Value),
    /// XML (RSS, Atom) or any other text, for the formats that are not JSON.
    Text(String),
}

impl Document {
    /// Takes bytes apart: UTF-8, or UTF-16 with a byte order mark (AWS sends that). What starts like JSON must be JSON.
    ///
    /// # Errors
    /// When the bytes are not text, are a web page, are not JSON, or are nested deeper than [`MAX_DEPTH`].
    pub fn parse(bytes: &[u8]) -> Result<Document, FeedError> {
        Document::parse_with(bytes, |text| serde_json::from_str(text).map_err(|error| error.to_string()))
    }

    /// As [`Document::parse`], with the host's own JSON parser.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn parse_with(
        bytes: &[u8],
        json: impl FnOnce(&str) -> Result<Value, String>,
    ) -> Result<Document, FeedError> {
        Document::from_text(decode(bytes), json)
    }

    /// As [`Document::parse_with`], of what the host decoded; nothing where the bytes were not text.
    ///
    /// # Errors
    /// As [`Document::parse`].
    pub fn from_text(
        text: Option<String>,
        json: impl FnOnce(&str) -> Result<Value, String>,
    ) -> Result<Document, FeedError> {
        let text = text.ok_or_else(|| FeedError::whole(Problem::NotText))?;
        let start = text.trim_ascii_start();
        if start.starts_with('<') {
            return if is_html(start) {
                Err(FeedError::whole(Problem::Html))
            } else {
                Ok(Document::Text(text))
            };
        }
        if is_too_deep(start) {
            return Err(FeedError::whole(Problem::TooDeep));
        }
        json(start).map(Document::Json).map_err(|why| FeedError::whole(Problem::NotJson(why)))
    }

    /// The JSON, or nothing for a document of another kind.
    #[must_use]
    pub fn json(&self) -> Option<&Value> {
        match self {
            Document::Json(value) => Some(value),
            Document::Text(_) => None,
        }
    }
}

/// Text from bytes: the byte order mark decides, UTF-8 without one.
fn decode(bytes: &[u8]) -> Option<String> {
    let utf16 = |units: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> =
            units.chunks(2).map(|pair| unit([pair[0], *pair.get(1).unwrap_or(&0)])).collect();
        String::from_utf16(&units).ok()
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => std::str::from_utf8(rest).ok().map(Into::into),
        _ => std::str::from_utf8(bytes).ok().map(Into::into),
    }
}

fn is_html(text: &str) -> bool {
    let head = text.as_bytes();
    let head = head.get(..512).unwrap_or(head);
    let has = |tag: &str| head.windows(tag.len()).any(|part| part.eq_ignore_ascii_case(tag.as_bytes()));
    has("<!doctype html") || has("<html")
}

/// One pass over the brackets outside strings, so that no parser need recurse into a hostile document.
fn is_too_deep(text: &str) -> bool {
    let (mut depth, mut in_string, mut escaped) = (0usize, false, false);
    for byte in text.bytes() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            b'{' | b'[' if !in_string => depth += 1,
            b'}' | b']' if !in_string => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(bytes: &[u8]) -> String {
        Document::parse(bytes).unwrap_err().to_string()
    }

    #[test]
    fn says_what_is_wrong_with_bytes_that_are_no_document() {
        assert!(problem(b"").starts_with("at $: not JSON"));
        assert!(problem(b"{\"page\":").starts_with("at $: not JSON"));
        assert!(problem(b"{\"page\":\0}").starts_with("at $: not JSON"));
        assert_eq!(problem(b"\xff\xff\xff"), "at $: not text in UTF-8 or UTF-16");
        assert_eq!(problem(b"  <!DOCTYPE html><html>"), "at $: a web page instead of data");
    }

    #[test]
    fn ten_megabytes_of_brackets_are_refused() {
        assert_eq!(problem("[".repeat(10 << 20).as_bytes()), "at $: nested deeper than 100 levels");
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
            assert_eq!(Document::parse(bytes).unwrap().json(), Some(&serde_json::json!([1])));
        }
    }
}
