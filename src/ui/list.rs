//! The list of vendors, each a row that opens to incidents, maintenance and components.

use std::rc::Rc;

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Freshness, Health, Incident, Maintenance, Report};
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use is_it_them_words::language::{apart, dot};
use yew::prelude::*;

use super::class::of_health;
use super::components::components;
use super::glyph::glyph;
use super::message::Message;
use super::timeline::in_utc;
use super::{VendorState, confirmation, provenance};

/// What a surface adds to an open incident of a vendor in an open row.
pub type Extra = Rc<dyn Fn(&VendorState, &Incident, &Callback<Message>, &Locale) -> Html>;

/// What a surface has to say of a vendor that the board does not know to say.
pub type Aside = Rc<dyn Fn(&VendorState, &Callback<Message>, &Locale) -> Html>;

/// What a surface says first in the line under a vendor's name.
pub type Tag = Rc<dyn Fn(&VendorState, &Locale) -> Option<String>>;

/// What every row needs beside its vendor.
pub(crate) struct Row<'a> {
    /// The page of the vendor whose row is open.
    pub open: Option<&'a str>,
    /// What was typed into its filter of components.
    pub sought: &'a str,
    /// The incident a person comes back from, by its vendor's page and its id, and what its line becomes.
    pub left: Option<(&'a (String, String), &'a NodeRef)>,
    pub extra: Option<&'a Extra>,
    pub send: &'a Callback<Message>,
    pub locale: &'a Locale,
    pub aside: Option<&'a Aside>,
    pub tag: Option<&'a Tag>,
}

/// One row a vendor, those that a person pinned first, then worst first; a row opens to the vendor's incidents and components.
pub(crate) fn list(mut shown: Vec<&VendorState>, row: &Row<'_>, node: &NodeRef) -> Html {
    shown.sort_by_key(|state| (!state.vendor.pinned, state.badge(row.locale).health.list_order()));
    html! { <ul class="vendors" part="list" ref={node}>{ for shown.into_iter().map(|state| row.vendor(state)) }</ul> }
}

/// How many past incidents an open row shows.
const PAST: usize = 5;

