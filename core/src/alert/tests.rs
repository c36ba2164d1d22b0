//! A vendor's days as tables: what its page says turn by turn, and what is told. The background is ended at every step of each.

use super::*;
use crate::status::{
    Component, Coverage, Failure, Format, Impact, Incident, Maintenance, MaintenancePhase, Outcome, Phase,
    Reading, Record, Report, Source, Update, Vendor,
};
use crate::time::Timestamp;

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

#[test]
fn an_incident_is_told_as_it_begins_worsens_and_ends() {
    let posted = |posts: &[(&str, i64)]| incident("a", Some("minor"), posts);
    let (first, second) =
        (posted(&[("investigating", 1)]), posted(&[("investigating", 1), ("identified", 7)]));
    let worse = Incident { impact: Some(Impact::Critical), ..second.clone() };
    let end = Incident {
        impact: Some(Impact::Critical),
        ..posted(&[("investigating", 1), ("identified", 7), ("resolved", 20)])
    };
    day(
        "whole",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (some(with(&[first])), &["new a"]),
            (some(with(&[second])), &["update a"]),
            (some(with(std::slice::from_ref(&worse))), &["worse a"]),
            (some(with(&[worse])), &[]),
            (some(with(std::slice::from_ref(&end))), &["resolved a"]),
            (some(with(&[end])), &[]),
            (some(well()), &[]),
        ],
    );
}

#[test]
fn what_was_so_as_a_vendor_was_chosen_is_not_told_but_how_it_goes_on_is() {
    day(
        "open",
        &mut World::new(),
        &[
            (None, &[]),
            (some(with(&[minor("a")])), &[]),
            (some(with(&[minor("a"), minor("b")])), &["new b"]),
            (some(with(&[over("a"), minor("b")])), &["resolved a"]),
        ],
    );
    day("over", &mut World::new(), &[(some(with(&[over("a")])), &[]), (some(with(&[over("a")])), &[])]);
    let down = || some(page(Health::MajorOutage, &[]));
    day(
        "down",
        &mut World::new(),
        &[(down(), &[]), (down(), &[]), (some(well()), &[]), (some(well()), &["recovered"])],
    );
}

#[test]
fn a_failed_read_tells_nothing_and_ends_nothing() {
    day(
        "failed",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (some(with(&[minor("a")])), &["new a"]),
            (None, &[]),
            (None, &[]),
            (some(with(&[minor("a")])), &[]),
            (None, &[]),
            (some(with(&[over("a")])), &["resolved a"]),
        ],
    );
    let odd = || some(page(Health::Unknown, &[]));
    let down = || some(page(Health::Degraded, &[]));
    day(
        "a word that nobody knows",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (down(), &[]),
            (down(), &["degraded"]),
            (odd(), &[]),
            (odd(), &[]),
            (down(), &[]),
        ],
    );
}

#[test]
fn an_incident_that_a_page_lists_no_more_is_not_called_resolved_and_one_of_a_feed_is_nothing() {
    day(
        "page",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (some(with(&[minor("a")])), &["new a"]),
            (some(well()), &["gone a"]),
            (some(well()), &[]),
        ],
    );
    let feed = |incidents: &[Incident]| some(Report { coverage: Coverage::Incidents, ..with(incidents) });
    day(
        "feed",
        &mut World::new(),
        &[
            (feed(&[]), &[]),
            (feed(&[minor("a")]), &["new a"]),
            (feed(&[]), &[]),
            (feed(&[minor("a")]), &[]),
            (feed(&[over("a")]), &["resolved a"]),
        ],
    );
    let silent = Incident { phase: Phase::silent(), ..minor("a") };
    day(
        "silence",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (some(with(&[minor("a")])), &["new a"]),
            (some(with(&[silent])), &[]),
            (some(with(&[over("a")])), &["resolved a"]),
        ],
    );
}

