//! Leave to read a vendor's page: whether it is missing, and the request for it, where that is said.

use is_it_them_browser::{monitor, webext};
use is_it_them_core::feed::{Readability, readability};
use is_it_them_core::status::Failure;
use is_it_them_ui::VendorState;
use wasm_bindgen_futures::spawn_local;
use yew::html::Scope;
use yew::prelude::*;

/// The origins of the pages that the browser lets us read, by what the person allowed.
#[derive(Default)]
pub(crate) struct Leave(Vec<String>);

impl Leave {
    /// Finds out whether the page that was just read, and could not be reached, was allowed to be: where it was, the network failed.
    pub(crate) fn look_up<C: Component>(
        state: Option<&VendorState>,
        link: &Scope<C>,
        message: fn(String, bool) -> C::Message,
    ) {
        let Some(state) = state.filter(|state| is_blocked(state)) else { return };
        let origin = webext::origin(&state.vendor.page);
        link.send_future(async move {
            let allowed = webext::may_read(&origin).await;
            message(origin, allowed)
        });
    }

    /// Takes in whether the person allowed this origin to be read.
    pub(crate) fn learn(&mut self, origin: String, allowed: bool) {
        self.0.retain(|known| *known != origin);
        self.0.extend(allowed.then_some(origin));
    }

    /// What asks for leave where that may help: the page could not be reached, not everybody may read its kind, and no leave was given
    /// yet. A browser does not say whether it was it that refused or the network.
    pub(crate) fn onallow(&self, state: &VendorState) -> Option<Callback<MouseEvent>> {
        let report = state.whole.as_ref().and_then(|reading| reading.report.as_ref());
        let format = report.map(|report| report.format).or(state.vendor.format);
        let is_for_all = format.is_some_and(|format| readability(format) == Readability::Web);
        let helps = is_blocked(state) && !is_for_all && !self.0.contains(&webext::origin(&state.vendor.page));
        helps.then(|| allow(state.vendor.page.clone()))
    }
}

/// Whether the latest attempt ended before there was an answer.
fn is_blocked(state: &VendorState) -> bool {
    state.reading.as_deref().is_some_and(|reading| reading.failure == Some(Failure::Blocked))
}

/// Asks for leave to read the page's site, then reads it.
fn allow(page: String) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_hosts(&[webext::origin(&page)]);
        let page = page.clone();
        spawn_local(async move {
            if asked.await {
                monitor::retry(&page);
            }
        });
    })
}
