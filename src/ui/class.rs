//! Class names that carry a health's colour.

use is_it_them_core::status::Health;

/// Class names with the health's own at the end, which gives the colour. A plain text: Yew's set of class names brings a
/// hash table into the download.
pub fn of_health(classes: &str, health: Health) -> String {
    format!("{classes} {}", health.name())
}
