use serde::{Deserialize, Serialize};

use super::{Document, FeedError};
use crate::status::Report;

/// Names every format once: its variant, its public name, the file that reads it. The order is the order in which a
/// document of unknown format is held against them, so a special case stands before what it is a case of.
macro_rules! formats {
    ($($(#[$doc:meta])* $variant:ident $name:literal $file:ident,)*) => {
        /// A format of vendors' status documents, by the name it has in JSON and on the command line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Format {
            $($(#[$doc])* #[serde(rename = $name)] $variant,)*
        }

        impl Format {
            /// Every format, in the order in which a document is held against them.
            pub const ALL: &[Format] = &[$(Format::$variant,)*];

            /// The format's name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Format::$variant => $name,)*
                }
            }

            pub(super) fn report(self, document: &Document) -> Result<Report, FeedError> {
                match self {
                    $(Format::$variant => super::$file::report(document),)*
                }
            }

            pub(super) fn recognise(self, document: &Document) -> bool {
                match self {
                    $(Format::$variant => super::$file::recognise(document),)*
                }
            }
        }
    };
}

formats! {
    /// Flashduty.
    Flashduty "flashduty" flashduty,
    /// incident.io: its Statuspage-compatible API and its widget API.
    IncidentIo "incident.io" incident_io,
    /// Instatus.
    Instatus "instatus" instatus,
    /// Atlassian Statuspage, API v2.
    Statuspage "statuspage" statuspage,
    /// Better Stack, once Better Uptime.
    Betterstack "betterstack" betterstack,
    /// status.io.
    StatusIo "status.io" status_io,
    /// Statuspal.
    Statuspal "statuspal" statuspal,
    /// Slack's own.
    Slack "slack" slack,
    /// Heroku's own.
    Heroku "heroku" heroku,
    /// Google's own: Cloud, Workspace, Firebase, Play.
    Google "google" google,
    /// AWS's own.
    Aws "aws" aws,
    /// Cachet, versions 1 to 3.
    Cachet "cachet" cachet,
    /// cState.
    Cstate "cstate" cstate,
    /// Upptime.
    Upptime "upptime" upptime,
    /// Uptime Kuma.
    UptimeKuma "uptime-kuma" uptime_kuma,
    /// Gatus.
    Gatus "gatus" gatus,
    /// UptimeRobot.
    Uptimerobot "uptimerobot" uptimerobot,
    /// StatusIQ by Site24x7.
    Statusiq "statusiq" statusiq,
    /// FireHydrant.
    Firehydrant "firehydrant" firehydrant,
    /// Sorry.
    Sorry "sorry" sorry,
    /// Checkly.
    Checkly "checkly" checkly,
    /// Hyperping.
    Hyperping "hyperping" hyperping,
    /// StatusCast.
    Statuscast "statuscast" statuscast,
    /// Salesforce's own.
    Salesforce "salesforce" salesforce,
    /// Stripe's own.
    Stripe "stripe" stripe,
    /// openstatus.
    Openstatus "openstatus" openstatus,
    /// RSS and Atom.
    Feed "feed" syndication,
}

impl Format {
    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }
}
