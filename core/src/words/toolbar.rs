//! The toolbar button's sentence.

use crate::digits::digits;
use crate::status::{Health, Notification, Outcome};
use crate::time::Timestamp;

/// Stands for the phase of an incident that its page does not list any more.
pub const NOT_LISTED: &str = "No longer listed";

/// That a vendor posted on an incident that is watched.
#[must_use]
pub fn news(notification: &Notification<'_>) -> String {
    ["News of an incident you watch: ", &notification.title, ", ", notification.message, ". "].concat()
}

/// The vendors that need attention at `now`, worst first; one calm sentence when nobody does.
#[must_use]
pub fn title(vendors: &[Outcome], now: Timestamp) -> String {
    let mut title = String::new();
    for place in 0..=Health::Operational.list_order() {
        for vendor in vendors {
            let shown = vendor.shown(now);
            if shown != Health::Operational && shown.list_order() == place {
                title += if title.is_empty() { "" } else { " " };
                title += &sentence(vendor, now);
            }
        }
    }
    match vendors {
        _ if !title.is_empty() => title,
        [] => "No vendors yet. Add one in the options.".into(),
        [vendor] => [&name(vendor), " is operational."].concat(),
        all => ["All ", &digits(all.len() as u64, 1), " vendors are operational."].concat(),
    }
}

fn sentence(vendor: &Outcome, now: Timestamp) -> String {
    let is_over = vendor.health != Health::Unknown && !vendor.is_fresh(now);
    let stale = if is_over { " when last read" } else { "" };
    [&name(vendor), ": ", super::health(vendor.health), stale, "."].concat()
}

/// The vendor's name, with the parts that were chosen of it.
fn name(vendor: &Outcome) -> String {
    super::parts::scoped(&vendor.name, &vendor.parts)
}
