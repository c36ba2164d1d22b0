//! A vendor's components by group, with their health and a filter.

use is_it_them_core::status::{Component, Health};
use is_it_them_words as words;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::class::of_health;
use super::glyph::glyph;
use super::message::Message;

/// More components than this are too many to be shown in one piece.
pub(crate) const MANY: usize = 12;

/// A vendor's components: what is not well stands first and open, unless that is much; the rest is folded away by group.
/// `sought` narrows them to those whose name or group holds it. Where what was read may be over, as `stale` says, none of
/// them is painted as well.
pub(crate) fn components(all: &[Component], stale: bool, sought: &str, send: &Callback<Message>) -> Html {
    let is_well = |component: &Component| component.health == Health::Operational;
    let is_much = all.iter().filter(|component| !is_well(component)).count() > MANY;
    let (well, unwell): (Vec<_>, Vec<_>) = all
        .iter()
        .filter(|component| fits(component, sought))
        .partition(|component| is_much || is_well(component));
    let is_all =
        unwell.is_empty() && sought.is_empty() && all.iter().all(|component| component.group.is_none());
    let rest = if is_all { words::ui::all_components() } else { words::ui::other_components() };
    let oninput = send.reform(|event: InputEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Message::Seek(input.map(|input| input.value().trim().to_owned()).unwrap_or_default())
    });
    html! {
        <div class="components" part="components">
            <div class="line-up">
                <h3>{ words::ui::components() }</h3>
                if !sought.is_empty() {
                    <span class="small muted" role="status">{ words::ui::count(well.len() + unwell.len(), all.len()) }</span>
                }
            </div>
            if all.len() > MANY {
                <input type="search" {oninput} placeholder={words::ui::filter_components()} aria-label={words::ui::filter_components()} />
            }
            <ul>{ for unwell.iter().map(|component| row(component, stale, true)) }</ul>
            // In an element of their own, so that the field stays the same one however many they are.
            <div>{ for groups(&well).into_iter().map(|(group, members)| folded(group.unwrap_or(rest), &members, stale, !sought.is_empty())) }</div>
        </div>
    }
}

fn folded(group: &str, members: &[&Component], stale: bool, open: bool) -> Html {
    let worst = Health::worst(members.iter().filter(|leaf| leaf.counts()).map(|leaf| leaf.health));
    html! {
        <details key={group.to_owned()} {open}>
            <summary>
                { glyph(worst.shown(stale)) }
                <span class="grow">{ group.to_owned() }</span>
                <span class="small muted">{ members.len() }</span>
            </summary>
            <ul>{ for members.iter().map(|component| row(component, stale, false)) }</ul>
        </details>
    }
}

/// Whether a component's name or group holds what is sought.
pub(crate) fn fits(component: &Component, sought: &str) -> bool {
    holds(&component.name, sought) || component.group.as_ref().is_some_and(|group| holds(group, sought))
}

/// Whether `text` holds `sought`, whatever the case of ASCII's letters: the tables for all others weigh too much here.
pub(crate) fn holds(text: &str, sought: &str) -> bool {
    let (text, sought) = (text.as_bytes(), sought.as_bytes());
    sought.is_empty() || text.windows(sought.len()).any(|part| part.eq_ignore_ascii_case(sought))
}

/// Components by group, in the vendor's order; those without a group together.
pub(crate) fn groups<'a>(components: &[&'a Component]) -> Vec<(Option<&'a str>, Vec<&'a Component>)> {
    let mut groups: Vec<(Option<&str>, Vec<&Component>)> = Vec::new();
    for component in components {
        let name = component.group.as_deref();
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, members)) => members.push(component),
            None => groups.push((name, vec![component])),
        }
    }
    groups
}

fn row(component: &Component, stale: bool, with_group: bool) -> Html {
    let shown = component.health.shown(stale);
    let group = component
        .group
        .as_ref()
        .filter(|_| with_group)
        .map(|group| [is_it_them_words::language::dot(), group].concat());
    let state = match &component.stated {
        Some(stated) if !stale => stated.clone(),
        _ => words::ui::told(component.health, stale).into(),
    };
    html! {
        <li class="component" key={component.id.clone()}>
            { glyph(shown) }
            <span class="grow">
                { crate::prose::theirs(&component.name) }
                <span class="small muted" dir="auto">{ group.unwrap_or_default() }</span>
            </span>
            <span class={of_health("state small", shown)}>{ state }</span>
        </li>
    }
}
