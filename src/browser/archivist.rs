//! The module that keeps the archive for those which do not show it, loaded by the first page that was read: see `www/modules/`.

use is_it_them_core::diagnosis::Lag;
use is_it_them_core::status::{Reading, Record, Vendor};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;

use super::{json, keeper};

#[cfg_attr(not(test), wasm_bindgen(raw_module = "../modules/lazy.js"))]
// As that of the formats, it cannot be had in tests of this layer.
#[cfg_attr(
    test,
    wasm_bindgen(inline_js = "
export const keep = () => Promise.reject(new Error('not bundled'));
export const habit = keep;")
)]
extern "C" {
    #[wasm_bindgen(js_name = keep, catch)]
    async fn keep_page(vendor: &str, name: &str, reading: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = habit, catch)]
    async fn habit_of(vendor: &str) -> Result<JsValue, JsValue>;
}

/// Keeps what was just read of a vendor that calls itself so.
pub fn keep(vendor: &Vendor, name: &str, reading: &Reading) {
    if keeper::just_read(reading).is_none() || reading.report.is_none() {
        return;
    }
    let (vendor, name, reading) = (vendor.clone().to_text(), name.to_owned(), reading.clone().to_text());
    spawn_local(async move {
        // Where the module did not come, the page that is read next is kept.
        let _ = keep_page(&vendor, &name, &reading).await;
    });
}

/// How late a vendor posts by what is kept of it, by its id; none where too little is, or where there is no archive.
pub async fn habit(vendor: &str) -> Option<Lag> {
    json::record(&habit_of(vendor).await.ok()?)
}
