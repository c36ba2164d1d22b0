//! The wizard's first screen: the box, whom it is about, kept investigations and a link to open.

use is_it_them_core::investigation::{Investigation, Step};
use is_it_them_core::locale::Locale;
use is_it_them_core::time::Timestamp;
use is_it_them_words::{told as told_word, wizard as word};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::super::VendorState;
use super::super::glyph::glyph;
use super::told::{self, Told};
use super::{Act, Frame, chips, notice};

/// What the first screen is drawn from.
pub struct Start<'a> {
    /// The vendors to choose from, in their order.
    pub states: &'a [VendorState],
    /// The kept investigations, with what each is called.
    pub kept: Vec<(&'a Investigation, String)>,
    /// What was copied, imported or could not be kept.
    pub notice: &'a str,
    /// The reader's locale.
    pub locale: &'a Locale,
    /// The heading that gets the focus when the step changes.
    pub heading: &'a NodeRef,
    /// Where the same can be had in a tab.
    pub tab: Option<String>,
    /// Out of the wizard, where there is a way out.
    pub back: Option<Callback<MouseEvent>>,
    /// A link as far as it is typed.
    pub pasted: &'a str,
    /// What was deleted just now, by its name.
    pub deleted: Option<String>,
    /// What is said above the box of a case that was begun before.
    pub begun: Option<Begun>,
    /// The box.
    pub told: Told<'a>,
    /// What stands around the wizard.
    pub frame: Frame,
    /// Hears what the person does.
    pub act: &'a Callback<Act>,
}

/// What became of a case that was begun before the wizard was opened.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Begun {
    /// It was begun then, and is gone on with.
    Before(Timestamp),
    /// It was set aside just now, which can be taken back.
    SetAside,
}

/// Which vendor, or which kept investigation.
pub fn start(start: &Start<'_>) -> Html {
    let vendor = |state: &VendorState| {
        let badge = state.badge(start.locale);
        let page = state.vendor.page.clone();
        html! {
            <li key={page.clone()}>
                <button class="row" onclick={start.act.reform(move |_| Act::Begin(page.clone()))}>
                    { glyph(badge.health) }
                    <span class="grow name">{ crate::prose::theirs(&badge.name) }</span>
                    <span class={classes!("state", "small", badge.health.name())}>{ badge.state }</span>
                </button>
            </li>
        }
    };
    let header = html! {
        <header>
            if let Some(onclick) = start.back.clone() {
                <button class="back" {onclick} aria-label={word::back()}>{ "\u{2039}" }</button>
            }
            { start.frame.name(word::something_broken().into()) }
            if let Some(tab) = &start.tab {
                <a class="quiet" href={tab.clone()} target="_blank">{ word::open_tab() }</a>
            }
        </header>
    };
    let chips = chips::without_vendor(start.told.form, start.locale, start.act);
    let body = html! {
        <>
            { begun(start) }
            { told::field(&start.told, start.heading, start.act, Html::default(), chips) }
            <div key="whose" class="pad">
                <h3>{ told_word::whose() }</h3>
                if start.states.is_empty() { <p class="muted">{ word::no_vendors() }</p> }
            </div>
            <ul key="vendors" class="vendors">{ for start.states.iter().map(vendor) }</ul>
            <div key="kept">
                if !start.kept.is_empty() {
                    <div class="pad"><h3>{ word::kept() }</h3></div>
                    <ul class="vendors">{ for start.kept.iter().map(|(found, title)| kept(start, found, title)) }</ul>
                }
            </div>
            { link(start) }
            <footer key="foot" class="bar">
                { notice(start.notice) }
                <div role="status" class="line-up">
                    if let Some(title) = &start.deleted {
                        <span class="small">{ word::deleted(title) }</span>
                        <button class="btn" onclick={start.act.reform(|_| Act::Undelete)}>{ word::undelete() }</button>
                    }
                </div>
            </footer>
        </>
    };
    start.frame.around(header, body, Callback::noop())
}

/// That the box holds what was told before, and the way to an empty one; then the way back.
fn begun(start: &Start<'_>) -> Html {
    let (text, button, act): (String, _, fn() -> Act) = match start.begun {
        Some(Begun::Before(at)) => {
            (word::begun(&(start.locale.moment)(at)), word::start_over(), || Act::StartOver)
        }
        Some(Begun::SetAside) => (word::set_aside().into(), word::undelete(), || Act::GoOn),
        None => return html! { <div key="begun" role="status" /> },
    };
    html! {
        <div key="begun" role="status" class="begun line-up">
            <p class="small grow">{ text }</p>
            <button class="btn" onclick={start.act.reform(move |_| act())}>{ button }</button>
        </div>
    }
}

/// Answers that somebody else sent: a link works wherever it can be pasted, also where its address leads nowhere.
fn link(start: &Start<'_>) -> Html {
    let oninput = start
        .act
        .reform(|event: InputEvent| Act::TypeLink(event.target_unchecked_into::<HtmlInputElement>().value()));
    let onsubmit = start.act.reform(|event: SubmitEvent| {
        event.prevent_default();
        Act::OpenLink
    });
    html! {
        <details key="link" class="pad paste">
            <summary class="small">{ word::open_link() }</summary>
            <form {onsubmit} class="field">
                <label for="pasted">{ word::paste_link() }</label>
                <div class="buttons">
                    <input id="pasted" class="grow" type="text" autocomplete="off" spellcheck="false" value={start.pasted.to_owned()} {oninput} />
                    <button class="btn">{ word::open() }</button>
                </div>
            </form>
        </details>
    }
}

fn kept(start: &Start<'_>, found: &Investigation, title: &str) -> Html {
    let state = start.states.iter().find(|state| state.vendor.page == found.vendor.page);
    let name = state.map_or(found.vendor.name.as_str(), VendorState::name);
    let is_news = found.watch.as_ref().is_some_and(|watch| {
        state.and_then(VendorState::report).is_some_and(|report| watch.news(report).is_some())
    });
    let at = match found.step {
        step @ (Step::Told | Step::Outcome) => word::step(step).to_string(),
        step => word::question(step.number(), Step::QUESTIONS.len()),
    };
    let id = found.id.clone();
    let gone = found.id.clone();
    html! {
        <li key={found.id.clone()} class="kept">
            <button class="row" onclick={start.act.reform(move |_| Act::Open(id.clone()))}>
                <span class="grow">
                    <span class="name">{ title.to_owned() }</span>
                    <span class="note small muted">
                        { [name, &at, &word::changed(&start.locale.since(found.changed_at))].join(is_it_them_words::language::dot()) }
                    </span>
                    if is_news { <span class="small partial_outage">{ word::news() }</span> }
                </span>
            </button>
            <button class="quiet" aria-label={word::delete(title)} onclick={start.act.reform(move |_| Act::Delete(gone.clone()))}>{ word::delete_label() }</button>
        </li>
    }
}
