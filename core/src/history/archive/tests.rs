use super::*;
use crate::history::sample::{at, courier, incident, post};
use crate::status::{Format, MaintenancePhase, Phase, Update};
use crate::tree::{Problem, Thing};

fn report(incidents: &[Incident]) -> Report {
    Report { incidents: incidents.to_vec(), ..Report::new(Format::Statuspage) }
}

fn vendor(id: &str) -> Vendor {
    Vendor { id: id.into(), name: id.into(), page: format!("https://{id}.example.com"), ..Vendor::default() }
}

const MONDAY: &str = "2026-01-12T10:00Z";
const TUESDAY: &str = "2026-01-13T10:00Z";
const WEDNESDAY: &str = "2026-01-14T10:00Z";

fn archive(sightings: &[(&str, &[Incident])]) -> VendorArchive {
    let mut archive = VendorArchive::new(vendor("v"), at(sightings[0].0));
    for (when, incidents) in sightings {
        archive.observe(&report(incidents), at(when));
    }
    archive
}

#[test]
fn what_a_page_forgets_is_kept() {
    let all = courier();
    let held = archive(&[(MONDAY, &all[10..]), (TUESDAY, &all[..10])]);
    assert_eq!(held.events.len(), 24);
    assert_eq!(held.incidents(), all, "in order, with every update");
    let empty = archive(&[(MONDAY, &all), (TUESDAY, &[])]);
    assert_eq!(empty.incidents(), all, "an empty list withdraws nothing");
}

#[test]
fn only_what_changed_is_to_be_written() {
    let all = courier();
    let mut held = VendorArchive::new(vendor("v"), at(MONDAY));
    assert_eq!(held.observe(&report(&all), at(MONDAY)).len(), 24);
    assert_eq!(held.observe(&report(&all), at("2026-01-12T10:05Z")), []);
    let mut edited = all.clone();
    edited[3].title = "Another title".into();
    assert_eq!(held.observe(&report(&edited), at("2026-01-12T10:10Z")), [(false, "courier-3".to_owned())]);
    assert_eq!(held.observe(&report(&edited), at("2026-01-12T11:30Z")).len(), 24, "seen again after an hour");
}

#[test]
fn an_edited_update_keeps_what_it_said() {
    let before = incident("1", "A", "2026-01-12T09:00Z", "");
    let mut after = before.clone();
    after.updates[0].text = "We found the cause.".into();
    let held = archive(&[(MONDAY, std::slice::from_ref(&before)), (TUESDAY, std::slice::from_ref(&after))]);
    let update = &held.events[0].updates[0];
    assert_eq!(update.update.text, "We found the cause.");
    assert_eq!((update.seen_first, update.seen_last), (at(MONDAY), at(TUESDAY)));
    let [edition] = &update.edited_from[..] else { panic!("{update:?}") };
    assert_eq!((edition.update.text.as_str(), edition.seen_last), ("We are investigating.", at(MONDAY)));

    let (one, other) = ([before], [after]);
    let back = archive(&[(MONDAY, &one), (TUESDAY, &other), (WEDNESDAY, &one)]);
    let update = &back.events[0].updates[0];
    assert_eq!(update.update.text, "We are investigating.");
    assert!(update.edited_from.iter().any(|edition| edition.update.text == "We found the cause."));
}

#[test]
fn a_text_that_was_given_up_where_the_page_was_kept_is_no_edit() {
    let whole = [incident("1", "A", "2026-01-12T09:00Z", "2026-01-12T09:50Z")];
    let mut slim = whole.clone();
    slim[0].updates.iter_mut().for_each(|update| update.text = String::new());
    for sightings in [[(MONDAY, &whole[..]), (TUESDAY, &slim)], [(MONDAY, &slim), (TUESDAY, &whole)]] {
        let held = archive(&sightings);
        assert_eq!(held.incidents(), whole);
        assert!(held.events[0].updates.iter().all(|update| update.edited_from.is_empty()));
    }
}

#[test]
fn a_deleted_update_is_marked_and_one_that_was_cut_off_is_not() {
    let mut full = incident("1", "A", "2026-01-12T09:00Z", "2026-01-12T09:50Z");
    full.updates.insert(1, post("identified", "2026-01-12T09:20Z", "It is our fault."));
    let mut without_middle = full.clone();
    without_middle.updates.remove(1);
    let mut newest_only = full.clone();
    newest_only.updates.truncate(1);
    let marks = |held: &VendorArchive| -> Vec<Option<Timestamp>> {
        held.events[0].updates.iter().map(|update| update.withdrawn).collect()
    };

    let held = archive(&[(MONDAY, &[full.clone()]), (TUESDAY, &[without_middle.clone()])]);
    assert_eq!(marks(&held), [None, Some(at(TUESDAY)), None]);
    assert_eq!(held.events[0].updates[1].update.text, "It is our fault.");
    assert_eq!(held.incidents()[0].updates.len(), 2, "what was withdrawn does not stand");

    let held =
        archive(&[(MONDAY, &[full.clone()]), (TUESDAY, &[without_middle]), (WEDNESDAY, &[full.clone()])]);
    assert_eq!(marks(&held), [None, None, None], "it came back");

    let held = archive(&[(MONDAY, &[full]), (TUESDAY, &[newest_only])]);
    assert_eq!(marks(&held), [None, None, None], "a short form leaves out the oldest");
}

