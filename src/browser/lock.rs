//! Turns among all pages and workers of this origin, so that what two of them change at once is not lost.

use js_sys::Function;
use wasm_bindgen::prelude::*;

#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/lock.js"))]
// Tests in the browser have no bundle around them, and one page at a time.
#[cfg_attr(test, wasm_bindgen(inline_js = "export const lock = () => Promise.resolve(undefined);"))]
extern "C" {
    #[wasm_bindgen(js_name = lock, catch)]
    async fn request(name: &str) -> Result<JsValue, JsValue>;
}

/// One's turn; it ends when this is dropped, or with the page.
#[must_use]
pub(crate) struct Turn(Option<Function>);

/// Waits for one's turn at what has this name.
pub(crate) async fn turn(name: &str) -> Turn {
    // A browser that refuses, as in a page that is being closed, leaves nobody to wait for.
    Turn(request(name).await.ok().and_then(|release| release.dyn_into().ok()))
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(release) = &self.0 {
            // It only settles a promise, which cannot fail.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}
