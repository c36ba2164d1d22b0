//! What stands below a vendor or an incident: source, age, failure, and the links and buttons that go with them.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::likeness::unlike;
use is_it_them_core::status::{Failure, HttpsUrl};
use is_it_them_words as words;
use yew::prelude::*;

use super::VendorState;

/// Where a claim comes from and how old it is; with the reason and what to do when the page could not be read.
pub fn provenance(state: &VendorState, locale: &Locale) -> Html {
    aged(state, locale, Html::default())
}

/// The same, with something behind the age.
pub(crate) fn aged(state: &VendorState, locale: &Locale, behind: Html) -> Html {
    let badge = state.badge(locale);
    // What was never read has no age; why stands below.
    let was_read = state.report().is_some();
    let failure = state.reading.as_ref().and_then(|reading| reading.failure.as_ref());
    let moved = moved(state, locale);
    html! {
        <div class="provenance">
            if !state.vendor.parts.is_empty() {
                <p class="small muted">{ words::parts::only(&state.vendor.parts) }</p>
            }
            if let Some(first) = state.report().and_then(|report| report.first) {
                <p class="failure">{ words::parts::first(first) }</p>
            }
            if !state.missing.is_empty() {
                <p class="failure">{ words::parts::missing(&state.missing) }</p>
            }
            if let Some(own) = state.report().and_then(|report| unlike(&state.vendor, &report.page)) {
                <p class="failure">{ words::detection::unlike(own) }</p>
            }
            if let Some(moved) = moved {
                <p class="small">{ moved }</p>
            }
            <p class="small muted">
                if was_read { { badge.age } }
                if let Some(link) = badge.link {
                    if was_read { { words::language::dot() } }
                    { outward(&link, words::ui::status_page()) }
                }
                { behind }
            </p>
            if let Some(failure) = failure {
                <p class="failure">{ words::failure(failure) }</p>
            }
        </div>
    }
}

/// That a page is found elsewhere by now, or is made with other software, as long as that is news.
pub(crate) fn moved(state: &VendorState, locale: &Locale) -> Option<String> {
    let finding = &state.reading.as_ref()?.finding;
    if let Some(host) = finding.moved_to(&state.vendor, locale.now) {
        return Some(words::detection::moved_to(host));
    }
    let report = state.report()?;
    let from = finding.moved_from(report, locale.now)?;
    Some(words::detection::moved(state.name(), from, report.format))
}

/// The button by which a person says that an answer from elsewhere is the vendor's.
pub fn confirmation(state: &VendorState, onclick: Callback<MouseEvent>) -> Option<Html> {
    let reading = state.reading.as_ref()?;
    let place = reading.finding.waiting.as_ref()?;
    matches!(&reading.failure, Some(Failure::Elsewhere { host }) if *host == place.host)
        .then(|| html! { <button class="btn" {onclick}>{ words::ui::their_page() }</button> })
}

/// A link that leads to a vendor's page.
pub(crate) fn outward(link: &HttpsUrl, text: &str) -> Html {
    html! { <a href={link.to_string()} target="_blank" rel="noopener noreferrer">{ text }</a> }
}
