//! What no clock, no file and no vendor may do to what is kept.

use serde_json::json;

use super::*;
use crate::history::sample::{at, incident, post};
use crate::status::{Format, Phase};

const MONDAY: &str = "2026-01-12T10:00Z";
const TUESDAY: &str = "2026-01-13T10:00Z";
const WEDNESDAY: &str = "2026-01-14T10:00Z";
const AHEAD: &str = "9999-01-01T00:00Z";

fn vendor(id: &str) -> Vendor {
    Vendor { id: id.into(), name: id.into(), ..Vendor::default() }
}

fn report(incidents: &[Incident]) -> Report {
    Report { incidents: incidents.to_vec(), ..Report::new(Format::Statuspage) }
}

fn seen(incident: &Incident, when: &str) -> Kept {
    Kept::seen(Event::Incident(incident.clone()), at(when))
}

fn archive(id: &str, events: Vec<Kept>) -> VendorArchive {
    let mut archive = VendorArchive::new(vendor(id), at(MONDAY));
    archive.events = events;
    archive
}

/// Open at first, resolved later.
fn both() -> (Incident, Incident) {
    let mut open = incident("1", "A", "2026-01-12T09:00Z", "");
    let mut over = incident("1", "A", "2026-01-12T09:00Z", "2026-01-13T09:00Z");
    open.updates[0].text = "We look.".into();
    over.updates[1].text = "We looked.".into();
    (open, over)
}

/// The ways in which an open incident got a stamp that lies ahead.
fn poisoned() -> Vec<(&'static str, Kept)> {
    let (open, _) = both();
    let mut from_monday = seen(&open, MONDAY);
    from_monday.seen_last = at(AHEAD);
    for update in &mut from_monday.updates {
        update.seen_last = at(AHEAD);
    }
    vec![("the clock was ahead", seen(&open, AHEAD)), ("seen on, then the clock was ahead", from_monday)]
}

#[test]
fn a_stamp_ahead_of_the_clock_is_right_about_nothing() {
    let (_, over) = both();
    for (how, poison) in poisoned() {
        let healed = |archive: &VendorArchive| {
            let [event] = &archive.events[..] else { panic!("{how}: {archive:?}") };
            let incident = event.incident().unwrap();
            assert_eq!((&incident.phase, incident.is_open()), (&Phase::Resolved, false), "{how}");
            assert!(
                event.seen_first <= at(WEDNESDAY) && event.seen_last <= at(WEDNESDAY),
                "{how}: {event:?}"
            );
            assert_eq!(incident.updates[1].text, "We looked.", "{how}");
        };
        let mut page = archive("v", vec![poison.clone()]);
        let changed = page.observe(&report(std::slice::from_ref(&over)), at(WEDNESDAY));
        assert_eq!(changed.len(), 1, "{how}: what healed is written");
        healed(&page);

        // Into what is known, out of what is known, in either order.
        let good = seen(&over, TUESDAY);
        for (mine, theirs) in [(good.clone(), poison.clone()), (poison.clone(), good)] {
            let mut merged = archive("v", vec![mine.clone()]);
            merged.merge(archive("v", vec![theirs.clone()]), at(WEDNESDAY));
            healed(&merged);
            assert_eq!(merged.events[0], join(mine, theirs, at(WEDNESDAY)), "{how}");
        }
    }
}

#[test]
fn a_poisoned_record_that_its_page_no_longer_lists_is_withdrawn_and_written() {
    let (_, over) = both();
    let mut older = over.clone();
    (older.id, older.started_at) = ("0".into(), Some(at("2026-01-01T00:00Z")));
    for (how, poison) in poisoned() {
        let mut page = archive("v", vec![poison]);
        let keys = page.observe(&report(std::slice::from_ref(&older)), at(WEDNESDAY));
        assert_eq!(keys.len(), 2, "{how}");
        assert_eq!(page.incidents().len(), 1, "{how}");
    }
}

#[test]
fn a_mark_ahead_of_the_clock_hides_no_incident() {
    let (open, _) = both();
    let mut hidden = seen(&open, MONDAY);
    hidden.withdrawn = Some(at(AHEAD));
    hidden.updates[0].withdrawn = Some(at(AHEAD));
    let file = Archive::new(vec![archive("v", vec![hidden])], at(TUESDAY));
    assert_eq!(file.vendors[0].incidents(), [open]);
}

#[test]
fn an_archive_first_seen_ahead_of_the_clock_was_first_seen_now() {
    let mut file = VendorArchive::new(vendor("v"), at(AHEAD));
    file.merge(VendorArchive::new(vendor("v"), at(AHEAD)), at(TUESDAY));
    assert_eq!(file.first_seen, at(TUESDAY));
}

