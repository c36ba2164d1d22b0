//! The time of day.

use is_it_them_core::status::Timestamp;

/// Now, by this device's clock.
pub(crate) fn now() -> Timestamp {
    // Whole milliseconds well below 2^53, so nothing is lost.
    #[allow(clippy::cast_possible_truncation)]
    Timestamp::from_millis(js_sys::Date::now() as i64)
}
