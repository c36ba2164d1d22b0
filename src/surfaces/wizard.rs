//! The wizard: who is watched, what is kept, which playbook is used, where the person is. What it shows is drawn by
//! `ui/wizard`.

mod act;
mod below;
mod diagnosed;
mod enter;
mod guest;
mod habit;
mod measured;
mod mount;
mod playbooks;
mod told;
mod upstream;
mod view;

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use is_it_them_core::diagnosis::{Lag, Markup, shared_page};
use is_it_them_core::investigation::Investigation;
use is_it_them_core::playbook::{self, Playbook};
use is_it_them_core::status::{Reading, Vendor};
use is_it_them_words::language::Speech;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use self::below::Below;
use self::diagnosed::Diagnosed;
use self::guest::Guest;
use self::habit::Habit;
use self::measured::Measured;
use self::playbooks::Playbooks;
use self::told::{Heard, Telling};
use self::upstream::{Upstream, Word};
use crate::surfaces::element::{Announced, Options};
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::monitor::{MIN_REFRESH, Wish};
use is_it_them_browser::{archivist, investigations};
use is_it_them_ui::wizard::{Act, Book};
use is_it_them_ui::{Board, VendorState};

/// What the wizard is about.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    /// The element that hears of changes, where there is one.
    #[prop_or_default]
    pub(crate) host: Option<Element>,
    pub(crate) vendors: Rc<Vec<Rc<Vendor>>>,
    /// The page to which links to answers lead, where one was named; empty where none was.
    pub(crate) page: Rc<str>,
    /// Where the package lies, with a slash.
    pub(crate) base: String,
    pub(crate) theme: &'static str,
    /// The language to speak.
    pub(crate) speech: Speech,
    pub(crate) refresh: u32,
    /// The way out, where there is one: then this is the popup.
    #[prop_or_default]
    pub(crate) onclose: Option<Callback<MouseEvent>>,
    /// The investigation to begin at, by its id.
    #[prop_or_default]
    pub(crate) open: Option<String>,
}

impl Props {
    /// Those of an element.
    pub(crate) fn of(host: &Element, options: &Options) -> Props {
        Props {
            host: Some(host.clone()),
            vendors: options.vendors.clone(),
            // What may not be sent is not named.
            page: shared_page(&options.page).unwrap_or_default().into(),
            base: options.base.to_string(),
            theme: options.theme,
            speech: options.speech,
            refresh: options.refresh,
            onclose: None,
            open: None,
        }
    }
}

