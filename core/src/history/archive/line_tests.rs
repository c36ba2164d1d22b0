//! Tests of what is kept beside the events: lines, their sheets, texts.

use super::*;
use crate::history::figures::{History, Rules, figures, to_acknowledge};
use crate::history::filter::{Filter, Searchable};
use crate::history::sample::{at, courier, incident};
use crate::history::{Row, Told};
use crate::status::{Format, HttpsUrl, Impact, MaintenancePhase, Phase, Update};

const MONDAY: &str = "2026-01-12T10:00Z";
const TUESDAY: &str = "2026-01-13T10:00Z";

fn report(incidents: &[Incident], maintenances: &[Maintenance]) -> Report {
    Report {
        incidents: incidents.to_vec(),
        maintenances: maintenances.to_vec(),
        ..Report::new(Format::Statuspage)
    }
}

fn work(id: &str, from: &str, to: &str) -> Maintenance {
    Maintenance {
        id: id.into(),
        title: "New disks".into(),
        phase: MaintenancePhase::Completed,
        starts_at: Some(at(from)),
        ends_at: Some(at(to)),
        components: vec!["API".into()],
        component_ids: vec!["c1".into()],
        url: HttpsUrl::parse("https://status.example.com/works/1"),
        updates: vec![Update { text: "We put in <b>new</b> disks.".into(), ..Update::default() }],
    }
}

fn archive() -> VendorArchive {
    let mut odd = incident("", "\u{feff}A \"title\"\nof two lines", "1970-01-01T00:00Z", "");
    odd.components = vec!["API".into(), "Web".into()];
    odd.component_ids = vec!["c1".into(), "c2".into()];
    odd.regions = vec!["us-east-1".into()];
    (odd.impact, odd.phase) = (Some(Impact::Other("Odd".into())), Phase::Other("Levitating".into()));
    let mut bare = incident("bare", "", "2026-01-10T10:00Z", "2026-01-10T11:00Z");
    (bare.impact, bare.started_at, bare.resolved_at) = (None, None, None);
    let mut all = courier();
    all.extend([odd, bare]);
    let mut held = VendorArchive::new(Vendor { id: "v".into(), ..Vendor::default() }, at(MONDAY));
    let works = [
        work("w", "2026-01-11T10:00Z", "2026-01-11T12:00Z"),
        work("", "2026-01-09T10:00Z", "2026-01-09T12:00Z"),
    ];
    held.observe(&report(&all, &works), at(MONDAY));
    all.remove(3);
    held.observe(&report(&all, &works), at(TUESDAY));
    held
}

#[test]
fn a_sheet_brings_every_line_back() {
    let mut shelf = Shelf::of(&archive());
    shelf.put(vec![Line::unreadable((false, "broken".into())), Line::unreadable((true, "too".into()))]);
    assert_eq!(read_lines(&write_lines(&shelf.lines)), Some(shelf.lines.clone()));
    assert_eq!(shelf.lines.iter().filter(|line| line.withdrawn).count(), 3);
    assert_eq!(read_lines(&write_lines([])), Some(Vec::new()));
}

#[test]
fn what_is_no_sheet_reads_as_none() {
    let whole = write_lines(&Shelf::of(&archive()).lines);
    assert!(read_lines(&whole).is_some());
    for damaged in [
        "",
        "null",
        "[]",
        r#"{"lines":[]}"#,
        r#"{"names":[1],"lines":[]}"#,
        r#"{"names":[],"lines":[[0,"id"]]}"#,
        &whole[..whole.len() - 1],
        &whole.replacen("\"names\":[", "\"names\":[],\"were\":[", 1),
        &whole.replacen(",false]", ",0]", 1),
        &whole.replacen("[[0,", "[[9,", 1),
    ] {
        assert_eq!(read_lines(damaged), None, "{damaged:.60}");
    }
    for damaged in ["", "{}", "[1]", r#"[["a"]]"#, r#"[["a",1]]"#] {
        assert_eq!(read_texts(damaged), None, "{damaged}");
    }
}

#[test]
fn lines_add_up_to_what_whole_incidents_do() {
    let held = archive();
    let rows = Shelf::of(&held).incidents();
    let rows: Vec<&Row> = rows.iter().map(|row| &**row).collect();
    let whole = held.incidents();
    let whole: Vec<&Incident> = whole.iter().collect();
    let (known_since, now) = (Some(at("2024-07-26T15:29Z")), at("2026-01-30T00:00Z"));
    let of_whole =
        History { incidents: &whole, maintenances: &[], known_since, now, rules: Rules::default() };
    let of_rows = History { incidents: &rows, maintenances: &[], known_since, now, rules: Rules::default() };
    assert_eq!(figures(&of_rows), figures(&of_whole));
    assert_eq!(to_acknowledge(&of_rows), to_acknowledge(&of_whole));
    assert!(to_acknowledge(&of_rows).is_some());
}

