//! The popup behind the toolbar button: the chosen vendors, from what the background kept, and read again when that is due.
//! The wizard is another package, which the page loads when it is opened.

mod again;
mod extra;
mod here;
mod outside;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use is_it_them_core::alert::Silences;
use is_it_them_core::diagnosis::permalink_of;
use is_it_them_core::locale::Locale;
use is_it_them_core::names::ALERTS;
use is_it_them_core::status::{Change, Health, PERIOD, PublishedWatch, Reading, Source, Vendor};
use is_it_them_words as words;
use is_it_them_words::language::Grammar;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use self::again::Again;
use self::here::Here;
use self::outside::{arranged, ask, call, watching};
use super::language;
use super::search::Search;
use super::watched::{News, Watched};
use is_it_them_browser::environment::{self, Environment};
use is_it_them_browser::environments;
use is_it_them_browser::list::{self, Changes, Vendors};
use is_it_them_browser::monitor::{self, Wish};
use is_it_them_browser::storage::StorageError;
use is_it_them_browser::{glimpse, intl, reader, team, webext};
use is_it_them_ui::{Board, Message, VendorState};

/// Seconds between two reads: no fewer than in the background, so that what it read is what is shown.
#[allow(clippy::cast_possible_truncation, reason = "some minutes")]
const REFRESH: u32 = PERIOD as u32;

/// Milliseconds within which what is read is drawn together.
const TOGETHER: u32 = 30;

/// Where it runs.
static ENVIRONMENT: Environment =
    Environment { shares_turns: true, past: Some(reader::renew_history), ..environments::EXTENSION };

/// It counts, and lists nothing.
const GRAMMAR: Grammar = Grammar { plural: intl::plural, number: intl::number, ..Grammar::BARE };

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&ENVIRONMENT);
}

/// The drawn list, held by the popup's page.
#[wasm_bindgen]
pub struct Popup(yew::AppHandle<Front>);

