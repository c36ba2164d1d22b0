//! The first run, in a tab that opens when the extension was installed: whom a person depends on, then how those are now and what is
//! to be told of them. Everything can be skipped, and nothing is looked at that nobody asked for.

mod view;
mod whom;

use std::rc::Rc;

use is_it_them_core::catalog::{Catalog, Set};
use is_it_them_core::list_file;
use is_it_them_core::status::{Change, Failure, Vendor};
use is_it_them_words as words;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use self::whom::{Choice, Kind};
use crate::surfaces::watched::{News, Watched};
use crate::surfaces::{language, page};
use is_it_them_browser::files::FileError;
use is_it_them_browser::list::{self, Vendors};
use is_it_them_browser::monitor::{MIN_REFRESH, Wish};
use is_it_them_browser::storage::StorageError;
use is_it_them_browser::{catalogue, formats};
use is_it_them_ui::Board;

/// The drawn first run, held by its page.
#[wasm_bindgen]
pub struct FirstRun(yew::AppHandle<First>);

#[wasm_bindgen]
impl FirstRun {
    /// Draws it into an element, in the language that `options` name. `ondone` closes the page.
    pub fn begin(root: Element, ondone: Function, options: JsValue) -> FirstRun {
        language::take_with_times(&options, page::GRAMMAR);
        FirstRun(yew::Renderer::with_root_and_props(root, Props { ondone }).render())
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        language::take_with_times(&options, page::GRAMMAR);
        self.0.send_message(Message::Spoken);
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    ondone: Function,
}

enum Message {
    /// The catalogue and the starter sets came, or did not.
    Loaded(Result<(Rc<Catalog>, Vec<Set>), Failure>),
    Typed(String),
    /// Of what was written in this place, this one is meant.
    Picked(usize, usize),
    /// A source was chosen or given up.
    Turned(usize),
    /// The sites that are open, where the person allowed it.
    Sites(Option<Vec<String>>),
    /// A colleague's file.
    File(Result<String, FileError>),
    /// Goes on with whom was chosen, once the person was asked for leave to read the sites that need it.
    Watch,
    /// Everybody is in the list who could be, and these could not, with why.
    Listed(Result<Vendors, StorageError>, Vec<(String, String)>),
    News(News),
    /// Whether notifications are allowed.
    Told(bool),
    Spoken,
    Done,
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

/// What a person is told below a source or the field.
#[derive(Default)]
struct Said {
    sites: Option<&'static str>,
    list: Option<String>,
    /// Why the catalogue is not there, or the list could not be kept.
    problem: Option<String>,
}

struct First {
    catalog: Option<Rc<Catalog>>,
    typed: String,
    choice: Choice,
    said: Said,
    /// Whether pages are being looked at that are not known yet.
    is_looking: bool,
    /// The second screen: those who are watched.
    watched: Option<Watched>,
    board: Board,
    /// Who could not be added, and why.
    not_added: Vec<(String, String)>,
    /// Whether notifications are allowed, once it was asked.
    is_told: Option<bool>,
    heading: NodeRef,
}

impl Component for First {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.link().send_future(load());
        First {
            catalog: None,
            typed: String::new(),
            choice: Choice::new(),
            said: Said::default(),
            is_looking: false,
            watched: None,
            board: Board::default(),
            not_added: Vec::new(),
            is_told: None,
            heading: NodeRef::default(),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Loaded(Ok((catalog, sets))) => {
                self.choice.offer(sets, &catalog);
                self.choice.write(&self.typed, &catalog);
                self.catalog = Some(catalog);
            }
            Message::Loaded(Err(failure)) => self.said.problem = Some(words::failure(&failure)),
            Message::Typed(typed) => {
                self.typed = typed;
                if let Some(catalog) = &self.catalog {
                    self.choice.write(&self.typed, catalog);
                }
            }
            Message::Picked(place, which) => {
                if let Some(written) = self.choice.written.get_mut(place) {
                    written.chosen = Some(which).filter(|which| written.chosen != Some(*which));
                }
            }
            Message::Turned(place) => {
                if let Some(source) = self.choice.sources.get_mut(place) {
                    source.is_chosen = !source.is_chosen;
                }
            }
            Message::Sites(sites) => self.took_sites(sites.as_deref()),
            Message::File(file) => self.took_list(file),
            Message::Watch => self.watch(ctx),
            Message::Listed(Ok(vendors), not_added) => {
                self.is_looking = false;
                self.not_added = not_added;
                self.watched = Some(Watched::start(vendors, "www/".into(), WISH, ctx.link()));
                let heading = self.heading.clone();
                // The second screen is drawn by then.
                spawn_local(async move { focus(&heading) });
            }
            Message::Listed(Err(_), _) => {
                self.is_looking = false;
                self.said.problem = Some(words::ui::not_saved().into());
            }
            Message::News(news) => {
                if let Some(watched) = &mut self.watched {
                    watched.hear(news, &mut self.board, ctx.link());
                }
            }
            Message::Told(allowed) => self.is_told = Some(allowed),
            Message::Spoken => ctx.link().send_future(load()),
            Message::Done => {
                // The page closes itself; where the browser keeps it open, everything on it stays true.
                let _ = ctx.props().ondone.call0(&JsValue::NULL);
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.board.drawn();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        match &self.watched {
            None => self.whom(ctx.link()),
            Some(watched) => self.told(watched, ctx.link()),
        }
    }
}

/// History is not read here: how it is now is all that is shown.
const WISH: Wish = Wish { refresh: MIN_REFRESH, history: false, host: None };

async fn load() -> Message {
    let catalog = catalogue::whole("www/").await;
    let sets = catalogue::sets("www/", words::language::spoken()).await;
    Message::Loaded(catalog.and_then(|catalog| Ok((catalog, sets?))))
}

impl First {
    fn took_sites(&mut self, sites: Option<&[String]>) {
        let (Some(sites), Some(catalog)) = (sites, &self.catalog) else {
            self.said.sites = Some(words::first::open_sites_refused());
            return;
        };
        let found = whom::of_sites(sites, catalog);
        self.said.sites = found.is_empty().then(words::first::open_sites_none);
        self.choice.found(&Kind::OpenSites, found);
    }

