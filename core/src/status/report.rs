//! The Report, which is what a vendor's page says in one shape for all formats, and how two Reports are joined.

use super::{Component, Format, Health, HttpsUrl, Incident, Maintenance, Roster, newest_first};
use crate::digits::signed;
use crate::lookup::Lookup;
use crate::time::Timestamp;

/// One vendor's status page, normalised.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Whose page it is.
    pub page: Page,
    /// The format it was read from.
    pub format: Format,
    /// What the page says of itself as a whole: `None` where a document has no place for that, `Unknown` where its word is
    /// missing or not one that is known. Never trusted alone: see [`Report::health`].
    pub indicator: Option<Health>,
    /// How much the documents read can prove.
    pub coverage: Coverage,
    /// Which parts the page names at all times; the format's reader states it.
    pub roster: Roster,
    /// Visible leaves, in the vendor's order.
    pub components: Vec<Component>,
    /// Newest first.
    pub incidents: Vec<Incident>,
    /// Newest first.
    pub maintenances: Vec<Maintenance>,
}

/// The page itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The vendor's id for it, where it has one.
    pub id: Option<String>,
    /// The vendor's name as its page writes it.
    pub name: String,
    /// Its address as the page states it.
    pub url: Option<HttpsUrl>,
    /// When the vendor last changed it.
    pub updated_at: Option<Timestamp>,
}

/// How much the documents behind a [`Report`] can prove.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Coverage {
    /// The state now: with nothing wrong on it, the page is operational.
    #[default]
    State,
    /// Incidents alone (a feed, a list of past incidents): they can prove trouble, never its absence.
    Incidents,
}

impl Coverage {
    /// The name used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Coverage::State => "state",
            Coverage::Incidents => "incidents",
        }
    }

    /// The coverage of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Coverage> {
        [Coverage::State, Coverage::Incidents].into_iter().find(|coverage| coverage.name() == name)
    }
}

impl Report {
    /// A report that says nothing yet.
    #[must_use]
    pub fn new(format: Format) -> Report {
        Report {
            page: Page::default(),
            format,
            indicator: None,
            coverage: Coverage::default(),
            roster: Roster::default(),
            components: Vec::new(),
            incidents: Vec::new(),
            maintenances: Vec::new(),
        }
    }

    /// Page health: the worst of the page's own indicator, its open incidents' impacts, the health of the parts that count
    /// and maintenance; never the indicator alone, which vendors leave green. A part without a state counts as unknown,
    /// unless it is [bare](Component::bare). `Unknown` as well when the documents cannot prove that nothing is wrong.
    #[must_use]
    pub fn health(&self) -> Health {
        let counting = || self.components.iter().filter(|leaf| leaf.counts());
        let is_told = self.components.is_empty() || self.indicator.is_some() || counting().next().is_some();
        let floor = match self.coverage {
            Coverage::State if is_told => Health::Operational,
            _ => Health::Unknown,
        };
        Health::worst(
            [floor]
                .into_iter()
                .chain(self.indicator)
                .chain(counting().map(|component| component.health))
                .chain(self.open_incidents().map(Incident::health))
                .chain(self.maintenances.iter().map(Maintenance::health)),
        )
    }

    /// Incidents that are still going on, newest first.
    pub fn open_incidents(&self) -> impl Iterator<Item = &Incident> {
        self.incidents.iter().filter(|incident| incident.is_open())
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
        if other.coverage == Coverage::State {
            self.coverage = Coverage::State;
        }
        if self.components.is_empty() {
            self.components = other.components;
        } else {
            self.complete_components(other.components);
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
        self.sort();
    }

    /// Fills what components lack from those of the same id: one document may name them (a name that is only the id is
    /// none) and another tell how they do, as Uptime Kuma's do.
    fn complete_components(&mut self, others: Vec<Component>) {
        let known: Lookup = others.iter().map(|theirs| theirs.id.clone()).collect();
        for ours in &mut self.components {
            let Some(theirs) = known.of(&others, &ours.id) else { continue };
            if ours.health == Health::Unknown && ours.stated.is_none() {
                ours.health = theirs.health;
                ours.stated = theirs.stated.clone();
                ours.bare = theirs.bare;
            }
            if ours.name == ours.id {
                ours.name = theirs.name.clone();
                ours.group = theirs.group.clone();
            }
        }
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

impl Incident {
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
    fn key(&self) -> String {
        if self.id.is_empty() { key(&self.title, self.starts_at) } else { self.id.clone() }
    }
}

fn key(title: &str, start: Option<Timestamp>) -> String {
    [title, "\n", &signed(start.map_or(0, Timestamp::millis))].concat()
}
