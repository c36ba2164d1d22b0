//! Finding incidents: by words, component, impact, phase and dates, in the order asked for.
//!
//! [`Searchable`] is built once of all incidents; [`Searchable::apply`] runs at every keystroke. Of incidents without their
//! posts it knows the titles, until it is told what else to search.

use crate::letters::lowered;
use std::rc::Rc;

use super::archive::{Texts, name_of};
use super::{Told, known_length, plain};
use crate::status::{Impact, Incident, Phase};
use crate::time::{Elapsed, Timestamp};

mod fragment;

pub(super) use fragment::{decode, encode};

/// What is looked for. Empty lists and `None` let everything through; the parts narrow each other, the values within a
/// part widen it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must all occur in title or texts, in any case, also inside words; `"in quotes"` together.
    pub words: String,
    /// Names of components.
    pub components: Vec<String>,
    /// Impacts; `None` for those whose impact the vendor does not say.
    pub impacts: Vec<Option<Impact>>,
    /// Where they stand now.
    pub phases: Vec<Phase>,
    /// Begun at or after.
    pub from: Option<Timestamp>,
    /// Begun before.
    pub until: Option<Timestamp>,
    /// In which order.
    pub sort: Sort,
}

/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Latest start first.
    #[default]
    Newest,
    /// Earliest start first.
    Oldest,
    /// Longest first; open ones as long as they have gone on; unknown lengths last.
    Longest,
    /// Hardest impact first, then newest.
    Hardest,
}

impl Sort {
    /// Every order, as offered.
    pub const ALL: [Sort; 4] = [Sort::Newest, Sort::Oldest, Sort::Longest, Sort::Hardest];

    /// The name in addresses: `newest`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Sort::Newest => "newest",
            Sort::Oldest => "oldest",
            Sort::Longest => "longest",
            Sort::Hardest => "hardest",
        }
    }
}

impl Filter {
    /// Whether it lets everything through, whatever its order.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Filter { sort: Sort::default(), words: self.words.trim().into(), ..self.clone() } == Filter::default()
    }

    /// Whether everything this finds is also found by `wider`: typing on, mostly.
    #[must_use]
    pub fn narrows(&self, wider: &Filter) -> bool {
        let same_but_words = Filter { words: String::new(), ..self.clone() }
            == Filter { words: String::new(), sort: self.sort, ..wider.clone() };
        let needles = needles(&self.words);
        same_but_words
            && crate::history::filter::needles(&wider.words)
                .iter()
                .all(|old| needles.iter().any(|new| new.contains(old.as_str())))
    }
}

/// Incidents made ready to be searched.
pub struct Searchable {
    entries: Vec<Entry>,
    /// How many entries were looked at so far.
    #[cfg(test)]
    looked_at: std::cell::Cell<usize>,
}

struct Entry {
    /// What is searched: see [`folded`].
    text: Rc<str>,
    components: Vec<String>,
    impact: Option<Impact>,
    phase: Phase,
    started: Option<Timestamp>,
    /// In seconds; `None` where it is not known.
    length: Option<u64>,
}

impl Searchable {
    /// Of these incidents; results are indices into them. `now` is how long open ones have gone on to.
    #[must_use]
    pub fn new(incidents: &[impl Told], now: Timestamp) -> Searchable {
        let entry = |incident: &Incident, length: Option<Elapsed>| Entry {
            text: folded(incident).into(),
            components: incident.components.clone(),
            impact: incident.impact.clone(),
            phase: incident.phase.clone(),
            started: incident.started_at,
            length: length.map(Elapsed::as_seconds),
        };
        Searchable {
            entries: incidents.iter().map(|told| entry(told.incident(), known_length(told, now))).collect(),
            #[cfg(test)]
            looked_at: std::cell::Cell::default(),
        }
    }

    /// Has the texts of these same incidents searched as well, where there are any.
    pub fn tell(&mut self, incidents: &[impl Told], texts: &Texts) {
        for (entry, told) in self.entries.iter_mut().zip(incidents) {
            if let Some(text) = texts.get(&name_of(told.incident())) {
                entry.text = text.clone();
            }
        }
    }

