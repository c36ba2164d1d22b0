//! Pictures with time from left to right: several vendors one below the other, and the phases of one incident.

use is_it_them_core::history::figures::{Interval, Lane, Overlap};
use is_it_them_core::history::{Row, Stretch};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::{Health, Phase};
use is_it_them_core::time::{Elapsed, Timestamp};
use is_it_them_words::{self as words, history as say, past};

use super::{Cell, Drawing, fill};
use crate::pill::phase_health;

/// Vendors one below the other, their outages on one time axis, and where two of them were down together; what they add up to
/// is left to whoever knows how much of the axis is known.
pub(in crate::history) fn lanes(
    names: &[&str],
    incidents: &[&[&Row]],
    (lanes, overlaps): (&[Lane], &[Overlap]),
    axis: Interval,
    days: u32,
    locale: &Locale,
) -> Drawing {
    let span = (axis.to.millis() - axis.from.millis()).max(1);
    let place = |at: Timestamp| {
        let part =
            (at.millis().clamp(axis.from.millis(), axis.to.millis()) - axis.from.millis()) * WIDE / span;
        u32::try_from(part).unwrap_or(0)
    };
    let mut cells = Vec::new();
    let mut rows = Vec::new();
    for ((lane, name), (list, top)) in lanes.iter().zip(names).zip(incidents.iter().zip((0..).step_by(100))) {
        for bar in &lane.bars {
            let title = list.get(bar.incident).map_or("", |incident| incident.title.as_str());
            let length = words::length(bar.interval.length());
            let begins = (locale.moment)(bar.interval.from);
            let (from, to) = (place(bar.interval.from), place(bar.interval.to));
            // An outage of minutes in a quarter of a year is still to be seen and to be hit.
            let (shown, hit) = ((to - from).max(50), (to - from).max(120));
            let left = |width: u32| from.min(u32::try_from(WIDE).unwrap_or(0).saturating_sub(width));
            let tall = fill(bar.health, true) * 7 / 10;
            cells.push(Cell {
                mark: (left(shown), top + 85 - tall, shown, tall),
                field: (left(hit).saturating_sub(50), top, hit + 50, 100),
                class: bar.health.name(),
                detail: past::bar(name, title, &begins, &length),
            });
            rows.push((bar.interval.from, vec![(*name).to_owned(), title.to_owned(), begins, length]));
        }
    }
    let high = u32::try_from(names.len() * 100).unwrap_or(100).max(100);
    let both = |overlap: &Overlap| {
        let (from, to) = (place(overlap.both.from), place(overlap.both.to));
        let width = (to - from).max(60);
        (from.saturating_sub((width - (to - from)) / 2), 0, width, high)
    };
    rows.sort_by_key(|(from, _)| std::cmp::Reverse(*from));
    Drawing {
        title: past::compare(days).into(),
        kind: "lanes",
        size: (u32::try_from(WIDE).unwrap_or(1), high),
        cells,
        step: 1,
        ends: ((locale.day)(axis.from), past::today().into()),
        lanes: names.iter().map(|name| (*name).to_owned()).collect(),
        totals: Vec::new(),
        legend: Vec::new(),
        over: overlaps.iter().map(both).collect(),
        head: vec![past::vendor(), past::incidents_label(), say::started(), say::duration()],
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// How wide a time axis is, in its own units.
const WIDE: i64 = 9000;

/// One incident on one axis: how long nothing was said, if the vendor says later when it `began`; the time it stood in each phase;
/// and its posts. Nothing where that is not known.
pub(in crate::history) fn phases(
    stretches: &[Stretch],
    totals: &[(Option<Phase>, Elapsed)],
    posts: &[Timestamp],
    began: Option<Timestamp>,
    locale: &Locale,
) -> Option<Drawing> {
    let (first, last) = (stretches.first()?, stretches.last()?);
    let began = began.filter(|at| *at < first.from);
    let from = began.unwrap_or(first.from);
    let span = (last.to.millis() - from.millis()).max(1);
    let place = |at: Timestamp| u32::try_from((at.millis() - from.millis()) * WIDE / span).unwrap_or(0);
    let name = |phase: Option<&Phase>| phase.map_or(past::unnamed_phase(), words::phase).to_owned();
    let class = |phase: Option<&Phase>| phase.map_or(Health::Unknown, phase_health).name();
    let cell = |from: Timestamp, to: Timestamp, class: &'static str, detail: String| {
        let (from, to) = (place(from), place(to));
        // A hair's breadth apart, so that the seam shows without colour.
        let mark = (from, 30, (to - from).saturating_sub(16).max(1), 40);
        Cell { mark, field: (from, 0, (to - from).max(1), 100), class, detail }
    };
    let lag = began.map(|at| {
        let length = Elapsed::between(at, first.from);
        cell(at, first.from, "lag", past::lag_stretch(&words::length(length), &(locale.moment)(at)))
    });
    let stood = stretches.iter().map(|stretch| {
        let begins = (locale.moment)(stretch.from);
        let detail = past::stretch(&name(stretch.phase.as_ref()), stretch.length(), &begins);
        cell(stretch.from, stretch.to, class(stretch.phase.as_ref()), detail)
    });
    let total = |(phase, length): &(Option<Phase>, Elapsed)| {
        (class(phase.as_ref()), past::phase_time(&name(phase.as_ref()), *length))
    };
    let lag_time = began.map(|at| ("lag", past::lag_time(&words::length(Elapsed::between(at, first.from)))));
    let ends = if last.to == locale.now { past::now().to_owned() } else { (locale.moment)(last.to) };
    let on_axis = posts.iter().filter(|at| (from..=last.to).contains(at));
    let lag_row = began.map(|at| {
        vec![
            past::unnamed_phase().to_owned(),
            (locale.moment)(at),
            words::length(Elapsed::between(at, first.from)),
        ]
    });
    let rows = stretches
        .iter()
        .map(|one| vec![name(one.phase.as_ref()), (locale.moment)(one.from), words::length(one.length())]);
    Some(Drawing {
        title: past::phase_times().into(),
        kind: "phases",
        size: (u32::try_from(WIDE).unwrap_or(1), 100),
        cells: lag.into_iter().chain(stood).collect(),
        step: 1,
        ends: ((locale.moment)(from), ends),
        lanes: Vec::new(),
        totals: Vec::new(),
        legend: lag_time
            .into_iter()
            .chain(totals.iter().map(total))
            .chain([("post", past::post_mark().to_owned())])
            .collect(),
        over: on_axis.map(|at| (place(*at).min(u32::try_from(WIDE).unwrap_or(0) - 40), 0, 40, 100)).collect(),
        head: vec![say::phase(), say::started(), say::duration()],
        rows: lag_row.into_iter().chain(rows).collect(),
    })
}
