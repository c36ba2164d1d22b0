//! Vendors' readings as they are kept: each under a key of its own and, in the extension, an outcome of each in one short
//! record beside them, which always fits.
//!
//! A reading is written only when it is another than the one that is kept. Where it finds no room it gives up texts, then
//! itself; and then what was kept before goes too, which would else be taken for what the page says now.

use std::pin::Pin;

use is_it_them_core::status::{Reading, Record, Vendor, slimmed};

use super::storage::{self, reading_key};
use super::webext::is_extension;
use super::{marks, outcomes};

/// What one vendor's reading may take of the storage that a widget shares with its page, in bytes.
const ON_A_PAGE: usize = 128 << 10;

/// A vendor's last good reading, marked as recalled. In the extension its outcome says more of it.
pub(crate) fn recall(vendor: &Vendor) -> Pin<Box<dyn Future<Output = Option<Reading>> + '_>> {
    // Decided outside of asynchronous code, which contains all that it might wait for.
    if !is_extension() {
        return Box::pin(async { Some(kept(vendor).await?.recalled()) });
    }
    Box::pin(async {
        let kept = kept(vendor).await;
        let Some(outcome) = outcomes::of(&vendor.page).await else { return Some(kept?.recalled()) };
        let mut reading = kept.unwrap_or_default();
        outcome.bring_up_to_date(&mut reading);
        Some(reading.recalled())
    })
}

async fn kept(vendor: &Vendor) -> Option<Reading> {
    storage::load(&reading_key(&vendor.page)).await
}

/// Keeps a reading, after an attempt at its vendor. Where it cannot be kept, this page still shows what it just read.
/// Boxed, so that the steps of it exist once and not in every caller.
pub(crate) fn keep<'a>(
    vendor: &'a Vendor,
    reading: &'a mut Reading,
) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
    // Decided outside of asynchronous code, which contains all that it might wait for.
    if is_extension() {
        return Box::pin(outcomes::keep(vendor, reading));
    }
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
