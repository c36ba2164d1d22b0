//! Figures as pictures: cells in a field, each with what it stands for in words, and a table of the same.

mod axis;

use is_it_them_core::history::Row;
use is_it_them_core::history::figures::{DayFigure, History, MonthFigure};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::Health;
use is_it_them_core::time::{Date, Offset};
use is_it_them_words::{self as words, history as say, past};

use super::Writers;

pub(super) use axis::{lanes, phases};

/// A picture, ready to be drawn.
pub(super) struct Drawing {
    pub(super) title: String,
    /// How it lies on the page.
    pub(super) kind: &'static str,
    /// The field, in its own units.
    pub(super) size: (u32, u32),
    pub(super) cells: Vec<Cell>,
    /// How many cells a step to the left or right takes; a step up or down takes one.
    pub(super) step: usize,
    /// What stands at the two ends below it.
    pub(super) ends: (String, String),
    /// What stands beside each of its rows, where it has several, and at their ends, where they add up to something.
    pub(super) lanes: Vec<String>,
    pub(super) totals: Vec<String>,
    /// What its colours mean: each a class and a word for it.
    pub(super) legend: Vec<(&'static str, String)>,
    /// What is drawn over the cells and cannot be pointed at: left, top, width, height.
    pub(super) over: Vec<(u32, u32, u32, u32)>,
    pub(super) head: Vec<&'static str>,
    pub(super) rows: Vec<Vec<String>>,
}

/// A part of a picture that can be pointed at.
pub(super) struct Cell {
    /// Left, top, width and height of what is drawn.
    pub(super) mark: (u32, u32, u32, u32),
    /// The same of what can be hit.
    pub(super) field: (u32, u32, u32, u32),
    pub(super) class: &'static str,
    pub(super) detail: String,
}

/// What every picture is drawn from.
pub(super) struct Draw<'a> {
    pub(super) history: &'a History<'a, Row>,
    pub(super) offset: Offset<'a>,
    pub(super) locale: &'a Locale,
    pub(super) writers: Writers,
}

/// How much of a day's cell its mark fills, in percent: worse is larger, so that colour is not alone in saying it.
fn fill(worst: Health, known: bool) -> u32 {
    match worst {
        Health::Unknown if !known => 15,
        Health::Operational | Health::Unknown => 40,
        Health::Maintenance => 55,
        Health::Degraded => 70,
        Health::PartialOutage => 85,
        Health::MajorOutage => 100,
    }
}

/// How many incidents of a day are named in a table; the day itself, opened, lists them all. Of a page whose incidents never end each day
/// has all of them.
const TITLED: usize = 20;

