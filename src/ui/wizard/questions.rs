//! The wizard's five questions, each with its fields.

use is_it_them_core::letters::lowered;
use std::collections::BTreeSet;

use is_it_them_core::diagnosis::{HowOften, Who};
use is_it_them_core::investigation::{Step, When};
use is_it_them_core::playbook::{Stage, Symptom};
use is_it_them_words::wizard as word;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::field::{Choice, Field, choices, edit, group};
use super::{Act, Scene, hours, notice, so_far};

/// One question, the way on and back, and the verdict as it stands.
pub(super) fn question(scene: &Scene<'_>, step: Step) -> Html {
    let asked = scene.playbook.questions.iter().find(|question| question.id == step.name());
    let ask = asked.map_or_else(|| word::step(step).to_owned(), |question| scene.said(&question.ask));
    let onsubmit = scene.act.reform(move |event: SubmitEvent| {
        event.prevent_default();
        Act::Go(step.next())
    });
    let fields = match step {
        Step::What => what(scene),
        Step::When => when(scene),
        Step::Who => who(scene),
        Step::Where => place(scene),
        Step::HowOften | Step::Told | Step::Outcome => how_often(scene),
    };
    let next = match (step.next(), scene.found.form.is_answered(step)) {
        (Step::Outcome, _) => word::result(),
        (_, true) => word::next(),
        (_, false) => word::skip(),
    };
    html! {
        <form key={step.name()} class="question" {onsubmit} novalidate={true}>
            <div class="pad">
                <p class="small muted">{ word::question(step.number(), Step::QUESTIONS.len()) }</p>
                <h2 tabindex="-1" ref={scene.heading}>{ ask }</h2>
                if let Some(question) = asked { <p class="muted">{ scene.said(&question.hint) }</p> }
                { fields }
            </div>
            <footer class="bar">
                { notice(scene.notice) }
                { so_far(scene) }
                <div class="buttons">
                    if let Some(back) = step.back() {
                        <button type="button" class="btn" onclick={scene.does(move || Act::Go(back))}>{ word::back() }</button>
                    }
                    <button class="btn primary grow">{ next }</button>
                </div>
            </footer>
        </form>
    }
}

fn what(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let choice = |symptom: &Symptom| {
        let id = symptom.id.clone();
        Choice {
            key: symptom.id.clone(),
            label: scene.said(&symptom.name),
            hint: String::new(),
            chosen: form.symptom.as_ref() == Some(&symptom.id),
            edit: edit(move |form| form.symptom = Some(id.clone())),
        }
    };
    // The vendor's own symptoms come first; what every vendor may have is folded unless it is all there is.
    let asked: Vec<&Symptom> =
        scene.playbook.symptoms.iter().filter(|symptom| scene.playbook.asks_of(symptom.stage)).collect();
    let shown = if asked.len() > SHOWN + 2 { SHOWN } else { asked.len() };
    let (first, rest) = asked.split_at(shown.min(asked.len()));
    let is_folded_chosen = rest.iter().any(|symptom| form.symptom.as_ref() == Some(&symptom.id));
    let offered = html! {
        <>
            { choices(scene, "symptom", false, first.iter().copied().map(choice).collect()) }
            if !rest.is_empty() {
                <details key="more" open={is_folded_chosen}>
                    <summary>{ format!("{} ({})", word::more_symptoms(), rest.len()) }</summary>
                    { choices(scene, "symptom", false, rest.iter().copied().map(choice).collect()) }
                </details>
            }
        </>
    };
    let clear = form.symptom.as_ref().map(|_| edit(|form| form.symptom = None));
    html! {
        <>
            { group(scene, "symptom", word::symptom(), offered, clear) }
            { Field { id: "expected", label: word::expected(), hint: "", value: &form.expected,
                set: |form, text| form.expected = text }.lines(scene) }
            { Field { id: "actual", label: word::actual(), hint: "", value: &form.actual,
                set: |form, text| form.actual = text }.lines(scene) }
            { Field { id: "error", label: word::error(), hint: word::error_hint(), value: &form.error,
                set: |form, text| form.error = text }.line(scene) }
        </>
    }
}

