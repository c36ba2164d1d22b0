//! The view of one incident in the widget and the popup: facts, affected parts and timeline.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::Incident;
use is_it_them_words as words;
use yew::prelude::*;

use super::components::MANY;
use super::list::Extra;
use super::message::Message;
use super::provenance::outward;
use super::timeline::{moment, timeline};
use super::{VendorState, pill, provenance};

/// How a person stands before an incident.
pub(crate) struct Place<'a> {
    /// Its title, for the focus.
    pub title: &'a NodeRef,
    pub oldest_first: bool,
    /// Whether there is a way back.
    pub back: bool,
    pub send: &'a Callback<Message>,
    /// What the surface adds to an open one, as in the list.
    pub extra: Option<&'a Extra>,
}

/// One incident as the vendor tells it.
pub(crate) fn incident(state: &VendorState, id: &str, place: &Place<'_>, locale: &Locale) -> Html {
    let known = state.report().and_then(|report| report.incidents.iter().find(|known| known.id == id));
    html! {
        <article class="incident" part="incident">
            <header>
                if place.back {
                    <button class="back" onclick={place.send.reform(|_| Message::Back)} aria-label={words::ui::back()}>{ "\u{2039}" }</button>
                }
                <span class="name" dir="auto">{ state.name().to_owned() }</span>
            </header>
            <div class="pad">
                { locale.at_vendor(state.report(), || told(state, known, place, locale)) }
                { provenance(state, locale) }
            </div>
        </article>
    }
}

fn told(state: &VendorState, known: Option<&Incident>, place: &Place<'_>, locale: &Locale) -> Html {
    html! {
        <>
            if let Some(known) = known {
                { facts(known, place.title, locale) }
                if state.counts_unnamed(known) {
                    <p class="small muted">{ words::parts::unnamed() }</p>
                }
                { for place.extra.filter(|_| known.is_open()).map(|extra| extra(state, known, place.send, locale)) }
                { timeline(&known.updates, place.oldest_first, place.send, locale) }
                if let Some(url) = &known.url {
                    <p>{ outward(url, words::ui::view_at_vendor()) }</p>
                }
            } else if state.reading.is_some() {
                <p>{ words::ui::no_incident() }</p>
            }
        </>
    }
}

fn facts(incident: &Incident, title: &NodeRef, locale: &Locale) -> Html {
    let resolved =
        if incident.is_open() { words::ui::ongoing().into() } else { moment(incident.resolved_at, locale) };
    let mut rows = vec![
        fact(words::ui::started(), moment(incident.started_at, locale)),
        fact(words::ui::resolved(), resolved),
    ];
    rows.extend(
        incident
            .duration_at(locale.now)
            .map(|duration| fact(words::ui::duration(), words::length(duration).into())),
    );
    rows.extend(chips(words::ui::affected(), &incident.components));
    rows.extend(chips(words::parts::regions(), &incident.regions));
    html! {
        <>
            <h2 tabindex="-1" ref={title}>{ crate::prose::theirs(&incident.title) }</h2>
            <p class="pills">
                if let Some(impact) = &incident.impact { { pill::impact(impact) } }
                { pill::phase(&incident.phase) }
            </p>
            <dl class="facts nums">{ rows }</dl>
        </>
    }
}

/// Names as a fact, if there are any; many are folded away behind their number.
fn chips(what: &'static str, names: &[String]) -> Option<Html> {
    let list: Html = names.iter().map(|name| html! { <li key={name.clone()}>{ name }</li> }).collect();
    let list = html! { <ul class="chips">{ list }</ul> };
    let list = match names.len() {
        0 => return None,
        count if count > MANY => html! { <details><summary>{ count }</summary>{ list }</details> },
        _ => list,
    };
    Some(fact(what, list))
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div> }
}
