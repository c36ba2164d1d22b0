//! The options' section on a list that a team keeps at an address: followed, and what changed in it shown before it is taken.

use is_it_them_core::diagnosis::shared_page;
use is_it_them_core::names::TEAM;
use is_it_them_core::status::Vendor;
use is_it_them_core::team::Team;
use is_it_them_words::{data as words, first};
use web_sys::HtmlInputElement;
use yew::prelude::*;

use is_it_them_browser::list::{self, Changes};
use is_it_them_browser::team::{self, TeamError};
use is_it_them_browser::webext;

pub(super) enum Message {
    /// The list that is followed, as it is kept now.
    Kept(Option<Team>),
    Typed(String),
    Follow,
    /// Whether the browser lets us read the address.
    Allowed(String, bool),
    /// What came of an attempt.
    Looked(Option<TeamError>),
    /// Something could not be kept.
    Unsaved,
    Again,
    Take,
    PutOff,
    Stop,
}

/// The section.
pub(super) struct TeamList {
    team: Option<Team>,
    typed: String,
    is_busy: bool,
    said: Option<String>,
    _changes: Changes,
}

impl Component for TeamList {
    type Message = Message;
    type Properties = ();

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let heard = move || link.send_future(async { Message::Kept(team::load().await) });
        heard();
        TeamList {
            team: None,
            typed: String::new(),
            is_busy: false,
            said: None,
            _changes: Changes::of(&[TEAM], heard),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        let link = ctx.link();
        match message {
            Message::Kept(team) => self.team = team,
            Message::Typed(typed) => self.typed = typed,
            Message::Follow => {
                let Some(address) = shared_page(&self.typed) else {
                    self.said = Some(words::team_refused().into());
                    return true;
                };
                (self.said, self.is_busy) = (None, true);
                // Asked for in the click, before anything is awaited.
                let asked = webext::request_hosts(&[webext::origin(&address)]);
                link.send_future(async move { Message::Allowed(address, asked.await) });
            }
            Message::Allowed(address, false) => {
                // No browser gives leave for http, not even on this machine.
                let is_safe = address.starts_with("https://");
                let said = if is_safe { words::team_leave() } else { words::team_refused() };
                (self.said, self.is_busy) = (Some(said.into()), false);
            }
            Message::Allowed(address, true) => link.send_future(async move {
                if team::save(&mut Team::at(address)).await.is_err() {
                    return Message::Unsaved;
                }
                Message::Looked(team::look(true).await.and_then(|(_, error)| error))
            }),
            Message::Again => {
                (self.said, self.is_busy) = (None, true);
                link.send_future(async {
                    Message::Looked(team::look(true).await.and_then(|(_, error)| error))
                });
            }
            Message::Looked(error) => {
                self.is_busy = false;
                self.said = error.map(|error| match error {
                    TeamError::Failure(_) => words::team_unread().into(),
                    TeamError::List(error) => first::list_error(&error),
                    TeamError::Unkept => words::unsaved().into(),
                });
            }
            Message::Unsaved => (self.said, self.is_busy) = (Some(words::unsaved().into()), false),
            Message::Take => {
                // As it stands there, also where it is read again just now.
                let Some(shown) = self.team.clone() else { return false };
                self.said = None;
                link.send_future(async move {
                    for change in shown.changes() {
                        if list::change(change).await.is_err() {
                            return Message::Unsaved;
                        }
                    }
                    // Who left it meanwhile, or went over to another one, does not follow it again.
                    let kept = team::load().await.filter(|kept| kept.address == shown.address);
                    if let Some(mut team) = kept {
                        team.take(&shown);
                        if team::save(&mut team).await.is_err() {
                            return Message::Unsaved;
                        }
                    }
                    Message::Kept(team::load().await)
                });
            }
            Message::PutOff => {
                self.said = None;
                link.send_future(async {
                    if let Some(mut team) = team::load().await {
                        team.put_off = true;
                        if team::save(&mut team).await.is_err() {
                            return Message::Unsaved;
                        }
                    }
                    Message::Kept(team::load().await)
                });
            }
            Message::Stop => {
                self.said = None;
                link.send_future(async {
                    team::stop().await;
                    Message::Kept(None)
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let onsubmit = link.callback(|event: SubmitEvent| {
            event.prevent_default();
            Message::Follow
        });
        html! {
            <section class="team" aria-labelledby="team">
                <h2 id="team">{ words::team() }</h2>
                if let Some(team) = &self.team {
                    <p class="small muted">{ &team.address }</p>
                    { self.offer(team, ctx) }
                    <div class="buttons">
                        <button class="btn" disabled={self.is_busy} onclick={link.callback(|_| Message::Again)}>{ words::team_again() }</button>
                        <button class="btn" onclick={link.callback(|_| Message::Stop)}>{ words::team_stop() }</button>
                    </div>
                } else {
                    <form {onsubmit} novalidate={true}>
                        <input class="wide" type="url" value={self.typed.clone()} aria-labelledby="team" aria-describedby="team-hint"
                            autocomplete="off" spellcheck="false"
                            onchange={link.callback(|event: Event| Message::Typed(event.target_unchecked_into::<HtmlInputElement>().value()))} />
                        <p class="small muted" id="team-hint">{ words::team_hint() }</p>
                        <div class="buttons">
                            <button class="btn" disabled={self.is_busy}>{ words::team_follow() }</button>
                        </div>
                    </form>
                }
                <p role="status">{ self.said.clone().unwrap_or_default() }</p>
            </section>
        }
    }
}

impl TeamList {
    /// What changed, to be taken or put off.
    fn offer(&self, team: &Team, ctx: &Context<Self>) -> Html {
        let difference = team.difference();
        let is_failing = team.has_failed() && !self.is_busy && self.said.is_none();
        if difference.is_none() {
            let said = match () {
                () if is_failing => words::team_unread(),
                // Of one that was never read nothing is known.
                () if team.read_at.is_none() => "",
                () => words::team_same(),
            };
            return html! { <p class="small">{ said }</p> };
        }
        let row = |said: fn(&str) -> String, vendors: &[&Vendor]| {
            let names: Vec<&str> = vendors.iter().map(|vendor| vendor.name.as_str()).collect();
            (!names.is_empty()).then(|| html! { <p>{ said(&names.join(", ")) }</p> })
        };
        html! {
            <div class="card" role="group" aria-labelledby="team">
                { for row(words::team_new, &difference.new) }
                { for row(words::team_gone, &difference.gone) }
                { for row(words::team_other, &difference.other) }
                <div class="buttons">
                    <button class="btn primary" onclick={ctx.link().callback(|_| Message::Take)}>{ words::team_take() }</button>
                    if !team.put_off {
                        <button class="btn" onclick={ctx.link().callback(|_| Message::PutOff)}>{ words::team_put_off() }</button>
                    }
                </div>
            </div>
        }
    }
}
