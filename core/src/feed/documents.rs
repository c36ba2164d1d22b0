//! Where the documents of a page are, by its format.

use crate::status::{Format, place};

/// A document of a vendor's page, to be read again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DocumentUrl {
    /// Where it is.
    pub url: String,
    /// The format it is in: the history of a page is mostly a feed.
    pub format: Format,
    /// What it is for.
    pub role: Role,
}

/// What a document is for. One Report is made of several with [`crate::status::Report::absorb`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// How the page does now. The only one to be read at every turn.
    State,
    /// The components, where the state does not name them, and what else is to be read beside it.
    Components,
    /// Announced work, where the state does not tell of it.
    Planned,
    /// What was.
    History,
}

/// What to read for a page of this format, the state of things first. `page` is its address without a trailing slash.
///
/// `page_id` is what some formats need beside it: the id (status.io), the subdomain or the slug (Statuspal, openstatus,
/// Checkly, Uptime Kuma), the key (UptimeRobot, StatusIQ), the number (Freshstatus), `owner/repository` (Upptime), `3` for Cachet's version.
/// Empty where it is needed and missing; Checkly's pages tell less without it.
#[must_use]
pub fn documents(format: Format, page: &str, page_id: Option<&str>) -> Vec<DocumentUrl> {
    use Format as F;
    use Role::{Components, History, Planned, State};
    // A pattern each: `{page}`, `{origin}`, `{host}` and `{id}` are put in, and an address that starts with `/` is below the page.
    let patterns: &[(&str, Format, Role)] = match format {
        // Oracle's page has an indicator and no more of this API; what is wrong stands in its feed.
        F::Statuspage if page == "https://ocistatus.oraclecloud.com" => {
            &[("/api/v2/status.json", format, State), ("/api/v2/incident-summary.rss", F::Feed, Components)]
        }
        F::Statuspage | F::IncidentIo => {
            &[("/api/v2/summary.json", format, State), ("/api/v2/incidents.json", format, History)]
        }
        F::Instatus => &[
            ("/summary.json", F::Instatus, State),
            ("/v2/components.json", F::Instatus, Components),
            ("/history.rss", F::Feed, History),
        ],
        F::Betterstack => &[("/index.json", F::Betterstack, State)],
        F::StatusIo => &[
            ("https://api.status.io/1.0/status/{id}", F::StatusIo, State),
            ("/pages/{id}/rss", F::Feed, History),
        ],
        F::Statuspal if page.ends_with(".statuspal.eu") => {
            &[("https://statuspal.eu/api/v2/status_pages/{id}/summary", F::Statuspal, State)]
        }
        F::Statuspal => &[("https://statuspal.io/api/v2/status_pages/{id}/summary", F::Statuspal, State)],
        F::Slack => &[
            ("https://slack-status.com/api/v2.0.0/current", F::Slack, State),
            ("https://slack-status.com/api/v2.0.0/history", F::Slack, History),
        ],
        F::Heroku => &[
            ("https://status.heroku.com/api/v4/current-status", F::Heroku, State),
            ("https://status.heroku.com/api/v4/incidents?limit=50", F::Heroku, History),
        ],
        F::Google => &[("/incidents.json", F::Google, State), ("/products.json", F::Google, Components)],
        F::Aws => &[("https://health.aws.amazon.com/public/currentevents", F::Aws, State)],
        F::Feed => &[("{page}", F::Feed, State)],
        F::Cachet if page_id == Some("3") => &[
            ("/api/components", F::Cachet, State),
            ("/api/schedules", F::Cachet, Planned),
            ("/api/incidents", F::Cachet, History),
        ],
        F::Cachet => &[
            ("/api/v1/components", F::Cachet, State),
            ("/api/v1/schedules", F::Cachet, Planned),
            ("/api/v1/incidents", F::Cachet, History),
        ],
        F::Cstate => &[("/index.json", F::Cstate, State)],
        F::Upptime => {
            &[("https://raw.githubusercontent.com/{id}/master/history/summary.json", F::Upptime, State)]
        }
        F::UptimeKuma => &[
            ("/api/status-page/heartbeat/{id}", F::UptimeKuma, State),
            ("/api/status-page/{id}", F::UptimeKuma, Components),
        ],
        F::Gatus => &[("/api/v1/endpoints/statuses?page=1&pageSize=100", F::Gatus, State)],
        F::Openstatus => &[
            ("https://api.openstatus.dev/public/status/{id}", F::Openstatus, State),
            ("/feed/json", F::Openstatus, Components),
        ],
        F::Uptimerobot => &[("/api/getMonitorList/{id}", F::Uptimerobot, State)],
        F::Statusiq => &[("/sp/api/public/summary_details/statuspages/{id}", F::Statusiq, State)],
        F::Firehydrant => &[("/data/payload.json", F::Firehydrant, State)],
        F::Sorry => &[
            ("/api/v1/status", F::Sorry, State),
            ("/api/v1/components", F::Sorry, Components),
            ("/api/v1/notices", F::Sorry, History),
        ],
        F::Flashduty => &[("/api/widget/v1/summary.json", F::Flashduty, State)],
        F::Checkly if page_id.is_none() => &[("/summary.json", F::Checkly, State)],
        F::Checkly => &[
            ("/api/status-page/{id}/unresolved-incidents", F::Checkly, State),
            ("/api/status-page/{id}/uptime", F::Checkly, Components),
            ("/api/status-page/{id}/maintenance-windows", F::Checkly, Planned),
        ],
        F::Hyperping => &[("/status.json", F::Hyperping, State)],
        F::Statuscast => &[
            ("/status.json", F::Statuscast, State),
            ("/components.json", F::Statuscast, Components),
            ("/incidents.json", F::Statuscast, Components),
        ],
        F::Salesforce => &[
            ("https://api.status.salesforce.com/v1/instances/status/preview", F::Salesforce, State),
            ("https://api.status.salesforce.com/v1/incidents", F::Salesforce, History),
        ],
        F::Stripe => &[("https://status.stripe.com/current/full", F::Stripe, State)],
        F::Pagerduty => {
            &[("/api/impacted_services", F::Pagerduty, State), ("/api/services", F::Pagerduty, Components)]
        }
        F::Zendesk => &[
            ("/api/ssp/incidents.json", F::Zendesk, State),
            ("/api/ssp/services.json", F::Zendesk, Components),
        ],
        F::Paypal => &[
            ("{origin}/api/v1/components", F::Paypal, State),
            ("{origin}/api/v1/events", F::Paypal, Components),
        ],
        F::Adobe => &[
            ("https://data.status.adobe.com/adobestatus/StatusEvents", F::Adobe, State),
            ("https://data.status.adobe.com/adobestatus/SnowServiceRegistry", F::Adobe, Components),
        ],
        F::Algolia => &[("https://status.algolia.com/1/status", F::Algolia, State)],
        F::AzureDevops => &[("https://status.dev.azure.com/_apis/status/health", F::AzureDevops, State)],
        F::Onlineornot if page_id.is_some() => {
            &[("https://api.onlineornot.com/v1/status_pages/{id}/summary", F::Onlineornot, State)]
        }
        F::Onlineornot => {
            &[("https://api.onlineornot.com/v1/status_pages/{host}/summary", F::Onlineornot, State)]
        }
        F::Freshstatus => &[
            (
                "https://public-api.freshstatus.io/v1/public-components/?account_id={id}",
                F::Freshstatus,
                State,
            ),
            (
                "https://public-api.freshstatus.io/v1/public-incidents/?account_id={id}",
                F::Freshstatus,
                Components,
            ),
        ],
        F::Hund => &[("/live/v2/status_page", F::Hund, State), ("/feed.atom", F::Feed, History)],
        F::Vultr => &[("https://status.vultr.com/status.json", F::Vultr, State)],
    };
    let host = place::host(page);
    let origin = page.split(host).next().map(|scheme| [scheme, host].concat()).unwrap_or_default();
    let in_place = |pattern: &str| {
        let address: String =
            if pattern.starts_with('/') { format!("{page}{pattern}") } else { pattern.into() };
        let address = address.replace("{origin}", &origin).replace("{host}", host);
        match page_id {
            Some(id) => Some(address.replace("{page}", page).replace("{id}", id)),
            None if address.contains("{id}") => None,
            None => Some(address.replace("{page}", page)),
        }
    };
    let found = |&(pattern, format, role): &(&str, Format, Role)| {
        Some(DocumentUrl { url: in_place(pattern)?, format, role })
    };
    patterns.iter().filter_map(found).collect()
}

