//! What the console shows: everything known, put together for `ui/console`.

use is_it_them_browser::intl;
use is_it_them_core::locale::Locale;
use is_it_them_core::playbook::{Recipe, Sequence};
use is_it_them_core::probe::{Call, Inputs, judge, plan, probes, stands};
use is_it_them_core::status::Health;
use is_it_them_ui::console::{Choice, Network, Offer, Scene, Series, choose, console};
use is_it_them_words::console as word;
use yew::prelude::*;

use super::act::controls;
use super::{Open, Root};

/// Seconds after which what was read of a vendor's page is old: half an hour.
const OLD: u32 = 1800;

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
        let locale = intl::locale(OLD);
        let name = if open.book.id == "generic" { &open.vendor.name } else { &open.book.name };
        let running = open.engine.as_ref().map_or(0, |engine| {
            let (done, all) = engine.progress();
            all.saturating_sub(done)
        });
        let calls = measured(open);
        console(&Scene {
            name,
            playbook: &open.book,
            region: open.region.as_deref(),
            inputs: &open.inputs,
            offers: open
                .book
                .probes
                .iter()
                .filter(|recipe| !is_in_series(open, recipe))
                .map(|recipe| offer(open, recipe))
                .collect(),
            series: open.book.sequences.iter().map(|sequence| series(open, sequence)).collect(),
            hosts: &open.hosts,
            controls: &controls(open, &self.allowed),
            allowed: &self.allowed,
            calls: &calls,
            runs: &open.runs,
            waits: open.waiting.as_ref().map(|(until, _)| *until),
            page: self.page(&locale),
            found: open.found.as_ref(),
            network: Network { resolvers: &open.resolvers, names: &open.names, parts: &open.parts },
            webhook: &self.webhook,
            vigil: self.vigil.as_deref().filter(|vigil| vigil.request().vendor() == open.book.id),
            running,
            held: &self.known.held,
            sealed: &self.known.sealed,
            finding: finding(open, &locale),
            locale: &locale,
            notice: &self.notice,
            heading: &self.heading,
            act: &self.act,
        })
    }

    /// What the vendor's page says, and how old that is.
    fn page(&self, locale: &Locale) -> Option<(Health, String)> {
        let reading = self.page.as_deref()?;
        reading.report.as_ref()?;
        // One that is old says nothing of what is so now.
        Some((reading.shown_health(locale.now, locale.max_age), locale.age(reading)?))
    }
}

/// A call that is there for a sequence alone is not offered twice.
fn is_in_series(open: &Open, recipe: &Recipe) -> bool {
    let is_marked = recipe.id != "track" && recipe.id != "identify";
    is_marked && open.book.sequences.iter().any(|sequence| sequence.probes.contains(&recipe.id))
}

/// The calls of the latest run that asked whether hosts answer.
fn measured(open: &Open) -> Vec<&Call> {
    let asked = open.runs.iter().rev().find(|run| run.calls.first().is_some_and(|call| call.is_reach));
    asked.map(|run| run.calls.iter().collect()).unwrap_or_default()
}

fn series<'a>(open: &'a Open, sequence: &'a Sequence) -> Series<'a> {
    let run = open.runs.iter().rev().find(|run| run.sequence.as_deref() == Some(&sequence.id));
    let calls: &[Call] = run.map_or(&[], |run| &run.calls);
    let recipes = sequence.probes.iter().filter_map(|id| open.book.probe(id));
    let of_run = |recipe: &'a Recipe| Offer {
        call: calls.iter().rev().find(|call| call.recipe == recipe.id),
        ..offer(open, recipe)
    };
    Series {
        sequence,
        offers: recipes.map(of_run).collect(),
        stands: run.map(|_| stands(&open.book, sequence, calls)),
        is_open: open.sequence.as_ref() == Some(&sequence.id),
    }
}

fn offer<'a>(open: &'a Open, recipe: &'a Recipe) -> Offer<'a> {
    let request = plan(&open.book, recipe, open.origin, open.region.as_deref(), &open.inputs);
    let host = match &request {
        Ok(request) => request.host().to_owned(),
        Err(_) => recipe.host(open.region.as_deref()).map(|place| place.host.clone()).unwrap_or_default(),
    };
    let runs = open.runs.iter().rev().filter(|run| run.sequence.is_none());
    Offer {
        recipe,
        slot: slot(open, recipe),
        host,
        request,
        is_open: open.recipe.as_ref() == Some(&recipe.id),
        is_running: open.engine.is_some(),
        is_agreed: open.agreed.contains(&recipe.id),
        call: runs.flat_map(|run| run.calls.iter().rev()).find(|call| call.recipe == recipe.id),
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

/// What all calls together come to.
fn finding(open: &Open, locale: &Locale) -> Option<String> {
    let (finding, _) = judge(&probes(&open.runs), None, locale.now)?;
    Some(word::finding(&finding))
}
