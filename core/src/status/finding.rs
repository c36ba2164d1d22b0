//! Where a vendor's page was found, when to search for another format, and the question to the formats module.

use super::{Failure, Format, Place, Report, Vendor};
use crate::time::{Elapsed, Timestamp};

/// What is known of where a vendor's page is and what it is made with, beyond what the vendor says of it: kept with its
/// [`Reading`](super::Reading), since vendors move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// The vendor as it was last found; `None` while its page is where, and in the format, that was assumed.
    pub source: Option<Vendor>,
    /// When its format was last searched for, whatever came of it.
    pub searched_at: Option<Timestamp>,
    /// The format its page had before, when the last search found it in another.
    pub moved_from: Option<Format>,
    /// The first id that the page was read with: another one is another page.
    pub page_id: Option<String>,
    /// Where the page is by the word of a person, or since two days showed it.
    pub confirmed: Option<Place>,
    /// Where the last answer came from that is not surely the vendor's.
    pub waiting: Option<Place>,
}

/// A search costs a vendor up to six requests, so one that found nothing is not repeated for this many seconds.
const PAUSE: u64 = 3600;

/// How long it is worth telling that a page is made with other software now, in seconds: a week.
const NEWS: u64 = 7 * 24 * 3600;

impl Finding {
    /// The vendor as it is to be read.
    #[must_use]
    pub fn source(&self, vendor: &Vendor) -> Vendor {
        let mut source = match &self.source {
            Some(found) if !vendor.sample => vendor.read_at(found),
            _ => vendor.clone(),
        };
        if let Some(place) = &self.confirmed {
            source.domains.push(place.host.clone());
        }
        source
    }

    /// Whether the vendor is to be looked for elsewhere at `now`, after a read failed so: by a search or, within the hour
    /// after one, at the place alone that it found. `former` is the format of the last good report.
    #[must_use]
    pub fn wants_search(
        &self,
        source: &Vendor,
        former: Option<Format>,
        failure: &Failure,
        now: Timestamp,
    ) -> bool {
        let is_sure = former.or(source.format).is_some();
        !source.sample
            && source.is_resolved()
            && failure.may_be_another_format(is_sure)
            && (self.may_search(now) || self.candidate().is_some())
    }

    /// Whether a whole search may be made at `now`.
    #[must_use]
    pub fn may_search(&self, now: Timestamp) -> bool {
        self.searched_at.is_none_or(|at| at > now || Elapsed::between(at, now).as_seconds() > PAUSE)
    }

    /// How the page is read at the place that waits to be confirmed, where a search found that.
    #[must_use]
    pub fn candidate(&self) -> Option<&Vendor> {
        self.waiting.as_ref()?.source.as_ref()
    }

    /// Of why the known page was not read, and that another one waits to be confirmed in its place, what tells a person
    /// more.
    #[must_use]
    pub fn clearer(&self, failure: Failure) -> Failure {
        match self.waiting.as_ref().filter(|_| failure.may_be_another_format(true)) {
            Some(place) if place.source.is_some() => Failure::Elsewhere { host: place.host.clone() },
            _ => failure,
        }
    }

    /// Which format a page had before it came to be in that of `report`, while that is news.
    #[must_use]
    pub fn moved_from(&self, report: &Report, now: Timestamp) -> Option<Format> {
        self.moved_from.filter(|from| is_news(self.searched_at, now) && *from != report.format)
    }
}

/// Whether what happened then is still worth telling.
pub(super) fn is_news(at: Option<Timestamp>, now: Timestamp) -> bool {
    at.is_some_and(|at| at <= now && Elapsed::between(at, now).as_seconds() < NEWS)
}

/// What the module that knows every format is asked: the modules share no memory, so it crosses as a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inquiry {
    /// Who, as they are to be read.
    pub vendor: Vendor,
    /// The format of the last good report.
    pub former: Option<Format>,
    /// How the read failed that was made without that module; `None` where none was.
    pub failure: Option<Failure>,
    /// What is known of the page.
    pub finding: Finding,
    /// Whether a whole search may be made, where a look at the place that waits is not enough.
    pub search: bool,
    /// Milliseconds that are left to read it.
    pub left: u32,
}

