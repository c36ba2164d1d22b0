//! A map from texts that exists once in the download, whatever it holds.

use std::collections::BTreeMap;
use std::mem;

/// What stands at each text. Every kind of `BTreeMap` adds 3 kB to the download, so this one maps to places alone, and the
/// things stand in a list.
pub(crate) struct Keyed<T> {
    places: BTreeMap<String, usize>,
    items: Vec<T>,
}

/// The place of what was taken away.
const GONE: usize = usize::MAX;

impl<T> Default for Keyed<T> {
    fn default() -> Keyed<T> {
        Keyed::new()
    }
}

impl<T> Keyed<T> {
    pub(crate) fn new() -> Keyed<T> {
        Keyed { places: BTreeMap::new(), items: Vec::new() }
    }

    /// The place of a text; a new one behind all others where it has none.
    fn place(&mut self, key: String) -> usize {
        let next = self.items.len();
        let place = self.places.entry(key).or_insert(next);
        if *place == GONE {
            *place = next;
        }
        *place
    }

    /// Puts a thing at a text, in the place of what was there.
    pub(crate) fn insert(&mut self, key: String, item: T) {
        let place = self.place(key);
        match self.items.get_mut(place) {
            Some(held) => *held = item,
            None => self.items.push(item),
        }
    }

    /// What stands at a text, which is this where there was nothing.
    pub(crate) fn or_insert(&mut self, key: String, item: T) -> &mut T {
        let place = self.place(key);
        if place == self.items.len() {
            self.items.push(item);
        }
        &mut self.items[place]
    }

    pub(crate) fn get(&self, key: &str) -> Option<&T> {
        self.items.get(*self.places.get(key)?)
    }

    pub(crate) fn get_mut(&mut self, key: &str) -> Option<&mut T> {
        self.items.get_mut(*self.places.get(key)?)
    }

    /// All, by their texts in order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&str, &T)> {
        self.places.iter().filter_map(|(key, place)| Some((key.as_str(), self.items.get(*place)?)))
    }

    /// All things, by their texts in order.
    pub(crate) fn into_values(self) -> impl Iterator<Item = T> {
        let mut items: Vec<Option<T>> = self.items.into_iter().map(Some).collect();
        self.places.into_values().filter_map(move |place| items.get_mut(place)?.take())
    }
}

impl<T: Default> Keyed<T> {
    /// Takes away what stands at a text. The text stays, since to take one out of a `BTreeMap` costs a kilobyte.
    pub(crate) fn remove(&mut self, key: &str) -> Option<T> {
        let place = mem::replace(self.places.get_mut(key)?, GONE);
        self.items.get_mut(place).map(mem::take)
    }
}

impl<T> FromIterator<(String, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (String, T)>>(all: I) -> Keyed<T> {
        let mut keyed = Keyed::new();
        all.into_iter().for_each(|(key, item)| keyed.insert(key, item));
        keyed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_stand_at_texts() {
        let mut keyed: Keyed<u8> =
            [("b".to_string(), 1), ("a".into(), 2), ("b".into(), 3)].into_iter().collect();
        assert_eq!((keyed.get("b"), keyed.get("c")), (Some(&3), None));
        *keyed.or_insert("b".into(), 9) += 1;
        assert_eq!(*keyed.or_insert("c".into(), 9), 9);
        assert_eq!(keyed.iter().collect::<Vec<_>>(), [("a", &2), ("b", &4), ("c", &9)]);
        assert_eq!((keyed.remove("a"), keyed.remove("a")), (Some(2), None));
        assert_eq!(keyed.get("a"), None);
        *keyed.get_mut("c").unwrap() = 7;
        keyed.insert("a".into(), 5);
        assert_eq!(keyed.into_values().collect::<Vec<_>>(), [5, 4, 7]);
    }
}
