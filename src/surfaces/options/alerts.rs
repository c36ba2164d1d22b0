//! The options' section on notifications: leave to notify, what is to be told, when not, and of whom nothing.

use gloo_timers::callback::Interval;
use is_it_them_core::alert::{Kind, Quiet, Silence, Wishes};
use is_it_them_core::names::ALERTS;
use is_it_them_core::status::Health;
use is_it_them_words as words;
use is_it_them_words::notify as said;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Named;
use crate::surfaces::watched::TICK;
use is_it_them_browser::list::Changes;
use is_it_them_browser::storage::StorageError;
use is_it_them_browser::{clock, intl, webext, wishes};
use is_it_them_ui::{silence, theirs};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) vendors: Named,
    /// What the organisation presets.
    pub(super) preset: Option<Wishes>,
}

/// A change to what is wanted.
type Edit = Box<dyn FnOnce(&mut Wishes)>;

pub(super) enum Message {
    /// What is kept now, or that it could not be kept.
    Kept(Result<Wishes, StorageError>),
    /// Whether the browser lets us notify.
    Leave(bool),
    /// The person was asked for that, and said no.
    Refused,
    Edit(Edit),
    Look,
}

pub(super) struct Alerts {
    /// Nothing before it was loaded.
    wishes: Option<Wishes>,
    leave: bool,
    problem: Option<&'static str>,
    /// Another one each time something could not be kept.
    turn: bool,
    _changes: Changes,
    _clock: Interval,
}

impl Component for Alerts {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Message::Kept(Ok(wishes::load().await)) });
        heard();
        let link = ctx.link().clone();
        link.send_message(Message::Look);
        Alerts {
            wishes: None,
            leave: false,
            problem: None,
            turn: false,
            _changes: Changes::of(&[ALERTS], heard),
            _clock: Interval::new(TICK, move || link.send_message(Message::Look)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Kept(Ok(wishes)) => {
                self.wishes = Some(wishes);
                true
            }
            Message::Kept(Err(_)) => {
                self.turn = !self.turn;
                self.problem = Some(words::ui::not_saved());
                true
            }
            Message::Leave(leave) => {
                let is_new = leave != self.leave;
                self.leave = leave;
                is_new
            }
            Message::Refused => {
                self.problem = Some(said::refused());
                true
            }
            Message::Edit(edit) => {
                self.problem = None;
                ctx.link().send_future(async { Message::Kept(wishes::change(edit).await) });
                true
            }
            Message::Look => {
                ctx.link().send_future(async { Message::Leave(webext::may_notify().await) });
                false
            }
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let Some(wishes) = &self.wishes else { return Html::default() };
        let is_on = wishes.on && self.leave;
        let problem = self.problem.or((wishes.on && !self.leave).then(said::withdrawn));
        html! {
            <section class="alerts" aria-labelledby="alerts">
                <h2 id="alerts">{ said::title() }</h2>
                { switch("on", said::on(), is_on, false, turn(ctx, is_on)) }
                <p role="status" class="small">{ problem.unwrap_or_default() }</p>
                { super::general::preset(&ctx.props().preset.as_ref().map(|said| Wishes { vendors: wishes.vendors.clone(), ..said.clone() }), wishes) }
                if is_on {
                    { kinds(wishes, ctx) }
                    { minimum(wishes.minimum, ctx) }
                    { quiet(&wishes.quiet, ctx) }
                }
                if !ctx.props().vendors.is_empty() {
                    <details>
                        <summary><h3 class="grow">{ said::per_vendor() }</h3></summary>
                        <p class="small muted">{ said::muted_hint() }</p>
                        <ul>
                            { for ctx.props().vendors.iter().map(|(page, name)| vendor(page, name, wishes, self.turn, ctx)) }
                        </ul>
                    </details>
                }
            </section>
        }
    }
}

/// A box to tick, with its name.
pub(super) fn switch(
    id: &str,
    name: &str,
    is_on: bool,
    disabled: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <label class="line-up switch" key={id.to_owned()}>
            <input type="checkbox" checked={is_on} {disabled} {onclick} />
            <span class="grow">{ name.to_owned() }</span>
        </label>
    }
}

/// Turns notifications on, once the person has allowed them, or off.
fn turn(ctx: &Context<Alerts>, is_on: bool) -> Callback<MouseEvent> {
    let link = ctx.link().clone();
    Callback::from(move |event: MouseEvent| {
        if is_on {
            link.send_message(Message::Edit(Box::new(|wishes| wishes.on = false)));
            return;
        }
        // It is ticked when the browser has said yes.
        event.prevent_default();
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_notifications();
        let link = link.clone();
        wasm_bindgen_futures::spawn_local(async move {
            if asked.await {
                link.send_message(Message::Leave(true));
                link.send_message(Message::Edit(Box::new(|wishes| wishes.on = true)));
            } else {
                link.send_message(Message::Refused);
            }
        });
    })
}

