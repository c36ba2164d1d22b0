//! Which function reads which format, and how documents are given to them. A program that names one of the two tables
//! links the readers in it and no others.

use crate::tree::{Faults, Node, Problem, Thing, Value};

use super::{
    Document, FeedError, adobe, algolia, aws, azure_devops, betterstack, cachet, checkly, cstate,
    firehydrant, flashduty, freshstatus, gatus, google, heroku, hund, hyperping, incident_io,
    incident_io_proxy, incident_io_widget, instatus, onlineornot, openstatus, pagerduty, paypal, salesforce,
    slack, sorry, status_io, statuscast, statusiq, statuspage, statuspage_history, statuspal, stripe,
    syndication, upptime, uptime_kuma, uptimerobot, vultr, zendesk,
};
use crate::status::{Format, Report};

/// Readers of formats, in the order in which a document of unknown format is shown to them: a special case stands before
/// what it is a case of. A format has a reader for each kind of document that has nothing in common with its others.
#[derive(Clone, Copy)]
pub struct Readers(&'static [Reader]);

struct Reader {
    format: Format,
    kind: Kind,
}

enum Kind {
    Json { recognise: fn(Node<'_>) -> bool, report: fn(Node<'_>) -> Report },
    Text { recognise: fn(&str) -> bool, report: fn(&str) -> Result<Report, FeedError> },
}

/// A reader of JSON: the format, and the file that reads it.
macro_rules! json {
    ($format:ident $file:ident) => {
        Reader {
            format: Format::$format,
            kind: Kind::Json { recognise: $file::recognise, report: $file::report },
        }
    };
}

/// The readers for the API of Statuspage, which incident.io serves too: six of seven vendors need no other.
pub const COMMON: Readers = Readers(&[json!(IncidentIo incident_io), json!(Statuspage statuspage)]);

/// All readers: together they weigh as much as the rest of a download.
pub const ALL: Readers = Readers(&[
    json!(Flashduty flashduty),
    json!(Zendesk zendesk),
    json!(Freshstatus freshstatus),
    json!(IncidentIo incident_io_widget),
    json!(IncidentIo incident_io_proxy),
    json!(IncidentIo incident_io),
    json!(Checkly checkly),
    json!(Instatus instatus),
    json!(Statuspage statuspage_history),
    json!(Statuspage statuspage),
    json!(Betterstack betterstack),
    json!(StatusIo status_io),
    json!(Statuspal statuspal),
    json!(Slack slack),
    json!(Heroku heroku),
    json!(Google google),
    json!(Aws aws),
    json!(Cachet cachet),
    json!(Cstate cstate),
    json!(Upptime upptime),
    json!(UptimeKuma uptime_kuma),
    json!(Gatus gatus),
    json!(Uptimerobot uptimerobot),
    json!(Statusiq statusiq),
    json!(Firehydrant firehydrant),
    json!(Sorry sorry),
    json!(Hyperping hyperping),
    json!(Statuscast statuscast),
    json!(Salesforce salesforce),
    json!(Stripe stripe),
    json!(Openstatus openstatus),
    json!(Pagerduty pagerduty),
    json!(Paypal paypal),
    json!(Adobe adobe),
    json!(AzureDevops azure_devops),
    json!(Onlineornot onlineornot),
    json!(Hund hund),
    json!(Vultr vultr),
    json!(Algolia algolia),
    Reader {
        format: Format::Feed,
        kind: Kind::Text { recognise: syndication::recognise, report: syndication::report },
    },
]);

impl Readers {
    /// Reads one document in a known format.
    ///
    /// # Errors
    /// When the bytes are no document at all, or not one of this format; the error names the format and the JSON path.
    pub fn read(self, format: Format, bytes: &[u8]) -> Result<Report, FeedError> {
        let document = Document::parse(bytes).map_err(|error| error.in_format(format))?;
        self.read_document(format, &document)
    }

    /// Reads one document that is already taken apart.
    ///
    /// # Errors
    /// As [`Readers::read`].
    pub fn read_document(self, format: Format, document: &Document<'_>) -> Result<Report, FeedError> {
        // A document that no reader of the format recognises goes to the last, which says what is wrong with it.
        let recognised = self.of(format).find(|reader| reader.recognise(document));
        let Some(reader) = recognised.or_else(|| self.of(format).last()) else {
            return Err(unread(format, document).in_format(format));
        };
        reader.read(document)
    }

    /// Reads a document in whichever of these formats it is.
    ///
    /// # Errors
    /// When it is in none of them, else as [`Readers::read`].
    pub fn read_any(self, document: &Document<'_>) -> Result<Report, FeedError> {
        let reader = self.0.iter().find(|reader| reader.recognise(document));
        reader.ok_or_else(FeedError::unrecognised)?.read(document)
    }

    /// Reads a document that came from where one of this format is expected, once its shape says that it is one.
    ///
    /// A reader takes what it knows and passes over the rest, so of a document of something else it would find nothing
    /// wrong.
    ///
    /// # Errors
    /// When it is not recognised as this format, else as [`Readers::read`].
    pub fn read_expected(self, format: Format, document: &Document<'_>) -> Result<Report, FeedError> {
        if !self.of(format).any(|reader| reader.recognise(document)) && !is_silent(format, document) {
            return Err(FeedError::unrecognised().in_format(format));
        }
        self.read_document(format, document)
    }

    /// Which format a document is in, by its shape alone. `None` when it is none of these.
    #[must_use]
    pub fn recognise(self, document: &Document<'_>) -> Option<Format> {
        let is_one = |reader: &&Reader| reader.recognise(document) && !is_bare(reader.format, document);
        self.0.iter().find(is_one).map(|reader| reader.format)
    }

    fn of(self, format: Format) -> impl Iterator<Item = &'static Reader> {
        self.0.iter().filter(move |reader| reader.format == format)
    }
}

