use crate::index::Index;

/// The items, each once, in the order in which they first came.
pub(super) fn once(mut items: Vec<String>) -> Vec<String> {
    let mut seen = Index::default();
    items.retain(|item| seen.insert(item.clone(), 0));
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
