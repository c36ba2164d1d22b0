//! The options' sections on the extension as a whole: its language, its theme, whose times it writes and the page that colleagues open.

use is_it_them_core::diagnosis::shared_page;
use is_it_them_core::names::{LANGUAGE, PAGE, THEME, TIMES};
use is_it_them_core::preset::Preset;
use is_it_them_words as words;
use is_it_them_words::language::{NAMES, spoken};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use is_it_them_browser::list::Changes;
use is_it_them_browser::storage;

/// What was chosen; each is empty where the browser is to choose, or where there is none.
pub(super) struct Chosen {
    language: String,
    /// `light` or `dark`.
    theme: String,
    /// `utc` or `vendor`; the reader's zone where it is empty.
    times: String,
    /// As it was typed, which may be refused.
    page: String,
}

pub(super) enum Message {
    /// What is kept now, which another page may have chosen, or a file of settings.
    Kept(Chosen),
    Speak(String),
    Paint(String),
    Time(String),
    /// A page for colleagues was typed.
    Share(String),
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the organisation presets.
    pub(super) preset: Preset,
}

/// The sections.
pub(super) struct General {
    /// Nothing before it was loaded.
    chosen: Option<Chosen>,
    _changes: Changes,
}

impl Component for General {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Message::Kept(kept().await) });
        heard();
        General { chosen: None, _changes: Changes::of(&[LANGUAGE, THEME, TIMES, PAGE], heard) }
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let (key, value) = match message {
            Message::Kept(kept) => {
                // What was typed and refused is not kept, and stays to be mended.
                let is_refused = |typed: &String| kept.page.is_empty() && shared_page(typed).is_none();
                let typed = self.chosen.take().map(|before| before.page).filter(is_refused);
                let page = typed.unwrap_or(kept.page);
                self.chosen = Some(Chosen { page, ..kept });
                return true;
            }
            Message::Speak(language) => (LANGUAGE, language),
            Message::Paint(theme) => (THEME, theme),
            Message::Time(times) => (TIMES, times),
            Message::Share(typed) => {
                // What may not be sent is not kept; what was named before is not meant any more either.
                let page = shared_page(&typed).unwrap_or_default();
                if let Some(chosen) = &mut self.chosen {
                    chosen.page = typed;
                }
                (PAGE, page)
            }
        };
        // Every page that is open hears of it, this one too.
        spawn_local(async move {
            let _ = storage::keep(key, &value.into()).await;
        });
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(Chosen { language, theme, times, page }) = &self.chosen else { return Html::default() };
        let settings = &ctx.props().preset.settings;
        html! {
            <>
                <h2>{ words::ui::language() }</h2>
                { languages(language, ctx) }
                { preset(&settings.language, language) }
                <h2>{ words::ui::theme() }</h2>
                { themes(theme, ctx) }
                { preset(&settings.theme, theme) }
                <h2>{ words::options::times() }</h2>
                { self::times(times, ctx) }
                { preset(&settings.times, times) }
                <h2>{ words::ui::shared_page() }</h2>
                { shared(page, ctx) }
                { preset(&settings.page, page) }
            </>
        }
    }
}

async fn kept() -> Chosen {
    let text = storage::kept_text;
    Chosen {
        language: text(LANGUAGE).await,
        theme: text(THEME).await,
        times: text(TIMES).await,
        page: text(PAGE).await,
    }
}

/// That something is as the organisation presets it, as long as it is.
pub(super) fn preset<T: PartialEq>(preset: &Option<T>, chosen: &T) -> Html {
    if preset.as_ref() == Some(chosen) {
        html! { <p class="small muted">{ words::data::preset() }</p> }
    } else {
        Html::default()
    }
}

/// Which language the extension speaks.
fn languages(chosen: &str, ctx: &Context<General>) -> Html {
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
fn themes(chosen: &str, ctx: &Context<General>) -> Html {
    let all = [
        ("", words::ui::theme_of_the_browser()),
        ("light", words::ui::theme_light()),
        ("dark", words::ui::theme_dark()),
    ];
    one_of(words::ui::theme(), None, &all, chosen, ctx.link().callback(Message::Paint))
}

/// In whose time times are written.
fn times(chosen: &str, ctx: &Context<General>) -> Html {
    let all = [
        ("", words::options::times_local()),
        ("utc", words::options::times_utc()),
        ("vendor", words::options::times_vendor()),
    ];
    html! {
        <>
            { one_of(words::options::times(), Some("times-hint"), &all, chosen, ctx.link().callback(Message::Time)) }
            <p class="small muted" id="times-hint">{ words::options::times_hint() }</p>
        </>
    }
}

/// A field of this name with these choices, each by its value and its name; `hint` is the id of what stands below it.
fn one_of(
    name: &'static str,
    hint: Option<&'static str>,
    all: &[(&'static str, &'static str)],
    chosen: &str,
    onchoose: Callback<String>,
) -> Html {
    let onchange = onchoose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    html! {
        <select {onchange} aria-label={name} aria-describedby={hint}>
            { for all.iter().map(|(value, name)| html! { <option value={*value} selected={*value == chosen}>{ *name }</option> }) }
        </select>
    }
}

/// The page with the widget that colleagues open.
fn shared(page: &str, ctx: &Context<General>) -> Html {
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
