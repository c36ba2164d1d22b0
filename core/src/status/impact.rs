//! The impact of an incident, and the health that each impact stands for.

use super::Health;

/// How hard an incident hits, in the vendor's judgement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Impact {
    /// Shown as *Notice*: worth saying, nothing broken.
    None,
    /// Something is slow or flawed.
    Minor,
    /// Part of the service is out.
    Major,
    /// The service is out.
    Critical,
    /// Announced work.
    Maintenance,
    /// A word we do not know, as the vendor wrote it.
    Other(Box<str>),
}

impl Impact {
    /// What an open incident of this impact says of the page: the indicator map of Statuspage.
    #[must_use]
    pub fn health(&self) -> Health {
        match self {
            Impact::None => Health::Operational,
            Impact::Minor => Health::Degraded,
            Impact::Major => Health::PartialOutage,
            Impact::Critical => Health::MajorOutage,
            Impact::Maintenance => Health::Maintenance,
            // An open incident of a kind we do not know is still an open incident.
            Impact::Other(_) => Health::Degraded,
        }
    }

    /// The impact of an incident under which something is in this health: the map above, the other way.
    #[must_use]
    pub fn of_health(health: Health) -> Option<Impact> {
        match health {
            Health::Operational => Some(Impact::None),
            Health::Maintenance => Some(Impact::Maintenance),
            Health::Degraded => Some(Impact::Minor),
            Health::PartialOutage => Some(Impact::Major),
            Health::MajorOutage => Some(Impact::Critical),
            Health::Unknown => None,
        }
    }

    /// The name used in JSON: `none`, `minor`, …, or the vendor's own word.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Impact::None => "none",
            Impact::Minor => "minor",
            Impact::Major => "major",
            Impact::Critical => "critical",
            Impact::Maintenance => "maintenance",
            Impact::Other(word) => word,
        }
    }
}

impl From<&str> for Impact {
    fn from(word: &str) -> Impact {
        match word.to_ascii_lowercase().as_str() {
            "none" => Impact::None,
            "minor" => Impact::Minor,
            "major" => Impact::Major,
            "critical" => Impact::Critical,
            "maintenance" => Impact::Maintenance,
            _ => Impact::Other(word.into()),
        }
    }
}

impl From<String> for Impact {
    fn from(word: String) -> Impact {
        Impact::from(word.as_str())
    }
}

impl From<Impact> for String {
    fn from(impact: Impact) -> String {
        impact.name().into()
    }
}
