//! The options page: which vendors are watched, and what of each one counts.

mod alerts;
mod chosen;
mod data;
mod general;
mod log;
mod synced;
mod team;

use std::collections::BTreeSet;
use std::rc::Rc;

use is_it_them_core::list_file;
use is_it_them_core::locale::Locale;
use is_it_them_core::names::PRESET;
use is_it_them_core::preset::Preset;
use is_it_them_core::status::{Change, Vendor};
use is_it_them_words as words;
use is_it_them_words::language::{direction, spoken};
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::surfaces::leave::Leave;
use crate::surfaces::search::Search;
use crate::surfaces::watched::{News, Watched};
use crate::surfaces::{language, page};
use is_it_them_browser::list::{self, Changes, Vendors};
use is_it_them_browser::monitor::{MIN_REFRESH, Wish};
use is_it_them_browser::storage::{self, StorageError};
use is_it_them_browser::{environment, environments, files};
use is_it_them_ui::Board;

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::EXTENSION);
}

/// The drawn options page, held by its page.
#[wasm_bindgen]
pub struct Choices(yew::AppHandle<Options>);

#[wasm_bindgen]
impl Choices {
    /// Draws the options page into an element, in the language that `options` name.
    pub async fn of_chosen(root: Element, options: JsValue) -> Choices {
        language::take_with_times(&options, page::GRAMMAR);
        let preset =
            storage::kept(PRESET).await.and_then(|text| Preset::read(&text).ok()).unwrap_or_default();
        let props = Props { vendors: list::load().await, preset };
        Choices(yew::Renderer::with_root_and_props(root, props).render())
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        let speech = language::take_with_times(&options, page::GRAMMAR);
        self.0.send_message(Message::News(News::Speak(speech)));
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vendors,
    /// What the organisation presets.
    preset: Preset,
}

enum Message {
    News(News),
    Change(Change),
    /// The name of a group is being typed, for the vendor of this page: what is there so far.
    Typed(String, String),
    /// Whether the person allowed this origin to be read.
    Allowed(String, bool),
    /// The list is to be had as a file.
    SaveList,
    /// What came of something that was done with the data.
    Said(data::Said),
    /// The list as it is kept now, or that it could not be kept.
    Listed(Result<Vendors, StorageError>),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

/// Who was removed, and where they stood.
struct Removed {
    vendor: Rc<Vendor>,
    name: String,
    /// The page of the one behind.
    behind: Option<String>,
}

struct Options {
    vendors: Vendors,
    watched: Watched,
    problem: Option<&'static str>,
    /// What is being typed into the field of a vendor's group, which is drawn anew meanwhile.
    typed: Option<(String, String)>,
    /// What is said of the data; it outlives a change of the language, which draws everything anew.
    said: Option<data::Said>,
    /// Who was removed last, until something else is done.
    removed: Option<Removed>,
    /// The page of who was brought back last.
    returned: Option<String>,
    /// Whether the way back, or who came back by it, is to have the focus once it is drawn.
    focus: bool,
    /// The way back, and the way out of who came back.
    ways: [NodeRef; 2],
    leave: Leave,
    _changes: Changes,
}

impl Component for Options {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let vendors = ctx.props().vendors.clone();
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Message::Listed(Ok(list::load().await)) });
        Options {
            watched: watch(&vendors, ctx),
            vendors,
            problem: None,
            typed: None,
            said: None,
            removed: None,
            returned: None,
            focus: false,
            ways: Default::default(),
            leave: Leave::default(),
            _changes: Changes::hear(heard),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(news) => {
                let read = news.read();
                self.watched.hear(news, &mut Board::default(), ctx.link());
                let state = read.and_then(|place| self.watched.states.get(place));
                Leave::look_up(state, ctx.link(), Message::Allowed);
            }
            Message::Typed(page, text) => self.typed = Some((page, text)),
            Message::Allowed(origin, allowed) => self.leave.learn(origin, allowed),
            Message::SaveList => {
                let vendors: Vec<Vendor> = self.vendors.iter().map(|vendor| (**vendor).clone()).collect();
                files::save("is-it-them-list.json", "application/json", &list_file::write(&vendors));
            }
            Message::Change(change) => {
                self.problem = None;
                self.typed = None;
                self.removed = self.taken_out(&change);
                self.returned = match &change {
                    Change::Restore(vendor, _) => Some(vendor.page.clone()),
                    _ => None,
                };
                self.focus = self.removed.is_some() || self.returned.is_some();
                ctx.link().send_future(async { Message::Listed(list::change(change).await) });
            }
            Message::Said(said) => self.said = Some(said),
            Message::Listed(Ok(vendors)) if vendors == self.vendors => {}
            Message::Listed(Ok(vendors)) => {
                self.watched = watch(&vendors, ctx).with_what_was_known(&self.watched);
                self.vendors = vendors;
            }
            Message::Listed(Err(_)) => self.problem = Some(words::ui::not_saved()),
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        let way = self.ways.iter().find_map(|way| way.cast::<HtmlElement>());
        if let Some(way) = way.filter(|_| self.focus) {
            self.focus = false;
            // A browser that refuses leaves the page as usable as before.
            let _ = way.focus();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        let named: Named = self
            .watched
            .states
            .iter()
            .map(|state| (state.vendor.page.clone(), state.name().to_owned()))
            .collect();
        let groups: BTreeSet<String> =
            self.vendors.iter().filter_map(|vendor| vendor.group.clone()).collect();
        html! {
            <main class="is-it-them options" key={spoken()} lang={spoken()} dir={direction()}>
                <h1><bdi>{ words::product() }</bdi></h1>
                <Search known={self.vendors.clone()} onadd={ctx.link().callback(|vendor| Message::Change(Change::Add(vendor)))} />
                <p class="small muted">{ words::search::hint() }</p>
                <p role="alert" class="major_outage">{ self.problem.unwrap_or_default() }</p>
                <div class="line-up">
                    <h2 class="grow">{ words::ui::vendors() }</h2>
                    if !self.vendors.is_empty() {
                        <button class="quiet" onclick={ctx.link().callback(|_| Message::SaveList)}>{ words::ui::share_list() }</button>
                    }
                </div>
                { self.preset_list(ctx) }
                if self.vendors.is_empty() {
                    <p class="muted">{ words::ui::empty() }</p>
                }
                <ul class="vendors">
                    { for self.rows(ctx, &locale) }
                </ul>
                <datalist id="groups">
                    { for groups.iter().map(|name| html! { <option key={name.clone()} value={name.clone()} /> }) }
                </datalist>
                <team::TeamList />
                <alerts::Alerts vendors={named.clone()} preset={ctx.props().preset.settings.wishes.clone()} />
                <log::LogView vendors={named} />
                <general::General preset={ctx.props().preset.clone()} />
                <synced::Synced forbidden={ctx.props().preset.keeps_here} />
                <data::Data said={self.said.clone()} onsaid={ctx.link().callback(Message::Said)} />
            </main>
        }
    }
}

impl Options {
    /// The chosen vendors, and in the place of one that was removed the way back.
    fn rows(&self, ctx: &Context<Self>, locale: &Locale) -> Vec<Html> {
        let states = self.watched.states.iter();
        let mut rows: Vec<Html> =
            states.enumerate().map(|(place, state)| self.chosen(place, state, ctx, locale)).collect();
        let place = |page: &String| self.vendors.iter().position(|vendor| vendor.page == *page);
        if let Some(gone) = self.removed.as_ref().filter(|gone| place(&gone.vendor.page).is_none()) {
            let at = gone.behind.as_ref().and_then(place).unwrap_or(rows.len());
            rows.insert(at.min(rows.len()), undo(gone, &self.ways[0], ctx));
        }
        rows
    }

