//! Walking a vendor's JSON: typed look-ups that accept gaps and note values of the wrong kind.

use super::bound::{BODY, NAME, cut};
use super::{Faults, Object, Problem, Thing, Value};
use crate::digits::{number, signed};
use crate::time::Timestamp;

/// A place in a JSON document.
///
/// Formats are read by walking a tree, not through a struct each: a missing field, a `null` and an unknown word are
/// the normal case, and thirty formats share these few functions in the download where thirty derived deserialisers
/// would each bring their own.
///
/// Absent and `null` are the same and never an error. A value of the wrong kind is one: it is noted aside and reads
/// as nothing, and the code that made the root throws away what was read from a document with a fault in it. To
/// carry every error up through every reader instead, past everything they hold, made them twice as large.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    faults: &'a Faults,
    value: Option<&'a Value<'a>>,
    /// Whose member it is, and under which name, for a place with nothing in it.
    parent: Option<&'a Value<'a>>,
    key: &'a str,
}

impl<'a> Node<'a> {
    /// The document itself, and where to note what is wrong with it.
    pub(crate) fn root(value: &'a Value<'a>, faults: &'a Faults) -> Node<'a> {
        Node { faults, value: Some(value).filter(|value| !value.is_null()), parent: None, key: "" }
    }

    /// Whether something other than `null` is here.
    pub(crate) fn is_some(&self) -> bool {
        self.value.is_some()
    }

    /// The member of this name; nothing when this is not an object.
    pub(crate) fn get(&self, key: &'a str) -> Node<'a> {
        let value = self.value.and_then(|value| value.as_object()).and_then(|object| object.get(key));
        self.member(key, value)
    }

    /// The members of the object here, by name; none when there is no object.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'a str, Node<'a>)> + use<'a> {
        let here = self.object_if_any();
        let members = here.value.and_then(Value::as_object).into_iter().flat_map(Object::iter);
        members.map(move |(key, value)| (key, here.member(key, Some(value))))
    }

    /// Whether the object here has a member of this name, were it `null`.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.value.is_some_and(|value| value.get(key).is_some())
    }

