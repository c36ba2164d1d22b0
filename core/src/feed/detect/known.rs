//! Status pages whose format follows from the address alone: single vendors' hosts and hosting domains.

use super::address::Place;
use super::{Candidate, Expects, documents};
use crate::status::Format;

/// Hosts whose format and page are known without asking: the vendor's own site, its status page, and the page to read.
const HOSTS: [(&str, Format, &str); 30] = [
    ("slack.com", Format::Slack, "https://slack-status.com"),
    ("status.slack.com", Format::Slack, "https://slack-status.com"),
    ("slack-status.com", Format::Slack, "https://slack-status.com"),
    ("heroku.com", Format::Heroku, "https://status.heroku.com"),
    ("status.heroku.com", Format::Heroku, "https://status.heroku.com"),
    ("cloud.google.com", Format::Google, "https://status.cloud.google.com"),
    ("status.cloud.google.com", Format::Google, "https://status.cloud.google.com"),
    ("workspace.google.com", Format::Google, "https://www.google.com/appsstatus/dashboard"),
    ("status.firebase.google.com", Format::Google, "https://status.firebase.google.com"),
    ("status.play.google.com", Format::Google, "https://status.play.google.com"),
    ("aws.amazon.com", Format::Aws, "https://health.aws.amazon.com/health/status"),
    ("health.aws.amazon.com", Format::Aws, "https://health.aws.amazon.com/health/status"),
    ("status.aws.amazon.com", Format::Aws, "https://health.aws.amazon.com/health/status"),
    ("status.stripe.com", Format::Stripe, "https://status.stripe.com"),
    ("status.salesforce.com", Format::Salesforce, "https://status.salesforce.com"),
    ("trust.salesforce.com", Format::Salesforce, "https://status.salesforce.com"),
    ("status.pagerduty.com", Format::Pagerduty, "https://status.pagerduty.com"),
    ("status.zendesk.com", Format::Zendesk, "https://status.zendesk.com"),
    ("paypal-status.com", Format::Paypal, "https://www.paypal-status.com"),
    ("status.adobe.com", Format::Adobe, "https://status.adobe.com"),
    ("status.algolia.com", Format::Algolia, "https://status.algolia.com"),
    ("status.dev.azure.com", Format::AzureDevops, "https://status.dev.azure.com"),
    ("status.openrouter.ai", Format::Onlineornot, "https://status.openrouter.ai"),
    ("status.vultr.com", Format::Vultr, "https://status.vultr.com"),
    ("ocistatus.oraclecloud.com", Format::Statuspage, "https://ocistatus.oraclecloud.com"),
    ("mapsplatform.google.com", Format::Google, "https://status.cloud.google.com/maps-platform"),
    ("ads.google.com", Format::Google, "https://ads.google.com/status/publisher"),
    ("status.okta.com", Format::Feed, "https://feeds.feedburner.com/OktaTrustRSS"),
    ("status.azure.com", Format::Feed, "https://rssfeed.azure.status.microsoft/en-us/status/feed"),
    ("azure.status.microsoft", Format::Feed, "https://rssfeed.azure.status.microsoft/en-us/status/feed"),
];

/// The domains below which a format's makers host pages, where the label in front is the page's id.
const HOSTED: [(&str, Format); 11] = [
    ("statuspal.io", Format::Statuspal),
    ("statuspal.eu", Format::Statuspal),
    ("openstatus.dev", Format::Openstatus),
    ("statuspage.io", Format::Statuspage),
    ("instatus.com", Format::Instatus),
    ("betteruptime.com", Format::Betterstack),
    ("betterstack.com", Format::Betterstack),
    ("hyperping.app", Format::Hyperping),
    ("onlineornot.com", Format::Onlineornot),
    ("hund.io", Format::Hund),
    (crate::feed::checkly::DOMAIN, Format::Checkly),
];

/// The sites of the software's makers, which advertise where a page of theirs is not claimed.
const MAKERS: [&str; 12] = [
    "atlassian.com",
    "statuspage.io",
    "instatus.com",
    "betterstack.com",
    "betteruptime.com",
    "incident.io",
    "status.io",
    "hund.io",
    "statuspal.io",
    "hyperping.io",
    "uptimerobot.com",
    "freshworks.com",
];

/// Whether a host is the site of one of the makers itself.
pub(super) fn is_makers(host: &str) -> bool {
    MAKERS.iter().any(|maker| host.strip_prefix("www.").unwrap_or(host) == *maker)
}

/// Whether a page is one of many vendors' at its makers' domain.
pub(super) fn is_hosted(page: &str) -> bool {
    Place::parse(page).is_some_and(|place| HOSTED.iter().any(|(domain, _)| place.below(domain).is_some()))
}

/// What to ask first, where the address alone tells the format.
pub(super) fn of(place: &Place) -> Option<Vec<Candidate>> {
    let first = |format: Format, page: &str, id: Option<String>| {
        let document = documents(format, page, id.as_deref()).into_iter().next()?;
        Some(vec![Candidate {
            url: document.url,
            page: page.into(),
            page_id: id,
            expects: Expects::Document(format),
        }])
    };
    let host = place.host.strip_prefix("www.").unwrap_or(&place.host);
    let part = |at: usize| place.path.get(at).map(String::as_str);
    if host == "google.com" && part(0) == Some("appsstatus") {
        return first(Format::Google, "https://www.google.com/appsstatus/dashboard", None);
    }
    // Maps has incidents of its own, below the Cloud's page.
    if host == "status.cloud.google.com" && part(0) == Some("maps-platform") {
        return first(Format::Google, "https://status.cloud.google.com/maps-platform", None);
    }
    if let Some((_, format, page)) = HOSTS.iter().find(|(known, ..)| *known == host) {
        return first(*format, page, None);
    }
    // Auth0's truth is a feed for each tenant.
    if host.ends_with(".auth0.com") && host != "status.auth0.com" && host != "manage.auth0.com" {
        return Some(vec![Candidate {
            url: ["https://status.auth0.com/feed?domain=", host].concat(),
            page: "https://status.auth0.com".into(),
            page_id: None,
            expects: Expects::Document(Format::Feed),
        }]);
    }
    if host == "stats.uptimerobot.com" {
        return first(Format::Uptimerobot, &place.origin, part(0).map(Into::into));
    }
    // Uptime Kuma's pages are at `/status/<slug>` and nowhere else.
    if let (Some("status"), Some(slug), None) = (part(0), part(1), part(2)) {
        return first(Format::UptimeKuma, &place.origin, Some(slug.into()));
    }
    // Upptime's sites are GitHub Pages of the repository that holds the data.
    if let Some(owner) = place.below("github.io") {
        let repository = part(0).map_or_else(|| place.host.clone(), Into::into);
        return first(Format::Upptime, &place.base, Some(format!("{owner}/{repository}")));
    }
    let (domain, format) = HOSTED.iter().find(|(domain, _)| place.below(domain).is_some())?;
    let label = place.below(domain).map(Into::into);
    let id = label.filter(|_| {
        matches!(format, Format::Statuspal | Format::Openstatus | Format::Checkly | Format::Onlineornot)
    });
    first(*format, &place.origin, id)
}
