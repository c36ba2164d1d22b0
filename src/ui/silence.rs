//! The field by which a person mutes or snoozes a vendor, and ends that.

use is_it_them_core::alert::{Silence, Silenced};
use is_it_them_core::locale::Locale;
use is_it_them_words::popup as words;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// The field for the vendor of this name, which is `silenced` now. To snooze is offered to those who are told of changes (`told`) alone.
/// `turn` is another one each time a choice could not be kept: then the field shows again what is.
pub fn silence(
    name: &str,
    silenced: Option<Silenced>,
    told: bool,
    turn: bool,
    locale: &Locale,
    onchoose: Callback<Silence>,
) -> Html {
    let kept = silenced.filter(|how| *how != Silenced::Muted).map(|how| words::silenced(how, locale.moment));
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>();
        // What it is silenced by already has no name.
        if let Some(silence) = chosen.and_then(|select| Silence::named(&select.value())) {
            onchoose.emit(silence);
        }
    });
    let offered = Silence::ALL.into_iter().filter(|silence| told || !silence.is_for_a_time());
    let now = kept
        .clone()
        .unwrap_or_else(|| if silenced.is_some() { Silence::Muted } else { Silence::Off }.name().into());
    // Which one is selected is said once of each option, since it means nothing after a person chose another: so they are others
    // whenever it changes or could not be kept, while the field and the focus in it stay.
    let turn = if turn { "  " } else { " " };
    let option = |name: &'static str, text: String| {
        html! { <option key={[name, turn, &now].concat()} value={name} selected={name == now || name.is_empty()}>{ text }</option> }
    };
    html! {
        <select class="silence" {onchange} aria-label={words::silence(name)}>
            { for offered.map(|silence| option(silence.name(), words::way(silence).into())) }
            { for kept.clone().map(|kept| option("", kept)) }
        </select>
    }
}
