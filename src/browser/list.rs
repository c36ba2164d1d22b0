//! The list of vendors a person chose in the extension.

mod change;

use is_it_them_core::status::{Vendor, chosen};

pub use self::change::{Changes, Vendors, change, load, replace};
use super::storage;

/// The vendors that were chosen, in their order. An entry that this build does not understand, as a later one may have
/// written it, is left out here and stays in storage.
pub async fn kept() -> Vec<Vendor> {
    chosen(&storage::kept_tree(storage::VENDORS).await)
}
