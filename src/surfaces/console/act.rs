//! What becomes of what a person does.

use is_it_them_browser::probe::{self, Answer, End, Ticket};
use is_it_them_browser::{clock, credentials, files, permissions};
use is_it_them_core::probe::{self as core_probe, Call, Credential, Ended, Header, Inputs, Request, Secret, Slot, plan, reach};
use is_it_them_core::playbook::Field;
use is_it_them_core::tree::Value;
use is_it_them_ui::console::{Act, Typed};
use is_it_them_words::console as word;
use yew::prelude::*;

use super::{Message, Open, Root, book};

/// How often each host is asked: five calls tell one in five that fails.
const SAMPLES: usize = 5;
/// How many calls are on their way at once.
const AT_ONCE: usize = 2;
/// How many calls of a run are held at most.
const MOST_CALLS: usize = 400;
/// The shortest passphrase.
const SHORTEST: usize = 12;

/// A call that a person wants, while leave for it is asked.
pub(super) enum Wanted {
    /// One of the playbook's.
    Run {
        recipe: String,
        host: String,
        typed: Typed,
    },
    /// Whether hosts answer.
    Measure(Vec<String>),
}

impl Wanted {
    /// The hosts that it is about.
    pub(super) fn hosts(&self) -> &[String] {
        match self {
            Wanted::Run { host, .. } => std::slice::from_ref(host),
            Wanted::Measure(hosts) => hosts,
        }
    }
}

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
            Act::Agree(recipe) => self.change(|open| {
                let known = open.agreed.iter().position(|known| *known == recipe);
                match known {
                    Some(at) => drop(open.agreed.swap_remove(at)),
                    None => open.agreed.push(recipe),
                }
            }),
            Act::Say(notice) => self.notice = notice,
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
            Act::Run { .. } | Act::Measure(_) => {}
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
            open.waiting.clear();
            for (ticket, _) in &open.running {
                ticket.cancel();
            }
        });
    }

    /// The hosts that may be called, as they are now. What was taken away is said, and nothing more goes there.
    pub(super) fn allow(&mut self, allowed: Vec<String>) {
        let gone = self.allowed.iter().find(|host| !allowed.contains(host)).cloned();
        if let (Some(host), Some(open)) = (gone, &mut self.open) {
            open.waiting.retain(|request| request.host() != host);
            self.notice = word::withdrawn(&host);
        }
        self.allowed = allowed;
    }

    /// Makes the call that was wanted, now that it is known whether the browser may.
    pub(super) fn ready(&mut self, ctx: &Context<Self>, wanted: Wanted, is_allowed: bool) {
        self.notice.clear();
        if !is_allowed {
            self.notice = word::not_allowed(&wanted.hosts().join(", "));
            return;
        }
        let Some(open) = &mut self.open else { return };
        match wanted {
            Wanted::Measure(hosts) => {
                let controls = controls(&self.allowed, &open.hosts);
                let of_others = controls.iter().filter_map(|host| core_probe::control(host));
                let theirs = hosts.iter().filter_map(|host| reach(&open.book.id, host));
                let once: Vec<Request> = of_others.chain(theirs).collect();
                for _ in 0..SAMPLES {
                    open.waiting.extend(once.iter().cloned());
                }
                open.waiting.reverse();
                self.go_on(ctx);
            }
            Wanted::Run { recipe, typed, .. } => {
                let Some(known) = open.book.probe(&recipe) else { return };
                match plan(&open.book, known, open.origin, open.region.as_deref(), &open.inputs) {
                    Ok(request) => self.send(ctx, request, typed),
                    Err(unready) => self.notice = word::unready(unready).into(),
                }
            }
        }
    }

    /// Sends what waits, as much of it as may be on its way at once.
    fn go_on(&mut self, ctx: &Context<Self>) {
        loop {
            let Some(open) = &mut self.open else { return };
            if open.running.len() >= AT_ONCE {
                return;
            }
            let Some(request) = open.waiting.pop() else { return };
            self.send(ctx, request, Typed::default());
        }
    }

    fn send(&mut self, ctx: &Context<Self>, request: Request, typed: Typed) {
        let Some(open) = &mut self.open else { return };
        let (ticket, turn, book) = (Ticket::next(), open.turn, open.book.clone());
        let recipe = request.recipe().to_owned();
        open.running.push((ticket, recipe.clone()));
        let link = ctx.link().clone();
        ctx.link().send_future(async move {
            let credential = match request.slot() {
                Some(slot) => match credential(slot, typed).await {
                    Ok(credential) => Some(credential),
                    Err(why) => return Message::Ended(turn, ticket, Err(why)),
                },
                None => None,
            };
            if credential.is_some() {
                link.send_message(Message::Known(credentials::known().await));
            }
            let at = clock::now();
            let answer = match request.sealed(credential.as_ref()) {
                Ok(outgoing) => {
                    let headers: Vec<(String, String)> =
                        outgoing.headers().map(|(name, value)| (name.into(), value.into())).collect();
                    let url = outgoing.url();
                    probe::send(
                        ticket,
                        &probe::Request {
                            url: &url,
                            method: outgoing.method(),
                            headers: &headers,
                            body: outgoing.body(),
                            timeout: core_probe::PATIENCE,
                        },
                    )
                    .await
                }
                Err(why) => return Message::Ended(turn, ticket, Err(word::withheld(why))),
            };
            let call = core_probe::read(Some(&book), &request, taken(answer), at, credential.as_ref());
            Message::Ended(turn, ticket, Ok(Box::new(call)))
        });
    }

    /// Takes in what came of a call.
    pub(super) fn ended(&mut self, ctx: &Context<Self>, turn: u32, ticket: Ticket, call: Result<Box<Call>, &'static str>) {
        let Some(open) = self.open.as_mut().filter(|open| open.turn == turn) else { return };
        open.running.retain(|(running, _)| *running != ticket);
        match call {
            Ok(call) if open.calls.len() < MOST_CALLS => open.calls.push(*call),
            Ok(_) => {}
            Err(why) => self.notice = why.into(),
        }
        self.go_on(ctx);
    }
}