#[test]
fn a_post_that_is_edited_for_ever_is_kept_first_and_last() {
    let mut edited = incident("1", "A", "2026-01-12T09:00Z", "");
    let mut page = VendorArchive::new(vendor("v"), at(MONDAY));
    for minute in 0..40i64 {
        edited.updates[0].text = format!("{minute} {}", "x".repeat(60_000));
        page.observe(&report(std::slice::from_ref(&edited)), at(MONDAY).shifted(minute * 60_000).unwrap());
    }
    let [event] = &page.events[..] else { panic!("{}", page.events.len()) };
    let [update] = &event.updates[..] else { panic!("{}", event.updates.len()) };
    let size = crate::status::Record::to_value(&mut event.clone()).to_text().len();
    assert!(size < 600 << 10, "{size} bytes in one record");
    assert!(update.update.text.starts_with("39 "), "what stands stays");
    let said: Vec<_> =
        update.edited_from.iter().map(|one| one.update.text.split(' ').next().unwrap_or_default()).collect();
    assert_eq!((said.first(), said.last()), (Some(&"0"), Some(&"38")), "{said:?}");
    assert_eq!(join(event.clone(), event.clone(), at(TUESDAY)), *event, "what is bounded stays as it is");
}

#[test]
fn posts_that_come_and_go_do_not_pile_up() {
    let mut page = VendorArchive::new(vendor("v"), at(MONDAY));
    for minute in 0..530i64 {
        let now = at(MONDAY).shifted(minute * 60_000).unwrap();
        let mut fresh = incident("1", "A", "2026-01-12T09:00Z", "");
        let stamp = "2026-01-12T09:30Z";
        fresh.updates = vec![post("identified", stamp, &"x".repeat(1_100)), fresh.updates[0].clone()];
        fresh.updates[0].id = Some(minute.to_string());
        page.observe(&report(&[fresh]), now);
    }
    let event = &page.events[0];
    assert!(event.updates.len() <= 502, "{} posts", event.updates.len());
    assert!(text_bytes(event) <= 512 << 10, "{} bytes", text_bytes(event));
    assert_eq!(event.incident().unwrap().updates.len(), 2, "what stands is what the page shows");
}

#[test]
fn whoever_grows_gives_up_its_own_texts_first() {
    let texts = |id: &str, events: i64, size: usize| {
        let events = (0..events).map(|index| {
            let mut one = incident(&format!("{index:03}"), "A", "2026-01-12T09:00Z", "2026-01-12T09:30Z");
            one.updates[0].text = "x".repeat(size);
            one.updates[1].text = String::new();
            seen(&one, MONDAY)
        });
        archive(id, events.collect())
    };
    let sizes = |all: &[VendorArchive]| -> Vec<usize> {
        all.iter().map(|archive| archive.events.iter().map(text_bytes).sum()).collect()
    };
    let all = || vec![texts("small", 10, 100), texts("middle", 10, 1_000), texts("large", 10, 10_000)];
    for (grows, bytes, expected) in [
        ("small", 500, [500, 10_000, 100_000]),
        // Beyond what it has, the largest gives, and none that has less.
        ("small", 5_000, [0, 10_000, 90_000]),
        ("middle", 50_000, [1_000, 0, 60_000]),
        ("large", 50_000, [1_000, 10_000, 50_000]),
        ("large", usize::MAX, [1_000, 10_000, 0]),
        // Nothing is kept of it yet: only what others have more of.
        ("new", 500, [1_000, 10_000, 90_000]),
    ] {
        let mut kept = all();
        let freed = make_room(&mut kept, grows, bytes);
        assert_eq!(sizes(&kept), expected, "{grows} {bytes}");
        assert_eq!(freed.bytes, 111_000 - expected.iter().sum::<usize>());
        let slim: usize = all().iter().zip(&kept).map(|(before, after)| slimmed(before, after).len()).sum();
        assert_eq!(slim, freed.keys.len());
    }
}

#[test]
fn a_file_that_holds_more_than_is_kept_is_refused_by_name() {
    let file = |vendors: serde_json::Value| {
        json!({ "format": "is-it-them archive", "version": 1, "vendors": vendors }).to_string()
    };
    for (vendors, (path, most)) in [
        ((0..1_001).map(|_| json!({})).collect(), ("vendors", 1_000)),
        (json!([{ "events": [] }, { "events": vec![0; 100_001] }]), ("vendors[1].events", 100_000)),
    ] {
        let refused = Archive::read(&file(vendors), at(MONDAY)).unwrap_err();
        assert_eq!(refused, ImportError::TooMuch { path: path.into(), most });
    }
}
