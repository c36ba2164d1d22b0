//! The box: what is typed, pasted or dropped is understood, kept without its secrets, and answers the questions.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use is_it_them_core::diagnosis::Ask;
use is_it_them_core::intake::Intake;
use is_it_them_core::investigation::{Form, Investigation, Step};
use is_it_them_core::status::Vendor;
use is_it_them_core::time::Timestamp;
use is_it_them_words::{told as word, wizard};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use yew::prelude::*;

use super::{Message, Wizard, diagnosed};
use is_it_them_browser::{catalogue, clock, files, intake, investigations};
use is_it_them_ui::wizard::{Begun, Told};

/// How large a file may be, in bytes: a HAR of five megabytes is read.
const LARGEST: f64 = 5_500_000.0;

/// What the box has to do with.
#[derive(Default)]
pub(super) struct Telling {
    /// What was told before it is known whom it is about.
    pub(super) draft: Form,
    /// When that was begun.
    since: Option<Timestamp>,
    /// Whether it was begun before this was opened.
    is_resumed: bool,
    /// What the person set aside to start over, until they tell something else.
    aside: Option<(Form, Option<Timestamp>)>,
    /// Counts what was told, so that what was understood of an earlier text is passed over.
    count: u32,
    /// Runs until what was typed is read.
    pending: Option<Timeout>,
    /// What is said of the reading.
    said: Option<&'static str>,
    /// The vendor that was understood and that the person took back.
    declined: Option<String>,
    /// Whether the person chose whom it is about; else what they tell does.
    is_chosen: bool,
    /// Questions that the person left.
    skipped: Vec<Ask>,
    /// The question that the person wants to answer.
    wanted: Option<Ask>,
    pub(super) field: NodeRef,
    /// Whether the box is to have the keyboard once it is drawn.
    pub(super) focus: bool,
}

impl Telling {
    /// The box, as it is drawn of this form.
    pub(super) fn drawn<'a>(&'a self, form: &'a Form, tab: Option<String>) -> Told<'a> {
        Told { form, reading: self.said, field: &self.field, tab }
    }

    /// The question to ask, of those that are open: the one that the person chose, else the first that they did not leave once
    /// there is something to ask about.
    pub(super) fn asked(&self, form: &Form, open: &[Ask]) -> Option<Ask> {
        let wanted = self.wanted.filter(|wanted| open.contains(wanted));
        let is_begun =
            !form.told.trim().is_empty() || Step::QUESTIONS.into_iter().any(|step| form.is_answered(step));
        let next = open.iter().copied().find(|ask| is_begun && !self.skipped.contains(ask));
        wanted.or(next)
    }

    pub(super) fn ask(&mut self, ask: Ask) {
        self.wanted = Some(ask);
        self.skipped.retain(|skipped| *skipped != ask);
    }

    pub(super) fn skip(&mut self, ask: Ask) {
        self.wanted = None;
        self.skipped.push(ask);
    }

    /// The person chose whom it is about.
    pub(super) fn chose(&mut self) {
        self.is_chosen = true;
    }

    /// The question that was asked is answered.
    pub(super) fn answered(&mut self) {
        self.wanted = None;
    }

    /// Another investigation begins.
    pub(super) fn leave(&mut self) {
        *self = Telling {
            draft: std::mem::take(&mut self.draft),
            since: self.since,
            is_resumed: self.is_resumed,
            count: self.count + 1,
            ..Telling::default()
        };
    }

    /// What is said of a case that the person goes on with, or set aside.
    pub(super) fn begun(&self) -> Option<Begun> {
        match self.since.filter(|_| self.is_resumed) {
            Some(at) => Some(Begun::Before(at)),
            None => self.aside.is_some().then_some(Begun::SetAside),
        }
    }
}

