use is_it_them_core::locale::Locale;
use is_it_them_core::status::Failure;
use is_it_them_core::words;
use yew::prelude::*;

use super::VendorState;

/// Where a claim comes from and how old it is; with the reason and what to do when the page could not be read.
pub(crate) fn provenance(state: &VendorState, locale: &Locale) -> Html {
    let glance = state.glance(locale);
    // What was never read has no age; why stands below.
    let was_read = state.report().is_some();
    let failure = state.reading.as_ref().and_then(|reading| reading.failure.as_ref());
    let finding = state.reading.as_ref().map(|reading| &reading.finding);
    let moved_to = finding.and_then(|finding| finding.moved_to(&state.vendor, locale.now));
    let moved = finding.zip(state.report());
    let moved =
        moved.and_then(|(finding, report)| Some((finding.moved_from(report, locale.now)?, report.format)));
    html! {
        <div class="provenance">
            if !state.vendor.parts.is_empty() {
                <p class="small muted">{ words::parts::only(&state.vendor.parts) }</p>
            }
            if !state.missing.is_empty() {
                <p class="failure">{ words::parts::missing(&state.missing) }</p>
            }
            if let Some((from, to)) = moved {
                <p class="small">{ words::detection::moved(state.name(), from, to) }</p>
            }
            if let Some(host) = moved_to {
                <p class="small">{ words::detection::moved_to(host) }</p>
            }
            <p class="small muted">
                if was_read { { glance.age } }
                if let Some(link) = glance.link {
                    if was_read { { " \u{b7} " } }
                    { outward(link, words::ui::STATUS_PAGE) }
                }
            </p>
            if let Some(failure) = failure {
                <p class="failure">{ words::failure(failure) }</p>
            }
        </div>
    }
}

/// The button by which a person says that an answer from elsewhere is the vendor's. `onconfirm` gets the vendor's page.
pub(crate) fn confirmation(state: &VendorState, onconfirm: &Callback<String>) -> Option<Html> {
    let reading = state.reading.as_ref()?;
    reading.finding.waiting.as_ref()?;
    matches!(reading.failure, Some(Failure::Elsewhere { .. })).then(|| {
        let page = state.vendor.page.clone();
        let onclick = onconfirm.reform(move |_: MouseEvent| page.clone());
        html! { <button class="btn" {onclick}>{ words::ui::THEIR_PAGE }</button> }
    })
}

/// A link that leads to a vendor's page.
pub(crate) fn outward(link: String, text: &str) -> Html {
    html! { <a href={link} target="_blank" rel="noopener noreferrer">{ text }</a> }
}
