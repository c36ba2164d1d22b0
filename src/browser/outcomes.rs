//! How the latest attempt at each vendor went, in the extension's storage: one short record for all of them, written
//! together with what was read, in turns among its pages and its background.
//!
//! What there is to decide is decided in plain functions between two questions to storage: every line of an asynchronous
//! one is paid for in the download.

use std::cell::RefCell;
use std::mem;

use is_it_them_core::digits::digits;
use is_it_them_core::names::LOG;
use is_it_them_core::status::{Entry, Log, Outcome, Outcomes, Reading, Record, Vendor, digest, slimmed};
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

/// What one vendor's reading may take, in bytes. Where all of the vendors together would take more than [`ALL`], each
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
    /// What waits for its turn: the one that has it takes along what the others have left here.
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
        outcome.bring_up_to_date(&mut reading, clock::now());
        Some(reading.recalled())
    })
}

/// Keeps a reading after an attempt at its vendor, and how the attempt went. Comes back when that is kept.
pub fn keep<'a>(vendor: &Vendor, reading: &mut Reading) -> Boxed<'a, ()> {
    let attempt = Attempt { vendor: vendor.clone(), reading: reading.to_value() };
    WAITING.with_borrow_mut(|waiting| waiting.push(attempt));
    Box::pin(async {
        let _turn = lock::turn(KEY).await;
        let attempts = WAITING.with_borrow_mut(mem::take);
        if attempts.is_empty() {
            return;
        }
        let mut outcomes = all().await;
        let mut batch = written(&mut outcomes, attempts);
        if !batch.entries.is_empty() {
            let mut log = Log::from_text(storage::kept(LOG).await.unwrap_or_default());
            if log.note(mem::take(&mut batch.entries)) {
                set(&batch.items, LOG, &log.text().into());
            }
        }
        while webext::save_all(&batch.items).await.is_err() {
            let Some(gone) = batch.give_up(&mut outcomes) else { return };
            storage::remove_all(gone).await;
        }
    })
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

/// What is to be kept in one go, and what of it may be given up.
struct Batch {
    items: Object,
    /// The keys of the readings in it, and how long each is.
    readings: Vec<(String, usize)>,
    /// The keys of the marks that it takes away.
    marks: Array,
    left: Left,
    /// What came to something else than before.
    entries: Vec<Entry>,
}

/// What is left to be given up once no reading of a batch is, in this order.
#[derive(Clone, Copy)]
enum Left {
    /// The readings of all other vendors.
    Others,
    /// What says nothing, which takes room as well.
    Marks,
    /// The record itself: then every vendor is unknown.
    Record,
    Nothing,
}

impl Batch {
    /// Gives up something where all of it found no room: the longest reading, since the vendor that grows makes room itself,
    /// then all else. The keys to be removed from storage, since what is kept there would pass for the vendors' present
    /// state; nothing where nothing is left.
    fn give_up(&mut self, outcomes: &mut Outcomes) -> Option<Array> {
        let longest = self.readings.iter().enumerate().max_by_key(|(_, (_, length))| *length);
        if let Some((place, _)) = longest {
            let (key, _) = self.readings.swap_remove(place);
            self.without(outcomes, |known| *known == key);
            return Some(Array::of1(&key.into()));
        }
        match self.left {
            Left::Others => {
                self.left = Left::Marks;
                Some(self.without(outcomes, |_| true))
            }
            Left::Marks => {
                self.left = Left::Record;
                self.items = object(&[(KEY, outcomes.text().into())]);
                Some(mem::take(&mut self.marks))
            }
            Left::Record => {
                self.left = Left::Nothing;
                self.items = Object::new();
                Some(Array::of1(&KEY.into()))
            }
            Left::Nothing => None,
        }
    }

    /// Leaves out the readings of these keys, and notes that they could not be kept. The keys.
    fn without(&mut self, outcomes: &mut Outcomes, is_gone: impl Fn(&String) -> bool) -> Array {
        let gone = Array::new();
        let all: Vec<Outcome> = outcomes.all().collect();
        for mut outcome in all {
            let key = reading_key(&outcome.page);
            if !outcome.unkept && is_gone(&key) {
                outcome.unkept = true;
                outcomes.set(&outcome);
                let key = JsValue::from(key);
                // It may be none of this batch.
                let _ = js_sys::Reflect::delete_property(&self.items, &key);
                gone.push(&key);
            }
        }
        set(&self.items, KEY, &outcomes.text().into());
        gone
    }
}

/// Takes in how the attempts went.
fn written(outcomes: &mut Outcomes, attempts: Vec<Attempt>) -> Batch {
    let mut batch = Batch {
        items: Object::new(),
        readings: Vec::new(),
        marks: Array::new(),
        left: Left::Others,
        entries: Vec::new(),
    };
    let room = EACH.min(ALL / (outcomes.count() + 1));
    for Attempt { vendor, reading } in attempts {
        // A mark that says nothing: to take it away would be a second question to storage.
        if let Some(mark) = marks::unset(&vendor) {
            set(&batch.items, &mark, &JsValue::NULL);
            batch.marks.push(&mark.into());
        }
        let (now, mut outcome) = (clock::now(), outcomes.of(&vendor.page).unwrap_or_default());
        let Some(mut counting) = Reading::from_value(&reading) else { continue };
        if outcome.overtakes(&counting, now) {
            outcome.note_overtaken(&counting, now);
            outcomes.set(&outcome);
            continue;
        }
        counting.narrow(&vendor.parts);
        let before = (outcome.failed, outcome.health);
        outcome.note(&vendor, &counting, now);
        if outcome.failed || before != (outcome.failed, outcome.health) {
            batch.entries.push(Entry::of(&vendor, &counting, &outcome, now));
        }
        let mut slim = slimmed(reading, room);
        // When it was read stands in the outcome: the same page read again is not written again.
        let read_at = slim.as_mut().and_then(|slim| slim.get_mut("read_at")).map(mem::take);
        let known = slim.as_ref().map(|slim| digits(digest(&slim.to_text()), 1)).unwrap_or_default();
        let key = reading_key(&vendor.page);
        if storage::was_lost(&key) || outcome.unkept || outcome.digest != known {
            if let Some(slot) = slim.as_mut().and_then(|slim| slim.get_mut("read_at")) {
                *slot = read_at.unwrap_or_default();
            }
            let text = slim.as_ref().map(Value::to_text);
            set(&batch.items, &key, &text.as_deref().map_or(JsValue::NULL, JsValue::from));
            batch.readings.push((key, text.map_or(0, |text| text.len())));
        }
        outcome.unkept = slim.is_none();
        outcome.digest = known;
        outcomes.set(&outcome);
    }
    set(&batch.items, KEY, &outcomes.text().into());
    batch
}
