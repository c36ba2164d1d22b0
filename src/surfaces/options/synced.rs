//! The options' section on what the browser carries to the person's other computers.

use is_it_them_core::names::{SYNC, SYNCED};
use is_it_them_words::options as words;
use yew::prelude::*;

use super::alerts::switch;
use is_it_them_browser::list::Changes;
use is_it_them_browser::{storage, webext};

pub(super) enum Message {
    /// Whether the person has choices carried, and whether the browser did not take them the last time.
    Kept(bool, bool),
    Turn(bool),
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// Whether the organisation forbids it.
    pub(super) forbidden: bool,
}

/// The section.
pub(super) struct Synced {
    is_on: bool,
    failed: bool,
    _changes: Changes,
}

impl Component for Synced {
    type Message = Message;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let link = ctx.link().clone();
        let heard = move || link.send_future(kept());
        heard();
        Synced { is_on: false, failed: false, _changes: Changes::of(&[SYNC, SYNCED], heard) }
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            Message::Kept(is_on, failed) => (self.is_on, self.failed) = (is_on, failed),
            Message::Turn(is_on) => {
                self.is_on = is_on;
                ctx.link().send_future(async move {
                    // Where it could not be kept it is as it was, which the box says then.
                    let _ = storage::keep(SYNC, &is_on.into()).await;
                    kept().await
                });
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let may = webext::carries() && !ctx.props().forbidden;
        let is_on = may && self.is_on;
        let said = match () {
            () if ctx.props().forbidden => words::synced_forbidden(),
            () if !may => words::synced_missing(),
            () if is_on && self.failed => words::synced_failed(),
            () => "",
        };
        html! {
            <section class="synced" aria-labelledby="synced">
                <h2 id="synced">{ words::synced() }</h2>
                { switch("synced-on", words::synced_on(), is_on, !may, ctx.link().callback(move |_| Message::Turn(!is_on))) }
                <p class="small muted">{ words::synced_what() }</p>
                <p class="small muted">{ words::synced_who() }</p>
                <p role="status" class="small">{ said }</p>
            </section>
        }
    }
}

async fn kept() -> Message {
    let is_on = storage::kept_tree(SYNC).await.as_bool() == Some(true);
    let agreed = storage::kept_tree(SYNCED).await;
    Message::Kept(is_on, agreed.get("failed").and_then(|failed| failed.as_bool()).unwrap_or_default())
}