/// How many symptoms are offered before the rest is folded.
const SHOWN: usize = 6;

fn when(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let way = |when: When| {
        let act = scene.act.reform(move |_: Event| match when {
            When::Now => Act::Now,
            other => Act::Edit(edit(move |form| form.when = Some(other))),
        });
        html! {
            <label class="choice" key={when.name()}>
                <input type="radio" name="when" value={when.name()} checked={form.when == Some(when)} onchange={act} />
                <span>
                    { word::when(when) }
                    if when == When::Now && form.when == Some(When::Now) {
                        if let Some(at) = form.pressed_at {
                            <span class="small muted nums">{ (scene.locale.moment)(at) }</span>
                        }
                    }
                </span>
            </label>
        }
    };
    let clear = form.when.map(|_| edit(|form| form.when = None));
    let label = if form.when == Some(When::Change) { word::time_of_change() } else { word::time() };
    let ontime = scene
        .act
        .reform(|event: InputEvent| Act::TypeTime(event.target_unchecked_into::<HtmlInputElement>().value()));
    // The time belongs to its choice, so it comes before the way to clear both.
    let ways = html! {
        <>
            <div class="choices">{ for When::ALL.into_iter().map(way) }</div>
            if matches!(form.when, Some(When::At | When::Change)) {
                <div class="field" key="time">
                    <label for="time">{ label }</label>
                    <input id="time" type="datetime-local" value={form.at.map(scene.typed).unwrap_or_default()}
                        oninput={ontime} aria-describedby="time-hint" />
                    <p class="small muted" id="time-hint">{ word::zone(scene.zone) }</p>
                </div>
            }
        </>
    };
    let yes_no = |yes: bool| Choice {
        key: if yes { "yes" } else { "no" }.into(),
        label: if yes { word::yes() } else { word::no() }.into(),
        hint: if yes { word::changed_hint().into() } else { String::new() },
        chosen: form.changed == Some(yes),
        edit: edit(move |form| form.changed = Some(yes)),
    };
    html! {
        <>
            { group(scene, "when", word::began(), ways, clear) }
            { hours::hours(scene) }
            if form.when != Some(When::Change) {
                { group(scene, "changed", word::changed_label(),
                    choices(scene, "changed", false, vec![yes_no(true), yes_no(false)]),
                    form.changed.map(|_| edit(|form| form.changed = None))) }
            }
        </>
    }
}

fn who(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let choice = |who: Who| Choice {
        key: who.name().into(),
        label: word::who(who).into(),
        hint: word::who_hint(who).into(),
        chosen: form.who == Some(who),
        edit: edit(move |form| form.who = Some(who)),
    };
    let known = scene.playbook.region(&form.region).map(|region| region.id.as_str());
    let region = |region: &is_it_them_core::playbook::Region| {
        let id = region.id.clone();
        Choice {
            key: region.id.clone(),
            label: scene.said(&region.name),
            hint: String::new(),
            chosen: known == Some(region.id.as_str()),
            edit: edit(move |form| form.region = id.clone()),
        }
    };
    let other = if known.is_some() { "" } else { form.region.as_str() };
    html! {
        <>
            { group(scene, "who", word::affected(),
                choices(scene, "who", false, Who::ALL.into_iter().map(choice).collect()),
                form.who.map(|_| edit(|form| form.who = None))) }
            { Field { id: "subject", label: word::subject(), hint: word::subject_hint(), value: &form.subject,
                set: |form, text| form.subject = text }.line(scene) }
            if !scene.playbook.regions.is_empty() {
                { group(scene, "region", word::region(),
                    choices(scene, "region", false, scene.playbook.regions.iter().map(region).collect()),
                    known.map(|_| edit(|form| form.region.clear()))) }
            }
            { Field { id: "other-region", label: word::other_region(), hint: "", value: other,
                set: |form, text| form.region = text }.line(scene) }
        </>
    }
}

