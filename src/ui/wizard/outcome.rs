//! The wizard's last screen: the verdict, its reasons, what to do and texts to send.

use is_it_them_core::diagnosis::{Direction, Evidence, Markup, Origin, Verdict};
use is_it_them_core::investigation::{Step, ticked};
use is_it_them_core::status::{Incident, Watch};
use is_it_them_words::{self as words, book as book_word, diagnosis as say, wizard as word};
use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::super::provenance;
use super::{Act, Scene, below, notice, verdict, work};

/// How many reasons are shown before the rest is folded.
const STRONGEST: usize = 3;

/// What the answers come to, and what to do: one screen.
pub(super) fn outcome(scene: &Scene<'_>) -> Html {
    html! {
        <div class="outcome">
            <div class="pad">
                { verdict::sentence(scene) }
                { verdict::axis(scene) }
                { news(scene) }
                { reasons(scene) }
                { verdict::settle(scene) }
                { measure(scene) }
                { work(scene) }
                { texts(scene) }
                { answers(scene) }
                // It comes a moment later, from the catalogue: nothing that one is about to press may move for it.
                { below::below(scene) }
                { provenance(scene.state, scene.locale) }
                { playbook(scene) }
            </div>
            <footer class="bar">{ notice(scene.notice) }{ actions(scene) }</footer>
        </div>
    }
}

fn reasons(scene: &Scene<'_>) -> Html {
    let evidence = &scene.diagnosis.evidence;
    let side = match scene.diagnosis.verdict {
        Verdict::Them => Direction::Them,
        Verdict::Us => Direction::Us,
        Verdict::Unclear => Direction::Neither,
    };
    // Strongest first; of a clear verdict those that speak for it come before those that do not, and what another vendor's
    // page did not tell comes last.
    let rank = |item: &&Evidence| match &item.origin {
        Origin::Page { vendor, .. } if item.weight == 0 && vendor != scene.state.name() => 2,
        _ => u8::from(side != Direction::Neither && item.points_to != side),
    };
    let mut sorted: Vec<_> = evidence.iter().collect();
    sorted.sort_by_key(rank);
    let telling = sorted.iter().filter(|item| rank(item) < 2).count();
    let (top, folded) = sorted.split_at(STRONGEST.min(telling));
    html! {
        <section key="reasons" aria-label={word::all_reasons()}>
            if top.is_empty() { <p class="muted">{ word::no_reasons() }</p> }
            <ul class="reasons">{ for top.iter().enumerate().map(|(at, item)| reason(scene, at, item)) }</ul>
            if !folded.is_empty() {
                <details>
                    <summary class="small">{ word::more_reasons(folded.len()) }</summary>
                    <ul class="reasons">{ for folded.iter().enumerate().map(|(at, item)| reason(scene, at, item)) }</ul>
                </details>
            }
        </section>
    }
}

fn reason(scene: &Scene<'_>, at: usize, item: &Evidence) -> Html {
    let age = item.age.map(scene.locale.ago).unwrap_or_default();
    let (source, link) = match &item.origin {
        Origin::Answers => (word::your_answer().to_string(), None),
        Origin::Measured { host } => (say::measured_at(host.as_deref()), None),
        Origin::Page { vendor, url } => (
            word::page_of(vendor, scene.state.name()),
            url.as_ref().map(|url| (url.to_string(), word::open_page())),
        ),
        Origin::Incident { vendor, url, .. } => (
            word::page_of(vendor, scene.state.name()),
            url.as_ref().map(|url| (url.to_string(), word::open_incident())),
        ),
    };
    let source = if age.is_empty() { source } else { format!("{source}, {age}") };
    let tag = match item.points_to {
        Direction::Them => "tag them",
        Direction::Us => "tag us",
        Direction::Neither => "tag",
    };
    html! {
        <li key={at}>
            <span class={tag}>{ word::points_to(item.points_to) }</span>
            <span class="grow">
                { say::say_of(scene.playbook, &item.sign, &scene.locale.moment) }
                <span class="small muted source">
                    { source }
                    if let Some((url, text)) = link {
                        { words::language::dot() }<a href={url} target="_blank" rel="noopener noreferrer">{ text }</a>
                    }
                </span>
            </span>
        </li>
    }
}

