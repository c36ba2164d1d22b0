//! The archive in a browser: what is kept, by whom, and what happens when there is no room.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used)]

use is_it_them_core::history::archive::{Archive, KeptUpdate};
use is_it_them_core::status::{Failure, Format, Incident, Phase, Report, Update};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

#[wasm_bindgen(inline_js = "
export function withRoomFor(bytes) {
  const real = IDBObjectStore.prototype.put;
  const held = new Map();
  const pending = new Map();
  IDBObjectStore.prototype.put = function (value, key) {
    const { transaction } = this;
    if (!pending.has(transaction)) {
      pending.set(transaction, new Map());
      transaction.addEventListener('complete', () => {
        for (const [name, size] of pending.get(transaction)) held.set(name, size);
      });
    }
    pending.get(transaction).set(this.name + JSON.stringify(key), value.length);
    const sizes = new Map([...held, ...pending.get(transaction)]);
    const request = real.call(this, value, key);
    // As a browser does that runs out of room: the request fails, and all of its transaction with it.
    if ([...sizes.values()].reduce((sum, size) => sum + size, 0) > bytes) transaction.abort();
    return request;
  };
  return () => { IDBObjectStore.prototype.put = real; };
}")]
extern "C" {
    #[wasm_bindgen(js_name = withRoomFor)]
    fn with_room_for(bytes: f64) -> Function;
}

/// The disk holds this number of characters of what is written, until this is dropped.
struct Disk(Function);

impl Disk {
    fn of(bytes: u32) -> Disk {
        Disk(with_room_for(f64::from(bytes)))
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        self.0.call0(&JsValue::UNDEFINED).unwrap();
    }
}

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

fn vendor(id: &str) -> Vendor {
    Vendor { id: id.into(), name: id.into(), page: format!("https://{id}.example"), ..Vendor::default() }
}

fn post(id: &str, at_: &str, text: &str) -> Update {
    Update { id: Some(id.into()), phase: Some(Phase::Resolved), at: Some(at(at_)), text: text.into() }
}

fn incident(id: &str, day: u32, updates: Vec<Update>) -> Incident {
    Incident {
        id: id.into(),
        title: format!("Errors {id}"),
        phase: Phase::Resolved,
        started_at: Some(at(&format!("2026-01-{day:02}T10:00Z"))),
        resolved_at: Some(at(&format!("2026-01-{day:02}T11:00Z"))),
        updates,
        ..Incident::default()
    }
}

fn read(incidents: Vec<Incident>, when: &str) -> Reading {
    let report = Report { incidents, ..Report::new(Format::Statuspage) };
    Reading::success(report, at(when), Source::Live)
}

/// What another page, opened now, finds; what is read without the posts says the same.
async fn kept(id: &str) -> Option<VendorArchive> {
    let kept = archive::of(id).await.unwrap();
    let shelves = archive::shelves().await.unwrap();
    let shelf = shelves.into_iter().find(|shelf| shelf.vendor.id == id);
    assert_eq!(shelf, kept.as_ref().map(Shelf::of));
    if let Some(shelf) = &shelf {
        let texts = archive::texts(shelf).await.unwrap();
        assert_eq!(texts, Texts::new(posted(kept.as_ref().unwrap())));
    }
    kept
}

fn posted(kept: &VendorArchive) -> Vec<(String, Rc<str>)> {
    kept.events.iter().filter_map(|kept| Changed::of(kept).named_text()).collect()
}

async fn keeper() -> Keeper {
    let mut keeper = Keeper::default();
    keeper.recalled(archive::shelves().await.unwrap());
    keeper
}

/// Has a page of its own read the vendor and keep it; why not all was kept.
async fn see(id: &str, reading: &Reading) -> Option<Shortage> {
    let mut keeper = keeper().await;
    let write = keeper.observe(&vendor(id), id, &Rc::new(reading.clone()))?;
    let wrote = write.run().await;
    keeper.wrote(wrote)
}

