//! The figures and pictures of one vendor's past, counted once and kept until something changes.

use std::rc::Rc;

use is_it_them_core::history::Row;
use is_it_them_core::history::figures::{
    DayFigure, Figures, History, MonthFigure, Quantiles, Rules, Share, by_component, by_hour_of_week,
    by_impact, by_month, days, figures, to_acknowledge,
};
use is_it_them_core::locale::Locale;
use is_it_them_core::status::Impact;
use is_it_them_core::time::{Elapsed, Offset, Timestamp};
use is_it_them_words::past as words;

use super::drawing::{self, Drawing};
use super::{Known, Writers};

/// All that is counted of a vendor's past, once for each change of it.
pub(super) struct Sums {
    of: Rc<Known>,
    rules: Rules,
    at: Timestamp,
    pub(super) figures: Figures,
    /// The longest outage: its id, title and length.
    pub(super) longest: Option<(String, String, Elapsed)>,
    pub(super) acknowledged: Option<Quantiles>,
    /// The last ninety days, which open at a press, and as a picture.
    pub(super) days: Vec<DayFigure>,
    pub(super) strip: Rc<Drawing>,
    /// What is folded away; nothing until there is time for it.
    pub(super) folded: Option<Folded>,
}

/// What of a vendor's past is counted and drawn behind a name: most of the work, for what is seen by whoever opens it.
pub(super) struct Folded {
    pub(super) components: Vec<Share<String>>,
    pub(super) impacts: Vec<Share<Option<Impact>>>,
    /// The last ninety days by component, those that were down the longest.
    pub(super) parts: Vec<Rc<Drawing>>,
    /// By month, by day of a year, by hour of the week.
    pub(super) times: Vec<Rc<Drawing>>,
}

/// Components that get a strip of their own: those that were down the longest.
const STRIPS: usize = 8;

impl Sums {
    /// `whole` says whether there is time for what is folded away.
    pub(super) fn of(
        known: &Rc<Known>,
        rules: Rules,
        locale: &Locale,
        writers: Writers,
        whole: bool,
    ) -> Sums {
        let incidents: Vec<&Row> = known.past.incidents.iter().map(|row| &**row).collect();
        let maintenances: Vec<_> = known.past.maintenances.iter().collect();
        let now = known.until(locale);
        let history = History {
            incidents: &incidents,
            maintenances: &maintenances,
            known_since: known.past.since(),
            now,
            rules,
        };
        let offset: Offset<'_> = &|at| (writers.offset)(at);
        let figures = figures(&history);
        let longest = figures.longest.and_then(|(index, length)| {
            incidents.get(index).map(|incident| (incident.id.clone(), incident.title.clone(), length))
        });
        let draw = drawing::Draw { history: &history, offset, locale, writers };
        let ninety = days(&history, 90, None, offset);
        Sums {
            of: known.clone(),
            rules,
            at: locale.now,
            longest,
            acknowledged: to_acknowledge(&history),
            strip: Rc::new(draw.strip(words::last_90_days().into(), &ninety)),
            days: ninety,
            folded: whole.then(|| Folded::of(&draw, figures.count)),
            figures,
        }
    }

    /// Whether these are still the sums: of the same past by the same rules, and no minute old while something goes on; with what
    /// is folded away, where there is time for that.
    pub(super) fn holds(&self, known: &Rc<Known>, rules: Rules, now: Timestamp, whole: bool) -> bool {
        let age = Elapsed::between(self.at, now).as_minutes();
        (self.folded.is_some() || !whole)
            && *self.of == **known
            && self.rules == rules
            && age < if self.figures.open > 0 { 1 } else { 60 }
    }
}

impl Folded {
    fn of(draw: &drawing::Draw<'_>, outages: usize) -> Folded {
        let (history, offset) = (draw.history, draw.offset);
        let components = by_component(history);
        let months: Vec<MonthFigure> = by_month(history, offset);
        let parts = components.iter().take(STRIPS);
        let parts =
            parts.map(|share| draw.strip(share.of.to_owned(), &days(history, 90, Some(share.of), offset)));
        // The first strip of the page says what the colours mean.
        let parts = parts.map(|strip| Rc::new(drawing::Drawing { legend: Vec::new(), ..strip })).collect();
        let mut times = Vec::new();
        if !months.is_empty() {
            times.push(draw.months(&months));
        }
        times.push(draw.calendar(&days(history, 365, None, offset)));
        if outages > 0 {
            times.push(drawing::hours(&by_hour_of_week(history, offset)));
        }
        Folded {
            impacts: by_impact(history).into_iter().map(|share| owned(share, |of| of.cloned())).collect(),
            components: components.into_iter().map(|share| owned(share, str::to_owned)).collect(),
            parts,
            times: times.into_iter().map(Rc::new).collect(),
        }
    }
}

fn owned<A, B>(share: Share<A>, own: impl Fn(A) -> B) -> Share<B> {
    Share { of: own(share.of), count: share.count, downtime: share.downtime }
}
