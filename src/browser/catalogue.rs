//! The catalogue of vendors, fetched only when somebody names a vendor by an id that was never looked up, or searches.

use std::cell::RefCell;
use std::rc::Rc;

#[cfg(feature = "app")]
use is_it_them_core::catalog::Catalog;
use is_it_them_core::catalog::is_written_like;
use is_it_them_core::status::{Failure, Record, Vendor};
use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::http::{self, Limits};
use super::js::property;
use super::{json, storage};

thread_local! {
    // One download, however many widgets of a page wait for it.
    static LOADING: RefCell<Option<Promise>> = const { RefCell::new(None) };
}

/// The vendors with their pages in place of ids. `base` is where the package lies, with a slash. An id that is in no
/// catalogue stays as it is.
///
/// # Errors
/// When the catalogue was needed and did not come.
pub(crate) async fn resolve(vendors: &[Rc<Vendor>], base: &str) -> Result<Vec<Rc<Vendor>>, Failure> {
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

/// The row of this id, or the one with a name or an alias written like it: a row is a vendor as it stands. Looked for in
/// JavaScript's values, so that of the whole catalogue one row comes across.
fn find(document: &JsValue, id: &str) -> Option<Vendor> {
    let rows = property(document, "vendors");
    let rows: &Array = rows.dyn_ref()?;
    let is_it = |row: &JsValue| property(row, "id").as_string().is_some_and(|known| known == id);
    let is_called_so = |row: &JsValue| {
        let aliases = property(row, "aliases");
        let is_like = |name: JsValue| name.as_string().is_some_and(|name| is_written_like(&name, id));
        is_like(property(row, "name"))
            || aliases.dyn_ref::<Array>().is_some_and(|aliases| aliases.iter().any(is_like))
    };
    let row = rows.iter().find(is_it).or_else(|| rows.iter().find(is_called_so))?;
    Vendor::from_value(&json::tree(&row))
}

/// The whole catalogue, ready for look-ups.
///
/// # Errors
/// When it did not come, or not whole.
#[cfg(feature = "app")]
pub(crate) async fn whole(base: &str) -> Result<Rc<Catalog>, Failure> {
    let document = document(base).await?;
    Catalog::from_json(&json::tree(&document)).map(Rc::new).map_err(|_| Failure::NotLoaded)
}

/// The catalogue's document, as `JSON.parse` made it.
///
/// # Errors
/// When it did not come, or is no JSON.
async fn document(base: &str) -> Result<JsValue, Failure> {
    let loading = LOADING.with(|loading| {
        let mut loading = loading.borrow_mut();
        loading.get_or_insert_with(|| future_to_promise(fetch(format!("{base}catalog.json")))).clone()
    });
    let parsed = JsFuture::from(loading).await;
    if parsed.is_err() {
        // The next who asks tries again.
        LOADING.with(|loading| loading.borrow_mut().take());
    }
    parsed.map_err(|_| Failure::NotLoaded)
}

async fn fetch(url: String) -> Result<JsValue, JsValue> {
    let answer = http::get(&url, Limits::STATUS_PAGE).await.map_err(|_| JsValue::NULL)?;
    js_sys::JSON::parse(&String::from_utf8_lossy(&answer.bytes))
}