#[test]
fn a_full_disk_costs_no_line_its_figures() {
    let mut held = archive();
    let figures = |held: &VendorArchive| -> Vec<_> {
        Shelf::of(held).incidents().iter().map(|row| (row.span(), row.acknowledged())).collect()
    };
    let before = figures(&held);
    assert!(before.iter().any(|(_, acknowledged)| acknowledged.is_some()));
    evict(&mut held.events, usize::MAX);
    assert_eq!(figures(&held), before);
}

#[test]
fn a_page_touches_few_and_those_become_what_all_would_have_become() {
    let all = courier();
    let mut edited = all.clone();
    edited[2].title = "Another title".into();
    let without = |gone: usize| -> Vec<Incident> {
        all.iter().enumerate().filter(|(place, _)| *place != gone).map(|(_, one)| one.clone()).collect()
    };
    let later = incident("new", "New", "2026-01-13T09:00Z", "");
    // What the page lists, when it is read, and how many events that touches.
    for (listed, when, touched) in [
        (all.clone(), TUESDAY, 24),
        (all[..3].to_vec(), TUESDAY, 3),
        (edited[..4].to_vec(), TUESDAY, 4),
        (without(1)[..4].to_vec(), TUESDAY, 5),
        (without(23), TUESDAY, 23),
        (Vec::new(), TUESDAY, 0),
        (vec![later.clone()], TUESDAY, 0),
        // Everything was seen in what is now the future.
        (vec![later], "2026-01-12T09:00Z", 24),
    ] {
        let mut held = VendorArchive::new(Vendor::default(), at(MONDAY));
        held.observe(&report(&all, &[]), at(MONDAY));
        let page = report(&listed, &[]);
        let keys = Shelf::of(&held).touched_by(&page, at(when));
        assert_eq!(keys.len(), touched, "{} listed", listed.len());
        let mut few = VendorArchive { events: Vec::new(), ..held.clone() };
        few.events.extend(held.events.iter().filter(|kept| keys.binary_search(&kept.key()).is_ok()).cloned());
        let changed = few.observe(&page, at(when));
        assert_eq!(held.observe(&page, at(when)), changed);
        for key in changed {
            let of = |held: &VendorArchive| held.events.iter().find(|kept| kept.key() == key).cloned();
            assert_eq!(of(&few), of(&held));
        }
    }
}

#[test]
fn lines_take_the_place_of_those_of_the_same_events() {
    let mut shelf = Shelf::of(&archive());
    let before = shelf.clone();
    let again = Line { withdrawn: true, ..shelf.lines[5].clone() };
    let new = Line { key: (false, "aaa".into()), ..shelf.lines[6].clone() };
    shelf.put(vec![again.clone(), new.clone()]);
    assert_eq!(shelf.lines.len(), before.lines.len() + 1);
    assert_eq!((shelf.line(&again.key), shelf.line(&new.key)), (Some(&again), Some(&new)));
    assert!(shelf.lines.is_sorted_by_key(|line| line.key.clone()));
}

#[test]
fn what_began_in_one_month_stands_on_one_sheet() {
    let sheet = |start: &str| {
        Line::of(&Kept::seen(Event::Incident(incident("a", "A", start, "")), at(MONDAY))).sheet()
    };
    assert_eq!(sheet("2026-01-10T10:00Z"), sheet("2026-01-20T10:00Z"));
    assert_eq!(sheet("2026-01-10T10:00Z") + 12, sheet("2027-01-10T10:00Z"));
    assert_eq!((sheet("1970-01-01T00:00Z"), Line::unreadable((false, String::new())).sheet()), (0, 0));
}

#[test]
fn stored_texts_are_searched_as_the_posts_are() {
    let held = archive();
    let (whole, rows) = (held.incidents(), Shelf::of(&held).incidents());
    let now = at(TUESDAY);
    let texts = held.events.iter().filter_map(|kept| Some((kept.key().1, Texts::text(kept)?))).collect();
    let stored = read_texts(&write_texts(texts)).unwrap();
    assert_eq!(stored.len(), 26);
    let mut told = Searchable::new(&rows, now);
    told.tell(&rows, &Texts::new(stored));
    let (by_posts, by_titles) = (Searchable::new(&whole, now), Searchable::new(&rows, now));
    for (words, differs) in [
        ("cloudflare", false),
        ("aws ses", false),
        ("resolved", true),
        ("\"message delivery latency\"", false),
        ("investigating resolved", true),
        ("\"of two\"", false),
        ("no such thing", false),
    ] {
        let filter = Filter { words: words.into(), ..Filter::default() };
        let found = told.apply(&filter, None);
        assert_eq!(found, by_posts.apply(&filter, None), "{words}");
        assert_eq!(found != by_titles.apply(&filter, None), differs, "{words}");
    }
}
