//! Figures for each day: the worst health, the downtime and the incidents of that day.

use super::interval::{Interval, total_within, union};
use super::{History, Outage};
use crate::history::Told;
use crate::status::Health;
use crate::time::{Date, Elapsed, Offset, Timestamp};

/// One day where the reader is: a cell of a strip or of a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DayFigure {
    /// Which day.
    pub date: Date,
    /// The worst that was said that day. Maintenance shows where nothing is worse, whether it counts or not; `Unknown`
    /// for a day before anything is known.
    pub worst: Health,
    /// Downtime that day.
    pub down: Elapsed,
    /// Incidents that went on that day, as indices into the incidents given, counted or not; not more than 500.
    pub incidents: Vec<usize>,
    /// Maintenances that went on that day, likewise.
    pub maintenances: Vec<usize>,
}

impl DayFigure {
    /// Whether nothing is known of the day.
    #[must_use]
    pub fn is_dark(&self) -> bool {
        self.worst == Health::Unknown && self.incidents.is_empty() && self.maintenances.is_empty()
    }
}

/// The most incidents that a day lists. Nobody reads more, and a page whose incidents never end would have each of
/// them listed on every day.
const AT_A_DAY: usize = 500;

fn listed(list: &mut Vec<usize>, index: usize) {
    if list.len() < AT_A_DAY {
        list.push(index);
    }
}

/// The last `count` days up to today, oldest first: 90 for a strip, 365 for a calendar. With a component, only what
/// names it: what names none may concern any, and that is not known.
#[must_use]
pub fn days(
    history: &History<'_, impl Told>,
    count: u16,
    component: Option<&str>,
    offset: Offset<'_>,
) -> Vec<DayFigure> {
    let names =
        |components: &[String]| component.is_none_or(|wanted| components.iter().any(|name| name == wanted));
    let today = Date::at(history.now, offset);
    let dates: Vec<Date> = (0..i64::from(count)).rev().map(|back| today.plus(-back)).collect();
    let mut begins: Vec<Timestamp> = dates.iter().map(|date| date.begins(offset)).collect();
    begins.push(today.plus(1).begins(offset));
    let since = history.since();
    let mut figures: Vec<DayFigure> = dates
        .iter()
        .enumerate()
        .map(|(index, date)| {
            let is_known = begins.get(index + 1).is_some_and(|end| since.is_some_and(|since| *end > since));
            DayFigure {
                date: *date,
                worst: if is_known { Health::Operational } else { Health::Unknown },
                down: Elapsed::default(),
                incidents: Vec::new(),
                maintenances: Vec::new(),
            }
        })
        .collect();
    let mut downtime = Vec::new();
    let mut mark = |interval: Interval, health: Option<Health>, note: &dyn Fn(&mut DayFigure)| {
        let first = begins.partition_point(|begin| *begin <= interval.from).saturating_sub(1);
        let began = begins.get(first..).unwrap_or_default();
        // What ends at midnight did not go on the next day.
        let reached =
            began.iter().take_while(|begin| **begin == interval.from || **begin < interval.to).count();
        for figure in figures.iter_mut().skip(first).take(reached.max(1)) {
            // What is known of a day stands, however much of it is not.
            figure.worst = match (figure.worst, health) {
                (Health::Unknown, Some(health)) => health,
                (known, health) => health.map_or(known, |health| known.worse(health)),
            };
            note(figure);
        }
    };
    let window = Interval { from: begins.first().copied().unwrap_or(history.now), to: history.now };
    for (index, told) in history.incidents.iter().enumerate() {
        let incident = told.incident();
        if !names(&incident.components) {
            continue;
        }
        let outage = Outage::of(*told);
        let Some(interval) =
            outage.interval(history.now).filter(|interval| interval.overlap(window).is_some())
        else {
            continue;
        };
        let counts = history.rules.counts(incident);
        let shown = counts || outage.health == Health::Maintenance;
        mark(interval, shown.then_some(outage.health), &|day| listed(&mut day.incidents, index));
        if counts {
            downtime.push(interval);
        }
    }
    for (index, work) in history.maintenances.iter().enumerate().filter(|(_, one)| names(&one.components)) {
        let interval = Outage::work(work, history.now).and_then(|outage| outage.interval(history.now));
        let Some(interval) = interval.filter(|interval| interval.overlap(window).is_some()) else { continue };
        mark(interval, Some(Health::Maintenance), &|day| listed(&mut day.maintenances, index));
        if history.rules.maintenances {
            downtime.push(interval);
        }
    }
    let downtime = union(downtime);
    for (index, figure) in figures.iter_mut().enumerate() {
        if let (Some(from), Some(to)) = (begins.get(index), begins.get(index + 1)) {
            figure.down = total_within(&downtime, Interval { from: *from, to: *to });
        }
    }
    figures
}
