//! Times as the reader writes them: their locale, their zone, through `Intl`.

use is_it_them_core::locale::Locale;
use is_it_them_core::time::{Elapsed, Timestamp};
use js_sys::Intl::{DateTimeFormat, RelativeTimeFormat};
use js_sys::{Array, Date, Object};
use wasm_bindgen::JsValue;

use super::clock;
use super::js::object;

thread_local! {
    // Making a formatter costs far more than using it, so each is made once.
    static MOMENT: DateTimeFormat = date_time_format(&[
        ("year", "numeric"), ("month", "short"), ("day", "numeric"),
        ("hour", "numeric"), ("minute", "2-digit"), ("timeZoneName", "short"),
    ]);
    static DAY: DateTimeFormat = date_time_format(&[("year", "numeric"), ("month", "long"), ("day", "numeric")]);
    static MONTH: DateTimeFormat = date_time_format(&[("year", "numeric"), ("month", "long")]);
    static AGO: RelativeTimeFormat =
        RelativeTimeFormat::new(&Array::new(), &formatting(&[("style", "narrow"), ("numeric", "always")]));
}

/// The reader's locale now. `refresh` is the time between two reads, in seconds.
pub fn locale(refresh: u32) -> Locale {
    // Three missed reads are no accident; below a quarter of an hour a page is not worth a warning.
    let max_age = (u64::from(refresh) * 3).max(900);
    Locale { now: clock::now(), max_age, moment, day, ago }
}

/// Date and time to the minute, with the zone: `4 Nov 2025, 20:46 UTC`.
fn moment(at: Timestamp) -> String {
    MOMENT.with(|format| formatted(format, at))
}

/// The date in words: `4 November 2025`.
fn day(at: Timestamp) -> String {
    DAY.with(|format| formatted(format, at))
}

/// A month in words: `November 2025`; of the month that `at` lies in where the reader is.
pub fn month(at: Timestamp) -> String {
    MONTH.with(|format| formatted(format, at))
}

/// Minutes east of UTC where the reader is, at an instant.
pub fn offset(at: Timestamp) -> i32 {
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(at.millis() as f64));
    // Whole minutes, at most a day.
    #[allow(clippy::cast_possible_truncation)]
    let west = date.get_timezone_offset() as i32;
    -west
}

/// How long ago: `40s ago`, `3h ago`, in the largest unit that fits.
fn ago(elapsed: Elapsed) -> String {
    let seconds = elapsed.as_seconds();
    let (count, unit) = match seconds {
        0..60 => (seconds, "second"),
        60..3_600 => (seconds / 60, "minute"),
        3_600..86_400 => (seconds / 3_600, "hour"),
        _ => (seconds / 86_400, "day"),
    };
    // Far below 2^53, so the number is exact.
    #[allow(clippy::cast_precision_loss)]
    let count = -(count as f64);
    AGO.with(|format| format.format(count, unit).into())
}

fn formatted(format: &DateTimeFormat, at: Timestamp) -> String {
    #[allow(clippy::cast_precision_loss)]
    let date = Date::new(&JsValue::from_f64(at.millis() as f64));
    format
        .format()
        .call1(&JsValue::UNDEFINED, &date)
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_else(|| at.to_string())
}

fn date_time_format(fields: &[(&str, &str)]) -> DateTimeFormat {
    DateTimeFormat::new(&Array::new(), &formatting(fields))
}

fn formatting(fields: &[(&str, &str)]) -> Object {
    let members: Vec<_> = fields.iter().map(|(key, value)| (*key, JsValue::from_str(value))).collect();
    object(&members)
}
