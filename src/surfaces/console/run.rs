//! Runs: what a person wants is planned, leave and keys at hand, handed to the core's engine, and sent as that says: never more than it
//! lets through, never to a host that it holds back.

use gloo_timers::callback::Timeout;
use is_it_them_browser::probe::{self, Phases, Ticket};
use is_it_them_browser::{breakers, clock, credentials};
use is_it_them_core::probe::{
    self as core_probe, Call, Credential, Ended, Engine, Next, Request, Run, Secret, Slot, Unready, Withheld,
    plan, reach,
};
use is_it_them_core::tree::Value;
use is_it_them_ui::console::{Parts, Typed};
use is_it_them_words::{console as word, probe as probe_word};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::act::controls;
use super::{Message, Open, Root};

/// How often each host is asked: five calls tell one in five that fails.
const SAMPLES: usize = 5;
/// How many runs of a vendor are held at most.
const MOST_RUNS: usize = 20;
/// The shortest passphrase.
const SHORTEST: usize = 12;

/// Calls that a person wants, while leave for them is asked.
pub(super) enum Wanted {
    /// One of the playbook's.
    Run { recipe: String, host: String, typed: Typed },
    /// Several of the playbook's, one after another.
    Sequence { id: String, hosts: Vec<String>, typed: Typed },
    /// Whether hosts answer.
    Measure(Vec<String>),
    /// What resolvers say, by their hosts.
    Resolve(Vec<String>),
    /// That a host is asked every minute.
    Watch(Vec<String>),
}

impl Wanted {
    /// The hosts that it is about.
    pub(super) fn hosts(&self) -> &[String] {
        match self {
            Wanted::Run { host, .. } => std::slice::from_ref(host),
            Wanted::Sequence { hosts, .. }
            | Wanted::Measure(hosts)
            | Wanted::Resolve(hosts)
            | Wanted::Watch(hosts) => hosts,
        }
    }
}

/// What a call brought.
pub(super) struct Came {
    /// Of which run: what an old one still brings is let go.
    turn: u32,
    /// The engine's name for it.
    ticket: u32,
    /// The answer, or why nothing was sent.
    answer: Result<core_probe::Answer, &'static str>,
    /// How long the parts of the connection took, where the browser tells.
    parts: Option<Phases>,
    /// What was shown to be let in, so that it is struck out of all that is kept.
    credential: Option<Credential>,
}

impl Open {
    /// The requests that are wanted.
    fn plan(&self, recipe: &str) -> Result<Request, Unready> {
        let recipe = self.book.probe(recipe).ok_or(Unready::NoHost)?;
        plan(&self.book, recipe, self.origin, self.region.as_deref(), &self.inputs)
    }

    /// A run is over.
    pub(super) fn settle(&mut self) {
        if let Some(engine) = self.engine.take() {
            self.breakers = engine.breakers().clone();
        }
        self.sent.clear();
        self.waiting = None;
        self.turn += 1;
    }

    /// Keeps a call with its run.
    fn keep(&mut self, call: Call) {
        if let Some(run) = self.runs.last_mut() {
            run.add(call);
        }
    }
}

impl Root {
    /// Begins what was wanted, now that it is known whether the browser may.
    pub(super) fn ready(&mut self, ctx: &Context<Self>, wanted: Wanted, is_allowed: bool) {
        self.notice.clear();
        if !is_allowed {
            self.notice = word::not_allowed(&wanted.hosts().join(", "));
            return;
        }
        match wanted {
            Wanted::Resolve(_) => return self.resolve(ctx),
            Wanted::Watch(_) => return self.watch(ctx, true),
            _ => {}
        }
        let Some(open) = self.open.as_mut().filter(|open| open.engine.is_none()) else { return };
        let mut sequence = None;
        let (requests, typed) = match wanted {
            Wanted::Resolve(_) | Wanted::Watch(_) => return,
            Wanted::Measure(hosts) => {
                let controls = controls(open, &self.allowed);
                let of_others = controls.iter().filter_map(|host| core_probe::control(host));
                let theirs = hosts.iter().filter_map(|host| reach(&open.book.id, host));
                let once: Vec<Request> = of_others.chain(theirs).collect();
                (Ok((0..SAMPLES).flat_map(|_| once.iter().cloned()).collect()), None)
            }
            Wanted::Run { recipe, typed, .. } => {
                (open.plan(&recipe).map(|request| vec![request]), Some(typed))
            }
            Wanted::Sequence { id, typed, .. } => {
                let probes =
                    open.book.sequence(&id).map(|sequence| sequence.probes.clone()).unwrap_or_default();
                sequence = Some(id);
                (probes.iter().map(|recipe| open.plan(recipe)).collect::<Result<Vec<_>, _>>(), Some(typed))
            }
        };
        let requests: Vec<Request> = match requests {
            Ok(requests) => requests,
            Err(unready) => {
                self.notice = word::unready(unready).into();
                return;
            }
        };
        let slot = requests.iter().find_map(Request::slot);
        let engine = Engine::new(requests, open.breakers.clone());
        if open.runs.len() >= MOST_RUNS {
            open.runs.remove(0);
        }
        open.runs.push(Run::new(&open.book.id, sequence.as_deref(), clock::now()));
        open.engine = Some(if sequence.is_some() { engine.in_sequence() } else { engine });
        match (slot, typed) {
            (Some(slot), Some(typed)) if !typed.is_empty() => ctx.link().send_future(async move {
                let held = hold(&slot, typed).await;
                Message::Held(held, credentials::known().await)
            }),
            _ => self.go_on(ctx),
        }
    }

