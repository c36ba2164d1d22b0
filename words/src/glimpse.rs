//! What a script paints of a vendor at the next visit, before any module is there: the line that was shown, written so that
//! only the age is left to be filled in, and how long it may be painted as fresh.

use crate::badge::Badge;
use is_it_them_core::locale::Locale;
use is_it_them_core::names::AGO;
use is_it_them_core::shape;
use is_it_them_core::status::{Health, Reading, Source, Vendor};
use is_it_them_core::tree::Value;

/// Seconds that stand for ever: a recorded sample says of itself that it is one.
const EVER: u64 = 1 << 40;

/// A vendor's line as JSON: health, name, chosen parts, what is going on, age, when it was read and until when that counts
/// as fresh (both in milliseconds since 1970), link. Empty where nothing was read that could be painted.
#[must_use]
pub fn line(vendor: &Vendor, reading: &Reading, locale: &Locale) -> String {
    let (Some(report), Some(at)) = (&reading.report, reading.read_at) else { return String::new() };
    let badge = Badge::of(vendor, Some(reading), &Locale { ago: |_| AGO.into(), ..*locale });
    let limit = if reading.source == Source::Sample { EVER } else { locale.max_age };
    // A page that failed since is stale whatever its age.
    let limit = if badge.stale { 0 } else { limit };
    let read = u64::try_from(at.millis()).unwrap_or(0);
    let until = report.valid_until.and_then(|until| u64::try_from(until.millis()).ok()).unwrap_or(u64::MAX);
    let open = report.open_incidents().next().map(|incident| incident.title.as_str());
    let work = || report.maintenances.iter().find(|work| work.is_active()).map(|work| work.title.as_str());
    let text = |text: &str| Value::from(text.to_owned());
    Value::Array(vec![
        text(reading.health().name()),
        text(&badge.name),
        text(&badge.scope),
        text(open.or_else(work).unwrap_or_default()),
        text(&badge.age),
        Value::from(read),
        Value::from(until.min(read + limit * 1000)),
        text(badge.link.as_deref().unwrap_or_default()),
    ])
    .to_text()
}

/// How every health is painted, the worst first, as JSON: its name, its word, its word once it may be over, its outline and
/// its mark. Trouble keeps its word; where the word is another once it may be over, the outline and the mark are those of `unknown`.
#[must_use]
pub fn legend() -> String {
    let mut all = Health::ALL;
    all.sort_by_key(|health| health.list_order());
    let paint = |health: Health| {
        let (outline, mark) = shape::paths(health);
        let texts =
            [health.name(), crate::ui::told(health, false), crate::ui::told(health, true), outline, mark];
        Value::Array(texts.into_iter().map(|text| Value::from(text.to_owned())).collect())
    };
    Value::Array(all.into_iter().map(paint).collect()).to_text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use is_it_them_core::feed;
    use is_it_them_core::status::{Failure, Format};
    use is_it_them_core::time::Timestamp;

    const READ_AT: i64 = 1_000_000_000_000;

    fn locale() -> Locale {
        Locale {
            now: Timestamp::from_millis(READ_AT + 60_000),
            max_age: 900,
            moment: |at| at.to_string(),
            day: |at| at.to_string(),
            zone: |_| (),
            ago: |elapsed| format!("{elapsed} ago"),
        }
    }

    fn reading(incident: &str) -> Reading {
        let document = format!(
            r#"{{"page":{{"name":"Example","url":"https://example.com"}},"status":{{"indicator":"none"}},"incidents":[{incident}]}}"#
        );
        let report = feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap();
        Reading::success(report, Timestamp::from_millis(READ_AT), Source::Live)
    }

    #[test]
    fn a_line_says_what_was_seen_and_until_when_it_counts() {
        let open = r#"{"id":"1","name":"Mail is \"late\"","status":"investigating","impact":"major","created_at":"2001-09-09T01:00:00Z"}"#;
        let vendor = Vendor { page: "https://status.example.com".into(), ..Vendor::default() };
        let sample = Vendor { sample: true, ..vendor.clone() };
        let table = [
            (
                "well",
                line(&vendor, &reading(""), &locale()),
                "[\"operational\",\"Example\",\"\",\"\",\"Read {ago}\",1000000000000,1000000900000,\"https://status.example.com\"]",
            ),
            (
                "an incident",
                line(&vendor, &reading(open), &locale()),
                "[\"partial_outage\",\"Example\",\"\",\"Mail is \\\"late\\\"\",\"Read {ago}\",1000000000000,1000000900000,\"https://status.example.com\"]",
            ),
            (
                "failed since",
                line(&vendor, &reading("").failed(Failure::Offline), &locale()),
                "[\"operational\",\"Example\",\"\",\"\",\"This device is offline \u{b7} last read {ago}\",1000000000000,1000000000000,\"https://status.example.com\"]",
            ),
            ("never read", line(&vendor, &Reading::default().failed(Failure::Offline), &locale()), ""),
        ];
        for (name, found, wanted) in table {
            assert_eq!(found, wanted, "{name}");
        }
        let recorded = Reading { source: Source::Sample, ..reading("") };
        assert!(
            line(&sample, &recorded, &locale()).contains(&format!("{}", 1_000_000_000_000 + EVER * 1000))
        );
    }

    #[test]
    fn a_document_whose_own_clock_stops_is_fresh_no_longer_than_that() {
        let vendor = Vendor::default();
        let mut reading = reading("");
        if let Some(report) = &mut reading.report {
            report.valid_until = Some(Timestamp::from_millis(READ_AT + 90_000));
        }
        assert!(line(&vendor, &reading, &locale()).contains(",1000000090000,"));
    }

    #[test]
    fn the_legend_has_every_health_worst_first() {
        let legend = legend();
        assert!(
            legend.starts_with("[[\"major_outage\",\"Major outage\",\"Major outage\",\"M6.3"),
            "{legend}"
        );
        let places: Vec<_> =
            Health::ALL.iter().map(|health| legend.find(&format!("[\"{}\"", health.name()))).collect();
        assert!(places.iter().all(Option::is_some), "{places:?}");
    }
}
