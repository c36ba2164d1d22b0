//! What a person chose in the extension beside the list of vendors, as it is kept.

use is_it_them_core::names::{LANGUAGE, PAGE, THEME, TIMES};
use is_it_them_core::settings_file::Settings;

use super::storage::{self, StorageError};
use super::wishes;

/// All of it, as it is now.
pub async fn load() -> Settings {
    let text = async |key| Some(storage::kept_text(key).await);
    Settings {
        vendors: Vec::new(),
        wishes: Some(wishes::load().await),
        language: text(LANGUAGE).await,
        theme: text(THEME).await,
        times: text(TIMES).await,
        page: text(PAGE).await,
    }
}

/// Keeps what settings say of the language, the theme, the times and the page for colleagues.
///
/// # Errors
/// When it could not be kept; what was kept before stays so.
pub async fn keep(settings: Settings) -> Result<(), StorageError> {
    let Settings { language, theme, times, page, .. } = settings;
    for (key, value) in [(LANGUAGE, language), (THEME, theme), (TIMES, times), (PAGE, page)] {
        if let Some(value) = value {
            storage::keep(key, &value.into()).await?;
        }
    }
    Ok(())
}
