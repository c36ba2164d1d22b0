//! The options page: which vendors are watched.

use std::rc::Rc;

use is_it_them_core::locale::Locale;
use is_it_them_core::selection::Named;
use is_it_them_core::status::{Failure, Reading, Vendor};
use is_it_them_core::words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::browser::{monitor, storage, webext};
use crate::surface::{News, Watched};
use crate::ui::{Board, VendorState, provenance};

/// Draws the options page into an element.
#[wasm_bindgen]
pub fn options(root: Element) {
    spawn_local(async {
        let vendors = storage::load(storage::VENDORS).await.unwrap_or_default();
        yew::Renderer::<Options>::with_root_and_props(root, Props { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vec<Vendor>,
}

enum Message {
    News(News),
    Add,
    Remove(String),
    Saved(bool),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

struct Options {
    vendors: Vec<Vendor>,
    watched: Watched,
    problem: Option<&'static str>,
    address: NodeRef,
}

impl Component for Options {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let vendors = ctx.props().vendors.clone();
        Options { watched: watch(&vendors, ctx), vendors, problem: None, address: NodeRef::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(news) => self.watched.hear(news, &mut Board::default()),
            Message::Add => self.add(ctx),
            Message::Remove(page) => {
                self.vendors.retain(|vendor| vendor.page != page);
                self.changed(ctx);
            }
            Message::Saved(saved) => self.problem = (!saved).then_some(words::ui::NOT_SAVED),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let onsubmit = ctx.link().callback(|event: SubmitEvent| {
            event.prevent_default();
            Message::Add
        });
        let locale = self.watched.locale();
        html! {
            <main class="is-it-them options">
                <h1>{ words::PRODUCT }</h1>
                <form {onsubmit}>
                    <label for="address">{ words::ui::ADD_LABEL }</label>
                    <div class="line-up">
                        <input id="address" type="text" inputmode="url" autocomplete="off" ref={&self.address}
                            placeholder="https://status.example.com"
                            aria-invalid={self.problem.is_some().to_string()} aria-describedby="problem" />
                        <button class="btn primary">{ words::ui::ADD }</button>
                    </div>
                    <p id="problem" role="alert" class="major_outage">{ self.problem.unwrap_or_default() }</p>
                </form>
                <h2>{ words::ui::VENDORS }</h2>
                if self.vendors.is_empty() {
                    <p class="muted">{ words::ui::EMPTY }</p>
                }
                <ul class="vendors">
                    { for self.watched.states.iter().map(|state| chosen(state, ctx, &locale)) }
                </ul>
            </main>
        }
    }
}

impl Options {
    fn add(&mut self, ctx: &Context<Self>) {
        let Some(input) = self.address.cast::<HtmlInputElement>() else { return };
        match added(&self.vendors, &input.value()) {
            Ok(vendor) => {
                input.set_value("");
                self.vendors.push(vendor);
                self.changed(ctx);
            }
            Err(why) => self.problem = Some(why),
        }
    }

    /// Watches and keeps the list as it is now.
    fn changed(&mut self, ctx: &Context<Self>) {
        self.problem = None;
        self.watched = watch(&self.vendors, ctx);
        let mut vendors = self.vendors.clone();
        ctx.link().send_future(async move {
            Message::Saved(storage::save(storage::VENDORS, &mut vendors).await.is_ok())
        });
    }
}

fn watch(vendors: &[Vendor], ctx: &Context<Options>) -> Watched {
    let vendors: Vec<_> = vendors.iter().cloned().map(Rc::new).collect();
    Watched::start(&vendors, Wish { refresh: MIN_REFRESH, history: false }, ctx.link())
}

/// The vendor of this address, or why it cannot be added.
fn added(vendors: &[Vendor], address: &str) -> Result<Vendor, &'static str> {
    let Some(named @ Named::Page(_)) = Named::parse(address) else { return Err(words::ui::ADDRESS_ODD) };
    let vendor = named.vendor("");
    if vendors.iter().any(|known| known.page == vendor.page) {
        return Err(words::ui::ADDRESS_KNOWN);
    }
    Ok(vendor)
}

/// One chosen vendor: what is known of it, the way to allow reading it where the browser forbids that, the way out.
fn chosen(state: &VendorState, ctx: &Context<Options>, locale: &Locale) -> Html {
    let page = &state.vendor.page;
    let onremove = {
        let page = page.clone();
        ctx.link().callback(move |_| Message::Remove(page.clone()))
    };
    html! {
        <li class="chosen" key={page.clone()}>
            <div class="line-up">
                <span class="name">{ state.name().to_owned() }</span>
                <button class="quiet" onclick={onremove}>{ words::ui::remove(state.name()) }</button>
            </div>
            <p class="small muted">{ page }</p>
            { provenance(state, locale) }
            if state.reading.as_deref().is_some_and(is_blocked) {
                <button class="btn" onclick={allow(page.clone())}>{ words::ui::ALLOW }</button>
            }
        </li>
    }
}

fn is_blocked(reading: &Reading) -> bool {
    reading.failure == Some(Failure::Blocked)
}

/// Asks for leave to read the page's site, then reads it.
fn allow(page: String) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_host(&origin(&page));
        let page = page.clone();
        spawn_local(async move {
            if asked.await {
                monitor::retry(&page);
            }
        });
    })
}

/// Scheme, host and port of an address.
fn origin(page: &str) -> String {
    page.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}
