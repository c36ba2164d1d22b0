//! A day of the strip, opened: what went on, with the way to each incident.

use is_it_them_core::history::figures::DayFigure;
use is_it_them_core::history::{Row, known_length};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Impact};
use is_it_them_words::past;
use yew::prelude::*;

use super::{Known, Writers};
use crate::glyph::glyph;

/// What is shown of a day.
pub(super) struct Opened<'a> {
    pub(super) day: &'a DayFigure,
    pub(super) known: &'a Known,
    pub(super) locale: &'a Locale,
    pub(super) writers: Writers,
    /// Leads to an incident, by its id.
    pub(super) onopen: Callback<String>,
    pub(super) onclose: Callback<MouseEvent>,
}

/// A day with what went on in it.
pub(super) fn day(opened: &Opened<'_>) -> Html {
    let Opened { day, known, locale, .. } = opened;
    let incidents = day.incidents.iter().filter_map(|index| known.past.incidents.get(*index));
    let works = day.maintenances.iter().filter_map(|index| known.past.maintenances.get(*index));
    let date = (locale.day)(day.date.begins(&|at| (opened.writers.offset)(at)));
    // What is listed below needs no title here; that there is something is to be said all the same.
    let heading = match (day.incidents.len() + day.maintenances.len(), day.worst) {
        (0, _) => past::day(&date, day.worst, day.down, &[]),
        (_, Health::Operational | Health::Unknown) => past::day_notice(&date),
        (_, worst) => past::day(&date, worst, day.down, &[]),
    };
    html! {
        <section class="opened" aria-label={date.clone()}>
            <div class="line-up">
                <h4 role="status">{ heading }</h4>
                <button class="quiet" aria-label={past::day_close()} onclick={opened.onclose.clone()}>{ "\u{2715}" }</button>
            </div>
            <ul>
                { for incidents.map(|incident| row(incident, opened)) }
                { for works.map(|work| html! {
                    <li key={["work/", &work.id].concat()} class="work">{ glyph(Health::Maintenance) }<span dir="auto">{ &work.title }</span></li>
                }) }
            </ul>
        </section>
    }
}

fn row(incident: &Row, opened: &Opened<'_>) -> Html {
    let (id, onopen) = (incident.id.clone(), opened.onopen.clone());
    let health = incident.impact.as_ref().map_or(Health::Degraded, Impact::health);
    let length = known_length(incident, opened.locale.now);
    html! {
        <li key={incident.id.clone()}>
            <button class="row plain" onclick={move |_| onopen.emit(id.clone())}>
                { glyph(health) }
                <span class="grow" dir="auto">{ incident.title.clone() }</span>
                <span class="nums muted">{ past::lasted(incident.is_open(), length) }</span>
            </button>
        </li>
    }
}
