//! The toolbar button's sentence.

use crate::status::{Health, Reading, Vendor};

/// Whoever needs attention, worst first; one calm sentence when nobody does.
#[must_use]
pub fn title(vendors: &[(Vendor, Reading)]) -> String {
    let mut notable: Vec<_> = vendors
        .iter()
        .filter(|(_, reading)| reading.failure.is_some() || reading.health() != Health::Operational)
        .collect();
    notable.sort_by_key(|(_, reading)| reading.health().list_order());
    match (vendors, notable.as_slice()) {
        ([], _) => "No vendors yet. Add one in the options.".into(),
        ([(vendor, _)], []) => format!("{} is operational.", name(vendor)),
        (all, []) => format!("All {} vendors are operational.", all.len()),
        (_, notable) => {
            notable.iter().map(|(vendor, reading)| sentence(vendor, reading)).collect::<Vec<_>>().join(" ")
        }
    }
}

fn sentence(vendor: &Vendor, reading: &Reading) -> String {
    let stale = if reading.failure.is_some() && reading.report.is_some() { " when last read" } else { "" };
    format!("{}: {}{stale}.", name(vendor), super::health(reading.health()))
}

fn name(vendor: &Vendor) -> String {
    super::parts::scoped(&vendor.name, &vendor.parts)
}
