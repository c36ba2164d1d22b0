//! What came of looking for a vendor's status page.

use crate::feed::{Readability, Reason};
use crate::status::Format;

/// Why a page cannot be read, and what would help: two or three short sentences. `is_allowed` where the person has given
/// leave to read the address, so that asking for it is no help any more.
#[must_use]
pub fn reason(reason: &Reason, is_allowed: bool) -> String {
    match (reason, is_allowed) {
        (Reason::NotAnAddress, _) => {
            "This is not a web address. Enter one such as status.example.com.".into()
        }
        (Reason::Private { status }, _) => format!(
            "This status page is private: it asks for a login ({status}). Ask the vendor for a public one, or open it \
             yourself."
        ),
        (Reason::Blocked { origin }, false) => format!(
            "The browser could not read {origin}: the page or tracking protection does not let other sites read it, or it \
             does not exist. If it opens in a tab, it works in the extension after you allow this address."
        ),
        (Reason::Blocked { origin }, true) => {
            format!("No answer came from {origin}, though the extension may read it. Check the address.")
        }
        (Reason::NoData, _) => {
            "This page has no status that a program can read. Open it yourself, or enter the address of its feed if it \
             has one."
                .into()
        }
        (Reason::Missing, _) => "There is nothing at this address. Check it: the vendor may have moved.".into(),
        (Reason::Failing(failure), _) => super::failure(failure),
    }
}

/// A vendor's page is made with other software than before.
#[must_use]
pub fn moved(vendor: &str, from: Format, to: Format) -> String {
    format!(
        "{vendor} moved its status page from {} to {}. It is read from there now.",
        format(from),
        format(to)
    )
}

/// A page says that it is somebody else's.
#[must_use]
pub fn unlike(own: &str) -> String {
    ["This page calls itself \u{201c}", own, "\u{201d}: look whether it is theirs."].concat()
}

/// A vendor's page is at another host than before.
#[must_use]
pub fn moved_to(host: &str) -> String {
    format!("Its page moved to {host}.")
}

/// Whether a page of this kind can be read from a wiki page, or only from the extension.
#[must_use]
pub fn readability(readability: Readability) -> &'static str {
    match readability {
        Readability::Web => "Can be read from any web page.",
        Readability::Guarded => {
            "Can be read from web pages, unless tracking protection blocks it; then in the extension, after you allow the address."
        }
        Readability::Extension => "Can be read in the extension only, after you allow the address.",
        Readability::Unknown => {
            "May need the extension: not every page of this kind lets other sites read it."
        }
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
        Format::Feed => "a feed",
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
