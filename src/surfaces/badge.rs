//! The badge view: one line a vendor, drawn without Yew, so that the first state is on the page after a third of the
//! full download.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Interval;
use is_it_them_core::status::{Reading, Vendor};
use is_it_them_words as words;
use is_it_them_words::badge::Badge;
use is_it_them_words::language::Grammar;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, Element};

use crate::surfaces::element::{Announced, Options};
use is_it_them_browser::intl::locale;
use is_it_them_browser::monitor::{self, Subscription, Wish};
use is_it_them_browser::{catalogue, glimpse};
use is_it_them_browser::{environment, environments};
use is_it_them_core::shape;

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::PAGE);
}

/// Milliseconds between two looks at the clock, so that ages on screen stay true.
const TICK: u32 = 10_000;

const SVG: &str = "http://www.w3.org/2000/svg";

/// A mounted badge view, held by its element.
#[wasm_bindgen]
pub struct Badges {
    view: Rc<RefCell<View>>,
    _clock: Interval,
}

struct View {
    root: Element,
    host: Element,
    options: Options,
    readings: Vec<Option<Rc<Reading>>>,
    /// What is on the page, so that only what changed is written.
    painted: Option<(&'static str, Vec<Badge>)>,
    watches: Vec<Subscription>,
    announced: Announced,
    /// Whether ids could not be looked up and are to be tried again.
    retry: bool,
}

#[wasm_bindgen]
impl Badges {
    /// Draws into `root`, a `div` inside the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> Badges {
        let options = Options::read(&options, Grammar::BARE);
        glimpse::begin(&options.glimpse, &words::glimpse::legend());
        let readings = vec![None; options.vendors.len()];
        let view = View {
            root,
            host,
            options,
            readings,
            painted: None,
            watches: Vec::new(),
            announced: Announced::default(),
            retry: false,
        };
        view.root.set_attribute("part", "root").unwrap_or_default();
        let view = Rc::new(RefCell::new(view));
        let clock = {
            let view = view.clone();
            Interval::new(TICK, move || {
                view.borrow_mut().paint();
                if std::mem::take(&mut view.borrow_mut().retry) {
                    look_up(&view);
                }
            })
        };
        view.borrow_mut().paint();
        watch(&view);
        look_up(&view);
        Badges { view, _clock: clock }
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: JsValue) {
        let options = Options::read(&options, Grammar::BARE);
        {
            let mut view = self.view.borrow_mut();
            glimpse::begin(&options.glimpse, &words::glimpse::legend());
            // Another language is another way to say the same: nobody is asked again.
            let is_said_anew = view.options.says_anew(&options);
            if !is_said_anew {
                view.readings = vec![None; options.vendors.len()];
            }
            view.options = options;
            if is_said_anew {
                // What is painted is of the other language, whatever is in it.
                view.painted = None;
            }
            view.paint();
            if is_said_anew {
                return;
            }
        }
        watch(&self.view);
        look_up(&self.view);
    }

    /// Reads every vendor again now.
    pub fn refresh(&self) {
        self.view.borrow().options.vendors.iter().for_each(|vendor| monitor::retry(&vendor.page));
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        self.view.borrow().root.replace_children_with_node_0();
        // Their listeners hold the view, which would else keep them for ever.
        let watches = std::mem::take(&mut self.view.borrow_mut().watches);
        drop(watches);
    }
}

/// Watches the vendors whose pages are known.
fn watch(view: &Rc<RefCell<View>>) {
    let (vendors, refresh, host) = {
        let view = view.borrow();
        (view.options.vendors.clone(), view.options.refresh, view.host.clone())
    };
    let watch = |(index, vendor): (usize, &Rc<Vendor>)| {
        let view = view.clone();
        let wish = Wish { refresh, history: false, host: Some(host.clone()) };
        monitor::subscribe(vendor, wish, move |reading| View::hear(&view, index, reading))
    };
    let known = vendors.iter().enumerate().filter(|(_, vendor)| vendor.is_resolved());
    let watches: Vec<_> = known.map(watch).collect();
    // Watched anew before the old ones end, so that a vendor in both goes on without a second read.
    let old = std::mem::replace(&mut view.borrow_mut().watches, watches);
    drop(old);
}

