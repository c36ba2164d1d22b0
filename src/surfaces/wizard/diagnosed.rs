//! What the open investigation comes to. It is made anew when something that it is made of is another, and otherwise kept from
//! view to view: the clock ticks and keys are pressed more often than anything changes.

use std::rc::Rc;
use std::slice;

use gloo_timers::callback::Timeout;
use is_it_them_core::diagnosis::{self, Ask, Axis, Case, Diagnosis, Lag, Probe, UpstreamPage};
use is_it_them_core::investigation::{Basis, Investigation, Step};
use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::Playbook;
use is_it_them_core::probe::Watched;
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use is_it_them_words::language::spoken;
use yew::prelude::*;

use super::{Message, Wizard, enter};
use is_it_them_ui::VendorState;

/// How long nothing is typed before what was typed counts, in milliseconds.
pub(super) const PAUSE: u32 = 300;

/// A diagnosis, what goes with it, and what both were made of.
pub(super) struct Diagnosed {
    basis: Basis,
    /// The language of the texts.
    language: &'static str,
    pub(super) diagnosis: Diagnosis,
    /// When everything was.
    pub(super) axis: Option<Axis>,
    /// How late the vendor usually is.
    pub(super) lag: Option<Lag>,
    /// The open questions whose answers would change the verdict, the one that does most first.
    pub(super) asks: Vec<Ask>,
    /// The note for the team and the report for the vendor; empty where they are not shown, or are the person's own.
    pub(super) texts: [String; 2],
    /// The playbook's commands with what is known filled in, and what is left to fill in.
    pub(super) commands: Vec<(String, Vec<String>)>,
}

impl Wizard {
    /// What the open investigation comes to now; while an answer is being typed, what it came to before.
    pub(super) fn diagnosed(
        &self,
        ctx: &Context<Self>,
        locale: &Locale,
        found: &Investigation,
        state: &VendorState,
        playbook: &Rc<Playbook>,
    ) -> Rc<Diagnosed> {
        let upstream = self.upstream_readings(playbook, found);
        let is_shown = found.step == Step::Outcome;
        let wanted = Basis {
            id: found.id.clone(),
            vendor: state.name().into(),
            answers: found.form.answers(),
            playbook: playbook.clone(),
            reading: state.reading.clone(),
            upstream: upstream.iter().map(|(_, reading)| reading.clone()).collect(),
            lag: self.habit.lag,
            markup: self.markup,
            texts: found.drafts.each_ref().map(|draft| is_shown && draft.is_none()),
            asks: matches!(found.step, Step::Told | Step::Outcome),
            minute: locale.now.millis() / 60_000,
        };
        let mut made = self.diagnosed.borrow_mut();
        match &*made {
            Some(made) if made.serves(&wanted, self.typing.is_some()) && made.language == spoken() => {
                made.clone()
            }
            before => {
                // Another language is other texts, and the same diagnosis.
                let is_known = |made: &&Rc<Diagnosed>| made.serves(&wanted, self.typing.is_some());
                let known = before.clone().filter(|made| is_known(&made));
                let pages: Vec<_> = upstream
                    .into_iter()
                    .map(|(known, reading)| UpstreamPage {
                        name: known.name.clone(),
                        url: Some(known.url.clone()),
                        reading: (*reading).clone(),
                    })
                    .collect();
                let page = &ctx.props().page;
                let link = (!page.is_empty()).then(|| enter::link(found, page));
                let beside = Beside { link, probes: &self.measured.probes, watched: &self.measured.watched };
                made.insert(Rc::new(Diagnosed::of(wanted, locale, &pages, beside, known))).clone()
            }
        }
    }
}

/// Runs until nothing was typed for a while, unless it is dropped before.
pub(super) fn pause(ctx: &Context<Wizard>) -> Timeout {
    let link = ctx.link().clone();
    Timeout::new(PAUSE, move || link.send_message(Message::Paused))
}

/// What stands beside the answers and the pages.
struct Beside<'a> {
    /// The address for colleagues that the note carries, where somebody named a page for it.
    link: Option<String>,
    /// What was measured from here.
    probes: &'a [Probe],
    /// How it answered, where it was asked every minute.
    watched: &'a Watched,
}

impl Diagnosed {
    /// Whether it still stands: see [`Basis::serves`].
    fn serves(&self, wanted: &Basis, is_typing: bool) -> bool {
        self.basis.serves(wanted, is_typing)
    }

    fn of(
        basis: Basis,
        locale: &Locale,
        upstream: &[UpstreamPage],
        Beside { link, probes, watched }: Beside<'_>,
        known: Option<Rc<Diagnosed>>,
    ) -> Diagnosed {
        let moment = locale.moment;
        let clock = move |at: Timestamp| moment(at);
        let case = Case {
            now: basis.reading.as_ref().map_or(locale.now, |reading| reading.clock(locale.now)),
            vendor: &basis.vendor,
            readings: basis.reading.as_deref().map_or(&[], slice::from_ref),
            upstream,
            answers: &basis.answers,
            playbook: &basis.playbook,
            lag: basis.lag.or_else(|| Lag::of(&basis.reading.as_ref()?.report.as_ref()?.incidents)),
            probes,
        };
        let (diagnosis, asks, axis) = match known {
            Some(known) => (known.diagnosis.clone(), known.asks.clone(), known.axis.clone()),
            None => {
                let diagnosis = diagnosis::diagnose(&case);
                let questions = if basis.asks { diagnosis::questions(&case) } else { Vec::new() };
                let questions = questions.into_iter();
                let asks = questions.filter(|question| question.decides).map(|question| question.ask);
                let axis = Axis::of(&case, &diagnosis, watched);
                (diagnosis, asks.collect(), axis)
            }
        };
        let lag = case.lag;
        let [note, report] = basis.texts;
        let text =
            |is_wanted: bool, write: fn(&Case<'_>, &Diagnosis, _, &dyn Fn(Timestamp) -> String) -> _| {
                if is_wanted { write(&case, &diagnosis, basis.markup, &clock) } else { String::new() }
            };
        let mut texts = [text(note, words::team_note), text(report, words::support_report)];
        if let (true, Some(link)) = (note, link) {
            // The vendor's support is not told where we look.
            words::add_link(&mut texts[0], &link, basis.markup);
        }
        let commands =
            basis.playbook.commands.iter().map(|command| diagnosis::command(&case, command)).collect();
        Diagnosed { language: spoken(), diagnosis, axis, lag, asks, texts, commands, basis }
    }
}
