//! Looking into JavaScript values.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A property, or `undefined` when there is none or it cannot be read.
pub(crate) fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// What a thrown value says of itself.
pub(crate) fn message(thrown: &JsValue) -> String {
    property(thrown, "message").as_string().unwrap_or_else(|| "unknown error".into())
}
