use std::rc::Rc;

use is_it_them_core::status::{Component as Leaf, Health, Reading, Report, Toggle, is_chosen};
use is_it_them_core::words;
use yew::prelude::*;

use super::class::of_health;
use super::components::{fits, groups, holds};
use super::glyph::glyph;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// The whole page.
    pub(crate) whole: Rc<Reading>,
    /// The parts that matter; all when empty.
    pub(crate) chosen: Vec<String>,
    pub(crate) onchange: Callback<Vec<String>>,
}

/// What a person typed or pressed.
pub(crate) enum Message {
    Sought(String),
    /// A group's heading, by its name.
    Fold(String),
}

/// The components and regions of a vendor, to choose what counts: what is not well first, the rest folded away by group,
/// so that a page with hundreds of them stays in hand.
#[derive(Default)]
pub(crate) struct Parts {
    sought: String,
    open: Vec<String>,
}

/// From this many components on, a filter box is worth its place.
const MANY: usize = 12;

impl Component for Parts {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Parts::default()
    }

    fn update(&mut self, _: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Sought(text) => self.sought = text.trim().to_owned(),
            Message::Fold(group) => match self.open.iter().position(|open| *open == group) {
                Some(at) => drop(self.open.remove(at)),
                None => self.open.push(group),
            },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Props { whole, chosen, onchange } = ctx.props();
        let Some(report) = &whole.report else { return html! { <div class="parts" /> } };
        let fitting: Vec<&Leaf> = report.components.iter().filter(|leaf| fits(leaf, &self.sought)).collect();
        let unwell: Vec<&&Leaf> = fitting.iter().filter(|leaf| leaf.health != Health::Operational).collect();
        let regions = report.regions();
        let regions: Vec<&str> = regions.into_iter().filter(|region| holds(region, &self.sought)).collect();
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>()?;
            Some(Message::Sought(input.value()))
        });
        let clear = onchange.reform(|_: MouseEvent| Vec::new());
        html! {
            <div class="parts">
                <div class="line-up">
                    <p class="small muted" role="status">{ words::parts::only(chosen) }</p>
                    if !chosen.is_empty() {
                        <button class="quiet" onclick={clear}>{ words::parts::CLEAR }</button>
                    }
                </div>
                if report.components.is_empty() {
                    <p class="small muted">{ words::parts::NONE_LISTED }</p>
                }
                if report.components.len() > MANY {
                    <div class="line-up">
                        <input type="search" {oninput} placeholder={words::parts::FILTER} aria-label={words::parts::FILTER} />
                        <span class="small muted count" role="status">{ words::ui::count(fitting.len(), report.components.len()) }</span>
                    </div>
                }
                if fitting.is_empty() && regions.is_empty() && !self.sought.is_empty() {
                    <p class="small muted">{ words::parts::NOTHING_FITS }</p>
                }
                if !unwell.is_empty() {
                    <ul class="unwell">{ for unwell.into_iter().map(|leaf| self.leaf(ctx, leaf, true)) }</ul>
                }
                { for groups(&fitting).into_iter().map(|(group, members)| self.group(ctx, group, &members)) }
                if !regions.is_empty() {
                    <h3>{ words::parts::REGIONS }</h3>
                    <ul>{ for regions.into_iter().map(|region| self.region(ctx, region)) }</ul>
                }
            </div>
        }
    }
}

impl Parts {
    /// A group with one box for all of it. Its members are drawn when it is open, or when somebody filters.
    fn group(&self, ctx: &Context<Self>, group: Option<&str>, members: &[&Leaf]) -> Html {
        let chosen = &ctx.props().chosen;
        let name = group.unwrap_or(words::ui::OTHER_COMPONENTS);
        let open = !self.sought.is_empty() || self.open.iter().any(|open| open == name);
        let taken = members.iter().filter(|leaf| is_chosen(leaf, chosen)).count();
        let onclick = {
            let name = name.to_owned();
            ctx.link().callback(move |_| Message::Fold(name.clone()))
        };
        html! {
            <section key={name.to_owned()} class="group">
                <div class="heading">
                    if let Some(group) = group {
                        <input type="checkbox" aria-label={group.to_owned()} checked={taken == members.len()}
                            onchange={self.toggle(ctx, group, |report, parts, group| report.toggled(parts, Toggle::Group(group)))} />
                    }
                    <button class="fold" aria-expanded={if open { "true" } else { "false" }} {onclick}>
                        <span class="grow">{ name }</span>
                        <span class="small muted">{ words::parts::taken(taken, members.len()) }</span>
                    </button>
                </div>
                if open {
                    <ul>{ for members.iter().map(|leaf| self.leaf(ctx, leaf, false)) }</ul>
                }
            </section>
        }
    }

    fn leaf(&self, ctx: &Context<Self>, leaf: &Leaf, with_group: bool) -> Html {
        let onchange =
            self.toggle(ctx, &leaf.id, |report, parts, id| report.toggled(parts, Toggle::Component(id)));
        html! {
            <li key={leaf.id.clone()}>
                <label class="component">
                    <input type="checkbox" checked={is_chosen(leaf, &ctx.props().chosen)} {onchange} />
                    { glyph(leaf.health) }
                    <span class="grow">
                        { &leaf.name }
                        if let Some(group) = leaf.group.as_ref().filter(|_| with_group) {
                            <span class="small muted">{ " \u{b7} " }{ group }</span>
                        }
                    </span>
                    <span class={of_health("state small", leaf.health)}>{ words::health(leaf.health) }</span>
                </label>
            </li>
        }
    }

    fn region(&self, ctx: &Context<Self>, region: &str) -> Html {
        let checked = ctx.props().chosen.iter().any(|part| part.trim().eq_ignore_ascii_case(region));
        let onchange =
            self.toggle(ctx, region, |report, parts, region| report.toggled(parts, Toggle::Region(region)));
        html! {
            <li key={region.to_owned()}>
                <label class="component"><input type="checkbox" {checked} {onchange} />{ region }</label>
            </li>
        }
    }

    fn toggle(
        &self,
        ctx: &Context<Self>,
        what: &str,
        toggled: fn(&Report, &[String], &str) -> Vec<String>,
    ) -> Callback<Event> {
        let Props { whole, chosen, onchange } = ctx.props();
        let (whole, chosen, what) = (whole.clone(), chosen.clone(), what.to_owned());
        onchange.reform(move |_| match &whole.report {
            Some(report) => toggled(report, &chosen, &what),
            None => chosen.clone(),
        })
    }
}
