//! What came of looking for a vendor's status page.

use is_it_them_core::feed::{Readability, Reason};
use is_it_them_core::status::Format;

pub use crate::messages::place::{moved_to, unlike};
use crate::messages::{detection as said, place};

/// Why a page cannot be read, and what would help: two or three short sentences. `is_allowed` where the person has given
/// leave to read the address, so that asking for it is no help any more.
#[must_use]
pub fn reason(reason: &Reason, is_allowed: bool) -> String {
    match (reason, is_allowed) {
        (Reason::NotAnAddress, _) => said::not_an_address().into(),
        (Reason::Private { status }, _) => said::private(&crate::language::digits(u64::from(*status))),
        (Reason::Blocked { origin }, false) => said::blocked(origin),
        (Reason::Blocked { origin }, true) => said::blocked_though_allowed(origin),
        (Reason::NoData, _) => said::no_data().into(),
        (Reason::Missing, _) => said::missing().into(),
        (Reason::Failing(failure), _) => crate::failure(failure),
    }
}

/// A vendor's page is made with other software than before.
#[must_use]
pub fn moved(vendor: &str, from: Format, to: Format) -> String {
    place::moved(vendor, format(from), format(to))
}

/// Whether a page of this kind can be read from a wiki page, or only from the extension.
#[must_use]
pub fn readability(readability: Readability) -> &'static str {
    match readability {
        Readability::Web => said::readable_web(),
        Readability::Guarded => said::readable_guarded(),
        Readability::Extension => said::readable_extension(),
        Readability::Unknown => said::readable_unknown(),
    }
}

/// A format's name for people.
#[must_use]
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Statuspage => "Statuspage",
        Format::IncidentIo => "incident.io",
        Format::Instatus => "Instatus",
        Format::Betterstack => "Better Stack",
        Format::StatusIo => "status.io",
        Format::Statuspal => "Statuspal",
        Format::Slack => "Slack",
        Format::Heroku => "Heroku",
        Format::Google => "Google",
        Format::Aws => "AWS",
        Format::Feed => place::a_feed(),
        Format::Cachet => "Cachet",
        Format::Cstate => "cState",
        Format::Upptime => "Upptime",
        Format::UptimeKuma => "Uptime Kuma",
        Format::Gatus => "Gatus",
        Format::Openstatus => "openstatus",
        Format::Uptimerobot => "UptimeRobot",
        Format::Statusiq => "StatusIQ",
        Format::Firehydrant => "FireHydrant",
        Format::Sorry => "Sorry",
        Format::Flashduty => "Flashduty",
        Format::Checkly => "Checkly",
        Format::Hyperping => "Hyperping",
        Format::Statuscast => "StatusCast",
        Format::Salesforce => "Salesforce",
        Format::Stripe => "Stripe",
        Format::Pagerduty => "PagerDuty",
        Format::Zendesk => "Zendesk",
        Format::Paypal => "PayPal",
        Format::Adobe => "Adobe",
        Format::Algolia => "Algolia",
        Format::AzureDevops => "Azure DevOps",
        Format::Onlineornot => "OnlineOrNot",
        Format::Freshstatus => "Freshstatus",
        Format::Hund => "Hund",
        Format::Vultr => "Vultr",
    }
}
