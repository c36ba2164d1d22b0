//! A mark in storage while a vendor's document is being taken apart. A document that ends the module, or the whole worker,
//! leaves its mark behind: then that vendor is let be for a while, and the others are read.

use std::pin::Pin;

#[cfg(not(feature = "formats"))]
use is_it_them_core::status::Failure;
use is_it_them_core::status::{Mark, Record, Vendor};

use super::{clock, storage};

/// By the id, which a vendor keeps wherever its page is found.
fn key(vendor: &Vendor) -> String {
    ["mark/1/", &vendor.id].concat()
}

/// The mark of a vendor; one that was never begun where there is none. Boxed, as what follows: the steps of it exist once.
fn of(vendor: &Vendor) -> Pin<Box<dyn Future<Output = Mark> + '_>> {
    Box::pin(async move {
        let kept = storage::kept(&key(vendor)).await;
        kept.and_then(|text| Mark::from_text(&text)).unwrap_or_default()
    })
}

/// Whether a vendor may be read now, or waits because reading it ended the program.
///
/// # Errors
/// [`Failure::Broke`] while it waits.
#[cfg(feature = "background")]
pub(crate) async fn check(vendor: &Vendor) -> Result<(), Failure> {
    if of(vendor).await.waits(BELIEVED, clock::now()) { Err(Failure::Broke) } else { Ok(()) }
}

/// As above. Another page, or the background, may be taking the document apart this moment: then its mark goes soon.
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) async fn check(vendor: &Vendor) -> Result<(), Failure> {
    let waits = async || {
        let mark = of(vendor).await;
        // One from before may be of a popup or a tab that was closed at that moment, as casually as a worker is ended.
        let believed = if mark.at < clock::opened() { 2 } else { BELIEVED };
        mark.waits(believed, clock::now())
    };
    if waits().await {
        clock::pause(APART).await;
        if waits().await {
            return Err(Failure::Broke);
        }
    }
    Ok(())
}

/// Longer than any document takes that ends well, in milliseconds.
#[cfg(any(feature = "ui", feature = "glance"))]
const APART: i32 = 3000;

/// How many times in a row leave no doubt. A browser ends a worker whenever it likes, so there the first is no proof of the
/// vendor's fault; a page can start its module anew but once.
#[cfg(not(feature = "formats"))]
const BELIEVED: u32 = if cfg!(feature = "background") { 2 } else { 1 };

/// Marks a vendor before its document is taken apart.
pub(crate) async fn set(vendor: &Vendor) {
    let reading = storage::reading_key(&vendor.page);
    if storage::mark(&key(vendor), &reading, &clock::now().text()).await {
        #[cfg(any(feature = "app", feature = "background"))]
        super::outcomes::lost(&vendor.page);
    }
}

/// Takes the mark away: all went well.
pub(crate) async fn clear(vendor: &Vendor) {
    storage::remove(&key(vendor)).await;
}
