//! What can be wrong with a document, and where in its tree the first thing wrong was found.

use std::cell::{Cell, OnceCell};
use std::fmt;

use super::bound::SHARE;
use super::{MAX_DEPTH, Value};
use crate::digits::digits;

/// What is wrong at a place in a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// A web page, not data.
    Html,
    /// Not JSON: at which byte that showed.
    NotJson(usize),
    /// XML or plain text, where the format is JSON.
    NotTree,
    /// Not text in the encoding it should have.
    NotText,
    /// Brackets nested deeper than [`MAX_DEPTH`].
    TooDeep,
    /// Another kind of value than the format has there.
    Expected {
        /// What the format has there.
        expected: &'static str,
        /// What was found.
        found: &'static str,
    },
    /// A stamp that names no instant between 1970 and 9999.
    BadTime(String),
    /// The same texts stand in more places than a report of them could hold in memory.
    TooMuch,
    /// No format we know.
    Unrecognised,
}

/// What is wrong with a document, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    /// Where in the document, as in `incidents[2].updates`; empty for the document itself.
    pub(crate) path: String,
    /// What is wrong there.
    pub(crate) problem: Problem,
}

/// The first thing found wrong in a JSON tree, noted while the reading goes on, and how much text was taken from it.
#[derive(Default)]
pub(crate) struct Faults {
    first: OnceCell<(Place, Problem)>,
    taken: Cell<usize>,
}

/// A place in a JSON tree by the addresses of what lies there: comparing them costs nothing until something is wrong,
/// where a path kept up to date at every step would cost all the time, and kilobytes of code.
struct Place {
    value: usize,
    parent: usize,
    key: String,
}

impl Faults {
    /// Notes what is wrong with a value, or with the member of this name that `parent` lacks; unless it is not the
    /// first, which tells most: what follows it may follow from it.
    pub(crate) fn note(
        &self,
        value: Option<&Value<'_>>,
        parent: Option<&Value<'_>>,
        key: &str,
        problem: Problem,
    ) {
        self.first.get_or_init(|| {
            let place =
                Place { value: value.map_or(0, address), parent: parent.map_or(0, address), key: key.into() };
            (place, problem)
        });
    }

    /// Whether `bytes` more bytes of text may be taken from the document; if so, they count as taken.
    pub(crate) fn take(&self, bytes: usize) -> bool {
        let taken = self.taken.get() + bytes;
        if taken <= SHARE {
            self.taken.set(taken);
        }
        taken <= SHARE
    }

    /// Whether nothing was wrong.
    pub(crate) fn is_empty(&self) -> bool {
        self.first.get().is_none()
    }

    /// The first fault, with its path in the document it came from.
    pub(crate) fn into_first(self, document: &Value<'_>) -> Option<Fault> {
        let (place, problem) = self.first.into_inner()?;
        let mut path = String::new();
        place.find(document, &mut path);
        Some(Fault { path, problem })
    }
}

impl Place {
    /// Extends `path` to this place and says so, or leaves it as it was. Depth is bounded by [`MAX_DEPTH`].
    fn find(&self, within: &Value<'_>, path: &mut String) -> bool {
        let here = address(within);
        if here == self.value {
            return true;
        }
        if here == self.parent && self.value == 0 {
            push_key(path, &self.key);
            return true;
        }
        let length = path.len();
        match within {
            Value::Object(members) => members.iter().any(|(key, member)| {
                push_key(path, key);
                self.find(member, path) || drop_from(path, length)
            }),
            Value::Array(items) => items.iter().enumerate().any(|(index, item)| {
                path.push_str(&["[", &digits(index as u64, 1), "]"].concat());
                self.find(item, path) || drop_from(path, length)
            }),
            _ => false,
        }
    }
}

/// Takes back what was tried in vain.
fn drop_from(path: &mut String, length: usize) -> bool {
    path.truncate(length);
    false
}

fn push_key(path: &mut String, key: &str) {
    if !path.is_empty() && !key.is_empty() {
        path.push('.');
    }
    path.push_str(key);
}

fn address(value: &Value<'_>) -> usize {
    std::ptr::from_ref(value).addr()
}

impl fmt::Display for Fault {
    /// `at components[3].name: expected text, found a list`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.problem.write_at(&self.path, f)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words())
    }
}

impl Problem {
    /// Writes what is wrong after the path where it is.
    pub(crate) fn write_at(&self, path: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if path.is_empty() { "$" } else { path };
        write!(f, "at {path}: {self}")
    }

    /// What is wrong, in words.
    #[must_use]
    pub fn words(&self) -> String {
        match self {
            Problem::Html => "a web page instead of data".into(),
            Problem::NotJson(at) => ["not JSON (at byte ", &digits(*at as u64, 1), ")"].concat(),
            Problem::NotTree => "XML or plain text, not JSON".into(),
            Problem::NotText => "not text in UTF-8 or UTF-16".into(),
            Problem::TooDeep => ["nested deeper than ", &digits(MAX_DEPTH as u64, 1), " levels"].concat(),
            Problem::Expected { expected, found } => ["expected ", expected, ", found ", found].concat(),
            Problem::BadTime(stamp) => {
                ["\u{201c}", stamp, "\u{201d} is no time between 1970 and 9999"].concat()
            }
            Problem::TooMuch => ["more text than ", &digits(SHARE as u64 >> 20, 1), " MB"].concat(),
            Problem::Unrecognised => "no format that is known".into(),
        }
    }
}