/// What the vendor posted on the watched incident since.
fn news(scene: &Scene<'_>) -> Html {
    let news = scene.found.watch.as_ref().and_then(|watch| watch.news(scene.state.report()?));
    match news {
        Some(incident) => html! {
            <div class="news" key="news" role="status">
                <p><strong>{ word::news() }</strong>{ ": " }{ crate::prose::theirs(&incident.title) }{ words::language::dot() }{ words::phase(&incident.phase).to_owned() }</p>
                if let Some(update) = incident.updates.first() { { super::super::prose::prose(&update.text) } }
                <button class="btn" onclick={scene.does(|| Act::Seen)}>{ word::seen() }</button>
            </div>
        },
        None => html! { <div key="news" /> },
    }
}

/// The way to measure from here; a web page may not call the vendor's hosts, and says what to do instead.
fn measure(scene: &Scene<'_>) -> Html {
    html! {
        <div key="measure" class="measure">
            if let Some(console) = &scene.measure {
                <a class="btn" href={console.clone()} target={scene.tab.is_some().then_some("_blank")}>{ word::measure() }</a>
                <p class="small muted">{ word::measure_hint() }</p>
            } else if !scene.commands.is_empty() {
                <p class="small muted">{ word::measure_web() }</p>
            }
        </div>
    }
}

/// What to do while it is theirs is folded; else it is what to do.
fn work(scene: &Scene<'_>) -> Html {
    if scene.diagnosis.verdict != Verdict::Them {
        return html! { <div key="work">{ work::work(scene) }</div> };
    }
    let runbook = scene.diagnosis.runbook.as_deref().and_then(|id| scene.playbook.runbook(id));
    html! {
        <details key="work" class="part">
            <summary class="line-up">
                <h3>{ word::meanwhile() }</h3>
                if let Some(book) = runbook {
                    <span class="small muted">
                        { format!("{} {}, {}", word::runbook(), book.id, word::done(ticked(scene.found, &book.steps), book.steps.len())) }
                    </span>
                }
            </summary>
            { work::work(scene) }
        </details>
    }
}

/// The one action, and watching the incident.
fn actions(scene: &Scene<'_>) -> Html {
    let strongest = || -> Option<&Incident> {
        let id = scene.diagnosis.incidents.first()?;
        scene.state.report()?.incidents.iter().find(|incident| incident.id == *id)
    };
    let copy = {
        let text = scene.texts[0].clone();
        scene.does(move || Act::Copy(text.clone()))
    };
    html! {
        <>
            <button class="btn primary grow" onclick={copy}>{ word::copy_note() }</button>
            if let Some(watch) = &scene.found.watch {
                <button class="btn" onclick={scene.does(|| Act::Unwatch)}>{ word::unwatch() }</button>
                <span class="small muted watching">{ watching(scene, watch) }</span>
            } else if let Some(incident) = strongest() {
                { watch_button(scene, incident) }
            }
        </>
    }
}

