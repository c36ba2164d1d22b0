//! A text field with a list of choices, as in the search for vendors.

use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

#[wasm_bindgen]
extern "C" {
    /// An element, without what `web-sys` brings along for the ways to scroll.
    type Line;
    #[wasm_bindgen(method, js_name = scrollIntoView)]
    fn scroll_into_view(this: &Line, how: &Object);
}

/// One line that can be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct Choice {
    /// What it is called.
    pub name: String,
    /// Why it is there, where the name does not show it.
    pub why: Option<String>,
    /// What is known of it.
    pub note: String,
}

/// A text field with a list of choices below it, as the ARIA practices describe a combobox: the keyboard's focus stays in
/// the field, and `active` names the choice it is at.
pub struct Combobox<'a> {
    /// Distinguishes it on its page.
    pub id: &'static str,
    /// What the field is for; its placeholder too.
    pub label: &'static str,
    /// What the list holds, for screen readers.
    pub list_label: &'static str,
    /// What is typed.
    pub text: &'a str,
    /// What the list shows, in its order.
    pub choices: &'a [Choice],
    /// The place of the choice that the keyboard is at.
    pub active: Option<usize>,
    /// Whether the list is open.
    pub open: bool,
    /// Said to screen readers whenever it changes, and shown below the list.
    pub count: Option<String>,
    /// The field itself, for what moves the focus.
    pub input: NodeRef,
    /// What is typed changed.
    pub oninput: Callback<InputEvent>,
    /// A key was pressed in the field.
    pub onkeydown: Callback<KeyboardEvent>,
    /// The field got the focus.
    pub onfocus: Callback<FocusEvent>,
    /// The field lost the focus.
    pub onblur: Callback<FocusEvent>,
    /// The choice at this place was chosen.
    pub onchoose: Callback<usize>,
}

impl Combobox<'_> {
    /// Draws the field and, while it is open, its list.
    pub fn view(self) -> Html {
        let list = format!("{}-list", self.id);
        let active = self.active.filter(|_| self.open).map(|index| self.choice_id(index));
        let open = self.open && !self.choices.is_empty();
        html! {
            <div class="combobox">
                <input type="text" id={self.id} role="combobox" autocomplete="off" autocapitalize="off" spellcheck="false"
                    aria-label={self.label} placeholder={self.label} aria-autocomplete="list"
                    aria-expanded={if open { "true" } else { "false" }} aria-controls={list.clone()}
                    aria-activedescendant={active} value={self.text.to_owned()} ref={self.input.clone()}
                    oninput={self.oninput.clone()} onkeydown={self.onkeydown.clone()}
                    onfocus={self.onfocus.clone()} onblur={self.onblur.clone()} />
                <div class="choices" hidden={!self.open || (self.count.is_none() && self.choices.is_empty())}>
                    <ul id={list} role="listbox" aria-label={self.list_label}>
                        { for self.choices.iter().enumerate().map(|(index, choice)| self.choice(index, choice)) }
                    </ul>
                    <p class="small muted count" role="status">{ self.count.clone().filter(|_| self.open).unwrap_or_default() }</p>
                </div>
            </div>
        }
    }

    fn choice(&self, index: usize, choice: &Choice) -> Html {
        let selected = self.active == Some(index);
        // Before the field loses the focus, which would close the list under the pointer.
        let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
        let onclick = self.onchoose.reform(move |_| index);
        html! {
            <li key={index} id={self.choice_id(index)} role="option" class={if selected { "choice active" } else { "choice" }}
                aria-selected={if selected { "true" } else { "false" }} {onmousedown} {onclick}>
                <span class="name"><bdi>{ &choice.name }</bdi></span>
                if let Some(why) = &choice.why { <span class="small muted">{ " " }{ why }</span> }
                <span class="note small muted">{ &choice.note }</span>
            </li>
        }
    }

    fn choice_id(&self, index: usize) -> String {
        format!("{}-{index}", self.id)
    }
}

/// Scrolls the choice that the keyboard is at into sight, where the list of the field `input` has one out of sight.
pub fn show_active(input: &NodeRef) {
    let combobox = input.cast::<Element>().and_then(|input| input.parent_element());
    if let Some(active) = combobox.and_then(|around| around.query_selector(".active").ok()?) {
        let how = Object::new();
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&how, &"block".into(), &"nearest".into());
        active.unchecked_into::<Line>().scroll_into_view(&how);
    }
}
