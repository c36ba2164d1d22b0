//! The fields of the wizard's questions: groups of choices and text fields.

use std::rc::Rc;

use is_it_them_core::investigation::Form;
use is_it_them_words::wizard as word;
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Act, Edit, Scene};

/// One way to answer.
pub(super) struct Choice {
    pub(super) key: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) chosen: bool,
    pub(super) edit: Edit,
}

/// An edit.
pub(super) fn edit(act: impl Fn(&mut Form) + 'static) -> Edit {
    Rc::new(act)
}

/// Groups whose legend says what the question above has just asked: said to screen readers alone.
const REPEATING: [&str; 4] = ["when", "who", "stage", "often"];

/// A group of choices of which one holds; `clear` takes it back.
pub(super) fn group(
    scene: &Scene<'_>,
    name: &'static str,
    legend: &str,
    choices: Html,
    clear: Option<Edit>,
) -> Html {
    html! {
        <fieldset key={name}>
            <legend class={REPEATING.contains(&name).then_some("unseen")}>{ legend.to_owned() }</legend>
            { choices }
            if let Some(edit) = clear {
                <button type="button" class="quiet" onclick={scene.does(move || Act::Edit(edit.clone()))}>{ word::clear() }</button>
            }
        </fieldset>
    }
}

/// The choices themselves, as radio buttons or, where several may hold, as boxes.
pub(super) fn choices(scene: &Scene<'_>, name: &'static str, several: bool, all: Vec<Choice>) -> Html {
    let one = |choice: Choice| {
        let edit = choice.edit;
        let onchange = scene.act.reform(move |_: Event| Act::Edit(edit.clone()));
        html! {
            <label class="choice" key={choice.key.clone()}>
                <input type={if several { "checkbox" } else { "radio" }} {name} value={choice.key} checked={choice.chosen} {onchange} />
                <span>
                    { choice.label }
                    if !choice.hint.is_empty() { <span class="small muted">{ choice.hint }</span> }
                </span>
            </label>
        }
    };
    html! { <div class="choices">{ for all.into_iter().map(one) }</div> }
}

/// What a text field asks for.
pub(super) struct Field<'a> {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) hint: &'static str,
    pub(super) value: &'a str,
    pub(super) set: fn(&mut Form, String),
}

impl Field<'_> {
    /// A line of text.
    pub(super) fn line(self, scene: &Scene<'_>) -> Html {
        let set = self.set;
        let oninput = scene.act.reform(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            Act::Type(edit(move |form| set(form, value.clone())))
        });
        self.labelled(html! {
            <input id={self.id} type="text" autocomplete="off" value={self.value.to_owned()} {oninput}
                aria-describedby={described(&self)} />
        })
    }

    /// Several lines of text.
    pub(super) fn lines(self, scene: &Scene<'_>) -> Html {
        let set = self.set;
        let oninput = scene.act.reform(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            Act::Type(edit(move |form| set(form, value.clone())))
        });
        self.labelled(html! {
            <textarea id={self.id} dir="auto" rows="2" value={self.value.to_owned()} {oninput} aria-describedby={described(&self)} />
        })
    }

    fn labelled(&self, input: Html) -> Html {
        html! {
            <div class="field" key={self.id}>
                <label for={self.id}>{ self.label }</label>
                { input }
                if !self.hint.is_empty() {
                    <p class="small muted" id={format!("{}-hint", self.id)}>{ self.hint }</p>
                }
            </div>
        }
    }
}

fn described(field: &Field<'_>) -> Option<String> {
    (!field.hint.is_empty()).then(|| format!("{}-hint", field.id))
}
