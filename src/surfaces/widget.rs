//! The widget: what `<is-it-them>` draws into its shadow root in the list and incident views.

use is_it_them_words as words;
use is_it_them_words::language::Grammar;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use crate::surfaces::element::{Announced, Options};
use crate::surfaces::watched::{News, Watched};
use is_it_them_browser::environment::{self, Environment};
use is_it_them_browser::monitor::Wish;
use is_it_them_browser::reader;
use is_it_them_browser::{environments, glimpse, intl};
use is_it_them_ui::Board;

/// Where it runs.
static ENVIRONMENT: Environment = Environment { past: Some(reader::add_history), ..environments::PAGE };

/// It counts, and lists nothing.
const GRAMMAR: Grammar = Grammar { plural: intl::plural, number: intl::number, ..Grammar::BARE };

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&ENVIRONMENT);
}

/// A mounted widget, held by its element.
#[wasm_bindgen]
pub struct Widget {
    handle: yew::AppHandle<Root>,
    host: Element,
}

#[wasm_bindgen]
impl Widget {
    /// Draws into `root`, a `div` inside the shadow root of `host`.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Element, host: Element, options: JsValue) -> Widget {
        let props = Props { host: host.clone(), options: Options::read(&options, GRAMMAR) };
        glimpse::begin(&props.options.glimpse, &words::glimpse::legend());
        Widget { handle: yew::Renderer::<Root>::with_root_and_props(root, props).render(), host }
    }

    /// Takes over changed attributes.
    pub fn update(&mut self, options: JsValue) {
        let options = Options::read(&options, GRAMMAR);
        glimpse::begin(&options.glimpse, &words::glimpse::legend());
        self.handle.update(Props { host: self.host.clone(), options });
    }

    /// Reads every vendor again now.
    pub fn refresh(&self) {
        self.handle.send_message(News::Refresh);
    }

    /// Removes what was drawn and stops reading.
    pub fn destroy(self) {
        self.handle.destroy();
    }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    host: Element,
    options: Options,
}

struct Root {
    watched: Watched,
    board: Board,
    announced: Announced,
}

impl Component for Root {
    type Message = News;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().options.speech.speak();
        Root { watched: watch(ctx), board: Board::default(), announced: Announced::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let new = &ctx.props().options;
        self.watched.speak(Some(&News::Speak(new.speech)));
        if new.vendors != old.options.vendors || new.refresh != old.options.refresh {
            // Watched anew before the old ones end, so that a vendor in both goes on without a second read.
            self.watched = watch(ctx);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, news: News) -> bool {
        self.watched.speak(Some(&news));
        let read = if let News::Read(index, _) = news { Some(index) } else { None };
        self.watched.hear(news, &mut self.board, ctx.link());
        if let Some(state) = read.and_then(|index| self.watched.states.get(index))
            && let Some(reading) = &state.reading
        {
            self.announced.tell(&ctx.props().host, &state.vendor, reading);
            let options = &ctx.props().options;
            let line = words::glimpse::line(&state.vendor, reading, &self.watched.locale());
            glimpse::show(&options.glimpse, &state.vendor.id, &state.vendor, &line);
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.board.drawn();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let options = &ctx.props().options;
        self.watched.speech.speak();
        let (states, board) = (&self.watched.states, &self.board);
        let locale = self.watched.locale();
        let send = ctx.link().callback(News::Board);
        let content = match (states.first(), &options.incident) {
            (None, _) => html! {
                <div class="pad">
                    <p>{ words::ui::nothing_selected() }</p>
                    <p class="small muted">{ words::ui::nothing_selected_next() }</p>
                </div>
            },
            (Some(state), Some(id)) => board.view_incident(state, id, &send, &locale),
            (Some(_), None) => board.view(states, options.only_problems, &send, &locale),
        };
        html! { <div class={format!("is-it-them {}", options.theme)} part="root" key={words::language::spoken()} lang={words::language::spoken()} dir={words::language::direction()}>{ content }</div> }
    }
}

fn watch(ctx: &Context<Root>) -> Watched {
    let Props { options, host } = ctx.props();
    let wish = Wish { refresh: options.refresh, history: true, host: Some(host.clone()) };
    Watched::start(options.vendors.clone(), options.base.clone(), wish, ctx.link())
}
