//! How far a vendor is on its way into the list: the line below the search box.

use is_it_them_core::catalog::Unread;
use is_it_them_core::feed::{MOST_REQUESTS, Reason};
use is_it_them_core::status::Vendor;
use is_it_them_words as words;
use wasm_bindgen::prelude::*;
use yew::html::Scope;
use yew::prelude::*;

use super::{Message, Search};
use is_it_them_browser::{storage, webext};

/// A vendor on its way into the list.
pub(super) struct Candidate {
    pub(super) vendor: Vendor,
    /// Whether it is in the catalogue, so that it exists for sure.
    pub(super) is_listed: bool,
    /// Why no program read its page so far, where its row says so.
    pub(super) unread: Option<Unread>,
    /// Whether the person allowed its address to be read.
    pub(super) is_allowed: bool,
}

pub(super) enum Stage {
    Idle,
    Said(String),
    Looking { candidate: Candidate, asked: u32, _listener: Closure<dyn FnMut(String, u32)> },
    GaveUp { candidate: Candidate, reason: Reason, asked_leave: bool },
}

impl Stage {
    pub(super) fn view(&self, link: &Scope<Search>) -> Html {
        match self {
            Stage::Idle => html! { <span hidden=true /> },
            Stage::Said(text) => html! { <p>{ text }</p> },
            Stage::Looking { candidate, asked, .. } => html! {
                <div class="line-up">
                    <p>{ words::search::looking(&candidate.vendor.page, (*asked).max(1), MOST_REQUESTS) }</p>
                    { button(link, || Message::Cancel, "quiet", words::search::cancel()) }
                </div>
            },
            Stage::GaveUp { candidate, reason, asked_leave } => {
                gave_up(link, candidate, reason, *asked_leave)
            }
        }
    }
}

/// Why a page cannot be read, and what can be done about it.
fn gave_up(link: &Scope<Search>, candidate: &Candidate, reason: &Reason, asked_leave: bool) -> Html {
    let origin = match reason {
        Reason::Blocked { origin } if !candidate.is_allowed => Some(origin),
        _ => None,
    };
    let may_exist = (candidate.is_listed && candidate.unread != Some(Unread::Unconfirmed))
        || matches!(reason, Reason::Blocked { .. } | Reason::Failing(_) | Reason::Private { .. });
    html! {
        <>
            if let Some(unread) = candidate.unread {
                <p>{ words::catalog::unread(&candidate.vendor.name, unread) }</p>
            } else {
                <p><b>{ is_it_them_ui::theirs(&candidate.vendor.name) }</b>{ " \u{2013} " }{ words::detection::reason(reason, candidate.is_allowed) }</p>
            }
            if asked_leave { <p>{ words::search::not_allowed() }</p> }
            <div class="buttons">
                if let Some(origin) = origin {
                    <button class="btn primary" onclick={allow(link, origin.clone(), candidate.vendor.clone())}>
                        { words::search::allow() }
                    </button>
                }
                if may_exist { { button(link, || Message::AddAnyway, "btn", words::search::add_anyway()) } }
                { button(link, || Message::Cancel, "btn", words::search::cancel()) }
            </div>
        </>
    }
}

fn button(link: &Scope<Search>, message: fn() -> Message, class: &'static str, text: &'static str) -> Html {
    html! { <button class={class} onclick={link.callback(move |_| message())}>{ text }</button> }
}

/// Asks for leave to read an address, and a site's usual status page with it, then looks again.
fn allow(link: &Scope<Search>, origin: String, vendor: Vendor) -> Callback<MouseEvent> {
    let link = link.clone();
    Callback::from(move |_| {
        // The request must come straight from the click, before anything is awaited.
        let asked = webext::request_hosts(&hosts(&origin));
        let (link, vendor) = (link.clone(), vendor.clone());
        wasm_bindgen_futures::spawn_local(async move {
            // Kept for the case that the question closes this page.
            let _ = storage::save(storage::PENDING, &mut vendor.clone()).await;
            let allowed = asked.await;
            storage::remove(storage::PENDING).await;
            link.send_message(Message::Allowed(allowed));
        });
    })
}

/// The address itself, and the place where a vendor's site mostly has its status page.
fn hosts(origin: &str) -> Vec<String> {
    let mut hosts = vec![origin.to_owned()];
    if let Some(host) = origin.strip_prefix("https://")
        && !host.contains("status")
    {
        hosts.push(format!("https://status.{}", host.strip_prefix("www.").unwrap_or(host)));
    }
    hosts
}
