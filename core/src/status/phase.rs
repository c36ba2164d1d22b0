//! The phases of an incident, from investigating to postmortem.

/// Where an incident stood when an update was posted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Phase {
    /// The vendor knows that something is wrong. The default: a vendor that posts an incident says at least that.
    #[default]
    Investigating,
    /// The vendor knows what is wrong.
    Identified,
    /// A fix is in place and being watched.
    Monitoring,
    /// Over, says the vendor.
    Resolved,
    /// Explained after the fact. The incident is over.
    Postmortem,
    /// A word we do not know, as the vendor wrote it.
    Other(Box<str>),
}

impl Phase {
    /// Where an incident stands of which a vendor stopped telling before it told an end.
    #[must_use]
    pub fn silent() -> Phase {
        Phase::Other(SILENT.into())
    }

    /// Whether the vendor stopped telling: then it is neither known to go on nor to be over.
    #[must_use]
    pub fn is_silent(&self) -> bool {
        self.name() == SILENT
    }

    /// Whether the incident is over.
    #[must_use]
    pub fn is_over(&self) -> bool {
        matches!(self, Phase::Resolved | Phase::Postmortem)
    }

    /// The name used in JSON: `investigating`, …, or the vendor's own word.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Phase::Investigating => "investigating",
            Phase::Identified => "identified",
            Phase::Monitoring => "monitoring",
            Phase::Resolved => "resolved",
            Phase::Postmortem => "postmortem",
            Phase::Other(word) => word,
        }
    }
}

const SILENT: &str = "no end told";

impl From<&str> for Phase {
    fn from(word: &str) -> Phase {
        // Vendors write the same word in capitals too.
        match word.to_ascii_lowercase().as_str() {
            "investigating" => Phase::Investigating,
            "identified" => Phase::Identified,
            "monitoring" => Phase::Monitoring,
            "resolved" => Phase::Resolved,
            "postmortem" => Phase::Postmortem,
            _ => Phase::Other(word.into()),
        }
    }
}

impl From<String> for Phase {
    fn from(word: String) -> Phase {
        Phase::from(word.as_str())
    }
}

impl From<Phase> for String {
    fn from(phase: Phase) -> String {
        phase.name().into()
    }
}
