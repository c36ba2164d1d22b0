//! The model of an incident and its updates.

use super::{Health, HttpsUrl, Impact, Maintenance, MaintenancePhase, Phase, newest_first};
use crate::time::{Elapsed, Timestamp};

/// Something went wrong at a vendor, as the vendor tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Incident {
    /// The vendor's id; unique on its page.
    pub id: String,
    /// As the vendor writes it.
    pub title: String,
    /// `None` where the format does not say.
    pub impact: Option<Impact>,
    /// Where it stands now.
    pub phase: Phase,
    /// When the vendor says it began.
    pub started_at: Option<Timestamp>,
    /// When the vendor says it was over.
    pub resolved_at: Option<Timestamp>,
    /// Names of the affected components, each once, in the vendor's order.
    pub components: Vec<String>,
    /// Ids of the affected components, each once; may be more than `components`, where two share a name.
    pub component_ids: Vec<String>,
    /// Regions it is about, by the vendor's ids (`us-east-1`), each once; empty where the format names none.
    pub regions: Vec<String>,
    /// The incident's own page at the vendor.
    pub url: Option<HttpsUrl>,
    /// What the vendor posted, newest first.
    pub updates: Vec<Update>,
}

/// One post of a vendor about an incident or a maintenance.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Update {
    /// The vendor's id, where it gives one.
    pub id: Option<String>,
    /// Where the incident stood. `None` where the format does not say.
    pub phase: Option<Phase>,
    /// When it was posted.
    pub at: Option<Timestamp>,
    /// What it says: text, Markdown or HTML as the vendor wrote it. Read it through [`crate::prose`].
    pub text: String,
}

impl Incident {
    /// Whether it is still going on. A known end or a phase that says so closes it, and of
    /// one whose vendor fell silent it is not known.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.resolved_at.is_none() && !self.phase.is_over() && !self.phase.is_silent()
    }

    /// From start to resolution as the page has both, for programs; what people are told is [`Incident::duration_at`].
    /// `None` while open or where either end is not known.
    #[must_use]
    pub fn duration(&self) -> Option<Elapsed> {
        Some(Elapsed::between(self.started_at?, self.resolved_at?))
    }

    /// From start to end as its entries have them. What was posted once, when it was over, has both from that post, which
    /// tells no length: `None` then, as while it is open and where either end is not known.
    #[must_use]
    pub fn span(&self) -> Option<(Timestamp, Timestamp)> {
        let (from, to) = self.started_at.zip(self.resolved_at).filter(|_| !self.is_open())?;
        let posts = self.updates.iter().filter(|update| update.phase != Some(Phase::Postmortem)).count();
        (from <= to && (posts > 1 || Elapsed::between(from, to).as_minutes() > 0)).then_some((from, to))
    }

    /// How long it has been going on at `now`, or how long it lasted by its entries. Where posts are read for what they say
    /// too, [`crate::history::known_length`] knows more, and never another length.
    #[must_use]
    pub fn duration_at(&self, now: Timestamp) -> Option<Elapsed> {
        match self.is_open() {
            true => Some(Elapsed::between(self.started_at?, now)),
            false => self.span().map(|(from, to)| Elapsed::between(from, to)),
        }
    }

    /// What it says of the page while it is open. An incident without a stated impact counts as degraded.
    #[must_use]
    pub fn health(&self) -> Health {
        match &self.impact {
            _ if !self.is_open() => Health::Operational,
            Some(impact) => impact.health(),
            None => Health::Degraded,
        }
    }

    /// Where posts, newest first, say that it ended: at the first of those that call it over without a break until now. What
    /// is written after an end, as that a report follows, moves no end, and what was opened again lasts until its last.
    #[must_use]
    pub fn end_told(updates: &[Update]) -> Option<Timestamp> {
        let over = updates.iter().take_while(|update| update.phase.as_ref().is_some_and(Phase::is_over));
        over.filter_map(|update| update.at).last()
    }

    /// The same as announced work: some formats tell of work among their incidents.
    #[must_use]
    pub fn into_work(self) -> Maintenance {
        Maintenance {
            phase: if self.is_open() { MaintenancePhase::InProgress } else { MaintenancePhase::Completed },
            id: self.id,
            title: self.title,
            starts_at: self.started_at,
            ends_at: self.resolved_at,
            components: self.components,
            component_ids: self.component_ids,
            url: self.url,
            updates: self.updates,
        }
    }

    /// Puts updates newest first. Two of the same instant keep the order they came in.
    pub fn sort_updates(&mut self) {
        newest_first(&mut self.updates, |update| update.at);
    }
}
