//! Whom to measure.

use is_it_them_words::console as word;
use yew::prelude::*;

use super::Act;

/// A vendor that can be measured.
pub struct Choice {
    /// The page, by which it is chosen.
    pub page: String,
    /// What it is called.
    pub name: String,
}

/// The choice among the vendors that are watched; while what is kept is read, nothing but the heading.
pub fn choose(
    choices: Option<&[Choice]>,
    problem: Option<&'static str>,
    heading: &NodeRef,
    act: &Callback<Act>,
) -> Html {
    let one = |choice: &Choice| {
        let page = choice.page.clone();
        html! {
            <li key={choice.page.clone()}>
                <button class="row" onclick={act.reform(move |_| Act::Choose(page.clone()))}>
                    <span class="grow"><span class="name">{ choice.name.clone() }</span></span>
                    <span class="muted" aria-hidden="true">{ "\u{203a}" }</span>
                </button>
            </li>
        }
    };
    html! {
        <main class="wizard console">
            <header><h1 class="name grow" tabindex="-1" ref={heading}>{ word::whom() }</h1></header>
            <div class="pad">
                <p class="small muted">{ word::whom_hint() }</p>
                if let Some(problem) = problem { <p role="alert" class="major_outage">{ problem }</p> }
                if choices.is_some_and(<[Choice]>::is_empty) { <p class="muted">{ word::whom_none() }</p> }
                <ul class="vendors">{ for choices.unwrap_or_default().iter().map(one) }</ul>
            </div>
        </main>
    }
}
