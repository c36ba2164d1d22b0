//! Looking into JavaScript values.

use js_sys::Object;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// A property, or `undefined` when there is none or it cannot be read.
pub fn property(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}

/// A plain object with these members.
pub fn object(members: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (key, value) in members {
        set(&object, key, value);
    }
    object
}

/// Sets a property of a plain object.
pub fn set(object: &JsValue, key: &str, value: &JsValue) {
    // Setting a property of a plain object cannot fail.
    let _ = Reflect::set(object, &key.into(), value);
}
