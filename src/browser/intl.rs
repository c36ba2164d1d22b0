//! Times, numbers and lists as the reader writes them: in the language that is spoken and in their zone, through `Intl`.

use std::cell::{Cell, OnceCell, RefCell};

use is_it_them_core::locale::Locale;
use is_it_them_core::time::{Elapsed, Timestamp};
use js_sys::Intl::{DateTimeFormat, ListFormat, NumberFormat, PluralRules, RelativeTimeFormat};
use js_sys::{Array, Date, Object};
use wasm_bindgen::prelude::*;

use super::clock;
use super::js::object;

#[wasm_bindgen]
extern "C" {
    /// As [`DateTimeFormat`], where the zone may be one that the browser does not know.
    type Zoned;
    #[wasm_bindgen(constructor, js_class = "DateTimeFormat", js_namespace = Intl, catch)]
    fn new(tags: &Array, options: &Object) -> Result<Zoned, JsValue>;
}

/// In whose time times are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Times {
    /// The reader's.
    #[default]
    Local,
    Utc,
    /// Of what is a vendor's in the vendor's, else in the reader's.
    Vendor,
}

/// What writes in a language. Making a formatter costs far more than using it, so each is made once, when it is first used.
struct Formats {
    /// The language as a page writes it; nothing for the browser's own.
    tag: String,
    /// The zone that times are written in; nothing for the reader's.
    zone: String,
    moment: OnceCell<DateTimeFormat>,
    day: OnceCell<DateTimeFormat>,
    month: OnceCell<DateTimeFormat>,
    ago: OnceCell<RelativeTimeFormat>,
    number: OnceCell<NumberFormat>,
    plural: OnceCell<PluralRules>,
    list: OnceCell<ListFormat>,
}

impl Formats {
    fn new(tag: String, zone: String) -> Formats {
        Formats {
            tag,
            zone,
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
            tags.push(&self.tag.as_str().into());
        }
        tags
    }

    fn dates(&self, fields: &[(&str, &str)]) -> DateTimeFormat {
        if self.zone.is_empty() {
            return DateTimeFormat::new(&self.tags(), &formatting(fields));
        }
        let zoned = |zone: &str| {
            let fields: Vec<_> = fields.iter().copied().chain([("timeZone", zone)]).collect();
            formatting(&fields)
        };
        match Zoned::new(&self.tags(), &zoned(&self.zone)) {
            Ok(format) => format.unchecked_into(),
            Err(_) => DateTimeFormat::new(&self.tags(), &zoned("UTC")),
        }
    }
}

/// Of how many languages and zones the formatters are kept: a page seldom has more, and what is dropped can be made again.
const KEPT: usize = 8;

thread_local! {
    /// Those of the language that is spoken come first.
    static FORMATS: RefCell<Vec<Formats>> = const { RefCell::new(Vec::new()) };

    static TIMES: Cell<Times> = const { Cell::new(Times::Local) };
}

/// Writes in a language from now on. The tag is one that `Intl` takes.
pub fn speak(tag: &str) {
    write_in(tag, if is_utc() { "UTC" } else { "" });
}

/// Writes times in UTC (`utc`), in each vendor's zone (`vendor`) or in the reader's from now on.
pub fn times(name: &str) {
    TIMES.set(match name {
        "utc" => Times::Utc,
        "vendor" => Times::Vendor,
        _ => Times::Local,
    });
}

/// Whether all times are in UTC.
pub fn is_utc() -> bool {
    TIMES.get() == Times::Utc
}

/// See [`Locale::zone`].
fn zone(zone: &str) {
    if TIMES.get() == Times::Vendor {
        let tag = FORMATS.with_borrow(|all| all.first().map(|formats| formats.tag.clone()));
        write_in(&tag.unwrap_or_default(), zone);
    }
}

fn write_in(tag: &str, zone: &str) {
    let is_it = |formats: &Formats| formats.tag == tag && formats.zone == zone;
    FORMATS.with_borrow_mut(|all| {
        let known = all.iter().position(is_it).map(|at| all.remove(at));
        all.insert(0, known.unwrap_or_else(|| Formats::new(tag.into(), zone.into())));
        all.truncate(KEPT);
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
    Locale { now: clock::now(), max_age, moment, day, ago, zone }
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

/// Minutes east of UTC where the reader is, at an instant; none where their times are in UTC.
pub fn offset(at: Timestamp) -> i32 {
    if is_utc() {
        return 0;
    }
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
        let style = [("style", "narrow"), ("numeric", "always")];
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
        assert!(FORMATS.with_borrow(Vec::len) <= KEPT);
    }

    #[wasm_bindgen_test]
    fn times_are_written_in_the_zone_that_was_chosen() {
        let at = Timestamp::from_millis(1_762_289_160_000);
        let in_zone = |wanted: &str| {
            zone(wanted);
            let text = moment(at);
            zone("");
            text
        };
        for (name, inside, outside) in [
            ("", None, None),
            ("utc", Some("20:46 UTC"), Some("20:46 UTC")),
            ("vendor", Some("15:46 GMT-5"), None),
        ] {
            times(name);
            speak("en-GB");
            let local = moment(at);
            assert!(in_zone("America/New_York").contains(inside.unwrap_or(&local)), "{name}");
            assert!(local.contains(outside.unwrap_or(":46")), "{name}: {local}");
            assert_eq!(moment(at), local, "what is no vendor's is the reader's again");
        }
        // Who names a zone that there is not is not believed, and the page lives on.
        assert!(in_zone("Middle/Earth").contains("20:46 UTC"));
        for place in 0..20 {
            in_zone(&format!("Etc/GMT+{}", place % 12));
        }
        assert_eq!(FORMATS.with_borrow(Vec::len), KEPT);
        times("");
        speak("en");
    }
}
