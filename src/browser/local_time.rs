//! Times as a field for date and time has them: in the reader's zone, or in UTC where the reader wants that, without saying so.

use is_it_them_core::time::Timestamp;
use js_sys::{Array, Date, Intl, Object};
use wasm_bindgen::JsValue;

use super::intl::is_utc;
use super::js::{object, property};

/// `2025-11-04T20:15` in the reader's zone.
pub fn typed(at: Timestamp) -> String {
    if is_utc() {
        return at.text().chars().take("2025-11-04T20:15".len()).collect();
    }
    let date = date(at);
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}",
        date.get_full_year(),
        date.get_month() + 1,
        date.get_date(),
        date.get_hours(),
        date.get_minutes()
    )
}

/// The instant of such a text; `None` when it is none, as half-way through typing.
pub fn instant(typed: &str) -> Option<Timestamp> {
    let zone = if is_utc() { "Z" } else { "" };
    let millis = Date::new(&JsValue::from_str(&[typed, zone].concat())).get_time();
    #[allow(clippy::cast_possible_truncation, reason = "whole milliseconds far below 2^53")]
    (millis.is_finite() && millis > 0.0).then(|| Timestamp::from_millis(millis as i64))
}

/// Minutes east of UTC at an instant, where the reader is.
pub fn offset(at: Timestamp) -> i32 {
    // The browser counts them the other way round; no zone is a day away.
    #[allow(clippy::cast_possible_truncation, reason = "whole minutes of less than a day")]
    let west = date(at).get_timezone_offset() as i32;
    -west
}

/// A time of day in a language: `20:15`.
pub fn of_day(at: Timestamp, language: &str) -> String {
    let options = object(&[("hour", "2-digit".into()), ("minute", "2-digit".into())]);
    date(at).to_locale_string(language, &options).into()
}

fn date(at: Timestamp) -> Date {
    #[allow(clippy::cast_precision_loss, reason = "far below 2^53")]
    Date::new(&JsValue::from_f64(at.millis() as f64))
}

/// The reader's zone: `Europe/Berlin`.
pub fn zone() -> String {
    if is_utc() {
        return "UTC".into();
    }
    let options = Intl::DateTimeFormat::new(&Array::new(), &Object::new()).resolved_options();
    property(&options, "timeZone").as_string().unwrap_or_default()
}
