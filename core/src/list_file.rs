//! A list of vendors as a file that one person gives to another: whom a team depends on, and which parts of them count.
//!
//! ```json
//! { "format": "is-it-them list", "version": 1,
//!   "vendors": [
//!     { "id": "github", "name": "GitHub", "page": "https://www.githubstatus.com", "parts": ["Actions"], "group": "Code" },
//!     { "page": "https://status.example.com" },
//!     { "id": "stripe" } ] }
//! ```
//!
//! A vendor is named by the id of its row in the catalogue, by the address of its status page (https, or http on this machine), or by
//! both: then the page is the one that is read. `name` is what to call it until its page says its own; `parts` are those that
//! matter, all where there are none; `group` is the name under which it stands in the list. Members that nobody here knows are left alone, so that a later version's file is read as far
//! as it is understood; a version that is newer than this program's is refused.

use crate::selection::Named;
use crate::tree::{self, Value};

use crate::status::{Record, Vendor};

/// The version that is written. It and all before it are read.
pub const VERSION: u32 = 1;

/// What the file says it is.
const FORMAT: &str = "is-it-them list";

/// The most vendors that a file may hold: nobody depends on more.
const MOST: usize = 1_000;

/// The most parts of one vendor.
const MOST_PARTS: usize = 500;

/// The most characters of a name, an address or a part.
const LONGEST: usize = 500;

/// Why a file is no list. `words` says it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListError {
    /// Not a list of this product.
    NotAList,
    /// From a later version of this product.
    TooNew {
        /// The version it says it has.
        version: u64,
    },
    /// A list, but this is not what should stand there, by its JSON path.
    Damaged {
        /// Where in the file: `vendors[2].page`.
        path: String,
    },
}

/// These vendors as a file's text. Recorded samples are the demo's and left out, and which are pinned is not said.
#[must_use]
pub fn write(vendors: &[Vendor]) -> String {
    let vendors: Vec<Vendor> = vendors.iter().map(unpinned).collect();
    Value::object([("format", FORMAT.into()), ("version", VERSION.into()), ("vendors", listed(&vendors))])
        .to_text()
}

/// The vendors of a file, each page once, in their order. One that is named by an id alone still has to be looked up.
///
/// # Errors
/// When it is no list, from a later version, or says something that cannot be: then nothing of it is taken.
pub fn read(text: &str) -> Result<Vec<Vendor>, ListError> {
    let file = tree::parse(text.as_bytes()).map_err(|_| ListError::NotAList)?;
    check(&file, FORMAT, VERSION)?;
    Ok(vendors(&file)?.iter().map(unpinned).collect())
}

/// The vendors of a file as they were looked up: all that [`read`] gave, in its order.
///
/// # Errors
/// When there is one whose page is not known all the same, since no catalogue has its id: then nothing of the file is taken.
pub fn known(text: &str, found: Vec<Vendor>) -> Result<Vec<Vendor>, ListError> {
    let Some(unknown) = found.iter().position(|vendor| !vendor.is_resolved()) else { return Ok(found) };
    let file = tree::parse(text.as_bytes()).map_err(|_| ListError::NotAList)?;
    let place = placed(&file)?.get(unknown).map(|(place, _)| format!("vendors[{place}].id"));
    Err(ListError::Damaged { path: place.unwrap_or_else(|| "vendors".into()) })
}

/// What stands first in a list is its reader's own affair, unlike in one's own settings.
fn unpinned(vendor: &Vendor) -> Vendor {
    Vendor { pinned: false, ..vendor.clone() }
}

/// Whether a file says of itself that it is this format, in this version or one before it.
pub(crate) fn check(file: &Value<'_>, format: &str, version: u32) -> Result<(), ListError> {
    if file.get("format").and_then(Value::as_str) != Some(format) {
        return Err(ListError::NotAList);
    }
    match file.get("version").and_then(Value::as_u64) {
        None => Err(ListError::NotAList),
        Some(later) if later > u64::from(version) => Err(ListError::TooNew { version: later }),
        Some(_) => Ok(()),
    }
}

/// These vendors as they stand in a file.
pub(crate) fn listed(vendors: &[Vendor]) -> Value<'static> {
    let of_team = vendors.iter().filter(|vendor| !vendor.sample);
    Value::Array(of_team.map(|vendor| vendor.clone().to_value()).collect())
}

/// The vendors that stand in a file.
pub(crate) fn vendors(file: &Value<'_>) -> Result<Vec<Vendor>, ListError> {
    Ok(placed(file)?.into_iter().map(|(_, vendor)| vendor).collect())
}

