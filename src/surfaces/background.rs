//! The extension's background, as far as it is more than asking the browser: which vendors are due, reading one of them,
//! and what the toolbar button and the notifications say. `extension/background.js` does the asking. The worker may be
//! killed at any moment, so nothing is held here: what these functions need comes out of storage each time.

use is_it_them_core::alert::{AllSeen, Known, Review, Scene, Wishes};
use is_it_them_core::names::{ALERTS, SEEN};
use is_it_them_core::shape;
use is_it_them_core::status::{
    Health, Notification, Outcome, Outcomes, PublishedWatch, Reading, Record, Vendor, chosen, newest_first,
    next_turn,
};
use is_it_them_core::time::Timestamp;
use is_it_them_core::tree;
use is_it_them_words as words;
use is_it_them_words::alerts;
use is_it_them_words::language::{Grammar, spoken};
use is_it_them_words::toolbar::{self, Toolbar};
use js_sys::Array;
use wasm_bindgen::prelude::*;

use crate::surfaces::language;
use is_it_them_browser::js::{object, property};
use is_it_them_browser::storage::{self, reading_key};
use is_it_them_browser::{clock, json, local_time, outcomes, reader, readings};
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
        let known = Outcomes::from_text(property(self.0, outcomes::KEY).as_string().unwrap_or_default());
        let watches = self.watches();
        let is_watched = |page: &str| watches.iter().any(|watch| watch.page == page);
        let hurried = |outcome: Outcome| {
            let is_watched = is_watched(&outcome.page);
            outcome.hurried(is_watched)
        };
        known.in_order(vendors).into_iter().map(hurried).collect()
    }

    fn watches(&self) -> Vec<PublishedWatch> {
        self.read(storage::WATCHES).unwrap_or_default()
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
/// `{outline, mark, known, text, colour, title, next, news, gone}`: the button, whose shape is told in paths; when the next turn is due, in milliseconds since 1970; what is
/// new of watched incidents, told before or not (`{id, title, became, message, posts, gone}`, see [`Notification`]); and the vendors of those
/// that are not listed any more.
#[wasm_bindgen]
pub fn show(kept: &JsValue) -> JsValue {
    let (kept, now) = (Kept(kept), clock::now());
    let mut vendors = kept.vendors();
    let known = kept.outcomes(&vendors);
    let watches = kept.watches();
    let (news, gone) = (Array::new(), Array::new());
    let wishes: Wishes = kept.read(ALERTS).unwrap_or_default();
    let counts: Vec<Outcome> = known.iter().filter(|outcome| !wishes.mutes(&outcome.page)).cloned().collect();
    let mut toolbar = Toolbar::of(&counts, known.len() - counts.len(), now);
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
    // Where nobody counts there is no state, and the button is the product's own.
    let (outline, mark) = if counts.is_empty() { Default::default() } else { shape::paths(toolbar.health) };
    object(&[
        ("outline", outline.into()),
        ("mark", mark.into()),
        ("known", (toolbar.health != Health::Unknown).into()),
        ("text", toolbar.text.as_str().into()),
        ("colour", toolbar.colour().into()),
        ("title", [words::product(), " ", &toolbar.title].concat().into()),
        ("next", (next.millis() as f64).into()),
        ("news", news.into()),
        ("gone", gone.into()),
    ])
    .into()
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

/// The keys of the readings that [`review`] has to look at. `kept` holds the list, the outcomes and what was seen.
#[wasm_bindgen]
pub fn behind(kept: &JsValue) -> Array {
    let kept = Kept(kept);
    let seen: AllSeen = kept.read(SEEN).unwrap_or_default();
    let known = kept.outcomes(&kept.vendors());
    seen.behind(&known).into_iter().map(|page| JsValue::from(reading_key(page))).collect()
}

/// How many changes are known again in a notification that is on screen.
const KEYS: usize = 20;

/// What changed at the vendors since it was last told, by what is kept: the list, the outcomes, the watches, the wishes, what was
/// seen and the readings that are [`behind`]. `shown` has the keys of the changes that are on screen; `past` says that the past of
/// those who list an incident no more was read.
///
/// `{title, message, vendor, incident, keys, seen, gone, over}`: the notification, whose title is absent where nothing is to be told; the
/// vendor and the incident it is about, where it is one, by their ids; the keys of its changes; what is to be kept once it is
/// told; the vendors whose past has to be read first; and, in `over`, the pages for `end_silences` of `errands.rs`.
#[wasm_bindgen]
pub fn review(kept: &JsValue, shown: &Array, past: bool) -> JsValue {
    let (kept, now) = (Kept(kept), clock::now());
    let vendors = kept.vendors();
    let known = kept.outcomes(&vendors);
    let seen: AllSeen = kept.read(SEEN).unwrap_or_default();
    let wishes: Wishes = kept.read(ALERTS).unwrap_or_default();
    let watches = kept.watches();
    let marks: Vec<(&str, String)> =
        watches.iter().map(|watch| (watch.page.as_str(), Known::mark(&watch.watch.incident))).collect();
    let reading = |outcome: &Outcome| {
        let mut reading: Reading = kept.read(&reading_key(&outcome.page))?;
        outcome.bring_up_to_date(&mut reading, now);
        Some(reading)
    };
    let scene = Scene {
        now,
        offset: &local_time::offset,
        wishes: &wishes,
        is_watched: &|page, mark| marks.iter().any(|known| known.0 == page && known.1 == mark),
        is_shown: &|key| shown.includes(&key.into(), 0),
        knows_past: past,
    };
    let mut review = Review::of(&vendors, &known, &seen, &reading, &scene);
    let told = alerts::told(&review.changes, &|at| local_time::of_day(at, spoken()));
    let (title, message) = told.map_or_else(Default::default, |told| (Some(told.title), told.message));
    let (vendor, incident) = match review.changes.as_slice() {
        [one] => (Some(one.vendor.as_str()), one.incident.as_deref()),
        _ => (None, None),
    };
    let keys = review.changes.iter().take(KEYS).map(|change| JsValue::from(&change.key));
    let gone = review.gone.iter().filter_map(|place| vendors.get(*place));
    let over = review.over.iter().filter_map(|place| vendors.get(*place));
    let over = over.map(|vendor| JsValue::from(&vendor.page)).collect::<Array>();
    let seen = review.seen.to_text();
    let changed = property(kept.0, SEEN).as_string().is_none_or(|kept| kept != seen);
    object(&[
        ("title", title.into()),
        ("message", message.into()),
        ("vendor", vendor.into()),
        ("incident", incident.into()),
        ("keys", keys.collect::<Array>().into()),
        ("gone", gone.map(|vendor| JsValue::from(vendor.clone().to_text())).collect::<Array>().into()),
        ("seen", changed.then_some(seen).into()),
        ("over", over.into()),
    ])
    .into()
}
