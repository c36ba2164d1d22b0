//! The options' log: when each vendor was last asked and what came of it, and what came out differently before.

use is_it_them_core::names::LOG;
use is_it_them_core::status::{Entry, Log, Outcome};
use is_it_them_core::time::Timestamp;
use is_it_them_words as words;
use is_it_them_words::notify as said;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::Named;
use is_it_them_browser::js::property;
use is_it_them_browser::{intl, outcomes, storage};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) vendors: Named,
}

/// What is kept.
#[derive(Default)]
pub(super) struct Kept {
    /// How the latest attempt at each vendor went.
    outcomes: Vec<Outcome>,
    /// What came out differently, the latest first.
    entries: Vec<Entry>,
}

pub(super) enum Message {
    /// It was opened, or closed.
    Toggled(bool),
    Loaded(Kept),
}

#[derive(Default)]
pub(super) struct LogView(Kept);

impl Component for LogView {
    type Message = Message;
    type Properties = Props;

    fn create(_: &Context<Self>) -> Self {
        LogView::default()
    }

    fn update(&mut self, ctx: &Context<Self>, message: Message) -> bool {
        match message {
            // It is read as it is opened: who looks closer opens it again.
            Message::Toggled(true) => ctx.link().send_future(async { Message::Loaded(load().await) }),
            Message::Toggled(false) => {}
            Message::Loaded(kept) => {
                self.0 = kept;
                return true;
            }
        }
        false
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let moment = intl::locale(0).moment;
        let ontoggle = ctx.link().callback(|event: Event| {
            let details = event.target().map(JsValue::from).unwrap_or_default();
            Message::Toggled(property(&details, "open").is_truthy())
        });
        let name = |page: &str| {
            let known = ctx.props().vendors.iter().find(|(known, _)| known == page);
            known.map_or(page, |(_, name)| name).to_owned()
        };
        html! {
            <details class="log" {ontoggle}>
                <summary><h2 class="grow">{ said::log() }</h2></summary>
                <p class="small muted">{ said::log_hint() }</p>
                <h3>{ said::log_now() }</h3>
                <ul>
                    { for ctx.props().vendors.iter().map(|(page, name)| self.now(page, name, moment)) }
                </ul>
                <h3>{ said::log_before() }</h3>
                if self.0.entries.is_empty() {
                    <p class="small muted">{ said::log_nothing() }</p>
                }
                <ol>
                    { for self.0.entries.iter().map(|entry| html! {
                        <li class="small">
                            <span class="muted">{ moment(entry.at) }</span>
                            { " " }<strong>{ name(&entry.page) }</strong>
                            { " " }{ said::came(&entry.came) }
                            if !entry.asked.is_empty() { <br /><span class="muted address">{ &entry.asked }</span> }
                        </li>
                    }) }
                </ol>
            </details>
        }
    }
}

impl LogView {
    /// How the latest attempt at a vendor went.
    fn now(&self, page: &str, name: &str, moment: fn(Timestamp) -> String) -> Html {
        let outcome = self.0.outcomes.iter().find(|outcome| outcome.page == page);
        let last = self.0.entries.iter().find(|entry| entry.page == page || entry.page.is_empty());
        let came = match (outcome, last) {
            (Some(outcome), Some(last)) if outcome.failed => said::came(&last.came),
            (Some(outcome), _) => words::health(outcome.health).into(),
            (None, _) => String::new(),
        };
        let times = outcome.and_then(|outcome| Some((outcome.tried_at?, outcome.due_at?)));
        let asked = match times {
            Some((tried, due)) => said::asked(&moment(tried), &moment(due)),
            None => said::never_asked().into(),
        };
        html! {
            <li class="small" key={page.to_owned()}>
                <strong>{ name.to_owned() }</strong>{ " " }{ came }
                <br /><span class="muted">{ asked }</span>
            </li>
        }
    }
}

async fn load() -> Kept {
    let log = Log::from_text(storage::kept(LOG).await.unwrap_or_default());
    Kept { outcomes: outcomes::all().await.all().collect(), entries: log.entries().collect() }
}
