//! The history page: what a vendor's incidents add up to, its pictures, and the way to each incident.

mod archive;
mod compare;
mod day;
mod drawing;
mod figures;
mod filters;
mod finder;
mod incident;
mod known;
mod maintenance;
mod others;
mod picture;
mod sums;

use std::rc::Rc;

use is_it_them_core::history::Spot;
use is_it_them_core::history::archive::{Shelf, Texts};
use is_it_them_core::history::figures::Rules;
use is_it_them_core::history::filter::Filter;
use is_it_them_core::locale::Locale;
use is_it_them_core::status::Format;
use is_it_them_words::{history as say, past as words};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

pub use known::{Known, Opened, Writers};
pub use others::Other;

use crate::provenance::aged;
use compare::Comparison;
use drawing::Drawing;
use finder::Finder;
use picture::Picture;
use sums::{Folded, Sums};

/// What the page asks of its surface.
#[derive(Clone)]
pub enum Ask {
    /// To another place; whether the browser's way back leads here again.
    Go(Spot, bool),
    /// A text into the clipboard.
    Copy(String),
    /// The address of this place into the clipboard.
    CopyLink,
    /// The open incident of this id is to be watched.
    Watch(String),
    /// A file for the person: its name, its type, its text.
    Save(String, &'static str, String),
    /// All that is kept, as a file.
    Export(Export),
    /// A file to be taken in.
    Open(web_sys::File),
    /// The archive of a vendor is to be deleted, by its id.
    Delete(String),
    /// What the search reads of a vendor is wanted, by its id.
    Texts(String),
}

/// What the archive can be taken along as.
#[derive(Clone, Copy)]
pub enum Export {
    /// All of it.
    Json,
    /// One row an incident.
    Csv,
    /// Maintenances.
    Ics,
}

/// The page's vendors and where the person is.
#[derive(Properties, PartialEq)]
pub struct Props {
    /// In their order; at least one.
    pub known: Vec<Rc<Known>>,
    /// All of the incident that is open, once it was read.
    pub opened: Option<Rc<Opened>>,
    /// What the search reads of the vendor whose page this is, once it was asked for.
    pub texts: Option<Rc<Texts>>,
    /// The vendors that the open incident names.
    pub others: Vec<Other>,
    /// All that is kept, also of vendors that are not in the list.
    pub archives: Vec<Rc<Shelf>>,
    /// The reader's locale.
    pub locale: Locale,
    /// How the browser writes what only it can.
    pub writers: Writers,
    /// Where the person is.
    pub spot: Spot,
    /// Whether what is folded away is to be there too: not before what is seen first is on screen.
    pub whole: bool,
    /// What came of the last thing asked.
    pub said: Option<String>,
    /// A text that the browser did not let us copy, for the person to do so.
    pub uncopied: Option<String>,
    /// Whether the shown vendor's page is being read again.
    pub busy: bool,
    /// The address at which the wizard begins at the shown vendor, where there is one.
    pub mine: Option<String>,
    /// The ids of the shown vendor's incidents that are watched, where they can be.
    pub watched: Option<Rc<Vec<String>>>,
    /// Asks for leave to read the shown vendor's page, where that is missing.
    pub onallow: Option<Callback<MouseEvent>>,
    /// The person asked for something that is not drawn here.
    pub onask: Callback<Ask>,
    /// Older incidents of the vendor of this id are to be looked for. Apart from the rest, since it may ask the person
    /// for leave, which must come straight from the click.
    pub onolder: Callback<String>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub speech: is_it_them_words::language::Speech,
}

/// The history page.
pub struct History {
    sums: Option<Sums>,
    comparison: Option<Comparison>,
    /// The day of the strip that is open, by its place.
    day: Option<usize>,
    /// One for all draws, or each would draw the strip anew.
    onpick: Callback<usize>,
    /// The field with what was not copied, and the text that was selected in it last.
    field: NodeRef,
    selected: Option<String>,
}

/// What happens on the page itself.
pub enum Message {
    /// This day was pressed: it opens, and closes where it was open.
    Day(usize),
    /// The open day is closed.
    Close,
}

impl Component for History {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        ctx.props().speech.speak();
        let onpick = ctx.link().callback(Message::Day);
        let (field, selected) = (NodeRef::default(), None);
        let mut page = History { sums: None, comparison: None, day: None, onpick, field, selected };
        page.add_up(ctx.props());
        page
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        ctx.props().speech.speak();
        if ctx.props().spot.vendor != old.spot.vendor {
            self.day = None;
        }
        self.add_up(ctx.props());
        true
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        self.day = match message {
            Message::Day(day) if self.day != Some(day) => Some(day),
            Message::Day(_) | Message::Close => None,
        };
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let uncopied = &ctx.props().uncopied;
        if self.selected == *uncopied {
            return;
        }
        self.selected.clone_from(uncopied);
        if let Some(field) = self.field.cast::<HtmlTextAreaElement>() {
            // One key is left to press.
            let _ = field.focus();
            field.select();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().speech.speak();
        let props = ctx.props();
        let (Some(known), Some(sums)) = (props.vendor(), &self.sums) else { return html! { <div /> } };
        let said = self.said(props);
        if let Some(id) = &props.spot.incident {
            return html! {
                <div class="history one">
                    <incident::Page known={known.clone()} opened={props.opened.clone()} others={props.others.clone()} id={id.clone()} locale={props.locale}
                        mine={props.mine.clone()} watched={props.watched.as_ref().filter(|_| lists(known, id)).map(|ids| ids.contains(id))} source={source(props, known)}
                        onask={props.onask.clone()} onback={props.go(true, |spot| spot.incident = None)} ongo={props.ongo()} />
                    { said }
                </div>
            };
        }
        html! {
            <article class="history" part="history">
                { tabs(props, known) }
                <div class="pad">
                    { headline(props, known, sums) }
                    { figures::tiles(sums) }
                    { self.days(ctx, known, sums) }
                    { self.side_by_side(props) }
                    <Finder known={known.clone()} locale={props.locale} writers={props.writers} filter={props.spot.filter.clone()}
                        texts={props.texts.clone()} ontexts={props.ontexts(known)}
                        onfilter={props.onfilter()} onopen={props.onopen()} />
                    { maintenance::maintenance(known, &props.locale, &props.onask) }
                    { folded("more", words::more_figures(), html! { <>{ figures::more(sums, &props.onopen()) }{ switches(props) }</> }) }
                    { sums.folded.as_ref().map(later).unwrap_or_default() }
                    <archive::Panel archives={props.archives.clone()} locale={props.locale} onask={props.onask.clone()}
                        listed={props.known.iter().map(|known| known.state.vendor.id.clone()).collect::<Vec<_>>()} />
                    { said }
                    { source(props, known) }
                </div>
            </article>
        }
    }
}

/// Where all this comes from, with the way to read it where leave is missing; on paper also when that was, and when it was printed.
fn source(props: &Props, known: &Known) -> Html {
    let write = props.locale.moment;
    let now = write(props.locale.now);
    let read = known.state.reading.as_ref().and_then(|reading| reading.read_at).map(write);
    html! {
        <>
            { aged(&known.state, &props.locale, again(props)) }
            { allowance(props) }
            <p class="printed small">{ read.map_or_else(|| words::printed(&now), |read| words::printed_read(&now, &read)) }</p>
        </>
    }
}

/// That the page is being read again. The word has its room also while nobody sees it, so that nothing moves.
fn again(props: &Props) -> Html {
    html! {
        <span class="again" aria-busy={props.busy.to_string()}>
            { is_it_them_words::language::dot() }{ is_it_them_words::ui::reading_state() }
        </span>
    }
}

/// The button that asks for leave to read the page, where that is missing.
fn allowance(props: &Props) -> Html {
    let button = |onclick: Callback<MouseEvent>| html! { <button class="btn" {onclick}>{ is_it_them_words::ui::allow() }</button> };
    props.onallow.clone().map(button).unwrap_or_default()
}

/// What is not asked for first: behind its name, until it is.
fn folded(name: &'static str, title: &'static str, inside: Html) -> Html {
    html! { <details class={classes!("part", name)}><summary><h3>{ title }</h3></summary>{ inside }</details> }
}

/// What is counted and drawn when the rest is on screen.
fn later(of: &Folded) -> Html {
    html! {
        <>
            { folded("times", words::month_by_month(), pictures(&of.times)) }
            if !of.parts.is_empty() || of.impacts.len() > 1 {
                { folded("parts", words::part_by_part(), html! { <>{ figures::shares(of) }{ pictures(&of.parts) }</> }) }
            }
        </>
    }
}

fn pictures(drawings: &[Rc<Drawing>]) -> Html {
    drawings
        .iter()
        .map(|drawing| html! { <Picture key={drawing.title.clone()} drawing={drawing.clone()} /> })
        .collect()
}

impl History {
    /// The last ninety days, what their colours mean, and the one that is open.
    fn days(&self, ctx: &Context<Self>, known: &Rc<Known>, sums: &Sums) -> Html {
        let props = ctx.props();
        let dark = sums.days.iter().filter(|day| day.is_dark()).count();
        let opened = self.day.and_then(|day| sums.days.get(day)).map(|day| {
            let onclose = ctx.link().callback(|_| Message::Close);
            let (known, locale, writers) = (known, &props.locale, props.writers);
            day::day(&day::Opened { day, known, locale, writers, onopen: props.onopen(), onclose })
        });
        html! {
            <section class="days" aria-label={words::last_90_days()}>
                <Picture drawing={sums.strip.clone()} onpick={self.onpick.clone()} />
                if dark > 0 { <p class="small muted">{ words::days_dark(dark as u64) }</p> }
                { opened.unwrap_or_default() }
            </section>
        }
    }
}

impl History {
    /// What came of the last thing asked, with the text that was not copied.
    fn said(&self, props: &Props) -> Html {
        let text = |text: &String| html! { <textarea rows="6" readonly=true ref={self.field.clone()} value={text.clone()} aria-label={words::copy()} /> };
        html! {
            <div class="said-of small">
                <p role="status">{ props.said.clone().unwrap_or_default() }</p>
                { props.uncopied.as_ref().map(text).unwrap_or_default() }
            </div>
        }
    }
}

impl History {
    /// Adds up anew only what changed: a keystroke in the filters must not count ten thousand incidents again.
    fn add_up(&mut self, props: &Props) {
        let Some(known) = props.vendor() else { return };
        let holds = self
            .sums
            .as_ref()
            .is_some_and(|sums| sums.holds(known, props.spot.rules, props.locale.now, props.whole));
        if !holds {
            self.sums = Some(Sums::of(known, props.spot.rules, &props.locale, props.writers, props.whole));
        }
        let (now, days) = (props.locale.now, props.days());
        let holds = |comparison: &Comparison| comparison.holds(&props.known, props.spot.rules, days, now);
        if props.known.len() > 1 && !self.comparison.as_ref().is_some_and(holds) {
            self.comparison = Some(Comparison::of(&props.known, props.spot.rules, days, &props.locale));
        }
    }
}

impl History {
    /// All vendors on one axis, and which were down together.
    fn side_by_side(&self, props: &Props) -> Html {
        let Some(comparison) = &self.comparison else { return Html::default() };
        html! {
            <section class="compare" aria-label={words::compare(props.days())}>
                <div class="line-up">
                    <h3>{ words::compare(props.days()) }</h3>
                    <span class="small muted">{ words::together_count(comparison.count as u64) }</span>
                </div>
                <div class="axis" role="group" aria-label={words::axis()}>
                    { for Spot::AXES.into_iter().map(|days| html! {
                        <button class="quiet" key={days} aria-pressed={(days == props.days()).to_string()}
                            onclick={props.go(false, move |spot| spot.days = Some(days))}>{ words::days(days) }</button>
                    }) }
                </div>
                <Picture drawing={comparison.picture.clone()} />
                if !comparison.together.is_empty() {
                    <details class="part"><summary><h4>{ words::together_label() }</h4></summary>
                        <ul>{ for comparison.together.iter().map(|text| html! { <li>{ text }</li> }) }</ul>
                    </details>
                }
            </section>
        }
    }
}

impl Props {
    /// The vendor whose page this is.
    fn vendor(&self) -> Option<&Rc<Known>> {
        let wanted = &self.spot.vendor;
        self.known.iter().find(|known| known.state.vendor.id == *wanted).or_else(|| self.known.first())
    }

