use serde_json::Value;

use super::{FeedError, Problem, https};
use crate::status::Timestamp;

/// A place in a JSON document that knows where it is.
///
/// Formats are read by walking a tree, not through a struct each: a missing field, a `null` and an unknown word are
/// the normal case, the path of an error comes for free, and thirty formats share these few functions in the
/// download where thirty derived deserialisers would each bring their own.
///
/// Absent and `null` are the same and never an error. A value of the wrong kind is one.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    value: Option<&'a Value>,
    trail: [Step<'a>; DEPTH],
    depth: usize,
}

/// How many steps of a path are kept; formats go no deeper than this.
const DEPTH: usize = 8;

#[derive(Clone, Copy)]
enum Step<'a> {
    Key(&'a str),
    Index(usize),
}

impl<'a> Node<'a> {
    /// The document itself.
    pub(super) fn root(value: &'a Value) -> Node<'a> {
        Node { value: Some(value).filter(|value| !value.is_null()), trail: [Step::Index(0); DEPTH], depth: 0 }
    }

    /// Whether something other than `null` is here.
    pub(super) fn is_some(self) -> bool {
        self.value.is_some()
    }

    /// The member of this name; nothing when this is not an object.
    pub(super) fn get(self, key: &'a str) -> Node<'a> {
        self.step(
            Step::Key(key),
            self.value.and_then(|value| value.as_object()).and_then(|object| object.get(key)),
        )
    }

    /// The members of the object here, by name; none when there is no object.
    pub(super) fn members(self) -> Result<impl Iterator<Item = (&'a str, Node<'a>)>, FeedError> {
        let members = match self.value {
            None => None,
            Some(Value::Object(members)) => Some(members),
            Some(_) => return Err(self.expected("an object")),
        };
        let members = members.into_iter().flatten();
        Ok(members.map(move |(key, value)| (key.as_str(), self.step(Step::Key(key), Some(value)))))
    }

    /// Whether the object here has a member of this name, were it `null`.
    pub(super) fn has(self, key: &str) -> bool {
        self.value.and_then(Value::as_object).is_some_and(|object| object.contains_key(key))
    }

    /// The first element of the list here.
    pub(super) fn first(self) -> Option<Node<'a>> {
        self.items().ok().and_then(|mut items| items.next())
    }

    /// Whether a list is here.
    pub(super) fn is_list(self) -> bool {
        self.value.is_some_and(Value::is_array)
    }

    /// This place, which must hold an object.
    pub(super) fn object(self) -> Result<Node<'a>, FeedError> {
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
    pub(super) fn items(self) -> Result<impl Iterator<Item = Node<'a>>, FeedError> {
        let items = match self.value {
            None => &[],
            Some(Value::Array(items)) => items.as_slice(),
            Some(_) => return Err(self.expected("a list")),
        };
        Ok(items.iter().enumerate().map(move |(index, item)| self.step(Step::Index(index), Some(item))))
    }

    /// The text here. A number counts as its digits, since vendors write ids either way.
    pub(super) fn text(self) -> Result<Option<String>, FeedError> {
        match self.value {
            None => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.clone())),
            Some(Value::Number(number)) => Ok(Some(number.to_string())),
            Some(_) => Err(self.expected("text")),
        }
    }

    /// The web address here, always with `https`; nothing when it is an address of another kind.
    pub(super) fn link(self) -> Result<Option<String>, FeedError> {
        Ok(self.text()?.and_then(|address| https(&address)))
    }

    /// The text here, borrowed, when it is text; for words that are only compared.
    pub(super) fn word(self) -> Option<&'a str> {
        self.value.and_then(Value::as_str)
    }

    /// The whole number here, when it is one, also where it is written as text.
    pub(super) fn integer(self) -> Option<i64> {
        match self.value {
            Some(Value::String(digits)) => digits.trim().parse().ok(),
            value => value.and_then(Value::as_i64),
        }
    }

    /// Whether `true` is here.
    pub(super) fn flag(self) -> bool {
        self.value.and_then(Value::as_bool).unwrap_or(false)
    }

    /// The stamp here, as [`Timestamp::parse`] reads it.
    pub(super) fn time(self) -> Result<Option<Timestamp>, FeedError> {
        self.stamp(Timestamp::parse)
    }

    /// The stamp here, as [`Timestamp::parse_loose`] reads it.
    pub(super) fn time_loose(self) -> Result<Option<Timestamp>, FeedError> {
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
    pub(super) fn epoch(self) -> Result<Option<Timestamp>, FeedError> {
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
    pub(super) fn error(self, problem: Problem) -> FeedError {
        FeedError { format: None, path: self.path(), problem }
    }

    /// The error of finding another kind of value here than the format has.
    pub(super) fn expected(self, expected: &'static str) -> FeedError {
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

    fn step(mut self, step: Step<'a>, value: Option<&'a Value>) -> Node<'a> {
        if let Some(slot) = self.trail.get_mut(self.depth) {
            *slot = step;
            self.depth += 1;
        }
        self.value = value.filter(|value| !value.is_null());
        self
    }

    fn path(self) -> String {
        let mut path = String::new();
        for step in &self.trail[..self.depth] {
            match step {
                Step::Key(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Step::Index(index) => {
                    path.push('[');
                    path.push_str(&index.to_string());
                    path.push(']');
                }
            }
        }
        path
    }
}