/// Who may read a format's documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readability {
    /// Any web page: the software sends `Access-Control-Allow-Origin: *`, or was seen to be read by web pages directly.
    Web,
    /// Any web page as far as the software goes, but its domain is on the lists of browsers' tracking protection: there nobody
    /// else's page reads it, and the extension only once its user has allowed the address.
    Guarded,
    /// Only the extension, once its user has allowed the address: the software sends no such header.
    Extension,
    /// It depends on the host, or nobody has seen it: ask, and see.
    Unknown,
}

impl Readability {
    /// The same of a page whose domain is on the lists of browsers' tracking protection.
    #[must_use]
    pub fn guarded(self) -> Readability {
        if self == Readability::Web { Readability::Guarded } else { self }
    }
}

/// Whether a web page may read a format's documents (CORS), as far as headers or direct use have been seen. A single
/// vendor may differ: a private Statuspage is closed, and a self-hosted page is as its owner set it up.
#[must_use]
pub fn readability(format: Format) -> Readability {
    use Format as F;
    match format {
        F::Statuspage
        | F::IncidentIo
        | F::Instatus
        | F::Slack
        | F::StatusIo
        | F::Uptimerobot
        | F::Flashduty
        | F::Upptime
        | F::Openstatus => Readability::Web,
        F::Betterstack | F::Firehydrant | F::UptimeKuma | F::Gatus | F::Stripe | F::Pagerduty | F::Paypal => {
            Readability::Extension
        }
        // Of these, Statuspal, Heroku and Sorry are probably open.
        F::Statuspal
        | F::Heroku
        | F::Sorry
        | F::Google
        | F::Aws
        | F::Feed
        | F::Cachet
        | F::Cstate
        | F::Statusiq
        | F::Checkly
        | F::Hyperping
        | F::Statuscast
        | F::Salesforce
        | F::Zendesk
        | F::Adobe
        | F::Algolia
        | F::AzureDevops
        | F::Onlineornot
        | F::Freshstatus
        | F::Hund
        | F::Vultr => Readability::Unknown,
    }
}