    /// What was typed is in memory now, or it could not be used.
    pub(super) fn held(&mut self, ctx: &Context<Self>, held: Result<(), &'static str>) {
        match held {
            Ok(()) => self.go_on(ctx),
            Err(why) => {
                self.notice = why.into();
                if let Some(open) = &mut self.open {
                    open.settle();
                }
            }
        }
    }

    /// Does what the engine says.
    pub(super) fn go_on(&mut self, ctx: &Context<Self>) {
        let Some(open) = &mut self.open else { return };
        open.waiting = None;
        loop {
            let now = clock::now();
            let Some(engine) = &mut open.engine else { return };
            let given_up = engine.give_up(now);
            for request in given_up {
                let answer = core_probe::Answer::ending(Ended::Skipped);
                let book = open.book.clone();
                open.keep(core_probe::read(Some(&book), &request, answer, now, None));
            }
            let Some(engine) = &mut open.engine else { return };
            match engine.next(now) {
                Next::Send { ticket, request } => {
                    let name = Ticket::next();
                    open.sent.push((ticket, name));
                    let turn = open.turn;
                    ctx.link()
                        .send_future(async move { Message::Came(send(turn, ticket, name, *request).await) });
                }
                Next::Wait(at) => {
                    let millis = u32::try_from((at.millis() - now.millis()).max(50)).unwrap_or(u32::MAX);
                    let link = ctx.link().clone();
                    open.waiting = Some((at, Timeout::new(millis, move || link.send_message(Message::GoOn))));
                    return;
                }
                Next::Listen => return,
                Next::Finished => {
                    open.settle();
                    self.keep_run(ctx);
                    return;
                }
            }
        }
    }

    /// Takes in what a call brought.
    pub(super) fn came(&mut self, ctx: &Context<Self>, came: Came) {
        let Some(open) = self.open.as_mut().filter(|open| open.turn == came.turn) else { return };
        open.sent.retain(|(known, _)| *known != came.ticket);
        let answer = match came.answer {
            Ok(answer) => answer,
            Err(why) => {
                self.notice = why.into();
                open.settle();
                return;
            }
        };
        let random = js_sys::Math::random();
        let heard =
            open.engine.as_mut().and_then(|engine| engine.heard(came.ticket, &answer, clock::now(), random));
        let known =
            open.engine.as_ref().map(Engine::breakers).filter(|known| **known != open.breakers).cloned();
        if let Some(known) = known {
            open.breakers = known.clone();
            spawn_local(breakers::save(known));
        }
        if let Some((request, at)) = heard {
            if let Some(phases) = came.parts {
                open.parts.retain(|parts| parts.host != request.host());
                open.parts.push(parts(request.host(), phases));
            }
            let book = open.book.clone();
            open.keep(core_probe::read(Some(&book), &request, answer, at, came.credential.as_ref()));
        }
        self.go_on(ctx);
    }
}

/// Sends a request. The credential is asked for at this moment, and is in the header of this request and nowhere else.
async fn send(turn: u32, ticket: u32, name: Ticket, request: Request) -> Came {
    let credential = match request.slot() {
        Some(slot) => stored(slot).await,
        None => None,
    };
    let mut parts = None;
    let answer = match request.sealed(credential.as_ref()) {
        Ok(outgoing) => {
            let headers: Vec<(String, String)> =
                outgoing.headers().map(|(name, value)| (name.into(), value.into())).collect();
            let url = outgoing.url();
            let sent = probe::Request {
                url: &url,
                method: outgoing.method(),
                headers: &headers,
                body: outgoing.body(),
                timeout: core_probe::PATIENCE,
            };
            let mut answer = probe::send(name, &sent).await;
            parts = answer.phases.take();
            Ok(answer.taken())
        }
        Err(why) => Err(probe_word::withheld(why)),
    };
    Came { turn, ticket, answer, parts, credential }
}

/// Keeps what was typed just now in memory, or what a passphrase opens.
async fn hold(slot: &Slot, typed: Typed) -> Result<(), &'static str> {
    let name = slot.name();
    if typed.parts.iter().all(String::is_empty) {
        let is_open = credentials::unseal(&name, &typed.passphrase).await;
        return if is_open { Ok(()) } else { Err(word::passphrase_wrong()) };
    }
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
    if credentials::hold(&name, &text).await { Ok(()) } else { Err(probe_word::withheld(Withheld::Missing)) }
}

/// The credential in memory for a slot.
async fn stored(slot: Slot) -> Option<Credential> {
    let held = credentials::held(&slot.name()).await?;
    let tree: Value<'static> = held.parse().ok()?;
    let values = tree.as_array().into_iter().flatten().filter_map(Value::as_str).map(Secret::new).collect();
    Some(Credential { slot, values })
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "milliseconds of a call")]
fn parts(host: &str, phases: Phases) -> Parts {
    let whole = |millis: f64| millis.max(0.0).round() as u64;
    let millis =
        [phases.dns, (phases.connect - phases.tls).max(0.0), phases.tls, phases.wait, phases.receive]
            .map(whole);
    Parts { host: host.into(), millis, protocol: phases.protocol, is_reused: phases.is_reused }
}
