//! The filters above the list of past incidents: component, impact, phase and dates.

use is_it_them_core::history::Past;
use is_it_them_core::history::filter::Filter;
use is_it_them_core::status::{Impact, Phase};
use is_it_them_core::time::{Date, Timestamp};
use is_it_them_words::{self as words, past};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// What there is to choose from, looked for once: a keystroke must not go through ten thousand incidents for it.
pub(super) struct Choices {
    components: Vec<String>,
    impacts: Vec<Option<Impact>>,
    phases: Vec<Phase>,
}

impl Choices {
    pub(super) fn of(past: &Past) -> Choices {
        let all = || past.incidents.iter();
        Choices {
            components: distinct(all().flat_map(|row| &row.components)),
            impacts: distinct(all().map(|row| &row.impact)),
            phases: distinct(all().map(|row| &row.phase)),
        }
    }
}

/// What the choices are made of.
pub(super) struct Filters<'a> {
    /// What there is to choose from.
    pub(super) choices: &'a Choices,
    /// What is chosen.
    pub(super) filter: &'a Filter,
    /// In whose days dates are.
    pub(super) offset: fn(Timestamp) -> i32,
    /// Hears of another choice.
    pub(super) onfilter: &'a Callback<Filter>,
}

/// Whether the filter leaves anything out.
pub(super) fn is_set(filter: &Filter) -> bool {
    !filter.is_empty()
}

/// The choices that narrow the list: component, impact, phase, dates. Folded away until wanted.
pub(super) fn filters(props: &Filters<'_>) -> Html {
    let Filters { choices: there, filter, .. } = props;
    let chosen = filter.components.len()
        + filter.impacts.len()
        + filter.phases.len()
        + usize::from(filter.from.is_some())
        + usize::from(filter.until.is_some());
    html! {
        <details class="filters">
            <summary>{ past::filters() }if chosen > 0 { <span class="pill nums">{ chosen }</span> }</summary>
            <div class="choices">
                { choices(props, words::ui::components(), &there.components, String::clone, |filter| &mut filter.components) }
                { choices(props, words::history::impact(), &there.impacts, impact, |filter| &mut filter.impacts) }
                { choices(props, words::history::phase(), &there.phases, |phase: &Phase| words::phase(phase).to_owned(), |filter| &mut filter.phases) }
                <fieldset>
                    <legend>{ past::between() }</legend>
                    { date(props, past::from(), filter.from, |filter, at| filter.from = at, 0) }
                    { date(props, past::to(), filter.until, |filter, at| filter.until = at, 1) }
                </fieldset>
            </div>
        </details>
    }
}

fn impact(impact: &Option<Impact>) -> String {
    impact.as_ref().map_or(past::not_stated(), words::impact).to_owned()
}

/// Each once, in the order they first come.
fn distinct<'a, T: Clone + PartialEq + 'a>(all: impl Iterator<Item = &'a T>) -> Vec<T> {
    let mut distinct: Vec<&T> = Vec::new();
    for one in all {
        if !distinct.contains(&one) {
            distinct.push(one);
        }
    }
    distinct.into_iter().cloned().collect()
}

/// One check box for each value of a part of the filter.
fn choices<T: Clone + PartialEq + 'static>(
    props: &Filters<'_>,
    legend: &'static str,
    values: &[T],
    name: impl Fn(&T) -> String,
    part: fn(&mut Filter) -> &mut Vec<T>,
) -> Html {
    if values.len() < 2 {
        return Html::default();
    }
    let choice = |value: &T| {
        let mut filter = props.filter.clone();
        let list = part(&mut filter);
        let checked = list.contains(value);
        let written = name(value);
        if checked {
            list.retain(|known| known != value);
        } else {
            list.push(value.clone());
        }
        let emit = props.onfilter.clone();
        html! {
            <label class="switch" dir="auto" key={written.clone()}>
                <input type="checkbox" {checked} onclick={move |_| emit.emit(filter.clone())} />{ written }
            </label>
        }
    };
    html! { <fieldset><legend>{ legend }</legend>{ for values.iter().map(choice) }</fieldset> }
}

/// A day to begin or to end with; `days` is how far after the day's start the filter's instant lies.
fn date(
    props: &Filters<'_>,
    label: &'static str,
    value: Option<Timestamp>,
    put: fn(&mut Filter, Option<Timestamp>),
    days: i64,
) -> Html {
    let offset = props.offset;
    let shown = value.map(|at| {
        // An instant at the end of a day belongs to that day, not to the next.
        let (year, month, day) = Date::at(at.shifted(-days).unwrap_or(at), &offset).civil();
        format!("{year:04}-{month:02}-{day:02}")
    });
    let onchange = {
        let (filter, emit) = (props.filter.clone(), props.onfilter.clone());
        move |event: Event| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            let mut filter = filter.clone();
            // A calendar's day, which then begins where the reader is.
            let day = Timestamp::parse(&format!("{}T00:00Z", input.value())).map(|at| Date::at(at, &|_| 0));
            put(&mut filter, day.map(|day| day.plus(days).begins(&offset)));
            emit.emit(filter);
        }
    };
    html! { <label class="day">{ label }<input type="date" value={shown.unwrap_or_default()} {onchange} /></label> }
}