/// What came of the box.
pub(crate) enum Heard {
    /// Time to read this text; its number.
    Due(Rc<str>, u32),
    /// The text of a file, chosen when so much had been told.
    File(u32, Option<String>),
    /// What was understood of the text of this number, and whether all of it is shown.
    Understood(u32, Option<Box<Intake>>, bool),
    /// The vendor that was understood of the text of this number.
    Vendor(u32, Rc<Vendor>),
    /// What was told when this was closed the last time.
    Draft(Option<Box<Investigation>>),
}

impl Wizard {
    /// Takes what stands in the box. Typing is read once it pauses; what is pasted at once.
    pub(super) fn tell(&mut self, ctx: &Context<Self>, text: String, is_typed: bool) {
        self.telling.count += 1;
        self.telling.said = None;
        let number = self.telling.count;
        if self.found().is_some() {
            self.change(ctx, |found| _ = found.form.tell(&text));
        } else {
            self.telling.aside = None;
            self.telling.since.get_or_insert_with(clock::now);
            self.telling.draft.tell(&text);
            self.keep_draft(ctx);
        }
        let pause = if is_typed { diagnosed::PAUSE } else { 0 };
        let link = ctx.link().clone();
        self.telling.pending = Some(Timeout::new(pause, move || {
            link.send_message(Message::Told(Heard::Due(text.into(), number)))
        }));
    }

    /// Reads a file that was chosen or dropped.
    pub(super) fn tell_file(&mut self, ctx: &Context<Self>, file: Blob) {
        if file.size() > LARGEST {
            self.notice = word::too_large().into();
            return;
        }
        let number = self.telling.count;
        ctx.link().send_future(async move { Message::Told(Heard::File(number, files::text(&file).await)) });
    }

    pub(super) fn heard(&mut self, ctx: &Context<Self>, heard: Heard) {
        match heard {
            Heard::Due(text, number) if number == self.telling.count => {
                self.telling.said = (text.len() > Form::MOST_TOLD).then_some(word::reading());
                let base = ctx.props().base.clone();
                ctx.link().send_future(async move {
                    let is_cut = text.len() > Form::MOST_TOLD;
                    // What says nothing needs no module.
                    let understood = match text.trim() {
                        "" => Some(Intake::default()),
                        _ => intake::understand(&text, &base).await,
                    };
                    Message::Told(Heard::Understood(number, understood.map(Box::new), is_cut))
                });
            }
            // What was chosen for one investigation is not told in another.
            Heard::File(number, Some(text)) if number == self.telling.count => self.tell(ctx, text, false),
            Heard::File(number, None) if number == self.telling.count => self.notice = word::no_file().into(),
            Heard::Understood(number, intake, is_cut) if number == self.telling.count => {
                self.understood(ctx, intake.map(|intake| *intake), is_cut);
            }
            // Whom the person chose meanwhile stays.
            Heard::Vendor(number, vendor) if number == self.telling.count && !self.telling.is_chosen => {
                self.is_about(ctx, &vendor);
            }
            Heard::Draft(Some(kept)) if self.telling.count == 0 => {
                self.telling.draft = kept.form;
                self.telling.since = Some(kept.created_at);
                self.telling.is_resumed = true;
            }
            Heard::Due(..)
            | Heard::File(..)
            | Heard::Understood(..)
            | Heard::Vendor(..)
            | Heard::Draft(_) => {}
        }
    }

