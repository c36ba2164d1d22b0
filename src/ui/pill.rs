use is_it_them_core::status::{Health, Impact, Phase};
use is_it_them_core::words;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    /// Whose colour it takes.
    health: Health,
    text: AttrValue,
}

/// A word in a coloured ring.
#[component]
pub(crate) fn Pill(props: &Props) -> Html {
    html! { <span class={classes!("pill", props.health.name())}>{ &props.text }</span> }
}

/// An incident's impact.
pub(crate) fn impact(impact: &Impact) -> Html {
    let health = if *impact == Impact::None { Health::Unknown } else { impact.health() };
    html! { <Pill {health} text={words::impact(impact).to_owned()} /> }
}

/// Where an incident stands.
pub(crate) fn phase(phase: &Phase) -> Html {
    html! { <Pill health={phase_health(phase)} text={words::phase(phase).to_owned()} /> }
}

/// The state whose colour and shape a phase takes: green only when it is over.
pub(crate) fn phase_health(phase: &Phase) -> Health {
    match phase {
        Phase::Resolved | Phase::Postmortem => Health::Operational,
        Phase::Monitoring => Health::Maintenance,
        Phase::Identified | Phase::Investigating => Health::Degraded,
        Phase::Other(_) => Health::Unknown,
    }
}
