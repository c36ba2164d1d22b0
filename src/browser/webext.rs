//! The few functions of the extension API that are used, in Chromium and Firefox alike (`chrome.*` with promises).

use std::pin::Pin;

use is_it_them_core::names::POLL;
use is_it_them_core::status::PERIOD;
use js_sys::Array;
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::js::{object, property};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = set, catch)]
    fn storage_set(items: &JsValue) -> Result<Promise, JsValue>;
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = getBytesInUse, catch)]
    fn storage_bytes() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "local"], js_name = clear, catch)]
    fn storage_clear() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "sync"], js_name = clear, catch)]
    fn carried_clear() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = clear, catch)]
    fn session_clear() -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = get, catch)]
    fn session_get(key: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = set, catch)]
    fn session_set(items: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "storage", "session"], js_name = remove, catch)]
    fn session_remove(key: &str) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "alarms"], js_name = create, catch)]
    fn alarms_create(name: &str, when: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = request, catch)]
    fn permissions_request(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = contains, catch)]
    fn permissions_contains(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "permissions"], js_name = remove, catch)]
    fn permissions_remove(permissions: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "tabs"], js_name = query, catch)]
    fn tabs_query(which: &JsValue) -> Result<Promise, JsValue>;
    #[wasm_bindgen(js_namespace = ["chrome", "runtime"], js_name = openOptionsPage, catch)]
    fn runtime_open_options_page() -> Result<Promise, JsValue>;
}

/// Keeps values by their keys in the extension's storage, all of them or none.
pub fn save_all(items: &JsValue) -> Saved {
    let asked = storage_set(items);
    Box::pin(async move { JsFuture::from(asked?).await.map(drop) })
}

/// A text that is in the browser's memory under a key.
pub async fn remembered(key: &str) -> Option<String> {
    let found = JsFuture::from(session_get(key).ok()?).await.ok()?;
    property(&found, key).as_string()
}

/// Has the browser remember a text for as long as it runs, or forget it. Where it does not, the next one that asks knows nothing.
pub async fn remember(key: &str, text: Option<&str>) {
    let asked = match text {
        Some(text) => session_set(&object(&[(key, text.into())])),
        None => session_remove(key),
    };
    if let Ok(asked) = asked {
        let _ = JsFuture::from(asked).await;
    }
}

/// Rings the background, which then reads those of the chosen vendors that are due. Its next turn follows as always.
pub async fn poll() {
    #[allow(clippy::cast_precision_loss)]
    let minutes = (PERIOD / 60) as f64;
    let when = object(&[("when", js_sys::Date::now().into()), ("periodInMinutes", minutes.into())]);
    // Where there is no alarm, the background reads when it would have.
    if let Ok(asked) = alarms_create(POLL, &when) {
        let _ = JsFuture::from(asked).await;
    }
}

/// Whether something was kept; what the browser says where it was not.
type Saved = Pin<Box<dyn Future<Output = Result<(), JsValue>>>>;

/// How many bytes of the extension's storage are in use; nothing where the browser does not count them.
pub async fn bytes_in_use() -> Option<u64> {
    let bytes = JsFuture::from(storage_bytes().ok()?).await.ok()?.as_f64()?;
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some megabytes")]
    Some(bytes as u64)
}

/// Whether the browser carries choices to a person's other computers, where they are signed in to it.
pub fn carries() -> bool {
    let part = |whole: &JsValue, name: &str| property(whole, name);
    part(&part(&part(&js_sys::global(), "chrome"), "storage"), "sync").is_object()
}

/// Empties the extension's storage, what is kept in memory for as long as the browser runs, and what the browser carries to other
/// computers. Whether all are empty now.
pub async fn erase() -> bool {
    let mut all = true;
    // What is here goes first: from then on nobody gives the browser anything to carry.
    let here: [fn() -> Result<Promise, JsValue>; 2] = [storage_clear, session_clear];
    for empty in here.into_iter().chain(carries().then_some(carried_clear as fn() -> _)) {
        all &= match empty() {
            Ok(asked) => JsFuture::from(asked).await.is_ok(),
            Err(_) => false,
        };
    }
    all
}

