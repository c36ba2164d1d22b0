use std::collections::BTreeSet;

/// The items, each once, in the order in which they first came.
pub(super) fn once(mut items: Vec<String>) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let first: Vec<bool> = items.iter().map(|item| seen.insert(item.as_str())).collect();
    let mut first = first.into_iter();
    items.retain(|_| first.next().unwrap_or(false));
    items
}

#[cfg(test)]
mod tests {
    #[test]
    fn what_comes_twice_is_kept_where_it_first_came() {
        let items = ["b", "a", "b", "c", "a"].map(String::from).to_vec();
        assert_eq!(super::once(items), ["b", "a", "c"]);
    }
}
