//! How work grows with what vendors say, what is kept and what is imported: never faster than n log n.
//!
//! Each function is run on one size and on sixteen times that, within one test. What is linear takes about sixteen times
//! as long, what is n log n some more, what holds everything against everything 256 times. The bound lies between.
// Helpers of tests may panic as tests do; clippy lets only the tests themselves.
#![allow(clippy::unwrap_used, clippy::panic)]
#![allow(unused_must_use, reason = "only how long it takes counts")]

mod archive;
#[path = "../common/mod.rs"]
mod common;
mod documents;
mod history;
mod intake;
mod model;

use std::hint::black_box;
use std::sync::{Mutex, OnceLock, PoisonError};
use std::time::{Duration, Instant};

use is_it_them_core::status::{Component, Format, Incident, Maintenance, Phase, Report, Update};
use is_it_them_core::time::Timestamp;

/// How often each size is run; the best counts.
const RUNS: usize = 3;

/// How many times as much is compared with.
const MORE: usize = 16;

/// How much longer that may take.
const BOUND: u32 = 64;

/// The sizes are doubled until the smaller one takes so long that it can be told from noise.
const ENOUGH: Duration = Duration::from_micros(300);

/// One at a time: what another test does at once would be counted, too.
static ALONE: Mutex<()> = Mutex::new(());

/// How long this thread was given a processor, where the system tells; elsewhere how late it is.
fn spent() -> Duration {
    // To let go of the processor brings the count up to date.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    nanos.map_or_else(|| BEGUN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// The best of some runs; each has an input of its own.
fn best<I>(make: &impl Fn(usize) -> I, run: &impl Fn(I), size: usize, runs: usize) -> Duration {
    (0..runs)
        .map(|_| {
            let input = black_box(make(size));
            let before = spent();
            run(input);
            spent().saturating_sub(before)
        })
        .min()
        .unwrap()
}

/// Fails when [`MORE`] times as much takes more than [`BOUND`] times as long, three times in a row: what grows too fast does
/// so each time, while a busy machine does not.
fn grows<I>(what: &str, make: impl Fn(usize) -> I, run: impl Fn(I)) {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    let mut size = 128;
    while best(&make, &run, size, 1) < ENOUGH && size < 1 << 14 {
        size *= 2;
    }
    let mut times = Vec::new();
    for _ in 0..3 {
        let (one, many) = (best(&make, &run, size, RUNS), best(&make, &run, MORE * size, RUNS));
        if many < BOUND * one.max(ENOUGH / 2) {
            return;
        }
        times.push((one, many));
    }
    panic!("{what}: {times:?} for {size} and for {MORE} times as many");
}

fn at(hour: usize) -> Timestamp {
    Timestamp::from_millis(1_700_000_000_000 + i64::try_from(hour).unwrap() * 3_600_000)
}

/// The instant at which everything is looked at: after all that [`at`] gives here.
fn now() -> Timestamp {
    at(5_000_000)
}

/// What makes many incidents hard: how alike they are.
#[derive(Clone, Copy, Debug)]
enum Shape {
    /// Each is another.
    Different,
    /// All have one id, and other posts.
    OneId,
    /// None has an id; title and time are the same.
    Nameless,
    /// All began at once.
    OneStamp,
    /// Each names all of a few components and regions, which many have.
    Entangled,
}

const SHAPES: [Shape; 5] =
    [Shape::Different, Shape::OneId, Shape::Nameless, Shape::OneStamp, Shape::Entangled];

fn update(index: usize) -> Update {
    Update {
        id: Some(format!("post {index}")),
        phase: Some(Phase::from(if index.is_multiple_of(2) { "identified" } else { "resolved" })),
        at: Some(at(index)),
        text: format!("Post {index} about API {index}."),
    }
}

fn incident(shape: Shape, index: usize) -> Incident {
    let mut one = Incident {
        id: index.to_string(),
        title: format!("Errors {index}"),
        phase: Phase::Resolved,
        started_at: Some(at(index)),
        resolved_at: Some(at(index + 1)),
        components: vec![format!("API {index}")],
        component_ids: vec![index.to_string()],
        updates: vec![update(index)],
        ..Incident::default()
    };
    match shape {
        Shape::Different => {}
        Shape::OneId => one.id = "one".into(),
        Shape::Nameless => {
            (one.id, one.title, one.started_at) = (String::new(), "Errors".into(), Some(at(0)));
        }
        Shape::OneStamp => {
            one.started_at = Some(at(0));
            one.updates[0].at = Some(at(0));
            one.updates[0].id = None;
        }
        Shape::Entangled => {
            one.phase = Phase::Identified;
            one.resolved_at = None;
            one.regions = vec![format!("us-east-{index}")];
        }
    }
    one
}

fn work(index: usize) -> Maintenance {
    Maintenance {
        id: format!("work {index}"),
        title: "Work".into(),
        starts_at: Some(at(index)),
        ends_at: Some(at(index + 2)),
        components: vec![format!("API {index}")],
        component_ids: vec![index.to_string()],
        updates: vec![update(index)],
        ..Maintenance::default()
    }
}

/// A page with so many components, incidents and maintenances.
fn report(shape: Shape, size: usize) -> Report {
    let component = |index: usize| Component {
        id: index.to_string(),
        name: format!("API {index}"),
        group: Some(format!("us-east-{}", index + 1)),
        health: is_it_them_core::status::Health::Degraded,
        ..Component::default()
    };
    Report {
        components: (0..size).map(component).collect(),
        incidents: (0..size).map(|index| incident(shape, index)).collect(),
        maintenances: (0..size).map(work).collect(),
        ..Report::new(Format::Statuspage)
    }
}
