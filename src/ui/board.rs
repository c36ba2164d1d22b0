//! The board, which holds the list of vendors and the incident that a person opened, and remembers the place.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, grouped};
use is_it_them_words as words;
use web_sys::Element;
use yew::prelude::*;

use super::VendorState;
use super::focus::Focus;
use super::glyph::glyph;
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
    /// What a surface adds to each open incident, in an open row and on its page.
    extra: Option<Extra>,
    aside: Option<Aside>,
    tag: Option<Tag>,
    /// The names of the groups that are folded away.
    folded: Vec<String>,
    /// The pages of those who do not count.
    muted: Vec<String>,
}

impl Board {
    /// Adds something to each open incident, in an open row and on its page.
    pub fn add(&mut self, extra: Extra) {
        self.extra = Some(extra);
    }

    /// Folds these groups away.
    pub fn fold(&mut self, folded: Vec<String>) {
        self.folded = folded;
    }

    /// The names of the groups that are folded away.
    pub fn folded(&self) -> &[String] {
        &self.folded
    }

    /// Counts the vendors of these pages in no group.
    pub fn mute(&mut self, pages: Vec<String>) {
        self.muted = pages;
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
            Message::Fold(group, folds) => {
                self.folded.retain(|known| *known != group);
                self.folded.extend(folds.then_some(group));
            }
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
        self.chosen(states, send, locale).unwrap_or_else(|| {
            let is_shown =
                |state: &&VendorState| !only_problems || state.badge(locale).health != Health::Operational;
            let shown: Vec<_> = states.iter().filter(is_shown).collect();
            if shown.is_empty() {
                return html! { <p class="pad muted" role="status">{ words::ui::no_problems() }</p> };
            }
            self.list(shown, send, locale, &self.focus.list)
        })
    }

    /// Draws the list in the groups that a person made, or the chosen incident.
    pub fn view_groups(&self, states: &[VendorState], send: &Callback<Message>, locale: &Locale) -> Html {
        self.chosen(states, send, locale).unwrap_or_else(|| {
            let groups = grouped(states.iter().map(|state| &*state.vendor));
            html! {
                <div ref={self.focus.list.clone()}>
                    { for groups.into_iter().map(|(name, places)| self.group(name, &places, states, send, locale)) }
                </div>
            }
        })
    }

    /// A group under its heading, which says how the worst of it is; those in none without.
    fn group(
        &self,
        name: &str,
        places: &[usize],
        states: &[VendorState],
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        let shown: Vec<_> = places.iter().filter_map(|place| states.get(*place)).collect();
        let counts = |state: &&&VendorState| !self.muted.contains(&state.vendor.page);
        let healths: Vec<_> = shown.iter().filter(counts).map(|state| state.badge(locale).health).collect();
        let open = self.open.clone().filter(|page| shown.iter().any(|state| state.vendor.page == *page));
        // A row may be opened from elsewhere, and is not left out of sight then.
        let is_open = open.is_some() || !self.folded.iter().any(|folded| folded == name);
        let rows = self.list(shown, send, locale, &NodeRef::default());
        if name.is_empty() {
            return rows;
        }
        let ontoggle = {
            let (name, send) = (name.to_owned(), send.clone());
            Callback::from(move |event: Event| {
                let folds =
                    event.target_dyn_into::<Element>().is_none_or(|details| !details.has_attribute("open"));
                // A browser also tells of what was only drawn so, which nobody chose.
                if folds != is_open {
                    return;
                }
                // Who folds a group away is done with the row in it.
                if let Some(page) = open.clone().filter(|_| folds) {
                    send.emit(Message::Toggle(page));
                }
                send.emit(Message::Fold(name.clone(), folds));
            })
        };
        html! {
            <details class="group" key={name.to_owned()} open={is_open} {ontoggle}>
                <summary>
                    // Where nobody counts there is no state.
                    if !healths.is_empty() { { glyph(Health::worst(healths)) } }
                    <h2 class="name grow" dir="auto">{ name }</h2>
                    <span class="small muted">{ places.len() }</span>
                </summary>
                { rows }
            </details>
        }
    }

    /// The incident that was chosen from the list.
    fn chosen(&self, states: &[VendorState], send: &Callback<Message>, locale: &Locale) -> Option<Html> {
        let (page, id) = self.incident.as_ref()?;
        let state = states.iter().find(|state| state.vendor.page == *page)?;
        let place = self.place(true, send);
        Some(incident(state, id, &place, locale))
    }

    /// How a person stands before an incident; whether there is a way back.
    fn place<'a>(&'a self, back: bool, send: &'a Callback<Message>) -> Place<'a> {
        let Board { oldest_first, extra, focus, .. } = self;
        Place { title: &focus.target, oldest_first: *oldest_first, back, send, extra: extra.as_ref() }
    }

    fn list(
        &self,
        shown: Vec<&VendorState>,
        send: &Callback<Message>,
        locale: &Locale,
        node: &NodeRef,
    ) -> Html {
        let left = self.left.as_ref().map(|left| (left, &self.focus.target));
        let Board { open, sought, extra, aside, tag, .. } = self;
        let (open, extra, aside, tag) = (open.as_deref(), extra.as_ref(), aside.as_ref(), tag.as_ref());
        list(shown, &Row { open, sought, left, extra, send, locale, aside, tag }, node)
    }

    /// Draws one incident and nothing else: the one asked for, or the latest when `id` is empty.
    pub fn view_incident(
        &self,
        state: &VendorState,
        id: &str,
        send: &Callback<Message>,
        locale: &Locale,
    ) -> Html {
        let place = self.place(false, send);
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
