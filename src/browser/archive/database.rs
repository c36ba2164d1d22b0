//! The database of the archive: its stores, their keys, and how a transaction ends.

use std::future::{Future, IntoFuture};
use std::ops::Deref;

use idb::{
    Database, DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use is_it_them_core::history::archive::{Head, Key};
use is_it_them_core::names::{ARCHIVE, ARCHIVE_LINES, ARCHIVE_VENDORS, ARCHIVE_VERSION};
use is_it_them_core::status::Record;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::ArchiveError;

/// By the vendor's id.
pub(super) const VENDORS: &str = ARCHIVE_VENDORS;
/// By the vendor's id, whether it is maintenance, and the event's id.
pub(super) const EVENTS: &str = "events";
/// Sheets of lines, by the vendor's id and the number of the sheet.
pub(super) const LINES: &str = ARCHIVE_LINES;
/// Sheets of what the search reads, likewise.
pub(super) const TEXTS: &str = "texts";
pub(super) const STORES: [&str; 4] = [VENDORS, EVENTS, LINES, TEXTS];

impl From<idb::Error> for ArchiveError {
    fn from(_: idb::Error) -> ArchiveError {
        ArchiveError::Unavailable
    }
}

/// The database, let go of whatever happens: one that stays open keeps every other tab from renewing it.
pub(super) struct Open(Database);

impl Deref for Open {
    type Target = Database;

    fn deref(&self) -> &Database {
        &self.0
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.close();
    }
}

pub(super) async fn open() -> Result<Open, ArchiveError> {
    let mut request = Factory::new()?.open(ARCHIVE, Some(ARCHIVE_VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        let there = database.store_names();
        for store in STORES.into_iter().filter(|store| !there.iter().any(|name| name == store)) {
            // A store that cannot be made shows when it is used.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    Ok(Open(request.await?))
}

/// A transaction over all stores that may write.
pub(super) fn writing(database: &Open) -> Result<Transaction, ArchiveError> {
    Ok(database.transaction(&STORES, TransactionMode::ReadWrite)?)
}

/// Asks for all records of a vendor at once; they come when this is awaited, others may be asked for meanwhile.
pub(super) fn ask_all(
    store: &ObjectStore,
    vendor: Option<&str>,
) -> Result<impl Future<Output = Result<Vec<JsValue>, idb::Error>> + use<>, ArchiveError> {
    let range = vendor.map(|vendor| of_vendor(vendor).map(Query::KeyRange)).transpose()?;
    Ok(store.get_all(range, None)?.into_future())
}

/// How many events there are of a vendor: as its record says, else asked for likewise. To count ten thousand takes the
/// database as long as to read all lines of them.
pub(super) fn count_of(
    head: &Head,
    events: &ObjectStore,
) -> Result<impl Future<Output = Result<u32, idb::Error>> + use<>, ArchiveError> {
    let asked = match head.count {
        Some(_) => None,
        None => Some(events.count(Some(Query::KeyRange(of_vendor(&head.vendor.id)?)))?.into_future()),
    };
    let said = head.count.unwrap_or_default();
    Ok(async move {
        match asked {
            Some(asked) => asked.await,
            None => Ok(said),
        }
    })
}

/// One record, asked for likewise.
pub(super) fn ask(
    store: &ObjectStore,
    key: &JsValue,
) -> Result<impl Future<Output = Result<Option<JsValue>, idb::Error>> + use<>, ArchiveError> {
    Ok(store.get(key.clone())?.into_future())
}

/// The keys that begin with a vendor. An array sorts behind every text and every number, so these are all of them.
pub(super) fn of_vendor(vendor: &str) -> Result<KeyRange, ArchiveError> {
    Ok(KeyRange::bound(&Array::of1(&vendor.into()), &Array::of2(&vendor.into(), &Array::new()), None, None)?)
}

pub(super) fn event_key(vendor: &str, (is_work, id): &Key) -> JsValue {
    Array::of3(&vendor.into(), &u32::from(*is_work).into(), &id.as_str().into()).into()
}

/// The key that a key of the database stands for; nothing for one that no build of ours wrote.
pub(super) fn read_key(key: &JsValue) -> Option<Key> {
    let key = Array::from(key);
    Some((key.get(1).as_f64()? != 0.0, key.get(2).as_string()?))
}

pub(super) fn sheet_key(vendor: &str, sheet: u32) -> JsValue {
    Array::of2(&vendor.into(), &sheet.into()).into()
}

pub(super) fn read<T: Record>(text: &JsValue) -> Option<T> {
    T::from_text(&text.as_string()?)
}

/// Writes a record. What comes of that shows at the transaction's end, since one write that fails ends it.
pub(super) fn put(store: &ObjectStore, key: &JsValue, text: String) -> Result<(), ArchiveError> {
    // In a transaction that was open a line ago, what goes wrong with a write is a lack of room.
    store.put(&JsValue::from(text), Some(key)).map_err(|_| ArchiveError::Full)?;
    Ok(())
}

/// A browser may find only here that there is no room: then it aborts.
pub(super) async fn commit(transaction: Transaction) -> Result<(), ArchiveError> {
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        _ => Err(ArchiveError::Full),
    }
}
