//! Where in a document's tree the first thing wrong was found.

use std::cell::{Cell, OnceCell};

use super::bound::SHARE;
use super::{Problem, Value};
use crate::digits::digits;

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
    /// Extends `path` to this place and says so, or leaves it as it was. Depth is bounded by [`super::MAX_DEPTH`].
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
