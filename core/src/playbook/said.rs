//! What a playbook says in further languages: beside each text of the first one, its translations.

use std::collections::BTreeMap;

use super::model::Playbook;
use super::walk::At;

/// The languages beside the first in which a playbook may say something, by the first part of their tags.
pub(super) const LANGUAGES: [&str; 5] = ["de", "fr", "es", "ja", "ar"];

/// Texts of the first language and what they are in others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Translations(BTreeMap<(usize, String), String>);

/// Reads the member `translations`: for each text of the playbook, what it is in other languages.
pub(super) fn translations(at: &At<'_>) -> Translations {
    let read = at.list("translations", |item| {
        let [a, b, c, d, e] = LANGUAGES;
        item.object(&["text", a, b, c, d, e]);
        (item.text("text"), LANGUAGES.map(|language| item.maybe(language)))
    });
    let mut all = BTreeMap::new();
    for (text, others) in read {
        for (place, said) in others.into_iter().enumerate() {
            if let Some(said) = said {
                // What stands above another playbook comes first and is kept.
                all.entry((place, text.clone())).or_insert(said);
            }
        }
    }
    Translations(all)
}

impl Playbook {
    /// A text of this playbook in the language of a tag, such as `de-AT`; as it is where there is no such translation.
    #[must_use]
    pub fn said<'a>(&'a self, tag: &str, text: &'a str) -> &'a str {
        let language = tag.split('-').next().unwrap_or_default();
        let place = LANGUAGES.iter().position(|known| *known == language);
        let said = place.and_then(|place| self.translations.0.get(&(place, text.to_owned())));
        said.map_or(text, String::as_str)
    }
}
