//! The options page: which vendors are watched, and what of each one counts.

mod alerts;
mod log;

use is_it_them_core::locale::Locale;
use is_it_them_core::names::LANGUAGE;
use is_it_them_core::status::{Change, Failure, Reading, Vendor};
use is_it_them_words as words;
use is_it_them_words::language::{NAMES, spoken};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlSelectElement};
use yew::prelude::*;

use crate::surfaces::language;
use crate::surfaces::search::Search;
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::list::{self, Changes, Vendors};
use is_it_them_browser::monitor::{MIN_REFRESH, Wish};
use is_it_them_browser::storage::{self, StorageError};
use is_it_them_browser::{monitor, webext};
use is_it_them_ui::{Board, Parts, VendorState, confirmation, glyph, hand_on, of_health, provenance};

/// The drawn options page, held by its page.
#[wasm_bindgen]
pub struct Choices(yew::AppHandle<Options>);

#[wasm_bindgen]
impl Choices {
    /// Draws the options page into an element, in the language that `options` name.
    pub async fn of_chosen(root: Element, options: JsValue) -> Choices {
        language::take(&options, super::GRAMMAR);
        let language = storage::kept_tree(LANGUAGE).await.as_str().unwrap_or_default().to_owned();
        let props = Props { vendors: list::load().await, language };
        Choices(yew::Renderer::with_root_and_props(root, props).render())
    }

    /// Says the same in another language.
    pub fn speak(&self, options: JsValue) {
        language::take(&options, super::GRAMMAR);
        self.0.send_message(Message::News(News::Tick));
    }
}

#[derive(PartialEq, Properties)]
struct Props {
    vendors: Vendors,
    /// The language that was chosen; empty where the browser chooses.
    language: String,
}

enum Message {
    News(News),
    Change(Change),
    /// A language was chosen; nothing where the browser is to choose.
    Speak(String),
    /// The list as it is kept now, or that it could not be kept.
    Listed(Result<Vendors, StorageError>),
}

impl From<News> for Message {
    fn from(news: News) -> Message {
        Message::News(news)
    }
}

struct Options {
    vendors: Vendors,
    watched: Watched,
    problem: Option<&'static str>,
    /// The language that was chosen; empty where the browser chooses.
    language: String,
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
            language: ctx.props().language.clone(),
            _changes: Changes::hear(heard),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::News(news) => self.watched.hear(news, &mut Board::default(), ctx.link()),
            Message::Change(change) => {
                self.problem = None;
                ctx.link().send_future(async { Message::Listed(list::change(change).await) });
            }
            Message::Speak(language) => {
                self.language.clone_from(&language);
                // The page hears of it, as all others that are open do, and brings the words.
                spawn_local(async move {
                    let _ = storage::keep(LANGUAGE, &language.into()).await;
                });
            }
            Message::Listed(Ok(vendors)) if vendors == self.vendors => {}
            Message::Listed(Ok(vendors)) => {
                self.watched = watch(&vendors, ctx).with_what_was_known(&self.watched);
                self.vendors = vendors;
            }
            Message::Listed(Err(_)) => self.problem = Some(words::ui::not_saved()),
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let locale = self.watched.locale();
        let named: Named = self
            .watched
            .states
            .iter()
            .map(|state| (state.vendor.page.clone(), state.name().to_owned()))
            .collect();
        html! {
            <main class="is-it-them options" key={spoken()} lang={spoken()} dir="ltr">
                <h1>{ words::product() }</h1>
                <Search known={self.vendors.clone()} onadd={ctx.link().callback(|vendor| Message::Change(Change::Add(vendor)))} />
                <p class="small muted">{ words::search::hint() }</p>
                <p role="alert" class="major_outage">{ self.problem.unwrap_or_default() }</p>
                <h2>{ words::ui::vendors() }</h2>
                if self.vendors.is_empty() {
                    <p class="muted">{ words::ui::empty() }</p>
                }
                <ul class="vendors">
                    { for self.watched.states.iter().map(|state| chosen(state, ctx, &locale)) }
                </ul>
                <alerts::Alerts vendors={named.clone()} />
                <log::LogView vendors={named} />
                <h2>{ words::ui::language() }</h2>
                { languages(&self.language, ctx) }
            </main>
        }
    }
}

