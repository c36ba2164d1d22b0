//! What came of the latest attempts at the vendors, for the person who asks why one is unknown: a line for each that came to
//! something else than the one before it of the same vendor. How the latest of each went, and when, stands in its outcome.
//!
//! A line is the moment, the page, the address that was asked, and what came of it, with tabs between them: a health, or a failure
//! as JSON. A line that is not understood, as a later build may leave it, says nothing.

use super::{Failure, Health, Outcome, Reading, Record, Vendor};
use crate::names;
use crate::time::Timestamp;

/// How many lines are kept, the latest.
const MOST: usize = 200;

/// What is kept of a line, in bytes: what a vendor's document says at the place of a fault may be long.
const LINE: usize = 600;

/// The text that is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log(String);

/// What came of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When it ended.
    pub at: Timestamp,
    /// The vendor's page.
    pub page: String,
    /// The address that was asked, as far as it is known beforehand.
    pub asked: String,
    /// The vendor's health, or why it was not read.
    pub came: Result<Health, Failure>,
}

impl Entry {
    /// That of an attempt that was just made: `reading` is what is known after it.
    #[must_use]
    pub fn of(vendor: &Vendor, reading: &Reading, outcome: &Outcome, now: Timestamp) -> Entry {
        let source = reading.finding.source(vendor);
        let asked = match source.document {
            Some(document) => document,
            None if source.is_common() => [&source.page, names::API, names::SUMMARY].concat(),
            None => source.page,
        };
        let came = reading.failure.clone().map_or(Ok(outcome.health), Err);
        Entry { at: now, page: vendor.page.clone(), asked, came }
    }

    fn line(mut self) -> Option<String> {
        let came = match &mut self.came {
            Ok(health) => health.name().into(),
            Err(failure) => failure.to_text(),
        };
        let line = [self.at.text().as_str(), &self.page, &self.asked, &came].join("\t");
        (line.len() <= LINE && !line.contains('\n')).then_some(line)
    }

    fn read(line: &str) -> Option<Entry> {
        let mut fields = line.splitn(4, '\t');
        let mut field = || fields.next();
        let (at, page, asked, came) = (Timestamp::parse(field()?)?, field()?, field()?, field()?);
        let came =
            if came.starts_with('{') { Err(Failure::from_text(came)?) } else { Ok(Health::named(came)) };
        Some(Entry { at, page: page.into(), asked: asked.into(), came })
    }
}

impl Log {
    /// What was kept.
    #[must_use]
    pub fn from_text(text: String) -> Log {
        Log(text)
    }

    /// To be kept.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Every one, the latest first.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.0.lines().rev().filter_map(Entry::read)
    }

    /// Takes in what came, unless it is what came last of the same vendor. A device without a network is one line for all
    /// vendors. Whether anything was taken in.
    pub fn note(&mut self, entries: Vec<Entry>) -> bool {
        let mut is_new = false;
        for mut entry in entries {
            if entry.came == Err(Failure::Offline) {
                entry.page.clear();
                entry.asked.clear();
            }
            let last = self.entries().find(|known| known.page == entry.page || known.page.is_empty());
            if last.is_some_and(|last| last.page == entry.page && last.came == entry.came) {
                continue;
            }
            let Some(line) = entry.line() else { continue };
            self.0 += &line;
            self.0.push('\n');
            is_new = true;
        }
        let surplus = self.0.lines().count().saturating_sub(MOST);
        if surplus > 0 {
            self.0 = self.0.split_inclusive('\n').skip(surplus).collect();
        }
        is_new
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Problem;

    fn entry(page: &str, minute: i64, came: Result<Health, Failure>) -> Entry {
        let page = ["https://", page, ".example"].concat();
        let asked = [&page, "/api/v2/summary.json"].concat();
        Entry { at: Timestamp::from_millis(1_700_000_000_000 + minute * 60_000), page, asked, came }
    }

    #[test]
    fn what_came_out_differently_is_kept_and_nothing_else() {
        let shape = || Failure::Shape {
            format: "slack".into(),
            path: "a[1]".into(),
            problem: Problem::BadTime("x\ty\nz".into()),
        };
        let mut log = Log::default();
        for (one, is_new) in [
            (entry("a", 0, Ok(Health::Operational)), true),
            (entry("a", 1, Err(Failure::Blocked)), true),
            (entry("b", 2, Ok(Health::MajorOutage)), true),
            (entry("a", 3, Err(Failure::Blocked)), false),
            (entry("a", 4, Err(shape())), true),
            (entry("a", 5, Err(Failure::Server { status: 503 })), true),
            (entry("a", 6, Err(Failure::Server { status: 500 })), true),
            (entry("a", 7, Err(Failure::Offline)), true),
            (entry("b", 7, Err(Failure::Offline)), false),
            (entry("a", 9, Ok(Health::Operational)), true),
        ] {
            assert_eq!(log.note(vec![one.clone()]), is_new, "{one:?}");
        }
        let again = Log::from_text(log.text().into());
        let came: Vec<_> = again.entries().map(|known| (known.page, known.came)).collect();
        assert_eq!(came.len(), 8);
        assert_eq!(came[0], ("https://a.example".into(), Ok(Health::Operational)));
        assert_eq!(came[1], (String::new(), Err(Failure::Offline)));
        assert_eq!(came[4].1, Err(shape()));
    }

    #[test]
    fn it_is_bounded() {
        let mut log = Log::default();
        let status = |number: u16| Err(Failure::Server { status: number });
        log.note((0..500).map(|number| entry("a", number.into(), status(number))).collect());
        assert_eq!(log.entries().count(), 200);
        assert_eq!(log.entries().next().map(|last| last.came), Some(status(499)));
        let long = Failure::Elsewhere { host: "x".repeat(5000) };
        assert!(!log.note(vec![entry("a", 1, Err(long))]));
    }
}
