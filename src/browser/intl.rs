//! Times, numbers and lists as the reader writes them: in the language that is spoken and in their zone, through `Intl`.

use std::cell::{OnceCell, RefCell};

use is_it_them_core::locale::Locale;
use is_it_them_core::names::FROM_THE_RIGHT;
use is_it_them_core::time::{Elapsed, Timestamp};
use js_sys::Intl::{DateTimeFormat, ListFormat, NumberFormat, PluralRules, RelativeTimeFormat};
use js_sys::{Array, Date, Object};
use wasm_bindgen::JsValue;

use super::clock;
use super::js::object;

/// What writes in a language. Making a formatter costs far more than using it, so each is made once, when it is first used.
struct Formats {
    /// The language as a page writes it; nothing for the browser's own.
    tag: String,
    moment: OnceCell<DateTimeFormat>,
    day: OnceCell<DateTimeFormat>,
    month: OnceCell<DateTimeFormat>,
    ago: OnceCell<RelativeTimeFormat>,
    number: OnceCell<NumberFormat>,
    plural: OnceCell<PluralRules>,
    list: OnceCell<ListFormat>,
}

impl Formats {
    fn new(tag: String) -> Formats {
        Formats {
            tag,
            moment: OnceCell::new(),
            day: OnceCell::new(),
            month: OnceCell::new(),
            ago: OnceCell::new(),
            number: OnceCell::new(),
            plural: OnceCell::new(),
            list: OnceCell::new(),
        }
    }

    /// The languages as `Intl` takes them.
    fn tags(&self) -> Array {
        let tags = Array::new();
        if !self.tag.is_empty() {
            tags.push(&[&self.tag, digits_of(&self.tag)].concat().into());
        }
        tags
    }

    fn dates(&self, fields: &[(&str, &str)]) -> DateTimeFormat {
        DateTimeFormat::new(&self.tags(), &formatting(fields))
    }
}

/// Arabic is written with either digits; ours are those of the codes, hosts and times that people paste and that stand beside.
fn digits_of(tag: &str) -> &'static str {
    if tag.split('-').next() == Some(FROM_THE_RIGHT) { "-u-nu-latn" } else { "" }
}

/// How long an age is written: as short as it can be read. Of French the shortest is `-3 h`, which is no sentence.
fn width_of(tag: &str) -> &'static str {
    if tag.split('-').next() == Some("fr") { "short" } else { "narrow" }
}

/// Of how many languages the formatters are kept: a page seldom has more, and what is dropped can be made again.
const KEPT: usize = 4;

thread_local! {
    /// Those of the language that is spoken come first.
    static FORMATS: RefCell<Vec<Formats>> = const { RefCell::new(Vec::new()) };
}

/// Writes in a language from now on. The tag is one that `Intl` takes.
pub fn speak(tag: &str) {
    FORMATS.with_borrow_mut(|all| match all.iter().position(|formats| formats.tag == tag) {
        Some(at) => all.swap(0, at),
        None => {
            all.insert(0, Formats::new(tag.into()));
            all.truncate(KEPT);
        }
    });
}

/// Writes something with the formatters of the language that is spoken.
fn written(write: impl FnOnce(&Formats) -> String) -> String {
    if FORMATS.with_borrow(Vec::is_empty) {
        speak("");
    }
    FORMATS.with_borrow(|all| all.first().map(write).unwrap_or_default())
}

/// A number: `1,234`.
#[must_use]
pub fn number(number: u64) -> String {
    written(|formats| {
        let format = formats.number.get_or_init(|| NumberFormat::new(&formats.tags(), &Object::new()));
        #[allow(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
        let number = JsValue::from_f64(number as f64);
        format
            .format()
            .call1(&JsValue::UNDEFINED, &number)
            .ok()
            .and_then(|text| text.as_string())
            .unwrap_or_default()
    })
}

/// The category of plurals that a number is of: `one`, `few`, `other`.
#[must_use]
pub fn plural(number: u64) -> String {
    written(|formats| {
        let rules = formats.plural.get_or_init(|| PluralRules::new(&formats.tags(), &Object::new()));
        #[allow(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
        rules.select(number as f64).into()
    })
}