    /// The incidents that a filter finds, in its order. `among` limits the search to what a wider filter found
    /// ([`Filter::narrows`]).
    #[must_use]
    pub fn apply(&self, filter: &Filter, among: Option<&[usize]>) -> Vec<usize> {
        let needles = needles(&filter.words);
        let fits = |index: &usize| {
            #[cfg(test)]
            self.looked_at.set(self.looked_at.get() + 1);
            self.entries.get(*index).is_some_and(|entry| entry.fits(filter, &needles))
        };
        let mut found: Vec<usize> = match among {
            Some(among) => among.iter().copied().filter(fits).collect(),
            None => (0..self.entries.len()).filter(fits).collect(),
        };
        // Incidents without a start come last either way. Equals stand in the order given.
        let started = |index: &usize| self.entries.get(*index).and_then(|entry| entry.started);
        let newest = |index: &usize| std::cmp::Reverse(started(index));
        found.sort_unstable();
        match filter.sort {
            Sort::Newest => found.sort_by_key(newest),
            Sort::Oldest => found.sort_by_key(|index| started(index).map_or(i64::MAX, Timestamp::millis)),
            Sort::Longest => found.sort_by_key(|index| {
                std::cmp::Reverse(self.entries.get(*index).and_then(|entry| entry.length))
            }),
            Sort::Hardest => found.sort_by_key(|index| {
                let rank = self.entries.get(*index).map(|entry| hardness(entry.impact.as_ref()));
                (std::cmp::Reverse(rank), newest(index))
            }),
        }
        found
    }
}

impl Entry {
    /// Cheap conditions first.
    fn fits(&self, filter: &Filter, needles: &[String]) -> bool {
        let begun = |test: &dyn Fn(Timestamp) -> bool| self.started.is_some_and(test);
        filter.from.is_none_or(|from| begun(&|at| at >= from))
            && filter.until.is_none_or(|until| begun(&|at| at < until))
            && (filter.phases.is_empty() || filter.phases.contains(&self.phase))
            && (filter.impacts.is_empty() || filter.impacts.contains(&self.impact))
            && (filter.components.is_empty()
                || filter.components.iter().any(|name| self.components.contains(name)))
            && needles.iter().all(|needle| self.text.contains(needle.as_str()))
    }
}

/// Between what a text is made of; no word that is looked for has it.
const APART: char = '\u{7f}';

/// What is searched of an incident: title and texts without markup, in lower case. Quotes part what is looked for and so are
/// never found; without them and without line ends a text is stored as it is.
pub(super) fn folded(incident: &Incident) -> String {
    let mut text = lowered(&incident.title);
    for update in &incident.updates {
        text.push(APART);
        text.push_str(&lowered(&plain(&update.text)));
    }
    if text.contains(['"', '\n']) {
        text = text.replace(['"', '\n'], "\u{7f}");
    }
    text
}

fn hardness(impact: Option<&Impact>) -> u8 {
    match impact {
        Some(Impact::Critical) => 5,
        Some(Impact::Major) => 4,
        Some(Impact::Minor) => 3,
        None | Some(Impact::Other(_)) => 2,
        Some(Impact::None) => 1,
        Some(Impact::Maintenance) => 0,
    }
}

/// What must occur: words, and what stands in quotes as one. A quote that is not closed yet runs to the end.
fn needles(words: &str) -> Vec<String> {
    let words = lowered(words).replace(['“', '”', '„'], "\"");
    let mut needles: Vec<String> = Vec::new();
    for (index, part) in words.split('"').enumerate() {
        if index % 2 == 1 {
            needles.push(part.split_whitespace().collect::<Vec<_>>().join(" "));
        } else {
            needles.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    needles.retain(|needle| !needle.is_empty());
    needles.sort_unstable();
    needles.dedup();
    // The longest is the rarest, mostly.
    needles.sort_by_key(|needle| std::cmp::Reverse(needle.len()));
    needles
}

#[cfg(test)]
mod tests;
