//! A vendor's days as tables: what its page says turn by turn, and what is told. The background is ended at every step of each.

use super::*;
use crate::status::{
    Component, Coverage, Failure, Format, Impact, Incident, Maintenance, MaintenancePhase, Outcome, Phase,
    Reading, Record, Report, Source, Update, Vendor,
};
use crate::time::Timestamp;

mod silence;
mod told;
mod wanted;

const PAGE: &str = "https://x.example";

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

/// Minutes after a Tuesday's noon.
fn minute(minutes: i64) -> Timestamp {
    at("2025-11-04T12:00:00Z").shifted(minutes * 60_000).unwrap()
}

fn incident(id: &str, impact: Option<&str>, posts: &[(&str, i64)]) -> Incident {
    let updates: Vec<Update> = posts
        .iter()
        .rev()
        .map(|(phase, at)| Update {
            phase: Some((*phase).into()),
            at: Some(minute(*at)),
            ..Update::default()
        })
        .collect();
    let phase: Phase = posts.last().map_or_else(Phase::default, |(phase, _)| (*phase).into());
    Incident {
        id: id.into(),
        title: ["Slow ", id].concat(),
        impact: impact.map(Impact::from),
        resolved_at: phase.is_over().then(|| updates[0].at).flatten(),
        phase,
        started_at: posts.first().map(|(_, at)| minute(*at)),
        updates,
        ..Incident::default()
    }
}

fn minor(id: &str) -> Incident {
    incident(id, Some("minor"), &[("investigating", 1)])
}

fn over(id: &str) -> Incident {
    incident(id, Some("minor"), &[("investigating", 1), ("resolved", 9)])
}

/// A page with these incidents, whose one part is so.
fn page(health: Health, incidents: &[Incident]) -> Report {
    Report {
        indicator: Some(Health::Operational),
        components: vec![Component { id: "api".into(), name: "API".into(), health, ..Component::default() }],
        incidents: incidents.to_vec(),
        ..Report::new(Format::Statuspage)
    }
}

fn well() -> Report {
    page(Health::Operational, &[])
}

fn with(incidents: &[Incident]) -> Report {
    page(Health::Operational, incidents)
}

/// A background with its storage, for one vendor.
struct World {
    vendor: Vendor,
    wishes: Wishes,
    seen: AllSeen,
    outcome: Outcome,
    reading: Reading,
    watched: Vec<String>,
    shown: Vec<String>,
    offset: fn(Timestamp) -> i32,
}

impl World {
    fn new() -> World {
        let vendor = Vendor { id: "x".into(), name: "X".into(), page: PAGE.into(), ..Vendor::default() };
        World {
            outcome: Outcome::unknown(&vendor),
            vendor,
            wishes: Wishes {
                on: true,
                kinds: Kind::ALL.map(|kind| kind.name().to_owned()).into(),
                ..Wishes::default()
            },
            seen: AllSeen::default(),
            reading: Reading::default(),
            watched: Vec::new(),
            shown: Vec::new(),
            offset: |_| 0,
        }
    }

    /// What the page says at a moment; nothing where it cannot be read.
    fn reads(&mut self, report: Option<Report>, now: Timestamp) {
        self.reading = match report {
            Some(report) => Reading::success(report, now, Source::Live),
            None => self.reading.clone().failed(Failure::Blocked),
        };
        let mut counting = self.reading.clone();
        counting.narrow(&self.vendor.parts);
        self.outcome.note(&self.vendor, &counting, now);
        let mut kept = Reading { read_at: None, ..self.reading.clone() };
        self.outcome.digest = crate::status::digest(&kept.to_text()).to_string();
    }

    fn review(&self, now: Timestamp, knows_past: bool) -> Review {
        let vendors = [self.vendor.clone()];
        let outcomes = [self.outcome.clone()];
        // What is kept goes through storage.
        let mut seen = self.seen.clone();
        let before = AllSeen::from_text(&seen.to_text()).unwrap();
        let is_behind = before.behind(&outcomes).contains(&PAGE);
        let reading = |_: &Outcome| {
            assert!(is_behind, "a reading that is not behind is not looked at");
            Some(self.reading.clone())
        };
        let scene = Scene {
            now,
            offset: &self.offset,
            wishes: &self.wishes,
            is_watched: &|_, id| self.watched.iter().any(|watched| Known::mark(watched) == id),
            is_shown: &|key| self.shown.iter().any(|shown| shown == key),
            knows_past,
        };
        Review::of(&vendors, &outcomes, &before, &reading, &scene)
    }

    /// A turn at a moment, and what it tells, in words of a few letters. A background that is ended before anything was recorded
    /// finds the same again, and one that is ended after the browser took the notification nothing.
    fn turn(&mut self, report: Option<Report>, now: Timestamp) -> Vec<String> {
        self.reads(report, now);
        let mut review = self.review(now, false);
        if !review.gone.is_empty() {
            review = self.review(now, true);
            assert!(review.gone.is_empty());
        }
        let told: Vec<String> =
            review.changes.iter().map(|change| said(&change.what, &change.title)).collect();
        let keys: Vec<String> = review.changes.iter().map(|change| change.key.clone()).collect();
        let again = self.review(now, true);
        assert_eq!(again, review, "ended before the browser took it");
        self.shown.extend(keys.clone());
        assert_eq!(self.review(now, true).changes, [], "ended before it was recorded");
        self.shown.retain(|key| !keys.contains(key));
        if !review.over.is_empty() {
            self.wishes.set(PAGE, |wish| wish.end(now));
        }
        self.seen = review.seen;
        assert_eq!(self.review(now, true).changes, [], "ended after it was recorded");
        told
    }
}

fn said(what: &What, title: &str) -> String {
    let word = match what {
        What::New { .. } => "new",
        What::Worse { .. } => "worse",
        What::Update { .. } => "update",
        What::Resolved => "resolved",
        What::NotListed => "gone",
        What::State(health) => health.name(),
        What::Recovered => "recovered",
        What::Work { .. } => "work",
    };
    [word, title.trim_start_matches("Slow")].concat()
}

/// What a page says, nothing where it cannot be read, and what that tells.
type Turn<'a> = (Option<Report>, &'a [&'a str]);

/// Reads of a page five minutes apart, and what each tells.
fn day(name: &str, world: &mut World, turns: &[Turn<'_>]) {
    for (turn, (report, wanted)) in turns.iter().enumerate() {
        let now = minute(5 * i64::try_from(turn).unwrap());
        assert_eq!(world.turn(report.clone(), now), *wanted, "{name}, turn {turn}");
    }
}

fn some(report: Report) -> Option<Report> {
    Some(report)
}
