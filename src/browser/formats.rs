//! The module that knows every format, which a page loads when one of its vendors needs it: see `www/modules/`.

use is_it_them_core::feed::Reason;
use is_it_them_core::status::{Failure, Finding, Inquiry, Record, Reply, Report, Vendor};
use is_it_them_core::tree::Value;
use js_sys::Function;
use wasm_bindgen::prelude::*;

use super::http::Deadline;
use super::json;

// The build puts a copy of it into each package's script; that of the background, which may not load one later, has `eager.js`
// in its place.
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../modules/lazy.js"))]
// Tests in the browser have no bundle around them, so the module cannot be had there.
#[cfg_attr(
    test,
    wasm_bindgen(inline_js = "
export const read = () => Promise.reject(new Error('not bundled'));
export const past = read;
export const detect = read;")
)]
extern "C" {
    #[wasm_bindgen(js_name = read, catch)]
    async fn read_vendor(inquiry: JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = past, catch)]
    async fn read_past(vendor: JsValue) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = detect, catch)]
    async fn detect_format(vendor: JsValue, onask: Option<Function>) -> Result<JsValue, JsValue>;
}

/// Reads a vendor of any format or, where the inquiry has a failure, finds out where its page is and in which. `finding` goes
/// with it and is brought up to date.
///
/// # Errors
/// Whatever kept us from it; [`Failure::NotLoaded`] when the module is not there.
pub async fn read(
    inquiry: &mut Inquiry,
    finding: &mut Finding,
    deadline: Deadline,
) -> Result<Report, Failure> {
    inquiry.left = deadline.left();
    std::mem::swap(&mut inquiry.finding, finding);
    let asked = inquiry.to_text().into();
    std::mem::swap(&mut inquiry.finding, finding);
    let came = read_vendor(asked).await;
    match came.ok().and_then(|reply| json::record::<Reply>(&reply)) {
        Some(mut reply) => {
            *finding = std::mem::take(&mut reply.finding);
            reply.outcome()
        }
        None => Err(inquiry.failure.clone().unwrap_or(Failure::NotLoaded)),
    }
}

/// Reads the past incidents of a vendor of any format.
///
/// # Errors
/// As [`read`].
pub async fn past(mut vendor: Vendor) -> Result<Report, Failure> {
    let came = read_past(vendor.to_text().into()).await;
    let reply = came.ok().and_then(|reply| json::record::<Reply>(&reply));
    reply.ok_or(Failure::NotLoaded)?.outcome()
}

/// Finds out where and in which format a vendor has its status, from its page and from what the catalogue knows. `onask`
/// hears of each address and its number before it is asked.
///
/// # Errors
/// Why nothing was found.
pub async fn detect(mut vendor: Vendor, onask: Function) -> Result<Vendor, Reason> {
    let came = detect_format(vendor.to_text().into(), Some(onask)).await;
    let answer = came.map_or(Value::Null, |answer| json::tree(&answer));
    let not_loaded = || Reason::Failing(Failure::NotLoaded);
    let reason = || answer.get("reason").and_then(Reason::from_value).unwrap_or_else(not_loaded);
    answer.get("found").and_then(Vendor::from_value).ok_or_else(reason)
}
