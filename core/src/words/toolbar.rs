//! The toolbar button's sentence.

use crate::status::{Health, Reading, Vendor, Word};

/// Stands for the phase of an incident that its page does not list any more.
pub const NOT_LISTED: &str = "No longer listed";

/// That a vendor posted on an incident that is watched.
#[must_use]
pub fn news(word: &Word<'_>) -> String {
    ["News of an incident you watch: ", &word.title, ", ", word.message, ". "].concat()
}

/// Whoever needs attention, worst first; one calm sentence when nobody does.
#[must_use]
pub fn title(vendors: &[(Vendor, Reading)]) -> String {
    let mut title = String::new();
    for place in 0..=Health::Operational.list_order() {
        for (vendor, reading) in vendors {
            let health = reading.health();
            let notable = reading.failure.is_some() || health != Health::Operational;
            if notable && health.list_order() == place {
                title += if title.is_empty() { "" } else { " " };
                title += &sentence(vendor, reading);
            }
        }
    }
    match vendors {
        _ if !title.is_empty() => title,
        [] => "No vendors yet. Add one in the options.".into(),
        [(vendor, reading)] => format!("{} is operational.", name(vendor, reading)),
        all => format!("All {} vendors are operational.", all.len()),
    }
}

fn sentence(vendor: &Vendor, reading: &Reading) -> String {
    let stale = if reading.failure.is_some() && reading.report.is_some() { " when last read" } else { "" };
    format!("{}: {}{stale}.", name(vendor, reading), super::health(reading.health()))
}

/// A vendor that was added by its address says its name once it was read; with the parts that were chosen of it.
fn name(vendor: &Vendor, reading: &Reading) -> String {
    super::parts::scoped(reading.name().unwrap_or(&vendor.name), &vendor.parts)
}