fn kinds(wishes: &Wishes, ctx: &Context<Alerts>) -> Html {
    let switch = |kind: Kind| {
        let link = ctx.link().clone();
        let onclick = Callback::from(move |_| {
            link.send_message(Message::Edit(Box::new(move |wishes: &mut Wishes| wishes.toggle(kind))));
        });
        switch(kind.name(), said::kind(kind), wishes.wants(kind), false, onclick)
    };
    html! {
        <fieldset>
            <legend>{ said::kinds() }</legend>
            { for Kind::ALL.map(switch) }
        </fieldset>
    }
}

fn minimum(minimum: Health, ctx: &Context<Alerts>) -> Html {
    let link = ctx.link().clone();
    let onchange = Callback::from(move |event: Event| {
        let health = Health::named(&event.target_unchecked_into::<HtmlSelectElement>().value());
        link.send_message(Message::Edit(Box::new(move |wishes: &mut Wishes| wishes.minimum = health)));
    });
    let all = [Health::Operational, Health::Degraded, Health::PartialOutage, Health::MajorOutage];
    html! {
        <p>
            <label class="line-up switch">
                <span class="grow">{ said::minimum() }</span>
                <select {onchange}>
                    { for all.map(|health| html! {
                        <option value={health.name()} selected={health == minimum}>{ said::least(health) }</option>
                    }) }
                </select>
            </label>
        </p>
    }
}

fn quiet(quiet: &Quiet, ctx: &Context<Alerts>) -> Html {
    let hour = |name: &'static str, minute: u32, set: fn(&mut Quiet, u32)| {
        let link = ctx.link().clone();
        let onchange = Callback::from(move |event: Event| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(minute) = minute_of(&typed) {
                link.send_message(Message::Edit(Box::new(move |wishes: &mut Wishes| {
                    set(&mut wishes.quiet, minute)
                })));
            }
        });
        html! {
            <label class="line-up switch">
                <span class="grow">{ name }</span>
                <input type="time" value={typed(minute)} {onchange} />
            </label>
        }
    };
    let day = |(day, name): (u8, &'static str)| {
        let link = ctx.link().clone();
        let onclick = Callback::from(move |_| {
            link.send_message(Message::Edit(Box::new(move |wishes: &mut Wishes| {
                wishes.quiet.days ^= 1 << day
            })));
        });
        switch(&day.to_string(), name, quiet.days >> day & 1 == 1, false, onclick)
    };
    html! {
        <>
            <fieldset>
                <legend>{ said::quiet() }</legend>
                { hour(said::quiet_from(), quiet.from, |quiet, minute| quiet.from = minute) }
                { hour(said::quiet_to(), quiet.to, |quiet, minute| quiet.to = minute) }
            </fieldset>
            <fieldset>
                <legend>{ said::quiet_days() }</legend>
                { for (0..7).zip(words::past::weekdays()).map(day) }
            </fieldset>
            <p class="small muted">{ said::quiet_hint() }</p>
        </>
    }
}

/// A minute of the day as a field for times has it: `22:00`.
fn typed(minute: u32) -> String {
    format!("{:02}:{:02}", minute / 60 % 24, minute % 60)
}

fn minute_of(typed: &str) -> Option<u32> {
    let (hour, rest) = typed.split_once(':')?;
    let minute = rest.split(':').next()?;
    Some((hour.parse::<u32>().ok()? % 24) * 60 + minute.parse::<u32>().ok()? % 60)
}

fn vendor(page: &str, name: &str, wishes: &Wishes, turn: bool, ctx: &Context<Alerts>) -> Html {
    let silenced = wishes.of(page).and_then(|wish| wish.silenced(clock::now(), None));
    let onchoose = {
        let (link, page) = (ctx.link().clone(), page.to_owned());
        Callback::from(move |chosen: Silence| {
            let (page, now) = (page.clone(), clock::now());
            link.send_message(Message::Edit(Box::new(move |wishes: &mut Wishes| {
                wishes.set(&page, |wish| wish.silence(chosen, now));
            })));
        })
    };
    html! {
        <li class="line-up switch" key={page.to_owned()}>
            <span class="grow">{ theirs(name) }</span>
            { silence(name, silenced, wishes.on, turn, &intl::locale(0), onchoose) }
        </li>
    }
}
