//! Reading the catalogue's JSON into entries, with errors that name the place in the file.

use crate::tree::{Thing, Value};

use super::{Category, Entry, Unread, Unsaid};

/// Why the catalogue could not be read: where in it, and what is wrong there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogError {
    /// Where in the document, as in `vendors[3].page`.
    pub path: String,
    /// What belongs there.
    pub expected: Thing,
}

/// The file as it stands.
pub(super) struct File {
    pub(super) entries: Vec<Entry>,
    pub(super) hosting: Vec<String>,
    pub(super) tracking: Vec<String>,
    pub(super) words: Vec<String>,
    pub(super) decoys: Vec<String>,
}

pub(super) fn file(document: &Value<'_>) -> Result<File, CatalogError> {
    let row = Row { value: document, index: None };
    let vendors =
        document.get("vendors").and_then(Value::as_array).ok_or_else(|| row.wrong("vendors", Thing::List))?;
    let mut entries = Vec::with_capacity(vendors.len());
    for (index, value) in vendors.iter().enumerate() {
        entries.push(entry(Row { value, index: Some(index) })?);
    }
    Ok(File {
        entries,
        hosting: row.texts("hosting")?,
        tracking: row.texts("tracking")?,
        words: row.texts("words")?,
        decoys: row.texts("decoys")?,
    })
}

fn entry(row: Row<'_>) -> Result<Entry, CatalogError> {
    let mut entry = Entry::blank();
    entry.id = row.needed("id")?;
    entry.name = row.needed("name")?;
    entry.aliases = row.texts("aliases")?;
    entry.marks = row.texts("marks")?;
    entry.unread = row.one_of("unread", Unread::named)?;
    let page = row.https("page")?;
    // Who has no page says why.
    entry.page = match (page, entry.unread) {
        (Some(page), _) => page,
        (None, Some(_)) => String::new(),
        (None, None) => return Err(row.wrong("page", Thing::Address)),
    };
    entry.format_name = row.text("format")?;
    entry.document = row.https("document")?;
    entry.page_id = row.text("page_id")?;
    entry.domains = row.texts("domains")?;
    entry.serves = row.texts("serves")?;
    entry.places = row.texts("places")?;
    entry.regions = row.texts("regions")?;
    entry.on = row.texts("on")?;
    entry.suppliers = row.texts("suppliers")?;
    entry.notices = row.texts("notices")?;
    entry.unsaid = row.one_of("unsaid", Unsaid::named)?;
    entry.category =
        row.one_of("category", Category::named)?.ok_or_else(|| row.wrong("category", Thing::Word))?;
    entry.well_known = row.value.get("well_known").and_then(Value::as_bool).unwrap_or(false);
    Ok(entry)
}

/// One object of the file, and where it stands.
#[derive(Clone, Copy)]
struct Row<'a> {
    value: &'a Value<'a>,
    index: Option<usize>,
}

impl Row<'_> {
    fn text(self, key: &str) -> Result<Option<String>, CatalogError> {
        match self.value.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(text)) => Ok(Some(text.to_string())),
            Some(_) => Err(self.wrong(key, Thing::Text)),
        }
    }

    fn needed(self, key: &str) -> Result<String, CatalogError> {
        self.text(key)?.filter(|text| !text.is_empty()).ok_or_else(|| self.wrong(key, Thing::Text))
    }

    fn one_of<T>(self, key: &str, named: fn(&str) -> Option<T>) -> Result<Option<T>, CatalogError> {
        let Some(text) = self.text(key)? else { return Ok(None) };
        named(&text).map(Some).ok_or_else(|| self.wrong(key, Thing::Word))
    }

    fn https(self, key: &str) -> Result<Option<String>, CatalogError> {
        match self.text(key)? {
            Some(text) if !text.starts_with("https://") => Err(self.wrong(key, Thing::Address)),
            text => Ok(text),
        }
    }

    fn texts(self, key: &str) -> Result<Vec<String>, CatalogError> {
        let items = match self.value.get(key) {
            None | Some(Value::Null) => return Ok(Vec::new()),
            Some(Value::Array(items)) => items,
            Some(_) => return Err(self.wrong(key, Thing::Texts)),
        };
        items
            .iter()
            .map(|item| item.as_str().map(Into::into).ok_or_else(|| self.wrong(key, Thing::Texts)))
            .collect()
    }

    fn wrong(self, key: &str, expected: Thing) -> CatalogError {
        let path = match self.index {
            Some(index) => format!("vendors[{index}].{key}"),
            None => key.to_string(),
        };
        CatalogError { path, expected }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::tree::testing;

    use super::super::{Catalog, Unread};

    fn problem(document: serde_json::Value) -> String {
        let error = Catalog::from_json(&testing::of(&document)).unwrap_err();
        format!("{}: {:?}", error.path, error.expected)
    }

    #[test]
    fn an_error_names_the_place() {
        let good = json!({"id": "a", "name": "A", "page": "https://status.a.com", "category": "cloud"});
        let with = |key: &str, value: serde_json::Value| {
            let mut bad = good.clone();
            bad[key] = value;
            problem(json!({"vendors": [good, bad]}))
        };
        for (problem, expected) in [
            (problem(json!([])), "vendors: List"),
            (problem(json!({"vendors": {}})), "vendors: List"),
            (problem(json!({"vendors": [], "hosting": [1]})), "hosting: Texts"),
            (problem(json!({"vendors": [], "tracking": "a.com"})), "tracking: Texts"),
            (problem(json!({"vendors": [7]})), "vendors[0].id: Text"),
            (with("id", json!(null)), "vendors[1].id: Text"),
            (with("name", json!("")), "vendors[1].name: Text"),
            (with("page", json!("http://status.a.com")), "vendors[1].page: Address"),
            (with("document", json!("file:///etc")), "vendors[1].document: Address"),
            (with("format", json!(3)), "vendors[1].format: Text"),
            (with("domains", json!("a.com")), "vendors[1].domains: Texts"),
            (with("category", json!("clouds")), "vendors[1].category: Word"),
            (with("unread", json!("lazy")), "vendors[1].unread: Word"),
            (with("unsaid", json!("all")), "vendors[1].unsaid: Word"),
            (with("page", json!(null)), "vendors[1].page: Address"),
            (with("on", json!("aws")), "vendors[1].on: Texts"),
        ] {
            assert_eq!(problem, expected);
        }
    }

    #[test]
    fn what_is_absent_is_empty() {
        let document = json!({"vendors": [{"id": "a", "name": "A", "page": "https://status.a.com", "category": "cloud"}]});
        let catalog = Catalog::from_json(&testing::of(&document)).unwrap();
        let entry = &catalog.entries()[0];
        assert_eq!((entry.format(), entry.page_id.as_deref(), entry.domains.len()), (None, None, 0));
    }

    #[test]
    fn who_has_no_page_says_why() {
        let document = json!({"vendors": [{"id": "a", "name": "A", "unread": "none", "category": "cloud"}]});
        let catalog = Catalog::from_json(&testing::of(&document)).unwrap();
        assert_eq!(
            (catalog.entries()[0].page.as_str(), catalog.entries()[0].unread),
            ("", Some(Unread::None))
        );
    }
}
