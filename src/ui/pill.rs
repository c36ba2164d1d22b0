//! Short words in a coloured ring, for an incident's impact and phase.

use is_it_them_core::status::{Health, Impact, Phase};
use is_it_them_words as words;
use yew::prelude::*;

use super::class::of_health;

/// An incident's impact.
pub(crate) fn impact(impact: &Impact) -> Html {
    let health = if *impact == Impact::None { Health::Unknown } else { impact.health() };
    pill(health, words::impact(impact))
}

/// Where an incident stands.
pub(crate) fn phase(phase: &Phase) -> Html {
    pill(phase_health(phase), words::phase(phase))
}

/// A word in a ring of the state's colour.
fn pill(health: Health, text: &str) -> Html {
    html! { <span class={of_health("pill", health)}>{ text.to_owned() }</span> }
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
