//! The popup behind the toolbar button: the chosen vendors, from what the background kept, then read again.

use std::rc::Rc;

use is_it_them_core::status::Vendor;
use is_it_them_core::words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::browser::{storage, webext};
use crate::search::Search;
use crate::surface::{News, Watched};
use crate::ui::Board;

/// Draws the popup into an element.
#[wasm_bindgen]
pub fn popup(root: Element) {
    spawn_local(async {
        let vendors: Vec<Vendor> = storage::load(storage::VENDORS).await.unwrap_or_default();
        let vendors = Rc::new(vendors.into_iter().map(Rc::new).collect());
        yew::Renderer::<Popup>::with_root_and_props(root, Props { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Rc<Vec<Rc<Vendor>>>,
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
            Message::News(news) => self.watched.hear(news, &mut self.board, ctx.link()),
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
        let oldest = states.iter().filter_map(|state| state.reading.as_ref()?.read_at).min();
        html! {
            <div class="is-it-them popup">
                <header class="bar">
                    <h1 class="grow">{ words::PRODUCT }</h1>
                    if let Some(at) = oldest {
                        <span class="small muted">{ words::ui::read(&locale.since(at)) }</span>
                        <button class="quiet" onclick={ctx.link().callback(|_| Message::News(News::Refresh))}>{ words::ui::READ_AGAIN }</button>
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
                        { board.view(states, false, &ctx.link().callback(|message| Message::News(News::Board(message))), &locale) }
                    }
                </main>
                <footer class="bar">
                    <button class={if states.is_empty() { "btn primary" } else { "btn" }}
                        onclick={|_| webext::open_options()}>{ words::ui::OPTIONS }</button>
                </footer>
            </div>
        }
    }
}

fn watch(vendors: &Rc<Vec<Rc<Vendor>>>, ctx: &Context<Popup>) -> Watched {
    Watched::start(vendors.clone(), "www/".into(), Wish { refresh: MIN_REFRESH, history: true }, ctx.link())
}
