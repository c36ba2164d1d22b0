//! How a page has the wizard: what `<is-it-them view="wizard">` draws, the extension's page in a tab, and the popup.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::Callback;

use super::{Message, Props, Wizard};
use crate::surfaces::element::Options;
use crate::surfaces::language;
use crate::surfaces::page::{ENVIRONMENT, GRAMMAR};
use crate::surfaces::watched::News;
use is_it_them_browser::{environment, list};

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&ENVIRONMENT);
}

/// A mounted wizard, held by its element or its page.
#[wasm_bindgen]
pub struct WizardView {
    drawn: yew::AppHandle<Wizard>,
    host: Element,
}

#[wasm_bindgen]
impl WizardView {
    /// Draws it into `root`, a `div` inside the shadow root of `host`, of the vendors that `options` name.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> WizardView {
        let props = Props::of(&host, &Options::read(&options, GRAMMAR));
        WizardView::mount(root, host, props)
    }

    /// Draws it of the vendors chosen in the extension.
    pub async fn of_chosen(root: Element, options: JsValue) -> WizardView {
        let props = WizardView::chosen(&root, &options).await;
        WizardView::mount(root.clone(), root, props)
    }

    /// Draws it in the popup's place, at the investigation of this id or where it begins. `onclose` leads back; `options` say
    /// the language.
    pub async fn in_popup(
        root: Element,
        open: Option<String>,
        onclose: Function,
        options: JsValue,
    ) -> WizardView {
        let onclose = Callback::from(move |_| {
            // The way back is the page's own; where it fails the page hears of that by itself.
            let _ = onclose.call0(&JsValue::NULL);
        });
        let props = Props { onclose: Some(onclose), open, ..WizardView::chosen(&root, &options).await };
        WizardView::mount(root.clone(), root, props)
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: JsValue) {
        self.drawn.update(Props::of(&self.host, &Options::read(&options, GRAMMAR)));
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

    /// What is asked about, where the vendors are those chosen in the extension.
    async fn chosen(root: &Element, options: &JsValue) -> Props {
        language::take_with_times(options, GRAMMAR);
        let vendors = list::load().await;
        Props::of(root, &Options { vendors, ..Options::read(options, GRAMMAR) })
    }

    fn mount(root: Element, host: Element, props: Props) -> WizardView {
        WizardView { drawn: yew::Renderer::with_root_and_props(root, props).render(), host }
    }
}
