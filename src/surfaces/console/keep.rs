//! The investigation that a vendor is measured for, and what is kept with it.

use is_it_them_browser::{address, clock, investigations, runs};
use is_it_them_core::investigation::{Investigation, Step};
use is_it_them_core::names;
use is_it_them_core::probe::Run;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{Message, Root};

/// The investigation that the address names.
pub(super) fn named() -> Option<String> {
    let hash = address::fragment();
    let mut parts = hash.trim_start_matches('#').split('&');
    parts.find_map(|part| part.strip_prefix(names::INVESTIGATION)).map(Into::into)
}

impl Root {
    /// Looks up the investigation that the address names, and what was measured for it before.
    pub(super) fn look_up(&self, ctx: &Context<Self>) {
        let Some(id) = named() else { return };
        let Some(page) = self.open.as_ref().map(|open| open.vendor.page.clone()) else { return };
        ctx.link().send_future(async move {
            let found = investigations::load()
                .await
                .into_iter()
                .find(|found| found.id == id && found.vendor.page == page);
            let known = if found.is_some() { runs::load(&id).await } else { Vec::new() };
            Message::Found(found.map(Box::new), known)
        });
    }

    pub(super) fn found(&mut self, found: Option<Box<Investigation>>, known: Vec<Run>) {
        let Some(open) = &mut self.open else { return };
        open.found = found.map(|found| *found);
        if let Some(found) = &open.found {
            if open.region.is_none() {
                open.region = open.book.region(&found.form.region).map(|region| region.id.clone());
            }
            if open.inputs.user_id.is_empty() {
                open.inputs.user_id.clone_from(&found.form.subject);
            }
        }
        // What was measured meanwhile is newer.
        let newer = std::mem::replace(&mut open.runs, known);
        open.runs.extend(newer);
    }

    /// Keeps the calls with their investigation; one is begun where there is none.
    pub(super) fn keep_run(&mut self, ctx: &Context<Self>) {
        let Some(open) = &mut self.open else { return };
        let now = clock::now();
        let begun = open.found.is_none().then(|| {
            let id = format!("{:x}-{:x}", now.millis(), (js_sys::Math::random() * 65_536.0) as u16);
            let mut found = Investigation::new(id, (*open.vendor).clone(), now);
            found.step = Step::Outcome;
            found
        });
        open.found = begun.clone().or(open.found.take());
        let Some(id) = open.found.as_ref().map(|found| found.id.clone()) else { return };
        let made = open.runs.clone();
        ctx.link().send_future(async move {
            let mut is_kept = runs::save(&id, &made).await.is_ok();
            if let Some(begun) = begun {
                is_kept &= investigations::save(&begun).await.is_ok();
            }
            Message::Kept(is_kept)
        });
    }

    /// Ticks a check of a checklist, or takes that back, in the investigation as it is kept now: the wizard may be open beside this.
    pub(super) fn tick(&mut self, step: String) {
        let Some(found) = self.open.as_mut().and_then(|open| open.found.as_mut()) else { return };
        let now = clock::now();
        found.toggle(&step, now);
        let id = found.id.clone();
        spawn_local(async move {
            let kept = investigations::load().await.into_iter().find(|kept| kept.id == id);
            if let Some(mut kept) = kept {
                kept.toggle(&step, now);
                kept.changed_at = now;
                // Where there is no room for it, the tick stays on screen.
                let _ = investigations::save(&kept).await;
            }
        });
    }
}
