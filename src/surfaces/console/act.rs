//! What becomes of what a person does.

use is_it_them_browser::{credentials, files, permissions};
use is_it_them_core::playbook::Field;
use is_it_them_core::probe::{Inputs, RESOLVERS};
use is_it_them_ui::console::Act;
use is_it_them_words::console as word;
use yew::prelude::*;

use super::{Message, Open, Root, book};

impl Root {
    pub(super) fn act(&mut self, ctx: &Context<Self>, act: Act) {
        self.notice.clear();
        match act {
            Act::Choose(page) => {
                if let Some(vendor) = ctx.props().vendors.iter().find(|vendor| vendor.page == page) {
                    book::fetch(vendor, ctx.link());
                }
            }
            Act::Leave => {
                self.cancel();
                self.open = None;
                self.focus = true;
            }
            Act::Region(region) => self.change(|open| open.region = region),
            Act::Type(field, text) => self.change(|open| set(&mut open.inputs, field, text)),
            Act::Open(recipe) => self.change(|open| {
                let is_open = open.recipe.as_ref() == Some(&recipe);
                open.recipe = (!is_open).then_some(recipe);
            }),
            Act::Agree(recipes, is_agreed) => self.change(|open| {
                open.agreed.retain(|known| !recipes.contains(known));
                if is_agreed {
                    open.agreed.extend(recipes);
                }
            }),
            Act::Tick(step) => self.tick(step),
            Act::Resolver(id) => self.change(|open| {
                let known = open.resolvers.iter().position(|known| *known == id);
                match known {
                    Some(at) => drop(open.resolvers.remove(at)),
                    None => open.resolvers.push(id),
                }
            }),
            Act::Verify(pastes) => self.verify(ctx, pastes),
            Act::Watch(false, _) => self.watch(ctx, false),
            Act::Export(at, is_har) => self.export(at, is_har),
            Act::Say(notice) => self.notice = notice,
            Act::OpenSequence(id) => self.change(|open| {
                let is_open = open.sequence.as_ref() == Some(&id);
                open.sequence = (!is_open).then_some(id);
            }),
            Act::Cancel => {
                self.cancel();
                self.notice = word::cancelled().into();
            }
            Act::Wipe(slot) => {
                ctx.link().send_future(async move {
                    credentials::forget(&slot).await;
                    Message::Known(credentials::known().await)
                });
                self.notice = word::forgotten().into();
            }
            Act::WipeAll => {
                ctx.link().send_future(async {
                    credentials::forget_all(true).await;
                    Message::Known(credentials::known().await)
                });
                self.notice = word::forgotten().into();
            }
            Act::GiveBack(host) => ctx.link().send_future(async move {
                permissions::give_back(&host).await;
                Message::Allowed(permissions::allowed().await)
            }),
            Act::Copy(text) => ctx.link().send_future(async move {
                let notice = if files::copy(&text).await { word::copied() } else { word::not_copied() };
                Message::Notice(notice.into())
            }),
            // Those come as what is wanted: see `hear`.
            Act::Run { .. }
            | Act::Sequence { .. }
            | Act::Measure(_)
            | Act::Resolve(_)
            | Act::AskWhy
            | Act::Watch(true, _) => {}
        }
    }

    fn change(&mut self, act: impl FnOnce(&mut Open)) {
        if let Some(open) = &mut self.open {
            act(open);
        }
    }

    /// Ends what is on its way, and lets go what waits.
    fn cancel(&mut self) {
        self.change(|open| {
            let Some(engine) = &mut open.engine else { return };
            let stopped = engine.cancel();
            for (_, ticket) in open.sent.iter().filter(|(known, _)| stopped.contains(known)) {
                ticket.cancel();
            }
            open.settle();
        });
    }

    /// The hosts that may be called, as they are now. What was taken away is said, and nothing more goes there.
    pub(super) fn allow(&mut self, allowed: Vec<String>) {
        let gone = self.allowed.iter().find(|host| !allowed.contains(host)).cloned();
        if let Some(host) = gone {
            self.cancel();
            self.notice = word::withdrawn(&host);
        }
        self.allowed = allowed;
    }
}

/// The hosts of others that may be called: none of the vendor's, in whatever region, or below one of its names; and no resolver, which
/// was allowed for names alone.
pub(super) fn controls(open: &Open, allowed: &[String]) -> Vec<String> {
    let places = open.book.probes.iter().flat_map(|recipe| recipe.hosts.iter().map(|place| &place.host));
    let theirs: Vec<&str> =
        open.hosts.iter().chain(&open.vendor.domains).chain(places).map(|host| family(host)).collect();
    let is_other = |host: &&String| {
        !theirs.contains(&family(host)) && RESOLVERS.iter().all(|resolver| resolver.host != host.as_str())
    };
    allowed.iter().filter(is_other).take(MOST_CONTROLS).cloned().collect()
}

/// The end of a host's name that its neighbours share: `customer.io`. Where that is a name many share, as `co.uk`, a control is left out
/// that would have been one.
fn family(host: &str) -> &str {
    let second = host.rmatch_indices('.').nth(1);
    second.and_then(|(at, _)| host.get(at + 1..)).unwrap_or(host)
}

/// How many hosts of others are asked: three tell a network from a vendor.
const MOST_CONTROLS: usize = 3;

fn set(inputs: &mut Inputs, field: Field, text: String) {
    let place = match field {
        Field::Tenant => &mut inputs.tenant,
        Field::UserId => &mut inputs.user_id,
        Field::Event => &mut inputs.event,
        Field::Attributes => &mut inputs.attributes,
        Field::Data => &mut inputs.data,
    };
    *place = text;
}