pub(crate) enum Message {
    News(News),
    Act(Act),
    /// What was kept on this device.
    Kept(Vec<Investigation>, Vec<Playbook>),
    /// A playbook that ships came, or could not be had.
    Shipped(&'static str, Option<Playbook>),
    /// What came of the box.
    Told(Heard),
    /// What was read of a page that belongs to none of the chosen vendors.
    Guest(String, Rc<Reading>),
    /// What came of looking up or reading a vendor that the one in question may depend on, by its id.
    Upstream(String, Word),
    /// What the archive tells of how late a vendor posts, by the vendor's id.
    Habit(String, Option<Lag>),
    /// What the catalogue knows of what a vendor runs on, by the vendor's id.
    Below(String, Vec<playbook::Upstream>),
    /// What was measured from here for the investigation of this id.
    Measured(Measured),
    /// The person imported a playbook.
    Imported(Result<Playbook, String>),
    /// What is to be told, said when it arrives: the language is this wizard's then.
    Notice(fn() -> &'static str),
    /// Nothing was typed for a while.
    Paused,
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

/// The mounted wizard.
pub(crate) struct Wizard {
    watched: Watched,
    announced: Announced,
    kept: Vec<Investigation>,
    /// The one that is open, by its id.
    open: Option<String>,
    /// Begun, but nothing answered yet: not worth keeping.
    fresh: Option<Investigation>,
    ready: bool,
    playbooks: Playbooks,
    upstream: Upstream,
    telling: Telling,
    guest: Option<Guest>,
    /// The whole playbook, where it is open.
    book: Option<Book>,
    habit: Habit,
    below: Below,
    measured: Measured,
    /// The one that was deleted last, until it cannot be taken back any more.
    deleted: Option<Investigation>,
    /// A link as far as it is typed.
    pasted: String,
    days: Option<i64>,
    markup: Markup,
    /// What the investigation that was shown last came to.
    diagnosed: RefCell<Option<Rc<Diagnosed>>>,
    /// Runs while an answer is being typed.
    typing: Option<Timeout>,
    notice: String,
    heading: NodeRef,
    /// Whether the heading is to have the focus once it is drawn.
    focus: bool,
    /// The next thing to answer, else the verdict.
    next: NodeRef,
    /// Whether that is to have the focus once it is drawn.
    focus_next: bool,
    act: Callback<Act>,
}

impl Component for Wizard {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().speech.speak();
        ctx.link()
            .send_future(async { Message::Told(Heard::Draft(investigations::draft().await.map(Box::new))) });
        ctx.link().send_future(async {
            Message::Kept(investigations::load().await, is_it_them_browser::playbooks::own().await)
        });
        Wizard {
            watched: watch(ctx),
            announced: Announced::default(),
            kept: Vec::new(),
            open: None,
            fresh: None,
            ready: false,
            playbooks: Playbooks::default(),
            upstream: Upstream::default(),
            telling: Telling::default(),
            guest: None,
            book: None,
            habit: Habit::default(),
            below: Below::default(),
            measured: Measured::default(),
            deleted: None,
            pasted: String::new(),
            days: None,
            markup: Markup::Markdown,
            diagnosed: RefCell::default(),
            typing: None,
            notice: String::new(),
            heading: NodeRef::default(),
            focus: false,
            next: NodeRef::default(),
            focus_next: false,
            act: act::hear(ctx),
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = ctx.props();
        self.watched.speak(Some(&News::Speak(new.speech)));
        if new.vendors != old.vendors || new.refresh != old.refresh {
            self.watched = watch(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.watched.speak(if let Message::News(news) = &message { Some(news) } else { None });
        match message {
            Message::News(news) => {
                if let News::Read(index, reading) = &news
                    && let (Some(host), Some(state)) = (&ctx.props().host, self.watched.states.get(*index))
                {
                    self.announced.tell(host, &state.vendor, reading);
                }
                if matches!(news, News::Tick) {
                    self.playbooks.retry();
                    self.upstream.retry();
                    self.measured.retry();
                }
                let read = news.read();
                self.watched.hear(news, &mut Board::default(), ctx.link());
                if let Some(state) = read.and_then(|index| self.watched.states.get(index))
                    && let Some(whole) = &state.whole
                {
                    archivist::keep(&state.vendor, state.name(), whole);
                }
            }
            Message::Act(act) => self.act(ctx, act),
            Message::Kept(kept, own) => {
                self.kept = kept;
                self.playbooks.own = own.into_iter().map(Rc::new).collect();
                self.ready = true;
                self.enter(ctx);
            }
            Message::Shipped(id, playbook) => self.playbooks.arrived(id, playbook),
            Message::Told(heard) => self.heard(ctx, heard),
            Message::Guest(page, reading) => self.guest_was_read(&page, reading),
            Message::Upstream(id, word) => self.upstream.hear(&id, word, ctx.link()),
            Message::Habit(vendor, lag) => self.habit.hear(&vendor, lag),
            Message::Below(vendor, known) => self.below.hear(&vendor, known),
            Message::Measured(found) => self.was_measured(found),
            Message::Imported(imported) => self.imported(ctx, imported),
            Message::Notice(notice) => self.notice = notice().into(),
            Message::Paused => self.typing = None,
        }
        self.fetch_playbooks(ctx);
        self.attend_below(ctx);
        self.attend_upstream(ctx);
        self.attend_guest(ctx);
        self.attend_habit(ctx);
        self.attend_measured(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.watched.speech.speak();
        let locale = self.watched.locale();
        html! {
            <div class={classes!("is-it-them", ctx.props().theme, ctx.props().onclose.is_some().then_some("in-popup"))} part="root"
                key={is_it_them_words::language::spoken()} lang={is_it_them_words::language::spoken()} dir={is_it_them_words::language::direction()}>
                { self.screen(ctx, &locale) }
            </div>
        }
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let Telling { focus, field, .. } = &mut self.telling;
        // Where nothing is left to answer, the verdict is the next thing.
        self.focus |= std::mem::take(&mut self.focus_next) && !go_to(&self.next);
        for (is_wanted, target) in [(focus, &*field), (&mut self.focus, &self.heading)] {
            *is_wanted = *is_wanted && !go_to(target);
        }
    }
}

/// Gives the keyboard to an element. Whether it is drawn.
fn go_to(target: &NodeRef) -> bool {
    let target = target.cast::<HtmlElement>();
    // What cannot be focused leaves the focus where it was.
    target.map(|target| target.focus()).is_some()
}

impl Wizard {
    /// The open investigation.
    fn found(&self) -> Option<&Investigation> {
        let id = self.open.as_ref()?;
        self.fresh.iter().chain(&self.kept).find(|found| found.id == *id)
    }

    /// What is known of an investigation's vendor; nothing where its page is not read.
    fn state(&self, found: &Investigation) -> VendorState {
        let all = self.watched.states.iter().chain(self.guest.as_ref().map(|guest| &guest.state));
        let known = all.clone().find(|state| state.vendor.page == found.vendor.page);
        known.cloned().unwrap_or_else(|| VendorState::new(Rc::new(found.vendor.clone())))
    }
}

fn watch(ctx: &Context<Wizard>) -> Watched {
    let props = ctx.props();
    Watched::start(
        props.vendors.clone(),
        props.base.as_str().into(),
        Wish { refresh: props.refresh.max(MIN_REFRESH), history: true, host: props.host.clone() },
        ctx.link(),
    )
}
