//! The box: one field for a sentence or a paste, what was understood of it, the question that decides, and how it stands.

use is_it_them_core::diagnosis::Diagnosis;
use is_it_them_core::investigation::{Form, Step};
use is_it_them_core::locale::Locale;
use is_it_them_words::diagnosis::say;
use is_it_them_words::{told as word, wizard};
use web_sys::{DragEvent, HtmlInputElement, HtmlTextAreaElement};
use yew::prelude::*;

use super::{Act, Frame, Scene, chips, decide, notice, verdict_class};

/// What the box and its chips are drawn from, whether or not it is known yet whom it is about.
pub struct Told<'a> {
    /// What was typed and understood.
    pub form: &'a Form,
    /// What is said of the reading of it: that it goes on, failed, or that not all of it is shown.
    pub reading: Option<&'static str>,
    /// The field, which keeps the focus while the rest changes around it.
    pub field: &'a NodeRef,
    /// Where the same can be had in a tab: a browser may close its popup when it shows its dialog for files.
    pub tab: Option<String>,
}

/// The box of an open investigation, and how it stands.
pub(super) fn told(scene: &Scene<'_>) -> Html {
    let word_of_guest = scene.is_guest.then(|| word::guest(scene.state.name()));
    html! {
        <>
            { field(&scene.told, scene.heading, scene.act, decide::decide(scene), chips::of(scene)) }
            <div key="more" class="pad">
                if let Some(guest) = word_of_guest { <p class="small muted">{ guest }</p> }
            </div>
            <footer key="foot" class="bar">
                { notice(scene.notice) }
                { so_far(scene) }
                <div class="buttons">
                    <button class="btn primary grow" onclick={scene.does(|| Act::Go(Step::Outcome))}>{ word::show_why() }</button>
                    <button class="btn grow" onclick={scene.does(|| Act::Go(Step::What))}>{ word::rest() }</button>
                </div>
            </footer>
        </>
    }
}

/// The box while the playbook of its vendor comes.
pub struct Awaited<'a> {
    /// The box.
    pub told: Told<'a>,
    /// Whom it is about.
    pub vendor: &'a str,
    /// Whether the playbook did not come.
    pub has_failed: bool,
    /// The reader's locale.
    pub locale: &'a Locale,
    /// The heading that gets the focus when the step changes.
    pub heading: &'a NodeRef,
    /// What stands around the wizard.
    pub frame: Frame,
    /// Hears what the person does.
    pub act: &'a Callback<Act>,
}

/// The box while the playbook of its vendor comes: nobody who types is interrupted.
pub fn awaited(awaited: &Awaited<'_>) -> Html {
    let act = awaited.act;
    let header = html! {
        <header>
            <button class="back" onclick={act.reform(|_| Act::All)} aria-label={wizard::back_from(Step::Told)}>{ "\u{2039}" }</button>
            { awaited.frame.name(awaited.vendor.to_owned()) }
            if let Some(tab) = &awaited.told.tab {
                <a class="quiet" href={tab.clone()} target="_blank">{ wizard::open_tab() }</a>
            }
        </header>
    };
    let chips = chips::without_vendor(awaited.told.form, awaited.locale, act);
    let body = html! {
        <>
            { field(&awaited.told, awaited.heading, act, Html::default(), chips) }
            <footer key="foot" class="bar">
                <p class="muted" role="status">{ if awaited.has_failed { wizard::no_playbook() } else { wizard::loading() } }</p>
                if awaited.has_failed {
                    <button class="btn primary" onclick={act.reform(|_| Act::Retry)}>{ wizard::try_again() }</button>
                }
            </footer>
        </>
    };
    awaited.frame.around(header, body, Callback::noop())
}

/// The field itself, with what was understood below it: the same elements wherever it is drawn, so that nobody is interrupted
/// when it is known whom it is about.
///
/// The question stands between the two, so that on a small screen it is never under the foot.
pub(super) fn field(
    told: &Told<'_>,
    heading: &NodeRef,
    act: &Callback<Act>,
    question: Html,
    chips: Html,
) -> Html {
    let oninput = act.reform(|event: InputEvent| {
        let is_typed =
            event.input_type().starts_with("insertText") || event.input_type().starts_with("delete");
        let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
        Act::Tell { text, is_typed }
    });
    let ondrop = {
        let act = act.clone();
        Callback::from(move |event: DragEvent| {
            let file = event.data_transfer().and_then(|data| data.files()?.get(0));
            // Text that is dropped goes where it was dropped, as always.
            if let Some(file) = file {
                event.prevent_default();
                act.emit(Act::TellFile(file.into()));
            }
        })
    };
    let onfile = {
        let act = act.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                act.emit(Act::TellFile(file.into()));
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <div key="told" class="told pad">
            <h2 tabindex="-1" ref={heading}>{ wizard::start() }</h2>
            <p class="small muted" id="told-hint">{ word::hint() }</p>
            <label class="unseen" for="told">{ word::label() }</label>
            <textarea id="told" dir="auto" ref={told.field} rows="5" spellcheck="false" autocomplete="off" aria-describedby="told-hint"
                placeholder={word::placeholder()} value={told.form.told.clone()} {oninput} {ondrop} />
            <div class="line-up">
                <p class="small muted" role="status">{ told.reading.unwrap_or_default() }</p>
                if let Some(tab) = &told.tab {
                    <a class="small file" href={tab.clone()} target="_blank">{ word::file_tab() }</a>
                } else {
                    <label class="file quiet small">{ word::file() }<input class="unseen" type="file" onchange={onfile} /></label>
                }
            </div>
            <div class="asked">{ question }</div>
            { chips }
        </div>
    }
}

/// The verdict as it stands, with a picture and its strongest reason.
fn so_far(scene: &Scene<'_>) -> Html {
    let diagnosis = scene.diagnosis;
    let reason = diagnosis.evidence.first().filter(|first| first.weight > 0);
    let is_told = !scene.found.form.told.trim().is_empty();
    let clock = scene.locale.moment;
    let next = if scene.asked.is_none() { scene.next.clone() } else { NodeRef::default() };
    html! {
        <div class="so-far big">
            <p class="small muted">{ word::so_far(is_told, scene.state.report().is_some()) }</p>
            // The verdict alone is announced: its reason changes with every answer.
            <p class={classes!("verdict", verdict_class(diagnosis))} tabindex="-1" ref={next} aria-live="polite" aria-atomic="true">
                { wizard::headline(diagnosis.headline, &clock) }
            </p>
            { meter(diagnosis) }
            if let Some(reason) = reason { <p class="small reason">{ say(&reason.sign, &clock) }</p> }
        </div>
    }
}

/// Where it stands between us and them. It says no more than the verdict, so it is a picture alone.
fn meter(diagnosis: &Diagnosis) -> Html {
    let at = (100 + diagnosis.balance()).to_string();
    html! {
        <div class="meter" aria-hidden="true">
            <svg viewBox="0 0 200 12" preserveAspectRatio="none">
                <rect class="us" x="0" y="4" width="100" height="4" />
                <rect class="them" x="100" y="4" width="100" height="4" />
                <line class={verdict_class(diagnosis)} x1={at.clone()} x2={at} y1="6" y2="6" />
            </svg>
            <div class="line-up small muted"><span>{ word::us() }</span><span>{ word::them() }</span></div>
        </div>
    }
}
