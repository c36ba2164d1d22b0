//! One conversation with each vendor, however many widgets on the page ask for it: what is kept is shown at once,
//! then the page is read, and read again every so often while somebody looks. A few vendors are read at a time; the
//! others wait for their turn. What another module of the page, another page or the background read is heard as well.

use std::cell::RefCell;
use std::mem;
use std::rc::{Rc, Weak};

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use is_it_them_core::names::{AT_ONCE, OUTCOMES, READING};
use is_it_them_core::status::{Failure, Outcomes, Reading, Record, Vendor};
use wasm_bindgen_futures::spawn_local;

use super::clock::{self, Moment};
use super::environment::{self, Past};
use super::{reader, readings, storage};

use self::entry::{Entry, Listener, Step, is_visible, open_ids};
pub use self::entry::{MIN_REFRESH, Wish};

mod entry;

/// Seconds after which a vendor that is still being read, however many documents that takes, holds up the others no more.
const DEADLINE: u32 = 20;

/// A vendor's turn to be read, with what is held of it.
struct Turn {
    turn: u32,
    vendor: Vendor,
    reading: Reading,
    /// Whether that was recalled just now: else another page, or the background, may have read the vendor since.
    just_recalled: bool,
}

#[derive(Default)]
struct Monitor {
    entries: Vec<Entry>,
    /// Counts subscriptions and turns.
    counter: u32,
    /// The turns that are under way.
    turns: Vec<u32>,
    page: Vec<EventListener>,
    /// Those who show that something is being read.
    onturns: Vec<Weak<dyn Fn()>>,
}

thread_local! {
    static MONITOR: RefCell<Monitor> = RefCell::default();
}

/// That somebody listens to what is read of a vendor; dropping it ends that, and with a vendor's last one its reads end.
#[must_use]
pub struct Subscription {
    page: String,
    id: u32,
}

/// Watches a vendor. `listener` hears what is known whenever it changes, first what was kept from earlier visits.
pub fn subscribe(vendor: &Vendor, wish: Wish, listener: impl Fn(Rc<Reading>) + 'static) -> Subscription {
    let listener: Listener = Rc::new(listener);
    let id = with(|monitor| {
        let id = monitor.count();
        if monitor.page.is_empty() {
            monitor.page = page_listeners();
            storage::hear(environment::here().heard);
        }
        let watcher = (id, wish, listener.clone());
        match monitor.entry(&vendor.page) {
            Some(entry) => entry.watchers.push(watcher),
            None => monitor.entries.push(Entry {
                vendor: vendor.clone(),
                reading: Rc::default(),
                recalled: false,
                just_recalled: false,
                step: Step::Rests,
                turn: 0,
                attempted_at: None,
                history_at: None,
                watchers: vec![watcher],
                timer: None,
            }),
        }
        id
    });
    let known = with(|monitor| {
        monitor.entry(&vendor.page).filter(|entry| entry.recalled).map(|entry| entry.reading.clone())
    });
    if let Some(known) = known {
        listener(known);
    }
    spawn_local(attend(vendor.page.clone()));
    Subscription { page: vendor.page.clone(), id }
}

/// Calls `onturn` as a read of a vendor begins and ends, for as long as somebody holds it: [`is_being_read`] says of which.
pub fn hear_turns(onturn: &Rc<dyn Fn()>) {
    with(|monitor| monitor.onturns.push(Rc::downgrade(onturn)));
}

/// Whether the vendor of this page is being read just now.
#[must_use]
pub fn is_being_read(page: &str) -> bool {
    with(|monitor| monitor.entry(page).is_some_and(|entry| entry.is_read()))
}

/// Tells those who show it that a read began or ended. Outside of the borrow, as [`update`] tells.
fn tell_turn() {
    let told: Vec<Rc<dyn Fn()>> = with(|monitor| {
        monitor.onturns.retain(|onturn| onturn.strong_count() > 0);
        monitor.onturns.iter().filter_map(Weak::upgrade).collect()
    });
    told.iter().for_each(|told| told());
}

/// Reads a page again now, as when the person has just allowed it.
pub fn retry(page: &str) {
    with(|monitor| monitor.entry(page).map(|entry| entry.attempted_at = None));
    spawn_local(attend(page.into()));
}

/// Reads a vendor's past too from now on, and its present before the past, as when a person looks closer at the vendor.
pub fn read_past(page: &str) {
    with(|monitor| {
        let entry = monitor.entry(page)?;
        entry.watchers.iter_mut().for_each(|(_, wish, _)| wish.history = true);
        if entry.wants_history() {
            entry.attempted_at = None;
        }
        Some(())
    });
    spawn_local(attend(page.into()));
}

