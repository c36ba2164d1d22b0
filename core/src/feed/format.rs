use serde::{Deserialize, Serialize};

use super::error::Faults;
use super::node::Node;
use super::{Document, FeedError};
use crate::status::Report;

/// Names every format once: its variant, its public name, the file that reads it. The order is the order in which a
/// document of unknown format is held against them, so a special case stands before what it is a case of. What
/// is marked `if "formats"` is read only with that feature of the crate: six of seven vendors need none of it, and
/// together it weighs as much as the rest of the download.
macro_rules! formats {
    (
        json { $($(#[$doc:meta])* $json:ident $name:literal $file:ident $(if $feature:literal)?,)* }
        text { $($(#[$text_doc:meta])* $text:ident $text_name:literal $text_file:ident if $text_feature:literal,)* }
    ) => {
        /// A format of vendors' status documents, by the name it has in JSON and on the command line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum Format {
            $($(#[$doc])* #[serde(rename = $name)] $json,)*
            $($(#[$text_doc])* #[serde(rename = $text_name)] $text,)*
        }

        impl Format {
            /// Every format, in the order in which a document is held against them.
            pub const ALL: &[Format] = &[$(Format::$json,)* $(Format::$text,)*];

            /// The format's name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Format::$json => $name,)*
                    $(Format::$text => $text_name,)*
                }
            }

            /// Reads JSON; what is wrong with it is noted in the node. `None` for a format that is not JSON.
            pub(super) fn read_json(self, root: Node<'_>) -> Option<Report> {
                match self {
                    $($(#[cfg(feature = $feature)])? Format::$json => Some(super::$file::report(root)),)*
                    _ => None,
                }
            }

            /// Reads text that is not JSON; `None` for a format that is.
            #[cfg_attr(not(feature = "formats"), expect(unused_variables, reason = "every common format is JSON"))]
            pub(super) fn read_text(self, text: &str) -> Option<Result<Report, FeedError>> {
                match self {
                    $(#[cfg(feature = $text_feature)] Format::$text => Some(super::$text_file::report(text)),)*
                    _ => None,
                }
            }

            pub(super) fn recognise(self, document: &Document) -> bool {
                let ignored = Faults::default();
                match (self, document) {
                    $($(#[cfg(feature = $feature)])? (Format::$json, Document::Json(json)) => {
                        super::$file::recognise(Node::root(json, &ignored))
                    })*
                    $(#[cfg(feature = $text_feature)] (Format::$text, Document::Text(text)) => {
                        super::$text_file::recognise(text)
                    })*
                    _ => false,
                }
            }
        }
    };
}

formats! {
    json {
        /// Flashduty.
        Flashduty "flashduty" flashduty if "formats",
        /// incident.io: its Statuspage-compatible API and its widget API.
        IncidentIo "incident.io" incident_io,
        /// Checkly.
        Checkly "checkly" checkly if "formats",
        /// Instatus.
        Instatus "instatus" instatus if "formats",
        /// Atlassian Statuspage, API v2.
        Statuspage "statuspage" statuspage,
        /// Better Stack, once Better Uptime.
        Betterstack "betterstack" betterstack if "formats",
        /// status.io.
        StatusIo "status.io" status_io if "formats",
        /// Statuspal.
        Statuspal "statuspal" statuspal if "formats",
        /// Slack's own.
        Slack "slack" slack if "formats",
        /// Heroku's own.
        Heroku "heroku" heroku if "formats",
        /// Google's own: Cloud, Workspace, Firebase, Play.
        Google "google" google if "formats",
        /// AWS's own.
        Aws "aws" aws if "formats",
        /// Cachet, versions 1 to 3.
        Cachet "cachet" cachet if "formats",
        /// cState.
        Cstate "cstate" cstate if "formats",
        /// Upptime.
        Upptime "upptime" upptime if "formats",
        /// Uptime Kuma.
        UptimeKuma "uptime-kuma" uptime_kuma if "formats",
        /// Gatus.
        Gatus "gatus" gatus if "formats",
        /// UptimeRobot.
        Uptimerobot "uptimerobot" uptimerobot if "formats",
        /// StatusIQ by Site24x7.
        Statusiq "statusiq" statusiq if "formats",
        /// FireHydrant.
        Firehydrant "firehydrant" firehydrant if "formats",
        /// Sorry.
        Sorry "sorry" sorry if "formats",
        /// Hyperping.
        Hyperping "hyperping" hyperping if "formats",
        /// StatusCast.
        Statuscast "statuscast" statuscast if "formats",
        /// Salesforce's own.
        Salesforce "salesforce" salesforce if "formats",
        /// Stripe's own.
        Stripe "stripe" stripe if "formats",
        /// openstatus.
        Openstatus "openstatus" openstatus if "formats",
    }
    text {
        /// RSS and Atom.
        Feed "feed" syndication if "formats",
    }
}

impl Format {
    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }
}
