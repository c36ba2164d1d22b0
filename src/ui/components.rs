use is_it_them_core::status::{Component, Health};
use is_it_them_core::words;
use yew::prelude::*;

use super::glyph::glyph;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) components: Vec<Component>,
}

/// From this many components on, a filter box is worth its place.
const MANY: usize = 12;

/// A vendor's components: what is not well stands first and open, the rest folded away by group.
#[component]
pub(crate) fn Components(props: &Props) -> Html {
    let sought = use_state(String::new);
    let oninput = {
        let sought = sought.clone();
        move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<web_sys::HtmlInputElement>() {
                sought.set(input.value().trim().to_lowercase());
            }
        }
    };
    let (well, unwell): (Vec<_>, Vec<_>) = props
        .components
        .iter()
        .filter(|component| fits(component, &sought))
        .partition(|component| component.health == Health::Operational);
    let shown = well.len() + unwell.len();
    html! {
        <section class="components" part="components">
            <div class="line-up">
                <h3>{ words::ui::COMPONENTS }</h3>
                if !sought.is_empty() {
                    <span class="small muted" role="status">{ words::ui::count(shown, props.components.len()) }</span>
                }
            </div>
            if props.components.len() > MANY {
                <input type="search" {oninput} placeholder={words::ui::FILTER_COMPONENTS} aria-label={words::ui::FILTER_COMPONENTS} />
            }
            if !unwell.is_empty() {
                <ul>{ for unwell.iter().map(|component| row(component, true)) }</ul>
            }
            { for groups(&well).into_iter().map(|(group, members)| (group.unwrap_or(words::ui::OTHER_COMPONENTS), members)).map(|(group, members)| html! {
                <details key={group.to_owned()} open={!sought.is_empty()}>
                    <summary>
                        { glyph(Health::Operational) }
                        <span class="grow">{ group }</span>
                        <span class="small muted">{ members.len() }</span>
                    </summary>
                    <ul>{ for members.iter().map(|component| row(component, false)) }</ul>
                </details>
            }) }
        </section>
    }
}

/// Whether a component's name or group holds what is sought, in small letters.
pub(crate) fn fits(component: &Component, sought: &str) -> bool {
    sought.is_empty()
        || component.name.to_lowercase().contains(sought)
        || component.group.as_ref().is_some_and(|group| group.to_lowercase().contains(sought))
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

fn row(component: &Component, with_group: bool) -> Html {
    html! {
        <li class="component" key={component.id.clone()}>
            { glyph(component.health) }
            <span class="grow">
                { &component.name }
                if let Some(group) = component.group.as_ref().filter(|_| with_group) {
                    <span class="small muted">{ " \u{b7} " }{ group }</span>
                }
            </span>
            <span class={classes!("state", "small", component.health.name())}>
                { component.stated.clone().unwrap_or_else(|| words::health(component.health).into()) }
            </span>
        </li>
    }
}
