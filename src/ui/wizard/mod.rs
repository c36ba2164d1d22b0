//! The wizard: five questions, and what they come to. Plain functions from what is known to `Html`; what a person does
//! comes out as an [`Act`].

mod below;
mod book;
mod chips;
mod decide;
mod field;
mod frame;
mod hours;
mod keys;
mod outcome;
mod questions;
mod start;
mod told;
mod verdict;
mod work;

use std::rc::Rc;

use is_it_them_core::diagnosis::{Ask, Axis, Diagnosis, Lag, Markup};
use is_it_them_core::investigation::{Form, Investigation, Step};
use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::Playbook;
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use is_it_them_words::diagnosis::say_of;
use is_it_them_words::wizard as word;
use yew::prelude::*;

use super::VendorState;

pub use below::Platform;
pub use book::Book;
pub use frame::{Frame, Wait, wait};
pub use start::{Begun, Start, start};
pub use told::{Awaited, Told, awaited};

/// A change of the form.
pub type Edit = Rc<dyn Fn(&mut Form)>;

/// What a person did.
pub enum Act {
    /// Answered by a choice.
    Edit(Edit),
    /// Answered the question that decides: the next one is to be had at once.
    Answer(Edit),
    /// Typed in a text field: more may follow at once.
    Type(Edit),
    /// Typed or pasted into the box: what stands there now, and whether it was typed, so that more may follow at once.
    Tell {
        /// What the box holds.
        text: String,
        /// Whether a key was pressed.
        is_typed: bool,
    },
    /// Gave a file to the box.
    TellFile(web_sys::Blob),
    /// Took back whom it is about.
    NoVendor,
    /// Sets aside what was told before, to start over.
    StartOver,
    /// Goes on with it all the same.
    GoOn,
    /// Wants to answer this question.
    Ask(Ask),
    /// Leaves this question.
    SkipAsk(Ask),
    /// Typed a time, as their own clock shows it.
    TypeTime(String),
    /// Chose "now".
    Now,
    /// Moved the timeline by this number of days.
    Days(i64),
    /// Went to a question or to the outcome.
    Go(Step),
    /// Began an investigation of the vendor with this page.
    Begin(String),
    /// Opened a kept investigation.
    Open(String),
    /// Back to all investigations.
    All,
    /// Called the investigation something.
    Name(String),
    /// Deleted an investigation.
    Delete(String),
    /// Took back the last deletion.
    Undelete,
    /// Typed or pasted a link.
    TypeLink(String),
    /// Opens the link that was typed.
    OpenLink,
    /// Wants the page of a platform to be read, by its id.
    LookBelow(String),
    /// Asks again for what could not be read.
    Retry,
    /// Ticked a step, or took that back.
    Tick(String),
    /// Wrote a note on a step.
    Annotate(String, String),
    /// Watches an incident, by its id.
    Watch(String),
    /// Watches no longer.
    Unwatch,
    /// Has seen what is new of the watched incident.
    Seen,
    /// Copies a text.
    Copy(String),
    /// Copies a link to the answers.
    CopyLink,
    /// Chose how texts are marked up.
    Mark(Markup),
    /// Rewrote one of the texts: which, and how it reads now; nothing to have it written anew.
    Rewrite(usize, Option<String>),
    /// Chose a file to import.
    Import(web_sys::HtmlInputElement),
    /// Exports the playbook.
    Export,
    /// Removes an imported playbook.
    Forget,
    /// Opens the whole playbook, or leaves it.
    OpenBook(bool),
    /// Searches it.
    SearchBook(String),
    /// Prints the page.
    Print,
}

/// Everything an open investigation is drawn from.
pub struct Scene<'a> {
    /// What the person has found out.
    pub found: &'a Investigation,
    /// What was read of the vendor.
    pub state: &'a VendorState,
    /// The vendor's playbook.
    pub playbook: &'a Playbook,
    /// What it comes to.
    pub diagnosis: &'a Diagnosis,
    /// When everything was.
    pub axis: Option<&'a Axis>,
    /// How late the vendor usually is.
    pub lag: Option<Lag>,
    /// What to say to the team and to the vendor, as last edited; empty before the outcome is shown.
    pub texts: [String; 2],
    /// How the texts are marked up for where they go.
    pub markup: Markup,
    /// The reader's locale.
    pub locale: &'a Locale,
    /// The time as a field for date and time takes it.
    pub typed: fn(Timestamp) -> String,
    /// The reader's zone, by name.
    pub zone: &'a str,
    /// How many days before now the timeline ends; nothing for where the chosen time is.
    pub days: Option<i64>,
    /// The link to the answers.
    pub link: String,
    /// Whether that leads to a page which was named for it.
    pub is_shared: bool,
    /// What the vendor runs on, as far as that is known.
    pub platforms: &'a [Platform],
    /// Commands with what is known filled in, and what is left to fill in.
    pub commands: &'a [(String, Vec<String>)],
    /// Whether the playbook is one of the person's own.
    pub is_own: bool,
    /// What was copied, imported or could not be kept.
    pub notice: &'a str,
    /// The heading that gets the focus when the step changes.
    pub heading: &'a NodeRef,
    /// Where the same can be had in a tab.
    pub tab: Option<String>,
    /// What stands around the wizard.
    pub frame: Frame,
    /// The whole playbook, where it is open.
    pub book: Option<&'a Book>,
    /// The box.
    pub told: Told<'a>,
    /// The open questions that would move the verdict, the one that does most first.
    pub asks: &'a [Ask],
    /// The one that is asked.
    pub asked: Option<Ask>,
    /// Whether the vendor is none of those that were chosen.
    pub is_guest: bool,
    /// Whether there is another vendor it could be about.
    pub may_change_vendor: bool,
    /// The next thing to answer, else the verdict: gets the focus when a question was answered.
    pub next: &'a NodeRef,
    /// Where the vendor is measured from here; nothing on a web page.
    pub measure: Option<String>,
    /// Hears what the person does.
    pub act: &'a Callback<Act>,
}

