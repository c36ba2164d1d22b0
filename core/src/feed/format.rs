use serde::{Deserialize, Serialize};

use super::{Document, FeedError, incident_io, statuspage};
use crate::status::Report;

/// A format of vendors' status documents, by the name it has in JSON and on the command line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Format {
    /// incident.io: its Statuspage-compatible API and its widget API.
    #[serde(rename = "incident.io")]
    IncidentIo,
    /// Atlassian Statuspage, API v2.
    #[serde(rename = "statuspage")]
    Statuspage,
}

pub(super) type Reader = fn(&Document) -> Result<Report, FeedError>;
pub(super) type Recogniser = fn(&Document) -> bool;

impl Format {
    /// Every format, in the order in which a document is held against them.
    pub const ALL: [Format; 2] = [Format::IncidentIo, Format::Statuspage];

    /// The format's name in JSON and on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::IncidentIo => "incident.io",
            Format::Statuspage => "statuspage",
        }
    }

    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    pub(super) fn reader(self) -> Reader {
        match self {
            Format::IncidentIo => incident_io::report,
            Format::Statuspage => statuspage::report,
        }
    }

    pub(super) fn recogniser(self) -> Recogniser {
        match self {
            Format::IncidentIo => incident_io::recognise,
            Format::Statuspage => statuspage::recognise,
        }
    }
}
