//! The search box: finds a vendor by its name, or by the address of its page, and makes sure that it can be read before
//! it is added.

mod choices;
mod stage;
mod wrong;

use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Unread};
use is_it_them_core::feed::{Readability, Reason};
use is_it_them_core::status::{Failure, Vendor};
use is_it_them_words as words;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use choices::Choices;
use is_it_them_browser::{catalogue, formats, reader, storage};
use is_it_them_ui::{Combobox, show_active};
use stage::{Candidate, Stage};
use wrong::Wrong;

#[derive(PartialEq, Properties)]
pub(crate) struct Props {
    /// The vendors that are chosen already.
    pub(crate) known: Rc<Vec<Rc<Vendor>>>,
    /// Takes a vendor into the list.
    pub(crate) onadd: Callback<Vendor>,
}

pub(crate) enum Message {
    /// The catalogue came, or did not.
    Loaded(Result<Rc<Catalog>, Failure>),
    /// A vendor was waiting for a permission when the page was closed.
    Pending(Vendor),
    Typed(String),
    Focused(bool),
    Step(isize),
    /// The text's cursor moves: the keyboard is back in the field.
    Cursor,
    Enter,
    Escape,
    Choose(usize),
    /// The search of this number asks for its so manieth document.
    Asked(u32, u32),
    Detected(u32, Box<Result<Vendor, Reason>>),
    Allowed(bool),
    AddAnyway,
    Cancel,
}

pub(crate) struct Search {
    catalog: Option<Result<Rc<Catalog>, Failure>>,
    text: String,
    choices: Choices,
    open: bool,
    stage: Stage,
    /// Set while what was looked at last did not answer as its row says.
    wrong: Option<Wrong>,
    /// Numbers the searches, so that the answer to one that was given up changes nothing.
    search: u32,
    input: NodeRef,
}

impl Component for Search {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        // Asking for a permission closes the popup in some browsers; the next page takes up what was waiting.
        ctx.link().send_future_batch(async {
            let pending: Option<Vendor> = storage::load(storage::PENDING).await;
            if pending.is_some() {
                storage::remove(storage::PENDING).await;
            }
            pending.map(Message::Pending).into_iter().collect::<Vec<_>>()
        });
        Search {
            catalog: None,
            text: String::new(),
            choices: Choices::default(),
            open: false,
            stage: Stage::Idle,
            wrong: None,
            search: 0,
            input: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Loaded(outcome) => {
                self.catalog = Some(outcome);
                self.find(ctx);
            }
            Message::Pending(vendor) => {
                self.look(ctx, Candidate { vendor, is_listed: false, unread: None, is_allowed: false })
            }
            Message::Typed(text) => {
                self.text = text;
                self.open = true;
                self.load(ctx);
                self.find(ctx);
            }
            Message::Focused(here) => {
                self.open = here && !self.text.is_empty();
                if here {
                    self.load(ctx);
                }
            }
            Message::Step(by) => {
                self.unfold();
                self.choices.step(by);
            }
            Message::Cursor => self.choices.active = None,
            Message::Enter if self.is_shown() => self.choose(ctx, self.choices.active.unwrap_or(0)),
            Message::Enter => self.unfold(),
            Message::Escape if self.is_shown() => self.open = false,
            Message::Escape => {
                self.text.clear();
                self.find(ctx);
            }
            Message::Choose(index) => self.choose(ctx, index),
            Message::Asked(search, number) => {
                if let Stage::Looking { asked, .. } = &mut self.stage
                    && search == self.search
                {
                    *asked = number;
                }
            }
            Message::Detected(search, outcome) if search == self.search => self.detected(ctx, *outcome),
            Message::Detected(..) => {}
            Message::Allowed(allowed) => self.allowed(ctx, allowed),
            Message::AddAnyway => {
                if let Stage::GaveUp { candidate, .. } = std::mem::replace(&mut self.stage, Stage::Idle) {
                    self.add(ctx, candidate.vendor);
                }
            }
            Message::Cancel => {
                self.search += 1;
                self.stage = Stage::Idle;
                self.wrong = None;
                self.focus();
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        show_active(&self.input);
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let is_left = !self.is_shown() && self.text.is_empty();
        let combobox = Combobox {
            id: "find",
            label: words::search::label(),
            list_label: words::search::results(),
            text: &self.text,
            choices: &self.choices.shown(),
            active: self.choices.active,
            open: self.open,
            count: self.choices.count(&self.text, self.catalog.as_ref()),
            input: self.input.clone(),
            oninput: link.batch_callback(|event: InputEvent| {
                event.target_dyn_into::<HtmlInputElement>().map(|input| Message::Typed(input.value()))
            }),
            onkeydown: link.batch_callback(move |event| pressed(event, is_left)),
            onfocus: link.callback(|_| Message::Focused(true)),
            onblur: link.callback(|_| Message::Focused(false)),
            onchoose: link.callback(Message::Choose),
        };
        html! {
            <div class="search" role="search">
                { combobox.view() }
                <div class="stage" role="status">
                    { self.stage.view(link) }
                    if let Some(wrong) = &self.wrong { { wrong.view() } }
                </div>
            </div>
        }
    }
}

/// Whether what came says anything of the row: a network that fails, or a browser that must not show the page, does not.
fn says_something(reason: &Reason) -> bool {
    matches!(reason, Reason::Private { .. } | Reason::NoData | Reason::Missing)
}

/// What a key means in the field. Keys that move in the list must not move the text's cursor too, and where nothing `is_left` to be
/// closed or cleared, Escape is the page's: it closes a popup. What a person is still composing has keys of its own.
fn pressed(event: KeyboardEvent, is_left: bool) -> Option<Message> {
    let message = match event.key().as_str() {
        _ if event.is_composing() => return None,
        "ArrowDown" => Message::Step(1),
        "ArrowUp" => Message::Step(-1),
        "Enter" => Message::Enter,
        "Escape" if !is_left => Message::Escape,
        "Home" | "End" | "ArrowLeft" | "ArrowRight" => return Some(Message::Cursor),
        _ => return None,
    };
    event.prevent_default();
    Some(message)
}

impl Search {
    fn load(&mut self, ctx: &Context<Self>) {
        if matches!(self.catalog, Some(Ok(_))) {
            return;
        }
        self.catalog = None;
        ctx.link().send_future(async { Message::Loaded(catalogue::whole("www/").await) });
    }

