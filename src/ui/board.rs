//! The board, which holds the list of vendors and the incident that a person opened, and remembers the place.

use is_it_them_core::locale::Locale;
use yew::prelude::*;

use super::VendorState;
use super::focus::Focus;
use super::incident::{Place, incident};
use super::list::{Aside, Extra, Row, Tag, list};
use super::message::Message;

/// Where a person is: in the list of vendors, at an open row, at the incident that was chosen from it.
///
/// State and drawing without a component of its own: each surface is one component, and a second would cost its
/// download three kilobytes.
#[derive(Default)]
pub struct Board {
    open: Option<String>,
    incident: Option<(String, String)>,
    /// The incident that was left last: leaving it leads back to its line.
    left: Option<(String, String)>,
    oldest_first: bool,
    sought: String,
    focus: Focus,
    /// What a surface adds to each open incident in an open row.
    extra: Option<Extra>,
    aside: Option<Aside>,
    tag: Option<Tag>,
}

impl Board {
    /// Adds something to each open incident in an open row.
    pub fn add(&mut self, extra: Extra) {
        self.extra = Some(extra);
    }

    /// Puts `aside` below what is known of an open row's vendor, and `tag` before the line under each one's name.
    pub fn note(&mut self, aside: Aside, tag: Tag) {
        self.aside = Some(aside);
        self.tag = Some(tag);
    }

    /// Takes in what a person did.
    pub fn update(&mut self, message: Message) {
        match message {
            Message::Toggle(page) => {
                self.open = Some(page).filter(|page| self.open.as_ref() != Some(page));
                self.sought.clear();
            }
            Message::Open(page, id) => {
                self.incident = Some((page, id));
                self.focus.went();
            }
            Message::Back => {
                self.left = self.incident.take();
                self.focus.went();
            }
            Message::TurnRound => self.oldest_first = !self.oldest_first,
            Message::Seek(sought) => self.sought = sought,
            // Heard by the surface.
            Message::Confirm(_) | Message::Mine(_) | Message::Watch(..) | Message::Silence(..) => {}
        }
    }

    /// To be called before anything changes that is drawn.
    pub fn before(&mut self) {
        self.focus.hold();
    }

    /// To be called when it was drawn.
    pub fn drawn(&mut self) {
        self.focus.restore();
    }

    /// Draws the list or the chosen incident.
    pub fn view(
        &self,
        states: &[VendorState],
        only_problems: bool,
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        if let Some((page, id)) = &self.incident
            && let Some(state) = states.iter().find(|state| state.vendor.page == *page)
        {
            let place =
                Place { title: &self.focus.target, oldest_first: self.oldest_first, back: true, send };
            return incident(state, id, &place, locale);
        }
        let left = self.left.as_ref().map(|left| (left, &self.focus.target));
        let Board { open, sought, extra, aside, tag, .. } = self;
        let (open, extra, aside, tag) = (open.as_deref(), extra.as_ref(), aside.as_ref(), tag.as_ref());
        let row = Row { open, sought, left, extra, send, locale, aside, tag };
        list(states, only_problems, &row, &self.focus.list)
    }

    /// Draws one incident and nothing else: the one asked for, or the latest when `id` is empty.
    pub fn view_incident(
        &self,
        state: &VendorState,
        id: &str,
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        let place = Place { title: &self.focus.target, oldest_first: self.oldest_first, back: false, send };
        incident(state, latest(state, id), &place, locale)
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
