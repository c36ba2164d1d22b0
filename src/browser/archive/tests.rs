//! The sheets beside the events: read from a database of an older build, made anew where they are damaged, true to what
//! several pages write.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]

use is_it_them_core::history::archive::{Event, read_lines};
use is_it_them_core::status::{Format, Incident, Phase, Record, Update};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::*;

#[wasm_bindgen(inline_js = "
const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
export async function olderBuild(vendor, head, keys, events) {
  await done(indexedDB.deleteDatabase('is-it-them'));
  const opening = indexedDB.open('is-it-them', 1);
  opening.onupgradeneeded = () => ['vendors', 'events'].forEach((store) => opening.result.createObjectStore(store));
  const db = await done(opening);
  const transaction = db.transaction(['vendors', 'events'], 'readwrite');
  transaction.objectStore('vendors').put(head, vendor);
  events.forEach((event, place) => transaction.objectStore('events').put(event, [vendor, 0, keys[place]]));
  await new Promise((end) => (transaction.oncomplete = end));
  db.close();
}
export async function change(store, act, key, value) {
  const db = await done(indexedDB.open('is-it-them'));
  const records = db.transaction(store, 'readwrite').objectStore(store);
  const answer = await done(act === 'put' ? records.put(value, key) : records[act](key));
  db.close();
  return answer;
}
export async function forget() {
  await done(indexedDB.deleteDatabase('is-it-them'));
}
export async function isThere() {
  return (await indexedDB.databases()).some(({ name }) => name === 'is-it-them');
}")]
extern "C" {
    fn forget() -> Promise;
    #[wasm_bindgen(js_name = isThere)]
    fn is_there() -> Promise;
    #[wasm_bindgen(js_name = olderBuild)]
    fn older_build(vendor: &str, head: &str, keys: Vec<String>, events: Vec<String>) -> Promise;
    fn change(store: &str, act: &str, key: JsValue, value: JsValue) -> Promise;
}

#[wasm_bindgen(module = "/../../www/element/archived.js")]
extern "C" {
    #[wasm_bindgen(js_name = askArchive)]
    fn ask_archive() -> Promise;
}

async fn changed(store: &str, act: &str, key: &JsValue, value: &str) -> JsValue {
    JsFuture::from(change(store, act, key.clone(), value.into())).await.unwrap()
}

fn at(stamp: &str) -> Timestamp {
    Timestamp::parse(stamp).unwrap()
}

fn vendor(id: &str) -> Vendor {
    Vendor { id: id.into(), name: id.into(), page: format!("https://{id}.example"), ..Vendor::default() }
}

/// Incidents that began on the first of so many months.
fn incidents(months: u32) -> Vec<Incident> {
    let incident = |month: u32| {
        let stamp = |hour: u32| at(&format!("2025-{month:02}-15T{hour:02}:00Z"));
        Incident {
            id: format!("i{month}"),
            title: format!("Errors in month {month}"),
            phase: Phase::Resolved,
            started_at: Some(stamp(10)),
            resolved_at: Some(stamp(11)),
            updates: vec![Update {
                id: Some("1".into()),
                phase: Some(Phase::Resolved),
                at: Some(stamp(11)),
                text: format!("The cause was cable {month}."),
            }],
            ..Incident::default()
        }
    };
    (1..=months).map(incident).collect()
}

fn report(incidents: Vec<Incident>) -> Report {
    Report { incidents, ..Report::new(Format::Statuspage) }
}

async fn shelf(id: &str) -> Option<Shelf> {
    shelves().await.unwrap().into_iter().find(|shelf| shelf.vendor.id == id)
}

/// That lines and texts say what the events do, all of them; how many events there are.
async fn is_whole(id: &str) -> usize {
    let kept = of(id).await.unwrap().unwrap();
    let shelf = shelf(id).await.unwrap();
    assert_eq!(shelf, Shelf::of(&kept));
    let said = kept.events.iter().filter_map(|kept| Changed::of(kept).named_text()).collect();
    assert_eq!(texts(&shelf).await.unwrap(), Texts::new(said));
    kept.events.len()
}

#[wasm_bindgen_test]
async fn what_an_older_build_kept_is_read_and_written_on() {
    let (mut keys, mut events) = (Vec::new(), Vec::new());
    for incident in incidents(4) {
        keys.push(incident.id.clone());
        let mut kept = Kept::seen(Event::Incident(incident), at("2026-01-01T00:00Z"));
        events.push(kept.to_text());
    }
    let mut head = VendorArchive::new(vendor("old"), at("2025-01-01T00:00Z"));
    let head = head.to_text();
    for first_is_written in [false, true] {
        JsFuture::from(older_build("old", &head, keys.clone(), events.clone())).await.unwrap();
        if first_is_written {
            let page = report(incidents(5));
            assert!(
                !observe(&vendor("old"), &page, at("2026-01-02T00:00Z")).await.unwrap().changed.is_empty()
            );
        }
        assert_eq!(is_whole("old").await, if first_is_written { 5 } else { 4 });
        assert_eq!(shelf("old").await.unwrap().first_seen, at("2025-01-01T00:00Z"));
    }
}

