//! The history page: what a vendor's incidents add up to, its pictures, and the way to each incident.

mod drawing;
mod figures;
mod filters;
mod finder;
mod known;
mod picture;
mod sums;

use std::rc::Rc;

use is_it_them_core::history::Spot;
use is_it_them_core::history::figures::Rules;
use is_it_them_core::history::filter::Filter;
use is_it_them_core::locale::Locale;
use is_it_them_core::words::{history as say, past as words};
use yew::prelude::*;

pub(crate) use known::{Known, Writers};

use super::provenance;
use finder::Finder;
use picture::Picture;
use sums::Sums;

/// What the page asks of its surface.
pub(crate) enum Ask {
    /// To another place; whether the browser's way back leads here again.
    Go(Spot, bool),
}

/// The page's vendors and where the person is.
#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// In their order; at least one.
    pub(crate) known: Vec<Rc<Known>>,
    pub(crate) locale: Locale,
    pub(crate) writers: Writers,
    pub(crate) place: Spot,
    /// What came of the last thing asked.
    pub(crate) said: Option<String>,
    pub(crate) onask: Callback<Ask>,
}

/// The history page.
pub(crate) struct History {
    sums: Option<Sums>,
}

impl Component for History {
    type Message = ();
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let mut page = History { sums: None };
        page.add_up(ctx.props());
        page
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        self.add_up(ctx.props());
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let (Some(known), Some(sums)) = (props.vendor(), &self.sums) else { return html! { <div /> } };
        html! {
            <article class="history" part="history">
                { tabs(props, known) }
                <div class="pad">
                    { headline(props, known, sums) }
                    { switches(props) }
                    { for sums.pictures.iter().map(|drawing| html! { <Picture key={drawing.title.clone()} drawing={drawing.clone()} /> }) }
                    { figures::figures(sums, &props.onopen()) }
                    <Finder known={known.clone()} locale={props.locale} writers={props.writers} filter={props.place.filter.clone()}
                        onfilter={props.onfilter()} onopen={props.onopen()} />
                    { provenance(&known.state, &props.locale) }
                </div>
            </article>
        }
    }
}

impl History {
    /// Adds up anew only what changed: a keystroke in the filters must not count ten thousand incidents again.
    fn add_up(&mut self, props: &Props) {
        let Some(known) = props.vendor() else { return };
        let holds =
            self.sums.as_ref().is_some_and(|sums| sums.holds(known, props.place.rules, props.locale.now));
        if !holds {
            self.sums = Some(Sums::of(known, props.place.rules, &props.locale, props.writers));
        }
    }
}

impl Props {
    /// The vendor whose page this is.
    fn vendor(&self) -> Option<&Rc<Known>> {
        let wanted = &self.place.vendor;
        self.known.iter().find(|known| known.state.vendor.id == *wanted).or_else(|| self.known.first())
    }

    fn go(&self, is_step: bool, change: impl Fn(&mut Spot) + 'static) -> Callback<MouseEvent> {
        let (place, onask) = (self.place.clone(), self.onask.clone());
        Callback::from(move |_| {
            let mut place = place.clone();
            change(&mut place);
            onask.emit(Ask::Go(place, is_step));
        })
    }

    fn onfilter(&self) -> Callback<Filter> {
        let (place, onask) = (self.place.clone(), self.onask.clone());
        Callback::from(move |filter| onask.emit(Ask::Go(Spot { filter, ..place.clone() }, false)))
    }

    fn onopen(&self) -> Callback<String> {
        let (place, onask) = (self.place.clone(), self.onask.clone());
        Callback::from(move |id| onask.emit(Ask::Go(Spot { incident: Some(id), ..place.clone() }, true)))
    }
}

/// One vendor beside another, where there are several.
fn tabs(props: &Props, shown: &Rc<Known>) -> Html {
    if props.known.len() < 2 {
        return Html::default();
    }
    let tab = |known: &Rc<Known>| {
        let id = known.state.vendor.id.clone();
        let current = Rc::ptr_eq(known, shown).then_some("page");
        let onclick = props.go(true, move |place| {
            *place = Spot { vendor: id.clone(), rules: place.rules, ..Spot::default() }
        });
        html! {
            <li key={known.state.vendor.id.clone()}>
                <button aria-current={current} {onclick}>{ known.state.name().to_owned() }</button>
            </li>
        }
    };
    html! { <nav aria-label={is_it_them_core::words::ui::VENDORS}><ul class="tabs">{ for props.known.iter().map(tab) }</ul></nav> }
}

fn headline(props: &Props, known: &Known, sums: &Sums) -> Html {
    let date = &|at| (props.locale.day)(at);
    let glance = known.state.glance(&props.locale);
    html! {
        <header class="headline">
            <h2 tabindex="-1">{ say::headline(known.state.name(), glance.health, &sums.figures, date) }</h2>
            <p class="muted">
                { say::known_since(sums.figures.known_since, known.past.from_vendor, known.past.from_archive, date) }
            </p>
        </header>
    }
}

/// What counts, and why: the rules stand where the figures are.
fn switches(props: &Props) -> Html {
    let Rules { notices, maintenances } = props.place.rules;
    let switch = |text: &'static str, checked: bool, change: fn(&mut Rules)| {
        let onclick = props.go(false, move |place| change(&mut place.rules));
        html! { <label class="switch"><input type="checkbox" {checked} {onclick} />{ text }</label> }
    };
    html! {
        <div class="switches">
            { switch(words::COUNT_NOTICES, notices, |rules| rules.notices = !rules.notices) }
            { switch(words::COUNT_MAINTENANCES, maintenances, |rules| rules.maintenances = !rules.maintenances) }
            <details class="rules">
                <summary>{ words::RULES }</summary>
                <ul>{ for say::RULES.iter().map(|rule| html! { <li key={*rule}>{ *rule }</li> }) }</ul>
            </details>
        </div>
    }
}
