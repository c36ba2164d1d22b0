//! The archive in IndexedDB: one record a vendor, one an event, each as JSON text, which a database of any version can
//! hold and any program can read; and beside the events, which are the truth, sheets of what a list shows of them and of what
//! its search reads, so that ten thousand need not be read to show ten.
//!
//! Every write joins what another tab wrote meanwhile, inside one transaction over all of it, so that no tab undoes another
//! and no sheet says anything else than the events.

use std::rc::Rc;

use idb::{Query, TransactionMode};
use is_it_them_core::history::archive::{
    Head, Kept, Key, Line, Shelf, Texts, VendorArchive, join, read_texts,
};
use is_it_them_core::status::{Report, Vendor};
use is_it_them_core::time::Timestamp;
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use self::database::{
    EVENTS, LINES, STORES, TEXTS, VENDORS, ask, ask_all, commit, count_of, event_key, of_vendor, open, read,
    writing,
};
use self::desk::{Desk, lines_on};
use super::clock;

mod database;
mod desk;

/// Why the archive could not be read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveError {
    /// There is none here: it is switched off, or the frame is sandboxed.
    Unavailable,
    /// There is no room left.
    Full,
}

/// How a write treats what is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// As another sighting of the same: both are joined.
    Join,
    /// As what is to go: text given up for space must not come back from the record it is in.
    Replace,
}

/// An event that was written: what a list shows of it, and what the search reads.
#[derive(Clone)]
pub struct Changed {
    /// What a list shows.
    pub line: Line,
    text: Option<Rc<str>>,
}

/// What a write made of a vendor.
pub struct Written {
    /// All that is kept now.
    pub shelf: Shelf,
    /// What of that is new.
    pub changed: Vec<Changed>,
}

/// What is kept of every vendor, without the posts: of what the page asked before the module was there, a promise of which is
/// `early`, as far as that came to something (see `www/element/archived.js`).
///
/// # Errors
/// When there is no archive here.
pub async fn shelves_of(early: JsValue) -> Result<Vec<Shelf>, ArchiveError> {
    match JsFuture::from(Promise::resolve(&early)).await.ok().and_then(|archived| told(&archived)) {
        Some(shelves) => Ok(shelves),
        None => shelves().await,
    }
}

/// Shelves of each vendor's record and its sheets; `None` where one of them is not whole.
fn told(archived: &JsValue) -> Option<Vec<Shelf>> {
    let shelf = |vendor: JsValue| {
        let mut records = vendor.dyn_into::<Array>().ok()?.to_vec().into_iter();
        let head: Head = read(&records.next()?)?;
        let shelf = Shelf::new(head.vendor, head.first_seen, lines_on(records.as_slice()));
        (u32::try_from(shelf.lines.len()).ok() == head.count).then_some(shelf)
    };
    let archived = archived.dyn_ref::<Array>().filter(|all| all.length() > 0)?;
    let shelves = archived.iter().map(shelf).collect();
    // The page holds the promise for as long as it is open: its texts are let go of, and a page that is drawn anew asks anew.
    archived.set_length(0);
    shelves
}

/// What is kept of every vendor, without the posts.
///
/// # Errors
/// When there is no archive here.
pub async fn shelves() -> Result<Vec<Shelf>, ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&STORES, TransactionMode::ReadOnly)?;
    let (lines, events) = (transaction.object_store(LINES)?, transaction.object_store(EVENTS)?);
    let heads = ask_all(&transaction.object_store(VENDORS)?, None)?.await?;
    let heads: Vec<Head> = heads.iter().filter_map(read).collect();
    let asked: Vec<_> = heads
        .iter()
        .map(|head| Ok((ask_all(&lines, Some(&head.vendor.id))?, count_of(head, &events)?)))
        .collect::<Result<_, ArchiveError>>()?;
    let mut shelves = Vec::with_capacity(heads.len());
    for (head, (sheets, count)) in heads.into_iter().zip(asked) {
        let shelf = Shelf::new(head.vendor, head.first_seen, lines_on(&sheets.await?));
        shelves.push((shelf.lines.len() == count.await? as usize, shelf));
    }
    drop(transaction);
    let mut all = Vec::with_capacity(shelves.len());
    for (is_whole, shelf) in shelves {
        all.push(if is_whole { shelf } else { mended(shelf).await });
    }
    Ok(all)
}

/// What the search reads of a vendor, by the vendor's id.
///
/// # Errors
/// When there is no archive here.
pub async fn texts(vendor: &Shelf) -> Result<Texts, ArchiveError> {
    let id = vendor.vendor.id.as_str();
    let texts = stored_texts(id).await?;
    if texts.len() == vendor.lines.iter().filter(|line| !line.key.0).count() {
        return Ok(texts);
    }
    if made_anew(vendor).await.is_some() {
        return stored_texts(id).await;
    }
    let events = of(id).await?.map(|archive| archive.events).unwrap_or_default();
    Ok(Texts::new(events.iter().filter_map(|kept| Changed::of(kept).named_text()).collect()))
}