/// Which language the extension speaks.
fn languages(chosen: &str, ctx: &Context<Options>) -> Html {
    let onchange = ctx
        .link()
        .callback(|event: Event| Message::Speak(event.target_unchecked_into::<HtmlSelectElement>().value()));
    let option = |tag: &'static str, name: &'static str| {
        html! {
            <option value={tag} selected={tag == chosen} lang={if tag.is_empty() { spoken() } else { tag }}>{ name }</option>
        }
    };
    html! {
        <select {onchange} aria-label={words::ui::language()}>
            { option("", words::ui::language_of_the_browser()) }
            { for NAMES.map(|(tag, name)| option(tag, name)) }
        </select>
    }
}

/// The chosen vendors: their pages and what they are called.
type Named = std::rc::Rc<[(String, String)]>;

const WISH: Wish = Wish { refresh: MIN_REFRESH, history: true, host: None };

fn watch(vendors: &Vendors, ctx: &Context<Options>) -> Watched {
    Watched::start(vendors.clone(), "www/".into(), WISH, ctx.link())
}

/// One chosen vendor: what is known of it, the way to allow reading it where the browser forbids that, what of it counts,
/// the way out.
fn chosen(state: &VendorState, ctx: &Context<Options>, locale: &Locale) -> Html {
    let Vendor { page, parts, format, .. } = &*state.vendor;
    let onremove = {
        let page = page.clone();
        ctx.link().callback(move |event: MouseEvent| {
            if let Some(button) = event.target_dyn_into::<Element>() {
                hand_on(&button, ".head button", "input");
            }
            Message::Change(Change::Remove(page.clone()))
        })
    };
    let onchange = {
        let page = page.clone();
        ctx.link().callback(move |parts| Message::Change(Change::Choose(page.clone(), parts)))
    };
    let onconfirm = {
        let page = page.clone();
        Callback::from(move |_| monitor::confirm(&page))
    };
    let badge = state.badge(locale);
    let whole = state.whole.as_ref();
    let report = whole.and_then(|reading| reading.report.as_ref());
    let format = report.map(|report| report.format).or(*format);
    html! {
        <li class="chosen" key={page.clone()}>
            <div class="line-up head">
                { glyph(badge.health) }
                <span class="grow"><span class="name">{ state.name().to_owned() }</span></span>
                <span class={of_health("state small", badge.health)}>{ badge.state }</span>
                <button class="quiet" onclick={onremove}>{ words::ui::remove(state.name()) }</button>
            </div>
            <p class="small muted">
                { page }
                if let Some(format) = format { { " \u{b7} " }{ words::detection::format(format) } }
            </p>
            { provenance(state, locale) }
            { for confirmation(state, onconfirm) }
            if state.reading.as_deref().is_some_and(is_blocked) {
                <button class="btn" onclick={allow(page.clone())}>{ words::ui::allow() }</button>
            }
            if let Some(whole) = whole.filter(|_| report.is_some()) {
                <details>
                    <summary>
                        <span class="grow">{ words::parts::choose() }</span>
                        <span class="small muted">{ words::parts::scope(parts) }</span>
                    </summary>
                    <Parts whole={whole.clone()} stale={badge.stale} chosen={parts.clone()} {onchange} />
                </details>
            }
        </li>
    }
}

fn is_blocked(reading: &Reading) -> bool {
    reading.failure == Some(Failure::Blocked)
}

/// Asks for leave to read the page's site, then reads it.
fn allow(page: String) -> Callback<MouseEvent> {
    Callback::from(move |_| {
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_hosts(&[webext::origin(&page)]);
        let page = page.clone();
        spawn_local(async move {
            if asked.await {
                monitor::retry(&page);
            }
        });
    })
}