impl Draw<'_> {
    /// Days side by side.
    pub(super) fn strip(&self, title: String, days: &[DayFigure]) -> Drawing {
        let cells = days.iter().zip(0..).map(|(day, index)| {
            let height = fill(day.worst, !day.is_dark());
            Cell {
                mark: (index * 100 + 10, 100 - height, 80, height),
                field: (index * 100, 0, 100, 100),
                class: day.worst.name(),
                detail: self.day(day),
            }
        });
        let first = days.first().map(|day| self.date(day.date)).unwrap_or_default();
        Drawing {
            title,
            kind: "strip",
            size: (u32::try_from(days.len()).unwrap_or(1) * 100, 100),
            cells: cells.collect(),
            step: 1,
            ends: (first, self.until()),
            lanes: Vec::new(),
            totals: Vec::new(),
            legend: states(days),
            over: Vec::new(),
            head: day_head().into(),
            rows: self.day_rows(days),
        }
    }

    /// A column a week, Monday on top.
    pub(super) fn calendar(&self, days: &[DayFigure]) -> Drawing {
        let lead = days.first().map_or(0, |day| u32::from(day.date.weekday()));
        let cells: Vec<Cell> = days
            .iter()
            .zip(lead..)
            .map(|(day, place)| {
                let (column, row) = (place / 7, place % 7);
                // The area grows with what happened, so the side does with its root.
                let side = match fill(day.worst, !day.is_dark()) {
                    100 => 86,
                    85 => 76,
                    70 => 66,
                    55 => 56,
                    40 => 40,
                    _ => 16,
                };
                let rim = (100 - side) / 2;
                Cell {
                    mark: (column * 100 + rim, row * 100 + rim, side, side),
                    field: (column * 100, row * 100, 100, 100),
                    class: day.worst.name(),
                    detail: self.day(day),
                }
            })
            .collect();
        let columns = cells.last().map_or(1, |cell| cell.field.0 / 100 + 1);
        let first = days.first().map(|day| self.date(day.date)).unwrap_or_default();
        Drawing {
            title: past::calendar().into(),
            kind: "calendar",
            size: (columns * 100, 700),
            cells,
            step: 7,
            ends: (first, self.until()),
            lanes: weekdays(),
            totals: Vec::new(),
            legend: states(days),
            over: Vec::new(),
            head: day_head().into(),
            rows: self.day_rows(days),
        }
    }

    /// Months as bars: as high as they were down.
    pub(super) fn months(&self, months: &[MonthFigure]) -> Drawing {
        let name = |month: &MonthFigure| (self.writers.month)(month.month.plus(14).begins(self.offset));
        let worst = months.iter().map(|month| month.downtime).max().unwrap_or_default();
        let most = worst.as_seconds().max(1);
        let cells = months.iter().zip(0..).map(|(month, index)| {
            let height = u32::try_from(month.downtime.as_seconds() * 96 / most).unwrap_or(0)
                + if month.count > 0 { 4 } else { 2 };
            Cell {
                mark: (index * 100 + 14, 100 - height, 72, height),
                field: (index * 100, 0, 100, 100),
                class: if month.count > 0 || month.downtime.as_seconds() > 0 {
                    "counted"
                } else {
                    "operational"
                },
                detail: past::month(&name(month), month.count, month.downtime, month.is_whole),
            }
        });
        Drawing {
            title: past::by_month().into(),
            kind: "months",
            // Two months are not drawn as two halves of the page.
            size: (u32::try_from(months.len()).unwrap_or(1).max(6) * 100, 100),
            cells: cells.collect(),
            step: 1,
            ends: (months.first().map(name).unwrap_or_default(), months.last().map(name).unwrap_or_default()),
            lanes: Vec::new(),
            totals: Vec::new(),
            legend: vec![("counted", past::downtime_up_to(&say::hours(worst)))],
            over: Vec::new(),
            head: vec![past::month_label(), past::outages_label(), past::downtime()],
            rows: months
                .iter()
                .rev()
                .map(|month| vec![name(month), month.count.to_string(), say::hours(month.downtime)])
                .collect(),
        }
    }

    /// The last day, by its name when it is not today.
    fn until(&self) -> String {
        let is_today = |at| Date::at(at, self.offset) == Date::at(self.locale.now, self.offset);
        if is_today(self.history.now) { past::today().into() } else { (self.locale.day)(self.history.now) }
    }

    fn date(&self, date: Date) -> String {
        (self.locale.day)(date.begins(self.offset))
    }

    fn titles(&self, day: &DayFigure) -> Vec<&str> {
        let incidents = day.incidents.iter().filter_map(|index| self.history.incidents.get(*index));
        let works = day.maintenances.iter().filter_map(|index| self.history.maintenances.get(*index));
        incidents
            .map(|incident| incident.title.as_str())
            .chain(works.map(|work| work.title.as_str()))
            .collect()
    }

    fn day(&self, day: &DayFigure) -> String {
        past::day(&self.date(day.date), day.worst, day.down, &self.titles(day))
    }

    /// Newest first.
    fn day_rows(&self, days: &[DayFigure]) -> Vec<Vec<String>> {
        let row = |day: &DayFigure| {
            let state = if day.is_dark() { past::not_known() } else { words::health(day.worst) };
            let down = if day.down.as_seconds() > 0 { words::length(day.down) } else { String::new() };
            vec![
                self.date(day.date),
                state.into(),
                down,
                self.titles(day).into_iter().take(TITLED).collect::<Vec<_>>().join("; "),
            ]
        };
        days.iter().rev().map(row).collect()
    }
}

/// What the colours of the days mean, as far as there are such days, and of how many nothing is known.
fn states(days: &[DayFigure]) -> Vec<(&'static str, String)> {
    let is_there = |health: &Health| days.iter().any(|day| !day.is_dark() && day.worst == *health);
    let known = Health::ALL
        .into_iter()
        .filter(is_there)
        .map(|health| (health.name(), words::health(health).to_owned()));
    let is_dark = days.iter().any(DayFigure::is_dark);
    known.chain(is_dark.then(|| (Health::Unknown.name(), past::not_known().to_owned()))).collect()
}

fn weekdays() -> Vec<String> {
    past::weekdays().map(String::from).into()
}

fn day_head() -> [&'static str; 4] {
    [past::date(), past::state(), past::downtime(), past::incidents_label()]
}

/// A row a weekday, a column an hour; the fuller, the more began in it.
pub(super) fn hours(counts: &[u32; 168]) -> Drawing {
    let most = counts.iter().copied().max().unwrap_or(0).max(1);
    let weekday = |index: u32| past::weekdays().get(index as usize).copied().unwrap_or_default();
    let cells = counts.iter().zip(0..).map(|(count, index)| {
        let (row, column) = (index / 24, index % 24);
        let side = if *count == 0 { 16 } else { 36 + 54 * count / most };
        let rim = (100 - side) / 2;
        Cell {
            mark: (column * 100 + rim, row * 100 + rim, side, side),
            field: (column * 100, row * 100, 100, 100),
            class: if *count == 0 { "idle" } else { "counted" },
            detail: past::hour(weekday(row), column as usize, *count),
        }
    });
    Drawing {
        title: past::by_hour().into(),
        kind: "hours",
        size: (2400, 700),
        cells: cells.collect(),
        step: 1,
        ends: ("00:00".into(), "24:00".into()),
        lanes: weekdays(),
        totals: Vec::new(),
        legend: vec![("counted", past::began_up_to(u64::from(most)))],
        over: Vec::new(),
        head: vec![past::hour_label(), past::outages_label()],
        rows: counts
            .iter()
            .zip(0..)
            .filter(|(count, _)| **count > 0)
            .map(|(count, index)| {
                vec![format!("{} {:02}:00", weekday(index / 24), index % 24), count.to_string()]
            })
            .collect(),
    }
}
