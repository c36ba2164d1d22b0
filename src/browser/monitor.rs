//! One conversation with each vendor, however many widgets on the page ask for it: what is kept is shown at once,
//! then the page is read, and read again every so often while somebody looks.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use is_it_them_core::status::{Elapsed, Failure, Reading, Timestamp, Vendor};
use wasm_bindgen_futures::spawn_local;
use web_sys::VisibilityState;

use super::{clock, reader, storage};

/// What a watcher wants of a vendor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Wish {
    /// Seconds between two reads.
    pub(crate) refresh: u32,
    /// Whether past incidents are wanted too.
    pub(crate) history: bool,
}

/// The shortest time between two reads, in seconds. Vendors' pages are cached at their edge; faster gains nothing.
pub(crate) const MIN_REFRESH: u32 = 60;

/// Past incidents change rarely; they are read again when the open ones change, and otherwise this often (seconds).
#[cfg(feature = "ui")]
const HISTORY_AGE: u64 = 600;

type Listener = Rc<dyn Fn(Rc<Reading>)>;

struct Entry {
    vendor: Vendor,
    reading: Rc<Reading>,
    recalled: bool,
    busy: bool,
    /// When the page was last asked, whatever came of it.
    attempted_at: Option<Timestamp>,
    /// When past incidents were last read, and which incidents were open then.
    #[cfg(feature = "ui")]
    history_at: Option<(Timestamp, Vec<String>)>,
    watchers: Vec<(u32, Wish, Listener)>,
    timer: Option<Timeout>,
}

#[derive(Default)]
struct Monitor {
    entries: Vec<Entry>,
    next_watch: u32,
    page: Vec<EventListener>,
}

thread_local! {
    static MONITOR: RefCell<Monitor> = RefCell::default();
}

/// A subscription; dropping it ends it, and with a vendor's last one its reads end.
#[must_use]
pub(crate) struct Watch {
    page: String,
    id: u32,
}

