//! The extension's background, as far as it is more than asking the browser: which vendors are due, reading one of them,
//! and what the toolbar button and the notifications say. `extension/background.js` does the asking. The worker may be
//! killed at any moment, so nothing is held here: what these functions need comes out of storage each time.

use is_it_them_core::probe::{Answer, Ended, PATIENCE, Request, Vigil};
use is_it_them_core::status::{
    Notification, Outcome, Outcomes, PublishedWatch, Reading, Record, Vendor, chosen, newest_first, next_turn,
};
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;
use is_it_them_words as words;
use is_it_them_words::language::Grammar;
use is_it_them_words::toolbar::{self, Toolbar};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::surfaces::language;
use is_it_them_browser::js::{object, property};
use is_it_them_browser::storage::{self, reading_key};
use is_it_them_browser::{clock, json, outcomes, probe, reader, readings, vigils};
use is_it_them_browser::{environment, environments};

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::WORKER);
}

/// What is kept in storage, as `chrome.storage.local.get` gives it.
struct Kept<'a>(&'a JsValue);

impl Kept<'_> {
    fn vendors(&self) -> Vec<Vendor> {
        let list = json::text(&property(self.0, storage::VENDORS)).unwrap_or_default();
        tree::parse(list.as_bytes()).map(|list| chosen(&list)).unwrap_or_default()
    }

    /// Those of the vendors, in their order.
    fn outcomes(&self, vendors: &[Vendor]) -> Vec<Outcome> {
        Outcomes::from_text(property(self.0, outcomes::KEY).as_string().unwrap_or_default()).in_order(vendors)
    }

    fn read<T: Record>(&self, key: &str) -> Option<T> {
        json::record(&property(self.0, key))
    }
}

/// Speaks the language that the options name from now on.
#[wasm_bindgen]
pub fn speak(options: &JsValue) {
    language::take(options, Grammar::BARE);
}

/// The vendors that are to be read now, those that wait longest first; all of them where `all` says so. `kept` holds the
/// list and the outcomes.
#[wasm_bindgen]
pub fn due(kept: &JsValue, all: bool) -> Array {
    let (kept, now) = (Kept(kept), clock::now());
    let vendors = kept.vendors();
    let mut due: Vec<(Option<Timestamp>, Vendor)> = Vec::new();
    for (vendor, outcome) in vendors.iter().zip(kept.outcomes(&vendors)) {
        if all || outcome.is_due(now) {
            due.push((outcome.due_at, vendor.clone()));
        }
    }
    newest_first(&mut due, |(due_at, _)| *due_at);
    due.iter_mut().rev().map(|(_, vendor)| JsValue::from(vendor.to_text())).collect()
}

/// Reads a vendor that was due, and keeps what came of it; or its past incidents, among which one is that has left its list
/// of open ones, as a rule. Both in one, since what is around an asynchronous function weighs more than it does.
#[wasm_bindgen]
pub async fn read(vendor: JsValue, past: bool) {
    let Some(vendor) = json::record::<Vendor>(&vendor) else { return };
    let mut reading = readings::recall(&vendor).await.unwrap_or_default();
    if past {
        reader::add_past(&vendor, &mut reading).await;
    } else {
        reader::refresh(&vendor, &mut reading).await;
    }
}

/// What is to be shown and told, by what is kept: the list, the outcomes, the watches and the readings of their vendors.
///
/// `{text, colour, title, next, news, gone}`: the button; when the next turn is due, in milliseconds since 1970; what is
/// new of watched incidents, told before or not (`{id, title, became, message, posts, gone}`, see [`Notification`]); and the vendors of those
/// that are not listed any more.
#[wasm_bindgen]
pub fn show(kept: &JsValue) -> JsValue {
    let (kept, now) = (Kept(kept), clock::now());
    let mut vendors = kept.vendors();
    let known = kept.outcomes(&vendors);
    let watches: Vec<PublishedWatch> = kept.read(storage::WATCHES).unwrap_or_default();
    let (news, gone) = (Array::new(), Array::new());
    let mut toolbar = Toolbar::of(&known, now);
    for watch in &watches {
        let Some(place) = vendors.iter().position(|vendor| vendor.page == watch.page) else { continue };
        let (Some(vendor), Some(outcome)) = (vendors.get_mut(place), known.get(place)) else { continue };
        let mut reading: Reading = kept.read(&reading_key(&watch.page)).unwrap_or_default();
        outcome.bring_up_to_date(&mut reading, now);
        if let Some(notification) = watch.news(vendor, &reading) {
            toolbar.mark(&notification);
            news.push(&plain(&notification));
            if notification.is_gone() {
                gone.push(&vendor.to_text().into());
            }
        }
    }
    // What is due already did not fit into this turn.
    let waits = known.iter().any(|outcome| outcome.is_due(now));
    let next = if waits { now } else { next_turn(known.iter(), now) };
    #[allow(clippy::cast_precision_loss)]
    object(&[
        ("text", toolbar.text.as_str().into()),
        ("colour", toolbar.colour().into()),
        ("title", [words::product(), " ", &toolbar.title].concat().into()),
        ("next", (next.millis() as f64).into()),
        ("news", news.into()),
        ("gone", gone.into()),
    ])
    .into()
}

/// Asks what is asked every minute, if it is time, and writes down each step before the next: this worker may be ended at any of them.
///
/// `{next, message}`: when to look again, in milliseconds since 1970, nothing once it is over; and what there is to tell.
#[wasm_bindgen]
pub async fn keep_vigil() -> JsValue {
    let Some(mut vigil) = vigils::load().await else { return JsValue::NULL };
    for request in vigil.due(clock::now()) {
        // What is on its way is written down first, so that nobody asks twice in a minute.
        keep(&mut vigil).await;
        let answer = ask(&request).await;
        vigil.heard(&request, &answer, clock::now());
    }
    let message = vigil.turn(clock::now()).map(|turn| toolbar::vigil(&turn, vigil.request().host()));
    keep(&mut vigil).await;
    #[allow(clippy::cast_precision_loss)]
    let next = vigil.next_at(clock::now()).map(|at| at.millis() as f64);
    object(&[("next", next.into()), ("message", message.into())]).into()
}

/// Keeps it, unless a person ended it meanwhile.
async fn keep(vigil: &mut Vigil) {
    let is_it = vigils::load().await.is_some_and(|kept| kept.begun_at == vigil.begun_at);
    if is_it {
        // Where there is no room for it, the next turn asks as this one did.
        let _ = vigils::save(vigil).await;
    }
}

async fn ask(request: &Request) -> Answer {
    let Ok(outgoing) = request.sealed(None) else { return Answer::ending(Ended::Skipped) };
    let url = outgoing.url();
    let asked =
        probe::Request { url: &url, method: outgoing.method(), headers: &[], body: None, timeout: PATIENCE };
    let answer = probe::send(probe::Ticket::next(), &asked).await;
    answer.taken()
}

fn plain(notification: &Notification<'_>) -> JsValue {
    object(&[
        ("id", notification.id.into()),
        ("title", toolbar::became(notification).into()),
        ("became", notification.became().as_str().into()),
        ("message", notification.message.into()),
        ("posts", notification.posts.into()),
        ("gone", notification.is_gone().into()),
    ])
    .into()
}