/// Asks the person for leave to read some sites. Must be called straight from a click, before anything is awaited.
///
/// Resolves to whether it was given.
pub fn request_hosts(hosts: &[String]) -> impl Future<Output = bool> + use<> {
    request("origins", hosts.iter().map(|origin| JsValue::from_str(&pattern(origin))).collect())
}

/// Whether leave to read a site was given already.
pub fn may_read(origin: &str) -> impl Future<Output = bool> + use<> {
    let wanted = Array::of1(&pattern(origin).into());
    is_so(permissions_contains(&object(&[("origins", wanted.into())])))
}

/// A site as browsers take it for a permission: all its ports, since Firefox knows no pattern with one.
fn pattern(origin: &str) -> String {
    let is_port = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let site = origin.rsplit_once(':').filter(|(_, port)| is_port(port)).map_or(origin, |(site, _)| site);
    [site, "/*"].concat()
}

/// Asks the person for leave to notify them. Must be called straight from a click, as [`request_hosts`].
///
/// Resolves to whether it was given, now or before.
pub fn request_notifications() -> impl Future<Output = bool> + use<> {
    request("permissions", Array::of1(&"notifications".into()))
}

/// Looks once at the addresses of the sites that are open. The person is asked for leave, and the leave is given back as soon as it was
/// used. Must be called straight from a click, as [`request_hosts`].
///
/// Resolves to the addresses; nothing where leave was not given.
pub fn open_sites() -> impl Future<Output = Option<Vec<String>>> + use<> {
    let wanted = || Array::of1(&"tabs".into());
    let asked = request("permissions", wanted());
    async move {
        if !asked.await {
            return None;
        }
        let sites = addresses(&object(&[])).await;
        if let Ok(given_back) = permissions_remove(&object(&[("permissions", wanted().into())])) {
            // Where the browser keeps it the person sees so in its own settings.
            let _ = JsFuture::from(given_back).await;
        }
        Some(sites)
    }
}

/// The address of the tab in which the toolbar button was pressed; nothing where the browser does not tell.
pub async fn this_tab() -> Option<String> {
    let which = object(&[("active", true.into()), ("currentWindow", true.into())]);
    addresses(&which).await.into_iter().next()
}

/// The addresses of these tabs, as far as the browser tells them.
async fn addresses(which: &JsValue) -> Vec<String> {
    let Ok(asked) = tabs_query(which) else { return Vec::new() };
    let tabs = JsFuture::from(asked).await.unwrap_or_default();
    let address = |tab: JsValue| property(&tab, "url").as_string();
    Array::from(&tabs).iter().filter_map(address).collect()
}

/// Whether the person allows to notify them now: leave can be taken back in the browser at any moment.
pub fn may_notify() -> impl Future<Output = bool> + use<> {
    let wanted = Array::of1(&"notifications".into());
    is_so(permissions_contains(&object(&[("permissions", wanted.into())])))
}

/// Asks the person for leave to see why requests fail, our own to hosts that were allowed. Must be called straight from a click, as
/// [`request_hosts`].
pub fn request_errors() -> impl Future<Output = bool> + use<> {
    request("permissions", Array::of1(&"webRequest".into()))
}

fn request(kind: &str, wanted: Array) -> impl Future<Output = bool> + use<> {
    is_so(permissions_request(&object(&[(kind, wanted.into())])))
}

async fn is_so(asked: Result<Promise, JsValue>) -> bool {
    match asked {
        Ok(promise) => JsFuture::from(promise).await.is_ok_and(|granted| granted.is_truthy()),
        Err(_) => false,
    }
}

/// Scheme, host and port of an address.
pub fn origin(page: &str) -> String {
    page.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}

/// Opens the options page in a tab.
pub fn open_options() {
    // Should the browser refuse, the person can still reach the page through the browser's own menu.
    let _ = runtime_open_options_page();
}
