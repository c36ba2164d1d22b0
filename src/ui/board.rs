use is_it_them_core::locale::Locale;
use yew::prelude::*;

use super::list::{Row, list};
use super::{VendorState, incident};

/// What a person did on the board.
pub(crate) enum Message {
    /// Pressed a vendor's row, by its page.
    Toggle(String),
    /// Chose an incident, by its vendor's page and its id.
    Open(String, String),
    /// Left the incident.
    Back,
    /// Turned the timeline round.
    TurnRound,
    /// Typed into the filter of the open vendor's components.
    Seek(String),
}

/// Where a person is: in the list of vendors, at an open row, at the incident that was chosen from it.
///
/// State and drawing without a component of its own: each surface is one component, and a second would cost its
/// download three kilobytes.
#[derive(Default)]
pub(crate) struct Board {
    open: Option<String>,
    incident: Option<(String, String)>,
    oldest_first: bool,
    sought: String,
}

impl Board {
    /// Takes in what a person did.
    pub(crate) fn update(&mut self, message: Message) {
        match message {
            Message::Toggle(page) => {
                self.open = Some(page).filter(|page| self.open.as_ref() != Some(page));
                self.sought.clear();
            }
            Message::Open(page, id) => self.incident = Some((page, id)),
            Message::Back => self.incident = None,
            Message::TurnRound => self.oldest_first = !self.oldest_first,
            Message::Seek(sought) => self.sought = sought,
        }
    }

    /// Draws the list or the chosen incident.
    pub(crate) fn view(
        &self,
        states: &[VendorState],
        only_problems: bool,
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        if let Some((page, id)) = &self.incident
            && let Some(state) = states.iter().find(|state| state.vendor.page == *page)
        {
            return incident(state, id, self.oldest_first, send, true, locale);
        }
        let row = Row { open: self.open.as_deref(), sought: &self.sought, send, locale };
        list(states, only_problems, &row)
    }

    #[cfg(feature = "widget")]
    /// Draws one incident and nothing else: the one asked for, or the latest when `id` is empty.
    pub(crate) fn view_incident(
        &self,
        state: &VendorState,
        id: &str,
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        incident(state, latest(state, id), self.oldest_first, send, false, locale)
    }
}

#[cfg(feature = "widget")]
/// The incident asked for by its id, else the newest open one, else the newest.
fn latest<'a>(state: &'a VendorState, asked: &'a str) -> &'a str {
    if !asked.is_empty() {
        return asked;
    }
    let newest =
        state.report().and_then(|report| report.open_incidents().next().or(report.incidents.first()));
    newest.map_or("", |incident| incident.id.as_str())
}
