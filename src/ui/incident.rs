use is_it_them_core::locale::Locale;
use is_it_them_core::status::Incident;
use is_it_them_core::words;
use yew::prelude::*;

use super::provenance::outward;
use super::timeline::{moment, timeline};
use super::{VendorState, pill, provenance};

/// One incident as the vendor tells it. `back` leads out of the view, where there is a way out.
pub(crate) fn incident(
    state: &VendorState,
    id: &str,
    oldest_first: bool,
    onorder: Callback<MouseEvent>,
    back: Option<Callback<MouseEvent>>,
    locale: &Locale,
) -> Html {
    let known = state.report().and_then(|report| report.incidents.iter().find(|known| known.id == id));
    html! {
        <article class="incident" part="incident">
            <header>
                if let Some(onclick) = back {
                    <button class="back" {onclick} aria-label={words::ui::BACK}>{ "\u{2039}" }</button>
                }
                <span class="name">{ state.name().to_owned() }</span>
            </header>
            <div class="pad">
                if let Some(known) = known {
                    { facts(known, locale) }
                    if state.counts_unnamed(known) {
                        <p class="small muted">{ words::parts::UNNAMED }</p>
                    }
                    { timeline(&known.updates, oldest_first, onorder, locale) }
                    if let Some(url) = known.url.clone().filter(|url| url.starts_with("https://")) {
                        <p>{ outward(url, words::ui::VIEW_AT_VENDOR) }</p>
                    }
                } else if state.reading.is_some() {
                    <p>{ words::ui::NO_INCIDENT }</p>
                }
                { provenance(state, locale) }
            </div>
        </article>
    }
}

fn facts(incident: &Incident, locale: &Locale) -> Html {
    let resolved =
        if incident.is_open() { words::ui::ONGOING.into() } else { moment(incident.resolved_at, locale) };
    let mut rows = vec![
        fact(words::ui::STARTED, moment(incident.started_at, locale)),
        fact(words::ui::RESOLVED, resolved),
    ];
    rows.extend(
        incident
            .duration_at(locale.now)
            .map(|duration| fact(words::ui::DURATION, duration.to_string().into())),
    );
    if !incident.components.is_empty() {
        let names: Html =
            incident.components.iter().map(|name| html! { <li key={name.clone()}>{ name }</li> }).collect();
        rows.push(fact(words::ui::AFFECTED, html! { <ul class="chips">{ names }</ul> }));
    }
    html! {
        <>
            <h2 tabindex="-1">{ &incident.title }</h2>
            <p class="pills">
                if let Some(impact) = &incident.impact { { pill::impact(impact) } }
                { pill::phase(&incident.phase) }
            </p>
            <dl class="facts nums">{ rows }</dl>
        </>
    }
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div> }
}
