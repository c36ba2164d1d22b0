//! What the console shows: everything known, put together for `ui/console`.

use is_it_them_browser::intl;
use is_it_them_core::playbook::Recipe;
use is_it_them_core::probe::{Inputs, judge, plan};
use is_it_them_core::time::Timestamp;
use is_it_them_ui::console::{Choice, Offer, Scene, choose, console};
use is_it_them_words::console as word;
use yew::prelude::*;

use super::act::controls;
use super::{Open, Root};

impl Root {
    pub(super) fn screen(&self, ctx: &Context<Self>) -> Html {
        let Some(open) = &self.open else {
            let choices: Vec<Choice> = ctx
                .props()
                .vendors
                .iter()
                .map(|vendor| Choice { page: vendor.page.clone(), name: vendor.name.clone() })
                .collect();
            return choose(Some(&choices), self.problem, &self.heading, &self.act);
        };
        let locale = intl::locale(0);
        let name = if open.book.id == "generic" { &open.vendor.name } else { &open.book.name };
        console(&Scene {
            name,
            playbook: &open.book,
            region: open.region.as_deref(),
            inputs: &open.inputs,
            offers: open.book.probes.iter().map(|recipe| offer(open, recipe)).collect(),
            hosts: &open.hosts,
            controls: &controls(&self.allowed, &open.hosts),
            allowed: &self.allowed,
            calls: &open.calls,
            running: open.engine.as_ref().map_or(0, |engine| { let (done, all) = engine.progress(); all - done }),
            held: &self.known.held,
            sealed: &self.known.sealed,
            finding: finding(open, locale.now),
            locale: &locale,
            notice: &self.notice,
            heading: &self.heading,
            act: &self.act,
        })
    }
}

fn offer<'a>(open: &'a Open, recipe: &'a Recipe) -> Offer<'a> {
    let request = plan(&open.book, recipe, open.origin, open.region.as_deref(), &open.inputs);
    let host = match &request {
        Ok(request) => request.host().to_owned(),
        Err(_) => recipe.host(open.region.as_deref()).map(|place| place.host.clone()).unwrap_or_default(),
    };
    Offer {
        recipe,
        slot: slot(open, recipe),
        host,
        request,
        is_open: open.recipe.as_ref() == Some(&recipe.id),
        is_running: open.engine.is_some(),
        is_agreed: open.agreed.contains(&recipe.id),
        call: open.calls.iter().rev().find(|call| call.recipe == recipe.id),
    }
}

/// The name of the slot of a call's credential. What is not filled in yet does not change it, but for the host.
fn slot(open: &Open, recipe: &Recipe) -> Option<String> {
    let or_any = |text: &str| if text.trim().is_empty() { "x".to_owned() } else { text.to_owned() };
    let inputs = Inputs {
        tenant: or_any(&open.inputs.tenant),
        user_id: "x".into(),
        event: "x".into(),
        ..Inputs::default()
    };
    let request = plan(&open.book, recipe, open.origin, open.region.as_deref(), &inputs).ok()?;
    Some(request.slot()?.name())
}

/// What the calls of this run come to.
fn finding(open: &Open, now: Timestamp) -> Option<String> {
    let probes: Vec<_> = open.calls.iter().filter_map(|call| call.probe()).collect();
    judge(&probes, None, now).map(|(finding, _)| word::finding(&finding))
}