async fn stored_texts(vendor: &str) -> Result<Texts, ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[TEXTS], TransactionMode::ReadOnly)?;
    let sheets = ask_all(&transaction.object_store(TEXTS)?, Some(vendor))?.await?;
    Ok(Texts::new(sheets.iter().filter_map(|sheet| read_texts(&sheet.as_string()?)).flatten().collect()))
}

/// A shelf that is whole: its sheets are made anew or, where nothing can be written, as on a full disk, it is read from the events.
async fn mended(shelf: Shelf) -> Shelf {
    if let Some(anew) = made_anew(&shelf).await {
        return anew;
    }
    let kept = of(&shelf.vendor.id).await.ok().flatten();
    kept.map_or(shelf, |archive| Shelf::of(&archive))
}

/// Makes the sheets of a vendor anew.
async fn made_anew(shelf: &Shelf) -> Option<Shelf> {
    let database = open().await.ok()?;
    let transaction = writing(&database).ok()?;
    let mut desk = Desk::open(&transaction, &shelf.vendor, shelf.first_seen).await.ok()?;
    if !desk.is_anew {
        desk.make_anew().await.ok()?;
    }
    let (shelf, _) = desk.close(Vec::new()).await.ok()?;
    commit(transaction).await.ok()?;
    Some(shelf)
}

/// One event, with all that was posted.
///
/// # Errors
/// When there is no archive here.
pub async fn event(vendor: &str, key: &Key) -> Result<Option<Kept>, ArchiveError> {
    let database = open().await?;
    let transaction = database.transaction(&[EVENTS], TransactionMode::ReadOnly)?;
    let record = ask(&transaction.object_store(EVENTS)?, &event_key(vendor, key))?.await?;
    Ok(record.as_ref().and_then(read))
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
    let range = || vendor.map(|vendor| of_vendor(vendor).map(Query::KeyRange)).transpose();
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

/// Takes in a page of a vendor that was read at `now`. What that made of the archive, which other pages write too.
///
/// # Errors
/// When nothing was kept.
pub async fn observe(vendor: &Vendor, report: &Report, now: Timestamp) -> Result<Written, ArchiveError> {
    let database = open().await?;
    let transaction = writing(&database)?;
    let desk = Desk::open(&transaction, vendor, now).await?;
    let touched = desk.shelf.touched_by(report, now);
    let mut held = VendorArchive::new(desk.shelf.vendor.clone(), desk.shelf.first_seen);
    held.events = desk.kept(&touched).await?.into_iter().flatten().collect();
    let changed = held.observe(report, now);
    if changed.is_empty() && desk.is_known {
        return Ok(Written { shelf: desk.shelf, changed: Vec::new() });
    }
    held.events.retain(|kept| changed.binary_search(&kept.key()).is_ok());
    let (shelf, changed) = desk.close(held.events).await?;
    commit(transaction).await?;
    Ok(Written { shelf, changed })
}

/// Keeps events of a vendor. What they made of the archive, joined with what was there.
///
/// # Errors
/// When nothing was kept.
pub async fn write(
    vendor: &Vendor,
    first_seen: Timestamp,
    events: Vec<Kept>,
    how: Write,
) -> Result<Written, ArchiveError> {
    let database = open().await?;
    let transaction = writing(&database)?;
    let mut desk = Desk::open(&transaction, vendor, first_seen).await?;
    desk.shelf.vendor = vendor.clone();
    let known = match how {
        Write::Join => desk.kept(&events.iter().map(Kept::key).collect::<Vec<_>>()).await?,
        Write::Replace => Vec::new(),
    };
    let now = clock::now();
    let mut known = known.into_iter();
    let joined = events.into_iter().map(|event| match known.next().flatten() {
        Some(known) => join(known, event, now),
        None => event,
    });
    let (shelf, changed) = desk.close(joined.collect()).await?;
    commit(transaction).await?;
    Ok(Written { shelf, changed })
}

/// Forgets all that is kept of a vendor.
///
/// # Errors
/// When nothing was forgotten.
pub async fn delete(vendor: &str) -> Result<(), ArchiveError> {
    let database = open().await?;
    let transaction = writing(&database)?;
    transaction.object_store(VENDORS)?.delete(JsValue::from_str(vendor))?;
    for store in [EVENTS, LINES, TEXTS] {
        transaction.object_store(store)?.delete(of_vendor(vendor)?)?;
    }
    commit(transaction).await
}

/// Forgets everything.
///
/// # Errors
/// When nothing was forgotten.
pub async fn erase() -> Result<(), ArchiveError> {
    let database = open().await?;
    let transaction = writing(&database)?;
    for store in STORES {
        transaction.object_store(store)?.clear()?;
    }
    commit(transaction).await
}

#[cfg(test)]
mod tests;
