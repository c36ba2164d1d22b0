//! Instants, lengths of time, and dates as machines and people write them.
//!
//! What reads a machine's stamp ([`Timestamp::parse`]) stands apart from what knows the names of months and zones, so
//! that a package which reads nothing else does not contain them.

mod calendar;
mod elapsed;
pub(crate) mod moment;
pub(crate) mod names;
pub(crate) mod stamp;
mod timestamp;
pub(crate) mod token;
mod written;
pub(crate) mod zone;
mod zone_in_text;

pub(crate) use calendar::hour_of_week;
pub use calendar::{Date, Offset};
pub use elapsed::Elapsed;
pub use names::MONTHS;
pub use timestamp::Timestamp;

#[cfg(test)]
mod tests;
