//! The module that understands what people type and paste, which the wizard loads when somebody does: see `www/modules/`.

use is_it_them_core::intake::Intake;
use wasm_bindgen::prelude::*;

use super::json;

#[cfg_attr(not(test), wasm_bindgen(raw_module = "../modules/lazy.js"))]
// As that of the formats, it cannot be had in tests of this layer.
#[cfg_attr(
    test,
    wasm_bindgen(inline_js = "export const understand = () => Promise.reject(new Error('not bundled'));")
)]
extern "C" {
    #[wasm_bindgen(js_name = understand, catch)]
    async fn read_text(text: &str, base: &str) -> Result<JsValue, JsValue>;
}

/// What is understood of a text; `base` is where the package lies, with a slash. None where the module did not come.
pub async fn understand(text: &str, base: &str) -> Option<Intake> {
    Intake::from_kept(&json::tree(&read_text(text, base).await.ok()?))
}
