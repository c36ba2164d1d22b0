//! The one question that decides, answerable by one key.

use is_it_them_core::diagnosis::{Ask, HowOften, Who};
use is_it_them_core::investigation::{Step, When};
use is_it_them_words::{outcome, told as word, wizard};
use yew::prelude::*;

use super::field::edit;
use super::{Act, Edit, Scene, questions};

/// One way to answer: its words, and what it does.
type Way = (String, Callback<MouseEvent>);

/// How many ways to answer are offered: as many as there are digits to press.
const MOST: usize = 6;

/// The question that is asked now; nothing where no answer would move the verdict.
pub(super) fn decide(scene: &Scene<'_>) -> Html {
    let Some(ask) = scene.asked else { return html! { <div key="decide" /> } };
    let ways = ways(scene, ask);
    let button = |(at, (text, onclick)): (usize, Way)| {
        html! {
            <button type="button" class="btn" key={text.clone()} data-key={(at + 1).to_string()} {onclick}>
                <kbd class="small muted" aria-hidden="true">{ at + 1 }</kbd>{ " " }{ text }
            </button>
        }
    };
    html! {
        <section key="decide" class="decide" aria-label={word::decides()}>
            <p class="small muted">{ word::decides() }</p>
            <h3 id="ask" tabindex="-1" ref={scene.next}>{ word::ask(ask) }</h3>
            <div class="ways" role="group" aria-labelledby="ask">
                { for ways.into_iter().enumerate().map(button) }
                <button type="button" class="quiet" onclick={scene.does(move || Act::SkipAsk(ask))}>{ word::skip() }</button>
            </div>
        </section>
    }
}

fn ways(scene: &Scene<'_>, ask: Ask) -> Vec<Way> {
    let way = |text: &str, change: Edit| (text.to_string(), scene.does(move || Act::Answer(change.clone())));
    let other = |step: Step| (word::other().to_string(), scene.does(move || Act::Go(step)));
    match ask {
        Ask::Change => vec![
            way(wizard::yes(), edit(|form| form.changed = Some(true))),
            way(wizard::no(), edit(|form| form.changed = Some(false))),
        ],
        Ask::Who => {
            let one = |who: Who| way(outcome::who(who), edit(move |form| form.who = Some(who)));
            Who::ALL.into_iter().map(one).collect()
        }
        Ask::HowOften => {
            let one = |often: HowOften| {
                way(outcome::how_often(often), edit(move |form| form.how_often = Some(often)))
            };
            HowOften::ALL.into_iter().map(one).collect()
        }
        Ask::Error => {
            let one =
                |typed: &'static str| way(word::error(typed), edit(move |form| form.error = typed.into()));
            ["503", "timeout", "401", "429", "422"].into_iter().map(one).chain([other(Step::What)]).collect()
        }
        Ask::Region => {
            let all = scene.playbook.regions.iter().take(MOST - 1);
            let one = |region: &is_it_them_core::playbook::Region| {
                let id = region.id.clone();
                way(&scene.said(&region.name), edit(move |form| form.region = id.clone()))
            };
            all.map(one).chain([other(Step::Who)]).collect()
        }
        Ask::Part => {
            let (first, rest) = questions::parts(scene);
            let one = |name: String| {
                let part = name.clone();
                way(&name, edit(move |form| form.parts = vec![part.clone()]))
            };
            first.into_iter().chain(rest).take(MOST - 1).map(one).chain([other(Step::Where)]).collect()
        }
        Ask::When => {
            let now = (wizard::when(When::Now).to_string(), scene.does(|| Act::Now));
            let incidents = scene.state.report().into_iter().flat_map(|report| &report.incidents);
            let begun =
                incidents.filter_map(|incident| Some((incident.started_at?, &incident.title))).take(2);
            let with = begun.map(|(at, title)| {
                way(
                    &word::with(&(scene.locale.moment)(at), title),
                    edit(move |form| {
                        (form.when, form.at) = (Some(When::At), Some(at));
                    }),
                )
            });
            [now].into_iter().chain(with).chain([other(Step::When)]).collect()
        }
    }
}
