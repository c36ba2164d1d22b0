//! The large views, for those who look closer: what `<is-it-them>` draws in them, and the extension's page in a tab.

mod history;
pub mod options;
pub mod popup;
mod search;
mod wizard;

use wasm_bindgen::prelude::*;
use web_sys::Element;

use self::wizard::Wizard;
use crate::surfaces::element::Options;
use crate::surfaces::watched::News;
use is_it_them_browser::environment::{self, Environment};
use is_it_them_browser::environments;
use is_it_them_browser::list;
use is_it_them_browser::reader;

/// Where it runs.
static ENVIRONMENT: Environment = Environment { past: Some(reader::renew_history), ..environments::EITHER };

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

#[wasm_bindgen]
impl App {
    /// Draws the view that `options` name into `root`, a `div` inside the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> App {
        App::mount(root, host, Options::read(&options))
    }

    /// Draws the view that `options` name, of the vendors chosen in the extension.
    pub async fn of_chosen(root: Element, options: JsValue) -> App {
        let vendors = list::load().await;
        App::mount(root.clone(), root, Options { vendors, ..Options::read(&options) })
    }

    /// Takes over changed attributes; a change of the view takes a new `App`.
    pub fn update(&mut self, options: JsValue) {
        let options = Options::read(&options);
        match &mut self.view {
            View::Wizard(handle) => handle.update(wizard::Props::of(&self.host, &options)),
            View::History(handle) => handle.update(history::Props { host: self.host.clone(), options }),
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
