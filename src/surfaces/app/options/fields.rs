//! The options' fields of one choice each: language, appearance, time zone, the page for colleagues.

use is_it_them_core::diagnosis::shared_page;
use is_it_them_words as words;
use is_it_them_words::language::{NAMES, spoken};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Message, Options};

/// That something is as the organisation presets it, as long as it is.
pub(super) fn preset<T: PartialEq>(preset: &Option<T>, chosen: &T) -> Html {
    if preset.as_ref() == Some(chosen) {
        html! { <p class="small muted">{ words::data::preset() }</p> }
    } else {
        Html::default()
    }
}

/// Which language the extension speaks.
pub(super) fn languages(chosen: &str, ctx: &Context<Options>) -> Html {
    let onchange = ctx
        .link()
        .callback(|event: Event| Message::Speak(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let option = |tag: &'static str, name: &'static str| {
        html! {
            <option value={tag} selected={tag == chosen} lang={if tag.is_empty() { spoken() } else { tag }}>{ name }</option>
        }
    };
    html! {
        <select {onchange} aria-label={words::ui::language()}>
            { option("", words::ui::language_of_the_browser()) }
            { for NAMES.map(|(tag, name)| option(tag, name)) }
        </select>
    }
}

/// Light or dark.
pub(super) fn themes(chosen: &str, ctx: &Context<Options>) -> Html {
    let onchange = ctx
        .link()
        .callback(|event: Event| Message::Paint(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let all = [
        ("", words::ui::theme_of_the_browser()),
        ("light", words::ui::theme_light()),
        ("dark", words::ui::theme_dark()),
    ];
    html! {
        <select {onchange} aria-label={words::ui::theme()}>
            { for all.map(|(theme, name)| html! { <option value={theme} selected={theme == chosen}>{ name }</option> }) }
        </select>
    }
}

/// In whose time times are written.
pub(super) fn times(chosen: &str, ctx: &Context<Options>) -> Html {
    let onchange = ctx
        .link()
        .callback(|event: Event| Message::Time(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let all = [
        ("", words::options::times_local()),
        ("utc", words::options::times_utc()),
        ("vendor", words::options::times_vendor()),
    ];
    html! {
        <>
            <select {onchange} aria-label={words::options::times()} aria-describedby="times-hint">
                { for all.map(|(times, name)| html! { <option value={times} selected={times == chosen}>{ name }</option> }) }
            </select>
            <p class="small muted" id="times-hint">{ words::options::times_hint() }</p>
        </>
    }
}

/// The page with the widget that colleagues open.
pub(super) fn shared(page: &str, ctx: &Context<Options>) -> Html {
    let onchange = ctx
        .link()
        .callback(|event: Event| Message::Share(event.target_unchecked_into::<HtmlInputElement>().value()));
    let is_refused = !page.trim().is_empty() && shared_page(page).is_none();
    html! {
        <>
            <input class="wide" type="url" value={page.to_owned()} {onchange} aria-label={words::ui::shared_page()}
                aria-describedby="shared-hint" aria-invalid={is_refused.then_some("true")} autocomplete="off" spellcheck="false" />
            <p class="small muted" id="shared-hint">{ words::ui::shared_page_hint() }</p>
            <p role="alert" class="major_outage">{ if is_refused { words::ui::shared_page_refused() } else { "" } }</p>
        </>
    }
}
