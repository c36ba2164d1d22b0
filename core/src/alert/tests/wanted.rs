//! What a person wants to be told.

use super::*;

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
