//! Calls one after another, as when one user or one campaign is looked into, and what to look at in the dashboard then.

use is_it_them_core::playbook::{Field, Recipe, Sequence};
use is_it_them_core::probe::{Stands, Unready, Withheld};
use is_it_them_core::status::Health;
use is_it_them_words::{console as word, probe as probe_word};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use super::super::glyph;
use super::secret::{empty, secret, typed};
use super::{Act, Offer, Scene, call};

/// A sequence, as it is drawn.
pub struct Series<'a> {
    /// The playbook's.
    pub sequence: &'a Sequence,
    /// Its calls, in their order.
    pub offers: Vec<Offer<'a>>,
    /// How it stands; nothing before it was begun.
    pub stands: Option<Stands<'a>>,
    /// Whether it is open.
    pub is_open: bool,
}

/// A line, and behind it the sequence.
pub(super) fn series(scene: &Scene<'_>, series: &Series<'_>) -> Html {
    let id = series.sequence.id.clone();
    let (health, value) = match &series.stands {
        None => (Health::Unknown, word::run()),
        Some(Stands::Next(_)) => (Health::Unknown, word::on_its_way()),
        Some(Stands::Blocked(..)) => (Health::MajorOutage, word::blocked_short()),
        Some(Stands::Through { is_good: true, .. }) => (Health::Operational, word::api_side_short()),
        Some(Stands::Through { .. }) => (Health::Degraded, word::api_side_fails()),
    };
    html! {
        <li key={id.clone()}>
            <button class="row" aria-expanded={series.is_open.to_string()} onclick={scene.does(move || Act::OpenSequence(id.clone()))}>
                { glyph(health) }
                <span class="grow">
                    <span class="name">{ scene.said(&series.sequence.name) }</span>{ " " }
                    <span class="small muted">{ word::of_calls(series.offers.len() as u64) }</span>
                </span>
                <span>{ value }</span>
            </button>
            if series.is_open { { opened(scene, series) } }
        </li>
    }
}

fn opened(scene: &Scene<'_>, series: &Series<'_>) -> Html {
    let Some(first) = series.offers.first() else { return Html::default() };
    let mut fields: Vec<Field> = series.offers.iter().flat_map(|offer| offer.recipe.fields()).collect();
    fields.sort_unstable();
    fields.dedup();
    let writes: Vec<&Recipe> = series
        .offers
        .iter()
        .filter(|offer| offer.recipe.writes.is_some())
        .map(|offer| offer.recipe)
        .collect();
    let is_agreed = series.offers.iter().all(|offer| offer.recipe.writes.is_none() || offer.is_agreed);
    let unready = series.offers.iter().find_map(|offer| offer.request.as_ref().err());
    html! {
        <div class="detail">
            <form onsubmit={submit(scene, series, first, is_agreed)}>
                { for fields.into_iter().map(|one| call::field(scene, &series.sequence.id, one)) }
                if !writes.is_empty() {
                    <div key="writes" class="card">
                        <ul>{ for writes.iter().map(|recipe| html! {
                            <li key={recipe.id.clone()}>{ scene.said(recipe.writes.as_deref().unwrap_or_default()) }</li>
                        }) }</ul>
                        <label class="choice">
                            <input type="checkbox" class="agree" checked={is_agreed} onchange={
                                let (ids, is_agreed) = (writes.iter().map(|recipe| recipe.id.clone()).collect::<Vec<_>>(), !is_agreed);
                                scene.does(move || Act::Agree(ids.clone(), is_agreed)) } />
                            <span>{ word::may_write() }</span>
                        </label>
                    </div>
                }
                { secret(scene, first) }
                <div class="buttons wrap">
                    <button type="submit" class="btn primary" disabled={scene.running > 0}>
                        { if series.stands.is_some() { word::run_again() } else { word::run() } }
                    </button>
                </div>
                if let Some(unready) = unready.filter(|unready| !matches!(unready, Unready::Missing(_))) {
                    <p class="small major_outage" role="alert">{ word::unready(*unready) }</p>
                }
            </form>
            { steps(scene, series) }
            { outcome(scene, series) }
        </div>
    }
}