    fn understood(&mut self, ctx: &Context<Self>, intake: Option<Intake>, is_cut: bool) {
        let Some(intake) = intake else {
            self.telling.said = Some(word::not_read());
            // What was understood of another text says nothing of this one.
            match self.found() {
                Some(_) => self.change(ctx, |found| found.form.understand(Intake::default())),
                None => self.telling.draft.understand(Intake::default()),
            }
            return;
        };
        self.telling.said = is_cut.then_some(word::cut());
        let vendor = intake.vendor.clone();
        let is_open = self
            .found()
            .is_none_or(|found| !self.telling.is_chosen && found.form.understood.vendor != vendor);
        if self.found().is_some() {
            self.change(ctx, |found| found.form.understand(intake));
        } else {
            self.telling.draft.understand(intake);
            self.keep_draft(ctx);
        }
        if self.telling.declined != vendor {
            self.telling.declined = None;
        }
        let Some(id) = vendor.filter(|id| is_open && self.telling.declined.as_ref() != Some(id)) else {
            return;
        };
        let here = self.watched.states.iter().find(|state| state.vendor.id == id);
        if let Some(vendor) = here.map(|state| state.vendor.clone()) {
            self.is_about(ctx, &vendor);
            return;
        }
        let (base, number) = (ctx.props().base.clone(), self.telling.count);
        let wanted = Rc::new(Vendor { id: id.clone(), name: id, ..Vendor::default() });
        let link = ctx.link().clone();
        spawn_local(async move {
            let found = catalogue::resolve(&[wanted], &base).await.unwrap_or_default();
            if let Some(vendor) = found.into_iter().find(|vendor| vendor.is_resolved()) {
                link.send_message(Message::Told(Heard::Vendor(number, vendor)));
            }
        });
    }

    /// What was told is about this vendor.
    fn is_about(&mut self, ctx: &Context<Self>, vendor: &Vendor) {
        // The one that was chosen here may have another name and parts that count.
        let here = self.watched.states.iter().find(|state| state.vendor.page == vendor.page);
        let vendor = here.map_or_else(|| vendor.clone(), |state| (*state.vendor).clone());
        if self.found().is_some() {
            self.change(ctx, |found| found.vendor = vendor);
        } else {
            self.begin(vendor);
            // The person types on.
            self.focus = false;
            self.take_draft(ctx);
        }
    }

    /// What was told before goes into the investigation that has just begun.
    pub(super) fn take_draft(&mut self, ctx: &Context<Self>) {
        if self.telling.draft != Form::default() {
            let draft = std::mem::take(&mut self.telling.draft);
            self.change(ctx, |found| found.form = draft);
            self.keep_draft(ctx);
        }
        (self.telling.since, self.telling.is_resumed, self.telling.aside) = (None, false, None);
    }

    /// Begins anew with an empty box. What stood there is set aside.
    pub(super) fn start_over(&mut self, ctx: &Context<Self>) {
        let Telling { draft, since, count, field, .. } = std::mem::take(&mut self.telling);
        let aside = Some((draft, since));
        // The box stays, and gets the keyboard.
        self.telling = Telling { aside, count: count + 1, field, focus: true, ..Telling::default() };
        self.keep_draft(ctx);
    }

    /// Takes back what was set aside.
    pub(super) fn go_on(&mut self, ctx: &Context<Self>) {
        let Some((draft, since)) = self.telling.aside.take() else { return };
        (self.telling.draft, self.telling.since, self.telling.is_resumed) = (draft, since, true);
        self.telling.focus = true;
        self.keep_draft(ctx);
    }

    /// Asks anew whom it is about; what was told stays.
    pub(super) fn decline(&mut self, ctx: &Context<Self>) {
        let Some(found) = self.found().cloned() else { return };
        let Investigation { id, vendor, form, created_at, .. } = found;
        self.telling.since = Some(created_at);
        self.telling.declined = Some(form.understood.vendor.clone().unwrap_or(vendor.id));
        self.telling.draft = form;
        self.kept.retain(|kept| kept.id != id);
        self.open = None;
        self.fresh = None;
        self.keep_draft(ctx);
        spawn_local(async move { investigations::remove(&id).await });
    }

    fn keep_draft(&self, ctx: &Context<Self>) {
        let since = self.telling.since.unwrap_or_else(clock::now);
        let mut draft = Investigation::new(String::new(), Vendor::default(), since);
        draft.form = self.telling.draft.clone();
        let link = ctx.link().clone();
        spawn_local(async move {
            if investigations::keep_draft(&draft).await.is_err() {
                link.send_message(Message::Notice(wizard::not_kept));
            }
        });
    }
}