#[test]
fn a_state_without_an_incident_counts_at_the_second_read() {
    let so = |health| some(page(health, &[]));
    let (up, slow, down) = (|| so(Health::Operational), || so(Health::Degraded), || so(Health::MajorOutage));
    let explained = || some(page(Health::Degraded, &[minor("a")]));
    let after = || some(page(Health::Degraded, &[over("a")]));
    let table: &[(&str, &[Turn<'_>])] = &[
        ("flapping", &[(up(), &[]), (slow(), &[]), (up(), &[]), (down(), &[]), (up(), &[]), (up(), &[])]),
        (
            "down",
            &[
                (up(), &[]),
                (down(), &[]),
                (down(), &["major_outage"]),
                (down(), &[]),
                (up(), &[]),
                (up(), &["recovered"]),
            ],
        ),
        (
            "worse",
            &[
                (up(), &[]),
                (slow(), &[]),
                (slow(), &["degraded"]),
                (down(), &[]),
                (down(), &["major_outage"]),
            ],
        ),
        (
            "better",
            &[
                (up(), &[]),
                (down(), &[]),
                (down(), &["major_outage"]),
                (slow(), &[]),
                (slow(), &[]),
                (down(), &[]),
                (down(), &["major_outage"]),
            ],
        ),
        (
            "flapping when down",
            &[
                (up(), &[]),
                (slow(), &[]),
                (down(), &["degraded"]),
                (slow(), &[]),
                (down(), &[]),
                (slow(), &[]),
            ],
        ),
        (
            "flapping up",
            &[
                (up(), &[]),
                (slow(), &[]),
                (slow(), &["degraded"]),
                (up(), &[]),
                (slow(), &[]),
                (up(), &[]),
                (up(), &["recovered"]),
            ],
        ),
        ("a failed read between", &[(up(), &[]), (slow(), &[]), (None, &[]), (slow(), &["degraded"])]),
        (
            "an incident says it",
            &[
                (up(), &[]),
                (explained(), &["new a"]),
                (explained(), &[]),
                (after(), &["resolved a"]),
                (after(), &["degraded"]),
            ],
        ),
        (
            "an incident says it later",
            &[
                (up(), &[]),
                (slow(), &[]),
                (slow(), &["degraded"]),
                (explained(), &["new a"]),
                (some(with(&[over("a")])), &["resolved a"]),
                (some(with(&[over("a")])), &[]),
            ],
        ),
        (
            "work",
            &[
                (up(), &[]),
                (slow(), &[]),
                (slow(), &["degraded"]),
                (so(Health::Maintenance), &[]),
                (so(Health::Maintenance), &[]),
                (up(), &[]),
                (up(), &["recovered"]),
            ],
        ),
    ];
    for (name, turns) in table {
        day(name, &mut World::new(), turns);
    }
}

#[test]
fn one_read_that_is_looked_at_twice_is_one_read() {
    let mut world = World::new();
    world.turn(some(well()), minute(0));
    world.turn(some(page(Health::Degraded, &[])), minute(5));
    for later in [6, 7, 9] {
        assert_eq!(world.review(minute(later), true).changes, []);
    }
}

#[test]
fn only_what_is_wanted_is_told() {
    let notice = || incident("a", Some("none"), &[("investigating", 1)]);
    let major = || incident("a", Some("major"), &[("investigating", 1)]);
    let unstated = || incident("a", None, &[("investigating", 1)]);
    let wanting = |minimum| {
        let mut world = World::new();
        world.wishes.minimum = minimum;
        world
    };
    day(
        "a notice",
        &mut wanting(Health::Degraded),
        &[(some(well()), &[]), (some(with(&[notice()])), &[]), (some(well()), &[])],
    );
    day(
        "any",
        &mut wanting(Health::Operational),
        &[(some(well()), &[]), (some(with(&[notice()])), &["new a"])],
    );
    day(
        "small, then large",
        &mut wanting(Health::PartialOutage),
        &[
            (some(well()), &[]),
            (some(with(&[minor("a")])), &[]),
            (some(with(&[major()])), &["new a"]),
            (some(with(&[over("a")])), &["resolved a"]),
        ],
    );
    day(
        "small",
        &mut wanting(Health::PartialOutage),
        &[(some(well()), &[]), (some(with(&[minor("a")])), &[]), (some(with(&[over("a")])), &[])],
    );
    // Who does not say how bad it is, is believed by the state of the page.
    let down = || some(page(Health::MajorOutage, &[unstated()]));
    day(
        "unstated",
        &mut wanting(Health::MajorOutage),
        &[(some(well()), &[]), (some(with(&[unstated()])), &[]), (down(), &["new a"])],
    );

    let mut world = World::new();
    world.wishes.toggle(Kind::New);
    day(
        "a kind that is off",
        &mut world,
        &[(some(well()), &[]), (some(with(&[minor("a")])), &[]), (some(with(&[major()])), &["worse a"])],
    );
    let mut world = World::new();
    world.wishes.set(PAGE, |wish| wish.muted = true);
    day("muted", &mut world, &[(some(well()), &[]), (some(with(&[minor("a")])), &[])]);
    world.wishes.set(PAGE, |wish| wish.muted = false);
    assert_eq!(world.wishes.vendors, [], "who wants nothing else takes no room");
    assert_eq!(
        world.turn(some(with(&[minor("a")])), minute(10)),
        [""; 0],
        "what was muted is not told later"
    );
    assert_eq!(world.turn(some(with(&[over("a")])), minute(15)), ["resolved a"]);
}

#[test]
fn what_an_investigation_watches_is_told_by_that() {
    let mut world = World::new();
    world.watched.push("a".into());
    day(
        "watched",
        &mut world,
        &[
            (some(well()), &[]),
            (some(with(&[minor("a"), minor("b")])), &["new b"]),
            (some(with(&[over("a"), minor("b")])), &[]),
            (some(well()), &["gone b"]),
        ],
    );
}

#[test]
fn only_the_chosen_parts_count() {
    let mut world = World::new();
    world.vendor.parts = vec!["API".into()];
    let about = |part: &str, one: Incident| Incident { components: vec![part.into()], ..one };
    day(
        "parts",
        &mut world,
        &[
            (some(well()), &[]),
            (some(with(&[about("Web", minor("a"))])), &[]),
            (some(with(&[about("Web", minor("a")), about("API", minor("b"))])), &["new b"]),
            // That it names our part no more does not end it.
            (some(with(&[about("Web", minor("b"))])), &[]),
            (some(with(&[about("Web", over("b"))])), &["resolved b"]),
        ],
    );
    world.vendor.parts = vec!["Web".into()];
    assert_eq!(
        world.turn(some(with(&[about("Web", minor("c"))])), minute(60)),
        [""; 0],
        "other parts, another vendor"
    );
    assert_eq!(
        world.turn(some(with(&[about("Web", minor("c")), about("Web", minor("d"))])), minute(65)),
        ["new d"]
    );
}

#[test]
fn quiet_hours_are_those_on_the_wall() {
    // Berlin puts its clocks forward on 2026-03-29 and back on 2026-10-25, both at 01:00 in UTC.
    let berlin = |at: Timestamp| {
        let stamp = at.text();
        if ("2026-03-29T01:00".."2026-10-25T01:00").contains(&stamp.as_str()) { 120 } else { 60 }
    };
    let night = Quiet { from: 22 * 60, to: 7 * 60, days: 0 };
    let noon = Quiet { from: 12 * 60, to: 13 * 60, days: 0 };
    let weekend = Quiet { from: 0, to: 0, days: 0b110_0000 };
    let skipped = Quiet { from: 2 * 60, to: 3 * 60, days: 0 };
    for (quiet, now, holds) in [
        (&night, "2026-03-28T20:59:00Z", false),
        (&night, "2026-03-28T21:00:00Z", true),
        (&night, "2026-03-29T04:59:00Z", true),
        (&night, "2026-03-29T05:00:00Z", false),
        (&night, "2026-03-29T19:59:00Z", false),
        (&night, "2026-03-29T20:00:00Z", true),
        (&night, "2026-10-24T20:00:00Z", true),
        (&night, "2026-10-25T05:59:00Z", true),
        (&night, "2026-10-25T06:00:00Z", false),
        (&noon, "2026-01-10T11:00:00Z", true),
        (&noon, "2026-07-10T11:00:00Z", false),
        (&noon, "2026-07-10T10:30:00Z", true),
        // The hour from two to three is not there in one night, and twice in another.
        (&skipped, "2026-03-29T00:59:00Z", false),
        (&skipped, "2026-03-29T01:00:00Z", false),
        (&skipped, "2026-10-25T00:30:00Z", true),
        (&skipped, "2026-10-25T01:30:00Z", true),
        (&skipped, "2026-10-25T02:00:00Z", false),
        // Saturday begins at midnight where the reader is.
        (&weekend, "2026-03-27T22:59:00Z", false),
        (&weekend, "2026-03-27T23:00:00Z", true),
        (&weekend, "2026-03-29T21:59:00Z", true),
        (&weekend, "2026-03-29T22:00:00Z", false),
        (&Quiet::default(), "2026-03-29T00:00:00Z", false),
    ] {
        assert_eq!(quiet.holds(at(now), &berlin), holds, "{quiet:?} at {now}");
    }
    let far = |_: Timestamp| -600;
    assert!(night.holds(at("2026-01-10T08:00:00Z"), &far) && !night.holds(at("2026-01-10T07:59:00Z"), &far));
}

#[test]
fn what_falls_into_quiet_hours_is_told_after_them_if_it_still_stands() {
    let mut world = World::new();
    world.wishes.quiet = Quiet { from: 12 * 60 + 5, to: 12 * 60 + 35, days: 0 };
    let known = || minor("known");
    let busy = |incidents: &[Incident]| some(with(incidents));
    day(
        "night",
        &mut world,
        &[
            (some(with(&[known()])), &[]),
            (busy(&[known(), minor("a"), minor("b")]), &[]),
            (busy(&[known(), over("a"), minor("b")]), &[]),
            (busy(&[over("known"), over("a"), minor("b")]), &[]),
            (None, &[]),
            (busy(&[over("known"), over("a"), minor("b")]), &[]),
            (busy(&[over("known"), over("a"), minor("b")]), &[]),
            (busy(&[over("known"), over("a"), minor("b")]), &["new b", "resolved known"]),
            (busy(&[over("known"), over("a"), minor("b")]), &[]),
        ],
    );
    let mut world = World::new();
    world.wishes.quiet = Quiet { from: 12 * 60 + 5, to: 12 * 60 + 20, days: 0 };
    let down = || some(page(Health::MajorOutage, &[]));
    day(
        "down",
        &mut world,
        &[
            (some(well()), &[]),
            (down(), &[]),
            (down(), &[]),
            (down(), &[]),
            (down(), &["major_outage"]),
            (down(), &[]),
        ],
    );
    let mut world = World::new();
    world.wishes.quiet = Quiet { from: 12 * 60 + 5, to: 12 * 60 + 20, days: 0 };
    day(
        "down and up",
        &mut world,
        &[
            (some(well()), &[]),
            (down(), &[]),
            (down(), &[]),
            (some(well()), &[]),
            (some(well()), &[]),
            (some(well()), &[]),
        ],
    );
}

#[test]
fn a_vendor_is_let_be_for_a_time_or_until_what_goes_on_is_over() {
    let mut world = World::new();
    let later = |id: &str, begins: i64| incident(id, Some("minor"), &[("investigating", begins)]);
    world.wishes.set(PAGE, |wish| wish.until = Some(minute(12)));
    day(
        "an hour",
        &mut world,
        &[
            (some(well()), &[]),
            (some(with(&[later("a", 4), later("b", 4)])), &[]),
            (some(with(&[later("a", 4)])), &[]),
            (some(with(&[later("a", 4)])), &["new a"]),
        ],
    );
    let mut world = World::new();
    let worse = || incident("a", Some("critical"), &[("investigating", 1), ("identified", 8)]);
    world.wishes.set(PAGE, |wish| wish.over = Some(minute(6)));
    day(
        "until it is over",
        &mut world,
        &[
            (some(with(&[minor("a")])), &[]),
            (some(with(&[minor("a")])), &[]),
            (some(with(&[worse()])), &[]),
            (some(with(&[worse(), later("b", 14)])), &["new b"]),
            (some(with(&[over("a"), later("b", 14)])), &["resolved a"]),
        ],
    );
    let silences = |first: Report, then: &[Option<Report>]| {
        let mut world = World::new();
        world.turn(some(first), minute(0));
        world.wishes.set(PAGE, |wish| wish.silence(Silence::Over, minute(1)));
        let turn = |(turn, report): (usize, &Option<Report>)| {
            let now = minute(5 * (1 + i64::try_from(turn).unwrap()));
            world.turn(report.clone(), now);
            world.wishes.of(PAGE).and_then(|wish| wish.silenced(now, world.reading.report.as_ref())).is_some()
        };
        then.iter().enumerate().map(turn).collect::<Vec<bool>>()
    };
    let down = || page(Health::MajorOutage, &[]);
    assert_eq!(
        silences(down(), &[some(down()), None, some(down()), some(well()), some(down()), some(down())]),
        [true, true, true, false, false, false],
        "trouble without an incident, and later other trouble"
    );
    assert_eq!(
        silences(with(&[minor("a")]), &[some(with(&[minor("a")])), some(with(&[over("a")])), some(down())]),
        [true, false, false],
        "an incident, and later trouble without one"
    );
    assert_eq!(
        silences(well(), &[some(well()), some(down())]),
        [false, false],
        "silenced as it had just ended"
    );
    // A clock that is put back leaves nobody silent for years.
    let wish = VendorWish { until: Some(minute(3 * 24 * 60)), ..VendorWish::default() };
    assert!(
        !wish.snoozes(minute(0))
            && wish.snoozes(minute(2 * 24 * 60 + 1))
            && !wish.snoozes(minute(3 * 24 * 60))
    );
}

#[test]
fn work_is_told_an_hour_before_it_begins_once() {
    let work = |id: &str, start: i64, phase: &str| Maintenance {
        id: id.into(),
        title: id.into(),
        phase: MaintenancePhase::from(phase),
        starts_at: Some(minute(start)),
        ends_at: Some(minute(start + 60)),
        ..Maintenance::default()
    };
    let on = |works: &[Maintenance]| some(Report { maintenances: works.to_vec(), ..well() });
    let plan = || on(&[work("w", 70, "scheduled"), work("far", 900, "scheduled")]);
    let moved = || on(&[work("w", 75, "scheduled")]);
    let gone = || on(&[work("w", 75, "cancelled")]);
    day(
        "work",
        &mut World::new(),
        &[
            (some(well()), &[]),
            (plan(), &[]),
            (plan(), &["workw"]),
            (plan(), &[]),
            (moved(), &["workw"]),
            (gone(), &[]),
            (on(&[work("w", 75, "in_progress")]), &["workw"]),
        ],
    );
    day(
        "as it was chosen",
        &mut World::new(),
        &[(on(&[work("w", 30, "scheduled")]), &[]), (on(&[work("w", 30, "in_progress")]), &[])],
    );
    let mut world = World::new();
    world.wishes.quiet = Quiet { from: 12 * 60, to: 12 * 60 + 14, days: 0 };
    day(
        "quiet",
        &mut world,
        &[
            (some(well()), &[]),
            (on(&[work("w", 20, "scheduled"), work("over", -56, "in_progress")]), &[]),
            (on(&[work("w", 20, "scheduled")]), &[]),
            (on(&[work("w", 20, "scheduled")]), &["workw"]),
        ],
    );
}

#[test]
fn several_changes_are_told_together_what_is_broken_first() {
    let mut world = World::new();
    world.turn(some(with(&[minor("a")])), minute(0));
    assert_eq!(world.turn(some(with(&[over("a"), minor("b")])), minute(5)), ["new b", "resolved a"]);
}

#[test]
fn wishes_are_kept_and_a_kind_of_a_later_build_with_them() {
    let mut wishes = World::new().wishes;
    wishes.kinds.push("later".into());
    wishes.set(PAGE, |wish| wish.until = Some(minute(60)));
    wishes.toggle(Kind::Work);
    wishes.toggle(Kind::Work);
    let kept = Wishes::from_text(&wishes.to_text()).unwrap();
    assert_eq!(kept, wishes);
    assert!(kept.wants(Kind::Work) && !Wishes::default().wants(Kind::Update));
    wishes.keep_to(&[]);
    assert_eq!(wishes.vendors, []);
    assert_eq!(Kind::ALL.map(|kind| Kind::named(kind.name())), Kind::ALL.map(Some));
}

#[test]
fn a_long_list_is_bounded() {
    let many: Vec<Incident> = (0..500).map(|number| minor(&number.to_string())).collect();
    let mut world = World::new();
    world.turn(some(well()), minute(0));
    assert_eq!(world.turn(some(with(&many)), minute(5)).len(), 40);
    assert!(world.seen.to_text().len() < 16_000);
}
