//! The runs of calls that were made for an investigation, kept beside it under a key of their own: the console writes them, the wizard
//! reads them. They hold no credential and nothing that a person filled in (`core/src/probe/call.rs`).

use is_it_them_core::probe::Run;

use super::storage::{self, StorageError};

const PREFIX: &str = "run/1/";

/// How many runs of an investigation are kept, the latest; and how long a body may be then, in bytes.
const MOST: usize = 20;
const LONGEST: usize = 2_000;

/// The runs of an investigation, oldest first.
pub async fn load(investigation: &str) -> Vec<Run> {
    storage::load(&[PREFIX, investigation].concat()).await.unwrap_or_default()
}

/// Keeps them.
///
/// # Errors
/// When there is no storage, or no room in it.
pub async fn save(investigation: &str, runs: &[Run]) -> Result<(), StorageError> {
    let latest = runs.get(runs.len().saturating_sub(MOST)..).unwrap_or(runs);
    let mut kept: Vec<Run> = latest.to_vec();
    for call in kept.iter_mut().flat_map(|run| &mut run.calls) {
        let end = (0..=LONGEST.min(call.body.len())).rev().find(|at| call.body.is_char_boundary(*at));
        call.body.truncate(end.unwrap_or_default());
    }
    storage::save(&[PREFIX, investigation].concat(), &mut kept).await
}

/// Forgets them.
pub async fn remove(investigation: &str) {
    storage::remove(&[PREFIX, investigation].concat()).await;
}
