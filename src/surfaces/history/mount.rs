//! How a page has the history: what `<is-it-them view="history">` draws, and the extension's page in a tab.

use is_it_them_core::names::option;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::{Message, Props, Root};
use crate::surfaces::element::Options;
use crate::surfaces::language;
use crate::surfaces::page::{ENVIRONMENT, GRAMMAR};
use crate::surfaces::watched::News;
use is_it_them_browser::js::property;
use is_it_them_browser::{environment, list};

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&ENVIRONMENT);
}

/// A mounted history, held by its element or its page.
#[wasm_bindgen]
pub struct HistoryView {
    drawn: yew::AppHandle<Root>,
    host: Element,
}

#[wasm_bindgen]
impl HistoryView {
    /// Draws it into `root`, a `div` inside the shadow root of `host`, of the vendors that `options` name.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> HistoryView {
        HistoryView::mount(host, root, Options::read(&options, GRAMMAR), &options, None)
    }

    /// Draws it of the vendors chosen in the extension. `onwatch` gets a page and an incident to be watched, and promises whether that
    /// was kept: another package does it.
    pub async fn of_chosen(root: Element, onwatch: Function, options: JsValue) -> HistoryView {
        language::take_with_times(&options, GRAMMAR);
        let vendors = list::load().await;
        let drawn = Options { vendors, ..Options::read(&options, GRAMMAR) };
        HistoryView::mount(root.clone(), root, drawn, &options, Some(onwatch))
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: JsValue) {
        let options = Options::read(&options, GRAMMAR);
        let archived = JsValue::UNDEFINED;
        self.drawn.update(Props { host: self.host.clone(), options, onwatch: None, archived });
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        let speech = language::take_with_times(&options, GRAMMAR);
        self.drawn.send_message(Message::News(News::Speak(speech)));
    }

    /// Reads every vendor again now.
    pub fn refresh(&self) {
        self.drawn.send_message(Message::News(News::Refresh));
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        self.drawn.destroy();
    }

    fn mount(
        host: Element,
        root: Element,
        options: Options,
        handed: &JsValue,
        onwatch: Option<Function>,
    ) -> HistoryView {
        let archived = property(handed, option::ARCHIVED);
        let props = Props { host: host.clone(), options, onwatch, archived };
        HistoryView { drawn: yew::Renderer::with_root_and_props(root, props).render(), host }
    }
}
