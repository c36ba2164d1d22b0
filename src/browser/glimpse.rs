//! Hands what is shown to the script around a module, which paints it at the next visit before any module is there. What a
//! line and a legend hold is for `words` to say.

use is_it_them_core::status::Vendor;
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

/// Hands over how every health is painted, once a view, under an empty name. What is no function takes nothing.
pub fn begin(take: &JsValue, legend: &str) {
    hand_over(take, "", legend);
}

/// Hands over the line that is shown of a vendor, under the name that it goes by there.
pub fn show(take: &JsValue, name: &str, vendor: &Vendor, line: &str) {
    let name = format!("{name}[{}]", vendor.parts.join(","));
    hand_over(take, &name, line);
}

fn hand_over(take: &JsValue, name: &str, line: &str) {
    if let Some(take) = take.dyn_ref::<Function>() {
        // What the script does with it is the script's own.
        let _ = take.call2(&JsValue::NULL, &name.into(), &line.into());
    }
}