/// Takes the place that waits for the vendor's, as the person said, and reads the page again now.
pub fn confirm(page: &str) {
    let confirmed = with(|monitor| {
        let entry = monitor.entry(page)?;
        let finding = &mut Rc::make_mut(&mut entry.reading).finding;
        finding.confirm(clock::now());
        Some((entry.vendor.clone(), finding.clone()))
    });
    let Some((vendor, finding)) = confirmed else { return };
    spawn_local(async move {
        // Other pages and the background read it there too.
        reader::keep_finding(&vendor, finding).await;
        retry(&vendor.page);
    });
}

/// Takes over what somebody kept of a vendor on a page of somebody's. What is kept is the whole of it there.
pub(crate) fn heard_reading(key: String, text: String) {
    let Some(page) = key.strip_prefix(READING) else { return };
    if let Some(kept) = Reading::from_text(&text) {
        take_over(page, kept);
    }
}

/// The same in the extension, where the record of outcomes says when a page was read and whether that went well: who has a later one
/// there is recalled.
pub(crate) fn heard_outcomes(key: String, text: String) {
    if key != OUTCOMES {
        return;
    }
    let Some(vendors) =
        with(|monitor| Some(monitor.entries.iter().map(|entry| entry.vendor.clone()).collect::<Vec<_>>()))
    else {
        return;
    };
    let outcomes = Outcomes::from_text(text).in_order(&vendors);
    for (vendor, outcome) in vendors.into_iter().zip(outcomes) {
        let is_later = with(|monitor| {
            let entry = monitor.entry(&vendor.page).filter(|entry| entry.recalled)?;
            outcome.is_news_to(&entry.reading).then_some(())
        });
        if is_later.is_none() {
            continue;
        }
        spawn_local(async move {
            if let Some(kept) = readings::recall(&vendor).await {
                take_over(&vendor.page, kept);
            }
        });
    }
}

/// Takes over what is kept of a vendor, unless that is being read here: then what comes of that is the latest.
fn take_over(page: &str, kept: Reading) {
    let held = with(|monitor| {
        let entry = monitor.entry(page).filter(|entry| entry.recalled && !entry.is_read())?;
        Some((*entry.reading).clone())
    });
    let Some(mut reading) = held else { return };
    if reading.hear(kept, clock::now()) {
        update(page, reading, true);
        // Another open incident is a reason to look at the past again.
        spawn_local(attend(page.into()));
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let gone = with(|monitor| {
            let index = monitor.entries.iter().position(|entry| entry.vendor.page == self.page)?;
            let entry = &mut monitor.entries[index];
            entry.watchers.retain(|(id, ..)| *id != self.id);
            entry.watchers.is_empty().then(|| monitor.entries.remove(index))
        });
        // Dropped outside the borrow: its timer's closure may hold a watcher's state.
        drop(gone);
    }
}

/// Recalls, then waits for a turn where it is time to read, and for the next time where it is not.
async fn attend(page: String) {
    let Some((vendor, recalled)) = with(|monitor| {
        let entry = monitor.entry(&page).filter(|entry| entry.step == Step::Rests)?;
        entry.step = Step::Recalled;
        Some((entry.vendor.clone(), entry.recalled))
    }) else {
        return;
    };
    if !recalled {
        let kept = readings::recall(&vendor).await.unwrap_or_default();
        let waits = matches!(kept.failure, Some(Failure::RateLimited { retry_after: Some(1..) }));
        let counts = environment::here().shares_turns && (kept.report.is_some() || kept.failure.is_some());
        let asked = kept.asked_at.filter(|_| counts).and_then(Moment::since);
        with(|monitor| {
            let entry = monitor.entry(&page)?;
            entry.recalled = true;
            entry.just_recalled = true;
            // The vendor asked for a pause, of this page or of another; or another asked it a moment ago.
            entry.attempted_at = if waits { Some(Moment::now()) } else { asked };
            Some(())
        });
        // Where the page is not asked now, a failure is all there is to tell.
        let telling = kept.report.is_some() || waits || asked.is_some();
        update(&page, kept, telling);
    }
    with(|monitor| monitor.entry(&page).filter(|entry| entry.step == Step::Recalled).map(Entry::queue));
    go_on();
}

/// Gives the turns that are free to vendors that wait for one.
fn go_on() {
    while let Some(turn) = with(Monitor::next) {
        tell_turn();
        spawn_local(read(turn));
    }
}

