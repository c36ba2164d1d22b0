//! Vendors' readings as they are kept: each under a key of its own and, in the extension, an outcome of each in one short
//! record beside them, which always fits.
//!
//! A reading is written only when it is another than the one that is kept. Where it finds no room it gives up texts, then
//! itself; and then what was kept before goes too, which would else pass for what the page says now.

use is_it_them_core::status::{Reading, Record, Vendor, slimmed};

use super::environment::{self, Boxed};
use super::marks;
use super::storage::{self, reading_key};

/// What one vendor's reading may take of the storage that a widget shares with its page, in bytes.
const ON_A_PAGE: usize = 128 << 10;

/// A vendor's last good reading, marked as recalled. In the extension its outcome says more of it.
pub fn recall(vendor: &Vendor) -> Boxed<'_, Option<Reading>> {
    (environment::here().recall)(vendor)
}

/// Keeps a reading, after an attempt at its vendor. Where it cannot be kept, this page still shows what it just read.
pub fn keep<'a>(vendor: &'a Vendor, reading: &'a mut Reading) -> Boxed<'a, ()> {
    (environment::here().keep)(vendor, reading)
}

/// What a page of somebody's keeps.
pub(crate) fn recall_on_page(vendor: &Vendor) -> Boxed<'_, Option<Reading>> {
    Box::pin(async { Some(kept(vendor).await?.recalled()) })
}

/// What is kept of a vendor, as it was kept.
pub async fn kept(vendor: &Vendor) -> Option<Reading> {
    storage::load(&reading_key(&vendor.page)).await
}

/// Keeps a reading in the storage of somebody's page.
pub(crate) fn keep_on_page<'a>(vendor: &'a Vendor, reading: &'a mut Reading) -> Boxed<'a, ()> {
    Box::pin(async move {
        marks::clear(vendor).await;
        let key = reading_key(&vendor.page);
        let kept = match slimmed(reading.to_value(), ON_A_PAGE) {
            Some(tree) => storage::keep(&key, &tree).await.is_ok(),
            None => false,
        };
        if !kept {
            storage::remove(&key).await;
        }
    })
}
