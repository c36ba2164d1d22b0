//! The other vendors that an incident names, with their own incidents at that time.

use std::rc::Rc;

use is_it_them_core::history::{Row, known_length};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::Incident;
use is_it_them_core::time::Timestamp;
use is_it_them_words::past;
use yew::prelude::*;

use super::Known;
use crate::glyph::glyph;
use crate::provenance::{outward, provenance};

/// Another vendor that the open incident names or links to.
#[derive(Clone, PartialEq)]
pub struct Other {
    /// As it is now, with what its page tells of the past.
    pub known: Rc<Known>,
    /// As it is written there.
    pub written: String,
    /// Whether it is in the list, so that there is a page of it here.
    pub is_listed: bool,
}

/// What is drawn of other vendors.
pub(super) struct Others<'a> {
    pub(super) others: &'a [Other],
    pub(super) locale: &'a Locale,
    /// To an incident of a vendor, both by their ids.
    pub(super) ongo: &'a Callback<(String, Option<String>)>,
}

/// How many incidents of another vendor are told.
const TOLD: usize = 3;

/// The other vendors an incident names or links to, as they are now, with what they had at that time.
pub(super) fn others(props: &Others<'_>, incident: &Incident) -> Html {
    if props.others.is_empty() {
        return Html::default();
    }
    html! {
        <section class="others" aria-label={past::others()}>
            <h3>{ past::others() }</h3>
            <ul>{ for props.others.iter().map(|other| row(other, props, incident)) }</ul>
        </section>
    }
}

fn row(other: &Other, props: &Others<'_>, incident: &Incident) -> Html {
    let state = &other.known.state;
    let badge = state.badge(props.locale);
    let line = html! {
        <>
            { glyph(badge.health) }
            <span class="grow">
                <span class="name">{ crate::prose::theirs(&badge.name) }</span>
                <span class="note small muted">{ past::mentioned(&other.written) }</span>
            </span>
            <span class={classes!("state", "small", badge.health.name())}>{ badge.state }</span>
        </>
    };
    html! {
        <li class="other" key={state.vendor.id.clone()}>
            if other.is_listed {
                <button class="row plain" onclick={go(other, props, None)}>{ line }</button>
            } else {
                <div class="row plain">{ line }</div>
            }
            { then(other, props, incident) }
            if !other.is_listed { { provenance(state, props.locale) } }
        </li>
    }
}

/// What the other vendor had at the time of the incident, or why that is not known.
fn then(other: &Other, props: &Others<'_>, incident: &Incident) -> Html {
    let (past, locale) = (&other.known.past, props.locale);
    let met: Vec<&Row> = past
        .incidents
        .iter()
        .map(|row| &**row)
        .filter(|theirs| meet(incident, theirs, locale.now))
        .take(TOLD)
        .collect();
    if !met.is_empty() {
        let rows = met.into_iter().map(|theirs| {
            html! {
                <li key={theirs.id.clone()}>
                    <p class="small muted">{ past::same_time() }</p>
                    { title(other, props, theirs) }
                    <p class="small muted nums">{ told(theirs, locale) }</p>
                </li>
            }
        });
        return html! { <ul class="then">{ for rows }</ul> };
    }
    if other.known.state.report().is_none() {
        return Html::default();
    }
    let since = past.since();
    let text = match (incident.started_at, since) {
        (Some(at), Some(since)) if since > at => past::forgotten(&(locale.day)(since)),
        _ => past::none_then().to_owned(),
    };
    html! { <p class="then small muted">{ text }</p> }
}

fn title(other: &Other, props: &Others<'_>, theirs: &Row) -> Html {
    if other.is_listed {
        let onclick = go(other, props, Some(theirs.id.clone()));
        return html! { <button class="quiet" {onclick}>{ crate::prose::theirs(&theirs.title) }</button> };
    }
    match &theirs.url {
        Some(url) => html! { <p dir="auto">{ outward(url, &theirs.title) }</p> },
        None => html! { <p>{ crate::prose::theirs(&theirs.title) }</p> },
    }
}

fn told(theirs: &Row, locale: &Locale) -> String {
    let begun = theirs.started_at.map(locale.moment);
    let length = past::lasted(theirs.is_open(), known_length(theirs, locale.now));
    [begun, Some(length)].into_iter().flatten().collect::<Vec<_>>().join(is_it_them_words::language::dot())
}

fn go(other: &Other, props: &Others<'_>, incident: Option<String>) -> Callback<MouseEvent> {
    let (vendor, ongo) = (other.known.state.vendor.id.clone(), props.ongo.clone());
    Callback::from(move |_| ongo.emit((vendor.clone(), incident.clone())))
}

/// Whether two incidents went on at the same time.
fn meet(ours: &Incident, theirs: &Incident, now: Timestamp) -> bool {
    let span = |incident: &Incident| {
        let from = incident.started_at?;
        Some((from, if incident.is_open() { now } else { incident.resolved_at.unwrap_or(from) }))
    };
    match (span(ours), span(theirs)) {
        (Some((from, to)), Some((begin, end))) => from <= end && begin <= to,
        _ => false,
    }
}
