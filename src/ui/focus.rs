//! Keeping the keyboard's focus where a person expects the focus to be.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Hands the keyboard on from an item of a list that is about to go: to this control of the next item, else of the one before,
/// else to what is beside the list.
pub(crate) fn hand_on(from: &Element, control: &str, beside: &str) {
    let Ok(Some(item)) = from.closest("li") else { return };
    let next = item.next_element_sibling().or_else(|| item.previous_element_sibling());
    let next = next.and_then(|next| next.query_selector(control).ok()?);
    let around = || item.closest("ul").ok()??.parent_element();
    let target = next.or_else(|| around()?.query_selector(beside).ok()?);
    if let Some(target) = target.and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
        // A browser that refuses leaves the page as usable as before.
        let _ = target.focus();
    }
}

/// Where the keyboard is, so that drawing anew does not lose it.
#[derive(Default)]
pub(crate) struct Focus {
    /// What a person goes to: an incident's title, or its line on the way back.
    pub target: NodeRef,
    /// The list, within which rows may be moved.
    pub list: NodeRef,
    went: bool,
    /// What had the focus in the list before it was drawn anew. Browsers take the focus from an element that is moved.
    held: Option<HtmlElement>,
}

impl Focus {
    /// A person just went to the target.
    pub(crate) fn went(&mut self) {
        self.went = true;
    }

    /// Remembers what has the focus in the list.
    pub(crate) fn hold(&mut self) {
        self.held = self.list.cast::<HtmlElement>().and_then(|list| {
            let held = list.query_selector(":focus").ok()??;
            held.dyn_into().ok()
        });
    }

    /// Gives it back, or to the target where a person went. A browser that refuses leaves the page as usable as before.
    pub(crate) fn restore(&mut self) {
        let target = if std::mem::take(&mut self.went) { self.target.cast::<HtmlElement>() } else { None };
        let held = self.held.take().filter(is_lost);
        if let Some(element) = target.or(held) {
            let _ = element.focus();
        }
    }
}

/// Whether nothing has the focus: what was held had it, and nobody went elsewhere since.
fn is_lost(held: &HtmlElement) -> bool {
    let at = held.owner_document().and_then(|document| document.active_element());
    at.is_none_or(|at| at.tag_name() == "BODY")
}
