//! The helper for webhooks: what was received is pasted, and checked by the vendor's scheme; what does not match is said.

use is_it_them_core::playbook::Webhooks;
use is_it_them_core::webhook::{Cause, Unchecked};
use is_it_them_words::{console as word, probe as probe_word};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Act, Scene};

/// What was pasted. On purpose without `Debug` and `Clone`: the secret is in it.
#[derive(Default)]
pub struct Pastes {
    /// Which of the playbook's schemes.
    pub scheme: usize,
    /// The headers, as they came.
    pub headers: String,
    /// The body, as it came.
    pub body: String,
    /// The address that was called.
    pub url: String,
    /// The secret, or the public key.
    pub secret: String,
}

/// What the helper found.
#[derive(Default)]
pub enum Webhook {
    /// Nothing was checked.
    #[default]
    Nothing,
    /// It fits, or this does not match.
    Checked(bool, Vec<Cause>),
    /// It could not be checked.
    Not(Unchecked),
}

fn value(form: &Element, name: &str) -> String {
    let field = form.query_selector(&["[name=", name, "]"].concat()).ok().flatten();
    field.map_or_else(String::new, |field| match field.dyn_into::<HtmlTextAreaElement>() {
        Ok(area) => area.value(),
        Err(field) => field.unchecked_into::<HtmlInputElement>().value(),
    })
}

fn pasted(form: &Element) -> Pastes {
    Pastes {
        scheme: value(form, "scheme").parse().unwrap_or_default(),
        headers: value(form, "headers"),
        body: value(form, "body"),
        url: value(form, "url"),
        secret: value(form, "secret"),
    }
}

pub(super) fn webhook(scene: &Scene<'_>) -> Html {
    let schemes = &scene.playbook.webhooks;
    if schemes.is_empty() {
        return html! { <div key="webhook" /> };
    }
    let onsubmit = scene.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        Act::Verify(form.as_ref().map(pasted).unwrap_or_default())
    });
    let needs_url = schemes.iter().any(|scheme| {
        let template = scheme.template.as_ref().unwrap_or(&scheme.signed);
        template.contains("{url}") || template.contains("{uri}")
    });
    html! {
        <details key="webhook" class="part webhook">
            <summary><h2>{ word::webhooks() }</h2></summary>
            <p class="small muted">{ word::webhooks_hint() }</p>
            <form {onsubmit}>
                <div class="field">
                    <label for="webhook-scheme">{ word::webhook_scheme() }</label>
                    <select id="webhook-scheme" name="scheme">{ for schemes.iter().enumerate().map(|(at, scheme)| option(scene, at, scheme)) }</select>
                </div>
                { area("webhook-headers", "headers", word::webhook_headers()) }
                { area("webhook-body", "body", word::webhook_body()) }
                if needs_url {
                    <div class="field">
                        <label for="webhook-url">{ word::webhook_url() }</label>
                        <input id="webhook-url" name="url" type="text" autocomplete="off" spellcheck="false" />
                    </div>
                }
                <div class="field">
                    <label for="webhook-secret">{ word::webhook_secret() }</label>
                    <input id="webhook-secret" name="secret" type="password" autocomplete="off" spellcheck="false" aria-describedby="webhook-secret-hint" />
                    <p class="small muted" id="webhook-secret-hint">{ word::webhook_secret_hint() }</p>
                </div>
                <div class="buttons"><button type="submit" class="btn primary">{ word::webhook_check() }</button></div>
            </form>
            { found(scene.webhook) }
        </details>
    }
}

fn option(scene: &Scene<'_>, at: usize, scheme: &Webhooks) -> Html {
    html! { <option key={at} value={at.to_string()}>{ format!("{} ({})", scene.said(&scheme.name), scheme.header) }</option> }
}

fn area(id: &'static str, name: &'static str, label: &'static str) -> Html {
    html! {
        <div class="field" key={id}>
            <label for={id}>{ label }</label>
            <textarea {id} {name} rows="3" spellcheck="false" />
        </div>
    }
}

fn found(webhook: &Webhook) -> Html {
    let body = match webhook {
        Webhook::Nothing => return html! { <div key="found" aria-live="polite" /> },
        Webhook::Not(why) => html! { <p class="major_outage">{ probe_word::unchecked(why) }</p> },
        Webhook::Checked(true, _) => {
            html! { <p class="operational"><strong>{ probe_word::signature(true) }</strong></p> }
        }
        Webhook::Checked(false, causes) => html! {
            <>
                <p class="major_outage"><strong>{ probe_word::signature(false) }</strong></p>
                <ul>{ for causes.iter().enumerate().map(|(at, cause)| html! { <li key={at}>{ probe_word::cause(*cause) }</li> }) }</ul>
            </>
        },
    };
    html! { <div key="found" class="result" aria-live="polite">{ body }</div> }
}
