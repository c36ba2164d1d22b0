//! The page of one past incident: facts, phases, posts with their edits, and ways to copy the incident.

use std::rc::Rc;

use is_it_them_core::history::archive::{Kept, KeptUpdate};
use is_it_them_core::history::{self, StatedWindow};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Incident};
use is_it_them_core::time::{Elapsed, Timestamp};
use is_it_them_words::{self as words, copy, history as say, past};
use yew::prelude::*;

use super::drawing::{self, Drawing};
use super::picture::Picture;
use super::{Ask, Known, Opened, Other, others};
use crate::glyph::glyph;
use crate::pill;
use crate::prose::prose;
use crate::provenance::outward;
use crate::timeline::moment;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) known: Rc<Known>,
    /// All of the incident, once it was read.
    pub(super) opened: Option<Rc<Opened>>,
    /// The other vendors it names.
    pub(super) others: Vec<Other>,
    pub(super) id: String,
    pub(super) locale: Locale,
    /// The address at which the wizard holds it against the person's symptom, where there is one.
    pub(super) mine: Option<String>,
    /// Whether it is watched, where it can be.
    pub(super) watched: Option<bool>,
    /// What stands below: where all this comes from.
    pub(super) source: Html,
    pub(super) onask: Callback<Ask>,
    pub(super) onback: Callback<MouseEvent>,
    /// To an incident of a vendor, both by their ids.
    pub(super) ongo: Callback<(String, Option<String>)>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub(super) speech: is_it_them_words::language::Speech,
}

/// One incident: all the vendor said, what it adds up to, and what became of what it said.
#[derive(Default)]
pub(super) struct Page {
    oldest_first: bool,
    phases: Option<Rc<Drawing>>,
    title: NodeRef,
    /// Whether the title had the focus.
    arrived: bool,
}

