//! The JSON reader: bytes in, a tree out, with a limit on depth.

use std::borrow::Cow;
use std::str::FromStr;

use hifijson::escape::Lex as _;
use hifijson::num::LexWrite as _;
use hifijson::str::LexWrite as _;
use hifijson::token::{Expect, Lex as _};
use hifijson::{Read as _, SliceLexer};

use super::{Object, Value};

/// The deepest nesting that is read. No status page comes near; a hostile one must not exhaust the stack.
pub const MAX_DEPTH: usize = 100;

/// Why bytes are not JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// A text in them is not UTF-8.
    NotText,
    /// Brackets are nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// They are not written as JSON is.
    Syntax {
        /// How many bytes were read when that showed.
        at: usize,
    },
}

/// As [`Malformed`], while the reading goes on.
enum Stop {
    NotText,
    TooDeep,
    Syntax,
}

/// Reads JSON in UTF-8: what `JSON.parse` accepts and nothing else. Half of a surrogate pair becomes U+FFFD, which JavaScript
/// would make of it as soon as it is sent anywhere.
///
/// # Errors
/// When it is none, or nested deeper than [`MAX_DEPTH`].
pub fn parse(bytes: &[u8]) -> Result<Value<'_>, Malformed> {
    let mut lexer = SliceLexer::new(bytes);
    let value = value(&mut lexer, MAX_DEPTH).and_then(|value| match lexer.ws_peek() {
        None => Ok(value),
        Some(_) => Err(Stop::Syntax),
    });
    value.map_err(|stop| match stop {
        Stop::NotText => Malformed::NotText,
        Stop::TooDeep => Malformed::TooDeep,
        Stop::Syntax => Malformed::Syntax { at: bytes.len() - lexer.as_slice().len() },
    })
}

impl FromStr for Value<'static> {
    type Err = Malformed;

    /// As [`parse`], with texts of its own.
    fn from_str(text: &str) -> Result<Self, Malformed> {
        parse(text.as_bytes()).map(Value::into_owned)
    }
}

fn value<'a>(lexer: &mut SliceLexer<'a>, depth: usize) -> Result<Value<'a>, Stop> {
    Ok(match lexer.ws_peek() {
        Some(b'"') => Value::String(text(lexer)?),
        Some(open @ (b'{' | b'[')) => {
            let depth = depth.checked_sub(1).ok_or(Stop::TooDeep)?;
            let (mut members, mut items) = (Vec::new(), Vec::new());
            // The closing bracket lies two behind the opening one in ASCII.
            lexer.discarded().seq(open + 2, SliceLexer::ws_peek, |next, lexer| {
                if open == b'[' {
                    items.push(value(lexer, depth)?);
                } else {
                    let key = if next == b'"' { text(lexer)? } else { return Err(Stop::Syntax) };
                    if lexer.ws_peek() != Some(b':') {
                        return Err(Stop::Syntax);
                    }
                    members.push((key, value(lexer.discarded(), depth)?));
                }
                Ok(())
            })?;
            if open == b'[' { Value::Array(items) } else { Value::Object(Object::of(members)) }
        }
        Some(b'-' | b'0'..=b'9') => match lexer.num_bytes().validated() {
            Ok((digits, _)) => Value::Number(Cow::Borrowed(utf8(digits)?)),
            Err(_) => return Err(Stop::Syntax),
        },
        _ => lexer.null_or_bool().ok_or(Stop::Syntax)?.map_or(Value::Null, Value::Bool),
    })
}

/// The text whose first quote is next.
fn text<'a>(lexer: &mut SliceLexer<'a>) -> Result<Cow<'a, str>, Stop> {
    lexer.discarded().str_fold(
        Cow::Borrowed(""),
        |bytes, out| {
            let piece = utf8(bytes)?;
            if out.is_empty() {
                *out = Cow::Borrowed(piece);
            } else if !piece.is_empty() {
                out.to_mut().push_str(piece);
            }
            Ok(())
        },
        |lexer, out| {
            out.to_mut().push(match lexer.take_next() {
                Some(same @ (b'"' | b'\\' | b'/')) => char::from(same),
                Some(b'b') => '\u{8}',
                Some(b'f') => '\u{c}',
                Some(b'n') => '\n',
                Some(b'r') => '\r',
                Some(b't') => '\t',
                Some(b'u') => return unicode(lexer, out.to_mut()),
                _ => return Err(Stop::Syntax),
            });
            Ok(())
        },
    )
}

/// The character of a `\u` that was read and its digits, or of two where they are a surrogate pair.
fn unicode(lexer: &mut SliceLexer<'_>, out: &mut String) -> Result<(), Stop> {
    let mut unit: u16 = lexer.hex()?;
    while (0xD800..0xDC00).contains(&unit) && lexer.strip_prefix(b"\\u") {
        let second = lexer.hex()?;
        if (0xDC00..0xE000).contains(&second) {
            let pair = 0x10000 + (u32::from(unit - 0xD800) << 10) + u32::from(second - 0xDC00);
            out.extend(char::from_u32(pair));
            return Ok(());
        }
        out.push(char::REPLACEMENT_CHARACTER);
        unit = second;
    }
    out.push(char::from_u32(unit.into()).unwrap_or(char::REPLACEMENT_CHARACTER));
    Ok(())
}

fn utf8(bytes: &[u8]) -> Result<&str, Stop> {
    std::str::from_utf8(bytes).map_err(|_| Stop::NotText)
}

impl From<Expect> for Stop {
    fn from(_: Expect) -> Stop {
        Stop::Syntax
    }
}

impl From<hifijson::str::Error> for Stop {
    fn from(_: hifijson::str::Error) -> Stop {
        Stop::Syntax
    }
}

impl From<hifijson::escape::Error> for Stop {
    fn from(_: hifijson::escape::Error) -> Stop {
        Stop::Syntax
    }
}
