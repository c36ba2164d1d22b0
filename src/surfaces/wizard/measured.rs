//! What was measured from here for the open investigation: the console keeps it, possibly in another tab, and this looks again each time
//! the clock ticks.

use is_it_them_core::investigation::Investigation;
use is_it_them_core::names::{CONSOLE, INVESTIGATION, MEASURED};
use is_it_them_core::probe::{Probe, Watched, probes};
use yew::prelude::*;

use super::{Message, Wizard};
use is_it_them_browser::{clock, environment, runs, vigils};

/// The calls of the open investigation.
#[derive(Default)]
pub(crate) struct Measured {
    /// Whose they are.
    id: Option<String>,
    /// Whether they are to be looked up.
    is_due: bool,
    pub(super) probes: Vec<Probe>,
    /// How the vendor answered, where it is asked every minute.
    pub(super) watched: Watched,
}

impl Measured {
    /// Has them looked up again.
    pub(super) fn retry(&mut self) {
        self.is_due = true;
    }
}

impl Wizard {
    /// Looks up what was measured for the open investigation.
    pub(super) fn attend_measured(&mut self, ctx: &Context<Self>) {
        // A web page may not call vendors' hosts, and has nothing of this kind.
        if !environment::is_extension() {
            return;
        }
        let is_new = self.measured.id != self.open;
        if is_new {
            self.measured = Measured { id: self.open.clone(), is_due: true, ..Measured::default() };
        }
        if !std::mem::take(&mut self.measured.is_due) {
            return;
        }
        let Some(id) = self.open.clone() else { return };
        ctx.link().send_future(async move {
            let mut found = Measured { probes: probes(&runs::load(&id).await), ..Measured::default() };
            if let Some(vigil) = vigils::load().await.filter(|vigil| vigil.id == id) {
                found.probes.extend(vigil.probes());
                found.watched = vigil.watched(clock::now());
            }
            Message::Measured(Measured { id: Some(id), ..found })
        });
    }

    /// Takes them in; the diagnosis is made anew where they are others.
    pub(super) fn was_measured(&mut self, found: Measured) {
        let is_new = self.measured.probes != found.probes || self.measured.watched != found.watched;
        if self.measured.id == found.id && is_new {
            self.measured = Measured { is_due: self.measured.is_due, ..found };
            self.diagnosed.take();
        }
    }
}

/// Where the vendor of an investigation is measured; nothing on a web page.
pub(super) fn console(found: &Investigation) -> Option<String> {
    let id = &found.vendor.id;
    environment::is_extension().then(|| [CONSOLE, "#", MEASURED, id, "&", INVESTIGATION, &found.id].concat())
}
