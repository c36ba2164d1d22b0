//! What a vendor's incidents add up to, and what they say beyond the vendor's own headline.

pub mod archive;
mod csv;
pub mod figures;
pub mod filter;
mod ics;
mod mentions;
mod past;
mod phases;
mod plain;
mod promise;
mod row;
#[cfg(test)]
pub(crate) mod sample;
mod spot;
mod stated;

pub use csv::csv;
pub use ics::ics;
pub use mentions::{Mention, Mentionable, Mentions, Place};
pub use past::Past;
pub use phases::{Stretch, phases, time_in_phases};
pub use plain::plain;
pub use promise::{Overdue, Promise, When, promise, silent_since};
pub use row::{Row, Told};
pub use spot::Spot;
pub use stated::{StatedWindow, acknowledged_after, known_length, known_span, stated_window};