/// The stages, and the parts: those that the symptom, the chosen stage or the page's trouble suggest first.
fn place(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let stage = |stage: Stage| Choice {
        key: stage.name().into(),
        label: scene.playbook.stage(stage).map_or(stage.name().into(), |info| scene.said(&info.name)),
        hint: String::new(),
        chosen: form.stage == Some(stage),
        edit: edit(move |form| form.stage = Some(stage)),
    };
    let (first, rest) = parts(scene);
    let part = |name: &String| {
        let chosen = form.parts.contains(name);
        let turned = name.clone();
        Choice {
            key: name.clone(),
            label: name.clone(),
            hint: String::new(),
            chosen,
            edit: edit(move |form| match chosen {
                true => form.parts.retain(|known| *known != turned),
                false => form.parts.push(turned.clone()),
            }),
        }
    };
    let offered = html! {
        <>
            { choices(scene, "part", true, first.iter().map(part).collect()) }
            if !rest.is_empty() {
                <details key="more">
                    <summary>{ format!("{} ({})", word::more_parts(), rest.len()) }</summary>
                    { choices(scene, "part", true, rest.iter().map(part).collect()) }
                </details>
            }
        </>
    };
    html! {
        <>
            { group(scene, "stage", word::stage(),
                choices(scene, "stage", false, Stage::ALL.into_iter().filter(|stage| scene.playbook.asks_of(*stage)).map(stage).collect()),
                form.stage.map(|_| edit(|form| form.stage = None))) }
            if !(first.is_empty() && rest.is_empty()) {
                { group(scene, "part", word::parts(), offered,
                    (!form.parts.is_empty()).then(|| edit(|form| form.parts.clear()))) }
            }
            { Field { id: "other-part", label: word::other_part(), hint: "", value: &form.other_part,
                set: |form, text| form.other_part = text }.line(scene) }
        </>
    }
}

/// The names of parts that are suggested, and the others.
pub(super) fn parts(scene: &Scene<'_>) -> (Vec<String>, Vec<String>) {
    let form = &scene.found.form;
    let playbook = scene.playbook;
    let report = scene.state.report();
    let listed = report.into_iter().flat_map(|report| &report.components);
    let mut all: Vec<String> = Vec::new();
    let mut seen = BTreeSet::new();
    let names = listed.clone().map(|part| &part.name).chain(playbook.parts.iter().map(|part| &part.name));
    for name in names.chain(&form.parts) {
        if seen.insert(lowered(name)) {
            all.push(name.clone());
        }
    }
    let symptom = form.symptom.as_deref().and_then(|id| playbook.symptom(id));
    let is_suggested = |name: &String| {
        let known = playbook.parts.iter().find(|part| part.name.eq_ignore_ascii_case(name));
        form.parts.contains(name)
            || symptom
                .is_some_and(|symptom| symptom.components.iter().any(|part| part.eq_ignore_ascii_case(name)))
            || known.is_some_and(|part| part.stage.is_some() && part.stage == form.stage)
            || listed.clone().any(|part| part.name == *name && part.health.is_trouble())
    };
    if all.len() <= 12 {
        return (all, Vec::new());
    }
    all.into_iter().partition(is_suggested)
}

fn how_often(scene: &Scene<'_>) -> Html {
    let form = &scene.found.form;
    let choice = |often: HowOften| Choice {
        key: often.name().into(),
        label: word::how_often(often).into(),
        hint: String::new(),
        chosen: form.how_often == Some(often),
        edit: edit(move |form| form.how_often = Some(often)),
    };
    let is_odd = !form.rate.trim().is_empty() && form.rate().is_none();
    html! {
        <>
            { group(scene, "often", word::frequency(),
                choices(scene, "often", false, HowOften::ALL.into_iter().map(choice).collect()),
                form.how_often.map(|_| edit(|form| form.how_often = None))) }
            { Field { id: "rate", label: word::rate(), hint: if is_odd { word::rate_odd() } else { "" }, value: &form.rate,
                set: |form, text| form.rate = text }.line(scene) }
        </>
    }
}
