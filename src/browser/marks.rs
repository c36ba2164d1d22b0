//! A mark in storage while a vendor's document is being taken apart. A document that ends the module, or the whole worker,
//! leaves its mark behind: then that vendor is let be for a while, and the others are read.

use std::cell::RefCell;
use std::pin::Pin;

use is_it_them_core::status::{Failure, Mark, Record, Vendor};
use is_it_them_core::time::Timestamp;

use super::{clock, storage};

thread_local! {
    /// The keys of the marks that this module has set and not yet taken away.
    static SET: RefCell<Vec<String>> = RefCell::default();
}

/// By the id, which a vendor keeps wherever its page is found.
pub(crate) fn key(vendor: &Vendor) -> String {
    ["mark/1/", &vendor.id].concat()
}

/// The mark of a vendor; one that was never begun where there is none. Boxed, as what follows: the steps of it exist once.
fn of(vendor: &Vendor) -> Pin<Box<dyn Future<Output = Mark> + '_>> {
    Box::pin(async move {
        let kept = storage::kept(&key(vendor)).await;
        kept.and_then(|text| Mark::from_text(&text)).unwrap_or_default()
    })
}

/// Whether a vendor may be read now, or waits because reading it ended the program. Another page, or the background, may be
/// taking the document apart this moment: then its mark goes soon, and a page looks again. Which of the two this is, is decided
/// outside of asynchronous code, which contains all that it might wait for.
///
/// # Errors
/// [`Failure::Broke`] while the vendor waits.
pub(crate) fn check(vendor: &Vendor) -> Pin<Box<dyn Future<Output = Result<(), Failure>> + '_>> {
    if cfg!(feature = "background") {
        return Box::pin(async { if waits(vendor).await { Err(Failure::Broke) } else { Ok(()) } });
    }
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

/// Whether a vendor's mark leaves no doubt. A browser ends a worker whenever it likes, and a popup or a tab is closed as
/// casually: of those the first mark is no proof of the vendor's fault. A page can start its module anew but once.
async fn waits(vendor: &Vendor) -> bool {
    let mark = of(vendor).await;
    let believed = if cfg!(feature = "background") || mark.at < opened() { 2 } else { 1 };
    mark.waits(believed, clock::now())
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
pub(crate) async fn set(vendor: &Vendor) {
    let key = key(vendor);
    let reading = storage::reading_key(&vendor.page);
    if storage::mark(&key, &reading, &clock::now().text()).await {
        super::outcomes::lost(&vendor.page);
    }
    SET.with_borrow_mut(|set| set.push(key));
}

/// The key of a vendor's mark, where this module has set it: all went well, and the one who asks takes it out of storage.
pub(crate) fn unset(vendor: &Vendor) -> Option<String> {
    let key = key(vendor);
    SET.with_borrow_mut(|set| {
        let place = set.iter().position(|known| *known == key)?;
        Some(set.swap_remove(place))
    })
}

/// Takes the mark away, where this module has set it.
pub(crate) async fn clear(vendor: &Vendor) {
    if let Some(key) = unset(vendor) {
        storage::remove(&key).await;
    }
}