/// Reads a vendor in its turn, with its past where that is wanted, and tells the watchers.
async fn read(Turn { turn, vendor, mut reading, just_recalled }: Turn) {
    let page = vendor.page.as_str();
    let late = page.to_string();
    let _deadline = Timeout::new(DEADLINE * 1000, move || give_up(turn, &late));
    let is_due = with(|monitor| {
        let entry = monitor.entry(page).filter(|entry| entry.is_due())?;
        entry.attempted_at = Some(Moment::now());
        Some(())
    });
    if is_due.is_some() {
        if !just_recalled && let Some(kept) = readings::recall(&vendor).await {
            reading.catch_up(kept, clock::now());
        }
        reader::refresh(&vendor, &mut reading).await;
        // What comes after the deadline is news all the same, until the next turn comes.
        if with(|monitor| monitor.entry(page).is_some_and(|entry| entry.turn == turn)) {
            update(page, reading, true);
        }
    }
    if let Some(past) = environment::here().past {
        add_past(turn, &vendor, past).await;
    }
    end(turn, page);
}

/// Ends a turn whose vendor is still being read: it counts as one that does not answer, unless only its past is missing.
fn give_up(turn: u32, page: &str) {
    let known = with(|monitor| {
        let entry = monitor.in_turn(turn, page).filter(|entry| entry.step == Step::IsRead)?;
        Some((*entry.reading).clone())
    });
    if let Some(known) = known {
        update(page, known.failed(Failure::Timeout { seconds: DEADLINE }), true);
    }
    end(turn, page);
}

fn end(turn: u32, page: &str) {
    with(|monitor| {
        monitor.turns.retain(|other| *other != turn);
        monitor.in_turn(turn, page).map(Entry::rest)
    });
    tell_turn();
    go_on();
}

/// Reads a vendor's past in its turn, where a view draws it.
async fn add_past(turn: u32, vendor: &Vendor, past: Past) {
    let page = vendor.page.as_str();
    let Some(mut reading) = with(|monitor| {
        let entry = monitor.in_turn(turn, page).filter(|entry| is_visible() && entry.wants_history())?;
        entry.step = Step::PastIsRead;
        Some((*entry.reading).clone())
    }) else {
        return;
    };
    let open = open_ids(&reading);
    past(vendor, &mut reading).await;
    let is_new = with(|monitor| {
        let entry = monitor.entry(page).filter(|entry| entry.turn == turn)?;
        entry.history_at = Some((Moment::now(), open));
        Some(())
    });
    if is_new.is_some() {
        update(page, reading, true);
    }
}

fn update(page: &str, reading: Reading, tell: bool) {
    let reading = Rc::new(reading);
    let listeners: Vec<Listener> = with(|monitor| {
        monitor.entry(page).map(|entry| {
            entry.reading = reading.clone();
            entry.watchers.iter().map(|(.., listener)| listener.clone()).collect()
        })
    })
    .unwrap_or_default();
    if tell {
        // Told outside the borrow: a listener may watch or stop watching.
        listeners.iter().for_each(|listener| listener(reading.clone()));
    }
}

impl Monitor {
    fn count(&mut self) -> u32 {
        self.counter += 1;
        self.counter
    }

    /// Begins the next turn, where one is free and a vendor waits for it: those in sight first, in the order in which they
    /// came. While nobody looks, none does.
    fn next(&mut self) -> Option<Turn> {
        if !is_visible() {
            self.entries.iter_mut().filter(|entry| entry.waits()).for_each(Entry::rest);
        }
        if self.turns.len() >= AT_ONCE {
            return None;
        }
        let in_sight = self.entries.iter().position(|entry| entry.waits() && entry.is_in_sight());
        let next = in_sight.or_else(|| self.entries.iter().position(Entry::waits))?;
        let turn = self.count();
        self.turns.push(turn);
        let entry = self.entries.get_mut(next)?;
        entry.step = Step::IsRead;
        entry.turn = turn;
        let just_recalled = mem::take(&mut entry.just_recalled);
        Some(Turn { turn, vendor: entry.vendor.clone(), reading: (*entry.reading).clone(), just_recalled })
    }

    /// The vendor of this page, while this turn is its own and goes on.
    fn in_turn(&mut self, turn: u32, page: &str) -> Option<&mut Entry> {
        self.entry(page).filter(|entry| entry.turn == turn && entry.is_read())
    }

    fn entry(&mut self, page: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.vendor.page == page)
    }
}

/// A page that comes back to sight, and a network that comes back, are reasons to look again.
fn page_listeners() -> Vec<EventListener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let mut listeners = vec![EventListener::new(&window, "online", |_| {
        with(|monitor| monitor.entries.iter_mut().for_each(|entry| entry.attempted_at = None));
        attend_all();
    })];
    if let Some(document) = window.document() {
        listeners.push(EventListener::new(&document, "visibilitychange", |_| attend_all()));
    }
    listeners
}

fn attend_all() {
    let pages: Vec<String> =
        with(|monitor| monitor.entries.iter().map(|entry| entry.vendor.page.clone()).collect());
    pages.into_iter().for_each(|page| spawn_local(attend(page)));
}

fn with<T>(act: impl FnOnce(&mut Monitor) -> T) -> T {
    MONITOR.with(|monitor| act(&mut monitor.borrow_mut()))
}
