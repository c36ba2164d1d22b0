//! The large views, for those who look closer: what `<is-it-them>` draws in them, and the extension's page in a tab.

pub mod first;
mod history;
pub mod options;
mod wizard;

use std::rc::Rc;

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use yew::Callback;

use self::wizard::Wizard;
use crate::surfaces::element::Options;
use crate::surfaces::language;
use crate::surfaces::watched::News;
use is_it_them_browser::environment::{self, Environment};
use is_it_them_browser::environments;
use is_it_them_browser::{clock, intl, investigations, keeper, list, reader, readings, wishes};
use is_it_them_core::alert::Silence;
use is_it_them_core::investigation::{self, Investigation};
use is_it_them_core::status::{PublishedWatch, Watch};
use is_it_them_words::language::Grammar;

/// Where it runs.
static ENVIRONMENT: Environment = Environment { past: Some(reader::renew_history), ..environments::EITHER };

/// All that it knows of languages.
const GRAMMAR: Grammar =
    Grammar { plural: intl::plural, number: intl::number, list: intl::list, ..Grammar::BARE };

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&ENVIRONMENT);
}

/// A mounted view, held by its element or its page.
#[wasm_bindgen]
pub struct App {
    view: View,
    host: Element,
}

/// Which view it is. One more arm for each that follows.
enum View {
    Wizard(yew::AppHandle<Wizard>),
    History(yew::AppHandle<history::Root>),
}

/// Puts into the archive what is kept of the chosen vendors: what the popup read, which has no archive of its own.
#[wasm_bindgen]
pub async fn archive() {
    for vendor in list::load().await.iter() {
        if let Some(reading) = readings::kept(vendor).await {
            let name = reading.name().unwrap_or(&vendor.name).to_owned();
            keeper::keep(vendor.clone(), name, Rc::new(reading));
        }
    }
}

/// Watches an incident of a chosen vendor, in an investigation of its own, unless one does already. Whether that was kept.
#[wasm_bindgen]
pub async fn watch(page: String, incident: String) -> bool {
    let is_it = |known: &PublishedWatch| known.page == page && known.watch.incident == incident;
    if investigations::watches().await.iter().any(is_it) {
        return true;
    }
    let vendors = list::load().await;
    let Some(vendor) = vendors.iter().find(|vendor| vendor.page == page) else { return false };
    let report = readings::kept(vendor).await.and_then(|reading| reading.report);
    let Some(incident) =
        report.as_ref().and_then(|report| report.incidents.iter().find(|known| known.id == incident))
    else {
        return false;
    };
    let id = investigation::link_id(&[&page, " ", &incident.id].concat());
    let mut found = Investigation::new(id, (**vendor).clone(), clock::now());
    found.watch = Some(Watch::of(incident));
    let kept = investigations::save(&found).await.is_ok();
    investigations::publish_watches().await;
    kept
}

/// Silences the vendor of a page in the way of this name (see [`Silence::name`]), or ends that. Whether that was kept.
#[wasm_bindgen]
pub async fn silence(page: String, how: String) -> bool {
    let Some(silence) = Silence::named(&how) else { return false };
    wishes::change(|wishes| wishes.set(&page, |wish| wish.silence(silence, clock::now()))).await.is_ok()
}

#[wasm_bindgen]
impl App {
    /// Draws the view that `options` name into `root`, a `div` inside the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> App {
        App::mount(root, host, Options::read(&options, GRAMMAR))
    }

    /// Draws the view that `options` name, of the vendors chosen in the extension.
    pub async fn of_chosen(root: Element, options: JsValue) -> App {
        language::take_with_times(&options, GRAMMAR);
        let vendors = list::load().await;
        App::mount(root.clone(), root, Options { vendors, ..Options::read(&options, GRAMMAR) })
    }

    /// Draws the wizard in the popup's place, at the investigation of this id or where it begins. `onclose` leads back;
    /// `options` say the language.
    pub async fn in_popup(root: Element, open: Option<String>, onclose: Function, options: JsValue) -> App {
        let onclose = Callback::from(move |_| {
            // The way back is the page's own; where it fails the page hears of that by itself.
            let _ = onclose.call0(&JsValue::NULL);
        });
        language::take_with_times(&options, GRAMMAR);
        let options = Options { vendors: list::load().await, ..Options::read(&options, GRAMMAR) };
        let props = wizard::Props { onclose: Some(onclose), open, ..wizard::Props::of(&root, &options) };
        App {
            view: View::Wizard(yew::Renderer::with_root_and_props(root.clone(), props).render()),
            host: root,
        }
    }

    /// Takes over changed attributes; a change of the view takes a new `App`.
    pub fn update(&mut self, options: JsValue) {
        let options = Options::read(&options, GRAMMAR);
        match &mut self.view {
            View::Wizard(handle) => handle.update(wizard::Props::of(&self.host, &options)),
            View::History(handle) => handle.update(history::Props { host: self.host.clone(), options }),
        }
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        let speech = language::take_with_times(&options, GRAMMAR);
        match &self.view {
            View::Wizard(handle) => handle.send_message(News::Speak(speech)),
            View::History(handle) => handle.send_message(News::Speak(speech)),
        }
    }

    /// Reads every vendor again now.
    pub fn refresh(&self) {
        match &self.view {
            View::Wizard(handle) => handle.send_message(News::Refresh),
            View::History(handle) => handle.send_message(News::Refresh),
        }
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        match self.view {
            View::Wizard(handle) => handle.destroy(),
            View::History(handle) => handle.destroy(),
        }
    }
}

impl App {
    fn mount(root: Element, host: Element, options: Options) -> App {
        let view = if options.history {
            let props = history::Props { host: host.clone(), options };
            View::History(yew::Renderer::with_root_and_props(root, props).render())
        } else {
            let props = wizard::Props::of(&host, &options);
            View::Wizard(yew::Renderer::with_root_and_props(root, props).render())
        };
        App { view, host }
    }
}
