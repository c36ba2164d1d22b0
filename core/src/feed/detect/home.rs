//! Whether a document is what its shape says, going by where it came from: some are so short that much else looks the same.

use super::address::Place;
use super::{Candidate, documents};
use crate::feed::Document;
use crate::status::Format;

/// Formats that are one vendor's own, or whose pages all have their data at one place.
const ONE_HOME: [Format; 7] = [
    Format::Slack,
    Format::Heroku,
    Format::Aws,
    Format::Salesforce,
    Format::Stripe,
    Format::StatusIo,
    Format::Upptime,
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
