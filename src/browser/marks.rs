//! A mark in storage while a vendor's document is being taken apart. A document that ends the module, or the whole worker,
//! leaves its mark behind: then that vendor is let be for a while, and the others are read.

use std::cell::RefCell;

use is_it_them_core::names;
use is_it_them_core::status::{Failure, Mark, Record, Vendor};
use is_it_them_core::time::Timestamp;

use super::environment::{self, Boxed};
use super::{clock, storage};

thread_local! {
    /// The keys of the marks that this module has set and not yet taken away.
    static SET: RefCell<Vec<String>> = RefCell::default();
}

/// By the id, which a vendor keeps wherever its page is found.
pub fn key(vendor: &Vendor) -> String {
    [names::MARK, &vendor.id].concat()
}

/// The mark of a vendor; one that was never begun where there is none. Boxed, as what follows: the steps of it exist once.
fn of(vendor: &Vendor) -> Boxed<'_, Mark> {
    Box::pin(async move {
        let kept = storage::kept(&key(vendor)).await;
        kept.and_then(|text| Mark::from_text(&text)).unwrap_or_default()
    })
}

/// Whether a vendor may be read now, or waits because reading it ended the program.
///
/// # Errors
/// [`Failure::Broke`] while the vendor waits.
pub fn check(vendor: &Vendor) -> Boxed<'_, Result<(), Failure>> {
    Box::pin(async { if waits(vendor).await { Err(Failure::Broke) } else { Ok(()) } })
}

/// As [`check`], on a page. Another page, or the background, may be taking the document apart this moment: then its mark goes
/// soon, and a page looks again.
///
/// # Errors
/// As [`check`].
pub(crate) fn check_twice(vendor: &Vendor) -> Boxed<'_, Result<(), Failure>> {
    Box::pin(async {
        if waits(vendor).await {
            clock::pause(APART).await;
            if waits(vendor).await {
                return Err(Failure::Broke);
            }
        }
        Ok(())
    })
}

/// Whether a vendor's mark leaves no doubt. A popup or a tab is closed as casually as a worker is ended: of those the first
/// mark is no proof of the vendor's fault. A page can start its module anew but once.
async fn waits(vendor: &Vendor) -> bool {
    let mark = of(vendor).await;
    let is_of_another = mark.at < opened();
    mark.waits(if is_of_another { 2 } else { environment::here().patience }, clock::now())
}

/// When this page was opened, by this device's clock as it stands now.
#[allow(clippy::cast_possible_truncation, reason = "milliseconds of a page's life")]
fn opened() -> Timestamp {
    let here = storage::here().unwrap_or_default();
    clock::now().shifted(-(here as i64)).unwrap_or(clock::now())
}

/// Longer than any document takes that ends well, in milliseconds.
const APART: i32 = 3000;

/// Marks a vendor before its document is taken apart. What keeps its reading takes the mark away, see [`unset`], or
/// [`clear`] does.
pub async fn set(vendor: &Vendor) {
    let key = key(vendor);
    storage::mark(&key, storage::reading_key(&vendor.page), &clock::now().text()).await;
    SET.with_borrow_mut(|set| set.push(key));
}

/// The key of a vendor's mark, where this module has set it: all went well, and the one who asks takes it out of storage.
pub fn unset(vendor: &Vendor) -> Option<String> {
    let key = key(vendor);
    SET.with_borrow_mut(|set| {
        let place = set.iter().position(|known| *known == key)?;
        Some(set.swap_remove(place))
    })
}

/// Takes the mark away, where this module has set it.
pub async fn clear(vendor: &Vendor) {
    if let Some(key) = unset(vendor) {
        storage::remove(&key).await;
    }
}
