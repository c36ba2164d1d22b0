//! The maintenances of a vendor on the history page, with countdowns and calendar files.

use is_it_them_core::history::ics;
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Maintenance, MaintenancePhase};
use is_it_them_core::time::{Elapsed, Timestamp};
use is_it_them_words::{self as words, past};
use yew::prelude::*;

use super::{Ask, Known};
use crate::glyph::glyph;
use crate::timeline::moment;

/// Announced work: what is to come, what goes on, what is over. Never an outage.
pub(super) fn maintenance(known: &Known, locale: &Locale, onask: &Callback<Ask>) -> Html {
    let works = &known.past.maintenances;
    if works.is_empty() {
        return html! {
            <section aria-label={words::ui::maintenance()}>
                <h3>{ words::ui::maintenance() }</h3>
                <p class="muted">{ past::no_maintenance() }</p>
            </section>
        };
    }
    let of = |state: State| works.iter().filter(move |work| State::of(work, locale.now) == state);
    let group = |title: &'static str, state: State, most: usize| {
        let drawn = || of(state).take(most).map(|work| row(known, work, locale, onask)).collect();
        let rows: Vec<Html> = locale.at_vendor(known.state.report(), drawn);
        if rows.is_empty() {
            Html::default()
        } else {
            html! { <><h4>{ title }</h4><ul>{ rows }</ul></> }
        }
    };
    let planned: Vec<&Maintenance> = of(State::Now).chain(of(State::Upcoming)).collect();
    html! {
        <section class="maintenances" aria-label={words::ui::maintenance()}>
            <div class="line-up">
                <h3>{ words::ui::maintenance() }</h3>
                if planned.len() > 1 {
                    <button class="quiet" onclick={calendar(known, &planned, locale.now, onask)}>{ past::calendar_all() }</button>
                }
            </div>
            { group(past::now(), State::Now, usize::MAX) }
            { group(past::upcoming(), State::Upcoming, usize::MAX) }
            { group(past::past(), State::Past, PAST) }
        </section>
    }
}

/// How much past work is listed.
const PAST: usize = 20;

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Upcoming,
    Now,
    Past,
}

impl State {
    fn of(work: &Maintenance, now: Timestamp) -> State {
        match work.phase {
            MaintenancePhase::Completed => State::Past,
            _ if work.is_active() => State::Now,
            // Announced, and its time is over: the vendor forgot to close it.
            _ if work.ends_at.is_some_and(|end| end < now) => State::Past,
            _ => State::Upcoming,
        }
    }
}

fn row(known: &Known, work: &Maintenance, locale: &Locale, onask: &Callback<Ask>) -> Html {
    let state = State::of(work, locale.now);
    html! {
        <li class="work" key={work.id.clone()}>
            { glyph(Health::Maintenance) }
            <div class="grow">
                <p>{ crate::prose::theirs(&work.title) }</p>
                <p class="small muted nums">
                    { words::maintenance_phase(&work.phase).to_owned() }{ words::language::dot() }
                    { moment(work.starts_at, locale) }{ " \u{2013} " }{ moment(work.ends_at, locale) }
                </p>
                { countdown(work, state, locale.now) }
                if !work.components.is_empty() {
                    <p class="small muted" lang="" dir="auto">{ work.components.join(", ") }</p>
                }
            </div>
            if state != State::Past {
                <button class="quiet" onclick={calendar(known, &[work], locale.now, onask)}>{ past::calendar_file() }</button>
            }
        </li>
    }
}

/// How long until it begins or ends, or by how much that is late.
fn countdown(work: &Maintenance, state: State, now: Timestamp) -> Html {
    let text = match (state, work.starts_at, work.ends_at) {
        (State::Upcoming, Some(at), _) if at > now => past::starts_in(Elapsed::between(now, at)),
        (State::Upcoming, Some(at), _) => past::start_overdue(Elapsed::between(at, now)),
        (State::Now, _, Some(at)) if at > now => past::ends_in(Elapsed::between(now, at)),
        (State::Now, _, Some(at)) => past::overrun(Elapsed::between(at, now)),
        _ => return Html::default(),
    };
    let is_late = match state {
        State::Now => work.ends_at.is_some_and(|at| at <= now),
        State::Upcoming => work.starts_at.is_some_and(|at| at <= now),
        State::Past => false,
    };
    html! { <p class={classes!("small", is_late.then_some("degraded"))}>{ text }</p> }
}

fn calendar(
    known: &Known,
    works: &[&Maintenance],
    now: Timestamp,
    onask: &Callback<Ask>,
) -> Callback<MouseEvent> {
    let works: Vec<_> = works.iter().map(|work| (&*known.state.vendor, *work)).collect();
    let text = ics(&works, now);
    let onask = onask.clone();
    Callback::from(move |_| onask.emit(Ask::Save("maintenance.ics".into(), "text/calendar", text.clone())))
}
