//! What keeps the archive for the pages that do not show it: a package of its own, loaded once one of them has read something. What goes
//! in is JSON, since the modules share no memory.

use is_it_them_browser::{archive, environment, environments, json, keeper, list, readings};
use is_it_them_core::diagnosis::Lag;
use is_it_them_core::status::{Reading, Record, Vendor};
use wasm_bindgen::prelude::*;

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::READER);
}

/// Puts into the archive what is kept of the chosen vendors: what the popup read.
#[wasm_bindgen]
pub async fn archive() {
    for vendor in list::load().await.iter() {
        if let Some(reading) = readings::kept(vendor).await {
            let name = reading.name().unwrap_or(&vendor.name).to_owned();
            keeper::keep(vendor, name, reading).await;
        }
    }
}

/// Puts into the archive what was just read of a vendor that calls itself so.
#[wasm_bindgen]
pub async fn keep(vendor: JsValue, name: String, reading: JsValue) {
    if let (Some(vendor), Some(reading)) =
        (json::record::<Vendor>(&vendor), json::record::<Reading>(&reading))
    {
        keeper::keep(&vendor, name, reading).await;
    }
}

/// How late the vendor of this id posts by all that is kept of it, as a [`Lag`] in JSON; nothing where too little is.
#[wasm_bindgen]
pub async fn habit(vendor: String) -> Option<String> {
    let kept = archive::of(&vendor).await.ok().flatten();
    kept.as_ref().and_then(Lag::kept).map(|mut lag| lag.to_text())
}
