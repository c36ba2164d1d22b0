use serde_json::Value;

use super::{FeedError, Problem, https};
use crate::status::Timestamp;

/// A place in a JSON document.
///
/// Formats are read by walking a tree, not through a struct each: a missing field, a `null` and an unknown word are
/// the normal case, and thirty formats share these few functions in the download where thirty derived deserialisers
/// would each bring their own. A place is three words, since it is copied at every step; where it lies in the
/// document is found out when an error needs it ([`FeedError::located`]).
///
/// Absent and `null` are the same and never an error. A value of the wrong kind is one.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    value: Option<&'a Value>,
    /// Whose member it is, and under which name, for a place with nothing in it.
    parent: Option<&'a Value>,
    key: &'a str,
}

#[cfg_attr(
    not(feature = "formats"),
    expect(dead_code, reason = "the common formats do not need every kind of value")
)]
impl<'a> Node<'a> {
    /// The document itself.
    pub(crate) fn root(value: &'a Value) -> Node<'a> {
        Node { value: Some(value).filter(|value| !value.is_null()), parent: None, key: "" }
    }

    /// Whether something other than `null` is here.
    pub(crate) fn is_some(self) -> bool {
        self.value.is_some()
    }

    /// The member of this name; nothing when this is not an object.
    pub(crate) fn get(self, key: &'a str) -> Node<'a> {
        let value = self.value.and_then(|value| value.as_object()).and_then(|object| object.get(key));
        self.member(key, value)
    }

    /// The members of the object here, by name; none when there is no object.
    pub(crate) fn members(self) -> Result<impl Iterator<Item = (&'a str, Node<'a>)>, FeedError> {
        let members = match self.value {
            None => None,
            Some(Value::Object(members)) => Some(members),
            Some(_) => return Err(self.expected("an object")),
        };
        let members = members.into_iter().flatten();
        Ok(members.map(move |(key, value)| (key.as_str(), self.member(key, Some(value)))))
    }

    /// Whether the object here has a member of this name, were it `null`.
    pub(crate) fn has(self, key: &str) -> bool {
        self.value.and_then(Value::as_object).is_some_and(|object| object.contains_key(key))
    }

    /// The first element of the list here.
    pub(crate) fn first(self) -> Option<Node<'a>> {
        self.items().ok().and_then(|mut items| items.next())
    }

    /// Whether a list is here.
    pub(crate) fn is_list(self) -> bool {
        self.value.is_some_and(Value::is_array)
    }

    /// This place, which must hold an object.
    pub(crate) fn object(self) -> Result<Node<'a>, FeedError> {
        match self.value {
            Some(Value::Object(_)) => Ok(self),
            _ => Err(self.expected("an object")),
        }
    }

    /// This place, which must hold an object if it holds anything.
    pub(super) fn object_if_any(self) -> Result<Node<'a>, FeedError> {
        if self.is_some() { self.object() } else { Ok(self) }
    }

    /// The elements of the list here; none when there is no list.
    pub(crate) fn items(self) -> Result<impl Iterator<Item = Node<'a>>, FeedError> {
        let items = match self.value {
            None => &[],
            Some(Value::Array(items)) => items.as_slice(),
            Some(_) => return Err(self.expected("a list")),
        };
        Ok(items.iter().map(move |item| self.member("", Some(item))))
    }

    /// The text here. A number counts as its digits, since vendors write ids either way.
    pub(crate) fn text(self) -> Result<Option<String>, FeedError> {
        match self.value {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(self.expected("text")),
        }
    }

    /// The web address here, always with `https`; nothing when it is an address of another kind.
    pub(crate) fn link(self) -> Result<Option<String>, FeedError> {
        Ok(self.text()?.and_then(|address| https(&address)))
    }

    /// The text here, borrowed, when it is text; for words that are only compared.
    pub(crate) fn word(self) -> Option<&'a str> {
        self.value.and_then(Value::as_str)
    }

    /// The whole number here, when it is one, also where it is written as text.
    pub(crate) fn integer(self) -> Option<i64> {
        match self.value {
            Some(Value::String(digits)) => digits.trim().parse().ok(),
            value => value.and_then(Value::as_i64),
        }
    }

    /// Whether `true` is here.
    pub(crate) fn flag(self) -> bool {
        self.value.and_then(Value::as_bool).unwrap_or(false)
    }

    /// The stamp here, as [`Timestamp::parse`] reads it.
    pub(crate) fn time(self) -> Result<Option<Timestamp>, FeedError> {
        self.stamp(Timestamp::parse)
    }

    /// The stamp here, as [`Timestamp::parse_loose`] reads it.
    pub(crate) fn time_loose(self) -> Result<Option<Timestamp>, FeedError> {
        self.stamp(Timestamp::parse_loose)
    }

    fn stamp(self, read: fn(&str) -> Option<Timestamp>) -> Result<Option<Timestamp>, FeedError> {
        match self.value {
            None => Ok(None),
            Some(Value::String(stamp)) if stamp.is_empty() => Ok(None),
            Some(Value::String(stamp)) => match read(stamp) {
                Some(at) => Ok(Some(at)),
                None => Err(self.error(Problem::BadTime(stamp.chars().take(40).collect()))),
            },
            Some(_) => Err(self.expected("a time")),
        }
    }

    /// The Unix time here, in seconds or milliseconds, as a number or as its digits in text. What lies past the year
    /// 5138 in seconds is taken for milliseconds, as vendors mix the two in one document.
    pub(crate) fn epoch(self) -> Result<Option<Timestamp>, FeedError> {
        const SECONDS_END: i64 = 100_000_000_000;
        let value = match self.value {
            None => return Ok(None),
            Some(Value::String(digits)) if digits.is_empty() => return Ok(None),
            Some(Value::Number(_) | Value::String(_)) => self.integer(),
            Some(_) => return Err(self.expected("a time")),
        };
        let zero = Timestamp::from_millis(0);
        let at = value.and_then(|value| {
            let millis = if value < SECONDS_END { value.checked_mul(1000)? } else { value };
            zero.shifted(millis)
        });
        match at {
            Some(at) => Ok(Some(at)),
            None => {
                Err(self.error(Problem::BadTime(self.text()?.unwrap_or_default().chars().take(40).collect())))
            }
        }
    }

    /// An error at this place.
    pub(crate) fn error(self, problem: Problem) -> FeedError {
        FeedError::at(self.value, self.parent, self.key, problem)
    }

    /// The error of finding another kind of value here than the format has.
    pub(crate) fn expected(self, expected: &'static str) -> FeedError {
        let found = match self.value {
            None => "nothing",
            Some(Value::Null) => "null",
            Some(Value::Bool(_)) => "true or false",
            Some(Value::Number(_)) => "a number",
            Some(Value::String(_)) => "text",
            Some(Value::Array(_)) => "a list",
            Some(Value::Object(_)) => "an object",
        };
        self.error(Problem::Expected { expected, found })
    }

    fn member(self, key: &'a str, value: Option<&'a Value>) -> Node<'a> {
        Node { value: value.filter(|value| !value.is_null()), parent: self.value, key }
    }
}
