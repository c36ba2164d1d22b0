//! What the background asks every minute, as it stands: text under one key, which the background writes while one goes on, and the console
//! to begin and to end it.

use is_it_them_core::names::VIGIL;
use is_it_them_core::probe::Vigil;

use super::storage::{self, StorageError};

/// The one that goes on, or went on last.
pub async fn load() -> Option<Vigil> {
    storage::load(VIGIL).await
}

/// Begins one.
///
/// # Errors
/// When there is no storage, or no room in it.
pub async fn save(vigil: &mut Vigil) -> Result<(), StorageError> {
    storage::save(VIGIL, vigil).await
}

/// Ends it.
pub async fn end() {
    storage::remove(VIGIL).await;
}
