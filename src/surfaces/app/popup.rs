//! The popup behind the toolbar button: the chosen vendors, from what the background kept, then read again.

use std::rc::Rc;

use is_it_them_core::status::{Change, PublishedWatch, Vendor};
use is_it_them_core::words;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Element;
use yew::prelude::*;

use super::search::Search;
use super::wizard::Wizard;
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::list::{self, Changes, Vendors};
use is_it_them_browser::monitor::{MIN_REFRESH, Wish};
use is_it_them_browser::storage::StorageError;
use is_it_them_browser::{investigations, webext};
use is_it_them_ui::Board;

/// Draws the popup into an element.
#[wasm_bindgen]
pub fn popup(root: Element) {
    spawn_local(async {
        let vendors = list::load().await;
        yew::Renderer::<Front>::with_root_and_props(root, Chosen { vendors }).render();
    });
}

#[derive(PartialEq, Properties)]
struct Chosen {
    vendors: Vendors,
}

/// The list, or the wizard in its place.
struct Front {
    vendors: Vendors,
    /// The wizard is shown, at this investigation or where it begins.
    wizard: Option<Option<String>>,
    /// The incidents that are watched.
    watches: Rc<Vec<PublishedWatch>>,
    /// Why the list could not be changed.
    problem: Option<&'static str>,
    _changes: Changes,
}

enum Turn {
    ToWizard(Option<String>),
    ToList,
    Watching(Vec<PublishedWatch>),
    Add(Vendor),
    /// The list as it is kept now, or that it could not be kept.
    Listed(Result<Vendors, StorageError>),
}

impl Component for Front {
    type Message = Turn;
    type Properties = Chosen;

    fn create(ctx: &Context<Self>) -> Self {
        look_up(ctx);
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Turn::Listed(Ok(list::load().await)) });
        Front {
            vendors: ctx.props().vendors.clone(),
            wizard: None,
            watches: Rc::default(),
            problem: None,
            _changes: Changes::hear(heard),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, turn: Turn) -> bool {
        match turn {
            Turn::ToWizard(at) => self.wizard = Some(at),
            Turn::ToList => {
                self.wizard = None;
                look_up(ctx);
            }
            Turn::Watching(watches) => self.watches = Rc::new(watches),
            Turn::Add(vendor) => {
                self.problem = None;
                ctx.link().send_future(async { Turn::Listed(list::change(Change::Add(vendor)).await) });
            }
            Turn::Listed(Ok(vendors)) if vendors == self.vendors => {}
            Turn::Listed(Ok(vendors)) => self.vendors = vendors,
            Turn::Listed(Err(_)) => self.problem = Some(words::ui::NOT_SAVED),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let vendors = self.vendors.clone();
        if let Some(open) = self.wizard.clone() {
            let onclose = ctx.link().callback(|_| Turn::ToList);
            html! { <Wizard {vendors} base="" theme="auto" refresh={MIN_REFRESH} {onclose} {open} /> }
        } else {
            html! { <Popup {vendors} watches={self.watches.clone()} problem={self.problem}
            onbroken={ctx.link().callback(Turn::ToWizard)} onadd={ctx.link().callback(Turn::Add)} /> }
        }
    }
}

/// Finds out which incidents are watched.
fn look_up(ctx: &Context<Front>) {
    ctx.link().send_future(async { Turn::Watching(investigations::watches().await) });
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vendors,
    watches: Rc<Vec<PublishedWatch>>,
    /// Something is broken: what is known already, or something new.
    onbroken: Callback<Option<String>>,
    onadd: Callback<Vendor>,
    problem: Option<&'static str>,
}

struct Popup {
    watched: Watched,
    board: Board,
}

impl Component for Popup {
    type Message = News;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        Popup { watched: watch(ctx), board: Board::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        if ctx.props().vendors != old.vendors {
            self.watched = watch(ctx).with_what_was_known(&self.watched);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, news: News) -> bool {
        let read = news.read();
        self.watched.hear(news, &mut self.board, ctx.link());
        self.watched.keep(read);
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.board.drawn();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        let (states, board) = (&self.watched.states, &self.board);
        let read = states.iter().filter_map(|state| state.reading.as_deref());
        let oldest = read.filter(|reading| reading.read_at.is_some()).min_by_key(|reading| reading.read_at);
        let again = ctx.link().callback(|_: MouseEvent| News::Refresh);
        html! {
            <div class="is-it-them popup">
                <header class="bar">
                    <h1 class="grow">{ words::PRODUCT }</h1>
                    if let Some(oldest) = oldest {
                        <span class="small muted">{ words::ui::read(&locale.age(oldest)) }</span>
                        <button class="quiet" onclick={again}>{ words::ui::READ_AGAIN }</button>
                    }
                </header>
                <Search known={ctx.props().vendors.clone()} onadd={&ctx.props().onadd} />
                if let Some(problem) = ctx.props().problem { <p role="alert" class="pad major_outage">{ problem }</p> }
                <main>
                    if states.is_empty() {
                        <div class="pad">
                            <p>{ words::ui::EMPTY }</p>
                            <p class="small muted">{ words::ui::EMPTY_NEXT }</p>
                        </div>
                    } else {
                        { board.view(states, false, &ctx.link().callback(News::Board), &locale) }
                    }
                </main>
                { for ctx.props().watches.iter().filter_map(|published| self.posted(published, &ctx.props().onbroken)) }
                <footer class="bar">
                    if !states.is_empty() {
                        <button class="btn primary grow" onclick={ctx.props().onbroken.reform(|_| None)}>{ words::wizard::SOMETHING_BROKEN }</button>
                        <a class="btn" href="app.html?view=history" target="_blank">{ words::past::HISTORY }</a>
                    }
                    <button class={if states.is_empty() { "btn primary" } else { "btn" }}
                        onclick={|_| webext::open_options()}>{ words::ui::OPTIONS }</button>
                </footer>
            </div>
        }
    }
}

impl Popup {
    /// A mark where the vendor of a watched incident has posted since, which leads to its investigation.
    fn posted(&self, published: &PublishedWatch, onopen: &Callback<Option<String>>) -> Option<Html> {
        let state = self.watched.states.iter().find(|state| state.vendor.page == published.page)?;
        let incident = published.watch.news(state.report()?)?;
        let id = published.id.clone();
        Some(html! {
            <div role="status" key={published.id.clone()}>
                <button class="news small" onclick={onopen.reform(move |_| Some(id.clone()))}>
                    <strong>{ words::wizard::NEWS }</strong>{ ": " }{ incident.title.clone() }
                </button>
            </div>
        })
    }
}

fn watch(ctx: &Context<Popup>) -> Watched {
    let wish = Wish { refresh: MIN_REFRESH, history: true, host: None };
    Watched::start(ctx.props().vendors.clone(), "www/".into(), wish, ctx.link())
}
