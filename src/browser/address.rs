//! The end of the page's address, where a view keeps what a link to it must bring back.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// The page's fragment, with its `#`; empty where there is none.
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The page's address without its fragment.
pub fn page() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default();
    href.split('#').next().unwrap_or_default().into()
}

/// The page's address with another fragment, to be passed on.
pub fn with_fragment(fragment: &str) -> String {
    format!("{}#{fragment}", page())
}

/// Puts a fragment into the address. A step can be taken back with the browser's way back.
pub fn go(fragment: &str, is_step: bool) {
    let Some(history) = web_sys::window().and_then(|window| window.history().ok()) else { return };
    let address = format!("#{fragment}");
    // A sandboxed frame may not: then the view moves without its address.
    let _ = if is_step {
        history.push_state_with_url(&JsValue::NULL, "", Some(&address))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&address))
    };
}

/// Hears of every change of the fragment that was not made by [`go`].
pub fn on_move(moved: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    // A way back over `push_state` is a `popstate`, a link or a typed address a `hashchange`, some are both.
    ["popstate", "hashchange"]
        .into_iter()
        .map(|event| {
            let moved = moved.clone();
            EventListener::new(&window, event, move |_| moved())
        })
        .collect()
}
