//! The popup behind the toolbar button: the chosen vendors, from what the background kept, then read again.

use std::rc::Rc;

use is_it_them_core::status::{Vendor, Vigil};
use is_it_them_core::words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::browser::{investigations, storage, webext};
use crate::search::Search;
use crate::surface::{News, Watched};
use crate::ui::Board;
use crate::wizard::Wizard;

/// Draws the popup into an element.
#[wasm_bindgen]
pub fn popup(root: Element) {
    spawn_local(async {
        let vendors: Vec<Vendor> = storage::load(storage::VENDORS).await.unwrap_or_default();
        let vendors = Rc::new(vendors.into_iter().map(Rc::new).collect());
        yew::Renderer::<Front>::with_root_and_props(root, Chosen { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Chosen {
    vendors: Rc<Vec<Rc<Vendor>>>,
}

/// The list, or the wizard in its place.
struct Front {
    vendors: Rc<Vec<Rc<Vendor>>>,
    /// The wizard is shown, at this investigation or where it begins.
    wizard: Option<Option<String>>,
    /// The incidents that are watched.
    vigils: Rc<Vec<Vigil>>,
}

enum Turn {
    ToWizard(Option<String>),
    ToList,
    Watching(Vec<Vigil>),
    Chose(Rc<Vec<Rc<Vendor>>>),
}

impl Component for Front {
    type Message = Turn;
    type Properties = Chosen;

    fn create(ctx: &Context<Self>) -> Self {
        look_up(ctx);
        Front { vendors: ctx.props().vendors.clone(), wizard: None, vigils: Rc::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, turn: Turn) -> bool {
        match turn {
            Turn::ToWizard(at) => self.wizard = Some(at),
            Turn::ToList => {
                self.wizard = None;
                look_up(ctx);
            }
            Turn::Watching(vigils) => self.vigils = Rc::new(vigils),
            Turn::Chose(vendors) => self.vendors = vendors,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let vendors = self.vendors.clone();
        if let Some(open) = self.wizard.clone() {
            let onclose = ctx.link().callback(|_| Turn::ToList);
            html! { <Wizard {vendors} base="" theme="auto" refresh={MIN_REFRESH} {onclose} {open} /> }
        } else {
            html! { <Popup {vendors} vigils={self.vigils.clone()} onbroken={ctx.link().callback(Turn::ToWizard)}
            onchose={ctx.link().callback(Turn::Chose)} /> }
        }
    }
}

/// Finds out which incidents are watched.
fn look_up(ctx: &Context<Front>) {
    ctx.link().send_future(async { Turn::Watching(investigations::vigils().await) });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Rc<Vec<Rc<Vendor>>>,
    vigils: Rc<Vec<Vigil>>,
    /// Something is broken: what is known already, or something new.
    onbroken: Callback<Option<String>>,
    onchose: Callback<Rc<Vec<Rc<Vendor>>>>,
}

enum Message {
    News(News),
    Add(Vendor),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

struct Popup {
    vendors: Rc<Vec<Rc<Vendor>>>,
    watched: Watched,
    board: Board,
}

impl Component for Popup {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let vendors = ctx.props().vendors.clone();
        Popup { watched: watch(&vendors, ctx), vendors, board: Board::default() }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(news) => {
                let read = news.read();
                self.watched.hear(news, &mut self.board, ctx.link());
                self.watched.keep(read);
            }
            Message::Add(vendor) => {
                let mut vendors = (*self.vendors).clone();
                vendors.push(Rc::new(vendor));
                self.vendors = Rc::new(vendors);
                self.watched = watch(&self.vendors, ctx).with_what_was_known(&self.watched);
                let mut kept: Vec<Vendor> = self.vendors.iter().map(|vendor| (**vendor).clone()).collect();
                spawn_local(async move {
                    // Should it not be kept, it is gone when the popup opens again; the options page says why.
                    let _ = storage::save(storage::VENDORS, &mut kept).await;
                });
                ctx.props().onchose.emit(self.vendors.clone());
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.board.drawn();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        let (states, board) = (&self.watched.states, &self.board);
        let read = states.iter().filter_map(|state| state.reading.as_deref());
        let oldest = read.filter(|reading| reading.read_at.is_some()).min_by_key(|reading| reading.read_at);
        let send = |act: fn(News) -> Message| ctx.link().callback(act);
        let again = send(Message::News).reform(|_: MouseEvent| News::Refresh);
        html! {
            <div class="is-it-them popup">
                <header class="bar">
                    <h1 class="grow">{ words::PRODUCT }</h1>
                    if let Some(oldest) = oldest {
                        <span class="small muted">{ words::ui::read(&locale.age(oldest)) }</span>
                        <button class="quiet" onclick={again}>{ words::ui::READ_AGAIN }</button>
                    }
                </header>
                <Search known={self.vendors.clone()} onadd={ctx.link().callback(Message::Add)} />
                <main>
                    if states.is_empty() {
                        <div class="pad">
                            <p>{ words::ui::EMPTY }</p>
                            <p class="small muted">{ words::ui::EMPTY_NEXT }</p>
                        </div>
                    } else {
                        { board.view(states, false, &send(Message::News).reform(News::Board), &locale) }
                    }
                </main>
                { for ctx.props().vigils.iter().filter_map(|vigil| self.posted(vigil, &ctx.props().onbroken)) }
                <footer class="bar">
                    if !states.is_empty() {
                        <button class="btn primary grow" onclick={ctx.props().onbroken.reform(|_| None)}>{ words::wizard::SOMETHING_BROKEN }</button>
                        <a class="btn" href="app.html?view=history" target="_blank">{ words::past::HISTORY }</a>
                    }
                    <button class={if states.is_empty() { "btn primary" } else { "btn" }}
                        onclick={|_| webext::open_options()}>{ words::ui::OPTIONS }</button>
                </footer>
            </div>
        }
    }
}

impl Popup {
    /// A mark where the vendor of a watched incident has posted since, which leads to its investigation.
    fn posted(&self, vigil: &Vigil, onopen: &Callback<Option<String>>) -> Option<Html> {
        let state = self.watched.states.iter().find(|state| state.vendor.page == vigil.page)?;
        let incident = vigil.watch.news(state.report()?)?;
        let id = vigil.id.clone();
        Some(html! {
            <div role="status" key={vigil.id.clone()}>
                <button class="news small" onclick={onopen.reform(move |_| Some(id.clone()))}>
                    <strong>{ words::wizard::NEWS }</strong>{ ": " }{ incident.title.clone() }
                </button>
            </div>
        })
    }
}

fn watch(vendors: &Rc<Vec<Rc<Vendor>>>, ctx: &Context<Popup>) -> Watched {
    Watched::start(vendors.clone(), "www/".into(), Wish { refresh: MIN_REFRESH, history: true }, ctx.link())
}
