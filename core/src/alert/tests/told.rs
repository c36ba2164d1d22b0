//! What a page says, and what of that is told: incidents, states, work.

use super::*;

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
fn a_long_list_is_bounded() {
    let many: Vec<Incident> = (0..500).map(|number| minor(&number.to_string())).collect();
    let mut world = World::new();
    world.turn(some(well()), minute(0));
    assert_eq!(world.turn(some(with(&many)), minute(5)).len(), 40);
    assert!(world.seen.to_text().len() < 16_000);
}
