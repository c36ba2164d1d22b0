//! What outlives a page, a popup and a service worker: `chrome.storage.local` in the extension, `localStorage` on a
//! web page. Keys carry the version of what they hold, so that an older build's leftovers are ignored, not misread.

use std::pin::Pin;

#[cfg(not(feature = "formats"))]
use is_it_them_core::status::Record;
use is_it_them_core::tree::Value;
use js_sys::JsString;
use wasm_bindgen::JsCast;

use super::js::property;
use super::{json, webext};

/// Why something could not be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum StorageError {
    /// There is no storage here: it is switched off, or the frame is sandboxed.
    Unavailable,
    /// The browser refused, most likely because its quota is used up.
    Full,
}

/// The vendors a person chose in the extension, in their order.
#[cfg(any(feature = "background", feature = "app"))]
pub(crate) const VENDORS: &str = "vendors/1";

/// The incidents that are watched, for the background; made of the investigations that watch them.
#[cfg(any(feature = "background", feature = "app"))]
pub(crate) const VIGILS: &str = "watches/1";

/// The key of a vendor's last good reading, by its page.
pub(crate) fn reading_key(page: &str) -> String {
    ["reading/1/", page].concat()
}

/// The vendor that waits for a permission to be read, should the question for it close the page that asked.
#[cfg(feature = "app")]
pub(crate) const PENDING: &str = "pending/1";

/// The key of what the catalogue says of an id. A new version of the product asks its own catalogue again.
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) fn known_key(id: &str) -> String {
    format!("known/{}/{id}", env!("CARGO_PKG_VERSION"))
}

/// The value kept under a key. What cannot be read back counts as absent: it is a cache or will be asked for again.
#[cfg(not(feature = "formats"))]
pub(crate) async fn load<T: Record>(key: &str) -> Option<T> {
    T::from_text(&kept(key).await?)
}

/// Keeps a value under a key.
///
/// # Errors
/// As [`keep`].
#[cfg(any(feature = "ui", feature = "glance"))]
pub(crate) async fn save<T: Record>(key: &str, value: &mut T) -> Result<(), StorageError> {
    keep(key, &value.to_value()).await
}

/// The JSON kept under a key. Boxed, so that the steps of it exist once and not in every caller.
pub(crate) fn kept(key: &str) -> Pin<Box<dyn Future<Output = Option<String>> + '_>> {
    Box::pin(async move {
        if webext::is_extension() {
            json::text(&webext::load(key).await?)
        } else {
            local()?.get_item(&prefixed(key)).ok()?
        }
    })
}

/// The tree kept under a key; `null` where there is none.
#[cfg(feature = "app")]
pub(crate) async fn kept_tree(key: &str) -> Value<'static> {
    kept(key).await.and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Keeps a tree under a key.
///
/// # Errors
/// When there is no storage, or no room in it.
pub(crate) fn keep<'a>(
    key: &'a str,
    value: &Value<'_>,
) -> Pin<Box<dyn Future<Output = Result<(), StorageError>> + 'a>> {
    let text = value.to_text();
    Box::pin(async move {
        if webext::is_extension() {
            return webext::save(key, &json::plain(&text)).await.map_err(|_| StorageError::Full);
        }
        let text = JsString::from(text);
        let storage = local().ok_or(StorageError::Unavailable)?;
        let key = prefixed(key);
        if text.length() > SMALL && !make_room(&storage, &key, text.length()) {
            return Err(StorageError::Full);
        }
        storage.set_item(&key, &String::from(text)).map_err(|_| StorageError::Full)
    })
}

/// What all of ours may take of the storage that we share with the page, in characters: a fifth of what browsers give
/// it, so that the page's own writes never fail for us.
const OURS: u32 = 1 << 20;

/// What is smaller is not worth counting the others for, in characters: there is a mark or two of it a vendor.
const SMALL: u32 = 1000;

/// Gives up readings, those that were read first before the others, until so many characters fit under a key. Says
/// whether they do.
fn make_room(storage: &web_sys::Storage, key: &str, length: u32) -> bool {
    loop {
        let mut taken = length;
        let mut oldest: Option<(String, String)> = None;
        for at in 0..storage.length().unwrap_or(0) {
            let Ok(Some(other)) = storage.key(at) else { continue };
            if other == key || !other.starts_with(PREFIX) {
                continue;
            }
            let text: JsString = property(storage, &other).unchecked_into();
            taken += text.length();
            let read_at = read_at(&text);
            let is_reading = other.starts_with("is-it-them/reading/");
            if is_reading && oldest.as_ref().is_none_or(|(first, _)| read_at < *first) {
                oldest = Some((read_at, other));
            }
        }
        if taken <= OURS {
            return true;
        }
        let Some((_, other)) = oldest else { return false };
        // As above: a storage that refuses this keeps nothing.
        let _ = storage.remove_item(&other);
    }
}

/// When a kept reading was read, as it stands in its text; empty in what is none.
fn read_at(text: &JsString) -> String {
    let member = "\"read_at\":";
    let Ok(place) = u32::try_from(text.index_of(member, 0)) else { return String::new() };
    let start = place + 10;
    text.slice(start, start + 21).into()
}

/// Every tree kept under a key that begins so.
#[cfg(feature = "app")]
pub(crate) async fn all_kept(prefix: &str) -> Vec<Value<'static>> {
    if webext::is_extension() {
        let all = webext::load_all().await.unwrap_or_default();
        return all
            .iter()
            .filter(|(key, _)| key.starts_with(prefix))
            .map(|(_, value)| json::tree(value))
            .collect();
    }
    let Some(storage) = local() else { return Vec::new() };
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok()?);
    let texts = keys
        .filter(|key| key.starts_with(&prefixed(prefix)))
        .filter_map(|key| storage.get_item(&key).ok()?);
    texts.filter_map(|text| text.parse().ok()).collect()
}

/// Forgets what is kept under a key.
pub(crate) async fn remove(key: &str) {
    if webext::is_extension() {
        webext::remove(&key.into()).await;
    } else if let Some(storage) = local() {
        // Only a storage that is switched off refuses, and it keeps nothing.
        let _ = storage.remove_item(&prefixed(key));
    }
}

/// What our keys begin with.
const PREFIX: &str = "is-it-them/";

/// The page's storage is shared with the page, so our keys say whose they are.
fn prefixed(key: &str) -> String {
    [PREFIX, key].concat()
}

fn local() -> Option<web_sys::Storage> {
    let storage = property(&js_sys::global(), "localStorage");
    storage.is_object().then(|| storage.unchecked_into())
}
