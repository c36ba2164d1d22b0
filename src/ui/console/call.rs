//! One of the playbook's calls: what it does and writes, what it takes, and what it came to.

use is_it_them_core::playbook::{Auth, Field};
use is_it_them_core::probe::{self as core_probe, Call, Request, Unready, Withheld};
use is_it_them_core::status::Health;
use is_it_them_words::{console as word, probe as probe_word};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::super::glyph;
use super::secret::{empty, secret, typed};
use super::{Act, Offer, Scene};

/// A line, and behind it the call.
pub(super) fn offer(scene: &Scene<'_>, offer: &Offer<'_>) -> Html {
    let recipe = offer.recipe;
    let id = recipe.id.clone();
    let health = match offer.call {
        None => Health::Unknown,
        Some(call) if call.is_good => Health::Operational,
        Some(_) => Health::MajorOutage,
    };
    let what = match (&recipe.writes, &recipe.auth) {
        (Some(_), _) => word::writes(),
        (None, Auth::None) => word::reads_openly(),
        (None, _) => word::reads(),
    };
    let value = match offer.call {
        _ if offer.is_running => word::on_its_way().to_string(),
        Some(call) => word::ended(call),
        None => word::run().to_string(),
    };
    html! {
        <li key={recipe.id.clone()}>
            <button class="row" aria-expanded={offer.is_open.to_string()} onclick={scene.does(move || Act::Open(id.clone()))}>
                { glyph(health) }
                <span class="grow"><span class="name">{ scene.said(&recipe.name) }</span>{ " " }<span class="small muted">{ what }</span></span>
                <span class="nums">{ value }</span>
            </button>
            if offer.is_open { { opened(scene, offer) } }
        </li>
    }
}

fn opened(scene: &Scene<'_>, offer: &Offer<'_>) -> Html {
    let recipe = offer.recipe;
    let onsubmit = {
        let (recipe, host) = (recipe.id.clone(), offer.host.clone());
        let has_key = offer.slot.as_ref().is_none_or(|slot| scene.held.contains(slot));
        // Leave is asked for, and fields are emptied, where the call can be made.
        let obstacle = match &offer.request {
            Err(unready) => Some(word::unready(*unready).to_string()),
            Ok(_) if offer.recipe.writes.is_some() && !offer.is_agreed => {
                Some(word::agree_first().to_string())
            }
            Ok(_) => None,
        };
        scene.act.reform(move |event: SubmitEvent| {
            event.prevent_default();
            let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(obstacle) = &obstacle {
                return Act::Say(obstacle.clone());
            }
            let typed = form.as_ref().map(typed).unwrap_or_default();
            if !has_key && typed.is_empty() {
                return Act::Say(probe_word::withheld(Withheld::Missing).into());
            }
            if let Some(form) = &form {
                empty(form);
            }
            Act::Run { recipe: recipe.clone(), host: host.clone(), typed }
        })
    };
    html! {
        <div class="detail">
            <p class="small muted shape"><code>{ format!("{} https://{}{}", recipe.method.name(), offer.host, recipe.path) }</code></p>
            <form {onsubmit}>
                { for recipe.fields().into_iter().map(|one| field(scene, &recipe.id, one)) }
                { writes(scene, offer) }
                { secret(scene, offer) }
                <div class="buttons wrap">
                    <button type="submit" class="btn primary" disabled={offer.is_running}>
                        { if offer.call.is_some() { word::run_again() } else { word::run() } }
                    </button>
                </div>
                if let Err(unready) = &offer.request && !matches!(unready, Unready::Missing(_)) {
                    <p class="small major_outage" role="alert">{ word::unready(*unready) }</p>
                }
            </form>
            if let Some(call) = offer.call { { result(scene, call, offer.request.as_ref().ok()) } }
        </div>
    }
}

/// What is written, and that the person says so before the first time.
fn writes(scene: &Scene<'_>, offer: &Offer<'_>) -> Html {
    let Some(writes) = &offer.recipe.writes else { return Html::default() };
    let (ids, is_agreed) = (vec![offer.recipe.id.clone()], !offer.is_agreed);
    html! {
        <div key="writes" class="card">
            <p>{ scene.said(writes) }</p>
            <label class="choice">
                <input type="checkbox" class="agree" checked={offer.is_agreed} onchange={scene.does(move || Act::Agree(ids.clone(), is_agreed))} />
                <span>{ word::may_write() }</span>
            </label>
        </div>
    }
}

/// A field of what is filled in.
pub(super) fn field(scene: &Scene<'_>, recipe: &str, field: Field) -> Html {
    let id = [recipe, "-", field.name()].concat();
    let value = scene.inputs.get(field).to_owned();
    let (label, hint) = (word::field(field), word::field_hint(field));
    let described = (!hint.is_empty()).then(|| [&id, "-hint"].concat());
    html! {
        <div class="field" key={field.name()}>
            <label for={id.clone()}>{ label }</label>
            if field.is_object() {
                <textarea id={id} rows="2" spellcheck="false" value={value} aria-describedby={described.clone()} oninput={scene.act.reform(move |event: InputEvent|
                    Act::Type(field, event.target_unchecked_into::<HtmlTextAreaElement>().value()))} />
            } else {
                <input id={id} type="text" autocomplete="off" spellcheck="false" value={value} aria-describedby={described.clone()} oninput={scene.act.reform(move |event: InputEvent|
                    Act::Type(field, event.target_unchecked_into::<HtmlInputElement>().value()))} />
            }
            if let Some(described) = described { <p class="small muted" id={described}>{ hint }</p> }
        </div>
    }
}

/// What a call came to.
pub(super) fn result(scene: &Scene<'_>, call: &Call, request: Option<&Request>) -> Html {
    let curl = request.and_then(core_probe::curl);
    let row = call.row.as_ref().and_then(|id| scene.playbook.errors.iter().find(|row| row.id == *id));
    html! {
        <section key="result" class="result" aria-label={word::result()}>
            <p role="status"><strong class={if call.is_good { "operational" } else { "major_outage" }}>{ word::ended(call) }</strong>
                { " " }<span class="small muted">{ scene.locale.since(call.at) }</span></p>
            <p>{ probe_word::tells(call) }</p>
            if let Some(message) = &call.message { <p><q>{ message.clone() }</q></p> }
            if let Some(row) = row {
                <dl class="facts">
                    <div><dt>{ word::means() }</dt><dd>{ scene.said(&row.meaning) }</dd></div>
                    <div><dt>{ word::to_do() }</dt><dd>{ scene.said(&row.action) }</dd></div>
                </dl>
            }
            if !call.headers.is_empty() {
                <details>
                    <summary class="small">{ word::headers() }</summary>
                    <table class="small headers">
                        { for call.headers.iter().map(|header| html! {
                            <tr key={header.name.clone()}><th scope="row">{ header.name.clone() }</th><td>{ header.value.clone() }</td></tr>
                        }) }
                    </table>
                </details>
            }
            if let Some(curl) = curl {
                <button class="quiet" onclick={scene.does(move || Act::Copy(curl.clone()))}>{ word::copy_curl() }</button>
            }
            if !call.body.is_empty() {
                <details>
                    <summary class="small">{ word::body() }</summary>
                    <pre tabindex="0"><code>{ call.body.clone() }</code></pre>
                </details>
            }
        </section>
    }
}
