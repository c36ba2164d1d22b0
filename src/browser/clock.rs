//! The time of day, and how time passes.

use is_it_them_core::status::Timestamp;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance, js_name = now)]
    fn performance_now() -> f64;
}

/// Now, by this device's clock.
pub(crate) fn now() -> Timestamp {
    // Whole milliseconds well below 2^53, so nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    Timestamp::from_millis(js_sys::Date::now() as i64)
}

/// Milliseconds since some moment, which no change of the clock touches: for pauses and deadlines.
pub(crate) fn ticks() -> f64 {
    performance_now()
}
