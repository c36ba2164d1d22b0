//! What outlives a page, a popup and a service worker: `chrome.storage.local` in the extension, `localStorage` on a
//! web page. Keys carry the version of what they hold, so that an older build's leftovers are ignored, not misread.

use std::cell::RefCell;
use std::pin::Pin;

use is_it_them_core::names;
pub use is_it_them_core::names::{VENDORS, WATCHES};
use is_it_them_core::status::Record;
use is_it_them_core::tree::Value;
use wasm_bindgen::prelude::*;

use super::environment::is_extension;

// What the browser does is asked of it in JavaScript, where waiting costs a word: see `http.rs`.
#[cfg_attr(test, wasm_bindgen(module = "/../../www/browser/storage.js"))]
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/storage.js"))]
extern "C" {
    #[wasm_bindgen(js_name = kept, catch)]
    async fn kept_there(extension: bool, key: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = keptAll, catch)]
    async fn kept_all_there(extension: bool, prefix: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = keep, catch)]
    async fn keep_there(extension: bool, key: &str, value: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = forget, catch)]
    async fn forget_there(extension: bool, keys: js_sys::Array) -> Result<JsValue, JsValue>;

    /// How long this page has been here, in milliseconds: what was written before is of another page, or of the background.
    #[wasm_bindgen(catch)]
    pub fn here() -> Result<f64, JsValue>;

    #[wasm_bindgen(js_name = hear, catch)]
    fn hear_there(extension: bool, heard: &JsValue) -> Result<(), JsValue>;

    #[wasm_bindgen(js_name = mark, catch)]
    async fn mark_there(extension: bool, key: &str, reading: &str, at: &str) -> Result<JsValue, JsValue>;
}

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// There is no storage here: it is switched off, or the frame is sandboxed.
    Unavailable,
    /// The browser refused, most likely because its quota is used up.
    Full,
}

/// The key of a vendor's last good reading, by its page.
pub fn reading_key(page: &str) -> String {
    [names::READING, page].concat()
}

/// The vendor that waits for a permission to be read, should the question for it close the page that asked.
pub const PENDING: &str = "pending/1";

/// The key of what the catalogue says of an id. A new version of the product asks its own catalogue again.
pub fn known_key(id: &str) -> String {
    format!("known/{}/{id}", env!("CARGO_PKG_VERSION"))
}

/// The value kept under a key. What cannot be read back counts as absent: it is a cache or will be asked for again.
pub async fn load<T: Record>(key: &str) -> Option<T> {
    T::from_text(&kept(key).await?)
}

/// Keeps a value under a key.
///
/// # Errors
/// As [`keep`].
pub async fn save<T: Record>(key: &str, value: &mut T) -> Result<(), StorageError> {
    keep(key, &value.to_value()).await
}

/// The JSON kept under a key. Boxed, so that the steps of it exist once and not in every caller.
pub fn kept(key: &str) -> Pin<Box<dyn Future<Output = Option<String>> + '_>> {
    Box::pin(async move { kept_there(is_extension(), key).await.ok()?.as_string() })
}

/// The tree kept under a key; `null` where there is none.
pub async fn kept_tree(key: &str) -> Value<'static> {
    kept(key).await.and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// The text that was kept under a key as a tree; empty where there is none. The extension's storage has it as it is, a page's has it
/// as JSON, and so have both of what an older build kept.
pub async fn kept_text(key: &str) -> String {
    let text = kept(key).await.unwrap_or_default();
    let tree: Option<Value<'static>> = text.parse().ok();
    tree.as_ref().and_then(Value::as_str).map(str::to_owned).unwrap_or(text)
}

/// Keeps a tree under a key.
///
/// # Errors
/// When there is no storage, or no room in it.
pub fn keep<'a>(
    key: &'a str,
    value: &Value<'_>,
) -> Pin<Box<dyn Future<Output = Result<(), StorageError>> + 'a>> {
    let text = value.to_text();
    Box::pin(async move {
        let ended = keep_there(is_extension(), key, &text).await.ok().and_then(|ended| ended.as_f64());
        match ended {
            Some(names::KEPT) => Ok(()),
            Some(names::FULL) => Err(StorageError::Full),
            _ => Err(StorageError::Unavailable),
        }
    })
}

/// Every tree kept under a key that begins so.
pub async fn all_kept(prefix: &str) -> Vec<Value<'static>> {
    let texts = kept_all_there(is_extension(), prefix).await.unwrap_or_default();
    let texts = texts.dyn_into::<js_sys::Array>().unwrap_or_default();
    texts.iter().filter_map(|text| text.as_string()?.parse().ok()).collect()
}

/// Has everything heard that is kept from now on, for as long as this module lives: by it, by the page's other modules, by other
/// pages and by the background. The key and the JSON under it.
pub(crate) fn hear(heard: fn(String, String)) {
    let heard = Closure::<dyn Fn(String, String)>::new(heard).into_js_value();
    // Where there is nothing to be heard, everybody reads alone.
    let _ = hear_there(is_extension(), &heard);
}

/// Forgets what is kept under a key.
pub async fn remove(key: &str) {
    remove_all(js_sys::Array::of1(&key.into())).await;
}

/// Forgets what is kept under some keys.
pub async fn remove_all(keys: js_sys::Array) {
    // What cannot be removed now is offered for removal again.
    let _ = forget_there(is_extension(), keys).await;
}

thread_local! {
    /// What made room for something else: what is kept next under these keys is written, though it may be the same.
    static LOST: RefCell<Vec<String>> = RefCell::default();
}

/// Counts one more time in a mark, for which what is kept under another key makes room where there is none.
pub(crate) async fn mark(key: &str, other: String, at: &str) {
    if mark_there(is_extension(), key, &other, at).await.is_ok_and(|lost| lost.is_truthy()) {
        LOST.with_borrow_mut(|lost| lost.push(other));
    }
}

/// Whether what was kept under a key had to make room since this was last asked.
pub(crate) fn was_lost(key: &str) -> bool {
    LOST.with_borrow_mut(|lost| {
        let place = lost.iter().position(|known| known == key);
        place.map(|place| lost.swap_remove(place)).is_some()
    })
}