#[wasm_bindgen_test]
async fn a_sheet_that_is_missing_or_damaged_is_made_anew_of_the_events() {
    let page = report(incidents(3));
    for (place, (store, act, value)) in [
        (LINES, "delete", ""),
        (LINES, "put", "{\"names\":[],\"lines\":[]}"),
        (LINES, "put", "{\"names\":"),
        (TEXTS, "delete", ""),
        (TEXTS, "put", "[]"),
    ]
    .into_iter()
    .enumerate()
    {
        let id = format!("damaged-{place}");
        let written = observe(&vendor(&id), &page, at("2026-01-01T00:00Z")).await.unwrap();
        let key = database::sheet_key(&id, written.changed[1].line.sheet());
        changed(store, act, &key, value).await;
        assert_eq!(is_whole(&id).await, 3, "{store} {act} {value}");
        let sheet = changed(LINES, "get", &key, "").await.as_string().unwrap();
        assert_eq!(read_lines(&sheet).unwrap().len(), 1, "it is there again");
        // The next page finds nothing missing.
        changed(store, act, &key, value).await;
        observe(&vendor(&id), &report(incidents(4)), at("2026-01-03T00:00Z")).await.unwrap();
        assert_eq!(is_whole(&id).await, 4, "{store} {act} {value}, then written");
    }
}

#[wasm_bindgen_test]
async fn a_record_that_cannot_be_read_hides_nothing_else_and_may_be_written_anew() {
    let page = report(incidents(2));
    observe(&vendor("half"), &page, at("2026-01-01T00:00Z")).await.unwrap();
    let key = event_key("half", &(false, "i1".into()));
    changed(EVENTS, "put", &key, "{").await;
    changed(LINES, "delete", &database::sheet_key("half", Line::of(&seen(&page, 0)).sheet()), "").await;
    let half = shelf("half").await.unwrap();
    assert_eq!((half.lines.len(), half.incidents().len()), (2, 1));
    assert_eq!(texts(&half).await.unwrap().len(), 2);
    assert_eq!(event("half", &(false, "i1".into())).await, Ok(None));
    observe(&vendor("half"), &page, at("2026-01-02T00:00Z")).await.unwrap();
    assert_eq!(is_whole("half").await, 2);
}

fn seen(page: &Report, place: usize) -> Kept {
    Kept::seen(Event::Incident(page.incidents[place].clone()), at("2026-01-01T00:00Z"))
}

#[wasm_bindgen_test]
async fn an_incident_that_began_at_another_time_moves_to_another_sheet() {
    let mut page = report(incidents(3));
    observe(&vendor("moved"), &page, at("2026-01-01T00:00Z")).await.unwrap();
    page.incidents[0].started_at = page.incidents[1].started_at;
    observe(&vendor("moved"), &page, at("2026-01-02T00:00Z")).await.unwrap();
    assert_eq!(is_whole("moved").await, 3);
    let opened = event("moved", &(false, "i1".into())).await.unwrap().unwrap();
    assert_eq!(opened.updates[0].update.text, "The cause was cable 1.");
}

#[wasm_bindgen_test]
async fn pages_that_write_at_once_leave_lines_and_texts_of_all() {
    let writes = (1..=4_usize).map(|place| {
        let own = report(incidents(4).split_off(4 - place));
        wasm_bindgen_futures::future_to_promise(async move {
            assert!(observe(&vendor("four"), &own, at("2026-01-01T00:00Z")).await.is_ok());
            Ok(JsValue::UNDEFINED)
        })
    });
    for write in writes.collect::<Vec<_>>() {
        JsFuture::from(write).await.unwrap();
    }
    assert_eq!(is_whole("four").await, 4);
    let again = observe(&vendor("four"), &report(incidents(4)), at("2026-01-01T00:05Z")).await.unwrap();
    assert!(again.changed.is_empty(), "what says nothing new writes nothing");
    assert_eq!(Some(again.shelf), shelf("four").await, "and tells what others wrote");
}

#[wasm_bindgen_test]
async fn what_a_page_asked_before_the_module_was_there_is_the_same_unless_it_is_not_whole() {
    let asked = async || JsFuture::from(ask_archive()).await.unwrap();
    JsFuture::from(forget()).await.unwrap();
    assert_eq!(told(&asked().await), None);
    assert_eq!(JsFuture::from(is_there()).await, Ok(JsValue::FALSE), "asking makes no archive");
    for id in ["early", "earlier"] {
        observe(&vendor(id), &report(incidents(3)), at("2026-01-01T00:00Z")).await.unwrap();
    }
    let all = shelves().await.unwrap();
    let archived = asked().await;
    assert_eq!((all.len(), told(&archived)), (2, Some(all.clone())));
    assert_eq!(told(&archived), None, "it is told once");
    let sheet = database::sheet_key("early", all[0].lines[0].sheet());
    changed(LINES, "delete", &sheet, "").await;
    assert_eq!(told(&asked().await), None);
    assert_eq!(shelves_of(ask_archive().into()).await, Ok(all.clone()), "the module mends it");
    assert_eq!(shelves_of(JsValue::UNDEFINED).await, Ok(all));
}

#[wasm_bindgen_test]
async fn events_are_counted_where_their_number_is_not_kept() {
    let written =
        observe(&vendor("uncounted"), &report(incidents(3)), at("2026-01-01T00:00Z")).await.unwrap();
    let head = VendorArchive::new(vendor("uncounted"), at("2026-01-01T00:00Z")).to_text();
    changed(VENDORS, "put", &"uncounted".into(), &head).await;
    changed(LINES, "delete", &database::sheet_key("uncounted", written.changed[0].line.sheet()), "").await;
    assert_eq!(is_whole("uncounted").await, 3);
}
