//! JSON through the browser's own parser, so that the download carries no second one.

use is_it_them_core::feed::{Document, FeedError};
use js_sys::{Array, Object};
use serde_json::{Map, Value};
use wasm_bindgen::{JsCast, JsValue};

use super::http;
use super::js::set;

/// Takes a vendor's answer apart.
///
/// # Errors
/// As [`Document::parse`].
pub(crate) fn document(bytes: &[u8]) -> Result<Document, FeedError> {
    Document::from_text(http::text(bytes), parse)
}

/// A text's JSON as a tree.
///
/// # Errors
/// When it is none; without words, since the browser's own are in the reader's language or not, and no place shows them.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    js_sys::JSON::parse(text).map(|parsed| tree(&parsed)).map_err(|_| String::new())
}

/// A tree as plain JavaScript objects.
pub(crate) fn plain(tree: &Value) -> JsValue {
    match tree {
        Value::Null => JsValue::NULL,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => number.as_f64().into(),
        Value::String(text) => text.into(),
        Value::Array(items) => items.iter().map(plain).collect::<Array>().into(),
        Value::Object(members) => {
            let object = Object::new();
            for (key, value) in members {
                set(&object, key, &plain(value));
            }
            object.into()
        }
    }
}

/// A value that came out of `JSON.parse` or out of storage, as a tree; what JSON has no word for is null.
///
/// By hand, since `serde_wasm_bindgen::from_value` cannot be had without the messages of its errors, and with them all
/// that writes fractions: 7.3 kB of the download, a sixth of the background's, where this is 0.4 kB.
pub(crate) fn tree(value: &JsValue) -> Value {
    if let Some(text) = value.as_string() {
        Value::String(text)
    } else if let Some(number) = value.as_f64() {
        whole(number).map_or_else(|| Value::from(number), Value::from)
    } else if let Some(flag) = value.as_bool() {
        Value::Bool(flag)
    } else if Array::is_array(value) {
        Value::Array(value.unchecked_ref::<Array>().iter().map(|item| tree(&item)).collect())
    } else if value.is_object() {
        let mut members = Map::new();
        for member in Object::entries(value.unchecked_ref()).iter() {
            let member: Array = member.unchecked_into();
            if let Some(key) = member.get(0).as_string() {
                members.insert(key, tree(&member.get(1)));
            }
        }
        Value::Object(members)
    } else {
        Value::Null
    }
}

/// The number as an integer, where it is one that JavaScript holds exactly.
#[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
fn whole(number: f64) -> Option<i64> {
    Some(number as i64).filter(|whole| *whole as f64 == number && whole.unsigned_abs() < 1 << 53)
}
