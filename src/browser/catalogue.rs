//! The catalogue of vendors: a piece of it where somebody names a vendor by an id that was never looked up, all of it where
//! somebody searches.

use std::cell::RefCell;
use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Set, shard};
use is_it_them_core::names;
use is_it_them_core::status::{Failure, Record, Vendor};
use is_it_them_core::tree::{self, Value};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::http::{self, Limits};
use super::storage;

thread_local! {
    // One download of each document, however many widgets of a page wait for it.
    static LOADING: RefCell<Vec<(String, Promise)>> = const { RefCell::new(Vec::new()) };
}

/// The vendors with their pages in place of ids. `base` is where the package lies, with a slash. An id that is in no
/// catalogue stays as it is.
///
/// # Errors
/// When the catalogue was needed and did not come.
pub async fn resolve(vendors: &[Rc<Vendor>], base: &str) -> Result<Vec<Rc<Vendor>>, Failure> {
    let mut resolved = Vec::new();
    for vendor in vendors {
        let known = if vendor.is_resolved() { None } else { look_up(&vendor.id, base).await? };
        resolved.push(match known {
            Some(known) => {
                let Vendor { parts, pinned, group, .. } = (**vendor).clone();
                Rc::new(Vendor { parts, pinned, group, ..known })
            }
            None => vendor.clone(),
        });
    }
    Ok(resolved)
}

async fn look_up(id: &str, base: &str) -> Result<Option<Vendor>, Failure> {
    let key = storage::known_key(id);
    if let Some(known) = storage::load(&key).await {
        return Ok(Some(known));
    }
    let mut found = find(id, base).await?;
    if let Some(known) = &mut found {
        // Should it not be kept, the next visit asks the catalogue again.
        let _ = storage::save(&key, known).await;
    }
    Ok(found)
}

/// The row of this id, or the one with a name or an alias written like it: a row is a vendor as it stands.
async fn find(id: &str, base: &str) -> Result<Option<Vendor>, Failure> {
    let key = shard::key(id);
    let piece = piece(&key, base).await?;
    let piece = tree::parse(&piece).map_err(|_| Failure::NotLoaded)?;
    Ok(piece.get(&key).and_then(Vendor::from_value))
}

/// The vendors that the one of this id, or else of this name, runs on, as far as the catalogue knows; no more than [`MOST_BELOW`].
///
/// # Errors
/// When the catalogue did not come.
pub async fn below(id: &str, name: &str, base: &str) -> Result<Vec<Rc<Vendor>>, Failure> {
    let mut named = Vec::new();
    for key in [shard::key(id), shard::key(name)] {
        let piece = piece(&key, base).await?;
        let piece = tree::parse(&piece).map_err(|_| Failure::NotLoaded)?;
        let Some(row) = piece.get(&key) else { continue };
        let ids = row.get("on").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
        let vendor = |id: &str| Rc::new(Vendor { name: id.into(), id: id.into(), ..Vendor::default() });
        named = ids.take(MOST_BELOW).map(vendor).collect();
        break;
    }
    let mut found = resolve(&named, base).await?;
    found.retain(|vendor| vendor.is_resolved());
    Ok(found)
}

/// How many platforms of a vendor are looked up: who runs on more of them depends on none.
const MOST_BELOW: usize = 3;

/// The piece that has a key.
async fn piece(key: &str, base: &str) -> Result<Vec<u8>, Failure> {
    document([base, names::CATALOGUE_PIECES, &shard::file(shard::of(key))].concat()).await
}

/// The whole catalogue, ready for look-ups.
///
/// # Errors
/// When it did not come, or not whole.
pub async fn whole(base: &str) -> Result<Rc<Catalog>, Failure> {
    let document = document([base, names::CATALOGUE].concat()).await?;
    let document = tree::parse(&document).map_err(|_| Failure::NotLoaded)?;
    Catalog::from_json(&document).map(Rc::new).map_err(|_| Failure::NotLoaded)
}

/// The starter sets, called as the language of this tag calls them.
///
/// # Errors
/// When they did not come.
pub async fn sets(base: &str, language: &str) -> Result<Vec<Set>, Failure> {
    let document = document([base, names::STARTER_SETS].concat()).await?;
    let document = tree::parse(&document).map_err(|_| Failure::NotLoaded)?;
    Ok(Set::all(&document, language))
}

/// The bytes of one of the catalogue's documents.
///
/// # Errors
/// When it did not come.
async fn document(url: String) -> Result<Vec<u8>, Failure> {
    let is_it = |(known, _): &(String, Promise)| *known == url;
    let loading = LOADING.with(|loading| {
        let mut loading = loading.borrow_mut();
        if let Some((_, promise)) = loading.iter().find(|known| is_it(known)) {
            return promise.clone();
        }
        let promise = future_to_promise(fetch(url.clone()));
        loading.push((url.clone(), promise.clone()));
        promise
    });
    let loaded = JsFuture::from(loading).await;
    if loaded.is_err() {
        // The next who asks tries again.
        LOADING.with(|loading| loading.borrow_mut().retain(|known| !is_it(known)));
    }
    let bytes = loaded.map_err(|_| Failure::NotLoaded)?;
    Ok(bytes.unchecked_ref::<Uint8Array>().to_vec())
}

async fn fetch(url: String) -> Result<JsValue, JsValue> {
    let answer = http::get(&url, Limits::STATUS_PAGE).await.map_err(|_| JsValue::NULL)?;
    Ok(Uint8Array::from(answer.bytes.as_slice()).into())
}
