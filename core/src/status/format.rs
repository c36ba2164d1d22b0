//! The list of all formats that vendors' documents come in, with their public names.

/// Names every format once: its variant, and its public name.
macro_rules! formats {
    ($($(#[$doc:meta])* $format:ident $name:literal,)*) => {
        /// A format of vendors' status documents, by the name it has in JSON and on the command line.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Format {
            $($(#[$doc])* $format,)*
        }

        impl Format {
            /// Every format.
            pub const ALL: &[Format] = &[$(Format::$format,)*];

            /// The format's name in JSON and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Format::$format => $name,)*
                }
            }
        }
    };
}

formats! {
    /// Flashduty.
    Flashduty "flashduty",
    /// incident.io: its Statuspage-compatible API and its widget API.
    IncidentIo "incident.io",
    /// Checkly.
    Checkly "checkly",
    /// Instatus.
    Instatus "instatus",
    /// Atlassian Statuspage, API v2.
    Statuspage "statuspage",
    /// Better Stack, once Better Uptime.
    Betterstack "betterstack",
    /// status.io.
    StatusIo "status.io",
    /// Statuspal.
    Statuspal "statuspal",
    /// Slack's own.
    Slack "slack",
    /// Heroku's own.
    Heroku "heroku",
    /// Google's own: Cloud, Workspace, Firebase, Play.
    Google "google",
    /// AWS's own.
    Aws "aws",
    /// Cachet, versions 1 to 3.
    Cachet "cachet",
    /// cState.
    Cstate "cstate",
    /// Upptime.
    Upptime "upptime",
    /// Uptime Kuma.
    UptimeKuma "uptime-kuma",
    /// Gatus.
    Gatus "gatus",
    /// UptimeRobot.
    Uptimerobot "uptimerobot",
    /// StatusIQ by Site24x7.
    Statusiq "statusiq",
    /// FireHydrant.
    Firehydrant "firehydrant",
    /// Sorry.
    Sorry "sorry",
    /// Hyperping.
    Hyperping "hyperping",
    /// StatusCast.
    Statuscast "statuscast",
    /// Salesforce's own.
    Salesforce "salesforce",
    /// Stripe's own.
    Stripe "stripe",
    /// openstatus.
    Openstatus "openstatus",
    /// PagerDuty's status pages.
    Pagerduty "pagerduty",
    /// Zendesk's own.
    Zendesk "zendesk",
    /// PayPal and Braintree.
    Paypal "paypal",
    /// Adobe's own.
    Adobe "adobe",
    /// Algolia's own.
    Algolia "algolia",
    /// Azure DevOps.
    AzureDevops "azure-devops",
    /// OnlineOrNot.
    Onlineornot "onlineornot",
    /// Freshstatus.
    Freshstatus "freshstatus",
    /// Hund.
    Hund "hund",
    /// Vultr's own.
    Vultr "vultr",
    /// RSS and Atom.
    Feed "feed",
}

impl Format {
    /// The format of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Format> {
        Format::ALL.iter().copied().find(|format| format.name() == name)
    }
}
