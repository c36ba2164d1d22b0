//! Vendors' formats: bytes in, [`Report`] out. One file a format, all with the same signature; nothing outside this
//! folder knows a vendor's field names.

mod aws;
mod betterstack;
mod cachet;
mod checkly;
mod cstate;
pub mod detect;
mod document;
mod error;
mod firehydrant;
mod flashduty;
mod format;
mod gatus;
mod google;
mod heroku;
mod hyperping;
mod incident_io;
mod incident_io_widget;
mod instatus;
mod link;
mod node;
mod once;
mod openstatus;
mod parts;
mod salesforce;
mod slack;
mod sorry;
mod stamp;
mod status_io;
mod statuscast;
mod statusiq;
mod statuspage;
mod statuspal;
mod stripe;
mod syndication;
mod timeline;
mod upptime;
mod uptime_kuma;
mod uptimerobot;
mod xml;

pub use document::{Document, MAX_DEPTH};
pub use error::{FeedError, Problem};
pub use format::Format;

use link::https;
use once::once;

use crate::status::Report;

/// Reads one document in a known format.
///
/// # Errors
/// When the bytes are no document at all, or not one of this format; the error names the format and the JSON path.
pub fn read(format: Format, bytes: &[u8]) -> Result<Report, FeedError> {
    let document = Document::parse(bytes).map_err(|error| error.in_format(format))?;
    read_document(format, &document)
}

/// Reads one document that is already taken apart, as the browser does it through `JSON.parse`.
///
/// # Errors
/// As [`read`].
pub fn read_document(format: Format, document: &Document) -> Result<Report, FeedError> {
    let mut report = format.report(document).map_err(|error| error.in_format(format))?;
    report.sort();
    Ok(report)
}

/// Which format a document is in, by its shape alone. `None` when it is none we know.
#[must_use]
pub fn recognise(document: &Document) -> Option<Format> {
    Format::ALL.iter().copied().find(|format| format.recognise(document))
}
