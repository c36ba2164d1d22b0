//! The extension's console: calls to a vendor, made from here when a person presses a button. What they come to is drawn by
//! `ui/console`.

mod act;
mod book;
mod hear;
mod keep;
mod look;
mod run;
mod view;

use std::rc::Rc;

use gloo_timers::callback::{Interval, Timeout};
use is_it_them_browser::credentials::Known;
use is_it_them_browser::environment;
use is_it_them_browser::environments;
use is_it_them_browser::list::{self, Vendors};
use is_it_them_browser::permissions::Changes;
use is_it_them_browser::probe::Ticket;
use is_it_them_browser::{credentials, intl, permissions};
use is_it_them_core::investigation::Investigation;
use is_it_them_core::playbook::Playbook;
use is_it_them_core::probe::{Breakers, Engine, Inputs, Origin, Run, Vigil};
use is_it_them_core::status::{Reading, Vendor};
use is_it_them_core::time::Timestamp;
use is_it_them_ui::console::{Act, Named, Parts, Webhook};
use is_it_them_words::language::{Grammar, direction, spoken};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::run::{Came, Wanted};
use super::language;

/// Milliseconds between two looks at the clock and at what the background wrote.
const TICK: u32 = 10_000;

/// It counts, and writes numbers.
const GRAMMAR: Grammar = Grammar { plural: intl::plural, number: intl::number, ..Grammar::BARE };

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    // It reads no pages, so it needs none of what keeps them.
    environment::begin(&environments::READER);
}

/// The drawn console, held by its page.
#[wasm_bindgen]
pub struct Console(yew::AppHandle<Root>);

#[wasm_bindgen]
impl Console {
    /// Draws the console into an element, for the vendors that are chosen; the address may say which of them.
    pub async fn of_chosen(root: Element, options: JsValue) -> Console {
        language::take_with_times(&options, GRAMMAR);
        let props = Props { vendors: list::load().await };
        Console(yew::Renderer::with_root_and_props(root, props).render())
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        language::take_with_times(&options, GRAMMAR);
        self.0.send_message(Message::Tick);
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vendors,
}

enum Message {
    Act(Act),
    Tick,
    /// A vendor's playbook came, or not; and what failed before, host by host.
    Book(Rc<Vendor>, Option<(Rc<Playbook>, Origin)>, Breakers),
    /// The hosts that may be called.
    Allowed(Vec<String>),
    /// Which credentials there are.
    Known(Known),
    /// Calls may be made, now that leave was asked for.
    Ready(Wanted, bool),
    /// What was typed of a credential is in memory, or why it is not; and which there are.
    Held(Result<(), &'static str>, Known),
    /// What a call brought.
    Came(Came),
    /// A pause is over.
    GoOn,
    /// The investigation that the vendor is measured for.
    Found(Option<Box<Investigation>>, Vec<Run>),
    Notice(String),
    /// Whether a run could be kept.
    Kept(bool),
    /// What a resolver says of a host of the vendor with this page.
    Named(String, Named),
    /// What came of checking a webhook.
    Webhook(Webhook),
    /// What is asked every minute.
    Vigil(Option<Box<Vigil>>),
    /// What is kept of the vendor's page.
    Page(Option<Box<Reading>>),
}

/// The vendor that is measured.
struct Open {
    vendor: Rc<Vendor>,
    book: Rc<Playbook>,
    origin: Origin,
    region: Option<String>,
    inputs: Inputs,
    /// The call that is open, by its recipe's id.
    recipe: Option<String>,
    /// The calls that may write, by their recipes' ids.
    agreed: Vec<String>,
    /// The hosts that are asked whether they answer.
    hosts: Vec<String>,
    /// The runs, oldest first; the last one goes on while there is an engine.
    runs: Vec<Run>,
    /// The sequence that is open, by its id.
    sequence: Option<String>,
    /// The run, while it goes on.
    engine: Option<Engine>,
    /// What failed before, host by host.
    breakers: Breakers,
    /// What is on its way: the engine's name for it, and the browser's.
    sent: Vec<(u32, Ticket)>,
    /// Until when nothing is sent, and what ends that.
    waiting: Option<(Timestamp, Timeout)>,
    /// The resolvers that were chosen, by their ids, and what they said.
    resolvers: Vec<&'static str>,
    names: Vec<Named>,
    /// The parts of connections, where the browser told them.
    parts: Vec<Parts>,
    /// The investigation that it is measured for; one is begun with the first result where none was named.
    found: Option<Investigation>,
    /// Counts the runs, so that what an old one still brings is let go.
    turn: u32,
}

struct Root {
    open: Option<Open>,
    /// Why a vendor could not be opened.
    problem: Option<&'static str>,
    allowed: Vec<String>,
    known: Known,
    webhook: Webhook,
    vigil: Option<Box<Vigil>>,
    page: Option<Box<Reading>>,
    notice: String,
    heading: NodeRef,
    /// Whether the heading is to have the focus once it is drawn.
    focus: bool,
    act: Callback<Act>,
    _changes: Changes,
    _clock: Interval,
}

impl Component for Root {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let clock = ctx.link().clone();
        Root::look_at_vigil(ctx);
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Message::Allowed(permissions::allowed().await) });
        ctx.link().send_future(async { Message::Allowed(permissions::allowed().await) });
        ctx.link().send_future(async { Message::Known(credentials::known().await) });
        book::enter(ctx);
        Root {
            open: None,
            problem: None,
            allowed: Vec::new(),
            known: Known::default(),
            webhook: Webhook::default(),
            vigil: None,
            page: None,
            notice: String::new(),
            heading: NodeRef::default(),
            focus: false,
            act: hear::hear(ctx),
            _changes: Changes::hear(heard),
            _clock: Interval::new(TICK, move || clock.send_message(Message::Tick)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Act(act) => self.act(ctx, act),
            Message::Tick => {
                Root::look_at_vigil(ctx);
                self.look_at_page(ctx);
                // One that nobody used for a while is gone.
                ctx.link().send_future(async { Message::Known(credentials::known().await) });
            }
            Message::Book(vendor, book, breakers) => self.opened(ctx, vendor, book, breakers),
            Message::Allowed(allowed) => self.allow(allowed),
            Message::Known(known) => self.known = known,
            Message::Ready(wanted, is_allowed) => self.ready(ctx, wanted, is_allowed),
            Message::Held(held, known) => {
                self.known = known;
                self.held(ctx, held);
            }
            Message::Came(came) => self.came(ctx, came),
            Message::GoOn => self.go_on(ctx),
            Message::Found(found, runs) => self.found(found, runs),
            Message::Notice(notice) => self.notice = notice,
            Message::Kept(true) => {}
            Message::Kept(false) => self.notice = look::not_kept(),
            Message::Named(page, named) => {
                if let Some(open) = self.open.as_mut().filter(|open| open.vendor.page == page) {
                    open.names.push(named);
                }
            }
            Message::Webhook(webhook) => self.webhook = webhook,
            Message::Vigil(vigil) => self.vigil = vigil,
            Message::Page(page) => self.page = page,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        html! {
            <div class="is-it-them app" key={spoken()} lang={spoken()} dir={direction()}>{ self.screen(ctx) }</div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if std::mem::take(&mut self.focus)
            && let Some(heading) = self.heading.cast::<HtmlElement>()
        {
            // A browser that refuses leaves the page as usable as before.
            let _ = heading.focus();
        }
    }
}
