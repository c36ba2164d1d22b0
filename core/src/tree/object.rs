//! JSON objects, with an index for those that have many members.

use std::borrow::Cow;

use super::Value;

type Member<'a> = (Cow<'a, str>, Value<'a>);

/// From how many members on an object is indexed: below, looking through all is faster.
const MANY: usize = 24;

/// The members of an object, in the order in which they were written. Of two with the same name the last counts, as in
/// JavaScript.
#[derive(Clone, Debug, Default)]
pub struct Object<'a> {
    members: Vec<Member<'a>>,
    /// Places of the members by name, of equal names in their order; empty for a small object, and after a change.
    index: Vec<u32>,
}

impl<'a> Object<'a> {
    /// The member of this name.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Value<'a>> {
        self.members.get(self.place(key)?).map(|(_, value)| value)
    }

    pub(super) fn get_mut(&mut self, key: &str) -> Option<&mut Value<'a>> {
        let place = self.place(key)?;
        self.members.get_mut(place).map(|(_, value)| value)
    }

    /// The members that count, in their order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value<'a>)> {
        let counts = |(place, member): (usize, &'_ Member<'a>)| self.place(&member.0) == Some(place);
        let members = self.members.iter().enumerate();
        members.filter(move |member| counts(*member)).map(|(_, (key, value))| (&**key, value))
    }

    /// Gives the member of this name another value, or adds one.
    pub fn insert(&mut self, key: impl Into<Cow<'a, str>>, value: impl Into<Value<'a>>) {
        let key = key.into();
        match self.get_mut(&key) {
            Some(held) => *held = value.into(),
            None => self.push(key, value.into()),
        }
    }

    /// Adds a member, which counts instead of one of the same name.
    pub(crate) fn push(&mut self, key: Cow<'a, str>, value: Value<'a>) {
        self.index.clear();
        self.members.push((key, value));
    }

    /// These members, ready to be looked through.
    pub(crate) fn of(members: Vec<Member<'a>>) -> Object<'a> {
        let mut index = Vec::new();
        if members.len() > MANY
            && let Ok(length) = u32::try_from(members.len())
        {
            index = (0..length).collect();
            let key = |place: u32| members.get(place as usize).map(|(key, _)| &**key);
            index.sort_unstable_by(|a, b| key(*a).cmp(&key(*b)).then(a.cmp(b)));
        }
        Object { members, index }
    }

    /// Where the member of this name stands that counts.
    pub(crate) fn place(&self, key: &str) -> Option<usize> {
        if self.index.is_empty() {
            return self.members.iter().rposition(|(name, _)| name == key);
        }
        let name = |place: u32| self.members.get(place as usize).map(|(key, _)| &**key);
        let behind = self.index.partition_point(|place| name(*place) <= Some(key));
        let place = *self.index.get(behind.checked_sub(1)?)?;
        (name(place) == Some(key)).then_some(place as usize)
    }

    pub(super) fn into_owned(self) -> Object<'static> {
        let own = |(key, value): Member<'_>| (Cow::Owned(key.into_owned()), value.into_owned());
        Object { members: self.members.into_iter().map(own).collect(), index: self.index }
    }
}

impl PartialEq for Object<'_> {
    /// Whether the same members count, in whatever order.
    fn eq(&self, other: &Self) -> bool {
        self.iter().count() == other.iter().count()
            && self.iter().all(|(key, value)| other.get(key) == Some(value))
    }
}

#[cfg(test)]
mod tests {
    use crate::tree::parse;

    #[test]
    fn a_large_object_is_looked_through_as_a_small_one() {
        for count in [3, 24, 25, 1000] {
            let member = |at: usize| format!("\"k{}\":{at}", at * 7919 % count);
            let text = format!("{{{},\"k1\":-1}}", (0..count).map(member).collect::<Vec<_>>().join(","));
            let tree = parse(text.as_bytes()).unwrap();
            let object = tree.as_object().unwrap();
            for at in 0..count {
                let key = format!("k{}", at * 7919 % count);
                let expected = if key == "k1" { -1 } else { at.try_into().unwrap() };
                assert_eq!(object.get(&key).unwrap().as_i64(), Some(expected), "{key} of {count}");
            }
            assert_eq!((object.get("k"), object.get("zz"), object.get("")), (None, None, None));
            assert_eq!(object.iter().count(), count, "the first of two does not count");
            assert_eq!(object.iter().last().unwrap().0, "k1");
        }
    }
}
