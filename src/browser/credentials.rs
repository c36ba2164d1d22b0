//! Credentials of the console: what a vendor's host wants to know of who calls it. One is kept by the name of its slot
//! (`core/src/probe/secret.rs`), which says the vendor, the host and whose playbook it is for, and is given to no other. It is in the browser's memory, for a while after its last use; where the person wants it, it is also on this
//! computer, encrypted with a passphrase. It crosses into this module at the moment in which a header is made of it.

use wasm_bindgen::prelude::*;

use super::json;
use is_it_them_core::tree::Value;

/// How long one stays in memory after its last use, in minutes: as long as somebody looks at one problem without a pause.
pub const MINUTES: f64 = 20.0;

#[cfg_attr(test, wasm_bindgen(module = "/../../www/browser/credentials.js"))]
#[cfg_attr(not(test), wasm_bindgen(raw_module = "../browser/credentials.js"))]
extern "C" {
    #[wasm_bindgen(js_name = hold, catch)]
    async fn hold_there(id: &str, text: &str, minutes: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = held, catch)]
    async fn held_there(id: &str, minutes: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = known, catch)]
    async fn known_there() -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = seal, catch)]
    async fn seal_there(id: &str, text: &str, passphrase: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = unseal, catch)]
    async fn unseal_there(id: &str, passphrase: &str, minutes: f64) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = forget, catch)]
    async fn forget_there(id: &str) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(js_name = forgetAll, catch)]
    async fn forget_all_there(kept: bool) -> Result<JsValue, JsValue>;
}

/// Which credentials there are, by their ids; none of them itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Those in memory.
    pub held: Vec<String>,
    /// Those on this computer, encrypted.
    pub sealed: Vec<String>,
}

/// Keeps one in memory. Whether the browser took it.
pub async fn hold(id: &str, text: &str) -> bool {
    hold_there(id, text, MINUTES).await.is_ok()
}

/// One that is in memory.
pub async fn held(id: &str) -> Option<String> {
    held_there(id, MINUTES).await.ok()?.as_string()
}

/// Which there are.
pub async fn known() -> Known {
    let told = known_there().await.unwrap_or_default();
    let told = json::tree(&told);
    let ids = |key: &str| -> Vec<String> {
        let all = told.get(key).and_then(Value::as_array).into_iter().flatten();
        all.filter_map(Value::as_str).map(Into::into).collect()
    };
    Known { held: ids("held"), sealed: ids("sealed") }
}

/// Keeps one on this computer, encrypted with a passphrase that is kept nowhere. Whether that went well.
pub async fn seal(id: &str, text: &str, passphrase: &str) -> bool {
    seal_there(id, text, passphrase).await.is_ok()
}

/// Puts one that is on this computer into memory. Whether the passphrase was the right one.
pub async fn unseal(id: &str, passphrase: &str) -> bool {
    unseal_there(id, passphrase, MINUTES).await.is_ok_and(|opened| opened.is_truthy())
}

/// Forgets one, in memory and on this computer.
pub async fn forget(id: &str) {
    // What a browser does not forget now it forgets when it ends.
    let _ = forget_there(id).await;
}

/// Forgets all that are in memory; with `kept` also those on this computer.
pub async fn forget_all(kept: bool) {
    let _ = forget_all_there(kept).await;
}