/// What that module answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// What was read.
    pub report: Option<Report>,
    /// Why there is no report.
    pub failure: Option<Failure>,
    /// What is known of the page now.
    pub finding: Finding,
}

impl Reply {
    /// The report, or why there is none.
    ///
    /// # Errors
    /// The failure, or that no answer came.
    pub fn outcome(self) -> Result<Report, Failure> {
        self.report.ok_or_else(|| self.failure.unwrap_or(Failure::NotLoaded))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_millis(seconds * 1000)
    }

    #[test]
    fn a_format_is_searched_for_where_that_may_help_and_once_an_hour() {
        let page = Vendor { page: "https://x.example".into(), ..Vendor::default() };
        let known = Vendor { format: Some(Format::Instatus), ..page.clone() };
        let sample = Vendor { sample: true, ..page.clone() };
        let unresolved = Vendor { page: "x".into(), ..page.clone() };
        let never = Finding::default();
        let lately = Finding { searched_at: Some(at(0)), ..Finding::default() };
        let place = Place { source: Some(known.clone()), ..Place::default() };
        let found = Finding { waiting: Some(place), ..lately.clone() };
        let html = Failure::NotJson { html: true };
        for (name, finding, vendor, former, failure, now, wanted) in [
            ("another document", &never, &page, None, &html, 0, true),
            (
                "a browser that shows nothing of a page never read",
                &never,
                &page,
                None,
                &Failure::Blocked,
                0,
                true,
            ),
            (
                "the same of one that was",
                &never,
                &page,
                Some(Format::Statuspage),
                &Failure::Blocked,
                0,
                false,
            ),
            ("the same of one whose format is known", &never, &known, None, &Failure::Blocked, 0, false),
            ("a known one that gives another document", &never, &known, None, &html, 0, true),
            ("trouble that passes", &never, &page, None, &Failure::Timeout { seconds: 10 }, 0, false),
            ("within the hour", &lately, &page, None, &html, 3600, false),
            ("after it", &lately, &page, None, &html, 3601, true),
            ("within the hour, with a place that waits", &found, &page, None, &html, 60, true),
            ("a sample", &never, &sample, None, &html, 0, false),
            ("an id", &never, &unresolved, None, &html, 0, false),
        ] {
            assert_eq!(finding.wants_search(vendor, former, failure, at(now)), wanted, "{name}");
        }
    }

    #[test]
    fn a_vendor_is_read_where_it_was_found_and_stays_who_it_is() {
        let vendor = Vendor { id: "x".into(), page: "https://x.example".into(), ..Vendor::default() };
        let found = Vendor { id: "y".into(), page: "https://y.example".into(), ..Vendor::default() };
        let finding = Finding { source: Some(found), ..Finding::default() };
        let source = finding.source(&vendor);
        assert_eq!((source.id.as_str(), source.page.as_str()), ("x", "https://y.example"));
        let sample = Vendor { sample: true, ..vendor.clone() };
        assert_eq!(finding.source(&sample), sample);
        assert_eq!(Finding::default().source(&vendor), vendor);
    }

    #[test]
    fn that_a_vendor_moved_is_news_for_a_week() {
        let finding =
            Finding { searched_at: Some(at(0)), moved_from: Some(Format::Statuspage), ..Finding::default() };
        let day = 24 * 3600;
        for (name, format, now, told) in [
            ("at once", Format::Instatus, 60, Some(Format::Statuspage)),
            ("on the sixth day", Format::Instatus, 6 * day, Some(Format::Statuspage)),
            ("on the eighth", Format::Instatus, 8 * day, None),
            ("when it moved back", Format::Statuspage, 60, None),
        ] {
            assert_eq!(finding.moved_from(&Report::new(format), at(now)), told, "{name}");
        }
    }
}
