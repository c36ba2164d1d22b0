//! Small choices that the browser carries to the person's other computers, held against those that are made here:
//! `core/src/synced.rs` says which come of it. `extension/background/synced.js` asks the browser.

use is_it_them_core::names::{PRESET, SYNC, SYNCED};
use is_it_them_core::preset::Preset;
use is_it_them_core::synced::Exchange;
use wasm_bindgen::prelude::*;

use is_it_them_browser::{choices, clock, storage, wishes};

/// Takes over what was chosen elsewhere later than here. `theirs` is what the browser carries, as JSON: the texts by the names of their
/// settings. What is agreed on now, and what the browser is to be given, as JSON; nothing where the person does not have it carried, or
/// may not.
///
/// # Errors
/// When something could not be kept: the next time it is taken again.
#[wasm_bindgen]
pub async fn synced(theirs: String) -> Result<Option<String>, JsValue> {
    let kept = storage::kept(PRESET).await;
    let preset = kept.and_then(|text| Preset::read(&text).ok()).unwrap_or_default();
    if preset.keeps_here || storage::kept_tree(SYNC).await.as_bool() != Some(true) {
        return Ok(None);
    }
    let theirs = theirs.parse().unwrap_or_default();
    let agreed = storage::kept_tree(SYNCED).await;
    let known = agreed.get("known").cloned().unwrap_or_default();
    let here = choices::load().await;
    let exchange = Exchange::of(&here, &preset.settings, &known, &theirs, clock::now().millis());
    let refused = |_| JsValue::from_str("unkept");
    choices::keep(exchange.taken()).await.map_err(refused)?;
    if exchange.has_wishes() {
        wishes::change(|wishes| exchange.wish(wishes)).await.map_err(refused)?;
    }
    Ok(Some(exchange.write()))
}
