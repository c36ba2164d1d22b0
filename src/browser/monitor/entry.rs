//! A vendor that somebody watches on this page: what is held of it, what is done about it now, and when it is to be read.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use is_it_them_core::status::{Failure, LONGEST, Reading, Vendor};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, VisibilityState};

use super::attend;
use crate::clock::Moment;
use crate::environment;
use crate::js::property;

/// What a watcher wants of a vendor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Seconds between two reads.
    pub refresh: u32,
    /// Whether past incidents are wanted too.
    pub history: bool,
    /// What shows it on the page, where that may be out of sight: vendors in sight are read first.
    pub host: Option<Element>,
}

/// The shortest time between two reads, in seconds. Vendors' pages are cached at their edge; faster gains nothing.
pub const MIN_REFRESH: u32 = 60;

/// Past incidents change rarely; they are read again when the open ones change, and otherwise this often (seconds).
const HISTORY_AGE: u64 = 600;

pub(super) type Listener = Rc<dyn Fn(Rc<Reading>)>;

/// What is done about a vendor now.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// Nothing; its timer runs.
    Rests,
    /// What was kept of it is asked for.
    Recalled,
    /// It waits for its turn.
    Waits,
    /// It is being read.
    IsRead,
    /// Its present was read; its past is being read.
    PastIsRead,
}

/// A vendor that somebody watches.
pub(super) struct Entry {
    pub(super) vendor: Vendor,
    pub(super) reading: Rc<Reading>,
    pub(super) recalled: bool,
    /// Whether that was just now, so that nothing newer can be kept.
    pub(super) just_recalled: bool,
    pub(super) step: Step,
    /// The last turn it had.
    pub(super) turn: u32,
    /// When the page was last asked, whatever came of it.
    pub(super) attempted_at: Option<Moment>,
    /// When past incidents were last read, and which incidents were open then.
    pub(super) history_at: Option<(Moment, Vec<String>)>,
    pub(super) watchers: Vec<(u32, Wish, Listener)>,
    pub(super) timer: Option<Timeout>,
}

impl Entry {
    fn refresh(&self) -> u32 {
        self.watchers.iter().map(|(_, wish, _)| wish.refresh).min().unwrap_or(MIN_REFRESH).max(MIN_REFRESH)
    }

    /// Seconds between the last read and the next.
    fn pause(&self) -> u64 {
        let (refresh, failure) = (u64::from(self.refresh()), self.reading.failure.as_ref());
        match failure {
            Some(Failure::RateLimited { retry_after: Some(seconds) }) => {
                refresh.max(u64::from(*seconds)).min(LONGEST)
            }
            Some(failure) if failure.is_transient() => u64::from(MIN_REFRESH),
            _ => refresh,
        }
    }

    /// Seconds until the next read is due.
    fn wait(&self) -> u64 {
        self.attempted_at.map_or(0, |at| self.pause().saturating_sub(at.seconds()))
    }

    pub(super) fn is_due(&self) -> bool {
        self.wait() == 0
    }

    pub(super) fn wants_history(&self) -> bool {
        environment::here().past.is_some()
            && self.watchers.iter().any(|(_, wish, _)| wish.history)
            && self.reading.report.is_some()
            && self.reading.failure.is_none()
            && self
                .history_at
                .as_ref()
                .is_none_or(|(at, open)| at.seconds() > HISTORY_AGE || *open != open_ids(&self.reading))
    }

    pub(super) fn is_read(&self) -> bool {
        !matches!(self.step, Step::Rests | Step::Recalled | Step::Waits)
    }

    pub(super) fn waits(&self) -> bool {
        self.step == Step::Waits
    }

    /// Whether one of those who watch may be seen as the page is scrolled now.
    pub(super) fn is_in_sight(&self) -> bool {
        self.watchers.iter().any(|(_, wish, _)| wish.host.as_ref().is_none_or(is_in_sight))
    }

    /// Waits for a turn where there is something to read.
    pub(super) fn queue(&mut self) {
        if self.is_due() || self.wants_history() {
            self.step = Step::Waits;
        } else {
            self.rest();
        }
    }

    /// Sets the timer for the next read; none while nobody looks, since coming back to sight attends at once.
    pub(super) fn rest(&mut self) {
        self.step = Step::Rests;
        self.just_recalled = false;
        if !is_visible() {
            self.timer = None;
            return;
        }
        let page = self.vendor.page.clone();
        let seconds = u32::try_from(self.wait()).unwrap_or(u32::MAX / 1000).clamp(1, 86_400);
        self.timer = Some(Timeout::new(seconds * 1000, move || spawn_local(attend(page))));
    }
}

pub(super) fn open_ids(reading: &Reading) -> Vec<String> {
    reading
        .report
        .iter()
        .flat_map(|report| report.open_incidents())
        .map(|incident| incident.id.clone())
        .collect()
}

pub(super) fn is_visible() -> bool {
    web_sys::window()
        .and_then(|window| window.document())
        .is_none_or(|document| document.visibility_state() != VisibilityState::Hidden)
}

/// Whether an element may be seen. Ours says so itself; any other counts as seen.
fn is_in_sight(element: &Element) -> bool {
    property(element, "isInSight") != JsValue::FALSE
}