impl Row<'_> {
    fn vendor(&self, state: &VendorState) -> Html {
        let page = &state.vendor.page;
        let open = self.open == Some(page);
        let badge = state.badge(self.locale);
        let onclick = {
            let page = page.clone();
            self.send.reform(move |_: MouseEvent| Message::Toggle(page.clone()))
        };
        let onconfirm = {
            let page = page.clone();
            self.send.reform(move |_: MouseEvent| Message::Confirm(page.clone()))
        };
        html! {
            <li key={page.clone()} part="vendor">
                <h2>
                    <button class="row" aria-expanded={if open { "true" } else { "false" }} {onclick}>
                        { glyph(badge.health) }
                        <span class="grow">
                            <span class="name" dir="auto">
                                { badge.name }
                                if !badge.scope.is_empty() { <span class="scope small muted">{ badge.scope }</span> }
                            </span>
                            <span class="note small muted">{ for self.tag.and_then(|tag| tag(state, self.locale)).map(|tag| tag + dot()) }{ self.note(state, badge.age) }</span>
                        </span>
                        <span class={of_health("state small", badge.health)}>{ badge.state }</span>
                    </button>
                </h2>
                if open {
                    <div class="detail">
                        if let Some(report) = state.report() {
                            { self.locale.at_vendor(Some(report), || self.detail(state, report, badge.stale)) }
                        }
                        { provenance(state, self.locale) }
                        { for confirmation(state, onconfirm) }
                        { for self.aside.map(|aside| aside(state, self.send, self.locale)) }
                    </div>
                }
            </li>
        }
    }

    /// The line under a vendor's name: what is going on, or how old the claim is.
    fn note(&self, state: &VendorState, age: String) -> String {
        let Some(report) = state.report() else { return age };
        if let Some(incident) = report.open_incidents().next() {
            return format!("{}{}", apart(&incident.title), self.lasting(incident));
        }
        if let Some(work) = report.maintenances.iter().find(|work| work.is_active()) {
            return apart(&work.title);
        }
        let live = state.reading.as_ref().is_some_and(|reading| {
            reading.freshness(self.locale.now, self.locale.max_age) == Freshness::Live
        });
        match report.incidents.first().and_then(|last| last.started_at).filter(|_| live) {
            Some(at) => [&words::ui::last_incident(&self.locale.since(at)), dot(), &age].concat(),
            None => age,
        }
    }

    fn detail(&self, state: &VendorState, report: &Report, stale: bool) -> Html {
        let past: Vec<_> =
            report.incidents.iter().filter(|incident| !incident.is_open()).take(PAST).collect();
        let work: Vec<_> = report.maintenances.iter().filter(|work| work.is_active()).collect();
        html! {
            <>
                if !stale && report.health() == Health::Unknown {
                    <p class="small">{ words::ui::why_unknown(report) }</p>
                }
                <ul class="incidents">{ for report.open_incidents().map(|incident| self.incident(state, incident, stale)) }</ul>
                if !work.is_empty() {
                    <h3>{ words::ui::maintenance() }</h3>
                    <ul>{ for work.into_iter().map(|work| self.maintenance(work)) }</ul>
                }
                if !report.components.is_empty() {
                    { components(&report.components, stale, self.sought, self.send) }
                }
                if !past.is_empty() {
                    <h3>{ words::ui::past_incidents() }</h3>
                    <ul class="incidents">{ for past.into_iter().map(|incident| self.incident(state, incident, stale)) }</ul>
                }
            </>
        }
    }

    fn incident(&self, state: &VendorState, incident: &Incident, stale: bool) -> Html {
        let page = &state.vendor.page;
        let onclick = {
            let (page, id) = (page.clone(), incident.id.clone());
            self.send.reform(move |_: MouseEvent| Message::Open(page.clone(), id.clone()))
        };
        let came_from = |left: &&(String, String)| left.0 == *page && left.1 == incident.id;
        let node = self.left.filter(|(left, _)| came_from(left)).map(|(_, node)| node.clone());
        let when = incident.started_at.map(|at| (self.locale.moment)(at)).unwrap_or_default();
        let mut note = [words::phase(&incident.phase), dot(), &when, &self.lasting(incident)].concat();
        if let [region] = incident.regions.as_slice() {
            note = [&apart(region), dot(), &note].concat();
        }
        if state.counts_unnamed(incident) {
            note = format!("{note}. {}", words::parts::unnamed());
        }
        html! {
            <li key={incident.id.clone()}>
                <button class="row" {onclick} ref={node.unwrap_or_default()}>
                    { glyph(incident.health().shown(stale)) }
                    { titled(&incident.title, note, incident.started_at) }
                </button>
                { for self.extra.filter(|_| incident.is_open()).map(|extra| extra(state, incident, self.send, self.locale)) }
            </li>
        }
    }

    fn maintenance(&self, work: &Maintenance) -> Html {
        let until = work.ends_at.map(|at| [dot(), &words::ui::until(&(self.locale.moment)(at))].concat());
        let note = format!("{}{}", words::maintenance_phase(&work.phase), until.unwrap_or_default());
        html! {
            <li class="component" key={work.id.clone()}>{ glyph(Health::Maintenance) }{ titled(&work.title, note, work.ends_at) }</li>
        }
    }

    fn lasting(&self, incident: &Incident) -> String {
        incident
            .duration_at(self.locale.now)
            .map(|duration| [dot(), &words::length(duration)].concat())
            .unwrap_or_default()
    }
}

/// A title with a line below that tells a time, with UTC at hand.
fn titled(title: &str, note: String, at: Option<Timestamp>) -> Html {
    html! {
        <span class="grow">{ crate::prose::theirs(title) }<span class="note small muted nums" title={at.map(in_utc)}>{ note }</span></span>
    }
}
