//! Leave to call a host: asked for in the click, for exactly that host, given back when the person wants it, and its withdrawal noticed,
//! which a person can do at any time in the browser's own settings.

use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::js::{object, property};
use super::json;
use is_it_them_core::tree::Value;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = contains, catch)]
    fn contains(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn remove(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = getAll, catch)]
    fn get_all() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onRemoved"], js_name = addListener, catch)]
    fn hear_removed(listener: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onRemoved"], js_name = removeListener, catch)]
    fn hear_removed_no_more(listener: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onAdded"], js_name = addListener, catch)]
    fn hear_added(listener: &JsValue) -> Result<(), JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions", "onAdded"], js_name = removeListener, catch)]
    fn hear_added_no_more(listener: &JsValue) -> Result<(), JsValue>;
}

fn origins(hosts: &[String]) -> JsValue {
    let patterns: Array = hosts.iter().map(|host| JsValue::from(format!("https://{host}/*"))).collect();
    object(&[("origins", patterns.into())]).into()
}

async fn is_so(asked: Result<Promise, JsValue>) -> bool {
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        Err(_) => false,
    }
}

/// Whether a host may be called.
pub async fn is_allowed(host: &str) -> bool {
    is_so(contains(&origins(&[host.to_owned()]))).await
}

/// Gives the leave to call a host back. Whether it is gone: what a browser's policy gave stays.
pub async fn give_back(host: &str) -> bool {
    is_so(remove(&origins(&[host.to_owned()]))).await
}

/// The hosts that may be called, each by its own name, in the alphabet's order; a leave for all hosts names none.
pub async fn allowed() -> Vec<String> {
    let Ok(asked) = get_all() else { return Vec::new() };
    let all = JsFuture::from(asked).await.unwrap_or_default();
    let origins = json::tree(&property(&all, "origins"));
    let host = |pattern: &Value<'_>| {
        let host = pattern.as_str()?.strip_prefix("https://")?.strip_suffix("/*")?;
        (!host.contains('*')).then(|| host.to_owned())
    };
    let mut hosts: Vec<String> = origins.as_array().into_iter().flatten().filter_map(host).collect();
    hosts.sort_unstable();
    hosts.dedup();
    hosts
}

/// Hears when leave to call hosts was given or taken away, until it is dropped.
#[must_use]
pub struct Changes(Closure<dyn Fn(JsValue)>);

impl Changes {
    /// Calls `heard` after each change.
    pub fn hear(heard: impl Fn() + 'static) -> Changes {
        let listener = Closure::<dyn Fn(JsValue)>::new(move |_| heard());
        // Run as a web page, there is nothing that could be given or taken away.
        let _ = hear_removed(listener.as_ref());
        let _ = hear_added(listener.as_ref());
        Changes(listener)
    }
}

impl Drop for Changes {
    fn drop(&mut self) {
        // As above.
        let _ = hear_removed_no_more(self.0.as_ref());
        let _ = hear_added_no_more(self.0.as_ref());
    }
}