impl Scene<'_> {
    /// A callback that does the same whatever the event.
    fn does<E>(&self, act: impl Fn() -> Act + 'static) -> Callback<E> {
        self.act.reform(move |_| act())
    }

    /// A text of the playbook in the language that is spoken.
    fn said(&self, text: &str) -> String {
        words::of_playbook(self.playbook, text).to_owned()
    }

    fn title(&self) -> String {
        let clock = self.locale.moment;
        words::investigation::title(self.found, Some(self.playbook), self.state.name(), &clock)
    }
}

/// An open investigation.
pub fn investigation(scene: &Scene<'_>) -> Html {
    let step = scene.found.step;
    let is_book = scene.book.is_some();
    let name = if step == Step::Told { scene.state.name().to_string() } else { scene.title() };
    let header = html! {
        <header>
            <button class="back" onclick={scene.does(move || back(step, is_book))} aria-label={if is_book { word::back() } else { word::back_from(step) }}>{ "\u{2039}" }</button>
            { scene.frame.name(name) }
            if let Some(tab) = &scene.tab {
                <a class="quiet" href={tab.clone()} target="_blank">{ word::open_tab() }</a>
            }
        </header>
    };
    let body = match (scene.book, step) {
        (Some(book), _) => html! { <>{ book::book(scene, book) }</> },
        (None, Step::Told) => told::told(scene),
        (None, Step::Outcome) => html! { <>{ progress(scene) }{ outcome::outcome(scene) }</> },
        (None, question) => html! { <>{ progress(scene) }{ questions::question(scene, question) }</> },
    };
    let act = scene.act.clone();
    scene.frame.around(
        header,
        body,
        Callback::from(move |event| keys::pressed(&event, &act, back(step, is_book))),
    )
}

/// One step back from here: out of the playbook, from the box to all investigations, from everything else to the box.
fn back(step: Step, is_book: bool) -> Act {
    match step {
        _ if is_book => Act::OpenBook(false),
        Step::Told => Act::All,
        _ => Act::Go(Step::Told),
    }
}

/// The five questions as bars that lead to them.
fn progress(scene: &Scene<'_>) -> Html {
    let bar = |step: Step| {
        let is_here = scene.found.step == step;
        let class = if is_here {
            "here"
        } else if scene.found.form.is_answered(step) {
            "done"
        } else {
            ""
        };
        html! {
            <li key={step.name()}>
                <button class={class} onclick={scene.does(move || Act::Go(step))} aria-current={is_here.then_some("step")}>
                    <span class="small">{ word::step(step) }</span>
                </button>
            </li>
        }
    };
    html! { <ol class="steps">{ for Step::QUESTIONS.into_iter().chain([Step::Outcome]).map(bar) }</ol> }
}

/// What was copied, imported or could not be kept: where the person looks, above the buttons.
fn notice(text: &str) -> Html {
    html! { <p class="notice small" role="status" key="notice">{ text.to_owned() }</p> }
}

/// The verdict as it stands, under a question.
fn so_far(scene: &Scene<'_>) -> Html {
    let diagnosis = scene.diagnosis;
    let reason = diagnosis.evidence.first().filter(|first| first.weight > 0);
    html! {
        <div class="so-far">
            // The verdict alone is announced: its reason changes with every answer.
            <span aria-live="polite" aria-atomic="true">
                <span class="small muted">{ word::so_far() }</span>{ " " }
                <strong class={verdict_class(diagnosis)}>{ word::headline(diagnosis.headline, &scene.locale.moment) }</strong>
            </span>
            if let Some(reason) = reason { <span class="small reason">{ say_of(scene.playbook, &reason.sign, &scene.locale.moment) }</span> }
        </div>
    }
}

fn verdict_class(diagnosis: &Diagnosis) -> &'static str {
    match diagnosis.verdict.name() {
        "them" => "partial_outage",
        "us" => "maintenance",
        _ => "unknown",
    }
}
