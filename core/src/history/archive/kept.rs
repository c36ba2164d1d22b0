//! The archive's records: an incident or maintenance with its updates, their edits and when each was seen.

use crate::history::stated::lag;
use crate::history::{StatedWindow, known_span, stated_window};
use crate::status::{Incident, Maintenance, MaintenancePhase, Update};
use crate::time::{Elapsed, Timestamp};

/// An incident or a maintenance as it was last seen, with all that was ever seen of its updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its facts.
    pub event: Event,
    /// Newest first.
    pub updates: Vec<KeptUpdate>,
    /// When this browser first saw it.
    pub seen_first: Timestamp,
    /// When this browser last saw it.
    pub seen_last: Timestamp,
    /// When it was first missing from the vendor's page. Cleared when it is seen again.
    pub withdrawn: Option<Timestamp>,
    /// The window its texts stated, from before the texts were dropped.
    pub stated: Option<StatedWindow>,
}

/// What is kept, without its updates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// Something went wrong.
    Incident(Incident),
    /// Announced work.
    Maintenance(Maintenance),
}

/// One post and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptUpdate {
    /// As last seen. Its text is empty when `dropped`.
    pub update: Update,
    /// When this browser first saw it.
    pub seen_first: Timestamp,
    /// When this browser last saw it.
    pub seen_last: Timestamp,
    /// What it was before the vendor edited it, in the order seen.
    pub edited_from: Vec<Edition>,
    /// When it was first missing from its incident. Cleared when it is seen again.
    pub withdrawn: Option<Timestamp>,
    /// Its text was given up for space.
    pub dropped: bool,
}

/// What an update was once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// As it was.
    pub update: Update,
    /// When it was last seen like that.
    pub seen_last: Timestamp,
}

/// What tells events apart: kind and the vendor's id, or title and start where the vendor gives none.
pub type Key = (bool, String);

impl Kept {
    /// As seen at `now`.
    #[must_use]
    pub fn seen(event: Event, now: Timestamp) -> Kept {
        let mut event = event;
        let updates = std::mem::take(event.updates_mut())
            .into_iter()
            .map(|update| KeptUpdate {
                update,
                seen_first: now,
                seen_last: now,
                edited_from: Vec::new(),
                withdrawn: None,
                dropped: false,
            })
            .collect();
        Kept { event, updates, seen_first: now, seen_last: now, withdrawn: None, stated: None }
    }

    /// What tells it apart within its vendor.
    #[must_use]
    pub fn key(&self) -> Key {
        self.event.key()
    }

    /// The incident with the updates that stand, as the rest of the product knows incidents.
    #[must_use]
    pub fn incident(&self) -> Option<Incident> {
        match &self.event {
            Event::Incident(incident) => Some(Incident { updates: self.standing(), ..incident.clone() }),
            Event::Maintenance(_) => None,
        }
    }

    /// The maintenance, likewise.
    #[must_use]
    pub fn maintenance(&self) -> Option<Maintenance> {
        match &self.event {
            Event::Incident(_) => None,
            Event::Maintenance(work) => Some(Maintenance { updates: self.standing(), ..work.clone() }),
        }
    }

    /// The window its texts state, also when they are no longer kept.
    #[must_use]
    pub fn stated_window(&self) -> Option<StatedWindow> {
        self.stated.clone().or_else(|| stated_window(&self.incident()?))
    }

    /// From when to when it lasted, as [`known_span`], likewise.
    #[must_use]
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        let incident = self.incident()?;
        let stated = || {
            let stated = self.stated.as_ref().filter(|_| !incident.is_open() && is_emptied(&incident))?;
            Some((stated.from, stated.to?))
        };
        known_span(&incident).or_else(stated)
    }

    /// How long after its stated start the vendor first posted, likewise.
    #[must_use]
    pub fn acknowledged_after(&self) -> Option<Elapsed> {
        lag(&self.incident()?, &self.stated_window()?)
    }

    fn standing(&self) -> Vec<Update> {
        self.updates.iter().filter(|kept| kept.withdrawn.is_none()).map(|kept| kept.update.clone()).collect()
    }
}

/// What tells an incident apart within its vendor: its id, or title and start where the vendor gives none.
#[must_use]
pub fn name_of(incident: &Incident) -> String {
    name(&incident.id, &incident.title, incident.started_at)
}

fn name(id: &str, title: &str, start: Option<Timestamp>) -> String {
    let made_up = || format!("{title} @ {}", start.map(|at| at.to_string()).unwrap_or_default());
    if id.is_empty() { made_up() } else { id.to_owned() }
}

impl Event {
    /// What tells it apart within its vendor.
    pub(super) fn key(&self) -> Key {
        match self {
            Event::Incident(incident) => (false, name_of(incident)),
            Event::Maintenance(work) => (true, name(&work.id, &work.title, work.starts_at)),
        }
    }

    pub(super) fn updates_mut(&mut self) -> &mut Vec<Update> {
        match self {
            Event::Incident(incident) => &mut incident.updates,
            Event::Maintenance(work) => &mut work.updates,
        }
    }

    pub(super) fn is_work(&self) -> bool {
        matches!(self, Event::Maintenance(_))
    }

    pub(super) fn begins(&self) -> Option<Timestamp> {
        match self {
            Event::Incident(incident) => incident.started_at,
            Event::Maintenance(work) => work.starts_at,
        }
    }

    pub(super) fn is_over(&self) -> bool {
        match self {
            Event::Incident(incident) => !incident.is_open(),
            Event::Maintenance(work) => work.phase == MaintenancePhase::Completed,
        }
    }
}

/// Having seen it again is written this often.
const SEEN_AGAIN: i64 = 3_600_000;

impl Kept {
    /// Whether writing this over `old` is worth it.
    pub(super) fn is_news_to(&self, old: &Kept) -> bool {
        let mut same = self.clone();
        same.seen_last = old.seen_last;
        for (update, old) in same.updates.iter_mut().zip(&old.updates) {
            update.seen_last = old.seen_last;
        }
        same != *old || self.seen_last.millis() - old.seen_last.millis() > SEEN_AGAIN
    }
}

/// Whether texts of it were given up for space.
pub(super) fn is_emptied(incident: &Incident) -> bool {
    incident.updates.iter().any(|update| update.text.is_empty())
}
