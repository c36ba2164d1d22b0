//! The platforms that a vendor runs on: a second suspect beside the verdict, with what its own page says and a button that reads it.

use is_it_them_core::diagnosis::Verdict;
use is_it_them_core::status::HttpsUrl;
use is_it_them_words::wizard as word;
use yew::prelude::*;

use super::super::VendorState;
use super::super::glyph::glyph;
use super::{Act, Scene};

/// A platform that the vendor runs on.
pub struct Platform {
    /// Its id in the catalogue.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its status page.
    pub page: HttpsUrl,
    /// Whether its page is read for this investigation.
    pub is_read: bool,
    /// What was read of it; none before the first attempt is through.
    pub state: Option<VendorState>,
}

/// What the vendor runs on. Where it is us, nobody below the vendor is suspected.
pub(super) fn below(scene: &Scene<'_>) -> Html {
    if scene.platforms.is_empty() || scene.diagnosis.verdict == Verdict::Us {
        return html! { <div key="below" /> };
    }
    html! {
        <section key="below" class="part below">
            <h3>{ word::below(scene.state.name()) }</h3>
            <div role="status"><ul>{ for scene.platforms.iter().map(|platform| row(scene, platform)) }</ul></div>
            <p class="small muted">{ word::below_hint() }</p>
        </section>
    }
}

fn row(scene: &Scene<'_>, platform: &Platform) -> Html {
    let name = platform.name.clone();
    let badge = platform.state.as_ref().map(|state| state.badge(scene.locale));
    let id = platform.id.clone();
    html! {
        <li key={platform.id.clone()} class="line-up">
            if let Some(badge) = badge {
                { glyph(badge.health) }
                <span class="grow">
                    <span class="name">{ name }</span>{ " " }
                    <span class={classes!("state", "small", badge.health.name())}>{ badge.state }</span>{ " " }
                    <span class="small muted">{ badge.age }</span>
                </span>
                <a class="small" href={platform.page.to_string()} target="_blank" rel="noopener noreferrer">{ word::open_page() }</a>
            } else {
                <span class="name grow">{ name.clone() }</span>
                if platform.is_read {
                    <span class="small muted">{ word::below_reading() }</span>
                } else {
                    <button class="btn" onclick={scene.does(move || Act::LookBelow(id.clone()))}>{ word::below_look(&name) }</button>
                }
            }
        </li>
    }
}
