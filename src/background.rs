//! The extension's background: reads the chosen vendors that are due, keeps what it reads, paints the toolbar button, and
//! says what is new of watched incidents. It may be killed at any moment, so nothing is held here: vendors, outcomes,
//! readings and watches come from storage each time.

use std::cell::RefCell;
use std::future::poll_fn;
use std::pin::Pin;
use std::task::Poll;

use is_it_them_core::status::{
    AT_ONCE, Elapsed, Outcome, Reading, Timestamp, Vendor, Vigil, Word, newest_first, next_turn,
};
use is_it_them_core::toolbar::Toolbar;
use js_sys::{Array, Promise};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;

use crate::browser::js::object;
use crate::browser::{clock, list, outcomes, reader, readings, storage, webext};

/// Seconds after which a turn begins with no further vendor: a browser lets a worker live for minutes, not for ever. The
/// next turn goes on where this one ended.
const TURN: u64 = 60;

/// Reads the vendors that are due, or all of them, then paints the button. Resolves to `{news, next}`: what is new of
/// watched incidents, told before or not (a list of `{id, incident, title, message, posts}`, see [`Word`]), and when the
/// next turn is due, in milliseconds since 1970.
#[wasm_bindgen]
pub fn poll(all: bool) -> Promise {
    future_to_promise(turn(Some(all)))
}

/// Paints the button from what is kept, without asking any vendor. Resolves as [`poll`].
#[wasm_bindgen]
pub fn repaint() -> Promise {
    future_to_promise(turn(None))
}

async fn turn(reads: Option<bool>) -> Result<JsValue, JsValue> {
    let vendors = list::kept().await;
    if let Some(all) = reads {
        let known = outcomes::all().await.in_order(&vendors);
        read(due(&vendors, &known, all)).await;
    }
    let known = outcomes::all().await.in_order(&vendors);
    let now = clock::now();
    let vigils: Vec<Vigil> = storage::load(storage::VIGILS).await.unwrap_or_default();
    let mut watched = watched(&vendors, &vigils).await;
    if reads.is_some() {
        look_for_the_gone(&vigils, &mut watched).await;
    }
    let news: Vec<Word<'_>> = vigils.iter().filter_map(|vigil| news(vigil, &watched)).collect();
    let mut toolbar = Toolbar::of(&known, now);
    toolbar.mark(&news);
    webext::paint(&toolbar).await;
    // What is due already did not fit into this turn.
    let waits = known.iter().any(|outcome| outcome.is_due(now));
    let next = if waits { now } else { next_turn(known.iter(), now) };
    let news: Array = news.iter().map(plain).collect();
    #[allow(clippy::cast_precision_loss)]
    Ok(object(&[("news", news.into()), ("next", (next.millis() as f64).into())]).into())
}

/// The vendors that are to be read now, those that wait longest first.
fn due(vendors: &[Vendor], known: &[Outcome], all: bool) -> Vec<Vendor> {
    let now = clock::now();
    let is_due = |(_, outcome): &(&Vendor, &Outcome)| all || outcome.is_due(now);
    let mut due: Vec<(Option<Timestamp>, Vendor)> = vendors
        .iter()
        .zip(known)
        .filter(is_due)
        .map(|(vendor, outcome)| (outcome.due_at, vendor.clone()))
        .collect();
    newest_first(&mut due, |(due_at, _)| *due_at);
    due.into_iter().rev().map(|(_, vendor)| vendor).collect()
}

/// Reads vendors, a few at once: each that is done makes place for the next, so that one which hangs delays nobody else.
async fn read(vendors: Vec<Vendor>) {
    let begun = clock::now();
    let left = RefCell::new(vendors.into_iter());
    let lane = async || {
        while Elapsed::between(begun, clock::now()).as_seconds() < TURN {
            let Some(vendor) = left.borrow_mut().next() else { return };
            let mut reading = readings::recall(&vendor).await.unwrap_or_default();
            reader::refresh(&vendor, &mut reading).await;
        }
    };
    let mut going: Vec<Pin<Box<dyn Future<Output = ()> + '_>>> = Vec::new();
    for _ in 0..AT_ONCE {
        going.push(Box::pin(lane()));
    }
    poll_fn(|context| {
        going.retain_mut(|lane| lane.as_mut().poll(context).is_pending());
        if going.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
}

/// The vendors of watched incidents, with what is kept of them.
async fn watched(vendors: &[Vendor], vigils: &[Vigil]) -> Vec<(Vendor, Reading)> {
    let mut watched = Vec::new();
    for vendor in vendors {
        if vigils.iter().any(|vigil| vigil.page == vendor.page) {
            let reading = readings::recall(vendor).await.unwrap_or_default();
            watched.push((vendor.clone(), reading));
        }
    }
    watched
}

fn news<'a>(vigil: &'a Vigil, watched: &[(Vendor, Reading)]) -> Option<Word<'a>> {
    let (vendor, reading) = watched.iter().find(|(vendor, _)| vendor.page == vigil.page)?;
    vigil.news(vendor, reading)
}

/// What has left the list of open incidents is among the past ones, as a rule.
async fn look_for_the_gone(vigils: &[Vigil], watched: &mut [(Vendor, Reading)]) {
    for (vendor, reading) in watched {
        let is_gone = |vigil: &Vigil| vigil.news(vendor, reading).is_some_and(|word| word.gone);
        if vigils.iter().any(|vigil| vigil.page == vendor.page && is_gone(vigil)) {
            reader::add_past(vendor, reading).await;
        }
    }
}

fn plain(word: &Word<'_>) -> JsValue {
    object(&[
        ("id", word.id.into()),
        ("title", word.title.as_str().into()),
        ("message", word.message.into()),
        ("posts", word.posts.into()),
    ])
    .into()
}
