use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::VendorArchive;

/// The version this program writes. It reads this one and all before it.
pub const VERSION: u32 = 1;

/// What the file says it is.
const FORMAT: &str = "is-it-them archive";

/// Everything that is kept, as it is exported and imported: lossless.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Archive {
    format: String,
    version: u32,
    /// Each vendor once, in the order of their ids.
    pub vendors: Vec<VendorArchive>,
}

/// Why a file was not imported. [`crate::words::history::import_failure`] says it to a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ImportError {
    /// Not an archive of this product.
    NotAnArchive,
    /// From a later version of this product.
    TooNew {
        /// The version it says it has.
        version: u64,
    },
    /// An archive, but damaged.
    Damaged(String),
}

impl Archive {
    /// An archive of these vendors.
    #[must_use]
    pub fn new(vendors: Vec<VendorArchive>) -> Archive {
        let mut archive = Archive { format: FORMAT.into(), version: VERSION, vendors: Vec::new() };
        archive.merge_vendors(vendors);
        archive
    }

    /// As JSON, to be written to a file.
    ///
    /// # Errors
    /// Never for data built by this program.
    pub fn to_value(&self) -> Result<Value, serde_json::Error> {
        serde_json::to_value(self)
    }

    /// From the JSON of a file. Order and doubles in the file do not matter.
    ///
    /// # Errors
    /// When it is none, is from a later version, or is damaged.
    pub fn from_value(value: Value) -> Result<Archive, ImportError> {
        if value.get("format").and_then(Value::as_str) != Some(FORMAT) {
            return Err(ImportError::NotAnArchive);
        }
        match value.get("version").and_then(Value::as_u64) {
            None => return Err(ImportError::NotAnArchive),
            Some(version) if version > u64::from(VERSION) => return Err(ImportError::TooNew { version }),
            Some(_) => {}
        }
        let read: Archive =
            serde_json::from_value(value).map_err(|error| ImportError::Damaged(error.to_string()))?;
        Ok(Archive::new(read.vendors))
    }

    /// Takes in another archive: nothing of either is lost.
    pub fn merge(&mut self, other: Archive) {
        self.merge_vendors(other.vendors);
    }

    fn merge_vendors(&mut self, vendors: Vec<VendorArchive>) {
        for vendor in vendors {
            match self.vendors.binary_search_by(|held| held.vendor.id.cmp(&vendor.vendor.id)) {
                Ok(place) => {
                    if let Some(held) = self.vendors.get_mut(place) {
                        held.merge(vendor);
                    }
                }
                Err(place) => {
                    let mut sorted = VendorArchive { events: Vec::new(), ..vendor };
                    sorted.merge(VendorArchive { events: vendor.events, ..sorted.clone() });
                    self.vendors.insert(place, sorted);
                }
            }
        }
    }
}
