//! How the latest attempt at each vendor went, in the extension's storage: one short record for all of them, written
//! together with what was read, in turns among its pages and its background.
//!
//! What there is to decide is decided in plain functions between two questions to storage: every line of an asynchronous
//! one is paid for in the download.

use std::cell::RefCell;
use std::mem;

use is_it_them_core::digits::digits;
use is_it_them_core::status::{Outcome, Outcomes, Reading, Record, Vendor, digest, slimmed};
use is_it_them_core::tree::Value;
use js_sys::{Array, Object};
use wasm_bindgen::JsValue;

use super::environment::Boxed;
use super::js::object;
use super::js::set;
use super::storage::{self, reading_key};
use super::{clock, lock, marks, readings, webext};

/// The key of the record.
pub use is_it_them_core::names::OUTCOMES as KEY;

/// What one vendor's reading may take, in bytes. With so many vendors that all of it would come to more than [`ALL`], each
/// may take less.
const EACH: usize = 256 << 10;

/// What all readings together may take, in bytes: browsers give an extension ten megabytes.
const ALL: usize = 6 << 20;

/// An attempt that is to be written down.
struct Attempt {
    vendor: Vendor,
    /// As it was made, with what does not count.
    reading: Value<'static>,
}

thread_local! {
    /// What waits for its turn: whoever has it takes along what the others have left here.
    static WAITING: RefCell<Vec<Attempt>> = RefCell::default();
}

/// Those of all vendors.
pub fn all() -> Boxed<'static, Outcomes> {
    Box::pin(async {
        let kept = storage::kept(KEY).await;
        Outcomes::from_text(kept.unwrap_or_default())
    })
}

/// A vendor's last good reading, as its outcome leaves it, marked as recalled.
pub fn recall(vendor: &Vendor) -> Boxed<'_, Option<Reading>> {
    Box::pin(async {
        let kept = readings::kept(vendor).await;
        let Some(outcome) = all().await.of(&vendor.page) else { return Some(kept?.recalled()) };
        let mut reading = kept.unwrap_or_default();
        outcome.bring_up_to_date(&mut reading);
        Some(reading.recalled())
    })
}

/// Keeps a reading after an attempt at its vendor, and how the attempt went. Comes back when that is kept.
pub async fn keep(vendor: &Vendor, reading: &mut Reading) {
    let attempt = Attempt { vendor: vendor.clone(), reading: reading.to_value() };
    WAITING.with_borrow_mut(|waiting| waiting.push(attempt));
    let _turn = lock::turn(KEY).await;
    let attempts = WAITING.with_borrow_mut(mem::take);
    if attempts.is_empty() {
        return;
    }
    let mut outcomes = all().await;
    let (items, mut keys) = written(&mut outcomes, attempts);
    while webext::save_all(&items).await.is_err() {
        // What finds no room takes what is kept of it along, which would else be taken for the vendor's present state;
        // then every other reading does, since the record must fit, also where nothing but the record is to be written.
        storage::remove_all(keys.clone()).await;
        let others = unkept(&mut outcomes, &items, &keys);
        if keys.length() + others.length() == 0 {
            return;
        }
        keys = others;
    }
}

/// Forgets what is kept of a vendor that is not chosen any more.
pub async fn forget(vendor: &Vendor) {
    let _turn = lock::turn(KEY).await;
    let mut outcomes = all().await;
    outcomes.forget(|known| known == vendor.page);
    // Should it not be kept, the vendor is shown nowhere all the same.
    let _ = webext::save_all(&object(&[(KEY, outcomes.text().into())])).await;
    storage::remove_all(Array::of2(&reading_key(&vendor.page).into(), &marks::key(vendor).into())).await;
}

/// Takes in how the attempts went. What is to be kept, by key, and the keys of the readings among it.
fn written(outcomes: &mut Outcomes, attempts: Vec<Attempt>) -> (Object, Array) {
    let (items, keys) = (Object::new(), Array::new());
    let room = EACH.min(ALL / (outcomes.count() + 1));
    for Attempt { vendor, reading } in attempts {
        let mut outcome = outcomes.of(&vendor.page).unwrap_or_default();
        if let Some(mut counting) = Reading::from_value(&reading) {
            counting.narrow(&vendor.parts);
            outcome.note(&vendor, &counting, clock::now());
        }
        let mut slim = slimmed(reading, room);
        // When it was read stands in the outcome: the same page read again is not written again.
        let read_at = slim.as_mut().and_then(|slim| slim.get_mut("read_at")).map(mem::take);
        let known = slim.as_ref().map(|slim| digits(digest(&slim.to_text()), 1)).unwrap_or_default();
        // A mark that says nothing: to take it away would be a second question to storage.
        if let Some(mark) = marks::unset(&vendor) {
            set(&items, &mark, &JsValue::NULL);
        }
        let key = reading_key(&vendor.page);
        if storage::was_lost(&key) || outcome.unkept || outcome.digest != known {
            if let Some(slot) = slim.as_mut().and_then(|slim| slim.get_mut("read_at")) {
                *slot = read_at.unwrap_or_default();
            }
            set(&items, &key, &slim.as_ref().map_or(JsValue::NULL, |slim| slim.to_text().into()));
            keys.push(&key.into());
        }
        outcome.unkept = slim.is_none();
        outcome.digest = known;
        outcomes.set(&outcome);
    }
    set(&items, KEY, &outcomes.text().into());
    (items, keys)
}

/// Notes that these readings could not be kept, and leaves them out. The keys of all others, to make room; none where that
/// is what was tried.
fn unkept(outcomes: &mut Outcomes, items: &Object, keys: &Array) -> Array {
    let others = Array::new();
    let pages: Vec<Outcome> = outcomes.all().collect();
    for mut outcome in pages {
        let key = JsValue::from(reading_key(&outcome.page));
        if keys.includes(&key, 0) {
            set(items, &key.as_string().unwrap_or_default(), &JsValue::NULL);
            outcome.unkept = true;
            outcomes.set(&outcome);
        } else if !outcome.unkept {
            others.push(&key);
        }
    }
    set(items, KEY, &outcomes.text().into());
    others
}
