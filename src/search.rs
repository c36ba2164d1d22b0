//! The search box: finds a vendor by its name, or by the address of its page, and makes sure that it can be read before
//! it is added.

use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Entry};
use is_it_them_core::feed::{MOST_REQUESTS, Readability, Reason, readability};
use is_it_them_core::selection::Named;
use is_it_them_core::status::{Failure, Vendor};
use is_it_them_core::words;
use is_it_them_core::words::detection::Looking;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::browser::{catalogue, formats, reader, storage, webext};
use crate::ui::{Choice, Combobox};

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The vendors that are chosen already.
    pub(crate) known: Rc<Vec<Rc<Vendor>>>,
    /// Takes a vendor into the list.
    pub(crate) onadd: Callback<Vendor>,
}

pub(crate) enum Message {
    /// The catalogue came, or did not.
    Loaded(Result<Rc<Catalog>, Failure>),
    /// A vendor was waiting for a permission when the page was closed.
    Pending(Vendor),
    Typed(String),
    Focused(bool),
    Step(isize),
    Enter,
    Escape,
    Choose(usize),
    /// The search of this number asks for its so manieth document.
    Asked(u32, u32),
    Detected(u32, Box<Result<Vendor, Reason>>),
    Allowed(bool),
    AddAnyway,
    Cancel,
}

/// What a choice stands for.
enum Target {
    Entry(Box<Entry>),
    Address(String),
}

/// A vendor on its way into the list.
struct Candidate {
    vendor: Vendor,
    /// Whether it is in the catalogue, so that it exists for sure.
    is_listed: bool,
}

enum Stage {
    Idle,
    Said(String),
    Looking { candidate: Candidate, asked: u32, _listener: Closure<dyn FnMut(String, u32)> },
    GaveUp { candidate: Candidate, reason: Reason, asked_leave: bool },
}

/// How many vendors are offered.
const MOST: usize = 7;

pub(crate) struct Search {
    catalog: Option<Result<Rc<Catalog>, Failure>>,
    text: String,
    choices: Vec<(Choice, Target)>,
    active: Option<usize>,
    open: bool,
    stage: Stage,
    /// Numbers the searches, so that the answer to one that was given up changes nothing.
    search: u32,
    input: NodeRef,
}

