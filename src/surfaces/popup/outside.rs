//! What the popup learns from storage and asks of its page.

use std::rc::Rc;

use is_it_them_core::names::{ALERTS, FOLDED};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use super::{Front, Turn};
use is_it_them_browser::storage;

/// The incidents that are watched.
pub(super) async fn watching() -> Turn {
    Turn::Watching(storage::load(storage::WATCHES).await.unwrap_or_default())
}

/// Who is silenced, and which groups are folded away.
pub(super) async fn arranged() -> Turn {
    let silences = Rc::new(storage::load(ALERTS).await.unwrap_or_default());
    Turn::Arranged(silences, storage::load(FOLDED).await.unwrap_or_default())
}

/// Keeps which groups are folded away. Where there is no room they are open again the next time.
pub(super) fn keep_folded(mut folded: Vec<String>) {
    spawn_local(async move { _ = storage::save(FOLDED, &mut folded).await });
}

/// Asks the page for something to be done at a vendor that is another package's; whether it was kept comes later. Nothing changed yet.
pub(super) fn ask(function: &Function, page: &str, what: &str, ctx: &Context<Front>) -> bool {
    let asked = function.call2(&JsValue::NULL, &page.into(), &what.into());
    ctx.link().send_future(async move {
        let kept = asked.map(js_sys::Promise::from).map(JsFuture::from);
        Turn::Kept(match kept {
            Ok(kept) => kept.await.is_ok_and(|kept| kept.is_truthy()),
            Err(_) => false,
        })
    });
    false
}

/// Calls what the page handed over; where that fails, the page says so.
pub(super) fn call(function: &Function, argument: &JsValue) {
    let _ = function.call1(&JsValue::NULL, argument);
}
