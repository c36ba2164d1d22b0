//! What a vendor's incidents add up to, and what they say beyond the vendor's own headline.

mod plain;
mod stated;

pub use plain::plain;
pub use stated::{StatedWindow, acknowledged_after, stated_window};