fn texts(updates: &[KeptUpdate]) -> Vec<&str> {
    updates.iter().map(|kept| kept.update.text.as_str()).collect()
}

#[wasm_bindgen_test]
async fn an_incident_is_kept_once_with_all_that_became_of_its_updates() {
    let (first, second) =
        (post("1", "2026-01-01T10:10Z", "We look"), post("2", "2026-01-01T10:20Z", "Fixed"));
    let third = post("3", "2026-01-01T10:30Z", "Over");
    see("merge", &read(vec![incident("a", 1, vec![second.clone(), first.clone()])], "2026-01-02T00:00Z"))
        .await;
    let edited = Update { text: "We looked".into(), ..first };
    see("merge", &read(vec![incident("a", 1, vec![third, edited])], "2026-01-03T00:00Z")).await;
    let archive = kept("merge").await.unwrap();
    assert_eq!(archive.first_seen, at("2026-01-02T00:00Z"));
    let [event] = archive.events.as_slice() else { panic!("one incident, not {}", archive.events.len()) };
    assert_eq!(texts(&event.updates), ["Over", "Fixed", "We looked"]);
    assert_eq!(
        event.updates[1].withdrawn,
        Some(at("2026-01-03T00:00Z")),
        "the second one is gone from the page"
    );
    assert_eq!(event.updates[2].edited_from[0].update.text, "We look");
    assert!(event.updates[0].edited_from.is_empty() && event.updates[0].withdrawn.is_none());
}

#[wasm_bindgen_test]
async fn two_pages_that_write_at_once_lose_nothing_of_each_other() {
    let of = |id: &str, text: &str, when: &str| {
        let mut keeper = Keeper::default();
        keeper.recalled(Vec::new());
        let posts = vec![post(id, "2026-01-01T10:10Z", text)];
        let own = incident(&format!("only-{id}"), 2, Vec::new());
        let reading = Rc::new(read(vec![incident("a", 1, posts), own], when));
        keeper.observe(&vendor("both"), "both", &reading).unwrap()
    };
    let writes = [of("1", "One", "2026-01-02T00:00Z"), of("2", "Two", "2026-01-03T00:00Z")];
    let mut running = Vec::new();
    for write in writes {
        running.push(wasm_bindgen_futures::future_to_promise(async move {
            assert!(write.run().await.outcome.is_ok());
            Ok(JsValue::UNDEFINED)
        }));
    }
    for promise in running {
        wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
    }
    let archive = kept("both").await.unwrap();
    let ids: Vec<_> = archive.events.iter().map(|event| event.key().1).collect();
    assert_eq!(ids, ["a", "only-1", "only-2"]);
    let mut both = texts(&archive.events[0].updates);
    both.sort_unstable();
    assert_eq!(both, ["One", "Two"]);
    assert_eq!(archive.first_seen, at("2026-01-02T00:00Z"));
}

#[wasm_bindgen_test]
async fn a_page_learns_what_another_wrote_of_what_both_read() {
    let reading = Rc::new(read(vec![incident("a", 1, Vec::new())], "2026-01-02T00:00Z"));
    let mut keeper = keeper().await;
    // Another page writes the same between what this one recalled and what it reads.
    see("learnt", &reading).await;
    let write = keeper.observe(&vendor("learnt"), "learnt", &reading).unwrap();
    let wrote = write.run().await;
    assert_eq!(keeper.wrote(wrote), None);
    assert_eq!(keeper.of("learnt").as_deref(), kept("learnt").await.as_ref().map(Shelf::of).as_ref());
}

#[wasm_bindgen_test]
async fn a_read_that_failed_or_was_only_recalled_changes_nothing() {
    let good = read(vec![incident("a", 1, vec![post("1", "2026-01-01T10:10Z", "One")])], "2026-01-02T00:00Z");
    see("failed", &good).await;
    let before = kept("failed").await;
    assert!(before.is_some());
    let empty = read(Vec::new(), "2026-01-03T00:00Z");
    for reading in [
        empty.clone().failed(Failure::Server { status: 500 }),
        good.clone().failed(Failure::Blocked),
        Reading::default().failed(Failure::Offline),
        good.recalled(),
    ] {
        assert_eq!(see("failed", &reading).await, None);
        assert_eq!(kept("failed").await, before);
    }
    see("failed", &empty).await;
    assert_eq!(kept("failed").await, before, "a page without a list of past incidents withdraws none");
}

