//! "This row is wrong": offered where a vendor of the catalogue did not answer as its row says. A text that the person may copy
//! and send to those who keep the catalogue; nothing is sent by itself.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Failure, Vendor};
use is_it_them_words as words;
use yew::prelude::*;

use super::VendorState;
use super::provenance::moved;

/// The offer, which opens to the text. `row` is the vendor as its row has it, `seen` is what came of asking its page.
pub fn wrong_row(row: &Vendor, seen: &str) -> Html {
    html! {
        <details class="wrong" key={row.id.clone()}>
            <summary>{ words::catalog::wrong_row_label() }</summary>
            <p>{ words::catalog::wrong_row_hint() }</p>
            <textarea readonly=true rows="7" aria-label={words::catalog::wrong_row_label()}
                value={words::catalog::wrong_row(row, seen, env!("CARGO_PKG_VERSION"))} />
        </details>
    }
}

/// The offer at a vendor in the list, where it no longer answers as it is known; nothing where it does, and at a page that
/// the person named, which has no row.
pub fn wrong_vendor(state: &VendorState, locale: &Locale) -> Option<Html> {
    let vendor = &*state.vendor;
    if vendor.sample || !vendor.is_listed() {
        return None;
    }
    let failure = state.reading.as_ref().and_then(|reading| reading.failure.as_ref());
    let seen = match failure.filter(|failure| says_something(failure)) {
        Some(failure) => words::failure(failure),
        None => moved(state, locale)?,
    };
    Some(wrong_row(vendor, &seen))
}

/// Whether what came says anything of the row: a network that fails, a page that is busy or broken, and a browser that must
/// not show the page do not.
fn says_something(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Private { .. }
            | Failure::NotFound { .. }
            | Failure::NotJson { .. }
            | Failure::Shape { .. }
            | Failure::Elsewhere { .. }
            | Failure::NoData
    )
}