fn submit(
    scene: &Scene<'_>,
    series: &Series<'_>,
    first: &Offer<'_>,
    is_agreed: bool,
) -> Callback<SubmitEvent> {
    let id = series.sequence.id.clone();
    let mut hosts: Vec<String> = series.offers.iter().map(|offer| offer.host.clone()).collect();
    hosts.dedup();
    let has_key = first.slot.as_ref().is_none_or(|slot| scene.held.contains(slot));
    let obstacle = match series.offers.iter().find_map(|offer| offer.request.as_ref().err()) {
        Some(unready) => Some(word::unready(*unready).to_string()),
        None => (!is_agreed).then(|| word::agree_first().to_string()),
    };
    scene.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(obstacle) = &obstacle {
            return Act::Say(obstacle.clone());
        }
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let typed = form.as_ref().map(typed).unwrap_or_default();
        if !has_key && typed.is_empty() {
            return Act::Say(probe_word::withheld(Withheld::Missing).into());
        }
        if let Some(form) = &form {
            empty(form);
        }
        Act::Sequence { id: id.clone(), hosts: hosts.clone(), typed }
    })
}

/// What came of each call so far.
fn steps(scene: &Scene<'_>, series: &Series<'_>) -> Html {
    if series.stands.is_none() {
        return Html::default();
    }
    let step = |offer: &Offer<'_>| {
        html! {
            <li key={offer.recipe.id.clone()}>
                <h3>{ scene.said(&offer.recipe.name) }</h3>
                if let Some(call) = offer.call { { call::result(scene, call, offer.request.as_ref().ok()) } } else { <p class="small muted">{ word::not_asked_yet() }</p> }
            </li>
        }
    };
    html! { <ol key="steps" class="steps-of">{ for series.offers.iter().map(step) }</ol> }
}

/// What blocks, or what to look at next.
fn outcome(scene: &Scene<'_>, series: &Series<'_>) -> Html {
    let Some(stands) = &series.stands else { return Html::default() };
    let name =
        |id: &str| scene.playbook.probe(id).map_or_else(|| id.to_owned(), |recipe| scene.said(&recipe.name));
    let Some(said) = probe_word::stands(stands, name) else { return Html::default() };
    let (class, checklists) = match stands {
        Stands::Through { is_good: true, checklists } => ("operational", checklists.as_slice()),
        Stands::Through { checklists, .. } => ("major_outage", checklists.as_slice()),
        _ => ("major_outage", &[][..]),
    };
    html! {
        <div key="through">
            <p role="status"><strong {class}>{ said }</strong></p>
            { for checklists.iter().map(|list| html! {
                <section key={list.id.clone()}>
                    <h3>{ scene.said(&list.name) }</h3>
                    <p class="small muted">{ scene.said(&list.place) }</p>
                    <ol class="ticks">{ for list.items.iter().map(|item| check(scene, &series.sequence.id, item)) }</ol>
                </section>
            }) }
        </div>
    }
}

/// One check, ticked as one goes.
fn check(scene: &Scene<'_>, sequence: &str, item: &str) -> Html {
    let done_at = scene.found.and_then(|found| found.tick(item)).and_then(|tick| tick.done_at);
    let step = item.to_owned();
    html! {
        <li key={[sequence, item].concat()}>
            <label class="choice">
                <input type="checkbox" checked={done_at.is_some()} onchange={scene.does(move || Act::Tick(step.clone()))} />
                <span>
                    { scene.said(item) }
                    if let Some(at) = done_at { <span class="small muted nums">{ (scene.locale.moment)(at) }</span> }
                </span>
            </label>
        </li>
    }
}