    fn go(&self, is_step: bool, change: impl Fn(&mut Spot) + 'static) -> Callback<MouseEvent> {
        let (spot, onask) = (self.spot.clone(), self.onask.clone());
        Callback::from(move |_| {
            let mut spot = spot.clone();
            change(&mut spot);
            onask.emit(Ask::Go(spot, is_step));
        })
    }

    fn onfilter(&self) -> Callback<Filter> {
        let (spot, onask) = (self.spot.clone(), self.onask.clone());
        Callback::from(move |filter| onask.emit(Ask::Go(Spot { filter, ..spot.clone() }, false)))
    }

    /// How far back the common time axis reaches.
    fn days(&self) -> u32 {
        self.spot.days.unwrap_or(365)
    }

    fn ongo(&self) -> Callback<(String, Option<String>)> {
        let (rules, onask) = (self.spot.rules, self.onask.clone());
        Callback::from(move |(vendor, incident)| {
            onask.emit(Ask::Go(Spot { vendor, incident, rules, ..Spot::default() }, true))
        })
    }

    fn ontexts(&self, known: &Known) -> Callback<()> {
        let vendor = known.state.vendor.id.clone();
        self.onask.reform(move |()| Ask::Texts(vendor.clone()))
    }

    fn onopen(&self) -> Callback<String> {
        let (spot, onask) = (self.spot.clone(), self.onask.clone());
        Callback::from(move |id| onask.emit(Ask::Go(Spot { incident: Some(id), ..spot.clone() }, true)))
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
        let onclick = props
            .go(true, move |spot| *spot = Spot { vendor: id.clone(), rules: spot.rules, ..Spot::default() });
        html! {
            <li key={known.state.vendor.id.clone()}>
                <button aria-current={current} {onclick}>{ crate::prose::theirs(known.state.name()) }</button>
            </li>
        }
    };
    html! { <nav aria-label={is_it_them_words::ui::vendors()}><ul class="tabs">{ for props.known.iter().map(tab) }</ul></nav> }
}

fn headline(props: &Props, known: &Known, sums: &Sums) -> Html {
    let date = &|at| (props.locale.day)(at);
    let badge = known.state.badge(&props.locale);
    let recorded = known.state.vendor.sample;
    let [now, past] = say::headline(known.state.name(), badge.health, recorded, &sums.figures, date);
    let counts = (known.past.from_vendor, known.past.from_archive);
    let since = sums.figures.known_since.map(|since| say::known_since(since, counts.0, counts.1, date));
    let since = since.map(|since| [is_it_them_words::language::dot(), &since].concat());
    html! {
        <header class="headline">
            <h2 tabindex="-1"><span class={badge.health.name()}>{ now }</span>{ is_it_them_words::language::gap() }{ past }</h2>
            <p class="small muted">{ badge.age }{ since.unwrap_or_default() }{ for say::caveats(&sums.figures).map(|text| [is_it_them_words::language::gap(), &text].concat()) }{ again(props) }</p>
            if has_months(known) {
                <button class="quiet" onclick={older(props, known)}>{ words::older_label() }</button>
            }
        </header>
    }
}

/// Whether the vendor's page tells of more than its documents do; before it was read, whether it may.
fn has_months(known: &Known) -> bool {
    let state = &known.state;
    let format = state.report().map(|report| report.format).or(state.vendor.format);
    !state.vendor.sample && format.map_or(state.reading.is_none(), |format| format == Format::Statuspage)
}

fn older(props: &Props, known: &Known) -> Callback<MouseEvent> {
    let (id, onolder) = (known.state.vendor.id.clone(), props.onolder.clone());
    Callback::from(move |_| onolder.emit(id.clone()))
}

/// What counts, and why: the rules stand where the figures are.
fn switches(props: &Props) -> Html {
    let Rules { notices, maintenances } = props.spot.rules;
    let switch = |text: &'static str, checked: bool, change: fn(&mut Rules)| {
        let onclick = props.go(false, move |spot| change(&mut spot.rules));
        html! { <label class="switch"><input type="checkbox" {checked} {onclick} />{ text }</label> }
    };
    html! {
        <div class="switches">
            { switch(words::count_notices(), notices, |rules| rules.notices = !rules.notices) }
            { switch(words::count_maintenances(), maintenances, |rules| rules.maintenances = !rules.maintenances) }
            <details class="rules">
                <summary>{ words::rules() }</summary>
                <ul>{ for say::rules().into_iter().map(|rule| html! { <li key={rule}>{ rule }</li> }) }</ul>
            </details>
        </div>
    }
}

/// Whether a vendor's page lists an incident now: what it lists no more cannot be watched on it.
fn lists(known: &Known, id: &str) -> bool {
    let report = known.state.whole.as_ref().and_then(|reading| reading.report.as_ref());
    report.is_some_and(|report| report.incidents.iter().any(|incident| incident.id == id))
}
