//! JSON through the browser's own parser, so that the download carries no second one.

use is_it_them_core::feed::{Document, FeedError};
use serde::Serialize;
use serde_json::Value;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

use super::js::message;

/// Takes a vendor's answer apart.
///
/// # Errors
/// As [`Document::from_text`].
pub(crate) fn document(bytes: &[u8]) -> Result<Document, FeedError> {
    Document::parse_with(bytes, parse)
}

/// A text's JSON as a tree.
///
/// # Errors
/// What the browser says is wrong with it.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    let parsed = js_sys::JSON::parse(text).map_err(|error| message(&error))?;
    serde_wasm_bindgen::from_value::<Value>(parsed).map_err(|error| error.to_string())
}

/// A JavaScript value as a tree; nothing for what JSON does not have.
pub(crate) fn value(value: JsValue) -> Option<Value> {
    serde_wasm_bindgen::from_value(value).ok()
}

/// A tree as plain JavaScript objects.
pub(crate) fn tree(value: &Value) -> JsValue {
    // Writing plain JSON into JavaScript cannot fail.
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::UNDEFINED)
}