/// Looks up the ids among the vendors, then watches those too.
fn look_up(view: &Rc<RefCell<View>>) {
    let (vendors, base) = {
        let view = view.borrow();
        (view.options.vendors.clone(), view.options.base.clone())
    };
    if vendors.iter().all(|vendor| vendor.is_resolved()) {
        return;
    }
    let view = view.clone();
    spawn_local(async move {
        let outcome = catalogue::resolve(&vendors, &base).await;
        let failure = {
            let mut view = view.borrow_mut();
            if !Rc::ptr_eq(&view.options.vendors, &vendors) {
                return;
            }
            let failure = outcome.as_ref().err().cloned();
            view.retry = failure.is_some();
            view.options.vendors = outcome.map_or(vendors, Rc::new);
            failure
        };
        let vendors = view.borrow().options.vendors.clone();
        for (index, vendor) in vendors.iter().enumerate().filter(|(_, vendor)| !vendor.is_resolved()) {
            let failure = failure.clone().unwrap_or_else(|| vendor.why_unresolved());
            View::hear(&view, index, Rc::new(Reading::default().failed(failure)));
        }
        watch(&view);
    });
}

impl View {
    fn hear(view: &RefCell<View>, index: usize, mut reading: Rc<Reading>) {
        let mut view = view.borrow_mut();
        let View { host, options, announced, .. } = &mut *view;
        options.speech.speak();
        let Some(vendor) = options.vendors.get(index) else { return };
        if !vendor.parts.is_empty() {
            Rc::make_mut(&mut reading).narrow(&vendor.parts);
        }
        announced.tell(host, vendor, &reading);
        let shown = (vendor.clone(), reading.clone());
        if let Some(known) = view.readings.get_mut(index) {
            *known = Some(reading);
        }
        view.paint();
        // When it is drawn, since the script may put it on the page now.
        let (vendor, reading) = shown;
        let line = words::glimpse::line(&vendor, &reading, &locale(view.options.refresh));
        glimpse::show(&view.options.glimpse, &vendor.id, &vendor, &line);
    }

    fn paint(&mut self) {
        self.options.speech.speak();
        let locale = locale(self.options.refresh);
        let vendors = self.options.vendors.iter().zip(&self.readings);
        let said: Vec<_> =
            vendors.map(|(vendor, reading)| Badge::of(vendor, reading.as_deref(), &locale)).collect();
        let wanted = (self.options.theme, said);
        if self.painted.as_ref() == Some(&wanted) {
            return;
        }
        // The calls below fail only on names that no browser refuses.
        if let Some(document) = self.root.owner_document()
            && let Ok(badges) = draw(&document, &wanted.1)
        {
            self.root.set_class_name(&format!("is-it-them {}", wanted.0));
            for (name, value) in [("lang", self.options.speech.tag()), ("dir", "ltr")] {
                self.root.set_attribute(name, value).unwrap_or_default();
            }
            self.root.replace_children_with_node_1(&badges);
            self.painted = Some(wanted);
        }
    }
}

fn draw(document: &Document, all: &[Badge]) -> Result<Element, JsValue> {
    let badges = element(document, "div", "badges")?;
    for said in all {
        badges.append_child(&badge(document, said)?.into())?;
    }
    if all.is_empty() {
        badges.set_text_content(Some(words::ui::nothing_selected()));
    }
    Ok(badges)
}

fn badge(document: &Document, said: &Badge) -> Result<Element, JsValue> {
    let badge = match &said.link {
        Some(link) => {
            let badge = element(document, "a", "badge")?;
            badge.set_attribute("href", link)?;
            badge.set_attribute("target", "_blank")?;
            badge.set_attribute("rel", "noopener noreferrer")?;
            badge
        }
        None => element(document, "span", "badge")?,
    };
    badge.set_attribute("part", "badge")?;
    badge.append_child(&glyph(document, said)?.into())?;
    let state = format!("state {}", said.health.name());
    let all = [
        ("name", said.name.as_str()),
        ("scope small muted", &said.scope),
        (&state, said.state),
        ("small muted", &said.age),
    ];
    for (class, text) in all.into_iter().filter(|(_, text)| !text.is_empty()) {
        let span = element(document, "span", class)?;
        span.set_text_content(Some(text));
        span.set_attribute("dir", "auto")?;
        badge.append_child(&span.into())?;
    }
    Ok(badge)
}

fn glyph(document: &Document, said: &Badge) -> Result<Element, JsValue> {
    let svg = document.create_element_ns(Some(SVG), "svg")?;
    svg.set_attribute("class", &format!("glyph {}", said.health.name()))?;
    svg.set_attribute("viewBox", shape::VIEW_BOX)?;
    svg.set_attribute("aria-hidden", "true")?;
    let (outline, mark) = shape::paths(said.health);
    for (class, data) in [("shape", outline), ("mark", mark)] {
        let path = document.create_element_ns(Some(SVG), "path")?;
        path.set_attribute("class", class)?;
        path.set_attribute("d", data)?;
        svg.append_child(&path.into())?;
    }
    Ok(svg)
}

fn element(document: &Document, tag: &str, class: &str) -> Result<Element, JsValue> {
    let element = document.create_element(tag)?;
    element.set_class_name(class);
    Ok(element)
}
