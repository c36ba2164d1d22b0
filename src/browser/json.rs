//! JSON through the browser's own parser, so that the download carries no second one.

use is_it_them_core::feed::{Document, FeedError};
use serde_json::Value;

use super::js::message;

/// Takes a vendor's answer apart.
///
/// # Errors
/// As [`Document::from_text`].
pub(crate) fn document(bytes: &[u8]) -> Result<Document, FeedError> {
    Document::parse_with(bytes, |text| {
        let parsed = js_sys::JSON::parse(text).map_err(|error| message(&error))?;
        serde_wasm_bindgen::from_value::<Value>(parsed).map_err(|error| error.to_string())
    })
}