    fn took_list(&mut self, file: Result<String, FileError>) {
        let Some(catalog) = &self.catalog else { return };
        let read = match file {
            Err(FileError::None) => Err(words::first::file_unread().to_owned()),
            Err(FileError::TooLarge) => Err(words::first::file_too_large().to_owned()),
            Ok(text) => list_file::read(&text)
                .and_then(|listed| list_file::known(&text, whom::of_list(listed, catalog)))
                .map_err(|error| words::first::list_error(&error)),
        };
        self.said.list = match read {
            Ok(found) => {
                let said = found.is_empty().then(|| words::first::team_list_empty().to_owned());
                self.choice.found(&Kind::TeamList, found);
                said
            }
            Err(said) => Some(said),
        };
    }

    /// Takes everybody who was chosen into the list. Pages that are nobody's yet are looked at first. Where leave was refused the others
    /// are read all the same, and a row says what it lacks.
    fn watch(&mut self, ctx: &Context<Self>) {
        let (everybody, Some(catalog)) = (self.choice.everybody(), &self.catalog) else { return };
        if everybody.is_empty() || self.is_looking {
            return;
        }
        self.is_looking = true;
        self.said.problem = None;
        let catalog = catalog.clone();
        ctx.link().send_future(async move {
            let mut not_added = Vec::new();
            for vendor in everybody {
                match found(vendor, &catalog).await {
                    Err(why) => not_added.push(why),
                    Ok(vendor) => {
                        if let Err(error) = list::change(Change::Add(vendor)).await {
                            return Message::Listed(Err(error), not_added);
                        }
                    }
                }
            }
            Message::Listed(Ok(list::load().await), not_added)
        });
    }
}

/// The vendor as it goes into the list; else what was written and why not.
async fn found(vendor: Vendor, catalog: &Catalog) -> Result<Vendor, (String, String)> {
    let is_known = vendor.format.is_some() || catalog.entries().iter().any(|row| row.page == vendor.page);
    if is_known {
        return Ok(vendor);
    }
    let unheard = Closure::<dyn FnMut(String, u32)>::new(|_, _| {});
    match formats::detect(vendor.clone(), unheard.as_ref().unchecked_ref::<Function>().clone()).await {
        Ok(found) if !catalog.is_decoy(&found.page) => {
            Ok(Vendor { parts: vendor.parts, group: vendor.group, ..found })
        }
        Ok(_) => Err((vendor.page, words::failure(&Failure::NoData))),
        Err(reason) => Err((vendor.page, words::detection::reason(&reason, true))),
    }
}

fn focus(node: &NodeRef) {
    if let Some(heading) = node.cast::<web_sys::HtmlElement>() {
        // A heading that cannot take the focus leaves it where it is.
        let _ = heading.focus();
    }
}