impl Component for Search {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        // Asking for a permission closes the popup in some browsers; the next page takes up what was waiting.
        ctx.link().send_future_batch(async {
            let pending: Option<Vendor> = storage::load(storage::PENDING).await;
            if pending.is_some() {
                storage::remove(storage::PENDING).await;
            }
            pending.map(Message::Pending).into_iter().collect::<Vec<_>>()
        });
        Search {
            catalog: None,
            text: String::new(),
            choices: Vec::new(),
            active: None,
            open: false,
            stage: Stage::Idle,
            search: 0,
            input: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Loaded(outcome) => {
                self.catalog = Some(outcome);
                self.find(ctx);
            }
            Message::Pending(vendor) => self.look(ctx, Candidate { vendor, is_listed: false }),
            Message::Typed(text) => {
                self.text = text;
                self.open = true;
                self.load(ctx);
                self.find(ctx);
            }
            Message::Focused(here) => {
                self.open = here && !self.text.is_empty();
                if here {
                    self.load(ctx);
                }
            }
            Message::Step(by) => self.step(by),
            Message::Enter => {
                if let Some(index) = self.active.or((self.open && !self.choices.is_empty()).then_some(0)) {
                    self.choose(ctx, index);
                }
            }
            Message::Escape if self.open => self.open = false,
            Message::Escape => {
                self.text.clear();
                self.find(ctx);
            }
            Message::Choose(index) => self.choose(ctx, index),
            Message::Asked(search, number) => {
                if let Stage::Looking { asked, .. } = &mut self.stage
                    && search == self.search
                {
                    *asked = number;
                }
            }
            Message::Detected(search, outcome) if search == self.search => self.detected(ctx, *outcome),
            Message::Detected(..) => {}
            Message::Allowed(allowed) => self.allowed(ctx, allowed),
            Message::AddAnyway => {
                if let Stage::GaveUp { candidate, .. } = std::mem::replace(&mut self.stage, Stage::Idle) {
                    self.add(ctx, candidate.vendor);
                }
            }
            Message::Cancel => {
                self.search += 1;
                self.stage = Stage::Idle;
                self.focus();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let choices: Vec<Choice> = self.choices.iter().map(|(choice, _)| choice.clone()).collect();
        let count = match &self.catalog {
            _ if self.text.trim().is_empty() => None,
            None => Some(words::search::LOADING.into()),
            Some(Err(failure)) => Some(words::failure(failure)),
            Some(Ok(_)) => match (self.vendors_found(), self.choices.len()) {
                (0, 1) => Some(words::search::NEW_ADDRESS.into()),
                (found, _) => Some(words::search::count(found)),
            },
        };
        let combobox = Combobox {
            id: "find",
            label: words::search::LABEL,
            list_label: words::search::RESULTS,
            text: &self.text,
            choices: &choices,
            active: self.active,
            open: self.open,
            count,
            input: self.input.clone(),
            oninput: link.batch_callback(|event: InputEvent| {
                event.target_dyn_into::<HtmlInputElement>().map(|input| Message::Typed(input.value()))
            }),
            onkeydown: link.batch_callback(pressed),
            onfocus: link.callback(|_| Message::Focused(true)),
            onblur: link.callback(|_| Message::Focused(false)),
            onchoose: link.callback(Message::Choose),
        };
        html! {
            <div class="search" role="search">
                { combobox.view() }
                <div class="stage" role="status">{ self.stage(ctx) }</div>
            </div>
        }
    }
}

/// What a key means in the field. Keys that move in the list must not move the text's cursor too.
fn pressed(event: KeyboardEvent) -> Option<Message> {
    let message = match event.key().as_str() {
        "ArrowDown" => Message::Step(1),
        "ArrowUp" => Message::Step(-1),
        "Enter" => Message::Enter,
        "Escape" => Message::Escape,
        _ => return None,
    };
    event.prevent_default();
    Some(message)
}

impl Search {
    fn load(&mut self, ctx: &Context<Self>) {
        if matches!(self.catalog, Some(Ok(_))) {
            return;
        }
        self.catalog = None;
        ctx.link().send_future(async { Message::Loaded(catalogue::whole("www/").await) });
    }

    /// Finds what fits what was typed.
    fn find(&mut self, ctx: &Context<Self>) {
        self.active = None;
        self.choices.clear();
        if let Some(Ok(catalog)) = &self.catalog {
            let hits = catalog.search(&self.text, MOST);
            // Guesses are for those who find nothing otherwise.
            let sure = hits.iter().any(|hit| !hit.guessed);
            for hit in hits.into_iter().filter(|hit| !(sure && hit.guessed)) {
                let format = hit.entry.format();
                let known = ctx.props().known.iter().any(|vendor| vendor.page == hit.entry.page);
                let note = match format {
                    _ if known => words::search::KNOWN.into(),
                    Some(format) => format!(
                        "{} \u{b7} {}",
                        words::detection::format(format),
                        words::search::readable(readability(format))
                    ),
                    None => words::search::UNKNOWN_FORMAT.into(),
                };
                let guessed = hit.guessed.then(|| words::search::GUESSED.into());
                let why = guessed.or_else(|| words::catalog::matched(hit.matched));
                let choice = Choice { name: hit.entry.name.clone(), why, note };
                self.choices.push((choice, Target::Entry(Box::new(hit.entry.clone()))));
            }
        }
        if let Some(Named::Page(page)) = Named::parse(&self.text) {
            let name = words::search::look_at(&page);
            let choice = Choice { name, why: None, note: words::search::UNKNOWN_FORMAT.into() };
            self.choices.push((choice, Target::Address(page)));
        }
    }

