//! How the first run is drawn: two screens.

use is_it_them_core::status::Vendor;
use is_it_them_words::first as words;
use is_it_them_words::language::{direction, spoken};
use is_it_them_words::{self as said, search};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::html::Scope;
use yew::prelude::*;

use super::whom::{self, Kind, Source, Written};
use super::{First, Message};
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::{files, webext, wishes};
use is_it_them_ui::theirs;

impl First {
    /// Whom the person depends on.
    pub(super) fn whom(&self, link: &Scope<First>) -> Html {
        let everybody = self.choice.everybody();
        let chosen = everybody.len();
        let guarded =
            self.catalog.as_deref().map_or_else(Vec::new, |catalog| whom::guarded(&everybody, catalog));
        let onwatch = link.callback_future(move |_: MouseEvent| {
            // One question for all sites, straight from the click.
            let asked = (!guarded.is_empty()).then(|| webext::request_hosts(&guarded));
            async move {
                if let Some(asked) = asked {
                    asked.await;
                }
                Message::Watch
            }
        });
        let oninput = link.callback(|event: InputEvent| {
            Message::Typed(event.target_unchecked_into::<HtmlTextAreaElement>().value())
        });
        let sources = || self.choice.sources.iter().enumerate();
        let is_set = |source: &Source| matches!(source.kind, Kind::Set(_));
        html! {
            <main class="is-it-them first" key={spoken()} lang={spoken()} dir={direction()}>
                { head(words::title(), 1, &self.heading) }
                <div class="body">
                    <textarea rows="2" {oninput} value={self.typed.clone()} placeholder={words::field_about()} aria-label={words::field()} />
                    if !self.choice.written.is_empty() {
                        <ul class="written" aria-live="polite">
                            { for self.choice.written.iter().enumerate().map(|(place, one)| written(place, one, link)) }
                        </ul>
                    }
                    <ul class="sources">
                        { for sources().filter(|(_, one)| !is_set(one)).map(|(place, one)| self.source(place, one, link)) }
                    </ul>
                    if sources().any(|(_, one)| is_set(one)) {
                        <h2>{ words::sets() }</h2>
                        <ul class="sources sets">
                            { for sources().filter(|(_, one)| is_set(one)).map(|(place, one)| self.source(place, one, link)) }
                        </ul>
                    }
                </div>
                <footer class="bar">
                    <p class="wide" role="status">
                        if self.is_looking { { words::looking() } }
                        if let Some(problem) = &self.said.problem { <span class="major_outage">{ problem }</span> }
                    </p>
                    <button class="btn primary grow" disabled={chosen == 0 || self.is_looking}
                        onclick={onwatch}>{ words::watch(chosen) }</button>
                    <button class="btn" onclick={link.callback(|_| Message::Done)}>{ words::later() }</button>
                </footer>
            </main>
        }
    }

    /// How they are now, and what is to be told.
    pub(super) fn told(&self, watched: &Watched, link: &Scope<First>) -> Html {
        let board = link.callback(|message| Message::News(News::Board(message)));
        let tell = link.callback_future(|_: MouseEvent| {
            // The question must come straight from the click.
            let asked = webext::request_notifications();
            async move {
                let allowed = asked.await;
                // Leave alone says nothing of what is wanted; where it cannot be kept the options show that it is off.
                let kept = allowed && wishes::change(|wishes| wishes.on = true).await.is_ok();
                Message::Told(kept)
            }
        });
        html! {
            <main class="is-it-them first" key={spoken()} lang={spoken()} dir={direction()}>
                { head(words::told_title(), 2, &self.heading) }
                <div class="body">
                    <p class="muted">{ words::told_about() }</p>
                    <div class="card">
                        <p class="small">{ words::tell_about() }</p>
                        if self.is_told != Some(true) {
                            <button class="btn" onclick={tell}>{ words::tell() }</button>
                        }
                        <p role="status">{ match self.is_told {
                            Some(true) => words::told_yes(),
                            Some(false) => words::told_no(),
                            None => "",
                        } }</p>
                    </div>
                    <ul class="failures">
                        { for self.not_added.iter().map(|(page, why)| html! {
                            <li class="failure" key={page.clone()}>{ words::not_added(page, why) }</li>
                        }) }
                    </ul>
                    <h2>{ words::states() }</h2>
                    { self.board.view(&watched.states, false, &board, &watched.locale()) }
                </div>
                <footer class="bar">
                    <button class="btn primary grow" onclick={link.callback(|_| Message::Done)}>{ words::done() }</button>
                    <button class="btn" onclick={|_| webext::open_options()}>{ said::ui::options() }</button>
                </footer>
            </main>
        }
    }

