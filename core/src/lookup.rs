//! A small look-up from a text to a place in a list.

use crate::tree::{Object, Value};

/// Places in a list, by a text: built once of all texts, of equal ones the last counts.
///
/// It is an object of the JSON reader, whose look-up the download holds anyway; every kind of `BTreeMap` adds 3 kB to it.
#[derive(Default)]
pub(crate) struct Lookup(Object<'static>);

impl Lookup {
    /// `dyn`, so that it exists once and not once a list.
    fn new(texts: &mut dyn Iterator<Item = String>) -> Lookup {
        let mut members = Vec::new();
        for text in texts {
            members.push((text.into(), Value::Null));
        }
        Lookup(Object::of(members))
    }

    /// The place of a text.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        self.0.place(text)
    }

    /// What stands in a list at the place of a text.
    pub(crate) fn of<'a, T>(&self, list: &'a [T], text: &str) -> Option<&'a T> {
        list.get(self.get(text)?)
    }
}

impl FromIterator<String> for Lookup {
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Lookup {
        Lookup::new(&mut texts.into_iter())
    }
}
