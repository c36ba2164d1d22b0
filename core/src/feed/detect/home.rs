//! Whether a document is what its shape says, going by where it came from: some are so short that much else looks the same.

use super::address::Place;
use super::{Answer, Candidate, documents};
use crate::feed::Document;
use crate::status::likeness::are_like;
use crate::status::{Failure, Format, place};

/// Formats that are one vendor's own, or whose pages all have their data at one place.
const ONE_HOME: [Format; 14] = [
    Format::Slack,
    Format::Heroku,
    Format::Aws,
    Format::Salesforce,
    Format::Stripe,
    Format::StatusIo,
    Format::Upptime,
    Format::Adobe,
    Format::Algolia,
    Format::AzureDevops,
    Format::Onlineornot,
    Format::Freshstatus,
    Format::Vultr,
    Format::Paypal,
];

/// Says whether the search believes that a document is of the format it looks like. The search believes every document of
/// the format it expected. A format with one home is believed only there, and a short document only at the very address
/// where its format has it.
pub(super) fn is_believed(candidate: &Candidate, format: Format, document: &Document) -> bool {
    if candidate.expected() == Some(format) {
        return true;
    }
    if ONE_HOME.contains(&format) {
        let host = |url: &str| Place::parse(url).map(|place| place.host);
        let homes = documents(format, &candidate.page, Some(""));
        return homes.iter().any(|home| home.format == format && host(&home.url) == host(&candidate.url));
    }
    let own = || documents(format, &candidate.page, candidate.page_id.as_deref());
    !is_short(format, document) || own().iter().any(|document| document.url == candidate.url)
}

/// Says whether a page at an address that was only guessed is that of the vendor whose site is at `origin`: by the address that
/// the page states, below the vendor's domain, and by its name where it states none of its own.
pub(super) fn is_theirs(origin: &str, candidate: &Candidate, answer: &Result<Answer<'_>, Failure>) -> bool {
    let (Some(site), Ok(Answer::Document(document))) = (Place::parse(origin), answer) else { return false };
    let Some(Ok(report)) =
        candidate.expected().map(|format| crate::feed::ALL.read_document(format, document))
    else {
        return false;
    };
    let stated = report.page.url.as_deref().and_then(Place::parse);
    let domain = site.domain();
    match stated.filter(|stated| !place::is_of_service(&stated.address, None)) {
        Some(stated) => place::is_below(&stated.host, domain),
        None => are_like(domain.split('.').next().unwrap_or_default(), &report.page.name),
    }
}

/// Says whether a document is so short that a health check of any service may look the same.
fn is_short(format: Format, document: &Document) -> bool {
    let Some(json) = document.json() else { return false };
    match format {
        Format::Openstatus => json.get("statusReports").is_none(),
        Format::Hyperping => json.get("services").is_none(),
        Format::Statuscast => json.is_object(),
        Format::Cachet => json.get("data").is_some_and(|data| data.get("type").is_none() && data.is_object()),
        _ => false,
    }
}