/// Watches a vendor. `listener` hears what is known whenever it changes, first what was kept from earlier visits.
pub(crate) fn watch(vendor: &Vendor, wish: Wish, listener: impl Fn(Rc<Reading>) + 'static) -> Watch {
    let listener: Listener = Rc::new(listener);
    let id = with(|monitor| {
        monitor.next_watch += 1;
        let id = monitor.next_watch;
        if monitor.page.is_empty() {
            monitor.page = page_listeners();
        }
        let watcher = (id, wish, listener.clone());
        match monitor.entry(&vendor.page) {
            Some(entry) => entry.watchers.push(watcher),
            None => monitor.entries.push(Entry {
                vendor: vendor.clone(),
                reading: Rc::default(),
                recalled: false,
                busy: false,
                attempted_at: None,
                #[cfg(feature = "ui")]
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
    Watch { page: vendor.page.clone(), id }
}

/// Reads a page again now, as when the person has just allowed it.
pub(crate) fn retry(page: &str) {
    with(|monitor| monitor.entry(page).map(|entry| entry.attempted_at = None));
    spawn_local(attend(page.into()));
}

/// Takes the place that waits for the vendor's, as the person said, and reads the page again now.
#[cfg(feature = "ui")]
pub(crate) fn confirm(page: &str) {
    with(|monitor| {
        monitor.entry(page).map(|entry| Rc::make_mut(&mut entry.reading).finding.confirm(clock::now()))
    });
    retry(page);
}

impl Drop for Watch {
    fn drop(&mut self) {
        let gone = with(|monitor| {
            let index = monitor.entries.iter().position(|entry| entry.vendor.page == self.page)?;
            let entry = &mut monitor.entries[index];
            entry.watchers.retain(|(id, ..)| *id != self.id);
            entry.watchers.is_empty().then(|| monitor.entries.swap_remove(index))
        });
        // Dropped outside the borrow: its timer's closure may hold a watcher's state.
        drop(gone);
    }
}

/// Recalls, reads where it is time, tells the watchers, and sets the timer for the next turn.
async fn attend(page: String) {
    let Some((vendor, recalled)) = with(|monitor| {
        let entry = monitor.entry(&page).filter(|entry| !entry.busy)?;
        entry.busy = true;
        Some((entry.vendor.clone(), entry.recalled))
    }) else {
        return;
    };
    if !recalled {
        let kept = storage::recall(&vendor).await.unwrap_or_default();
        let telling = kept.report.is_some();
        with(|monitor| monitor.entry(&page).map(|entry| entry.recalled = true));
        update(&page, kept, telling);
    }
    if is_visible() && with(|monitor| monitor.entry(&page).is_some_and(|entry| entry.is_due(clock::now()))) {
        let mut reading = with(|monitor| {
            monitor.entry(&page).map(|entry| {
                entry.attempted_at = Some(clock::now());
                (*entry.reading).clone()
            })
        })
        .unwrap_or_default();
        reader::refresh(&vendor, &mut reading).await;
        update(&page, reading, true);
    }
    #[cfg(feature = "ui")]
    if is_visible()
        && with(|monitor| monitor.entry(&page).is_some_and(|entry| entry.wants_history(clock::now())))
    {
        add_history(&page, &vendor).await;
    }
    with(|monitor| {
        if let Some(entry) = monitor.entry(&page) {
            entry.busy = false;
            entry.schedule(clock::now());
        }
    });
}

/// Badges never want any, so their build is spared it.
#[cfg(feature = "ui")]
async fn add_history(page: &str, vendor: &Vendor) {
    let Some(mut reading) = with(|monitor| monitor.entry(page).map(|entry| (*entry.reading).clone())) else {
        return;
    };
    let open = open_ids(&reading);
    reader::add_history(vendor, &mut reading).await;
    with(|monitor| monitor.entry(page).map(|entry| entry.history_at = Some((clock::now(), open))));
    update(page, reading, true);
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
    fn entry(&mut self, page: &str) -> Option<&mut Entry> {
        self.entries.iter_mut().find(|entry| entry.vendor.page == page)
    }
}

impl Entry {
    fn refresh(&self) -> u32 {
        self.watchers.iter().map(|(_, wish, _)| wish.refresh).min().unwrap_or(MIN_REFRESH).max(MIN_REFRESH)
    }

    /// Seconds between the last read and the next.
    fn pause(&self) -> u64 {
        let (refresh, failure) = (u64::from(self.refresh()), self.reading.failure.as_ref());
        match failure {
            Some(Failure::RateLimited { retry_after: Some(seconds) }) => refresh.max(u64::from(*seconds)),
            Some(failure) if failure.is_transient() => u64::from(MIN_REFRESH),
            _ => refresh,
        }
    }

    /// Seconds until the next read is due.
    fn wait(&self, now: Timestamp) -> u64 {
        match self.attempted_at {
            Some(at) => self.pause().saturating_sub(Elapsed::between(at, now).as_seconds()),
            None => 0,
        }
    }

    fn is_due(&self, now: Timestamp) -> bool {
        self.wait(now) == 0
    }

    #[cfg(feature = "ui")]
    fn wants_history(&self, now: Timestamp) -> bool {
        self.watchers.iter().any(|(_, wish, _)| wish.history)
            && self.reading.report.is_some()
            && self.reading.failure.is_none()
            && self.history_at.as_ref().is_none_or(|(at, open)| {
                Elapsed::between(*at, now).as_seconds() > HISTORY_AGE || *open != open_ids(&self.reading)
            })
    }

    /// Sets the timer for the next read; none while nobody looks, since coming back to sight attends at once.
    fn schedule(&mut self, now: Timestamp) {
        if !is_visible() {
            self.timer = None;
            return;
        }
        let page = self.vendor.page.clone();
        let seconds = u32::try_from(self.wait(now)).unwrap_or(u32::MAX / 1000).clamp(1, 86_400);
        self.timer = Some(Timeout::new(seconds * 1000, move || spawn_local(attend(page))));
    }
}

#[cfg(feature = "ui")]
fn open_ids(reading: &Reading) -> Vec<String> {
    reading
        .report
        .iter()
        .flat_map(|report| report.open_incidents())
        .map(|incident| incident.id.clone())
        .collect()
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

fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

fn with<T>(act: impl FnOnce(&mut Monitor) -> T) -> T {
    MONITOR.with(|monitor| act(&mut monitor.borrow_mut()))
}
