//! The options page: which vendors are watched.

use std::rc::Rc;

use is_it_them_core::selection::Named;
use is_it_them_core::status::{Failure, Vendor};
use is_it_them_core::words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use crate::browser::monitor::{MIN_REFRESH, Wish};
use crate::browser::{monitor, storage, webext};
use crate::surface::{use_locale, use_readings};
use crate::ui::{Locale, Provenance, VendorState};

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

#[component]
fn Options(props: &Props) -> Html {
    let vendors = use_state(|| Rc::new(props.vendors.clone()));
    let problem = use_state(|| None::<&'static str>);
    let address = use_node_ref();
    let states = use_readings(&vendors, Wish { refresh: MIN_REFRESH, history: false });
    let locale = use_locale(MIN_REFRESH);

    let keep = {
        let vendors = vendors.clone();
        let problem = problem.clone();
        Callback::from(move |changed: Vec<Vendor>| {
            let changed = Rc::new(changed);
            vendors.set(changed.clone());
            let problem = problem.setter();
            spawn_local(async move {
                let saved = storage::save(storage::VENDORS, &*changed).await;
                problem.set(saved.err().map(|_| words::ui::NOT_SAVED));
            });
        })
    };
    let onsubmit = {
        let (vendors, problem, address, keep) =
            (vendors.clone(), problem.clone(), address.clone(), keep.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let Some(input) = address.cast::<HtmlInputElement>() else { return };
            match added(&vendors, &input.value()) {
                Ok(more) => {
                    input.set_value("");
                    keep.emit(more);
                }
                Err(why) => problem.set(Some(why)),
            }
        }
    };
    let onremove = {
        let vendors = vendors.clone();
        Callback::from(move |page: String| {
            keep.emit(vendors.iter().filter(|vendor| vendor.page != page).cloned().collect())
        })
    };
    html! {
        <ContextProvider<Locale> context={locale}>
            <main class="is-it-them options">
                <h1>{ words::PRODUCT }</h1>
                <form {onsubmit}>
                    <label for="address">{ words::ui::ADD_LABEL }</label>
                    <div class="line-up">
                        <input id="address" type="text" inputmode="url" autocomplete="off" ref={address} placeholder="https://status.example.com"
                            aria-invalid={problem.is_some().to_string()} aria-describedby="problem" />
                        <button class="btn primary">{ words::ui::ADD }</button>
                    </div>
                    <p id="problem" role="alert" class="major_outage">{ problem.unwrap_or_default() }</p>
                </form>
                <h2>{ words::ui::VENDORS }</h2>
                if states.is_empty() {
                    <p class="muted">{ words::ui::EMPTY }</p>
                }
                <ul class="vendors">
                    { for states.iter().map(|state| html! {
                        <li key={state.vendor.page.clone()}><Chosen state={state.clone()} onremove={onremove.clone()} /></li>
                    }) }
                </ul>
            </main>
        </ContextProvider<Locale>>
    }
}

/// The list with one vendor more, or why it cannot be added.
fn added(vendors: &[Vendor], address: &str) -> Result<Vec<Vendor>, &'static str> {
    let Some(named @ Named::Page(_)) = Named::parse(address) else { return Err(words::ui::ADDRESS_ODD) };
    let vendor = named.vendor("");
    if vendors.iter().any(|known| known.page == vendor.page) {
        return Err(words::ui::ADDRESS_KNOWN);
    }
    Ok(vendors.iter().cloned().chain([vendor]).collect())
}

#[derive(PartialEq, Properties)]
struct ChosenProps {
    state: VendorState,
    onremove: Callback<String>,
}

/// One chosen vendor: what is known of it, the way to allow reading it where the browser forbids that, the way out.
#[component]
fn Chosen(props: &ChosenProps) -> Html {
    let state = &props.state;
    let page = state.vendor.page.clone();
    let blocked = state.reading.as_ref().is_some_and(|reading| reading.failure == Some(Failure::Blocked));
    let onallow = {
        let page = page.clone();
        move |_| {
            // The request must come straight from the click, before anything is awaited.
            let asked = webext::request_host(&origin(&page));
            let page = page.clone();
            spawn_local(async move {
                if asked.await {
                    monitor::retry(&page);
                }
            });
        }
    };
    let onremove = {
        let onremove = props.onremove.clone();
        let page = page.clone();
        move |_| onremove.emit(page.clone())
    };
    html! {
        <div class="chosen">
            <div class="line-up">
                <span class="name">{ state.name().to_owned() }</span>
                <button class="quiet" onclick={onremove}>{ words::ui::remove(state.name()) }</button>
            </div>
            <p class="small muted">{ page }</p>
            <Provenance state={state.clone()} />
            if blocked {
                <button class="btn" onclick={onallow}>{ words::ui::ALLOW }</button>
            }
        </div>
    }
}

/// Scheme, host and port of an address.
fn origin(page: &str) -> String {
    page.splitn(4, '/').take(3).collect::<Vec<_>>().join("/")
}