/// That an incident is watched, or that its page lists it no more.
fn watching(scene: &Scene<'_>, watch: &Watch) -> &'static str {
    let is_gone = scene.state.report().is_some_and(|report| watch.incident(report).is_none());
    if is_gone { word::not_listed() } else { word::watching() }
}

fn watch_button(scene: &Scene<'_>, incident: &Incident) -> Html {
    let id = incident.id.clone();
    let onclick = scene.does(move || Act::Watch(id.clone()));
    html! { <button class="btn" title={word::watch_hint()} {onclick}>{ word::watch() }</button> }
}

/// What to say to the team and to the vendor, and a link to the answers.
fn texts(scene: &Scene<'_>) -> Html {
    let mark = |markup: Markup| {
        let is_chosen = scene.markup == markup;
        html! {
            <label key={word::markup(markup)} class="choice">
                <input type="radio" name="markup" value={word::markup(markup)} checked={is_chosen}
                    onchange={scene.does(move || Act::Mark(markup))} />
                <span>{ word::markup(markup) }</span>
            </label>
        }
    };
    let marks = [Markup::Markdown, Markup::Plain, Markup::Slack];
    html! {
        <details key="say" class="part">
            <summary><h3>{ word::say() }</h3></summary>
            <fieldset><legend>{ word::format() }</legend><div class="choices line">{ for marks.into_iter().map(mark) }</div></fieldset>
            { text(scene, 0, word::team_note()) }
            { text(scene, 1, word::support_report()) }
            <div class="field">
                <label for="link">{ word::link() }</label>
                <input id="link" type="text" readonly={true} value={scene.link.clone()} aria-describedby="link-hint" />
                <p class="small muted" id="link-hint">
                    { word::link_hint() }{ words::language::gap() }
                    if scene.is_shared { { word::link_hint_page() } } else if scene.frame.is_page { { word::link_hint_extension() } }
                </p>
                <button class="btn" onclick={scene.does(|| Act::CopyLink)}>{ word::copy_link() }</button>
            </div>
        </details>
    }
}

fn text(scene: &Scene<'_>, which: usize, label: &'static str) -> Html {
    let text = scene.texts[which.min(1)].clone();
    let rows = text.lines().count().clamp(4, 14).to_string();
    let oninput = scene.act.reform(move |event: InputEvent| {
        Act::Rewrite(which, Some(event.target_unchecked_into::<HtmlTextAreaElement>().value()))
    });
    let copied = text.clone();
    let id = if which == 0 { "team-note" } else { "support-report" };
    html! {
        <div class="field" key={id}>
            <label for={id}>{ label }</label>
            <textarea {id} {rows} value={text} {oninput} />
            <div class="buttons">
                <button class="btn" aria-label={word::copy(label)} onclick={scene.does(move || Act::Copy(copied.clone()))}>{ word::copy_label() }</button>
                <button class="quiet" onclick={scene.does(move || Act::Rewrite(which, None))}>{ word::write_anew() }</button>
            </div>
        </div>
    }
}

/// The answers in short, each with the way back to its question.
fn answers(scene: &Scene<'_>) -> Html {
    let row = |step: Step| {
        html! {
            <li key={step.name()} class="line-up">
                <span><span class="muted">{ word::step(step) }</span>{ " " }{ words::investigation::summary(&scene.found.form, step, scene.playbook, &scene.locale.moment) }</span>
                <button class="quiet" aria-label={word::change(word::step(step))} onclick={scene.does(move || Act::Go(step))}>{ word::change_answer() }</button>
            </li>
        }
    };
    let name = scene.found.name.clone();
    let onname = scene
        .act
        .reform(|event: InputEvent| Act::Name(event.target_unchecked_into::<HtmlInputElement>().value()));
    html! {
        <details key="answers" class="part">
            <summary><h3>{ word::answers() }</h3></summary>
            <ul class="answers">{ for Step::QUESTIONS.into_iter().map(row) }</ul>
            <div class="field">
                <label for="name">{ word::name() }</label>
                <input id="name" type="text" autocomplete="off" value={name} oninput={onname} placeholder={scene.title()} />
            </div>
            <p class="small muted">{ word::kept_here() }</p>
        </details>
    }
}

fn playbook(scene: &Scene<'_>) -> Html {
    let onchange = scene.act.reform(|event: Event| Act::Import(event.target_unchecked_into()));
    let links = scene.playbook.links.iter().map(|link| {
        html! { <li key={link.url.as_str()}><a href={link.url.to_string()} target="_blank" rel="noopener noreferrer">{ scene.said(&link.name) }</a></li> }
    });
    html! {
        <details key="playbook" class="part">
            <summary><h3>{ word::playbooks() }</h3></summary>
            if !scene.playbook.links.is_empty() {
                <p class="muted">{ word::read_on() }</p>
                <ul>{ for links }</ul>
            }
            <button class="btn" onclick={scene.does(|| Act::OpenBook(true))}>{ book_word::open() }</button>
            if scene.is_own { <p>{ word::playbook_own() }</p> }
            // A browser may close its popup when it shows its dialog for files, and then nobody takes the file.
            if let Some(tab) = &scene.tab {
                <p class="field"><a class="btn" href={tab.clone()} target="_blank">{ word::playbook_import_tab() }</a></p>
            } else {
                <div class="field">
                    <label for="import">{ word::playbook_import() }</label>
                    <input id="import" type="file" accept=".json,application/json" {onchange} />
                </div>
            }
            <div class="buttons">
                <button class="btn" onclick={scene.does(|| Act::Export)}>{ word::playbook_export() }</button>
                if scene.is_own {
                    <button class="quiet" onclick={scene.does(|| Act::Forget)}>{ word::playbook_remove() }</button>
                }
            </div>
        </details>
    }
}