    fn vendors_found(&self) -> usize {
        self.choices.iter().filter(|(_, target)| matches!(target, Target::Entry(_))).count()
    }

    /// Moves the active choice, from the last to the first and back.
    fn step(&mut self, by: isize) {
        let count = self.choices.len();
        if count == 0 {
            return;
        }
        self.open = true;
        let last = count - 1;
        self.active = Some(match (self.active, by > 0) {
            (None, true) => 0,
            (None, false) | (Some(0), false) => last,
            (Some(at), true) => {
                if at >= last {
                    0
                } else {
                    at + 1
                }
            }
            (Some(at), false) => at - 1,
        });
    }

    fn choose(&mut self, ctx: &Context<Self>, index: usize) {
        let Some((_, target)) = self.choices.get(index) else { return };
        let (vendor, is_listed) = match target {
            Target::Entry(entry) => (entry.vendor(), true),
            Target::Address(page) => match Named::parse(page) {
                Some(named) => (named.vendor(""), false),
                None => return,
            },
        };
        self.open = false;
        if self.is_known(ctx, &vendor) {
            self.say_known(&vendor.name);
        } else if vendor.format.is_some_and(|format| readability(format) == Readability::Web) {
            self.add(ctx, vendor);
        } else {
            self.look(ctx, Candidate { vendor, is_listed });
        }
    }

    /// Finds out how a vendor's page is read, and whether it can be.
    fn look(&mut self, ctx: &Context<Self>, candidate: Candidate) {
        self.search += 1;
        let search = self.search;
        let link = ctx.link().clone();
        let listener = Closure::<dyn FnMut(String, u32)>::new(move |_: String, number| {
            link.send_message(Message::Asked(search, number))
        });
        let onask: Function = listener.as_ref().unchecked_ref::<Function>().clone();
        let Vendor { page, format, .. } = candidate.vendor.clone();
        ctx.link().send_future(async move {
            Message::Detected(search, Box::new(formats::detect(&page, format, onask).await))
        });
        self.stage = Stage::Looking { candidate, asked: 0, _listener: listener };
    }

    fn detected(&mut self, ctx: &Context<Self>, outcome: Result<Vendor, Reason>) {
        let Stage::Looking { candidate, .. } = std::mem::replace(&mut self.stage, Stage::Idle) else {
            return;
        };
        match outcome {
            Ok(found) => {
                let vendor = self.named(candidate, &found);
                self.add(ctx, vendor);
            }
            Err(reason) => self.stage = Stage::GaveUp { candidate, reason, asked_leave: false },
        }
    }

    /// The vendor of a page that was found: the catalogue's, where the page is its, else one by the page's own name.
    fn named(&self, candidate: Candidate, found: &Vendor) -> Vendor {
        if candidate.is_listed {
            return candidate.vendor.read_at(found);
        }
        let entry = match &self.catalog {
            Some(Ok(catalog)) => catalog.vendor_of(&found.page).filter(|entry| entry.page == found.page),
            _ => None,
        };
        match entry {
            Some(entry) => entry.vendor().read_at(found),
            None if found.name.is_empty() => Vendor { name: candidate.vendor.name, ..found.clone() },
            None => found.clone(),
        }
    }

    fn add(&mut self, ctx: &Context<Self>, vendor: Vendor) {
        if self.is_known(ctx, &vendor) {
            self.say_known(&vendor.name);
            return;
        }
        self.stage = Stage::Said(words::search::added(&vendor.name, vendor.format));
        self.text.clear();
        self.find(ctx);
        self.focus();
        ctx.props().onadd.emit(vendor.clone());
        wasm_bindgen_futures::spawn_local(async move {
            // What an earlier visit found at this page is older than what was found now.
            reader::keep_source(&vendor, &mut vendor.clone()).await;
        });
    }