/// Names as a list: `A, B and C`.
#[must_use]
pub fn list(names: &[&str]) -> String {
    written(|formats| {
        let format = formats.list.get_or_init(|| ListFormat::new(&formats.tags(), &Object::new()));
        format.format(&names.iter().map(|name| JsValue::from_str(name)).collect()).into()
    })
}

/// The reader's locale now. `refresh` is the time between two reads, in seconds.
pub fn locale(refresh: u32) -> Locale {
    // Three missed reads are no accident; below a quarter of an hour a page is not worth a warning.
    let max_age = (u64::from(refresh) * 3).max(900);
    Locale { now: clock::now(), max_age, moment, day, ago }
}

/// Date and time to the minute, with the zone: `4 Nov 2025, 20:46 UTC`.
fn moment(at: Timestamp) -> String {
    written(|formats| {
        let fields = [
            ("year", "numeric"),
            ("month", "short"),
            ("day", "numeric"),
            ("hour", "numeric"),
            ("minute", "2-digit"),
            ("timeZoneName", "short"),
        ];
        formatted(formats.moment.get_or_init(|| formats.dates(&fields)), at)
    })
}

/// The date in words: `4 November 2025`.
fn day(at: Timestamp) -> String {
    written(|formats| {
        let fields = [("year", "numeric"), ("month", "long"), ("day", "numeric")];
        formatted(formats.day.get_or_init(|| formats.dates(&fields)), at)
    })
}

/// A month in words: `November 2025`; of the month that `at` lies in where the reader is.
pub fn month(at: Timestamp) -> String {
    written(|formats| {
        let fields = [("year", "numeric"), ("month", "long")];
        formatted(formats.month.get_or_init(|| formats.dates(&fields)), at)
    })
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
    written(|formats| {
        let style = [("style", width_of(&formats.tag)), ("numeric", "always")];
        let format =
            formats.ago.get_or_init(|| RelativeTimeFormat::new(&formats.tags(), &formatting(&style)));
        format.format(count, unit).into()
    })
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

fn formatting(fields: &[(&str, &str)]) -> Object {
    let members: Vec<_> = fields.iter().map(|(key, value)| (*key, JsValue::from_str(value))).collect();
    object(&members)
}

#[cfg(test)]
mod tests {
    use is_it_them_words::language::stand_in;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::*;

    #[wasm_bindgen_test]
    fn what_stands_in_for_intl_on_the_host_says_the_same() {
        speak("en-GB");
        for count in [0, 1, 2, 5, 11, 21, 100, 999, 1_000, 1_234, 12_345, 999_999, 1_234_567] {
            assert_eq!(number(count), stand_in::number(&count.to_string()), "{count}");
            let one = if plural(count) == "one" { "o" } else { "*" };
            assert_eq!(one, stand_in::plural(count), "{count}");
        }
        for names in [&[][..], &["A"], &["A", "B"], &["A", "B", "C"], &["A, b", "and", "C", "D"]] {
            assert_eq!(list(names), stand_in::list(names));
        }
    }

    #[wasm_bindgen_test]
    fn languages_are_written_by_turns() {
        for _ in 0..2 {
            speak("de");
            assert_eq!((number(1_234).as_str(), list(&["A", "B"]).as_str()), ("1.234", "A und B"));
            assert_eq!(month(Timestamp::from_millis(1_762_300_000_000)), "November 2025");
            for tag in ["en", "en-GB", "fr", "de-CH"] {
                speak(tag);
            }
            // The Unicode repertoire (CLDR) has changed its mind about which apostrophe the Swiss group by.
            assert_eq!(number(1_234).replace('\'', "\u{2019}"), "1\u{2019}234");
            speak("en");
            assert_eq!((number(1_234).as_str(), list(&["A", "B"]).as_str()), ("1,234", "A and B"));
        }
        assert_eq!(FORMATS.with_borrow(Vec::len), KEPT);
        for (tag, age, count) in [("fr", "il y a 3\u{a0}h", "1\u{202f}234"), ("ar", "قبل 3 ساعات", "1,234")] {
            speak(tag);
            assert_eq!((ago(Elapsed::seconds(11_000)).as_str(), number(1_234).as_str()), (age, count));
        }
    }
}
