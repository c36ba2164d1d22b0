//! The archive as a file: export, import and merge, with limits on what a file may hold.

use super::VendorArchive;
use crate::status::record::{self, Record};
use crate::time::Timestamp;
use crate::tree::{self, Fault, Problem, Thing, Value};

/// The version this program writes. It reads this one and all before it.
pub const VERSION: u32 = 1;

/// What the file says it is.
const FORMAT: &str = "is-it-them archive";

/// Everything that is kept, as it is exported and imported: lossless.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Archive {
    pub(super) format: String,
    pub(super) version: u32,
    /// Each vendor once, in the order of their ids.
    pub vendors: Vec<VendorArchive>,
}

/// Why a file was not imported. `words` says it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Not an archive of this product.
    NotAnArchive,
    /// From a later version of this product.
    TooNew {
        /// The version it says it has.
        version: u64,
    },
    /// More than this program keeps.
    TooMuch {
        /// Where in the file.
        path: String,
        /// How many may stand there.
        most: usize,
    },
    /// An archive, but damaged.
    Damaged {
        /// Where in the file.
        path: String,
        /// What is wrong there.
        problem: Problem,
    },
}

impl Archive {
    /// An archive of these vendors, by the clock of `now`.
    #[must_use]
    pub fn new(vendors: Vec<VendorArchive>, now: Timestamp) -> Archive {
        let mut archive = Archive { format: FORMAT.into(), version: VERSION, vendors: Vec::new() };
        archive.merge_vendors(vendors, now);
        archive
    }

    /// As JSON, to be written to a file.
    #[must_use]
    pub fn into_text(mut self) -> String {
        self.to_value().to_text()
    }

    /// From the JSON of a file. Order and doubles in the file do not matter, and no stamp in it is later than `now`.
    ///
    /// # Errors
    /// When it is none, is from a later version, holds more than this program keeps, or is damaged.
    pub fn read(text: &str, now: Timestamp) -> Result<Archive, ImportError> {
        let value = tree::parse(text.as_bytes()).map_err(|_| ImportError::NotAnArchive)?;
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ImportError::NotAnArchive);
        }
        match value.get("version").and_then(Value::as_u64) {
            None => return Err(ImportError::NotAnArchive),
            Some(version) if version > u64::from(VERSION) => return Err(ImportError::TooNew { version }),
            Some(_) => {}
        }
        within_bounds(&value)?;
        let read = record::read::<Archive>(&value)
            .map_err(|Fault { path, problem }| ImportError::Damaged { path, problem })?;
        Ok(Archive::new(read.vendors, now))
    }

    /// Takes in another archive: nothing of either is lost.
    pub fn merge(&mut self, other: Archive, now: Timestamp) {
        self.merge_vendors(other.vendors, now);
    }

    fn merge_vendors(&mut self, vendors: Vec<VendorArchive>, now: Timestamp) {
        let mut all = std::mem::take(&mut self.vendors);
        all.extend(vendors);
        all.sort_by(|a, b| a.vendor.id.cmp(&b.vendor.id));
        let mut groups: Vec<VendorArchive> = Vec::with_capacity(all.len());
        for mut archive in all {
            match groups.last_mut() {
                // What it holds is joined once, when all of it is here.
                Some(held) if held.vendor.id == archive.vendor.id => {
                    held.first_seen = held.first_seen.min(archive.first_seen);
                    held.events.append(&mut archive.events);
                }
                _ => groups.push(archive),
            }
        }
        for archive in &mut groups {
            archive.merge(VendorArchive::new(archive.vendor.clone(), archive.first_seen), now);
        }
        self.vendors = groups;
    }
}

/// The most vendors a file may hold.
const VENDORS: usize = 1_000;

/// The most events a file may hold of one vendor: thirty a day for ten years.
const EVENTS: usize = 100_000;

/// Refuses a file that is larger than any this program writes, before anything is made of it.
fn within_bounds(file: &Value<'_>) -> Result<(), ImportError> {
    let Some(vendors) = file.get("vendors").and_then(Value::as_array) else {
        return Err(ImportError::Damaged { path: "vendors".into(), problem: Problem::wanted(Thing::List) });
    };
    if vendors.len() > VENDORS {
        return Err(ImportError::TooMuch { path: "vendors".into(), most: VENDORS });
    }
    for (index, vendor) in vendors.iter().enumerate() {
        if vendor.get("events").and_then(Value::as_array).is_some_and(|events| events.len() > EVENTS) {
            return Err(ImportError::TooMuch { path: format!("vendors[{index}].events"), most: EVENTS });
        }
    }
    Ok(())
}