    /// The first element of the list here.
    pub(crate) fn first(&self) -> Option<Node<'a>> {
        self.elements().next()
    }

    /// Whether a list is here.
    pub(crate) fn is_list(&self) -> bool {
        matches!(self.value, Some(Value::Array(_)))
    }

    /// Whether an object is here.
    pub(crate) fn is_object(&self) -> bool {
        matches!(self.value, Some(Value::Object(_)))
    }

    /// This place, which must hold a list.
    pub(crate) fn list(&self) -> Node<'a> {
        if !self.is_list() {
            self.expected(Thing::List);
        }
        *self
    }

    /// This place, which must hold an object.
    pub(crate) fn object(&self) -> Node<'a> {
        if !self.is_object() {
            self.expected(Thing::Object);
        }
        *self
    }

    /// This place, which must hold an object if it holds anything.
    pub(crate) fn object_if_any(&self) -> Node<'a> {
        if self.is_some() { self.object() } else { *self }
    }

    /// The elements of the list here; none when there is no list.
    pub(crate) fn items(&self) -> Items<'a> {
        if self.is_some() {
            self.list();
        }
        self.elements()
    }

    /// The elements of the list here, which must be objects; none when there is no list.
    pub(crate) fn objects(&self) -> impl Iterator<Item = Node<'a>> + use<'a> {
        self.items().map(|item| item.object())
    }

    fn elements(&self) -> Items<'a> {
        let list = self.value.and_then(Value::as_array).unwrap_or_default();
        Items { list: *self, left: list.iter() }
    }

    /// The name, title, id or word here, cut where it is too long for one. A whole number counts as its digits, since
    /// vendors write ids either way.
    pub(crate) fn text(&self) -> Option<String> {
        self.up_to(NAME)
    }

    /// The post here, which may be much longer than a name.
    pub(crate) fn body(&self) -> Option<String> {
        self.up_to(BODY)
    }

    /// A text of the document once more, for a place that shows it too, as a member shows its group's name.
    pub(crate) fn copy(&self, text: &str) -> String {
        if self.faults.take(text.len()) {
            return text.into();
        }
        self.fault(Problem::TooMuch);
        String::new()
    }

    /// The text here, cut where it is longer than `longest` bytes.
    pub(crate) fn up_to(&self, longest: usize) -> Option<String> {
        match self.value? {
            Value::String(text) if text.len() <= longest => Some(self.copy(text)),
            Value::String(text) => Some(self.copy(&cut(text, longest))),
            _ => self.whole(),
        }
    }

    /// The text here, however long it is: for what this program wrote itself.
    pub(crate) fn whole(&self) -> Option<String> {
        match self.value? {
            Value::String(text) => return Some(text.to_string()),
            number => {
                if let Some(whole) = number.as_i64() {
                    return Some(signed(whole));
                }
            }
        }
        self.expected(Thing::Text);
        None
    }

    /// The text here, borrowed, when it is text; for words that are only compared.
    pub(crate) fn word(&self) -> Option<&'a str> {
        self.value.and_then(Value::as_str)
    }

    /// The whole number here, when it is one, also where it is written as text.
    pub(crate) fn integer(&self) -> Option<i64> {
        match self.value {
            Some(Value::String(digits)) => number(digits.trim_ascii()),
            value => value.and_then(Value::as_i64),
        }
    }

    /// Whether `true` is here.
    pub(crate) fn flag(&self) -> bool {
        self.value.and_then(Value::as_bool).unwrap_or(false)
    }

    /// Whether `false` is here.
    pub(crate) fn is_false(&self) -> bool {
        self.value.and_then(Value::as_bool) == Some(false)
    }

    /// The stamp here, as [`Timestamp::parse`] reads it.
    pub(crate) fn time(&self) -> Option<Timestamp> {
        self.stamp(Timestamp::parse)
    }

    /// The stamp here, as [`Timestamp::parse_loose`] reads it.
    pub(crate) fn time_loose(&self) -> Option<Timestamp> {
        self.stamp(Timestamp::parse_loose)
    }

    fn stamp(&self, read: fn(&str) -> Option<Timestamp>) -> Option<Timestamp> {
        let Value::String(stamp) = self.value? else {
            self.expected(Thing::Time);
            return None;
        };
        let at = read(stamp);
        if at.is_none() && !stamp.is_empty() {
            self.bad_time(stamp);
        }
        at
    }

    /// The Unix time here, in seconds or milliseconds, as a number or as its digits in text. A number that in
    /// seconds lies past the year 5138 is read as milliseconds, as vendors mix the two in one document.
    pub(crate) fn epoch(&self) -> Option<Timestamp> {
        const SECONDS_END: i64 = 100_000_000_000;
        let value = self.integer();
        match self.value? {
            Value::String(digits) if digits.is_empty() => return None,
            Value::String(_) => {}
            Value::Number(_) if value.is_some() => {}
            _ => {
                self.expected(Thing::Time);
                return None;
            }
        }
        let at = value.and_then(|value| {
            let millis = if value < SECONDS_END { value.checked_mul(1000)? } else { value };
            Timestamp::from_millis(0).shifted(millis)
        });
        if at.is_none() {
            self.bad_time(&self.text().unwrap_or_default());
        }
        at
    }

    /// Notes what is wrong at this place.
    pub(crate) fn fault(&self, problem: Problem) {
        self.faults.note(self.value, self.parent, self.key, problem);
    }

    /// Notes that a stamp names no instant.
    pub(crate) fn bad_time(&self, stamp: &str) {
        let end = stamp.char_indices().nth(40).map_or(stamp.len(), |(end, _)| end);
        self.fault(Problem::BadTime(stamp.get(..end).unwrap_or_default().into()));
    }

    /// Notes that another kind of value is here than the format has.
    pub(crate) fn expected(&self, expected: Thing) {
        let found = match self.value {
            None => Thing::Nothing,
            Some(Value::Null) => Thing::Null,
            Some(Value::Bool(_)) => Thing::Flag,
            Some(Value::Number(_)) => Thing::Number,
            Some(Value::String(_)) => Thing::Text,
            Some(Value::Array(_)) => Thing::List,
            Some(Value::Object(_)) => Thing::Object,
        };
        self.fault(Problem::instead(expected, found));
    }

    fn member(&self, key: &'a str, value: Option<&'a Value<'a>>) -> Node<'a> {
        Node { faults: self.faults, value: value.filter(|value| !value.is_null()), parent: self.value, key }
    }
}

/// The elements of a list.
pub(crate) struct Items<'a> {
    list: Node<'a>,
    left: std::slice::Iter<'a, Value<'a>>,
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        let item = self.left.next()?;
        Some(self.list.member("", Some(item)))
    }
}
