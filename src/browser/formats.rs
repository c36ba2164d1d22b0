//! The module that knows every format, which a page loads when one of its vendors needs it: see `www/formats/`.

use is_it_them_core::feed::{Format, Reason};
use is_it_them_core::status::{Failure, Record, Report, Vendor};
use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::json;

// With a mark behind its name, the bundler puts a copy of those few lines into each package's script; shared, they would
// be a file of their own, and one more round trip before the first state.
#[cfg_attr(feature = "background", wasm_bindgen(raw_module = "../formats/eager.js"))]
#[cfg_attr(feature = "app", wasm_bindgen(raw_module = "../formats/lazy.js"))]
#[cfg_attr(feature = "glance", wasm_bindgen(raw_module = "../formats/lazy.js?badge"))]
#[cfg_attr(all(feature = "widget", not(test)), wasm_bindgen(raw_module = "../formats/lazy.js?widget"))]
// Tests in the browser have no bundle around them, so the module cannot be had there.
#[cfg_attr(
    test,
    wasm_bindgen(inline_js = "
export const read = () => Promise.reject(new Error('not bundled'));
export const detect = read;")
)]
extern "C" {
    #[wasm_bindgen(js_name = read, catch)]
    async fn read_vendor(vendor: JsValue, past: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = detect, catch)]
    async fn detect_format(
        address: &str,
        expected: Option<String>,
        former: Option<String>,
        onask: Option<Function>,
    ) -> Result<JsValue, JsValue>;
}

/// What a detection goes by.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Hint {
    /// The format the catalogue knows.
    pub(crate) expected: Option<Format>,
    /// The format the page had.
    pub(crate) former: Option<Format>,
}

/// Reads a vendor of any format: what was, with `past`, else what is.
///
/// # Errors
/// Whatever kept us from it; [`Failure::NotLoaded`] when the module is not there.
pub(crate) async fn read(vendor: &Vendor, past: bool) -> Result<Report, Failure> {
    let answer =
        read_vendor(json::plain(&vendor.clone().to_value()), past).await.map_err(|_| Failure::NotLoaded)?;
    let answer = json::tree(&answer);
    let failure = || answer.get("failure").and_then(Failure::from_value).unwrap_or(Failure::NotLoaded);
    answer.get("report").and_then(Report::from_value).ok_or_else(failure)
}

/// Finds out where and in which format an address has its status. `onask` hears of each address and its number before
/// it is asked.
///
/// # Errors
/// Why nothing was found.
pub(crate) async fn detect(address: &str, hint: Hint, onask: Option<Function>) -> Result<Vendor, Reason> {
    let not_loaded = || Reason::Failing(Failure::NotLoaded);
    let name = |format: Option<Format>| format.map(|format| format.name().to_owned());
    let answer = detect_format(address, name(hint.expected), name(hint.former), onask).await;
    let answer = json::tree(&answer.map_err(|_| not_loaded())?);
    let reason = || answer.get("reason").and_then(Reason::from_value).unwrap_or_else(not_loaded);
    answer.get("found").and_then(Vendor::from_value).ok_or_else(reason)
}
