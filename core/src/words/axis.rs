//! The words of the verdict's axis: what one saw, when it really began, when the vendor said so. Times and durations come in
//! already written.
#![allow(missing_docs, reason = "a constant that is a word on screen says itself")]

pub const YOU: &str = "you";
pub const REALLY: &str = "really";
pub const THEM: &str = "them";
pub const NOW: &str = "now";
pub const TIMES: &str = "The times";
pub const YOU_SAW: &str = "You saw it";
pub const BEGAN: &str = "It really began";
pub const FIRST_POST: &str = "Their first post";
pub const POST: &str = "They posted";
pub const OVER: &str = "They called it over";
pub const NONE: &str = "Their page shows no incident that fits.";

/// How long it has lasted, or lasted.
#[must_use]
pub fn lasting(duration: &str, is_over: bool) -> String {
    if is_over { format!("It lasted {duration}.") } else { format!("{duration} so far.") }
}

/// How long the person was ahead of the vendor's first post.
#[must_use]
pub fn ahead(duration: &str) -> String {
    format!("You saw it {duration} before they said so.")
}

/// How late the vendor usually is, by how many incidents.
#[must_use]
pub fn habit(median: &str, count: usize) -> String {
    format!("Their median is {median}, of {count} incidents.")
}