/// They, each with its place among the file's entries: who is named twice counts where it stands first.
fn placed(file: &Value<'_>) -> Result<Vec<(usize, Vendor)>, ListError> {
    let damaged = |path: String| ListError::Damaged { path };
    let listed = file.get("vendors").and_then(Value::as_array).filter(|all| all.len() <= MOST);
    let mut vendors: Vec<(usize, Vendor)> = Vec::new();
    for (place, entry) in listed.ok_or_else(|| damaged("vendors".into()))?.iter().enumerate() {
        let vendor = vendor(entry).map_err(|member| damaged(format!("vendors[{place}]{member}")))?;
        if !vendors.iter().any(|(_, known)| known.page == vendor.page) {
            vendors.push((place, vendor));
        }
    }
    Ok(vendors)
}

/// The vendor of an entry; else which of its members is wrong.
fn vendor(entry: &Value<'_>) -> Result<Vendor, &'static str> {
    if !entry.is_object() {
        return Err("");
    }
    let text = |name: &str, wrong: &'static str| match entry.get(name) {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(text)) if text.len() <= LONGEST => Ok(Some(text.trim().to_owned())),
        Some(_) => Err(wrong),
    };
    let (id, page, name) = (text("id", ".id")?, text("page", ".page")?, text("name", ".name")?);
    let group = text("group", ".group")?.filter(|group| !group.is_empty());
    let parts = match entry.get("parts") {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(parts)) if parts.len() <= MOST_PARTS => {
            let part =
                |part: &Value<'_>| part.as_str().filter(|part| part.len() <= LONGEST).map(str::to_owned);
            parts.iter().map(part).collect::<Option<Vec<_>>>().ok_or(".parts")?
        }
        Some(_) => return Err(".parts"),
    };
    let pinned = match entry.get("pinned") {
        None | Some(Value::Null) => false,
        Some(pinned) => pinned.as_bool().ok_or(".pinned")?,
    };
    let named = match (&page, &id) {
        (Some(page), _) => {
            Some(Named::parse(page).filter(|named| matches!(named, Named::Page(_))).ok_or(".page")?)
        }
        (None, Some(id)) => {
            Some(Named::parse(id).filter(|named| matches!(named, Named::Id(_))).ok_or(".id")?)
        }
        (None, None) => None,
    };
    let of_name = named.ok_or("")?.vendor("");
    // What else this program wrote of how it is read is taken only whole; a hand-written entry says less.
    let written = page.is_some().then(|| Vendor::from_value(entry)).flatten().unwrap_or_default();
    let is_same = written.page == of_name.page;
    Ok(Vendor {
        format: written.format.filter(|_| is_same),
        page_id: written.page_id.filter(|_| is_same),
        document: written.document.filter(|at| is_same && at.starts_with("https://") && at.len() <= LONGEST),
        // Whose hosts are the vendor's own the catalogue says, and no file.
        domains: Vec::new(),
        pinned,
        id: id.filter(|id| !id.is_empty()).unwrap_or(of_name.id),
        name: name.filter(|name| !name.is_empty()).unwrap_or(of_name.name),
        page: of_name.page,
        sample: false,
        parts,
        group,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::status::Format;

    fn file(vendors: &str) -> String {
        format!(r#"{{"format":"is-it-them list","version":1,"vendors":[{vendors}],"people":[]}}"#)
    }

    #[test]
    fn what_was_written_is_read_again() {
        let vendors = vec![
            Vendor {
                id: "reed".into(),
                name: "Reed".into(),
                page: "https://status.reed.example".into(),
                format: Some(Format::Instatus),
                document: Some("https://status.reed.example/summary.json".into()),
                parts: vec!["API".into()],
                group: Some("Mail".into()),
                ..Vendor::default()
            },
            Vendor {
                id: "x".into(),
                name: "X".into(),
                page: "https://x.example".into(),
                ..Vendor::default()
            },
        ];
        let sample = Vendor { sample: true, page: "www/samples/x".into(), ..Vendor::default() };
        let all: Vec<Vendor> = vendors.iter().cloned().chain([sample]).collect();
        assert_eq!(read(&write(&all)), Ok(vendors));
    }

    #[test]
    fn what_its_writer_pinned_is_pinned_for_nobody_else() {
        let pinned =
            Vendor { id: "x".into(), page: "https://x.example".into(), pinned: true, ..Vendor::default() };
        let written = write(std::slice::from_ref(&pinned));
        assert!(!written.contains("\"pinned\":true"), "{written}");
        let by_hand = file(r#"{"page":"https://x.example","pinned":true}"#);
        for text in [written, by_hand] {
            assert!(!read(&text).unwrap()[0].pinned, "{text}");
        }
    }

    #[test]
    fn a_hand_written_list_names_vendors_by_id_or_by_page() {
        let list = file(
            r#"{"id":"stripe"},{"page":"status.example.com","name":"Ours","colour":"teal"},{"page":"https://status.example.com"},
               {"id":"github","page":"https://www.githubstatus.com","parts":["Actions"],"format":null}"#,
        );
        let read = read(&list).unwrap();
        let told: Vec<_> =
            read.iter().map(|it| (it.id.as_str(), it.name.as_str(), it.page.as_str())).collect();
        assert_eq!(
            told,
            [
                ("stripe", "stripe", "stripe"),
                ("https://status.example.com", "Ours", "https://status.example.com"),
                ("github", "www.githubstatus.com", "https://www.githubstatus.com"),
            ]
        );
        assert_eq!(read[2].parts, ["Actions"]);
        assert_eq!(read.iter().map(Vendor::is_resolved).collect::<Vec<_>>(), [false, true, true]);
    }

    #[test]
    fn what_is_no_list_is_refused_with_the_place() {
        let damaged = |path: &str| Err(ListError::Damaged { path: path.into() });
        let long = format!(r#"{{"id":"{}"}}"#, "a".repeat(501));
        for (text, outcome) in [
            ("", Err(ListError::NotAList)),
            ("[]", Err(ListError::NotAList)),
            (r#"{"format":"is-it-them archive","version":1}"#, Err(ListError::NotAList)),
            (r#"{"format":"is-it-them list"}"#, Err(ListError::NotAList)),
            (r#"{"format":"is-it-them list","version":2}"#, Err(ListError::TooNew { version: 2 })),
            (r#"{"format":"is-it-them list","version":1}"#, damaged("vendors")),
            (&file("7"), damaged("vendors[0]")),
            (&file("{}"), damaged("vendors[0]")),
            (&file(r#"{"id":"a"},{"id":7}"#), damaged("vendors[1].id")),
            (&file(r#"{"id":"../a"}"#), damaged("vendors[0].id")),
            (&file(r#"{"page":"http://x.example"}"#), damaged("vendors[0].page")),
            (&file(r#"{"page":"javascript:alert(1)"}"#), damaged("vendors[0].page")),
            (&file(r#"{"id":"a","parts":["x",7]}"#), damaged("vendors[0].parts")),
            (&file(r#"{"id":"a","parts":"x"}"#), damaged("vendors[0].parts")),
            (&file(r#"{"id":"a","group":7}"#), damaged("vendors[0].group")),
            (&file(r#"{"id":"a","pinned":"yes"}"#), damaged("vendors[0].pinned")),
            (&file(&long), damaged("vendors[0].id")),
            (&file(""), Ok(vec![])),
        ] {
            assert_eq!(read(text), outcome, "{text}");
        }
        let many = vec![r#"{"id":"a"}"#; 1_001].join(",");
        assert_eq!(read(&file(&many)), damaged("vendors"));
    }

    #[test]
    fn whom_no_catalogue_knows_is_refused_with_the_place_in_the_file() {
        let github = r#"{"id":"github"}"#;
        for (vendors, outcome) in [
            (vec![], Ok(0)),
            (vec![github], Ok(1)),
            (vec![github, r#"{"page":"https://x.example"}"#, github], Ok(2)),
            (vec![r#"{"id":"nosuchvendor"}"#], Err("vendors[0].id")),
            // Who is named twice is one of those who are read, and two of the entries.
            (vec![github, github, r#"{"id":"nosuchvendor"}"#, r#"{"id":"nor-this"}"#], Err("vendors[2].id")),
        ] {
            for list in [file(&vendors.join(",")), format!(r#"{{"vendors":[{}]}}"#, vendors.join(","))] {
                let tree = tree::parse(list.as_bytes()).unwrap();
                let mut found = super::vendors(&tree).unwrap();
                for vendor in found.iter_mut().filter(|vendor| vendor.id == "github") {
                    vendor.page = "https://www.githubstatus.com".into();
                }
                let expected = outcome.map_err(|path| ListError::Damaged { path: path.into() });
                assert_eq!(known(&list, found).map(|all| all.len()), expected, "{list}");
            }
        }
    }
}
