//! Dropping list items that occur more than once, or joining those of one id.

use crate::lookup::Lookup;

/// The items, each once, in the order in which they first came.
pub(super) fn once(mut items: Vec<String>) -> Vec<String> {
    let known = from_behind(&items);
    let mut left = items.len();
    items.retain(|item| {
        left -= 1;
        known.get(item) == Some(left)
    });
    items
}

/// The places of texts counted from behind: of equal ones that of the first.
fn from_behind(texts: &[String]) -> Lookup {
    texts.iter().rev().cloned().collect()
}

/// The items, those of one id joined into the first of them. An item without an id stands by itself.
pub(super) fn joined<T>(items: Vec<T>, id: fn(&T) -> &String, join: fn(&mut T, T)) -> Vec<T> {
    let ids: Vec<String> = items.iter().map(|item| id(item).clone()).collect();
    let known = from_behind(&ids);
    let mut left = ids.len();
    let (firsts, others): (Vec<T>, Vec<T>) = items.into_iter().partition(|item| {
        left -= 1;
        id(item).is_empty() || known.get(id(item)) == Some(left)
    });
    let mut firsts = firsts;
    let known: Lookup = firsts.iter().map(|item| id(item).clone()).collect();
    for item in others {
        if let Some(first) = known.get(id(&item)).and_then(|place| firsts.get_mut(place)) {
            join(first, item);
        }
    }
    firsts
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_comes_twice_is_kept_where_it_first_came() {
        let items = ["b", "a", "b", "c", "a"].map(String::from).to_vec();
        assert_eq!(super::once(items), ["b", "a", "c"]);
    }

    #[test]
    fn what_has_one_id_is_joined_and_what_has_none_is_not() {
        let items = [("b", 1), ("", 2), ("a", 3), ("b", 4), ("", 5), ("b", 6)];
        let items = items.map(|(id, number)| (id.to_string(), number)).to_vec();
        let joined = super::joined(items, |item| &item.0, |first, other| first.1 = first.1 * 10 + other.1);
        let shown: Vec<_> = joined.iter().map(|(id, number)| (id.as_str(), *number)).collect();
        assert_eq!(shown, [("b", 146), ("", 2), ("a", 3), ("", 5)]);
    }
}
