//! Trees across the boundary: always as text, once. What the browser wants as objects, or another build has kept as some, is
//! made and read by the browser's own `JSON`.

use is_it_them_core::status::Record;
use is_it_them_core::tree::Value;
use js_sys::JSON;
use wasm_bindgen::JsValue;

/// The JSON of a value: of a text itself, which is how trees are kept, of anything else what JavaScript makes of it.
pub fn text(value: &JsValue) -> Option<String> {
    value.as_string().or_else(|| JSON::stringify(value).ok()?.as_string())
}

/// The record that a value holds, as [`text`] takes it; `None` where it holds another, as a later build may have left behind.
pub fn record<T: Record>(value: &JsValue) -> Option<T> {
    T::from_text(&text(value)?)
}

/// The tree that a value holds, as [`text`] takes it; `null` where it holds none.
pub fn tree(value: &JsValue) -> Value<'static> {
    text(value).and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// What JSON of ours says, as plain JavaScript objects.
pub fn plain(text: &str) -> JsValue {
    // Whatever this program writes, the browser can read.
    JSON::parse(text).unwrap_or(JsValue::NULL)
}

/// A tree as JSON for people to read: a member a line.
pub fn indented(tree: &Value<'_>) -> String {
    let text = JSON::stringify_with_replacer_and_space(&plain(&tree.to_text()), &JsValue::NULL, &2.into());
    text.map(String::from).unwrap_or_default()
}
