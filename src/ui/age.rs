use is_it_them_core::status::{Freshness, Source};
use is_it_them_core::words;
use yew::prelude::*;

use super::{Locale, VendorState};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) state: VendorState,
}

/// Where a claim comes from and how old it is; with the reason and what to do when the page could not be read.
#[component]
pub(crate) fn Provenance(props: &Props) -> Html {
    let Some(locale) = use_context::<Locale>() else { return html! { <span hidden=true /> } };
    let failure = props.state.reading.as_ref().and_then(|reading| reading.failure.as_ref());
    html! {
        <div class="provenance">
            <p class="small muted">
                { line(&props.state, &locale) }
                if let Some(link) = props.state.link() {
                    { " \u{b7} " }
                    <a href={link.to_owned()} target="_blank" rel="noopener noreferrer">{ words::ui::STATUS_PAGE }</a>
                }
            </p>
            if let Some(failure) = failure {
                <p class="failure">{ words::failure(failure) }</p>
            }
        </div>
    }
}

/// The age of what is shown, in a line: `Read 40s ago`, `last read 2h ago`, `Recorded sample of …`.
pub(crate) fn line(state: &VendorState, locale: &Locale) -> String {
    let Some(reading) = &state.reading else { return words::ui::READING.into() };
    let short = reading.failure.as_ref().map(words::ui::failure_short);
    let Some(read_at) = reading.read_at else {
        return short.unwrap_or(words::ui::READING).into();
    };
    if reading.source == Source::Sample {
        let recorded = reading.report.as_ref().and_then(|report| report.page.updated_at);
        return recorded.map_or(words::ui::SAMPLE.into(), |at| words::ui::sample(&(locale.day)(at)));
    }
    let ago = locale.since(read_at);
    match (state.freshness(locale), short) {
        (Freshness::Stale, Some(short)) => format!("{short} \u{b7} {}", words::ui::last_read(&ago)),
        _ => words::ui::read(&ago),
    }
}