#[wasm_bindgen]
impl Popup {
    /// Draws the list into `root`. `onbroken` opens the wizard in its place; it gets the id of an investigation, what a link to one has
    /// behind its `#`, or nothing where a new one is to begin. `onincident` hears each time that incidents were read which the archive
    /// may not have: that is another package's, and so are `onwatch`, which gets a page and an incident to be watched, and `onsilence`,
    /// which gets a page and the name of a way to silence it: both promise whether that was kept.
    /// `onglimpse` takes what the next visit paints at once; `options` say the language.
    pub async fn of_chosen(
        root: Element,
        onbroken: Function,
        onincident: Function,
        onwatch: Function,
        onsilence: Function,
        onglimpse: JsValue,
        options: JsValue,
    ) -> Popup {
        language::take_with_times(&options, GRAMMAR);
        glimpse::begin(&onglimpse, &words::glimpse::legend());
        let team = team::load().await.is_some_and(|team| team.offers());
        let props =
            Props { team, vendors: list::load().await, onbroken, onincident, onwatch, onsilence, onglimpse };
        Popup(yew::Renderer::with_root_and_props(root, props).render())
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    /// Whether the list of a team has changed.
    team: bool,
    vendors: Vendors,
    onbroken: Function,
    onincident: Function,
    onwatch: Function,
    onsilence: Function,
    onglimpse: JsValue,
}

enum Turn {
    News(News),
    /// What was read since is to be drawn.
    Draw,
    /// The incidents that are watched.
    Watching(Vec<PublishedWatch>),
    Add(Vendor),
    /// The list as it is kept now, or that it could not be kept.
    Listed(Result<Vendors, StorageError>),
    /// Something is broken: what is known already, or something new.
    Broken(Option<String>),
    /// Whose site the person is on.
    Here(Option<Here>),
    /// Whether what another package was asked for was kept: an incident is watched now, or a vendor silenced.
    Kept(bool),
    /// Who is silenced, and which groups are folded away.
    Arranged(Rc<Silences>, Vec<String>),
}

impl From<News> for Turn {
    fn from(news: News) -> Turn {
        Turn::News(news)
    }
}

struct Front {
    vendors: Vendors,
    watched: Watched,
    board: Board,
    watches: Rc<Vec<PublishedWatch>>,
    silences: Rc<Silences>,
    /// Why the list could not be changed.
    problem: Option<&'static str>,
    /// Another one each time something could not be kept.
    turn: bool,
    again: Again,
    here: Option<Here>,
    /// Whether a row was opened, so that past incidents are read too.
    has_looked_closer: bool,
    /// Runs while what was read waits to be drawn: what is kept of many vendors comes one by one.
    drawing: Option<Timeout>,
    _changes: [Changes; 2],
}

impl Component for Front {
    type Message = Turn;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_future(watching());
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Turn::Listed(Ok(list::load().await)) });
        let link = ctx.link().clone();
        let silenced = move || link.send_future(arranged());
        silenced();
        let vendors = ctx.props().vendors.clone();
        Front {
            watched: watch(&vendors, ctx),
            vendors,
            board: Board::default(),
            silences: Rc::default(),
            watches: Rc::default(),
            problem: None,
            turn: false,
            again: Again::default(),
            here: None,
            has_looked_closer: false,
            drawing: None,
            _changes: [Changes::hear(heard), Changes::of(&[ALERTS], silenced)],
        }
    }

    fn update(&mut self, ctx: &Context<Self>, turn: Turn) -> bool {
        match turn {
            Turn::News(News::Board(Message::Mine(page))) => {
                let id = self.vendors.iter().find(|vendor| vendor.page == page).map(|vendor| &vendor.id);
                call(&ctx.props().onbroken, &id.map(|id| permalink_of(id)).into());
            }
            Turn::News(News::Board(Message::Watch(page, incident))) => {
                return ask(&ctx.props().onwatch, &page, &incident, ctx);
            }
            Turn::News(News::Board(Message::Silence(page, silence))) => {
                return ask(&ctx.props().onsilence, &page, silence.name(), ctx);
            }
            Turn::Kept(true) => {
                self.problem = None;
                ctx.link().send_future(watching());
            }
            Turn::Arranged(silences, folded) => {
                self.board.fold(folded);
                let muted = silences.vendors.iter().filter(|wish| wish.muted);
                self.board.mute(muted.map(|wish| wish.page.clone()).collect());
                self.silences = silences;
                self.note();
            }
            Turn::Kept(false) => {
                self.problem = Some(words::ui::watch_failed());
                self.turn = !self.turn;
                self.note();
            }
            Turn::Here(here) => self.here = here,
            Turn::News(news) => {
                // The past is drawn in an open row alone.
                if let News::Board(Message::Toggle(page)) = &news {
                    monitor::read_past(page);
                    self.has_looked_closer = true;
                }
                if let News::Read(_, reading) = &news
                    && reading.source == Source::Live
                    && reading.report.iter().any(|report| {
                        report.incidents.iter().any(|incident| self.has_looked_closer || incident.is_open())
                    })
                {
                    call(&ctx.props().onincident, &JsValue::UNDEFINED);
                }
                self.again.hear(&news, &self.watched.states);
                let (read, folded) = (news.read(), self.board.folded().len());
                self.watched.hear(news, &mut self.board, ctx.link());
                if self.board.folded().len() != folded {
                    outside::keep_folded(self.board.folded().to_vec());
                }
                if let Some(state) = read.and_then(|index| self.watched.states.get(index))
                    && let Some(reading) = &state.reading
                {
                    let vendor = &state.vendor;
                    let line = words::glimpse::line(vendor, reading, &self.watched.locale());
                    glimpse::show(&ctx.props().onglimpse, &vendor.page, vendor, &line);
                }
                if read.is_some() {
                    let link = ctx.link().clone();
                    self.drawing
                        .get_or_insert_with(|| Timeout::new(TOGETHER, move || link.send_message(Turn::Draw)));
                    return false;
                }
            }
            Turn::Draw => self.drawing = None,
            Turn::Watching(watches) => {
                self.watches = Rc::new(watches);
                self.board.add(extra::about(self.watches.clone()));
            }
            Turn::Add(vendor) => {
                self.problem = None;
                ctx.link().send_future(async { Turn::Listed(list::change(Change::Add(vendor)).await) });
            }
            Turn::Listed(Ok(vendors)) if vendors == self.vendors => {}
            Turn::Listed(Ok(vendors)) => {
                self.watched = watch(&vendors, ctx).with_what_was_known(&self.watched);
                self.again = Again::default();
                self.vendors = vendors;
            }
            Turn::Listed(Err(_)) => self.problem = Some(words::ui::not_saved()),
            Turn::Broken(open) => call(&ctx.props().onbroken, &open.into()),
        }
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, is_first: bool) {
        self.board.drawn();
        if is_first {
            // After the rows, which are what the person came for.
            ctx.link().send_future(async { Turn::Here(here::look().await) });
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        let (states, board, link) = (&self.watched.states, &self.board, ctx.link());
        let read = states.iter().filter_map(|state| state.reading.as_deref());
        let oldest = read.filter(|reading| reading.read_at.is_some()).min_by_key(|reading| reading.read_at);
        let again = link.callback(|_: MouseEvent| Turn::News(News::Refresh));
        html! {
            <div class="is-it-them popup" lang={words::language::spoken()} dir={words::language::direction()}>
                <header class="bar">
                    <h1 class="grow">{ self.headline(&locale) }</h1>
                    if let Some(oldest) = oldest {
                        <div class="read">
                            { self.again.view(states, words::ui::read(&words::badge::age_of(oldest, &locale))) }
                            <button class="quiet" onclick={again}>{ words::ui::read_again() }</button>
                        </div>
                    }
                </header>
                <Search known={self.vendors.clone()} onadd={link.callback(Turn::Add)} />
                if let Some(problem) = self.problem { <p role="alert" class="pad major_outage">{ problem }</p> }
                <main aria-busy={self.again.is_going_on().then_some("true")}>
                    if let Some(here) = &self.here {
                        { here.view(states, &locale, &link.callback(|page| Turn::News(News::Board(Message::Toggle(page)))), &link.callback(Turn::Add)) }
                    }
                    if states.is_empty() {
                        <div class="pad">
                            <p>{ words::ui::empty() }</p>
                            <p class="small muted">{ words::ui::empty_next() }</p>
                        </div>
                    } else {
                        { board.view_groups(states, &link.callback(|message| Turn::News(News::Board(message))), &locale) }
                    }
                </main>
                { for self.watches.iter().filter_map(|published| self.posted(published, ctx)) }
                if ctx.props().team { { extra::team() } }
                <footer class="bar">
                    if !states.is_empty() {
                        <button class="btn primary grow" onclick={link.callback(|_| Turn::Broken(None))}>{ words::wizard::something_broken() }</button>
                        <a class="btn" href="app.html?view=history" target="_blank">{ words::ui::history() }</a>
                    }
                    <button class={if states.is_empty() { "btn primary" } else { "btn" }}
                        onclick={|_| webext::open_options()}>{ words::ui::options() }</button>
                </footer>
                { extra::keys() }
            </div>
        }
    }
}

