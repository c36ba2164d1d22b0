//! What the popup has done for it and does not wait for, and what the background does for few people or once in a while: a package of its
//! own, without what draws the pages. An investigation as it is kept, an organisation's settings and a team's list are nothing that a list
//! or a turn of the background needs.

pub mod preset;
pub mod synced;

use is_it_them_browser::{clock, environment, environments, investigations, list, readings, team, wishes};
use is_it_them_core::alert::Silence;
use is_it_them_core::investigation::{self, Investigation};
use is_it_them_core::status::{PublishedWatch, Watch};
use is_it_them_core::time::Timestamp;
use js_sys::Array;
use wasm_bindgen::prelude::*;

/// Runs as the module begins.
#[wasm_bindgen(start)]
fn begin() {
    environment::begin(&environments::WORKER);
}

/// Watches an incident of a chosen vendor, in an investigation of its own, unless one does already. Whether that was kept.
#[wasm_bindgen]
pub async fn watch(page: String, incident: String) -> bool {
    let is_it = |known: &PublishedWatch| known.page == page && known.watch.incident == incident;
    if investigations::watches().await.iter().any(is_it) {
        return true;
    }
    let vendors = list::load().await;
    let Some(vendor) = vendors.iter().find(|vendor| vendor.page == page) else { return false };
    let report = readings::kept(vendor).await.and_then(|reading| reading.report);
    let Some(incident) =
        report.as_ref().and_then(|report| report.incidents.iter().find(|known| known.id == incident))
    else {
        return false;
    };
    let id = investigation::link_id(&[&page, " ", &incident.id].concat());
    let mut found = Investigation::new(id, (**vendor).clone(), clock::now());
    found.watch = Some(Watch::of(incident));
    let kept = investigations::save(&found).await.is_ok();
    investigations::publish_watches().await;
    kept
}

/// Silences the vendor of a page in the way of this name (see [`Silence::name`]), or ends that. Whether that was kept.
#[wasm_bindgen]
pub async fn silence(page: String, how: String) -> bool {
    let Some(silence) = Silence::named(&how) else { return false };
    wishes::change(|wishes| wishes.set(&page, |wish| wish.silence(silence, clock::now()))).await.is_ok()
}

/// Reads the list that a team keeps, where one is followed and it is time: see `core/src/team.rs`. What changed is shown by the pages.
#[wasm_bindgen]
pub async fn look_at_team() {
    team::look(false).await;
}

/// Ends at vendors, by their pages, what was let be there until it is over; what a person lets be since `seen`, in milliseconds since 1970,
/// stays.
#[wasm_bindgen]
pub async fn end_silences(pages: Array, seen: f64) {
    #[allow(clippy::cast_possible_truncation, reason = "whole milliseconds well below 2^53")]
    let seen = Timestamp::from_millis(seen as i64);
    // Where there is no room it is ended when the vendor says something else.
    let _ = wishes::change(|wishes| {
        for page in pages.iter().filter_map(|page| page.as_string()) {
            wishes.set(&page, |wish| wish.end(seen));
        }
    })
    .await;
}
