//! The history page: its vendors, their archive, its place in the address.

mod mount;
mod older;
mod opened;
mod others;
mod transfer;
mod ways;

use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use is_it_them_core::catalog::Catalog;
use is_it_them_core::history::Spot;
use is_it_them_core::history::archive::{Kept, Shelf, Texts};
use is_it_them_core::status::{Failure, Incident, Reading};
use is_it_them_words::{self as words, past};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use self::others::Others;
use self::ways::Ways;
use crate::surfaces::element::{Announced, Options};
use crate::surfaces::leave::Leave;
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::archive::ArchiveError;
use is_it_them_browser::keeper::{self, Keeper, Shortage};
use is_it_them_browser::monitor::{self, Wish};
use is_it_them_browser::{address, archive, environment, files, glimpse, intl};
use is_it_them_ui::history::{Ask, History, Known, Opened, Writers};
use is_it_them_ui::{Board, VendorState};

#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) host: Element,
    pub(crate) options: Options,
    /// Watches an incident, in the extension: gets its vendor's page and its id, and promises whether that was kept.
    pub(crate) onwatch: Option<Function>,
    /// A promise of what the page asked of the archive before this is drawn first.
    pub(crate) archived: JsValue,
}

pub(crate) enum Message {
    News(News),
    Ask(Ask),
    /// The address was changed, by the person or by the way back.
    Moved,
    /// The archive was read.
    Recalled(Result<Vec<Shelf>, ArchiveError>),
    /// A write is through: of this vendor, what its events became, and what had to be given up for it.
    Wrote(keeper::Wrote),
    /// A chosen file was read.
    File(Option<String>),
    /// What is seen first is on screen.
    Whole,
    /// What is kept of the incident of this name was read.
    Opened(opened::Wanted, Option<Box<Kept>>),
    /// What the search reads of the vendor of this id was read.
    Texts(String, Texts),
    /// A text was copied, or this one could not be.
    Copied(Option<String>),
    /// A vendor begins to be read, or was.
    Turn,
    /// It has been long enough out of sight.
    Late,
    /// Whether the person allowed this origin to be read.
    Allowed(String, bool),
    /// The incidents that are watched, each by its vendor's page and its id.
    Watches(Vec<(String, String)>),
    /// Something asked for is through, and this says so.
    Said(fn() -> &'static str),
    /// The catalogue came, or did not.
    Catalogued(Option<Rc<Catalog>>),
    /// The page of a vendor that an incident names was read.
    Other(String, Rc<Reading>),
    /// The older incidents of the vendor of this id were read.
    Older(String, Result<Vec<Incident>, Failure>),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

pub(crate) struct Root {
    watched: Watched,
    known: Vec<Rc<Known>>,
    keeper: Keeper,
    announced: Announced,
    others: Others,
    /// All of the incident whose page is open, and which is read for that.
    opened: Option<Rc<Opened>>,
    wanted: Option<opened::Wanted>,
    /// The vendors of which what the search reads was asked for, by their ids.
    searched: Vec<String>,
    spot: Spot,
    said: Option<String>,
    /// What the browser did not let us copy.
    uncopied: Option<String>,
    ways: Ways,
    /// Whether what is folded away is to be there; until then, when it will be.
    whole: bool,
    later: Option<Timeout>,
    onask: Callback<Ask>,
    _address: Vec<EventListener>,
}

impl Component for Root {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().options.speech.speak();
        let link = ctx.link().clone();
        let archived = ctx.props().archived.clone();
        ctx.link().send_future(async { Message::Recalled(archive::shelves_of(archived).await) });
        let mut root = Root {
            watched: watch(ctx),
            known: Vec::new(),
            keeper: Keeper::default(),
            announced: Announced::default(),
            others: Others::default(),
            opened: None,
            wanted: None,
            searched: Vec::new(),
            spot: Spot::from_fragment(&address::fragment()).unwrap_or_default(),
            said: None,
            uncopied: None,
            ways: Ways::new(ctx),
            whole: false,
            later: None,
            onask: ctx.link().callback(Message::Ask),
            _address: address::on_move(move || link.send_message(Message::Moved)),
        };
        root.know_all();
        root
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = &ctx.props().options;
        self.watched.speak(Some(&News::Speak(new.speech)));
        if new.vendors != old.options.vendors || new.refresh != old.options.refresh {
            self.watched = watch(ctx);
            self.know_all();
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        self.watched.speak(if let Message::News(news) = &message { Some(news) } else { None });
        match message {
            Message::News(news) => {
                let read = match &news {
                    News::Read(index, reading) => Some((*index, reading.clone())),
                    News::Tick | News::Speak(_) => return true,
                    _ => None,
                };
                self.watched.hear(news, &mut Board::default(), ctx.link());
                if let Some((index, reading)) = read {
                    if let Some(state) = self.watched.states.get(index) {
                        self.announced.tell(&ctx.props().host, &state.vendor, &reading);
                    }
                    if environment::is_extension() {
                        Leave::look_up(self.watched.states.get(index), ctx.link(), Message::Allowed);
                    }
                    self.keep(ctx, index);
                    self.know(index);
                    self.show(ctx, index);
                } else {
                    self.know_all();
                }
            }
            Message::Moved => match Spot::from_fragment(&address::fragment()) {
                Some(spot) => self.spot = spot,
                // The way back may lead out of ours, to the page as it was opened.
                None if address::fragment().is_empty() => self.spot = Spot::default(),
                None => return false,
            },
            Message::Recalled(Ok(shelves)) => {
                self.make_whole_later(ctx);
                let is_kept =
                    |state: &VendorState| shelves.iter().any(|shelf| shelf.vendor.id == state.vendor.id);
                self.ways.is_known = self.watched.states.iter().all(is_kept);
                self.keeper.recalled(shelves);
                (0..self.watched.states.len()).for_each(|index| self.keep(ctx, index));
                self.know_all();
                self.read_texts(ctx);
                (0..self.watched.states.len()).for_each(|index| self.show(ctx, index));
            }
            Message::Recalled(Err(_)) => {
                self.make_whole_later(ctx);
                self.keeper.recalled(Vec::new());
                self.said = Some(past::archive_unavailable().into());
                (0..self.watched.states.len()).for_each(|index| self.keep(ctx, index));
                self.read_texts(ctx);
                (0..self.watched.states.len()).for_each(|index| self.show(ctx, index));
            }
            Message::Wrote(wrote) => {
                if let Some(said) = self.keeper.wrote(wrote).map(said_of) {
                    self.said = Some(said);
                }
                self.know_all();
                // What is open may be another now, and there may be more to search.
                self.wanted = None;
                self.read_texts(ctx);
            }
            Message::File(text) => self.import(ctx, text),
            Message::Whole => self.whole = true,
            Message::Opened(wanted, kept) => self.open(wanted, kept),
            Message::Texts(vendor, texts) => self.keeper.told(vendor, &texts),
            Message::Catalogued(catalog) => self.others.catalogued(catalog),
            Message::Other(page, reading) => self.others.read(&page, reading),
            Message::Older(vendor, found) => self.took_older(ctx, &vendor, found),
            Message::Copied(uncopied) => {
                let said = if uncopied.is_none() { past::copied() } else { past::copy_failed() };
                self.said = Some(said.into());
                self.uncopied = uncopied;
            }
            Message::Turn => return true,
            Message::Late => self.ways.is_late = true,
            Message::Allowed(origin, allowed) => self.ways.leave.learn(origin, allowed),
            Message::Watches(watches) => self.ways.watches = watches,
            Message::Said(said) => self.said = Some(said().into()),
            Message::Ask(ask) => self.ask(ctx, ask),
        }
        self.attend_opened(ctx);
        self.look_around(ctx);
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        self.watched.speech.speak();
        let options = &ctx.props().options;
        let shown = self.shown().map(|known| &known.state);
        let vendor = shown.map(|state| &*state.vendor);
        let is_extension = environment::is_extension();
        html! {
            <div class={classes!("is-it-them", "app", options.theme)} part="root" hidden={!self.may_be_seen(ctx)} key={words::language::spoken()} lang={words::language::spoken()} dir={words::language::direction()}>
                // What a page of ours is called is said to those who jump by headings; the headline below says it to others.
                if ctx.props().onwatch.is_some() { <h1 class="unseen">{ words::ui::history() }</h1> }
                if self.known.is_empty() {
                    <div class="pad">
                        <p>{ words::ui::nothing_selected() }</p>
                        <p class="small muted">{ words::ui::nothing_selected_next() }</p>
                    </div>
                } else {
                    <History known={self.known.clone()} archives={self.keeper.all()} locale={self.watched.locale()}
                        writers={WRITERS} spot={self.spot.clone()} said={self.said.clone()}
                        uncopied={self.uncopied.clone()} busy={shown.is_some_and(|state| state.report().is_some() && monitor::is_being_read(&state.vendor.page))}
                        mine={vendor.and_then(|vendor| ways::mine(ctx, vendor))} watched={vendor.and_then(|vendor| self.ways.watched(ctx, vendor))}
                        onallow={shown.filter(|_| is_extension).and_then(|state| self.ways.leave.onallow(state))}
                        opened={self.opened.clone()} texts={self.shown().and_then(|known| self.keeper.texts(&known.state.vendor.id))}
                        others={self.others.known(&self.known)}
                        onask={self.onask.clone()} whole={self.whole} onolder={self.onolder(ctx)} />
                }
            </div>
        }
    }
}

/// Milliseconds from when the archive is here until what is folded away is counted and drawn, which takes longer than all that is seen first.
const LATER: u32 = 80;

impl Root {
    /// Whether a page of ours is to be seen: what comes bit by bit would jump under a person's eyes. An element sees to that itself.
    fn may_be_seen(&self, ctx: &Context<Self>) -> bool {
        // The past comes after the present, in the same turn; what is known of it already says nearly the same.
        let is_read = |state: &VendorState| {
            state.reading.is_some() && (self.ways.is_known || !monitor::is_being_read(&state.vendor.page))
        };
        let is_whole = || self.whole && self.watched.states.iter().all(is_read);
        ctx.props().onwatch.is_none() || self.ways.is_late || is_whole()
    }

    fn make_whole_later(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.later = Some(Timeout::new(LATER, move || link.send_message(Message::Whole)));
    }

    fn know_all(&mut self) {
        self.known = (0..self.watched.states.len()).filter_map(|index| self.known_of(index)).collect();
    }

    fn know(&mut self, index: usize) {
        if let (Some(new), Some(known)) = (self.known_of(index), self.known.get_mut(index)) {
            *known = new;
        }
    }

    fn known_of(&self, index: usize) -> Option<Rc<Known>> {
        let state = self.watched.states.get(index)?;
        let archive = self.keeper.of(&state.vendor.id);
        match self.known.get(index) {
            // The same stays the same, so that nothing is counted again.
            Some(known) if known.is_of(state, archive.as_ref()) => Some(known.clone()),
            _ => Some(Rc::new(Known::new(state.clone(), archive))),
        }
    }

    /// Takes a page that was just read into the archive.
    fn keep(&mut self, ctx: &Context<Self>, index: usize) {
        let Some(state) = self.watched.states.get(index) else { return };
        let Some(reading) = &state.whole else { return };
        if let Some(write) = self.keeper.observe(&state.vendor, state.name(), reading) {
            ctx.link().send_future(async { Message::Wrote(write.run().await) });
        }
    }

    /// Says what is known of a vendor's present, once its past is known too: then there is something to put on the page.
    fn show(&self, ctx: &Context<Self>, index: usize) {
        let options = &ctx.props().options;
        if self.keeper.is_recalled()
            && let Some(state) = self.watched.states.get(index)
            && let Some(reading) = &state.reading
        {
            let line = words::glimpse::line(&state.vendor, reading, &self.watched.locale());
            glimpse::show(&options.glimpse, &state.vendor.id, &state.vendor, &line);
        }
    }

    /// Looks who else is named by the incident that is open.
    fn look_around(&mut self, ctx: &Context<Self>) {
        let shown = self.shown().cloned();
        let is_it = |opened: &&Rc<Opened>| {
            self.spot.incident.as_ref() == Some(&opened.incident.id)
                && shown.as_ref().is_some_and(|known| known.state.vendor.id == opened.vendor)
        };
        let open = self.opened.as_ref().filter(is_it).map(|opened| &opened.incident);
        self.others.look(ctx, &self.known, shown.as_ref().zip(open));
    }

    fn ask(&mut self, ctx: &Context<Self>, ask: Ask) {
        (self.said, self.uncopied) = (None, None);
        match ask {
            Ask::Go(spot, is_step) => {
                address::go(&spot.to_fragment(), is_step);
                self.spot = spot;
            }
            Ask::Copy(text) => transfer::copy(ctx, text),
            Ask::CopyLink => transfer::copy(ctx, address::with_fragment(&self.spot.to_fragment())),
            Ask::Watch(incident) => self.watch(ctx, &incident),
            Ask::Save(name, kind, text) => {
                files::save(&name, kind, &text);
            }
            Ask::Export(export) => self.export(export),
            Ask::Texts(vendor) => {
                if !self.searched.contains(&vendor) {
                    self.searched.push(vendor);
                    self.read_texts(ctx);
                }
            }
            Ask::Open(file) => transfer::open(ctx, file),
            Ask::Delete(vendor) => {
                self.keeper.forget(&vendor);
                self.know_all();
                // What could not be deleted is shown again when the page is opened next.
                spawn_local(async move {
                    let _ = archive::delete(&vendor).await;
                });
            }
        }
    }
}

const WRITERS: Writers = Writers { offset: intl::offset, month: intl::month };

fn watch(ctx: &Context<Root>) -> Watched {
    let Props { options, host, .. } = ctx.props();
    let wish = Wish { refresh: options.refresh, history: true, host: Some(host.clone()) };
    Watched::start(options.vendors.clone(), options.base.clone(), wish, ctx.link())
}

/// What a person is told where the archive could not keep all.
fn said_of(shortage: Shortage) -> String {
    match shortage {
        Shortage::Unavailable => past::archive_unavailable().into(),
        Shortage::Full(freed) => past::full(&freed),
    }
}
