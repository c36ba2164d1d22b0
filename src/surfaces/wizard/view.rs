//! What the wizard shows: everything known, put together for `ui/wizard`.

use std::rc::Rc;

use is_it_them_core::investigation::{Investigation, Step};
use is_it_them_core::locale::Locale;
use is_it_them_core::names::{INVESTIGATION, TAB};
use is_it_them_core::playbook::Playbook;
use yew::prelude::*;

use super::{Wizard, enter, measured};
use is_it_them_browser::{environment, local_time};
use is_it_them_ui::VendorState;
use is_it_them_ui::wizard::{Awaited, Frame, Scene, Start, Wait, awaited, investigation, start, wait};

impl Wizard {
    /// The screen the person is on.
    pub(super) fn screen(&self, ctx: &Context<Self>, locale: &Locale) -> Html {
        let frame = Frame { is_page: environment::is_extension() };
        if !self.ready {
            return wait(frame, Wait::Kept, &self.act);
        }
        let Some(found) = self.found() else { return self.start(ctx, frame, locale) };
        let state = self.state(found);
        match self.playbooks.of(&found.vendor, state.name()) {
            Some(playbook) => {
                let scene = || self.scene(ctx, frame, locale, found, &state, &playbook);
                locale.at_vendor(state.report(), scene)
            }
            // Who types is not interrupted while the playbook comes.
            None if found.step == Step::Told => awaited(&Awaited {
                told: self.telling.drawn(&found.form, tab(ctx, found)),
                vendor: state.name(),
                has_failed: self.playbooks.has_failed(),
                locale,
                heading: &self.heading,
                frame,
                act: &self.act,
            }),
            None if self.playbooks.has_failed() => wait(frame, Wait::Failed, &self.act),
            None => wait(frame, Wait::Playbook, &self.act),
        }
    }

    fn scene(
        &self,
        ctx: &Context<Self>,
        frame: Frame,
        locale: &Locale,
        found: &Investigation,
        state: &VendorState,
        playbook: &Rc<Playbook>,
    ) -> Html {
        let made = self.diagnosed(ctx, locale, found, state, playbook);
        let text = |written: &String, draft: &Option<String>| draft.as_ref().unwrap_or(written).clone();
        let ([note, report], [own_note, own_report]) = (&made.texts, &found.drafts);
        investigation(&Scene {
            found,
            state,
            playbook,
            diagnosis: &made.diagnosis,
            axis: made.axis.as_ref(),
            lag: made.lag,
            texts: [text(note, own_note), text(report, own_report)],
            markup: self.markup,
            locale,
            typed: local_time::typed,
            zone: &local_time::zone(),
            days: self.days,
            link: enter::link(found, &ctx.props().page),
            is_shared: !ctx.props().page.is_empty(),
            platforms: &self.platforms(found, playbook),
            commands: &made.commands,
            is_own: self.playbooks.is_own(&found.vendor, state.name()),
            notice: &self.notice,
            heading: &self.heading,
            tab: tab(ctx, found),
            frame,
            book: self.book.as_ref(),
            told: self.telling.drawn(&found.form, tab(ctx, found)),
            asks: &made.asks,
            asked: self.telling.asked(&found.form, &made.asks),
            is_guest: self.guest.is_some(),
            may_change_vendor: self.watched.states.len() > 1 || self.guest.is_some(),
            next: &self.next,
            measure: measured::console(found),
            act: &self.act,
        })
    }

    fn start(&self, ctx: &Context<Self>, frame: Frame, locale: &Locale) -> Html {
        let clock = locale.moment;
        let title = |found: &Investigation| {
            let state = self.state(found);
            let playbook = self.playbooks.of(&found.vendor, state.name());
            is_it_them_words::investigation::title(found, playbook.as_deref(), state.name(), &clock)
        };
        start(&Start {
            states: &self.watched.states,
            kept: self.kept.iter().map(|found| (found, title(found))).collect(),
            notice: &self.notice,
            locale,
            heading: &self.heading,
            tab: ctx.props().onclose.is_some().then(|| TAB.into()),
            back: ctx.props().onclose.clone(),
            pasted: &self.pasted,
            deleted: self.deleted.as_ref().map(&title),
            begun: self.telling.begun(),
            told: self.telling.drawn(&self.telling.draft, ctx.props().onclose.is_some().then(|| TAB.into())),
            frame,
            act: &self.act,
        })
    }
}

/// Where an investigation can be had in a tab, from the popup.
fn tab(ctx: &Context<Wizard>, found: &Investigation) -> Option<String> {
    ctx.props().onclose.is_some().then(|| format!("{TAB}#{INVESTIGATION}{}", found.id))
}
