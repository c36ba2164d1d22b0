//! The list of vendors a person chose, as it is stored. It is changed as the tree it is and never written anew from what
//! this build understands of it: a later one may have been here.

use crate::tree::Value;

use super::{Record, Vendor};

/// A change to the list.
pub enum Change {
    /// Adds a vendor, unless one with its page is there.
    Add(Vendor),
    /// Removes the vendor with this page.
    Remove(String),
    /// Chooses the parts that matter of the vendor with this page.
    Choose(String, Vec<String>),
    /// Puts the vendor with this page above all others, or back among them.
    Pin(String, bool),
    /// Puts the vendor with this page into the group of this name, or out of all.
    Group(String, Option<String>),
    /// Moves the vendor with this page to where the one with the other page is.
    Move(String, String),
    /// Takes a removal back: the vendor, and the page of the one that it stood before, if it was not the last.
    Restore(Vendor, Option<String>),
}

impl Change {
    /// Makes the change to the stored list, `Null` where there is none. Says whether it could: what is stored may be no
    /// list at all, and is left alone then.
    pub fn make(self, list: &mut Value<'_>) -> bool {
        if list.is_null() {
            *list = Value::Array(Vec::new());
        }
        let Value::Array(list) = list else { return false };
        match self {
            Change::Add(mut vendor) => {
                if !list.iter().any(|entry| is_of(entry, &vendor.page)) {
                    list.push(vendor.to_value());
                }
            }
            Change::Remove(page) => list.retain(|entry| !is_of(entry, &page)),
            Change::Choose(page, mut parts) => put(list, &page, "parts", parts.to_value()),
            Change::Pin(page, pinned) => put(list, &page, "pinned", pinned.into()),
            Change::Group(page, group) => put(list, &page, "group", group.into()),
            Change::Move(page, to) => {
                let place = |page: &str| list.iter().position(|entry| is_of(entry, page));
                if let (Some(from), Some(to)) = (place(&page), place(&to)) {
                    let entry = list.remove(from);
                    list.insert(to, entry);
                }
            }
            Change::Restore(mut vendor, before) => {
                if !list.iter().any(|entry| is_of(entry, &vendor.page)) {
                    let place = before.and_then(|page| list.iter().position(|entry| is_of(entry, &page)));
                    list.insert(place.unwrap_or(list.len()), vendor.to_value());
                }
            }
        }
        true
    }
}

/// Writes a member into the entry of the vendor with this page.
fn put(list: &mut [Value<'_>], page: &str, name: &'static str, value: Value<'static>) {
    for entry in list.iter_mut().filter(|entry| is_of(entry, page)) {
        if let Value::Object(members) = entry {
            members.insert(name, value.clone());
        }
    }
}

fn is_of(entry: &Value<'_>, page: &str) -> bool {
    entry.get("page").and_then(Value::as_str) == Some(page)
}

/// The vendors in a stored list that this build understands, in their order.
#[must_use]
pub fn chosen(list: &Value<'_>) -> Vec<Vendor> {
    list.as_array().into_iter().flatten().filter_map(Vendor::from_value).collect()
}

/// Vendors in their order, each page once: one that a list names by its id and by its page is the same once that was looked up.
#[must_use]
pub fn once(vendors: Vec<Vendor>) -> Vec<Vendor> {
    let mut each: Vec<Vendor> = Vec::with_capacity(vendors.len());
    for vendor in vendors {
        if each.iter().all(|known| known.page != vendor.page) {
            each.push(vendor);
        }
    }
    each
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::tree::testing;

    fn vendor(id: &str) -> Vendor {
        Vendor { id: id.into(), page: format!("https://{id}.example"), ..Vendor::default() }
    }

    /// What three builds wrote: this one, one that knows more of a vendor, and one that knows other vendors.
    fn stored() -> Value<'static> {
        let mut known = testing::shown(&vendor("known").to_value());
        known["colour"] = json!("teal");
        let first = testing::shown(&vendor("first").to_value());
        testing::of(
            &json!([first, known, {"id": "new", "page": "https://new.example", "format": "telepathy"}, 7]),
        )
    }

    fn ids(list: &Value<'_>) -> Vec<String> {
        chosen(list).into_iter().map(|vendor| vendor.id).collect()
    }

    #[test]
    fn a_change_leaves_the_rest_as_it_was_stored() {
        let page = |id: &str| vendor(id).page;
        let cases: [(Change, &[&str], usize); 12] = [
            (Change::Add(vendor("last")), &["first", "known", "last"], 5),
            (Change::Add(Vendor { name: "Again".into(), ..vendor("first") }), &["first", "known"], 4),
            (Change::Remove(page("first")), &["known"], 3),
            (Change::Remove(page("nobody")), &["first", "known"], 4),
            (Change::Choose(page("known"), vec!["API".into()]), &["first", "known"], 4),
            (Change::Pin(page("known"), true), &["first", "known"], 4),
            (Change::Group(page("known"), Some("Ours".into())), &["first", "known"], 4),
            (Change::Move(page("known"), page("first")), &["known", "first"], 4),
            (Change::Move(page("first"), page("known")), &["known", "first"], 4),
            (Change::Move(page("first"), page("nobody")), &["first", "known"], 4),
            (Change::Restore(vendor("back"), Some(page("known"))), &["first", "back", "known"], 5),
            (Change::Restore(vendor("back"), Some(page("nobody"))), &["first", "known", "back"], 5),
        ];
        for (change, expected, entries) in cases {
            let mut list = stored();
            assert!(change.make(&mut list));
            assert_eq!(
                (ids(&list), list.as_array().unwrap().len()),
                (expected.iter().map(|id| (*id).into()).collect(), entries)
            );
            let written = list.to_string();
            for kept in [r#""colour":"teal""#, r#""format":"telepathy""#, ",7"] {
                assert!(written.contains(kept), "{kept} in {written}");
            }
        }
        let mut list = stored();
        Change::Choose(page("known"), vec!["API".into()]).make(&mut list);
        assert_eq!(chosen(&list)[1].parts, ["API"]);
        Change::Pin(page("known"), true).make(&mut list);
        assert!(chosen(&list)[1].pinned && !chosen(&list)[0].pinned);
        Change::Group(page("known"), Some("Ours".into())).make(&mut list);
        let groups = |list: &Value<'_>| chosen(list).into_iter().map(|it| it.group).collect::<Vec<_>>();
        assert_eq!(groups(&list), [None, Some("Ours".into())]);
        Change::Group(page("known"), None).make(&mut list);
        assert_eq!(groups(&list), [None, None]);
    }

    #[test]
    fn where_nothing_is_stored_a_list_begins_and_what_is_none_is_left_alone() {
        let mut list = Value::Null;
        assert_eq!(ids(&list), Vec::<String>::new());
        assert!(Change::Add(vendor("first")).make(&mut list));
        assert_eq!(ids(&list), ["first"]);
        let later = testing::of(&json!({"of": "a later build"}));
        let mut list = later.clone();
        assert!(!Change::Add(vendor("first")).make(&mut list));
        assert_eq!((ids(&list), list), (vec![], later));
    }
}