    /// Whether the list is seen.
    fn is_shown(&self) -> bool {
        self.open && !self.text.trim().is_empty()
    }

    /// Opens the list where it is closed, with the keyboard before its first line.
    fn unfold(&mut self) {
        if !self.is_shown() {
            self.open = !self.choices.is_empty();
            self.choices.active = None;
        }
    }

    /// Finds what fits what was typed.
    fn find(&mut self, ctx: &Context<Self>) {
        self.choices = Choices::find(&self.text, self.catalog(), &ctx.props().known);
    }

    fn catalog(&self) -> Option<&Catalog> {
        self.catalog.as_ref().and_then(|outcome| outcome.as_deref().ok())
    }

    fn choose(&mut self, ctx: &Context<Self>, index: usize) {
        let Some((mut vendor, entry)) = self.choices.vendor(index) else { return };
        self.open = false;
        self.wrong = None;
        let (is_listed, unread) = (entry.is_some(), entry.as_ref().and_then(|entry| entry.unread));
        if let Some(unread) = unread.filter(|_| !vendor.is_resolved()) {
            // Whose page nobody confirmed may have one all the same: its site leads there.
            let site = entry
                .filter(|_| unread == Unread::Unconfirmed)
                .and_then(|entry| entry.domains.into_iter().next());
            let Some(site) = site else {
                self.stage = Stage::Said(words::catalog::unread(&vendor.name, unread));
                return;
            };
            vendor.page = ["https://", &site].concat();
        }
        let is_for_all = |format| choices::readers(format, &vendor.page, self.catalog()) == Readability::Web;
        if self.is_known(ctx, &vendor) {
            self.say_known(&vendor.name);
        } else if vendor.format.is_some_and(is_for_all) {
            self.add(ctx, vendor);
        } else {
            self.look(ctx, Candidate { vendor, is_listed, unread, is_allowed: false });
        }
    }

    /// Finds out how a vendor's page is read, and whether it can be.
    fn look(&mut self, ctx: &Context<Self>, candidate: Candidate) {
        self.search += 1;
        let search = self.search;
        let link = ctx.link().clone();
        let listener = Closure::<dyn FnMut(String, u32)>::new(move |_: String, number| {
            link.send_message(Message::Asked(search, number))
        });
        let onask: Function = listener.as_ref().unchecked_ref::<Function>().clone();
        let vendor = candidate.vendor.clone();
        ctx.link().send_future(async move {
            Message::Detected(search, Box::new(formats::detect(vendor, onask).await))
        });
        self.stage = Stage::Looking { candidate, asked: 0, _listener: listener };
    }

