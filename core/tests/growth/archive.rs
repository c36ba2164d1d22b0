//! What is kept: taking in a page, an edit, another tab's work, a file; giving up text.

use is_it_them_core::history::archive::{
    Archive, Event, Kept, Shelf, VendorArchive, evict, join, make_room, read_lines, write_lines,
};
use is_it_them_core::history::{Past, csv, ics};
use is_it_them_core::status::{Incident, Update, Vendor};

use super::{SHAPES, Shape, at, grows, incident, now, report, update};

fn kept(shape: Shape, size: usize) -> VendorArchive {
    let mut archive = VendorArchive::new(Vendor::default(), at(0));
    archive.observe(&report(shape, size), now().shifted(-1_000).unwrap());
    archive
}

#[test]
fn a_page_is_observed_and_observed_again() {
    for shape in SHAPES {
        grows(
            &format!("first sight, {shape:?}"),
            |size| report(shape, size),
            |page| {
                VendorArchive::new(Vendor::default(), at(0)).observe(&page, now());
            },
        );
        let known = |size| (kept(shape, size), report(shape, size));
        grows(&format!("second sight, {shape:?}"), known, |(mut archive, page)| {
            archive.observe(&page, now());
        });
        let gone = |size| (kept(shape, size), report(shape, 1));
        grows(&format!("most are gone, {shape:?}"), gone, |(mut archive, page)| {
            archive.observe(&page, now());
        });
    }
}

#[test]
fn archives_are_merged_exported_and_imported() {
    for shape in SHAPES {
        let two = |size| (kept(shape, size), kept(Shape::Different, size));
        grows(&format!("merge, {shape:?}"), two, |(mut one, other)| one.merge(other, now()));
        let few = |size| (kept(shape, size), kept(Shape::Different, size / 17));
        grows(&format!("a few into many, {shape:?}"), few, |(mut many, few)| many.merge(few, now()));
        grows(
            &format!("export and import, {shape:?}"),
            |size| kept(shape, size),
            |archive| {
                let file = Archive::new(vec![archive], now()).into_text();
                Archive::read(&file, now()).unwrap();
            },
        );
        grows(
            &format!("copies, {shape:?}"),
            |size| kept(shape, size),
            |archive| {
                csv(std::slice::from_ref(&archive));
                let works = archive.maintenances();
                let works: Vec<_> = works.iter().map(|work| (&archive.vendor, work)).collect();
                ics(&works, now());
            },
        );
        let past = |size| (report(shape, size), kept(shape, size));
        grows(&format!("the past, {shape:?}"), past, |(page, archive)| {
            let shelf = Shelf::of(&archive);
            Past::of(Some((&page, now())), Some(&shelf), &[]);
            Past::of(Some((&page, now())), Some(&shelf), &["API 7".into()]);
        });
    }
    for shape in SHAPES {
        let shelf = |size| (Shelf::of(&kept(shape, size)), report(shape, size / 2));
        grows(&format!("a shelf of lines, {shape:?}"), shelf, |(mut shelf, page)| {
            let sheet = write_lines(&shelf.lines);
            assert_eq!(read_lines(&sheet).map(|lines| lines.len()), Some(shelf.lines.len()));
            shelf.touched_by(&page, now());
            let again = shelf.lines.clone();
            shelf.put(again);
        });
    }
    let vendors = |size: usize| -> Vec<VendorArchive> {
        let vendor = |index: usize| Vendor { id: (size - index).to_string(), ..Vendor::default() };
        (0..size).map(|index| VendorArchive::new(vendor(index), at(0))).collect()
    };
    grows("many vendors", vendors, |vendors| {
        Archive::new(vendors, now());
    });
}

/// An event with so many posts.
fn event(size: usize, post: impl Fn(usize) -> Update) -> Kept {
    let updates = (0..size).map(post).collect();
    Kept::seen(Event::Incident(Incident { updates, ..incident(Shape::Different, 0) }), at(1))
}

#[test]
fn posts_are_paired() {
    let edited = |mut update: Update| {
        update.text.push_str(" Edited.");
        update
    };
    let nameless = |update: Update| Update { id: None, ..update };
    type Post<'a> = &'a dyn Fn(usize) -> Update;
    let shapes: [(&str, Post<'_>, Post<'_>); 6] = [
        ("the same", &update, &update),
        ("edited", &update, &|index| edited(update(index))),
        ("others", &update, &|index| update(index + 10_000_000)),
        ("one id", &|index| Update { id: Some("one".into()), ..update(index) }, &|index| {
            edited(Update { id: Some("one".into()), ..update(index) })
        }),
        ("without ids", &|index| nameless(update(index)), &|index| edited(nameless(update(index)))),
        ("of one moment", &|index| Update { at: None, phase: None, ..nameless(update(index)) }, &|index| {
            edited(Update { at: None, phase: None, ..nameless(update(index)) })
        }),
    ];
    for (what, before, after) in shapes {
        grows(
            &format!("posts are {what}"),
            |size| (event(size, before), event(size, after)),
            |(one, other)| {
                join(one, other, now());
            },
        );
    }
}

#[test]
fn room_is_made() {
    for shape in SHAPES {
        grows(
            &format!("evict, {shape:?}"),
            |size| kept(shape, size),
            |mut archive| {
                evict(&mut archive.events, usize::MAX);
            },
        );
        grows(
            &format!("room, {shape:?}"),
            |size| [kept(shape, size), kept(shape, size / 2)],
            |mut all| {
                make_room(&mut all, "new", usize::MAX);
            },
        );
    }
}
