//! What every element on a page has, however it is drawn: attributes, and the `change` event.

use std::rc::Rc;

use is_it_them_core::names::option;
use is_it_them_core::selection::Selection;
use is_it_them_core::status::{Health, Reading, Vendor};
use is_it_them_words::language::{Grammar, Speech};
use serde::Serialize;
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};

use crate::surfaces::language;
use is_it_them_browser::js::property;
use is_it_them_browser::monitor::MIN_REFRESH;
use is_it_them_browser::{clock, http};

/// Seconds between two reads where the page does not say.
const REFRESH: u32 = 300;

/// An element's attributes, as the shim in `www/` hands them over.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Options {
    /// The vendors to show, in their order. Those named by an id still have to be looked up.
    pub(crate) vendors: Rc<Vec<Rc<Vendor>>>,
    /// The page to which links to answers are to lead, as it was named; empty where none was.
    pub(crate) page: Rc<str>,
    /// Where the package lies, with a slash.
    pub(crate) base: Rc<str>,
    /// `light`, `dark` or `auto`.
    pub(crate) theme: &'static str,
    /// Seconds between two reads.
    pub(crate) refresh: u32,
    /// Leaves out vendors that are fine.
    pub(crate) only_problems: bool,
    /// In the incident view: the incident's id, or nothing for the latest.
    pub(crate) incident: Option<String>,
    /// The language that this element speaks.
    pub(crate) speech: Speech,
    /// Takes what is shown of a vendor, for the next visit: see [`is_it_them_browser::glimpse`].
    pub(crate) glimpse: JsValue,
}

impl Options {
    /// Whether others differ from these in the language and in nothing else.
    #[allow(dead_code, reason = "the views that Yew draws find out by themselves what changed")]
    pub(crate) fn says_anew(&self, new: &Options) -> bool {
        self.speech != new.speech && *self == Options { speech: self.speech, ..new.clone() }
    }

    /// Reads what is named in [`option`], and speaks the language named there with this grammar.
    pub(crate) fn read(options: &JsValue, grammar: Grammar) -> Options {
        http::claim_with(property(options, option::CLAIM));
        let text = |key| property(options, key).as_string().unwrap_or_default();
        let base = text(option::BASE);
        let named = Selection::parse_list(&text(option::VENDORS));
        // The shim keeps the number between 1 and a day.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let refresh = property(options, option::REFRESH).as_f64().map_or(REFRESH, |seconds| seconds as u32);
        Options {
            vendors: Rc::new(named.into_iter().map(|selection| Rc::new(selection.vendor(&base))).collect()),
            page: text(option::PAGE).into(),
            base: base.as_str().into(),
            theme: match text(option::THEME).as_str() {
                "light" => "light",
                "dark" => "dark",
                _ => "auto",
            },
            refresh: refresh.max(MIN_REFRESH),
            only_problems: property(options, option::ONLY_PROBLEMS).is_truthy(),
            incident: (text(option::VIEW) == "incident").then(|| text(option::INCIDENT)),
            speech: language::take(options, grammar),
            glimpse: property(options, option::GLIMPSE),
        }
    }
}

/// The health each vendor had when the page was last told.
#[derive(Default)]
pub(crate) struct Announced(Vec<(String, Health)>);

impl Announced {
    /// Tells the host page, by a `change` event, when a vendor's health is another than before.
    pub(crate) fn tell(&mut self, host: &Element, vendor: &Vendor, reading: &Reading) {
        let Some(report) = &reading.report else { return };
        let health = reading.stated_health(clock::now());
        match self.0.iter_mut().find(|(known, _)| *known == vendor.id) {
            Some((_, previous)) if *previous == health => {}
            Some((_, previous)) => {
                let change = Change {
                    vendor: &vendor.id,
                    name: &report.page.name,
                    health: health.name(),
                    previous: previous.name(),
                };
                *previous = health;
                dispatch(host, &change);
            }
            None => self.0.push((vendor.id.clone(), health)),
        }
    }
}

/// What the event `change` says in its `detail`.
#[derive(Serialize)]
struct Change<'a> {
    /// The vendor's id.
    vendor: &'a str,
    /// What it calls itself.
    name: &'a str,
    /// Its health now, by its name in reports.
    health: &'a str,
    /// Its health before.
    previous: &'a str,
}

fn dispatch(host: &Element, change: &Change<'_>) {
    // Texts alone are written, which cannot fail.
    let detail = serde_wasm_bindgen::to_value(change).unwrap_or_default();
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict("change", &init) {
        // The host's listeners run here; whether they cancel it is of no interest.
        let _ = host.dispatch_event(&event);
    }
}
