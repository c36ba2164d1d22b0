use is_it_them_core::locale::Locale;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use super::VendorState;
use super::incident::{Place, incident};
use super::list::{Row, list};

/// What the board shows.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) states: Vec<VendorState>,
    pub(crate) locale: Locale,
    /// Leaves out whoever is fine.
    #[prop_or_default]
    pub(crate) only_problems: bool,
    /// One incident and nothing else: its id, or nothing for the latest of the first vendor.
    #[prop_or_default]
    pub(crate) incident: Option<String>,
}

/// Where a person is, and what they pressed.
pub(crate) enum Message {
    /// A vendor's row, by its page.
    Toggle(String),
    /// An incident, by its vendor's page and its id.
    Open(String, String),
    /// Out of the incident.
    Back,
    /// The timeline's order.
    TurnRound,
}

/// The list of vendors, or the incident that was chosen from it.
#[derive(Default)]
pub(crate) struct Board {
    open: Option<String>,
    incident: Option<(String, String)>,
    /// The incident that was left last: leaving it leads back to its line.
    left: Option<(String, String)>,
    oldest_first: bool,
    focus: Focus,
}

/// Where the keyboard is, so that drawing anew does not lose it.
#[derive(Default)]
struct Focus {
    /// What a person goes to: an incident's title, or its line on the way back.
    target: NodeRef,
    /// They just went there.
    went: bool,
    list: NodeRef,
    /// What had the focus in the list before it was drawn anew. Browsers take the focus from an element that is moved.
    held: Option<HtmlElement>,
}

impl Component for Board {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Board::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Toggle(page) => self.open = Some(page).filter(|page| self.open.as_ref() != Some(page)),
            Message::Open(page, id) => {
                self.incident = Some((page, id));
                self.focus.went = true;
            }
            Message::Back => {
                self.left = self.incident.take();
                self.focus.went = true;
            }
            Message::TurnRound => self.oldest_first = !self.oldest_first,
        }
        true
    }

    fn changed(&mut self, _: &Context<Self>, _: &Props) -> bool {
        self.focus.hold();
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        self.focus.restore();
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { states, locale, only_problems, incident: asked } = ctx.props();
        let onorder = ctx.link().callback(|_| Message::TurnRound);
        if let (Some(asked), Some(state)) = (asked, states.first()) {
            let place =
                Place { title: NodeRef::default(), oldest_first: self.oldest_first, onorder, onback: None };
            return incident(state, latest(state, asked), place, locale);
        }
        if let Some((page, id)) = &self.incident
            && let Some(state) = states.iter().find(|state| state.vendor.page == *page)
        {
            let onback = Some(ctx.link().callback(|_| Message::Back));
            let place =
                Place { title: self.focus.target.clone(), oldest_first: self.oldest_first, onorder, onback };
            return incident(state, id, place, locale);
        }
        let left = self.left.as_ref().map(|left| (left, &self.focus.target));
        let row = Row { open: self.open.as_deref(), left, link: ctx.link(), locale };
        list(states, *only_problems, &row, self.focus.list.clone())
    }
}

impl Focus {
    fn hold(&mut self) {
        self.held = self.list.cast::<HtmlElement>().and_then(|list| {
            let held = list.query_selector(":focus").ok()??;
            held.dyn_into().ok()
        });
    }

    /// A browser that refuses to focus leaves the page as usable as before.
    fn restore(&mut self) {
        let target = if std::mem::take(&mut self.went) { self.target.cast::<HtmlElement>() } else { None };
        let held = self.held.take().filter(|held| !held.matches(":focus").unwrap_or(true));
        if let Some(element) = target.or(held) {
            let _ = element.focus();
        }
    }
}

/// The incident asked for by its id, else the newest open one, else the newest.
fn latest<'a>(state: &'a VendorState, asked: &'a str) -> &'a str {
    if !asked.is_empty() {
        return asked;
    }
    let newest =
        state.report().and_then(|report| report.open_incidents().next().or(report.incidents.first()));
    newest.map_or("", |incident| incident.id.as_str())
}
