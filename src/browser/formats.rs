//! The module that knows every format, which a page loads when one of its vendors needs it: see `www/formats/`.

#[cfg(feature = "app")]
use is_it_them_core::feed::{Format, Reason};
use is_it_them_core::status::{Failure, Record, Report, Vendor};
#[cfg(feature = "app")]
use js_sys::Function;
use serde_json::Value;
use wasm_bindgen::prelude::*;

use super::json;

// With a mark behind its name, the bundler puts a copy of those few lines into each package's script; shared, they would
// be a file of their own, and one more round trip before the first state.
#[cfg_attr(feature = "background", wasm_bindgen(raw_module = "../formats/eager.js"))]
#[cfg_attr(all(feature = "app", not(test)), wasm_bindgen(raw_module = "../formats/lazy.js"))]
#[cfg_attr(feature = "glance", wasm_bindgen(raw_module = "../formats/lazy.js?badge"))]
#[cfg_attr(all(feature = "widget", not(test)), wasm_bindgen(raw_module = "../formats/lazy.js?widget"))]
// Tests in the browser have no bundle around them, so the module cannot be had there.
#[cfg_attr(
    test,
    wasm_bindgen(inline_js = "
export const read = () => Promise.reject(new Error('not bundled'));
export const look = read;
export const detect = read;")
)]
extern "C" {
    #[wasm_bindgen(js_name = read, catch)]
    async fn read_vendor(vendor: JsValue, past: bool) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = look, catch)]
    async fn look_for(vendor: JsValue, former: Option<String>, failure: JsValue) -> Result<JsValue, JsValue>;

    #[cfg(feature = "app")]
    #[wasm_bindgen(js_name = detect, catch)]
    async fn detect_format(
        address: &str,
        expected: Option<String>,
        onask: Option<Function>,
    ) -> Result<JsValue, JsValue>;
}

/// Reads a vendor of any format: what was, with `past`, else what is.
///
/// # Errors
/// Whatever kept us from it; [`Failure::NotLoaded`] when the module is not there.
pub(crate) async fn read(vendor: &Vendor, past: bool) -> Result<Report, Failure> {
    report(&answer(read_vendor(plain(vendor), past).await))
}

/// Finds out the format of a page that is not in the one it should be in, and reads it: the vendor as it was found, and
/// its report. `former` is the format it had, `failure` how it failed.
///
/// # Errors
/// Why it cannot be read: `failure` itself, where the search has nothing better to say.
pub(crate) async fn look(
    vendor: &Vendor,
    former: Option<&'static str>,
    failure: &mut Failure,
) -> Result<(Option<Vendor>, Report), Failure> {
    let former = former.map(Into::into);
    let answer = answer(look_for(plain(vendor), former, json::plain(&failure.to_value())).await);
    let report = report(&answer)?;
    Ok((answer.get("found").and_then(Vendor::from_value), report))
}

fn plain(vendor: &Vendor) -> JsValue {
    json::plain(&vendor.clone().to_value())
}

fn answer(came: Result<JsValue, JsValue>) -> Value {
    came.map_or(Value::Null, |answer| json::tree(&answer))
}

fn report(answer: &Value) -> Result<Report, Failure> {
    let failure = || answer.get("failure").and_then(Failure::from_value).unwrap_or(Failure::NotLoaded);
    answer.get("report").and_then(Report::from_value).ok_or_else(failure)
}

/// Finds out where and in which format an address has its status. `expected` is the format the catalogue knows; `onask`
/// hears of each address and its number before it is asked.
///
/// # Errors
/// Why nothing was found.
#[cfg(feature = "app")]
pub(crate) async fn detect(
    address: &str,
    expected: Option<Format>,
    onask: Function,
) -> Result<Vendor, Reason> {
    let expected = expected.map(|format| format.name().to_owned());
    let answer = answer(detect_format(address, expected, Some(onask)).await);
    let not_loaded = || Reason::Failing(Failure::NotLoaded);
    let reason = || answer.get("reason").and_then(Reason::from_value).unwrap_or_else(not_loaded);
    answer.get("found").and_then(Vendor::from_value).ok_or_else(reason)
}
