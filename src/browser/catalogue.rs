//! The catalogue of vendors, fetched only when somebody names a vendor by an id that was never looked up, or searches.

use std::cell::RefCell;
use std::rc::Rc;

use is_it_them_core::catalog;
use is_it_them_core::status::{Failure, Vendor};
use js_sys::Promise;
use serde_json::Value;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::http::{self, Limits};
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
        resolved.push(if vendor.is_resolved() { vendor.clone() } else { look_up(vendor, base).await? });
    }
    Ok(resolved)
}

async fn look_up(vendor: &Rc<Vendor>, base: &str) -> Result<Rc<Vendor>, Failure> {
    let key = storage::known_key(&vendor.id);
    let with_parts = |known: Vendor| Rc::new(Vendor { parts: vendor.parts.clone(), ..known });
    if let Some(known) = storage::load::<Vendor>(&key).await {
        return Ok(with_parts(known));
    }
    let document = document(base).await?;
    Ok(match catalog::find(&document, &vendor.id) {
        Some(entry) => {
            let mut known = entry.vendor();
            // Should it not be kept, the next visit asks the catalogue again.
            let _ = storage::save(&key, &mut known).await;
            with_parts(known)
        }
        None => vendor.clone(),
    })
}

/// The catalogue's document.
///
/// # Errors
/// When it did not come, or is no JSON.
pub(crate) async fn document(base: &str) -> Result<Value, Failure> {
    let loading = LOADING.with(|loading| {
        loading
            .borrow_mut()
            .get_or_insert_with(|| future_to_promise(fetch(format!("{base}catalog.json"))))
            .clone()
    });
    match JsFuture::from(loading).await {
        Ok(parsed) => Ok(json::tree(&parsed)),
        Err(_) => {
            // The next who asks tries again.
            LOADING.with(|loading| loading.borrow_mut().take());
            Err(Failure::NotLoaded)
        }
    }
}

async fn fetch(url: String) -> Result<JsValue, JsValue> {
    let bytes = http::get(&url, Limits::STATUS_PAGE).await.map_err(|_| JsValue::NULL)?;
    js_sys::JSON::parse(&String::from_utf8_lossy(&bytes))
}
