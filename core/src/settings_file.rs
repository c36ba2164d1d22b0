//! What a person chose in the extension, as a file: to be taken to another browser, or kept. It holds no reading, no history, no
//! investigation and no credential.
//!
//! ```json
//! { "format": "is-it-them settings", "version": 1, "vendors": [ … as in a list of vendors, and "pinned": true … ],
//!   "language": "de", "theme": "dark", "page": "https://wiki.example.com/status",
//!   "notifications": { "on": true, "kinds": ["new"], "minimum": "degraded", "quiet": { "from": 1320, "to": 420, "days": 96 } } }
//! ```
//!
//! Each member may be absent, and changes nothing then. What says something that cannot be is refused with its path, and nothing of
//! the file is taken. A list of vendors is taken as settings that say nothing else.

use crate::alert::Wishes;
use crate::diagnosis::shared_page;
use crate::list_file::{self, ListError};
use crate::names::TRANSLATED;
use crate::status::{Record, Vendor};
use crate::tree::{self, Value};

/// The version that is written. It and all before it are read.
pub const VERSION: u32 = 1;

/// What the file says it is.
const FORMAT: &str = "is-it-them settings";

/// The minutes of a day.
const DAY: u32 = 24 * 60;

/// What was chosen; what is `None` is not said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The list, in its order. Those named by an id alone still have to be looked up.
    pub vendors: Vec<Vendor>,
    /// What is to be told.
    pub wishes: Option<Wishes>,
    /// The language, as a page writes it; empty where the browser chooses.
    pub language: Option<String>,
    /// `light` or `dark`; empty where the browser chooses.
    pub theme: Option<String>,
    /// `utc` or `vendor`; empty where times are in the reader's own zone.
    pub times: Option<String>,
    /// The page for colleagues; empty where there is none.
    pub page: Option<String>,
}

impl Settings {
    /// As a file's text.
    #[must_use]
    pub fn write(&self) -> String {
        self.to_tree().to_text()
    }

    /// As a file's tree.
    pub(crate) fn to_tree(&self) -> Value<'static> {
        let text = |value: &Option<String>| Value::from(value.clone());
        Value::object([
            ("format", FORMAT.into()),
            ("version", VERSION.into()),
            ("vendors", list_file::listed(&self.vendors)),
            ("language", text(&self.language)),
            ("theme", text(&self.theme)),
            ("times", text(&self.times)),
            ("page", text(&self.page)),
            ("notifications", self.wishes.clone().map_or(Value::Null, |mut wishes| wishes.to_value())),
        ])
    }

    /// From a file's text.
    ///
    /// # Errors
    /// When it is no settings and no list, from a later version, or says something that cannot be.
    pub fn read(file: &str) -> Result<Settings, ListError> {
        let tree = tree::parse(file.as_bytes()).map_err(|_| ListError::NotAList)?;
        match list_file::check(&tree, FORMAT, VERSION) {
            Err(ListError::NotAList) => {
                return list_file::read(file).map(|vendors| Settings { vendors, ..Settings::default() });
            }
            checked => checked?,
        }
        Settings::members(&tree)
    }

    /// From the members of a tree, whatever that says it is.
    pub(crate) fn members(tree: &Value<'_>) -> Result<Settings, ListError> {
        let vendors = match tree.get("vendors") {
            None | Some(Value::Null) => Vec::new(),
            Some(_) => list_file::vendors(tree)?,
        };
        let text = |name: &str, may_be: &dyn Fn(&str) -> bool| match tree.get(name) {
            None | Some(Value::Null) => Ok(None),
            Some(Value::String(value)) if value.is_empty() || may_be(value) => Ok(Some(value.to_string())),
            Some(_) => Err(ListError::Damaged { path: name.into() }),
        };
        Ok(Settings {
            vendors,
            wishes: wishes(tree)?,
            language: text("language", &|tag| {
                tag == "en" || TRANSLATED.split(' ').any(|known| known == tag)
            })?,
            theme: text("theme", &|theme| matches!(theme, "light" | "dark"))?,
            times: text("times", &|times| matches!(times, "utc" | "vendor"))?,
            page: text("page", &|page| shared_page(page).is_some())?,
        })
    }
}

fn wishes(tree: &Value<'_>) -> Result<Option<Wishes>, ListError> {
    let damaged = |path: &str| ListError::Damaged { path: path.into() };
    let Some(wishes) = tree.get("notifications").filter(|wishes| !wishes.is_null()) else { return Ok(None) };
    let wishes = Wishes::from_value(wishes).ok_or_else(|| damaged("notifications"))?;
    let quiet = &wishes.quiet;
    let is_a_day = quiet.from < DAY && quiet.to < DAY && quiet.days < 1 << 7;
    if is_a_day { Ok(Some(wishes)) } else { Err(damaged("notifications.quiet")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen() -> Settings {
        let mut wishes = Wishes { on: true, ..Wishes::default() };
        wishes.quiet.from = 1320;
        wishes.set("https://x.example", |wish| wish.muted = true);
        Settings {
            vendors: vec![Vendor {
                id: "x".into(),
                name: "X".into(),
                page: "https://x.example".into(),
                parts: vec!["API".into()],
                group: Some("Mail".into()),
                pinned: true,
                ..Vendor::default()
            }],
            wishes: Some(wishes),
            language: Some("de".into()),
            theme: Some(String::new()),
            times: Some("vendor".into()),
            page: Some("https://wiki.example.com/status".into()),
        }
    }

    #[test]
    fn what_was_written_is_read_again() {
        for settings in [chosen(), Settings::default()] {
            assert_eq!(Settings::read(&settings.write()), Ok(settings));
        }
    }

    #[test]
    fn a_list_of_vendors_says_nothing_else_and_pins_nobody() {
        let list = list_file::write(&chosen().vendors);
        let vendors = vec![Vendor { pinned: false, ..chosen().vendors.remove(0) }];
        assert_eq!(Settings::read(&list), Ok(Settings { vendors, ..Settings::default() }));
    }

    #[test]
    fn what_cannot_be_is_refused_with_its_path() {
        let damaged = |path: &str| Err(ListError::Damaged { path: path.into() });
        let with = |member: &str| format!(r#"{{"format":"is-it-them settings","version":1,{member}}}"#);
        for (text, outcome) in [
            ("no".to_owned(), Err(ListError::NotAList)),
            (with("\"version\":2"), Err(ListError::TooNew { version: 2 })),
            (with(r#""vendors":7"#), damaged("vendors")),
            (with(r#""vendors":[{"page":"ftp://x"}]"#), damaged("vendors[0].page")),
            (with(r#""language":"tlh""#), damaged("language")),
            (with(r#""theme":"sepia""#), damaged("theme")),
            (with(r#""theme":7"#), damaged("theme")),
            (with(r#""times":"Europe/Berlin""#), damaged("times")),
            (with(r#""page":"http://wiki.example.com""#), damaged("page")),
            (with(r#""notifications":[]"#), damaged("notifications")),
            (
                with(r#""notifications":{"on":true,"quiet":{"from":1440,"to":0,"days":0}}"#),
                damaged("notifications.quiet"),
            ),
            (with(r#""later":{"colour":"teal"}"#), Ok(Settings::default())),
        ] {
            assert_eq!(Settings::read(&text), outcome, "{text}");
        }
    }
}
