use is_it_them_core::status::{Health, Incident, Phase, Update};
use is_it_them_core::words;
use yew::prelude::*;

use super::Locale;
use super::glyph::Glyph;
use super::pill::phase_health;
use super::prose::Prose;

#[derive(Properties, PartialEq)]
pub(crate) struct Props {
    pub(crate) incident: Incident,
}

/// Everything the vendor posted about an incident, newest or oldest first.
#[component]
pub(crate) fn Timeline(props: &Props) -> Html {
    let locale = use_context::<Locale>();
    let oldest_first = use_state(|| false);
    let Some(locale) = locale else { return html! { <span hidden=true /> } };
    let updates = &props.incident.updates;
    if updates.is_empty() {
        return html! { <p class="muted">{ words::ui::NO_UPDATES }</p> };
    }
    let onclick = {
        let oldest_first = oldest_first.clone();
        move |_| oldest_first.set(!*oldest_first)
    };
    let order: Box<dyn Iterator<Item = (usize, &Update)>> = if *oldest_first {
        Box::new(updates.iter().enumerate().rev())
    } else {
        Box::new(updates.iter().enumerate())
    };
    html! {
        <section class="timeline" part="timeline" aria-label={words::ui::TIMELINE}>
            <div class="line-up">
                <h3>{ words::ui::TIMELINE }</h3>
                if updates.len() > 1 {
                    <button class="quiet" {onclick}>
                        { if *oldest_first { words::ui::OLDEST_FIRST } else { words::ui::NEWEST_FIRST } }
                    </button>
                }
            </div>
            <ol class="updates">
                { for order.map(|(index, update)| html! { <li key={index}>{ entry(update, &locale) }</li> }) }
            </ol>
        </section>
    }
}

fn entry(update: &Update, locale: &Locale) -> Html {
    let phase = update.phase.as_ref();
    html! {
        <>
            <Glyph health={phase.map_or(Health::Unknown, phase_health)} />
            <div class="line-up">
                <span class="phase">{ phase.map(words::phase).unwrap_or_default().to_owned() }</span>
                { time(update, locale) }
            </div>
            <div class={classes!((phase == Some(&Phase::Postmortem)).then_some("postmortem"))}>
                <Prose text={update.text.clone()} />
            </div>
        </>
    }
}

fn time(update: &Update, locale: &Locale) -> Html {
    match update.at {
        Some(at) => {
            html! { <time class="small muted nums" datetime={at.to_string()}>{ (locale.moment)(at) }</time> }
        }
        None => html! { <span class="small muted">{ words::ui::UNKNOWN_TIME }</span> },
    }
}
