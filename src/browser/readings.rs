//! Vendors' readings as they are kept: each under a key of its own and, in the extension, an outcome of each in one short
//! record beside them, which always fits.
//!
//! A reading is written only when it is another than the one that is kept. Where it finds no room it gives up texts, then
//! itself; and then what was kept before goes too, which would else be taken for what the page says now.

use std::pin::Pin;

use is_it_them_core::status::{Reading, Vendor};
use is_it_them_core::status::{Record, slimmed};

use super::storage::{self, reading_key};

/// What one vendor's reading may take of the storage that a widget shares with its page, in bytes.
const ON_A_PAGE: usize = 128 << 10;

/// A vendor's last good reading, marked as recalled.
pub(crate) async fn recall(vendor: &Vendor) -> Option<Reading> {
    let kept = storage::load::<Reading>(&reading_key(&vendor.page)).await;
    if let Some(outcome) = super::outcomes::of(&vendor.page).await {
        let mut reading = kept.unwrap_or_default();
        outcome.bring_up_to_date(&mut reading);
        return Some(reading.recalled());
    }
    Some(kept?.recalled())
}

/// Keeps a reading, after an attempt at its vendor. Where it cannot be kept, this page still shows what it just read.
/// Boxed, so that the steps of it exist once and not in every caller.
pub(crate) fn keep<'a>(
    vendor: &'a Vendor,
    reading: &'a mut Reading,
) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
    Box::pin(async move {
        if super::webext::is_extension() {
            return super::outcomes::keep(vendor, reading).await;
        }
        {
            let key = reading_key(&vendor.page);
            let kept = match slimmed(reading.to_value(), ON_A_PAGE) {
                Some(tree) => storage::keep(&key, &tree).await.is_ok(),
                None => false,
            };
            if !kept {
                storage::remove(&key).await;
            }
        }
    })
}
