//! Vendors' formats: bytes in, [`Report`] out. One file a format, all with the same signature; nothing outside this
//! folder knows a vendor's field names.

#[cfg(feature = "formats")]
mod aws;
#[cfg(feature = "formats")]
mod betterstack;
mod bound;
#[cfg(feature = "formats")]
mod cachet;
#[cfg(feature = "formats")]
mod checkly;
#[cfg(feature = "formats")]
mod cstate;
#[cfg(feature = "formats")]
pub mod detect;
mod document;
mod documents;
pub(crate) mod error;
#[cfg(feature = "formats")]
mod firehydrant;
#[cfg(feature = "formats")]
mod flashduty;
#[cfg(feature = "formats")]
mod flashduty_page;
mod format;
#[cfg(feature = "formats")]
mod gatus;
#[cfg(feature = "formats")]
mod google;
#[cfg(feature = "formats")]
mod heading;
#[cfg(feature = "formats")]
mod heroku;
#[cfg(feature = "formats")]
mod hyperping;
mod incident_io;
mod incident_io_widget;
#[cfg(feature = "formats")]
mod instatus;
mod link;
pub(crate) mod node;
mod once;
#[cfg(feature = "formats")]
mod openstatus;
#[cfg(feature = "formats")]
mod openstatus_feed;
#[cfg(feature = "formats")]
mod parts;
mod reason;
#[cfg(feature = "formats")]
mod salesforce;
#[cfg(feature = "formats")]
mod slack;
#[cfg(feature = "formats")]
mod sorry;
#[cfg(feature = "formats")]
mod stamp;
#[cfg(feature = "formats")]
mod status_io;
#[cfg(feature = "formats")]
mod statuscast;
#[cfg(feature = "formats")]
mod statusiq;
mod statuspage;
mod statuspage_history;
#[cfg(feature = "formats")]
mod statuspal;
#[cfg(feature = "formats")]
mod stripe;
#[cfg(feature = "formats")]
mod syndication;
#[cfg(feature = "formats")]
mod timeline;
#[cfg(feature = "formats")]
mod upptime;
#[cfg(feature = "formats")]
mod uptime_kuma;
#[cfg(feature = "formats")]
mod uptimerobot;
#[cfg(feature = "formats")]
mod xml;

pub use document::{Document, MAX_DEPTH};
pub use documents::{DocumentUrl, Readability, Role, documents, readability};
pub use error::{FeedError, Problem};
pub use format::Format;
pub use reason::{MOST_REQUESTS, Reason};
pub use statuspage_history::{Months, months};

use error::Faults;
use link::https;
use node::Node;
use once::once;
use serde_json::Value;

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
    let report = match document {
        Document::Json(json) => {
            let faults = Faults::default();
            let report = format.read_json(Node::root(json, &faults));
            faults.into_error(json).map_or(Ok(report), Err)
        }
        Document::Text(text) => format.read_text(text).transpose(),
    };
    let report = report.and_then(|report| report.ok_or_else(|| unread(format, document)));
    let mut report = report.map_err(|error| error.in_format(format))?;
    report.sort();
    Ok(report)
}

/// Reads a document that came from where one of this format is expected, once its shape says that it is one.
///
/// A reader takes what it knows and passes over the rest, so of a document of something else it would find nothing wrong.
///
/// # Errors
/// When it is not recognised as this format, else as [`read`].
pub fn read_expected(format: Format, document: &Document) -> Result<Report, FeedError> {
    if !format.recognise(document) && !is_silent(format, document) {
        return Err(FeedError::unrecognised().in_format(format));
    }
    read_document(format, document)
}

/// Whether it is a format's way to say that nothing is wrong: a list with nothing in it, which has no shape to be
/// recognised by.
fn is_silent(format: Format, document: &Document) -> bool {
    let is_empty = |value: &Value| value.as_array().is_some_and(Vec::is_empty);
    let Some(json) = document.json() else { return false };
    match format {
        Format::Aws | Format::Google => is_empty(json),
        Format::Checkly => {
            let members = json.as_object().filter(|members| members.len() == 1);
            members.and_then(|members| members.get("incidents")).is_some_and(is_empty)
        }
        _ => false,
    }
}

/// Why a document of the wrong kind is not read, or one of a format that this build leaves out.
fn unread(format: Format, document: &Document) -> FeedError {
    FeedError::whole(match (format, document) {
        (Format::Feed, Document::Json(_)) => Problem::Expected { expected: "RSS or Atom", found: "JSON" },
        (_, Document::Text(_)) => Problem::NotJson("XML or plain text".into()),
        _ => Problem::Unrecognised,
    })
}

/// Which format a document is in, by its shape alone. `None` when it is none we know.
#[must_use]
pub fn recognise(document: &Document) -> Option<Format> {
    Format::ALL.iter().copied().find(|format| format.recognise(document))
}
