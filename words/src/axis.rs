//! The words of the verdict's axis: what one saw, when it began by the vendor's own words, when the vendor posted. Times and
//! durations come in already written.

use crate::messages::axis as said;
pub use crate::messages::axis::*;

/// How long it has lasted, or lasted.
#[must_use]
pub fn lasting(duration: &str, is_over: bool) -> String {
    if is_over { said::lasted(duration) } else { said::so_far(duration) }
}
