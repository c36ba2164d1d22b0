//! A page in memory: putting two together, leaving parts out, choosing parts.

use is_it_them_core::status::{Record, Report, Toggle};

use super::{SHAPES, Shape, grows, report};

fn both(shape: Shape) -> impl Fn(usize) -> (Report, Report) {
    move |size| {
        let mut earlier = report(shape, size);
        for incident in &mut earlier.incidents {
            incident.id.push_str(" before");
        }
        (report(shape, size), earlier)
    }
}

#[test]
fn a_page_remembers_and_takes_in_another() {
    for shape in SHAPES {
        grows(&format!("remember, {shape:?}"), both(shape), |(mut one, other)| one.remember(other));
        grows(&format!("absorb, {shape:?}"), both(shape), |(mut one, other)| one.absorb(other));
        grows(
            &format!("the same again, {shape:?}"),
            |size| report(shape, size),
            |mut one| {
                let again = one.clone();
                one.remember(again.clone());
                one.absorb(again);
            },
        );
    }
}

#[test]
fn a_page_is_narrowed_and_chosen_from() {
    let parts = ["API 7", "us-east-3", "gone", "us-east-3 - API 2"].map(String::from);
    for shape in SHAPES {
        for chosen in [&parts[..], &parts[..1], &parts[1..2]] {
            let narrow = |mut page: Report| {
                page.narrow(chosen);
            };
            grows(&format!("narrow {chosen:?}, {shape:?}"), |size| report(shape, size), narrow);
        }
        grows(
            &format!("names of parts, {shape:?}"),
            |size| report(shape, size),
            |page| {
                let group = [String::from("us-east-1")];
                assert_eq!(page.part_names().len(), page.components.len());
                page.unlisted(&parts);
                page.toggled(&group, Toggle::Component("0"));
                page.toggled(&parts, Toggle::Group("us-east-1"));
            },
        );
        grows(
            &format!("health and storage, {shape:?}"),
            |size| report(shape, size),
            |mut page| {
                page.health();
                let stored = page.to_value();
                assert!(Report::from_value(&stored).is_some());
            },
        );
    }
    let one_group = |size| {
        let mut page = report(Shape::Different, size);
        page.components.iter_mut().for_each(|leaf| leaf.group = Some("G".into()));
        page
    };
    grows("one of a group is turned off", one_group, |page| {
        let left = page.toggled(&["G".into()], Toggle::Component("0"));
        assert_eq!(left.len() + 1, page.components.len());
    });
}