    /// Whom a change takes out.
    fn taken_out(&self, change: &Change) -> Option<Removed> {
        let Change::Remove(page) = change else { return None };
        let place = self.vendors.iter().position(|vendor| vendor.page == *page)?;
        let behind = self.vendors.get(place + 1).map(|vendor| vendor.page.clone());
        let name = self.watched.states.get(place)?.name().to_owned();
        Some(Removed { vendor: self.vendors.get(place)?.clone(), name, behind })
    }

    /// That the list is the organisation's, as long as it is.
    fn preset_list(&self, ctx: &Context<Self>) -> Html {
        let preset = &ctx.props().preset;
        let list: Vec<Vendor> = self.vendors.iter().map(|vendor| (**vendor).clone()).collect();
        let said = match preset.locked {
            true => words::data::preset_locked(),
            false if !preset.settings.vendors.is_empty() && preset.has_list(&list) => words::data::preset(),
            false => return Html::default(),
        };
        html! { <p class="small muted" id={KEPT_LIST}>{ said }</p> }
    }
}

/// That a vendor was removed, and the way to have it back.
fn undo(Removed { vendor, name, behind }: &Removed, way: &NodeRef, ctx: &Context<Options>) -> Html {
    let restore = {
        let (vendor, behind) = (vendor.clone(), behind.clone());
        ctx.link().callback(move |_: MouseEvent| {
            Message::Change(Change::Restore((*vendor).clone(), behind.clone()))
        })
    };
    html! {
        <li key={["undo ", &vendor.page].concat()} class="line-up undo">
            <p class="grow" id="removed">{ words::ui::removed(name) }</p>
            <button class="btn" ref={way.clone()} onclick={restore} aria-describedby="removed">{ words::ui::undo() }</button>
        </li>
    }
}

/// Where it stands that the list is the organisation's.
const KEPT_LIST: &str = "kept-list";

/// The chosen vendors: their pages and what they are called.
type Named = Rc<[(String, String)]>;

const WISH: Wish = Wish { refresh: MIN_REFRESH, history: true, host: None };

fn watch(vendors: &Vendors, ctx: &Context<Options>) -> Watched {
    Watched::start(vendors.clone(), "www/".into(), WISH, ctx.link())
}
