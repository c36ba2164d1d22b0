//! Instants, lengths of time, and dates as machines and people write them.

mod elapsed;
mod timestamp;
mod written;

pub use elapsed::Elapsed;
pub use timestamp::Timestamp;
