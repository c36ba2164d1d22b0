//! The chooser for the parts of a vendor that matter to a person.

use std::rc::Rc;

use is_it_them_core::status::{Component as Leaf, Health, Reading, Report, Toggle, is_chosen};
use is_it_them_words as words;
use yew::prelude::*;

use super::class::of_health;
use super::components::{MANY, fits, groups, holds};
use super::glyph::glyph;

#[derive(Properties, PartialEq)]
pub struct Props {
    /// The whole page.
    pub whole: Rc<Reading>,
    /// Whether what was read may be over: then nothing is painted as well.
    pub stale: bool,
    /// The parts that matter; all when empty.
    pub chosen: Vec<String>,
    pub onchange: Callback<Vec<String>>,
    /// What is spoken where this is drawn: several surfaces of a page speak by turns.
    #[prop_or_else(is_it_them_words::language::now)]
    pub speech: is_it_them_words::language::Speech,
}

/// What a person typed or pressed.
pub enum Message {
    Typed(String),
    /// A group's heading, by its name.
    Fold(String),
    /// What was typed is a part too.
    Add,
}

/// The components and regions of a vendor, to choose what counts: what is not well first, unless that is much, the rest
/// folded away by group, so that a page with hundreds of them stays in hand.
#[derive(Default)]
pub struct Parts {
    typed: String,
    open: Vec<String>,
}

impl Component for Parts {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        Parts::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        ctx.props().speech.speak();
        match message {
            Message::Typed(text) => self.typed = text,
            Message::Fold(group) => match self.open.iter().position(|open| *open == group) {
                Some(at) => drop(self.open.remove(at)),
                None => self.open.push(group),
            },
            Message::Add => {
                let Props { chosen, onchange, .. } = ctx.props();
                let mut parts = chosen.clone();
                parts.push(self.sought().to_owned());
                onchange.emit(parts);
                self.typed.clear();
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().speech.speak();
        let Props { whole, chosen, onchange, .. } = ctx.props();
        let Some(report) = &whole.report else { return html! { <div class="parts" /> } };
        let sought = self.sought();
        let fitting: Vec<&Leaf> = report.components.iter().filter(|leaf| fits(leaf, sought)).collect();
        let unwell: Vec<&&Leaf> = fitting.iter().filter(|leaf| leaf.health != Health::Operational).collect();
        let unwell = if unwell.len() > MANY { Vec::new() } else { unwell };
        let is_group =
            |region: &str| report.components.iter().any(|leaf| leaf.group.as_deref() == Some(region));
        let regions =
            report.regions().into_iter().filter(|region| holds(region, sought) && !is_group(region));
        let regions: Vec<&str> = regions.collect();
        let oninput = ctx.link().batch_callback(|event: InputEvent| {
            let input = event.target_dyn_into::<web_sys::HtmlInputElement>()?;
            Some(Message::Typed(input.value()))
        });
        // A name that no page would have: whether one may name what is not there.
        let is_open = report.may_have("x-1");
        let label = if is_open { words::parts::name() } else { words::parts::filter() };
        let unlisted = report.unlisted(chosen);
        let is_addable = report.may_have(sought) && !unlisted.contains(&sought);
        let clear = onchange.reform(|_: MouseEvent| Vec::new());
        html! {
            <div class="parts">
                <div class="line-up">
                    <p class="small muted" role="status">{ words::parts::only(chosen) }</p>
                    if !chosen.is_empty() {
                        <button class="quiet" onclick={clear}>{ words::parts::clear() }</button>
                    }
                </div>
                if report.components.is_empty() {
                    <p class="small muted">{ words::parts::none_listed() }</p>
                }
                if is_open || report.components.len() > MANY {
                    <div class="line-up">
                        <input type="search" value={self.typed.clone()} {oninput} placeholder={label} aria-label={label} />
                        if !report.components.is_empty() {
                            <span class="small muted count" role="status">{ words::ui::count(fitting.len(), report.components.len()) }</span>
                        }
                    </div>
                }
                if is_addable {
                    <button class="btn" onclick={ctx.link().callback(|_| Message::Add)}>{ words::parts::add(sought) }</button>
                } else if fitting.is_empty() && regions.is_empty() && !sought.is_empty() {
                    <p class="small muted">{ words::parts::nothing_fits() }</p>
                }
                if !unlisted.is_empty() {
                    <h3>{ words::parts::unlisted() }</h3>
                    <ul>{ for unlisted.into_iter().map(|part| self.region(ctx, part)) }</ul>
                }
                if !unwell.is_empty() {
                    <ul class="unwell">{ for unwell.into_iter().map(|leaf| self.leaf(ctx, leaf, true)) }</ul>
                }
                // In an element of their own: were their number that of its neighbours, the field would be drawn anew, and
                // lose the focus, whenever it changes.
                <div>{ for groups(&fitting).into_iter().map(|(group, members)| self.group(ctx, group, &members)) }</div>
                if !regions.is_empty() {
                    <h3>{ words::parts::regions() }</h3>
                    <ul>{ for regions.into_iter().map(|region| self.region(ctx, region)) }</ul>
                }
            </div>
        }
    }
}

impl Parts {
    fn sought(&self) -> &str {
        self.typed.trim()
    }

    /// A group with one box for all of it. Its members are drawn when it is open, or when somebody filters.
    fn group(&self, ctx: &Context<Self>, group: Option<&str>, members: &[&Leaf]) -> Html {
        let chosen = &ctx.props().chosen;
        let name = group.unwrap_or(words::ui::other_components());
        let open = !self.sought().is_empty() || self.open.iter().any(|open| open == name);
        let worst = Health::worst(members.iter().filter(|leaf| leaf.counts()).map(|leaf| leaf.health));
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
                        { glyph(worst.shown(ctx.props().stale)) }
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
        let stale = ctx.props().stale;
        let (shown, word) = (leaf.health.shown(stale), words::ui::told(leaf.health, stale));
        let onchange =
            self.toggle(ctx, &leaf.id, |report, parts, id| report.toggled(parts, Toggle::Component(id)));
        html! {
            <li key={leaf.id.clone()}>
                <label class="component">
                    <input type="checkbox" checked={is_chosen(leaf, &ctx.props().chosen)} {onchange} />
                    { glyph(shown) }
                    <span class="grow">
                        { crate::prose::theirs(&leaf.name) }
                        if let Some(group) = leaf.group.as_ref().filter(|_| with_group) {
                            <span class="small muted">{ words::language::dot() }{ crate::prose::theirs(group) }</span>
                        }
                    </span>
                    <span class={of_health("state small", shown)}>{ word }</span>
                </label>
            </li>
        }
    }

    /// A region, or whatever else is known by its name alone.
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
        let Props { whole, chosen, onchange, .. } = ctx.props();
        let (whole, chosen, what) = (whole.clone(), chosen.clone(), what.to_owned());
        onchange.reform(move |_| match &whole.report {
            Some(report) => toggled(report, &chosen, &what),
            None => chosen.clone(),
        })
    }
}