    fn is_known(&self, ctx: &Context<Self>, vendor: &Vendor) -> bool {
        ctx.props().known.iter().any(|known| known.page == vendor.page)
    }

    fn say_known(&mut self, name: &str) {
        self.stage = Stage::Said(words::search::known(name));
    }

    fn focus(&self) {
        if let Some(input) = self.input.cast::<HtmlInputElement>() {
            // An element that cannot take the focus leaves it where it is.
            let _ = input.focus();
        }
    }

    /// Goes on after the person was asked for leave.
    fn allowed(&mut self, ctx: &Context<Self>, allowed: bool) {
        let Stage::GaveUp { candidate, reason, .. } = std::mem::replace(&mut self.stage, Stage::Idle) else {
            return;
        };
        if allowed {
            self.look(ctx, candidate);
        } else {
            self.stage = Stage::GaveUp { candidate, reason, asked_leave: true };
        }
    }

    fn stage(&self, ctx: &Context<Self>) -> Html {
        let button = |message: fn() -> Message, class: &'static str, text: &'static str| {
            html! { <button class={class} onclick={ctx.link().callback(move |_| message())}>{ text }</button> }
        };
        match &self.stage {
            Stage::Idle => html! { <span hidden=true /> },
            Stage::Said(text) => html! { <p>{ text }</p> },
            Stage::Looking { candidate, asked, .. } => html! {
                <div class="line-up">
                    <p>{ words::search::looking(&candidate.vendor.page, (*asked).max(1), MOST_REQUESTS) }</p>
                    { button(|| Message::Cancel, "quiet", words::search::CANCEL) }
                </div>
            },
            Stage::GaveUp { candidate, reason, asked_leave } => {
                let origin = if let Reason::Blocked { origin } = reason { Some(origin) } else { None };
                let may_exist = candidate.is_listed
                    || matches!(reason, Reason::Blocked { .. } | Reason::Failing(_) | Reason::Private { .. });
                html! {
                    <>
                        <p><b>{ &candidate.vendor.name }</b>{ " \u{2013} " }{ words::detection::reason(reason, Looking::Extension) }</p>
                        if *asked_leave { <p>{ words::search::NOT_ALLOWED }</p> }
                        <div class="buttons">
                            if let Some(origin) = origin {
                                <button class="btn primary" onclick={allow(ctx, origin.clone(), candidate.vendor.clone())}>
                                    { words::search::ALLOW }
                                </button>
                            }
                            if may_exist { { button(|| Message::AddAnyway, "btn", words::search::ADD_ANYWAY) } }
                            { button(|| Message::Cancel, "btn", words::search::CANCEL) }
                        </div>
                    </>
                }
            }
        }
    }
}

/// Asks for leave to read an address, and a site's usual status page with it, then looks again.
fn allow(ctx: &Context<Search>, origin: String, vendor: Vendor) -> Callback<MouseEvent> {
    let link = ctx.link().clone();
    Callback::from(move |_| {
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_hosts(&hosts(&origin));
        let (link, vendor) = (link.clone(), vendor.clone());
        wasm_bindgen_futures::spawn_local(async move {
            // Kept for the case that the question closes this page.
            let _ = storage::save(storage::PENDING, &mut vendor.clone()).await;
            let allowed = asked.await;
            storage::remove(storage::PENDING).await;
            link.send_message(Message::Allowed(allowed));
        });
    })
}

/// The address itself, and the place where a vendor's site mostly has its status page.
fn hosts(origin: &str) -> Vec<String> {
    let mut hosts = vec![origin.to_owned()];
    if let Some(host) = origin.strip_prefix("https://")
        && !host.contains("status")
    {
        hosts.push(format!("https://status.{}", host.strip_prefix("www.").unwrap_or(host)));
    }
    hosts
}