    /// A source: a box to be ticked where it is known whom it holds, the way to find that out otherwise.
    fn source(&self, place: usize, source: &Source, link: &Scope<First>) -> Html {
        let names: Vec<&str> = source.vendors.iter().map(|vendor| vendor.name.as_str()).collect();
        let (name, about, note): (&str, &str, Option<&str>) = match &source.kind {
            Kind::OpenSites => (words::open_sites(), words::open_sites_about(), self.said.sites),
            Kind::TeamList => (words::team_list(), words::team_list_about(), self.said.list.as_deref()),
            Kind::Set(name) => (name, "", None),
        };
        let detail = if names.is_empty() { about.to_owned() } else { words::names(&names) };
        let text = html! {
            <span class="grow">
                <span class="name">{ name.to_owned() }</span>
                <span class="note small muted">{ detail }</span>
                if let Some(note) = note { <span class="note small failure" role="status">{ note.to_owned() }</span> }
            </span>
        };
        let opens = match &source.kind {
            _ if !names.is_empty() => None,
            Kind::OpenSites => {
                let look = link.callback_future(|_: MouseEvent| {
                    let asked = webext::open_sites();
                    async move { Message::Sites(asked.await) }
                });
                Some(
                    html! { <button class="source" onclick={look}>{ text.clone() }<span aria-hidden="true">{ "\u{203a}" }</span></button> },
                )
            }
            Kind::TeamList => {
                let onchange = link.callback_future(|event: Event| {
                    let file = files::chosen(&event.target_unchecked_into::<HtmlInputElement>());
                    async move { Message::File(file.await) }
                });
                Some(html! {
                    <label class="source file">{ text.clone() }<input type="file" accept=".json,application/json" {onchange} /><span aria-hidden="true">{ "\u{203a}" }</span></label>
                })
            }
            Kind::Set(_) => None,
        };
        html! {
            <li key={name.to_owned()}>
                { opens.unwrap_or_else(|| html! {
                    <label class={classes!("source", source.is_chosen.then_some("on"))}>
                        <input type="checkbox" checked={source.is_chosen} onchange={link.callback(move |_| Message::Turned(place))} />
                        { text }
                        <span class="small muted nums">{ said::number(names.len()) }</span>
                    </label>
                }) }
            </li>
        }
    }
}

/// The head of a screen, which is given the focus when the screen comes.
fn head(title: &'static str, step: u32, node: &NodeRef) -> Html {
    html! {
        <header class="bar">
            <h1 class="grow" tabindex="-1" ref={node} key={title}>{ title }</h1>
            <span class="small muted nums">{ words::step(step) }</span>
        </header>
    }
}

/// What was written, and whom it means: sure, one of several, a page, nobody.
fn written(place: usize, one: &Written, link: &Scope<First>) -> Html {
    let choice = |(which, vendor): (usize, &Vendor)| {
        let is_chosen = one.chosen == Some(which);
        html! {
            <button key={vendor.page.clone()} class={classes!("chip", is_chosen.then_some("on"))} aria-pressed={if is_chosen { "true" } else { "false" }}
                onclick={link.callback(move |_| Message::Picked(place, which))}>
                <b>{ theirs(&vendor.name) }</b>
                <span class="small muted">{ note(vendor) }</span>
            </button>
        }
    };
    html! {
        <li key={one.text.clone()}>
            if one.may_be.is_empty() {
                <span class="small failure">{ words::nobody(&one.text) }</span>
            } else if one.may_be.len() > 1 {
                <span class="small muted">{ words::which(&one.text) }</span>
            }
            { for one.may_be.iter().enumerate().map(choice) }
        </li>
    }
}

/// What tells a vendor from another of its name: the host of its page; that a page is to be looked at.
fn note(vendor: &Vendor) -> String {
    let host = vendor.page.split("//").last().unwrap_or_default().split('/').next().unwrap_or_default();
    match (vendor.format, vendor.is_resolved()) {
        (Some(_), _) => host.to_owned(),
        (None, true) if vendor.id == vendor.page => words::a_page().to_owned(),
        (None, true) => host.to_owned(),
        (None, false) => search::unknown_format().to_owned(),
    }
}
