//! Vendors' formats: bytes in, [`Report`] out. One file a format, all with the same signature; nothing outside this
//! folder knows a vendor's field names.

mod aws;
mod betterstack;
mod cachet;
mod checkly;
mod cstate;
pub mod detect;
mod document;
mod documents;
mod error;
mod firehydrant;
mod flashduty;
mod flashduty_page;
mod gatus;
mod google;
mod heading;
mod heroku;
mod hyperping;
mod incident_io;
mod incident_io_widget;
mod instatus;
mod link;
mod once;
mod openstatus;
mod openstatus_feed;
mod parts;
mod readers;
mod reason;
mod salesforce;
mod silence;
mod slack;
mod sorry;
mod status_io;
mod statuscast;
mod statusiq;
mod statuspage;
mod statuspage_history;
mod statuspal;
mod stripe;
mod syndication;
mod timeline;
mod tongues;
mod upptime;
mod uptime_kuma;
mod uptimerobot;
mod xml;

pub use document::Document;
pub use documents::{DocumentUrl, Readability, Role, documents, readability};
pub use error::FeedError;
pub use readers::{ALL, COMMON, Readers};
pub use reason::{MOST_REQUESTS, Reason};
pub use silence::note_silence;
pub use statuspage_history::{Months, months};

use link::https;
use once::once;
