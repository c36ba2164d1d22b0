//! A mark in storage while a vendor's document is being taken apart. A document that ends the module, or the whole worker,
//! leaves its mark behind: then that vendor is let be for a while, and the others are read.

#[cfg(not(feature = "formats"))]
use is_it_them_core::status::Failure;
use is_it_them_core::status::{Mark, Vendor};

use super::{clock, storage};

/// By the id, which a vendor keeps wherever its page is found.
fn key(vendor: &Vendor) -> String {
    format!("mark/1/{}", vendor.id)
}

/// Whether a vendor may be read now, or waits because reading it ended the program.
///
/// # Errors
/// [`Failure::Broke`] while it waits.
#[cfg(not(feature = "formats"))]
pub(crate) async fn check(vendor: &Vendor) -> Result<(), Failure> {
    match storage::load::<Mark>(&key(vendor)).await {
        Some(mark) if mark.waits(clock::now()) => Err(Failure::Broke),
        _ => Ok(()),
    }
}

/// How often in a row reading a vendor ended the program.
#[cfg(any(feature = "background", feature = "app"))]
pub(crate) async fn times(vendor: &Vendor) -> u32 {
    storage::load::<Mark>(&key(vendor)).await.map_or(0, |mark| mark.times)
}

/// Marks a vendor before its document is taken apart. The mark matters more than what is kept of the vendor, which is about
/// to be read anew.
pub(crate) async fn set(vendor: &Vendor) {
    let known = storage::load::<Mark>(&key(vendor)).await.unwrap_or_default();
    let mut mark = Mark { times: known.times.saturating_add(1), at: clock::now() };
    if storage::save(&key(vendor), &mut mark).await.is_err() {
        storage::remove(&storage::reading_key(&vendor.page)).await;
        let _ = storage::save(&key(vendor), &mut mark).await;
    }
}

/// Takes the mark away: all went well.
pub(crate) async fn clear(vendor: &Vendor) {
    storage::remove(&key(vendor)).await;
}
