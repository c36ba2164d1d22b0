use is_it_them_core::locale::Locale;
use is_it_them_core::words;
use yew::prelude::*;

use super::VendorState;

/// Where a claim comes from and how old it is; with the reason and what to do when the page could not be read.
pub(crate) fn provenance(state: &VendorState, locale: &Locale) -> Html {
    let glance = state.glance(locale);
    let failure = state.reading.as_ref().and_then(|reading| reading.failure.as_ref());
    let moved = state.reading.as_ref().and_then(|reading| reading.moved_from).zip(state.report());
    html! {
        <div class="provenance">
            if !state.vendor.parts.is_empty() {
                <p class="small muted">{ words::parts::only(&state.vendor.parts) }</p>
            }
            if !state.missing.is_empty() {
                <p class="failure">{ words::parts::missing(&state.missing) }</p>
            }
            if let Some((from, report)) = moved.filter(|(from, report)| *from != report.format) {
                <p class="small">{ words::detection::moved(state.name(), from, report.format) }</p>
            }
            <p class="small muted">
                { glance.age }
                if let Some(link) = glance.link {
                    { " \u{b7} " }{ outward(link, words::ui::STATUS_PAGE) }
                }
            </p>
            if let Some(failure) = failure {
                <p class="failure">{ words::failure(failure) }</p>
            }
        </div>
    }
}

/// A link that leads to a vendor's page.
pub(crate) fn outward(link: String, text: &str) -> Html {
    html! { <a href={link} target="_blank" rel="noopener noreferrer">{ text }</a> }
}
