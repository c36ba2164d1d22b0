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
use crate::surface::{News, Watched};
use crate::ui::Board;

/// Draws the popup into an element.
#[wasm_bindgen]
pub fn popup(root: Element) {
    spawn_local(async {
        let vendors: Vec<Vendor> = storage::load(storage::VENDORS).await.unwrap_or_default();
        let vendors = vendors.into_iter().map(Rc::new).collect();
        yew::Renderer::<Popup>::with_root_and_props(root, Props { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vec<Rc<Vendor>>,
}

struct Popup(Watched);

impl Component for Popup {
    type Message = News;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Popup(Watched::start(&ctx.props().vendors, Wish { refresh: MIN_REFRESH, history: true }, ctx.link()))
    }

    fn update(&mut self, _: &Context<Self>, news: News) -> bool {
        if let News::Read(index, reading) = news {
            self.0.hear(index, reading);
        }
        true
    }

    fn view(&self, _: &Context<Self>) -> Html {
        let locale = self.0.locale();
        let states = &self.0.states;
        let oldest = states.iter().filter_map(|state| state.reading.as_ref()?.read_at).min();
        html! {
            <div class="is-it-them popup">
                <header class="bar">
                    <h1 class="grow">{ words::PRODUCT }</h1>
                    if let Some(at) = oldest {
                        <span class="small muted">{ words::ui::read(&locale.since(at)) }</span>
                    }
                </header>
                <main>
                    if states.is_empty() {
                        <div class="pad">
                            <p>{ words::ui::EMPTY }</p>
                            <p class="small muted">{ words::ui::EMPTY_NEXT }</p>
                        </div>
                    } else {
                        <Board states={states.clone()} {locale} />
                    }
                </main>
                <footer class="bar">
                    if !states.is_empty() {
                        <a class="btn" href="app.html?view=history" target="_blank">{ words::past::HISTORY }</a>
                    }
                    <button class={classes!("btn", states.is_empty().then_some("primary"))}
                        onclick={|_| webext::open_options()}>{ words::ui::OPTIONS }</button>
                </footer>
            </div>
        }
    }
}
