//! JSON through the browser's own parser, so that the download carries no second one.

use is_it_them_core::feed::{Document, FeedError};
use serde_json::Value;

/// Takes a vendor's answer apart.
///
/// # Errors
/// As [`Document::from_text`].
pub(crate) fn document(bytes: &[u8]) -> Result<Document, FeedError> {
    Document::parse_with(bytes, |text| {
        let parsed = js_sys::JSON::parse(text).ok();
        let value = parsed.and_then(|parsed| serde_wasm_bindgen::from_value::<Value>(parsed).ok());
        // The browser's own words are in the reader's language or not, and no place shows them.
        value.ok_or_else(String::new)
    })
}
