//! The searchable list of past incidents on the history page, which draws only the rows in sight, and all of them on paper.

use std::rc::Rc;

use gloo_events::EventListener;
use is_it_them_core::history::archive::Texts;
use is_it_them_core::history::filter::{Filter, Searchable, Sort};
use is_it_them_core::history::{Past, Row, known_length};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Impact};
use is_it_them_words::{self as words, past};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::filters::{Choices, Filters, filters, is_set};
use super::{Known, Writers};
use crate::glyph::glyph;

#[derive(Properties, PartialEq)]
pub(super) struct Props {
    pub(super) known: Rc<Known>,
    pub(super) locale: Locale,
    pub(super) writers: Writers,
    pub(super) filter: Filter,
    /// What the search reads, once it was asked for.
    pub(super) texts: Option<Rc<Texts>>,
    /// Asks for that.
    pub(super) ontexts: Callback<()>,
    pub(super) onfilter: Callback<Filter>,
    pub(super) onopen: Callback<String>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub(super) speech: is_it_them_words::language::Speech,
}

/// The list of incidents with its search. Of ten thousand, those in sight are drawn.
pub(super) struct Finder {
    past: Rc<Past>,
    choices: Choices,
    /// Made when something is looked for first.
    index: Option<Searchable>,
    texts: Option<Rc<Texts>>,
    applied: Filter,
    found: Vec<usize>,
    /// The first row in sight.
    top: usize,
    scroller: NodeRef,
    /// Whether all rows are drawn, since the page is printed; and what tells of that.
    prints: bool,
    _hears: Vec<EventListener>,
}

/// A row's height in pixels; the stylesheet's `--row` says the same.
const ROW: usize = 60;
/// Rows drawn: what the window shows and as many above and below.
const IN_SIGHT: usize = 10;
const BEYOND: usize = 8;

pub(super) enum Message {
    Scrolled(usize),
    /// The page is about to be printed, or was.
    Prints(bool),
}

impl Component for Finder {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().speech.speak();
        let Props { known, .. } = ctx.props();
        if lacks_texts(ctx.props()) {
            ctx.props().ontexts.emit(());
        }
        let mut finder = Finder {
            past: known.past.clone(),
            choices: Choices::of(&known.past),
            index: None,
            texts: ctx.props().texts.clone(),
            applied: Filter::default(),
            found: Vec::new(),
            top: 0,
            scroller: NodeRef::default(),
            prints: false,
            _hears: hears(ctx),
        };
        finder.find(ctx.props(), applicable(ctx.props()), false);
        finder
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        ctx.props().speech.speak();
        // Asked for once by what is looked for, since what is asked draws anew.
        if lacks_texts(ctx.props())
            && (!lacks_texts(old) || old.known.state.vendor != ctx.props().known.state.vendor)
        {
            ctx.props().ontexts.emit(());
        }
        let Props { known, texts, .. } = ctx.props();
        let filter = applicable(ctx.props());
        let is_same = Rc::ptr_eq(&self.past, &known.past);
        let before = std::mem::replace(&mut self.past, known.past.clone());
        let had = std::mem::replace(&mut self.texts, texts.clone());
        // A page that is read again says the same, mostly; looking is ten times cheaper than making all ready anew.
        if (!is_same && before.incidents != self.past.incidents) || had != self.texts {
            self.choices = Choices::of(&self.past);
            // Whoever has the texts is about to look for something.
            self.index = self.texts.is_some().then(|| ready(ctx.props()));
            let is_same = filter == self.applied;
            self.find(ctx.props(), filter, false);
            if is_same {
                // What is read is the same; who reads it stays where they are.
                return true;
            }
        } else if filter != self.applied {
            self.find(ctx.props(), filter, true);
        } else {
            return true;
        }
        self.top = 0;
        if let Some(scroller) = self.scroller.cast::<Element>() {
            scroller.set_scroll_top(0);
        }
        true
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        let top = match message {
            Message::Scrolled(top) => top,
            Message::Prints(prints) => return std::mem::replace(&mut self.prints, prints) != prints,
        };
        // Half of what lies ready beyond the window may be scrolled through before anything is drawn.
        let moved = self.top.abs_diff(top) >= BEYOND / 2;
        if moved {
            self.top = top;
        }
        moved
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().speech.speak();
        let props = ctx.props();
        let all = self.past.incidents.len();
        html! {
            <section class="finder" aria-label={past::incidents_label()}>
                <div class="line-up">
                    <h3>{ past::incidents_label() }</h3>
                    <span class="small muted nums" role="status">{ past::found(self.found.len(), all) }</span>
                </div>
                if all == 0 {
                    <p class="muted">{ past::none_known() }</p>
                } else {
                    { search(props) }
                    { filters(&Filters { choices: &self.choices, filter: &props.filter, offset: props.writers.offset, onfilter: &props.onfilter }) }
                    if self.found.is_empty() {
                        <p class="muted none">{ past::no_match() }</p>
                    } else {
                        { self.window(ctx) }
                    }
                }
            </section>
        }
    }
}

/// The vendor's incidents made ready to be searched, with what there is of their texts.
fn ready(props: &Props) -> Searchable {
    let incidents = &props.known.past.incidents;
    let mut index = Searchable::new(incidents, props.locale.now);
    if let Some(texts) = &props.texts {
        index.tell(incidents, texts);
    }
    index
}

