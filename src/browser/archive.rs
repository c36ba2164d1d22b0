//! The archive in IndexedDB: one record a vendor, one an event, each as JSON text, which a database of any version can
//! hold and any program can read.
//!
//! Every write joins what another tab wrote meanwhile, inside one transaction, so that no tab undoes another.

use std::ops::Deref;

use idb::{
    Database, DatabaseEvent, Factory, KeyRange, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use is_it_them_core::history::archive::{Kept, Key, VendorArchive, join};
use is_it_them_core::status::{Record, Vendor};
use is_it_them_core::time::Timestamp;
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::clock;

const DATABASE: &str = "is-it-them";
const VERSION: u32 = 1;
/// By the vendor's id.
const VENDORS: &str = "vendors";
/// By the vendor's id, whether it is maintenance, and the event's id.
const EVENTS: &str = "events";

/// Why the archive could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// There is none here: it is switched off, or the frame is sandboxed.
    Unavailable,
    /// There is no room left.
    Full,
}

impl From<idb::Error> for ArchiveError {
    fn from(_: idb::Error) -> ArchiveError {
        ArchiveError::Unavailable
    }
}

/// How a write treats what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// As another sighting of the same: both are joined.
    Join,
    /// As what is to go: text given up for space must not come back from the record it is in.
    Replace,
}

/// Everything that is kept. A record that cannot be read is left where it is and left out here.
///
/// # Errors
/// When there is no archive here.
pub async fn all() -> Result<Vec<VendorArchive>, ArchiveError> {
    recall(None).await
}

/// What is kept of one vendor, by its id.
///
/// # Errors
/// When there is no archive here.
pub async fn of(vendor: &str) -> Result<Option<VendorArchive>, ArchiveError> {
    recall(Some(vendor)).await.map(|mut archives| archives.pop())
}

async fn recall(vendor: Option<&str>) -> Result<Vec<VendorArchive>, ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[VENDORS, EVENTS], TransactionMode::ReadOnly)?;
    let one = |vendor| Query::Key(JsValue::from_str(vendor));
    let heads = transaction.object_store(VENDORS)?.get_all(vendor.map(one), None)?.await?;
    let store = transaction.object_store(EVENTS)?;
    let range = || vendor.map(|vendor| events_of(vendor).map(Query::KeyRange)).transpose();
    let keys = store.get_all_keys(range()?, None)?.await?;
    let events = store.get_all(range()?, None)?.await?;
    // A vendor's record is an archive whose events are records of their own.
    let mut archives: Vec<VendorArchive> = heads.iter().filter_map(read).collect();
    let mut place = 0;
    for (key, event) in keys.iter().zip(&events) {
        let owner = Array::from(key).get(0).as_string().unwrap_or_default();
        // A vendor's events come one after the other.
        if archives.get(place).is_none_or(|archive| archive.vendor.id != owner) {
            place = archives.iter().position(|archive| archive.vendor.id == owner).unwrap_or(usize::MAX);
        }
        if let (Some(archive), Some(kept)) = (archives.get_mut(place), read::<Kept>(event)) {
            archive.events.push(kept);
        }
    }
    for archive in &mut archives {
        // The database orders keys by other rules than ours.
        archive.events.sort_by_cached_key(Kept::key);
    }
    Ok(archives)
}

/// Keeps events of a vendor. What they became, joined with what was there.
///
/// # Errors
/// When nothing was kept.
pub async fn write(
    vendor: &Vendor,
    first_seen: Timestamp,
    events: Vec<Kept>,
    how: Write,
) -> Result<Vec<Kept>, ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[VENDORS, EVENTS], TransactionMode::ReadWrite)?;
    let heads = transaction.object_store(VENDORS)?;
    let id = JsValue::from_str(&vendor.id);
    let known: Option<VendorArchive> = heads.get(id.clone())?.await?.as_ref().and_then(read);
    let first_seen = known.map_or(first_seen, |known| known.first_seen.min(first_seen));
    put(&heads, &id, &mut VendorArchive::new(vendor.clone(), first_seen)).await?;
    let store = transaction.object_store(EVENTS)?;
    let now = clock::now();
    let mut written = Vec::with_capacity(events.len());
    for event in events {
        let key = key(&vendor.id, &event.key());
        let known: Option<Kept> = match how {
            Write::Join => store.get(key.clone())?.await?.as_ref().and_then(read),
            Write::Replace => None,
        };
        let mut event = match known {
            Some(known) => join(known, event, now),
            None => event,
        };
        put(&store, &key, &mut event).await?;
        written.push(event);
    }
    commit(transaction).await?;
    Ok(written)
}

/// Forgets all that is kept of a vendor.
///
/// # Errors
/// When nothing was forgotten.
pub async fn delete(vendor: &str) -> Result<(), ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[VENDORS, EVENTS], TransactionMode::ReadWrite)?;
    transaction.object_store(VENDORS)?.delete(JsValue::from_str(vendor))?.await?;
    transaction.object_store(EVENTS)?.delete(events_of(vendor)?)?.await?;
    commit(transaction).await?;
    Ok(())
}

/// Forgets everything.
///
/// # Errors
/// When nothing was forgotten.
pub async fn erase() -> Result<(), ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[VENDORS, EVENTS], TransactionMode::ReadWrite)?;
    for store in [VENDORS, EVENTS] {
        transaction.object_store(store)?.clear()?.await?;
    }
    commit(transaction).await
}

/// The keys of a vendor's events. An array sorts behind every text, so these are all that begin with the vendor.
fn events_of(vendor: &str) -> Result<KeyRange, ArchiveError> {
    Ok(KeyRange::bound(&Array::of1(&vendor.into()), &Array::of2(&vendor.into(), &Array::new()), None, None)?)
}

/// The database, let go of whatever happens: one that stays open keeps every other tab from renewing it.
struct Open(Database);

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

async fn open() -> Result<Open, ArchiveError> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        for store in [VENDORS, EVENTS] {
            // A store that cannot be made shows when it is used.
            let _ = database.create_object_store(store, ObjectStoreParams::new());
        }
    });
    Ok(Open(request.await?))
}

async fn put(store: &ObjectStore, key: &JsValue, value: &mut impl Record) -> Result<(), ArchiveError> {
    let text = JsValue::from(value.to_text());
    // In a transaction that was open a line ago, what goes wrong with a write is a lack of room.
    store.put(&text, Some(key))?.await.map_err(|_| ArchiveError::Full)?;
    Ok(())
}

/// A browser may find only here that there is no room: then it aborts.
async fn commit(transaction: Transaction) -> Result<(), ArchiveError> {
    match transaction.await {
        Ok(result) if result.is_committed() => Ok(()),
        _ => Err(ArchiveError::Full),
    }
}

fn key(vendor: &str, (is_work, id): &Key) -> JsValue {
    Array::of3(&vendor.into(), &u32::from(*is_work).into(), &id.as_str().into()).into()
}

fn read<T: Record>(text: &JsValue) -> Option<T> {
    T::from_text(&text.as_string()?)
}
