use is_it_them_core::status::{Incident, Timestamp};
use is_it_them_core::words;
use yew::prelude::*;

use super::timeline::Timeline;
use super::{Locale, Provenance, VendorState, pill};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) state: VendorState,
    /// The incident's id.
    pub(crate) id: AttrValue,
    /// How to leave the view; none when it is all there is.
    #[prop_or_default]
    pub(crate) onback: Option<Callback<()>>,
}

/// One incident as the vendor tells it.
#[component]
pub(crate) fn IncidentView(props: &Props) -> Html {
    let Some(locale) = use_context::<Locale>() else { return html! { <span hidden=true /> } };
    let incident =
        props.state.report().and_then(|report| report.incidents.iter().find(|known| known.id == *props.id));
    html! {
        <article class="incident" part="incident">
            <header>
                if let Some(onback) = props.onback.clone() {
                    <button class="back" onclick={move |_| onback.emit(())} aria-label={words::ui::BACK}>{ "\u{2039}" }</button>
                }
                <span class="name">{ props.state.name().to_owned() }</span>
            </header>
            <div class="pad">
                if let Some(incident) = incident {
                    { body(incident, &locale) }
                } else {
                    <p>{ words::ui::NO_INCIDENT }</p>
                }
                <Provenance state={props.state.clone()} />
            </div>
        </article>
    }
}

fn body(incident: &Incident, locale: &Locale) -> Html {
    html! {
        <>
            <h2 tabindex="-1">{ &incident.title }</h2>
            <p class="pills">
                if let Some(impact) = &incident.impact { { pill::impact(impact) } }
                { pill::phase(&incident.phase) }
            </p>
            <dl class="facts nums">
                { fact(words::ui::STARTED, moment(incident.started_at, locale)) }
                if incident.is_open() {
                    { fact(words::ui::RESOLVED, html! { { words::ui::ONGOING } }) }
                } else {
                    { fact(words::ui::RESOLVED, moment(incident.resolved_at, locale)) }
                }
                if let Some(duration) = incident.duration_at(locale.now) {
                    { fact(words::ui::DURATION, html! { { duration.to_string() } }) }
                }
                if !incident.components.is_empty() {
                    { fact(words::ui::AFFECTED, html! {
                        <ul class="chips">{ for incident.components.iter().map(|name| html! { <li key={name.clone()}>{ name }</li> }) }</ul>
                    }) }
                }
            </dl>
            <Timeline incident={incident.clone()} />
            if let Some(url) = incident.url.as_ref().filter(|url| url.starts_with("https://")) {
                <p><a href={url.clone()} target="_blank" rel="noopener noreferrer">{ words::ui::VIEW_AT_VENDOR }</a></p>
            }
        </>
    }
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <><dt>{ name }</dt><dd>{ value }</dd></> }
}

fn moment(at: Option<Timestamp>, locale: &Locale) -> Html {
    match at {
        Some(at) => html! { <time datetime={at.to_string()}>{ (locale.moment)(at) }</time> },
        None => html! { <span>{ words::ui::UNKNOWN_TIME }</span> },
    }
}
