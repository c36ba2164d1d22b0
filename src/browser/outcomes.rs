//! How the latest attempt at each vendor went, in the extension's storage: one short record for all of them, written
//! together with what was read, in turns among its pages and its background.

use std::cell::RefCell;
use std::mem;
use std::pin::Pin;

use is_it_them_core::status::{Outcome, Outcomes, Reading, Record, Timestamp, Vendor, digest, slimmed};
use js_sys::Object;
use serde_json::Value;

use super::js::set;
use super::{clock, json, lock, marks, storage, webext};

const KEY: &str = "outcomes/1";

/// What one vendor's reading may take, in bytes. With so many vendors that all of it would come to more than [`ALL`], each
/// may take less.
const EACH: usize = 256 << 10;

/// What all readings together may take, in bytes: browsers give an extension ten megabytes.
const ALL: usize = 6 << 20;

/// What a reading is cut down to where there is no room for it: its state and what goes on.
const LEAST: usize = 8 << 10;

/// What is to be written of one vendor.
struct Change {
    outcome: Outcome,
    /// The reading, where it is another than the kept one.
    reading: Option<Value>,
}

thread_local! {
    /// What waits for its turn: whoever has it takes along what the others have left here.
    static WAITING: RefCell<Vec<Change>> = RefCell::default();
}

/// Those of all vendors.
pub(crate) fn all() -> Pin<Box<dyn Future<Output = Outcomes>>> {
    Box::pin(async {
        let kept = webext::load(KEY).await.and_then(|text| text.as_string());
        Outcomes::from_text(kept.unwrap_or_default())
    })
}

/// That of one vendor, by its page.
pub(crate) async fn of(page: &str) -> Option<Outcome> {
    if webext::is_extension() { all().await.of(page) } else { None }
}

/// Keeps a reading after an attempt at its vendor, and how the attempt went. Comes back when that is kept.
pub(crate) async fn keep(vendor: &Vendor, reading: &mut Reading) {
    let known = all().await;
    let mut outcome = known.of(&vendor.page).unwrap_or_default();
    // When it was read stands in the outcome, and what comes back is cached whatever it was, so that the same page read
    // again leaves the same tree.
    let (read_at, source) = (reading.read_at.take(), mem::take(&mut reading.source));
    let whole = reading.to_value();
    (reading.read_at, reading.source) = (read_at, source);
    let narrowed = Some(&whole).filter(|_| !vendor.parts.is_empty()).and_then(Reading::from_value);
    let tree = slimmed(whole, EACH.min(ALL / known.count().max(1)));
    let digest = tree.as_ref().map(|tree| digest(tree).to_string()).unwrap_or_default();
    let is_same = !outcome.unkept && outcome.digest == digest;
    outcome.unkept = tree.is_none();
    outcome.digest = digest;
    let times = if reading.failure.is_some() { marks::times(vendor).await } else { 0 };
    match narrowed {
        Some(mut narrowed) => {
            narrowed.read_at = read_at;
            narrowed.narrow(&vendor.parts);
            outcome.note(vendor, &narrowed, times, clock::now());
        }
        None => outcome.note(vendor, reading, times, clock::now()),
    }
    let reading = tree.filter(|_| !is_same).map(|tree| with_time(tree, read_at));
    WAITING.with_borrow_mut(|waiting| waiting.push(Change { outcome, reading }));
    flush().await;
}

fn with_time(mut tree: Value, read_at: Option<Timestamp>) -> Value {
    if let (Value::Object(members), Some(mut at)) = (&mut tree, read_at) {
        members.insert("read_at".into(), at.to_value());
    }
    tree
}

/// Forgets the outcomes of vendors that are not chosen any more, and their readings.
#[cfg(feature = "background")]
pub(crate) async fn forget_others(vendors: &[Vendor]) {
    let is_gone = |page: &str| vendors.iter().all(|vendor| vendor.page != page);
    let gone: Vec<Outcome> = all().await.all().filter(|known| is_gone(&known.page)).collect();
    if gone.is_empty() {
        return;
    }
    let _turn = lock::turn(KEY).await;
    let mut outcomes = all().await;
    outcomes.forget(is_gone);
    // Should it not be kept, the next turn forgets them.
    let _ = webext::save(KEY, &outcomes.text().into()).await;
    for known in gone {
        webext::remove(&storage::reading_key(&known.page)).await;
    }
}

async fn flush() {
    let _turn = lock::turn(KEY).await;
    let mut changes = WAITING.with_borrow_mut(mem::take);
    if changes.is_empty() {
        return;
    }
    let mut outcomes = all().await;
    let items = Object::new();
    for Change { outcome, reading } in &changes {
        outcomes.set(outcome);
        if let Some(reading) = reading {
            set(&items, &storage::reading_key(&outcome.page), &json::plain(reading));
        }
    }
    set(&items, KEY, &outcomes.text().into());
    if webext::save_all(&items).await.is_err() {
        crowded(&mut outcomes, &mut changes).await;
    }
}

/// Keeps what it can where there is not room for all. What cannot be kept takes its older reading along, which would else
/// be taken for the vendor's present state.
fn crowded<'a>(
    outcomes: &'a mut Outcomes,
    changes: &'a mut [Change],
) -> Pin<Box<dyn Future<Output = ()> + 'a>> {
    Box::pin(async move {
        for Change { outcome, reading } in changes {
            let key = storage::reading_key(&outcome.page);
            let Some(tree) = reading else { continue };
            if webext::save(&key, &json::plain(tree)).await.is_ok() {
                continue;
            }
            if let Some(least) = slimmed(std::mem::take(tree), LEAST)
                && webext::save(&key, &json::plain(&least)).await.is_ok()
            {
                continue;
            }
            webext::remove(&key).await;
            outcome.unkept = true;
            outcomes.set(outcome);
        }
        // Readings make room for the record, which must fit; each is read again at its vendor's next turn.
        let others: Vec<Outcome> = outcomes.all().collect();
        for mut other in others {
            if webext::save(KEY, &outcomes.text().into()).await.is_ok() {
                return;
            }
            webext::remove(&storage::reading_key(&other.page)).await;
            other.unkept = true;
            outcomes.set(&other);
        }
        // Without any room the toolbar still shows what was read, as long as nobody asks storage.
        let _ = webext::save(KEY, &outcomes.text().into()).await;
    })
}
