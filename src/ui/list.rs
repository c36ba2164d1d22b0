use is_it_them_core::status::{Freshness, Health, Incident, Maintenance, Report};
use is_it_them_core::words;
use yew::prelude::*;

use super::components::Components;
use super::glyph::Glyph;
use super::{Locale, Provenance, VendorState, age};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) vendors: Vec<VendorState>,
    /// Leaves out whoever is fine.
    #[prop_or_default]
    pub(crate) only_problems: bool,
    /// The page of the vendor that is open, if one is.
    pub(crate) open: Option<AttrValue>,
    /// A vendor's row was pressed: its page.
    pub(crate) ontoggle: Callback<AttrValue>,
    /// An incident was chosen: the vendor's page and the incident's id.
    pub(crate) onincident: Callback<(AttrValue, AttrValue)>,
}

/// One row a vendor, worst first; a row opens to the vendor's incidents and components.
#[component]
pub(crate) fn VendorList(props: &Props) -> Html {
    let Some(locale) = use_context::<Locale>() else { return html! { <span hidden=true /> } };
    let mut vendors: Vec<_> = props
        .vendors
        .iter()
        .filter(|state| !props.only_problems || !matches!(state.health(&locale), Health::Operational))
        .collect();
    vendors.sort_by_key(|state| state.health(&locale).list_order());
    if vendors.is_empty() {
        return html! { <p class="pad muted" role="status">{ words::ui::NO_PROBLEMS }</p> };
    }
    html! {
        <ul class="vendors" part="list">
            { for vendors.into_iter().map(|state| html! {
                <li key={state.vendor.page.clone()} part="vendor">{ row(state, props, &locale) }</li>
            }) }
        </ul>
    }
}

fn row(state: &VendorState, props: &Props, locale: &Locale) -> Html {
    let page = AttrValue::from(state.vendor.page.clone());
    let open = props.open.as_ref() == Some(&page);
    let health = state.health(locale);
    let stale = state.freshness(locale) == Freshness::Stale;
    let onclick = {
        let ontoggle = props.ontoggle.clone();
        let page = page.clone();
        move |_| ontoggle.emit(page.clone())
    };
    let onincident = {
        let onincident = props.onincident.clone();
        Callback::from(move |id| onincident.emit((page.clone(), id)))
    };
    html! {
        <>
            <button class={classes!("row", stale.then_some("stale"))} aria-expanded={open.to_string()} {onclick}>
                <Glyph {health} />
                <span class="grow">
                    <span class="name">{ state.name().to_owned() }</span>
                    <span class="note small muted">{ note(state, locale) }</span>
                </span>
                <span class={classes!("state", "small", health.name())}>{ state.state(locale) }</span>
            </button>
            if open {
                <div class="detail">
                    if let Some(report) = state.report() {
                        { detail(report, locale, &onincident) }
                    }
                    <Provenance state={state.clone()} />
                </div>
            }
        </>
    }
}

/// The line under a vendor's name: what is going on, or how old the claim is.
fn note(state: &VendorState, locale: &Locale) -> String {
    let report = state.report();
    if let Some(incident) = report.and_then(|report| report.open_incidents().next()) {
        let duration = incident
            .duration_at(locale.now)
            .map(|duration| format!(" \u{b7} {duration}"))
            .unwrap_or_default();
        return format!("{}{duration}", incident.title);
    }
    if let Some(work) = report.and_then(|report| report.maintenances.iter().find(|work| work.is_active())) {
        return work.title.clone();
    }
    let age = age::line(state, locale);
    let last = report.and_then(|report| report.incidents.first()?.started_at);
    match last.filter(|_| state.freshness(locale) == Freshness::Live) {
        Some(at) => format!("{} \u{b7} {age}", words::ui::last_incident(&locale.since(at))),
        None => age,
    }
}

/// How many past incidents an open row shows.
const PAST: usize = 5;

fn detail(report: &Report, locale: &Locale, onincident: &Callback<AttrValue>) -> Html {
    let open: Vec<_> = report.open_incidents().collect();
    let past: Vec<_> = report.incidents.iter().filter(|incident| !incident.is_open()).take(PAST).collect();
    let work: Vec<_> = report.maintenances.iter().filter(|work| work.is_active()).collect();
    html! {
        <>
            if !open.is_empty() {
                <ul class="incidents">{ for open.iter().map(|incident| line(incident, locale, onincident)) }</ul>
            }
            if !work.is_empty() {
                <h3>{ words::ui::MAINTENANCE }</h3>
                <ul>{ for work.iter().map(|work| maintenance(work, locale)) }</ul>
            }
            if !report.components.is_empty() {
                <Components components={report.components.clone()} />
            }
            if !past.is_empty() {
                <h3>{ words::ui::PAST_INCIDENTS }</h3>
                <ul class="incidents">{ for past.iter().map(|incident| line(incident, locale, onincident)) }</ul>
            }
        </>
    }
}

fn line(incident: &Incident, locale: &Locale, onincident: &Callback<AttrValue>) -> Html {
    let onclick = {
        let onincident = onincident.clone();
        let id = AttrValue::from(incident.id.clone());
        move |_| onincident.emit(id.clone())
    };
    let when = incident.started_at.map(|at| (locale.moment)(at)).unwrap_or_default();
    let duration =
        incident.duration_at(locale.now).map(|duration| format!(" \u{b7} {duration}")).unwrap_or_default();
    html! {
        <li key={incident.id.clone()}>
            <button class="row" {onclick}>
                <Glyph health={incident.health()} />
                <span class="grow">
                    <span>{ &incident.title }</span>
                    <span class="note small muted nums">{ words::phase(&incident.phase).to_owned() }{ " \u{b7} " }{ when }{ duration }</span>
                </span>
            </button>
        </li>
    }
}

fn maintenance(work: &Maintenance, locale: &Locale) -> Html {
    let until = work
        .ends_at
        .map(|at| format!(" \u{b7} {}", words::ui::until(&(locale.moment)(at))))
        .unwrap_or_default();
    html! {
        <li class="component" key={work.id.clone()}>
            <Glyph health={Health::Maintenance} />
            <span class="grow">{ &work.title }<span class="note small muted nums">{ words::maintenance_phase(&work.phase).to_owned() }{ until }</span></span>
        </li>
    }
}
