//! What a person finds out in the wizard, kept on this device. Each investigation has a key of its own, so that two
//! tabs do not undo each other's.

use is_it_them_core::investigation::{Form, Investigation};
use is_it_them_core::status::PublishedWatch;

use super::environment;
use super::storage::{self, StorageError};

const PREFIX: &str = "investigation/1/";
/// What was told in the box before it is known whom it is about.
const DRAFT: &str = "draft/1";

/// All that are kept, the latest changed first.
pub async fn load() -> Vec<Investigation> {
    let trees = storage::all_kept(PREFIX).await;
    let mut all: Vec<_> = trees.iter().filter_map(Investigation::from_json).collect();
    all.sort_by_key(|found| std::cmp::Reverse(found.changed_at));
    all
}

/// Keeps one.
///
/// # Errors
/// When there is no storage, or no room in it.
pub async fn save(found: &Investigation) -> Result<(), StorageError> {
    storage::keep(&format!("{PREFIX}{}", found.id), &found.to_json()).await
}

/// Keeps what was told before it is known whom it is about; nothing told forgets it.
///
/// # Errors
/// When there is no storage, or no room in it.
pub async fn keep_draft(draft: &Investigation) -> Result<(), StorageError> {
    if draft.form == Form::default() {
        storage::remove(DRAFT).await;
        return Ok(());
    }
    storage::keep(DRAFT, &draft.to_json()).await
}

/// What was told before it was known whom it is about.
pub async fn draft() -> Option<Investigation> {
    Investigation::from_json(&storage::kept_tree(DRAFT).await)
}

/// The incidents that are watched.
pub async fn watches() -> Vec<PublishedWatch> {
    let watch = |found: Investigation| {
        Some(PublishedWatch { id: found.id, page: found.vendor.page, watch: found.watch? })
    };
    load().await.into_iter().filter_map(watch).collect()
}

/// Tells the extension's background which incidents are watched, once that has changed. Taken from what is kept, which
/// knows of other tabs' investigations too.
pub async fn publish_watches() {
    if environment::is_extension() {
        // Where there is no room for it, the popup and the wizard still show the mark.
        let _ = storage::save(storage::WATCHES, &mut watches().await).await;
    }
}

/// Forgets one.
pub async fn remove(id: &str) {
    storage::remove(&format!("{PREFIX}{id}")).await;
}
