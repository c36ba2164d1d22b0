//! The Report, which is what a vendor's page says in one shape for all formats. How two are joined is in `joining.rs`.

use super::narrow::Left;
use super::{Component, Format, Health, HttpsUrl, Impact, Incident, Maintenance, Roster};
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
    /// Until when the document speaks of the present, where its own date is one that moves by itself: a document whose clock
    /// stopped says nothing of now, however lately it was read. `None` where no date moves but by somebody's hand.
    pub valid_until: Option<Timestamp>,
    /// The time zone that the page says it keeps, as the zones' database names it: `America/New_York`.
    pub zone: Option<String>,
    /// Which parts the page names at all times; the format's reader states it.
    pub roster: Roster,
    /// Visible leaves, in the vendor's order.
    pub components: Vec<Component>,
    /// Leaves that the page shows only while something is wrong with them, and does not show now: they are well, and who
    /// chose one of them is told so.
    pub hidden: Vec<Component>,
    /// How many parts were read, where the page has more of them than its first list holds: of the others nothing is
    /// known but what the page's own indicator says.
    pub first: Option<u32>,
    /// Whether only what somebody chose is left: see [`Report::narrow`].
    pub narrowed: bool,
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

/// Further ahead, in milliseconds, no document holds: its clock is wrong. A year and two days.
const FAR: i64 = 368 * 24 * 3_600_000;

impl Report {
    /// A report that says nothing yet.
    #[must_use]
    pub fn new(format: Format) -> Report {
        Report {
            page: Page::default(),
            format,
            indicator: None,
            coverage: Coverage::default(),
            valid_until: None,
            zone: None,
            roster: Roster::default(),
            components: Vec::new(),
            hidden: Vec::new(),
            first: None,
            narrowed: false,
            incidents: Vec::new(),
            maintenances: Vec::new(),
        }
    }

    /// Page health: the worst of the page's own indicator, of what its parts and its open incidents add up to and of its
    /// maintenance; never the indicator alone, which vendors leave green. A part without a state counts as unknown, unless
    /// it is [bare](Component::bare). `Unknown` as well when the documents cannot prove that nothing is wrong.
    #[must_use]
    pub fn health(&self) -> Health {
        let is_told = match self.indicator {
            Some(_) => true,
            None if self.first.is_some() => false,
            None => self.components.is_empty() || self.components.iter().any(Component::counts),
        };
        let floor = match self.coverage {
            Coverage::State if is_told => Health::Operational,
            _ => Health::Unknown,
        };
        Health::worst(
            [floor, self.sum()]
                .into_iter()
                .chain(self.indicator)
                .chain(self.maintenances.iter().map(Maintenance::health)),
        )
    }

    /// What the parts that count and the open incidents add up to. A critical incident is a major outage of the parts that
    /// it names, and of the page where none of them is listed. The parts are a major outage of the page only where at least
    /// half of them are in one: a vendor of which one region of sixty is down is not down.
    fn sum(&self) -> Health {
        let mut parts: Vec<_> =
            self.components.iter().map(|leaf| Some(leaf.health).filter(|_| leaf.counts())).collect();
        // A list of what is in trouble says nothing of how much there is beside it.
        let lists_all = self.narrowed || self.roster.lists_components();
        let (mut worst, mut left) = (Health::Operational, None);
        for incident in self.open_incidents() {
            let is_part = incident.impact == Some(Impact::Critical) && {
                let left = left.get_or_insert_with(|| Left::of(&self.components));
                left.note(incident, &mut parts, Some(Health::MajorOutage))
            };
            let hit = incident.health();
            worst = match is_part {
                true => worst,
                false if hit == Health::MajorOutage && !lists_all && !incident.names_no_part() => {
                    worst.worse(Health::PartialOutage)
                }
                false => worst.worse(hit),
            };
        }
        let is_down = |part: &Health| *part == Health::MajorOutage;
        let (all, down) =
            (parts.iter().flatten().count(), parts.iter().flatten().filter(|part| is_down(part)).count());
        let is_some = down * 2 < all || !lists_all;
        let parts = parts.into_iter().flatten();
        let parts = parts.map(|part| if is_down(&part) && is_some { Health::PartialOutage } else { part });
        parts.fold(worst, Health::worse)
    }

    /// Whether the document's own clock stopped long before `now`.
    #[must_use]
    pub fn is_frozen(&self, now: Timestamp) -> bool {
        // A clock that is a year ahead of ours is wrong and says nothing of now either.
        let soon = |until: Timestamp| until.millis().saturating_sub(now.millis()) <= FAR;
        self.valid_until.is_some_and(|until| until < now || !soon(until))
    }

    /// Incidents that are still going on, newest first.
    pub fn open_incidents(&self) -> impl Iterator<Item = &Incident> {
        self.incidents.iter().filter(|incident| incident.is_open())
    }
}