#[test]
fn an_incident_gone_from_a_list_that_goes_back_further_is_withdrawn() {
    let all = courier();
    let mut gone = all.clone();
    let missing = gone.remove(5);
    let held = archive(&[(MONDAY, &all), (TUESDAY, &gone)]);
    let marked: Vec<_> = held.events.iter().filter(|kept| kept.withdrawn.is_some()).map(Kept::key).collect();
    assert_eq!(marked, [(false, missing.id.clone())]);
    assert_eq!(held.incidents().len(), 23);

    let open = incident("open", "Open", "2026-01-12T09:00Z", "");
    let held = archive(&[(MONDAY, &all), (TUESDAY, &[open])]);
    assert!(
        held.events.iter().all(|kept| kept.withdrawn.is_none()),
        "a list of open incidents leaves out what is over"
    );

    let held = archive(&[(MONDAY, &all), (TUESDAY, &gone), (WEDNESDAY, &all)]);
    assert!(held.events.iter().all(|kept| kept.withdrawn.is_none()), "seen again");
}

#[test]
fn poorer_news_fills_and_never_erases_and_reopening_ends_the_end() {
    let mut rich = incident("1", "A", "2026-01-12T09:00Z", "2026-01-12T09:50Z");
    rich.components = vec!["API".into()];
    let mut poor = rich.clone();
    (poor.impact, poor.started_at, poor.resolved_at, poor.url, poor.components) =
        (None, None, None, None, vec![]);
    poor.updates.clear();
    let held = archive(&[(MONDAY, &[rich.clone()]), (TUESDAY, &[poor])]);
    assert_eq!(held.incidents(), [rich.clone()]);

    let mut reopened = rich.clone();
    reopened.phase = Phase::Investigating;
    reopened.resolved_at = None;
    let held = archive(&[(MONDAY, &[rich]), (TUESDAY, &[reopened])]);
    assert_eq!(held.incidents()[0].resolved_at, None);
}

#[test]
fn two_tabs_may_write_in_any_order() {
    let first = incident("1", "A", "2026-01-12T09:00Z", "");
    let mut second = first.clone();
    second.updates[0].text = "Edited.".into();
    second.updates.insert(0, post("identified", "2026-01-12T09:30Z", "Found."));
    let mut third = first.clone();
    third.updates[0].text = "Edited again.".into();
    let sightings = [
        Kept::seen(Event::Incident(first), at(MONDAY)),
        Kept::seen(Event::Incident(second), at(TUESDAY)),
        Kept::seen(Event::Incident(third), at(TUESDAY)),
    ];
    let [a, b, c] = &sightings;
    let join = |a, b| super::join(a, b, at(WEDNESDAY));
    let joined = join(join(a.clone(), b.clone()), c.clone());
    for order in [[a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]] {
        let [x, y, z] = order;
        assert_eq!(join(join(x.clone(), y.clone()), z.clone()), joined);
        assert_eq!(join(x.clone(), join(y.clone(), z.clone())), joined);
    }
    assert_eq!(join(joined.clone(), joined.clone()), joined);
    let texts: Vec<_> =
        joined.updates[1].edited_from.iter().map(|edition| edition.update.text.as_str()).collect();
    assert_eq!((joined.updates.len(), texts), (2, vec!["We are investigating.", "Edited again."]));
}

#[test]
fn a_full_disk_costs_the_oldest_text_and_no_figure() {
    let all = courier();
    let mut held = archive(&[(MONDAY, &all)]);
    let open = incident("0", "Open", "2020-01-01T00:00Z", "");
    held.observe(&report(std::slice::from_ref(&open)), at(MONDAY));
    let windows: Vec<_> =
        held.events.iter().map(|kept| kept.stated_window().map(|window| window.from)).collect();
    let total: usize = held.events.iter().map(text_bytes).sum();

    let freed = evict(&mut held.events, 100);
    assert_eq!(freed.keys[0], (false, "courier-23".to_owned()), "the oldest that is over");
    assert!(freed.bytes >= 100 && freed.keys.len() < 5);

    let freed_rest = evict(&mut held.events, usize::MAX);
    assert_eq!(freed.bytes + freed_rest.bytes, total - open.updates[0].text.len());
    let now: Vec<_> = held.events.iter().map(|kept| kept.stated_window().map(|window| window.from)).collect();
    assert_eq!(now, windows);
    let times = |incidents: &[Incident]| -> Vec<_> {
        incidents.iter().map(|one| (one.id.clone(), one.duration(), one.updates.len())).collect()
    };
    assert_eq!(times(&held.incidents())[..24], times(&all));

    held.observe(&report(&all), at(TUESDAY));
    assert_eq!(held.incidents()[..24], all, "text the vendor still has comes back, and was not edited");
    assert!(held.events.iter().all(|kept| kept.updates.iter().all(|update| update.edited_from.is_empty())));
}

