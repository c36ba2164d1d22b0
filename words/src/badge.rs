//! One vendor in a badge: what a badge and the head of a list row show.

use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Freshness, Health, HttpsUrl, Reading, Source, Vendor};

/// One vendor in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Badge {
    /// What the vendor calls itself, once its page was read.
    pub name: String,
    /// What of the vendor counts, where parts were chosen: `CDN, Workers`.
    pub scope: String,
    /// The health whose shape and colour are painted: never a good one that may be over.
    pub health: Health,
    /// The state in a word or two: `Degraded`, `Was operational`, `Reading…`.
    pub state: &'static str,
    /// Where the claim comes from and how old it is: `Read 40s ago`, `Page did not answer · last read 2h ago`.
    pub age: String,
    /// Whether the state may be over.
    pub stale: bool,
    /// The page a person may open; local addresses of the demo and the tests are not linked.
    pub link: Option<HttpsUrl>,
}

impl Badge {
    /// What is shown of a vendor. `reading` is `None` until the first attempt is through.
    #[must_use]
    pub fn of(vendor: &Vendor, reading: Option<&Reading>, locale: &Locale) -> Badge {
        let page = reading.and_then(|reading| reading.report.as_ref()).map(|report| &report.page);
        let link = match vendor.sample {
            true => page.and_then(|page| page.url.clone()),
            false => HttpsUrl::parse(&vendor.page),
        };
        let stale = reading.is_some_and(|reading| is_stale(reading, locale));
        Badge {
            name: reading.and_then(Reading::name).unwrap_or(&vendor.name).into(),
            scope: crate::parts::scope(&vendor.parts),
            health: reading
                .map_or(Health::Unknown, |reading| reading.shown_health(locale.now, locale.max_age)),
            state: match reading {
                None => crate::ui::reading_state(),
                Some(reading) => crate::ui::told(reading.health(), stale),
            },
            age: reading.map_or(crate::ui::reading().into(), |reading| age(reading, locale)),
            stale,
            link,
        }
    }
}

fn is_stale(reading: &Reading, locale: &Locale) -> bool {
    reading.freshness(locale.now, locale.max_age) == Freshness::Stale
}

fn age(reading: &Reading, locale: &Locale) -> String {
    let why = reading.failure.as_ref().map(crate::ui::failure_short);
    let Some(report) = &reading.report else {
        return why.unwrap_or(crate::ui::reading()).into();
    };
    if reading.source == Source::Sample {
        return match report.page.updated_at {
            Some(at) => crate::ui::sample(&(locale.day)(at)),
            None => crate::ui::sample_label().into(),
        };
    }
    let ago = age_of(reading, locale);
    match why.filter(|_| is_stale(reading, locale)) {
        Some(why) => crate::ui::failed_since(why, &crate::ui::last_read(&ago)),
        None => crate::ui::read(&ago),
    }
}

/// How long ago a vendor's page was read, or that this device's clock cannot tell.
#[must_use]
pub fn age_of(reading: &Reading, locale: &Locale) -> String {
    locale.age(reading).unwrap_or_else(|| crate::ui::at_an_unknown_time().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use is_it_them_core::feed;
    use is_it_them_core::status::{Failure, Format};
    use is_it_them_core::time::Timestamp;

    /// When everything here was read, in milliseconds.
    const READ_AT: i64 = 1_000_000_000_000;

    /// This number of seconds after that.
    fn locale(now: i64) -> Locale {
        Locale {
            now: Timestamp::from_millis(READ_AT + now * 1000),
            max_age: 900,
            moment: |at| at.to_string(),
            day: |at| at.to_string(),
            zone: |_| (),
            ago: |elapsed| format!("{elapsed} ago"),
        }
    }

    fn reading(indicator: &str, source: Source) -> Reading {
        let document = format!(
            r#"{{"page":{{"name":"Example","url":"https://example.com","updated_at":"2025-11-13T00:00:00Z"}},"status":{{"indicator":"{indicator}"}}}}"#
        );
        let report = feed::ALL.read(Format::Statuspage, document.as_bytes()).unwrap();
        Reading::success(report, Timestamp::from_millis(READ_AT), source)
    }

    #[test]
    fn a_vendor_is_shown_with_its_state_and_how_far_to_trust_it() {
        use Health::{Degraded, MajorOutage, Operational, Unknown};
        let live = |indicator| reading(indicator, Source::Live);
        let table = [
            (
                None,
                60,
                "status.example.com",
                Unknown,
                "Reading\u{2026}",
                "Reading the status page\u{2026}",
                false,
            ),
            (Some(live("none")), 60, "Example", Operational, "Operational", "Read 1m ago", false),
            (Some(live("minor")), 60, "Example", Degraded, "Degraded", "Read 1m ago", false),
            (
                Some(reading("none", Source::Cached)),
                60,
                "Example",
                Operational,
                "Operational",
                "Read 1m ago",
                false,
            ),
            (Some(live("none")), 3600, "Example", Unknown, "Was operational", "Read 1h 0m ago", true),
            (
                Some(live("none")),
                -3600,
                "Example",
                Unknown,
                "Was operational",
                "Read at an unknown time by this device\u{2019}s clock",
                true,
            ),
            (
                Some(Reading { read_at: None, ..live("none") }),
                60,
                "Example",
                Unknown,
                "Was operational",
                "Read at an unknown time by this device\u{2019}s clock",
                true,
            ),
            (
                Some(live("minor").failed(Failure::Offline)),
                -3600,
                "Example",
                Degraded,
                "Degraded",
                "This device is offline \u{b7} last read at an unknown time by this device\u{2019}s clock",
                true,
            ),
            (
                Some(live("none").failed(Failure::Timeout { seconds: 10 })),
                60,
                "Example",
                Unknown,
                "Was operational",
                "Page did not answer \u{b7} last read 1m ago",
                true,
            ),
            (
                Some(live("critical").failed(Failure::Blocked)),
                60,
                "Example",
                MajorOutage,
                "Major outage",
                "Page could not be reached \u{b7} last read 1m ago",
                true,
            ),
            (
                Some(Reading::default().failed(Failure::Private { status: 401 })),
                60,
                "status.example.com",
                Unknown,
                "Unknown",
                "Page wants a login",
                false,
            ),
            (
                Some(reading("none", Source::Sample)),
                99_999_999,
                "Example",
                Operational,
                "Operational",
                "Recorded sample of 2025-11-13T00:00:00Z, not live",
                false,
            ),
        ];
        for (reading, now, name, health, state, age, stale) in table {
            let vendor = Vendor {
                id: "x".into(),
                name: "status.example.com".into(),
                page: "https://status.example.com".into(),
                sample: reading.as_ref().is_some_and(|reading| reading.source == Source::Sample),
                ..Vendor::default()
            };
            let badge = Badge::of(&vendor, reading.as_ref(), &locale(now));
            assert_eq!(
                (badge.name.as_str(), badge.health, badge.state, badge.age.as_str(), badge.stale),
                (name, health, state, age, stale)
            );
        }
    }

    #[test]
    fn only_https_pages_are_linked() {
        let vendor =
            |page: &str| Vendor { id: "x".into(), name: "X".into(), page: page.into(), ..Vendor::default() };
        let link = |page| Badge::of(&vendor(page), None, &locale(0)).link;
        assert_eq!(link("https://status.example.com").as_deref(), Some("https://status.example.com"));
        assert_eq!(link("http://localhost:8080/x"), None);
        assert_eq!(link("some-id"), None);
    }
}
