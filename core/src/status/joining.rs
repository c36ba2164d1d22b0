//! How one Report is made of what documents tell twice or in pieces, and of what an earlier one knew.

use std::mem;

use super::{Component, Coverage, Health, Incident, Maintenance, Report, newest_first};
use crate::digits::signed;
use crate::lookup::Lookup;
use crate::time::Timestamp;

impl Report {
    /// Makes one of what a document tells twice, takes back what cannot be (an end before the start), and sorts. Every Report
    /// that is read from a document goes through here.
    pub(crate) fn settle(&mut self) {
        unite(&mut self.components, Component::key, Component::unite);
        unite(&mut self.incidents, Incident::sure_key, Incident::unite);
        unite(&mut self.maintenances, Maintenance::sure_key, Maintenance::unite);
        self.incidents.iter_mut().for_each(Incident::settle_times);
        for work in &mut self.maintenances {
            work.ends_at = work.ends_at.filter(|end| work.starts_at.is_none_or(|start| start <= *end));
        }
        self.sort();
    }

    /// Puts incidents, their updates and maintenances newest first, as every reader of a `Report` expects.
    pub fn sort(&mut self) {
        self.incidents.iter_mut().for_each(Incident::sort_updates);
        newest_first(&mut self.incidents, |incident| incident.started_at);
        for maintenance in &mut self.maintenances {
            newest_first(&mut maintenance.updates, |update| update.at);
        }
        newest_first(&mut self.maintenances, |maintenance| maintenance.starts_at);
    }

    /// Keeps the past incidents that an earlier report of the same page knew and this one, which may hold only the
    /// present, does not. An incident that was open then and is gone now is left out: how it ended is not known here.
    pub fn remember(&mut self, earlier: Report) {
        let known: Lookup = self.incidents.iter().map(Incident::key).collect();
        let told: Lookup = earlier.incidents.iter().map(Incident::key).collect();
        for (place, past) in earlier.incidents.into_iter().enumerate() {
            let key = past.key();
            if !past.is_open() && known.get(&key).is_none() && told.get(&key) == Some(place) {
                self.incidents.push(past);
            }
        }
        self.sort();
    }

    /// Adds what a second document of the same page knows. `self` is the fresher one: where both hold an incident or a
    /// maintenance, its facts stand, and the other's fill the gaps.
    pub fn absorb(&mut self, other: Report) {
        if self.page.name.is_empty() {
            self.page = other.page;
        }
        self.indicator = self.indicator.or(other.indicator);
        self.valid_until = self.valid_until.or(other.valid_until);
        self.zone = self.zone.take().or(other.zone);
        if other.coverage == Coverage::State {
            self.coverage = Coverage::State;
        }
        // A list of all parts that was read beside the first of them is the whole.
        let has_parts = !other.components.is_empty();
        if self.components.is_empty() {
            self.components = other.components;
            self.first = other.first;
        } else {
            self.complete_components(other.components);
            if has_parts {
                self.first = self
                    .first
                    .and(other.first)
                    .map(|_| u32::try_from(self.components.len()).unwrap_or(u32::MAX));
            }
        }
        if self.hidden.is_empty() {
            self.hidden = other.hidden;
        }
        let known: Lookup = self.incidents.iter().map(Incident::key).collect();
        for theirs in other.incidents {
            match known.get(&theirs.key()).and_then(|place| self.incidents.get_mut(place)) {
                Some(ours) => ours.fill_from(theirs),
                None => self.incidents.push(theirs),
            }
        }
        let known: Lookup = self.maintenances.iter().map(Maintenance::key).collect();
        for theirs in other.maintenances {
            if known.get(&theirs.key()).is_none() {
                self.maintenances.push(theirs);
            }
        }
        self.settle_components();
        self.name_parts();
        self.sort();
    }

    /// Gives incidents that name their parts by ids alone the names that another document has for them.
    fn name_parts(&mut self) {
        let known: Lookup = self.components.iter().map(|leaf| leaf.id.clone()).collect();
        let mut left = MOST_NAMES;
        let about = self.incidents.iter_mut().map(|one| (&mut one.components, &one.component_ids));
        let works = self.maintenances.iter_mut().map(|one| (&mut one.components, &one.component_ids));
        for (names, ids) in about.chain(works).filter(|(names, _)| names.is_empty()) {
            let found = ids.iter().filter_map(|id| known.of(&self.components, id)).take(left);
            names.extend(found.map(|leaf| leaf.name.clone()));
            left -= names.len();
        }
    }

    /// Fills what components lack from those of the same id: one document may name them (a name that is only the id is
    /// none) and another tell how they do, as Uptime Kuma's do. What one document leaves out, as incident.io's summary
    /// does after 25 parts, the other adds.
    fn complete_components(&mut self, mut others: Vec<Component>) {
        let known: Lookup = others.iter().map(|theirs| theirs.id.clone()).collect();
        for ours in &mut self.components {
            let Some(theirs) = known.of(&others, &ours.id) else { continue };
            if ours.health == Health::Unknown && ours.stated.is_none() {
                ours.health = theirs.health;
                ours.stated = theirs.stated.clone();
                ours.bare = theirs.bare;
            }
            if ours.group.is_none() {
                ours.group = theirs.group.clone();
            }
            if ours.name == ours.id {
                ours.name = theirs.name.clone();
            }
        }
        let known: Lookup = self.components.iter().map(|ours| ours.id.clone()).collect();
        others.retain(|theirs| known.get(&theirs.id).is_none());
        self.components.append(&mut others);
    }