impl Reader {
    fn recognise(&self, document: &Document<'_>) -> bool {
        match (&self.kind, document) {
            (Kind::Json { recognise, .. }, Document::Json(json)) => {
                recognise(Node::root(json, &Faults::default()))
            }
            (Kind::Text { recognise, .. }, Document::Text(text)) => recognise(text),
            _ => false,
        }
    }

    fn read(&self, document: &Document<'_>) -> Result<Report, FeedError> {
        let report = self.report(document).unwrap_or_else(|| Err(unread(self.format, document)));
        let mut report = report.map_err(|error| error.in_format(self.format))?;
        report.settle();
        Ok(report)
    }

    /// `None` for a document of the wrong kind.
    fn report(&self, document: &Document<'_>) -> Option<Result<Report, FeedError>> {
        match (&self.kind, document) {
            (Kind::Json { report, .. }, Document::Json(json)) => {
                let faults = Faults::default();
                let report = report(Node::root(json, &faults));
                Some(faults.into_first(json).map_or(Ok(report), |fault| Err(fault.into())))
            }
            (Kind::Text { report, .. }, Document::Text(text)) => Some(report(text)),
            _ => None,
        }
    }
}

/// Whether it is a format's way to say that nothing is wrong: a list with nothing in it, which has no shape to be
/// recognised by.
pub(super) fn is_silent(format: Format, document: &Document<'_>) -> bool {
    let is_empty = |value: &Value<'_>| value.as_array().is_some_and(<[_]>::is_empty);
    let Some(json) = document.json() else { return false };
    match format {
        Format::Aws | Format::Google => is_empty(json),
        Format::Zendesk => {
            let own = ["data", "included", "links", "meta", "jsonapi"];
            let is_own = json.as_object().is_some_and(|all| all.iter().all(|(key, _)| own.contains(&key)));
            is_own
                && [json.get("data"), json.get("included")].into_iter().all(|list| list.is_some_and(is_empty))
        }
        Format::Checkly => {
            let members = json.as_object().filter(|members| members.iter().count() == 1);
            members.and_then(|members| members.get("incidents")).is_some_and(is_empty)
        }
        _ => false,
    }
}

/// Whether it has no more of a format's shape than other documents have too, while what the format's makers write always
/// has: enough where it is expected, too little to be known by.
fn is_bare(format: Format, document: &Document<'_>) -> bool {
    let Some(json) = document.json() else { return false };
    let faults = Faults::default();
    let root = Node::root(json, &faults);
    let has = |node: Node<'_>, keys: &[&str]| keys.iter().any(|key| node.has(key));
    match format {
        Format::Slack => !root.is_list() && !has(root, &["date_created", "date_updated"]),
        Format::StatusIo => !has(root.get("result"), &["status", "incidents"]),
        Format::Stripe => !has(root, &["statuses", "uptimeData"]),
        Format::Upptime => !root.first().is_some_and(|site| has(site, &["time", "dailyMinutesDown"])),
        // One endpoint comes with its events.
        Format::Gatus => !root.is_list() && !root.has("events"),
        _ => false,
    }
}

/// Why a document of the wrong kind is not read, or one of a format that is not among the readers.
fn unread(format: Format, document: &Document<'_>) -> FeedError {
    FeedError::whole(match (format, document) {
        (Format::Feed, Document::Json(_)) => Problem::instead(Thing::Feed, Thing::Json),
        (_, Document::Text(_)) => Problem::NotTree,
        _ => Problem::Unrecognised,
    })
}
