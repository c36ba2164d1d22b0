use is_it_them_core::status::Freshness;
use yew::prelude::*;

use super::glyph::Glyph;
use super::{Locale, VendorState, age};

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) state: VendorState,
}

/// One vendor in one line: shape, name, state, age. It leads to the vendor's page.
#[component]
pub(crate) fn Badge(props: &Props) -> Html {
    let Some(locale) = use_context::<Locale>() else { return html! { <span hidden=true /> } };
    let state = &props.state;
    let health = state.health(&locale);
    let stale = state.freshness(&locale) == Freshness::Stale;
    let content = html! {
        <>
            <Glyph {health} />
            <span class="name">{ state.name().to_owned() }</span>
            <span class={classes!("state", health.name())}>{ state.state(&locale) }</span>
            <span class="small muted">{ age::line(state, &locale) }</span>
        </>
    };
    let class = classes!("badge", stale.then_some("stale"));
    match state.link() {
        Some(link) => html! {
            <a {class} part="badge" href={link.to_owned()} target="_blank" rel="noopener noreferrer">{ content }</a>
        },
        None => html! { <span {class} part="badge">{ content }</span> },
    }
}
