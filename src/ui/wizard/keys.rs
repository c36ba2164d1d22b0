//! Keys that answer and lead back, wherever the keyboard is.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::Act;

/// A digit presses the way to answer that shows it, unless something is being typed; Escape goes one step back.
pub(super) fn pressed(event: &KeyboardEvent, act: &Callback<Act>, back: Act) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let key = event.key();
    if key == "Escape" {
        // A browser closes its popup at this key.
        event.prevent_default();
        act.emit(back);
        return;
    }
    let Some(target) = event.target_dyn_into::<Element>() else { return };
    let takes_text =
        target.matches("textarea, select, input:not([type=radio], [type=checkbox])").unwrap_or(true);
    if takes_text || key.len() != 1 || !key.starts_with(|first: char| first.is_ascii_digit()) {
        return;
    }
    let wizard = target.closest(".wizard").ok().flatten();
    let way = wizard.and_then(|wizard| wizard.query_selector(&format!("[data-key='{key}']")).ok()?);
    if let Some(way) = way.and_then(|way| way.dyn_into::<HtmlElement>().ok()) {
        event.prevent_default();
        way.click();
    }
}
