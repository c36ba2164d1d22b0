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
use crate::surface::{use_locale, use_readings};
use crate::ui::{Board, Locale};

/// Draws the popup into an element.
#[wasm_bindgen]
pub fn popup(root: Element) {
    spawn_local(async {
        let vendors = Rc::new(storage::load(storage::VENDORS).await.unwrap_or_default());
        yew::Renderer::<Popup>::with_root_and_props(root, Props { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Rc<Vec<Vendor>>,
}

#[component]
fn Popup(props: &Props) -> Html {
    let states = use_readings(&props.vendors, Wish { refresh: MIN_REFRESH, history: true });
    let locale = use_locale(MIN_REFRESH);
    let oldest = states.iter().filter_map(|state| state.reading.as_ref()?.read_at).min();
    html! {
        <ContextProvider<Locale> context={locale}>
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
                        <Board {states} />
                    }
                </main>
                <footer class="bar">
                    <button class={classes!("btn", props.vendors.is_empty().then_some("primary"))}
                        onclick={|_| webext::open_options()}>{ words::ui::OPTIONS }</button>
                </footer>
            </div>
        </ContextProvider<Locale>>
    }
}
