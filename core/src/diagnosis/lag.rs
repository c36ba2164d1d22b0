//! How late a vendor tells of its incidents, and so what its silence is worth.

use crate::history::archive::VendorArchive;
use crate::history::{StatedWindow, stated_window};
use crate::status::record::objects;
use crate::status::{Incident, Record, Tree, Update};
use crate::time::Elapsed;

/// How long a vendor took to post, over the incidents of which that is known: those whose start its own later words, or a
/// start before the first post, tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lag {
    /// Half of them were posted within this.
    pub median: Elapsed,
    /// Nine of ten were.
    pub ninth_tenth: Elapsed,
    /// Of how many incidents that is known.
    pub count: usize,
}

// The archive is another package's, which tells it as text.
objects! {
    Lag { median, ninth_tenth, count } blank Lag { median: Elapsed::default(), ninth_tenth: Elapsed::default(), count: 0 };
}

/// How many incidents are looked at, the newest first: habits change.
const MOST: usize = 200;
/// From how many incidents a habit is known.
const LEAST: usize = 3;
/// What was posted later than this was told of afterwards, and says nothing of how soon a page turns.
const LONGEST: Elapsed = Elapsed::seconds(24 * 60 * 60);

impl Lag {
    /// The habit of a vendor by these incidents of it, newest first; `None` where too few tell.
    #[must_use]
    pub fn of<'a>(incidents: impl IntoIterator<Item = &'a Incident>) -> Option<Lag> {
        let lag = |incident: &Incident| lag(incident, stated_window(incident));
        Lag::among(incidents.into_iter().take(MOST).filter_map(lag).collect())
    }

    /// The habit by all that this browser ever kept of the vendor, also where the texts that told it went for want of room. The
    /// page knows its last weeks alone, the archive years.
    #[must_use]
    pub fn kept(archive: &VendorArchive) -> Option<Lag> {
        let mut kept: Vec<_> = archive
            .events
            .iter()
            .filter(|kept| kept.withdrawn.is_none())
            .filter_map(|kept| Some((kept.incident()?, kept.stated_window())))
            .collect();
        kept.sort_by_key(|(incident, _)| std::cmp::Reverse(incident.started_at));
        Lag::among(
            kept.into_iter().take(MOST).filter_map(|(incident, stated)| lag(&incident, stated)).collect(),
        )
    }

    fn among(mut lags: Vec<Elapsed>) -> Option<Lag> {
        lags.sort();
        let share = |tenths: usize| lags.get((lags.len() * tenths / 10).min(lags.len().saturating_sub(1)));
        let (median, ninth_tenth) = (*share(5)?, *share(9)?);
        (lags.len() >= LEAST).then_some(Lag { median, ninth_tenth, count: lags.len() })
    }
}

/// How long after its start an incident was posted first, where that is known.
fn lag(incident: &Incident, stated: Option<StatedWindow>) -> Option<Elapsed> {
    let is_news = |post: &&Update| post.phase != Some(crate::status::Phase::Postmortem);
    let posted = incident.updates.iter().filter(is_news).filter_map(|post| post.at).min()?;
    let from = stated.map(|window| window.from).into_iter().chain(incident.started_at).min()?;
    // A start at the very post is when the vendor pressed the button, and no start.
    (from < posted).then(|| Elapsed::between(from, posted)).filter(|lag| *lag <= LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnosis::{Answers, Case, Sign, diagnose};
    use crate::history::archive::{Event, Kept};
    use crate::playbook::builtin;
    use crate::status::{Format, Phase, Reading, Report, Source, Vendor};
    use crate::time::Timestamp;

    fn at(text: &str) -> Timestamp {
        Timestamp::parse(text).unwrap()
    }

    /// An incident of a day, which its postmortem dates `minutes` before the first post.
    fn told_late(day: u32, minutes: u32) -> Incident {
        let stamp = |hour: u32, minute: u32| at(&format!("2026-10-{day:02}T{hour:02}:{minute:02}:00Z"));
        let post = |at, phase: Phase, text: &str| Update {
            id: None,
            at: Some(at),
            phase: Some(phase),
            text: text.into(),
        };
        let began = 60 - minutes;
        Incident {
            id: format!("i{day}"),
            title: "Errors".into(),
            impact: None,
            phase: Phase::Resolved,
            started_at: Some(stamp(10, 0)),
            resolved_at: Some(stamp(11, 0)),
            components: Vec::new(),
            component_ids: Vec::new(),
            regions: Vec::new(),
            url: None,
            updates: vec![
                post(
                    stamp(12, 0),
                    Phase::Postmortem,
                    &format!("Between 09:{began:02} UTC and 10:50 UTC on October {day}, 2026, calls failed."),
                ),
                post(stamp(10, 0), Phase::Investigating, "Looking."),
            ],
        }
    }

    fn archive() -> VendorArchive {
        let vendor = Vendor { id: "acme".into(), name: "Acme".into(), ..Vendor::default() };
        let mut archive = VendorArchive::new(vendor, at("2026-10-01T00:00:00Z"));
        for (day, minutes) in [(1, 10), (5, 20), (9, 30), (13, 40), (17, 50)] {
            archive
                .events
                .push(Kept::seen(Event::Incident(told_late(day, minutes)), at("2026-10-20T00:00:00Z")));
        }
        archive
    }

    #[test]
    fn the_archive_tells_a_habit_that_the_page_does_not() {
        let mut archive = archive();
        let lag = Lag::kept(&archive).unwrap();
        assert_eq!((lag.median.as_minutes(), lag.ninth_tenth.as_minutes(), lag.count), (30, 50, 5));
        assert_eq!(
            Lag::from_text(&lag.clone().to_text()),
            Some(lag),
            "as the package that has the archive tells it"
        );
        if let Some(first) = archive.events.first_mut() {
            first.withdrawn = Some(at("2026-10-21T00:00:00Z"));
        }
        assert_eq!(Lag::kept(&archive).unwrap().count, 4, "what was withdrawn tells nothing");
        archive.events.truncate(3);
        assert_eq!(Lag::kept(&archive), None, "two are no habit");
    }

    #[test]
    fn a_green_page_is_worth_what_the_archive_tells_of_it() {
        let now = at("2026-11-20T10:20:00Z");
        let report = Report::new(Format::Statuspage);
        let readings = [Reading::success(report, now, Source::Live)];
        let answers = Answers { started_at: Some(at("2026-11-20T10:00:00Z")), ..Answers::default() };
        let playbook = builtin("generic").unwrap();
        let green = |lag: Option<Lag>| {
            let case = Case {
                now,
                vendor: "Acme",
                readings: &readings,
                upstream: &[],
                answers: &answers,
                playbook: &playbook,
                lag,
                probes: &[],
            };
            diagnose(&case).evidence.into_iter().map(|item| item.sign).collect::<Vec<_>>()
        };
        let with = green(Lag::kept(&archive()));
        assert!(
            with.iter().any(|sign| matches!(sign, Sign::GreenFor { lag, .. } if lag.count == 5)),
            "{with:?}"
        );
        assert!(!green(None).iter().any(|sign| matches!(sign, Sign::GreenFor { .. })));
    }
}
