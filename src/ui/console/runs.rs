//! The runs that were made, what became of each call since the run before, and files of them.

use is_it_them_core::probe::{Became, Run, compare};
use is_it_them_words::{console as word, probe as probe_word};
use yew::prelude::*;

use super::{Act, Scene};

pub(super) fn runs(scene: &Scene<'_>) -> Html {
    if scene.runs.is_empty() {
        return html! { <div key="runs" /> };
    }
    html! {
        <details key="runs" class="part runs">
            <summary><h2>{ word::runs() }</h2></summary>
            { compared(scene) }
            <ul>{ for scene.runs.iter().enumerate().rev().map(|(at, run)| one(scene, at, run)) }</ul>
        </details>
    }
}

fn name(scene: &Scene<'_>, run: &Run) -> String {
    if let Some(sequence) = run.sequence.as_deref().and_then(|id| scene.playbook.sequence(id)) {
        return scene.said(&sequence.name);
    }
    let recipe = run.calls.first().and_then(|call| scene.playbook.probe(&call.recipe));
    recipe.map_or_else(|| word::measured().to_string(), |recipe| scene.said(&recipe.name))
}

fn one(scene: &Scene<'_>, at: usize, run: &Run) -> Html {
    let name = name(scene, run);
    let summary = run
        .summary()
        .map(|summary| probe_word::summary(&summary, &scene.locale.since(summary.at)))
        .unwrap_or_default();
    let when = scene.locale.since(run.begun_at);
    let export = |is_har: bool, kind: &'static str| {
        html! { <button key={kind} class="quiet" aria-label={word::export_of(kind, &name, &when)} onclick={scene.does(move || Act::Export(at, is_har))}>{ kind }</button> }
    };
    html! {
        <li key={at} class="line-up">
            <span class="grow"><span class="name">{ name.clone() }</span>{ " " }<span class="small muted">{ when.clone() }</span>
                <span class="small figures">{ summary }</span></span>
            { export(false, "JSON") }
            { export(true, "HAR") }
        </li>
    }
}

/// The latest run and the one before that asked the same.
fn compared(scene: &Scene<'_>) -> Html {
    let Some((last, before)) = scene.runs.split_last() else { return Html::default() };
    let asked = |run: &Run| run.calls.first().map(|call| call.recipe.clone());
    let alike = before.iter().rev().find(|run| run.sequence == last.sequence && asked(run) == asked(last));
    let Some(before) = alike else { return Html::default() };
    let differences = compare(before, last);
    let row = |difference: &is_it_them_core::probe::Difference| {
        let class = match difference.became() {
            Became::Better | Became::Faster => "operational",
            Became::Worse | Became::Slower => "major_outage",
            Became::Same | Became::Alone => "muted",
        };
        html! {
            <li key={[&difference.recipe, " ", &difference.host].concat()} class="line-up small">
                <span class="grow">{ scene.playbook.probe(&difference.recipe).map_or_else(String::new, |recipe| [&scene.said(&recipe.name), ", "].concat()) }{ difference.host.clone() }</span>
                <span class="nums muted">{ word::went(difference) }</span>
                <strong {class}>{ probe_word::became(difference.became()) }</strong>
            </li>
        }
    };
    html! {
        <section key="compared">
            <h3>{ word::compared(&scene.locale.since(before.begun_at)) }</h3>
            <ul>{ for differences.iter().map(row) }</ul>
        </section>
    }
}