impl Front {
    /// Puts beside the rows by what each vendor is silenced.
    fn note(&mut self) {
        let silences = &self.silences;
        self.board.note(extra::aside(silences.clone(), self.turn), extra::tag(silences.clone()));
    }

    /// How many are in trouble, not known and muted; the product's name while there is nothing to say.
    fn headline(&self, locale: &Locale) -> String {
        let states = &self.watched.states;
        if states.iter().all(|state| state.reading.is_none()) {
            return words::product().into();
        }
        let shown = |reading: &Reading| reading.shown_health(locale.now, locale.max_age);
        let counts =
            |state: &&VendorState| !self.silences.of(&state.vendor.page).is_some_and(|wish| wish.muted);
        let shown: Vec<Health> = states
            .iter()
            .filter(counts)
            .map(|state| state.reading.as_deref().map_or(Health::Unknown, shown))
            .collect();
        words::popup::headline(&shown, (states.len() - shown.len()) as u64)
    }

    /// A mark where the vendor of a watched incident has posted since, which leads to its investigation.
    fn posted(&self, published: &PublishedWatch, ctx: &Context<Self>) -> Option<Html> {
        let state = self.watched.states.iter().find(|state| state.vendor.page == published.page)?;
        let incident = published.watch.news(state.report()?)?;
        let id = published.id.clone();
        Some(html! {
            <div role="status" key={published.id.clone()}>
                <button class="news small" onclick={ctx.link().callback(move |_| Turn::Broken(Some(id.clone())))}>
                    <strong>{ words::wizard::news() }</strong>{ ": " }{ is_it_them_ui::theirs(&incident.title) }
                </button>
            </div>
        })
    }
}

fn watch(vendors: &Vendors, ctx: &Context<Front>) -> Watched {
    let wish = Wish { refresh: REFRESH, history: false, host: None };
    Watched::start(vendors.clone(), "www/".into(), wish, ctx.link())
}
