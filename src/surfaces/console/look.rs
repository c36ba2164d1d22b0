//! What is looked into beside the calls: names by resolvers, webhooks' signatures, asking every minute, files of runs.

use is_it_them_browser::probe::{self, Ticket};
use is_it_them_browser::{clock, digest, files, outcomes, vigils};
use is_it_them_core::probe::{
    self as core_probe, PATIENCE, Resolved, Resolver, Secret, Vigil, reach, resolved,
};
use is_it_them_core::webhook::{Pasted, checks, explain};
use is_it_them_ui::console::{Named, Pastes, Webhook};
use is_it_them_words::console as word;
use yew::prelude::*;

use super::act::controls;
use super::{Message, Root};

/// How long the background asks at most, in minutes.
const MINUTES: u32 = 120;

impl Root {
    /// Asks the chosen resolvers for the vendor's hosts.
    pub(super) fn resolve(&mut self, ctx: &Context<Self>) {
        let Some(open) = &mut self.open else { return };
        open.names.clear();
        let (chosen, hosts, page) = (open.resolvers.clone(), open.hosts.clone(), open.vendor.page.clone());
        let link = ctx.link().clone();
        ctx.link().send_future(async move {
            for host in &hosts {
                for id in &chosen {
                    let says = ask(id, host).await;
                    link.send_message(Message::Named(
                        page.clone(),
                        Named { host: host.clone(), resolver: id, says },
                    ));
                }
            }
            Message::Tick
        });
    }

    /// Checks the signature of a webhook.
    pub(super) fn verify(&mut self, ctx: &Context<Self>, pastes: Pastes) {
        let Some(open) = &self.open else { return };
        let Some(scheme) = open.book.webhooks.get(pastes.scheme) else { return };
        let pasted = match pastes.headers.trim().is_empty() {
            true => Pasted::whole(&pastes.body, &pastes.url),
            false => Pasted::of(&pastes.headers, &pastes.body, &pastes.url),
        };
        match checks(scheme, &pasted, &Secret::new(&pastes.secret), clock::now()) {
            Err(why) => self.webhook = Webhook::Not(why),
            Ok(checks) => ctx.link().send_future(async move {
                let mut first = None;
                for (at, check) in checks.checks.iter().enumerate() {
                    if digest::fits(check).await {
                        first = Some(at);
                        break;
                    }
                }
                let explained = explain(&checks, first);
                Message::Webhook(Webhook::Checked(explained.is_valid, explained.causes))
            }),
        }
    }

    /// Has the background ask every minute, or no more.
    pub(super) fn watch(&mut self, ctx: &Context<Self>, is_on: bool) {
        if is_on && self.open.as_ref().is_some_and(|open| open.found.is_none()) {
            // What is asked every minute is evidence as well.
            self.keep_run(ctx);
        }
        let Some(open) = &self.open else { return };
        if !is_on {
            ctx.link().send_future(async {
                vigils::end().await;
                Message::Vigil(None)
            });
            return;
        }
        let id = open.found.as_ref().map(|found| found.id.clone()).unwrap_or_default();
        let controls = controls(open, &self.allowed);
        let controls = controls.iter().filter_map(|host| core_probe::control(host)).collect();
        let request = open.hosts.first().and_then(|host| reach(&open.book.id, host));
        let Some(mut vigil) =
            request.and_then(|request| Vigil::begin(&id, request, controls, MINUTES, clock::now()))
        else {
            return;
        };
        ctx.link().send_future(async move {
            match vigils::save(&mut vigil).await {
                Ok(()) => Message::Vigil(Some(Box::new(vigil))),
                Err(_) => Message::Kept(false),
            }
        });
    }

    /// What the background wrote of it.
    pub(super) fn look_at_vigil(ctx: &Context<Self>) {
        ctx.link().send_future(async { Message::Vigil(vigils::load().await.map(Box::new)) });
    }

    /// What is kept of the vendor's page.
    pub(super) fn look_at_page(&self, ctx: &Context<Self>) {
        let Some(vendor) = self.open.as_ref().map(|open| open.vendor.clone()) else { return };
        ctx.link().send_future(async move { Message::Page(outcomes::recall(&vendor).await.map(Box::new)) });
    }

    /// Hands a run to the person as a file.
    pub(super) fn export(&self, at: usize, is_har: bool) {
        let Some(open) = &self.open else { return };
        let Some(run) = open.runs.get(at) else { return };
        let name = ["is-it-them-", &open.book.id, if is_har { ".har" } else { ".json" }].concat();
        let text = if is_har { run.to_har(env!("CARGO_PKG_VERSION")) } else { run.to_json() };
        files::save(&name, "application/json", &text);
    }
}

/// What a resolver says of a host.
async fn ask(id: &str, host: &str) -> Resolved {
    let Some(request) = Resolver::named(id).and_then(|resolver| resolver.ask(host)) else {
        return Resolved::Unread;
    };
    let Ok(outgoing) = request.sealed(None) else { return Resolved::Unread };
    let headers: Vec<(String, String)> =
        outgoing.headers().map(|(name, value)| (name.into(), value.into())).collect();
    let url = outgoing.url();
    let asked = probe::Request {
        url: &url,
        method: outgoing.method(),
        headers: &headers,
        body: None,
        timeout: PATIENCE,
    };
    let answer = probe::send(Ticket::next(), &asked).await;
    if answer.status == Some(200) { resolved(&answer.body) } else { Resolved::Unread }
}

/// That a run could not be taken.
pub(super) fn not_kept() -> String {
    word::run_not_kept().into()
}
