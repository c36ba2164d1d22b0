//! Looking into JavaScript values.

#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A property, or `undefined` when there is none or it cannot be read.
pub(crate) fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

#[cfg(any(feature = "ui", feature = "glance", feature = "background"))]
/// A plain object with these members.
pub(crate) fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in members {
        // Setting a property of a fresh plain object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object
}