#[wasm_bindgen_test]
async fn a_full_disk_gives_up_the_oldest_text_first_keeps_the_figures_and_says_so() {
    const LONG: usize = 150 << 10;
    let long = |id: &str, day: u32| {
        let stamp = format!("2026-01-{day:02}T10:30Z");
        let text = "between 09:40 UTC and 10:20 UTC it was slow. ".to_owned() + &"x".repeat(LONG);
        incident(id, day, vec![post(id, &stamp, &text)])
    };
    // A text is kept twice, as it was posted and as it is searched.
    let disk = Disk::of(2 << 20);
    let six = || (1..=6).map(|day| long(&format!("day-{day}"), day)).collect::<Vec<_>>();
    assert_eq!(see("full", &read(six(), "2026-01-10T00:00Z")).await, None);
    let before = kept("full").await.unwrap();
    let mut seven = six();
    seven.push(long("day-7", 7));
    let said = see("full", &read(seven, "2026-01-11T00:00Z")).await.unwrap();
    assert!(matches!(&said, Shortage::Full(freed) if freed.keys.len() >= 2), "{said:?}");
    let after = kept("full").await.unwrap();
    let dropped: Vec<_> = after.events.iter().map(|event| event.updates[0].dropped).collect();
    assert!(dropped[0] && dropped[1], "the oldest two make room");
    assert!(!dropped[5] && !dropped[6] && dropped.is_sorted_by(|older, newer| older >= newer), "{dropped:?}");
    for (old, new) in before.events.iter().zip(&after.events) {
        assert_eq!(old.stated_window(), new.stated_window());
        assert!(new.stated_window().is_some());
        assert_eq!(old.incident().unwrap().duration(), new.incident().unwrap().duration());
        assert_eq!(old.updates[0].update.at, new.updates[0].update.at);
    }
    drop(disk);
}

#[wasm_bindgen_test]
async fn a_disk_without_any_room_is_said_and_what_is_there_stays() {
    // Nobody else has texts to give up.
    archive::erase().await.unwrap();
    see("none", &read(vec![incident("a", 1, Vec::new())], "2026-01-02T00:00Z")).await;
    let before = kept("none").await;
    let disk = Disk::of(0);
    let more = vec![incident("a", 1, Vec::new()), incident("b", 2, Vec::new())];
    let said = see("none", &read(more, "2026-01-03T00:00Z")).await.unwrap();
    assert_eq!(said, Shortage::Full(Freed::default()));
    drop(disk);
    assert_eq!(kept("none").await, before);
}

#[wasm_bindgen_test]
async fn a_vendor_is_deleted_alone_and_an_export_brings_it_back_as_it_was() {
    for id in ["gone", "gone-not"] {
        see(id, &read(vec![incident("a", 1, vec![post("1", "2026-01-01T10:10Z", id)])], "2026-01-02T00:00Z"))
            .await;
    }
    let (before, neighbour) = (kept("gone").await.unwrap(), kept("gone-not").await);
    let file = Archive::new(vec![before.clone()], clock::now()).into_text();
    archive::delete("gone").await.unwrap();
    assert_eq!(kept("gone").await, None);
    assert_eq!(kept("gone-not").await, neighbour);
    assert!(!archive::shelves().await.unwrap().iter().any(|shelf| shelf.vendor.id == "gone"));
    for vendor in Archive::read(&file, clock::now()).unwrap().vendors {
        assert!(ToWrite::taking_in(vendor).run().await.outcome.is_ok());
    }
    assert_eq!(kept("gone").await, Some(before));
}