    /// Gives components that their format names without a state on purpose (a bare list of products) the state the
    /// incidents tell: the worst of the open ones that name it, and operational where none does, since `Coverage::State`
    /// lists them all.
    pub(crate) fn settle_components(&mut self) {
        let bare = |leaf: &Component| leaf.bare && leaf.health == Health::Unknown && leaf.stated.is_none();
        if self.coverage != Coverage::State || !self.components.iter().all(bare) {
            return;
        }
        let leaves: Lookup = self.components.iter().map(|leaf| leaf.id.clone()).collect();
        let mut worst = vec![Health::Operational; self.components.len()];
        for incident in self.incidents.iter().filter(|incident| incident.is_open()) {
            for id in &incident.component_ids {
                if let Some(known) = leaves.get(id).and_then(|place| worst.get_mut(place)) {
                    *known = known.worse(incident.health());
                }
            }
        }
        for leaf in &mut self.components {
            leaf.health = leaves.of(&worst, &leaf.id).copied().unwrap_or_default();
        }
    }
}

/// The most names that are written beside ids: a document may name one part of a long name a million times.
const MOST_NAMES: usize = 2_000;

/// Joins those of one key, of which the empty one is none.
fn unite<T>(list: &mut Vec<T>, key: fn(&T) -> String, join: fn(&mut T, T)) {
    let keys: Vec<_> = list.iter().map(key).collect();
    let last: Lookup = keys.iter().cloned().collect();
    let mut places: Vec<_> = mem::take(list).into_iter().map(Some).collect();
    for (place, key) in keys.iter().enumerate().filter(|(_, key)| !key.is_empty()) {
        let Some(last) = last.get(key).filter(|last| *last != place) else { continue };
        let twin = places.get_mut(place).and_then(Option::take);
        if let (Some(Some(kept)), Some(twin)) = (places.get_mut(last), twin) {
            join(kept, twin);
        }
    }
    list.extend(places.into_iter().flatten());
}

impl Component {
    /// What tells a part from the others: a part that stands in two groups is two. Empty where there is no id but the name,
    /// which two parts may share.
    fn key(&self) -> String {
        if self.id.is_empty() || self.id == self.name {
            return String::new();
        }
        [&self.id, "\n", self.group.as_deref().unwrap_or_default(), "\n", &self.name].concat()
    }

    fn unite(&mut self, twin: Component) {
        self.health = self.health.worse(twin.health);
        self.bare &= twin.bare;
        self.stated = self.stated.take().or(twin.stated);
    }
}

impl Incident {
    /// As [`Incident::key`], and empty where nothing but the title tells it from others.
    fn sure_key(&self) -> String {
        if self.id.is_empty() && self.started_at.is_none() { String::new() } else { self.key() }
    }

    /// Joins a second telling; what was posted to last stands.
    fn unite(&mut self, mut twin: Incident) {
        let posted = |incident: &Incident| incident.updates.iter().filter_map(|update| update.at).max();
        if posted(&twin) >= posted(self) {
            mem::swap(self, &mut twin);
        }
        self.started_at = self.started_at.into_iter().chain(twin.started_at).min();
        // Posts of two entries of a feed about one incident, not the same posts once more.
        if posted(&twin) < self.updates.iter().filter_map(|update| update.at).min() {
            self.updates.append(&mut twin.updates);
        }
        self.fill_from(twin);
    }

    /// No incident ends before it starts. Of one that was written down afterwards, the posts tell the start, which the vendor
    /// dated back; where they do not, the end is a slip.
    fn settle_times(&mut self) {
        if self.resolved_at.is_some() && self.resolved_at < self.started_at {
            self.started_at = self.updates.iter().filter_map(|update| update.at).chain(self.started_at).min();
            self.resolved_at = self.resolved_at.filter(|end| self.started_at <= Some(*end));
        }
    }

    /// What tells it from the others of its page: the vendor's id or, where there is none, title and start.
    fn key(&self) -> String {
        if self.id.is_empty() { key(&self.title, self.started_at) } else { self.id.clone() }
    }

    fn fill_from(&mut self, other: Incident) {
        self.impact = self.impact.take().or(other.impact);
        self.started_at = self.started_at.or(other.started_at);
        // An end that the fresher document does not know cannot end what it calls open.
        if self.phase.is_over() {
            self.resolved_at = self.resolved_at.or(other.resolved_at);
        }
        self.url = self.url.take().or(other.url);
        if self.components.is_empty() {
            self.components = other.components;
            self.component_ids = other.component_ids;
        }
        if self.regions.is_empty() {
            self.regions = other.regions;
        }
        if self.updates.len() < other.updates.len() {
            self.updates = other.updates;
        }
    }
}

impl Maintenance {
    /// Of two tellings the one stands that has more to do with the page now.
    fn unite(&mut self, mut twin: Maintenance) {
        if self.health().worse(twin.health()) != self.health() {
            mem::swap(self, &mut twin);
        }
    }

    fn sure_key(&self) -> String {
        if self.id.is_empty() && self.starts_at.is_none() { String::new() } else { self.key() }
    }

    fn key(&self) -> String {
        if self.id.is_empty() { key(&self.title, self.starts_at) } else { self.id.clone() }
    }
}

fn key(title: &str, start: Option<Timestamp>) -> String {
    [title, "\n", &signed(start.map_or(0, Timestamp::millis))].concat()
}
