//! What is drawn, from what is known. Nothing here fetches, stores or asks the browser for the time.

mod age;
mod badge;
mod board;
mod components;
mod glyph;
mod incident;
mod list;
mod locale;
mod pill;
mod prose;
mod timeline;
mod vendor;

pub(crate) use age::Provenance;
pub(crate) use badge::Badge;
pub(crate) use board::Board;
pub(crate) use incident::IncidentView;
pub(crate) use locale::Locale;
pub(crate) use vendor::VendorState;
