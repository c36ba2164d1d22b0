//! The model of a maintenance and its phases.

use super::{Health, HttpsUrl, Update};
use crate::time::{Elapsed, Timestamp};

/// Announced work at a vendor. Not an outage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Maintenance {
    /// The vendor's id; unique on its page.
    pub id: String,
    /// As the vendor writes it.
    pub title: String,
    /// Where it stands now.
    pub phase: MaintenancePhase,
    /// When it is to begin, or began.
    pub starts_at: Option<Timestamp>,
    /// When it is to end, or ended.
    pub ends_at: Option<Timestamp>,
    /// Names of the affected components, each once, in the vendor's order.
    pub components: Vec<String>,
    /// Ids of the affected components, each once.
    pub component_ids: Vec<String>,
    /// Its own page at the vendor.
    pub url: Option<HttpsUrl>,
    /// What the vendor posted, newest first.
    pub updates: Vec<Update>,
}

impl Maintenance {
    /// Whether work is going on now, in the vendor's word: being overdue does not end it.
    #[must_use]
    pub fn is_active(&self) -> bool {
        matches!(self.phase, MaintenancePhase::InProgress | MaintenancePhase::Verifying)
    }

    /// What it says of the page. Work in a word nobody knows may be going on, or be more than work.
    #[must_use]
    pub fn health(&self) -> Health {
        match &self.phase {
            MaintenancePhase::InProgress | MaintenancePhase::Verifying => Health::Maintenance,
            MaintenancePhase::Other(word) if !is_called_off(word) => Health::Unknown,
            _ => Health::Operational,
        }
    }

    /// How long the work is planned to take.
    #[must_use]
    pub fn planned(&self) -> Option<Elapsed> {
        Some(Elapsed::between(self.starts_at?, self.ends_at?))
    }
}

/// Whether a vendor's word says that the work does not take place, or not now.
fn is_called_off(word: &str) -> bool {
    let words = ["cancelled", "canceled", "postponed", "delayed", "rescheduled"];
    words.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// Where announced work stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum MaintenancePhase {
    /// Announced. The default: where the vendor says nothing more, work was announced and that is all.
    #[default]
    Scheduled,
    /// Going on.
    InProgress,
    /// Done, being checked.
    Verifying,
    /// Done.
    Completed,
    /// A word we do not know, as the vendor wrote it.
    Other(Box<str>),
}

impl MaintenancePhase {
    /// Where work stands of which it is not told, though its format tells it of all work.
    #[must_use]
    pub fn unknown() -> MaintenancePhase {
        MaintenancePhase::Other("unknown".into())
    }

    /// The name used in JSON: `in_progress`, …, or the vendor's own word.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            MaintenancePhase::Scheduled => "scheduled",
            MaintenancePhase::InProgress => "in_progress",
            MaintenancePhase::Verifying => "verifying",
            MaintenancePhase::Completed => "completed",
            MaintenancePhase::Other(word) => word,
        }
    }
}

impl From<&str> for MaintenancePhase {
    fn from(word: &str) -> MaintenancePhase {
        match word.to_ascii_lowercase().as_str() {
            "scheduled" => MaintenancePhase::Scheduled,
            "in_progress" => MaintenancePhase::InProgress,
            "verifying" => MaintenancePhase::Verifying,
            "completed" => MaintenancePhase::Completed,
            _ => MaintenancePhase::Other(word.into()),
        }
    }
}

impl From<String> for MaintenancePhase {
    fn from(word: String) -> MaintenancePhase {
        MaintenancePhase::from(word.as_str())
    }
}

impl From<MaintenancePhase> for String {
    fn from(phase: MaintenancePhase) -> String {
        phase.name().into()
    }
}
