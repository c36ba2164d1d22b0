//! The fields for a credential. What is typed there is in the fields alone until a call is made with it: it is in no state of ours, and
//! the fields are emptied then.

use is_it_them_core::playbook::Auth;
use is_it_them_words::console as word;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::{Act, Offer, Scene};

/// What was typed of a credential. On purpose without `Debug` and `Clone`.
#[derive(Default)]
pub struct Typed {
    /// Its parts, in the slot's order; empty where nothing was typed.
    pub parts: Vec<String>,
    /// The passphrase; empty where it is not to be kept, or is not kept.
    pub passphrase: String,
    /// Whether it is to be kept on this computer.
    pub remember: bool,
}

impl Typed {
    /// Whether nothing was.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.passphrase.is_empty() && self.parts.iter().all(String::is_empty)
    }
}

fn fields(form: &Element, selector: &str) -> Vec<HtmlInputElement> {
    let Ok(all) = form.query_selector_all(selector) else { return Vec::new() };
    (0..all.length()).filter_map(|at| all.item(at)?.dyn_into().ok()).collect()
}

/// What stands in the fields of a form.
pub fn typed(form: &Element) -> Typed {
    let text =
        |selector: &str| fields(form, selector).first().map(HtmlInputElement::value).unwrap_or_default();
    Typed {
        parts: fields(form, "input.secret").iter().map(HtmlInputElement::value).collect(),
        passphrase: text("input.passphrase"),
        remember: fields(form, "input.remember").first().is_some_and(HtmlInputElement::checked),
    }
}

/// Empties them.
pub fn empty(form: &Element) {
    for field in fields(form, "input.secret, input.passphrase") {
        field.set_value("");
    }
}

/// The fields of a call that takes a credential, or that there is one already.
pub(super) fn secret(scene: &Scene<'_>, offer: &Offer<'_>) -> Html {
    let (Some(slot), auth) = (&offer.slot, &offer.recipe.auth) else { return Html::default() };
    let wipe = {
        let slot = slot.clone();
        scene.does(move || Act::Wipe(slot.clone()))
    };
    if scene.held.contains(slot) {
        return html! {
            <p key="secret" class="line-up small">
                <span>{ word::secret_held(&offer.host) }</span>
                <button type="button" class="quiet" onclick={wipe}>{ word::forget() }</button>
            </p>
        };
    }
    if scene.sealed.contains(slot) {
        return html! {
            <div key="secret" class="secrets">
                { field("passphrase", &[&offer.recipe.id, "-passphrase"].concat(), word::passphrase(), word::passphrase_open()) }
                <p class="line-up small">
                    <span>{ word::secret_sealed() }</span>
                    <button type="button" class="quiet" onclick={wipe}>{ word::forget() }</button>
                </p>
            </div>
        };
    }
    let part =
        |(at, name): (usize, &str)| field("secret", &format!("{}-secret-{at}", offer.recipe.id), name, "");
    html! {
        <div key="secret" class="secrets">
            { for parts(auth).into_iter().enumerate().map(part) }
            <p class="small muted">{ word::secret_hint(&offer.host) }</p>
            <details class="keep">
                <summary class="small">{ word::remember() }</summary>
                <label class="choice"><input type="checkbox" class="remember" /><span>{ word::remember_this() }</span></label>
                { field("passphrase", &[&offer.recipe.id, "-passphrase"].concat(), word::passphrase(), word::passphrase_new()) }
            </details>
        </div>
    }
}

fn parts(auth: &Auth) -> Vec<&str> {
    auth.parts().map(|part| part.name.as_str()).collect()
}

/// A masked field that no browser offers to fill or keep.
fn field(class: &'static str, id: &str, label: &str, hint: &'static str) -> Html {
    let described = (!hint.is_empty()).then(|| [id, "-hint"].concat());
    html! {
        <div class="field" key={id.to_owned()}>
            <label for={id.to_owned()}>{ label.to_owned() }</label>
            <input id={id.to_owned()} {class} type="password" autocomplete="off" spellcheck="false" aria-describedby={described.clone()} />
            if let Some(described) = described { <p class="small muted" id={described}>{ hint }</p> }
        </div>
    }
}
