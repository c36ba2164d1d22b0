//! Quiet hours, and a vendor that is let be.

use super::*;

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
