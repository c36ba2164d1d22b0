//! Starter sets: vendors that a kind of team depends on, for those who begin with an empty list. The data is
//! `core/catalog/sets.json`.

use crate::tree::Value;

/// A starter set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// Short and stable, in kebab case.
    pub id: String,
    /// What it is called in the language that was asked for, else in English.
    pub name: String,
    /// The ids of its vendors in the catalogue.
    pub vendors: Vec<String>,
}

impl Set {
    /// The sets of a document, in its order, called as the language of this tag calls them. What is no set is left out.
    #[must_use]
    pub fn all(document: &Value<'_>, language: &str) -> Vec<Set> {
        let sets = document.get("sets").and_then(Value::as_array).into_iter().flatten();
        sets.filter_map(|set| Set::of(set, language)).collect()
    }

    fn of(set: &Value<'_>, language: &str) -> Option<Set> {
        let text = |value: Option<&Value<'_>>| value.and_then(Value::as_str).map(str::to_owned);
        let translated = set.get("translations").and_then(|all| all.get(language));
        let vendors = set.get("vendors")?.as_array()?.iter();
        Some(Set {
            id: text(set.get("id"))?,
            name: text(translated).or_else(|| text(set.get("name")))?,
            vendors: vendors.filter_map(|id| id.as_str().map(str::to_owned)).collect(),
        })
    }
}