/// The hosts of others that may be called.
pub(super) fn controls(allowed: &[String], theirs: &[String]) -> Vec<String> {
    allowed.iter().filter(|host| !theirs.contains(host)).take(MOST_CONTROLS).cloned().collect()
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

/// The credential of a call: what was typed just now, what a passphrase opens, or what is in memory.
async fn credential(slot: Slot, typed: Typed) -> Result<Credential, &'static str> {
    let name = slot.name();
    if typed.parts.iter().any(|part| !part.is_empty()) {
        let parts: Vec<Secret> = typed.parts.iter().map(|part| Secret::new(part)).collect();
        let text: Value<'_> = parts.iter().map(Secret::expose).collect();
        let text = text.to_text();
        if typed.remember {
            if typed.passphrase.chars().count() < SHORTEST {
                return Err(word::passphrase_short());
            }
            if !credentials::seal(&name, &text, &typed.passphrase).await {
                return Err(word::not_kept());
            }
        }
        credentials::hold(&name, &text).await;
    } else if !typed.passphrase.is_empty() && !credentials::unseal(&name, &typed.passphrase).await {
        return Err(word::passphrase_wrong());
    }
    let held = credentials::held(&name).await.ok_or(word::secret_missing())?;
    let tree: Value<'static> = held.parse().map_err(|_| word::secret_missing())?;
    let values = tree.as_array().into_iter().flatten().filter_map(Value::as_str).map(Secret::new).collect();
    Ok(Credential { slot, values })
}

/// An answer as the browser gives it, for the core.
fn taken(answer: Answer) -> core_probe::Answer {
    let ended = match (answer.end, answer.status) {
        (End::Answer, Some(status)) => Ended::Status(status),
        (End::Redirect, _) => Ended::Redirected,
        (End::Timeout, _) => Ended::Timeout,
        (End::Cancelled | End::Refused, _) => Ended::Cancelled,
        _ => Ended::Network,
    };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "at most a few minutes")]
    let millis = Some(answer.whole.round() as u32);
    let headers = answer.headers.into_iter().map(|(name, value)| Header { name, value }).collect();
    core_probe::Answer { ended, millis, headers, body: answer.body }
}
