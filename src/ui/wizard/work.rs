//! The work that the wizard's outcome suggests: checks, runbooks, checklists and commands from the playbook.

use is_it_them_core::investigation::ticked;
use is_it_them_core::playbook::{Checklist, Command, Runbook};
use is_it_them_core::time::Elapsed;
use is_it_them_words::wizard as word;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{Act, Scene};

/// What to do: the symptom's checks, the error's row, the runbook, the dashboard's checklists, the commands.
pub(super) fn work(scene: &Scene<'_>) -> Html {
    let playbook = scene.playbook;
    let symptom = scene.found.form.symptom.as_deref().and_then(|id| playbook.symptom(id));
    let row = scene.diagnosis.error_row.as_deref();
    let row = row.and_then(|id| playbook.errors.iter().find(|row| row.id == id));
    let runbook = scene.diagnosis.runbook.as_deref();
    let lists: Vec<&Checklist> = symptom
        .map(|symptom| symptom.checklists.iter().filter_map(|id| playbook.checklist(id)).collect())
        .unwrap_or_default();
    let (ours, others): (Vec<_>, Vec<_>) =
        playbook.runbooks.iter().partition(|book| Some(book.id.as_str()) == runbook);
    html! {
        <>
            if let Some(row) = row {
                <section key="error" class="part">
                    <h3>{ word::error_means() }</h3>
                    <dl class="facts error-row">
                        <div><dt>{ word::error_row() }</dt><dd>{ scene.said(&row.name) }</dd></div>
                        <div><dt>{ word::meaning() }</dt><dd>{ scene.said(&row.meaning) }</dd></div>
                        <div><dt>{ word::action() }</dt><dd>{ scene.said(&row.action) }</dd></div>
                    </dl>
                </section>
            }
            if let Some(symptom) = symptom {
                <section key="checks" class="part">
                    <h3>{ scene.said(&symptom.name) }</h3>
                    <p class="small muted">{ word::first() }</p>
                    { steps(scene, std::slice::from_ref(&symptom.first)) }
                    <p class="small muted">{ word::then() }</p>
                    { steps(scene, std::slice::from_ref(&symptom.then)) }
                </section>
            }
            { for ours.into_iter().map(|book| html! {
                <section key={book.id.clone()} class="part runbook">
                    <h3>{ format!("{} {}: {}", word::runbook(), book.id, scene.said(&book.name)) }</h3>
                    { runbook_steps(scene, book) }
                </section>
            }) }
            if !lists.is_empty() {
                <section key="lists" class="part">
                    <h3>{ word::checklists() }</h3>
                    { for lists.into_iter().map(|list| checklist(scene, list)) }
                </section>
            }
            { commands(scene) }
            if !others.is_empty() {
                <details key="others" class="part">
                    <summary><h3>{ word::other_runbooks() }</h3></summary>
                    { for others.into_iter().map(|book| html! {
                        <section key={book.id.clone()}>
                            <h4>{ format!("{}: {}", book.id, scene.said(&book.name)) }</h4>
                            { runbook_steps(scene, book) }
                        </section>
                    }) }
                </details>
            }
        </>
    }
}

fn runbook_steps(scene: &Scene<'_>, book: &Runbook) -> Html {
    html! {
        <>
            <div class="line-up small muted">
                <span>{ scene.said(&book.applies) }</span>
                <span>{ word::done(ticked(scene.found, &book.steps), book.steps.len()) }</span>
            </div>
            { steps(scene, &book.steps) }
            <p class="small"><span class="muted">{ word::escalate() }</span>{ ": " }{ scene.said(&book.escalate) }</p>
        </>
    }
}

fn checklist(scene: &Scene<'_>, list: &Checklist) -> Html {
    html! {
        <div key={list.id.clone()}>
            <h4>{ scene.said(&list.name) }</h4>
            <p class="small muted">{ scene.said(&list.place) }</p>
            { steps(scene, &list.items) }
        </div>
    }
}

/// Steps to tick, each with room for a note, and the time it was done.
fn steps(scene: &Scene<'_>, all: &[String]) -> Html {
    let one = |step: &String| {
        let kept = scene.found.tick(step);
        let done_at = kept.and_then(|tick| tick.done_at);
        let note = kept.map(|tick| tick.note.clone()).unwrap_or_default();
        let onchange = {
            let step = step.clone();
            scene.does(move || Act::Tick(step.clone()))
        };
        let oninput = {
            let step = step.clone();
            scene.act.reform(move |event: InputEvent| {
                Act::Annotate(step.clone(), event.target_unchecked_into::<HtmlInputElement>().value())
            })
        };
        html! {
            <li key={step.clone()}>
                <label class="choice">
                    <input type="checkbox" checked={done_at.is_some()} {onchange} />
                    <span>
                        { scene.said(step) }
                        if let Some(at) = done_at {
                            <span class="small muted nums">
                                { word::done_at(&(scene.locale.moment)(at), &is_it_them_words::length(Elapsed::between(scene.found.created_at, at))) }
                            </span>
                        }
                    </span>
                </label>
                <details class="annotation" open={!note.is_empty()}>
                    <summary class="small muted">{ word::add_note() }</summary>
                    <input type="text" autocomplete="off" aria-label={word::note_on(&scene.said(step))} value={note} {oninput} />
                </details>
            </li>
        }
    };
    html! { <ol class="ticks">{ for all.iter().map(one) }</ol> }
}

/// The commands that fit, then all others.
fn commands(scene: &Scene<'_>) -> Html {
    let playbook = scene.playbook;
    let symptom = scene.found.form.symptom.as_deref().and_then(|id| playbook.symptom(id));
    let stage = scene.found.form.stage.or_else(|| symptom.map(|symptom| symptom.stage));
    let fits = |command: &Command| {
        symptom.is_some_and(|symptom| symptom.commands.contains(&command.id))
            || (command.stage.is_some() && command.stage == stage)
    };
    let filled = playbook.commands.iter().zip(scene.commands);
    let (first, rest): (Vec<_>, Vec<_>) = filled.partition(|(command, _)| fits(command));
    let all = first.into_iter().chain(rest);
    if playbook.commands.is_empty() {
        return html! { <div key="commands" /> };
    }
    html! {
        <details key="commands" class="part">
            <summary><h3>{ format!("{} ({})", word::commands(), playbook.commands.len()) }</h3></summary>
            <p class="small muted">{ word::commands_hint() }</p>
            <ul>{ for all.map(|(command, (run, missing))| self::command(scene, command, run, missing)) }</ul>
        </details>
    }
}

fn command(scene: &Scene<'_>, command: &Command, run: &str, missing: &[String]) -> Html {
    let copied = run.to_string();
    html! {
        <li key={command.id.clone()} class="command">
            <div class="line-up">
                <h4>{ scene.said(&command.name) }</h4>
                <button class="quiet" aria-label={word::copy(&scene.said(&command.name))} onclick={scene.does(move || Act::Copy(copied.clone()))}>{ word::copy_label() }</button>
            </div>
            <pre tabindex="0"><code>{ run.to_owned() }</code></pre>
            if !missing.is_empty() { <p class="small">{ word::fill_in(&missing.join(", ")) }</p> }
            if !command.env.is_empty() { <p class="small muted">{ word::reads(&command.env.join(", ")) }</p> }
        </li>
    }
}