#[test]
fn the_lag_outlives_the_text() {
    let mut held = archive(&[(MONDAY, &courier())]);
    let lags =
        |held: &VendorArchive| -> Vec<_> { held.events.iter().map(Kept::acknowledged_after).collect() };
    let before = lags(&held);
    assert_eq!(before.iter().flatten().count(), 3);
    evict(&mut held.events, usize::MAX);
    assert_eq!(lags(&held), before);
}

#[test]
fn export_and_import_lose_nothing() {
    let all = courier();
    let mut edited = all.clone();
    edited[2].updates[0].text = "Said otherwise.".into();
    edited.remove(7);
    let mut held = archive(&[(MONDAY, &all), (TUESDAY, &edited)]);
    let mut page = report(&[]);
    page.maintenances.push(Maintenance {
        id: "courier-1".into(),
        title: "Work".into(),
        phase: MaintenancePhase::Scheduled,
        starts_at: Some(at(WEDNESDAY)),
        ends_at: None,
        components: vec![],
        component_ids: vec![],
        url: None,
        updates: vec![post("scheduled", MONDAY, "Soon.")],
    });
    held.observe(&page, at(TUESDAY));
    let archive = Archive::new(vec![held.clone()], at(WEDNESDAY));
    let text = archive.clone().into_text();
    let read = Archive::read(&text, at(WEDNESDAY)).unwrap();
    assert_eq!(read, archive);
    assert_eq!(read.vendors, [held.clone()]);

    let mut twice = read.clone();
    twice.merge(archive, at(WEDNESDAY));
    assert_eq!(twice, read, "importing again changes nothing");

    let mut shuffled = read.clone();
    shuffled.vendors[0].events.reverse();
    shuffled.vendors.push(held);
    assert_eq!(
        Archive::read(&shuffled.into_text(), at(WEDNESDAY)),
        Ok(read),
        "order and doubles do not matter"
    );
}

#[test]
fn what_is_no_archive_is_refused_with_its_reason() {
    for (text, said) in [
        ("[]", ImportError::NotAnArchive),
        (r#"{"version":1,"vendors":[]}"#, ImportError::NotAnArchive),
        (r#"{"format":"is-it-them archive"}"#, ImportError::NotAnArchive),
        (r#"{"format":"is-it-them archive","version":2}"#, ImportError::TooNew { version: 2 }),
        (
            r#"{"format":"is-it-them archive","version":1}"#,
            ImportError::Damaged { path: "vendors".into(), problem: Problem::wanted(Thing::List) },
        ),
    ] {
        let refused = Archive::read(text, at(WEDNESDAY)).unwrap_err();
        assert_eq!(refused, said, "{text}");
    }
}

#[test]
fn posts_of_one_minute_are_not_taken_for_edits_of_each_other() {
    let mut twice = incident("1", "A", "2026-01-12T09:00Z", "");
    let post = |text: &str| Update { id: None, ..post("investigating", "2026-01-12T09:00Z", text) };
    twice.updates = vec![post("Second."), post("First.")];
    let held = archive(&[(MONDAY, &[twice.clone()]), (TUESDAY, &[twice.clone()])]);
    assert_eq!(held.incidents(), [twice]);
    assert!(held.events[0].updates.iter().all(|update| update.edited_from.is_empty()));
}

#[test]
fn events_without_an_id_are_told_apart_by_title_and_start() {
    let a = incident("", "A", "2026-01-12T09:00Z", "2026-01-12T09:50Z");
    let b = incident("", "A", "2026-01-11T09:00Z", "2026-01-11T09:50Z");
    assert_eq!(archive(&[(MONDAY, &[a.clone(), b]), (TUESDAY, &[a])]).events.len(), 2);
}

#[test]
fn a_few_put_into_many_end_up_as_many_put_into_a_few() {
    let mut many = Report::new(crate::status::Format::Statuspage);
    many.incidents =
        (0..60).map(|index| incident(&format!("{:02}", index * 2), "A", "2026-01-10T10:00Z", "")).collect();
    let mut years = VendorArchive::new(Vendor::default(), at("2026-01-11T00:00Z"));
    years.observe(&many, at("2026-01-11T00:00Z"));
    let mut page = many.clone();
    page.incidents = vec![many.incidents[3].clone(), incident("07", "New", "2026-01-12T10:00Z", "")];
    page.incidents[0].updates.push(post("resolved", "2026-01-12T00:00Z", "Over."));
    let mut few = VendorArchive::new(Vendor::default(), at("2026-01-12T00:00Z"));
    few.observe(&page, at("2026-01-12T00:00Z"));
    let (mut into_many, mut into_few) = (years.clone(), few.clone());
    into_many.merge(few, at(WEDNESDAY));
    into_few.merge(years, at(WEDNESDAY));
    assert_eq!(into_many, into_few);
    assert_eq!(into_many.events.len(), 61);
}
