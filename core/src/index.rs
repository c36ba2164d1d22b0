use serde_json::{Map, Value};

/// Places in a list, by a text.
///
/// A JSON object, since the download holds its search tree anyway; every other instance of `BTreeMap` adds 3 kB to it.
#[derive(Default)]
pub(crate) struct Index(Map<String, Value>);

impl Index {
    /// Notes a place under a text, instead of the one noted before. Says whether the text is new.
    pub(crate) fn insert(&mut self, text: String, place: usize) -> bool {
        self.0.insert(text, Value::from(place)).is_none()
    }

    /// The place noted under a text.
    pub(crate) fn get(&self, text: &str) -> Option<usize> {
        usize::try_from(self.0.get(text)?.as_u64()?).ok()
    }

    /// What stands in a list at the place noted under a text.
    pub(crate) fn of<'a, T>(&self, list: &'a [T], text: &str) -> Option<&'a T> {
        list.get(self.get(text)?)
    }
}

impl FromIterator<String> for Index {
    /// Notes for each text which one it is, of equal ones the last.
    fn from_iter<I: IntoIterator<Item = String>>(texts: I) -> Index {
        let mut index = Index::default();
        for (place, text) in texts.into_iter().enumerate() {
            index.insert(text, place);
        }
        index
    }
}