    fn detected(&mut self, ctx: &Context<Self>, outcome: Result<Vendor, Reason>) {
        let Stage::Looking { candidate, .. } = std::mem::replace(&mut self.stage, Stage::Idle) else {
            return;
        };
        let is_decoy = |found: &Vendor| self.catalog().is_some_and(|catalog| catalog.is_decoy(&found.page));
        match outcome.and_then(|found| if is_decoy(&found) { Err(Reason::NoData) } else { Ok(found) }) {
            Ok(found) => {
                // Who has no confirmed page has no row that could be wrong.
                let is_sure = candidate.is_listed && candidate.unread.is_none();
                let wrong = is_sure.then(|| Wrong::moved(&candidate.vendor, &found)).flatten();
                let vendor = self.named(candidate, &found);
                self.add(ctx, vendor);
                self.wrong = wrong;
            }
            Err(reason) => {
                let is_sure = candidate.is_listed && candidate.unread.is_none() && says_something(&reason);
                self.wrong = is_sure.then(|| Wrong::unread(&candidate.vendor, &reason));
                self.stage = Stage::GaveUp { candidate, reason, asked_leave: false };
            }
        }
    }

    /// The vendor of a page that was found: the catalogue's, where the page is its, else one by the page's own name.
    fn named(&self, candidate: Candidate, found: &Vendor) -> Vendor {
        if candidate.is_listed {
            return candidate.vendor.read_at(found);
        }
        let entry = match &self.catalog {
            Some(Ok(catalog)) => catalog.vendor_of(&found.page).filter(|entry| entry.page == found.page),
            _ => None,
        };
        match entry {
            Some(entry) => entry.vendor().read_at(found),
            None if found.name.is_empty() => Vendor { name: candidate.vendor.name, ..found.clone() },
            None => found.clone(),
        }
    }

    fn add(&mut self, ctx: &Context<Self>, vendor: Vendor) {
        if self.is_known(ctx, &vendor) {
            self.say_known(&vendor.name);
            return;
        }
        self.stage = Stage::Said(self.added(&vendor));
        self.text.clear();
        self.find(ctx);
        self.focus();
        ctx.props().onadd.emit(vendor.clone());
        wasm_bindgen_futures::spawn_local(async move {
            // What an earlier visit found at this page is older than what was found now.
            reader::forget_finding(&vendor).await;
        });
    }

    /// That a vendor was added, and what its row says of it that its page does not.
    fn added(&self, vendor: &Vendor) -> String {
        let mut said = words::search::added(&vendor.name, vendor.format);
        let catalog = self.catalog();
        let entry = catalog.and_then(|catalog| catalog.entries().iter().find(|entry| entry.id == vendor.id));
        if let (Some(catalog), Some(entry)) = (catalog, entry) {
            let below: Vec<&str> =
                entry.on.iter().filter_map(|id| Some(catalog.get(id)?.name.as_str())).collect();
            let about = words::catalog::about(entry, &below);
            if !about.is_empty() {
                said.extend([words::language::gap(), &about]);
            }
        }
        said
    }

    fn is_known(&self, ctx: &Context<Self>, vendor: &Vendor) -> bool {
        ctx.props().known.iter().any(|known| known.page == vendor.page)
    }

    fn say_known(&mut self, name: &str) {
        self.stage = Stage::Said(words::search::known(name));
    }

    fn focus(&self) {
        if let Some(input) = self.input.cast::<HtmlInputElement>() {
            // An element that cannot take the focus leaves it where it is.
            let _ = input.focus();
        }
    }

    /// Goes on after the person was asked for leave.
    fn allowed(&mut self, ctx: &Context<Self>, allowed: bool) {
        let Stage::GaveUp { candidate, reason, .. } = std::mem::replace(&mut self.stage, Stage::Idle) else {
            return;
        };
        if allowed {
            self.look(ctx, Candidate { is_allowed: true, ..candidate });
        } else {
            self.stage = Stage::GaveUp { candidate, reason, asked_leave: true };
        }
    }
}
