use is_it_them_core::locale::Locale;
use yew::prelude::*;

use super::list::{Row, list};
use super::{VendorState, incident};

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
    oldest_first: bool,
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
            Message::Open(page, id) => self.incident = Some((page, id)),
            Message::Back => self.incident = None,
            Message::TurnRound => self.oldest_first = !self.oldest_first,
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { states, locale, only_problems, incident: asked } = ctx.props();
        let onorder = ctx.link().callback(|_| Message::TurnRound);
        if let (Some(asked), Some(state)) = (asked, states.first()) {
            return incident(state, latest(state, asked), self.oldest_first, onorder, None, locale);
        }
        if let Some((page, id)) = &self.incident
            && let Some(state) = states.iter().find(|state| state.vendor.page == *page)
        {
            let back = ctx.link().callback(|_| Message::Back);
            return incident(state, id, self.oldest_first, onorder, Some(back), locale);
        }
        let row = Row { open: self.open.as_deref(), link: ctx.link(), locale };
        list(states, *only_problems, &row)
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