impl Component for Page {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().speech.speak();
        Page { phases: phases(ctx.props()), ..Page::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        ctx.props().speech.speak();
        let props = ctx.props();
        let is_open = incident(props).is_some_and(Incident::is_open);
        let minute = |props: &Props| props.locale.now.millis() / 60_000;
        if props.opened != old.opened
            || props.known != old.known
            || props.id != old.id
            || (is_open && minute(props) != minute(old))
        {
            self.phases = phases(props);
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
        self.oldest_first = !self.oldest_first;
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if !self.arrived
            && let Some(title) = self.title.cast::<web_sys::HtmlElement>()
            // A page that is not shown yet takes no focus.
            && title.offset_height() > 0
        {
            // A person who came by keyboard goes on from here, and hears where they are.
            let _ = title.focus();
            self.arrived = true;
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().speech.speak();
        ctx.props().locale.at_vendor(ctx.props().known.state.report(), || self.page(ctx))
    }
}

impl Page {
    fn page(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let Some(incident) = incident(props) else {
            return html! {
                <article class="incident">
                    { header(props) }
                    <div class="pad">
                        if !is_listed(props) {
                            if props.known.state.reading.is_some() { <p>{ words::ui::no_incident() }</p> }
                            { props.source.clone() }
                        }
                    </div>
                </article>
            };
        };
        let kept = opened(props).and_then(|opened| opened.kept.as_deref());
        let window = window(props, incident);
        let day = &|at| (props.locale.day)(at);
        html! {
            <article class="incident" part="incident">
                { header(props) }
                <div class="pad">
                    <h2 tabindex="-1" ref={&self.title}>{ crate::prose::theirs(&incident.title) }</h2>
                    <p class="pills">
                        if let Some(impact) = &incident.impact { { pill::impact(impact) } }
                        { pill::phase(&incident.phase) }
                    </p>
                    <p class="summary">{ say::summary(props.known.state.name(), incident, props.locale.now, day) }</p>
                    { overdue(incident, props.locale.now) }
                    { about(props, incident) }
                    { facts(incident, kept, window.as_ref(), &props.locale) }
                    if let Some(drawing) = &self.phases { <Picture drawing={drawing.clone()} /> }
                    { others::others(&others::Others { others: &props.others, locale: &props.locale, ongo: &props.ongo }, incident) }
                    { self.timeline(ctx, incident, kept) }
                    { actions(props, incident) }
                    { props.source.clone() }
                </div>
            </article>
        }
    }
}

/// All of the incident; nothing while that is read.
fn opened(props: &Props) -> Option<&Opened> {
    let is_it =
        |opened: &&Opened| opened.incident.id == props.id && opened.vendor == props.known.state.vendor.id;
    props.opened.as_deref().filter(is_it)
}

fn incident(props: &Props) -> Option<&Incident> {
    opened(props).map(|opened| &opened.incident)
}

/// Whether there is such an incident, which then is being read.
fn is_listed(props: &Props) -> bool {
    props.known.past.incidents.iter().any(|known| known.id == props.id)
}

fn phases(props: &Props) -> Option<Rc<Drawing>> {
    let incident = incident(props)?;
    let stretches = history::phases(incident, props.locale.now);
    let totals = history::time_in_phases(incident, props.locale.now);
    let posts: Vec<Timestamp> = incident.updates.iter().filter_map(|post| post.at).collect();
    let began = window(props, incident).map(|window| window.from);
    let drawn = || drawing::phases(&stretches, &totals, &posts, began, &props.locale);
    props.locale.at_vendor(props.known.state.report(), drawn).map(Rc::new)
}

/// When it was by the vendor's own later words.
fn window(props: &Props, incident: &Incident) -> Option<StatedWindow> {
    let kept = opened(props).and_then(|opened| opened.kept.as_deref());
    kept.and_then(Kept::stated_window).or_else(|| history::stated_window(incident))
}

fn header(props: &Props) -> Html {
    html! {
        <header>
            <button class="back" onclick={props.onback.clone()} aria-label={words::ui::back()}>{ "\u{2039}" }</button>
            <span class="name">{ crate::prose::theirs(props.known.state.name()) }</span>
        </header>
    }
}

/// What can be done about one that is open.
fn about(props: &Props, incident: &Incident) -> Html {
    if !incident.is_open() {
        return Html::default();
    }
    let (onask, id) = (props.onask.clone(), incident.id.clone());
    let onwatch = move |_: MouseEvent| onask.emit(Ask::Watch(id.clone()));
    html! {
        <div class="actions about">
            if let Some(link) = props.mine.clone() { <a class="btn" href={link}>{ words::ui::is_mine() }</a> }
            { match props.watched {
                Some(true) => html! { <span class="small muted" role="status">{ words::ui::watching() }</span> },
                Some(false) => html! { <button class="btn" onclick={onwatch}>{ words::ui::watch() }</button> },
                None => Html::default(),
            } }
        </div>
    }
}

fn overdue(incident: &Incident, now: Timestamp) -> Html {
    let Some(overdue) = history::silent_since(incident, now) else { return Html::default() };
    html! {
        <p class="overdue small">
            { say::overdue(&overdue) }
            <q>{ overdue.quote }</q>
        </p>
    }
}

fn facts(incident: &Incident, kept: Option<&Kept>, window: Option<&StatedWindow>, locale: &Locale) -> Html {
    let resolved =
        if incident.is_open() { words::ui::ongoing().into() } else { moment(incident.resolved_at, locale) };
    let mut rows =
        vec![fact(say::started(), moment(incident.started_at, locale)), fact(say::resolved(), resolved)];
    rows.push(fact(say::duration(), length(incident, window, locale)));
    if let Some(window) = window {
        rows.push(fact(past::really_began(), stated(incident, window, locale)));
    }
    if let Some(kept) = kept {
        rows.push(fact(past::first_seen(), moment(Some(kept.seen_first), locale)));
    }
    let mut names: Vec<&String> = Vec::new();
    for name in &incident.components {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        let names = names.into_iter().map(|name| html! { <li key={name.clone()}>{ name }</li> });
        rows.push(fact(words::ui::affected(), html! { <ul class="chips">{ for names }</ul> }));
    }
    html! { <dl class="facts nums">{ rows }</dl> }
}

/// How long it lasted as everywhere, and by the vendor's own words where those tell another length.
fn length(incident: &Incident, window: Option<&StatedWindow>, locale: &Locale) -> Html {
    let length = match history::known_length(incident, locale.now) {
        // That it goes on is said above, and of what began just now the length is known.
        Some(length) if incident.is_open() => words::length(length),
        length => past::lasted(false, length),
    };
    let stated = window.and_then(|window| Some(words::length(Elapsed::between(window.from, window.to?))));
    let other = stated.filter(|stated| !incident.is_open() && *stated != length);
    html! {
        <>
            { length }
            if let Some(stated) = other { <span class="small muted lag">{ past::stated_length(&stated) }</span> }
        </>
    }
}

/// When it began by the vendor's own later words, and how late its first post was.
fn stated(incident: &Incident, window: &StatedWindow, locale: &Locale) -> Html {
    let lag = history::acknowledged_after(incident);
    html! {
        <>
            { moment(Some(window.from), locale) }
            if let Some(to) = window.to { { " \u{2013} " }{ moment(Some(to), locale) } }
            if let Some(lag) = lag { <span class="small muted lag">{ say::acknowledged(lag, window) }</span> }
            <q class="small muted">{ &window.quote }</q>
        </>
    }
}

fn fact(name: &'static str, value: Html) -> Html {
    html! { <div key={name}><dt>{ name }</dt><dd>{ value }</dd></div> }
}

impl Page {
    fn timeline(&self, ctx: &Context<Self>, incident: &Incident, kept: Option<&Kept>) -> Html {
        let locale = &ctx.props().locale;
        let posts: Vec<Html> = match kept {
            Some(kept) => {
                kept.updates.iter().enumerate().map(|(index, post)| entry(index, post, locale)).collect()
            }
            None => {
                let posts = incident.updates.iter().cloned().map(|update| KeptUpdate {
                    update,
                    seen_first: locale.now,
                    seen_last: locale.now,
                    edited_from: Vec::new(),
                    withdrawn: None,
                    dropped: false,
                });
                posts.enumerate().map(|(index, post)| entry(index, &post, locale)).collect()
            }
        };
        if posts.is_empty() {
            return html! { <p class="muted">{ words::ui::no_updates() }</p> };
        }
        let turn =
            if self.oldest_first { words::ui::show_newest_first() } else { words::ui::show_oldest_first() };
        let count = posts.len();
        html! {
            <section class="timeline" part="timeline" aria-label={words::ui::timeline()}>
                <div class="line-up">
                    <h3>{ words::ui::timeline() }<span class="small muted">{ words::language::dot() }{ past::updates(count) }</span></h3>
                    if count > 1 { <button class="quiet" onclick={ctx.link().callback(|_| ())}>{ turn }</button> }
                </div>
                <ol class="updates">
                    { for if self.oldest_first { posts.into_iter().rev().collect() } else { posts } }
                </ol>
            </section>
        }
    }
}

/// A post, and what the vendor did to it since.
fn entry(index: usize, post: &KeptUpdate, locale: &Locale) -> Html {
    let phase = post.update.phase.as_ref();
    html! {
        <li key={index} class={post.withdrawn.map(|_| "withdrawn")}>
            { glyph(phase.map_or(Health::Unknown, pill::phase_health)) }
            <div class="line-up">
                <span class="phase">{ phase.map_or(say::update(), words::phase).to_owned() }</span>
                <span class="small muted nums">{ moment(post.update.at, locale) }</span>
            </div>
            if let Some(at) = post.withdrawn {
                <p class="small mark">{ past::withdrawn() }{ words::language::dot() }{ moment(Some(at), locale) }</p>
            }
            if post.dropped {
                <p class="small muted">{ past::text_dropped() }</p>
            } else {
                { prose(&post.update.text) }
            }
            if !post.edited_from.is_empty() {
                <details>
                    <summary class="small muted">{ past::edited() }</summary>
                    { for post.edited_from.iter().rev().map(|edition| html! { <div class="edition">{ prose(&edition.update.text) }</div> }) }
                </details>
            }
        </li>
    }
}

/// Taking it along.
fn actions(props: &Props, incident: &Incident) -> Html {
    let vendor = props.known.state.name().to_owned();
    let (now, date) = (props.locale.now, props.locale.moment);
    let button = |name: &'static str, ask: Ask| {
        let onask = props.onask.clone();
        html! { <button class="btn" onclick={move |_| onask.emit(ask.clone())}>{ name }</button> }
    };
    let json = copy::json(&vendor, incident);
    html! {
        <div class="actions">
            <span class="small muted">{ past::copy() }</span>
            { button(past::copy_markdown(), Ask::Copy(copy::markdown(&vendor, incident, now, &date))) }
            { button(past::copy_text(), Ask::Copy(copy::chat(&vendor, incident, now, &date))) }
            { button(past::copy_json(), Ask::Copy(json)) }
            { button(past::copy_link(), Ask::CopyLink) }
            if let Some(url) = &incident.url {
                { outward(url, words::ui::view_at_vendor()) }
            }
        </div>
    }
}