fn lacks_texts(props: &Props) -> bool {
    props.texts.is_none() && !props.filter.words.trim().is_empty()
}

/// What can be looked for by now: until the texts are here, words are not, and the list stays as it is without them.
fn applicable(props: &Props) -> Filter {
    let filter = props.filter.clone();
    if lacks_texts(props) { Filter { words: String::new(), ..filter } } else { filter }
}

impl Finder {
    /// Looks for what a filter finds, among what was found before where that is `on`.
    fn find(&mut self, props: &Props, filter: Filter, on: bool) {
        self.found = if filter == Filter::default() {
            // They come in this order.
            (0..self.past.incidents.len()).collect()
        } else {
            let index = self.index.get_or_insert_with(|| ready(props));
            let among = (on && filter.narrows(&self.applied)).then_some(self.found.as_slice());
            index.apply(&filter, among)
        };
        self.applied = filter;
    }

    fn window(&self, ctx: &Context<Self>) -> Html {
        let onscroll = ctx.link().batch_callback(|event: Event| {
            let top = event.target_dyn_into::<Element>()?.scroll_top();
            Some(Message::Scrolled(usize::try_from(top).unwrap_or(0) / ROW))
        });
        let all = self.found.len();
        let (from, to) = match self.prints {
            true => (0, all),
            false => (self.top.saturating_sub(BEYOND).min(all), (self.top + IN_SIGHT + BEYOND).min(all)),
        };
        let rows = self.found.get(from..to).unwrap_or_default().iter().zip(from + 1..);
        html! {
            <div class="window" ref={&self.scroller} {onscroll} tabindex="-1">
                { gap(from) }
                <ul class="incidents">
                    { for rows.filter_map(|(index, place)| Some(row(self.past.incidents.get(*index)?, place, all, ctx.props()))) }
                </ul>
                { gap(all - to) }
            </div>
        }
    }
}

/// Tells the list when the page is printed, and when that is over.
fn hears(ctx: &Context<Finder>) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let hear = |(event, prints)| {
        let link = ctx.link().clone();
        EventListener::new(&window, event, move |_| link.send_message(Message::Prints(prints)))
    };
    [("beforeprint", true), ("afterprint", false)].map(hear).into()
}

/// The room of rows that are not drawn. An `svg`, whose height is an attribute: styles in markup are forbidden.
fn gap(rows: usize) -> Html {
    html! { <svg class="gap" width="1" height={(rows * ROW).to_string()} aria-hidden="true" /> }
}

fn row(incident: &Row, place: usize, all: usize, props: &Props) -> Html {
    let onclick = {
        let (id, onopen) = (incident.id.clone(), props.onopen.clone());
        move |_: MouseEvent| onopen.emit(id.clone())
    };
    let mut note = vec![words::phase(&incident.phase).to_owned()];
    let locale = &props.locale;
    note.extend(locale.at_vendor(props.known.state.report(), || incident.started_at.map(locale.moment)));
    note.push(words::language::apart(&incident.components.join(", ")));
    note.retain(|part| !part.is_empty());
    let impact = incident.impact.as_ref();
    let length = known_length(incident, locale.now);
    html! {
        <li key={incident.id.clone()} aria-setsize={all.to_string()} aria-posinset={place.to_string()}>
            <button class="row" {onclick}>
                { glyph(severity(impact)) }
                <span class="grow">
                    <span class="title">{ crate::prose::theirs(&incident.title) }</span>
                    <span class="note small muted nums">{ note.join(words::language::dot()) }</span>
                </span>
                <span class={classes!("state", "small", severity(impact).name())}>
                    { impact.map(words::impact).unwrap_or_default().to_owned() }
                    <span class="nums muted">{ past::lasted(incident.is_open(), length) }</span>
                </span>
            </button>
        </li>
    }
}

/// The state an impact stands for; a notice says nothing of the page's health.
fn severity(impact: Option<&Impact>) -> Health {
    match impact {
        Some(Impact::None) => Health::Unknown,
        Some(impact) => impact.health(),
        None => Health::Degraded,
    }
}

fn search(props: &Props) -> Html {
    let filter = props.filter.clone();
    let emit = props.onfilter.clone();
    let oninput = {
        let (filter, emit) = (filter.clone(), emit.clone());
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                emit.emit(Filter { words: input.value(), ..filter.clone() });
            }
        }
    };
    let onchange = {
        let (filter, emit) = (filter.clone(), emit.clone());
        move |event: Event| {
            let chosen = event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value());
            if let Some(sort) = Sort::ALL.into_iter().find(|sort| Some(sort.name()) == chosen.as_deref()) {
                emit.emit(Filter { sort, ..filter.clone() });
            }
        }
    };
    // They are here before the first letter is, mostly.
    let onfocus = props.ontexts.reform(|_: FocusEvent| ());
    let clear = move |_: MouseEvent| emit.emit(Filter { sort: filter.sort, ..Filter::default() });
    html! {
        <div class="search">
            <input type="search" {onfocus} {oninput} value={props.filter.words.clone()} placeholder={past::find()} aria-label={past::find()} />
            <select {onchange} aria-label={past::sort_label()}>
                { for Sort::ALL.into_iter().map(|sort| html! {
                    <option value={sort.name()} selected={sort == props.filter.sort}>{ past::sort(sort) }</option>
                }) }
            </select>
            if is_set(&props.filter) {
                <button class="quiet" onclick={clear}>{ past::clear() }</button>
            }
        </div>
    }
}
