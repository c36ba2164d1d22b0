//! The catalogue of vendors, fetched only when somebody names a vendor by an id that was never looked up, or searches.

use std::cell::RefCell;
use std::rc::Rc;

use is_it_them_core::catalog::Catalog;
use is_it_them_core::catalog::is_written_like;
use is_it_them_core::names;
use is_it_them_core::status::{Failure, Record, Vendor};
use is_it_them_core::tree::{self, Value};
use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::http::{self, Limits};
use super::storage;

thread_local! {
    // One download, however many widgets of a page wait for it.
    static LOADING: RefCell<Option<Promise>> = const { RefCell::new(None) };
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
            Some(known) => Rc::new(Vendor { parts: vendor.parts.clone(), ..known }),
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
    let mut found = find(&document(base).await?, id);
    if let Some(known) = &mut found {
        // Should it not be kept, the next visit asks the catalogue again.
        let _ = storage::save(&key, known).await;
    }
    Ok(found)
}

/// The row of this id, or the one with a name or an alias written like it: a row is a vendor as it stands.
fn find(document: &[u8], id: &str) -> Option<Vendor> {
    let document = tree::parse(document).ok()?;
    let rows = document.get("vendors")?.as_array()?;
    let is_it = |row: &&Value<'_>| row.get("id").and_then(Value::as_str) == Some(id);
    let is_called_so = |row: &&Value<'_>| {
        let is_like = |name: &Value<'_>| name.as_str().is_some_and(|name| is_written_like(name, id));
        row.get("name").is_some_and(is_like)
            || row.get("aliases").and_then(Value::as_array).is_some_and(|names| names.iter().any(is_like))
    };
    Vendor::from_value(rows.iter().find(is_it).or_else(|| rows.iter().find(is_called_so))?)
}

/// The whole catalogue, ready for look-ups.
///
/// # Errors
/// When it did not come, or not whole.
pub async fn whole(base: &str) -> Result<Rc<Catalog>, Failure> {
    let document = document(base).await?;
    let document = tree::parse(&document).map_err(|_| Failure::NotLoaded)?;
    Catalog::from_json(&document).map(Rc::new).map_err(|_| Failure::NotLoaded)
}

/// The bytes of the catalogue's document.
///
/// # Errors
/// When it did not come.
async fn document(base: &str) -> Result<Vec<u8>, Failure> {
    let loading = LOADING.with(|loading| {
        let mut loading = loading.borrow_mut();
        loading.get_or_insert_with(|| future_to_promise(fetch([base, names::CATALOGUE].concat()))).clone()
    });
    let loaded = JsFuture::from(loading).await;
    if loaded.is_err() {
        // The next who asks tries again.
        LOADING.with(|loading| loading.borrow_mut().take());
    }
    let bytes = loaded.map_err(|_| Failure::NotLoaded)?;
    Ok(bytes.unchecked_ref::<Uint8Array>().to_vec())
}

async fn fetch(url: String) -> Result<JsValue, JsValue> {
    let answer = http::get(&url, Limits::STATUS_PAGE).await.map_err(|_| JsValue::NULL)?;
    Ok(Uint8Array::from(answer.bytes.as_slice()).into())
}
