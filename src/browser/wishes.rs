//! What a person wants to be told, as it is kept for the background. Pages of the extension may be open side by side: each change is
//! made to what is stored at that moment.

use is_it_them_core::alert::Wishes;
use is_it_them_core::names::ALERTS;

use super::storage::{self, StorageError};
use super::{list, lock};

/// What is wanted now.
pub async fn load() -> Wishes {
    storage::load(ALERTS).await.unwrap_or_default()
}

/// Changes what is wanted, and gives it as it is then. What was wanted of vendors that are not listed any more is forgotten.
///
/// # Errors
/// When it could not be kept: nothing has changed then.
pub async fn change(change: impl FnOnce(&mut Wishes)) -> Result<Wishes, StorageError> {
    let _turn = lock::turn(ALERTS).await;
    let mut wishes = load().await;
    wishes.keep_to(&list::kept().await);
    change(&mut wishes);
    storage::save(ALERTS, &mut wishes).await?;
    Ok(wishes)
}
