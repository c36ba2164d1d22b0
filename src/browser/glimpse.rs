//! Hands what is shown to the script around a module, which paints it at the next visit before any module is there. What a line
//! holds is described in [`is_it_them_core::glimpse`].

use is_it_them_core::glimpse::{legend, line};
use is_it_them_core::status::{Reading, Vendor};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};

use super::intl;

/// Hands over how every health is painted, once a view, under an empty name. What is no function takes nothing.
pub fn begin(take: &JsValue) {
    hand_over(take, "", &legend());
}

/// Hands over what is shown of a vendor, under the name that it goes by there. `reading` holds what of the vendor counts;
/// `refresh` is the time between two reads, in seconds.
pub fn show(take: &JsValue, name: &str, vendor: &Vendor, reading: &Reading, refresh: u32) {
    let name = format!("{name}[{}]", vendor.parts.join(","));
    hand_over(take, &name, &line(vendor, reading, &intl::locale(refresh)));
}

fn hand_over(take: &JsValue, name: &str, line: &str) {
    if let Some(take) = take.dyn_ref::<Function>() {
        // What the script does with it is the script's own.
        let _ = take.call2(&JsValue::NULL, &name.into(), &line.into());
    }
}
