//! The states' shapes: disc, rounded square, triangle, diamond, octagon, dashed ring. Told apart at 16 px, in grey, and
//! without seeing red from green.

use crate::status::Health;

/// The field that the paths are drawn on.
pub const VIEW_BOX: &str = "0 0 20 20";

/// The outline and the mark inside it, as SVG path data.
pub fn paths(health: Health) -> (&'static str, &'static str) {
    match health {
        Health::Operational => ("M10 1a9 9 0 1 1 0 18a9 9 0 1 1 0-18z", "M6 10.5l2.7 2.7L14.2 7.5"),
        Health::Maintenance => (
            "M5.5 1.5h9a4 4 0 0 1 4 4v9a4 4 0 0 1-4 4h-9a4 4 0 0 1-4-4v-9a4 4 0 0 1 4-4z",
            "M10 5.5V10l3 2.2",
        ),
        Health::Degraded => ("M10 1.6L19 17.6H1z", "M10 7v5M10 15v.01"),
        Health::PartialOutage => ("M10 .8L19.2 10L10 19.2L.8 10z", "M10 5.6v5M10 13.8v.01"),
        Health::MajorOutage => ("M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z", "M7 7l6 6M13 7l-6 6"),
        Health::Unknown => {
            ("M10 2a8 8 0 1 1 0 16a8 8 0 1 1 0-16z", "M7.8 8a2.2 2.2 0 1 1 3.2 2c-.7.4-1 .8-1 1.6M10 14v.01")
        }
    }
}
