//! An open incident and announced work as they were last seen: as little as tells the next state from this one.

use crate::digits::digits;
use crate::status::record::{Record, Tree, objects};
use crate::status::{Health, Incident, Maintenance, MaintenancePhase, Phase, Update, digest};
use crate::time::Timestamp;

/// What of a title is kept, in characters: a line of a notification.
const TITLE: usize = 120;

/// An open incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// What its id comes to: vendors' ids may be as long as they like.
    pub id: String,
    /// As the vendor writes it, cut.
    pub title: String,
    /// How hard it hits, as the health that goes with that.
    pub health: Health,
    /// Where it stands.
    pub phase: Phase,
    /// When the vendor last posted.
    pub posted_at: Option<Timestamp>,
    /// How many posts there are, for formats whose posts have no date.
    pub posts: u32,
    /// When the vendor first told of it.
    pub since: Option<Timestamp>,
}

impl Known {
    /// An incident, at a page in this state. Where the vendor does not say how hard it hits, the page's state stands for it, and
    /// it counts as degraded at least: an incident of unknown impact may be any.
    #[must_use]
    pub fn of(incident: &Incident, page: Health) -> Known {
        let health = match &incident.impact {
            Some(impact) => impact.health(),
            None => Health::Degraded.worse(if page.is_trouble() { page } else { Health::Operational }),
        };
        let stamps = || incident.updates.iter().filter_map(|update: &Update| update.at);
        Known {
            id: id_of(&incident.id),
            title: cut(&incident.title),
            health,
            phase: phase(incident),
            posted_at: stamps().max(),
            posts: u32::try_from(incident.updates.len()).unwrap_or(u32::MAX),
            since: stamps().min().or(incident.started_at),
        }
    }

    /// What an incident's id comes to.
    #[must_use]
    pub fn mark(id: &str) -> String {
        id_of(id)
    }

    /// Whether the vendor has posted since `before`. Where both times are known they decide, since a list of posts may be cut.
    #[must_use]
    pub fn is_news(&self, before: &Known) -> bool {
        self.phase != before.phase
            || match (self.posted_at, before.posted_at) {
                (Some(now), Some(then)) => now > then,
                _ => self.posts > before.posts,
            }
    }
}

/// Announced work that is to be told of, or was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Work {
    /// What its id and its beginning come to: work that is put off is told of once more.
    pub id: String,
    /// As the vendor writes it, cut.
    pub title: String,
    /// When it is to begin.
    pub starts_at: Option<Timestamp>,
    /// When it is to end.
    pub ends_at: Option<Timestamp>,
    /// Whether it was told, or is not to be.
    pub told: bool,
}

/// How long before work begins it is told of, in milliseconds: an hour.
const AHEAD: i64 = 3_600_000;

/// Work without a planned end stands for as long after its beginning, in milliseconds: a usual window.
const WINDOW: i64 = 4 * 3_600_000;

impl Work {
    /// Work whose beginning is known, while it is to come or goes on.
    #[must_use]
    pub fn of(work: &Maintenance) -> Option<Work> {
        let starts_at = work.starts_at?;
        let is_due = match &work.phase {
            MaintenancePhase::Completed => false,
            // In words that nobody knows it is announced all the same, unless they say that it is called off.
            MaintenancePhase::Other(_) => work.health() == Health::Unknown,
            _ => true,
        };
        is_due.then(|| Work {
            id: id_of(&[&work.id, "\n", &starts_at.text()].concat()),
            title: cut(&work.title),
            starts_at: Some(starts_at),
            ends_at: work.ends_at,
            told: false,
        })
    }

    /// Whether it is to be told of at `now`: it begins within the hour, or goes on.
    #[must_use]
    pub fn is_soon(&self, now: Timestamp) -> bool {
        let Some(start) = self.starts_at else { return false };
        start.millis() - now.millis() <= AHEAD && !self.is_over(now)
    }

    /// Whether it should be over by now.
    #[must_use]
    pub fn is_over(&self, now: Timestamp) -> bool {
        let end = self.ends_at.or_else(|| self.starts_at?.shifted(WINDOW));
        end.is_some_and(|end| end <= now)
    }
}

/// What an id comes to.
pub(super) fn id_of(id: &str) -> String {
    digits(digest(id), 1)
}

/// Some formats tell an end by its time alone.
fn phase(incident: &Incident) -> Phase {
    if incident.resolved_at.is_some() && !incident.phase.is_over() {
        Phase::Resolved
    } else {
        incident.phase.clone()
    }
}

fn cut(title: &str) -> String {
    title.chars().filter(|c| !c.is_control()).take(TITLE).collect()
}

objects! {
    Known { id, title, health, phase, posted_at, posts, since } blank Known {
        id: String::new(),
        title: String::new(),
        health: Health::Unknown,
        phase: Phase::default(),
        posted_at: None,
        posts: 0,
        since: None,
    };
    Work { id, title, starts_at, ends_at, told } blank Work::default();
}
